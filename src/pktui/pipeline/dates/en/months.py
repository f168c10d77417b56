"""Rules for months without a day: “in May”, “May-August 1950”, “2024 Aug”, “April 480 BC”."""

from __future__ import annotations

from pktui.model.expressions import CalendarDate
from pktui.pipeline.dates.calendars.years import misread_year, year_before
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.date_parts import in_new_style, is_short_year, month_of, year_of
from pktui.pipeline.dates.en.lexicon import MONTHS
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed


def _month_of_unclear_day(m: Match) -> Built | None:
    """Read words such as “June 2O, 2019”: no more than the month is sure."""
    return CalendarDate(year=year_of(m), month=month_of(m))


def _months(m: Match) -> Built | None:
    """Read words such as “May-August 1950”, “May to August”, “the March/April issue”; “March/June”
    is a list of two months."""
    year = year_of(m)
    if year is None and month_of(m) == month_of(m, "last"):
        return None  # “the last weekend of July — July 27-28”
    began = year_before(year, month_of(m, "month"), month_of(m, "last"))
    first = Piece(
        m.first, m.tokens("month")[1], CalendarDate(year=began, month=month_of(m, "month"))
    )
    last = Piece(m.tokens("last")[0], m.last, CalendarDate(year=year, month=month_of(m, "last")))
    is_next = month_of(m, "last") == month_of(m, "month") % _MONTHS + 1
    return Pieces((first, last), interval="list" not in m or is_next)


_MONTHS = 12


def _month_year(m: Match) -> Built | None:
    date = CalendarDate(year=year_of(m), month=month_of(m), short="shortyear" in m)
    return in_new_style(m, date) if "dual" in m else date


def _month_short_year(m: Match) -> Built | None:
    """Read words such as “in Sept 67”, “since May '68”: a number that no day can have, and that
    counts nothing."""
    told = m.before().lower() in context_words.BEFORE_MONTHS
    return _month_year(m) if told and is_short_year(m) else None


def _year_month(m: Match) -> Built | None:
    """Read words such as “2024 Aug”, “1998 March”; a full name may as well be somebody's: “in
    2016 May resigned”."""
    month, after = m["month"].rstrip("."), m.after()
    is_name = month in context_words.GIVEN_NAMES or month in ("may", "march")
    is_told = is_name or bool(m["comma"])  # “In 2016, June was hot”
    if after[:1].isupper() or (is_told and after not in context_words.ENDS):
        return None  # “1404 Jan Egeland”
    return CalendarDate(year=year_of(m), month=MONTHS[month])


def month_of_era(m: Match) -> Built | None:
    """Read words such as “April 480 BC”."""
    number = int(m["digits"])
    if not number:
        return None
    return CalendarDate(year=-number if "bc" in m else number, month=month_of(m), era=True)


def _month_alone(m: Match) -> Built | None:
    """Read words such as “in May”; without a word before it that says so, only names that are
    nothing else."""
    word, before = m["month"].rstrip("."), _word_before(m)
    if context_words.names_something(m, context_words.NAMED_AFTER_MONTHS) or before in _NAMING:
        return None  # “the October Revolution”, “Black September”, “Mr June”
    tokens = m.words.tokens
    if misread := misread_year(tokens, m.last) or misread_year(tokens, _behind_day_number(m)):
        year, last = misread  # “May 20l4”, “August 3O, 20I4”
        date = CalendarDate(year=year, month=MONTHS[word])
        return Pieces((Piece(m.first, last, date),) if year else ())
    if before not in context_words.BEFORE_MONTHS:
        short = len(word) <= 4 and word not in ("june", "july")
        if (short or word == "march") and not _is_said_of(m, before):
            return None
    if m["month"] in _SHORT_MONTHS and m.after()[:1].isupper():
        return None  # “Mar Roxas”, “Jan Smit”
    if word in context_words.GIVEN_NAMES and _is_surname(m):
        return None
    if word in context_words.GIVEN_NAMES and m.after().lower() in context_words.SPEAKING:
        return CalendarDate(month=MONTHS[word]) if before in context_words.BEFORE_TIMES else None
    if word in context_words.GIVEN_NAMES and m.after()[:1].isupper():
        told = before == "the" or before in context_words.BEFORE_TIMES
        return CalendarDate(month=MONTHS[word]) if told else None
    return CalendarDate(month=MONTHS[word])


def _month_of_line(m: Match) -> Built | None:
    """Read “May” or “March” where it begins a line and nothing but a colon or a dash follows, if a
    year heads that line."""
    return CalendarDate(month=month_of(m)) if context_words.heads_line(m) else None


def _is_said_of(m: Match, before: str) -> bool:
    """Tell whether the words are like “a March study”, “the May elections”; but “the March drew
    thousands”."""
    return before in ("a", "the") and context_words.is_counting(m) and m.after() in _MONTHLY


_NAMING = listed("black mr mrs ms miss dr sir lord lady")


def _behind_day_number(m: Match) -> int:
    """Return the token behind the number of a day that follows a month, however it was misread."""
    at, tokens = m.last + 1, m.words.tokens
    while at < len(tokens) and at - m.last < _PIECES_OF_DAY and tokens[at].isalnum():
        at += 1
    return at


_PIECES_OF_DAY = 4


def _is_surname(m: Match) -> bool:
    """Tell whether a month behind a name of somebody is that person's other name: “Pernilla
    August acted”."""
    before, after = m.before(), m.after()
    is_name = before.istitle() and len(before) > 1 and m.words.tokens[m.first - 1] == " "
    if not is_name or before.lower() in context_words.BEFORE_MONTHS | context_words.FUNCTION_WORDS:
        return False
    return after in context_words.SPEAKING or (after.islower() and after.endswith("ed"))


_MONTHLY = listed(
    """election elections vote poll polls study survey report reports summit meeting budget deadline
    issue interview statement ruling referendum figure figures data reading attack attacks bombing
    earthquake quake storm coup uprising revolt protest protests ceasefire deal agreement decision
    announcement speech letter conference filing visit trip incident crash"""
)
"""Nouns that a month may describe (“the May elections”), and that are no way of walking."""
_SHORT_MONTHS = frozenset(name for name in MONTHS if len(name) == 3) - {"may"}
"""Without a full stop these are names before another name."""


def _word_before(m: Match) -> str:
    """Return the word before the month; in “mid-March”, “mid”."""
    before = m.before().lower()
    if before in context_words.HYPHENS and m.first > 1 and m.words.tokens[m.first - 1] == before:
        return m.words.tokens[m.first - 2].lower()
    return before


MONTH_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "month-year",
        r"(?P<year>{year})(?P<comma>,?) (?P<month>@month)(?! ?(?:{digits}|,? ?{year}))",
        _year_month,
    ),
    Rule("month-year", r"(?P<month>@month)/(?P<year>{year})@alone", _month_year),
    Rule("month-year", r"(?P<month>@month),? @ad (?P<digits>{digits})@alone", month_of_era),
    Rule(
        "months",
        r"(?P<month>@month)(?:@to|(?P<list>/(?:(?:early|mid|late)(?: |-))?))"
        r"(?P<last>@month)@inyear?",
        _months,
    ),
    Rule(
        "month-year",
        r"(?P<month>@month)@gap@unclear(?:@comma(?P<year>{year})(?!{digits}))",
        _month_of_unclear_day,
    ),
    Rule(
        "month-year",
        r"@unclear (?P<month>@month)(?:@comma(?P<year>{year})(?!{digits}))",
        _month_of_unclear_day,
    ),
    Rule(
        "month-year",
        r"(?P<month>@month)(?:,| of)? (?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)",
        month_of_era,
    ),
    Rule(
        "month-year",
        r"(?P<month>@month)(?:,| of|-)? ?"
        r"(?:(?P<year>{year})@dual|(?P<spelledyear>@spelled)|'(?P<shortyear>{twodigits}))",
        _month_year,
    ),
    Rule(
        "month-year",
        r"(?P<month>@month) (?P<shortyear>{toomany})@alone",
        _month_short_year,
    ),
    Rule("month", r"(?P<month>@month)", _month_alone),
    Rule("month-of-line", r"(?P<month>@month)", _month_of_line),
)
