"""Who took a picture or wrote a report, credited there and no part of the story; and where a
letter's writer lives."""

from __future__ import annotations

import re

from pktui.pipeline.names.en.words import AGENCIES, CREDIT_NOUN, CREDITED_WORK
from pktui.pipeline.names.gazetteer import family_names, given_names
from pktui.text.fold import fold

_REACH = 40
_BY = re.compile(rf"\b{CREDITED_WORK} by (?:the )?\Z", re.IGNORECASE)
_WORDS_BY = re.compile(r"(?:\A|[\n.|] ?)(?:Text|Words|Story|Report) by \Z")
"""What stands before who wrote a report, at the head of its line."""
_NOUN = re.compile(rf"(?:^|[\s(\[|—–-]){CREDIT_NOUN}: ?\Z", re.IGNORECASE | re.MULTILINE)
_AGENCY_BEFORE = re.compile(
    r"([A-Za-z]+)(?: (?:Images|Photo|Photos|Pictures|Press|Wire|Newswire))? ?\\?/ ?\Z"
)
_AGENCY_BEHIND = re.compile(r" ?(?:\\?/ ?|-(?=AP\b|AFP\b|EPA\b))(?:via )?(?:The )?([A-Za-z]+)")
_AGENCY = re.compile(r"([A-Za-z]+)(?: (?:Images|Photos?|Pictures|Press|Wire|Newswire))? (?=\w)")
_CLOSED = re.compile(
    r"[\s.]*(?:\Z|[\n\r/\\)\]|©]| (?:for|via|of) (?:the )?[A-Z]|, [A-Z]{2,}\s*(?:\Z|[\n\r]))"
)
_JOINT = re.compile(r"(?: and |, (?:and )?|; [a-z]+ by | in [A-Z]\w+(?: [A-Z]\w+)?(?:, | and |; ))")


_WROTE = re.compile(r"(?:\d{4}|[ap]m), ([A-Z]\w+) wrote:")


def handles(text: str) -> frozenset[str]:
    """Return the names by which readers sign what they write, as far as nobody is called so:
    RoastDuck wrote."""
    if " wrote:" not in text:
        return frozenset()
    return frozenset(
        found[1]
        for found in _WROTE.finditer(text)
        if max(given_names().get(fold(found[1]), 0), family_names().get(fold(found[1]), 0)) < 2
    )


def is_credited(text: str, start: int, end: int, credited: int) -> bool:
    """Tell whether `text[start:end]` is the name of who is credited with a picture or a report.

    `credited` is where the last credited name ended: the names of one credit stand in a list.
    """
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    if before[1:] == "/" or before == "/ ":
        agency = _AGENCY_BEFORE.search(text, max(0, start - _REACH), start)
        return agency is not None and agency[1].lower() in AGENCIES
    if behind[:1] in ("/", "\\", "-") or behind == " /":
        found = _AGENCY_BEHIND.match(text, end)
        if found and found[1].lower() in AGENCIES:
            return True
    if before == "y " and any(
        by.search(text, max(0, start - _REACH), start) for by in (_BY, _WORDS_BY)
    ):
        return True
    if before[:1] == ":" or before[1:] == ":":
        return bool(_NOUN.search(text, max(0, start - _REACH), start) and _CLOSED.match(text, end))
    return 0 < credited < start and bool(_JOINT.fullmatch(text, credited, start))


def end_of_credit(text: str, start: int, run: str) -> int:
    """Return where the text goes on behind the agency of a picture that a run of names begins with:
    "Dave Martin/AP | BP"; 0 where it begins with none. The run stands in `text` at `start`."""
    if not start or text[start - 1] != "/":
        return 0
    agency = _AGENCY.match(run)
    if agency is None or agency[1].lower() not in AGENCIES:
        return 0
    is_given_name = given_names().get(agency[1].lower(), 0) > 1 and not agency[1].isupper()
    return 0 if is_given_name else agency.end()


_SIGNED = re.compile(r"\b[A-Z]{2,}(?:[ -][A-Z.]+){0,3} [A-Z'’-]{3,}, \Z")
"""A full name in capitals and a comma."""
_WRITER = 60
"""Characters before a name in which a letter's writer stands."""


def is_home_of_writer(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` ends a line behind the name of who signs a letter there:
    JAMES COLLIER, Bath."""
    if not text.startswith(", ", max(0, start - 2)):
        return False
    if not (text.startswith("\n", end) or not text[end : end + 3].strip()):
        return False
    return _SIGNED.search(text, max(0, start - _WRITER), start) is not None
