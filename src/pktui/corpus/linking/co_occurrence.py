"""The company that full names keep: what supports it that two of them are one person.

Likeness of letters is never enough. Two names that are nearly alike, or of which one may be short
for the other, are one person's only if something else says so: an article that has both, an office
that both hold, somebody who is named beside both, or two places or bodies that are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set

from pktui.corpus.linking.full_names import Tokens
from pktui.model.article import ArticleId
from pktui.pipeline.names.gazetteer import lexicon, place_class
from pktui.text.fold import fold

_ENOUGH = 2
"""Places and bodies that support a likeness together; one alone (Washington) says little."""


class CoOccurrence:
    """The articles, the titles and the neighbours of each full name of a corpus."""

    def __init__(
        self,
        articles: Mapping[Tokens, Set[ArticleId]],
        roles: Mapping[Tokens, Set[str]],
        others: Mapping[ArticleId, Set[str]],
    ) -> None:
        self._articles = articles
        self._roles = roles
        self._others = others
        """The places and bodies that each article names."""
        self._people: dict[ArticleId, set[Tokens]] = defaultdict(set)
        for tokens, named_in in articles.items():
            for article in named_in:
                self._people[article].add(tokens)
        self._beside: dict[Tokens, tuple[Set[Tokens], Set[str]]] = {}

    def same_office(self, one: Tokens, other: Tokens) -> bool:
        """Tell whether both hold one office; Mr. and Sir are none."""
        return any(not _is_courtesy(role) for role in self._roles[one] & self._roles[other])

    def same_kind_of_office(self, one: Tokens, other: Tokens) -> bool:
        """Tell whether an office of one is that of the other in more words: treasury secretary."""
        return any(
            longer.endswith(" " + shorter) or shorter.endswith(" " + longer)
            for longer in self._roles[one]
            for shorter in self._roles[other]
            if not _is_courtesy(longer) and not _is_courtesy(shorter)
        )

    def is_shared(self, one: Tokens, other: Tokens) -> bool:
        """Tell whether anything but their letters says that the two are one person."""
        if not self._articles[one].isdisjoint(self._articles[other]):
            return True
        if self.same_office(one, other):
            return True
        people, others = self._company_of(one)
        return self._is_met(people - {one, other}, others, other)

    def share_an_article(self, one: Tokens, other: Tokens) -> bool:
        """Tell whether an article has both."""
        return not self._articles[one].isdisjoint(self._articles[other])

    def share_a_body(self, one: Tokens, other: Tokens) -> bool:
        """Tell whether one body, known for no place, stands in articles with both."""
        _, beside = self._company_of(one)
        _, beside_other = self._company_of(other)
        return any(not place_class(fold(name)) for name in beside & beside_other)

    def offices(self, name: Tokens) -> Set[str]:
        """Return the offices that a name is called by, folded."""
        return self._roles.get(name, frozenset())

    def own_offices(self, name: Tokens) -> Set[str]:
        """Return the offices that a name is called by, folded, without courtesies."""
        return {role for role in self._roles.get(name, ()) if not _is_courtesy(role)}

    def beside(self, name: Tokens) -> Set[str]:
        """Return the places and bodies that the articles with a name speak of."""
        return self._company_of(name)[1]

    def is_kept_in(self, article: ArticleId, name: Tokens) -> bool:
        """Tell whether an article that hasn't the full name speaks of the same company."""
        return self._is_met(self._people.get(article, set()), self._others[article], name)

    def _is_met(self, people: Set[Tokens], others: Set[str], name: Tokens) -> bool:
        its_people, its_others = self._company_of(name)
        return not people.isdisjoint(its_people) or len(others & its_others) >= _ENOUGH

    def _company_of(self, name: Tokens) -> tuple[Set[Tokens], Set[str]]:
        if name not in self._beside:
            articles = self._articles[name]
            people = {other for article in articles for other in self._people[article]} - {name}
            others = {other for article in articles for other in self._others[article]}
            self._beside[name] = people, others
        return self._beside[name]


def _is_courtesy(role: str) -> bool:
    return all(word.strip(".") in lexicon("courtesy") for word in role.split())
