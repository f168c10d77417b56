"""markwhen: each event becomes a short article of its date.

An event is a line that begins with a date or an interval and a colon; properties may follow, each
`key: value`, and then further lines of its text. What is no date (a header, a section) is passed
over. Dates are handed on in their own words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.objects.timeline_tools import own_entry

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = (
    rf"(?:\d{{4}}-\d\d(?:-\d\d)?|(?:\d\d?\s+)?{_MONTH}(?:\s+\d\d?,?)?\s+\d{{4}}"
    r"|\d\d?/\d\d?/\d{4}|\d\d?/\d{4}|\d{4})"
)
_EVENT = re.compile(
    rf"\s*(?P<first>{_DATE})(?:\s*(?:/|-|to)\s*(?P<last>{_DATE}|now))?\s*:\s*(?P<text>.*)",
    re.IGNORECASE,
)
_PROPERTY = re.compile(r"\s+(?P<key>[A-Za-z][\w.]*):\s*(?P<value>\S.*)")
_SECTION = re.compile(
    r"\s*(?:#{1,6}\s|(?:section|group)\b|end(?:Section|Group)\b|//)", re.IGNORECASE
)


def parse(text: str) -> Parsed:
    """Read one article for each event, in the order of the file."""
    found_any = False
    for number, block in _blocks(text.splitlines()):
        found_any = True
        yield _article(block) or Flaw("an event without words", number)
    if not found_any:
        yield Flaw("a timeline without events")


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of each event, and the number of the first."""
    block: list[str] = []
    began = 0
    for number, line in enumerate(lines, 1):
        if _EVENT.fullmatch(line):
            if block:
                yield began, block
            block, began = [line], number
        elif _SECTION.match(line):
            if block:
                yield began, block
            block = []
        elif block:
            block.append(line)
    if block:
        yield began, block


def _article(block: Sequence[str]) -> Draft | None:
    head = _EVENT.fullmatch(block[0])
    assert head
    properties: dict[str, str] = {}
    place = 1
    while place < len(block) and (found := _PROPERTY.fullmatch(block[place])):
        properties[found["key"]] = _value(found["value"])
        place += 1
    title = head["text"].strip()
    own = own_entry(properties.get("text", title), properties.get("edtf"), properties.get("id"))
    if own:
        return own
    more = "\n".join(block[place:]).strip()
    text = "\n\n".join(part for part in (title, more) if part)
    if not text:
        return None
    return Draft(text=text, title=title or None, date=_date(head), id=properties.get("id"))


def _date(head: re.Match[str]) -> str:
    first, last = head["first"], head["last"]
    if last is None:
        return first
    return f"{first}/.." if last.lower() == "now" else f"{first}/{last}"


def _value(written: str) -> str:
    """Return a property's value; in quotes, it is written as JSON writes it."""
    if written.startswith('"'):
        try:
            return str(json.loads(written))
        except ValueError:
            return written
    return written.strip()
