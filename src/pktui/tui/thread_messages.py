"""What threads tell the explorer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from pktui.model.article import Article
from pktui.model.corpus import Corpus
from pktui.model.mark import PlacedMark
from pktui.view.background import News
from pktui.view.timeline.tellings import Tellings

if TYPE_CHECKING:  # what this imports, no first paint waits for
    from pktui.view.findings.found_later import FoundLater


class ThreadMessage(Message):
    """What a thread tells the explorer; passed over once the explorer ends."""


class Begun(ThreadMessage):
    """The first articles have been read, and there is no corpus yet."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__()
        self.articles = articles


class Opened(ThreadMessage):
    """The first corpus is there, after the first paint."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.corpus = corpus


class Indexed(ThreadMessage):
    """Any query can be answered now."""


class ToldTogether(ThreadMessage):
    """It is known which sentences of a corpus tell of one happening."""

    def __init__(self, corpus: Corpus, tellings: Tellings) -> None:
        super().__init__()
        self.corpus = corpus
        self.tellings = tellings


class FoundOut(ThreadMessage):
    """It is known what takes longer to find out about a corpus."""

    def __init__(self, found: FoundLater) -> None:
        super().__init__()
        self.found = found


class Placed(ThreadMessage):
    """It is known where the reader's marks stand in a corpus."""

    def __init__(self, corpus: Corpus, placed: Sequence[PlacedMark]) -> None:
        super().__init__()
        self.corpus = corpus
        self.placed = placed


class Told(ThreadMessage):
    """There are news from behind the scenes."""

    def __init__(self, news: News) -> None:
        super().__init__()
        self.news = news
