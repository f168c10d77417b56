"""What a report is made of: cited lines, counts, and sections of findings."""

from __future__ import annotations

from pktui.model.when import When
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One claim, as a line of the report."""

    claim: int
    text: str
    """What it says, on one line."""
    when: When | None = None
    names: tuple[str, ...] = ()
    """The people, places and organisations that the line is found by."""
    source: str = ""
    """Who says it: the publisher, else the article's path."""
    note: str = ""
    """What the reader noted, or what became of the words."""
    label: str = ""
    """What stands before the line in place of a date: "as of 2017-03-05"."""


@dataclass(frozen=True, slots=True)
class ReportCount:
    """A count that a reader sees, and what it is of."""

    claim: int
    count: int
    words: str
    """The number with what it is of, in the reader's language: "3 events"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEntry:
    """One finding of a section: a day of the story, a happening, the course of a figure."""

    heading: str
    """Empty where its lines say all."""
    counts: tuple[ReportCount, ...] = ()
    note: str = ""
    lines: tuple[ReportLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSection:
    """The findings of one sort, below one heading."""

    id: str
    title: str
    counts: tuple[ReportCount, ...] = ()
    """How many there are, however many are listed."""
    entries: tuple[ReportEntry, ...] = ()


def one_line(text: str) -> str:
    """`text` on one line, as a report shows it."""
    from pktui.insight.anchoring import folded
    from pktui.text.sanitise import neutralise

    return neutralise(folded(text))
