"""Whom a bare surname means where several people of an article bear it.

A title decides first (Mrs Macron, President Macron), then a pronoun near by, then who of them is
named far more often, then who was named last. Where nothing decides, it is nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pktui.corpus.linking.en.address import (
    Gender,
    gender_of_kin,
    gender_of_pronoun,
    gender_of_role,
    office_in,
)
from pktui.corpus.linking.en.family_first import FAMILY_FIRST
from pktui.corpus.linking.full_names import Tokens
from pktui.model.entity import Mention
from pktui.pipeline.names.gazetteer import COMMON_NAME, given_genders, given_names
from pktui.text.fold import fold

FAR_MORE = 3
"""How much more often one is named than any other of the name, to be meant without a title."""
_PRONOUN_REACH = 60
"""Characters behind a name in which a pronoun speaks of it."""
_COUPLE = 40
"""Characters within which two full names are named together, neither of them last."""
_NEAR = 600
"""Characters, some four sentences, in which a given name alone still means who was named."""

_ONE_PAGE = 2500
"""Characters, a page, behind which a given name alone means somebody else, or a new page's."""

_ONLY = "short for the full name in the article"
_BY_TITLE = f"{_ONLY}, of several the one whom the title fits"


@dataclass(slots=True)
class Known:
    """What a corpus says of its people beside their names."""

    offices: dict[Tokens, set[str]] = field(
        default_factory=lambda: defaultdict[Tokens, set[str]](set)
    )
    genders: dict[Tokens, Counter[Gender]] = field(
        default_factory=lambda: defaultdict[Tokens, Counter[Gender]](Counter)
    )
    articles: Counter[Tokens] = field(default_factory=Counter[Tokens])
    """In how many articles each is named in full."""

    def add(self, key: Tokens, roles: Iterable[str], articles: int) -> None:
        """Take note of what a person is called under one of the full names."""
        self.articles[key] += articles
        for role in roles:
            self.offices[key].add(office_in(role))
            if gender := gender_of_role(role):
                self.genders[key][gender] += 1

    def gender(self, key: Tokens) -> Gender | None:
        """Return the gender that titles give a person, failing them the given name."""
        counts = self.genders.get(key)
        if counts and len(counts) == 1:
            return next(iter(counts))
        first = fold(key[0])
        given = None if first in FAMILY_FIRST else given_genders().get(first)
        return "f" if given == "f" else "m" if given == "m" else None


@dataclass(slots=True)
class Bearers:
    """The people that one article names in full, in the order of the text."""

    known: Known
    _offices: dict[Tokens, set[str]] = field(
        default_factory=lambda: defaultdict[Tokens, set[str]](set)
    )
    _titles: dict[Tokens, set[str]] = field(
        default_factory=lambda: defaultdict[Tokens, set[str]](set)
    )
    _genders: dict[Tokens, set[Gender]] = field(
        default_factory=lambda: defaultdict[Tokens, set[Gender]](set)
    )
    _count: Counter[Tokens] = field(default_factory=Counter[Tokens])
    _bare: set[Tokens] = field(default_factory=set[Tokens])
    """Those whom a bare surname has meant so far."""
    addressed: dict[str, set[Gender]] = field(
        default_factory=lambda: defaultdict[str, set[Gender]](set)
    )
    """A surname → the genders of the forms of address that stand before it anywhere: Mrs Rowley."""
    _last: dict[Tokens, tuple[int, int]] = field(default_factory=dict[Tokens, tuple[int, int]])
    """As which mention each was named last, up to the one that is asked about; and where."""
    _named: int = 0
    _order: dict[Tokens, int] = field(default_factory=dict[Tokens, int])
    """As which of the people of the article each was met or named first."""

    def meet(self, key: Tokens, mention: Mention, text: str = "") -> None:
        """Note a full name, wherever in the article of this `text` it stands."""
        self._count[key] += 1
        if text and (gender := gender_of_kin(text, mention.start, mention.end)):
            self._genders[key].add(gender)
        self._order.setdefault(key, len(self._order))
        self._note(key, mention)

    def name(self, key: Tokens, mention: Mention) -> None:
        """Note the mention that comes next in the text, and the `key` of the person it means."""
        self._named += 1
        if " " not in mention.name and mention.role is None:
            self._bare.add(key)
        self._last[key] = self._named, mention.start
        self._order.setdefault(key, len(self._order))
        self._note(key, mention)

    def _note(self, key: Tokens, mention: Mention) -> None:
        if mention.role:
            self._offices[key].add(office_in(mention.role))
            self._titles[key].add(_plain_title(mention.role))
            if gender := gender_of_role(mention.role):
                self._genders[key].add(gender)

    def is_near(self, key: Tokens, mention: Mention) -> bool:
        """Tell whether someone was named shortly before a mention."""
        return key in self._last and mention.start - self._last[key][1] <= _NEAR

    def is_around(self, keys: Iterable[Tokens], mention: Mention) -> bool:
        """Tell whether one of several was named on the page before a mention, or a title tells.

        Who has not been named yet may come on the same page.
        """
        if mention.role:
            return True
        last = [self._last[key][1] for key in keys if key in self._last]
        return not last or mention.start - max(last) <= _ONE_PAGE

    def meant(
        self, mention: Mention, here: Sequence[Tokens], elsewhere: Iterable[Tokens], text: str
    ) -> tuple[Tokens | None, str]:
        """Return who a mention means, and why: one of those `here`, or by a title `elsewhere`."""
        office, gender = office_in(mention.role), gender_of_role(mention.role)
        fitting = [key for key in here if self._fits(key, gender)]
        if office and (holder := self._holder(office, gender, here, elsewhere)):
            return holder, f"{_ONLY}, of those so called the one with this office"
        if gender and not fitting:
            others = [key for key in elsewhere if self._gender(key) == gender]
            if len(others) == 1:
                return others[0], _BY_TITLE
            is_told = any(self._told_gender(key) or _is_sure(key) for key in here)
            return (here[0], _ONLY) if len(here) == 1 and not is_told else (None, "")
        if len(fitting) == 1:
            if len(here) == 1:
                return fitting[0], _ONLY
            is_sure = not gender or self._is_known(fitting[0])
            return (fitting[0], _BY_TITLE) if is_sure else (None, "")
        for gender_of in (self._told_gender, self._gender) if gender else ():
            if len(told := [key for key in fitting if gender_of(key) == gender]) == 1:
                return told[0], _BY_TITLE
        if len(same := [key for key in fitting if self._has_title(key, mention)]) == 1:
            return same[0], _BY_TITLE
        if not gender and (spoken_of := self._spoken_of(mention, fitting, text)):
            return spoken_of, f"{_ONLY}, of several the one whom the pronoun means"
        if office:
            return self._first(fitting), f"{_ONLY}, of several the one named first"
        if mention.role and not gender and (left := self._not_addressed(mention.name, fitting)):
            return left, _BY_TITLE
        return self._by_weight(mention, fitting)

    def _spoken_of(self, mention: Mention, fitting: Sequence[Tokens], text: str) -> Tokens | None:
        """Return the one of several whom the pronoun behind a mention means."""
        pronoun = self._pronoun(mention, text)
        if not pronoun:
            return None
        spoken_of = [key for key in fitting if self._gender(key) == pronoun]
        spoken_of = spoken_of or [key for key in fitting if self._fits(key, pronoun)]
        return spoken_of[0] if len(spoken_of) == 1 else None

    def _not_addressed(self, name: str, fitting: Sequence[Tokens]) -> Tokens | None:
        """Return the other of two where the article has a form of address for one of them: who is
        called Mrs Rowley is not Dr Rowley."""
        genders = self.addressed.get(name, set[Gender]())
        called = [key for key in fitting if any(self._fits(key, gender) for gender in genders)]
        if len(genders) != 1 or len(fitting) != 2 or len(called) != 1:
            return None
        return next(key for key in fitting if key not in called)

    def _holder(
        self,
        office: str,
        gender: Gender | None,
        here: Sequence[Tokens],
        elsewhere: Iterable[Tokens],
    ) -> Tokens | None:
        """Return the only one who holds an `office`, of those `here`, failing them `elsewhere`."""
        bearers = [key for key in (*here, *sorted(elsewhere)) if self._holds(key, office)]
        bearers = list(dict.fromkeys(key for key in bearers if self._fits(key, gender)))
        holders = [key for key in bearers if key in here] or bearers
        return holders[0] if len(holders) == 1 else None

    def _by_weight(self, mention: Mention, fitting: Sequence[Tokens]) -> tuple[Tokens | None, str]:
        for counts in (self._count, self.known.articles):
            ranked = sorted(fitting, key=lambda key: -counts[key])
            best, second = ranked[0], ranked[1]
            if counts[best] >= FAR_MORE * max(counts[second], 1):
                return best, f"{_ONLY}, of several the one named far more often"
        named = sorted((self._last[key], key) for key in fitting if key in self._last)
        if not named:
            return self._first(fitting), f"{_ONLY}, of several the one named first"
        ((_, at), last), before = named[-1], named[-2:-1]
        if before and at - before[0][0][1] < _COUPLE and mention.start > at:
            bare = [key for key in fitting if key in self._bare]
            return (
                (bare[0], f"{_ONLY}, of several the one so called before")
                if (len(bare) == 1)
                else (None, "")
            )
        return last, f"{_ONLY}, of several the one named last"

    def _first(self, fitting: Sequence[Tokens]) -> Tokens:
        return min(fitting, key=self._order.__getitem__)

    def _pronoun(self, mention: Mention, text: str) -> Gender | None:
        sentence = text[mention.end : mention.end + _PRONOUN_REACH].partition(". ")[0]
        return gender_of_pronoun(sentence)

    def _fits(self, key: Tokens, gender: Gender | None) -> bool:
        own = self._gender(key)
        return gender is None or own is None or own == gender

    def _gender(self, key: Tokens) -> Gender | None:
        return self._told_gender(key) or self.known.gender(key)

    def _told_gender(self, key: Tokens) -> Gender | None:
        """Return the gender that the titles in the article say."""
        own = self._genders.get(key)
        return next(iter(own)) if own and len(own) == 1 else None

    def _is_known(self, key: Tokens) -> bool:
        """Tell whether somebody's gender is known, or the text has named the person before: Lady
        Frobisher is not the son who is named behind her."""
        return self._gender(key) is not None or key in self._last

    def _has_title(self, key: Tokens, mention: Mention) -> bool:
        """Tell whether the article gives someone the very title of a mention: Dr, Lord."""
        return mention.role is not None and _plain_title(mention.role) in self._titles.get(key, ())

    def _holds(self, key: Tokens, office: str) -> bool:
        return office in self._offices.get(key, ()) or office in self.known.offices.get(key, ())


def _is_sure(key: Tokens) -> bool:
    """Tell whether a given name is so common that its gender is no chance of a list: David."""
    return given_names().get(fold(key[0]), 0) >= COMMON_NAME


def _plain_title(role: str) -> str:
    """Return the folded title without full stops: Dr. and Dr are one."""
    return fold(role).replace(".", "")
