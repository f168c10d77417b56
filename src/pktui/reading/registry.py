"""The formats there are, each by name, by a file's extension, and by how its content begins."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable
from importlib import import_module
from typing import cast

from pktui.reading import sniff
from pktui.reading.decode import declared_encoding, decode
from pktui.reading.draft import Flaw, Parsed
from pktui.runtime.frozen import dataclass

_HEAD = 1 << 16
"""Bytes by which a format is recognised: some tens of news articles as JSON Lines."""

Parse = Callable[[bytes], Parsed]
ParseText = Callable[[str], Parsed]


def _utf_8(data: bytes) -> str:
    """Decode JSON, which is UTF-8 by its own definition."""
    return "utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way in which articles are written down."""

    name: str
    what: str
    """The format's own name, and those of programs and services that write it."""
    module: str
    """The module of `formats` that reads it; imported when such an input is met."""
    function: str = "parse"
    extensions: tuple[str, ...] = ()
    """Endings of a file's name, in small letters, with their dot."""
    looks_like: Callable[[bytes], bool] | None = None
    """Whether the beginning of an input is this format's; None where only a name can tell."""
    is_sure: bool = False
    """Whether `looks_like` is right whatever the file's name says: a `.doc` may be a web page."""
    is_archive: bool = False
    """Whether its files are zip archives, which are then not unpacked as such."""
    is_text: bool = False
    """Whether its module is given text; else bytes, which it decodes itself."""
    declared: Callable[[bytes], str | None] | None = None
    """What the input itself says that its text is encoded in."""
    extra: str | None = None
    """The optional part of pktui that it needs."""
    needs: tuple[str, ...] = ()
    """The modules of that part."""
    is_unread: bool = False
    """Whether its files are refused, with what to do instead."""

    def parse(self, data: bytes) -> Parsed:
        """Yield every article in the bytes of one input, and a flaw for whatever is none."""
        module = import_module(f"pktui.reading.formats.{self.module}")
        if not self.is_text:
            yield from cast("Parse", getattr(module, self.function))(data)
            return
        decoded = decode(data, self.declared(data) if self.declared else None)
        if isinstance(decoded, Flaw):
            yield decoded
            return
        if decoded.flaw:
            yield decoded.flaw
        yield from cast("ParseText", getattr(module, self.function))(decoded.text)


TEXT = Format(
    name="text",
    what="plain text; exports of Nexis, Factiva, Europresse and ProQuest; chats of WhatsApp",
    module="plain_text",
    extensions=(".txt", ".text"),
    is_text=True,
)

FORMATS = (
    Format(
        name="jsonl",
        what="JSON Lines, an article an object",
        module="json_lines",
        extensions=(".jsonl", ".ndjson", ".jsonlines"),
        looks_like=sniff.json_lines,
    ),
    Format(
        name="json",
        what="JSON: JSON Feed, ninjs, CSL JSON, TimelineJS, news services, X, chats, notes",
        module="json_document",
        extensions=(".json", ".geojson"),
        looks_like=sniff.json_document,
        is_text=True,
        declared=_utf_8,
    ),
    Format(
        name="rtf",
        what="RTF; exports of Nexis, Factiva and ProQuest as RTF",
        module="rtf",
        extensions=(".rtf",),
        looks_like=sniff.rtf,
        is_sure=True,
    ),
    TEXT,
    Format(
        name="markdown",
        what="Markdown with front matter, clips of web pages, chats of Signal",
        module="markdown",
        extensions=(".md", ".markdown", ".mkd"),
        looks_like=sniff.markdown,
        is_text=True,
    ),
    Format(
        name="feed",
        what="RSS, Atom, WordPress exports (WXR)",
        module="feed",
        extensions=(".rss", ".atom", ".rdf"),
        looks_like=sniff.feed,
        is_sure=True,
        extra="feeds",
        needs=("feedparser",),
    ),
    Format(
        name="html",
        what="web pages; exports of Nexis, Factiva, Europresse and ProQuest; chats of Telegram",
        module="web_page",
        extensions=(".html", ".htm", ".xhtml"),
        looks_like=sniff.page,
        is_sure=True,
        is_text=True,
        declared=declared_encoding,
        extra="html",
        needs=("trafilatura",),
    ),
    Format(
        name="mail",
        what="e-mail, with the mails and texts attached to it; pages that a browser saved (MHTML)",
        module="mail_message",
        extensions=(".eml", ".mht", ".mhtml"),
        looks_like=sniff.mail,
    ),
    Format(
        name="mbox",
        what="mailboxes",
        module="mail_message",
        function="parse_mailbox",
        extensions=(".mbox", ".mbx"),
        looks_like=sniff.mailbox,
    ),
    Format(
        name="ris",
        what="RIS: Zotero, EndNote, ProQuest and other reference managers",
        module="references",
        function="parse_ris",
        extensions=(".ris",),
        looks_like=sniff.ris,
        is_sure=True,
        is_text=True,
    ),
    Format(
        name="bibtex",
        what="BibTeX and BibLaTeX",
        module="references",
        function="parse_bibtex",
        extensions=(".bib", ".bibtex"),
        looks_like=sniff.bibtex,
        is_sure=True,
        is_text=True,
    ),
    Format(
        name="endnote",
        what="EndNote's own tags (ENW)",
        module="references",
        function="parse_endnote",
        extensions=(".enw",),
        looks_like=sniff.endnote,
        is_sure=True,
        is_text=True,
    ),
    Format(
        name="csv",
        what="CSV and its kin: an article a row; Zotero, Media Cloud, Readwise, Timesketch",
        module="csv_table",
        extensions=(".csv", ".tsv"),
        looks_like=sniff.table,
        is_text=True,
    ),
    Format(
        name="calendar",
        what="iCalendar",
        module="calendars.icalendar",
        extensions=(".ics", ".ical"),
        looks_like=sniff.calendar,
        is_sure=True,
        extra="feeds",
        needs=("icalendar",),
    ),
    Format(
        name="markwhen",
        what="markwhen timelines",
        module="calendars.markwhen",
        extensions=(".mw", ".markwhen"),
        is_text=True,
    ),
    Format(
        name="pdf",
        what="PDF",
        module="pdf",
        extensions=(".pdf",),
        looks_like=sniff.pdf,
        is_sure=True,
        extra="documents",
        needs=("pypdf", "cryptography"),
    ),
    Format(
        name="docx",
        what="Word documents; exports of Nexis Uni",
        module="docx",
        extensions=(".docx", ".docm"),
        is_archive=True,
        extra="documents",
        needs=("docx",),
    ),
    Format(
        name="odt",
        what="OpenDocument texts",
        module="odt",
        extensions=(".odt", ".ott"),
        is_archive=True,
        extra="documents",
        needs=("odf",),
    ),
    Format(
        name="epub",
        what="books",
        module="epub",
        extensions=(".epub",),
        is_archive=True,
    ),
    Format(
        name="table",
        what="spreadsheets (XLSX, XLS, ODS), an article a row",
        module="spreadsheet",
        extensions=(".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"),
        looks_like=sniff.old_spreadsheet,
        is_sure=True,
        is_archive=True,
    ),
    Format(
        name="warc",
        what="web archives (WARC, ARC)",
        module="web_archive",
        extensions=(".warc", ".arc"),
        looks_like=sniff.web_archive,
        is_sure=True,
        extra="html",
        needs=("warcio", "trafilatura"),
    ),
    Format(
        name="tweets",
        what="the archive that X gives its users (tweets.js)",
        module="json_document",
        function="parse_script",
        looks_like=sniff.x_archive,
        is_sure=True,
        is_text=True,
        declared=_utf_8,
    ),
    Format(
        name="xml",
        what="NewsML-G2, NewsML 1, NITF, Factiva's XML, Evernote's notes",
        module="xml_document",
        extensions=(".xml", ".nitf", ".newsml", ".enex"),
        looks_like=sniff.xml,
        is_text=True,
        declared=declared_encoding,
    ),
    Format(
        name="unread",
        what="PowerPoint, old Word (DOC), Outlook (MSG), Pages: save them as DOCX, PDF or EML",
        module="unread",
        looks_like=sniff.unread,
        is_sure=True,
        is_archive=True,
        is_unread=True,
    ),
)

BY_NAME = {form.name: form for form in FORMATS}

READ_BY_NAME = {name: form for name, form in BY_NAME.items() if not form.is_unread}
"""What a reader can say that an input is."""


def format_of(path: str, data: bytes) -> Format:
    """Tell the format of a file by its content where that leaves no doubt, else by its extension,
    else by what the content looks like; plain text where nothing tells."""
    packaged = sniff.package(data)
    if packaged:
        return BY_NAME[packaged]
    head = data[:_HEAD].removeprefix(BOM_UTF8)
    for form in FORMATS:
        if form.is_sure and form.looks_like and form.looks_like(head):
            return form
    name = path.rpartition("/")[2].lower()
    for form in FORMATS:
        if name.endswith(form.extensions):
            return BY_NAME["xml"] if form is TEXT and sniff.xml(head) else form
    for form in FORMATS:
        if form.looks_like and form.looks_like(head):
            return form
    return TEXT
