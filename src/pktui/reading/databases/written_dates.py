"""Dates as news databases print them below a title, in the languages of their interfaces.

A date in English is handed on in its own words, for the recogniser of dates to read; in a language
that the recogniser does not know it becomes ISO 8601.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_ENGLISH = "january february march april may june july august september october november december"
_MONTHS = {
    name: number
    for names in (
        _ENGLISH,
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "jan feb mar apr may june july aug sept oct nov dec",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil aout sept oct nov déc",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jän feb mär apr mai jun jul aug sep okt nov dez",
        "jänner feber maerz april mai juni juli august september oktober november dezember",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november december",
        "januar februar mars april mai juni juli august september oktober november desember",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    )
    for number, name in enumerate(names.split(), 1)
}
"""In English, French, German, Dutch, Swedish, Danish, Norwegian, Spanish, Italian, Portuguese."""

_IN_ENGLISH = frozenset(_ENGLISH.split()) | frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)

_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAY = r"(?P<day>[0-3]?\d)"
_CLOCK = (
    r"(?:[,;]?\s*(?:at\s+|à\s+|um\s+)?\d{1,2}[:.h]\d\d(?::\d\d)?"
    r"(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s*[A-Z]{3,4}\b)?)"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?P<month>{_NAMES})\.?\s+{_DAY}(?:st|nd|rd|th)?\s*,?\s+{_YEAR}\b",
        rf"\b{_DAY}(?:st|nd|rd|th|er|º|°|ª)?\.?\s+(?:de\s+|of\s+)?(?P<month>{_NAMES})\.?,?\s+"
        rf"(?:de\s+|del\s+)?{_YEAR}\b",
        rf"\b{_DAY}[-‐](?P<month>{_NAMES})[-‐]{_YEAR}\b",
        rf"\b{_YEAR}[-/.](?P<month>[01]?\d)[-/.]{_DAY}\b",
        rf"\b{_YEAR}\s*年\s*(?P<month>[01]?\d)\s*月\s*{_DAY}\s*日",
        rf"\b{_YEAR}\s*년\s*(?P<month>[01]?\d)\s*월\s*{_DAY}\s*일",
        rf"\b{_DAY}[/.](?P<month>[01]?\d)[/.]{_YEAR}\b",
        # in Vietnamese, with and without marks
        rf"\b{_DAY}\s+th[a\u00e1]ng\s+(?P<month>[01]?\d)(?:,?\s+n[a\u0103]m)?,?\s+{_YEAR}\b",
        rf"\b(?P<month>{_NAMES})\.?,?\s+{_YEAR}\b",
    )
)
"""A day first, then a month alone; each as one database or another prints it."""

_TIME = re.compile(rf".{{0,20}}?(?P<clock>{_CLOCK})")
_BEFORE = re.compile(
    r"(?:(?:date|datum|fecha|data)\s*:\s*)?(?:[^\W\d]{2,14}\.?,?\s+){0,2}(?:le\s+|den\s+|el\s+)?",
    re.IGNORECASE,
)
"""What a date line may begin with: a label, a weekday."""

_LONGEST_LINE = 120
_MOST_WORDS = 12
"""Beside the date, on a line of its own: weekday, time, zone, edition, place."""


class Written(NamedTuple):
    """A date as it was found in a line."""

    date: str
    """The words themselves, or ISO 8601 where they are not in English."""
    start: int
    end: int


def written_date(line: str) -> Written | None:
    """Return the first date in `line`, with its time of day; a month where there is no day."""
    for form in _FORMS:
        found = form.search(line)
        if found and (spelled := _spelled(found)):
            clock = _TIME.match(line, found.end())
            if clock and ":" in clock["clock"]:
                spelled = f"{spelled} {clock['clock'].lstrip(' ,;')}"
            return Written(spelled, found.start(), found.end())
    return None


def _spelled(found: re.Match[str]) -> str | None:
    """Write a date as it is handed on; None where there is no such day."""
    parts = found.groupdict()
    month, day = parts["month"].lower(), parts.get("day")
    number = int(month) if month.isdigit() else _MONTHS[month]
    year = int(parts["year"])
    if month.isdigit() and found.re is _FORMS[6]:
        return found[0]  # which of the two is the day is told by other dates
    try:
        day_meant = date(year, number, int(day or 1))
    except ValueError:
        return None
    if month in _IN_ENGLISH and not re.search(r"\d\.|\bde\b", found[0]):
        return found[0]
    return day_meant.isoformat() if day else f"{year}-{number:02}"


def date_of_line(line: str) -> str | None:
    """Return the date of a line that gives nothing but a date, with weekday, time and edition
    perhaps."""
    if not line or len(line) > _LONGEST_LINE:
        return None
    found = written_date(line)
    if found is None or not _BEFORE.fullmatch(line, 0, found.start):
        return None
    rest = line[found.end :]
    if len(rest.split()) > _MOST_WORDS or rest.rstrip().endswith((".", "!", "?", ":")):
        return None
    return found.date
