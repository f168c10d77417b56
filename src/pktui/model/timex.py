"""Time expressions: what the words say (`Timex`), and what they mean here (`Resolution`).

Terms and values are those of TimeML's TIMEX3 (TimeML 1.2.1): a time expression is recognised from
its words alone and has an `Expression` (`model.expressions`); an anchor turns it into a value.
"""

from __future__ import annotations

from enum import StrEnum

from pktui.model.span import Span
from pktui.model.when import When
from pktui.runtime.frozen import dataclass


class TimexKind(StrEnum):
    """The types of time expression that TIMEX3, the annotation standard of TimeML, knows."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Expression:
    """What the words of a time expression say, before anything outside them is looked at."""

    __slots__ = ()


class Bound(StrEnum):
    """Which side of a date is meant, where words before it make it a bound."""

    BEFORE = "before"
    """“before 2010”: up to the end of 2009."""
    UNTIL = "until"
    """“by 2010”, “until 2010”: up to the end of 2010."""
    FROM = "from"
    """“no earlier than 2010”: from the beginning of 2010."""
    AFTER = "after"
    """“after 2010”: from the beginning of 2011."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """Words that speak of time, as a rule recognised them; not yet resolved."""

    start: int
    end: int
    kind: TimexKind
    rule: str
    """The name of the rule in the table of `pipeline.timexes`."""
    expression: Expression
    bound: Bound | None = None
    """What the words before it make of the date; None where it is meant itself."""

    @property
    def span(self) -> Span:
        """The stretch of the article that the expression covers."""
        return Span(self.start, self.end)


class AnchorSource(StrEnum):
    """Where the date came from against which relative words were read."""

    ARTICLE = "article"
    """The article's own date."""
    NARRATIVE = "narrative"
    """A date that the story itself gave before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The date against which relative words are read."""

    when: When
    source: AnchorSource
    span: Span | None = None
    """The words that gave a narrative anchor."""


class Tense(StrEnum):
    """The time that the verb around a time expression speaks of."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """A time expression, what it means in its article, and how that was found."""

    start: int
    end: int
    kind: TimexKind
    rule: str
    """The name of the rule that recognised it."""
    value: str
    """TIMEX3's value: `2022-11-26`, `1998-W07`, `P3D`, `PAST_REF`, `2022-11-26TNI` …"""
    when: When | None = None
    """The days it covers; None for a duration, a set, and words too vague for the axis."""
    anchor: Anchor | None = None
    """None where the words needed no anchor."""
    tense: Tense | None = None
    """The tense that decided between past and future, where one had to."""
    alternatives: tuple[When, ...] = ()
    """What else the same words could have meant (the other reading of `05/06/2024`)."""
    problem: str | None = None
    """Why the date is not to be trusted (`31 February`, a year far from the article's world)."""
    ends: tuple[Resolution, ...] = ()
    """For an interval: the expressions at its ends, which TIMEX3 marks each by itself; for “the
    first nine months of 2013”: the months, and the year."""

    @property
    def span(self) -> Span:
        """The stretch of the article that the expression covers."""
        return Span(self.start, self.end)

    @property
    def annotated(self) -> tuple[Resolution, ...]:
        """The expression as TIMEX3 marks it: one expression, or the ends of an interval."""
        return self.ends or (self,)
