"""What a news page writes around its story, by shape: headers, datelines, credits, sign-offs.

The tables hold how pages and agencies write in general; no rule names an article. Every rule is
matched at a given place or against a short tail, never searched through a text, so what it costs
does not depend on how long an article is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pktui.pipeline.layout.datelines import is_date_heading
from pktui.pipeline.layout.en import page_words as en
from pktui.pipeline.layout.line_shapes import LINE_END, NAME, SENTENCE_FINAL, LineShape, begins
from pktui.pipeline.layout.vi import page_words as vi
from pktui.runtime.frozen import dataclass

_LONGEST_PUBLISHER_LINE = 100
"""Characters of a line that is nothing but a publisher's name, at most."""
_LONGEST_NAME = 6
"""Words of a publisher's name, at most."""


def is_publisher(text: str, start: int, end: int) -> bool:
    """Tell whether the paragraph is nothing but the name of a paper or an agency."""
    if end - start > _LONGEST_PUBLISHER_LINE or not (
        en.PRESS_WORD.search(text, start, end) or vi.PRESS_WORD.search(text, start, end)
    ):
        return False
    words = text[start:end].split()
    return len(words) <= _LONGEST_NAME and all(
        word[0].isupper() or word[0] in "(&" or word in ("of", "the", "and") for word in words
    )


_BYLINE = (
    rf"[Bb]y\s{NAME}(?:,?\s(?:(?:and|in|of|at|the|for|de|van|von|&|\|)\s){{0,2}}\(?{NAME}\)?)"
    r"{1,12}\.?"
)
_HEADER_LINE = LineShape(
    rf"""
    (?: {_BYLINE}
      | (?i: {en.METADATA} | {vi.METADATA} )
        (?: \s?:\s | \s(?=on\s|at\s|\d) ) [^\r\n]{{1,120}}
    ) {LINE_END}""",
    begins(*en.METADATA_BEGIN.split(), *vi.METADATA_BEGIN.split()),
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


def title_label_end(text: str, start: int, end: int) -> int | None:
    """Find where a label before the title ends, such as “Title:”."""
    found = _TITLE_LABEL.match(text, start, end)
    return found.end() if found else None


def leftover_end(text: str, start: int, end: int) -> int | None:
    """Find where something ends that the page left behind."""
    found = _LEFTOVER.match(text, start, end)
    return found.end() if found else None


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
"""Characters at the end of a caption among which its credit stands: each form above has fewer."""
_CAPTION = 400
"""Characters that a caption has at most: what is longer is the story's, whatever it ends in."""


class Credit(NamedTuple):
    """The credit that makes a paragraph a caption."""

    agency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What a paragraph is of a page's furniture, by its own words; most are none of it."""

    is_date_heading: bool = False
    """It is nothing but a date."""
    is_comments_heading: bool = False
    """It is the line over the readers' comments."""
    is_metadata: bool = False
    """It is a byline, the page's address, or a label such as `Published:` with its value."""
    is_leftover: bool = False
    """It is a button, a copyright notice or the like."""
    credit: Credit | None = None
    """The photo credit that it ends in."""

    @property
    def interrupts_story(self) -> bool:
        """Whether it is the page's own, where it stands below the story's beginning."""
        return self.is_leftover or self.is_metadata

    @property
    def may_be_story(self) -> bool:
        """Whether it may be words of the article: its title, its publisher, its story."""
        return not (self.interrupts_story or self.credit)


PROSE = Furniture()
"""What a paragraph is that has no shape of furniture."""


def furniture_of(text: str, start: int, end: int) -> Furniture:
    """Tell what the paragraph `text[start:end]` is of a page's furniture."""
    length = end - start
    if length > _CAPTION and text[start] != "h":
        return PROSE
    credit = _credit_of(text, start, end) if length <= _CAPTION else None
    is_short = length <= _HEADING
    if is_short or (length <= _LINE and text[end - 1] not in SENTENCE_FINAL):
        heads_entry = is_short and is_date_heading(text, start, end)
        heads_comments = is_short and bool(_COMMENTS_HEADING.fullmatch(text, start, end))
        is_metadata = _is_metadata(text, start, end)
        is_leftover = _is_copyright(text, start, end) or _is_button(text, start, end)
    else:  # too long for a line of the page's own, or it ends like a sentence
        heads_entry = heads_comments = False
        is_metadata = text[start] == "h" and _is_address(text, start, end)
        is_leftover = length <= _LINE and _is_copyright(text, start, end)
    if not (is_metadata or is_leftover or credit or heads_entry or heads_comments):
        return PROSE
    return Furniture(
        is_date_heading=heads_entry,
        is_comments_heading=heads_comments,
        is_metadata=is_metadata,
        is_leftover=is_leftover,
        credit=credit,
    )


def _is_metadata(text: str, start: int, end: int) -> bool:
    if text.startswith("http", start):
        return _is_address(text, start, end)
    return _HEADER_LINE.fullmatch(text, start, end) is not None


def _is_address(text: str, start: int, end: int) -> bool:
    return _ADDRESS.fullmatch(text, start, end) is not None


def _is_copyright(text: str, start: int, end: int) -> bool:
    return text[start] in "Cc©(" and _COPYRIGHT.match(text, start, end) is not None


def _is_button(text: str, start: int, end: int) -> bool:
    found = _LEFTOVER.match(text, start, end) if text[start].isupper() else None
    return found is not None and end - found.end() <= 2  # a dot, dots, an arrow


def _credit_of(text: str, start: int, end: int) -> Credit | None:
    """Return the photo credit that the short paragraph ends in, if it does."""
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
_IN_SIGN_OFF = re.compile("[—–/)-]")
"""Every sign-off has one of these."""
_SIGN_OFF_TAIL = 40
"""Characters at the end of a story among which the sign-off stands."""


class SignOff(NamedTuple):
    """What an agency puts behind its last sentence: `— VNS`, `./.`, `(aa-kjd)`."""

    start: int
    agency: str | None


def sign_off_of(text: str, start: int, end: int) -> SignOff | None:
    """Return what an agency puts behind its last sentence, where the paragraph ends in it."""
    tail = max(start, end - _SIGN_OFF_TAIL)
    found = _IN_SIGN_OFF.search(text, tail, end) and _SIGN_OFF.search(text, tail, end)
    if not found:
        return None
    first = found.end() - len(found[0].lstrip())
    return SignOff(first, found["agency"] or found["after"] or found["bracketed"])


def publisher_named(agency: str) -> str:
    """Name an agency as a publisher: `VOV.VN` is VOV, of `VNA/VNS` it is the last that
    publishes."""
    return agency.strip().rsplit("/", 1)[-1].split(".", 1)[0]
