"""Which news database an export comes from, if any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pktui.reading.databases import europresse, factiva, nexis, proquest
from pktui.reading.databases.lines import ExportLine, lines_of_page, lines_of_text
from pktui.reading.draft import Draft, Parsed

_HINT = re.compile(
    r"\d (?:of|van|von|de|di) \d{1,6}\b|(?:end|ende|fin|einde|fine|fim) (?:\w+ )?d?\w* ?document"
    r"|^[ \t]*(?:HD|LP)\b|^[ \t]*(?:AN[ \t]+)?Document [A-Za-z0-9]{5}"
    r"|^[ \t]*(?:length|länge|longueur|lengte|longitud|lunghezza)[ \t]*:|proquest"
    r"|load-date[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNS = (
    *("ocument", "OCUMENT", "okument", "OKUMENT"),
    *("ength:", "ENGTH:", "änge:", "ÄNGE:", "ongueur:", "ONGUEUR:", "engte:", "ENGTE:"),
    *("oad-Date", "OAD-DATE", "ProQuest", "\nHD", "\nLP"),
)
"""One of these is in every export, and they are found ten times faster than the pattern below."""

_PAGE_HINT = re.compile(
    r"\b(?:enArticle|articleParagraph|[a-z]{2}Headline|DocPublicationName|titreArticle)\b"
    r"|DOCFULL|\d of \d{1,6} DOCUMENT|(?:Dokument|Documento?) \d{1,6} (?:von|d[ei]) \d{1,6}"
    r"|ProQuest document|Publication title:|LOAD-DATE:|>HD<|>\s*End of Document",
    re.IGNORECASE,
)
"""What every export has somewhere, so that other texts are not gone through line by line."""


def articles_of_text(text: str) -> Parsed | None:
    """The articles of an export in `text`; None where it is none."""
    if not any(sign in text for sign in _SIGNS) or not _HINT.search(text):
        return None
    return _articles(lines_of_text(text))


def articles_of_page(page: str) -> Parsed | None:
    """The articles of an export that is a web page; None where it is none."""
    if not _PAGE_HINT.search(page):
        return None
    from pktui.reading.html_text import shown_lines

    return _articles(lines_of_page(shown_lines(page)))


def _articles(lines: Sequence[ExportLine]) -> Parsed | None:
    if europresse.is_export(lines):
        return _named("Europresse", europresse.split(lines))
    if factiva.is_export(lines):
        return _named("Factiva", factiva.split(lines))
    if proquest.is_export(lines):
        return _named("ProQuest", proquest.split(lines))
    return _named("Nexis", nexis.split(lines)) if nexis.is_export(lines) else None


def _named(database: str, found: Parsed) -> Parsed:
    for one in found:
        yield replace(one, read_as=database) if isinstance(one, Draft) else one
