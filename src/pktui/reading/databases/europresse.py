"""Exports of Europresse: pages with an `<article>` each, whose classes say what is what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pktui.reading.databases.lines import ExportLine, joined, nonblank
from pktui.reading.databases.written_dates import written_date
from pktui.reading.draft import Draft, Flaw, Parsed

_PUBLICATION = re.compile(r"(?:rdp__)?DocPublicationName", re.IGNORECASE)
_HEADER = re.compile(r"DocHeader|publiC-lblNodoc|SourceNews|sm-margin-TopNews", re.IGNORECASE)
_TITLE = re.compile(r"titreArticle(?:Visu)?|rdp__articletitle", re.IGNORECASE)
_TEXT = re.compile(r"docOcurrContainer|DocText", re.IGNORECASE)
_NUMBER = re.compile(r"\b[a-z]+[·.]((?:19|20)\d\d)(\d\d)(\d\d)[·.]\S+")
_SECTION_END = re.compile(r",\s*(?:p\.|page|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b")
_NUMBER_OF_ISSUE = re.compile(r",?\s*(?:no|n°|vol)\.?\s*\d.*", re.IGNORECASE)


def is_export(lines: Sequence[ExportLine]) -> bool:
    """Tell whether the page is an export of Europresse, of one article or many."""
    return any(_is(line, _PUBLICATION) for line in lines) and any(
        _is(line, _TITLE) or _is(line, _TEXT) for line in lines
    )


def _is(line: ExportLine, form: re.Pattern[str]) -> bool:
    return any(form.fullmatch(kind) for kind in line.kinds)


def split(lines: Sequence[ExportLine]) -> Parsed:
    """Yield every article of the export; a flaw with its number for what cannot be read as one."""
    articles = [chunk for chunk in _chunks(lines) if any(_is(one, _PUBLICATION) for one in chunk)]
    for number, chunk in enumerate(articles, 1):
        yield _article(chunk) or Flaw(f"document {number} of an export of Europresse: no text")


def _chunks(lines: Sequence[ExportLine]) -> list[list[ExportLine]]:
    """Return the lines of each article: in an element of its own, or from one name of a
    publication to the next, as older pages have it."""
    chunks: dict[int, list[ExportLine]] = {}
    for line in lines:
        if line.article:
            chunks.setdefault(line.article, []).append(line)
    if chunks:
        return list(chunks.values())
    found: list[list[ExportLine]] = [[]]
    has_title = False
    for line in lines:
        if has_title and _is(line, _PUBLICATION):
            found.append([])
            has_title = False
        has_title = has_title or _is(line, _TITLE)
        found[-1].append(line)
    return found


def _article(lines: Sequence[ExportLine]) -> Draft | None:
    title = joined(_marked(lines, _TITLE))
    publication = joined(line for line in _marked(lines, _PUBLICATION))
    header = " ".join(line.text for line in nonblank(lines) if _is(line, _HEADER))
    text = "\n\n".join(line.text for line in _marked(lines, _TEXT) if not _is(line, _TITLE))
    if not text:
        known = (_TITLE, _PUBLICATION, _HEADER)
        text = "\n\n".join(
            line.text for line in nonblank(lines) if not any(_is(line, form) for form in known)
        )
    if not (text or title):
        return None
    written = written_date(header) or written_date(publication or "")
    return Draft(
        text=text or title or "",
        title=title,
        date=written.date if written else _date_in_number(lines),
        publisher=_NUMBER_OF_ISSUE.sub("", publication).strip() or None if publication else None,
        section=_section(header),
    )


def _marked(lines: Iterable[ExportLine], form: re.Pattern[str]) -> list[ExportLine]:
    return [line for line in lines if line.text and _is(line, form)]


def _date_in_number(lines: Sequence[ExportLine]) -> str | None:
    """Return the day in a document's number, `news·20140103·LM·0123`."""
    for line in lines:
        if found := _NUMBER.search(line.text):
            return "-".join(found.groups())
    return None


def _section(header: str) -> str | None:
    """Return what stands before the page or the day: `International, vendredi 3 janvier 2014, p.
    5`."""
    found = _SECTION_END.search(header)
    return header[: found.start()].strip() or None if found else None
