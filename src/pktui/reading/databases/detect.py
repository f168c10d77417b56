"""Which news database an export comes from, if any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pktui.reading.databases.lines import ExportLine, lines_of_page, lines_of_text
from pktui.reading.databases.signs import may_be_export, may_be_exported_page
from pktui.reading.draft import Draft, Parsed


@cache
def _hint() -> re.Pattern[str]:
    """Compile what every export has on some line, so that other texts are not gone through line
    by line."""
    return re.compile(
        r"\d (?:of|van|von|de|di) \d{1,6}\b"
        r"|(?:end|ende|fin|einde|fine|fim) (?:\w+ )?d?\w* ?document"
        r"|^[ \t]*(?:HD|LP)\b|^[ \t]*(?:AN[ \t]+)?Document [A-Za-z0-9]{5}"
        r"|^[ \t]*(?:length|länge|longueur|lengte|longitud|lunghezza)[ \t]*:|proquest"
        r"|load-date[ \t]*:|\b[a-z]{2,8}·(?:19|20)\d{6}·",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def _page_hint() -> re.Pattern[str]:
    """Compile what web pages of news databases have in common, for the first page."""
    return re.compile(
        r"\b(?:enArticle|articleParagraph|[a-z]{2}Headline|DocPublicationName|titreArticle)\b"
        r"|DOCFULL|\d of \d{1,6} DOCUMENT|(?:Dokument|Documento?) \d{1,6} (?:von|d[ei]) \d{1,6}"
        r"|ProQuest document|Publication title:|LOAD-DATE:|>HD<|>\s*End of Document",
        re.IGNORECASE,
    )


def articles_of_text(text: str) -> Parsed | None:
    """Return the articles of an export in `text`; None where it is none."""
    if not may_be_export(text) or not _hint().search(text):
        return None
    return _articles(lines_of_text(text))


def articles_of_page(page: str) -> Parsed | None:
    """Return the articles of an export that is a web page; None where it is none."""
    if not may_be_exported_page(page) or not _page_hint().search(page):
        return None
    from pktui.reading.html_text import shown_lines

    return _articles(lines_of_page(shown_lines(page)))


def _articles(lines: Sequence[ExportLine]) -> Parsed | None:
    from pktui.reading.databases import europresse, factiva, nexis, proquest  # 80 ms

    if europresse.is_export(lines):
        return _named("Europresse", europresse.split(lines))
    if europresse.is_text_export(lines):
        return _named("Europresse", europresse.split_text(lines))
    if factiva.is_export(lines):
        return _named("Factiva", factiva.split(lines))
    if proquest.is_export(lines):
        return _named("ProQuest", proquest.split(lines))
    return _named("Nexis", nexis.split(lines)) if nexis.is_export(lines) else None


def _named(database: str, found: Parsed) -> Parsed:
    for one in found:
        yield replace(one, read_as=database) if isinstance(one, Draft) else one
