"""The words of one run of capitals, and where each name or office ends that begins at one of them.

"Ministry of Health and Social Care" goes on behind "and", "Prime Minister" ends where a name
begins. `candidates` walks the run and asks.
"""

from __future__ import annotations

from pktui.pipeline.names.body_joints import (
    goes_on_behind_and,
    is_task_of_body,
)
from pktui.pipeline.names.capitals import in_small_letters, is_name_in_capitals
from pktui.pipeline.names.chunk_ends import (
    changes_case,
    full_name_follows,
    heads_later,
    is_calendar_given_name,
    is_deed_shouted,
    is_last_name,
    is_led_by,
    is_pull_quote,
    is_tail,
    is_task,
    opens_calendar_name,
    opens_vietnamese_name,
    shouts_on,
    without_person,
)
from pktui.pipeline.names.en.vietnamese import VIETNAMESE_FAMILY_NAMES
from pktui.pipeline.names.en.words import (
    BETWEEN_NAMES,
    DOCUMENTS,
    FIRM_ENDS,
    INSIDE_BODY,
    NEVER_NAMES,
    OF,
    OF_CONSTELLATIONS,
    OFFICES_OF_TWO_WORDS,
    PARTNERS_OF_FIRMS,
    PROFESSORS,
    PULL_QUOTE,
    TITLES_AS_GIVEN_NAMES,
)
from pktui.pipeline.names.gazetteer import PlaceClass, lexicon, place_class
from pktui.pipeline.names.lexical_features import (
    NAMES,
    PLACES,
    TITLES,
    LexicalFeature,
    is_two_syllables,
)
from pktui.pipeline.names.tokens import NICK, SMALL, Token
from pktui.text.fold import fold

_CITY = PlaceClass.CITY.value
_SHOUTED = 4
"""Letters of a word in capitals that is hardly an acronym."""
_WORDS_SHOUTED = 2
"""Words in capitals before the last one that make a headline of them."""
_LETTERS_OF_STAR = 2
"""Letters before the constellation in the name of a star whose light varies."""
_LONGEST_KNOWN = 5
"""Words that a known body's name has at most."""


class Extents:
    """The words of one run, and where each name or office ends that may begin at one of them."""

    def __init__(self, run: str, words: list[Token]) -> None:
        self.run = run
        self.tokens = words
        self.shouts = run.isupper() and (len(self.tokens) > 2 or is_deed_shouted(self.tokens))
        """The run is a headline in capitals, whose letters do not tell which of its words are
        names."""
        if self.shouts:
            self.tokens = in_small_letters(self.tokens)
        self.traits = [token.traits for token in self.tokens]
        self.places = self._known_places()
        """Where each known place of two words or more begins → where it ends, as token numbers."""

    def _known_places(self) -> dict[int, int]:
        found: dict[int, int] = {}
        at, count = 0, len(self.tokens)
        while at < count - 1:
            is_family = at and self.tokens[at - 1].word in VIETNAMESE_FAMILY_NAMES
            if is_family and opens_vietnamese_name(self.tokens, at - 1):
                at += 1
                continue
            for stop in range(min(count, at + 6), at + 1, -1):
                if not self.traits[stop - 1] & SMALL and self.known(at, stop) >= _CITY:
                    found[at] = at = stop
                    break
            else:
                at += 1
        return found

    def known(self, at: int, stop: int) -> int:
        """Return the class of the known place that the words `at` to `stop` name; 0 for none."""
        if stop == at + 1 and not self.traits[at] & PLACES:
            return 0
        return place_class(fold(self.run[self.tokens[at].start : self.tokens[stop - 1].end]))

    def known_body_end(self, at: int) -> int:
        """Return where a well-known body of several words ends (United Nations); 0 without one."""
        if not self.traits[at] & LexicalFeature.KNOWN_BODY:
            return 0
        for stop in range(min(len(self.tokens), at + _LONGEST_KNOWN), at + 1, -1):
            if not self.traits[stop - 1] & SMALL and self.is_known_body(at, stop):
                if full_name_follows(self.tokens, stop):
                    return stop  # Associated Press | Tony Hayward
                further = self.body_end(at)
                if stop < len(self.tokens) and self._only_ends_firms(stop):
                    stop += 1  # General Electric Co
                return max(stop, further)
        return 0

    def before_known_body(self, at: int) -> int:
        """Return where a full name or a country ends that runs on to a well-known body: Peter Bowes
        BBC News, Mexico World Health Organization; 0 where none does."""
        count, traits = len(self.tokens), self.traits
        if (
            at + 2 < count
            and traits[at] & LexicalFeature.GIVEN
            and not traits[at] & PLACES & ~LexicalFeature.TOWN
            and traits[at + 1] & NAMES
            and not traits[at + 1] & SMALL
        ):
            word = traits[at + 2]
            is_acronym = word & LexicalFeature.ACRONYM and word & LexicalFeature.KNOWN_BODY
            if (is_acronym and self.is_known_body(at + 2, at + 3)) or self.known_body_end(at + 2):
                return at + 2
            if word & LexicalFeature.BODY and at and self.tokens[at - 1].word in PROFESSORS:
                return at + 2  # Professor Jane Hill University of Kent
        if (
            at + 3 < count
            and self.known(at, at + 1) >= PlaceClass.CAPITAL
            and (not traits[at] & LexicalFeature.ACRONYM or not self.body_end(at))
            and self.known_body_end(at + 1) > at + 3
        ):
            return at + 1  # US | National Oceanic and Atmospheric Administration
        return 0

    def is_known_body(self, at: int, stop: int) -> bool:
        """Tell whether the words from `at` to before `stop` name a body that everybody knows."""
        name = fold(self.run[self.tokens[at].start : self.tokens[stop - 1].end])
        return name.replace(" ", "-") in lexicon("known-organisation")

    def breaks(self, at: int) -> bool:
        """Tell whether the token at `at` is part of no name."""
        traits = self.traits[at]
        if self.tokens[at].word in PULL_QUOTE and is_pull_quote(self.tokens, at):
            return True
        if traits & (LexicalFeature.CALENDAR | LexicalFeature.FUNCTION) and self._belongs_to_name(
            at
        ):
            return False
        if self.shouts and traits & LexicalFeature.ENGLISH:
            return at not in self.places and not is_name_in_capitals(self.tokens, at)
        if traits & LexicalFeature.CALENDAR:
            called = at > 0 and self.tokens[at].word.isupper() and not self.shouts
            return not (called and self.tokens[at - 1].word in ("the", "The"))  # the DEC
        return bool(
            traits & LexicalFeature.FUNCTION
            and not traits & (LexicalFeature.CAPITALS | LexicalFeature.INITIAL)
        )

    def _belongs_to_name(self, at: int) -> bool:
        """Tell whether a word of the language is part of a name: Theresa May, P. May, Will
        Smith."""
        if self.traits[at] & LexicalFeature.CALENDAR and (
            is_calendar_given_name(self.tokens, at)
            or opens_calendar_name(self.tokens, at)
            or (at + 1 < len(self.tokens) and is_two_syllables(self.tokens[at + 1].word))
        ):
            return True
        after = at + 1
        if after < len(self.tokens) and is_two_syllables(self.tokens[after].word):
            return True  # So Ji-sub
        if opens_vietnamese_name(self.tokens, at):
            return True  # Do Van Binh
        if self.tokens[at].word.lower() in NEVER_NAMES and not self.tokens[at].word.isupper():
            return False
        if at and self.traits[at - 1] & (LexicalFeature.GIVEN | LexicalFeature.INITIAL):
            is_date = self.traits[at] & LexicalFeature.CALENDAR and self.tokens[at].word != "May"
            if (
                is_date
                and at > 1
                and self.traits[at - 2] & NAMES
                and not self.traits[at - 2] & SMALL
            ):
                return False  # James Baker Monday
            return not (is_date and self.traits[at - 1] & LexicalFeature.PLACE)  # Florida June 8
        return bool(
            self.traits[at] & LexicalFeature.GIVEN
            and not self.traits[at] & LexicalFeature.CALENDAR
            and at + 1 < len(self.tokens)
            and not self.traits[at + 1] & (SMALL | LexicalFeature.FUNCTION | LexicalFeature.ENGLISH)
        )

    def is_title(self, at: int) -> bool:
        """Tell whether an office, a rank or a form of address begins at `at`."""
        traits = self.traits[at]
        if traits & TITLES:
            if at and self._is_given_name_behind_title(at):
                return False
            return not (at and self.tokens[at].word == "Sen" and self.tokens[at - 1].word == "Hun")
        after = at + 1
        return bool(
            traits & LexicalFeature.MODIFIER
            and after < len(self.tokens)
            and not self.traits[after] & SMALL
            and self.is_title(after)
        )

    def _is_given_name_behind_title(self, at: int) -> bool:
        """Tell whether a title's word is a given name, between a rank or Mr. and one surname:
        Corporal Dean Boyce."""
        if self.tokens[at].word not in TITLES_AS_GIVEN_NAMES or at + 1 >= len(self.tokens):
            return False
        if not self.traits[at - 1] & (LexicalFeature.RANK | LexicalFeature.COURTESY):
            return False
        surname = self.traits[at + 1]
        if surname & (SMALL | TITLES | LexicalFeature.FUNCTION):
            return False
        if surname & LexicalFeature.GIVEN and not surname & LexicalFeature.FAMILY:
            return False
        return at + 2 == len(self.tokens) or bool(self.traits[at + 2] & SMALL)

    def named_for_royalty(self, at: int) -> int:
        """Return where a place that bears a title ends (Prince William Sound); 0 without one."""
        if not self.traits[at] & LexicalFeature.COURTESY or at + 2 >= len(self.tokens):
            return 0
        end = self.chunk_end(at + 1)
        named = end - at > 2 and self.traits[end - 1] & LexicalFeature.GEOGRAPHY
        return end if named and not self.traits[end - 1] & NAMES else 0

    def role_end(self, at: int) -> int:
        """Return where an office ends, with its modifiers and portfolio: Minister of Foreign
        Affairs."""
        tokens = self.tokens
        end = at + 1
        while end < len(tokens):
            traits = self.traits[end]
            if not traits & SMALL:
                if not self.is_title(end) and not self._ends_office(end):
                    break
                if self._is_given_name_behind_title(end):
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

    def _ends_office(self, at: int) -> bool:
        """Tell whether the word ends an office that the one before it does not: Chief Executive."""
        return (self.tokens[at - 1].word, self.tokens[at].word) in OFFICES_OF_TWO_WORDS

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

    def body_end(self, at: int) -> int:
        """Return where the organisation ends that begins at `at`; 0 where none does."""
        end, head = self._body_reach(at)
        if head < 0 or (
            head == at and end == at + 1 and not self.traits[at] & LexicalFeature.ACRONYM
        ):
            return 0
        if self.names_star(at):
            return 0
        end = without_person(self.tokens, at, head, end)
        while self.traits[end - 1] & SMALL:
            end -= 1
        if self.tokens[end - 1].word in DOCUMENTS and not self.is_known_body(at, end):
            return self._body_of_document(at, end)
        return end

    def _body_of_document(self, at: int, end: int) -> int:
        """Return where the body from `at` on ends that a document is of, whose word is the last one
        before `end`: Security Council Resolution; 0 where other words name the document."""
        if any(traits & SMALL for traits in self.traits[at:end]):
            return end  # the Institute for Health Research and Policy
        is_body = end > at + 2 and self.traits[end - 2] & LexicalFeature.BODY
        return end - 1 if is_body else 0

    def _body_reach(self, at: int) -> tuple[int, int]:
        """Return the end of the words from `at` on that may all be a body's, and which of them says
        that it is one; -1 if none does."""
        tokens, end, head = self.tokens, at, -1
        while end < len(tokens):
            traits = self.traits[end]
            if end in self.places:
                end = self.places[end]
                continue
            if traits & SMALL:
                if end > at and self._and_company(end):
                    head = end = end + 1
                    continue
                if head < 0 or not self._joins_body(head, end):
                    break
                if tokens[end].word in ("and", "&") and not goes_on_behind_and(
                    tokens, at, head, end
                ):
                    break
            elif (
                traits & (LexicalFeature.BODY | LexicalFeature.SUFFIX)
                and not (end == at and self._only_ends_firms(at))
                and not (tokens[end].word == "Press" and self.is_title(end))
            ) or (
                traits & LexicalFeature.TAIL
                and is_tail(self.tokens, at, end)
                and not self._is_plain_shout(at, end)
            ):
                head = end
            elif (
                (
                    traits & (TITLES & ~LexicalFeature.COURTESY)
                    and not heads_later(self.tokens, end)
                    and not is_task_of_body(tokens, end, head)
                )
                or tokens[end].word in PROFESSORS
                or self.breaks(end)
                or (head == end - 1 >= at and self._opens_office(end))
            ):
                break
            end += 1
        return end, head

    def names_star(self, at: int) -> bool:
        """Tell whether letters and the Latin name of a constellation stand at `at`: the star AB
        Aurigae."""
        if not self.traits[at] & LexicalFeature.CAPITALS or at + 1 >= len(self.tokens):
            return False
        is_pair = len(self.tokens[at].word) == _LETTERS_OF_STAR
        return is_pair and self.tokens[at + 1].word in OF_CONSTELLATIONS

    def _is_plain_shout(self, at: int, end: int) -> bool:
        """Tell whether all words of a headline in capitals up to `end` are words of the language:
        NEW CAP FOR LEAKING OIL WELL."""
        shouted = self.run[self.tokens[at].start : self.tokens[end].end]
        return (end - at >= _WORDS_SHOUTED and shouted.isupper()) and all(
            traits & (SMALL | LexicalFeature.ENGLISH) and not traits & PLACES
            for traits in self.traits[at : end + 1]
        )

    def shouts_before_body(self, at: int) -> bool:
        """Tell whether a word of a headline in capitals stands before what is written otherwise:
        LIVE SPORTS EXTRA BBC Radio."""
        if self.shouts or not self.traits[at] & LexicalFeature.CAPITALS:
            return False
        if not self.traits[at] & LexicalFeature.ENGLISH or len(self.tokens[at].word) < _SHOUTED:
            return False
        if self.traits[at] & LexicalFeature.KNOWN_BODY and self.is_known_body(at, at + 1):
            return False
        nxt = self.traits[at + 1] if at + 1 < len(self.tokens) else 0
        return bool(nxt & LexicalFeature.CAPITALS) and not nxt & SMALL

    def _and_company(self, at: int) -> bool:
        """Tell whether "and" and what only ends firms' names stand here: Goldman Sachs and Co."""
        if self.tokens[at].word not in ("and", "&") or at + 1 >= len(self.tokens):
            return False
        if at + 2 < len(self.tokens) and self.tokens[at + 2].word == "of":
            return False  # Anna and Sons of Jacob
        return fold(self.tokens[at + 1].word).strip(".") in PARTNERS_OF_FIRMS

    def _joins_body(self, head: int, at: int) -> bool:
        """Tell whether a small word may stand inside a body's name: Bank of, Institut de, Banco
        del."""
        if self.tokens[at].word == "of" and is_led_by(self.tokens, head, at + 1):
            return False
        is_foreign = not self.traits[head] & (LexicalFeature.ENGLISH | LexicalFeature.CAPITALS)
        if self.tokens[at].word in INSIDE_BODY:
            return not (is_foreign and self.tokens[at].word == "of")  # Grupo Carso of Carlos Slim
        return is_foreign and bool(self.traits[at] & LexicalFeature.PARTICLE)

    def _only_ends_firms(self, at: int) -> bool:
        """Tell whether a word stands behind the names of firms alone: Inc., S.A."""
        return fold(self.tokens[at].word).strip(".") in FIRM_ENDS

    def _opens_office(self, at: int) -> bool:
        """Tell whether the first word of an office stands here: Coast Guard | Rear Admiral."""
        return bool(
            self.traits[at] & LexicalFeature.MODIFIER
            and not self.traits[at] & (LexicalFeature.PORTFOLIO | LexicalFeature.BODY)
            and self.is_title(at)
        )

    def chunk_end(self, at: int) -> int:
        """Return where the words end that spaces or particles join to one name from `at` on."""
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
            self.breaks(at)
            or (not self.shouts and shouts_on(self.tokens, at))
            or (self.is_title(at) and not is_last_name(self.tokens, at))
            or at in self.places
            or changes_case(self.tokens, at)
            or self.body_end(at)
        )

    def longest_place(self, at: int, end: int, partial: PlaceClass = PlaceClass.COUNTRY) -> int:
        """Return where the longest known place ends that begins at `at`; 0 without one.

        One that ends before `end` has to be of the class `partial` at least.
        """
        for stop in range(min(end, at + 5), at, -1):
            least = PlaceClass.TOWN if stop == end else partial
            if self.shouts and stop < end and self.traits[stop] & LexicalFeature.GIVEN:
                least = min(least, PlaceClass.CITY)  # TRIESTE PAOLO RINALDI
            if self.known(at, stop) >= least:
                return stop
        return 0
