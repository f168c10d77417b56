"""How the content of each format begins, by which it is told where a file's name does not tell.

Each function is given the beginning of an input without its byte order mark. None of them needs
what its format's own module needs, so that a start pays only for the formats that it meets.
"""

from __future__ import annotations

import re

_JSON_DOCUMENT = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\]{])')
_FRONT_MATTER = re.compile(
    rb"(---|\+\+\+)[ \t]*\r?\n[\w\"'#][^\n]*[:=][^\n]*\n(?:.*\n)??\1[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_PROLOGUE = rb"\s*(?:<\?.{0,200}?\?>\s*)*(?:<!--.{0,2000}?-->\s*)*"
_FEED = re.compile(
    _PROLOGUE + rb"(?:<!DOCTYPE rss.{0,300}?>\s*)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)
_PAGE = re.compile(_PROLOGUE + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_XML = re.compile(
    rb"\s*<(?:\?xml\b|!DOCTYPE\s+(?!html\b)|[\w.-]+(?::[\w.-]+)?\s[^<>]{0,2000}?xmlns)",
    re.IGNORECASE,
)
_ELEMENT = re.compile(rb"\s*<[A-Za-z_][\w.:-]*(?:\s[^<>]{0,2000})?/?>")
_RIS = re.compile(
    # white space is taken once: looked at from each of its characters, 64 KB of it take seconds
    rb"\A\s*+(?:[^\n]{0,200}\n){0,3}?\s*+TY  ?- ?[A-Z]{3,8}[^\S\n]*+\n\s*+[A-Z][A-Z0-9]  ?-",
    re.DOTALL,
)
_ENDNOTE = re.compile(rb"\s*%0 [A-Z][A-Za-z ]{2,40}\r?\n%[0-9A-Z@!] ")
_BIBTEX = re.compile(
    rb"\s*(?:%[^\n]*\n\s*)*@(?:(?:string|preamble|comment)\s*[{(]"
    rb"|[A-Za-z]{3,20}\s*\{\s*[^\s,{}\"]{1,200}\s*,\s*[A-Za-z_-]+\s*=)",
    re.IGNORECASE,
)
_HEADER = rb"[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n"
_MAIL = re.compile(
    rb"(?:(?:From|To|Cc|Subject|Date|Message-ID|Received|Return-Path|Delivered-To|MIME-Version"
    rb"|Content-Type|Snapshot-Content-Location|Reply-To|Sender|X-[\w-]+)"
    rb":[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2}",
    re.IGNORECASE,
)
_MAILBOX = re.compile(rb"From \S+ [^\r\n]*\d{4}\r?\n(?:>From [^\r\n]*\r?\n)?" + _HEADER)


def json_lines(head: bytes) -> bool:
    """Tell whether at least half of the lines begin as objects do, and one ends as they do.

    Half, since a bad line is to be one problem and not to turn the rest into plain text.
    """
    lines = [line.strip() for line in head.split(b"\n") if line.strip()]
    objects = [line for line in lines if line.startswith(b"{")]
    if not objects or 2 * len(objects) < len(lines) or lines[0].startswith(b"["):
        return False
    if lines[0].endswith((b"[", b"{")):  # one object over many lines
        return False
    if len(lines) == 1:  # perhaps longer than the head
        return objects[0].startswith(b'{"')
    return any(line.endswith(b"}") for line in objects)


def json_document(head: bytes) -> bool:
    """Tell an object that names something, or an array of objects; text may open with brackets
    too."""
    return bool(_JSON_DOCUMENT.match(head))


def markdown(head: bytes) -> bool:
    """Tell Markdown by its front matter: nothing else tells it from plain text for sure."""
    return bool(_FRONT_MATTER.match(head))


def feed(head: bytes) -> bool:
    """Say whether the head of an input is RSS or Atom."""
    return bool(_FEED.match(head))


def page(head: bytes) -> bool:
    """Say whether the head of an input is a web page."""
    return bool(_PAGE.match(head))


def mail(head: bytes) -> bool:
    """Tell an e-mail by two headers that any has; one alone may open a text."""
    return bool(_MAIL.match(head))


def mailbox(head: bytes) -> bool:
    """Say whether the head of an input is a mailbox."""
    return bool(_MAILBOX.match(head))


def table(head: bytes) -> bool:
    """Tell whether the first line is a header that names what an article is made of."""
    line = head.partition(b"\n")[0].decode("utf-8", "replace")
    names = [name.strip(' "\r').lower() for name in re.split(r"[,;\t|]", line)]
    if len(names) < 2:
        return False
    from pktui.reading.objects.fields import is_article  # 10 ms, for few of all inputs

    return is_article(dict.fromkeys(names))


def calendar(head: bytes) -> bool:
    """Say whether the head of an input is iCalendar."""
    return head.lstrip()[:15].upper() == b"BEGIN:VCALENDAR"


def pdf(head: bytes) -> bool:
    """Say whether the head of an input is a PDF."""
    return head.lstrip()[:5] == b"%PDF-"


def rtf(head: bytes) -> bool:
    """Say whether the head of an input is RTF."""
    return head.lstrip()[:5] == rb"{\rtf"


def ris(head: bytes) -> bool:
    """Tell a reference: it begins with its type, the first of tags of two letters."""
    return bool(_RIS.search(head))


def endnote(head: bytes) -> bool:
    """Tell a reference of EndNote: it begins with its type behind `%0`."""
    return bool(_ENDNOTE.match(head))


def bibtex(head: bytes) -> bool:
    """Say whether the head of an input is BibTeX."""
    return bool(_BIBTEX.match(head))


def x_archive(head: bytes) -> bool:
    """Tell a script that assigns the list of posts: `window.YTD.tweets.part0 = [`."""
    return head.lstrip().startswith(b"window.YTD.")


def xml(head: bytes) -> bool:
    """Tell XML by its declaration, or by being one element from its beginning to its end."""
    if _XML.match(head):
        return True
    return bool(_ELEMENT.match(head)) and head.rstrip().endswith(b">")


def old_spreadsheet(head: bytes) -> bool:
    """Tell a workbook of Excel before 2007."""
    return head.startswith(_OLE) and any(_utf_16(name) in head for name in ("Workbook", "Book"))


def unread(head: bytes) -> bool:
    """Tell any other document of Microsoft Office before 2007, or a mail of Outlook."""
    return head.startswith(_OLE)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _utf_16(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def package(data: bytes) -> str | None:
    """Return the name of the format that a zip archive is, by the files that are in it; None
    where it is an archive like any other."""
    if not data.startswith(b"PK\x03\x04"):
        return None
    named = _MIME_TYPE.match(data[30:200])
    if named:  # OpenDocument and EPUB say what they are in their first file
        return next(name for begins, name in _OPEN_DOCUMENT if named[1].startswith(begins))
    names = _names_in(data)
    if "[Content_Types].xml" in names or "Index/Document.iwa" in names:
        return next((name for part, name in _PACKAGED.items() if part in names), "unread")
    return None


def _names_in(archive: bytes) -> frozenset[str]:
    import io  # these take 20 ms
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            return frozenset(opened.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return frozenset()  # told when it is unpacked


_MIME_TYPE = re.compile(rb"mimetype(application/(?:vnd\.oasis\.opendocument\.|epub\+zip)[\w-]*)")
_OPEN_DOCUMENT = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "table"),
    (b"application/epub", "epub"),
    (b"", "unread"),
)
_PACKAGED = {
    "word/document.xml": "docx",
    "word/document2.xml": "docx",
    "xl/workbook.xml": "table",
    "xl/workbook.bin": "table",
}


def web_archive(head: bytes) -> bool:
    """Say whether the head of an input is a web archive."""
    return head.startswith((b"WARC/1.", b"WARC/0.", b"filedesc://"))


def archive(head: bytes) -> bool:
    """Tell anything that is unpacked: zip, gzip, bzip2, xz, tar."""
    return (
        head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"))
        or head[257:262] == b"ustar"
    )
