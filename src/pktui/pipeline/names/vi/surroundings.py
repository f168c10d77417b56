"""What the words around a Vietnamese name say of it: a person's, a place's, an organisation's.

What each feature is worth stands in `vi-weights.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pktui.pipeline.names.vi.lexicon import (
    BODY_HEAD,
    KIN,
    NOUN,
    OFFICE,
    PLACE_HEAD,
    RANK,
    THING,
    places,
)
from pktui.pipeline.names.vi.tokens import CAPITAL, FIRST, NUMBER, OPENS, Syllables
from pktui.pipeline.names.vi.words import (
    BEFORE_DIRECTIONS,
    BODY_PRODUCTS,
    BODY_VERBS,
    DIRECTIONS,
    PERSON_VERBS,
    PLACE_PREPOSITIONS,
    SPEECH,
)

_HOUSE = re.compile(r"\d{1,4}(?:[A-Za-z]|(?:/\d{1,4})+[A-Za-z]?)|\d{1,3}-\d{1,3}[A-Z]")
"""A number as houses have it: 8B, 12/3."""
_MARKS_BEFORE = frozenset(',;:("“‘-–/')


def features_around(
    tokens: Syllables, at: int, end: int, *, title: int, head: int
) -> tuple[str, ...]:
    """Return the features of what stands before `tokens[at]` and behind `tokens[end - 1]`.

    `title` has the classes of the title before the name, `head` those of a head that is no part
    of it.
    """
    words, small, flags = tokens.words, tokens.small, tokens.flags
    if at and not flags[at] & OPENS:
        word = small[at - 1]
        found = _features_before(words[at - 1], word, flags[at - 1], title, head)
    else:
        word = ""
        found = _features_before("", "", 0, title, head)
    found += _features_behind(
        words[end], small[end], flags[end], small[end + 1], flags[end + 1], small[end + 2]
    )
    if at > 1 and flags[at - 1] & NUMBER and small[at - 2] in _BEFORE_HOUSES:
        return (*found, "behind a house number")  # số 5 Trần Hưng Đạo
    if (small[at - 2] if at > 1 else "", word) in _JOINING and (
        " ".join(small[at:end]) not in places()
    ):
        return (*found, "side in a match")  # whose weight is that of a club
    if word in _ASKED:
        if (
            word == "của"
            and at > 1
            and (
                small[at - 2] in BODY_PRODUCTS
                or (_is_stock(words[at - 2]) and not flags[at - 2] & FIRST)
            )
        ):
            return (*found, "what a body makes before")
        if end == at + 1 and small[at] in DIRECTIONS and word in BEFORE_DIRECTIONS:
            return (*found, "direction")
    if word in ("-", "–") and at > 1 and {small[at], small[at - 2]} in _OPPOSITE and end == at + 1:
        return (*found, "direction")  # trục bắc - Nam
    return found


_BEFORE_HOUSES = frozenset(("số", "tại", "ở", "chỉ", "sở", "nhà"))
"""Words before the number of a house: trụ sở 48 Lý Thường Kiệt, địa chỉ 5 Lê Lợi."""


_JOINING = frozenset((("gia", "nhập"), ("khoác", "áo"), ("màu", "áo"), ("quân", "cho")))
"""What stands before a club or another body that somebody joins: khoác áo, đầu quân cho."""


_OPPOSITE = ({"bắc", "nam"}, {"đông", "tây"})
"""Points of the compass that are named together."""


def _is_stock(word: str) -> bool:
    """Tell whether a word looks like the code of a firm's shares, as in "VHM của Vinhomes"."""
    return len(word) == _CODE and word.isupper() and word.isascii() and word.isalpha()


_CODE = 3
"""Letters of the code of a share in Việt Nam."""
_ASKED = BEFORE_DIRECTIONS | {"của"}
"""Words before a name at which more is looked at."""


def _titles(title: int) -> Iterator[str]:
    """Yield the features of the title before a name, by its classes."""
    if title & KIN:
        yield "title: noun" if title & NOUN else "title: kin"
    if title & RANK:
        yield "title: rank"
    if title & OFFICE:
        yield "title: office"
    if title and not title & (KIN | RANK | OFFICE):
        yield "title farther before"


def _heads(head: int) -> Iterator[str]:
    """Yield the features of a head before a name that is no part of it, by its classes."""
    if head & BODY_HEAD:
        yield "organisation head before"
    if head & PLACE_HEAD:
        yield "place head before"
    if head & THING:
        yield "word for a thing before"


@lru_cache(maxsize=100_000)
def _features_before(word: str, small: str, flags: int, title: int, head: int) -> tuple[str, ...]:
    """Return the features of the word before a name, unless a title or a head there says more."""
    found = (*_titles(title), *_heads(head))
    if found or not word:
        return found
    if word in _MARKS_BEFORE:
        return (f"behind {word}",)
    if flags & NUMBER:
        return ("behind a house number" if _HOUSE.fullmatch(word) else "behind a number",)
    if flags & CAPITAL:
        return ("behind a capital",)
    if small == "danh":
        return ("before: tên",)  # biệt danh, nghệ danh
    if small in PLACE_PREPOSITIONS:
        return (f"before: {small}", "preposition of place")
    return (f"before: {small}",)


@lru_cache(maxsize=100_000)
def _features_behind(
    word: str, small: str, flags: int, second: str, second_flags: int, third: str
) -> tuple[str, ...]:
    """Return the features of what stands behind a name: a word, and by it those behind."""
    if not word:
        return ("ends the paragraph",)
    if flags & CAPITAL:
        return ("capital behind",)
    if flags & NUMBER:
        return ("number behind",)
    if word in "(,":
        return (f"before {word}", *_behind_mark(second, second_flags, third))
    if not word[0].isalpha():
        if word in '"“':
            return ("before a quotation",)
        return (f"before {word}",) if word in ".:-–)/" else ()
    if small in SPEECH or (small == "cho" and second in ("biết", "hay", "rằng")):
        return (f"behind: {small}", "speech verb")
    if (small, second) in BODY_VERBS:
        return (f"behind: {small}", "body's verb")
    if small in PERSON_VERBS:
        return (f"behind: {small}", "person's verb")
    return (f"behind: {small}",)


def _behind_mark(first: str, flags: int, second: str) -> tuple[str, ...]:
    """Return what stands behind a comma or a bracket: an age, a year of birth, a larger place."""
    if flags & NUMBER and second == "tuổi":
        return ("age behind",)
    if first == "sn" or (first == "sinh" and second in ("năm", "ngày")):
        return ("age behind",)
    if first in ("quê", "ngụ", "trú", "hlv", "tên"):
        return ("age behind",)
    if first in ("tỉnh", "thành", "tp", "huyện", "quận", "xã"):
        return ("place behind",)
    if flags & CAPITAL and (places().get(f"{first} {second}") or places().get(first)):
        return ("place behind",)
    return ()


def without_title(around: tuple[str, ...]) -> tuple[str, ...]:
    """Return the features around a name without those of a title before it that is not its own."""
    return tuple(feature for feature in around if not feature.startswith("title"))
