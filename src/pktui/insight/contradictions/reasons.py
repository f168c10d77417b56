"""Why two figures or dates are what they are to each other, in words."""

from __future__ import annotations

from collections.abc import Callable

from pktui.insight.contradictions.compared_pair import ComparedPair, PairRelation
from pktui.insight.contradictions.figure_bounds import number_in_words
from pktui.insight.figures import PlacedFigure
from pktui.model.event import Event
from pktui.model.when import When
from pktui.wording.figures import group_in_words, hedge_in_words
from pktui.wording.language import say

WriteDate = Callable[[When], str]


def reason_in_words(pair: ComparedPair, write_date: WriteDate, *, with_numbers: bool = True) -> str:
    """Return why `pair` is what it is, in the reader's language, with dates as `write_date` writes
    them; without the two figures themselves where not `with_numbers`."""
    a, b, reason = pair.a, pair.b, pair.reason
    if isinstance(a, Event) or isinstance(b, Event):
        one, other = (_date(_when(side), write_date) for side in (a, b))
        return say("{deed}: {one} and {other}", deed=reason.quote, one=one, other=other)
    words = [_relation(pair, a, b, write_date, say, group_in_words)]
    if reason.numbers:
        if a.place and a.place == b.place:
            words.append(a.place)
        if with_numbers:
            one, other = map(_number, (a, b), reason.numbers)
            words.append(say("{one} and {other}", one=one, other=other))
    if pair.corrected_by:
        number = number_in_words(pair.corrected_by.figure, hedge_in_words)
        words.append(say("corrected to {number}", number=number))
    elif reason.is_corrected:
        words.append(say("corrected"))
    return ", ".join(words)


def _relation(
    pair: ComparedPair,
    a: PlacedFigure,
    b: PlacedFigure,
    write_date: WriteDate,
    say: Callable[..., str],
    write_group: Callable[[str], str],
) -> str:
    """Return how the figures `a` and `b` of `pair` relate; for English `say` is `str.format`, and
    `write_group` is `str`."""
    one, other = _date(a.as_of, write_date), _date(b.as_of, write_date)
    match pair.reason.relation:
        case PairRelation.OTHER_GROUP:
            one, other = write_group(a.figure.group), write_group(b.figure.group)
            return say("{one} are not {other}", one=one, other=other)
        case PairRelation.OTHER_PLACE:
            return say("{one} is not {other}", one=a.place, other=b.place)
        case PairRelation.OTHER_TIME:
            return say("{one} is another time than {other}", one=one, other=other)
        case PairRelation.LATER:
            return say("{one}, then {other}", one=one, other=other)
        case PairRelation.SAME_DAY:
            return say("both {day}", day=one)
        case PairRelation.SAME_MOMENT | PairRelation.SAME_DEED:
            return say("both {day}", day=pair.reason.quote)


def _number(side: PlacedFigure, told: str) -> str:
    """Return a figure's number in the reader's language; `told` is English, or the article's own
    words, which stay."""
    is_own = told != number_in_words(side.figure)
    return told if is_own else number_in_words(side.figure, hedge_in_words)


def _when(side: PlacedFigure | Event) -> When | None:
    return side.when if isinstance(side, Event) else side.as_of


def _date(when: When | None, write_date: WriteDate) -> str:
    return write_date(when) if when else say("no date")


def reason_in_record(pair: ComparedPair) -> str:
    """Return why `pair` is what it is, as records have it: always in English, with dates as EDTF
    writes them."""
    a, b, reason = pair.a, pair.b, pair.reason
    if isinstance(a, Event) or isinstance(b, Event):
        return f"{reason.quote}: {_when(a)} and {_when(b)}"
    words = [_relation(pair, a, b, str, str.format, str)]
    if reason.numbers:
        if a.place and a.place == b.place:
            words.append(f"both {a.place}")
        words.append(f"{reason.numbers[0]} and {reason.numbers[1]}")
    if reason.is_corrected:
        words.append("corrected")
    correction = ""
    if pair.corrected_by and not reason.is_corrected:
        correction = f"; {number_in_words(pair.corrected_by.figure)} by a correction"
    return ", ".join(words) + correction
