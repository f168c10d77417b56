"""Names of people that only their marks tell apart: Hùng and Hưng, Dũng and Dung.

Folded, they are one word. Where the Vietnamese articles of a corpus write a word in several ways,
its marks count; elsewhere they are forgiven, as for every other language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from pktui.model.entity import Mention
from pktui.pipeline.names.vi.words import spelling
from pktui.text.fold import fold


def told_apart(mentions: Iterable[Mention]) -> Set[str]:
    """Return the folded words that the `mentions`, of people in Vietnamese articles, write
    differently.

    Capitals and the place of the tone make no difference.
    """
    ways: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        for word in mention.name.split():
            ways[fold(word)].add(spelling(word))
    return {word for word, spellings in ways.items() if len(spellings) > 1}


def marked(word: str) -> str:
    """Return a word of a name with its marks, written small: what tells it apart from its likes."""
    return spelling(word)


def differ_in_marks(one: str, other: str) -> bool:
    """Tell whether two words of names are the same letters with different marks."""
    return one != other and fold(one) == fold(other)


_TELLING = frozenset(("title: rank", "title: office"))


def has_office(mention: Mention) -> bool:
    """Tell whether a rank or an office beside a Vietnamese name says who of that name is meant."""
    return not _TELLING.isdisjoint(mention.rules)


_ADDRESSED = frozenset(("title: kin", "title: rank"))


def is_addressed(mention: Mention) -> bool:
    """Tell whether a word beside the name says that it is a person's, whatever else is so
    called."""
    return not _ADDRESSED.isdisjoint(mention.rules)
