"""The commands by their names, each imported when it is called or listed; and which command lines
need none of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from pktui.cli.console import is_terminal

if TYPE_CHECKING:
    import click

PLACES: Mapping[str, str] = {
    "analyse": "analyse:analyse",
    "events": "listing_commands:list_events",
    "articles": "listing_commands:list_articles",
    "entities": "listing_commands:list_entities",
    "annotations": "listing_commands:list_annotations",
    "check": "reading_commands:check",
    "story": "insight_commands:story",
    "incidents": "insight_commands:incidents",
    "figures": "insight_commands:figures",
    "conflicts": "insight_commands:conflicts",
    "presence": "insight_commands:presence",
    "compare": "insight_commands:compare",
    "explain": "insight_commands:explain",
    "marks": "report_commands:list_marks",
    "report": "report_commands:write_report",
    "verify": "report_commands:verify_report",
    "formats": "reading_commands:formats",
    "cache": "reading_commands:cache",
    "completion": "help.completion:completion",
    "help": "help.topics:help_topic",
    "keys": "help.keys:print_keys",
    "schema": "help.schema:print_schema",
}
"""Each command with the module of this package that defines it, and its name there."""

COMPLETING = "_PKTUI_COMPLETE"
"""The environment variable by which a shell asks for completions; click looks at it."""


def names_paths_alone(arguments: Sequence[str]) -> bool:
    """Tell whether a command line with these `arguments` opens the explorer on paths and asks for
    nothing else. In any doubt the answer is no, and click reads the command line."""
    return (
        sys.platform != "win32"  # where click expands patterns
        and is_terminal()
        and os.environ.get("TERM") != "dumb"
        and COMPLETING not in os.environ
        and not any(argument.startswith("-") for argument in arguments)
        and all(map(os.path.lexists, arguments[:1]))
        and not (arguments and arguments[0] in PLACES)
    )


class Commands(Mapping[str, "click.Command"]):
    """The commands of the program; `prepare` is called with each before it is used."""

    def __init__(self, prepare: Callable[[click.Command], None]) -> None:
        self._prepare = prepare
        self._known: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._known:
            module, _, defined = PLACES[name].partition(":")
            command: click.Command = getattr(import_module(f"pktui.cli.{module}"), defined)
            self._prepare(command)
            self._known[name] = command
        return self._known[name]

    def __contains__(self, name: object) -> bool:
        return name in PLACES

    def __iter__(self) -> Iterator[str]:
        return iter(PLACES)

    def __len__(self) -> int:
        return len(PLACES)
