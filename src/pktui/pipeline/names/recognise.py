"""Who and what an article names: its mentions of people, places and organisations.

The occurrences of names are found in each paragraph by the rules of its language. `article.kinds`
tells what kind each name has, and here each becomes a mention, with the role of a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from pktui.model.article import Layout, Part
from pktui.model.entity import EntityKind, Mention
from pktui.model.span import Span
from pktui.pipeline.names import english
from pktui.pipeline.names.article import roles
from pktui.pipeline.names.article.acronyms import acronym_behind
from pktui.pipeline.names.article.kinds import ORGANISATION, PERSON, ArticleNames
from pktui.pipeline.names.capitals import tidy
from pktui.pipeline.names.en.couples import of_one_family, surname_of_spouse
from pktui.pipeline.names.en.sentence_heads import WORDS_AND_FIRMS, opens_noun_phrase, reads_as_word
from pktui.pipeline.names.en.teams import teams
from pktui.pipeline.names.en.words import DEFINITE_OR_INDEFINITE
from pktui.pipeline.names.evidence import Evidence, weigh
from pktui.pipeline.names.flat_text import FlatText, flatten, has_lost_letters, has_pieces
from pktui.pipeline.names.lexical_features import TRAITS, LexicalFeature, is_two_syllables
from pktui.pipeline.names.pieces import Occurrence, Shape
from pktui.pipeline.names.vi import candidates as vietnamese
from pktui.pipeline.names.vi.language import is_vietnamese
from pktui.pipeline.names.vi.mark_restoration import as_typed, is_typed_without_marks, with_marks
from pktui.pipeline.names.vi.name_values import VietnameseName

_SKIPPED = frozenset({Part.HEADER, Part.BOILERPLATE})
_KINDS = (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION)

_SPOUSES = (" wife ", " husband ", " wife, ", " husband, ", " years ", " years, ")
"""What ends the words before the given name of a wife or a husband."""
_NAMES_BEFORE = 4
"""Names before it among which that of the other is looked for."""
_CITED = 4
"""Rules that a mention cites at most."""


MOST_CAPITALS = 40_000
"""Words with a capital behind which no more names are looked for. A book of 300 pages has 20,000;
a file of nothing but made-up names takes a second for each 15,000."""

_CAPITAL = re.compile(r"\b[^\W\da-z_]")
"""The first letter of a word, if it is none of the small letters that most words begin with."""


def end_of_names(text: str) -> int:
    """Return where the last word with a capital ends whose name is looked for; the length of the
    text where it has fewer."""
    if len(text) > 2 * MOST_CAPITALS:  # each is followed by what is no letter of a word
        count = 0
        for letter in _CAPITAL.finditer(text):
            count += letter[0].isupper()
            if count > MOST_CAPITALS:
                return letter.start()
    return len(text)


def find_mentions(text: str, layout: Layout) -> tuple[Mention, ...]:
    """Return the mentions of an article, in order; a nested one follows the one that holds it."""
    flat = flatten(text, layout.blocks)
    found: list[Occurrence] = []
    enough = end_of_names(flat.text)
    for start, end in _stretches(flat, layout):
        if start >= enough:
            break
        found += _occurrences(flat.text, start, min(end, enough))
    english.mend_edges(flat.text, found)
    mentions = _Mentions(flat.text, found).in_order()
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


@lru_cache(maxsize=2)
def _with_vietnamese_letters(text: str) -> str:
    """Return an article with the letter that some old Vietnamese pages wrote for another that looks
    alike: of the same length."""
    return text.replace("\u00d0", "\u0110").replace("\u00f0", "\u0111")


def _occurrences(text: str, start: int, end: int) -> Iterator[Occurrence]:
    if is_typed_without_marks(text):
        restored = vietnamese.find(with_marks(text), start, end)
        return (_weighed(as_typed(name, text)) for name in restored)
    if has_lost_letters(text, start, end):
        return iter(())
    if is_vietnamese(text, start, end):
        if text.find("\u00d0", start, end) >= 0:
            text = _with_vietnamese_letters(text)
        return map(_weighed, vietnamese.find(text, start, end))
    return english.find(text, start, end)


def paragraphs_in_pieces(text: str, layout: Layout) -> int:
    """Return how many paragraphs of an article have lost so many letters that their names are not
    looked for."""
    if not has_pieces(text) or is_typed_without_marks(text):
        return 0
    flat = flatten(text, layout.blocks)
    return sum(
        block.part not in _SKIPPED and has_lost_letters(flat.text, start, end)
        for block, (start, end) in zip(layout.blocks, flat.blocks, strict=True)
    )


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


@lru_cache(maxsize=20_000)
def _cited(name: Evidence, around: tuple[Evidence, ...], kind: int) -> tuple[str, ...]:
    """Return the features that speak most for a kind, by what a name and its surroundings are
    worth: news repeats both."""
    rules = list(name.strongest[kind])
    for part in around:
        rules += part.strongest[kind]
    rules.sort(reverse=True)
    return tuple(rule for _, rule in rules[:_CITED])


class _Mentions:
    """The mentions that the occurrences of one article make."""

    def __init__(self, text: str, found: list[Occurrence]) -> None:
        self.text = text
        self.found = found
        self.names = ArticleNames(text, found)

    def in_order(self) -> Iterator[Mention]:
        """Yield the mentions of the article, in order of their start."""
        kinds = self.names.kinds()
        in_teams = teams(self.text, self.names.groups, kinds, self.names.people.keys())
        for number, occurrence in enumerate(self.found):
            if occurrence.piece.shape is Shape.ROLE:
                if self._is_surname(number):
                    yield self._mention(number, PERSON)
                continue
            kind = ORGANISATION if occurrence.start in in_teams else kinds.get(occurrence.key)
            if kind == PERSON and (self._reads_as_word(occurrence) or self._is_thing(occurrence)):
                continue
            if (
                kind == ORGANISATION
                and occurrence.key in WORDS_AND_FIRMS
                and opens_noun_phrase(self.text, occurrence.start, occurrence.end)
            ):
                continue  # Total losses are …
            surname = ""
            if not occurrence.is_vietnamese:
                surname = self._surname_beside(number, kind, kinds)
            if surname:
                kind = PERSON  # Jack and Meg Ferris: a jack is a thing, too
            if kind is not None and occurrence.piece.shape is not Shape.EVENT:
                mention = self._mention(number, kind)
                yield replace(mention, name=f"{mention.name} {surname}") if surname else mention
            if occurrence.piece.inner:
                yield from self._inner(occurrence)

    def _surname_beside(
        self, number: int, kind: int | None, kinds: Mapping[str, int | None]
    ) -> str:
        """Return the surname that a given name has from a full name beside it; empty where it has
        none. `kind` is that of the given name, `kinds` are those of all names."""
        occurrence = self.found[number]
        surname = ""
        if kind in (PERSON, None) and self.text.startswith((" and ", " & "), occurrence.end):
            surname = self._shared_surname(number, kinds)
        if not surname and self.text.endswith(_SPOUSES, 0, occurrence.start):
            surname = self._surname_of_spouse(number, kinds)
        return surname

    def _shared_surname(self, number: int, kinds: Mapping[str, int | None]) -> str:
        """Return the surname that a given name shares with the full name behind "and"; empty where
        it has none."""
        if number + 1 >= len(self.found) or not self.found[number].name:
            return ""
        one, full = self.found[number : number + 2]
        if len(one.piece.words) != 1 or one.role:
            return ""
        word = one.piece.words[0]
        if len(full.piece.words) != 2 or kinds.get(full.key) != PERSON:
            return ""
        first, last = full.piece.words
        if one.key in self.names.people or is_two_syllables(last):
            return ""
        if not TRAITS[word] & TRAITS[first] & LexicalFeature.GIVEN:
            return ""
        place = full.start, full.end
        return last if of_one_family(self.text, one.start, one.end, place, last) else ""

    def _surname_of_spouse(self, number: int, kinds: Mapping[str, int | None]) -> str:
        """Return the surname of the full name before that somebody's given name goes with: his
        wife Helena; empty without one."""
        one = self.found[number]
        if len(one.piece.words) != 1 or kinds.get(one.key) == ORGANISATION:
            return ""
        if one.key in self.names.people or not TRAITS[one.piece.words[0]] & LexicalFeature.GIVEN:
            return ""
        for other in reversed(self.found[max(0, number - _NAMES_BEFORE) : number]):
            if len(other.piece.words) > 1 and kinds.get(other.key) == PERSON:
                return surname_of_spouse(self.text, one.start, other.piece.words[-1])
        return ""

    def _is_thing(self, one: Occurrence) -> bool:
        """Tell whether a ship is meant and nobody of the same surname: the Callaghan."""
        return one.key in self.names.things and self.text.endswith(
            DEFINITE_OR_INDEFINITE, 0, one.start
        )

    def _reads_as_word(self, one: Occurrence) -> bool:
        """Tell whether a surname is an ordinary word in its sentence: Brown bears are …"""
        return (
            len(one.piece.words) == 1
            and not one.is_vietnamese
            and bool(TRAITS[one.piece.words[0]] & LexicalFeature.ENGLISH)
            and reads_as_word(self.text, one.start, one.end)
        )

    def _is_surname(self, number: int) -> bool:
        """Tell whether an office's word is a person's name here: "King said", of Don King."""
        word = self.found[number]
        if not self.names.is_usual_surname(word.key):
            return False
        if self.text.endswith(DEFINITE_OR_INDEFINITE, 0, word.start):
            return False
        following = self.found[number + 1] if number + 1 < len(self.found) else None
        return following is None or following.start != word.end + 1

    def _mention(self, number: int, kind: int) -> Mention:
        occurrence = self.found[number]
        cited = [*_cited(occurrence.name, occurrence.around, kind)] if occurrence.name else []
        if (
            kind == PERSON
            and len(occurrence.piece.words) == 1
            and occurrence.key in self.names.people
        ):
            cited.insert(0, "part of a full name in the article")
        if kind == ORGANISATION and not cited:
            cited = ["a team, by the words of sport beside it"]
        if occurrence.key in self.names.defined:
            cited.insert(0, "acronym defined in the article")
        return Mention(
            start=occurrence.start,
            end=occurrence.end,
            kind=_KINDS[kind],
            rules=tuple(cited[:_CITED]),
            name=occurrence.piece.text
            if occurrence.key in self.names.defined or occurrence.is_vietnamese
            else tidy(occurrence.piece.text, _KINDS[kind]),
            role=self._role(number) if kind == PERSON else None,
            defines=acronym_behind(self.text, occurrence) if kind == ORGANISATION else None,
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
