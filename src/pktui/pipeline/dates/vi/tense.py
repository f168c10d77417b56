"""Past or future in Vietnamese, whose verbs have no forms: the particles before them tell."""

from __future__ import annotations

import re

from pktui.model.timex import Tense

_REACH = 200
"""Characters to either side in which a particle is looked for."""
_BESIDE, _HEAD = 4, 5
"""Characters of “hôm ” and of “tháng”."""
_PAST_DAY = re.compile(r"\b(?:hôm (?=thứ|chủ)|hồi (?=tháng|mùa|đầu|giữa|cuối))", re.IGNORECASE)
"""A day of the week with “hôm” before it, or a month with “hồi”, is one that was."""
_PARTICLE = re.compile(
    r"\b(?:(?P<past>đã|từng)|(?P<future>sẽ|sắp|dự kiến|dự báo|kế hoạch|dự định|có thể(?! đã)"
    r"|chuẩn bị|nguy cơ))\b",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:và|còn|trong khi|nhưng) (?:những|các|một|mọi|mỗi|người|ông|bà|anh|chị|họ|chúng)\b"
)
"""Where another clause begins, whose particle says nothing of a date before it."""
_DEADLINE = re.compile(
    r"\b(?:chậm nhất|muộn nhất|hạn chót|hạn cuối)(?: là| vào)? \Z", re.IGNORECASE
)
"""Right before a date these tell by when something is to be done."""


def tense_at(text: str, first: int, last: int, start: int, end: int) -> Tense | None:
    """Return the tense around `text[start:end]` in the sentence `text[first:last]`.

    “hôm thứ Ba” is past. Else the particle nearest before decides; only where there is none, the
    first behind that is no other clause's.
    """
    if text.isascii() or text[max(first, start - _REACH) : min(last, end + _REACH)].isascii():
        return None  # each of the words has letters with marks
    if _PAST_DAY.search(text, max(first, start - _BESIDE), start + _HEAD):
        return Tense.PAST
    if _DEADLINE.search(text, max(first, start - _REACH), start):
        return Tense.FUTURE
    found = None
    for found in _PARTICLE.finditer(text, max(first, start - _REACH), start):  # noqa: B007
        pass
    if found is None:
        clause = _OTHER_SUBJECT.search(text, end, min(last, end + _REACH))
        found = _PARTICLE.search(text, end, clause.start() if clause else min(last, end + _REACH))
    if found is None:
        return None
    return Tense.PAST if found["past"] else Tense.FUTURE


def is_told_back(rule: str, text: str, first: int, start: int, end: int) -> bool:
    """Tell whether a date says when something happened: a particle of the past stands before the
    very verb that it belongs to."""
    return rule.startswith("vi-")
