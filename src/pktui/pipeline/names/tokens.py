"""Runs of capitalised words in a text, and the words of a run with their traits.

"UN Under-Secretary-General for Peace Operations Jean-Pierre Lacroix" is one run: capitals, joined
by spaces and by the small words that names hold. One regular expression finds them, at some 40 M
characters a second; everything dearer happens once for each distinct run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pktui.pipeline.names.en.titles import ABBREVIATION
from pktui.pipeline.names.en.words import (
    ATTACHED,
    CURRENCY,
    ENCLITIC,
    FIRM_OF_WORDS,
    FIRM_WITH_S,
    JOINT,
    MONTH_IN_NAME,
    NAME_OF_MANY,
    NICKNAME,
    OWNED,
    PREFIX,
    PREFIXES,
    PRIZE,
)
from pktui.pipeline.names.lexical_features import NAMES, PLACES, TITLES, TRAITS, LexicalFeature
from pktui.runtime.late_pattern import compiled_late

_CAPITALS = "A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-ЯԱ-ՖḀ-ỿ"
"""Where Unicode mixes capitals with small letters, both: `tokens` looks again."""
_CAPITAL = f"[{_CAPITALS}]"
_THEIRS = rf"{NAME_OF_MANY}(?= {_CAPITAL})"
_INITIALS = rf"(?:{_CAPITAL}\.(?:-(?={_CAPITAL}))?)+(?:{_CAPITAL}\w+(?:-\w+)*)?"
"""With the name that follows at once: J. K., U.Khurelsukh, T.O'Brien up to the apostrophe."""
_WORD = rf"{_CAPITAL}\w*(?:[-‑]\w+|['’](?!{ENCLITIC}\b)\w+){{0,8}}"
"""With hyphens and inner apostrophes (Jean-Pierre, O'Neill), without 's and 're."""
_LETTERS_JOINED = r"[A-Z]{1,2}&[A-Z]{1,2}(?!\w)"
"""Letters that "&" joins to one word: the M of A&M, AT&T."""
_PLAIN = rf"(?!{FIRM_OF_WORDS} )[A-Z][a-z]++(?![\w.'’‑-]| \d)"
"""A word that can be none of the others, as four of five words are. To try it first halves the time
of all."""
_TOKEN = (
    rf"(?:{_PLAIN}|(?![a-z])(?:{ABBREVIATION}|{_INITIALS}|{_THEIRS}|{FIRM_WITH_S}|{MONTH_IN_NAME}|{OWNED}"
    rf"|{_LETTERS_JOINED}|{_WORD})"
    rf"|{PREFIX}{_WORD})"
)
_LONGEST = 24
"""Words that a run has at most, so that a page of capitals costs no more than prose."""
RUN = compiled_late(rf"(?<!\w){CURRENCY}{_TOKEN}(?:{JOINT}{_TOKEN}){{0,{_LONGEST}}}")
"""A run, where one begins."""
_WORD_WITH_CAPITAL = compiled_late(rf"{_CAPITAL}(?<!\w.)")
"""Where one can begin, or the prefix before it ends. A search skips to one set of characters fast;
to search for a run itself, which begins in many ways, takes half as long again."""
_OF_OWNER = compiled_late(r"[A-Z]['’]S(?!\w)")
"""The end of what something belongs to, in capitals."""
_PREFIX_BEFORE = compiled_late(rf"(?<!\w){PREFIX}\Z")
_LONGEST_PREFIX = 4
"""Characters of a prefix with its hyphen: ash-."""

_TOKENS = compiled_late(rf"{NICKNAME}|{_TOKEN}|\w+|&")
_FIRM = compiled_late(FIRM_WITH_S)
_PREFIXED = compiled_late(PREFIX + _CAPITAL)
_ATTACHED = compiled_late(ATTACHED)
_PRIZE = compiled_late(PRIZE)

SMALL = 1 << 30
"""A trait beside those of `LexicalFeature`: the word is written small, a joint between names."""


NICK = 1 << 31
"""A trait beside those: a nickname inside a full name."""
_POSSESSIVES = ("'s", "’s")
_OWNERS_APART = PLACES & ~LexicalFeature.TOWN | TITLES & ~LexicalFeature.COURTESY
"""Traits of what owns a school or a church without giving it its name: Chicago's, the bishop's."""
_OPENING = frozenset("\"“'‘(")


def runs(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield each run of `text[start:end]` with where it begins, in order, none overlapping
    another."""
    find, match = _WORD_WITH_CAPITAL.search, RUN.match
    floor = start
    while capital := find(text, start, end):
        start = capital.start()
        run: re.Match[str] | None = None
        if start > floor and text[start - 1] in "-'’":
            if _OF_OWNER.match(text, start - 2):
                start += 1
                continue  # THE LEAGUE'S
            prefix = _PREFIX_BEFORE.search(text, max(floor, start - _LONGEST_PREFIX), start)
            run = match(text, prefix.start(), end) if prefix else None
        run = run or match(text, start, end)
        if run:
            yield run.start(), run[0]
            start = floor = run.end()
        else:
            start += 1


class Token(NamedTuple):
    """A word of a run, by its offsets in the run."""

    word: str
    start: int
    end: int
    traits: int


def tokens(run: str) -> list[Token]:
    """Return the words of a run; what is joined to a name by a hyphen is a word of its own."""
    if run.isalpha() or (run.replace(" ", "").isalpha() and not _FIRM.search(run)):
        return _plain_words(run)
    found: list[Token] = []
    for m in _TOKENS.finditer(run):
        word = m[0]
        if word[0] in _OPENING:
            found += _quoted(run, m, found[-1] if found else None)
        elif word[0].islower() and not _PREFIXED.match(word):
            found.append(Token(word, m.start(), m.end(), _joint(word)))
        elif "-" in word:
            found += _split(word, m.start())
        elif word[-2:] in _POSSESSIVES and _is_owner_apart(TRAITS[word[:-2]]):
            found.append(Token(word[:-2], m.start(), m.end() - 2, TRAITS[word[:-2]]))
            found.append(Token(word[-2:], m.end() - 2, m.end(), SMALL))
        else:
            found.append(Token(word, m.start(), m.end(), TRAITS[word]))
    return found


def _is_owner_apart(traits: int) -> bool:
    """Tell whether what owns a school or a church does not give it its name: Chicago's Academy."""
    return bool(traits & _OWNERS_APART) and not traits & LexicalFeature.GIVEN


def _plain_words(run: str) -> list[Token]:
    """Return the words of a run of letters and blanks alone, as most are: twice as fast."""
    found: list[Token] = []
    start = 0
    for word in run.split(" "):
        end = start + len(word)
        traits = _joint(word) if word[0].islower() else TRAITS[word]
        found.append(Token(word, start, end, traits))
        start = end + 1
    return found


def _quoted(run: str, quoted: re.Match[str], before: Token | None) -> Iterator[Token]:
    """Yield a nickname as one word; what is none ends the name before it and begins another."""
    start, end = quoted.span()
    behind = _TOKENS.match(run, end + 1)
    inner = quoted[0][1:-1]
    if before and behind and _is_nickname(before.traits, inner, TRAITS[behind[0]], quoted[0][0]):
        yield Token(quoted[0], start, end, SMALL | NICK)
        return
    yield Token(quoted[0][0], start, start + 1, SMALL)
    for token in tokens(inner):
        yield token._replace(start=token.start + start + 1, end=token.end + start + 1)
    yield Token(quoted[0][-1], end - 1, end, SMALL)


def _is_nickname(before: int, inner: str, behind: int, opening: str) -> bool:
    """Tell whether a name stands on both sides, and nothing that has brackets for another
    reason."""
    if (before | behind) & (SMALL | TITLES | LexicalFeature.BODY | LexicalFeature.CAPITALS):
        return False
    person = LexicalFeature.GIVEN | LexicalFeature.RARE_NAME | LexicalFeature.INITIAL
    if before & LexicalFeature.ENGLISH and not before & LexicalFeature.GIVEN:
        return False
    if behind & LexicalFeature.ENGLISH and not behind & NAMES:
        return False
    if opening != "(":
        return True
    traits = TRAITS[inner]
    return bool(before & person and not traits & (PLACES | LexicalFeature.DEMONYM))


def _split(word: str, start: int) -> Iterator[Token]:
    """Yield the words that a word with hyphens is, or that one."""
    if _PRIZE.search(word):
        yield Token(word, start, start + len(word), SMALL)
    elif attached := _ATTACHED.search(word):
        first = word[: attached.start()]
        yield Token(first, start, start + len(first), TRAITS[first])
        yield Token(attached[0], start + len(first), start + len(word), SMALL)
    elif _is_pair(word):
        for number, part in enumerate(word.split("-")):
            if number:
                yield Token("-", start - 1, start, SMALL)
            yield Token(part, start, start + len(part), TRAITS[part])
            start += len(part) + 1
    else:
        yield Token(word, start, start + len(word), TRAITS[word])


def _joint(word: str) -> int:
    return TRAITS[word] & (LexicalFeature.FUNCTION | LexicalFeature.PARTICLE) | SMALL


def _is_pair(word: str) -> bool:
    """Tell whether two names are joined: UN-Vietnam, US-China; not Guinea-Bissau or COVID-19."""
    parts = word.split("-")
    return (
        not TRAITS[word] & PLACES
        and parts[0] not in PREFIXES
        and all(part[:1].isupper() for part in parts)
        and any(TRAITS[part] & (LexicalFeature.ACRONYM | LexicalFeature.PLACE) for part in parts)
        and (any(p.isupper() for p in parts) or not any(TRAITS[p] & NAMES for p in parts))
    )
