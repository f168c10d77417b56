"""Past or future, from what a date belongs to: “the June 3 meeting”, “extended to June 3”.

The words right beside a date tell it better than any verb: "it sold wheat for May 10 shipment" is
past, the shipment is not; "they will mourn the victims of the April 20 attack" is future. Here are
also the verbs of the present that announce: “takes place on Friday”; and whether a verb of the past
is the one that a date belongs to: “opened on 4 November”, but “set a July 4 deadline”.
"""

from __future__ import annotations

from collections.abc import Sequence

from pktui.model.timex import Tense
from pktui.pipeline.dates.en.lexicon import MONTHS
from pktui.pipeline.dates.language import listed
from pktui.text.english_verbs import PAST_FORMS

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
    if leading in _MADE_ON or _is_told_of(leading, between, behind):
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


_MADE_ON = listed("dated backdated datelined postmarked")
"""Directly before a date these say when something was written."""


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
    "open begin start end reopen resume convene reconvene decide choose elect debate expire close"
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


_BEHIND_NOUNS = listed(
    """of on in at to for by with was is were are and nation country city mask masks covering
    coverings shield shields value recognition"""
)
"""Before these “host”, “play” and “visit” are nouns."""


_TO_VERB = 40
"""Characters before a date in which the verb stands that it belongs to."""
_LINKING = listed("on in at during by from early late mid the end of back only")
"""What may stand between a verb and its date: “opened in late August”."""
_FINITE = listed(
    """was were is are am has have had may might can could will would shall should must did does
    do"""
)
"""Right behind a date these say nothing yet of past or future: “the vote in June was to …”."""
_PARTICLES = listed("up down out off over away back in apart through together")
"""What stands behind a verb and belongs to it: “broke down on 12 December”."""
_OF_ITS_THING = 4
"""Words behind a date among which the verb of its thing stands: “sales figures disappointed”."""
_SET = listed(
    """announced set scheduled planned agreed fixed confirmed delayed postponed cancelled canceled
    chosen named"""
)
"""Verbs of the past that set a day or move it, and do not tell that it is over."""
_SHORTEST_PAST = 5
"""Letters of the shortest word whose ending alone makes it a verb: “added”, not “need”."""
_TO_BE = listed("be being is are to get gets")
"""Before a participle these tell what is or will be done: “are being sold in December”."""
_WROTE = listed(
    """wrote written said told testified explained complained warned admitted acknowledged argued
    asked noted revealed disclosed insisted conceded recalled stated sent claimed denied"""
)
_WHERE_SAID = listed(
    """e-mail email mail letter memo memorandum note message interview speech statement report
    testimony post blog filing affidavit deposition hearing conference briefing call article
    column essay diary tweet"""
)
"""Between such a verb and a date these name what it was said in: “wrote in an e-mail June 23”."""
_PENNED = listed("wrote written sent")
"""Verbs whose object may be what was written: “sent an e-mail June 23”."""
_WITHIN = listed("in at during by via")
"""What stands between another such verb and what it was said in."""
_TOWARDS = listed("to for about")
"""Before a meeting or a talk these make it one to come: “sent an invitation to a hearing on”."""
_FROM_SAID = 6
"""Words between the verb and the date: “in a blistering internal e-mail on”."""


def is_told_back(rule: str, text: str, first: int, start: int, end: int) -> bool:
    """Tell whether a verb of the past right before a date, or a date that opens its sentence, says
    that something happened then: “opened on 4 November”, “In August, sales fell”.

    The date is `text[start:end]` and its sentence begins at `first`; `rule` has found it.
    """
    behind = text[end : end + _TO_VERB].lower().split(" ", 2)[:2]
    if behind[:1] == [""] and behind[1:] and _is_past(behind[1]) and behind[1] not in _FINITE:
        return True  # “an audit in September found faults”
    opening = max(first, start - _TO_VERB)
    words = text[opening:start].lower().split()
    linking = len(words)
    while linking and words[linking - 1] in _LINKING:
        linking -= 1
    if not words or words[-1] == "the":
        return linking == 0 and _did_something(text, end)
    if words[-1] in _MADE_ON or _is_of_what_was_said(words[:linking]):
        return True
    if linking == len(words):
        return False
    while linking and (words[linking - 1].endswith("ly") or words[linking - 1] in _PARTICLES):
        linking -= 1
    if not linking:
        return opening != start - _TO_VERB
    verb, before = words[linking - 1], words[linking - 2 : linking - 1]
    return _is_past(verb) and not (before and before[0] in _TO_BE)


def _is_of_what_was_said(words: list[str]) -> bool:
    """Tell whether the words before a date name what somebody wrote or said something in."""
    if not words or words[-1] not in _WHERE_SAID:
        return False
    said = words[-_FROM_SAID - 1 : -1]
    verb = next((at for at in reversed(range(len(said))) if said[at] in _WROTE), None)
    if verb is None:
        return False
    between = said[verb + 1 :]
    if said[verb] in _PENNED and _TOWARDS.isdisjoint(between):
        return True
    return not _WITHIN.isdisjoint(between)  # “asked for a call on June 23” says when the call is


def _did_something(text: str, end: int) -> bool:
    """Tell whether the thing of a date did something, and was not only set for it: “The Boxing Day
    sales disappointed”, but “The 4 July deadline was set”."""
    behind = text[end : end + _TO_VERB].lower().split()[:_OF_ITS_THING]
    verb = next((word for word in behind if _is_past(word)), None)
    return verb is not None and _SET.isdisjoint(behind)


def _is_past(word: str) -> bool:
    """Tell whether a word in small letters is a verb of the past, as far as its form tells."""
    word = word.rstrip(".,;:!?")
    return word in PAST_FORMS or (len(word) >= _SHORTEST_PAST and word.endswith("ed"))
