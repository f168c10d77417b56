"""How the content of each format begins, by which it is told where a file's name does not tell.

Each function is given the beginning of an input without its byte order mark. None of them needs
what its format's own module needs, so that a start pays only for the formats that it meets.
"""

from __future__ import annotations

import re

from pktui.reading.fields import is_article

_JSON_DOCUMENT = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\]{])')
_FRONT_MATTER = re.compile(
    rb"(---|\+\+\+)[ \t]*\r?\n[\w\"'#][^\n]*[:=][^\n]*\n(?:.*\n)??\1[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_PROLOGUE = rb"\s*(?:<\?.{0,200}?\?>\s*)*(?:<!--.{0,2000}?-->\s*)*"
_FEED = re.compile(
    _PROLOGUE + rb"(?:<!DOCTYPE rss.{0,300}?>\s*)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)
_PAGE = re.compile(_PROLOGUE + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_HEADER = rb"[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n"
_MAIL = re.compile(
    rb"(?:(?:From|To|Cc|Subject|Date|Message-ID|Received|Return-Path|Delivered-To|MIME-Version"
    rb"|Content-Type|Reply-To|Sender|X-[\w-]+):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2}",
    re.IGNORECASE,
)
_MAILBOX = re.compile(rb"From \S+ [^\r\n]*\d{4}\r?\n(?:>From [^\r\n]*\r?\n)?" + _HEADER)


def json_lines(head: bytes) -> bool:
    """Whether at least half of the lines begin as objects do, and one ends as they do.

    Half, since a bad line is to be one problem and not to turn the rest into plain text.
    """
    lines = [line.strip() for line in head.split(b"\n") if line.strip()]
    objects = [line for line in lines if line.startswith(b"{")]
    if not objects or 2 * len(objects) < len(lines) or lines[0].startswith(b"["):
        return False
    if len(lines) == 1:  # perhaps longer than the head
        return objects[0].startswith(b'{"')
    return any(line.endswith(b"}") for line in objects)


def json_document(head: bytes) -> bool:
    """An object that names something, or an array of objects; text may open with brackets too."""
    return bool(_JSON_DOCUMENT.match(head))


def markdown(head: bytes) -> bool:
    """Only front matter tells Markdown from plain text for sure."""
    return bool(_FRONT_MATTER.match(head))


def feed(head: bytes) -> bool:
    return bool(_FEED.match(head))


def page(head: bytes) -> bool:
    return bool(_PAGE.match(head))


def mail(head: bytes) -> bool:
    """Two headers that any e-mail has; one alone may open a text."""
    return bool(_MAIL.match(head))


def mailbox(head: bytes) -> bool:
    return bool(_MAILBOX.match(head))


def table(head: bytes) -> bool:
    """Whether the first line is a header that names what an article is made of."""
    line = head.partition(b"\n")[0].decode("utf-8", "replace")
    names = [name.strip(' "\r').lower() for name in re.split(r"[,;\t|]", line)]
    return len(names) > 1 and is_article(dict.fromkeys(names))


def calendar(head: bytes) -> bool:
    return head.lstrip()[:15].upper() == b"BEGIN:VCALENDAR"


def pdf(head: bytes) -> bool:
    return head.startswith(b"%PDF-")


def docx(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and b"word/" in head


def odt(head: bytes) -> bool:
    """By the first member, which is not compressed, behind the 30 bytes of its own header."""
    return head[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text")


def epub(head: bytes) -> bool:
    """As for ODT."""
    return head[30:].startswith(b"mimetypeapplication/epub+zip")


def web_archive(head: bytes) -> bool:
    return head.startswith((b"WARC/1.", b"WARC/0."))


def archive(head: bytes) -> bool:
    """Anything that is unpacked: zip, gzip, bzip2, xz, tar."""
    return (
        head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"))
        or head[257:262] == b"ustar"
    )
