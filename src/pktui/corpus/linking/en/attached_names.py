"""Names that a pile never has by themselves: parts of longer ones.

Where nearly every TNK stands before “-BP”, every UC before a town and every HD behind BBC, the two
are one name. A name of words that nearly always goes on in words with capitals is cut, and names
nothing: “Network Radio Programme Information”.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from pktui.model.article import ArticleId
from pktui.model.entity import EntityKind, Mention
from pktui.pipeline.names.gazetteer import lexicon, place_class
from pktui.pipeline.names.lexical_features import TRAITS, LexicalFeature
from pktui.runtime.late_pattern import compiled_late
from pktui.text.fold import fold

ATTACHED = "it hardly ever stands apart from its neighbour"
"""The rule by which two names that were found beside each other are one."""

_FEWEST = 3
"""Mentions from which it tells anything that a name never stands alone."""
_SHARE = 0.75
"""The share of mentions beside another name from which a name is a part of it."""
_LONGEST_PART = 8
"""Letters of an acronym that may be a part of a longer name."""
_JOINTS = ("-", " ")
_GOES_ON = compiled_late(r" (?!(?:I|The|A|In)\b)[A-Z][a-z]+(?! [A-Z][a-z]+ (?:said|says)\b)")
"""A word with a capital right behind a name."""


def with_whole_names(
    mentions: Mapping[ArticleId, Sequence[Mention]],
    texts: Mapping[ArticleId, str],
    vietnamese: Set[ArticleId],
) -> Mapping[ArticleId, Sequence[Mention]]:
    """Return the same mentions, those that are a part of a longer name joined with the rest of it,
    and without those that are cut; in the `vietnamese` articles all as they are."""
    seen: Counter[str] = Counter()
    before: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    cut: Counter[str] = Counter()
    for article, found in mentions.items():
        text = texts.get(article)
        if not text or article in vietnamese:
            continue
        for at, mention in enumerate(found):
            name = mention.name
            if mention.kind is not EntityKind.ORGANISATION or mention.nested_in:
                continue
            if _is_short(name):
                seen[name] += 1
                before[name] += _joins(text, found, at - 1)
                behind[name] += _joins(text, found, at)
            elif _may_be_cut(name):
                seen[name] += 1
                cut[name] += _is_cut(text, found, at)
    first = {*_mostly(behind, seen)}
    last = {*_mostly(before, seen)} - first
    gone = {*_mostly(cut, seen)}
    if not (first or last or gone):
        return mentions
    return {
        article: found
        if article in vietnamese
        else _whole(found, texts.get(article, ""), first, last, gone)
        for article, found in mentions.items()
    }


def _mostly(beside: Mapping[str, int], seen: Mapping[str, int]) -> Iterator[str]:
    for name, count in beside.items():
        if count >= max(_FEWEST, _SHARE * seen[name]):
            yield name


def _is_short(name: str) -> bool:
    """Tell whether a body's name is an acronym that no list knows."""
    return (
        len(name) <= _LONGEST_PART
        and name.isalpha()
        and name.isupper()
        and fold(name) not in lexicon("known-organisation")
    )


def _may_be_cut(name: str) -> bool:
    """Tell whether a name is made of English words of which the last is for a body."""
    words = name.split()
    return len(words) > 1 and all(TRAITS[word] & LexicalFeature.ENGLISH for word in words)


def _joins(text: str, found: Sequence[Mention], at: int) -> bool:
    """Tell whether a mention and the next one are written as one name."""
    if at < 0 or at + 1 >= len(found):
        return False
    one, other = found[at : at + 2]
    joint = text[one.end : other.start]
    if joint not in _JOINTS or one.nested_in or other.nested_in or one.role or other.role:
        return False
    if one.kind is not EntityKind.ORGANISATION:
        return False
    if joint == "-" or other.kind is EntityKind.ORGANISATION:
        return other.kind is EntityKind.ORGANISATION
    is_dateline = text[other.start : other.end].isupper()
    return not is_dateline and place_class(fold(other.name)) > 0  # UC Davis


def _is_cut(text: str, found: Sequence[Mention], at: int) -> bool:
    """Tell whether a word with a capital that is no name follows a mention."""
    end = found[at].end
    if at + 1 < len(found) and found[at + 1].start <= end + 1:
        return False
    word = _GOES_ON.match(text, end)
    return word is not None and not TRAITS[word[0].strip()] & (
        LexicalFeature.OFFICE | LexicalFeature.CALENDAR
    )


def _whole(
    found: Sequence[Mention], text: str, first: Set[str], last: Set[str], gone: Set[str]
) -> Sequence[Mention]:
    """Return the mentions of an article with those of `first` joined to the next, those of `last`
    to the one before, and without those of `gone`."""
    names = {mention.name for mention in found}
    if names.isdisjoint(first) and names.isdisjoint(last) and names.isdisjoint(gone):
        return found
    whole: list[Mention] = []
    at = 0
    while at < len(found):
        mention = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        is_part = mention.name in first or (other is not None and other.name in last)
        if other and is_part and _joins(text, found, at):
            whole.append(
                replace(
                    mention,
                    end=other.end,
                    kind=EntityKind.ORGANISATION,
                    name=text[mention.start : other.end],
                    rules=(ATTACHED, *mention.rules),
                )
            )
            at += 2
            continue
        at += 1
        if not (mention.name in gone and mention.kind is EntityKind.ORGANISATION):
            whole.append(mention)
    return whole
