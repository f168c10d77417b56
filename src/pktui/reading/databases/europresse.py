"""Exports of Europresse: pages with an `<article>` each, whose classes say what is what, and texts
of PDF or Word, in which every document ends with its number, `news·20140103·LM·0123`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pktui.reading.databases.lines import ExportLine, joined, nonblank, text_of
from pktui.reading.databases.written_dates import written_date
from pktui.reading.draft import Draft, Flaw, Parsed

_PUBLICATION = re.compile(r"(?:rdp__)?DocPublicationName", re.IGNORECASE)
_HEADER = re.compile(r"DocHeader|publiC-lblNodoc|SourceNews|sm-margin-TopNews", re.IGNORECASE)
_TITLE = re.compile(r"titreArticle(?:Visu)?|rdp__articletitle", re.IGNORECASE)
_TEXT = re.compile(r"docOcurrContainer|DocText", re.IGNORECASE)
_NUMBER = re.compile(r"\b[a-z]+[·.]((?:19|20)\d\d)(\d\d)(\d\d)[·.]\S+")
_LAST_LINE = re.compile(r"(?:document\s+)?[a-z]{2,8}·(?:19|20)\d{6}·\S+", re.IGNORECASE)
_COUNT = re.compile(
    r"\b\d[\d\s.,]{0,9}(?:mots|words|wörter|palabras|parole)\b|,\s*p\.\s*\S+\s*$", re.IGNORECASE
)
"""How long a document is, or on which page: the line of its date ends so."""

_FIRST_LINES = 8
"""Lines at the top of a document among which is that of its date."""

_LONGEST_LINE = 300
"""Characters of that line; a paragraph that begins with a date is longer."""

_ALSO = re.compile(r"aussi paru dans|also published in", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|certificat émis|certificate issued|le présent\b|this document is protected|"
    r"tous droits réservés|all rights reserved)",
    re.IGNORECASE,
)
_SECTION_END = re.compile(r",\s*(?:p\.|page|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b")
_NUMBER_OF_ISSUE = re.compile(r",?\s*(?:no|n°|vol)\.?\s*\d.*", re.IGNORECASE)


def is_export(lines: Sequence[ExportLine]) -> bool:
    """Tell whether the page is an export of Europresse, of one article or many."""
    return any(_is(line, _PUBLICATION) for line in lines) and any(
        _is(line, _TITLE) or _is(line, _TEXT) for line in lines
    )


def is_text_export(lines: Sequence[ExportLine]) -> bool:
    """Tell whether a text is an export of Europresse: the number of a document ends it."""
    return any(_LAST_LINE.fullmatch(line.text) for line in lines)


def split_text(lines: Sequence[ExportLine]) -> Parsed:
    """Yield every article of an export that is a text; a flaw for what has no words."""
    chunk: list[ExportLine] = []
    number = 0
    for line in lines:
        if not _LAST_LINE.fullmatch(line.text):
            chunk.append(line)
            continue
        number += 1
        yield _of_text(chunk, line) or Flaw(
            f"document {number} of an export of Europresse: no text", line.number
        )
        chunk = []
    if rest := [line for line in nonblank(chunk) if not _RIGHTS.match(line.text)]:
        yield Draft(text=text_of(rest))  # the last document may have been cut off


def _of_text(lines: Sequence[ExportLine], last: ExportLine) -> Draft | None:
    """Read a document: publication, section with date and length, title, author, words, rights."""
    said = nonblank(lines)
    top = said[:_FIRST_LINES]
    at = next((at for at, each in enumerate(top) if _is_line_of_date(each.text)), None)
    publication = said[at - 1].text if at else None
    below = said[at + 1 :] if at is not None else said
    if below and _ALSO.match(below[0].text):
        # the other papers that had it, a line with the date of each
        below = below[1:]
        while below and written_date(below[0].text):
            below = below[1:]
    body = _without_rights(below)
    if not body:
        return None
    title, *words = body
    name = title.text
    if len(words) > 1 and words[0].text[:1].islower() and _follows(words[0], title):
        name = f"{name} {words[0].text}"  # a page divides a title
        words = words[1:]
    header = said[at].text if at is not None else ""
    written = written_date(header)
    first = lines.index(words[0]) if words else 0
    return Draft(
        text=text_of(lines[first : lines.index(words[-1]) + 1]) if words else name,
        title=name,
        date=written.date if written else _date_in_number([last]),
        publisher=_NUMBER_OF_ISSUE.sub("", publication).strip() or None if publication else None,
        section=_part_of_paper(header[: written.start]) if written else None,
    )


def _part_of_paper(words: str) -> str | None:
    """Return what stands before the day of the week: `International, vendredi`."""
    words = words.strip(" ,")
    part, _, _ = words.rpartition(",")
    return part.strip() or words or None


def _follows(line: ExportLine, before: ExportLine) -> bool:
    return line.number is not None and line.number == (before.number or 0) + 1


def _is_line_of_date(line: str) -> bool:
    return (
        len(line) <= _LONGEST_LINE and written_date(line) is not None and bool(_COUNT.search(line))
    )


def _without_rights(lines: Sequence[ExportLine]) -> list[ExportLine]:
    """Leave out what stands below the words: whose they are, and who may read them."""
    end = next((at for at, line in enumerate(lines) if _RIGHTS.match(line.text)), len(lines))
    return list(lines[:end])


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
