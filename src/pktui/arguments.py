"""The options that several commands share, each bundle of them read into one value."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields
from functools import wraps
from typing import Any

import click

from pktui import __version__
from pktui.reading.formats import BY_NAME
from pktui.reading.inputs import DEFAULT_LIMITS

_UNITS = {"k": 1e3, "m": 1e6, "g": 1e9}


def size(text: str) -> int:
    """A number of bytes or characters: `500`, `20k`, `1.5M`, `2G`."""
    number = text.lower().removesuffix("b")
    unit = _UNITS.get(number[-1:], 1)
    with suppress(ValueError):
        value = float(number[:-1] if number[-1:] in _UNITS else number) * unit
        if 1 <= value < 1e15:
            return int(value)
    raise click.BadParameter(f"{text!r} is not a size (write 500, 20k, 1.5M or 2G)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is read, and how."""

    paths: tuple[str, ...]
    input_format: str | None
    names: str | None
    max_file_size: int
    max_article_size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Selecting:
    """What of it is shown."""

    query: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """How it is printed."""

    format: str | None
    output: str | None
    no_color: bool


Callback = Callable[..., None]
Decorator = Callable[[Callback], Callback]


def _bundle(name: str, kind: type[Any], *options: Decorator) -> Decorator:
    """Options that belong together, handed to a command as one value called `name`."""

    def decorate(command: Callback) -> Callback:
        @wraps(command)
        def with_bundle(**values: Any) -> None:
            bundle = kind(**{field.name: values.pop(field.name) for field in fields(kind)})
            command(**{name: bundle}, **values)

        decorated: Callback = with_bundle
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate


reading = _bundle(
    "reading",
    Reading,
    click.argument("paths", nargs=-1, type=click.Path()),
    click.option(
        "--input",
        "input_format",
        metavar="FORMAT",
        type=click.Choice(tuple(BY_NAME)),
        help=f"What every input is, instead of telling by itself: {', '.join(BY_NAME)}.",
    ),
    click.option("--names", metavar="FILE", help="Corrections of names, as a TOML file."),
    click.option(
        "--max-file-size",
        metavar="SIZE",
        type=size,
        default=str(DEFAULT_LIMITS.file_bytes),
        help="Leave out larger files. [100M]",
    ),
    click.option(
        "--max-article-size",
        metavar="SIZE",
        type=size,
        default=str(DEFAULT_LIMITS.article_characters),
        help="Leave out longer articles. [10M]",
    ),
)
selecting = _bundle(
    "selecting",
    Selecting,
    click.option(
        "-q", "--query", default="", help="Show what this matches, as in the filter line."
    ),
    click.option("--since", metavar="DATE", help="… and what touches this date or comes after it."),
    click.option("--until", metavar="DATE", help="… and what touches this date or came before it."),
)
printing = _bundle(
    "printing",
    Printing,
    click.option(
        "--format",
        metavar="NAME",
        type=click.Choice(("table", "jsonl", "csv")),
        help="table (on a terminal), jsonl (in a pipe) or csv.",
    ),
    click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all."),
    click.option("--no-color", is_flag=True, help="Use no colours."),
)
version = click.version_option(__version__, "-V", "--version", message="pktui %(version)s")
SETTINGS = {"help_option_names": ["-h", "--help"]}
