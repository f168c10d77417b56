"""A corpus that its reader corrects: each correction is written down and applied at once.

The file is read anew before each loading, so what an editor or another explorer wrote there counts
too. Loading again analyses nothing; it puts together what is known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pktui.errors import OutputError
from pktui.model.corpus import Corpus
from pktui.model.corrections import Correction
from pktui.store.corrections import add_correction, load_corrections, remove_correction

if TYPE_CHECKING:
    from pktui.load import Loader, Progress


class Correcting:
    """To be used by one thread, since the cache of analyses is."""

    def __init__(self, start: Callable[[], Loader], path: Path | None) -> None:
        """`start` is called when the corpus is first loaded, and by the thread that loads it.
        `path` is the reader's file, which need not be there yet; None where there is no place for
        one."""
        self._start = start
        self._loader: Loader | None = None
        self._path = path
        self._made: list[Correction] = []
        """By this reader, since the start."""

    def load(self, tell: Callable[[Progress], None] | None = None) -> Corpus:
        """The corpus as it is corrected by now, with a problem for each line that is none."""
        loader = self._loader = self._loader or self._start()
        if self._path is None:
            return loader.load(tell)
        loader.corrections, problems = load_corrections(self._path)
        corpus = loader.load(tell)
        return replace(corpus, problems=(*problems, *corpus.problems)) if problems else corpus

    def make(self, correction: Correction) -> Corpus:
        """Write `correction` down; the corpus with it. Raises `OutputError` where it can't be."""
        if self._path is None:
            raise OutputError("there is no place to keep it: start with --names FILE")
        add_correction(self._path, correction)
        self._made.append(correction)
        return self.load()

    def undo(self) -> tuple[Correction, Corpus] | None:
        """Take the last correction back; None where there is none that was made here."""
        if self._path is None or not self._made:
            return None
        correction = self._made[-1]
        remove_correction(self._path, correction)
        self._made.pop()
        return correction, self.load()
