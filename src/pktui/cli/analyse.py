"""The command that analyses a pile ahead of time, perhaps on many machines."""

from __future__ import annotations

import sys
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import click

from pktui.cli.build import loader_of
from pktui.cli.options import command, reading, version
from pktui.cli.parameters import ReadingOptions
from pktui.export.output import write
from pktui.text.sanitise import neutralise

if TYPE_CHECKING:
    from pktui.workspace.analyses import StartEngine


@command("analyse")
@reading
@click.option(
    "--engine",
    type=click.Choice(("cores", "dask")),
    default="cores",
    help="What does the work: this machine's cores, or a Dask cluster (pktui[dask]). [cores]",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Of the Dask cluster, such as tcp://10.0.0.1:8786; without it, one is started here.",
)
@version
def analyse(reading: ReadingOptions, engine: str, scheduler: str | None) -> None:
    """Analyse articles ahead of time.

    Whatever is opened later finds them analysed, on this machine and under this user.
    """
    if reading.no_cache:
        raise click.UsageError("without a cache there is nowhere to keep the analyses")
    if scheduler and engine != "dask":
        raise click.UsageError("--scheduler is for --engine dask")
    from pktui.store.cache import Cache
    from pktui.wording.progress import line_on
    from pktui.workspace.correcting import Correcting

    with closing(Cache(complain=_fail)) as cache, line_on(sys.stderr) as line:
        loader = loader_of(
            reading,
            Correcting(None),
            cache=cache,
            engine=_cluster(scheduler) if engine == "dask" else None,
        )
        done = loader.analyse(line.tell if line else None)
    write([f"{done.analysed:,} articles in {done.seconds:.1f} s\n"], None)
    if not done.analysed:
        raise click.exceptions.Exit(2)


def _cluster(scheduler: str | None) -> StartEngine:
    from pktui.workspace.engines.dask_cluster import DaskCluster

    return partial(DaskCluster, address=scheduler)


def _fail(message: str) -> None:
    """Fail, as the command is for the cache alone, and there can be none."""
    raise click.ClickException(neutralise(message))
