"""The manual page pktui(1), made from what the commands say: options, topics, examples.

It is written in man(7), the macros that every `man` knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import click

from pktui import __version__


def manual(
    program: click.Command,
    commands: Mapping[str, click.Command],
    topics: Iterable[tuple[str, str, Sequence[tuple[str, str]]]],
    examples: Sequence[tuple[str, str]],
) -> str:
    """Write the manual of `program` and its `commands`.

    Each of `topics` is a heading, what is said first, and a table of two columns.
    """
    return "\n".join(_lines(program, commands, topics, examples)) + "\n"


def _lines(
    program: click.Command,
    commands: Mapping[str, click.Command],
    topics: Iterable[tuple[str, str, Sequence[tuple[str, str]]]],
    examples: Sequence[tuple[str, str]],
) -> Iterator[str]:
    yield f'.TH PKTUI 1 "" "pktui {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"pktui \- a timeline of dated news articles, in the terminal"
    yield ".SH SYNOPSIS"
    yield r".B pktui"
    yield r"[\fIOPTION\fR]... [\fIPATH\fR]..."
    yield ".br"
    yield r".B pktui"
    yield r"\fICOMMAND\fR [\fIOPTION\fR]... [\fIPATH\fR]..."
    yield ".SH DESCRIPTION"
    yield from _prose(program.help)
    yield ".SH OPTIONS"
    yield from _options(program)
    yield ".SH COMMANDS"
    shared = _option_lines(program)
    for name, command in sorted(commands.items()):
        arguments = [  # as in PATHS...
            param.make_metavar(click.Context(command))
            for param in command.params
            if isinstance(param, click.Argument)
        ]
        yield f".SS {_roff(' '.join((f'pktui {name}', *arguments)))}"
        yield from _prose(command.help)
        yield from _options(command, but=shared)
    for heading, first, rows in topics:
        yield f".SH {_roff(heading.upper())}"
        yield from _prose(first)
        yield from _table(rows)
    yield ".SH EXAMPLES"
    for line, what in examples:
        yield from (".TP", rf"\fB{_roff(line)}\fR", _roff(what))


def _options(command: click.Command, but: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield the options of `command`; those whose line is in `but` are only named."""
    also: list[str] = []
    for option in command.get_params(click.Context(command, **command.context_settings)):
        if not isinstance(option, click.Option):
            continue
        line = _option_line(option)
        if line in but:
            also.append(rf"\fB{_roff(max(option.opts, key=len))}\fR")
        else:
            yield line
    if also:
        yield from (".PP", f"Also, as above: {', '.join(also)}.")


def _option_lines(command: click.Command) -> frozenset[str]:
    """Return each option of `command` as the manual has it."""
    options = command.get_params(click.Context(command, **command.context_settings))
    return frozenset(_option_line(one) for one in options if isinstance(one, click.Option))


def _option_line(option: click.Option) -> str:
    """Write one option as it is typed, and below it what it does."""
    typed, what = option.get_help_record(click.Context(click.Command("pktui"))) or ("", "")
    return "\n".join((".TP", rf"\fB{_roff(typed)}\fR", _roff(" ".join(what.split()))))


def _prose(text: str | None) -> Iterator[str]:
    """Write paragraphs; what click keeps unwrapped stays so here."""
    for number, paragraph in enumerate(re.split(r"\n\s*\n", (text or "").strip())):
        kept = paragraph.lstrip().startswith("\b")
        lines = [line.strip() for line in paragraph.strip().removeprefix("\b").strip().splitlines()]
        if number:  # a heading begins a paragraph by itself
            yield ".PP"
        if kept:
            yield from (".nf", *map(_roff, lines), ".fi")
        else:
            yield _roff(" ".join(lines))


def _table(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    for left, right in rows:
        yield from (".TP", rf"\fB{_roff(left)}\fR", _roff(right))


def _roff(text: str) -> str:
    """Write `text` so that roff takes none of it for a request or an escape."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped[:1] in (".", "'") else escaped
