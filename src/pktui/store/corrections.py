"""The reader's corrections as a file that reads well in an editor and in a diff.

    corrections = [
      { person = "Doe", merge = "John Doe" },
      { place = "Sun", hide = true },
    ]

It is TOML, one correction a line or in any other form that TOML has. A change leaves comments,
order and entries of a later version as they are, and a line that is no correction costs only
itself. Each change reads the file anew under a lock and puts a whole new one in its place: two
explorers at once lose nothing, and a crash leaves the old file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any, cast

from pktui.errors import OutputError
from pktui.model.article import Problem, ProblemKind
from pktui.model.corrections import Action, Correction, Corrections
from pktui.model.entity import EntityKind
from pktui.runtime.bounded_file import SETTINGS_BYTES, read_regular_file
from pktui.store.atomic_file import change_text
from pktui.store.own_folders import folder_of
from pktui.store.toml_text import TomlError, parse_toml, quoted
from pktui.text.sanitise import neutralise

FILE_NAME = "pktui.names.toml"
"""What the file is called that lies beside a corpus."""

_FRAME = re.compile(r"\s*(?:corrections\s*=\s*\[|\])?\s*(?:#.*)?")
"""A line without a correction: empty, a comment, the beginning and the end of the list."""

_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)

_HEAD = """\
# Names that pktui is to see otherwise, one correction a line, applied from top to bottom:
#   { person = "Doe", merge = "John Doe" }         the same person
#   { person = "John Doe", split = "Doe" }         this spelling is somebody else
#   { place = "Bombay", rename = "Mumbai" }        show it so
#   { place = "Jordan", kind = "person" }          person, place or organisation
#   { organisation = "Committee", hide = true }    no name, or of no interest
#   { person = "John Doe", alias = "J. Doe" }      also written so
corrections = [
]
"""


def file_beside(paths: Sequence[str]) -> Path | None:
    """Find where the corrections of the corpus at `paths` lie; None where it has no folder."""
    folder = folder_of(paths)
    return folder / FILE_NAME if folder else None


def load_corrections(path: Path) -> Corrections:
    """Return what the file says: nothing where there is no file, a problem for each line that
    can't be."""
    try:
        text = read_regular_file(path, SETTINGS_BYTES).decode("utf-8-sig")
    except FileNotFoundError:
        return Corrections(path=str(path))
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not UTF-8"
        return Corrections((), str(path), (_problem(path, None, reason),))
    lines, problems = _by_line(path, text)
    if problems:
        # lines that make no sense alone may be a correction together, or several may share one
        with suppress(TomlError):
            table = parse_toml(text)
            whole, unreadable = _as_a_whole(path, table, lines)
            is_more = len(whole) > len(lines) or len(unreadable) < len(problems)
            if is_more or not isinstance(table.get("corrections"), list):
                lines, problems = whole, unreadable
    return Corrections(tuple(lines), str(path), tuple(problems))


def _by_line(path: Path, text: str) -> tuple[list[Correction], list[Problem]]:
    """Read the corrections of a file that has one a line, as pktui writes it."""
    lines: list[Correction] = []
    problems: list[Problem] = []
    for number, line in enumerate(_lines(text), 1):
        if _FRAME.fullmatch(line):
            continue
        try:
            lines.append(_read_line(line, number))
        except ValueError as error:
            problems.append(_problem(path, number, str(error)))
            if len(problems) == _MOST_PROBLEMS:
                reason = f"{_MOST_PROBLEMS:,} lines are no corrections; those below are not read"
                problems.append(_problem(path, number, reason))
                break
    return lines, problems


def _lines(text: str) -> list[str]:
    """Return the lines of `text` as TOML has them: a form feed or a line separator ends none."""
    lines = text.replace("\r\n", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


_MOST_PROBLEMS = 1_000
"""Lines that are no corrections, up to which a file is taken for one of corrections. Each that is
read costs 40 µs, and a file of 2 MB may have 300,000."""


def _as_a_whole(
    path: Path, table: Mapping[str, object], by_line: Iterable[Correction]
) -> tuple[list[Correction], list[Problem]]:
    """Read the corrections in a whole TOML `table`, with the lines of those that have one each."""
    line_of = {correction.decision: correction.line for correction in by_line}
    corrections: list[Correction] = []
    problems: list[Problem] = []
    held = table.get("corrections")
    if not isinstance(held, list):
        reason = "it has no “corrections”" if held is None else "its “corrections” are no list"
        return [], [_problem(path, None, reason)]
    for number, entry in enumerate(cast("list[object]", held), 1):
        try:
            correction = _correction(entry, None)
        except ValueError as error:
            problems.append(_problem(path, None, f"correction {number}: {error}"))
        else:
            corrections.append(replace(correction, line=line_of.get(correction.decision)))
    return corrections, problems


def add_corrections(path: Path, *corrections: Correction) -> None:
    """Put `corrections` at the end of the file, which is made if need be: all of them or none.

    Raises `OutputError` where the file can't be written.
    """
    _change(path, lambda text: reduce(_text_with, corrections, text))


def remove_corrections(path: Path, *corrections: Correction) -> bool:
    """Take the last entry that decides the same as each of `corrections` out of the file, at one
    go; return whether there was any."""
    removed = False

    def without(text: str) -> str:
        nonlocal removed
        removed = False
        for correction in corrections:
            after = _text_without(text, correction)
            if after is not None:
                text, removed = after, True
        return text

    _change(path, without)
    return removed


def _text_with(text: str, correction: Correction) -> str:
    """Return `text` with one correction more."""
    if not text.strip():
        text = _HEAD
    document = _parsed(text)
    if document is None:  # some line is no TOML, but the others are to be kept all the same
        lines = _lines(text)
        ends = [at for at, line in enumerate(lines) if line.strip() == "]"]
        at = ends[-1] if ends else len(lines)
        opening = [] if ends else ["corrections = ["]
        closing = [] if ends else ["]"]
        new = f"  {_written(correction)},"
        return "\n".join([*lines[:at], *opening, new, *closing, *lines[at:], ""])
    import tomlkit
    from tomlkit.items import AoT, Array

    held: Any = document.get("corrections")
    is_array, are_tables = isinstance(held, Array), isinstance(held, AoT)
    if is_array:
        value = tomlkit.value(_written(correction))
        if "\n" in held.as_string():
            held.add_line(value, indent="  ")
        else:
            held.append(value)
    elif are_tables:
        if not text.endswith("\n"):
            return _text_with(f"{text}\n", correction)
        held.append(tomlkit.item(tomlkit.parse("\n".join((*_fields(correction), "")))))
    elif held is None:
        added = f"corrections = [\n  {_written(correction)},\n]\n"
        if _TABLE.search(text):  # what stands behind a table's head belongs to the table
            return f"{added}\n{text}"
        return f"{text}{'' if text.endswith(chr(10)) else chr(10)}{added}"
    else:
        raise ValueError("its “corrections” are no list")
    return _still_toml(document)


def _text_without(text: str, correction: Correction) -> str | None:
    """Return `text` without the last entry that decides the same; None where there is none."""
    document = _parsed(text)
    if document is None:
        lines = _lines(text)
        for at in reversed(range(len(lines))):
            if _decides(lines[at], correction):
                return "\n".join([*lines[:at], *lines[at + 1 :], ""])
        return None
    held = document.get("corrections")
    entries = cast("list[object]", held if isinstance(held, list) else [])
    for at in reversed(range(len(entries))):
        with suppress(ValueError):
            if _correction(entries[at], None).decision == correction.decision:
                del entries[at]
                return _still_toml(document)
    return None


def _still_toml(document: Any) -> str:
    """Return the text of `document`, which was changed; raises `ValueError` where that made it no
    TOML, for then the reader would lose what else is in it."""
    text = str(document.as_string())
    try:
        parse_toml(text)
    except TomlError:
        raise ValueError("pktui does not know how to change it; nothing was changed") from None
    return text


def _parsed(text: str) -> Any:
    """Parse the text as TOML that keeps its form; None where it is no TOML."""
    import tomlkit  # 60 ms, at the first change of a run
    from tomlkit.exceptions import ParseError

    try:
        parse_toml(text)  # within bounds
        return tomlkit.parse(text)
    except (TomlError, ParseError):
        return None


def _decides(line: str, correction: Correction) -> bool:
    try:
        return _read_line(line, 0).decision == correction.decision
    except ValueError:
        return False


def _read_line(line: str, number: int) -> Correction:
    """Read one line of the file; raises `ValueError` with what is wrong with it."""
    try:
        table = parse_toml(f"line = [{line}\n]")["line"]
    except TomlError as error:
        raise ValueError(f"it is no TOML: {error}") from None
    entries = cast("list[object]", table if isinstance(table, list) else [])
    if len(entries) != 1:
        raise ValueError("it is not one correction in braces")
    return _correction(entries[0], number)


def _correction(entry: object, number: int | None) -> Correction:
    """Read one entry of the list; raises `ValueError` with what is wrong with it."""
    if not isinstance(entry, dict):
        raise ValueError("it is not one correction in braces")
    fields = cast("dict[str, object]", entry)
    kinds = [kind for kind in EntityKind if kind.value in fields]
    actions = [action for action in Action if action.value in fields]
    if len(kinds) != 1 or len(actions) != 1 or len(fields) != 2:
        raise ValueError("it wants a person, place or organisation, and one thing to do with it")
    name, to = fields[kinds[0].value], fields[actions[0].value]
    if not isinstance(name, str) or not (isinstance(to, str) or to is True):
        raise ValueError("its values are not text in quotes")
    return Correction(
        actions[0], kinds[0], str(name), str(to) if isinstance(to, str) else "", number
    )


def _written(correction: Correction) -> str:
    return f"{{ {', '.join(_fields(correction))} }}"


def _fields(correction: Correction) -> tuple[str, str]:
    to = "true" if correction.action is Action.HIDE else quoted(correction.to)
    name = quoted(correction.name)
    return f"{correction.kind.value} = {name}", f"{correction.action.value} = {to}"


def _change(path: Path, change: Callable[[str], str]) -> None:
    try:
        change_text(path, change)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or (
            "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        )
        raise OutputError(f"{neutralise(str(path))}: {neutralise(reason)}") from error


def _problem(path: Path, line: int | None, reason: str) -> Problem:
    return Problem(
        path=str(path), reason=neutralise(reason), kind=ProblemKind.CORRECTION, line=line
    )
