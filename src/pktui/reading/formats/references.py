"""Reference managers: RIS, BibTeX and EndNote's tags, an article a reference.

A reference has no more of the article than its abstract, often less: one with a title only is an
article with a title only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library

_TAG = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?- ?(?P<value>.*)|ER  ?-\s*")
_RIS = {
    "title": ("TI", "T1", "CT", "ST"),
    "publisher": ("T2", "JO", "JF", "JA", "J2", "BT", "T3", "PB"),
    "date": ("DA", "Y1", "PY", "Y2"),
    "text": ("N2", "AB"),
    "id": ("ID", "AN"),
    "url": ("UR", "L1", "L2", "LK"),
    "section": ("SE",),
}
"""By field, the tags that hold it: of several, the first that has a value."""

_BIBTEX = {
    "title": ("title", "shorttitle"),
    "publisher": ("journal", "journaltitle", "publication", "booktitle", "newspaper", "publisher"),
    "text": ("fulltext", "abstract", "annote", "annotation", "note"),
    "url": ("url",),
}
_RIS_DATE = re.compile(r"(?P<year>\d{4})/(?P<month>\d{0,2})/(?P<day>\d{0,2})(?:/.*)?")
_NOT_ARTICLES = frozenset(("string", "preamble", "comment"))
_MARKUP = re.compile(r"</?(?:p|i|b|em|strong|jats:\w+)\b[^<>]*>")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


# RIS


def parse_ris(text: str) -> Parsed:
    """Read one article for each reference."""
    number = 0
    for line, reference in _references(text):
        number += 1
        yield _of_ris(reference) or Flaw(f"reference {number}: neither title nor abstract", line)
    if not number:
        yield Flaw("RIS without references")


def _references(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each reference, from `TY` to `ER`, with the line it begins on.

    A value goes on in lines without a tag; of a tag given twice, the values are joined.
    """
    reference: dict[str, list[str]] = {}
    begun, tag = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        found = _TAG.fullmatch(line.strip("\ufeff"))
        if found is None:
            if tag and line.strip():
                reference[tag].append(line.strip())
            continue
        tag = found["tag"] or "ER"
        if tag == "TY" or tag == "ER":
            if len(reference) > 1:
                yield begun, _joined(reference)
            reference, begun = {}, number
        if tag == "ER":
            tag = ""
        else:
            reference.setdefault(tag, []).append((found["value"] or "").strip())
    if len(reference) > 1:
        yield begun, _joined(reference)


def _joined(reference: Mapping[str, list[str]]) -> dict[str, str]:
    return {tag: "\n".join(filter(None, values)) for tag, values in reference.items()}


def _of_ris(reference: Mapping[str, str]) -> Draft | None:
    values = {
        field: next((reference[tag] for tag in tags if reference.get(tag)), None)
        for field, tags in _RIS.items()
    }
    text = values["text"] or values["title"]
    if not text:
        return None
    return Draft(
        text=_MARKUP.sub("", text),
        title=values["title"],
        date=_date_of_ris(reference),
        publisher=values["publisher"],
        section=values["section"],
        id=values["id"],
        url=next((line for line in (values["url"] or "").split() if "://" in line), None),
    )


def _date_of_ris(reference: Mapping[str, str]) -> str | None:
    """Find the finest date given: `2022/11/27/` as `2022-11-27`, anything else in its own words."""
    spelled: list[str] = []
    for tag in _RIS["date"]:
        written = reference.get(tag, "").strip()
        found = _RIS_DATE.fullmatch(written)
        if found:
            parts = [found["year"], found["month"].zfill(2), found["day"].zfill(2)]
            spelled.append(
                "-".join(parts[: 1 if parts[1] == "00" else 2 if parts[2] == "00" else 3])
            )
        elif written:
            spelled.append(written)
    return max(spelled, key=len, default=None)


# EndNote (ENW), which is Refer: a percent sign and a letter before each value

_PERCENT = re.compile(r"%(?P<tag>[0-9A-Z@!&()*+?<=>\[\]^#$~])(?: (?P<value>.*))?")
_AS_RIS = {"T": "TI", "B": "T2", "J": "JO", "8": "DA", "D": "PY", "X": "AB", "U": "UR", "M": "AN"}
"""By the letter of EndNote, the tag of RIS that means the same."""


def parse_endnote(text: str) -> Parsed:
    """Read one article for each reference."""
    number = 0
    for line, reference in _endnote_references(text):
        number += 1
        yield _of_ris(_with_year(reference)) or Flaw(
            f"reference {number}: neither title nor abstract", line
        )
    if not number:
        yield Flaw("a file of EndNote without references")


def _endnote_references(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each reference, which begins with `%0`, with its line; a value goes on in lines without
    a sign."""
    reference: dict[str, list[str]] = {}
    begun, tag = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        found = _PERCENT.fullmatch(line.strip("\ufeff"))
        if found is None:
            if tag and line.strip():
                reference[tag].append(line.strip())
            continue
        if found["tag"] == "0":
            if reference:
                yield begun, _joined(reference)
            reference, begun = {}, number
        tag = _AS_RIS.get(found["tag"], found["tag"])
        reference.setdefault(tag, []).append((found["value"] or "").strip())
    if reference:
        yield begun, _joined(reference)


def _with_year(reference: Mapping[str, str]) -> Mapping[str, str]:
    """Put the year behind a date that has none: EndNote keeps the day and the year apart."""
    day, year = reference.get("DA", ""), reference.get("PY", "")
    return {**reference, "DA": f"{day} {year}"} if day and year and year not in day else reference


# BibTeX


def parse_bibtex(text: str) -> Parsed:
    """Read one article for each entry."""
    bibtexparser: Any = library("bibtexparser", extra="all", what="BibTeX")
    middlewares: Any = library("bibtexparser.middlewares", extra="all", what="BibTeX")

    def read() -> Any:
        return bibtexparser.parse_string(
            text,
            parse_stack=[
                middlewares.ResolveStringReferencesMiddleware(allow_inplace_modification=True),
                middlewares.RemoveEnclosingMiddleware(allow_inplace_modification=True),
            ],
        )

    whole = attempt("BibTeX", read)
    if isinstance(whole, Flaw):
        yield whole
        return
    for entry in whole.entries:
        yield _article_of_bibtex(entry)
    for block in whole.failed_blocks:
        line = (block.start_line or 0) + 1
        entry = getattr(block, "ignore_error_block", None)
        if entry is None or not hasattr(entry, "fields_dict"):
            yield Flaw("an entry of BibTeX: it cannot be read", line)
            continue
        # the library refuses an entry with the key of another, and one with a field twice
        for twice in sorted(getattr(block, "duplicate_keys", ())):
            yield Flaw(f"entry {entry.key[:40]}: two fields “{twice[:40]}”; the last counts", line)
        yield _article_of_bibtex(entry)
    if not whole.entries and not whole.failed_blocks:
        yield Flaw("BibTeX without entries")


def _article_of_bibtex(entry: Any) -> Draft | Flaw:
    fields = {key.lower(): _unquoted(str(field.value)) for key, field in entry.fields_dict.items()}
    return _of_bibtex(fields, entry.key) or Flaw(
        f"entry {entry.key[:40]}: neither title nor abstract", entry.start_line + 1
    )


def _unquoted(value: str) -> str:
    """Return a value without quotes around it, which the library leaves in what it refuses."""
    is_quoted = len(value) > 1 and value[0] == value[-1] == '"'
    return value[1:-1] if is_quoted else value


def _of_bibtex(fields: Mapping[str, str], key: str) -> Draft | None:
    values = {
        field: next((_without_tex(fields[name]) for name in names if fields.get(name)), None)
        for field, names in _BIBTEX.items()
    }
    text = values["text"] or values["title"]
    if not text:
        return None
    return Draft(
        text=text,
        title=values["title"],
        date=_date_of_bibtex(fields),
        publisher=values["publisher"],
        id=key or None,
        url=fields.get("url"),
    )


def _date_of_bibtex(fields: Mapping[str, str]) -> str | None:
    """Find the date: BibLaTeX has `date` in ISO 8601 or EDTF, BibTeX `year`, `month` and perhaps
    `day`."""
    if date := fields.get("date"):
        return date
    year, month, day = (fields.get(name, "").strip(' {}"') for name in ("year", "month", "day"))
    if not year or not month:
        return year or None
    name, _, of_month = month.partition(" ")
    if name[:3].lower() not in _MONTHS:
        return f"{year}-{month.zfill(2)}-{day.zfill(2)}" if day else f"{year}-{month.zfill(2)}"
    day = day or of_month
    return f"{name} {day}, {year}" if day else f"{name} {year}"


_ACCENT = re.compile(
    r"\\(?P<accent>[`'^\"~=.uvHcdkr])\s*(?:\{(?P<braced>\\?\w)\}|(?P<bare>\\?[A-Za-z]))"
)
_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "c": "\u0327",
    "k": "\u0328", "d": "\u0323",
}  # fmt: skip
_LETTERS = {
    r"\ss": "ß", r"\o": "ø", r"\O": "Ø", r"\ae": "æ", r"\AE": "Æ", r"\oe": "œ", r"\OE": "Œ",
    r"\aa": "å", r"\AA": "Å", r"\l": "ł", r"\L": "Ł", r"\i": "ı",
    r"\dj": "\u0111", r"\DJ": "\u0110",
}  # fmt: skip
_LETTER = re.compile(rf"({'|'.join(re.escape(name) for name in _LETTERS)})(?![A-Za-z])\s*")
_COMMAND = re.compile(r"\\[A-Za-z]+\s*|\\(?=[&%$#_{}])")


def _without_tex(value: str) -> str:
    """Return the words of a value: accents as letters, braces and commands gone."""
    if "\\" not in value and "{" not in value and "~" not in value:
        return value

    def accented(found: re.Match[str]) -> str:
        letter = (found["braced"] or found["bare"]).removeprefix("\\")
        if found["accent"].isalpha() and not found["braced"]:
            return found[0]  # a command that begins so, such as \cite
        return letter + _ACCENTS[found["accent"]]

    value = _ACCENT.sub(accented, value)
    value = _LETTER.sub(lambda found: _LETTERS[found[1]], value)
    value = _COMMAND.sub("", value)
    return value.replace("~", " ").replace("--", "–").replace("{", "").replace("}", "").strip()
