"""`pktui schema`: what the records of a listing command look like, for programs that read them."""

from __future__ import annotations

import json

import click

from pktui.cli.options import command, version
from pktui.export.output import write
from pktui.export.schemas import NAMES, schema


@command("schema")
@click.argument("command", metavar="COMMAND", type=click.Choice(NAMES))
@version
def print_schema(command: str) -> None:
    """Print the JSON Schema of a command's records.

    COMMAND is events, articles, entities, annotations, marks, verify, story, incidents, figures,
    conflicts, presence, compare or check.
    """
    write((json.dumps(schema(command), indent=2, ensure_ascii=False), "\n"), None)
