"""What speaks for a Vietnamese name being a person's, a place's or an organisation's.

What each feature is worth stands in `vi-weights.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pktui.pipeline.names import gazetteer
from pktui.pipeline.names.gazetteer import PlaceClass
from pktui.pipeline.names.vi.lexicon import BODY_HEAD, KIN, OFFICE, PLACE_HEAD, RANK, bodies, places
from pktui.pipeline.names.vi.titles import COMMON_FAMILY, FAMILY, GIVEN, MIDDLE, NUMBER_NAMES
from pktui.pipeline.names.vi.tokens import CAPITAL, NUMBER, OPENS, Syllable
from pktui.pipeline.names.vi.words import (
    OPENERS,
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
def of_words(words: tuple[str, ...], *, opens: bool) -> tuple[str, ...]:
    """The features of a name by its words; `opens` says that it begins a sentence."""
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
    else:
        found.append("partly foreign")
        if small[0] in FAMILY:
            found.append("family name before a foreign word")
        elif gazetteer.given_names().get(fold(words[0]), 0) > 1 and not native[0]:
            found.append("foreign given name first")
    if not known:
        found += _by_letters(words)
    if opens:
        found.append("opens a sentence")
        if len(words) == 1:
            found.append("alone at the opening")
            if small[0] in OPENERS:
                found.append("common word at the opening")
    return tuple(found)


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


_MARKS_BEFORE = frozenset(',;:("“‘-–/')


def around(
    tokens: Sequence[Syllable], at: int, end: int, *, title: int, head: int
) -> tuple[str, ...]:
    """The features of what stands before `tokens[at]` and behind `tokens[end - 1]`.

    `title` has the classes of the title before the name, `head` those of a head that is no part
    of it.
    """
    return (*_before(tokens, at, title, head), *_behind(tokens, at, end))


def _before(tokens: Sequence[Syllable], at: int, title: int, head: int) -> list[str]:
    found: list[str] = []
    if title & KIN:
        found.append("title: kin")
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
    if found or not at or tokens[at].flags & OPENS:
        return found
    before = tokens[at - 1]
    if before.text in _MARKS_BEFORE:
        return [f"behind {before.text}"]
    if before.flags & NUMBER:
        return ["behind a number"]
    if before.flags & CAPITAL:
        return ["behind a capital"]
    found.append(f"before: {before.small}")
    if before.small in PLACE_PREPOSITIONS:
        found.append("preposition of place")
    return found


def _behind(tokens: Sequence[Syllable], at: int, end: int) -> list[str]:
    if end >= len(tokens):
        return ["ends the paragraph"]
    behind = tokens[end]
    if behind.flags & CAPITAL:
        return ["capital behind"]
    if behind.flags & NUMBER:
        return ["number behind"]
    if behind.text in "(,":
        return [f"before {behind.text}", *_behind_mark(tokens, end + 1)]
    if not behind.text[0].isalpha():
        return [f"before {behind.text}"] if behind.text in ".:-–)/" else []
    found = [f"behind: {behind.small}"]
    nxt = tokens[end + 1].small if end + 1 < len(tokens) else ""
    if behind.small in SPEECH or (behind.small == "cho" and nxt in ("biết", "hay", "rằng")):
        found.append("speech verb")
    elif behind.small in PERSON_VERBS:
        found.append("person's verb")
    return found


def _behind_mark(tokens: Sequence[Syllable], at: int) -> list[str]:
    """What stands behind a comma or a bracket: an age, a year of birth, a larger place."""
    if at + 1 >= len(tokens):
        return []
    first, second = tokens[at], tokens[at + 1]
    if first.flags & NUMBER and second.small == "tuổi":
        return ["age behind"]
    if first.small == "sn" or (first.small == "sinh" and second.small in ("năm", "ngày")):
        return ["age behind"]
    if first.small in ("quê", "ngụ", "trú", "hlv", "tên"):
        return ["age behind"]
    if first.small in ("tỉnh", "thành", "tp", "huyện", "quận", "xã"):
        return ["place behind"]
    if first.flags & CAPITAL:
        known = places().get(f"{first.small} {second.small}") or places().get(first.small)
        return ["place behind"] if known else []
    return []
