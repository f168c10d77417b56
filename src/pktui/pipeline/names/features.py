"""What the words beside a name say of its being a person's, a place's or an organisation's.

There are features of the words before it and of those behind it; those of the name itself are in
`name_looks`. Each is worked out once for each distinct neighbour and kept with what it is worth,
since news repeats itself. What a feature is worth was learned by `data/learn.py`; the rules that a
mention cites are those that weighed most.
"""

from __future__ import annotations

from functools import cache, lru_cache

from pktui.pipeline.names.en.sport import COUNTIES
from pktui.pipeline.names.en.words import (
    ARTICLES,
    HELD_IN_FIRMS,
    LINKS_BEFORE,
    OFFICE_LINKS,
    ORGANISATION_LINKS,
    SAID_TO_PEOPLE,
    SOLD_AND_BOUGHT,
    WHERE,
    WHICH,
    WHO,
)
from pktui.pipeline.names.evidence import Evidence
from pktui.pipeline.names.gazetteer import PlaceClass, lexicon, place_class
from pktui.pipeline.names.lexical_features import TRAITS, LexicalFeature
from pktui.pipeline.names.name_looks import weighed
from pktui.text.fold import fold

_QUOTES = "“”\"'‘’«»"
_MARKS = _QUOTES + ",.;:—–-()[]/"


def evidence_before(text: str, start: int) -> Evidence:
    """Return what the words before `text[start:]` say."""
    stretch = text[start - 40 : start] if start > 40 else text[:start]
    if "\n" in stretch:
        stretch = stretch.replace("\n", " ¶ ")
    words = stretch.rsplit(None, 2)
    if not words:
        return _words_before("", "¶")
    last = words[-1]
    if (last in LINKS_BEFORE or last in OFFICE_LINKS) and len(words) > 1:
        second = words[-2]
        if last in LINKS_BEFORE or _is_office_in(second, last):
            return _words_before(second, last)
    return _words_before("", last)


def _is_office_in(word: str, link: str) -> bool:
    """Tell whether what stands behind a word and a link is a body: spokesman for, shares in."""
    small = word.lower()
    if link == "in":
        return small in HELD_IN_FIRMS
    return small in lexicon("organisation-office") and small not in SOLD_AND_BOUGHT


@lru_cache(maxsize=100_000)
def _words_before(second: str, last: str) -> Evidence:
    return weighed(_features_before(second, last))


def _features_before(second: str, last: str) -> list[str]:
    if last == "¶":
        return ["opens a line"]
    bare = last.strip(_MARKS)
    small = bare.lower()
    mark = last[-1]
    if mark in ".!?" and not TRAITS[last] & (
        LexicalFeature.COURTESY | LexicalFeature.RANK | LexicalFeature.OFFICE
    ):
        return ["opens a sentence"]
    if mark in ",;:)" or not bare:
        return [f"behind {mark}"]
    found = [f"before: {small}"]
    if mark in _QUOTES or last[0] in _QUOTES + "(":
        found.append("quotation or bracket opens")
    found += _class_before(bare, small)
    if small == "to" and second.lower() in SAID_TO_PEOPLE:
        found = [feature for feature in found if feature != "preposition of place"]
    if second and small in LINKS_BEFORE:
        found.append(f"before: {second.strip(_MARKS).lower()} {small}")
    if small in ORGANISATION_LINKS and second.lower().strip(_MARKS) in lexicon(
        "organisation-office"
    ):
        found.append("organisation's office of")
    if small == "of" and second.lower().strip(_MARKS) in lexicon("place-noun"):
        found.append("city of")
    return found


def _class_before(word: str, small: str) -> list[str]:
    traits = TRAITS[word]
    found: list[str] = []
    if traits & LexicalFeature.COURTESY:
        found.append("courtesy title")
    if traits & LexicalFeature.RANK:
        found.append("rank")
    if traits & LexicalFeature.OFFICE:
        found.append("office")
    elif small in lexicon("person-noun"):
        found.append("person's noun before")
    if small in lexicon("organisation-noun"):
        found.append("organisation's noun before")
    if traits & LexicalFeature.DEMONYM:
        found.append("demonym before")
    if small in lexicon("speech"):
        found.append("speech verb before")
    if small in lexicon("place-noun"):
        found.append("place noun before")
    if small in lexicon("place-preposition"):
        found.append("preposition of place")
    if not found and small.islower() and word[:1].islower():
        found.append("small word before" if traits & LexicalFeature.FUNCTION else "word before")
    return found


def evidence_behind(text: str, end: int) -> Evidence:
    """Return what the words behind `text[:end]` say."""
    rest = text[end : end + 40]
    mark = rest[:1]
    if mark in ("’", "'"):
        rest = rest[2:] if rest[1:2] == "s" else rest[1:]
        mark = "’"
    words = rest.split(None, 2)
    first = words[0] if words else ""
    if first not in _MARKS or len(words) < 2:
        return _words_behind(mark, first, "")
    second = words[1]
    if second.isdigit() and len(words) > 2:
        following = words[2].split(None, 1)[0].strip(_MARKS)
        if TRAITS[following] & LexicalFeature.CALENDAR:
            second = ""  # a date, no age: PARIS, 14 March
    return _words_behind(mark, first, second)


@lru_cache(maxsize=100_000)
def _words_behind(mark: str, first: str, second: str) -> Evidence:
    return weighed(_features_behind(mark, first, second))


def _features_behind(mark: str, first: str, second: str) -> list[str]:
    if mark == "’":
        return ["possessive", *(f"{f} possessed" for f in _class_behind(first))]
    if mark in ("", "\n"):
        return ["ends a line"]
    if mark == " ":
        if not first or first[0] in "—–-(/:" or first[0].isdigit():
            opening = "digits" if first[:1].isdigit() else first[:1]
            return [f"{opening} behind"]
        return [f"behind: {first.strip(_MARKS).lower()}", *_class_behind(first)]
    return [f"before {mark}", *_features_behind_comma(mark, second)]


def _features_behind_comma(mark: str, word: str) -> list[str]:
    word = word.strip(_MARKS)
    if mark != "," or not word:
        return []
    if word.isdigit() and len(word) == 2:
        return ["age behind"]
    if word in WHO:
        return ["who behind"]
    if word == WHERE:
        return ["where behind"]
    if word == WHICH:
        return ["which behind"]
    if word in ARTICLES:
        return ["apposition behind"]
    if word[:1].isupper() and (TRAITS[word] & LexicalFeature.PLACE or _is_region(word)):
        return ["place behind a comma"]
    return _class_behind(word)


def _is_region(word: str) -> bool:
    """Tell whether a word is a county of England or a state by its initials: N.J."""
    small = fold(word)
    return small in COUNTIES or ("." in word and place_class(f"{small}.") > PlaceClass.TOWN)


def _class_behind(word: str) -> list[str]:
    small = word.strip(_MARKS).lower()
    found: list[str] = []
    if small in lexicon("speech"):
        found.append("speech verb")
    elif small in lexicon("person-verb"):
        found.append("person's verb")
    if word.islower():
        if small in lexicon("organisation-property"):
            found.append("organisation's property behind")
        if small in lexicon("organisation-verb"):
            found.append("organisation's verb behind")
    if small in lexicon("place-noun"):
        found.append("place noun behind")
    elif small in lexicon("person-noun") or TRAITS[small] & LexicalFeature.OFFICE:
        found.append("office behind")
    elif TRAITS[small] & LexicalFeature.BODY:
        found.append("organisation word behind")
    elif word[:1].isupper():
        found.append("capital behind")
    return found


def of_setting(text: str, start: int, end: int, opens: bool, has_role: bool) -> Evidence:
    """Return what the place of `text[start:end]` in its run and its line says."""
    features: tuple[str, ...] = ("role before",) if has_role else ()
    if opens:
        features += ("opening",)
    after = text[end : end + 2]
    mark = after[:1]
    if mark not in " ,:)" or (mark == " " and after[1:] not in _DATELINE_MARKS):
        return _of_setting(features)
    if after == "))" and text.startswith("((", max(0, start - 2)):
        features += ("speaker label",)
    if after == ", " and text[start:end].isupper() and _is_dateline_behind(text, end + 2):
        features += ("dateline in capitals",)
    elif mark == ":" or (mark in (" ", ",") and after[1:] in _DATELINE_MARKS):
        if _is_speaker(text, start, end, after, has_role):
            features += ("speaker label",)
        elif text[start:end].isupper():
            if not _is_member(text, start, end, after):
                features += ("dateline in capitals",)
        elif opens and (start == 0 or text[start - 1] == "\n"):
            features += ("dateline",)
    return _of_setting(features)


def _is_dateline_behind(text: str, at: int) -> bool:
    """Tell whether a date or a place stands at `at`, as behind a dateline's place: HOUSTON,
    April 29."""
    word = text[at : at + 24].split(" ", 1)[0].strip(_MARKS)
    traits = TRAITS[word] if word[:1].isupper() else 0
    return bool(traits & LexicalFeature.CALENDAR) or (
        bool(traits & LexicalFeature.PLACE) and not word.isupper()
    )


def _is_speaker(text: str, start: int, end: int, after: str, has_role: bool) -> bool:
    """Tell whether it says who speaks: JOHN SMITH: at the head of a line, no known place; SECRETARY
    GATES: anywhere."""
    if after[:1] != ":" or place_class(fold(text[start:end])):
        return False
    name = text[start:end]
    traits = TRAITS[name]
    if (
        has_role
        and name.isupper()
        and (traits & LexicalFeature.FAMILY or not traits & LexicalFeature.ENGLISH)
    ):
        return True
    line = text[max(0, start - 24) : start].rpartition("\n")[2].strip()
    if line and line not in ("-", "•", "*") and not (line.endswith("--") and name.isupper()):
        return False
    if fold(name).replace(" ", "-") in lexicon("known-organisation"):
        return False
    return " " in name or (
        name.isupper()
        and len(name) >= _SHORTEST_SPEAKER
        and not traits & LexicalFeature.BODY
        and (not traits & LexicalFeature.ENGLISH or _is_surname_first(traits))
    )


def _is_member(text: str, start: int, end: int, after: str) -> bool:
    """Tell whether somebody is named whose seat stands in brackets: JACK DROMEY (Birmingham):"""
    name = text[start:end]
    if after != " (" or " " not in name:
        return False
    closing = text.find("):", end, end + 40)
    return closing > 0 and not place_class(fold(name)) and "\n" not in text[end:closing]


def _is_surname_first(traits: int) -> bool:
    """Tell whether a word of the language is more often somebody's name: Cooper, not Note."""
    return bool(traits & LexicalFeature.FAMILY and traits & LexicalFeature.GIVEN) and not (
        traits & LexicalFeature.COMMON
    )


_SHORTEST_SPEAKER = 4
"""Letters of a surname in capitals that says who speaks; shorter ones are mostly acronyms."""
_DATELINE_MARKS = frozenset("—–-(/0123456789")
"""What stands behind a dateline's place: BRASÍLIA —, LONDON (Reuters), BONN 2001-03-04."""


@cache
def _of_setting(features: tuple[str, ...]) -> Evidence:
    return weighed(features)


def is_behind_office(text: str, start: int) -> bool:
    """Tell whether an office in small letters and a comma stand right before `text[start:]`."""
    if not text.endswith(", ", 0, start):
        return False
    word = text[max(0, start - _LONGEST_OFFICE) : start - 2].rpartition(" ")[2]
    return word.islower() and bool(TRAITS[word] & (LexicalFeature.OFFICE | LexicalFeature.RANK))


_LONGEST_OFFICE = 24
"""Characters before a name in which the word for an office stands."""
