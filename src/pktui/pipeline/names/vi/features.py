"""What speaks for a Vietnamese name being a person's, a place's or an organisation's.

What each feature is worth stands in `vi-weights.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pktui.pipeline.names import gazetteer
from pktui.pipeline.names.gazetteer import PlaceClass
from pktui.pipeline.names.vi.lexicon import (
    BODY_HEAD,
    KIN,
    NOUN,
    OFFICE,
    PLACE_HEAD,
    RANK,
    THING,
    bodies,
    places,
)
from pktui.pipeline.names.vi.titles import COMMON_FAMILY, FAMILY, GIVEN, MIDDLE, NUMBER_NAMES
from pktui.pipeline.names.vi.tokens import CAPITAL, NUMBER, OPENS, Syllables
from pktui.pipeline.names.vi.words import (
    PERSON_VERBS,
    PLACE_PREPOSITIONS,
    SPEECH,
    is_syllable,
    spelling,
)
from pktui.text.fold import fold

_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,4}[^\W\d_]\.?")
"""Whose name a paper does not give: N.V.A."""


def key_of(name: str) -> str:
    """What tells two Vietnamese names apart: every mark counts, capitals do not."""
    return " ".join(map(spelling, name.split()))


def tidy(name: str) -> str:
    """A name without the capitals of a headline: HÀ NỘI → Hà Nội; TP.HCM and LHQ stay."""
    if not name.isupper():
        return name
    known = places().get(key_of(name))
    if known:
        return known.name
    words = name.split()
    if key_of(name) in bodies() or not all(is_syllable(word.lower()) for word in words):
        return name
    return name.title() if len(words) > 1 else name


def short_forms(words: tuple[str, ...]) -> list[tuple[str, bool]]:
    """What a person of this full name is called for short, and whether that is usual.

    A Vietnamese person goes by the given name, and by it with the name before: Thu Hà, Hà. Others
    go by the last word, now and then by the first.
    """
    small = tuple(map(spelling, words))
    forms = [(small[-1], True)]
    if is_syllable(small[0]) and is_syllable(small[-1]):
        if len(small) > 2:
            forms.append((" ".join(small[-2:]), True))
    else:
        forms.append((small[0], False))
    return forms


@lru_cache(maxsize=100_000)
def of_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The features of a name by its words."""
    small = tuple(map(spelling, words))
    native = [is_syllable(word) for word in small]
    found = [f"{min(len(words), 5)} syllables"]
    known = places().get(" ".join(small))
    if known:
        found.append(f"known {known.sort}")
        if len(words) == 1:
            found.append(f"known {known.sort} of one syllable")
    if all(native):
        found += _native(small)
    elif not any(native):
        found += _foreign(words)
    elif _ends_in_place(small, native):
        found.append("ends in a place")
    else:
        found.append("partly foreign")
        if small[0] in FAMILY:
            found.append("family name before a foreign word")
        elif gazetteer.given_names().get(fold(words[0]), 0) > 1 and not native[0]:
            found.append("foreign given name first")
    if not known:
        found += _by_letters(words)
    return tuple(found)


def _ends_in_place(small: tuple[str, ...], native: list[bool]) -> bool:
    """Whether foreign words stand before a place that is known: Samsung Việt Nam, CDC Hà Nội."""
    start = native.index(True) if True in native else 0
    return start > 0 and start < len(small) - 1 and " ".join(small[start:]) in places()


def _by_letters(words: tuple[str, ...]) -> Iterator[str]:
    """What capitals, digits and hyphens say."""
    if len(words) == 1 and _INITIALS.fullmatch(words[0]):
        yield "initials"
        return
    if len(words) == 1 and words[0].isupper():
        yield "acronym" if len(words[0]) > 1 else "a letter"
    elif all(word.isupper() for word in words):
        yield "capitals"
    elif len(words) == 1 and not words[0][1:].islower() and words[0].isalpha():
        yield "mixed capitals"
    if any(c.isdigit() for word in words for c in word):
        yield "with digits"
    if any("-" in word and word != word.title() for word in words):
        yield "syllables joined"


def _native(small: tuple[str, ...]) -> list[str]:
    if len(small) == 1:
        return ["given name alone"] if small[0] in GIVEN else ["unknown syllable alone"]
    found: list[str] = []
    last = small[-1]
    if small[0] in COMMON_FAMILY:
        found.append("family name first")
    elif small[0] in FAMILY:
        found.append("rare family name first")
    elif small[0] in NUMBER_NAMES and len(small) == 2:
        found.append("order of birth first")
    if small[0] in FAMILY and 3 <= len(small) <= 4:
        found.append("full name")
        if small[1] in MIDDLE:
            found.append("middle name")
    if len(small) < 5 and last in GIVEN:
        found.append("given name last")
        if len(small) == 2 and small[0] in GIVEN:
            found.append("two given names")
    return found


def _foreign(words: tuple[str, ...]) -> list[str]:
    folded = [fold(word) for word in words]
    key = " ".join(folded)
    found = ["foreign word" if len(words) == 1 else "foreign words"]
    sort = gazetteer.place_class(key)
    if sort >= PlaceClass.CITY:
        found.append("foreign country" if sort == PlaceClass.COUNTRY else "foreign city")
    elif sort:
        found.append("foreign town")
    if key.replace(" ", "-") in gazetteer.lexicon("known-organisation"):
        found.append("known abroad as an organisation")
    given, family = gazetteer.given_names(), gazetteer.family_names()
    if len(words) > 1:
        if given.get(folded[0], 0) > 1:
            found.append("foreign given name first")
        if family.get(folded[-1], 0):
            found.append("foreign family name last")
        if family.get(folded[0], 0) > 1 and given.get(folded[0], 0) < 2:
            found.append("foreign family name first")
    elif given.get(folded[0], 0) > 1 or family.get(folded[0], 0) > 1:
        found.append("foreign name alone")
    if folded[-1] in gazetteer.lexicon("organisation-head"):
        found.append("organisation word abroad")
    if any(gazetteer.english_words().get(word) for word in folded):
        found.append("English word inside")
        if all(gazetteer.english_words().get(word) for word in folded):
            found.append("only English words")
    return found


_HOUSE = re.compile(r"\d{1,4}(?:[A-Za-z]|(?:/\d{1,4})+[A-Za-z]?)|\d{1,3}-\d{1,3}[A-Z]")
"""A number as houses have it: 8B, 12/3."""
_MARKS_BEFORE = frozenset(',;:("“‘-–/')


def around(tokens: Syllables, at: int, end: int, *, title: int, head: int) -> tuple[str, ...]:
    """The features of what stands before `tokens[at]` and behind `tokens[end - 1]`.

    `title` has the classes of the title before the name, `head` those of a head that is no part
    of it.
    """
    before = (tokens.words[at - 1], tokens.small[at - 1], tokens.flags[at - 1]) if at else _NOTHING
    if tokens.flags[at] & OPENS:
        before = _NOTHING
    return _before(*before, title, head) + _behind(
        *_word(tokens, end), *_word(tokens, end + 1)[1:], _word(tokens, end + 2)[1]
    )


_NOTHING = ("", "", 0)
"""What stands before the first word of a sentence, and behind the last of a paragraph."""


def _word(tokens: Syllables, at: int) -> tuple[str, str, int]:
    if at >= len(tokens.words):
        return _NOTHING
    return tokens.words[at], tokens.small[at], tokens.flags[at]


@lru_cache(maxsize=100_000)
def _before(word: str, small: str, flags: int, title: int, head: int) -> tuple[str, ...]:
    found: list[str] = []
    if title & KIN:
        found.append("title: noun" if title & NOUN else "title: kin")
    if title & RANK:
        found.append("title: rank")
    if title & OFFICE:
        found.append("title: office")
    if title and not found:
        found.append("title farther before")
    if head & BODY_HEAD:
        found.append("organisation head before")
    if head & PLACE_HEAD:
        found.append("place head before")
    if head & THING:
        found.append("word for a thing before")
    if found or not word:
        return tuple(found)
    if word in _MARKS_BEFORE:
        return (f"behind {word}",)
    if flags & NUMBER:
        return ("behind a house number" if _HOUSE.fullmatch(word) else "behind a number",)
    if flags & CAPITAL:
        return ("behind a capital",)
    if small in PLACE_PREPOSITIONS:
        return (f"before: {small}", "preposition of place")
    return (f"before: {small}",)


@lru_cache(maxsize=100_000)
def _behind(
    word: str, small: str, flags: int, second: str, second_flags: int, third: str
) -> tuple[str, ...]:
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
    if small in PERSON_VERBS:
        return (f"behind: {small}", "person's verb")
    return (f"behind: {small}",)


def _behind_mark(first: str, flags: int, second: str) -> tuple[str, ...]:
    """What stands behind a comma or a bracket: an age, a year of birth, a larger place."""
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
