"""What the reader searched for: the latest filters, and those saved under a name.

    recent = [
      "who:lacroix since:2022",
    ]

    [saved]
    "peacekeepers" = "who:phung | who:giang"

One file for all corpora, since a question is put to many. It is TOML, to be read and edited:
comments, order and whatever else stands there stay. Each change reads the file anew under a lock
and puts a whole new one in its place, so two explorers at once lose nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from pktui.errors import OutputError
from pktui.runtime.bounded_file import SETTINGS_BYTES, read_regular_file
from pktui.store.atomic_file import change_text
from pktui.store.own_folders import PRIVATE, make_file_private, make_private
from pktui.store.toml_text import TomlError, parse_toml, quoted
from pktui.text.sanitise import neutralise

_EMPTY = "recent = [\n]\n\n[saved]\n"

KEPT = 200
"""Recent filters: a few days of work, and a list that one still looks through."""


@dataclass(frozen=True, slots=True)
class Searches:
    """The queries, as text, that a reader asked lately or saved."""

    recent: tuple[str, ...] = ()
    """The latest first, each once."""
    saved: Mapping[str, str] = field(default_factory=dict[str, str])
    """By name."""

    def having(self, query: str) -> Searches:
        """Return these searches after `query` was asked."""
        others = (other for other in self.recent if other != query)
        return replace(self, recent=(query, *others)[:KEPT])

    def naming(self, name: str, query: str) -> Searches:
        """Return these searches with `query` under `name`; an empty query takes the name away."""
        others = {other: text for other, text in self.saved.items() if other != name}
        return replace(self, saved={**others, name: query} if query else others)


def load_searches(path: Path) -> Searches:
    """Read the searches in the file at `path`; nothing where there is none.

    Raises `OutputError` where it can't be read: to write over it would lose what it holds.
    """
    try:
        return _searches(read_regular_file(path, SETTINGS_BYTES).decode("utf-8-sig"))
    except FileNotFoundError:
        return Searches()
    except OSError as error:
        raise _failure(path, error.strerror) from error
    except ValueError as error:  # no TOML, or no UTF-8
        raise _failure(path, str(error)) from error


def change_searches(path: Path, change: Callable[[Searches], Searches]) -> None:
    """Read the searches, change and write them; raises `OutputError` where that can't be done."""

    def changed(text: str) -> str:
        before = _searches(text)
        after = change(before)
        return text if after == before else _with(text, before, after)

    try:
        make_private(path.parent)
        make_file_private(path)
        change_text(path, changed, mode=PRIVATE)
    except OSError as error:
        raise _failure(path, error.strerror or str(error)) from error
    except ValueError as error:
        raise _failure(path, str(error)) from error


class SearchHistory:
    """The searches in a file, with what could not be written there kept until pktui ends."""

    def __init__(self, path: Path | None) -> None:
        """Keep the searches at `path`, which is None where there is no folder for such a file."""
        self._path = path
        self._unsaved: list[Callable[[Searches], Searches]] = []

    def load(self) -> Searches:
        """Read the file, and do to it in memory what could not be written.

        Raises `OutputError` where the file can't be read and nothing is kept in memory either.
        """
        try:
            searches = load_searches(self._path) if self._path else Searches()
        except OutputError:
            if not self._unsaved:
                raise
            searches = Searches()
        for change in self._unsaved:
            searches = change(searches)
        return searches

    def change(self, change: Callable[[Searches], Searches]) -> None:
        """Write `change`, and whatever could not be written before.

        Raises `OutputError` where that can't be done; `load` gives the change all the same.
        """
        self._unsaved.append(change)
        if self._path is None:
            raise OutputError("there is nowhere to keep filters; this one is kept until you quit")
        pending = tuple(self._unsaved)

        def all_of_them(searches: Searches) -> Searches:
            for one in pending:
                searches = one(searches)
            return searches

        try:
            change_searches(self._path, all_of_them)
        except OutputError as error:
            raise OutputError(f"{error}; it is kept until you quit") from error
        self._unsaved.clear()


def _searches(text: str) -> Searches:
    """Read the text of a file; raises `ValueError` with the reason where it can't be."""
    try:
        table = parse_toml(text)
    except TomlError as error:
        raise ValueError(f"it is no TOML: {error}") from None
    recent, saved = table.get("recent", []), table.get("saved", {})
    if not isinstance(recent, list) or not isinstance(saved, dict):
        raise ValueError("it has no list “recent” or no table “saved”")
    queries = cast("list[object]", recent)
    named = cast("dict[str, object]", saved)
    return Searches(
        tuple(query for query in queries if isinstance(query, str)),
        {name: query for name, query in named.items() if isinstance(query, str)},
    )


def _with(text: str, before: Searches, after: Searches) -> str:
    """Change `text`, which says `before`, so that it says `after`; everything else in it stays."""
    import tomlkit  # 60 ms, at the first change of a run

    document: Any = tomlkit.parse(text or _EMPTY)
    _change_recent(document, before.recent, after.recent)
    _change_saved(document, before.saved, after.saved)
    return str(document.as_string())


def _change_recent(document: Any, before: Sequence[str], after: Sequence[str]) -> None:
    import tomlkit

    recent = document.get("recent")
    if not before:
        lines = "".join(f"  {quoted(query)},\n" for query in after)
        document["recent"] = tomlkit.value(f"[\n{lines}]")
        return
    for place in reversed(range(len(recent))):
        if recent[place] not in after:
            del recent[place]
    for place, query in enumerate(after):
        if place >= len(recent) or recent[place] != query:
            if query in recent:
                del recent[recent.index(query)]
            recent.insert(place, tomlkit.value(quoted(query)))


def _change_saved(document: Any, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    import tomlkit

    if "saved" not in document:
        document["saved"] = tomlkit.table()
    saved = document["saved"]
    for name in before.keys() - after.keys():
        saved.remove(name)
    for name, query in after.items():
        if name not in before:
            added: Any = tomlkit.parse(f"{quoted(name)} = {quoted(query)}\n")
            ((key, value),) = added.body
            saved.append(key, value)
        elif before[name] != query:
            saved[name] = tomlkit.value(quoted(query))


def _failure(path: Path, reason: str | None) -> OutputError:
    return OutputError(neutralise(f"{path}: {reason or 'it can’t be used'}"))
