"""Exports of Factiva: articles with field codes (`HD`, `PD`, `LP`, `AN`), or as they are read.

As it is read, an article is its title, perhaps a byline, `300 words`, the date and time, the source
and its code, the language, the copyright, the text, and `Document VNNEWS0020221127eibr00012`.
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
from pktui.reading.databases.written_dates import date_of_line, written_date
from pktui.reading.draft import Draft, Flaw, Parsed

# fmt: off
_CODES = frozenset((
    "AN", "ART", "AU", "BY", "CLM", "CO", "CR", "CT", "CX", "CY", "DE", "DJID", "ED", "ET", "HD",
    "HL", "HLP", "IN", "IPC", "IPD", "LA", "LP", "NGC", "NS", "OR", "PD", "PG", "PUB", "RE", "RF",
    "RIC", "RST", "SC", "SE", "SN", "SO", "TD", "VOL", "WC",
))
# fmt: on
_CODED = re.compile(
    r"(?P<code>[A-Z]{2,4})(?:(?:[ \t]+|[ \t]*\|[ \t]*)(?P<value>[^\s|].*))?", re.DOTALL
)
"""A field; in a table of a document a bar stands behind its code."""

_NEEDED = ("HD", "PD")
_DOCUMENT = re.compile(r"(?:AN\s+)?Document (?P<id>(?=[A-Za-z]*\d)[A-Z][A-Z0-9][A-Za-z0-9]{3,40})")
_WORDS = re.compile(
    r"\d[\d.,\s]*\s?(?:words?|mots?|Wörter|palabras|parole|woorden|palavras|ord|字|слов\w*)",
    re.IGNORECASE,
)
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*(?:GMT|[AP]M|[A-Z]{3,4}))?", re.IGNORECASE)
_SOURCE_CODE = re.compile(r"[A-Z][A-Z0-9]{1,11}")
_RIGHTS = re.compile(
    r"(?:\(c\)|©|copyright\b|all rights reserved|tous droits|alle rechte|todos los derechos"
    r"|tutti i diritti)",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(
    r"english|anglais|englisch|inglés|inglese|french|français|französisch|german|deutsch|allemand"
    r"|spanish|español|espagnol|spanisch|italian|italiano|italien|italienisch|dutch|nederlands"
    r"|portuguese|português|portugais|russian|русский|chinese\b.*|japanese|日本語|中文.*|vietnamese"
    r"|swedish|svenska|danish|dansk|norwegian|norsk|polish|polski|arabic|turkish|indonesian|malay"
    r"|korean|thai|czech|hungarian|finnish|greek|hebrew|romanian|catalan|bulgarian|slovak",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|von|par|por|di|da|door|af|av)\s", re.IGNORECASE)
_HEADLINE_KIND = re.compile(r"[a-z]{2}Headline")
_PARAGRAPH_KIND = "articleParagraph"
_FURNITURE = re.compile(
    r"Factiva|Dow Jones|(?:Page|Seite) \d+ (?:of|von) \d+.{0,80}|Return to Headlines|Search Summary"
    r"|© \d{4} Factiva.*|\d+ of \d+|Download.*|Summary|Headlines?",
    re.IGNORECASE,
)
_NEARLY_FULL = 45
"""Characters of a line of a title that goes on below it: two thirds of a line of text."""

_HEAD = 12
"""Lines below the date that may still be metadata."""


def is_export(lines: Sequence[ExportLine]) -> bool:
    """Tell whether the lines are an export of Factiva, of one article or many."""
    if any(_HEADLINE_KIND.fullmatch(kind) for line in lines for kind in line.kinds):
        return True
    if _is_coded(lines):
        return True
    ends = [at for at, line in enumerate(lines) if _DOCUMENT.fullmatch(line.text)]
    return bool(ends) and any(_is_word_count(lines, at) for at in range(ends[-1]))


def _is_coded(lines: Sequence[ExportLine]) -> bool:
    codes = {code for line in lines if (code := _code(line)[0])}
    return all(code in codes for code in _NEEDED) and bool(codes & {"LP", "TD", "AN", "SN"})


def _is_word_count(lines: Sequence[ExportLine], at: int) -> bool:
    """Tell whether the line `at` is `300 words`, with the date soon below."""
    if not _WORDS.fullmatch(lines[at].text):
        return False
    return any(date_of_line(line.text) for line in nonblank(lines[at + 1 : at + 12])[:4])


def _code(line: ExportLine) -> tuple[str | None, str]:
    """Return the field code that the line begins with, and the rest of it; no code and the whole
    line where there is none."""
    found = None if line.is_indented else _CODED.fullmatch(line.text)
    if found and found["code"] in _CODES:
        return found["code"], found["value"] or ""
    return None, line.text


def split(lines: Sequence[ExportLine]) -> Parsed:
    """Yield every article of the export; a flaw with its place for what cannot be read as one."""
    read = _coded_article if _is_coded(lines) else _shown_article
    chunks = _coded_chunks(lines) if _is_coded(lines) else _shown_chunks(lines)
    total = 0
    for chunk in chunks:
        article = read(chunk)
        if article is not None:
            total += 1
            yield article if isinstance(article, Draft) else _missing(total, chunk)
    if not total:
        yield Flaw("an export of Factiva without articles")


def _missing(number: int, chunk: Sequence[ExportLine]) -> Flaw:
    return Flaw(f"document {number} of an export of Factiva: no text", place_of(chunk))


# with field codes


def _coded_chunks(lines: Sequence[ExportLine]) -> Iterator[list[ExportLine]]:
    """Yield the lines of each article: it ends behind its number, or where a field begins anew
    that it has already."""
    chunk: list[ExportLine] = []
    seen: set[str] = set()
    article = 0
    for line in lines:
        code, _ = _code(line)
        is_new = code in ("HD", "SE", "CLM") and code in seen
        is_new = is_new or bool(code and seen >= {"AN", "HD"} and code in ("HD", "SE", "CLM", "BY"))
        if is_new or (line.article != article and seen):
            yield chunk
            chunk, seen = [], set()
        article = line.article
        if code:
            seen.add(code)
        chunk.append(line)
    if seen:
        yield chunk


def _coded_article(lines: Sequence[ExportLine]) -> Draft | Flaw | None:
    fields: dict[str, list[ExportLine]] = {}
    current: list[ExportLine] = []
    for line in lines:
        code, value = _code(line)
        if code:
            current = fields.setdefault(code, [])
            if current and value:
                current.append(ExportLine(""))
        if value or not code:
            current.append(line._replace(text=value))
    if not any(code in fields for code in ("HD", "HL", "LP", "TD")):
        return None  # what stands before the first article or behind the last
    title = joined(fields.get("HD") or fields.get("HL") or ())
    text = "\n\n".join(filter(None, (text_of(fields[c]) for c in ("LP", "TD") if c in fields)))
    written = joined(fields.get("PD", ()))
    found = written_date(written) if written else None
    time = joined(fields.get("ET", ()))
    date = found.date if found else written
    number = _DOCUMENT.search(joined(fields.get("AN", ())) or "")
    if not (text or title):
        return Flaw("")
    return Draft(
        text=text or title or "",
        title=title,
        date=f"{date} {time}" if date and time and _TIME.fullmatch(time) else date,
        publisher=joined(fields.get("SN", ())),
        section=joined(fields.get("SE", ())),
        id=number["id"] if number else None,
    )


# as it is read


def _shown_chunks(lines: Sequence[ExportLine]) -> Iterator[list[ExportLine]]:
    """Yield the lines of each article: a page says where it begins, a text where it ends."""
    chunk: list[ExportLine] = []
    article = lines[0].article if lines else 0
    for line in lines:
        if line.article != article:
            if any(one.text for one in chunk):
                yield chunk
            chunk, article = [], line.article
        chunk.append(line)
        if _DOCUMENT.fullmatch(line.text):
            yield chunk
            chunk = []
    if any(one.text for one in chunk):
        yield chunk


def _shown_article(lines: Sequence[ExportLine]) -> Draft | Flaw | None:
    lines = [line for line in lines if not _FURNITURE.fullmatch(line.text)]
    said = nonblank(lines)
    number = next((found["id"] for line in said if (found := _DOCUMENT.fullmatch(line.text))), None)
    said = [line for line in said if not _DOCUMENT.fullmatch(line.text)]
    count = next((at for at in range(len(said)) if _is_word_count(said, at)), None)
    is_marked = any(_PARAGRAPH_KIND in line.kinds for line in said)
    if count is None and not is_marked:
        return Flaw("") if number else None
    dated = next(
        (at for at in range(count or 0, len(said)) if date_of_line(said[at].text)), count or 0
    )
    body = _body_start(said, dated)
    head = said[:body]
    title = joined(
        line for line in head if any(_HEADLINE_KIND.fullmatch(kind) for kind in line.kinds)
    )
    section, title = _section_and_title(_units(lines, head[:count]), title)
    text = _text_behind(lines, said, body)
    if not (text or title):
        return Flaw("")
    date = date_of_line(said[dated].text) if dated < len(said) else None
    time = said[dated + 1].text if dated + 1 < len(said) else ""
    has_time = bool(_TIME.fullmatch(time))
    source = dated + 1 + has_time
    return Draft(
        text=text or title or "",
        title=title,
        date=f"{date} {time}" if date and has_time else date,
        publisher=head[source].text if source < len(head) else None,
        section=section,
        id=number,
    )


def _body_start(said: Sequence[ExportLine], dated: int) -> int:
    """Find where the text begins: at its first paragraph that is marked as one, else behind the
    copyright, else behind the language, else behind the code of the source."""
    for at in range(dated + 1, len(said)):
        if _PARAGRAPH_KIND in said[at].kinds:
            return at
    head = range(dated + 1, min(len(said), dated + 1 + _HEAD))
    for form in (_RIGHTS, _LANGUAGE, _SOURCE_CODE):
        found = [at for at in head if _begins(form, said[at].text)]
        if found:
            return found[-1] + 1 if form is _RIGHTS else found[0] + 1
    return min(len(said), dated + 1)


def _begins(form: re.Pattern[str], text: str) -> bool:
    if form is _RIGHTS:
        return bool(form.match(text)) and len(text) < 300
    return bool(form.fullmatch(text))


def _units(lines: Sequence[ExportLine], head: Sequence[ExportLine]) -> list[ExportLine]:
    """Return the section, title and byline above the word count, each as one line: a title goes
    on below a line that is nearly full."""
    if not head or head[0].number is None:
        return list(head)
    last = next(at for at, line in enumerate(lines) if line is head[-1])
    units: list[list[ExportLine]] = []
    for part in paragraphs(lines[: last + 1]):
        goes_on = False
        for line in part:
            is_byline = bool(_BYLINE.match(line.text))
            if goes_on and not is_byline:
                units[-1].append(line)
            else:
                units.append([line])
            goes_on = len(line.text) >= _NEARLY_FULL and not is_byline
    return [unit[0]._replace(text=joined(unit) or "") for unit in units]


def _section_and_title(
    head: Sequence[ExportLine], title: str | None
) -> tuple[str | None, str | None]:
    """Find the section and the title among the lines above the word count, where a byline may stand
    too."""
    if title:
        first = head[0].text if head else None
        return (first if first and first not in title else None), title
    lines = [line.text for line in head if not _BYLINE.match(line.text)] or [
        line.text for line in head
    ]
    if not lines:
        return None, None
    at = max(range(len(lines)), key=lambda i: len(lines[i]))
    return (lines[0] if at else None), lines[at]


def _text_behind(lines: Sequence[ExportLine], said: Sequence[ExportLine], body: int) -> str:
    """Return the text, with its blank lines, from the line `said[body]` on."""
    if body >= len(said):
        return ""
    start = next(at for at, line in enumerate(lines) if line is said[body])
    kept = [line for line in lines[start:] if not _DOCUMENT.fullmatch(line.text)]
    return text_of(kept)
