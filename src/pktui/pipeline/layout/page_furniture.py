"""What a news page writes around its story, by shape: headers, datelines, credits, sign-offs.

The tables hold how pages and agencies write in general; no rule names an article. Every rule is
matched at a given place or against a short tail, never searched through a text, so what it costs
does not depend on how long an article is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from pktui.pipeline.layout.en import page_words as en
from pktui.pipeline.layout.vi import page_words as vi

_May = Callable[[str, int, int], bool]
"""Whether a paragraph may have some shape, by what that cannot do without."""


class _Shape:
    """An expression that is compiled for the first paragraph that may have its shape.

    To compile all of them takes 25 ms, and the pages of one pile need few.
    """

    __slots__ = ("_flags", "_may_fit", "_pattern", "_regex")

    def __init__(self, pattern: str, may_fit: _May, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._pattern = pattern
        self._flags = flags
        self._may_fit = may_fit
        self._regex: re.Pattern[str] | None = None

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        regex = self._regex or self._regex_for(text, start, end)
        return regex.match(text, start, end) if regex else None

    def fullmatch(self, text: str, start: int, end: int) -> re.Match[str] | None:
        regex = self._regex or self._regex_for(text, start, end)
        return regex.fullmatch(text, start, end) if regex else None

    def _regex_for(self, text: str, start: int, end: int) -> re.Pattern[str] | None:
        if self._may_fit(text, start, end):
            self._regex = re.compile(self._pattern, self._flags)
        return self._regex


def _has(*signs: str) -> _May:
    return lambda text, start, end: any(text.find(sign, start, end) >= 0 for sign in signs)


def _begins(*letters: str) -> _May:
    """With these letters, large or small."""
    return lambda text, start, _: text[start : start + 2].lower().startswith(letters)


def _in_capitals(text: str, start: int, end: int) -> bool:
    """The first word: its second letter tells."""
    return not "a" <= text[start + 1 : start + 2] <= "z"


def _has_early_digit(text: str, start: int, end: int) -> bool:
    """As soon as in “Wednesday, September 9”."""
    return any(map(str.isdigit, text[start : start + 24]))


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)\b\.?"
)
_DAY_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?\b"
_ISO = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b"
_MONTH_AND_DAY = rf"(?:{_MONTH}\s{_DAY_NUMBER}|{_DAY_NUMBER}\s{_MONTH})"
_FULL_DATE = (
    rf"(?:{_WEEKDAY},?\s)?(?:{_MONTH_AND_DAY},?\s\d{{4}}\b|{_ISO}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}\b"
    rf"{vi.FULL_DATE})"
)
_DATE = (
    rf"(?:{_FULL_DATE}|(?:{_WEEKDAY},?\s)?{_MONTH_AND_DAY}"
    rf"{vi.DAY}|{_WEEKDAY})"
)
_TIME = (
    r"\d{1,2}(?:[:.h]\d\d){1,2}(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s?\(?(?:[A-Z]{2,5}\b)?(?:\stime\b)?(?:[+-]\d{1,2}(?::?\d\d)?)?\)?)?"
)

# possessive: "AB-AB-AB-" has one reading, not one for every way to cut it at its hyphens
_CAPITALS = r"[^\W\d_a-z](?:[^\W\d_a-z]|[’'.-])++"
_NAME = r"[^\W\d_a-z](?:[^\W\d_]|[’'.-])*+"
_REGION = rf"(?:,\s{_NAME}(?:\s{_NAME}){{0,3}})?"
_CITY = rf"(?P<city>{_CAPITALS}(?:[ /-]{_CAPITALS}){{0,4}}{_REGION})"
_TOWN = rf"(?P<city>{_NAME}(?:\s{_NAME}){{0,3}}{_REGION})"
_AGENCY = r"(?P<agency>[A-Z][\w.+&’'/ -]{1,30})"
_DASHES = "-–—―_"
_DASH = rf"(?:--|[{_DASHES}])(?=\s|\Z)"
_SENTENCE_FINAL = frozenset('.!?"”')
_LINE_END = r"(?=[ \t]*(?:[\r\n]|\Z))"


_EDITION = r"(?:[^\W\d_a-z][\w.’'-]*\s){0,3}(?:[Ee]dition|EDITION|[Ff]inal|FINAL)"
_BESIDE_DATE = rf"(?:{_WEEKDAY}|{vi.WEEKDAY}|{_TIME}|{_EDITION}|{en.BESIDE_DATE}|{vi.BESIDE_DATE})"
_SOURCE = r"(?:[^\W\d_a-z][\w.&’'-]*|of|the|and|&)(?:\s(?:[^\W\d_a-z][\w.&’'-]*|of|the|and|&)){0,7}"
_DATE_LINE = _Shape(
    rf"(?:{_SOURCE}\s?[,|–—-]\s?)?(?:{_BESIDE_DATE}(?:,\s?|\s[-–|]\s|\s))*+{_FULL_DATE}"
    rf"(?:(?:,\s?|\s?[-–—|]\s?|\s){_BESIDE_DATE})*+\s?",
    lambda text, start, end: any(map(str.isdigit, text[start:end])),
)
"""A line of its own with a date, and nothing but a weekday, an edition, a time or a publisher
beside it: “November 27, 2022 Sunday”, “June 17, 1995, CITY EDITION”, “Publisher, 27 May 2022”."""


_DATE_HEADING = _Shape(
    rf"(?:{_FULL_DATE}|(?:{_WEEKDAY},?\s)?{_MONTH_AND_DAY}|{_MONTH},?\s\d{{4}}|\d{{4}}"
    rf"|(?:{vi.WEEKDAY},?\s)?{vi.DATE_HEADING})\s?[:.–—-]?",
    lambda text, start, end: any(map(str.isdigit, text[start:end])),
)
"""A date and nothing else, as it heads an entry of a chronology."""


def is_date_heading(text: str, start: int, end: int) -> bool:
    """Whether the paragraph is nothing but a date."""
    return end - start <= _HEADING and bool(_DATE_HEADING.fullmatch(text, start, end))


def is_place_in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the rest of a header's line is nothing but a dateline's place: “GENEVA”."""
    return end - start <= _HEADING and bool(re.fullmatch(_CITY, text[start:end]))


def is_date_line(text: str, start: int, end: int) -> bool:
    """Whether the paragraph is the line that dates the article."""
    if end - start > _HEADING_LINE or text[end - 1] in "?!":
        return False
    return bool(_DATE_LINE.fullmatch(text, start, end))


_HEADING_LINE = 100
"""Characters that such a line has at most."""


def is_publisher(text: str, start: int, end: int) -> bool:
    """Whether the paragraph is nothing but the name of a paper or an agency."""
    if end - start > _HEADING_LINE or not (
        en.PRESS_WORD.search(text, start, end) or vi.PRESS_WORD.search(text, start, end)
    ):
        return False
    words = text[start:end].split()
    return len(words) <= _LONGEST_NAME and all(
        word[0].isupper() or word[0] in "(&" or word in ("of", "the", "and") for word in words
    )


_LONGEST_NAME = 6


class Dateline(NamedTuple):
    """Where a story comes from, and when, as the words before its first sentence say."""

    end: int
    city: str | None
    agency: str | None


_DATELINES = tuple(
    _Shape(pattern, may_fit)
    for may_fit, pattern in (
        (
            _has("."),  # VOV.VN -
            rf"(?P<agency>[A-Z][\w-]*+\.(?:[A-Za-z]{{2,4}}\.)?[A-Za-z]{{2,4}})\s?{_DASH}",
        ),
        (
            _has("("),  # LONDON, Nov 5 (Reuters) -   PARIS (AP) --   Hanoi (VNA) –
            rf"{_TOWN}(?:,?\s{_DATE})?\s?\({_AGENCY}\)\s?(?:{_DASH}|:)",
        ),
        (
            _has("/"),  # Ulaanbaatar /MONTSAME/
            rf"{_TOWN}(?:,?\s{_DATE})?\s?/{_AGENCY}/(?:\s?{_DASH})?(?=\s)",
        ),
        (
            _in_capitals,  # CAIRO - 24 July 2022:
            rf"{_CITY}\s?{_DASH}\s{_FULL_DATE}\s?:",
        ),
        (
            _in_capitals,  # VIETNAM, December 31 -   PARIS —   MAHALA, Bosnia -
            rf"{_CITY}(?:[,.]?\s{_DATE})?\s?(?:{_DASH}|:(?=\s))",
        ),
        (
            _has("|"),  # LONDON | Tue Jun 3, 2008 7:15 am EDT
            rf"{_CITY}\s\|\s{_DATE}(?:,?\s{_TIME})?(?=\s|\Z)",
        ),
        (
            _in_capitals,  # LISBON 2003-04-12, on a line of its own
            rf"{_CITY},?\s(?:{_FULL_DATE}|{_MONTH_AND_DAY}){_LINE_END}",
        ),
        (
            _has(*_DASHES),  # harbour News, 14 June -
            rf"{_TOWN},\s{_DATE}\s?{_DASH}",
        ),
        (
            _begins("("),  # (VNA) -
            rf"\({_AGENCY}\)\s?{_DASH}",
        ),
        (
            _has_early_digit,  # Monday, May 18, 2015, before the story or on a line of its own
            rf"(?:{_TIME},?\s)?{_FULL_DATE}(?:[,;|]?\s(?:at\s|[-–|]\s)?{_TIME})?"
            rf"(?:{_LINE_END}|(?=\s[“\"‘'(]?[^\W\d_a-z]))",
        ),
    )
)
_TOWN_ALONE = _Shape(rf"{_TOWN}\s(?:--|[–—-])(?=\s)", _has(*_DASHES))
"""`Nairobi —`: taken for a dateline only before a whole sentence, for headlines have this shape."""
_DATE_ALONE = re.compile(rf"\s{{1,3}}{_DATE}{_LINE_END}", re.IGNORECASE)
_NO_PLACE_WORDS = """
    ANALYSIS BREAKING CORRECTED CORRECTION EXCLUSIVE EXPLAINER FACTBOX FEATURE FOCUS INTERVIEW
    NOTE OPINION PHOTOS PREVIEW REPORT REVIEW TABLE UPDATE VIDEO WATCH"""
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())
"""Words in capitals that open a headline and name no place."""
_AGENCIES = frozenset(("AP", "AFP", "UPI"))
"""Before a colon these are the credit of a picture: “AP April 21: A slick”."""


def dateline_at(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that opens the paragraph `text[start:end]`, if one does.

    A paragraph all in capitals is a headline, and so is one that a date ends: neither "ROWING -
    LISBON WIN" nor "TEA AUCTION - June 9" names a place.
    """
    if not (text[start].isupper() or text[start].isdigit() or text[start] in "(n"):
        return None
    rules = (*_DATELINES, _TOWN_ALONE) if text[end - 1] in _SENTENCE_FINAL else _DATELINES
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


_HEADER_STAMP = re.compile(rf"date:?\s{{1,3}}{_ISO}(?:[T ]\d\d:\d\d\S*)?(?=\s|\Z)", re.IGNORECASE)
"""`date 2021-12-31` at the very beginning; the article may follow on the same line."""

_BYLINE = (
    rf"[Bb]y\s{_NAME}(?:,?\s(?:(?:and|in|of|at|the|for|de|van|von|&|\|)\s){{0,2}}\(?{_NAME}\)?)"
    r"{1,12}\.?"
)
_HEADER_LINE = _Shape(
    rf"""
    (?: {_BYLINE}
      | (?i: {en.METADATA} | {vi.METADATA} )
        (?: \s?:\s | \s(?=on\s|at\s|\d) ) [^\r\n]{{1,120}}
    ) {_LINE_END}""",
    _begins(*en.METADATA_BEGIN.split(), *vi.METADATA_BEGIN.split()),
    re.VERBOSE,
)
"""A whole line of metadata: a byline, `Published: …`."""
_ADDRESS = re.compile(r"https?://\S++")

_TITLE_LABEL = re.compile(rf"(?:{en.TITLE}|{vi.TITLE})\s?:(?=\s*\S)", re.IGNORECASE)

_LEFTOVER = re.compile(rf"(?: {en.BUTTONS} | {vi.BUTTONS} )", re.VERBOSE | re.IGNORECASE)
"""Buttons and the like that a page left in the text; alone on a line, or behind the header."""

_COPYRIGHT = re.compile(r"(?:copyright\b|©|\(c\)\s\d{4})", re.IGNORECASE)
_LINE = 200
"""Characters that a line of metadata or a leftover has at most: addresses are the longest."""
_HEADING = 40
"""Characters that the heading over the comments, or a button, has at most."""

_COMMENTS_HEADING = re.compile(rf"(?: {en.COMMENTS} | {vi.COMMENTS} )", re.VERBOSE | re.IGNORECASE)
"""The whole line over the readers' comments: `All comments [ 20 ]`."""


def header_stamp_end(text: str, start: int, end: int) -> int | None:
    """Find where a date stamp in the header ends; None where there is none."""
    found = _HEADER_STAMP.match(text, start, end)
    return found.end() if found else None


def is_header_line(text: str, start: int, end: int) -> bool:
    """Whether the paragraph is a line of metadata."""
    if text.startswith("http", start):
        return bool(_ADDRESS.fullmatch(text, start, end))
    return not _is_prose(text, start, end) and bool(_HEADER_LINE.fullmatch(text, start, end))


def title_label_end(text: str, start: int, end: int) -> int | None:
    """Find where a label before the title ends, such as “Title:”."""
    found = _TITLE_LABEL.match(text, start, end)
    return found.end() if found else None


def leftover_end(text: str, start: int, end: int) -> int | None:
    """Find where something ends that the page left behind."""
    found = _LEFTOVER.match(text, start, end)
    return found.end() if found else None


def is_leftover(text: str, start: int, end: int) -> bool:
    """Whether the paragraph is nothing but what the page left behind."""
    if text[start] in "Cc©(" and _COPYRIGHT.match(text, start, end):
        return end - start <= _LINE
    if _is_prose(text, start, end) or not text[start].isupper():
        return False
    found = _LEFTOVER.match(text, start, end)
    return found is not None and end - found.end() <= 2  # a dot, dots, an arrow


def _is_prose(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is too long for a line of the page's own, or ends like a sentence."""
    return end - start > _LINE or (end - start > _HEADING and text[end - 1] in _SENTENCE_FINAL)


def is_comments_heading(text: str, start: int, end: int) -> bool:
    """Say whether a line is the heading of readers' comments."""
    return end - start <= _HEADING and bool(_COMMENTS_HEADING.fullmatch(text, start, end))


_CREDIT = re.compile(
    rf"""
    (?: (?: [—–-]{{1,2}}\s? | \s\() (?P<agency>[A-Z]{{2,}}(?:[/-][A-Z]{{2,}})*)
          [\s/] (?:File\s)? [Pp]hotos? (?:\s (?:by\s)? [^.()\r\n]{{1,40}})?
      | \b(?:{en.PICTURE}|{vi.PICTURE})
          s? (?:\s(?:credit|by|courtesy(?:\sof)?|from|source))? \s? [:/] \s? [^.()\r\n]{{1,60}}
      | \b[Pp]hotos?\s(?:courtesy\sof|by)\s[A-Z][^.()\r\n]{{1,60}}
      | [\[(] \s? (?:AP|AFP|EPA|UPI|Reuters|REUTERS|Xinhua|VNA|VNS|Getty\sImages)
          (?:/[^()\r\n]{{1,60}})? (?:[\s/][Pp]hoto(?:/[^()\r\n]{{1,60}})?)? \s?
      | \b(?:AFP|AP|EPA|Reuters|REUTERS|Getty\sImages|VNA) / [A-Z][^.()\r\n]{{1,40}}
      | \b(?:AFP|AP)\s?Photo (?:\s?/\s?[A-Z][^.()\r\n]{{1,40}})?
    ) [\s.)\]]{{0,3}} \Z""",
    re.VERBOSE,
)
_CREDIT_TAIL = 100
_CAPTION = 400


class Credit(NamedTuple):
    """The credit that makes a paragraph a caption."""

    agency: str | None


def credit_of(text: str, start: int, end: int) -> Credit | None:
    """The photo credit that the short paragraph ends in, if it does."""
    if end - start > _CAPTION:
        return None
    tail = text[max(start, end - _CREDIT_TAIL) : end]
    if not (tail[-1] in ")]" or ":" in tail or "/" in tail or "hoto" in tail):
        return None  # every credit has one of these, and 19 of 20 paragraphs have none
    found = _CREDIT.search(tail)
    return Credit(found["agency"]) if found else None


_SIGN_OFF = re.compile(
    r"""
    (?: (?<=[.!?”"’)\]…]) \s? [—–-]{1,2} \s?
          (?P<agency>(?:[A-Z][A-Z+]+|Reuters|Bernama|Xinhua|Vietnam\+)(?:/(?:[A-Z]{2,}|Reuters|Xinhua))*)
      | \.? /\.? (?:\s?\(?(?P<after>[A-Z]{2,8})\)?)?
      | (?<=[.!?”"’…])\s?\((?P<bracketed>[A-Z]{2,8}(?:/[A-Z]{2,8})*|Reuters|Xinhua|Bernama)\)
      | (?<=[.!?”"’…])\s\((?:[a-z]{2,3}[-/])?[a-z]{2,4}\)
    ) \.? \Z""",
    re.VERBOSE,
)
_SIGN_OFF_TAIL = 40


class SignOff(NamedTuple):
    """What an agency puts behind its last sentence: `— VNS`, `./.`, `(aa-kjd)`."""

    start: int
    agency: str | None


def sign_off_of(text: str, start: int, end: int) -> SignOff | None:
    """What an agency puts behind its last sentence, where the paragraph ends in it."""
    found = _SIGN_OFF.search(text, max(start, end - _SIGN_OFF_TAIL), end)
    if not found:
        return None
    first = found.end() - len(found[0].lstrip())
    return SignOff(first, found["agency"] or found["after"] or found["bracketed"])


def publisher_named(agency: str) -> str:
    """An agency as a publisher: `VOV.VN` is VOV, of `VNA/VNS` it is the last that publishes."""
    return agency.strip().rsplit("/", 1)[-1].split(".", 1)[0]
