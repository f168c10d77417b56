"""Rules for times of day: “10 p.m. EST”, “14:30 GMT”, “last night”, “that evening”; and which
four digits are rather an hour than a year."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from pktui.model.expressions import Reference, Shift, TimeOfDay, Unit
from pktui.pipeline.dates.calendars.clock import clock_in
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.lexicon import NUMERALS, PARTS_OF_DAY, STEPS, WEEKDAYS
from pktui.pipeline.dates.en.number_words import count_of
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed

FRAGMENTS = {
    "zone": (
        r"(?:\((?:gmt|utc)(?:{sign}{hour})?\)|(?:gmt|utc)(?:{sign}{hour})?"
        r"|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|ict|ist|{zonename}|local(?: time|(?= \())"
        r"|(?:eastern|central|mountain|pacific)(?: standard| daylight)? time"
        r"|(?:uk|london|paris|moscow|kyiv|kiev|israel|cairo|beijing|tokyo|hanoi|indian standard"
        r"|new york|hong kong) time)"
    ),
    "anyzone": r"(?:@zone|{shortzone})",
}
_NOON = 12
_LAST_HOUR, _LAST_MINUTE = 24, 59


def _clock(m: Match) -> Built | None:
    hour = int(m["hour"])
    if "half" in m:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if m["half"].startswith("p") else 0)
    return TimeOfDay(time=f"T{hour:02}:{m['minute'] or '00'}")


def _bare_clock(m: Match) -> Built | None:
    """“14:30” is a time behind a word that says so, or with a zone; else it may be a score."""
    before = m.before()
    told = "zone" in m or m.among("before clocks", before.lower()) or m.after() == "on"
    if m.words.between(m.last, m.last + 4).split() == ["of", "the"]:
        return None  # “with 12:10 of the third quarter left”
    told = told or _is_before_part_of_day(m)
    return _clock(m) if told or _is_behind_date(m, before) else None


def _is_before_part_of_day(m: Match) -> bool:
    """Tell whether the words are like “9:30 Friday morning”."""
    words = m.words.between(m.last, m.last + 4).lower().split()
    return len(words) == 2 and words[0] in WEEKDAYS and words[1] in PARTS_OF_DAY


def _is_behind_date(m: Match, before: str) -> bool:
    """Tell whether the words are like “2014-05-27 14:30”, “5 May 2014 14:30”."""
    if not before.isdecimal() or m.first < _DATE_TOKENS or m.words.tokens[m.first - 1] != " ":
        return False
    earlier = m.words.tokens[m.first - 3]
    return earlier in ("-", "/", ".") or (earlier == " " and len(before) == 4)


_DATE_TOKENS = 4


def _clock_in_words(m: Match) -> Built | None:
    """Read words such as “at half past three”, “at a quarter to nine”, “at 9 in the morning”."""
    if not m.among("before clocks", m.before().lower()):
        return None
    hour = int(m["hour"]) if m["hour"].isdigit() else NUMERALS[m["hour"]]
    if not 1 <= hour <= _NOON:
        return None
    if "part" in m:
        time = f"T{hour:02}:{m['minute'] or '00'}"
        return TimeOfDay(time=clock_in(time, PARTS_OF_DAY[m["part"]]))
    minutes = 30 if "half" in m else -15 if "to" in m else 15
    hour, minute = divmod(60 * hour + minutes, 60)
    return TimeOfDay(time=f"T{hour:02}:{minute:02}")


def _clocks(m: Match) -> Built | None:
    """Read words such as “from 8 to 10 p.m.”, “11-2 p.m.”: both in one half of the day, or in
    two that follow."""
    last = _clock(m)
    first_hour, last_hour, half = int(m["first"]), int(m["hour"]), m["half"][0]
    if last is None or not 1 <= first_hour <= _NOON or not isinstance(last, TimeOfDay):
        return None
    if first_hour % _NOON > last_hour % _NOON:
        half = "a" if half == "p" else "p"
    hour = first_hour % _NOON + (_NOON if half == "p" else 0)
    first = TimeOfDay(time=f"T{hour:02}:{m['firstminute'] or '00'}")
    start = m.tokens("first")[0]
    end = m.tokens("firstminute" if "firstminute" in m else "first")[1]
    return Pieces((Piece(start, end, first), Piece(m.tokens("hour")[0], m.last, last)))


def _middle_of_day(m: Match) -> Built | None:
    """Read words such as “by noon”, “at midnight”: a clock's time."""
    told = m.before().lower() in context_words.BEFORE_NOON
    return TimeOfDay(time=PARTS_OF_DAY[m["part"]]) if told else None


def _military_clock(m: Match) -> Built | None:
    """Read words such as “1130 GMT”, “at 1100 local hours”: four digits are a time before a
    zone, or where hours that no one counts follow."""
    digits = m["digits"]
    is_told = m.among("before clocks", m.before().lower()) and m.after() != "of"
    if "zone" not in m and not is_told:
        return None
    hour, minute = int(digits[:2]), int(digits[2:])
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        return None
    return TimeOfDay(time=f"T{hour:02}:{minute:02}")


def _night(m: Match) -> Built | None:
    """Read words such as “tonight”, “last night”, “this morning”."""
    if context_words.names_programme(m):
        return None  # “The Tonight Show”
    today = Shift(unit=Unit.DAY, count=-1 if "last" in m else 0)
    return TimeOfDay(time=PARTS_OF_DAY[m["part"] or "night"], on=today)


def _night_beside(m: Match) -> Built | None:
    """Read words such as “the night before”, “the morning after”: beside the day that the story
    is in."""
    if m.after() not in context_words.ENDS:
        return None
    step = -1 if m["side"] == "before" else 1
    day = Shift(unit=Unit.DAY, count=step, reference=Reference.STORY)
    return TimeOfDay(time=PARTS_OF_DAY[m["part"]], on=day)


def _later_in_part(m: Match) -> Built | None:
    """Read words such as “later in the evening”: of the day that the story is in."""
    day = Shift(unit=Unit.DAY, count=0, reference=Reference.STORY)
    return TimeOfDay(time=PARTS_OF_DAY[m["part"]], on=day)


def _nights_ago(m: Match) -> Built | None:
    """Read words such as “two nights ago”."""
    count = count_of(m["count"])
    if count is None or count.denominator != 1 or count > _MOST_NIGHTS:
        return None
    return TimeOfDay(time=PARTS_OF_DAY["night"], on=Shift(unit=Unit.DAY, count=-int(count)))


_MOST_NIGHTS = 366
"""Nobody counts more."""


def _story_night(m: Match) -> Built | None:
    """Read words such as “that night”, “the same evening”, “the next morning”."""
    step = STEPS[m["way"].split()[-1]]
    day = Shift(unit=Unit.DAY, count=step, reference=Reference.STORY)
    return TimeOfDay(time=PARTS_OF_DAY[m["part"]], on=day)


def _part_of_day(m: Match) -> Built | None:
    if m.words.tokens[m.last - 1][0].isupper() and m.after().lower() in context_words.PAPERS:
        return Pieces(())  # “The Saturday Evening Post”
    return TimeOfDay(time=PARTS_OF_DAY[m["part"]])


def is_hour(m: Match, number: int) -> bool:
    """Tell whether four digits are a time of day: “1813 US President …” in a page that reports
    by the minute, “shortly after 1100” in one that speaks of other hours."""
    if number % 100 > _LAST_MINUTE or number // 100 > _LATEST_HOUR:
        return False
    if _CLOCK_RANGE.match(m.words.between(m.last, m.last + _TO_ZONE)):
        return True  # “1410 to 1430 GMT”
    before = m.before()
    if before.lower() in _BEFORE_EITHER:
        partner = _partner_of(m)
        if partner.startswith("0"):
            return True  # “from 0900 to 1700”
        is_alone = not partner or int(partner) < _OLDEST_YEAR
        if number < _OLDEST_YEAR and is_alone:
            return _CLOCK_SIGN.search(m.words.text) is not None
    if before.lower() in context_words.BEFORE_YEARS:
        return False
    after = m.after()
    is_entry = before in _ENTRY_ENDS or after[:1].isupper() or after in ":–—-"
    if not is_entry:
        return False
    if is_reported_by_the_minute(m.words.text):
        return True
    opens = before in ("", "\n") and (after[:1].isupper() or after == ":")
    if opens and _GREETING.match(m.words.between(m.last, m.last + _TO_GREETING)):
        return True
    return opens and _is_odd_year(number) and is_told_by_the_clock(m.words.text)


_GREETING = re.compile(
    r":?\s?(?:Hello|Hi|Welcome(?=[,.!]| (?:to|back|along)\b)|Good (?:morning|afternoon|evening)"
    r"|Thank(?:s| you) for|That(?:'|’)?s (?:all|it)|We(?:'|’)re (?:closing|wrapping|pausing))\b"
)
"""What an entry of a page that reports by the minute says to its readers."""
_TO_GREETING = 10


def _partner_of(m: Match) -> str:
    """Return the four digits that “and” or “to” joins to a number, on either side; empty where
    none."""
    tokens = m.words.tokens
    behind, before = tokens[m.last : m.last + 4], tokens[max(m.first - 4, 0) : m.first]
    for joint, digits in (behind[1:2], behind[3:4]), (before[2:3], before[:1]):
        if joint in (["and"], ["to"]) and digits and re.fullmatch(r"\d{4}", digits[0], re.ASCII):
            return digits[0]
    return ""


_CLOCK_RANGE = re.compile(
    r"\s?(?:to|-|–|and)\s?\d{4}\s(?:GMT|UTC|EST|EDT|PST|PDT|BST|CET|local|hrs|hours)\b"
)
_TO_ZONE = 8
"""Tokens from an hour to the zone behind the hour that follows it."""
BEHIND_HOURS = listed("h today yesterday tomorrow tonight")
"""Behind four digits these say that they are an hour: “around 1800 yesterday”."""
_LATEST_HOUR = 23
"""The last hour of a day: 2400 is rather a count or a year than an hour."""
_OLDEST_YEAR = 1600
"""Four digits that stand alone and are less than this are an hour, where a text speaks of hours."""
_BEFORE_EITHER = listed("by until till after before between from at around about and to")
"""Before four digits these may speak of an hour as well as of a year."""
_ENTRY_ENDS = frozenset(("", "\n", ".", "!", "?", "”", '"', ")"))
_CLOCK_SIGN = re.compile(
    r"\b(?:GMT|local time|[ap]\.?m\b|hrs|o'clock|(?:\d|two|few|five|several|ten|some) minutes\b)"
)
"""Signs that a text speaks of hours."""
_ENTRY = re.compile(r"\d{4}(?::|\s?[-–—]|\s)\s?(?=[A-Z“\"])")
"""Four digits as they begin an entry."""
_BEFORE_ENTRY = frozenset('.!?”"')
"""What ends the sentence before an entry on the same line."""
_FEWEST_ENTRIES, _MOST_ENTRIES = 4, 200
_WIDEST = 100
"""The first and last number of a page that reports for an hour differ by this at least, as 1410 and
1510 do; years that begin entries seldom do."""


def _is_odd_year(number: int) -> bool:
    """Tell whether a year is one that news seldom begins a paragraph with, unlike an hour."""
    return not _FIRST_OF_NEWS <= number <= _LAST_OF_NEWS


_FIRST_OF_NEWS, _LAST_OF_NEWS = 1860, 2039
"""“1945: Germany surrenders” is an entry of a chronology; “1813 US President …” and “2045: Mr
Gibbs …” are those of a page that reports by the minute."""


@lru_cache(maxsize=4)
def _numbers_of_entries(text: str) -> tuple[int, ...]:
    """Return the four digits with which the first entries of a text begin."""
    entries = (one for one in _ENTRY.finditer(text) if _begins_entry(text, one.start()))
    return tuple(int(text[one.start() : one.start() + 4]) for one in islice(entries, _MOST_ENTRIES))


def _begins_entry(text: str, start: int) -> bool:
    """Tell whether the text, a line or what follows a sentence begins at `start`."""
    at = start
    while at and text[at - 1].isspace():
        at -= 1
    return not at or text[at - 1] in _BEFORE_ENTRY or "\n" in text[at:start]


@lru_cache(maxsize=4)
def is_told_by_the_clock(text: str) -> bool:
    """Tell whether all entries of a text that begin with four digits may begin with a time, and
    no year stands anywhere else in it that its entries could follow."""
    numbers = _numbers_of_entries(text)
    return all(n // 100 <= _LATEST_HOUR and n % 100 <= _LAST_MINUTE for n in numbers) and not any(
        _FIRST_OF_NEWS <= n <= _LAST_OF_NEWS for n in numbers
    )


@lru_cache(maxsize=4)
def is_reported_by_the_minute(text: str) -> bool:
    """Tell whether a text has entries that begin with a time in four digits, and none with a
    year."""
    numbers = _numbers_of_entries(text)
    if len(numbers) < _FEWEST_ENTRIES or max(numbers) - min(numbers) < _WIDEST:
        return False
    return all(n // 100 <= _LATEST_HOUR and n % 100 <= _LAST_MINUTE for n in numbers)


CLOCK_RULES: tuple[Rule[Built], ...] = (
    Rule("part-of-day", r"tonight|(?P<last>last) (?P<part>night|evening)", _night),
    Rule("part-of-day", r"this (?:(?:early|late|same) )?(?P<part>{part})", _night),
    Rule(
        "part-of-day",
        r"(?P<way>that same|that|the same|the next|the following|the previous) (?P<part>{part})",
        _story_night,
    ),
    Rule(
        "clock",
        r"(?P<hour>{hour})(?:(?::|\.)(?P<minute>{minute}))? ?(?P<half>(?:a|p)\.? ?m\.?|am|pm)"
        r"(?: @anyzone)?",
        _clock,
    ),
    Rule("clock", r"(?P<hour>{hour}) ?o'clock(?! in the)", _clock),
    Rule(
        "clock",
        r"(?P<first>{hour})(?:(?::|\.)(?P<firstminute>{minute}))?@to"
        r"(?P<hour>{hour})(?:(?::|\.)(?P<minute>{minute}))? ?(?P<half>(?:a|p)\.? ?m\.?|am|pm)"
        r"(?: @anyzone)?",
        _clocks,
    ),
    Rule(
        "clock",
        r"(?:(?P<half>half) past|(?:a )?quarter (?:past|(?P<to>to))) (?P<hour>{hour|numeral})",
        _clock_in_words,
    ),
    Rule(
        "clock",
        r"(?P<hour>{hour|numeral})(?::(?P<minute>{minute}))?(?: o'clock)? in the "
        r"(?P<part>morning|afternoon|evening)",
        _clock_in_words,
    ),
    Rule(
        "clock",
        r"(?P<hour>{hour})\.(?P<minute>{minute})(?P<zone> @zone)",
        _bare_clock,
    ),
    Rule(
        "part-of-day",
        r"the (?P<part>morning|afternoon|evening|night) (?P<side>before|after)(?! last)",
        _night_beside,
    ),
    Rule("part-of-day", r"(?P<count>@number) nights ago", _nights_ago),
    Rule(
        "in-the-day",
        r"(?:earlier|later|early|late) in the (?P<part>morning|afternoon|evening|night)"
        r"(?! (?:of|on) )",
        _later_in_part,
    ),
    Rule("clock", r"(?P<part>noon|midday|midnight)(?: @zone)?", _middle_of_day),
    Rule("clock", r"(?P<hour>{hour}):(?P<minute>{minute})(?! ?%)(?P<zone> @anyzone)?", _bare_clock),
    Rule(
        "clock",
        r"(?P<digits>{oldyear|year|farfuture}) ?(?:(?P<zone>@zone)|(?:local )?(?:hours|hrs)@alone)",
        _military_clock,
    ),
    Rule(
        "clock",
        r"(?P<digits>{oldyear|year|farfuture})(?P<zone>(?= {weekday}(?: {part})?,? @zone))",
        _military_clock,
    ),
    Rule("part-of-day", r"(?:(?:early|late|mid)(?: |-))?(?P<part>{part})", _part_of_day),
)
