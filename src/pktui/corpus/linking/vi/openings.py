"""Words that begin Vietnamese sentences and are taken for names: what the pile writes small.

"Thân mình chịu cực" may be about somebody called Thân. One article cannot tell, but a pile of them
writes "thân" small over and over, and large inside a sentence hardly ever.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from pktui.model.article import ArticleId
from pktui.model.entity import EntityKind, Mention

_OFTEN = 5
"""Times that the pile writes a word small, for it to be a word."""
_OUTWEIGHS = 10
"""How many times more often it is written small than it is a name inside a sentence."""
_ENDS = frozenset('.!?:…"“”«»\n*•–—')
"""What the first word of a sentence stands behind."""
_TOLD = frozenset(("part of a full name in the article", "title: kin", "title: rank"))
"""Rules of a mention that make sure of a person."""


def without_words(
    mentions: Mapping[ArticleId, Sequence[Mention]],
    texts: Mapping[ArticleId, str],
    vietnamese: Collection[ArticleId],
) -> Mapping[ArticleId, Sequence[Mention]]:
    """Return the same mentions, less words at the openings of sentences that the pile knows for
    words.

    Only articles in `vietnamese` are looked at; a name that an article has inside a sentence, or
    in full, keeps its mentions there.
    """
    inside: Counter[str] = Counter()
    opening: dict[ArticleId, set[str]] = {}
    for article in vietnamese:
        doubtful: set[str] = set()
        sure: set[str] = set()
        for mention in mentions[article]:
            if mention.kind is not EntityKind.PERSON or " " in mention.name:
                continue
            if _opens(texts[article], mention.start) and _TOLD.isdisjoint(mention.rules):
                doubtful.add(mention.name)
            else:
                sure.add(mention.name)
                inside[mention.name] += 1
        if doubtful - sure:
            opening[article] = doubtful - sure
    asked = {name.lower(): name for names in opening.values() for name in names}
    small: Counter[str] = Counter()
    for article in vietnamese if asked else ():
        small.update(word for word in texts[article].split() if word in asked)
    words = {
        name
        for word, name in asked.items()
        if small[word] >= max(_OFTEN, _OUTWEIGHS * inside[name])
    }
    return {
        article: [m for m in found if not (m.name in words and m.name in opening.get(article, ()))]
        if words
        else found
        for article, found in mentions.items()
    }


def _opens(text: str, at: int) -> bool:
    """Tell whether a sentence begins at `at`."""
    before = text[max(0, at - 3) : at].rstrip(" (‘'")
    return not before or before[-1] in _ENDS
