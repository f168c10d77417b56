"""What the reader searched for: the latest filters, and those saved under a name.

    recent = [
      "who:lacroix since:2022",
    ]

    [saved]
    "peacekeepers" = "who:phung | who:giang"

One file for all corpora, since a question is put to many. It is TOML, to be read and edited. Each
change reads the file anew under a lock and puts a whole new one in its place, so two explorers at
once lose nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from pktui.errors import OutputError
from pktui.store import atomic_file
from pktui.store.atomic_file import quoted
from pktui.text.sanitise import neutralise

KEPT = 200
"""Recent filters: a few days of work, and a list that one still looks through."""


@dataclass(frozen=True, slots=True)
class Searches:
    """Queries as text."""

    recent: tuple[str, ...] = ()
    """The latest first, each once."""
    saved: Mapping[str, str] = field(default_factory=dict[str, str])
    """By name."""

    def having(self, query: str) -> Searches:
        """`query` was the latest."""
        others = (other for other in self.recent if other != query)
        return replace(self, recent=(query, *others)[:KEPT])

    def naming(self, name: str, query: str) -> Searches:
        """`query` is called `name`; an empty one takes the name away."""
        others = {other: text for other, text in self.saved.items() if other != name}
        return replace(self, saved={**others, name: query} if query else others)


def searches_file() -> Path | None:
    """Where the XDG specification puts what should outlive a program; None where nobody knows."""
    stated = Path(os.environ.get("XDG_STATE_HOME", ""))
    if stated.is_absolute():
        return stated / "pktui" / "searches.toml"
    try:
        return Path.home() / ".local" / "state" / "pktui" / "searches.toml"
    except RuntimeError:  # a user whom the system does not know, and no HOME
        return None


def load_searches(path: Path) -> Searches:
    """What the file says; nothing where there is none.

    Raises `OutputError` where it can't be read: to write over it would lose what it holds.
    """
    import tomllib  # 3 ms, at every start of the explorer

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Searches()
    except OSError as error:
        raise _failure(path, error.strerror) from error
    except ValueError as error:  # no TOML, or no UTF-8
        raise _failure(path, str(error)) from error
    recent, saved = table.get("recent", []), table.get("saved", {})
    if not isinstance(recent, list) or not isinstance(saved, dict):
        raise _failure(path, "it has no list “recent” or no table “saved”")
    queries = cast("list[object]", recent)
    named = cast("dict[str, object]", saved)
    return Searches(
        tuple(query for query in queries if isinstance(query, str)),
        {name: query for name, query in named.items() if isinstance(query, str)},
    )


def change_searches(path: Path, change: Callable[[Searches], Searches]) -> None:
    """Read, change and write; raises `OutputError` where that can't be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_file.locked(path.parent):
            before = load_searches(path)
            after = change(before)
            if after != before:
                atomic_file.replace(path, _written(after))
    except OSError as error:
        raise _failure(path, error.strerror) from error


def _written(searches: Searches) -> str:
    recent = "".join(f"  {quoted(query)},\n" for query in searches.recent)
    saved = "".join(f"{quoted(name)} = {quoted(text)}\n" for name, text in searches.saved.items())
    return f"recent = [\n{recent}]\n\n[saved]\n{saved}"


def _failure(path: Path, reason: str | None) -> OutputError:
    return OutputError(neutralise(f"{path}: {reason or 'it can’t be used'}"))
