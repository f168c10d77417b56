"""A Vietnamese paragraph → the names in it, and what is said around each.

Names are read from left to right: a title is put aside for the name that follows it, the head of a
place or an organisation is followed to where its name ends, and what is left of a run of
capitalised syllables may be anyone's name. What it is, the weights of its features decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from pktui.pipeline.names.pieces import NamePiece, Shape
from pktui.pipeline.names.vi import features, heads, surroundings
from pktui.pipeline.names.vi.bodies import body_end, known_body
from pktui.pipeline.names.vi.lexicon import (
    ALONE,
    BODY_HEAD,
    EVENT_HEAD,
    KIN,
    NO_NAME,
    NOUN,
    OFFICE,
    PLACE_HEAD,
    RANK,
    THING,
    TITLE,
    Phrase,
    compounds,
    fields,
    phrases_by_second,
)
from pktui.pipeline.names.vi.lists import in_lists
from pktui.pipeline.names.vi.matches import is_side, words_of
from pktui.pipeline.names.vi.name_values import VietnameseName, made, shown_body, shown_place
from pktui.pipeline.names.vi.offices import is_country_of_office, portfolio_end
from pktui.pipeline.names.vi.phrases import phrase_at, place_at
from pktui.pipeline.names.vi.runs import begins_with_opener, behind_held_place, split_run
from pktui.pipeline.names.vi.stretches import (
    begins_field,
    behind_event,
    behind_games,
    behind_place,
    behind_run,
    heads_body,
    heads_village,
    is_degree,
    is_form_of_address,
    is_full_name,
    is_leader,
    is_longer_place,
    is_no_head,
    is_no_name,
    is_shouted_word,
    is_subject,
    is_title_of_work,
    lists,
    lists_countries,
    names_nobody,
    names_thing,
)
from pktui.pipeline.names.vi.titles import GIVEN, MIDDLE
from pktui.pipeline.names.vi.tokens import (
    BODY_START,
    CAPITAL,
    FIRST,
    NUMBER,
    OPENS,
    PLACE_START,
    SHOUTED,
    Syllables,
)
from pktui.pipeline.names.vi.words import is_syllable

_SIDES = frozenset(("known province", "known city", "foreign city", "foreign town"))
"""Features of the places that football clubs are called by."""
_BETWEEN = 7
"""Small words between an office and who holds it at most: phụ trách các hoạt động hòa bình."""


def find(text: str, start: int, end: int) -> Iterator[VietnameseName]:
    """Return the names of the paragraph `text[start:end]`, in order."""
    return in_lists(text, _Reader(text, Syllables(text, start, end)).names())


class _Reader:
    """Reads the syllables of one paragraph from left to right."""

    def __init__(self, text: str, tokens: Syllables) -> None:
        self.text = text
        self.tokens = tokens
        self.title = 0
        """The classes of the title that has just been read; 0 where none waits for a name."""
        self.title_start = 0
        self.title_end = 0
        """The syllables of the title."""
        self.head = 0
        """The classes of a head right before that is no part of the name: báo Tuổi Trẻ."""

    def names(self) -> list[VietnameseName]:
        """Return the names of the paragraph, in order, and the offices that no name follows."""
        behind = 0
        names: list[VietnameseName] = []
        for at in self.tokens.to_read:
            if at >= behind:
                if self.title and at > self.title_end and not self._may_wait(at):
                    names += self._office_alone()
                found, behind = self._read(at)
                names += found
        if self.title:
            names += self._office_alone()
        return names

    def _may_wait(self, at: int) -> bool:
        """Tell whether the title before may still get its name at `at`, behind some small words."""
        if not self.title & OFFICE or at - self.title_end >= _BETWEEN:
            return False
        between = self.tokens[self.title_end : at]
        return between[0].small in ("phụ", "kiêm", "thường") and all(
            token.text[0].isalpha() for token in between
        )

    def _office_alone(self) -> Iterator[VietnameseName]:
        """Yield the office that no name followed, for the name that it may stand behind."""
        if self.title & (OFFICE | RANK):
            begin, end = self.tokens.start(self.title_start), self.tokens.end(self.title_end - 1)
            words = self.text[begin:end]
            piece = NamePiece(0, end - begin, Shape.ROLE, words, tuple(words.split()))
            yield VietnameseName(begin, end, piece, words.lower(), None)
        self.title = 0

    def _read(self, at: int) -> tuple[list[VietnameseName], int]:
        """Return what begins at `at`, and where to read on."""
        flags = self.tokens.flags[at]
        large = bool(flags & CAPITAL)
        phrase = phrase_at(self.tokens, at) if flags & FIRST else None
        known = known_body(self.tokens, at) if flags & BODY_START else 0
        if phrase and phrase.classes & BODY_HEAD and not self._is_in_name(at, phrase):
            found = self._body(at, phrase, known)
            if found and not is_longer_place(self.tokens, at, found[1]):
                return found
        if known:
            return [self._known_body(at, known)], known
        if flags & PLACE_START and self._begins_known_place(at, phrase):
            return self._run(at)
        if phrase:
            read = self._phrase(at, phrase)
            if read:
                return read
        if large:
            return self._run(at)
        self.head = 0
        return list(self._office_alone()) if self.title else [], at + 1

    def _is_in_name(self, at: int, phrase: Phrase) -> bool:
        """Tell whether a head of one syllable is part of someone's name: Ban Ki-moon, Trường
        Giang."""
        nxt = at + 1
        if self.title & KIN and self.title_end == at and phrase.text in GIVEN:
            return bool(self.tokens.flags[at] & CAPITAL)
        if phrase.text in ("trường", "viện", "quỹ", "đoàn", "hội", "phòng"):
            name = self.tokens.small[nxt] if nxt < self.tokens.size else ""
            behind = self.tokens[nxt + 1] if nxt + 1 < self.tokens.size else None
            pair = name, behind.small if behind else ""
            if name in GIVEN and not (behind and behind.flags & CAPITAL):
                return (
                    bool(self.tokens.flags[at] & self.tokens.flags[nxt] & CAPITAL)
                    and pair not in fields()
                    and pair not in compounds()
                )
            if phrase.text == "đoàn" and name in MIDDLE:
                return bool(self.tokens.flags[at] & self.tokens.flags[nxt] & CAPITAL)
        return (
            phrase.text in ("ban", "bộ", "vụ", "hội", "tổ", "đoàn")
            and nxt < self.tokens.size
            and self.tokens.flags[nxt] & CAPITAL > 0
            and not self.tokens.flags[nxt] & SHOUTED
            and not is_syllable(self.tokens.small[nxt])
        )

    def _begins_known_place(self, at: int, phrase: Phrase | None) -> bool:
        """Tell whether a place of two words and more begins here, whatever its first word heads."""
        found = place_at(self.tokens, at, self.tokens.size)
        if not found or found[0] - at < 2:
            return False
        if phrase is None or found[0] - at > len(phrase.words):
            is_kin = phrase and phrase.classes & KIN and found[1].sort == "district"
            return not (is_kin and self.tokens.flags[at] & OPENS)
        return False

    def _phrase(self, at: int, phrase: Phrase) -> tuple[list[VietnameseName], int] | None:
        """Return what a title, the head of a place or of an event, or a word for no name makes."""
        end = at + len(phrase.words)
        follows = end < self.tokens.size and bool(self.tokens.flags[end] & CAPITAL)
        if phrase.classes & PLACE_HEAD and not (phrase.classes & TITLE and self.title):
            found = self._place(at, phrase)
            if found:
                return found
        if phrase.classes & TITLE:
            return self._title(at, phrase, follows=follows)
        if phrase.classes & EVENT_HEAD and self.tokens.flags[at] & CAPITAL:
            return [], behind_event(self.tokens, end)
        if phrase.classes & THING and names_thing(self.tokens, at, end, follows=follows):
            self.head = THING
            return self._run(end)
        if phrase.classes & NO_NAME and self.tokens.flags[at] & CAPITAL:
            if follows and len(phrase.words) == 1:
                return None
            return [], end
        if phrase.classes & BODY_HEAD and self.tokens.flags[at] & CAPITAL:
            if follows or not self.tokens.flags[at] & OPENS:
                return None if len(phrase.words) == 1 and follows else ([], end)
            return [], end
        return None

    # Titles

    def _title(
        self, at: int, phrase: Phrase, *, follows: bool
    ) -> tuple[list[VietnameseName], int] | None:
        tokens, end = self.tokens, at + len(phrase.words)
        large = bool(tokens.flags[at] & CAPITAL)
        if follows and heads_village(tokens, at, end):  # Lò Văn A, trưởng bản Háng Đồng
            self.title, self.title_start, self.title_end = OFFICE, at, end
            village = phrases_by_second()[tokens.small[end - 1]][ALONE][0]
            left, found = [*self._office_alone()], self._place(end - 1, village)
            return ([*left, *found[0]], found[1]) if found else (left, end)
        if phrase.classes & KIN and not phrase.classes & (OFFICE | RANK):
            if large and not follows and (not tokens.flags[at] & OPENS or lists(self.tokens, end)):
                return None  # Anh và Pháp
            if large and not tokens.flags[at] & OPENS and not is_form_of_address(tokens, at):
                return None
            if not follows:
                return list(self._office_alone()), end
        if self.title and self.title_end == at:
            self.title |= phrase.classes & (TITLE | NOUN)
        else:
            left = list(self._office_alone())
            self.title, self.title_start = phrase.classes & (TITLE | NOUN), at
            self.title_end = portfolio_end(tokens, end) if self.title & OFFICE else end
            return left, self.title_end
        self.title_end = portfolio_end(tokens, end) if phrase.classes & OFFICE else end
        return [], self.title_end

    # Places and organisations by their heads

    def _place(self, at: int, phrase: Phrase) -> tuple[list[VietnameseName], int] | None:
        tokens, end = self.tokens, at + len(phrase.words)
        if end >= tokens.size or heads_body(tokens, end) or is_no_name(tokens, end):
            return None
        head = phrase.text
        known = place_at(tokens, at, tokens.size)
        if known and known[0] > end:  # châu Âu, miền Nam
            stop, place = known
            left = list(self._office_alone()) if self.title & KIN else []
            if self.title:
                self.title_end = stop
            begin, behind = tokens.start(at), tokens.end(stop - 1)
            return [*left, made(begin, behind, place.name, ("place head",))], stop
        if tokens.flags[end] & NUMBER:
            if head.strip(".") not in heads.NUMBERED_PLACE:
                return None
            stop = end + 1
        elif tokens.flags[end] & CAPITAL:
            stop = behind_place(self.tokens, end)
        else:
            return None
        if self.title & OFFICE and self.title_end == at and is_full_name(self.tokens, end, stop):
            self.title_end = end
            return self._run(end)  # chủ tịch xã Lê Văn Tám
        outside = head in heads.OUTSIDE_PLACE
        held = 0
        if self.title & OFFICE and self.title_end == at and tokens.flags[end] & CAPITAL:
            held = behind_held_place(tokens, end, behind_run(tokens, end))
            stop = held or stop
        if outside and not held:
            self.head = PLACE_HEAD
            self.title = 0
            return self._run(end)
        begin, behind = tokens.start(end if outside else at), tokens.end(stop - 1)
        bare = self.text[tokens.start(end) : behind]
        shown = shown_place(phrase, bare, numbered=bool(tokens.flags[end] & NUMBER))
        shown = bare if outside else shown
        left = list(self._office_alone()) if self.title & KIN else []
        found = made(begin, behind, shown, ("place head", f"head: {head}"))
        if self.title:
            self.title_end = stop
        return [*left, found], stop

    def _body(self, at: int, phrase: Phrase, known: int) -> tuple[list[VietnameseName], int] | None:
        """Return the organisation that a head at `at` heads, or what follows a head outside of
        it."""
        tokens, end = self.tokens, at + len(phrase.words)
        large = bool(tokens.flags[at] & CAPITAL)
        if is_no_head(tokens, at, phrase.text):
            return None
        games = behind_games(tokens, end) if phrase.text == "olympic" else 0
        if games:
            return [], games
        if not large:
            follows = end < tokens.size and tokens.flags[end] & CAPITAL
            if not follows and (phrase.text in heads.CAPITAL_ONLY or phrase.classes & PLACE_HEAD):
                return None
            if phrase.text in heads.OUTSIDE_BODY and not begins_field(self.tokens, end):
                return self._behind_head(end, phrase.text)
        elif phrase.text in heads.NEVER_INSIDE and tokens.flags[at] & OPENS:
            return self._behind_head(end, phrase.text)
        stop = body_end(tokens, at, phrase, person_follows=bool(self.title & OFFICE))
        if max(stop, known) <= end and not known:
            return None
        stop = max(stop, known)
        is_loose = phrase.text in heads.CAPITAL_ONLY and phrase.text not in _SMALL_BODIES
        if not large and is_loose and not begins_field(self.tokens, end):
            return self._behind_head(end, phrase.text)
        begin, behind = tokens.start(at), tokens.end(stop - 1)
        shown = self.text[begin:behind]
        found = made(
            begin, behind, shown_body(shown, phrase.text), ("organisation head",), Shape.BODY
        )
        left = list(self._office_alone()) if self.title & KIN else []
        if self.title:
            self.title_end = stop
        return [*left, found], stop

    def _behind_head(self, at: int, head: str) -> tuple[list[VietnameseName], int] | None:
        """Return the run behind a head written small that is no part of the name."""
        if at >= self.tokens.size or not self.tokens.flags[at] & CAPITAL:
            return None
        phrase = phrase_at(self.tokens, at) if self.tokens.flags[at] & FIRST else None
        if phrase and phrase.classes & EVENT_HEAD:
            return None  # tổ chức Festival Huế
        known = known_body(self.tokens, at)
        place = place_at(self.tokens, at, self.tokens.size)
        is_governed = head in heads.GOVERNING and place and not known
        self.head = 0 if is_governed else BODY_HEAD
        if known:
            return [self._known_body(at, known)], known
        return self._run(at)

    def _known_body(self, at: int, end: int) -> VietnameseName:
        begin, behind = self.tokens.start(at), self.tokens.end(end - 1)
        waits = self.title & OFFICE
        around = self._features_around(at, end)
        self.title = waits
        self.title_end = end
        self.head = 0
        return made(begin, behind, self.text[begin:behind], ("known organisation",), around=around)

    # Runs of capitals

    def _run(self, at: int) -> tuple[list[VietnameseName], int]:
        """Return the names in the run of capitalised syllables that begins at `at`."""
        tokens = self.tokens
        end = behind_run(self.tokens, at)
        known = place_at(tokens, at, tokens.size) if tokens.flags[at] & PLACE_START else None
        if known:
            end = max(end, known[0])
        if names_nobody(self.text, tokens, at, end):
            return list(self._office_alone()) if self.title else [], end
        if end - at == 1 and (
            is_shouted_word(self.tokens, at)
            or is_degree(self.tokens, at)
            or is_subject(self.tokens, at)
            or is_title_of_work(self.text, tokens.start(at), tokens.end(at))
        ):
            return list(self._office_alone()), end
        opens = bool(tokens.flags[at] & OPENS) and not self.title
        if opens and end - at > 1 and begins_with_opener(tokens, at, end):
            at += 1
            return self._read(at) if at < end else ([], end)
        office = bool(self.title & OFFICE)
        is_led = office and known is not None and is_leader(tokens, known[0], end)
        if end - at == 1 or (self.head & BODY_HEAD and not is_led):
            return [self._name(at, end)], end
        parts = [*split_run(tokens, at, end, office=office)]
        *others, last = parts
        found = [self._name(begin, stop, holds_office=office) for begin, stop in others]
        return [*found, self._name(*last)], end

    def _name(self, at: int, end: int, *, holds_office: bool = False) -> VietnameseName:
        """Return the name of `tokens[at:end]`; `holds_office` says that an officer's name
        follows."""
        tokens = self.tokens
        opens = bool(tokens.flags[at] & OPENS) and not lists_countries(tokens, at, end)
        around = self._features_around(at, end)
        name = features.of_words(tuple(tokens.words[at:end]))
        is_state = holds_office and features.is_state(name)
        if holds_office and not (place_at(tokens, at, end) or is_state):
            around = (*around, "between an office and its holder")
        role = None
        is_alone = self.title and end - at == 1 and self.title_end == at
        if is_alone and is_country_of_office(tokens, self.title_start, at, self.title):
            around = surroundings.without_title(around)
            self.title = 0
        if self.title:
            is_place = place_at(tokens, at, end) if tokens.flags[at] & PLACE_START else None
            is_body = end - at == 1 and tokens.flags[at] & SHOUTED
            is_other = is_body or is_state or (is_place and is_place[0] == end)
            waits = is_other and self.title & OFFICE
            if waits and end < tokens.size and tokens.flags[end] & (CAPITAL | FIRST):
                self.title_end = end
                around = surroundings.without_title(around)
            elif self.title_end <= at:
                begin = tokens.start(self.title_start)
                role = " ".join(self.text[begin : tokens.start(at)].split())
                if not self.title & (OFFICE | RANK):
                    role = role.lower()
                self.title = 0
        self.head = 0
        around += self._as_word(at, end, opens=opens)
        if "preposition of place" in around and features.is_foreign_city(
            name, tokens.words[at:end]
        ):
            around = (*around, "a city behind a preposition")
        if not _SIDES.isdisjoint(name) and is_side(tokens, at, end, words_of(self.text)):
            around = (*around, "side in a match")
        begin, behind = tokens.start(at), tokens.end(end - 1)
        return made(
            begin, behind, self.text[begin:behind], name, Shape.NAME, around=around, role=role
        )

    def _as_word(self, at: int, end: int, *, opens: bool) -> tuple[str, ...]:
        """Return what speaks for a name being a word that begins a sentence, or part of another."""
        if end - at > 1:
            return _OPENS if opens else _INSIDE
        small = self.tokens.small[at]
        pair = small, self.tokens.small[end]
        if not opens:
            return _INSIDE_COMPOUND if pair in compounds() else _INSIDE
        return features.of_opener(
            small,
            begins_compound=pair in compounds(),
            is_written_small=small in words_of(self.text),
        )

    def _features_around(self, at: int, end: int) -> tuple[str, ...]:
        title = self.title if self.title_end == at else self.title and 1 << 9
        return surroundings.features_around(self.tokens, at, end, title=title, head=self.head)


_SMALL_BODIES = frozenset(("sở", "bộ", "cục", "viện", "trung tâm", "hội"))
"""Heads that belong to the name although they are written small: sở Giáo dục."""

_OPENS = ("opens a sentence",)
_INSIDE = ("inside a sentence",)
_INSIDE_COMPOUND = ("begins a compound", "inside a sentence")
