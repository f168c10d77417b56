"""Dates that somebody types: after `@`, `on:` and `--since`.

ISO 8601 and EDTF are read by `model.edtf.parse_date` alone, which the query language shares; words
(“12 Jan”, “next month”) mean here what they would mean in an article.
"""

from __future__ import annotations

import re
from contextlib import suppress

from pktui.model.article import Block, Layout, Part, Sentence
from pktui.model.edtf import parse_date
from pktui.model.timex import Resolution
from pktui.model.when import When, day
from pktui.pipeline.dates.normalise.resolve import resolve
from pktui.pipeline.dates.recognise import recognise
from pktui.text.fold import fold


def read_typed(typed: str, near: When | None = None) -> When | None:
    """Return the date that `typed` says, in ISO 8601, EDTF or words; None where it says none.

    Words that leave the year or the anchor open mean what they would in an article of the first
    day of `near`.
    """
    with suppress(ValueError):
        return parse_date(typed)
    own = day(near.earliest) if near and near.earliest else None
    for told in _TOLD:
        ways = (f"{told} {words}." for words in (typed, typed.title(), f"in {typed.title()}"))
        dates = [
            resolution
            for way in ways
            for resolution in _read(way, own)
            if resolution.when and _is_all(way, len(told), resolution)
        ]
        # the way that makes most of it: “nov 2022” has a month only with a capital
        if best := max(dates, key=lambda one: one.end - one.start, default=None):
            return best.when
    return None


_BESIDE = frozenset(
    "in on at by since until from to the of during throughout year vao tu den hoi trong".split()
)
"""Words, without their marks, that may stand beside a date; any other says something more."""


def _is_all(sentence: str, start: int, resolution: Resolution) -> bool:
    """Tell whether the time expression is all that `sentence` says from `start` on."""
    beside = f"{sentence[start : resolution.start]} {sentence[resolution.end :]}"
    return _BESIDE.issuperset(re.findall(r"\w+", fold(beside)))


_TOLD = ("They met", "They will meet")
"""Sentences that the words end: the second for “two weeks later”, which counts from the day at hand
only where it is to come."""


def _read(text: str, own: When | None) -> tuple[Resolution, ...]:
    """Return the time expressions of one sentence, resolved against the day `own`."""
    layout = Layout(
        blocks=(Block(0, len(text), Part.BODY),), sentences=(Sentence(0, len(text), Part.BODY),)
    )
    return resolve(text, layout, recognise(text, layout), own)
