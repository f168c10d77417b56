"""The formats there are, each by name, by a file's extension, and by how its content begins."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable
from importlib import import_module
from typing import cast

from pktui.reading import sniff
from pktui.reading.draft import Parsed
from pktui.runtime.frozen import dataclass

_HEAD = 1 << 16
"""Bytes by which a format is recognised: some tens of news articles as JSON Lines."""

Parse = Callable[[bytes], Parsed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way in which articles are written down."""

    name: str
    module: str
    """The module of `formats` that reads it; imported when such an input is met."""
    function: str = "parse"
    extensions: tuple[str, ...] = ()
    """Endings of a file's name, in small letters, with their dot."""
    looks_like: Callable[[bytes], bool] | None = None
    """Whether the beginning of an input is this format's; None where only a name can tell."""
    is_archive: bool = False
    """Whether its files are zip archives, which are then not unpacked as such."""

    def parse(self, data: bytes) -> Parsed:
        """Every article in the bytes of one input, and a flaw for whatever is none."""
        module = import_module(f"pktui.reading.formats.{self.module}")
        return cast("Parse", getattr(module, self.function))(data)


TEXT = Format(name="text", module="plain_text", extensions=(".txt", ".text"))

FORMATS = (
    Format(
        name="jsonl",
        module="json_lines",
        extensions=(".jsonl", ".ndjson", ".jsonlines"),
        looks_like=sniff.json_lines,
    ),
    Format(
        name="json",
        module="json_document",
        extensions=(".json",),
        looks_like=sniff.json_document,
    ),
    TEXT,
    Format(
        name="markdown",
        module="markdown",
        extensions=(".md", ".markdown", ".mkd"),
        looks_like=sniff.markdown,
    ),
    Format(
        name="html",
        module="web_page",
        extensions=(".html", ".htm", ".xhtml"),
        looks_like=sniff.page,
    ),
    Format(
        name="feed",
        module="feed",
        extensions=(".rss", ".atom", ".rdf"),
        looks_like=sniff.feed,
    ),
    Format(name="mail", module="mail_message", extensions=(".eml",), looks_like=sniff.mail),
    Format(
        name="mbox",
        module="mail_message",
        function="parse_mailbox",
        extensions=(".mbox", ".mbx"),
        looks_like=sniff.mailbox,
    ),
    Format(name="csv", module="csv_table", extensions=(".csv", ".tsv"), looks_like=sniff.table),
    Format(
        name="calendar",
        module="icalendar",
        extensions=(".ics", ".ical"),
        looks_like=sniff.calendar,
    ),
    Format(name="pdf", module="pdf", extensions=(".pdf",), looks_like=sniff.pdf),
    Format(
        name="docx",
        module="office",
        function="parse_docx",
        extensions=(".docx",),
        looks_like=sniff.docx,
        is_archive=True,
    ),
    Format(
        name="odt",
        module="office",
        function="parse_odt",
        extensions=(".odt",),
        looks_like=sniff.odt,
        is_archive=True,
    ),
    Format(
        name="epub",
        module="office",
        function="parse_epub",
        extensions=(".epub",),
        looks_like=sniff.epub,
        is_archive=True,
    ),
    Format(name="warc", module="web_archive", extensions=(".warc",), looks_like=sniff.web_archive),
)

BY_NAME = {form.name: form for form in FORMATS}


def format_of(path: str, data: bytes) -> Format:
    """By the extension; where that says nothing, by the content; else plain text."""
    name = path.rpartition("/")[2].lower()
    for form in FORMATS:
        if name.endswith(form.extensions):
            return form
    head = data[:_HEAD].removeprefix(BOM_UTF8)
    for form in FORMATS:
        if form.looks_like and form.looks_like(head):
            return form
    return TEXT
