"""The reader's marks on a corpus: where they are kept, and what was changed since the start.

The file is read anew whenever the marks are asked for, so what another explorer or another tool
wrote there counts too. What can't be written there counts as well, until pktui ends.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pktui.errors import OutputError, PktuiError
from pktui.insight.anchoring import citation, place_marks, quotation
from pktui.model.article import ArticleId, Problem, ProblemKind
from pktui.model.corpus import Corpus
from pktui.model.event import Event, EventId
from pktui.model.mark import AnchorState, MarkId, PlacedMark, ReaderMark
from pktui.model.span import Span
from pktui.runtime.frozen import dataclass
from pktui.store.marks import Marks, load_marks, save_mark
from pktui.text.sanitise import neutralise
from pktui.wording.language import say


@dataclass(frozen=True, slots=True)
class MarkTarget:
    """What is marked: words of an article, perhaps an event's."""

    article: ArticleId
    span: Span
    """In the article's normalised text."""
    event: EventId | None = None


def target_of(corpus: Corpus, event: Event) -> MarkTarget:
    """Find the words of `event`: its sentence; the beginning of the text for a publication whose
    title is not part of it."""
    if event.span is not None:
        return MarkTarget(event.article, event.span, event.id)
    text = corpus.articles[event.article].article.text
    start = len(text) - len(text.lstrip())
    line = text[start:].split("\n", 1)[0]
    return MarkTarget(event.article, Span(start, start + len(line)), event.id)


class Marking:
    """Reads and writes the file at `path`, which need not be there yet."""

    def __init__(self, path: Path | None) -> None:
        """Keep marks in the file at `path`, which is None where there is no place for one."""
        self.path = path
        self._unsaved: dict[MarkId, ReaderMark] = {}
        """What could not be written, the latest of each."""
        self._before: list[ReaderMark] = []
        """What each change of this reader replaced, an empty mark where there was none."""

    def read(self) -> Marks:
        """Read what the file says now, and add what could not be written there."""
        saved = load_marks(self.path) if self.path is not None else Marks()
        if not self._unsaved:
            return saved
        marks = {mark.id: mark for mark in saved.marks} | self._unsaved
        return replace(saved, marks=tuple(mark for mark in marks.values() if not mark.is_empty))

    def placed(self, corpus: Corpus) -> list[PlacedMark]:
        """Find where the words of every mark stand now."""
        return place_marks(corpus, self.read().marks)

    def problems(self, corpus: Corpus) -> list[Problem]:
        """Tell what can't be read of the file, and what became of words that are not in place."""
        read = self.read()
        return [
            *read.problems,
            *(
                Problem(
                    path=one.mark.article.path,
                    reason=neutralise(
                        f"marked: “{_short(one.mark.quote.exact)}” {_NOW[one.now.state]}"
                    ),
                    kind=ProblemKind.MARK,
                    article=ArticleId(one.now.article) if one.now.article else None,
                )
                for one in place_marks(corpus, read.marks)
                if one.now.state is not AnchorState.IN_PLACE
            ),
        ]

    def toggle(self, corpus: Corpus, target: MarkTarget) -> str:
        """Mark `target`, or take its mark away; tags and a note stay.

        This and the two below return what the reader is told where it can't be written.
        """
        return self._change(corpus, target, lambda mark: replace(mark, marked=not mark.marked))

    def tag(self, corpus: Corpus, target: MarkTarget, tags: Sequence[str]) -> str:
        """Give `target` these tags instead of those that it has."""
        kept = tuple(dict.fromkeys(tag for one in tags if (tag := " ".join(one.split()))))
        return self._change(corpus, target, lambda mark: replace(mark, tags=kept))

    def note(self, corpus: Corpus, target: MarkTarget, note: str) -> str:
        """Give `target` this note; an empty one takes the note away."""
        return self._change(corpus, target, lambda mark: replace(mark, note=note.strip() or None))

    def undo(self) -> str:
        """Take the last change back. Raises `PktuiError` where none was made here."""
        if not self._before:
            raise PktuiError(say("nothing has been marked since the start"))
        return self._save(self._before.pop())

    def _change(
        self, corpus: Corpus, target: MarkTarget, change: Callable[[ReaderMark], ReaderMark]
    ) -> str:
        before = self.on(corpus, target) or _empty(corpus, target)
        self._before.append(before)
        return self._save(change(before))

    def on(self, corpus: Corpus, target: MarkTarget) -> ReaderMark | None:
        """Find the mark that is on `target` already."""
        for one in self.placed(corpus):
            if one.now.article == target.article and one.now.span == target.span:
                return one.mark
        return None

    def _save(self, mark: ReaderMark) -> str:
        try:
            if self.path is None:
                raise OutputError(say("there is no place to keep it: start with --notes FILE"))
            save_mark(self.path, mark)
        except OutputError as error:
            self._unsaved[mark.id] = mark
            return say("{error}; until you quit it counts all the same", error=error)
        self._unsaved.pop(mark.id, None)
        return ""


def _empty(corpus: Corpus, target: MarkTarget) -> ReaderMark:
    dated = corpus.articles[target.article]
    return ReaderMark(
        id=MarkId(f"urn:uuid:{uuid.uuid4()}"),
        made=datetime.now().astimezone().isoformat(timespec="seconds"),
        marked=False,
        quote=quotation(dated.article, target.span),
        event=target.event,
        article=citation(dated),
    )


_NOW = {
    AnchorState.MOVED: "stands elsewhere now",
    AnchorState.CHANGED: "reads otherwise now",
    AnchorState.LOST: "is in none of the articles any more",
}


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _SHOWN else f"{folded[:_SHOWN].rsplit(' ', 1)[0]} …"


_SHOWN = 60
"""Characters of marked words by which a reader knows them again."""
