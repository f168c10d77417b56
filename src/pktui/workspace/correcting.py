"""The corrections of a corpus: where they are kept, and what its reader has added since the start.

The file is read anew whenever a corpus is made, so what an editor or another explorer wrote there
counts too.
"""

from __future__ import annotations

from pathlib import Path

from pktui.errors import OutputError, PktuiError
from pktui.model.corrections import Correction, Corrections
from pktui.store.corrections import add_correction, load_corrections, remove_correction


class Correcting:
    """Reads and writes the file at `path`, which need not be there yet."""

    def __init__(self, path: Path | None) -> None:
        """`path` is None where there is no place for a file."""
        self.path = path
        self._made: list[Correction] = []
        """By this reader, since the start."""

    def corrections(self) -> Corrections:
        """What the file says by now."""
        return load_corrections(self.path) if self.path is not None else Corrections()

    def make(self, correction: Correction) -> None:
        """Write `correction` down. Raises `OutputError` where it can't be."""
        if self.path is None:
            raise OutputError("there is no place to keep it: start with --names FILE")
        add_correction(self.path, correction)
        self._made.append(correction)

    def undo(self) -> Correction:
        """Take the last correction back. Raises `PktuiError` where none was made here."""
        if self.path is None or not self._made:
            raise PktuiError("nothing has been corrected since the start")
        correction = self._made[-1]
        remove_correction(self.path, correction)
        self._made.pop()
        return correction
