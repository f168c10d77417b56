"""Past or future, from what a date belongs to: “the June 3 meeting”, “extended to June 3”.

The words right beside a date tell it better than any verb: "it sold wheat for May 10 shipment" is
past, the shipment is not; "they will mourn the victims of the April 20 attack" is future.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from pktui.model.timex import Tense
from pktui.pipeline.dates.en.lexicon import MONTHS
from pktui.pipeline.dates.language import listed

_STARTS = listed(
    """starting beginning ending expire expires expiring due pay payable effective maturing matures
    redemption deadline closes closing ends"""
)
"""Before a date, what these name is still to come."""
_PUT_OFF = listed(
    """extended postponed delayed adjourned deferred moved rescheduled brought pushed prolonged"""
)
"""With "to" and a date behind, likewise."""
_FIXED = listed(
    "set scheduled rescheduled slated planned called arranged booked fixed due forecast predicted"
)
"""Before "for" and a date, likewise."""
_CALLED = listed("called scheduled planned arranged booked announced declared organised organized")
"""Verbs that set a date for something that is still to come: “called a two-day strike for
Friday”."""
_IS_ON = frozenset(
    (*((is_, on) for is_ in ("is", "are") for on in ("on", "in")), ("is",), ("are",))
)
"""Directly before a date these announce: “the vote is on Sunday”."""
_BEFORE_DATES = listed("on at in from the of for to until till a is as date")
"""What stands between such words and the date."""
_CLAUSE = 5
"""Words back to which "had" puts them into the past: “had been due to expire”."""
_TO_COME = listed("meeting shipment shipments delivery deliveries unless expiration expiry")
_HAPPENED = listed(
    """explosion blast attack attacks bombing bombings earthquake quake tsunami disaster accident
    crash collision blowout shooting shootings massacre killing killings murder murders
    assassination coup uprising raid raids riot riots fire flood floods storm landslide outage
    ruling verdict"""
)
_PLANNED = listed(
    """vote election elections referendum ballot poll polls runoff match game final semi derby
    clash fixture race qualifier tie showdown summit hearing meeting deadline launch budget debate
    wedding funeral inauguration ceremony opening results talks session rally march strike
    premiere draw auction"""
)
"""What is looked forward to before its day: “Friday's vote”."""
_CALLED_OFF = listed("postponed cancelled canceled rescheduled miss scrapped")
"""Directly before what belongs to a day, these look ahead: “postponed Saturday's derby”."""
_OVER_WHAT_WAS = listed("follows followed following over despite")
"""Directly before what belongs to a day, these look back: “charged over Monday's stabbing”."""
_OF_A_DATE = 2
"""Words behind a date among which is the noun that it belongs to, if one of these."""


def what_it_belongs_to(
    before: Sequence[str], behind: Sequence[str], verb_behind: Tense | None
) -> Tense | None:
    """Return the tense of what a date belongs to, by the words before and behind it, in small
    letters."""
    at = len(before) - 1
    while at >= 0 and before[at] in _BEFORE_DATES:
        at -= 1
    leading, between = before[at] if at >= 0 else "", before[at + 1 :]
    clause = before[max(0, at - _CLAUSE) : at + 1]
    if "had" in clause:
        return None
    if leading in _STARTS or (leading in _FIXED and "for" in between):
        return Tense.FUTURE
    is_called = before[-1:] == ["for"] and not _CALLED.isdisjoint(clause)
    if is_called or ("to" in between and not _PUT_OFF.isdisjoint(clause)):
        return Tense.FUTURE
    if leading == "record" and {"on", "in", "at"}.isdisjoint(between):
        return Tense.FUTURE
    if tuple(before[-2:]) in _IS_ON or tuple(before[-1:]) in _IS_ON:
        return Tense.FUTURE if behind[:1] != ["s"] else None
    if leading in _HAPPENED and "on" in between and behind[:1] == ["of"]:
        return Tense.PAST  # “the killing on Saturday of a boy”
    if behind[:1] == ["s"] and (tense := _tense_of_its_thing(before, behind)):
        return tense
    nouns = (word for word in behind if word not in MONTHS)
    for noun in itertools.islice(nouns, _OF_A_DATE):
        if noun in _HAPPENED:
            return Tense.PAST
        if noun in _TO_COME and verb_behind is not Tense.PAST:
            return Tense.FUTURE
    return None


def _tense_of_its_thing(before: Sequence[str], behind: Sequence[str]) -> Tense | None:
    """Tell when what belongs to a day is: “before Friday's vote”, “a doubt for Tuesday's match” and
    “postponed Saturday's derby” are still to come, “follows Tuesday's declaration” is not."""
    last = before[-1] if before else ""
    if last in _CALLED_OFF:
        return Tense.FUTURE
    if last in _OVER_WHAT_WAS:
        return Tense.PAST
    is_before = last in ("before", "for") or tuple(before[-2:]) == ("ahead", "of")
    return Tense.FUTURE if is_before and not _PLANNED.isdisjoint(behind[1:4]) else None
