"""What a library raises for bytes that it cannot read → why, in one plain line.

Libraries speak to programmers: "'NoneType' object has no attribute 'startswith'", "Error -3 while
decompressing data". Here each becomes words for somebody who has a file and wants to read it. What
nothing here knows is told as damage: the library's own words say less.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from json import JSONDecodeError
from typing import Final

from pktui.errors import PktuiError

ENDS_EARLY: Final = "it ends too early, as a download that broke off does"
CHANGED: Final = "some of its bytes were changed or lost"
UNKNOWN_WAY: Final = "it is compressed in a way that is not read"
NOT_TOLD: Final = "damaged, or written in a way that its reader does not know"

_NO_SUCH_DATE = "a date that the calendar does not have"
_MISSING = "something that belongs in it is missing"
_LONGEST = 80
"""Characters of a file's own words that are quoted."""
_LONGEST_ERROR = 2_000
"""Characters of a library's words that are looked at: some quote a whole file."""


class UnreadableError(PktuiError):
    """Bytes that a reader of ours refuses, with the reason as the reader is to see it."""


def reason_of(error: Exception) -> str:
    """Say in one plain line why a library cannot read a file, by what it raised."""
    if isinstance(error, PktuiError):
        return " ".join(str(error).split())
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, MemoryError):
        return "it needs more memory than there is"
    if isinstance(error, EOFError):
        return ENDS_EARLY
    if isinstance(error, UnicodeDecodeError):
        return f"a character that is not {error.encoding.upper()} at byte {error.start}"
    if isinstance(error, AttributeError | TypeError):  # a library that found less than it expects
        return _MISSING
    words = " ".join(str(error)[:_LONGEST_ERROR].split())
    for shape, told in _SAID:
        if found := shape.search(words):
            return told if isinstance(told, str) else told(found)
    return _MISSING if isinstance(error, LookupError) else NOT_TOLD


def reason_of_json(error: JSONDecodeError) -> str:
    """Say in one plain line why a text is no JSON, and at which column of its line."""
    words = next((told for said, told in _JSON if error.msg.startswith(said)), _MAY_NOT)
    return f"not JSON: {words} at column {error.colno}"


_JSON = (
    ("Expecting ','", "a comma is missing"),
    ("Expecting ':'", "a colon is missing"),
    ("Expecting property name", "a name in double quotes is missing"),
    ("Expecting value", "a value is missing"),
    ("Extra data", "it goes on behind its end"),
    ("Illegal trailing comma", "a comma too many"),
    ("Invalid control character", "a control character inside a string"),
    ("Invalid \\", "a backslash before what it cannot stand before"),
    ("Unterminated string", "a string is not closed"),
)
"""What is wrong in JSON, by how Python's words for it begin."""

_MAY_NOT = "something stands there that may not"
_XML = {
    "syntax error": "it begins as no XML does",
    "no element found": ENDS_EARLY,
    "unclosed token": ENDS_EARLY,
    "unclosed CDATA section": "a part of it is not closed",
    "mismatched tag": "a tag closes another than was opened",
    "duplicate attribute": "a tag has one attribute twice",
    "junk after document element": "it goes on behind its end",
    "undefined entity": "an entity that nothing defines",
    "recursive entity reference": "an entity that holds itself",
    "unbound prefix": "a prefix that nothing defines",
    "unknown encoding": "an encoding that nobody knows",
}
"""What is wrong in XML, by the words of expat."""


def _in_xml(found: re.Match[str]) -> str:
    words = _XML.get(found["words"], _MAY_NOT)
    return f"{words}, in line {found['line']} at column {int(found['column']) + 1}"


def _in_lxml(found: re.Match[str]) -> str:
    return f"{_MAY_NOT}, in line {found['line']} at column {found['column']}"


def _lacking(found: re.Match[str]) -> str:
    return f"it lacks its part “{_quoted(found['part'])}”"


def _no_line_of_calendar(found: re.Match[str]) -> str:
    return f"a line that is none of a calendar: “{_quoted(found['line'])}”"


def _no_date(found: re.Match[str]) -> str:
    return f"a date that cannot be read: “{_quoted(found['date'])}”"


def _too_long(found: re.Match[str]) -> str:
    return f"a part of it has more than {found['count']} bytes"


def _quoted(words: str) -> str:
    """Return the first words of the file's own, without the quotes in which a library shows
    them."""
    words = words.strip().strip("'\"")
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


_Telling = str | Callable[[re.Match[str]], str]


def _shapes(*rows: tuple[str, _Telling]) -> Iterator[tuple[re.Pattern[str], _Telling]]:
    for shape, told in rows:
        yield re.compile(shape, re.IGNORECASE), told


_UNIT = r"\b(?:year|month|day|hour|minute|second|microsecond)"
"""What Python names where a date has no place in the calendar: an index may be out of range too."""

_SAID: tuple[tuple[re.Pattern[str], _Telling], ...] = tuple(
    _shapes(
        # bounds, our own and those of libraries
        (r"a stream of more than (?P<count>[\d,]+) bytes", _too_long),
        (r"limit reached|exceed(?:s|ed)", "a part of it is too large"),
        # expat, through ElementTree and through SAX
        (r"\A(?P<words>[a-z][^:]{2,60}): line (?P<line>\d+), column (?P<column>\d+)\Z", _in_xml),
        (r"\A<unknown>:(?P<line>\d+):(?P<column>\d+): (?P<words>.+)\Z", _in_xml),
        (r", line (?P<line>\d+), column (?P<column>\d+)", _in_lxml),
        # zip archives and the documents that are such
        (r"no item named '(?P<part>.{1,300}?)' in the archive", _lacking),
        (r"file is not a zip|compressed file ended|end-of-stream|incomplete deflate", ENDS_EARLY),
        (r"ended unexpectedly|unexpected end of (?:data|file)|\beof\b|truncated", ENDS_EARLY),
        (r"password|encrypted", "it has a password: save it without one"),
        (r"compression (?:type|method)|unsupported filter", UNKNOWN_WAY),
        (r"\bcrc|checksum|while decompressing|corrupt|invalid data stream", CHANGED),
        (r"bad (?:magic|offset)|negative seek|and header .* differ|not a gzip", CHANGED),
        # front matter and tables
        (rf"{_UNIT}\b.{{0,40}}(?:must be in|out of range)", _NO_SUCH_DATE),
        (r"(?:special|illegal) character", "a control character stands in it"),
        (r"at end of document", ENDS_EARLY),
        (r"field limit", "a cell is too large"),
        # documents of other kinds
        (r"cannot detect file format|is not a word file", "it is no such document"),
        (r"startxref|cannot find root|xref table", "the list of its parts is damaged"),
        (r"unknown archive format", "it does not go on as an archive of that kind does"),
        (r"into parts: '(?P<line>.{0,300}?)'(?::|\Z)", _no_line_of_calendar),
        (r"property \"(?P<line>[^\"]{1,300})\" does not have a parent", _no_line_of_calendar),
        (r"wrong (?:date|datetime|time) format:? (?P<date>.{1,300})", _no_date),
        (r"(?:expected .*?|got:?) (?:got: )?'(?P<date>[^']{1,300})'\Z", _no_date),
    )
)
"""What libraries say, by their words, and what is told instead: the first that is found counts."""
