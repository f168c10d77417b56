"""Figures of an article: found by their numbers, read with what stands around them.

A sentence is looked at only where it has a number that is no date, time or name. Its words are then
read once, from left to right, by the tables of the article's language: what limits a number, what
it measures or counts, and what happened to that.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pktui.model.article import Layout, Part, Sentence
from pktui.model.entity import Mention
from pktui.model.figure import Figure, FigureKind, Hedge, Standing
from pktui.model.timex import Timex
from pktui.pipeline.figures.en.words import ENGLISH
from pktui.pipeline.figures.measured import Measured, measured
from pktui.pipeline.figures.numerals import Number, Tokens, read_number
from pktui.pipeline.figures.subject import OF_PEOPLE, FigureContext, head_noun
from pktui.pipeline.figures.vi.words import VIETNAMESE, is_vietnamese
from pktui.pipeline.figures.words import FigureWords

_READ = frozenset((Part.TITLE, Part.CAPTION, Part.BODY, Part.COMMENTS))
_LONGEST = 2000
"""Characters of a sentence that is read; what is longer is a table that lost its lines."""
_ABOUT = 0.07
"""How far off a number may be that is called "about" so much: in pairs of reports of one happening,
where one rounds, nine in ten lie within."""


def _pattern(words: FigureWords) -> re.Pattern[str]:
    """A pattern for the words that begin a number behind a space or an opening mark. Letter by
    letter, as in a trie, it takes a sixth of the time of one word after another."""
    vague = [phrase.rpartition(" ")[2] for phrase in words.vague]
    known = {*words.digits, *vague, *words.scales}
    trie: dict[str, Any] = {}
    for word in sorted(word for word in known if len(word) > 2):
        node = trie
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return re.compile(rf"[ \n(“\"‘–-](?=[{''.join(trie)}])({_branches(trie)})\b")


_END = ""


def _branches(node: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _branches(below) for letter, below in node.items() if letter]
    if not branches:
        return ""
    joined = f"(?:{'|'.join(branches)})"
    return f"{joined}?" if _END in node else joined


_IN_DIGITS = re.compile(r"\d+")
_IN_WORDS = {id(words): _pattern(words) for words in (ENGLISH, VIETNAMESE)}


def _candidates(text: str, words: FigureWords) -> list[tuple[int, int]]:
    """Where numbers may be, in digits and then in words."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    found = [each.span() for each in _IN_DIGITS.finditer(text)]
    # a space before the text stands for its beginning
    in_words = _IN_WORDS[id(words)].finditer(f" {lower}")
    return found + [(each.start(1) - 1, each.end(1) - 1) for each in in_words]


def find_figures(
    text: str, layout: Layout, timexes: Sequence[Timex], mentions: Sequence[Mention]
) -> tuple[Figure, ...]:
    """The figures of an article in the order of its text."""
    words = VIETNAMESE if is_vietnamese(text) else ENGLISH
    sentences = [each for each in layout.sentences if each.part in _READ]
    if not sentences:
        return ()
    taken = _Taken(timexes, mentions)
    starts = [sentence.start for sentence in sentences]
    numbered: dict[int, list[int]] = {}
    for start, end in _candidates(text, words):
        number = bisect_right(starts, start) - 1
        if number >= 0 and start < sentences[number].end and not taken.holds(start, end):
            numbered.setdefault(number, []).append(start)
    figures: list[Figure] = []
    for number, places in sorted(numbered.items()):
        reading = _Reading(text, sentences[number], words, taken, _last_count(figures))
        figures += reading.figures(sorted(places))
    return tuple(figures)


def _last_count(figures: Sequence[Figure]) -> Figure | None:
    """What the sentence before counted, which "the number" may be of."""
    return figures[-1] if figures and figures[-1].kind is FigureKind.COUNT else None


class _Taken:
    """The stretches of a text that are dates, times and names: numbers in them are no figures."""

    def __init__(self, timexes: Sequence[Timex], mentions: Sequence[Mention]) -> None:
        spans = sorted(
            [(timex.start, timex.end) for timex in timexes]
            + [(mention.start, mention.end) for mention in mentions]
        )
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in spans:
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, start: int, end: int) -> bool:
        """Whether any of them has a character in common with `start` to `end`."""
        at = bisect_left(self._ends, start + 1)
        return at < len(self._starts) and self._starts[at] < end


class _FoundFigure(NamedTuple):
    """A figure as the words of its sentence say it, by the numbers of its tokens."""

    first: int
    last: int
    low: float | None
    high: float | None
    hedge: Hedge | None
    is_vague: bool
    kind: FigureKind
    unit: str
    noun: str
    standing: Standing | None


class _Reading:
    """One sentence while its figures are read."""

    def __init__(
        self,
        text: str,
        sentence: Sentence,
        words: FigureWords,
        taken: _Taken,
        before: Figure | None,
    ) -> None:
        self._sentence = sentence
        self._words = words
        self._taken = taken
        self._before = before
        end = min(sentence.end, sentence.start + _LONGEST)
        self._tokens = Tokens(text, sentence.start, end)
        self._at = self._tokens.words
        self._context: FigureContext | None = None

    def figures(self, places: Sequence[int]) -> Iterator[Figure]:
        """The figures of the sentence from left to right, whose numbers have a word at `places`."""
        tokens, behind = self._tokens, 0
        for place in places:
            at = bisect_left(tokens.starts, place)
            if at < behind or at >= tokens.size:
                continue
            number = self._number(at, behind)
            if number is None:
                continue
            behind = number.last
            if not self._may_be_figure(number):
                continue
            found = self._found(number)
            if found is not None:
                behind = max(behind, found.last)
                figure = self._figure(found)
                if figure.kind is FigureKind.COUNT:
                    self._before = figure
                yield figure

    def _number(self, at: int, behind: int) -> Number | None:
        """The number of which the token `at` is a part, perhaps not the first: "half a million"."""
        for first in range(max(behind, at - 4), at):
            number = read_number(self._tokens, first, self._words)
            if number is not None and number.last > at:
                return number
        return read_number(self._tokens, at, self._words)

    def _may_be_figure(self, number: Number) -> bool:
        """Whether it is no part of a date, a time, a name or a longer string of digits."""
        tokens = self._tokens
        start, end = tokens.starts[number.first], tokens.end(number.last - 1)
        if self._taken.holds(start, end):
            return False
        before = self._at[number.first - 1]
        is_joined = number.first > 0 and tokens.end(number.first - 1) == start
        if is_joined and before not in _MAY_TOUCH:
            # G20, F-16, 7/7, 12:30; but Port-au-Prince-15km
            return before == "-" and measured(tokens, number.last, self._words) is not None
        if not is_joined and before.rstrip(".") in self._words.name_words:
            return False
        behind = self._at[number.last]
        if not behind or tokens.starts[number.last] != end:
            return True
        if behind in (":", "/", "’", "'"):
            return False
        return not behind[0].isalpha() or measured(tokens, number.last, self._words) is not None

    def _found(self, number: Number) -> _FoundFigure | None:
        first, currency = self._currency_before(number)
        first, hedge = self._hedge_before(first, number)
        low, high, last = number.low, number.high, number.last
        standing = None
        upper = self._range_end(number, currency is not None)
        if upper is not None:
            if self._is_change(number):
                standing = Standing.FORMER  # "rose from 54 to 61"
                what = self._measured_or_counted(upper, upper.last)
                if currency is None and what is not None and last == number.last:
                    return self._made(first, last, number, hedge, what, standing)
            else:
                scale = upper.scale if number.scale == 1 and number.low < upper.low else 1.0
                scaled = number.low * scale
                if scaled < upper.high:
                    low, high, hedge, last = scaled, upper.high, Hedge.RANGE, upper.last
                    opener = self._at[number.first - 1]
                    if opener in self._words.range_openers and first == number.first:
                        first -= 1
        what = None
        if currency is not None:
            what = Measured(FigureKind.MONEY, currency, 1.0, last)
        else:
            what = self._measured_or_counted(number._replace(low=low, high=high, last=last), last)
        if what is None:
            return None
        number = number._replace(low=low, high=high)
        behind, hedge_behind = self._hedge_behind(what.end)
        made = self._made(first, what.end, number, hedge or hedge_behind, what, standing)
        return made._replace(last=max(made.last, behind)) if hedge_behind else made

    def _made(
        self,
        first: int,
        last: int,
        number: Number,
        hedge: Hedge | None,
        what: Measured,
        standing: Standing | None,
    ) -> _FoundFigure:
        low, high = _tidy(number.low * what.factor), _tidy(number.high * what.factor)
        bounds = (low, high) if number.is_vague else _bounds(low, high, hedge)
        return _FoundFigure(
            first=first,
            last=max(last, number.last),
            low=bounds[0],
            high=bounds[1],
            hedge=None if number.is_vague else hedge,
            is_vague=number.is_vague,
            kind=what.kind,
            unit=what.unit,
            noun=what.noun,
            standing=standing,
        )

    # What stands before a number

    def _currency_before(self, number: Number) -> tuple[int, str | None]:
        """Where the sign or code of a currency before the number stands, and its code."""
        first = number.first
        word = self._at[first - 1]
        if word == "$":
            code = self._at[first - 2]
            if code in DOLLARS and self._tokens.end(first - 2) == self._tokens.starts[first - 1]:
                return first - 2, DOLLARS[code]
            return first - 1, "USD"
        if word in SIGNS:
            return first - 1, SIGNS[word]
        if word == "#" and number.is_large:
            return first - 1, "GBP"  # what some archives made of £
        if word in CODES and self._tokens.is_capital(first - 1):
            return first - 1, CODES[word]
        return first, None

    def _hedge_before(self, first: int, number: Number) -> tuple[int, Hedge | None]:
        """What limits the number, and where the words begin that do."""
        at = first
        for _ in range(2):
            for length in (4, 3, 2, 1):
                if length > at:
                    continue
                phrase = " ".join(self._tokens.words[at - length : at])
                if phrase in self._words.hedges:
                    at -= length
                    hedge = self._words.hedges[phrase]
                    if hedge is not None:
                        return (at, hedge) if self._limits(at, hedge) else (first, None)
                    if phrase in _DEFINITE:
                        return first, None  # "more than the 40 per cent who …" limits nothing
                    break
            else:
                break
        if self._at[first - 2] == "as" and self._at[first - 1] in ("many", "much"):
            return first - 2, Hedge.UP_TO  # "as many one million people"
        return first, None

    def _limits(self, at: int, hedge: Hedge) -> bool:
        """Whether it limits the number, and no verb wants it: "worried about two men"."""
        return not (hedge is Hedge.ABOUT and self._at[at - 1] in _ABOUT_WHAT)

    def _hedge_behind(self, at: int) -> tuple[int, Hedge | None]:
        if self._at[at] == "+":
            return at + 1, Hedge.AT_LEAST
        pair = f"{self._at[at]} {self._at[at + 1]}"
        hedge = self._words.hedges_behind.get(pair)
        return (at + 2, hedge) if hedge else (at, None)

    # Ranges

    def _range_end(self, number: Number, has_currency: bool) -> Number | None:
        """The number behind "to", "and" or a dash, if the two make a range."""
        at = number.last
        joiner = self._at[at]
        words = self._words
        opener = self._at[number.first - 1 - has_currency]
        if joiner in ("-", "–", "—"):
            close = self._tokens.starts[at] == self._tokens.end(at - 1)
            if not close:
                return None
        elif joiner not in words.range_joiners or (joiner == "and" and opener != "between"):
            return None
        following = at + 1
        if following < self._tokens.size and self._at[following] in SIGNS:
            following += 1
        if following >= self._tokens.size:
            return None
        upper = read_number(self._tokens, following, words)
        if upper is None or upper.is_vague or number.is_vague:
            return None
        end = self._tokens.end(upper.last - 1)
        return None if self._taken.holds(self._tokens.starts[following], end) else upper

    def _is_change(self, number: Number) -> bool:
        """Whether the two numbers are before and after: "rose from 54 to 61"."""
        if self._at[number.first - 1] != "from":
            return False
        before = range(max(0, number.first - _VERB_NEAR), number.first)
        return any(self._tokens.words[at] in _CHANGES for at in before)

    # What stands behind a number

    def _measured_or_counted(self, number: Number, at: int) -> Measured | None:
        tokens, words = self._tokens, self._words
        magnitude = self._magnitude(number, at)
        if magnitude is not None:
            return magnitude
        of_vague = number.is_vague and self._at[at] == "of"
        found = measured(tokens, at + of_vague, words)
        if found is not None:
            return found
        if self._at[at] in words.times or self._is_compound(at):
            return self._strong(at)
        head = head_noun(tokens, at, number.high, words)
        if head is not None and not self._is_name(number, head):
            noun = _noun(tokens, at, head, words)
            is_deaths = noun in words.events and noun not in ("cases", "survivors")
            unit = "people" if is_deaths and noun in words.people else noun
            return Measured(FigureKind.COUNT, unit, 1.0, head + 1, noun)
        return self._bare(number, at)

    def _magnitude(self, number: Number, at: int) -> Measured | None:
        if number.high > _STRONGEST or self._words.decimal_comma:
            return self._vietnamese_magnitude(number, at)
        behind = " ".join(self._tokens.words[at : at + 5])
        if "richter" in behind.split():
            where = next(k for k in range(at, at + 5) if self._at[k] == "richter")
            last = where + 1 + (self._at[where + 1] == "scale")
            return Measured(FigureKind.MAGNITUDE, "Richter", 1.0, last)
        if self._at[at] == "-" and self._at[at + 1] == "magnitude":
            return Measured(FigureKind.MAGNITUDE, "magnitude", 1.0, at + 2)
        if self._at[at] == "magnitude":
            return Measured(FigureKind.MAGNITUDE, "magnitude", 1.0, at + 1)
        before = [self._at[number.first - n] for n in (1, 2)]
        if "magnitude" in before[:1] or before == ["of", "magnitude"]:
            return Measured(FigureKind.MAGNITUDE, "magnitude", 1.0, at)
        return None

    def _vietnamese_magnitude(self, number: Number, at: int) -> Measured | None:
        if number.high <= _STRONGEST and self._at[at] == "độ" and self._at[at + 1] == "richter":
            return Measured(FigureKind.MAGNITUDE, "Richter", 1.0, at + 2)
        return None

    def _is_compound(self, at: int) -> bool:
        return self._at[at] == "-" and self._tokens.starts[at] == self._tokens.end(at - 1)

    def _strong(self, at: int) -> Measured | None:
        """A number joined to a word by a hyphen: a team is "71-strong", a crew "five-member"."""
        if self._is_compound(at) and self._at[at + 1] in _STRONG:
            return Measured(FigureKind.COUNT, "people", 1.0, at + 2, "people")
        return None

    def _is_name(self, number: Number, head: int) -> bool:
        """Whether it is part of a name ("Radio 2 presenters"), a year, or a number of a list."""
        before = self._at[number.first - 1]
        plain = not number.is_large and self._tokens.words[number.first].isdecimal()
        if plain and number.last == number.first + 1 and _is_year(number.high):
            return head != number.last
        return bool(
            plain
            and number.first > 1
            and before not in self._words.stops
            and self._tokens.is_capital(number.first - 1)
            and self._tokens.is_capital(number.last)
        )

    def _bare(self, number: Number, at: int) -> Measured | None:
        """A number that nothing follows which it could count: "17 were women", "rose to 61"."""
        tokens, words = self._tokens, self._words
        for here in range(at, min(at + _PREDICATE, tokens.size)):
            word = tokens.words[here]
            if word in _BE:
                continue
            if here > at or word in words.events or word in words.persons:
                if word in words.persons or word in words.people:
                    return Measured(FigureKind.COUNT, word, 1.0, here + 1, word)
                if word in words.events:
                    return Measured(FigureKind.COUNT, "people", 1.0, at, "")
            break
        first, _ = self._hedge_before(number.first, number)
        if words.events.get(self._at[first - 1]) in OF_PEOPLE:
            return Measured(FigureKind.COUNT, "people", 1.0, at, "")  # "killed 11"
        before = tokens.words[max(0, number.first - _COUNTER_NEAR) : number.first]
        counter = any(word in words.counters for word in before)
        if counter and before and before[-1] in _LEADS_TO and not _is_year_like(number, tokens):
            return Measured(FigureKind.COUNT, "people", 1.0, at, "")
        is_alone = self._at[at] in _AFTER_COUNT and not words.decimal_comma
        if number.is_large and not number.is_vague and is_alone:
            return Measured(FigureKind.COUNT, "", 1.0, at, "")
        return None

    # The figure

    def _figure(self, found: _FoundFigure) -> Figure:
        tokens, words = self._tokens, self._words
        around = self._context
        if around is None:
            around = self._context = FigureContext(tokens, words)
        group, event = around.subject(found.first, found.last, found.noun)
        if found.kind is not FigureKind.COUNT:
            group = _object_of(tokens, found.last, words)
            if not group and found.kind is FigureKind.PERCENT:
                group = _shared_out(tokens, found.first, words)
            if event in OF_PEOPLE and found.kind is not FigureKind.PERCENT:
                event = None
        elif not found.noun and event is None and self._before:
            # "The correct number on that day was 61": of what was spoken of before
            group, event = self._before.group, self._before.event
        unit = found.unit or group
        return Figure(
            start=tokens.starts[found.first],
            end=tokens.end(found.last - 1),
            sentence_start=self._sentence.start,
            sentence_end=self._sentence.end,
            low=found.low,
            high=found.high,
            kind=found.kind,
            unit=unit,
            hedge=found.hedge,
            is_vague=found.is_vague,
            group=group,
            event=event,
            subject=_subject(group, event),
            standing=found.standing or around.standing(found.first, found.last),
        )


def _tidy(value: float) -> float:
    """Without what binary fractions add: 465, not 464.99999999999994."""
    return float(f"{value:.12g}")


def _bounds(low: float, high: float, hedge: Hedge | None) -> tuple[float | None, float | None]:
    """What the words allow, of a number or a range."""
    match hedge:
        case Hedge.AT_LEAST | Hedge.MORE_THAN:
            return low, None
        case Hedge.UP_TO | Hedge.FEWER_THAN:
            return None, high
        case Hedge.ABOUT:
            return _tidy(low * (1 - _ABOUT)), _tidy(high * (1 + _ABOUT))
        case Hedge.NEARLY:
            return _tidy(low * (1 - _ABOUT)), high
        case _:
            return low, high


def _noun(tokens: Tokens, at: int, head: int, words: FigureWords) -> str:
    """What is counted, as one word; in Vietnamese as it is listed."""
    if not words.decimal_comma:
        return tokens.words[head]
    return " ".join(tokens.words[at : head + 1])


def _object_of(tokens: Tokens, at: int, words: FigureWords) -> str:
    """What a measure is of: the houses in "30 per cent of the houses", the water in "12 million
    cubic metres of water"; nothing where no such words stand there."""
    phrase = _phrase_of(tokens, at, words) if tokens.words[at] == "of" else []
    return phrase[-1] if phrase else ""


def _phrase_of(tokens: Tokens, at: int, words: FigureWords) -> list[str]:
    """The words behind an "of" that say what it is of."""
    phrase: list[str] = []
    for word in tokens.words[at + 1 : at + 6]:
        if word in ("the", "its", "their", "all"):
            continue
        if word in words.stops or not word[:1].isalpha():
            break
        phrase.append(word)
    return phrase


def _shared_out(tokens: Tokens, first: int, words: FigureWords) -> str:
    """Of whom a share is: the women in "the proportion of women peacekeepers (15 per cent)"."""
    for at in range(max(0, first - _SHARE_NEAR), first):
        if tokens.words[at] in _SHARES and tokens.words[at + 1] == "of":
            phrase = _phrase_of(tokens, at + 1, words)
            return next(
                (word for word in phrase if word in words.persons), phrase[-1] if phrase else ""
            )
    return ""


def _subject(group: str, event: str | None) -> str:
    return " ".join(filter(None, (group, event)))


def _is_year(value: float) -> bool:
    return 1500 <= value <= 2100


def _is_year_like(number: Number, tokens: Tokens) -> bool:
    return _is_year(number.high) and tokens.words[number.first].isdecimal()


_MAY_TOUCH = frozenset(
    ("$", "£", "€", "¥", "₫", "₹", "#", "~", "(", "[", "“", '"', "‘", "'", "–", "—", "rs", "vnd")
)
"""What may stand before a number without a space."""
SIGNS = {"£": "GBP", "€": "EUR", "¥": "JPY", "₫": "VND", "₹": "INR"}
DOLLARS = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "hk": "HKD",
    "nz": "NZD",
    "s": "SGD",
    "nt": "TWD",
    "r": "BRL",
}
CODES = {
    code.lower(): code
    for code in """USD EUR GBP JPY CNY VND INR AUD CAD CHF HKD SGD THB IDR MYR PHP KRW RUB BRL ZAR
    MXN SEK NOK DKK PLN TRY NGN KES EGP SAR AED PKR BDT LKR NZD""".split()
} | {"rs": "INR"}
_DEFINITE = frozenset("the these those its their his her our as than".split())
_ABOUT_WHAT = frozenset(
    """worried talk talked talking know knew think thought asked told hear heard said complained
    complain concerned concern information news question questions something anything nothing story
    stories all care cares learn learned speak spoke wrote write read tell""".split()
)
"""Words whose "about" is theirs."""
_CHANGES = frozenset(
    """rose rise risen rising climbed climb increased increase jumped jump grew grown grow fell fall
    fallen down up dropped drop cut reduced raised revised went gone decreased declined soared
    surged doubled swelled shrank lowered""".split()
)
_VERB_NEAR = 6
"""Words between a verb of change and the number that it starts from."""
_STRONG = frozenset("strong member man person people seat seater".split())
_STRONGEST = 10.0
"""No earthquake measured more."""
_PREDICATE = 4
"""Words from a bare number to what it is said to be: "61 have since been killed"."""
_COUNTER_NEAR = 14
"""Words from "the number" to the number: "the number of displaced people in the town at 2,400"."""
_SHARES = frozenset("proportion share percentage rate ratio fraction".split())
_SHARE_NEAR = 10
"""Words from "the share of" to the share."""
_BE = frozenset(
    """were was are is have had been be has being more others also made left reported confirmed
    still since so far already""".split()
)
_AFTER_COUNT = frozenset(("for", "more", "out", "", ".", ",", "to", "in", "of", "have", "had"))
_LEADS_TO = frozenset("to at of was is were reached reaching hit be exceeded stood passed".split())
