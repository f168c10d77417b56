"""Rules for days that are known by a name: “Christmas Eve 1999”, “last Ramadan”, “9/11”."""

from __future__ import annotations

from pktui.model.expressions import CalendarDate, Holiday, Pick
from pktui.pipeline.dates.calendars.holidays import holiday_key
from pktui.pipeline.dates.en.date_parts import month_of, year_of
from pktui.pipeline.dates.en.holiday_names import KNOWN_DAYS, KNOWN_FEASTS
from pktui.pipeline.dates.en.lexicon import MONTHS, STEPS, WEEKDAYS
from pktui.pipeline.dates.grammar.matches import Built
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed


def _word_before_article(m: Match) -> str:
    """Return the word before, or the one before that where it is “the”."""
    before = m.before().lower()
    return m.words.between(m.first - 4, m.first - 3).lower() if before == "the" else before


def _word_before_of(m: Match) -> str:
    """Return the word before “of”, which stands before the match."""
    return m.words.tokens[max(m.first - 4, 0)].lower()


_PARTS_OF_FEASTS = listed("month start end eve day days week weeks beginning first last")
"""Before “of” these tell that a feast is a time: “the holy month of Ramadan”."""


def _holiday(m: Match) -> Built | None:
    after = m.after()
    is_name = after[:1].isupper() and after.lower() not in _CALENDAR_NAMES and "year" not in m
    if (
        is_name
        or m.before().lower() in _BEFORE_NAMES
        or m.among("behind other feasts", after.lower())
    ):
        return None  # “Good Friday Agreement”, “White Christmas”, “Easter celebrations”
    if after.lower() in _THINGS_OF_FEASTS and "way" not in m and "year" not in m:
        return None  # “the Christmas tree”
    name = holiday_key(m["name"])
    before = m.before()
    if (
        name == "noel"
        and before.isascii()
        and before.istitle()
        and before.lower() not in _BEFORE_NOEL
    ):
        return None  # “Tropical Storm Noel”, “Francis Noel”
    is_told = "way" in m or "year" in m or m.among("before feasts", _word_before_article(m))
    is_told = is_told or (m.before() == "of" and _word_before_of(m) in _PARTS_OF_FEASTS)
    if m.among("moving feasts", name) and not is_told:
        return None  # what happened then as often as when: “predictions were trumped by Tet”
    pick = _PICKS[m["way"].split()[-1]] if "way" in m else None
    year = year_of(m) or KNOWN_FEASTS.get((name, after))
    return Holiday(name=name, year=year, pick=pick)


_THINGS_OF_FEASTS = listed(
    """tree trees card cards egg eggs carol carols decoration decorations jumper jumpers pudding
    cracker crackers stocking stockings bunny lights shopping shoppers gift gifts present presents
    cookies bonnet candy costume costumes pumpkin pumpkins"""
)
"""Behind a feast these are things that belong to it, whenever they are told of."""
_CALENDAR_NAMES = frozenset(MONTHS) | frozenset(WEEKDAYS)
BEFORE_FEASTS = listed(
    "in on at during before after until till since over around for early late this"
)
"""Behind these a feast tells when."""
_BEFORE_NOEL = BEFORE_FEASTS | listed("sau trong qua")
"""Words without marks that may begin a sentence before a feast that is also a name; the last three
mean “after”, “during” and “past” in Vietnamese."""
_BEFORE_NAMES = listed("white father operation")
BEHIND_OTHER_FEASTS = listed("celebration celebrations festivities")
"""Behind a feast these make something else of it: the days around it."""
_PICKS = {way: {-1: Pick.LAST, 0: Pick.THIS, 1: Pick.NEXT}[step] for way, step in STEPS.items()}


def _known_day(m: Match) -> Built | None:
    """Read words such as “the Sept. 11 attacks”, “the July 20 plot”: a day that is known by what
    happened on it."""
    month, day = month_of(m), int(m["day"])
    happened = [token.lower() for token in m.words.tokens[m.last : m.last + _TO_NOUN]]
    for year, nouns in KNOWN_DAYS.get((month, day), ()):
        if not set(nouns.split()).isdisjoint(happened):
            return CalendarDate(month=month, day=day, known=year)
    return None


_TO_NOUN = 4
"""Tokens behind a day among which is what happened: “the July 20 bomb plot”."""


def _known_numbers(m: Match) -> Built | None:
    """Read words such as “after 9/11”, “the 7/7 bombings”, “the 26/11 attacks”."""
    first, second = int(m["one"]), int(m["other"])
    if (first, second) == (9, 11) and m.before().lower() in _BEFORE_9_11:
        return CalendarDate(year=2001, month=9, day=11)
    for month, day in ((first, second), (second, first)):
        for year, nouns in KNOWN_DAYS.get((month, day), ()):
            if m.after() in nouns.split():
                return CalendarDate(year=year, month=month, day=day)
    return None


_BEFORE_9_11 = listed("after before since the of on post pre - until till and")


FEAST_RULES: tuple[Rule[Built], ...] = (
    Rule("known-day", r"(?P<one>{day})/(?P<other>{day})(?!/{digits})", _known_numbers),
    Rule(
        "known-day",
        r"(?P<month>@month)@gap(?P<day>{day}){th}?(?= (?:{happening}|bomb|failed) ?{happening}?)",
        _known_day,
    ),
    Rule(
        "known-day",
        r"(?P<day>{day}){th}? (?P<month>@month)(?= (?:{happening}|bomb|failed) ?{happening}?)",
        _known_day,
    ),
    Rule(
        "holiday",
        r"(?:(?P<way>@pick) )?(?P<name>@holiday)(?:(?: of|,)? (?P<year>{year}))?",
        _holiday,
    ),
)
