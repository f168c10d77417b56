"""A run of capitalised words → the names, places, bodies and offices it is made of.

"UN Under-Secretary-General for Peace Operations Jean-Pierre Lacroix" is an acronym, an office and
what comes behind an office. A run is cut by the traits of its words alone; what
is around it is looked at elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from pktui.pipeline.names.body_joints import (
    behind_two_tasks,
    goes_on_behind_and,
    is_task_of_body,
)
from pktui.pipeline.names.calendar_names import is_calendar_given_name, opens_calendar_name
from pktui.pipeline.names.capitals import in_small_letters, is_name_in_capitals
from pktui.pipeline.names.chunk_ends import (
    are_relatives,
    behind_glued_words,
    changes_case,
    heads_later,
    is_acronym_apart,
    is_last_name,
    is_tail,
    is_task,
    shouts_on,
    without_person,
)
from pktui.pipeline.names.en.words import (
    AGENCIES,
    BETWEEN_NAMES,
    INSIDE_BODY,
    KIN_ALONE,
    NAMED_THINGS,
    NEVER_NAMES,
    NO_NAMES,
    NO_NAMES_ALONE,
    OF,
    ONCE_IN_OFFICE,
    PLACE_PREPOSITIONS,
)
from pktui.pipeline.names.gazetteer import PlaceClass, lexicon, place_class
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
    """The pieces of a run; `opens` says that its first word begins a sentence."""
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
    """What the cutter makes of a single word with none of these, in a third of its time."""
    if len(run.strip(".")) == 1 or run in NO_NAMES_ALONE or run.endswith("ism"):
        return ()
    if run.lower() in KIN_ALONE or sum(map(str.isdigit, run)) >= _MANY_DIGITS:
        return ()
    is_place = traits & PLACES and place_class(fold(run)) >= _TOWN
    return (NamePiece(0, len(run), Shape.PLACE if is_place else Shape.NAME, run, (run,)),)


_CITY, _TOWN = PlaceClass.CITY.value, PlaceClass.TOWN.value
_MANY_DIGITS = 4
"""Digits of what is the number of a user or of a thing: U13900240."""
_LONGEST_KNOWN = 5
"""Words that a known body's name has at most."""
_TELLING = (NAMES | PLACES | TITLES | LexicalFeature.BODY | LexicalFeature.DIRECTION) | (
    LexicalFeature.DEMONYM
    | LexicalFeature.MODIFIER
    | LexicalFeature.GEOGRAPHY
    | LexicalFeature.PORTFOLIO
)
"""Traits of words that may begin a name as well as a sentence."""


class Cutter:
    """Walks the tokens of one run from left to right."""

    def __init__(self, run: str, words: list[Token]) -> None:
        self.run = run
        self.tokens = words
        self.shouts = len(self.tokens) > 2 and run.isupper()
        """A headline in capitals: which of its words are names, their letters do not tell."""
        if self.shouts:
            self.tokens = in_small_letters(self.tokens)
        self.traits = [token.traits for token in self.tokens]
        self.places = self._known_places()
        """First token → behind the last of each known place of two words and more."""

    def pieces(self, opens: bool) -> Iterator[NamePiece]:
        """Cut the run into stretches that may be names."""
        at = self._skip_opening() if opens else 0
        while at < len(self.tokens):
            body = 0 if self.traits[at] & SMALL else self._known_body(at)
            if (
                self.traits[at] & SMALL
                or (not body and at not in self.places and self._breaks(at))
                or self.tokens[at].word in NO_NAMES
            ):
                at += 1
                continue
            if self.tokens[at].word in NAMED_THINGS and at + 1 < len(self.tokens):
                end = self._chunk_end(at)
                yield self._piece(at, end, Shape.EVENT)
                at = end
                continue
            if not body and not is_calendar_given_name(self.tokens, at):
                tasks = behind_two_tasks(self.tokens, at)
                body = (self._body_end(tasks) if tasks else 0) or self._body_end(at)
            place = 0 if body else self.places.get(at, 0)
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
            elif self._is_title(at) and (end := self._named_for_royalty(at)):
                yield self._piece(at, end, Shape.PLACE)
                at = end
            elif self._is_title(at):
                end = self._role_end(at)
                yield self._piece(at, end, Shape.ROLE)
                at = end
            else:
                end = self._chunk_end(at)
                yield from self._chunk(at, end)
                at = end

    def _known_places(self) -> dict[int, int]:
        found: dict[int, int] = {}
        at, count = 0, len(self.tokens)
        while at < count - 1:
            for stop in range(min(count, at + 6), at + 1, -1):
                if not self.traits[stop - 1] & SMALL and self._known(at, stop) >= _CITY:
                    found[at] = at = stop
                    break
            else:
                at += 1
        return found

    def _known(self, at: int, stop: int) -> int:
        if stop == at + 1 and not self.traits[at] & PLACES:
            return 0
        return place_class(fold(self.run[self.tokens[at].start : self.tokens[stop - 1].end]))

    def _known_body(self, at: int) -> int:
        """Behind a body of several words that everybody knows, as United Nations; 0 without one."""
        if not self.traits[at] & LexicalFeature.KNOWN_BODY:
            return 0
        for stop in range(min(len(self.tokens), at + _LONGEST_KNOWN), at + 1, -1):
            if not self.traits[stop - 1] & SMALL and self._is_known_body(at, stop):
                further = self._body_end(at)
                return max(stop, further)
        return 0

    def _is_known_body(self, at: int, stop: int) -> bool:
        name = fold(self.run[self.tokens[at].start : self.tokens[stop - 1].end])
        return name.replace(" ", "-") in lexicon("known-organisation")

    def _skip_opening(self) -> int:
        """Past a word that is capital only because it begins the sentence."""
        first = self.traits[0]
        if 0 in self.places or self._known_body(0):
            return 0
        if len(self.tokens) > 1 and (
            is_two_syllables(self.tokens[1].word) or is_calendar_given_name(self.tokens, 0)
        ):
            return 0
        if (
            len(self.tokens) > 1
            and first & LexicalFeature.FUNCTION
            and not first & LexicalFeature.PLACE
        ):
            return 1
        if (
            self.tokens[0].word in ONCE_IN_OFFICE
            and len(self.tokens) > 1
            and not self._is_title(0)
            and not self.traits[1] & SMALL
        ):
            return 1
        plain = first & LexicalFeature.ENGLISH and not first & _TELLING
        return 1 if plain and len(self.tokens) > 1 and not self.traits[1] & SMALL else 0

    def _breaks(self, at: int) -> bool:
        """Whether the token is part of no name."""
        traits = self.traits[at]
        if traits & (LexicalFeature.CALENDAR | LexicalFeature.FUNCTION) and self._belongs_to_name(
            at
        ):
            return False
        if self.shouts and traits & LexicalFeature.ENGLISH:
            return at not in self.places and not is_name_in_capitals(self.tokens, at)
        if traits & LexicalFeature.CALENDAR:
            return True
        return bool(
            traits & LexicalFeature.FUNCTION
            and not traits & (LexicalFeature.CAPITALS | LexicalFeature.INITIAL)
        )

    def _belongs_to_name(self, at: int) -> bool:
        """Theresa May, P. May, Will Smith: a word of the language in a name's place."""
        if self.traits[at] & LexicalFeature.CALENDAR and (
            is_calendar_given_name(self.tokens, at)
            or opens_calendar_name(self.tokens, at)
            or (at + 1 < len(self.tokens) and is_two_syllables(self.tokens[at + 1].word))
        ):
            return True
        after = at + 1
        if after < len(self.tokens) and is_two_syllables(self.tokens[after].word):
            return True  # So Ji-sub
        if self.tokens[at].word.lower() in NEVER_NAMES and not self.tokens[at].word.isupper():
            return False
        if at and self.traits[at - 1] & (LexicalFeature.GIVEN | LexicalFeature.INITIAL):
            is_date = self.traits[at] & LexicalFeature.CALENDAR and self.tokens[at].word != "May"
            return not (is_date and self.traits[at - 1] & LexicalFeature.PLACE)  # Florida June 8
        return bool(
            self.traits[at] & LexicalFeature.GIVEN
            and not self.traits[at] & LexicalFeature.CALENDAR
            and at + 1 < len(self.tokens)
            and not self.traits[at + 1] & (SMALL | LexicalFeature.FUNCTION | LexicalFeature.ENGLISH)
        )

    def _is_title(self, at: int) -> bool:
        traits = self.traits[at]
        if traits & TITLES:
            return True
        after = at + 1
        return bool(
            traits & LexicalFeature.MODIFIER
            and after < len(self.tokens)
            and not self.traits[after] & SMALL
            and self._is_title(after)
        )

    def _named_for_royalty(self, at: int) -> int:
        """Behind a place that bears a title: Prince William Sound; 0 where none does."""
        if not self.traits[at] & LexicalFeature.COURTESY or at + 2 >= len(self.tokens):
            return 0
        end = self._chunk_end(at + 1)
        named = end - at > 2 and self.traits[end - 1] & LexicalFeature.GEOGRAPHY
        return end if named and not self.traits[end - 1] & NAMES else 0

    def _role_end(self, at: int) -> int:
        """Behind the office, its modifiers and what it is for: "Minister of Foreign Affairs"."""
        tokens = self.tokens
        end = at + 1
        while end < len(tokens):
            traits = self.traits[end]
            if not traits & SMALL:
                if not self._is_title(end):
                    break
                end += 1
            elif end + 1 < len(tokens) and tokens[end].word in OF:
                further = self._portfolio_end(end + 1)
                if further == end + 1:
                    break
                end = further
            else:
                break
        return end

    def _portfolio_end(self, at: int) -> int:
        first = at
        while at < len(self.tokens):
            traits = self.traits[at]
            if traits & SMALL and self.tokens[at].word in ("and", "the", "&"):
                nxt = self.traits[at + 1] if at + 1 < len(self.tokens) else 0
                if not nxt & LexicalFeature.PORTFOLIO and not (
                    at > first and is_task(self.tokens, at + 1)
                ):
                    break
            elif not traits & LexicalFeature.PORTFOLIO and not (
                at > first and is_task(self.tokens, at)
            ):
                break
            at += 1
        return at

    def _body_end(self, at: int) -> int:
        """Behind the organisation that begins here; 0 where none does."""
        tokens, end, head = self.tokens, at, -1
        while end < len(tokens):
            traits = self.traits[end]
            if end in self.places:
                end = self.places[end]
                continue
            if traits & SMALL:
                if head < 0 or tokens[end].word not in INSIDE_BODY:
                    break
                if tokens[end].word in ("and", "&") and not goes_on_behind_and(
                    tokens, at, head, end
                ):
                    break
            elif traits & (LexicalFeature.BODY | LexicalFeature.SUFFIX) or (
                traits & LexicalFeature.TAIL and is_tail(self.tokens, at, end)
            ):
                head = end
            elif (
                (
                    traits & (TITLES & ~LexicalFeature.COURTESY)
                    and not heads_later(self.tokens, end)
                    and not is_task_of_body(tokens, end, head)
                )
                or self._breaks(end)
                or (head == end - 1 >= at and self._opens_office(end))
            ):
                break
            end += 1
        if head < 0 or (
            head == at and end == at + 1 and not self.traits[at] & LexicalFeature.ACRONYM
        ):
            return 0
        end = without_person(self.tokens, at, head, end)
        while self.traits[end - 1] & SMALL:
            end -= 1
        return end

    def _opens_office(self, at: int) -> bool:
        """Whether the first word of an office stands here: Coast Guard | Rear Admiral."""
        return bool(
            self.traits[at] & LexicalFeature.MODIFIER
            and not self.traits[at] & (LexicalFeature.PORTFOLIO | LexicalFeature.BODY)
            and self._is_title(at)
        )

    def _chunk_end(self, at: int) -> int:
        """Behind the words that go together as one name, joined by spaces or particles."""
        tokens = self.tokens
        end = at + 1
        while end < len(tokens):
            traits = self.traits[end]
            if traits & SMALL:
                joins = traits & (LexicalFeature.PARTICLE | NICK) or tokens[end].word == "&"
                if not joins or tokens[end].word in BETWEEN_NAMES:
                    break
            elif self._ends_chunk(end):
                break
            end += 1
        return end

    def _ends_chunk(self, at: int) -> bool:
        return bool(
            self._breaks(at)
            or (not self.shouts and shouts_on(self.tokens, at))
            or (self._is_title(at) and not is_last_name(self.tokens, at))
            or at in self.places
            or changes_case(self.tokens, at)
            or self._body_end(at)
        )

    def _chunk(self, at: int, end: int) -> Iterator[NamePiece]:
        """The pieces of a stretch that holds neither an office nor a body's word."""
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
        """The first "&" of a stretch; 0 without one."""
        return next((i for i in range(at + 1, end) if self.tokens[i].word == "&"), 0)

    def _is_event(self, at: int, end: int) -> bool:
        """Whether an event's word ends it: the Seoul Meeting, World War II."""
        last = end - 1
        if self.traits[last] & LexicalFeature.GENERATION:
            last -= 1
        if self.tokens[last].word == "I" and self.tokens[last - 1].word == "War":
            last -= 1
        return last > at and bool(self.traits[last] & LexicalFeature.EVENT)

    def _names(self, at: int, end: int) -> Iterator[NamePiece]:
        """A place, an acronym or a country with what follows it; else the stretch as one name."""
        at = behind_glued_words(self.tokens, at, end)
        place = self._longest_place(at, end)
        agency = 0 if place else self._agency_end(at, end)
        if agency:
            yield self._piece(at, agency, Shape.NAME)
            yield from self._chunk(agency, end)
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
        """Behind a known body that a full name follows without a joint: "Reuters Barack Obama"."""
        if not self.traits[at] & LexicalFeature.KNOWN_BODY:
            return 0
        for stop in range(min(end - 2, at + 3), at, -1):
            nxt = self.traits[stop]
            is_credit = fold(self.tokens[at].word) in AGENCIES and not nxt & LexicalFeature.ENGLISH
            if (
                (nxt & LexicalFeature.GIVEN or is_credit)
                and not nxt & SMALL
                and (stop > at + 1 or not self.traits[at] & (NAMES | PLACES))
                and self._is_known_body(at, stop)
            ):
                return stop
        return 0

    def _is_nobody(self, at: int, end: int) -> bool:
        """A single letter, Jr. alone, a demonym of two words, or what news writes in capitals."""
        text = self.run[self.tokens[at].start : self.tokens[end - 1].end]
        if text in NO_NAMES or text in NO_NAMES_ALONE or (end == at + 1 and text.endswith("ism")):
            return True
        first, last = self.tokens[at], self.tokens[end - 1]
        if last.word.lower() in KIN_ALONE or sum(map(str.isdigit, text)) >= _MANY_DIGITS:
            return True
        if end - at == 1:
            return len(first.word.strip(".")) == 1 or bool(first.traits & LexicalFeature.GENERATION)
        return end - at == 2 and bool(
            last.traits & LexicalFeature.DEMONYM and not first.traits & LexicalFeature.GIVEN
        )

    def _is_demonym(self, at: int, end: int) -> bool:
        """German, French: no part of a name, but a given name where a family name follows."""
        traits = self.traits[at]
        if traits & LexicalFeature.DIRECTION and at + 1 < end and self._is_demonym(at + 1, end):
            return True
        return bool(traits & LexicalFeature.DEMONYM and (not traits & NAMES or end - at == 1))

    def _longest_place(self, at: int, end: int, partial: PlaceClass = PlaceClass.COUNTRY) -> int:
        for stop in range(min(end, at + 5), at, -1):
            least = PlaceClass.TOWN if stop == end else partial
            if self._known(at, stop) >= least:
                return stop
        return 0

    def _opening_place(self, at: int, end: int) -> tuple[tuple[int, int], ...]:
        place = self._longest_place(at, end - 1, PlaceClass.CITY)
        if not place:
            return ()
        return ((self.tokens[at].start, self.tokens[place - 1].end),)

    def _piece(
        self, at: int, end: int, shape: Shape, inner: tuple[tuple[int, int], ...] = ()
    ) -> NamePiece:
        start, stop = self.tokens[at].start, self.tokens[end - 1].end
        if shape is Shape.BODY:
            inner = self._places_behind_joints(at, end)
        words = tuple(token.word for token in self.tokens[at:end] if not token.traits & NICK)
        return NamePiece(start, stop, shape, self.run[start:stop], words, inner)

    def _places_behind_joints(self, at: int, end: int) -> tuple[tuple[int, int], ...]:
        """ "… Interim Security Force for Abyei": the place is a mention of its own."""
        found: list[tuple[int, int]] = []
        for i in range(at + 1, end):
            if self.tokens[i].word in PLACE_PREPOSITIONS:
                start = i + 2 if i + 1 < end and self.tokens[i + 1].word == "the" else i + 1
                if start < end:
                    stop = self._longest_place(start, end)
                    if stop:
                        found.append((self.tokens[start].start, self.tokens[stop - 1].end))
        return tuple(found)
