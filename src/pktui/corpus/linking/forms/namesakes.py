"""People of one name in a pile, told apart by Jr., Sr. or III."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from pktui.corpus.linking.en.address import stands_behind_kin
from pktui.corpus.linking.full_names import Tokens, suffix_of, tokens_apart
from pktui.model.article import ArticleId
from pktui.model.entity import Mention


def relatives(
    names: Mapping[str, Set[ArticleId]], pile: Iterable[tuple[str, Iterable[tuple[int, Mention]]]]
) -> Set[str]:
    """Return the full names that stand behind "his grandfather" and its like in the `pile`, of
    texts and their mentions of people, where another has the same name with Jr. or III."""
    with_suffix = {name.rpartition(" ")[0] for name in names if suffix_of(name)}
    if not with_suffix:
        return frozenset()
    return {
        mention.name.rpartition(" ")[0] if suffix_of(mention.name) else mention.name
        for text, found in pile
        for _, mention in found
        if (mention.name in with_suffix or suffix_of(mention.name))
        and stands_behind_kin(text, mention.start)
    }


def names_told_apart(names: Sequence[str], apart: Set[str], of_kin: Set[Tokens]) -> Set[Tokens]:
    """Return the names that stand with more than one of Jr., Sr., II …, or beside a longer name
    without any: George Bush Sr. is no George W. Bush."""
    suffixes: dict[Tokens, set[str]] = defaultdict(set)
    for name in names:
        if suffix := suffix_of(name):
            suffixes[tokens_apart(name, apart)].add(suffix)
    longer = {
        (tokens[0], tokens[-1])
        for tokens in (tokens_apart(name, apart) for name in names if not suffix_of(name))
        if len(tokens) > 2 and tokens not in suffixes
    }
    return {
        tokens
        for tokens, found in suffixes.items()
        if len(found) > 1 or (len(tokens) == 2 and tokens in longer) or tokens in of_kin
    }
