"""Words with a capital in English prose that are nobody's name where they stand."""

from __future__ import annotations

import re

from pktui.pipeline.names.en.words import AGENCIES, ERAS
from pktui.pipeline.names.gazetteer import english_words, lexicon
from pktui.pipeline.names.pieces import NamePiece, Shape
from pktui.text.fold import fold


def names_nothing(text: str, start: int, end: int, piece: NamePiece) -> bool:
    """Tell whether capitals are no name where they stand: in an address of the web, as initials or
    a number, as an agency in a credit, a party with its state or an era behind a year."""
    if text.startswith(".", end) and text[end + 1 : end + 2].islower():
        return True  # FoxBusiness.com
    name = piece.text
    if name.isupper() and _is_label_or_number(text, start, end, name):
        return True
    before = text[start - 1 : start]
    if before == "/" and (
        name.lower() in _CREDITED_ALONE or _ADDRESS.search(text, max(0, start - 60), start)
    ):
        return True  # AFP/Getty
    if before == "(" and (_PARTY_WITH_STATE.match(text, start) or _TICKER.match(text, start)):
        return True  # (D-N.J.), (XOM.N)
    if before == "-" and piece.shape is Shape.PLACE and text[start - 3 : start] in _PARTIES:
        return True  # (R-Calif.), (D-Fresno)
    if text.startswith(" scale", end) and _SCALE.match(text, end):
        return True  # the Richter scale
    if name == "RT" and text[end : end + 2] in _WRITERS:
        return True  # RT @someone, who passes on what that one wrote
    return piece.text in ERAS and _counts_years(text, start, end)


def _is_label_or_number(text: str, start: int, end: int, name: str) -> bool:
    """Tell whether capitals are the initials of who asks, ((WN)), or a number: XI, MDCCLXXVI."""
    if (
        len(name) <= _LONGEST_INITIALS
        and text[start - 2 : start] == "(("
        and text[end : end + 2] == "))"
    ):
        return True
    return _ROMAN.fullmatch(name) is not None or _is_stressed(text, start, end, name)


def _is_stressed(text: str, start: int, end: int, name: str) -> bool:
    """Tell whether a common word stands in capitals between small ones to be heard: the ONLY real
    reason. Of three letters, or beside a comma, it may be an acronym: CARE."""
    if len(name) <= _LONGEST_INITIALS or english_words().get(fold(name), _RARE) >= _RARE:
        return False
    if fold(name) in lexicon("known-organisation"):
        return False
    is_behind_small = start > 1 and text[start - 1] == " " and text[start - 2].islower()
    return is_behind_small and _BETWEEN_SMALL.match(text, end) is not None


_ADDRESS = re.compile(r"[a-z0-9]\.[a-z]{2,}[^\s,;]*/\Z")
"""An address of the web up to a word in it: bit.ly/."""
_RARE = 35
"""SCOWL's size from which a word is rare enough to be an acronym as well."""
_BETWEEN_SMALL = re.compile(r" [a-z]")
"""What stands behind a word in the middle of a sentence."""


_LONGEST_INITIALS = 3
"""Letters of the initials by which an interview calls who asks and who answers."""
_ROMAN = re.compile(
    r"(?=[IVX]{2}|M[MDCLXVI]{3})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
)
"""A number in Roman figures: a small one of I, V and X, or a year. MC, CD and DC mean others."""
_PARTY_WITH_STATE = re.compile(r"[DRI]-[A-Z]\.?[A-Za-z]\.?(?!\w)")
"""A party and the two letters of a state, in brackets behind a member of Congress; not D-Day."""
_PARTIES = ("(D-", "(R-", "(I-")
"""A party in brackets, before the state or the town that somebody sits for."""
_TICKER = re.compile(r"[A-Z]{1,5}a?\. ?\n?[A-Z]{1,2}\)|[A-Z]{1,5}\.[A-Z]{1,2}(?=[,;)])")
"""A share's sign and its exchange, in brackets behind a firm: (XOM.N)."""
_SCALE = re.compile(r" scale\b(?! (?:back|down|up)\b)")
"""What names a scale names nobody; Toyota, whose plans are scaled down, is somebody."""
_WRITERS = (" @", " x")
"""What begins the address of who wrote something, as it is and as names are read."""
_CREDITED_ALONE = AGENCIES - frozenset("reuters afp ap upi xinhua bloomberg tass".split())
"""Agencies of pictures, whose short names stand in credits alone."""


def _counts_years(text: str, start: int, end: int) -> bool:
    """Tell whether a number stands beside `text[start:end]`: 44 B.C., A.D. 70."""
    return (
        text[max(0, start - 2) : start].strip().isdigit()
        or text[end : end + 2].strip().isdigit()
        or text.endswith((" century ", " centuries "), 0, start)
    )
