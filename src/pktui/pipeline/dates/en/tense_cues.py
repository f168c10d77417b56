"""Past or future, from what a date belongs to: “the June 3 meeting”, “extended to June 3”.

The words right beside a date tell it better than any verb: "it sold wheat for May 10 shipment" is
past, the shipment is not; "they will mourn the victims of the April 20 attack" is future. Here are
also the verbs of the present that announce: “takes place on Friday”.
"""

from __future__ import annotations

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
_TO_BE_DONE = listed(
    """burial funeral trial sentencing publication release arraignment deportation extradition
    execution demolition completion delivery submission"""
)
"""With “for” before and “on” behind, likewise: “flown home for burial on Saturday”."""
_TO_FOR = 2
"""Words back from one of these to the “for” of “for a public funeral”."""
_CALLED = listed("called scheduled planned arranged booked announced declared organised organized")
"""Verbs that set a date for something that is still to come: “called a two-day strike for
Friday”."""
_TO_BE_SO = listed("likely possible unlikely open closed shut free available")
"""With “is” before and a date behind these announce: “rain is likely on Saturday”."""
_AUXILIARIES = {
    **dict.fromkeys(("will", "would", "should", "may"), Tense.FUTURE),
    **dict.fromkeys(("was", "were", "had"), Tense.PAST),
}
"""Behind “Sunday's”, which leaves out what it is of, these tell when that is."""
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
_OF_ITS_DATE = 4
"""The same behind “'s”: “Tuesday's devastating 7.0-magnitude earthquake”."""
_TOLD = listed(
    """announcement statement decision admission ruling pledge promise claim warning vow report
    declaration revelation suggestion news"""
)
"""Before “on Wednesday that” these were made on that day, whatever they speak of."""
_ASKED = listed(
    """ask asks asked asking want wants wanted call calls called calling request requested urged
    demand demands demanded applied"""
)
"""What these ask “to be” is to come: “asked for the hearing on Thursday to be put back”."""
_EARLY_EDITIONS = frozenset((("early", "edition", "of"), ("early", "editions", "of")))
"""What these print is the paper of a day to come: “an early edition of Monday's paper”."""
_ASKED_WITHIN = 7
"""Words before a date among which one of these stands."""


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
    is_to_be_done = leading in _TO_BE_DONE and "for" in before[max(0, at - _TO_FOR) : at]
    if is_to_be_done or leading in _STARTS or (leading in _FIXED and "for" in between):
        return Tense.FUTURE
    is_called = before[-1:] == ["for"] and not _CALLED.isdisjoint(clause)
    if is_called or ("to" in between and not _PUT_OFF.isdisjoint(clause)):
        return Tense.FUTURE
    if leading == "record" and {"on", "in", "at"}.isdisjoint(between):
        return Tense.FUTURE
    if behind[:1] == ["s"] and behind[1:2] and behind[1] in _AUXILIARIES:
        return _AUXILIARIES[behind[1]]
    if tuple(before[-2:]) in _IS_ON or tuple(before[-1:]) in _IS_ON:
        return Tense.FUTURE if behind[:1] != ["s"] else None
    if _is_announced_for(before, behind, at):
        return Tense.FUTURE
    if _is_told_of(leading, between, behind):
        return Tense.PAST
    if behind[:2] == ["to", "be"] and not _ASKED.isdisjoint(before[-_ASKED_WITHIN:]):
        return Tense.FUTURE
    if behind[:1] == ["s"] and (tense := _tense_of_its_thing(before, behind)):
        return tense
    return _tense_of_its_noun(behind, verb_behind)


def _is_announced_for(before: Sequence[str], behind: Sequence[str], at: int) -> bool:
    """Tell whether words beside a date say what is to come on it: “rain is likely on Sunday”,
    “tickets bought from Sunday will cost more”, “Sunday's vote will be close”.

    `at` is the place of the last word that is more than a preposition.
    """
    if behind[:1] == ["s"] and not _WILL.isdisjoint(behind[2:_NEAR]):
        return _BEFORE_DATES.isdisjoint(before[-1:]) and _HAPPENED.isdisjoint(behind[1:_NEAR])
    if at > 0 and before[at] in _TO_BE_SO and before[at - 1] in ("is", "are"):
        return True
    return before[-1:] == ["from"] and not _WILL.isdisjoint(behind[:_NEAR])


_WILL = listed("will shall ll")
_NEAR = 4
"""Words behind “from Sunday”, or from the “s” of “Sunday's” on, among which “will” stands."""


def _is_told_of(leading: str, between: Sequence[str], behind: Sequence[str]) -> bool:
    """Tell whether a date says when something was: “the killing on Saturday of a boy”, “the
    announcement on Saturday that they will go”."""
    if "on" not in between:
        return False
    return (leading in _HAPPENED and behind[:1] == ["of"]) or (
        leading in _TOLD and behind[:1] == ["that"]
    )


def _tense_of_its_noun(behind: Sequence[str], verb_behind: Tense | None) -> Tense | None:
    """Return the tense of the noun behind a date: “the June 3 explosion”, “May 10 shipment”."""
    nouns = [word for word in behind if word not in MONTHS and not word.isdigit()]
    if not _HAPPENED.isdisjoint(nouns[: _OF_ITS_DATE if behind[:1] == ["s"] else _OF_A_DATE]):
        return Tense.PAST
    is_to_come = verb_behind is not Tense.PAST and not _TO_COME.isdisjoint(nouns[:_OF_A_DATE])
    return Tense.FUTURE if is_to_come else None


def _tense_of_its_thing(before: Sequence[str], behind: Sequence[str]) -> Tense | None:
    """Tell when what belongs to a day is: “before Friday's vote”, “a doubt for Tuesday's match” and
    “postponed Saturday's derby” are still to come, “follows Tuesday's declaration” is not."""
    last = before[-1] if before else ""
    if last in _CALLED_OFF or tuple(before[-3:]) in _EARLY_EDITIONS:
        return Tense.FUTURE
    if last in _OVER_WHAT_WAS:
        return Tense.PAST
    is_before = last in ("before", "for") or tuple(before[-2:]) == ("ahead", "of")
    things = {form for word in behind[1:4] for form in (word, word.removesuffix("s"))}
    return Tense.FUTURE if is_before and not _PLANNED.isdisjoint(things) else None


AHEAD_WITH = {
    "takes": listed("place effect part on over office"),
    "take": listed("place effect on"),
    "heads": listed("to for back"),
    "goes": listed("on to into before up down"),
    "go": listed("on to into before up down out"),
    "comes": listed("into"),
    "votes": listed("on"),
    "kick": listed("off"),
    "leaves": listed("for on at"),
    "faces": listed("a an his her trial court"),
    "returns": listed("on to from in"),
    "travel": listed("to"),
    "head": listed("to into"),
    "reports": listed("earnings results quarterly its"),
    "steps": listed("down"),
    "stands": listed("trial"),
    "hands": listed("down over"),
    "plan": listed("a an another more further new"),
    "plans": listed("a an another more further"),
}
"""These look ahead with the word behind them: “takes place”, “goes on trial”."""
AFTER_SUBJECTS = listed("host face play visit visits vote")
"""These look ahead behind the name of who does it: “Chelsea host Arsenal on Sunday”."""
OF_SEVERAL = listed(
    "open begin reopen resume convene reconvene decide choose elect debate expire close"
)
"""These look ahead behind a plural: “Polling stations open on Sunday”."""
_BEFORE_NOUNS = listed(
    """s a an the his her its their our my your this that of to in for on at by with and no any
    first last second third new old will would can could may might must shall should did do does not
    official state popular"""
)
"""Behind these such a word is a noun, or has an auxiliary that tells."""
AHEAD_BUT_FOR_TO = listed("continues appears gather gathers")
"""These do unless “to” and a verb follow: “appears in court”, not “appears to have”."""


def announces(words: Sequence[str], at: int, behind: str) -> bool:
    """Tell whether a verb of the present tells what is to come, by the words beside it."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else behind
    if word in AFTER_SUBJECTS:
        return _is_announced_of(words, at)
    if word in OF_SEVERAL:
        return at > 0 and words[at - 1].endswith("s") and words[at - 1] not in _NO_PLURALS
    if word == "may":
        is_month = following.isdigit() or following in _BEHIND_MAY
        return at > 0 and words[at - 1] not in _BEFORE_MAY and not is_month
    if at and words[at - 1] == "to":
        return False
    if word == "turns" and following.isdigit():
        return True  # “turns 80 on Sunday”
    if following in AHEAD_WITH.get(word, ()):
        goes_on = word.endswith("s") and words[at - 1 : at] == ["and"]  # “and returns on Friday”
        return not at or goes_on or words[at - 1] not in _BEFORE_NOUNS
    return word in AHEAD_BUT_FOR_TO and following != "to"


_NO_PLURALS = listed("s us was is has its this as does always lets sees makes helps")
_BEFORE_MAY = listed(
    "in on of since last by until till from early late mid this next to and the between"
) | frozenset(map(str, range(1, 32)))
_BEHIND_MAY = listed("have not") | listed("and to the in with after when at as for was is or")
"""Beside these “may” is the month, or says what may have been."""


def _is_announced_of(words: Sequence[str], at: int) -> bool:
    """Tell whether a verb in its plain form says what somebody is to do: “Chelsea host Arsenal”."""
    if at == 0 or at + 1 == len(words):
        return False
    return words[at - 1] not in _BEFORE_NOUNS and words[at + 1] not in _BEHIND_NOUNS


_BEHIND_NOUNS = listed("of on in at to for by with was is were are and nation country city")
"""Before these “host”, “play” and “visit” are nouns."""
