"""Which names of an article are people's, places' and organisations'.

Every occurrence of a name is weighed by its own words and by those around it, and what the article
says of a name in one place helps it everywhere. Full names are decided first: what stands alone
follows them, as "Lacroix" does "Jean-Pierre Lacroix", and UNISFA the force that it was put behind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from pktui.pipeline.names.article.acronyms import acronym_before, acronym_behind
from pktui.pipeline.names.article.contexts import (
    is_inhabited,
    is_joined_by_and,
    is_treated_as_place,
    is_vessel,
)
from pktui.pipeline.names.article.cues import (
    CUES_OF_PERSON,
    cues_of_body,
    described,
    has_cues_of_person,
    speaks,
)
from pktui.pipeline.names.article.joined_bodies import is_branch_abroad, is_known_body, joins_firms
from pktui.pipeline.names.article.lists import named_before_offices, note_lists
from pktui.pipeline.names.article.roles import office_behind
from pktui.pipeline.names.en.body_forms import of_body_in_news
from pktui.pipeline.names.en.credits import handles, is_home_of_writer
from pktui.pipeline.names.en.definitions import Described
from pktui.pipeline.names.en.firms import short_names_of_firms
from pktui.pipeline.names.en.heads import OF_ARMED_GROUPS
from pktui.pipeline.names.en.papers import PAPERS, is_paper
from pktui.pipeline.names.en.words import NAMED_THINGS
from pktui.pipeline.names.evidence import Evidence
from pktui.pipeline.names.gazetteer import PlaceClass, lexicon, place_class
from pktui.pipeline.names.lexical_features import (
    NAMES,
    TRAITS,
    LexicalFeature,
    is_two_syllables,
)
from pktui.pipeline.names.pieces import Occurrence, Shape
from pktui.pipeline.names.vi.features import key_of, short_forms
from pktui.text.fold import fold

PERSON, PLACE, ORGANISATION = range(3)
"""Kinds of names by their place among the scores of evidence."""

_LAST_NAME = 4.0
"""What it is worth for a name that it ends a person's full name in the same article: as much as
being a known country is for a place, so that context decides between the two."""
_OTHER_NAME = 2.5
"""What it is worth that the name is another part of one: Angela, or Kim."""
_BEFORE_OFFICE = 3.0
"""What an office right behind a place's name is worth for its being the place: Texas Governor."""
_DIRECTED = 4.0
"""What a direction in small letters before a place's name is worth for its being the place."""
_TOLD = 4.0
"""What it is worth that the article says outright what a name is: X, a lending start-up. It is
worth twice as much where nothing else speaks of a person."""
_DEFINED = 6.0
"""What it is worth for an acronym that the article itself says what it stands for."""
_REPEATED = 0.7
"""How much the surroundings of a name that occurs n times weigh together: n ** (1 - 0.7) times
their mean. They speak for each other, but articles repeat themselves."""
_NEWS = (0.8, 0.3, 0.7)
"""How much likelier a name of one, two or more words is an organisation's in news than in the web's
text that the weights were learned from; two words that no list knows are mostly a person."""
_NEWS_OF_SURNAME = 0.0
"""How much likelier the same is for a single word that is a surname, too: Faust."""
_LISTED = (0.5, 0.5, 1.5)
"""What it is worth to stand in a list beside a person, a place or an organisation."""
_SHORTEST_ACRONYM = 3
"""Letters of an acronym that no list knows."""
_SPEAKS = re.compile(r"(?: \([^)]{0,40}\))?:|\)\)")
"""What stands behind the name of who speaks."""
_OPENS_LINE = frozenset(("opens a line", "dateline", "behind )"))
"""Features of words in capitals that head a line or a report."""
_SITES = frozenset("ras wadi deir dayr ain".split())
"""First words of places in Arabic, some of whom are given names, too."""
_DIRECTIONS = frozenset(f"before: {word}" for word in lexicon("place-direction"))
"""Features of a word before a name that says which part of a place is meant."""
_UNLISTED = -1.0
"""What several words that no list knows must be worth: capitals on two of them are no chance."""
_NOUN_BEHIND = re.compile(r"['’]s? |-| (?!(?:and|or|in|on|at|to|for|of|with|by|is|was)\b)[a-z]")
"""A noun to which the name before it belongs: in the Clinton years."""
_NOTHING_KNOWN: Mapping[str, int | None] = {}


@dataclass(slots=True)
class ArticleNames:
    """What the occurrences of one article say together of the kinds of its names."""

    text: str
    found: list[Occurrence]
    groups: defaultdict[str, list[Occurrence]] = field(
        default_factory=lambda: defaultdict[str, list[Occurrence]](list)
    )
    """Folded name → where it stands."""
    people: dict[str, float] = field(default_factory=dict[str, float])
    """Folded words of the full names of people → what each is worth for who is called so."""
    lands: set[str] = field(default_factory=set[str])
    """Folded names right before an office: a name that a place has means the place there."""
    things: set[str] = field(default_factory=set[str])
    """Folded last words of the names of ships and storms."""
    defined: dict[str, int | None] = field(default_factory=dict[str, int | None])
    """Folded acronym → the kind of what the article put it behind; None where that is no name."""

    def kinds(self) -> dict[str, int | None]:
        """Return the kind of each folded name, None for what names nobody. Full names come first,
        since what stands alone follows them."""
        groups = self.groups
        for occurrence in self.found:
            if occurrence.name and occurrence.piece.shape is not Shape.EVENT:
                groups[occurrence.key].append(occurrence)
        kinds: dict[str, int | None] = {}
        unnamed = {fold(handle) for handle in handles(self.text)}
        note_lists(self.text, self.found)
        self.lands = named_before_offices(self.found)
        for one in self.found:
            if one.piece.shape is Shape.EVENT and (acronym := acronym_behind(self.text, one)):
                self.defined[fold(acronym)] = None
        self.things = {
            one.key.rpartition(" ")[2]
            for one in self.found
            if one.piece.shape is Shape.EVENT and not NAMED_THINGS.isdisjoint(one.piece.words[:2])
        }
        called_firms = short_names_of_firms(groups)
        for key, group in groups.items():
            if len(group[0].piece.words) > 1:
                kinds[key] = kind = self._kind_in_full(key, group, called_firms)
                self._learn(group, kind)
        kinds.update(dict.fromkeys([*self._joined_to_bodies(kinds)], ORGANISATION))
        firms = {key.partition(" ")[0] for key, kind in kinds.items() if self._is_firm(key, kind)}
        firms |= called_firms - self.people.keys()
        for key, group in groups.items():
            if (key in self.things and key not in self.people) or key in unnamed:
                kinds[key] = None
            elif key in PAPERS and any(is_paper(self.text, o.start, o.end) for o in group):
                kinds[key] = ORGANISATION
            elif key not in kinds:
                kinds[key] = self._kind_alone(key, group, kinds, firms)
        return kinds

    def _joined_to_bodies(self, kinds: Mapping[str, int | None]) -> Iterator[str]:
        """Yield the names of several words, none of which is anybody's, that stand in lists with
        bodies alone: Novaya Gazeta and Ekho Moskvy."""
        for key, kind in kinds.items():
            if kind != PERSON:
                continue
            group = self.groups[key]
            if any(TRAITS[word] & NAMES for word in group[0].piece.words):
                continue
            beside = {kinds.get(other) for one in group for other in one.beside}
            is_listed = any(
                len(one.beside) > 1 or is_joined_by_and(self.text, one) for one in group
            )
            if is_listed and beside == {ORGANISATION} and not any(one.role for one in group):
                yield key  # but no writer: Ann Lee, BBC News

    def _kind_in_full(
        self, key: str, group: list[Occurrence], called_firms: Set[str]
    ) -> int | None:
        """Return the kind of a name of several words; `called_firms` are the article's firms
        without Inc. behind them."""
        kind = self._kind_of(group)
        in_english = not group[0].is_vietnamese
        if in_english and kind in (PERSON, ORGANISATION) and is_vessel(self.text, group):
            return None
        if OF_ARMED_GROUPS.match(key):
            return ORGANISATION
        if kind == PERSON and self._is_site(group):
            return PLACE
        is_firm = kind == PERSON and (
            key in called_firms or joins_firms(key) or is_branch_abroad(key)
        )
        if is_firm and not any(one.role for one in group):
            return ORGANISATION  # Aca Joe, of Aca Joe Inc; Sony Ericsson
        return kind

    def _kind_alone(
        self,
        key: str,
        group: list[Occurrence],
        kinds: Mapping[str, int | None],
        firms: Set[str],
    ) -> int | None:
        """Return the kind of a name of one word, by the `kinds` of the full names; `firms` are
        first words of firms' names."""
        kind = self._kind_of(group, kinds)
        is_firm = key in firms and not any(one.role for one in group)
        if is_firm and (kind == PERSON or (kind is None and not _is_word(group))):
            return ORGANISATION  # Freddie's chief executive
        if kind == PERSON and OF_ARMED_GROUPS.match(key):
            return ORGANISATION  # Sipah-e-Sahaba
        is_titled = group[0].role and not group[0].is_vietnamese
        if kind == PERSON and is_titled and is_vessel(self.text, group):
            return None
        if kind in (PERSON, PLACE) and self._is_unknown_acronym(key, group):
            return ORGANISATION
        return kind

    def _is_firm(self, key: str, kind: int | None) -> bool:
        """Tell whether a name of several words is a well-known body's whose first word, which is no
        person's of the article, stands for it: Freddie Mac."""
        if kind != ORGANISATION or key.replace(" ", "-") not in lexicon("known-organisation"):
            return False
        return key.partition(" ")[0] not in self.people

    def _kind_of(
        self, group: list[Occurrence], known: Mapping[str, int | None] = _NOTHING_KNOWN
    ) -> int | None:
        name = group[0].name
        assert name is not None
        if group[0].is_vietnamese and all(one.is_vietnamese for one in group):
            return self._kind_in_vietnamese(group, name, known)
        key = group[0].key
        scores = self._scores(group, name, known)
        told = described(self.text, group)
        is_thing = told == {Described.THING} and key not in self.people
        is_nothing = is_thing or self.defined.get(key, PERSON) is None
        is_sure = not (place_class(key) or has_cues_of_person(group))
        if is_inhabited(self.text, group):
            scores[PLACE] += _DIRECTED
            told -= {Described.ORGANISATION}  # the Welshpool newspaper, born in Welshpool
        for what in told - {Described.THING}:
            scores[what] += 2 * _TOLD if is_sure else _TOLD
        if (kind := self.defined.get(key)) is not None:
            scores[kind] += _DEFINED
        best = max(scores)
        if is_nothing or (best == scores[PERSON] and self._is_some_house(group)):
            return None
        if best <= 0 or best == scores[PERSON]:
            as_body = scores[ORGANISATION] + cues_of_body(group)
            if as_body > best:
                return ORGANISATION if as_body > 0 else None
        is_strange = "strange words" in name.features or speaks(name, group)
        least = _UNLISTED if is_strange else 0.0
        return scores.index(best) if best > least else None

    def _kind_in_vietnamese(
        self, group: list[Occurrence], name: Evidence, known: Mapping[str, int | None]
    ) -> int | None:
        """Return the kind of a name that stands only in Vietnamese prose, where no English words
        beside it say anything."""
        key = group[0].key
        scores = self._scores_of_words(group, name, known)
        place = place_class(key)
        if place > PlaceClass.TOWN and key in self.lands:
            scores[PLACE] += _BEFORE_OFFICE
        self._weigh_as_region(place, group, scores)
        self._weigh_as_short_form(name, group, scores)
        if key in self.defined:
            kind = self.defined[key]
            if kind is None:
                return None
            scores[kind] += _DEFINED
        best = max(scores)
        return scores.index(best) if best > 0 else None

    def _scores(
        self, group: list[Occurrence], name: Evidence, known: Mapping[str, int | None]
    ) -> list[float]:
        """Return what a name, its neighbours and the rest of the article speak for, by kind."""
        scores = self._scores_of_words(group, name, known)
        self._weigh_as_place(group, scores)
        self._weigh_as_short_form(name, group, scores)
        return scores

    def _weigh_as_short_form(
        self, name: Evidence, group: Sequence[Occurrence], scores: list[float]
    ) -> None:
        """Add to `scores` what a name gains as part of a full name in the article, or, where it is
        none, as the name of an organisation in news."""
        key = group[0].key
        if key in self.people:
            scores[PERSON] += self.people[key]
        else:
            scores[ORGANISATION] += of_body_in_news(name, group[0].piece)

    def _scores_of_words(
        self, group: list[Occurrence], name: Evidence, known: Mapping[str, int | None]
    ) -> list[float]:
        """Return what a name, the words beside it and its lists speak for, by kind."""
        person, place, organisation = name.scores
        share = len(group) ** -_REPEATED
        for occurrence in group:
            for part in occurrence.around:
                for_person, for_place, for_organisation = part.scores
                person += share * for_person
                place += share * for_place
                organisation += share * for_organisation
        news = _NEWS[min(len(group[0].piece.words), 3) - 1]
        if "family name alone" in name.features and "known organisation" not in name.features:
            news = _NEWS_OF_SURNAME
        scores = [person, place, organisation + news]
        for occurrence in group:
            for beside in _kinds_beside(occurrence, known) if occurrence.beside else ():
                scores[beside] += share * _LISTED[beside]
        return scores

    def _weigh_as_place(self, group: list[Occurrence], scores: list[float]) -> None:
        """Add to `scores` what decides between a known place and what else is called so."""
        key = group[0].key
        kind = place_class(key)
        if kind > PlaceClass.TOWN and key in self.lands:
            scores[PLACE] += _BEFORE_OFFICE
        if kind:
            self._weigh_setting(group, scores)
            if any(is_home_of_writer(self.text, one.start, one.end) for one in group):
                scores[PLACE] += 2 * _DIRECTED
        is_open = kind <= PlaceClass.TOWN and key not in self.people
        if (
            is_open
            and not group[0].is_vietnamese
            and is_treated_as_place(self.text, group, is_known=bool(kind))
        ):
            scores[PLACE] += _DIRECTED  # the Kasr al-Nil bridge
        self._weigh_as_region(kind, group, scores)

    def _weigh_as_region(self, kind: int, group: Sequence[Occurrence], scores: list[float]) -> None:
        """Add to `scores` what tells a region of this `kind` from the firm that is called so."""
        name = group[0].name
        if kind == PlaceClass.COUNTRY and name and "known organisation" in name.features:
            around = (part for one in group for part in one.around)
            with_the = sum("before: the" in part.features for part in around)
            is_place = 2 * with_the >= len(group)  # the Amazon
            scores[PLACE if is_place else ORGANISATION] += _DEFINED

    def _weigh_setting(self, group: Sequence[Occurrence], scores: list[float]) -> None:
        """Add what a known place's name gains from what it lies in, behind a comma, and from a
        point of the compass before it."""
        lies_somewhere = is_directed = False
        for occurrence in group:
            for part in occurrence.around:
                features = part.features
                lies_somewhere = lies_somewhere or "place behind a comma" in features
                is_directed = is_directed or not _DIRECTIONS.isdisjoint(features)
        if lies_somewhere and group[0].key not in self.people:
            scores[PLACE] += _DIRECTED  # Princeton, N.J.
        if is_directed:
            scores[PLACE] += _DIRECTED  # the west Midlands

    def _is_some_house(self, group: Sequence[Occurrence]) -> bool:
        """Tell whether a single word stands behind "at the" or "in the" with no noun behind it,
        wherever it stands: at the Ritz."""
        one = group[0]
        if len(one.piece.words) > 1 or one.is_vietnamese or one.key in self.people:
            return False
        return all(
            not one.role
            and self.text.endswith((" at the ", " in the ", " into the "), 0, one.start)
            and not _NOUN_BEHIND.match(self.text, one.end)
            for one in group
        )

    def _is_unknown_acronym(self, key: str, group: Sequence[Occurrence]) -> bool:
        """Tell whether a single word in capitals is neither a known place nor anybody's name, in an
        article that is not all in capitals: MINURSO."""
        word = group[0].piece.text
        if not word.isupper() or len(word) < _SHORTEST_ACRONYM or place_class(key):
            return False
        if group[0].is_vietnamese or key in self.defined:
            return False
        if TRAITS[word.title()] & (NAMES | LexicalFeature.ENGLISH) or key in self.people:
            return False
        if any(one.role or _SPEAKS.match(self.text, one.end) for one in group):
            return False
        features = {feature for one in group for part in one.around for feature in part.features}
        return _OPENS_LINE.isdisjoint(features)

    def _is_site(self, group: Sequence[Occurrence]) -> bool:
        """Tell whether a name begins with a word for a cape, a valley or a convent that is a given
        name too, and nothing beside it speaks of a person: Ras Lanuf, Wadi Halfa."""
        if group[0].key.partition(" ")[0] not in _SITES:
            return False
        if any(one.role or office_behind(self.text, one.end) for one in group):
            return False
        features = (part.features for one in group for part in one.around)
        return all(CUES_OF_PERSON.isdisjoint(f) and "speech verb" not in f for f in features)

    def _learn(self, group: list[Occurrence], kind: int | None) -> None:
        """Learn from a full name what the short forms in the same article are."""
        if kind == PERSON and group[0].is_vietnamese:
            for word, is_usual in short_forms(group[0].piece.words):
                self.people[word] = _LAST_NAME if is_usual else self.people.get(word, _OTHER_NAME)
        elif kind == PERSON:
            words = _without_suffix(group[0].piece.words)
            first, *others, last = map(fold, words)
            self.people[last] = self.people[last.removeprefix("al-")] = _LAST_NAME
            if is_two_syllables(words[-1]) or (
                TRAITS[first] & LexicalFeature.FAMILY
                and ("-" in last or not TRAITS[first] & LexicalFeature.GIVEN)
            ):
                self.people[first] = _LAST_NAME  # Moon Jae-in
            for word in (first, *others):
                if not TRAITS[word] & (LexicalFeature.COMMON | LexicalFeature.PARTICLE):
                    self.people.setdefault(word, _OTHER_NAME)
        for occurrence in group:
            acronym = acronym_behind(self.text, occurrence)
            if acronym:
                self.defined[key_of(acronym) if occurrence.is_vietnamese else fold(acronym)] = kind
            elif acronym := acronym_before(self.text, occurrence):
                self.defined.setdefault(fold(acronym), kind)

    def is_usual_surname(self, key: str) -> bool:
        """Tell whether a folded word is what somebody of the article is called by as a rule."""
        return self.people.get(key) == _LAST_NAME


def _kinds_beside(one: Occurrence, known: Mapping[str, int | None]) -> Iterator[int]:
    """Yield the kinds of the names that stand in a list with a name, as far as they are known."""
    for key in one.beside:
        kind = known.get(key)
        if kind is not None:
            yield kind
        elif is_known_body(key):
            yield ORGANISATION


def _is_word(group: Sequence[Occurrence]) -> bool:
    """Tell whether a name of one word is a word of the language, too."""
    return bool(TRAITS[group[0].piece.text] & LexicalFeature.ENGLISH)


def _without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a full name without Jr. or III."""
    is_suffix = len(words) > 2 and TRAITS[words[-1]] & LexicalFeature.GENERATION
    return words[:-1] if is_suffix else words
