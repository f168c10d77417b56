"""Who and what an article names: people, places and organisations.

Every occurrence of a name is weighed by its own words and by those around it, and what the article
says of a name in one place helps it everywhere. Full names are decided first: what stands alone
follows them, as "Lacroix" does "Jean-Pierre Lacroix", and UNISFA the force that it was put behind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from pktui.model.article import Layout, Part
from pktui.model.entity import EntityKind, Mention
from pktui.model.span import Span
from pktui.pipeline.names import english, roles
from pktui.pipeline.names.acronyms import acronym_before, acronym_behind
from pktui.pipeline.names.capitals import tidy
from pktui.pipeline.names.en.body_forms import of_body_in_news
from pktui.pipeline.names.en.couples import of_one_family
from pktui.pipeline.names.en.credits import handles
from pktui.pipeline.names.en.sentence_heads import reads_as_word
from pktui.pipeline.names.en.teams import teams
from pktui.pipeline.names.en.words import DEFINITE_OR_INDEFINITE, NAMED_THINGS
from pktui.pipeline.names.evidence import Evidence, weigh
from pktui.pipeline.names.flat_text import FlatText, flatten, has_lost_letters
from pktui.pipeline.names.gazetteer import PlaceClass, lexicon, place_class
from pktui.pipeline.names.lexical_features import TRAITS, LexicalFeature, is_two_syllables
from pktui.pipeline.names.pieces import Occurrence, Shape
from pktui.pipeline.names.vi import candidates as vietnamese
from pktui.pipeline.names.vi.features import key_of, short_forms
from pktui.pipeline.names.vi.language import is_vietnamese
from pktui.pipeline.names.vi.mark_restoration import as_typed, is_typed_without_marks, with_marks
from pktui.pipeline.names.vi.name_values import VietnameseName
from pktui.text.fold import fold

_SKIPPED = frozenset({Part.HEADER, Part.BOILERPLATE})
_KINDS = (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION)
_PERSON, _PLACE, _ORGANISATION = range(3)

_LAST_NAME = 4.0
"""What it is worth for a name that it ends a person's full name in the same article: as much as
being a known country is for a place, so that context decides between the two."""
_OTHER_NAME = 2.5
"""What it is worth that the name is another part of one: Angela, or Kim."""
_BEFORE_OFFICE = 3.0
"""What an office right behind a place's name is worth for its being the place: Texas Governor."""
_DIRECTED = 4.0
"""What a direction in small letters before a place's name is worth for its being the place."""
_DEFINED = 6.0
"""What it is worth for an acronym that the article itself says what it stands for."""
_REPEATED = 0.7
"""How much the surroundings of a name that occurs n times weigh together: n ** (1 - 0.7) times
their mean. They speak for each other, but articles repeat themselves."""
_NEWS = (0.8, 0.3, 0.7)
"""How much likelier a name of one, two or more words is an organisation's in news than in the web's
text that the weights were learned from; two words that no list knows are mostly a person."""
_LISTED = (0.5, 0.5, 1.5)
"""What it is worth to stand in a list beside a person, a place or an organisation."""
_JOINTS = frozenset(
    (", ", " and ", ", and ", " or ", ", or ", "; ", " & ", "/", " and the ", ", the ")
)
"""What joins the names of a list."""
_LONGEST_JOINT = 10
_CUES = frozenset(
    (
        *("organisation's noun before", "organisation's office of"),
        *("organisation's property behind", "organisation's property behind possessed"),
        "which behind",
    )
)
"""Features of the words beside a name that speak of a body."""
_CUES_OF_PERSON = frozenset(
    ("courtesy title", "rank", "office", "age behind", "who behind", "role before", "speaker label")
)
"""Features of the words beside a name that speak of a person."""
_WORDS_OF_LANGUAGE = frozenset(("common word", "English word", "a name or a word"))
_DIRECTIONS = frozenset(f"before: {word}" for word in lexicon("place-direction"))
"""Features of a word before a name that says which part of a place is meant."""
_CUED = 1.0
_MOST_CUES = 3
"""What each cue is worth for a body, and how many cues of an article count at most."""
_UNLISTED = -1.0
"""What several words that no list knows must be worth: capitals on two of them are no chance."""
_NOTHING_KNOWN: Mapping[str, int | None] = {}
_CITED = 4
"""Rules that a mention cites at most."""


def find_mentions(text: str, layout: Layout) -> tuple[Mention, ...]:
    """Return the mentions of an article, in order; a nested one follows the one that holds it."""
    flat = flatten(text, layout.blocks)
    found: list[Occurrence] = []
    for start, end in _stretches(flat, layout):
        found += _occurrences(flat.text, start, end)
    english.mend_edges(flat.text, found)
    mentions = _Article(flat.text, found).mentions()
    if flat.is_same:
        return tuple(mentions)
    return tuple(_in_article(mention, flat) for mention in mentions)


def _in_article(mention: Mention, flat: FlatText) -> Mention:
    """Return the mention with the offsets that it has in the article."""
    outer = mention.nested_in
    return replace(
        mention,
        start=flat.start(mention.start),
        end=flat.end(mention.end),
        nested_in=outer and Span(flat.start(outer.start), flat.end(outer.end)),
    )


def _stretches(flat: FlatText, layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield what is read at a time: each block that may name someone, by its offsets.

    Vietnamese bodies have dashes in their names, so what looks like a dateline before a dash is
    read together with what follows it.
    """
    before: tuple[int, int] | None = None
    for block, (start, end) in zip(layout.blocks, flat.blocks, strict=True):
        if block.part in _SKIPPED:
            continue
        if before:
            if is_vietnamese(flat.text, start, end) and "\n" not in flat.text[before[1] : start]:
                start = before[0]
            else:
                yield before
        before = (start, end) if block.part is Part.DATELINE else None
        if before is None:
            yield start, end
    if before:
        yield before


def names_with_features(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield what `data/learn.py` learns from: where each name stands, and what is known of it."""
    for occurrence in _occurrences(text, 0, len(text)):
        if occurrence.piece.shape not in (Shape.ROLE, Shape.EVENT):
            features = tuple(f for part in occurrence.evidence for f in part.features)
            yield occurrence.start, occurrence.end, features


def _occurrences(text: str, start: int, end: int) -> Iterator[Occurrence]:
    if is_typed_without_marks(text):
        restored = vietnamese.find(with_marks(text), start, end)
        return (_weighed(as_typed(name, text)) for name in restored)
    if has_lost_letters(text, start, end):
        return iter(())
    if is_vietnamese(text, start, end):
        return map(_weighed, vietnamese.find(text, start, end))
    return english.find(text, start, end)


def _weighed(found: VietnameseName) -> Occurrence:
    """Return a name of a Vietnamese paragraph, with what its features are worth."""
    name = None if found.name is None else _worth(found.name)
    around = (_worth(found.around),) if found.around else ()
    return Occurrence(
        found.start, found.end, found.piece, found.key, name, around, found.role, is_vietnamese=True
    )


@lru_cache(maxsize=100_000)
def _worth(features: tuple[str, ...]) -> Evidence:
    return weigh(features, "vi-weights.txt")


def _without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a full name without Jr. or III."""
    is_suffix = len(words) > 2 and TRAITS[words[-1]] & LexicalFeature.GENERATION
    return words[:-1] if is_suffix else words


def _cues_of_body(group: Sequence[Occurrence]) -> float:
    """Return what the words beside a name that may be a person's say together of its being a
    body's.

    Each of them alone says little; where several say it, or the only one, it is hardly chance.
    """
    assert group[0].name is not None
    if not _WORDS_OF_LANGUAGE.isdisjoint(group[0].name.features):
        return 0.0  # Health officials
    cues = against = 0
    for occurrence in group:
        if occurrence.role:
            return 0.0
        for part in occurrence.around:
            features = part.features
            cues += not _CUES.isdisjoint(features)
            against += not _CUES_OF_PERSON.isdisjoint(features)
    if not cues or against > cues:
        return 0.0
    return _CUED * min(cues, _MOST_CUES) / (1 + against) if cues * 3 >= len(group) else 0.0


@dataclass(slots=True)
class _Article:
    """What the occurrences of one article say together."""

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
    defined: dict[str, int | None] = field(default_factory=dict[str, int | None])
    """Folded acronym → the kind of what the article put it behind; None where that is no name."""

    def mentions(self) -> Iterator[Mention]:
        """Yield the mentions of the article, in order of their start."""
        kinds = self._kinds()
        in_teams = teams(self.text, self.groups, kinds, self.people.keys())
        for number, occurrence in enumerate(self.found):
            if occurrence.piece.shape is Shape.ROLE:
                if self._is_surname(number):
                    yield self._mention(number, _PERSON)
                continue
            kind = _ORGANISATION if occurrence.start in in_teams else kinds.get(occurrence.key)
            if kind == _PERSON and self._reads_as_word(occurrence):
                continue
            if kind is not None and occurrence.piece.shape is not Shape.EVENT:
                mention = self._mention(number, kind)
                surname = self._shared_surname(number, kinds) if kind == _PERSON else ""
                yield replace(mention, name=f"{mention.name} {surname}") if surname else mention
            if occurrence.piece.inner:
                yield from self._inner(occurrence)

    def _shared_surname(self, number: int, kinds: Mapping[str, int | None]) -> str:
        """Return the surname that a given name shares with the full name behind "and"; empty where
        it has none."""
        one, other = self.found[number], self.found[number + 1 : number + 2]
        if not other or len(one.piece.words) > 1 or one.role or one.is_vietnamese:
            return ""
        full, word = other[0], one.piece.words[0]
        if len(full.piece.words) != 2 or kinds.get(full.key) != _PERSON:
            return ""
        first, last = full.piece.words
        if one.key in self.people or is_two_syllables(last):
            return ""
        if not TRAITS[word] & TRAITS[first] & LexicalFeature.GIVEN:
            return ""
        place = full.start, full.end
        return last if of_one_family(self.text, one.start, one.end, place, last) else ""

    def _reads_as_word(self, one: Occurrence) -> bool:
        """Tell whether a surname is an ordinary word in its sentence: Brown bears are …"""
        return (
            len(one.piece.words) == 1
            and not one.is_vietnamese
            and bool(TRAITS[one.piece.words[0]] & LexicalFeature.ENGLISH)
            and reads_as_word(self.text, one.start, one.end)
        )

    def _kinds(self) -> dict[str, int | None]:
        """Folded name → its kind; full names first, since what stands alone follows them."""
        groups = self.groups
        for occurrence in self.found:
            if occurrence.name and occurrence.piece.shape is not Shape.EVENT:
                groups[occurrence.key].append(occurrence)
        kinds: dict[str, int | None] = {}
        unnamed = {fold(handle) for handle in handles(self.text)}
        self._put_beside()
        for one in self.found:
            if one.piece.shape is Shape.EVENT and (acronym := acronym_behind(self.text, one)):
                self.defined[fold(acronym)] = None
        things = {
            one.key.rpartition(" ")[2]
            for one in self.found
            if one.piece.shape is Shape.EVENT and one.piece.words[0] in NAMED_THINGS
        }
        for key, group in groups.items():
            if len(group[0].piece.words) > 1:
                kinds[key] = kind = self._kind_of(group)
                self._learn(group, kind)
        for key, group in groups.items():
            if (key in things and key not in self.people) or key in unnamed:
                kinds[key] = None
            elif key not in kinds:
                kinds[key] = self._kind_of(group, kinds)
        return kinds

    def _put_beside(self) -> None:
        """Note which names stand in one list: firms stand beside firms."""
        offices = {o.start for o in self.found if o.piece.shape is Shape.ROLE}
        for one, other in pairwise(self.found):
            if one.name and one.end + 1 == other.start and other.start in offices:
                self.lands.add(one.key)  # Texas Governor Greg Abbott
            if other.end + 1 in offices:
                continue  # …, Louisiana Governor Bobby Jindal
            gap = self.text[one.end : other.start] if other.start - one.end < _LONGEST_JOINT else ""
            if gap in _JOINTS and one.name and other.name:
                one.beside.append(other.key)
                other.beside.append(one.key)

    def _kind_of(
        self, group: list[Occurrence], known: Mapping[str, int | None] = _NOTHING_KNOWN
    ) -> int | None:
        name = group[0].name
        assert name is not None
        person, place, organisation = name.scores
        share = len(group) ** -_REPEATED
        for occurrence in group:
            for part in occurrence.around:
                for_person, for_place, for_organisation = part.scores
                person += share * for_person
                place += share * for_place
                organisation += share * for_organisation
        scores = [person, place, organisation + _NEWS[min(len(group[0].piece.words), 3) - 1]]
        for occurrence in group:
            for key in occurrence.beside:
                kind = known.get(key)
                if kind is not None:
                    scores[kind] += share * _LISTED[kind]
        key = group[0].key
        self._weigh_as_place(group, scores)
        if key in self.people:
            scores[_PERSON] += self.people[key]
        else:
            scores[_ORGANISATION] += of_body_in_news(name, group[0].piece)
        if key in self.defined:
            kind = self.defined[key]
            if kind is None:
                return None
            scores[kind] += _DEFINED
        best = max(scores)
        if best <= 0 or best == scores[_PERSON]:
            best = max(best, scores[_ORGANISATION] + _cues_of_body(group))
            if best > max(scores):
                return _ORGANISATION if best > 0 else None
        least = _UNLISTED if "strange words" in name.features else 0.0
        return scores.index(best) if best > least else None

    def _weigh_as_place(self, group: list[Occurrence], scores: list[float]) -> None:
        """Add to `scores` what decides between a known place and what else is called so."""
        key, name = group[0].key, group[0].name
        kind = place_class(key)
        if kind > PlaceClass.TOWN and key in self.lands:
            scores[_PLACE] += _BEFORE_OFFICE
        if kind and any(not _DIRECTIONS.isdisjoint(p.features) for o in group for p in o.around):
            scores[_PLACE] += _DIRECTED  # the west Midlands
        if kind == PlaceClass.COUNTRY and name and "known organisation" in name.features:
            around = (part for one in group for part in one.around)
            with_the = sum("before: the" in part.features for part in around)
            is_place = 2 * with_the >= len(group)  # the Amazon
            scores[_PLACE if is_place else _ORGANISATION] += _DEFINED

    def _learn(self, group: list[Occurrence], kind: int | None) -> None:
        """Learn from a full name what the short forms in the same article are."""
        if kind == _PERSON and group[0].is_vietnamese:
            for word, is_usual in short_forms(group[0].piece.words):
                self.people[word] = _LAST_NAME if is_usual else self.people.get(word, _OTHER_NAME)
        elif kind == _PERSON:
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

    def _is_surname(self, number: int) -> bool:
        """Tell whether an office's word is a person's name here: "King said", of Don King."""
        word = self.found[number]
        if self.people.get(word.key) != _LAST_NAME:
            return False
        if self.text.endswith(DEFINITE_OR_INDEFINITE, 0, word.start):
            return False
        following = self.found[number + 1] if number + 1 < len(self.found) else None
        return following is None or following.start != word.end + 1

    def _mention(self, number: int, kind: int) -> Mention:
        occurrence = self.found[number]
        rules = occurrence.name.strongest[kind] if occurrence.name else ()
        for part in occurrence.around if occurrence.name else ():
            rules += part.strongest[kind]
        if len(rules) > 1:
            rules = tuple(sorted(rules, reverse=True))
        cited = [rule for _, rule in rules[:_CITED]]
        if kind == _PERSON and len(occurrence.piece.words) == 1 and occurrence.key in self.people:
            cited.insert(0, "part of a full name in the article")
        if kind == _ORGANISATION and not cited:
            cited = ["a team, by the words of sport beside it"]
        if occurrence.key in self.defined:
            cited.insert(0, "acronym defined in the article")
        return Mention(
            start=occurrence.start,
            end=occurrence.end,
            kind=_KINDS[kind],
            rules=tuple(cited[:_CITED]),
            name=occurrence.piece.text
            if occurrence.key in self.defined or occurrence.is_vietnamese
            else tidy(occurrence.piece.text, _KINDS[kind]),
            role=self._role(number) if kind == _PERSON else None,
            defines=acronym_behind(self.text, occurrence) if kind == _ORGANISATION else None,
        )

    def _role(self, number: int) -> str | None:
        person = self.found[number]
        if person.role:
            return person.role
        if person.is_vietnamese:
            return self._role_behind(number) if self.text.startswith(",", person.end) else None
        if self.text.startswith(",", person.end):
            role = self._role_behind(number)
            if role:
                return role
        return roles.office_before(self.text, person.start) or roles.office_behind(
            self.text, person.end
        )

    def _role_behind(self, number: int) -> str | None:
        """ "Jean-Pierre Lacroix, UN Under-Secretary-General": perhaps with whose office it is."""
        begin = self.found[number].end
        for following in self.found[number + 1 : number + 3]:
            if self.text[begin : following.start] not in (", ", ", the ", " "):
                return None
            if following.piece.shape is Shape.ROLE:
                return following.piece.text
            begin = following.end
        return None

    def _inner(self, outer: Occurrence) -> Iterator[Mention]:
        begin = outer.start - outer.piece.start
        for start, end in outer.piece.inner:
            yield Mention(
                start=begin + start,
                end=begin + end,
                kind=EntityKind.PLACE,
                rules=("place inside a name",),
                name=tidy(self.text[begin + start : begin + end], EntityKind.PLACE),
                nested_in=Span(outer.start, outer.end),
            )
