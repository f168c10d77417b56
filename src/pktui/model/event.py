"""Events: one date, the sentence that gives it, who and where it speaks of, and the evidence."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from pktui.model.article import ArticleId, Part
from pktui.model.entity import EntityId
from pktui.model.span import Span
from pktui.model.timex import Resolution
from pktui.model.when import When
from pktui.runtime.frozen import dataclass

EventId = NewType("EventId", str)


class EventKind(StrEnum):
    """What an event is: the article's own publication, or something that it tells."""

    PUBLICATION = "publication"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateEvidence:
    """One reason for an article's own date."""

    rule: str
    """`header`, `metadata`, `dateline`, `path`, … or the name of a constraint on an undated one."""
    surface: str
    """The words, or what stands for them (a file's name, another article's title)."""
    when: When | None
    """What this reason alone allows; None for one that only supports another."""
    weight: float
    """How far the rule is trusted, 0 to 1: the share of articles on which it is right."""
    span: Span | None = None
    """Where the words stand in the article's text; None for metadata."""
    note: str = ""
    """What the reader is told of it, one sentence."""
    time: str | None = None
    """A time of day with its zone where the evidence has one: `21:30+07:00`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One dated statement, or an article's publication."""

    id: EventId
    kind: EventKind
    when: When
    text: str
    """The sentence with its white space folded, or the article's title for a publication."""
    part: Part
    """TITLE, BODY or COMMENTS."""
    span: Span | None
    """The sentence in the article's text; None for a publication whose title came as metadata."""
    article: ArticleId
    people: tuple[EntityId, ...]
    places: tuple[EntityId, ...]
    organisations: tuple[EntityId, ...]
    evidence: Resolution | DateEvidence

    @property
    def entities(self) -> tuple[EntityId, ...]:
        """The people, places and organisations of the event, in this order."""
        return self.people + self.places + self.organisations

    @property
    def date_in_sentence(self) -> Span | None:
        """The words of the date where the event's own sentence has them; None where a line above
        has, or the article's metadata."""
        said, told = self.evidence.span, self.span
        if said is None or told is None or said.start < told.start or said.end > told.end:
            return None
        return said
