"""Figures: numbers of something, as an article states them."""

from __future__ import annotations

from enum import StrEnum

from pktui.model.span import Span
from pktui.runtime.frozen import dataclass


class FigureKind(StrEnum):
    """The things that a number may measure."""

    COUNT = "count"
    """Of people or things."""
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    """A length, an area, a volume, a mass or another physical quantity."""
    MAGNITUDE = "magnitude"
    """Of an earthquake."""


class Hedge(StrEnum):
    """The ways in which words limit a number."""

    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"
    ABOUT = "about"
    NEARLY = "nearly"
    RANGE = "range"


class Standing(StrEnum):
    """What its article holds of a figure."""

    SAID = "said"
    POSSIBLE = "possible"
    """It may come to be so, or somebody fears so."""
    FORMER = "former"
    """It was so before, or was said before."""
    CORRECTED = "corrected"
    """The article says that it was wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of something: how many or how much, of what, and in what happening."""

    start: int
    end: int
    """Of the quotation: the words that limit it, the number, and what it counts."""
    sentence_start: int
    sentence_end: int
    low: float | None
    high: float | None
    """The lowest and the highest that the words allow, in `unit`; None where they leave it open."""
    kind: FigureKind
    unit: str
    """What is counted (`people`), a currency by its ISO code, `%`, or a unit of measure."""
    hedge: Hedge | None
    is_vague: bool
    """Whether the words give an order of magnitude alone ("tens of thousands")."""
    group: str
    """What is counted, named alike in all articles: `people`, `women`, `houses`."""
    event: str | None
    """What happened to it, named alike in all articles: `killed`, `displaced`."""
    subject: str
    """The two together, for a reader: "people killed"."""
    standing: Standing

    @property
    def span(self) -> Span:
        """The stretch of the text that gives the number."""
        return Span(self.start, self.end)

    @property
    def sentence(self) -> Span:
        """The stretch of the sentence that gives the number."""
        return Span(self.sentence_start, self.sentence_end)

    @property
    def value(self) -> float:
        """The number that the words state: the middle of a range, the known end of an open one."""
        if self.low is None or self.high is None:
            return self.low if self.low is not None else self.high or 0.0
        return (self.low + self.high) / 2
