"""How the command line is taken apart: which command is meant, and the options they share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from functools import cached_property, wraps
from typing import Any

import click

from pktui import __version__
from pktui.cli.console import FOUND
from pktui.cli.parameters import Opening, Printing, ReadingOptions, Selecting
from pktui.export.output import printing_errors, standard_output
from pktui.export.registry import EXCHANGE_BY_NAME, REPORTS
from pktui.reading.inputs import DEFAULT_LIMITS
from pktui.reading.registry import READ_BY_NAME
from pktui.runtime.charset import is_ascii_terminal
from pktui.text.ascii_letters import in_ascii
from pktui.wording.language import say

_SHORT = 100
"""Characters of a command's line in the list of commands: none is cut."""

_UNITS = {"k": 1e3, "m": 1e6, "g": 1e9}


def size(text: str) -> int:
    """Read a number of bytes or characters: `500`, `20k`, `1.5M`, `2G`."""
    number = text.lower().removesuffix("b")
    unit = _UNITS.get(number[-1:], 1)
    with suppress(ValueError):
        value = float(number[:-1] if number[-1:] in _UNITS else number) * unit
        if 1 <= value < 1e15:
            return int(value)
    raise click.BadParameter(f"{text!r} is not a size (write 500, 20k, 1.5M or 2G)")


Callback = Callable[..., None]
Decorator = Callable[[Callback], Callback]


def _bundle(name: str, kind: type[Any], *options: Decorator) -> Decorator:
    """Hand options that belong together to a command, as one value called `name`."""

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


def _complete(what: str) -> Callable[[click.Context, click.Parameter, str], list[Any]]:
    """Make a callback that offers completions, imported when a shell asks for them."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from pktui.cli.help import suggestions

        offer = {"paths": suggestions.complete_paths, "query": suggestions.complete_query}[what]
        return offer(ctx, param, incomplete)

    return complete


reading = _bundle(
    "reading",
    ReadingOptions,
    click.argument("paths", nargs=-1, type=click.Path(), shell_complete=_complete("paths")),
    click.option(
        "--input",
        "input_format",
        metavar="FORMAT",
        type=click.Choice(tuple(READ_BY_NAME)),
        help=f"What every input is, instead of telling by itself: {', '.join(READ_BY_NAME)}.",
    ),
    click.option(
        "--names",
        metavar="FILE|spacy:MODEL",
        type=click.Path(),
        multiple=True,
        help="Corrections of names, and a spaCy model to find names instead of the rules; one of "
        "each. [pktui.names.toml beside the articles]",
    ),
    click.option("--no-cache", is_flag=True, help="Analyse everything anew, and keep nothing."),
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
        help="Leave out longer articles. [5M]",
    ),
)
selecting = _bundle(
    "selecting",
    Selecting,
    click.option(
        "-q",
        "--query",
        default="",
        help="Show what this matches, as in the filter line.",
        shell_complete=_complete("query"),
    ),
    click.option("--since", metavar="DATE", help="… and what touches this date or comes after it."),
    click.option("--until", metavar="DATE", help="… and what touches this date or came before it."),
)
ordering = click.option(
    "--axis",
    type=click.Choice(("event", "published")),
    default="event",
    help="In the order in which things happened, or in which they were written of.",
)


opening = _bundle(
    "opening",
    Opening,
    click.option(
        "--order",
        type=click.Choice(("newest", "best")),
        help="Open with the newest or the best matches first.",
    ),
    click.option(
        "--zoom",
        type=click.Choice(("century", "decade", "year", "month", "day")),
        help="Open with headings for such stretches of time.",
    ),
    click.option("--view", metavar="NAME", help="Open with another view than the timeline."),
    click.option("--at", metavar="EVENT", help="Open at the event whose id begins so."),
)


def _printing(*formats: str) -> Decorator:
    """Return the options of printing records, in a table and lines, or in `formats` of other
    programs."""
    more = f"; {', '.join(formats)}" if formats else ""
    return _bundle(
        "printing",
        Printing,
        click.option(
            "--format",
            metavar="NAME",
            type=click.Choice(("table", "jsonl", "csv", *formats)),
            help=f"table (on a terminal), jsonl (in a pipe) or csv{more}. [by FILE's ending]",
        ),
        click.option(
            "-o",
            "--output",
            metavar="FILE",
            type=click.Path(),
            help="Write to FILE, whole or not at all.",
        ),
        click.option("--no-color", is_flag=True, help="Use no colours."),
    )


printing = _printing()
exporting = _printing(*EXCHANGE_BY_NAME, *REPORTS)
version = click.version_option(__version__, "-V", "--version", message="pktui %(version)s")
SETTINGS = {"help_option_names": ["-h", "--help"]}


notes = click.option(
    "--notes",
    metavar="FILE",
    type=click.Path(),
    help="Where your marks are kept. [pktui.notes.jsonl beside the articles]",
)


class HelpText(click.HelpFormatter):
    """Help, in ASCII for a terminal that draws nothing else."""

    def getvalue(self) -> str:
        """Return the help that was written so far, as the terminal can draw it."""
        text = super().getvalue()
        return in_ascii(text) if is_ascii_terminal(standard_output()) else text


class CommandContext(click.Context):
    """What click knows of a command while it runs, or while its help is written."""

    formatter_class = HelpText


class NamedCommand(click.Command):
    """A command whose help the terminal can draw."""

    context_class = CommandContext


def command(name: str) -> Callable[[Callback], click.Command]:
    """Make a command of that name."""
    return click.command(name, cls=NamedCommand, context_settings=SETTINGS)


def listing_command(name: str, *options: Decorator) -> Callable[[Callback], click.Command]:
    """Make a command that reads and selects and prints records; `options` are its further ones,
    those of printing first."""

    def decorate(listing: Callback) -> click.Command:
        decorated = version(listing)
        for option in reversed((reading, selecting, *options)):
            decorated = option(decorated)
        return command(name)(decorated)

    return decorate


class Program(NamedCommand):
    """Opens the explorer, or is one of its `commands`, wherever the command's name stands.

    Options may stand before and after the paths, and before a command's name too: the first word
    that is neither an option nor an option's value decides.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.commands: Mapping[str, click.Command] = {}

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Give the arguments to the command that their first word names, else to the explorer. The
        help and the version are printed here already."""
        with printing_errors():
            return self._context_of(info_name, args, parent, **extra)
        raise click.exceptions.Exit(FOUND)  # who read the help has seen enough

    def _context_of(
        self, info_name: str | None, args: list[str], parent: click.Context | None, **extra: Any
    ) -> click.Context:
        at = self._first_word(args)
        command = self.commands.get(args[at]) if at is not None else None
        if at is None or command is None:
            return super().make_context(info_name, args, parent, **extra)
        rest = args[:at] + args[at + 1 :]
        name = f"{info_name} {args[at]}"
        return command.make_context(name, rest, parent, obj=self, **extra)

    def _first_word(self, args: Sequence[str]) -> int | None:
        """Find where the first argument stands that may name a command."""
        place = 0
        while place < len(args) and args[place] != "--":
            if not args[place].startswith("-") or args[place] == "-":
                return place
            place += 2 if args[place] in self._valued else 1
        return None

    @cached_property
    def _valued(self) -> Collection[str]:
        """The options behind which a value stands, of all commands together."""
        return {
            name
            for command in (self, *self.commands.values())
            for param in command.params
            if isinstance(param, click.Option) and not param.is_flag
            for name in param.opts
        }

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that `ctx` was made for."""
        return super().invoke(ctx) if ctx.command is self else ctx.command.invoke(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and below them the commands with a line each."""
        super().format_options(ctx, formatter)
        with formatter.section(say("Commands")):
            formatter.write_dl(
                [
                    (name, command.get_short_help_str(_SHORT))
                    for name, command in self.commands.items()
                ]
            )
