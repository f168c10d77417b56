"""What takes longer to find out about a corpus, looked for in a thread while nobody types."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Thread

from pktui.model.corpus import Corpus
from pktui.tui.thread_messages import FoundOut


class LaterFindings:
    """Looks into each corpus once, and knows about which of them it is known."""

    def __init__(
        self, tell: Callable[[FoundOut], None], failed: Callable[[Exception], None]
    ) -> None:
        """`tell` and `failed` are called in the thread that looked, one of them at its end."""
        self._tell = tell
        self._failed = failed
        self._looked_into: Corpus | None = None
        self.known: Corpus | None = None
        """The corpus of which what was found is shown."""

    def forget_all_but(self, shown: Corpus | None) -> None:
        """Let go of corpora that are not `shown` any more, and of what was found in them."""
        if self._looked_into is shown and self.known in (None, shown):
            return
        self._looked_into = self._looked_into if self._looked_into is shown else None
        self.known = self.known if self.known is shown else None
        findings = sys.modules.get("pktui.view.findings.shown")
        if forget := getattr(findings, "forget_all", None):  # a thread may be just importing it
            forget()

    def look_into(self, corpus: Corpus) -> None:
        """Send a thread to look into `corpus`, unless one was sent before."""
        if corpus is self._looked_into:
            return
        self._looked_into = corpus

        def find() -> None:
            from pktui.view.findings.found_later import find_later

            try:
                found = find_later(corpus)
            except Exception as error:
                self._failed(error)
                return
            if found is not None:
                self._tell(FoundOut(found))

        # none of the loop's own threads, which the end of the explorer would wait for
        Thread(target=find, daemon=True, name="later").start()
