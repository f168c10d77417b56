"""An article as an object with named fields, whichever format spells it: JSON, JSON Lines, CSV.

The names are those that news-timeline corpora, JSON Feed, schema.org, ninjs, news services, social
networks, reference managers and crawlers write, and those of tables in Vietnamese, German, French,
Spanish, Portuguese and Italian; of several for one thing, the first that holds something counts.
`publishedAt`, `published_at` and `Published At` are the same name, and marks on letters count for
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import cast

from pktui.reading.draft import Draft, Flaw
from pktui.reading.objects.field_value import value
from pktui.reading.objects.timeline_tools import (
    event_record,
    is_event_record,
    is_log_entry,
    is_slide,
    is_slide_row,
    log_entry,
    slide,
    slide_row,
)
from pktui.text.fold import fold

# fmt: off
TEXT = (
    "text", "fulltext", "body", "content", "contenttext", "articlebody", "bodytext", "maintext",
    "plaintext", "articletext", "storytext", "selftext", "highlight", "html", "contenthtml",
    "bodyhtml", "bodyxhtml", "bodyhtml5",
    "noidung", "toanvan", "vanban", "volltext", "artikeltext", "inhalt", "texte", "textecomplet",
    "contenu", "texto", "textocompleto", "cuerpo", "contenido", "conteudo", "testo",
)
PART_OF_TEXT = (
    "leadparagraph", "abstractnote", "abstract", "descriptiontext", "description",
    "descriptionhtml", "summary", "excerpt", "snippet", "trailtext", "standfirst", "contentsnippet",
    "openingtext", "hitsentence", "event", "eventdescription", "details",
)
"""What stands for a text that is not given."""

TITLE = ("title", "headline", "webtitle", "documenttitle", "articletitle", "booktitle",
    "tieude", "nhande", "titel", "uberschrift", "schlagzeile", "titre", "titulo", "titular",
    "titolo")
DATE = (
    "date", "time", "published", "datepublished", "dct", "publishedat", "publisheddate",
    "datepublish", "publishdate", "pubdate", "publicationdate", "webpublicationdate", "datetime",
    "publishedtime", "dateandtime", "issued", "versioncreated", "firstcreated", "contentcreated",
    "createdat", "createdutc", "seendate", "publicationyear",
    "ngaydang", "ngayxuatban", "ngay", "thoigian", "datum", "veroffentlichtam",
    "erscheinungsdatum", "datedepublication", "datedeparution", "fecha", "fechadepublicacion",
    "datadepublicacao", "datadipubblicazione",
)
PUBLISHER = (
    "publisher", "source", "publication", "publicationtitle", "publicationname", "pubtitle",
    "containertitle", "medianame", "sitename", "sourcename", "outlet", "newspaper", "journal",
    "feedtitle",
    "sourcetitle", "sourcehostname", "hostname", "sourcedomain", "domain", "copyrightholder",
    "infosource", "account", "user", "from", "bookauthor",
    "nguon", "toasoan", "quelle", "zeitung", "medium", "journal", "medio", "fuente", "diario",
    "testata", "fonte", "jornal",
)
URL = (
    "url", "link", "weburl", "canonicalurl", "articleurl", "sourceurl", "permalink", "source",
    "publisher", "uri",
)
ID = ("id", "guid", "idstr", "uri")
SECTION = ("section", "sectionname", "articlesection", "newsdesk")
_DEEPER = ("fields", "attributes", "notetweet", "extendedtweet")
"""Objects inside an article that hold some of its fields: of the Guardian, Strapi, X."""
# fmt: on

_JOINTS = str.maketrans("", "", "_- .")
_MARKUP = re.compile(
    r"\s*<(?:p|div|article|html|body|section|span|h[1-6]|ul|ol|figure|blockquote|table|!doctype|a"
    r"|strong|em|br)\b.*>\s*|.*</p>.*",
    re.IGNORECASE | re.DOTALL,
)
"""A text that is HTML, whatever its field is called."""


@lru_cache(maxsize=1024)
def _plain(name: str) -> str:
    return fold(name).translate(_JOINTS)


def is_article(fields: Mapping[str, object]) -> bool:
    """Tell whether an object with these fields is an article or an event, by their names."""
    return _has_text(fields) or is_slide(fields) or is_slide_row(fields) or is_log_entry(fields)


def is_entry(fields: Mapping[str, object]) -> bool:
    """Tell whether an object is at least an entry in a list of headlines: a title, and when or
    where."""
    names = {_plain(name) for name in fields}
    is_somewhere = not names.isdisjoint((*DATE, *URL[:7], *PART_OF_TEXT))
    return is_article(fields) or (is_somewhere and not names.isdisjoint((*TITLE, *PART_OF_TEXT)))


def is_date(name: str) -> bool:
    """Tell whether a field of this name holds the date of an article."""
    return _plain(name) in DATE


def _has_text(fields: Mapping[str, object]) -> bool:
    return any(_plain(name) in TEXT for name in fields)


def draft_of(fields: Mapping[str, object], line: int | None = None) -> Draft | Flaw:
    """Return the article in `fields`; a flaw where there is no text."""
    if is_event_record(fields):
        return event_record(fields) or Flaw("an event without words", line)
    if is_slide(fields):
        return slide(fields) or Flaw("a slide without words", line)
    if is_slide_row(fields):
        return slide_row(fields) or Flaw("a row without words", line)
    if is_log_entry(fields) and not _has_text(fields):
        return log_entry(fields) or Flaw("“message” is empty", line)
    return _article(fields, line)


def _article(given: Mapping[str, object], line: int | None) -> Draft | Flaw:
    if not given:
        return Flaw("no “text”", line)  # a list of nothing may be a million of them
    fields = _by_plain_name(given)
    title = _shown(value(fields, *TITLE) or _of_list(fields, "headlines"))
    text = _text(fields)
    if isinstance(text, Flaw):
        return Flaw(text.reason, line)
    publisher, url = _publisher_and_address(fields)
    date = value(fields, *DATE)
    if text is None and title and (date or url or publisher):
        text = title  # an entry in a list of headlines
    if text is None:
        named = next((name for name in given if _plain(name) in TEXT), None)
        return Flaw(f"“{named}” is empty" if named else "no “text”", line)
    return Draft(
        text=text,
        id=value(fields, *ID),
        title=title,
        date=date,
        publisher=publisher,
        section=value(fields, *SECTION),
        url=url,
    )


def _by_plain_name(given: Mapping[str, object]) -> dict[str, object]:
    """Return the fields by their plain names, with those of objects inside behind its own."""
    fields: dict[str, object] = {}
    for name, held in given.items():
        plain = _plain(name)
        if plain not in fields or fields[plain] in (None, ""):
            fields[plain] = held
    for name in _DEEPER:
        inner = fields.get(name)
        if isinstance(inner, dict):
            for key, held in cast("Mapping[str, object]", inner).items():
                if name == "notetweet" or not fields.get(_plain(key)):
                    fields[_plain(key)] = held
    return fields


def _text(fields: Mapping[str, object]) -> str | Flaw | None:
    """Return the text, else what stands for it; a flaw where it is no text at all."""
    is_blank = False
    for name in (*TEXT, *PART_OF_TEXT):
        held = fields.get(name)
        if isinstance(held, dict):
            inner = cast("Mapping[str, object]", held)
            held = next((inner[k] for k in ("rendered", "text", "value", "plain") if k in inner), 0)
        if isinstance(held, list):
            held = _runs(cast("Sequence[object]", held))
        if isinstance(held, str) and held.strip():
            return _shown(held) or None
        if isinstance(held, str):
            is_blank = is_blank or bool(held)
        elif held or held == 0:
            return Flaw("the text is not a string")
    if found := _of_list(fields, "bodies") or _of_list(fields, "descriptions"):
        return _shown(found)
    return Flaw("the text is empty") if is_blank else None


def _runs(runs: Sequence[object]) -> str | None:
    """Return a text in runs of one format each, as Telegram has it."""
    words: list[str] = []
    for run in runs:
        inner = cast("Mapping[str, object]", run).get("text") if isinstance(run, dict) else run
        if not isinstance(inner, str):
            return None
        words.append(inner)
    return "".join(words)


def _of_list(fields: Mapping[str, object], name: str) -> str | None:
    """Return the main one of several renditions, as ninjs 2 has them; the longest where none is
    main."""
    held = fields.get(name)
    if not isinstance(held, list):
        return None
    items = [
        cast("Mapping[str, object]", i) for i in cast("list[object]", held) if isinstance(i, dict)
    ]
    values = [(item.get("role"), text) for item in items if (text := value(item, "value"))]
    main = [text for role, text in values if role in ("main", "text", None)]
    return max(main or [text for _, text in values], key=len, default=None)


def _shown(text: str | None) -> str | None:
    """Return the words of a text that is HTML; any other as it is."""
    if text is None or "<" not in text or not _MARKUP.fullmatch(text):
        return text
    from pktui.reading.html_text import words_of  # 10 ms

    return words_of(text)


def _publisher_and_address(fields: Mapping[str, object]) -> tuple[str | None, str | None]:
    """Find the publisher and the address; a “source” that is an address is where the article
    stands, not who published it."""
    url = next(
        filter(None, (_address(value(fields, name)) for name in URL if name in fields)), None
    )
    for name in filter(fields.__contains__, PUBLISHER):
        found = value(fields, name)
        if found and not _address(found):
            return found, url
    if url and any(_address(value(fields, name)) for name in ("publisher", "source")):
        return url.partition("://")[2].partition("/")[0].removeprefix("www."), url
    return None, url


def _address(text: str | None) -> str | None:
    return text if text and text.startswith(("http://", "https://")) else None
