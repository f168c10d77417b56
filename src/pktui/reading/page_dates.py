"""When a web page was published: what it says of itself, and what can only be guessed.

htmldate finds a date on nearly every page. Where it stands in the page's own metadata or in its
address, the page states it; where it stands anywhere else (beside another story, in an old one), it
is a guess, and is handed on as one.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from pktui.reading.extras import attempt, library


class PageDate(NamedTuple):
    """Either is None where there is no such date."""

    stated: str | None
    guessed: str | None


_NAMES = (
    r"published|pubdate|publish|issued|datecreated|date_created|created_time|sailthru\.date"
    r"|dc\.date|dcterms\.(?:date|created|issued)|dc:date|displaydate|originalpublicationdate"
    r"|article[-_.:]date|parsely-pub-date|cxenseparse:recs:publishtime|\"date\"|'date'"
    r"|postdate|post-date|entry-date|release[-_]?date|firstpublished"
)
"""How pages call the date of publication in what they say of themselves."""

_MODIFIED = re.compile(r"modified|updated|lastmod|revised|expire|event|birth", re.IGNORECASE)


def page_date(page: str, found: str | None, address: str | None) -> PageDate:
    """Return what is known of the date of `page`; `found` is what trafilatura takes for it."""
    if found is None:
        found = _searched(page)
        is_told = found is not None and re.search(_meta_in_words(found), page, re.IGNORECASE)
        return PageDate(found, None) if is_told else PageDate(None, found)
    if _is_stated(page, found, address or ""):
        return PageDate(found, None)
    return PageDate(None, found)


def _is_stated(page: str, day: str, address: str) -> bool:
    """Tell whether the page's metadata or its address give this day, and its metadata no other
    one; a year of three digits is what programs put where they know none."""
    if re.search(_spelled(day, "/-_", bound=r"(?!\d)"), address):
        return True
    metadata = {
        re.sub(r"[/.]", "-", found["day"])
        for form in _METADATA
        for found in form.finditer(page)
        if not _MODIFIED.search(found["name"]) and not found["day"].startswith("0")
    }
    if metadata:
        return day in metadata and len(metadata) <= _AGREEING
    if re.search(_meta_in_words(day), page, re.IGNORECASE):
        return True
    times = {found[1][:10] for found in _TIME.finditer(page)}
    return times == {day}


_AGREEING = 2
"""Days in a page's metadata: published one evening, stamped the next day in another zone."""

_METADATA = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"<meta\b[^<>]{{0,200}}?(?P<name>[^<>]{{0,30}}(?:{_NAMES})[^<>]{{0,60}}?)[^<>]{{0,100}}?"
        r"content=[\"']?\s*(?P<day>\d{4}[-/.]\d\d[-/.]\d\d)",
        r"<meta\b[^<>]{0,100}?content=[\"']?\s*(?P<day>\d{4}[-/.]\d\d[-/.]\d\d)[^<>]{0,60}?"
        rf"(?P<name>[^<>]{{0,30}}(?:{_NAMES})[^<>]{{0,30}})",
        r"(?P<name>\"(?:datePublished|dateCreated|uploadDate)\")\s*:\s*\"(?P<day>\d{4}-\d\d-\d\d)",
        r"<abbr\b[^<>]{0,100}?(?P<name>published)[^<>]{0,100}?title=[\"'](?P<day>\d{4}-\d\d-\d\d)",
    )
)
_TIME = re.compile(r"<time\b[^<>]{0,300}?datetime=[\"']?\s*(\d{4}-\d\d-\d\d)", re.IGNORECASE)


def _meta_in_words(day: str) -> str:
    """Return a pattern of metadata that give the day in English words: “May 3rd, 2016”."""
    read = date.fromisoformat(day)
    month, number = rf"{read:%b}[a-z]{{0,6}}\.?", rf"0?{read.day}(?:st|nd|rd|th)?"
    return (
        rf"<meta\b[^<>]{{0,100}}?(?:name|property|itemprop)=[\"']?[^<>\"']{{0,30}}(?:{_NAMES}|\bdate\b)"
        rf"[^<>]{{0,60}}?content=[\"']?[^<>\"']{{0,20}}?\b(?:{month}\s{number}|{number}\s{month}),?\s{read.year}\b"
    )


def _spelled(day: str, joints: str, bound: str) -> str:
    """Return a pattern of the day as addresses have it: /2022/11/27/, 2022-11-27, 20221127."""
    year, month, number = day.split("-")
    months = rf"(?:{month}|{int(month)}(?!\d)|{date.fromisoformat(day):%b})[a-z]*"
    joint = rf"[{re.escape(joints)}]?"
    # one digit before a dash begins the words of an address: /2023/10/3-questions
    return rf"(?i:{year}{joint}{months}{joint}(?:{number}|{int(number)}(?=/)){bound})"


def _searched(page: str) -> str | None:
    """Return the day that htmldate finds by looking everywhere; None where that is a mere year."""
    htmldate: Any = library("htmldate", extra="html", what="a web page")
    found = attempt(
        "a web page", lambda: htmldate.find_date(page, extensive_search=True, original_date=True)
    )
    # the first day of a year is what it makes of “© 2021”
    return found if isinstance(found, str) and not found.endswith("-01-01") else None
