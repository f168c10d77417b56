"""Exports of Nexis: the classic ones, with capitals before a colon, and those of Nexis Uni.

A classic article begins with `3 of 74 DOCUMENTS`; then come publisher, date, title, fields
(`BYLINE:`, `LENGTH: 355 words`), the text, and more fields (`LOAD-DATE:`, `LANGUAGE:`). In Nexis
Uni the title comes first, the text stands between `Body` and the last fields, and the article ends
with `End of Document`. Both in the languages of the interface; in text, RTF, DOCX, PDF or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pktui.reading.databases.lines import (
    ExportLine,
    joined,
    nonblank,
    paragraphs,
    place_of,
    text_of,
)
from pktui.reading.databases.written_dates import date_of_line
from pktui.reading.draft import Draft, Flaw, Parsed

_BEGINS = re.compile(
    r"\d{1,6} (?:of|van) \d{1,6} DOCUMENT(?:S|EN)?|Dokument \d{1,6} von \d{1,6}"
    r"|Document \d{1,6} (?:de|van) \d{1,6}|Documento \d{1,6} d[ei] \d{1,6}"
)
_ENDS = re.compile(
    r"End of Document|Ende des Dokuments?|Fin du document|Fin del documento"
    r"|Einde van het document|Fine del documento|Fim do documento",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:LENGTH|LÄNGE|LONGUEUR|LENGTE|LONGITUD|LUNGHEZZA|EXTENSIÓN)\s*:\s*\d[\d.,]*\s*"
    r"(?:words?|W[öo]rter|mots?|woorden|palabras?|parole|palavras?)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:body|text|full text|haupttext|volltext|corps(?: de l'article)?|texte|hoofdtekst|cuerpo"
    r"|corpo)\s*(:?)(?:\s+(?P<rest>\S.*))?",
    re.IGNORECASE,
)
_FIELDS_BEFORE = {
    "title": "headline title überschrift titel titre titular título titolo kop",
    "section": "section rubrik rubrique sección sectie sezione ressort",
    "other": "byline length dateline highlight source series column edition autor auteur autore "
    "länge longueur lengte longitud lunghezza extensión distribution type correction "
    "correction-date hoogtepunt subject note notes document-type slug priority deck auteurs "
    "schlagzeile kicker",
}
_FIELD_NAMES = {name: kind for kind, names in _FIELDS_BEFORE.items() for name in names.split()}
_FIELD = re.compile(r"(?P<name>[^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)*)\s*:\s*(?P<value>.*)", re.DOTALL)
_AFTER = re.compile(
    r"(?:load-date|date-chargement|fecha-carga|data-caricamento|laad-?datum|language|sprache"
    r"|langue|taal|idioma|lingua|publication-type|update"
    r"|publikationstyp|zeitungstyp|type de publication|type-publication|journal[- ]code"
    r"|acc-no|document-id|document type|issn|cite|jc)\s*:.*"
    r"|(?:graphic|grafik|graphique|subject|organization|company|ticker|industry|geographic|person"
    r"|city|state|country|region|url|load date|term|series|companies|autor-info"
    r"|correction-date)\s*:.*(?<![.!?”\"])"
    r"|(?:classification|graphic|notes|klassifizierung|correction appended)",
    re.IGNORECASE,
)
_CERTAIN = re.compile(
    r"(?:load-date|publication-type|language|sprache|langue|taal|publikationstyp)\s*:|classification$",
    re.IGNORECASE,
)
_PICTURES = re.compile(r"graphic|grafik|graphique|illustration", re.IGNORECASE)
"""The heading above the captions, which stand behind the text."""

_COPYRIGHT = re.compile(
    r"(?:copyright\b|©|\(c\)\s|all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|.{0,60}all rights reserved\.?$)",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:page|seite|pagina) \d+ (?:of|von|de|van) \d+", re.IGNORECASE)
_LISTED = re.compile(r"\d{1,5}\.\s+(?P<title>\S.*)")
_COVER = re.compile(
    r"(?:User Name|Date and Time|Job Number|Documents? \(\d+\)|Client/Matter|Search (?:Terms|Type)"
    r"|Download Request|Time Of Request|Narrowed by|Content Type|Send To|Terms|Source|Project ID"
    r"|Combined Source)\s*[:(]?",
)
_HEADER_LINES = 60
"""Within which an article's fields begin."""

_FIELDS_BELOW = 15
"""Lines of fields between the length and the text."""

_LATEST_BYLINE = 8
"""Lines above the date that may belong to the title."""


def is_export(lines: Sequence[ExportLine]) -> bool:
    """Tell whether the lines are an export of Nexis, of one article or many."""
    begun = ended = fields = 0
    for line in lines:
        text = line.text
        if _BEGINS.fullmatch(text):
            begun += 1
        elif _ENDS.fullmatch(text):
            ended += 1
        elif _LENGTH.fullmatch(text) or _CERTAIN.match(text):
            fields += 1
    if fields and (begun or ended):
        return True
    if begun > 1 and any(date_of_line(line.text) for line in lines):
        return True
    return _is_one_article(lines)


def _is_one_article(lines: Sequence[ExportLine]) -> bool:
    """Tell whether it is a single article that was saved without what stands around it: a date,
    then its length."""
    top = nonblank(lines)[:_HEADER_LINES]
    length = next((i for i, line in enumerate(top) if _LENGTH.fullmatch(line.text)), None)
    return length is not None and any(date_of_line(line.text) for line in top[:length])


def split(lines: Sequence[ExportLine]) -> Parsed:
    """Yield every article of the export; a flaw with its place for what cannot be read as one."""
    total = 0
    for number, chunk in enumerate(_chunks(lines), 1):
        total = number
        yield _article(chunk, number)
    if not total:
        yield Flaw("an export of Nexis without articles")


def _chunks(lines: Sequence[ExportLine]) -> Iterator[list[ExportLine]]:
    """Group the lines of each article."""
    begun = any(_BEGINS.fullmatch(line.text) for line in lines)
    ended = any(_ENDS.fullmatch(line.text) for line in lines)
    chunk: list[ExportLine] = []
    is_inside = not begun
    is_behind = False
    """Whether the last fields of the article were met."""
    for at, line in enumerate(lines):
        if begun and _BEGINS.fullmatch(line.text):
            if is_inside and _is_filled(chunk):
                yield chunk
            chunk, is_inside = [], True
        elif ended and not begun and _ENDS.fullmatch(line.text):
            if _is_filled(chunk):
                yield chunk
            chunk = []
        elif is_inside and not (begun and _ENDS.fullmatch(line.text)):
            if not begun and not ended and line.text:
                is_new = is_behind and not _is_field(line.text)
                is_new = is_new and not _COPYRIGHT.match(line.text)
                if is_new and _is_one_article(lines[at : at + 2 * _HEADER_LINES]):
                    yield chunk
                    chunk, is_behind = [], False
                is_behind = is_behind or bool(_CERTAIN.match(line.text))
            chunk.append(line)
    if is_inside and _is_filled(chunk):
        yield chunk


def _is_filled(chunk: Sequence[ExportLine]) -> bool:
    return any(line.text and not _PAGE.fullmatch(line.text) for line in chunk)


def _is_field(text: str) -> bool:
    found = _FIELD.fullmatch(text)
    return bool(found) or bool(_AFTER.fullmatch(text))


def _article(lines: Sequence[ExportLine], number: int) -> Draft | Flaw:
    lines = _without_page_heads(lines)
    header, body = _parted(lines)
    date, at = _date(header)
    fields, loose = _fields(header, at)
    title, publisher = _title_and_publisher(loose, at, header)
    title = fields.get("title") or title
    text = text_of(_without_end(body)) or title
    if not text:
        return Flaw(f"document {number} of an export of Nexis: no text", place_of(lines))
    return Draft(
        text=text,
        title=title,
        date=date,
        publisher=publisher,
        section=fields.get("section"),
    )


def _without_page_heads(lines: Sequence[ExportLine]) -> list[ExportLine]:
    """Leave out `Page 2 of 3` and the title that follows it, which a PDF has in the middle of a
    sentence."""
    if not any(_PAGE.fullmatch(line.text) for line in lines):
        return list(lines)
    heads = {line.text for line in nonblank(lines)[:_LATEST_BYLINE]}
    kept: list[ExportLine] = []
    is_head = False
    for at, line in enumerate(lines):
        if _PAGE.fullmatch(line.text):
            is_head = at > 0
        elif not (is_head and (line.text in heads or not line.text)):
            kept.append(line)
            is_head = False
    return kept


def _parted(
    lines: Sequence[ExportLine],
) -> tuple[list[ExportLine], list[ExportLine]]:
    """Return what stands before the text, and the text with all that follows it.

    `Body` and the length are only looked for soon below a date: a text may have such lines too.
    """
    said = 0
    near = _HEADER_LINES
    """The number of lines that say something up to which the header goes on."""
    length = None
    for at, line in enumerate(lines):
        if not line.text:
            continue
        found = _BODY.fullmatch(line.text)
        if found and 0 < said <= near and (not found["rest"] or found[1]):
            rest = [line._replace(text=found["rest"])] if found["rest"] else []
            return list(lines[:at]), [*rest, *lines[at + 1 :]]
        said += 1
        if length is None and date_of_line(line.text):
            near = max(near, said + _HEADER_LINES)
        if length is None and said <= near and _LENGTH.fullmatch(line.text):
            length, near = at, said + _FIELDS_BELOW
    if length is None:
        length = _last_field_of_header(lines)
    return _behind_fields(lines, length)


def _last_field_of_header(lines: Sequence[ExportLine]) -> int:
    """Find where the header ends that gives no length: at its last field, else at its date's
    line."""
    dated = None
    for at, line in enumerate(lines[: 3 * _HEADER_LINES]):
        if dated is None:
            if date_of_line(line.text):
                dated = at
        else:
            found = _FIELD.fullmatch(line.text)
            if found and found["name"].lower() in _FIELD_NAMES:
                return at
    return dated if dated is not None else -1


def _behind_fields(
    lines: Sequence[ExportLine], at: int
) -> tuple[list[ExportLine], list[ExportLine]]:
    """Part the lines behind the field at `at` and those that follow it."""
    end = at + 1
    while end < len(lines):
        line = lines[end]
        found = _FIELD.fullmatch(line.text)
        if found and found["name"].lower() in _FIELD_NAMES and not _CERTAIN.match(line.text):
            end += 1
            while end < len(lines) and lines[end].text and lines[end].number is not None:
                if _FIELD.fullmatch(lines[end].text):
                    break
                end += 1  # a long value goes on below
        elif not line.text:
            end += 1
        else:
            break
    return list(lines[:end]), list(lines[end:])


def _date(header: Sequence[ExportLine]) -> tuple[str | None, int | None]:
    """Return the date, and the line that gives it."""
    for at, line in enumerate(header):
        if date := date_of_line(line.text):
            return date, at
    return None, None


def _fields(header: Sequence[ExportLine], dated: int | None) -> tuple[dict[str, str], list[int]]:
    """Return the fields that are read, and the lines of the header that are none."""
    fields: dict[str, str] = {}
    loose: list[int] = []
    kind: str | None = None
    for at, line in enumerate(header):
        found = _FIELD.fullmatch(line.text)
        name = found["name"].lower() if found else ""
        if found and name in _FIELD_NAMES and (dated is None or at > dated):
            kind = _FIELD_NAMES[name]
            fields.setdefault(kind, found["value"].strip())
        elif not line.text:
            kind = None
        elif kind is not None and line.number is not None:
            fields[kind] = f"{fields[kind]} {line.text}".strip()
        else:
            loose.append(at)
    return {kind: value for kind, value in fields.items() if value}, loose


def _title_and_publisher(
    loose: Sequence[int], dated: int | None, header: Sequence[ExportLine]
) -> tuple[str | None, str | None]:
    """Find the title and the publisher by where they stand around the date. Classic: publisher,
    date (and the edition right below it), title. Nexis Uni: title, publisher, date, copyright.

    Classic: publisher, date (and the edition right below it), title. Nexis Uni: title, publisher,
    date, copyright.
    """
    if dated is None:
        return (header[loose[0]].text if loose else None), None
    near = [at for at in loose if abs(at - dated) < 3 * _HEADER_LINES]
    above = [at for at in near if at < dated and not _COPYRIGHT.match(header[at].text)]
    below = [at for at in near if at > dated and not _COPYRIGHT.match(header[at].text)]
    publisher = header[above[-1]].text if above else None
    title_lines = _title_above([header[at] for at in above[:-1]])
    if title_lines and not _is_cover(title_lines):
        return joined(title_lines), publisher
    # an edition stands right below the date, the title behind a blank line
    edition_ends = dated + 1
    if any(not header[at].text for at in range(dated, len(header))):
        while edition_ends < len(header) and header[edition_ends].text:
            edition_ends += 1
    titles = [header[at] for at in below if at >= edition_ends] or [header[at] for at in below]
    first = paragraphs(_with_blanks(header, titles))
    return (joined(first[0]) if first else None), publisher


def _with_blanks(
    header: Sequence[ExportLine], chosen: Sequence[ExportLine]
) -> Iterator[ExportLine]:
    for line in header:
        if not line.text or any(line is one for one in chosen):
            yield line


def _title_above(lines: Sequence[ExportLine]) -> list[ExportLine]:
    """Find the title's lines among those above the publisher: in the first article of a file a
    cover with a list of all titles stands above it."""
    last_of_cover = -1
    titles: dict[str, str] = {}
    for at, line in enumerate(lines):
        listed = _LISTED.fullmatch(line.text)
        if listed:
            titles[listed["title"]] = listed["title"]
        if listed or _COVER.match(line.text):
            last_of_cover = at
    if last_of_cover < 0:
        return list(lines[-_LATEST_BYLINE:])
    rest = list(lines[last_of_cover + 1 :])
    for start in range(len(rest)):
        if joined(rest[start:]) in titles:
            return rest[start:]
    return rest[-1:]


def _is_cover(lines: Sequence[ExportLine]) -> bool:
    return all(_COVER.match(line.text) for line in lines)


def _without_end(body: Sequence[ExportLine]) -> list[ExportLine]:
    """Leave out the fields behind the text, and the copyright behind those or the text."""
    fields = (at for at in range(len(body) - 1, -1, -1) if _CERTAIN.match(body[at].text))
    certain = next(fields, len(body))
    end = certain
    is_value = False
    """Whether lines were met that may belong to a field above them."""
    for at in range(certain - 1, -1, -1):
        text = body[at].text
        if text and (_AFTER.fullmatch(text) or _COPYRIGHT.match(text)):
            end, is_value = at, False
        elif (not text and is_value) or end - at > _LONGEST_VALUE:
            break
        else:
            is_value = bool(text)
    near = range(max(0, end - _LONGEST_VALUE), end)
    end = next((at for at in near if _PICTURES.fullmatch(body[at].text)), end)
    kept = list(body[:end])
    while kept and (not kept[-1].text or _COPYRIGHT.match(kept[-1].text)):
        kept.pop()
    return kept


_LONGEST_VALUE = 12
"""Lines that the value of a field behind the text may go on for."""
