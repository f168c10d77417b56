"""What a pile calls ships and storms, and acronyms that stand for a thing.

Hurricane Katrina and the USS Cole are nobody; a lower marine riser package (LMRP) is no body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from pktui.corpus.linking.en.kind_cues import STORM_TOLD, STORMS, THING_NAMED, THINGS
from pktui.pipeline.names.gazetteer import lexicon
from pktui.pipeline.names.lexical_features import TRAITS, LexicalFeature

_ACRONYMS = (
    re.compile(r" \([\"“]?([A-Z]{2,6})s?[\"”]?\)"),
    re.compile(r", or (?:the )?([A-Z]{3,6})s?[,.]"),
    re.compile(r" known as (?:the )?([A-Z]{3,6})\b"),
)
"""Behind what it stands for; apart, since a search for letters that are the same is fast."""
_IN_BRACKETS = re.compile(r" \((?=([A-Za-z][A-Za-z -]{4,60}))")
_ACRONYM_BEFORE = re.compile(r"\b[A-Z]{2,6}\Z")
_LONGEST_ACRONYM = 6
_NO_BODIES = frozenset(
    "act bill law treaty protocol agreement convention plan syndrome disease dystrophy disorder "
    "virus fever flu index earthquake hurricane war scale life rate ratio test device vehicle "
    "zone package procedure level value product hour number".split()
)
"""Last words, with a capital, of what an acronym stands for that is no body."""
_WORD = re.compile(r"[A-Za-z]+")
_LONGEST_DEFINITION = 80
"""Characters before an acronym in brackets in which the words are that it stands for."""


def things_named(texts: Iterable[str]) -> Mapping[str, int]:
    """Return the names of ships and storms, and how often what they are stands before them."""
    named: Counter[str] = Counter()
    for text in texts:
        if any(thing in text for thing in THINGS):
            for found in THING_NAMED.finditer(text):
                words = found[1].split()
                named.update(" ".join(words[:count]) for count in range(1, len(words) + 1))
        if any(storm in text for storm in STORMS):
            named.update(found[1] or found[2] for found in STORM_TOLD.finditer(text))
    return named


def _is_thing(words: Sequence[str], acronym: str) -> bool:
    """Tell whether `words` are what an acronym stands for, and name a thing or an office, no
    body."""
    if [word[:1].lower() for word in words] != list(acronym.lower()):
        return False
    last = words[-1]
    if last[0].isupper():
        return bool(TRAITS[last] & LexicalFeature.OFFICE) or last.lower() in _NO_BODIES
    return not TRAITS[last] & LexicalFeature.BODY and last not in lexicon("organisation-noun")


def things_defined(texts: Iterable[str]) -> Iterator[str]:
    """Acronyms that stand in brackets behind small words with their letters, and name no body:
    lower marine riser package (LMRP)."""
    for text in texts:
        for found in chain.from_iterable(pattern.finditer(text) for pattern in _ACRONYMS):
            acronym = found[1]
            before = text[max(0, found.start() - _LONGEST_DEFINITION) : found.start()]
            words = _WORD.findall(before)[-len(acronym) :]
            if words and _is_thing(words, acronym):
                yield acronym
        end = 0
        for found in _IN_BRACKETS.finditer(text):  # a bracket is sooner found than capitals are
            start = max(end, found.start() - _LONGEST_ACRONYM - 1)
            acronym = _ACRONYM_BEFORE.search(text, start, found.start())
            if acronym is None:
                continue
            end = found.end(1)
            words = _WORD.findall(found[1])
            if _is_thing(words[: len(acronym[0])], acronym[0]):
                yield acronym[0]
