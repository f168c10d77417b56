"""`pktui check` and `pktui formats`: what was read as what, and what can be read at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from pktui.cli.build import marking_of
from pktui.cli.console import FAILED, FOUND, NOTHING, complain
from pktui.cli.listing import load_corpus, send, write_records
from pktui.cli.options import command, notes, printing, reading, version
from pktui.cli.parameters import Printing, ReadingOptions
from pktui.text.sanitise import neutralise

if TYPE_CHECKING:
    from pktui.model.corpus import DatedArticle
    from pktui.reading.registry import Format

_LISTED = 20
"""Files of one article each that are told one by one; more are told together, by what they are."""


@command("check")
@reading
@printing
@notes
@version
def check(reading: ReadingOptions, printing: Printing, notes: str | None) -> None:
    """What could not be read, dated or trusted, and marks that are not where they were.

    What each file was read as is told on standard error. The exit status is 1 if there is anything
    that could not be read, dated or trusted.
    """
    from pktui.export.records import problem_records

    corpus = load_corpus(reading, report=False)
    for line in what_was_read(corpus.articles.values()):
        complain(line)
    problems = [*corpus.problems, *marking_of(reading, notes).problems(corpus)]
    count = write_records("check", problem_records(problems), printing)
    if not corpus.articles:
        raise click.exceptions.Exit(FAILED)
    raise click.exceptions.Exit(NOTHING if count else FOUND)


def what_was_read(articles: Iterable[DatedArticle]) -> Iterator[str]:
    """Say of each file what it was read as, and how many of its articles are dated."""
    files: defaultdict[str, list[DatedArticle]] = defaultdict(list)
    for dated in articles:
        for path in (dated.article.path, *dated.article.also_at):
            files[path].append(dated)
    single = [path for path, held in files.items() if len(held) == 1]
    together = len(single) > _LISTED
    for path, held in sorted(files.items()):
        if len(held) > 1 or not together:
            kinds = dict.fromkeys(dated.article.read_as or "text" for dated in held)
            yield f"{path}: {', '.join(kinds)}: {_counts(held)}"
    if together:
        by_kind: defaultdict[str, list[DatedArticle]] = defaultdict(list)
        for path in single:
            by_kind[files[path][0].article.read_as or "text"] += files[path]
        for kind, held in sorted(by_kind.items()):
            yield f"{len(held):,} files: {kind}: {_counts(held)}"


def _counts(articles: Sequence[DatedArticle]) -> str:
    whens = [dated.when for dated in articles]
    undated = whens.count(None)
    guessed = sum(when is not None and when.is_uncertain for when in whens)
    count = f"{len(articles):,} article{'s' if len(articles) != 1 else ''}"
    return ", ".join(
        [
            count,
            f"{len(whens) - undated:,} dated" + (f" ({guessed:,} with “?”)" if guessed else ""),
            *([f"{undated:,} undated"] if undated else []),
        ]
    )


@command("formats")
@version
def formats(**_: object) -> None:
    """What is read, what is missing for it, and the command that installs that."""
    from pktui.reading.registry import FORMATS

    width = max(len(form.name) for form in FORMATS)
    send((f"{form.name:{width}}  {_state(form)}\n" for form in FORMATS), None)


def _state(form: Format) -> str:
    endings = f" ({' '.join(form.extensions)})" if form.extensions else ""
    what = neutralise(f"{form.what}{endings}")
    if form.is_unread:
        return f"not read: {what}"
    missing = [name for name in form.needs if find_spec(name) is None]
    if missing:
        return f"missing: pip install 'pktui[{form.extra}]': {what}"
    return f"read: {what}"


@command("cache")
@click.option("--clear", is_flag=True, help="Remove every analysis that was kept.")
@version
def cache(clear: bool) -> None:
    """Where analyses are kept between runs."""
    from pktui.store import cache as kept
    from pktui.store.own_folders import cache_folder

    try:
        folder = cache_folder()
    except FileNotFoundError as error:
        raise click.ClickException(str(error)) from error
    if clear:
        send([f"{kept.clear(folder) / 1e6:.1f} MB removed\n"], None)
    else:
        send([f"{neutralise(str(folder))}\n"], None)
        held = kept.usage(folder)
        parts = ", ".join(f"{kind} {size / 1e6:.1f}" for kind, size in held.items() if size)
        complain(f"{sum(held.values()) / 1e6:.1f} MB kept" + (f": {parts}" if parts else ""))
