"""Dates that say when a page appeared, not when something happened.

Pages that were saved whole keep the line below the headline, and without its line breaks it is part
of the first sentence: "Top kill fails Friday 28 May 2010 10.27 BST Engineers have …".
"""

from __future__ import annotations

import re

_HOUR = (
    r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?\s?\(?"
    r"(?:[A-Z]{1,3}[SD]?T|UTC|GMT(?:[+-]\d{1,2})?)\b"
)
_CLOCK = re.compile(rf"[\s,|–-]{{0,4}}{_HOUR}")
"""A time with its zone, as pages write it behind their date; in a sentence a time has seldom one,
and then no year before it."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UPDATED = re.compile(
    rf"\b(?:[Uu]pdated|[Pp]ublished|[Pp]osted)(?: at| on)?:?\s{{1,3}}{_HOUR}\)?"
    r"(?:,?\s(?:[A-Z][a-z]+\.?|\d{1,2})){0,4},?\s?\Z"
)
"""What stands before the year where the time comes first: "Updated at 08:03 GMT, Monday, 9 May"."""
_BEFORE = 48
"""Characters before a date in which such words may begin."""
_LONGEST = 40
"""Characters of a date with its time, at most."""


def is_page_stamp(text: str, start: int, end: int) -> bool:
    """Tell whether the date `text[start:end]` is the line by which a page gives its time:
    with the year, and the hour with its zone behind, or before it behind "updated at"."""
    words = text[start : min(end, start + _LONGEST)]
    year = _YEAR.search(words)
    if year is None:
        return False
    # the words of the date may hold the time too
    if _CLOCK.match(text, start + year.end()) or _CLOCK.match(text, end):
        return True
    return bool(_UPDATED.search(text[max(0, start - _BEFORE) : start + year.start()]))
