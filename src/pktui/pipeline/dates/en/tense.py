"""Past or future, from the words of a sentence alone.

A closed list of verb forms and cues stands in for a tagger. What a cue governs goes with it, so
that the participle of "will be held" or "expected to be completed" is not taken for a past. What
the date belongs to decides first (`belonging`). Else the cue nearest before it does; only where
there is none, the first behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pktui.model.timex import Tense
from pktui.pipeline.dates.en.lexicon import WEEKDAYS
from pktui.pipeline.dates.en.tense_cues import (
    AFTER_SUBJECTS,
    AHEAD_BUT_FOR_TO,
    AHEAD_WITH,
    OF_SEVERAL,
    announces,
    what_it_belongs_to,
)
from pktui.pipeline.dates.language import listed
from pktui.text.english_verbs import NOT_PAST, PAST_FORMS

_WORD = re.compile(r"\b[^\W\d_]+(?:['’](?:ll|re|t|s|d|ve)\b)?|\d+")
_REACH = 200
"""Characters to either side in which a verb is looked for."""
_BESIDE, _NEAR = 80, 6
"""Characters behind a date in which the noun is looked for that it belongs to, and words behind it
among which the verb of “Tuesday's meeting also gave” stands."""
_CLAUSE = 6
"""Words back to which "had" belongs to what was to be done by a date."""
_DEADLINES = listed("by until till through")
"""Directly before a date these look ahead, whatever the verb; before "the Tuesday" they may not."""
_MODALS = listed(
    """will shall would should might could must won't won’t he'll he’ll it'll it’ll they'll
    they’ll"""
)
_INTENTS = listed(
    """expect expects expected expecting plan plans planned planning hope hopes hoped hoping intend
    intends intended aim aims aimed agree agrees agreed want wants wanted propose proposes proposed
    pledge pledges pledged promise promises promised vow vowed threaten threatens threatened
    schedule schedules scheduled slated set due prepare prepares prepared ready likely about going
    decided ordered asked is are tipped forecast bound poised certain agreement plan proposal
    proposals intention intentions pledge promise commitment pact"""
)
"""Before "to" and a verb, these look ahead."""
_AHEAD = listed(
    """ahead upcoming forthcoming scheduled slated due expected planned proposed effective payable
    expires expiring matures maturing begins starts opens ends closes kicks plays hosts travels meet
    meets arrives departs resumes convenes concludes until next reopens reconvenes unveils publishes
    announces delivers retires decides testifies joins receives celebrates debuts premieres airs
    flies sails"""
)
_SUPPOSED = listed("would should might could must may")
"""With “have” and a participle these speak of what was or may have been."""
_OWNED = listed("to a an the no some any its their his her our more little enough all both")
"""Behind “should have” these show that it is no auxiliary."""
_NOT_KNOWN = listed("reached say confirm comment identify verify")
"""Behind “could not” these are what reporters were told, or tried."""
_BETWEEN = listed("not also only now then again likely be been have to stay remain keep")
"""What may stand between an auxiliary and its verb, beside adverbs in -ly."""
_UNDOING = listed(
    """unveiled unleashed unloaded unfolded unearthed united unified unlocked unravelled unraveled
    uncovered undermined underlined underscored"""
)
"""The verbs among the words in un-...-ed; the others ("unspecified") are adjectives."""
_PRESENT = listed("is are am has have says say does do")
_PROGRESSIVE = listed("is are be they're they’re we're we’re")
_ARRANGED = listed(
    """going coming leaving arriving returning meeting visiting travelling traveling flying heading
    moving opening closing starting beginning ending holding hosting staging launching releasing
    publishing playing facing marking celebrating planning expecting hoping aiming preparing
    scheduling looking joining speaking retiring stepping taking making giving getting"""
)
"""Of the progressive forms these say what is arranged ("is leaving on Friday"); the others say
what is going on ("is still trying, under a June agreement")."""
_WAS = listed("was were")
_WILL_BE = listed("is are")
_ARTICLES = listed("a an the")


_TELLING = (_MODALS | _INTENTS | _AHEAD | AHEAD_BUT_FOR_TO | _SUPPOSED | PAST_FORMS | _PRESENT) | (
    _PROGRESSIVE
    | _WAS
    | AFTER_SUBJECTS
    | OF_SEVERAL
    | frozenset(AHEAD_WITH)
    | listed("to had may couldn't couldn’t turns")
)
"""Words that may tell a tense; the others, but for those in -ed, need not be looked at closely."""


def tense_at(text: str, first: int, last: int, start: int, end: int) -> Tense | None:
    """Return the tense around `text[start:end]` in the sentence `text[first:last]`."""
    before = _WORD.findall(text[max(first, start - _REACH) : start].lower())
    shortly = _WORD.findall(text[end : min(last, end + _BESIDE)].lower())
    verb_behind = next((tense for _, tense in _cues(shortly[:_NEAR])), None)
    if belonging := what_it_belongs_to(before, shortly, verb_behind):
        return belonging
    if _lasted_until(before):
        return Tense.PAST
    if before[-1:] == ["by"] and _has_come(text, start, text[end : min(last, end + _REACH)]):
        return Tense.PAST
    is_deadline = bool(before) and before[-1] in _DEADLINES and text[start : start + 4] != "the "
    nearest, at = None, -1
    for at, nearest in _cues(before[:-1] if is_deadline else before, *shortly[:1]):  # noqa: B007
        pass
    if nearest is None:
        if _is_out(text, before, start) or (not before and shortly[:1] in (["is"], ["marks"])):
            return Tense.FUTURE
        behind = _WORD.findall(text[end : min(last, end + _REACH)].lower())
        nearest = _tense_behind(behind, opens=before in (["on"], []))
        if is_deadline and not _is_over(behind, nearest):
            return Tense.FUTURE
        is_end = nearest is None and before[-1:] != [] and before[-1] in _DEADLINES
        return Tense.FUTURE if is_end and _END.match(text, start) else nearest
    if is_deadline and not _is_over(before[-_CLAUSE:], nearest):
        return Tense.FUTURE
    if nearest is Tense.FUTURE and (
        _is_after_another_day(before[at + 1 :])
        or (
            not _WAS.isdisjoint(before[max(0, at - 1) : at + 1])
            and _came_to_nothing(before[:at], text[end : min(last, end + _REACH)].lower())
        )
    ):
        return Tense.PAST
    if before[at] in _FORETELLING and not _DAYS_OF_WEEK.isdisjoint(before[at + 1 :]):
        return Tense.FUTURE
    if _begins_clause(before[at], before[at + 1 :]):
        clause = _END_OF_CLAUSE.split(text[end : min(last, end + _REACH)].lower(), 1)[0]
        return next((cue for _, cue in _cues(_WORD.findall(clause))), nearest)
    return nearest


def _tense_behind(behind: Sequence[str], *, opens: bool) -> Tense | None:
    """Return the first tense of the words behind a date, which `opens` its sentence or not.

    That of a clause which only says who somebody is (“his brothers, who will be there, said”)
    counts where there is no other.
    """
    told = [(at, cue) for at, cue in _cues(behind) if behind[at] not in _NO_VERBS]
    if behind[:1] == ["s"] and told:
        return told[0][1]  # “Saturday's concert, which will be broadcast”
    if opens and told and told[0][1] is Tense.PRESENT and _is_under_way(behind[:_NEAR]):
        return Tense.FUTURE
    for at, cue in told:
        if _RELATIVES.isdisjoint(behind[max(0, at - _WITHIN_RELATIVE) : at]):
            return cue
    return told[0][1] if told else None


def _is_under_way(behind: Sequence[str]) -> bool:
    """Tell whether a verb in -ing says what somebody does on a day that opens the sentence, for
    that announces what is arranged: “On Friday, the charity is chartering a plane”."""
    return any(
        word in _WILL_BE and verb.endswith("ing") and verb not in _REPORTING
        for word, verb in pairwise(behind)
    )


_REPORTING = listed("reporting saying")
"""What papers do on the day itself: “On Monday, the Times is reporting that …”."""
_RELATIVES = listed("who which whose")
"""With these a clause begins that says who or what something is."""
_WITHIN_RELATIVE = 2
"""Words between “who” and the verb of its clause: “who also will”."""
_END = re.compile(r"the (?:end|start|beginning|middle|close|first|last)\b")
"""“He stays in post until the end of June”: with no verb that tells, these look ahead too."""
_NO_VERBS = listed("ahead until next upcoming forthcoming effective planned proposed expected")
"""Behind a date these speak of something else: “slid on Wednesday ahead of the results”."""
_FORETELLING = listed("warned predicted forecast postponed rescheduled promised vowed threatened")
"""Of two days of the week behind one of these, the second is of what was foretold: “warned on
Sunday of rain on Friday”."""
_DAYS_OF_WEEK = frozenset(name for name in WEEKDAYS if name.endswith("day")) | listed(
    "yesterday today"
)
_SAYING = listed(
    "say said says warned added confirmed announced insisted stressed noted predicted claimed"
    " denied"
)
_DETERMINERS = listed("the a an his her its their this these those all no some")
_SUBORDINATORS = listed("that whether which who because while if why how where whose")
_END_OF_CLAUSE = re.compile(
    r"[,;:—()“”\"]| (?:and|but|that|which|who|after|when|while|because|as) "
)


def _is_after_another_day(between: Sequence[str]) -> bool:
    """Tell whether a date is of what came before another day of the sentence: “set to debate on
    Wednesday after a sitting on Monday”."""
    if "after" not in between and "following" not in between:
        return False
    place = max(at for at, word in enumerate(between) if word in ("after", "following"))
    return not _DAYS_OF_WEEK.isdisjoint(between[:place])


def _came_to_nothing(before: Sequence[str], behind: str) -> bool:
    """Tell whether what was to be on a date is known not to have been.

    So it is in “was due to start on Monday but never did” and “talks that were to resume on
    Wednesday collapsed”. What is put off may still have been to come.
    """
    words = _WORD.findall(behind)
    if words[:1] == ["but"]:
        words = words[1 : 1 + _NEAR]
    elif not _RELATIVES_OF_THINGS.isdisjoint(before[-2:]) and next(_cues(words[:1]), None):
        words = words[:_VERB_AND_PARTICIPLE]
    else:
        return False
    if not _PUT_OFF.isdisjoint(words):
        return False
    return "never" in words or next((cue for _, cue in _cues(words)), None) is Tense.PAST


_VERB_AND_PARTICIPLE = 3
"""Words of “were then postponed”."""
_RELATIVES_OF_THINGS = listed("that which who")
"""Before “were to” these say that the verb behind the date is told of the same: “talks that were to
resume on Wednesday collapsed”."""
_PUT_OFF = listed(
    """postponed cancelled canceled delayed rescheduled moved put pushed called adjourned scrapped
    deferred been"""
)
"""What was put off, or was not yet sure, may still have been to come on its date."""


def _begins_clause(cue: str, between: Sequence[str]) -> bool:
    """Tell whether a clause with a verb of its own begins between the verb `cue` and the date:
    “said that the raid on Friday was”, “said the talks on Friday would”."""
    if cue in _SAYING and between[:1] and between[0] in _DETERMINERS:
        return True
    return not _SUBORDINATORS.isdisjoint(between)


def _is_out(text: str, before: Sequence[str], start: int) -> bool:
    """Tell whether a date says when something is to be bought: “his album, out Friday”, “it is
    out on Friday”."""
    if before[-1:] != ["out"] and before[-2:] != ["out", "on"]:
        return False
    return _OUT.search(text, max(0, start - _LONGEST_OUT), start) is not None


_OUT = re.compile(r"(?i)(?:, |\b(?:is|are) )out(?: on)? \Z")
_LONGEST_OUT = 12


def _lasted_until(before: Sequence[str]) -> bool:
    """Tell whether the words right before a date tell how long something went on that is over."""
    return before[-1:] in (["until"], ["till"]) and before[-2:-1] != [] and before[-2] in _LASTED


_LASTED = listed("lasted ran stayed continued remained waited worked lived lay stood served held")
"""Right before “until” these are over."""


def _is_over(words: Sequence[str], nearest: Tense | None) -> bool:
    """Tell whether what was to be done by a date had been done: “had left by Friday”, “By
    Friday, the toll had risen”."""
    return nearest is Tense.PAST and "had" in words


def _has_come(text: str, start: int, behind: str) -> bool:
    """Tell whether a new clause tells of what was so by a date: “and by Friday crews were
    waiting”."""
    if _NEW_CLAUSE.search(text, max(0, start - _LONGEST_CLAUSE_HEAD), start) is None:
        return False
    return next((cue for _, cue in _cues(_WORD.findall(behind.lower()))), None) is Tense.PAST


_NEW_CLAUSE = re.compile(r"(?i)(?:\A|[.!?,;\n”\"'’]\s+|\b(?:and|but)\s)(?:but |and )?by \Z")
_LONGEST_CLAUSE_HEAD = 12
"""Characters of such a beginning: “: and by ”, with some space."""


def is_past(word: str) -> bool:
    """Tell whether a word alone is a verb of the past, as far as its form tells."""
    return _tense_of(word, "") is Tense.PAST


def _cues(words: Sequence[str], behind: str = "") -> Iterator[tuple[int, Tense]]:
    """Yield the tenses that `words` speak in, one a verb, each with its place; `behind` is the word
    behind them, if one is known."""
    at, count = 0, len(words)
    while at < count:
        word = words[at]
        if word not in _TELLING and word[-2:] != "ed":
            at += 1
            continue
        following = words[at + 1] if at + 1 < count else ""
        if word == "may" and following.isdigit():
            at += 2  # the month
            continue
        told = at
        governs = word in _MODALS or (word in _INTENTS and following == "to")
        if word in _MAY_BE_TOLD_BACK and _is_told_back(words, at):
            yield told, Tense.PAST
            at = _verb_behind(words, at)
        elif word in _WAS and following == "to" and _verb_behind(words, at + 1) < len(words):
            was_meant = words[at + 2 : at + 3] == ["have"]  # “talks that were to have begun”
            yield told, Tense.PAST if was_meant else Tense.FUTURE
            at = _verb_behind(words, at + 1)
        elif word in _WILL_BE and words[at + 2 : at + 3] == ["to"] and following in _INTENTS:
            yield told, Tense.FUTURE  # “is expected to hold rates”
            at = _verb_behind(words, at + 2)
        elif governs or (word == "to" and following == "be"):
            yield told, Tense.FUTURE
            at = _verb_behind(words, at)
        elif word in _PROGRESSIVE and (verb := _verb_of_now(words, at)):
            yield told, Tense.FUTURE if following in _ARRANGED else Tense.PRESENT
            at = verb
        elif word in _LEADING and (led := _verb_led(words, at)):
            yield told, Tense.PAST if word == "had" else Tense.FUTURE
            at = led
        elif word in _MAY_ANNOUNCE and announces(words, at, behind):
            yield told, Tense.FUTURE
            at = _verb_behind(words, at) if word == "may" else at
        elif tense := _tense_of_word(words, at):
            yield told, tense
        at += 1


_BEHIND_ORDER = listed("door to most best of in")
"""Behind “next” these show that it tells of order or place."""
_NOUNS_IN_EST = listed(
    """arrest behest bequest chest conquest contest fest forest guest harvest inquest interest nest
    protest quest request rest test unrest vest west"""
)
"""Words that end as “highest” does and compare nothing: “the next protest”."""
_AS_FORETOLD = listed("planned scheduled expected forecast predicted feared promised")
"""Behind “as” these tell what had been said before of what then happened."""
_BEHIND_AS = listed("had has have been was were is it")
"""What may stand between: “as had been planned”, “as it was feared”."""


def _tense_of_word(words: Sequence[str], at: int) -> Tense | None:
    """Return the tense that a word tells by itself among its neighbours: none in “the next highest
    number” and in “began as had been planned”."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    compares = following.endswith("est") and following not in _NOUNS_IN_EST
    if word == "next" and (compares or following in _BEHIND_ORDER):
        return None
    if word in _AS_FORETOLD and _stands_behind_as(words, at):
        return None
    return _tense_of(word, words[at - 1] if at else "")


def _stands_behind_as(words: Sequence[str], at: int) -> bool:
    """Tell whether only auxiliaries and adverbs stand between “as” and the word at `at`: “as had
    previously been planned”, but not “as talks planned for Friday …”."""
    at -= 1
    while at >= 0 and (words[at] in _BEHIND_AS or words[at].endswith("ly")):
        at -= 1
    return at >= 0 and words[at] == "as"


def _verb_of_now(words: Sequence[str], at: int) -> int | None:
    """Return where the verb stands that “is” and the like make one of the present: “is meeting”,
    “bids are accepted”."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if following.endswith("ing"):
        return at + 1
    verb = _verb_behind(words, at)
    if words[at] not in _WILL_BE or following == "to" or verb >= len(words):
        return None
    is_participle = words[verb] != "said" and _tense_of(words[verb], "") is Tense.PAST
    return verb if is_participle else None


_LEADING = listed("had expect expects want wants hopes")
_LONGEST_OBJECT = 4
"""Words between “expects” and “to”: “expects the first of them to resume”."""


def _verb_led(words: Sequence[str], at: int) -> int | None:
    """Return where the verb stands of “had been told”, “had to be told” and “expects them to go”;
    None where there is none."""
    if words[at] == "had":
        if words[at + 1 : at + 2] == ["been"]:
            return _verb_behind(words, at)
        return _verb_behind(words, at + 1) if words[at + 1 : at + 3] == ["to", "be"] else None
    for place in range(at + 2, min(at + 2 + _LONGEST_OBJECT, len(words) - 1)):
        if words[place] == "to":
            return _verb_behind(words, place)
        if words[place] in PAST_FORMS or words[place] in _PRESENT:
            return None
    return None


def _is_told_back(words: Sequence[str], at: int) -> bool:
    """Tell whether a modal or an intention is of the past: “should have left”, “had hoped to
    leave”, “could not be reached”."""
    word = words[at]
    behind = [other for other in words[at + 1 : at + 4] if other != "not"]
    if word in _SUPPOSED and behind[:1] == ["have"]:
        return behind[1:2] != [] and behind[1] not in _OWNED
    if word in ("could", "couldn't", "couldn’t"):
        verb = _verb_behind(words, at)
        is_denied = word != "could" or words[at + 1 : at + 2] == ["not"]
        return is_denied and verb < len(words) and words[verb] in _NOT_KNOWN
    return word in _INTENTS and behind[:1] == ["to"] and at > 0 and words[at - 1] == "had"


_MAY_BE_TOLD_BACK = _SUPPOSED | _INTENTS | listed("couldn't couldn’t")
"""`_is_told_back` says no of every other word; to ask it only of these saves a third of the work in
a text that is full of verbs."""
_MAY_ANNOUNCE = (
    AFTER_SUBJECTS | OF_SEVERAL | AHEAD_BUT_FOR_TO | frozenset(AHEAD_WITH) | {"may", "turns"}
)
"""The words of which `announces` may say yes; it is asked only of these."""


def _verb_behind(words: Sequence[str], auxiliary: int) -> int:
    """Return where the verb stands that an auxiliary governs."""
    at = auxiliary + 1
    while at < len(words) and (words[at] in _BETWEEN or words[at].endswith("ly")):
        at += 1
    return at


def _tense_of(word: str, before: str) -> Tense | None:
    if word in _AHEAD:
        return Tense.FUTURE
    if word in PAST_FORMS:
        return Tense.PAST
    if word.endswith("ed") and len(word) > 4 and word not in NOT_PAST:
        is_adjective = word.startswith("un") and word not in _UNDOING
        return None if is_adjective or before in _ARTICLES else Tense.PAST
    return Tense.PRESENT if word in _PRESENT else None
