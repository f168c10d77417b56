"""The command line in the reader's language: an option on every command, and their help."""

from __future__ import annotations

from inspect import cleandoc

import click

from pktui.cli.options import Program
from pktui.wording.language import LANGUAGES, OPTION, say, spoken


def speak_with(command: click.Command) -> None:
    """Give `command` the option of the language, and say its help in it."""
    command.params.append(
        click.Option(
            [OPTION],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            help="The language of pktui's own words. [as the system's]",
        )
    )
    if spoken() != LANGUAGES[0]:
        _translate(command)


def _translate(command: click.Command) -> None:
    """Say the help of `command` and of its options in the reader's language."""
    if command.help:
        command.help = say(cleandoc(command.help))
    for param in command.params:
        if isinstance(param, click.Option) and param.help:
            param.help = say(param.help)


def texts(program: Program) -> set[str]:
    """Return all help of `program` and its commands in English, for the catalogue."""
    commands = (program, *program.commands.values())
    helps = (
        param.help for one in commands for param in one.params if isinstance(param, click.Option)
    )
    return {cleandoc(text) for text in (*(one.help for one in commands), *helps) if text}
