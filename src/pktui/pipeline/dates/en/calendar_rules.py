"""Rules for days and months by name or number: “5 May 2014”, “May 3-5”, “the 20th”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pktui.model.expressions import CalendarDate, NumericDate, Reference, Repeat, Shift, Unit
from pktui.pipeline.dates.calendars.years import full_year, misread_year, year_before
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.lexicon import MONTHS, NUMERALS, STEPS, WEEKDAYS
from pktui.pipeline.dates.en.number_words import ordinal_of, spelled_year
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed

FRAGMENTS = {
    "month": r"(?:{month}|{abbreviation}\.?)",
    "weekday": r"(?:{weekday}|{shortday}\.?)",
    "day": r"{day}{th}?",
    "dayword": r"(?:{day}{th}|{ordinal}|(?:twenty|thirty)(?: |-){ordinal})",
    "to": r"(?: ?(?:-|—) ?| (?:to|till|until|through|thru) )",
    "and": r"(?:, ?(?:and |or )?| ?& ?| and | or )",
    "alone": r"(?!{mark}{digits})(?! ?%)",
    "gap": r"(?: |(?<=\.))",
    "comma": r"(?: ?,? ?|\.|(?<={th})\. )",
    "dual": r"(?:/(?P<dual>{twodigits|onedigit}))?",
    "unclear": r"(?:{day}{unclearend}|{unclearday})",
    "span": r"@day(?: ?- ?@day)?",
    "inyear": r"(?:(?:,? ?|/)(?P<year>{year})(?!{digits}|-{digits}(?!:)))",
}


def month_of(m: Match, group: str = "month") -> int:
    """Find the number of the month that a match names, from 1."""
    return MONTHS[m[group].rstrip(".")]


def year_of(m: Match) -> int | None:
    """The year that a rule's groups `year`, `shortyear` or `spelledyear` give."""
    if "shortyear" in m:
        return full_year(m["shortyear"])
    if "spelledyear" in m:
        return spelled_year(m["spelledyear"])
    return int(m["year"]) if "year" in m else None


def told_year(m: Match) -> Built | None:
    """A year alone."""
    year = year_of(m)
    return None if year is None else CalendarDate(year=year, short="shortyear" in m)


def _full_date(m: Match) -> Built | None:
    year = year_of(m)
    if is_glued(m):
        return None  # “June 2O”: a letter within a number
    if year is None and _is_of_an_organisation(m):
        return Pieces(())  # “the April 6 Youth Movement”
    if "shortyear" in m and "mark" not in m:
        is_doubled = m["shortyear"] == m["day"] and int(m["shortyear"]) <= _LONGEST_MONTH
        if is_doubled or not _is_short_year(m):
            return None  # “on 20 April 20”, written twice
    if year is None and (misread := misread_year(m.words.tokens, m.last)):
        return _with_misread_year(m, *misread)
    if year is None and _counts_in_month(m):
        last = m.tokens("month")[1]
        return Pieces((Piece(m.first, last, CalendarDate(month=month_of(m))),))
    date = CalendarDate(
        year=year,
        month=month_of(m),
        day=ordinal_of(m["day"]),
        weekday=WEEKDAYS[m["weekday"].rstrip(".")] if "weekday" in m else None,
        short="shortyear" in m,
    )
    return in_new_style(m, date) if "dual" in m else date


def _with_misread_year(m: Match, year: int | None, last: int) -> Pieces:
    """Read words such as “June 20, 20l9”: the date with the year that is meant, or nothing where
    none can be told."""
    if year is None:
        return Pieces(())
    date = CalendarDate(year=year, month=month_of(m), day=ordinal_of(m["day"]))
    return Pieces((Piece(m.first, last, date),))


def _is_of_an_organisation(m: Match) -> bool:
    """Tell whether a day is the name of a group: “the April 6 Youth Movement”, “the May 19
    group”."""
    if m.before().lower() in context_words.BEFORE_DAYS:
        return context_words.names_something(m, context_words.ROADS)
    if context_words.names_something(m, context_words.NAMED_AFTER_DATES):
        return True
    return m.before().lower() == "the" and m.after() in context_words.GROUPS


def is_glued(m: Match) -> bool:
    """Tell whether a match ends within a word, as “June 2” does in “June 2O”."""
    behind = m.words.tokens[m.last : m.last + 1]
    return bool(behind) and behind[0][0].isalnum() and m.words.tokens[m.last - 1][-1].isalnum()


def _is_short_year(m: Match) -> bool:
    """Tell whether two digits behind a day are its year: “17 Sept 67”, but not “5 May 12 people”.

    A number that no day can have is a year unless it counts; another is one only where nothing
    follows that it could count or say.
    """
    after = m.after()
    is_said_of = m.words.tokens[m.first].lower() == "the" and int(m["shortyear"]) > _LONGEST_MONTH
    if is_said_of:
        return True  # “the 6 June 44 landings”
    if after in _BEHIND_NUMBERS or m.among("counted", after.lower()) or is_plural(after):
        return False
    if int(m["shortyear"]) > _LONGEST_MONTH:
        return True  # “The coup of 11 Sep 73 ousted him”
    return not context_words.is_counted(after) and after in context_words.AFTER_DAYS


_LONGEST_MONTH = 31
_BEHIND_NUMBERS = listed("% ° $ -")
"""Behind two digits these show that they are no year."""


def _counts_in_month(m: Match) -> bool:
    """Tell whether the number counts what happened in the month: “In May 17 people died”."""
    if m.before().lower() not in _COUNTING_MONTHS or not m["day"].isdigit() or m["day"][0] == "0":
        return False
    after = m.after().lower()
    return m.among("counted", after) or after in _VERBS or is_plural(after)


def is_plural(word: str) -> bool:
    """Tell whether a word in small letters is a plural, as far as its ending tells."""
    if word in _VERBS or not word.isalpha():
        return False
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


_COUNTING_MONTHS = listed("in during")
"""Before a month these leave a number behind it to what it counts."""
_VERBS = listed("was were had have has are is did")


def in_new_style(m: Match, date: CalendarDate) -> CalendarDate:
    """Read words such as “12 February 1687/8”: the year that began in March, and ours. Other
    numbers are passed over.

    England wrote both until 1752; what lies behind the stroke is the year as we count it.
    """
    dual = int(m["dual"])
    if date.year is None or date.year > _LAST_DUAL_YEAR:
        return date
    is_next = (date.year + 1) % (10 if len(m["dual"]) == 1 else 100) == dual
    return replace(date, year=date.year + 1) if is_next and (date.month or 1) <= _MARCH else date


_LAST_DUAL_YEAR = 1752
_MARCH = 3


def _month_of_unclear_day(m: Match) -> Built | None:
    """Read words such as “June 2O, 2019”: no more than the month is sure."""
    return CalendarDate(year=year_of(m), month=month_of(m))


def _list_of_days(m: Match) -> Built | None:
    """Read words such as “May 3, 5 and 9, 2014”, “3-5 May”, “May 1-3 and 5-7, 2019”: each day
    borrows the month and the year."""
    if is_glued(m):
        return None
    month_first = m.tokens("month")[0] < m.tokens("days")[0]
    is_span = "to" in m and m.before().lower() != "in"  # “the Feb. 14-23 festival”
    if month_first and "year" not in m and context_words.is_counting(m) and not is_span:
        return None
    tokens = m.words.tokens
    year, month = year_of(m), month_of(m)
    start, end = m.tokens("days")
    days = [
        Piece(i, _behind_day(tokens, i), CalendarDate(year=year, month=month, day=int(tokens[i])))
        for i in range(start, end)
        if tokens[i].isdigit()
    ]
    days[0] = replace(days[0], first=m.first)
    if year or not month_first:
        days[-1] = replace(days[-1], last=m.last)
    return Pieces(tuple(_spans(m, days)))


def _spans(m: Match, days: Sequence[Piece]) -> Iterator[Piece]:
    """The days one by one, and those between which “to” or a dash stands as one interval."""
    at = 0
    while at < len(days):
        day, behind = days[at], days[at + 1] if at + 1 < len(days) else None
        between = m.words.between(day.last, behind.first).strip().lower() if behind else ""
        if behind and between in _TO:
            yield replace(day, until=behind)
            at += 1
        else:
            yield day
        at += 1


_TO = context_words.HYPHENS | listed("— to till until through thru")


def _behind_day(tokens: Sequence[str], at: int) -> int:
    """The token behind the number of a day and its “th”."""
    behind = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
    return at + 2 if behind in _TH else at + 1


_TH = listed("st nd rd th")


def _months(m: Match) -> Built | None:
    """Read words such as “May-August 1950”, “May to August”, “the March/April issue”."""
    year = year_of(m)
    if year is None and month_of(m) == month_of(m, "last"):
        return None  # “the last weekend of July — July 27-28”
    began = year_before(year, month_of(m, "month"), month_of(m, "last"))
    first = Piece(
        m.first, m.tokens("month")[1], CalendarDate(year=began, month=month_of(m, "month"))
    )
    last = Piece(m.tokens("last")[0], m.last, CalendarDate(year=year, month=month_of(m, "last")))
    return Pieces((first, last), interval="list" not in m)


def _month_year(m: Match) -> Built | None:
    date = CalendarDate(year=year_of(m), month=month_of(m), short="shortyear" in m)
    return in_new_style(m, date) if "dual" in m else date


def _joined_date(m: Match) -> Built | None:
    """Read words such as “13NOV2017”, “5Jan19”, as stamps and passports have it."""
    if is_glued(m):
        return None
    month, digits = m["joined"][:3], m["joined"][3:]
    year = full_year(digits) if len(digits) == 2 else int(digits)
    return CalendarDate(year=year, month=MONTHS[month], day=int(m["day"]), short=len(digits) == 2)


def _month_short_year(m: Match) -> Built | None:
    """Read words such as “in Sept 67”, “since May '68”: a number that no day can have, and that
    counts nothing."""
    told = m.before().lower() in context_words.BEFORE_MONTHS
    return _month_year(m) if told and _is_short_year(m) else None


def _year_month(m: Match) -> Built | None:
    """Read words such as “2024 Aug”, “1998 March”; a full name may as well be somebody's: “in
    2016 May resigned”."""
    month, after = m["month"].rstrip("."), m.after()
    is_name = month in context_words.GIVEN_NAMES or month in ("may", "march")
    is_told = is_name or "comma" in m  # “In 2016, June was hot”
    if after[:1].isupper() or (is_told and after not in context_words.ENDS):
        return None  # “1404 Jan Egeland”
    return CalendarDate(year=year_of(m), month=MONTHS[month])


def _month_of_era(m: Match) -> Built | None:
    """Read words such as “April 480 BC”."""
    number = int(m["digits"])
    if not number:
        return None
    return CalendarDate(year=-number if "bc" in m else number, month=month_of(m), era=True)


def _day_of_era(m: Match) -> Built | None:
    """Read words such as “2 August 216 BC”, “March 15, 44 BC”."""
    date = _month_of_era(m)
    return replace(date, day=ordinal_of(m["day"])) if isinstance(date, CalendarDate) else None


def _numeric_day(m: Match) -> Built | None:
    """Read words such as “Sat 03/04/2021”: the short name of a weekday before numbers."""
    return NumericDate(
        first=int(m["first"]),
        second=int(m["second"]),
        year=int(m["year"]),
        weekday=WEEKDAYS[m["weekday"]],
    )


def _spelled_day(m: Match) -> Built | None:
    """Read words such as “payable June one”, as some agencies write it; behind “in” the number
    begins what follows."""
    before = context_words.before_in_paragraph(m)
    if before.lower() == "in" or m.after() in context_words.HYPHENS or context_words.is_counting(m):
        return None
    if m["month"] in ("march", "may") and before.lower() not in context_words.BEFORE_DAYS:
        within = before.isalpha() and before.islower()
        if not (within and m.words.tokens[m.first].istitle()):
            return None
    return CalendarDate(month=month_of(m), day=NUMERALS[m["day"]])


def _month_alone(m: Match) -> Built | None:
    """Read words such as “in May”; without a word before it that says so, only names that are
    nothing else."""
    word, before = m["month"].rstrip("."), _word_before(m)
    if context_words.names_something(m, context_words.NAMED_AFTER_MONTHS) or before in _NAMING:
        return None  # “the October Revolution”, “Black September”, “Mr June”
    if misread := misread_year(m.words.tokens, _behind_day_number(m)):
        year, last = misread  # “August 3O, 20I4”
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


def _is_said_of(m: Match, before: str) -> bool:
    """Tell whether the words are like “a March study”, “the May elections”; but “the March drew
    thousands”."""
    return before in ("a", "the") and context_words.is_counting(m) and m.after() in _MONTHLY


_NAMING = listed("black mr mrs ms miss dr sir lord lady")


def _behind_day_number(m: Match) -> int:
    """The token behind the number of a day that follows a month, however it was misread."""
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
"""What a month is said of, of which none is a step."""
_SHORT_MONTHS = frozenset(name for name in MONTHS if len(name) == 3) - {"may"}
"""Without a full stop these are names before another name."""


def _word_before(m: Match) -> str:
    """The word before, of "mid-March" the first half."""
    before = m.before().lower()
    if before in context_words.HYPHENS and m.first > 1 and m.words.tokens[m.first - 1] == before:
        return m.words.tokens[m.first - 2].lower()
    return before


def _day_of_month(m: Match) -> Built | None:
    """Read words such as “on the 20th”."""
    told = m.before().lower() in context_words.BEFORE_DAYS
    return (
        CalendarDate(day=ordinal_of(m["day"]))
        if told and m.after() in context_words.AFTER_DAYS
        else None
    )


def _weekday_the_day(m: Match) -> Built | None:
    """Read words such as “Friday the 24th”: of the month near by in which it is a Friday."""
    if m.after() not in context_words.AFTER_DAYS:
        return None
    return CalendarDate(day=ordinal_of(m["day"]), weekday=WEEKDAYS[m["weekday"].rstrip(".")])


def _day_of_running_month(m: Match) -> Built | None:
    """Read words such as “the 5th of next month”, “the 1st of each month”."""
    way = m["way"].split()[-1]
    if way in ("each", "every"):
        return Repeat(value="P1M")
    story = m["way"] not in ("the", "this", "last", "next", "the current")
    month = Shift(
        unit=Unit.MONTH,
        count=STEPS.get(way, 0),
        reference=Reference.STORY if story else Reference.WRITING,
        whole=True,
    )
    return CalendarDate(day=ordinal_of(m["day"]), within=month)


CALENDAR_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "year-month-day",
        r"(?P<year>{year})(?:,? |-|/)(?P<month>@month)(?: |-|/)(?P<day>@dayword|{day})@alone"
        r"(?!,? ?{year})",
        _full_date,
    ),
    Rule(
        "month-year",
        r"(?P<year>{year})(?P<comma>,?) (?P<month>@month)(?! ?(?:{digits}|,? ?{year}))",
        _year_month,
    ),
    Rule("day-month", r"(?P<day>{day})(?P<joined>{monthyear})", _joined_date),
    Rule(
        "day-month",
        r"(?P<day>{day})/(?P<month>{month|abbreviation})/(?P<year>{year})(?!{mark}{digits})",
        _full_date,
    ),
    Rule(
        "numeric-date",
        r"(?P<weekday>{shortday})\.?,? (?P<first>{day})(?:/|-)(?P<second>{day})(?:/|-)"
        r"(?P<year>{year})(?!{mark}{digits})",
        _numeric_day,
    ),
    Rule("month-day", r"(?P<month>@month)/(?P<day>{day})/(?P<year>{year})@alone", _full_date),
    Rule("month-year", r"(?P<month>@month)/(?P<year>{year})@alone", _month_year),
    Rule(
        "day-month",
        r"(?:the )?(?P<day>{day}{th}?)(?: of)? (?P<month>@month),? (?P<digits>{digits}) ?"
        r"(?:(?P<bc>@bc)|@ad)",
        _day_of_era,
    ),
    Rule(
        "month-day",
        r"(?P<month>@month) (?P<day>{day}{th}?),? (?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)",
        _day_of_era,
    ),
    Rule(
        "day-month",
        r"(?:the )?(?P<day>{day}{th}?)(?: of)? (?P<month>@month),? @ad (?P<digits>{digits})@alone",
        _day_of_era,
    ),
    Rule("month-year", r"(?P<month>@month),? @ad (?P<digits>{digits})@alone", _month_of_era),
    Rule(
        "list-of-days",
        r"(?P<month>@month)@gap(?P<days>@span(?:, ?@span){0,6}@and@span)(?:@inyear|@alone)",
        _list_of_days,
    ),
    Rule(
        "list-of-days",
        r"(?:the )?(?P<days>@span(?:, ?@span){0,6}@and(?:the )?@span)(?: of)? (?P<month>@month)"
        r"@inyear?",
        _list_of_days,
    ),
    Rule(
        "days-of-month",
        r"(?P<month>@month)@gap(?P<days>@day(?P<to>@to)@day)(?:@inyear|@alone)",
        _list_of_days,
    ),
    Rule(
        "days-of-month",
        r"(?P<days>@day(?P<to>@to)@day)(?: of)? (?P<month>@month)@inyear?",
        _list_of_days,
    ),
    Rule("months", r"(?P<month>@month)(?:@to|(?P<list>/))(?P<last>@month)@inyear?", _months),
    Rule(
        "month-day",
        r"(?:(?P<weekday>@weekday),? )?(?P<month>@month)@gap(?:the )?(?P<day>@dayword|{day})"
        r"(?:@comma(?P<year>{year|farfuture|oldyear})@dual(?!{digits}|-{digits}(?!:)| {clockzone})"
        r"|,? (?P<mark>')(?P<shortyear>{twodigits})|@alone)",
        _full_date,
    ),
    Rule(
        "day-month",
        r"(?P<day>{day})-(?P<month>@month)-(?P<shortyear>{twodigits})(?!{mark}{digits})",
        _full_date,
    ),
    Rule("month-day", r"(?P<month>@month)-(?P<day>{day})-(?P<year>{year})", _full_date),
    Rule(
        "day-month",
        r"(?:(?P<weekday>@weekday),? (?:the )?)?(?:the )?(?P<day>@dayword|{day})(?: of)?"
        r"(?: |-|\. ?)(?P<month>@month)(?:,? (?P<mark>')| )(?P<shortyear>{twodigits})@alone",
        _full_date,
    ),
    Rule(
        "day-month",
        r"(?:(?P<weekday>@weekday),? (?:the )?)?(?:the (?!{day} @month))?(?P<day>@dayword|{day})"
        r"(?:\.? of)?(?: |-|\. ?)(?P<month>@month)"
        r"(?:(?:@comma|-)(?P<year>{year|farfuture|oldyear})@dual(?!{digits}| {clockzone}))?",
        _full_date,
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
    Rule("month-day", r"(?P<month>@month) (?P<day>{toomany}), ?(?P<year>{year})", _full_date),
    Rule("day-month", r"(?P<day>{toomany}) (?P<month>@month) (?P<year>{year})", _full_date),
    Rule(
        "month-year",
        r"(?P<month>@month)(?:,| of)? (?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)",
        _month_of_era,
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
    Rule("month-day", r"(?P<month>@month) (?P<day>{smallnumeral})(?! {unit|power})", _spelled_day),
    Rule("month", r"(?P<month>@month)", _month_alone),
    Rule(
        "day-of-month",
        r"(?:the )?(?P<day>@dayword) of (?P<way>last|this|next|each|every"
        r"|the(?: (?:same|following|next|previous|preceding|current))?|that) month(?!')",
        _day_of_running_month,
    ),
    Rule(
        "day-of-month",
        r"(?P<weekday>@weekday),? the (?P<day>{day}{th})@alone",
        _weekday_the_day,
    ),
    Rule("day-of-month", r"the (?P<day>{day}{th})@alone", _day_of_month),
)
