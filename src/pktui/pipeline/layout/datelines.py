"""Lines and openings that date an article: datelines, date lines, date headings, date stamps."""

from __future__ import annotations

import re
from typing import NamedTuple

from pktui.pipeline.layout.en import page_words as en
from pktui.pipeline.layout.line_shapes import (
    AGENCY,
    CITY,
    DASH,
    DASHES,
    DATE,
    DATE_BEGINS,
    DAY_NUMBER,
    FULL_DATE,
    ISO,
    LINE_END,
    MONTH,
    MONTH_AND_DAY,
    SENTENCE_FINAL,
    TIME,
    TOWN,
    WEEKDAY,
    YEAR_INSIDE,
    LineShape,
    begins,
    begins_date,
    every,
    has,
    has_early_digit,
    in_capitals,
    in_turn,
    opens,
    sees,
)
from pktui.pipeline.layout.vi import page_words as vi
from pktui.runtime.late_pattern import compiled_late

_EDITION = r"(?:[^\W\d_a-z][\w.’'-]*\s){0,3}(?:[Ee]dition|EDITION|[Ff]inal|FINAL)"
_BESIDE_DATE = rf"(?:{WEEKDAY}|{vi.WEEKDAY}|{TIME}|{_EDITION}|{en.BESIDE_DATE}|{vi.BESIDE_DATE})"
_SOURCE = (
    r"(?:[^\W\d_a-z][\w.&’'-]*|of|the|and|&|©)"
    rf"(?:\s(?:[^\W\d_a-z][\w.&’'-]*|of|the|and|&|{en.CALLING}|\([^\W\d_a-z]\w*\))){{0,7}}"
)
_BEFORE_LINE = (
    rf"(?:(?:{en.NUMBERED}|{vi.NUMBERED})(?:\s?[,;|•·–—:-]\s?|\s(?=\())"
    rf"|{_SOURCE}\s?[,;|•·–—-]\s?){{0,3}}"
)
_BEFORE_DATE = rf"[\[(]?{_BEFORE_LINE}(?:{_BESIDE_DATE}(?:,\s?|\s[-–|•·]\s|\s))*+"
_BEHIND_DATE = (
    rf"(?:(?:[,;]\s?|\s?[-–—/|•·]\s?|\s){_BESIDE_DATE})*+"
    rf"(?:(?:(?:\s?[/|•·–—]\s?|\s-\s)(?:(?:{en.BY}|{vi.BY})\s)?|,?\s(?:{en.BY}|{vi.BY})\s){_SOURCE}"
    rf"|\s\({_SOURCE}\))?[\])]?\s?"
)
_DATE_LINE = LineShape(rf"{_BEFORE_DATE}{FULL_DATE}{_BEHIND_DATE}", YEAR_INSIDE)
"""A line of its own with a date, and nothing but a weekday, an edition, a time, a publisher or a
name beside it: “November 27, 2022 Sunday”, “June 17, 1995, CITY EDITION”, “Publisher, 27 May 2022”,
“May 9, 2016 by Jane Roe”."""

_PAPER_LINE = LineShape(rf"{_SOURCE}\s{FULL_DATE}{_BEHIND_DATE}", YEAR_INSIDE)
"""The same with nothing between a paper's name and the date: “Coast Courier 13 Feb 2024 By JANE
ROE”. Only where the name has a word for a paper in it: “Summer Games 27 July 2012” is a title."""

_PART_WITH_YEAR = (
    rf"(?:{en.PART_OF_MONTH}\s|{en.PART_OF_MONTH}-)?(?:{MONTH}(?:,?\s\d{{4}})?\s?[-–—/]\s?)?{MONTH},?\s\d{{4}}"
    rf"|{en.SEASON},?\s(?:of\s)?\d{{4}}(?:[/–-]\d{{2,4}})?"
    rf"|{en.PART_OF_MONTH}\s\d{{4}}"
)
_MONTH_LINE = LineShape(
    rf"{_BEFORE_DATE}\(?(?:{_PART_WITH_YEAR}|{vi.MONTH_WITH_YEAR})\)?{_BEHIND_DATE}", YEAR_INSIDE
)
"""The same with no more than a month or a season: “Spring 1997”, “Issue 12, March 2014”."""


LONGEST_HEADING = 40
"""Characters of a line that is nothing but a date, or a place, at most."""

_DAY_OR_DAYS = (
    rf"(?:(?:{WEEKDAY},?\s)?{MONTH_AND_DAY}"
    rf"|{MONTH}\s{DAY_NUMBER}\s?[-–—/]\s?(?:{MONTH}\s)?{DAY_NUMBER}"
    rf"|{DAY_NUMBER}(?:\s{MONTH})?\s?[-–—/]\s?{DAY_NUMBER}\s{MONTH})"
)
_PART_WITHOUT_YEAR = rf"(?:{en.PART_OF_MONTH}[\s-])?(?:{MONTH}\s?[-–—/]\s?)?{MONTH}|{en.SEASON}"
_DATE_HEADING = LineShape(
    rf"(?:{FULL_DATE}|{_DAY_OR_DAYS}(?:,?\s\d{{4}})?|{_PART_WITH_YEAR}"
    rf"|\d{{4}}(?:\s?[-–—/]\s?\d{{2,4}})?"
    rf"|(?:{vi.WEEKDAY},?\s)?{vi.DATE_HEADING}|{en.WHOLE_WEEKDAY})\s?[:.–—-]?",
    sees(r"\d|day"),
)
"""A date and nothing else, as it heads an entry of a chronology: a day, days, a month, a season, a
year."""
_HEADING_OF_TWO_DATES = LineShape(
    rf"{FULL_DATE}\s?[-–—]\s?{FULL_DATE}\s?[:.–—-]?",
    sees(r"(?:\d{4}|[’']\d\d)\b.*?[-–—].*?(?:\d{4}|[’']\d\d)"),
)
"""The same with two full dates, and a dash between them."""


def is_date_heading(text: str, start: int, end: int) -> bool:
    """Tell whether the paragraph is nothing but a date."""
    return end - start <= LONGEST_HEADING and bool(
        _DATE_HEADING.fullmatch(text, start, end)
        or _HEADING_OF_TWO_DATES.fullmatch(text, start, end)
    )


_YEAR_HEADING = compiled_late(
    rf"(?:(?:{en.BEFORE_YEAR}|{MONTH},?\s)?\d{{4}}|{vi.YEAR_HEADING})\s?[:.–—-]?"
)
_PART_OF_YEAR = compiled_late(
    rf"(?:[-–—•·*]\s?)?(?:(?:{WEEKDAY},?\s)?(?:{MONTH_AND_DAY}|{MONTH}(?!\s{DAY_NUMBER}))"
    rf"|{vi.PART_OF_YEAR})(?![,\s]{{1,2}}\d{{4}})(?=\W|\Z)"
    rf"|(?:{_PART_WITHOUT_YEAR})\s?(?:[:.–—-]\s|\Z)"
)


def is_year_heading(text: str, start: int, end: int) -> bool:
    """Tell whether the paragraph is a year, or a month with its year, and nothing else."""
    return end - start <= LONGEST_HEADING and bool(_YEAR_HEADING.fullmatch(text, start, end))


_MONTH_ALONE = compiled_late(rf"(?:{_PART_WITHOUT_YEAR}|{vi.MONTH_ALONE})\s?[:.–—-]?")


def is_part_of_year(text: str, start: int, end: int) -> bool:
    """Tell whether the paragraph is a month or a season without a year, and nothing else."""
    return end - start <= LONGEST_HEADING and bool(_MONTH_ALONE.fullmatch(text, start, end))


def begins_within_year(text: str, start: int, end: int) -> bool:
    """Tell whether the paragraph begins with a day or a month that leaves its year open."""
    return bool(_PART_OF_YEAR.match(text, start, end))


_DAY_OF_MONTH = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)"
_DAY_NUMBER_LINE = re.compile(
    rf"(?:[-–—•·*]\s?)?(?:{vi.BEFORE_DAY_NUMBER}\s)?{_DAY_OF_MONTH}"
    rf"(?:\s?[-–—/&]\s?{_DAY_OF_MONTH})?"
    r"(?:\s?(?P<sign>[:|]|[–—-](?=\s))|[.)]?\s?\Z|\s(?P<none>)(?=[^\W\d_a-z]))"
)
LINE_ENDS = "\n"
"""What `day_number_sign` returns where the paragraph ends behind the number."""


def day_number_sign(text: str, start: int, end: int) -> str | None:
    """Return what stands behind the number of a day that may begin the paragraph: the dash of “21 –
    Police search …”, `LINE_ENDS`, nothing before a word; None where it begins otherwise."""
    found = _DAY_NUMBER_LINE.match(text, start, end)
    if found is None:
        return None
    return "" if found["none"] is not None else found["sign"] or LINE_ENDS


def is_place_in_capitals(text: str, start: int, end: int) -> bool:
    """Tell whether the rest of a header's line is nothing but a dateline's place: “GENEVA”."""
    return end - start <= LONGEST_HEADING and bool(re.fullmatch(CITY, text[start:end]))


def is_date_line(text: str, start: int, end: int) -> bool:
    """Tell whether the paragraph is the line that dates the article."""
    if end - start > _LONGEST_DATE_LINE or text[end - 1] in "?!":
        return False
    if _DATE_LINE.fullmatch(text, start, end):
        return True
    has_paper = en.PRESS_WORD.search(text, start, end) or vi.PRESS_WORD.search(text, start, end)
    return bool(has_paper and _PAPER_LINE.fullmatch(text, start, end))


def is_month_line(text: str, start: int, end: int) -> bool:
    """Tell whether the paragraph is a line that dates the article by its month or season."""
    if end - start > _LONGEST_DATE_LINE or text[end - 1] in ".?!":
        return False
    return bool(_MONTH_LINE.fullmatch(text, start, end))


_LONGEST_DATE_LINE = 100
"""Characters that such a line has at most."""


class Dateline(NamedTuple):
    """Where a story comes from, and when, as the words before its first sentence say."""

    end: int
    city: str | None
    agency: str | None


_IS_FULL = opens(rf"(?!{vi.DAY_WITHOUT_YEAR})")
"""A paragraph does not open with a day without its year, as Vietnamese ones often do."""
_CITY_ENDS = opens(rf"{CITY}(?:\s?{DASH}|:\s|[,.]?\s{DATE_BEGINS})")
_CITY_AND_DATE_BEGIN = opens(rf"{CITY}(?:,?|\s?{DASH})\s{DATE_BEGINS}")
_TOWN_AND_DATE_BEGIN = opens(rf"{TOWN},\s{DATE_BEGINS}")
"""What the larger expressions below begin with. Those take 60 ms to compile, and the tests of signs
alone would ask for it: most Vietnamese paragraphs have a comma or a dash, and in many the letter
behind the first capital is none of a to z."""
_DATELINES = tuple(
    LineShape(pattern, may_fit)
    for may_fit, pattern in (
        (
            has("."),  # VOV.VN -
            rf"(?P<agency>[A-Z][\w-]*+\.(?:[A-Za-z]{{2,4}}\.)?[A-Za-z]{{2,4}})\s?{DASH}",
        ),
        (
            sees(rf"\)\s?[{DASHES}:]"),  # LONDON, Nov 5 (Reuters) -   PARIS (AP) --   Hanoi (VNA) –
            rf"{TOWN}(?:,?\s{DATE})?\s?\({AGENCY}\)\s?(?:{DASH}|:)",
        ),
        (
            sees(r"/[A-Z].+/"),  # Ulaanbaatar /MONTSAME/
            rf"{TOWN}(?:,?\s{DATE})?\s?/{AGENCY}/(?:\s?{DASH})?(?=\s)",
        ),
        (
            every(
                in_capitals, YEAR_INSIDE, has(":"), _CITY_AND_DATE_BEGIN
            ),  # CAIRO - 24 July 2022:
            rf"{CITY}\s?{DASH}\s{FULL_DATE}\s?:",
        ),
        (
            every(
                in_capitals, has(*DASHES, ":"), _CITY_ENDS
            ),  # VIETNAM, December 31 -   PARIS —   MAHALA, Bosnia -
            rf"{CITY}(?:[,.]?\s{DATE})?\s?(?:{DASH}|:(?=\s))",
        ),
        (
            every(in_capitals, has("|")),  # LONDON | Tue Jun 3, 2008 7:15 am EDT
            rf"{CITY}\s\|\s{DATE}(?:,?\s{TIME})?(?=\s|\Z)",
        ),
        (
            every(
                in_capitals, sees(r"\d"), _CITY_AND_DATE_BEGIN
            ),  # LISBON 2003-04-12, on a line of its own
            rf"{CITY},?\s(?:{FULL_DATE}|{MONTH_AND_DAY}){LINE_END}",
        ),
        (
            every(in_turn(",", DASHES), _TOWN_AND_DATE_BEGIN),  # harbour News, 14 June -
            rf"{TOWN},\s{DATE}\s?{DASH}",
        ),
        (
            every(begins("("), YEAR_INSIDE),  # (Hanoi, 14 March 2021) The bridge …
            rf"\({TOWN},?\s{FULL_DATE}\)(?:\s?{DASH})?(?=\s)",
        ),
        (
            sees(rf"\d\)\s?[{DASHES}:]"),  # Hanoi (14 March 2021) -
            rf"{TOWN}\s\({FULL_DATE}\)\s?(?:{DASH}|:)",
        ),
        (
            begins("("),  # (VNA) -
            rf"\({AGENCY}\)\s?{DASH}",
        ),
        (
            every(
                begins_date, _IS_FULL, has_early_digit, YEAR_INSIDE
            ),  # Monday, May 18, 2015, before the story or on a line of its own
            rf"(?:{TIME},?\s)?{FULL_DATE}(?:[,;|]?\s(?:at\s|[-–|]\s)?{TIME})?"
            rf"(?:{LINE_END}|(?=\s[“\"‘'(]?[^\W\d_a-z]))",
        ),
    )
)
_SIGN_OF_DATELINE = re.compile(rf"[{DASHES}:|/\d]")
"""Every dateline has one of these: what ends it, or its date."""
_TOWN_ALONE = LineShape(rf"{TOWN}\s(?:--|[–—-])(?=\s)", has(*DASHES))
"""`Nairobi —`: taken for a dateline only before a whole sentence, for headlines have this shape."""
_TOWN_AND_DATE = LineShape(
    rf"{TOWN},\s{FULL_DATE}\s?:(?=\s)", every(YEAR_INSIDE, in_turn(",", ":"), _TOWN_AND_DATE_BEGIN)
)
"""`Hanoi, 14 March 2021: The bridge …`, likewise."""
_DATE_ALONE = compiled_late(rf"\s{{1,3}}{DATE}{LINE_END}", re.IGNORECASE)
_NO_PLACE_WORDS = """
    ANALYSIS BREAKING CORRECTED CORRECTION EXCLUSIVE EXPLAINER FACTBOX FEATURE FOCUS INTERVIEW
    NOTE OPINION PHOTOS PREVIEW REPORT REVIEW TABLE UPDATE VIDEO WATCH"""
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())
"""Words in capitals that open a headline and name no place."""
_AGENCIES = frozenset(("AP", "AFP", "UPI"))
"""Before a colon these are the credit of a picture: “AP April 21: A slick”."""


def dateline_at(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline that opens the paragraph `text[start:end]`, if one does.

    A paragraph all in capitals is a headline, and so is one that a date ends: neither "ROWING -
    LISBON WIN" nor "TEA AUCTION - June 9" names a place.
    """
    if not (text[start].isupper() or text[start].isdigit() or text[start] in "(n"):
        return None
    if not _SIGN_OF_DATELINE.search(text, start, end):
        return None
    is_sentence = text[end - 1] in SENTENCE_FINAL
    rules = (*_DATELINES, _TOWN_ALONE, _TOWN_AND_DATE) if is_sentence else _DATELINES
    for pattern in rules:
        found = pattern.match(text, start, end)
        if not found:
            continue
        groups = found.groupdict()
        city: str | None = groups.get("city")
        if city and city.split(None, 1)[0] in _NO_PLACE:
            return None
        if city in _AGENCIES and text[found.end() - 1] == ":":
            return None
        if text[found.end() : end].isupper() or _DATE_ALONE.match(text, found.end(), end):
            return None
        return Dateline(found.end(), city, groups.get("agency"))
    return None


_HEADER_STAMP = compiled_late(rf"date:?\s{{1,3}}{ISO}(?:[T ]\d\d:\d\d\S*)?(?=\s|\Z)", re.IGNORECASE)
"""`date 2021-12-31` at the very beginning; the article may follow on the same line."""


def header_stamp_end(text: str, start: int, end: int) -> int | None:
    """Find where a date stamp in the header ends; None where there is none."""
    found = _HEADER_STAMP.match(text, start, end)
    return found.end() if found else None
