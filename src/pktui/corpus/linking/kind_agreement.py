"""What sort of thing a name names, where the corpus knows better than one article.

An article by itself takes Houston for a given name, or "the Obama government" for a government
called Obama. Where nearly all articles with the name agree, the odd ones out follow them, unless
their own words speak for what they have: the full name of a person called Houston, a place behind
the comma (Robert, Louisiana), or a place that the gazetteer knows better than that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from pktui.corpus.linking.full_names import tokens_of
from pktui.corpus.linking.pile_evidence import pile_kinds
from pktui.corpus.linking.vi.marks import is_addressed
from pktui.model.article import ArticleId
from pktui.model.entity import EntityKind, Mention
from pktui.pipeline.names.gazetteer import PlaceClass, place_class
from pktui.text.fold import fold

AS_ELSEWHERE = "as the other articles have it"
"""The rule by which a corrected mention has its kind."""

_AGREEING = 3
"""Articles that have to agree on what a name names."""
_OUTWEIGHS = 4
"""How many articles agree for each that has it otherwise."""
_SURE_OF_A_TOWN = 20
"""Articles that have to agree that the name of a known town is none: towns bear people's names."""
_SURE_IN_FULL = 4
"""Articles with somebody's full name, from which the surname alone is a person's in doubt."""
_COMMA = 2
"""Characters between the names of a place and of what it lies in."""

_Kinds = Mapping[str, EntityKind | None]
"""Names → what they name; None for what is neither a person nor a place nor a body."""
_NO_TEXTS: Mapping[ArticleId, str] = {}


def settled(
    mentions: Mapping[ArticleId, Sequence[Mention]],
    texts: Mapping[ArticleId, str] = _NO_TEXTS,
    vietnamese: Collection[ArticleId] = (),
) -> Mapping[ArticleId, Sequence[Mention]]:
    """Return the same mentions, those of a kind that the other articles deny with the kind these
    have.

    With the `texts` of the articles, what the pile shows to be a ship or a storm is left out;
    those that are `vietnamese` show none.
    """
    agreed: dict[str, EntityKind | None] = {**_agreed(mentions)}
    agreed.update(pile_kinds(mentions, texts, vietnamese))
    if not agreed:
        return mentions
    return {article: _followed(found, agreed) for article, found in mentions.items()}


def _agreed(mentions: Mapping[ArticleId, Sequence[Mention]]) -> Mapping[str, EntityKind]:
    """Map the names that some article has otherwise to the kind on which nearly all agree."""
    articles: dict[str, dict[EntityKind, set[ArticleId]]] = {}
    for article, found in mentions.items():
        for mention in found:
            articles.setdefault(mention.name, {}).setdefault(mention.kind, set()).add(article)
    surnames = Counter(
        surname
        for found in mentions.values()
        for surname in {
            mention.name.rpartition(" ")[2]
            for mention in found
            if mention.kind is EntityKind.PERSON and " " in mention.name
        }
    )
    agreed: dict[str, EntityKind] = {}
    for name, kinds in articles.items():
        if len(kinds) > 1 and (kind := _nearly_all(name, kinds, surnames[name])):
            agreed[name] = kind
    return agreed


def _nearly_all(
    name: str, kinds: Mapping[EntityKind, Set[ArticleId]], in_full: int
) -> EntityKind | None:
    """Return the kind on which nearly all articles agree; `in_full` have it as a surname in
    full."""
    counts = {kind: len(articles) for kind, articles in kinds.items()}
    best = max(counts, key=lambda kind: counts[kind])
    enough = _AGREEING
    if best is EntityKind.PERSON and (known := place_class(fold(name))):
        if known > PlaceClass.TOWN:
            return None
        enough = _AGREEING if in_full >= _SURE_IN_FULL else _SURE_OF_A_TOWN
    outweighs = _OUTWEIGHS
    if best is EntityKind.PERSON and in_full >= _SURE_IN_FULL:
        outweighs = 1  # the Obama administration, in a pile with Barack Obama
    others = sum(counts.values()) - counts[best]
    return best if counts[best] >= max(enough, outweighs * others) else None


def _followed(found: Sequence[Mention], agreed: _Kinds) -> Sequence[Mention]:
    odd = [
        at
        for at, mention in enumerate(found)
        if agreed.get(mention.name, mention.kind) is not mention.kind
    ]
    if not odd:
        return found
    people = [m for m in found if agreed.get(m.name, m.kind) is EntityKind.PERSON]
    in_full_names = set(_words_of_full_names(people))
    agreed = {**agreed, **dict(_of_short_forms(found, odd, in_full_names, agreed))}
    odd = [at for at, m in enumerate(found) if agreed.get(m.name, m.kind) is not m.kind]
    settled_here = list(found)
    gone: set[int] = set()
    for at in odd:
        mention = found[at]
        if mention.kind is EntityKind.PERSON and fold(mention.name) in in_full_names:
            continue
        if mention.kind is EntityKind.PERSON and is_addressed(mention):
            continue
        if mention.kind is EntityKind.PLACE and _lies_in_another(found, at):
            continue
        kind = agreed[mention.name]
        if kind is None:
            gone.add(at)
            continue
        settled_here[at] = replace(
            mention, kind=kind, rules=(AS_ELSEWHERE, *mention.rules), role=None
        )
    return [mention for at, mention in enumerate(settled_here) if at not in gone]


def _of_short_forms(
    found: Sequence[Mention], odd: Sequence[int], in_full_names: Set[str], agreed: _Kinds
) -> Iterator[tuple[str, EntityKind | None]]:
    """Yield the last words of names that are no person's after all, with the kinds of these: Valdez
    follows the Exxon Valdez."""
    for mention in (found[at] for at in odd):
        last = mention.name.rpartition(" ")[2]
        is_full = mention.kind is EntityKind.PERSON and last != mention.name
        if is_full and last not in agreed and fold(last) not in in_full_names:
            yield last, agreed[mention.name]


def _words_of_full_names(found: Sequence[Mention]) -> Iterator[str]:
    for mention in found:
        if mention.kind is EntityKind.PERSON and " " in mention.name:
            yield from tokens_of(mention.name)


def _lies_in_another(found: Sequence[Mention], at: int) -> bool:
    """Tell whether the next name is that of a place, just behind a comma."""
    if at + 1 == len(found):
        return False
    behind = found[at + 1]
    return behind.kind is EntityKind.PLACE and 0 < behind.start - found[at].end <= _COMMA
