"""A run of capitalised words → the names, places, bodies and offices it is made of.

"UN Under-Secretary-General for Peace Operations Jean-Pierre Lacroix" is an acronym, an office and
what comes behind an office. A run is cut by the traits of its words alone; what
is around it is looked at elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from pktui.pipeline.names.body_joints import (
    behind_two_tasks,
)
from pktui.pipeline.names.chunk_ends import (
    are_relatives,
    behind_glued_words,
    is_acronym_apart,
    is_calendar_given_name,
    opens_vietnamese_name,
)
from pktui.pipeline.names.en.words import (
    ADJECTIVES_OF_FIRMS,
    AGENCIES,
    DOCUMENTS,
    FIRM_ENDS,
    FIRM_WORDS,
    HOUSES_BEHIND_WORDS,
    KIN_ALONE,
    KIN_IN_PLURAL,
    NAMED_THINGS,
    NO_NAMES,
    NO_NAMES_ALONE,
    ONCE_IN_OFFICE,
    PLACE_PREPOSITIONS,
    STORM_KINDS,
    TIMES_OF_DAY,
)
from pktui.pipeline.names.extents import Extents
from pktui.pipeline.names.gazetteer import PlaceClass, place_class
from pktui.pipeline.names.lexical_features import (
    NAMES,
    PLACES,
    TITLES,
    LexicalFeature,
    is_two_syllables,
)
from pktui.pipeline.names.pieces import NamePiece, Shape
from pktui.pipeline.names.tokens import NICK, SMALL, Token, tokens
from pktui.text.fold import fold


def cut(run: str, opens: bool) -> tuple[NamePiece, ...]:
    """Return the pieces of a run; `opens` says that its first word begins a sentence."""
    found = tokens(run)
    first = found[0]
    if first.word == run and not first.traits & _TOLD_APART and run not in NO_NAMES:
        return _one_word(run, first.traits)
    return tuple(Cutter(run, found).pieces(opens))


_TOLD_APART = (TITLES | LexicalFeature.BODY | LexicalFeature.SUFFIX | LexicalFeature.DEMONYM) | (
    LexicalFeature.CALENDAR | LexicalFeature.FUNCTION | LexicalFeature.GENERATION | SMALL
)
"""Traits that make something else of a single word than a name or a place."""


def _one_word(run: str, traits: int) -> tuple[NamePiece, ...]:
    """Return the pieces of a single word without these traits: as `Cutter` does, in a third of the
    time."""
    if len(run.strip(".")) == 1 or run in NO_NAMES_ALONE or run.endswith("ism"):
        return ()
    if run.lower() in KIN_ALONE or _has_many_digits(run):
        return ()
    is_place = traits & PLACES and place_class(fold(run)) >= _TOWN
    return (NamePiece(0, len(run), Shape.PLACE if is_place else Shape.NAME, run, (run,)),)


def _has_many_digits(text: str) -> bool:
    """Tell whether it is the number of a user or of a thing; most names are letters and blanks."""
    return not text.replace(" ", "").isalpha() and sum(map(str.isdigit, text)) >= _MANY_DIGITS


_TOWN = PlaceClass.TOWN.value
_MANY_DIGITS = 4
"""Digits of what is the number of a user or of a thing: U13900240."""
_WORDS_OF_EVENING = 3
"""Words of a programme that is named by when it is shown: a day, its night and another one."""
_FIRM_AND_PRODUCT = 2
"""Words of a firm and its product, where neither name has more than one."""
_TELLING = (NAMES | PLACES | TITLES | LexicalFeature.BODY | LexicalFeature.DIRECTION) | (
    LexicalFeature.DEMONYM
    | LexicalFeature.MODIFIER
    | LexicalFeature.GEOGRAPHY
    | LexicalFeature.PORTFOLIO
)
"""Traits of words that may begin a name as well as a sentence."""


class Cutter:
    """Walks the tokens of one run from left to right."""

    def __init__(self, run: str, found: list[Token]) -> None:
        self.run = run
        self.words = Extents(run, found)
        self.tokens = self.words.tokens
        self.traits = self.words.traits

    def pieces(self, opens: bool) -> Iterator[NamePiece]:
        """Cut the run into stretches that may be names."""
        at = self._skip_opening() if opens else 0
        while at < len(self.tokens):
            body = 0 if self.traits[at] & SMALL else self.words.known_body_end(at)
            if (
                self.traits[at] & SMALL
                or (not body and at not in self.words.places and self.words.breaks(at))
                or self.tokens[at].word in NO_NAMES
                or (not body and self.words.shouts_before_body(at) and self.words.body_end(at))
            ):
                at += 1
                continue
            is_thing = self._names_thing(at) or self.words.names_star(at)
            if end := self.words.chunk_end(at) if is_thing else self._evening_end(at):
                yield self._piece(at, end, Shape.EVENT)
                at = end
                continue
            if not body and (end := self.words.before_known_body(at)):
                yield self._piece(at, end, Shape.NAME)
                at = end
                continue
            if not body and not is_calendar_given_name(self.tokens, at):
                tasks = behind_two_tasks(self.tokens, at)
                if not tasks and self.words.known(at, at + 1) >= PlaceClass.COUNTRY:
                    tasks = behind_two_tasks(self.tokens, at + 1)  # US Fish and Wildlife …
                body = (self.words.body_end(tasks) if tasks else 0) or self.words.body_end(at)
            place = 0 if body else self.words.places.get(at, 0)
            if place:
                if place < len(self.tokens) and self.traits[place] & LexicalFeature.GEOGRAPHY:
                    place += 1
                yield self._piece(at, place, Shape.PLACE)
                at = place
            elif body:
                piece = self._piece(at, body, Shape.BODY)
                if piece.text not in NO_NAMES_ALONE:
                    yield piece
                at = body
            elif self.words.is_title(at):
                titled, at = self._titled(at)
                yield from titled
            else:
                end = self.words.chunk_end(at)
                yield from self._chunk(at, end)
                at = end

    def _titled(self, at: int) -> tuple[list[NamePiece], int]:
        """Return what the title at `at` opens, an office with a surname behind a particle or the
        name of a place, and where it ends."""
        if end := self.words.named_for_royalty(at):
            return [self._piece(at, end, Shape.PLACE)], end
        end = self.words.role_end(at)
        pieces = [self._piece(at, end, Shape.ROLE)]
        if further := self._surname_with_particle_end(end):
            pieces.append(self._piece(end, further, Shape.NAME))
        return pieces, further or end

    def _surname_with_particle_end(self, at: int) -> int:
        """Return where the surname ends that begins with a particle right behind a title: Mr de
        Mistura, President de Klerk; 0 without one."""
        if not self.traits[at - 1] & TITLES:
            return 0
        end = at
        while end < len(self.tokens) and self._is_particle(end):
            end += 1
        if end == at or end == len(self.tokens) or self.traits[end] & SMALL:
            return 0
        is_word = self.traits[end] & (LexicalFeature.ENGLISH | PLACES & ~LexicalFeature.TOWN)
        return 0 if is_word and not self.traits[end] & NAMES else end + 1

    def _is_particle(self, at: int) -> bool:
        traits = self.traits[at]
        return bool(
            traits & SMALL
            and traits & LexicalFeature.PARTICLE
            and self.tokens[at].word not in ("of", "y", "e")
        )

    def _names_thing(self, at: int) -> bool:
        """Tell whether the name of a ship or a storm begins at `at`: Tropical Storm Bonnie."""
        word = self.tokens[at].word
        if word in STORM_KINDS and at + 1 < len(self.tokens):
            at += 1
            word = self.tokens[at].word
        return word in NAMED_THINGS and at + 1 < len(self.tokens)

    def _evening_end(self, at: int) -> int:
        """Return where a programme's name ends that begins with a time of the week: Monday Night
        Club; 0 where none does."""
        words = [token.word for token in self.tokens[at : at + _WORDS_OF_EVENING]]
        if len(words) < _WORDS_OF_EVENING or not self.traits[at] & LexicalFeature.CALENDAR:
            return 0
        if words[1] not in TIMES_OF_DAY or self.traits[at + 2] & (SMALL | NAMES | TITLES):
            return 0
        end = at + _WORDS_OF_EVENING
        while end < len(self.tokens) and not self.traits[end] & (SMALL | NAMES):
            end += 1
        return end

    def _skip_opening(self) -> int:
        """Return 1 if the first word has a capital only because it begins the sentence; else 0."""
        first = self.traits[0]
        if 0 in self.words.places or self.words.known_body_end(0):
            return 0
        if opens_vietnamese_name(self.tokens, 0):
            return 0
        if len(self.tokens) > 1 and (
            is_two_syllables(self.tokens[1].word) or is_calendar_given_name(self.tokens, 0)
        ):
            return 0
        if (
            len(self.tokens) > 1
            and first & LexicalFeature.FUNCTION
            and not first & (LexicalFeature.PLACE | LexicalFeature.GEOGRAPHY_FIRST)
        ):
            return 1
        if (
            self.tokens[0].word in ONCE_IN_OFFICE
            and len(self.tokens) > 1
            and not self.words.is_title(0)
            and not self.traits[1] & SMALL
        ):
            return 1
        if (
            self.tokens[0].word in KIN_IN_PLURAL
            and len(self.tokens) > 1
            and self.traits[1] & LexicalFeature.GIVEN
        ):
            return 1  # Brothers Musa and Idris Bello
        plain = first & LexicalFeature.ENGLISH and not first & _TELLING
        if plain and self._heads_firm():
            return 0
        return 1 if plain and len(self.tokens) > 1 and not self.traits[1] & SMALL else 0

    def _heads_firm(self) -> bool:
        """Tell whether the second word makes a firm of the first: Colony Capital said."""
        return (
            len(self.tokens) > 1
            and (self.tokens[1].word in FIRM_WORDS or self.tokens[1].word in HOUSES_BEHIND_WORDS)
            and self.tokens[0].word.lower() not in ADJECTIVES_OF_FIRMS
            and (len(self.tokens) == 2 or bool(self.traits[2] & SMALL))
        )

    def _chunk(self, at: int, end: int) -> Iterator[NamePiece]:
        """Yield the pieces of a stretch that holds neither an office nor a body's word."""
        tokens = self.tokens
        while end > at and self.traits[end - 1] & SMALL:
            end -= 1
        if self._is_event(at, end):
            opened = self.traits[end - 1] & LexicalFeature.OPENER
            yield self._piece(at, end, Shape.EVENT, self._opening_place(at, end) if opened else ())
        elif joint := self._ampersand(at, end):
            if are_relatives(tokens, at, joint, end):
                yield self._piece(at, joint, Shape.NAME)
                yield self._piece(joint + 1, end, Shape.NAME)
            else:
                yield self._piece(at, end, Shape.BODY)
        else:
            while at < end and self._is_demonym(at, end):
                at += 1
            if at < end:
                yield from self._names(at, end)

    def _ampersand(self, at: int, end: int) -> int:
        """Return the first "&" of a stretch that has a word behind it; 0 without one."""
        if "&" not in self.run:
            return 0
        return next((i for i in range(at + 1, end - 1) if self.tokens[i].word == "&"), 0)

    def _is_event(self, at: int, end: int) -> bool:
        """Tell whether an event's word ends it: the Seoul Meeting, World War II."""
        last = end - 1
        if self.traits[last] & LexicalFeature.GENERATION:
            last -= 1
        if self.tokens[last].word == "I" and self.tokens[last - 1].word == "War":
            last -= 1
        return last > at and (
            bool(self.traits[last] & LexicalFeature.EVENT) or self.tokens[last].word in DOCUMENTS
        )

    def _names(self, at: int, end: int) -> Iterator[NamePiece]:
        """Yield a place, an acronym or a country with what follows it; else the stretch as one
        name."""
        at = behind_glued_words(self.tokens, at, end)
        place = self.words.longest_place(at, end)
        agency = 0 if place else self._agency_end(at, end)
        if agency:
            yield self._piece(at, agency, Shape.NAME)
            yield from self._chunk(agency, end)
        elif not place and self._makes(at, end):
            yield self._piece(at, at + 1, Shape.NAME)
        elif place:
            if place < end and self.traits[place] & LexicalFeature.GEOGRAPHY:
                place += 1
            yield self._piece(at, place, Shape.PLACE)
            if place < end:
                yield from self._chunk(place, end)
        elif end - at > 1 and is_acronym_apart(self.tokens, at, end):
            yield self._piece(at, at + 1, Shape.NAME)
            yield from self._chunk(at + 1, end)
        elif not self._is_nobody(at, end):
            yield self._piece(at, end, Shape.NAME)

    def _agency_end(self, at: int, end: int) -> int:
        """Return where a known body ends that a full name follows without a joint: "Reuters Barack
        Obama"."""
        if not self.traits[at] & LexicalFeature.KNOWN_BODY:
            return 0
        for stop in range(min(end - 2, at + 3), at, -1):
            nxt = self.traits[stop]
            is_credit = fold(self.tokens[at].word) in AGENCIES and not nxt & LexicalFeature.ENGLISH
            is_body = nxt & LexicalFeature.KNOWN_BODY and self._is_site(stop)
            if (
                (nxt & LexicalFeature.GIVEN or is_credit or is_body)
                and not nxt & SMALL
                and (stop > at + 1 or not self.traits[at] & (NAMES | PLACES))
                and self.words.is_known_body(at, stop)
            ):
                return stop
        return 0

    def _is_site(self, at: int) -> bool:
        """Tell whether a word alone is a well-known body and nothing else: Facebook | Twitter."""
        others = NAMES | PLACES | LexicalFeature.COMMON | LexicalFeature.BODY
        return not self.traits[at] & others and self.words.is_known_body(at, at + 1)

    def _makes(self, at: int, end: int) -> bool:
        """Tell whether a well-known firm and its product are all of a chunk: Toyota Prius."""
        first = self.traits[at]
        if end - at != _FIRM_AND_PRODUCT or not first & LexicalFeature.KNOWN_BODY:
            return False
        product = self.traits[at + 1]
        return bool(
            not first & (NAMES | PLACES | LexicalFeature.ENGLISH | LexicalFeature.ACRONYM)
            and not product & ~(LexicalFeature.KNOWN_BODY | LexicalFeature.ENGLISH)
            and self.words.is_known_body(at, at + 1)
            and not self.words.is_known_body(at, end)
        )

    def _is_nobody(self, at: int, end: int) -> bool:
        """Tell whether a chunk is a single letter, Jr. alone, a demonym of two words, or a word
        that news writes in capitals."""
        text = self.run[self.tokens[at].start : self.tokens[end - 1].end]
        if text in NO_NAMES or text in NO_NAMES_ALONE or (end == at + 1 and text.endswith("ism")):
            return True
        first, last = self.tokens[at], self.tokens[end - 1]
        if last.word.lower() in KIN_ALONE or _has_many_digits(text):
            return True
        if end - at == 1 and fold(first.word).strip(".") in FIRM_ENDS:
            return True
        if (
            end - at == 2
            and len(last.word.strip(".")) == 1
            and first.traits & LexicalFeature.ENGLISH
        ):
            return not first.traits & NAMES  # Influenza A, Patient B
        if end - at == 1:
            return len(first.word.strip(".")) == 1 or bool(first.traits & LexicalFeature.GENERATION)
        return end - at == 2 and bool(
            last.traits & LexicalFeature.DEMONYM
            and not first.traits & LexicalFeature.GIVEN
            and "-" not in self.run[first.end : last.end]  # Fatah al-Islam
        )

    def _is_demonym(self, at: int, end: int) -> bool:
        """German, French: no part of a name, but a given name where a family name follows."""
        traits = self.traits[at]
        if traits & LexicalFeature.DIRECTION and at + 1 < end and self._is_demonym(at + 1, end):
            return True
        if self.tokens[at].word.startswith(("Al-", "El-")):
            return False  # Al-Masri, the Egyptian, is a surname
        return bool(traits & LexicalFeature.DEMONYM and (not traits & NAMES or end - at == 1))

    def _opening_place(self, at: int, end: int) -> tuple[tuple[int, int], ...]:
        place = self.words.longest_place(at, end - 1, PlaceClass.CITY)
        if not place:
            return ()
        return ((self.tokens[at].start, self.tokens[place - 1].end),)

    def _piece(
        self, at: int, end: int, shape: Shape, inner: tuple[tuple[int, int], ...] = ()
    ) -> NamePiece:
        start, stop = self.tokens[at].start, self.tokens[end - 1].end
        if shape is Shape.BODY:
            inner = self._places_behind_joints(at, end)
        words = tuple([token.word for token in self.tokens[at:end] if not token.traits & NICK])
        return NamePiece(start, stop, shape, self.run[start:stop], words, inner)

    def _places_behind_joints(self, at: int, end: int) -> tuple[tuple[int, int], ...]:
        """ "… Interim Security Force for Abyei": the place is a mention of its own."""
        found: list[tuple[int, int]] = []
        for i in range(at + 1, end):
            if self.tokens[i].word in PLACE_PREPOSITIONS:
                start = i + 2 if i + 1 < end and self.tokens[i + 1].word == "the" else i + 1
                if start < end:
                    stop = self.words.longest_place(start, end)
                    if stop:
                        found.append((self.tokens[start].start, self.tokens[stop - 1].end))
        return tuple(found)
