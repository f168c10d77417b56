"""What happens on a day and is spoken of without it: “the election”, “the quake”.

A closed list of words, brought by each language, whose day others may tell. Words for one kind of
thing stand for each other, so that "the tremor" is the earthquake of another article; a word of
several kinds ("blast") may be any of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice

from pktui.corpus.dating.en import event_nouns as en
from pktui.corpus.dating.vi import event_nouns as vi
from pktui.model.span import Span
from pktui.pipeline.dates.en.lexicon import MONTHS, WEEKDAYS
from pktui.pipeline.dates.language import listed
from pktui.runtime.frozen import dataclass

_BOUNDARIES = listed(
    """for to on over about with from by before after ahead as when while and or who which that but
    into was were is are had has have will would could should at if than it he she they we you his
    until since because in during under against"""
)
"""Words behind which another phrase begins."""
_BEGINNINGS = listed("start beginning opening onset eve day days")
"""“the start of the Games” has the day of the Games; “the anniversary of the quake” has its own."""
_BEHIND = listed(
    """season seasons day days campaign campaigns result results survivors penalty row toll threat
    threats warrant warrants squad squads camp certificate department brigade engine fighters crews
    helicopter helicopters forces rate rates insurance room rooms centre center"""
)
"""Behind the word for what happens, these make another thing of it: “the hurricane season”."""
_OTHERS = en.OTHERS | vi.OTHERS
_NAMED = en.NAMED | vi.NAMED
_NO_NAMES = frozenset((*MONTHS, *WEEKDAYS, "the", "a", "an"))
_MOST_WORDS, _REACH = 10, 120
"""Words and characters within which a phrase comes to its noun."""
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")
_CLAUSE = re.compile(r"[;:()“”\"]|[,–—](?! which\b)|--|\.\s")


@dataclass(frozen=True, slots=True)
class Happening:
    """A noun for something that happens, with the words around it that say which."""

    span: Span
    kinds: frozenset[str]
    names: tuple[str, ...] = ()
    """The names beside it: “Haiti” in “the Haiti earthquake”."""


@cache
def _lexicon() -> tuple[re.Pattern[str], Mapping[str, frozenset[str]]]:
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for kind, words in (*en.KINDS.items(), *vi.KINDS.items()):
        for word in words.split():
            kinds[word.replace("_", " ")].add(kind)
    longest_first = sorted(kinds, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
    return pattern, {word: frozenset(of) for word, of in kinds.items()}


def named_next(text: str, start: int, end: int) -> Happening | None:
    """Return what the phrase that begins at `start` speaks of, if that happens on a day."""
    pattern, _ = _lexicon()
    words: list[str] = []
    for token in islice(_TOKEN.finditer(text, start, min(end, start + _REACH)), _MOST_WORDS):
        word = token[0]
        found = pattern.match(text, token.start(), end)
        if found and not _is_another_thing(text, found.end()):
            return _happening(text, found, words)
        is_within = word == "." or (word == "of" and words and words[-1] in _BEGINNINGS)
        if not is_within and _ends_phrase(word):
            return None
        words.append(word)
    return None


def named_before(text: str, start: int, end: int) -> Happening | None:
    """Return what was spoken of last in the clause that goes on at `end`, of a sentence from
    `start`."""
    pattern, _ = _lexicon()
    begin, start = start, max(start, end - _REACH)
    for clause in _CLAUSE.finditer(text, start, end):
        start = clause.end()
    found = None
    for found in pattern.finditer(text, start, end):  # noqa: B007 - the last one
        pass
    if found is None or _is_another_thing(text, found.end()):
        return None
    if len(text[found.end() : end].split()) >= _MOST_WORDS:
        return None
    words: list[str] = []
    for token in reversed([*_TOKEN.finditer(text, start, found.start())]):
        if _ends_phrase(token[0]):
            break
        words.append(token[0] if token.start() > begin else token[0].lower())
    return _happening(text, found, words)


def _happening(text: str, found: re.Match[str], words: Sequence[str]) -> Happening | None:
    """Make the happening `found`, with the names among the `words` of its phrase and behind it."""
    if not _OTHERS.isdisjoint(map(str.lower, words)):
        return None
    _, kinds = _lexicon()
    names = [word for word in words if word[0].isupper() and word.lower() not in _NO_NAMES]
    if found[0].lower() in _NAMED and (behind := _TOKEN.match(text, found.end() + 1)):
        names += [behind[0]] if behind[0][0].isupper() else []
    bare = tuple(name.removesuffix("'s").removesuffix("’s") for name in names)
    return Happening(Span(*found.span()), kinds[found[0].lower()], bare)


def _ends_phrase(word: str) -> bool:
    return word == "of" or not word[0].isalnum() or word.lower() in _BOUNDARIES


def _is_another_thing(text: str, end: int) -> bool:
    behind = _TOKEN.match(text, end + 1)
    return behind is not None and text[end : end + 1] == " " and behind[0] in _BEHIND
