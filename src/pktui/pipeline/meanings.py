"""What an expression means, before it is put back into its place in the text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pktui.model.timex import Anchor, Tense
from pktui.model.when import Basis, Granularity, When
from pktui.pipeline.timewords import SEASON_CODES


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A `Resolution` without its place in the text."""

    value: str
    when: When | None = None
    anchor: Anchor | None = None
    tense: Tense | None = None
    alternatives: tuple[When, ...] = ()
    problem: str | None = None


def dated(when: When, anchor: Anchor | None = None, tense: Tense | None = None) -> Meaning:
    """The meaning of words that give these days, with the help of an anchor or without."""
    value = value_of(when)
    if anchor is not None and anchor.when.basis is Basis.INFERRED:
        when = when.inferred()
    elif anchor is not None:
        when = replace(when, basis=Basis.RESOLVED)
    return Meaning(value=value, when=when, anchor=anchor, tense=tense)


def value_of(when: When) -> str:
    """The days as TIMEX3 writes them."""
    first = when.earliest or when.latest
    assert first is not None
    year = f"{first.year:04}"
    match when.granularity:
        case Granularity.DAY:
            return first.isoformat()
        case Granularity.WEEK:
            return f"{first.isocalendar().year:04}-W{first.isocalendar().week:02}"
        case Granularity.MONTH:
            return f"{year}-{first.month:02}"
        case Granularity.QUARTER:
            return f"{year}-Q{first.month // 3 + 1}"
        case Granularity.HALF:
            return f"{year}-H{first.month // 6 + 1}"
        case Granularity.SEASON:
            return f"{year}-{SEASON_CODES[first.month // 3]}"
        case Granularity.DECADE:
            return year[:3]
        case Granularity.CENTURY:
            return year[:2]
        case _:
            return year
