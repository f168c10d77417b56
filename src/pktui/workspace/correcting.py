"""The corrections of a corpus: where they are kept, and what its reader has added since the start.

The file is read anew whenever a corpus is made, so what an editor or another explorer wrote there
counts too. What can't be written there counts as well, until pktui ends. What was put right at one
go, such as ten names made one, is taken back at one go.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pktui.errors import OutputError, PktuiError
from pktui.model.corrections import Correction, Corrections
from pktui.store.corrections import add_corrections, load_corrections, remove_corrections
from pktui.wording.language import say


class Correcting:
    """Reads and writes the file at `path`, which need not be there yet."""

    def __init__(self, path: Path | None) -> None:
        """Keep corrections in the file at `path`, which is None where there is no place for one."""
        self.path = path
        self._made: list[tuple[Correction, ...]] = []
        """By this reader, since the start; together what was made at one go."""
        self._unsaved: list[tuple[Correction, ...]] = []
        """Those of them that could not be written."""

    def corrections(self) -> Corrections:
        """Read what the file says now, and add what could not be written there."""
        saved = load_corrections(self.path) if self.path is not None else Corrections()
        unsaved = [correction for together in self._unsaved for correction in together]
        return replace(saved, lines=(*saved.lines, *unsaved)) if unsaved else saved

    def make(self, *together: Correction) -> str:
        """Write down corrections that are made `together`; they count from now on even where that
        can't be done.

        Returns what the reader is told of that, in one line; nothing where they are written.
        """
        self._made.append(together)
        try:
            if self.path is None:
                raise OutputError(say("there is no place to keep it: start with --names FILE"))
            add_corrections(self.path, *together)
        except OutputError as error:
            self._unsaved.append(together)
            return say("{error}; until you quit it counts all the same", error=error)
        return ""

    def undo(self) -> Sequence[Correction]:
        """Take back what was corrected last, and return it. Raises `PktuiError` where nothing was
        corrected here."""
        if not self._made:
            raise PktuiError(say("nothing has been corrected since the start"))
        together = self._made[-1]
        if together in self._unsaved:
            self._unsaved.remove(together)
        elif self.path is not None:
            remove_corrections(self.path, *reversed(together))
        self._made.pop()
        return together
