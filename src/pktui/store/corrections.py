"""The reader's corrections as a file that reads well in an editor and in a diff.

    corrections = [
      { person = "Doe", merge = "John Doe" },
      { place = "Sun", hide = true },
    ]

It is TOML, one correction a line. Lines are added and removed as text, so that comments, order and
lines of a later version stay as they are. Each change reads the file anew under a lock and puts a
whole new one in its place: two explorers at once lose nothing, and a crash leaves the old file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from pktui.errors import OutputError
from pktui.model.article import Problem, ProblemKind
from pktui.model.corrections import Action, Correction, Corrections
from pktui.model.entity import EntityKind
from pktui.store.atomic_file import locked, quoted, replace
from pktui.text.sanitise import neutralise

FILE_NAME = "pktui.names.toml"
"""What the file is called that lies beside a corpus."""

_FRAME = re.compile(r"\s*(?:corrections\s*=\s*\[|\])?\s*(?:#.*)?")
"""A line without a correction: empty, a comment, the beginning and the end of the list."""

_HEAD = """\
# Names that pktui is to see otherwise, one correction a line, applied from top to bottom:
#   { person = "Doe", merge = "John Doe" }         the same person
#   { person = "John Doe", split = "Doe" }         this spelling is somebody else
#   { place = "Hanoi", rename = "Hà Nội" }         show it so
#   { place = "Jordan", kind = "person" }          person, place or organisation
#   { organisation = "Committee", hide = true }    no name, or of no interest
#   { person = "John Doe", alias = "J. Doe" }      also written so
corrections = [
]
"""


def beside(paths: Sequence[str]) -> Path | None:
    """Where the corrections of the corpus at `paths` lie; None where it has no folder."""
    for path in map(Path, paths):
        if path.is_dir():
            return path / FILE_NAME
        if path.is_file():
            return path.parent / FILE_NAME
    return None


def load_corrections(path: Path) -> Corrections:
    """What the file says: nothing where there is none, a problem for each line that can't be."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Corrections(path=str(path))
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not UTF-8"
        return Corrections((), str(path), (_problem(path, None, reason),))
    lines: list[Correction] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if _FRAME.fullmatch(line):
            continue
        try:
            lines.append(_read_line(line, number))
        except ValueError as error:
            problems.append(_problem(path, number, str(error)))
    return Corrections(tuple(lines), str(path), tuple(problems))


def add_correction(path: Path, correction: Correction) -> None:
    """Put `correction` at the end of the file, which is made if need be.

    Raises `OutputError` where the file can't be written.
    """

    def added(lines: list[str]) -> list[str]:
        ends = [at for at, line in enumerate(lines) if line.strip() == "]"]
        at = ends[-1] if ends else len(lines)
        opening = [] if ends else ["corrections = ["]
        closing = [] if ends else ["]"]
        return [*lines[:at], *opening, _written(correction), *closing, *lines[at:]]

    _change(path, added)


def remove_correction(path: Path, correction: Correction) -> bool:
    """Take the last line that decides the same out of the file; whether there was one."""
    removed = False

    def without(lines: list[str]) -> list[str]:
        nonlocal removed
        for at in reversed(range(len(lines))):
            if _decides(lines[at], correction):
                removed = True
                return [*lines[:at], *lines[at + 1 :]]
        return lines

    _change(path, without)
    return removed


def _decides(line: str, correction: Correction) -> bool:
    try:
        return _read_line(line, 0).decision == correction.decision
    except ValueError:
        return False


def _read_line(line: str, number: int) -> Correction:
    """One line of the file; raises `ValueError` with what is wrong with it."""
    import tomllib  # 3 ms: not for those who have nothing corrected

    try:
        table = tomllib.loads(f"line = [{line}\n]")["line"]
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"it is no TOML: {error}") from None
    if len(table) != 1 or not isinstance(table[0], dict):
        raise ValueError("it is not one correction in braces")
    fields = cast("dict[str, object]", table[0])
    kinds = [kind for kind in EntityKind if kind.value in fields]
    actions = [action for action in Action if action.value in fields]
    if len(kinds) != 1 or len(actions) != 1 or len(fields) != 2:
        raise ValueError("it wants a person, place or organisation, and one thing to do with it")
    name, to = fields[kinds[0].value], fields[actions[0].value]
    if not isinstance(name, str) or not (isinstance(to, str) or to is True):
        raise ValueError("its values are not text in quotes")
    return Correction(actions[0], kinds[0], name, to if isinstance(to, str) else "", number)


def _written(correction: Correction) -> str:
    to = "true" if correction.action is Action.HIDE else quoted(correction.to)
    name = quoted(correction.name)
    return f"  {{ {correction.kind.value} = {name}, {correction.action.value} = {to} }},"


def _change(path: Path, change: Callable[[list[str]], list[str]]) -> None:
    try:
        with locked(path.parent):
            before = path.read_text(encoding="utf-8") if path.exists() else _HEAD
            lines = before.splitlines()
            after = change(lines)
            if after != lines:
                replace(path, "\n".join(after) + "\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "not UTF-8"
        raise OutputError(f"{neutralise(str(path))}: {reason}") from error


def _problem(path: Path, line: int | None, reason: str) -> Problem:
    return Problem(
        path=str(path), reason=neutralise(reason), kind=ProblemKind.CORRECTION, line=line
    )
