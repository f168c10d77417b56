"""Whether a paragraph is Vietnamese prose."""

from __future__ import annotations

import re
from functools import lru_cache

_MARKED = frozenset("ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳýỵỷỹăđơưàáâãèéêìíòóôõùú")
"""The small letters with marks that Vietnamese writes."""
_VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹăđơư]")
"""Letters that hardly any other language writes."""
_ANY_MARK = re.compile(f"{_VIETNAMESE.pattern[:-1]}{_VIETNAMESE.pattern[1:].upper()}")
"""The same letters and their capitals, which is sooner found than without regard to case."""
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|is|are|was|were|that|with|by|from|his|her|said|has|have|will|which)\b"
)
"""Words of which English prose is full, and Vietnamese has none so written but "to"."""
_SURE = (
    *(" của ", " và ", " các ", " được ", " không ", " với ", " người ", " những ", " một "),
    *(" đã ", " là ", " này ", " tại ", " có ", " để ", " đến ", " năm ", " ngày ", " ông "),
)
"""Words that no other language has; two of them tell it before every word is looked at."""
_SAMPLE = 240
"""Characters of a paragraph that tell its language: some 50 words."""
_ARTICLE = 2000
"""Characters of the article that tell it for a paragraph that is too short."""
_SHARE = 4
"""At least one small word in this number has marks; in Vietnamese more than every second one
has."""
_NAMES = 3
"""Words of news for one that is written small, at most: scores of a match are full of names."""
_SHORT = 12
"""Words below which a paragraph may not tell its language."""


def is_vietnamese(text: str, start: int, end: int) -> bool:
    """Tell whether the paragraph `text[start:end]` is Vietnamese, by its small words.

    Names with marks do not count, so an English sentence about Vietnamese people stays English. A
    line that is too short to tell is of the language in which its article begins.
    """
    if text.isascii() or not _has_marks(text):
        return False
    told = _language_of(text[start : min(end, start + _SAMPLE)])
    return is_vietnamese_article(text) if told is None else told


@lru_cache(maxsize=2)
def _has_marks(text: str) -> bool:
    """Tell whether an article has letters of Vietnamese: most English ones have none to ask
    about."""
    return _ANY_MARK.search(text) is not None


@lru_cache(maxsize=1024)
def _language_of(sample: str) -> bool | None:
    """Return what the words of `sample` say; None where they are too few.

    Dates, names and figures each ask it of every paragraph: those of a long article are kept.
    """
    told = False
    for word in _SURE:
        if word in sample:
            if told:
                return True
            told = True
    if not _ANY_MARK.search(sample):
        return None if sample.count(" ") < _SHORT and not _ENGLISH.search(sample) else False
    words = sample.split()
    if sample.isupper():
        return len(_VIETNAMESE.findall(sample.lower())) * _SHARE > len(words)
    small = [word for word in words if word[0].islower()]
    marked = sum(not (word.isascii() or _MARKED.isdisjoint(word)) for word in small)
    if marked * _SHARE >= max(len(small), len(words) / _NAMES) > 1:
        return True
    return None if len(words) < _SHORT and not _ENGLISH.search(sample) else False


def is_vietnamese_article(text: str) -> bool:
    """Tell whether an article is Vietnamese prose, by its first few hundred words.

    Of one that is only a line, a small word with letters of Vietnamese says it, if none is English.
    """
    if text.isascii():
        return False
    sample = text[:_ARTICLE]
    told = _language_of(sample)
    if told is None:
        words = (word for word in sample.split() if word[0].islower())
        return any(map(_VIETNAMESE.search, words)) and not _ENGLISH.search(sample)
    return told
