"""Where a clause tells its deed: the verb before its date, with what belongs to it.

A row that is too narrow for a clause leaves out what stands between its deed and its date; the
forms of English verbs find the deed. Vietnamese verbs have no forms: nothing is found there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pktui.text.english_verbs import NOT_PAST, PAST_FORMS

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_AUXILIARIES = frozenset(
    """is are has have had was were will would shall should could can might must do does did says
    say isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t won't won’t didn't didn’t hasn't
    hasn’t haven't haven’t couldn't couldn’t wouldn't wouldn’t can't can’t cannot""".split()
)
_NO_VERBS = frozenset(
    """since ago set cut left lost lay bore bound broken written taken given seen done gone born
    beaten chosen driven eaten fallen flown forgotten frozen grown hidden ridden risen shown spoken
    stolen sworn thrown torn woken worn slain shorn woven drawn begun known""".split()
)
"""Of the past forms those that are as often something else; an auxiliary before them tells, or a
particle behind them."""
_BETWEEN = frozenset(
    """not yet also now then still never already only be been being have had to able about ready
    likely due set expected supposed going forced asked told""".split()
)
"""What may stand between an auxiliary and its verb, beside adverbs in -ly."""
_PARTICLES = frozenset("off up out down over back away".split())
"""These belong to the verb before them: “set off”."""
_BEFORE_NOUNS = frozenset("a an the his her its their our my this that these those of".split())
"""Behind these a word in -ed belongs to a noun: “the expected storm”."""
_ENGLISH = 0.92
"""The share of letters without marks from which on a sentence may be English, in which names of
elsewhere stand."""


_BEFORE_OBJECTS = frozenset(
    """a an the his her its their our my your this that these those to in on at into from with up
    out off over down back for by about around more some all any no""".split()
)
"""Before these, or a number or a name, a word in -ing tells what is done: “killing 11”."""


def deed_before(text: str, first: int, end: int) -> tuple[int, int] | None:
    """Return where the last verb of `text[first:end]` begins, its auxiliaries with it, and where
    what belongs to it ends; None where none is found."""
    deeds = list(_verbs(text, first, end))
    return deeds[-1] if deeds else None


def first_deed(text: str, first: int, end: int) -> tuple[int, int] | None:
    """Return where the first verb of `text[first:end]` that is no infinitive begins and ends; None
    where none is found."""
    deeds = _verbs(text, first, end)
    return next((deed for deed in deeds if text[deed[0] : deed[0] + 3].lower() != "to "), None)


def _verbs(text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each verb of `text[first:end]` begins and ends; none of another language."""
    clause = text[first:end]
    if sum(map(str.isascii, clause)) < _ENGLISH * len(clause):
        return
    words = list(_WORD.finditer(clause))
    shown = [word[0] for word in words]
    at = 0
    while at < len(words):
        begin, at = at, _behind_verb(shown, at)
        if at > begin:
            yield first + words[begin].start(), first + words[at - 1].end()
        else:
            at += 1


def _behind_verb(words: Sequence[str], at: int) -> int:
    """Return where the verb ends that begins at a place among `words`; the place itself where none
    does."""
    start, word, small = at, words[at], words[at].lower()
    before = words[at - 1].lower() if at else ""
    behind = words[at + 1] if at + 1 < len(words) else ""
    if small in _AUXILIARIES or (small == "to" and _is_infinitive(behind)):
        at += 1
        while at < len(words) and (words[at] in _BETWEEN or words[at].endswith("ly")):
            at += 1
        if at < len(words) and words[at].lower() in _BEFORE_OBJECTS:
            return start  # “is a”, “had the”: what is told comes behind
        at += at < len(words)
    elif _is_past(word, before, behind) or _is_going_on(word, before, behind):
        at += 1
    else:
        return at
    return at + (at < len(words) and words[at] in _PARTICLES)


def _is_infinitive(word: str) -> bool:
    """Tell whether “to” and a word are a verb, not a way to something."""
    return len(word) > 1 and word.islower() and word not in _BEFORE_OBJECTS


def _is_past(word: str, before: str, behind: str) -> bool:
    """Tell whether a word between two others is a verb of the past, as far as its form tells."""
    if before in _BEFORE_NOUNS or not word.islower():
        return False
    if word in _NO_VERBS:
        return behind in _PARTICLES
    if word in PAST_FORMS:
        return True
    return word.endswith("ed") and len(word) > 4 and word not in NOT_PAST


def _is_going_on(word: str, before: str, behind: str) -> bool:
    """Tell whether a word in -ing between two others says what somebody does."""
    if before in _BEFORE_NOUNS or not word.endswith("ing") or len(word) < _SHORTEST_ING:
        return False
    has_object = behind in _BEFORE_OBJECTS or (behind != "" and not behind[0].islower())
    return has_object and word.islower()


_SHORTEST_ING = 6
"""Letters of “during” and “being”, but not of “king”."""
