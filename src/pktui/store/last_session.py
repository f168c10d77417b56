"""Where the reader was when he left: for each pile of paths, to be found again, and the theme.

    {"theme": "textual-light",
     "sessions": {"/home/me/articles": {"query": "who:lacroix", "selected": "…", "pane": "names"}}}

A reader's questions are in it, so nobody else may read it. What can't be read or written is
forgotten: a session is a convenience, and no error.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import cast

from pktui.runtime.bounded_file import SETTINGS_BYTES, read_regular_file
from pktui.runtime.frozen import dataclass
from pktui.store.atomic_file import change_text
from pktui.store.own_folders import PRIVATE, make_file_private, make_private, state_folder

KEPT = 100
"""Piles that a reader may come back to, the latest last; each takes some hundred bytes."""

_LONGEST = 10_000
"""Characters of one value: a query that somebody typed is shorter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastSession:
    """Where the reader was in a pile, as text; empty where there is nothing to say."""

    query: str = ""
    selected: str = ""
    """The chosen event's id."""
    axis: str = ""
    zoom: str = ""
    order: str = ""
    """`newest` first, or the `best` match first."""
    view: str = ""
    pane: str = ""


class SessionFile:
    """The file of sessions, for one pile."""

    def __init__(self, path: Path | None, paths: Sequence[str]) -> None:
        """Keep the session of the pile with these `paths`, as they were typed, at `path`; keep
        nothing where `path` is None."""
        self._path = path
        self._key = "\n".join(sorted(map(os.path.realpath, paths)))

    @property
    def is_first(self) -> bool:
        """Whether there is no file yet: nobody has used the explorer here before."""
        return self._path is not None and not self._path.exists()

    def load(self) -> tuple[LastSession | None, str]:
        """Read where the reader was in this pile, None where he never was, and the theme that he
        chose, empty where he chose none."""
        table = self._read()
        theme, found = table.get("theme"), _table(table.get("sessions")).get(self._key)
        last = None
        if isinstance(found, dict):
            values = {
                name: value
                for name, value in cast("dict[str, object]", found).items()
                if name in _NAMES and isinstance(value, str) and len(value) < _LONGEST
            }
            last = LastSession(**values)
        return last, theme if isinstance(theme, str) else ""

    def save(self, session: LastSession, theme: str) -> None:
        """Write where the reader is now and his `theme`, if that can be done."""

        def changed(text: str) -> str:
            import json

            table = _parsed(text)
            sessions = dict(_table(table.get("sessions")))
            sessions.pop(self._key, None)
            sessions[self._key] = asdict(session)
            kept = dict(list(sessions.items())[-KEPT:])
            whole = {**table, "theme": theme, "sessions": kept}
            return json.dumps(whole, ensure_ascii=True, indent=1) + "\n"

        if self._path is not None:
            with suppress(OSError, ValueError):
                make_private(self._path.parent)
                make_file_private(self._path)
                change_text(self._path, changed, mode=PRIVATE)

    def excerpts(
        self, session: LastSession | None, theme: str
    ) -> tuple[Path, Sequence[str]] | None:
        """The file, and how it says this `theme` and this `session`, if one is given."""
        if self._path is None:
            return None
        import json

        said = [f'\n "theme": {json.dumps(theme)}']
        if session is not None:
            whole = json.dumps({"": {self._key: asdict(session)}}, indent=1)
            said.append(whole.removeprefix('{\n "": {').removesuffix("\n }\n}"))
        return self._path, said

    def _read(self) -> Mapping[str, object]:
        with suppress(OSError, ValueError):
            if self._path is not None:
                return _parsed(read_regular_file(self._path, SETTINGS_BYTES).decode("utf-8"))
        return {}


_NAMES = frozenset(("query", "selected", "axis", "zoom", "order", "view", "pane"))


def session_file(paths: Sequence[str]) -> SessionFile:
    """Find the reader's file of sessions, for a pile of `paths`."""
    try:
        return SessionFile(state_folder() / "sessions.json", paths)
    except FileNotFoundError:
        return SessionFile(None, paths)


def _parsed(text: str) -> Mapping[str, object]:
    if not text:
        return {}
    import json  # 2 ms: not for those who have no such file

    try:
        return _table(json.loads(text))
    except (ValueError, RecursionError):
        return {}


def _table(value: object) -> Mapping[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}
