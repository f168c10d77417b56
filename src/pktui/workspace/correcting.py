"""The corrections of a corpus: where they are kept, and what its reader has added since the start.

The file is read anew whenever a corpus is made, so what an editor or another explorer wrote there
counts too. What can't be written there counts as well, until pktui ends.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pktui.errors import OutputError, PktuiError
from pktui.model.corrections import Correction, Corrections
from pktui.store.corrections import add_correction, load_corrections, remove_correction


class Correcting:
    """Reads and writes the file at `path`, which need not be there yet."""

    def __init__(self, path: Path | None) -> None:
        """Keep corrections in the file at `path`, which is None where there is no place for one."""
        self.path = path
        self._made: list[Correction] = []
        """By this reader, since the start."""
        self._unsaved: list[Correction] = []
        """Those of them that could not be written."""

    def corrections(self) -> Corrections:
        """Read what the file says now, and add what could not be written there."""
        saved = load_corrections(self.path) if self.path is not None else Corrections()
        return replace(saved, lines=(*saved.lines, *self._unsaved)) if self._unsaved else saved

    def make(self, correction: Correction) -> str:
        """Write `correction` down; it counts from now on even where that can't be done.

        Returns what the reader is told of that, in one line; nothing where it is written.
        """
        self._made.append(correction)
        try:
            if self.path is None:
                raise OutputError("there is no place to keep it: start with --names FILE")
            add_correction(self.path, correction)
        except OutputError as error:
            self._unsaved.append(correction)
            return f"{error}; until you quit it counts all the same"
        return ""

    def undo(self) -> Correction:
        """Take the last correction back. Raises `PktuiError` where none was made here."""
        if not self._made:
            raise PktuiError("nothing has been corrected since the start")
        correction = self._made[-1]
        if correction in self._unsaved:
            self._unsaved.remove(correction)
        elif self.path is not None:
            remove_correction(self.path, correction)
        self._made.pop()
        return correction
