"""What small files that are made to hurt cost: seconds, megabytes and words for each.

    python -m tests.bench.hostile [--only PART_OF_A_NAME] [--command "pktui articles"] [FILE ...]

Each input is read by a process of its own, with an empty cache. It passes if that takes at most 5
seconds of processor time and 300 MB, says no more than a screen of lines on standard error, and
shows no traceback. Files given as arguments are measured besides.
"""

from __future__ import annotations

import argparse
import base64
import bz2
import gzip
import io
import json
import lzma
import os
import random
import sys
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

SECONDS = 5.0
"""Of processor time: on a busy machine the wall clock tells what others do."""

MEGABYTES = 300

Made = Callable[[], bytes]


def zipped(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def made_up_names(characters: int) -> bytes:
    """Words of letters drawn at random, each with a capital and hardly one twice."""
    drawn, words, length = random.Random(1), list[str](), 0
    while length < characters:
        words.append("".join(drawn.choices("abcdefghijklmnop", k=drawn.randint(2, 9))).capitalize())
        length += len(words[-1]) + 1
    return " ".join(words).encode()


def laughs(around: str, count: int = 10, depth: int = 9) -> str:
    """Entities, each `count` of the one before."""
    names = "abcdefghijklmnopqrstuvwxyz"[: depth + 1]
    entities = "".join(
        f'<!ENTITY {name} "{f"&{before};" * count}">' for before, name in pairwise(names)
    )
    return (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "{"ha" * 50}">{entities}]>'
        + around.format(f"&{names[-1]};")
    )


def quadratic(around: str) -> str:
    """One long entity, used often."""
    entity = f'<!ENTITY a "{"ha " * 30_000}">'
    return f'<?xml version="1.0"?><!DOCTYPE x [{entity}]>' + around.format("&a;" * 30_000)


RSS = "<rss><channel><item><title>T</title><description>{}</description></item></channel></rss>"
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title>'
    "<content>{}</content></entry></feed>"
)
MAIL = "From: a@b.c\nDate: Mon, 3 May 2010 10:00:00 +0000\nSubject: T\n"


def docx(body: str) -> bytes:
    """A Word document in which `body` stands for `word/document.xml`."""
    from docx import Document

    out = io.BytesIO()
    Document().save(out)
    with zipfile.ZipFile(out) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**members, "word/document.xml": body.replace("<w:document", W).encode()})


W = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def open_document(kind: str, body: str) -> bytes:
    media = f"application/vnd.oasis.opendocument.{kind}"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return zipped({
        "mimetype": media.encode(),
        "META-INF/manifest.xml": f'<m:manifest xmlns:m="{manifest}"><m:file-entry m:full-path="/" '
        f'm:media-type="{media}"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/>'
        "</m:manifest>".encode(),
        "content.xml": body.replace("<office:document-content", OFFICE).encode(),
    })  # fmt: skip


OFFICE = "<office:document-content" + "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


def odt(body: str) -> bytes:
    return open_document(
        "text",
        f"<office:document-content><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
    )


def epub(page: bytes, package: bytes | None = None, pages: int = 1) -> bytes:
    usual = (
        b'<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
        b"</manifest><spine>" + b'<itemref idref="a"/>' * pages + b"</spine></package>"
    )
    return zipped({
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": b'<container><rootfiles><rootfile full-path="p.opf"/>'
        b"</rootfiles></container>",
        "p.opf": package or usual,
        "a.xhtml": page,
    })  # fmt: skip


def xlsx(sheet: str, strings: str = "") -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    return zipped({
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>'.encode(),
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>'.encode(),
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets>'
        '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'.encode(),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>".encode(),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{sheet}</worksheet>'.encode(),
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>'.encode(),
    })  # fmt: skip


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def pdf(*objects: bytes, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1."""
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer <</Size %d /Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        *(len(objects) + 1, root, start),
    )
    return bytes(out)


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n" % (len(data), more) + data + b"\nendstream"


def deflated(data: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    return stream(data, b" /Filter [" + b"/FlateDecode " * times + b"]")


CATALOG = b"<</Type /Catalog /Pages 2 0 R>>"
PAGES = b"<</Type /Pages /Kids [3 0 R] /Count 1>>"
PAGE = (
    b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
    b" /Resources <</Font <</F 5 0 R>> /XObject <</X 6 0 R>>>>>>"
)
FONT = b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"


def one_page(contents: bytes, form: bytes = b"null") -> bytes:
    return pdf(CATALOG, PAGES, PAGE, contents, FONT, form)


def warc(records: int) -> bytes:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Talks</p>"
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % len(page)
    return (head + page + b"\r\n\r\n") * records


def nested(data: bytes, times: int, pack: Callable[[bytes], bytes]) -> bytes:
    for _ in range(times):
        data = pack(data)
    return data


def many_members(count: int) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for number in range(count):
            archive.addfile(tarfile.TarInfo(f"{number}.txt"), io.BytesIO())
    return out.getvalue()


def overlapping(count: int) -> bytes:
    """A zip of which all members are the same compressed stretch of bytes."""
    data = zipped({"a.txt": b"0" * 20_000_000})
    at = data.index(b"PK\1\2")
    entry = data[at : data.index(b"PK\5\6")]
    entries = b"".join(entry.replace(b"a.txt", b"%05d" % number) for number in range(count))
    tail = bytearray(data[data.index(b"PK\5\6") :])
    tail[8:12] = count.to_bytes(2, "little") * 2
    tail[12:16] = len(entries).to_bytes(4, "little")
    return data[:at] + entries + bytes(tail)


INPUTS: Mapping[str, Made] = {
    # mail
    "subject-encoded-words.eml": lambda: (
        MAIL.replace("Subject: T", "Subject: " + "=?utf-8?q?=41?= " * 10_000) + "\nTalks"
    ).encode(),
    "to-encoded-words.eml": lambda: (
        MAIL + "To: " + "=?utf-8?b?QQ==?= <a@b.c>, " * 8_000 + "\n\nTalks"
    ).encode(),
    "references-folded.eml": lambda: (
        MAIL + "References: a" + "\n <x@y>" * 100_000 + "\n\nTalks"
    ).encode(),
    "received-many.eml": lambda: (
        "Received: from a by b; Mon, 3 May 2010 10:00:00 +0000\n" * 50_000 + MAIL + "\nTalks"
    ).encode(),
    "content-type-parameters.eml": lambda: (
        MAIL + "Content-Type: text/plain" + "".join(f"; a*{n}*=b" for n in range(20_000))
        + "\n\nTalks"
    ).encode(),
    "content-type-one-line.eml": lambda: (
        MAIL + "Content-Type: text/plain; charset=" + '"' + "\\" * 100_000 + "\n\nTalks"
    ).encode(),
    "address-groups.eml": lambda: (
        MAIL.replace("a@b.c", "g:" * 20_000) + "\nTalks"
    ).encode(),
    "address-comments.eml": lambda: (
        MAIL.replace("a@b.c", "(" * 50_000 + ")" * 50_000) + "\nTalks"
    ).encode(),
    "message-id-angles.eml": lambda: (MAIL + "Message-ID: " + "<" * 100_000 + "\n\nT").encode(),
    "date-folded.eml": lambda: (
        MAIL.replace("Date: Mon", "Date: " + "(a" * 20_000 + "Mon") + "\nTalks"
    ).encode(),
    "parts-wide.eml": lambda: (
        MAIL + 'Content-Type: multipart/mixed; boundary="b"\n\n'
        + "--b\nContent-Type: text/plain\n\nTalks\n" * 30_000 + "--b--\n"
    ).encode(),
    "boundary-long.eml": lambda: (
        MAIL + f'Content-Type: multipart/mixed; boundary="{"b" * 60_000}"\n\n'
        + ("--" + "b" * 59_999 + "\n") * 30
    ).encode(),
    "quoted-printable.eml": lambda: (
        MAIL + "Content-Transfer-Encoding: quoted-printable\n\n" + "=" * 2_000_000
    ).encode(),
    "messages-inside.eml": lambda: (
        MAIL + "Content-Type: message/rfc822\n\n"
    ).encode() * 5_000,
    "from-lines.mbox": lambda: b"From a@b.c Mon May  3 10:00:00 2010\n" * 300_000,
    "from-lines-headers.mbox": lambda: (
        b"From a@b.c Mon May  3 10:00:00 2010\nSubject: T\n\nTalks began on 3 May 2010.\n\n"
        * 20_000
    ),
    # markup
    "divs-100000.html": lambda: b"<html><body>" + b"<div>" * 100_000 + b"Talks",
    "spans-and-text.html": lambda: b"<html><body><p>" + b"<b>a" * 100_000,
    "tables.html": lambda: b"<html><body>" + b"<table><tr><td>" * 20_000 + b"Talks",
    "forms.html": lambda: b"<html><body>" + b"<a href=x><p>Talks" * 20_000,
    "comment-open.html": lambda: b"<html><body>" + b"<!--" * 200_000,
    "less-than.html": lambda: b"<html><body><p>Talks " + b"<" * 500_000,
    "entities.html": lambda: b"<html><body><p>" + b"&" * 500_000 + b"&#99999999999;" * 20_000,
    "attribute-long.html": lambda: b'<html><body><p class="' + b"a " * 1_000_000 + b'">Talks',
    "script-json.html": lambda: (
        b'<html><script type="application/ld+json">' + b"[" * 200_000 + b"</script><p>Talks"
    ),
    "script-json-wide.html": lambda: (
        b'<html><script type="application/ld+json">{"datePublished":"2010-05-03"}</script>'
        * 10_000 + b"<p>Talks"
    ),
    "meta-many.html": lambda: (
        b'<html><meta property="article:published_time" content="2010-05-03">' * 50_000
        + b"<p>Talks"
    ),
    "time-many.html": lambda: (
        b"<html><body>" + b'<time datetime="2010-05-03">3 May 2010</time>' * 50_000
    ),
    "laughs.rss": lambda: laughs(RSS).encode(),
    "laughs.atom": lambda: laughs(ATOM).encode(),
    "quadratic.rss": lambda: quadratic(RSS).encode(),
    "quadratic.xml": lambda: quadratic("<nitf><body><p>{}</p></body></nitf>").encode(),
    "laughs-nitf.xml": lambda: laughs("<nitf><body><p>{}</p></body></nitf>").encode(),
    "deep.rss": lambda: RSS.format("<a>" * 100_000).encode(),
    "deep-escaped.rss": lambda: RSS.format("&lt;div&gt;" * 100_000).encode(),
    "items-100000.rss": lambda: (
        "<rss><channel>" + "<item><title>T</title></item>" * 100_000 + "</channel></rss>"
    ).encode(),
    "attributes.xml": lambda: (
        "<?xml version='1.0'?><nitf " + " ".join(f"a{n}='1'" for n in range(200_000)) + "/>"
    ).encode(),
    "namespaces.xml": lambda: (
        "<?xml version='1.0'?>"
        + "".join(f"<a xmlns:n{n}='urn:{n}'>" for n in range(20_000))
    ).encode(),
    "brackets.md": lambda: b"[" * 200_000 + b"](a" * 50_000,
    "emphasis.md": lambda: b"*a_ " * 200_000,
    "quotes.md": lambda: b"> " * 100_000 + b"Talks",
    "lists.md": lambda: b"".join(b" " * n + b"- a\n" for n in range(2_000)),
    "backticks.md": lambda: b"".join(b"`" * n + b"a" for n in range(2_000)),
    "links.md": lambda: b"[a]: b\n" * 100_000,
    # front matter
    "yaml-laughs.md": lambda: (
        "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(
            f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
            for before, name in zip("abcdefgh", "bcdefghi", strict=True)
        )
        + "title: *i\n---\nTalks"
    ).encode(),
    "yaml-deep.md": lambda: ("---\na: " + "{a: " * 20_000 + "\n---\nTalks").encode(),
    "yaml-indented.md": lambda: (
        "---\n" + "".join(" " * n + "a:\n" for n in range(2_000)) + "---\nTalks"
    ).encode(),
    "yaml-number.md": lambda: ("---\ndate: " + "9" * 200_000 + "\n---\nTalks").encode(),
    "yaml-sexagesimal.md": lambda: ("---\ndate: 1" + ":59" * 60_000 + "\n---\nTalks").encode(),
    "yaml-merge.md": lambda: (
        "---\na: &a {x: 1}\nb:\n" + "  <<: *a\n" * 50_000 + "---\nTalks"
    ).encode(),
    "yaml-keys.md": lambda: (
        "---\n" + "".join(f"k{n}: 1\n" for n in range(100_000)) + "---\nTalks"
    ).encode(),
    "toml-dots.md": lambda: ("+++\n" + "a." * 20_000 + "a = 1\n+++\nTalks").encode(),
    "toml-tables.md": lambda: ("+++\n" + "[[a.b]]\n" * 50_000 + "+++\nTalks").encode(),
    "toml-inline.md": lambda: ("+++\na = " + "{a=" * 20_000 + "\n+++\nTalks").encode(),
    "toml-number.md": lambda: ("+++\na = " + "9" * 200_000 + "\n+++\nTalks").encode(),
    "toml-string.md": lambda: ('+++\na = """' + '\\"' * 500_000 + '"""\n+++\nTalks').encode(),
    # data
    "deep.json": lambda: b'{"a":' * 200_000 + b"1" + b"}" * 200_000,
    "deep-article.json": lambda: (
        b'{"text": "Talks began on 3 May 2010.", "more": ' + b"[" * 100_000 + b"]" * 100_000
        + b"}"
    ),
    "number.json": lambda: b'{"text": "Talks", "date": ' + b"1" * 1_000_000 + b"}",
    "float.json": lambda: b'{"text": "Talks", "date": 1e' + b"9" * 1_000_000 + b"}",
    "keys.json": lambda: json.dumps({f"k{n}": n for n in range(300_000)}).encode(),
    "same-key.json": lambda: b"{" + b'"text": "Talks",' * 300_000 + b'"a": 1}',
    "escapes.json": lambda: b'{"text": "' + b"\\ud800" * 200_000 + b'"}',
    "list.json": lambda: b"[" + b"{}," * 500_000 + b"{}]",
    "empty-objects.jsonl": lambda: b"{}\n" * 100_000,
    "bad-lines.jsonl": lambda: b'{"text": "Talks"\n' * 100_000,
    "one-cell.csv": lambda: b'text,date\n"' + b"Talks were held. " * 500_000 + b'",2010-05-03\n',
    "quote-open.csv": lambda: b"text,date\n" + b'"a\n' * 300_000,
    "columns.csv": lambda: (
        b"text," + b",".join(b"c%d" % n for n in range(200_000)) + b"\nTalks" + b",a" * 200_000
    ),
    "wide-rows.csv": lambda: b"text,date\n" + b"a," * 3_000_000,
    "newlines.csv": lambda: b"text,date\n" + b"\n" * 3_000_000,
    "fields.ris": lambda: b"TY  - NEWS\n" + b"AU  - A\n" * 100_000 + b"ER  - \n",
    "braces.bib": lambda: b"@article{a, title = " + b"{" * 200_000,
    "strings.bib": lambda: b'@string{a = "' + b"ha" * 1000 + b'"}\n' + b"@string{a = a # a}\n" * 30,
    "events.ics": lambda: b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 100_000,
    "folded.ics": lambda: (
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a" + b"\n b" * 300_000
        + b"\nEND:VEVENT\nEND:VCALENDAR\n"
    ),
    "rule.ics": lambda: (
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20100503\nRRULE:FREQ=SECONDLY;COUNT=999999999\n"
        b"SUMMARY:Talks\nEND:VEVENT\nEND:VCALENDAR\n"
    ),
    # office
    "rows.xlsx": lambda: xlsx(
        "<sheetData><row r='1'>" + cell("A1", "text") + "</row>"
        "<row r='1048576'>" + cell("XFD1048576", "Talks") + "</row></sheetData>"
    ),
    "dimension.xlsx": lambda: xlsx(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1">' + cell("A1", "text")
        + "</row></sheetData>"
    ),
    "strings.xlsx": lambda: xlsx(
        "<sheetData/>", "<si><t>" + "Talks " * 10_000_000 + "</t></si>"
    ),
    "cells.xlsx": lambda: xlsx(
        "<sheetData>" + "<row>" + "<c><v>1</v></c>" * 2_000_000 + "</row></sheetData>"
    ),
    "laughs.xlsx": lambda: xlsx(
        "<sheetData/>", laughs("<si><t>{}</t></si>").partition("?>")[2]
    ),
    "laughs.docx": lambda: docx(
        laughs("<w:document><w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body></w:document>")
    ),
    "deep.docx": lambda: docx("<w:document><w:body>" + "<w:p>" * 200_000),
    "tables-deep.docx": lambda: docx(
        "<w:document><w:body>" + "<w:tbl><w:tr><w:tc>" * 80 + "<w:p/>"
        + "</w:tc></w:tr></w:tbl>" * 80 + "</w:body></w:document>"
    ),
    "paragraphs.docx": lambda: docx(
        "<w:document><w:body>" + "<w:p/>" * 300_000 + "</w:body></w:document>"
    ),
    "laughs.odt": lambda: open_document(
        "text", laughs("<office:document-content>{}</office:document-content>")
    ),
    "deep.odt": lambda: odt("<text:p>" * 50_000 + "</text:p>" * 50_000),
    "spaces.odt": lambda: odt(
        "<text:p>Talks" + '<text:s text:c="999999999"/>' * 10 + "</text:p>"
    ),
    "repeated.ods": lambda: open_document(
        "spreadsheet",
        "<office:document-content><office:body><office:spreadsheet>"
        '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">'
        '<table:table-cell office:value-type="string" table:number-columns-repeated="16384">'
        "<text:p>Talks</text:p></table:table-cell></table:table-row></table:table>"
        "</office:spreadsheet></office:body></office:document-content>",
    ),
    "laughs.epub": lambda: epub(laughs("<html><body><p>{}</p></body></html>").encode()),
    "quadratic.epub": lambda: epub(quadratic("<html><body><p>{}</p></body></html>").encode()),
    "package-laughs.epub": lambda: epub(b"<p>Talks</p>", laughs("<package>{}</package>").encode()),
    "spine.epub": lambda: epub(b"<p>Talks</p>" * 50_000, pages=50_000),
    "page.epub": lambda: epub(b"<p>" + b"0" * 150_000_000),
    "groups.rtf": lambda: b"{\\rtf1 " + b"{" * 500_000,
    "unicode.rtf": lambda: b"{\\rtf1 " + b"\\u-99999999999999? " * 50_000 + b"}",
    "skip.rtf": lambda: b"{\\rtf1 " + b"\\uc99999\\u65 " * 100_000 + b"}",
    "number.rtf": lambda: b"{\\rtf1 \\b" + b"9" * 1_000_000 + b" Talks}",
    # PDF
    "deflated.pdf": lambda: one_page(deflated(b"BT (Talks) Tj ET " * 3_000_000)),
    "deflated-twice.pdf": lambda: one_page(deflated(b" " * 200_000_000, 2)),
    "filters.pdf": lambda: one_page(deflated(b"BT (Talks) Tj ET", 2_000)),
    "form-of-itself.pdf": lambda: one_page(
        stream(b"/X Do"),
        stream(
            b"/X Do " * 20,
            b" /Type /XObject /Subtype /Form /BBox [0 0 9 9]"
            b" /Resources <</XObject <</X 6 0 R>>>>",
        ),
    ),
    "kids-of-themselves.pdf": lambda: pdf(
        CATALOG, b"<</Type /Pages /Kids [" + b"2 0 R " * 1_000 + b"] /Count 1000>>"
    ),
    "kids-many.pdf": lambda: pdf(
        CATALOG, b"<</Type /Pages /Kids [" + b"3 0 R " * 100_000 + b"] /Count 100000>>", PAGE,
        stream(b"BT /F 12 Tf (Talks) Tj ET"), FONT, b"null",
    ),
    "arrays-deep.pdf": lambda: one_page(b"[" * 100_000),
    "objects.pdf": lambda: pdf(
        CATALOG, PAGES, PAGE, stream(b"BT /F 12 Tf (Talks) Tj ET"), FONT,
        *[b"<<>>"] * 200_000,
    ),
    "operators.pdf": lambda: one_page(stream(b"q " * 1_000_000)),
    "numbers.pdf": lambda: one_page(stream(b"1 " * 1_500_000)),
    "string-deep.pdf": lambda: one_page(stream(b"BT " + b"(" * 500_000)),
    "length-lie.pdf": lambda: one_page(b"<</Length 99999999999>>\nstream\nBT (Talks) Tj ET"),
    "xref-loop.pdf": lambda: (
        b"%PDF-1.5\nxref\n0 1\n0000000000 65535 f \ntrailer <</Size 1 /Root 1 0 R /Prev 9>>\n"
        b"startxref\n9\n%%EOF"
    ),
    "xref-count.pdf": lambda: (
        b"%PDF-1.5\nxref\n0 999999999\n0000000000 65535 f \ntrailer <</Size 999999999 /Root 1 0 R"
        b">>\nstartxref\n9\n%%EOF"
    ),
    "predictor.pdf": lambda: one_page(
        stream(
            zlib.compress(b"\2" * 5_000_000),
            b" /Filter /FlateDecode /DecodeParms <</Predictor 15 /Columns 1>>",
        )
    ),
    "run-length.pdf": lambda: one_page(
        stream(b"\x81 " * 700_000, b" /Filter /RunLengthDecode")
    ),
    "lzw.pdf": lambda: one_page(stream(b"\x80\x0b\x60" * 300_000, b" /Filter /LZWDecode")),
    "ascii85.pdf": lambda: one_page(stream(b"z" * 3_000_000, b" /Filter /ASCII85Decode")),
    "to-unicode.pdf": lambda: pdf(
        CATALOG, PAGES, PAGE, stream(b"BT /F 12 Tf <0041> Tj ET"),
        b"<</Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 7 0 R>>",
        b"null",
        stream(b"1 beginbfrange\n<0000> <ffffffff> <0041>\nendbfrange\n"),
    ),
    "open-elements.xml": lambda: b'<?xml version="1.0"?><article>' + b"<p>" * 1_000_000,
    "elements.xml": lambda: b'<?xml version="1.0"?><a>' + b"<p/>" * 1_200_000 + b"</a>",
    "paragraphs.html": lambda: b"<html><body>" + b"<p>" * 1_000_000,
    "elements.rss": lambda: RSS.format("<x/>" * 400_000).encode(),
    "open-elements.rss": lambda: RSS.format("<a>" * 300_000).encode(),
    "noise-in-base64.atom": lambda: ATOM.replace(
        "<content>", '<content type="application/octet-stream">'
    ).format(base64.b64encode(random.Random(1).randbytes(3_600_000)).decode()).encode(),
    # archives
    "bomb.gz": lambda: gzip.compress(b"0" * 500_000_000),
    "bomb.bz2": lambda: bz2.compress(b"0" * 300_000_000),
    "bomb.xz": lambda: lzma.compress(b"0" * 300_000_000, preset=1),
    "members.gz": lambda: gzip.compress(b"") * 100_000,
    "concatenated.gz": lambda: gzip.compress(b"Talks began. ") * 50_000,
    "gz-in-gz.gz": lambda: nested(b"Talks", 2_000, gzip.compress),
    "zip-in-zip.zip": lambda: nested(b"Talks", 200, lambda data: zipped({"a.zip": data})),
    "zips-of-zips.zip": lambda: zipped(
        {f"{n}.zip": zipped({f"{k}.txt": b"\0" * 900_000 for k in range(20)}) for n in range(20)}
    ),
    "members.zip": lambda: zipped({f"{n}.txt": b"" for n in range(60_000)}),
    "overlapping.zip": lambda: overlapping(5_000),
    "members.tgz": lambda: many_members(60_000),
    "pax.tar": lambda: b"".join(
        (b"././@PaxHeader".ljust(100, b"\0") + b"0000644\0" * 3 + b"77777777777\0"
         + b"00000000000\0" + b"        " + b"x").ljust(512, b"\0")
        for _ in range(20_000)
    ),
    "records.warc": lambda: warc(20_000),
    "length.warc": lambda: (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nTalks"
    ),
    "headers.warc": lambda: b"WARC/1.0\r\n" + b"A: b\r\n" * 300_000 + b"\r\n",
    "bomb.warc.gz": lambda: gzip.compress(warc(300_000)),
    # text
    "may-3.txt": lambda: b"May 3 " * 50_000,
    "dates.txt": lambda: b"3 May 2010, 4 May 2010; " * 30_000,
    "and-dates.txt": lambda: b"3, 4, 5, 6, 7 and " * 50_000 + b"8 May 2010",
    "years.txt": lambda: b"2010-" * 100_000,
    "ordinals.txt": lambda: b"the first of the second of the third " * 20_000,
    "names.txt": lambda: b"John Smith Jr " * 50_000,
    "capitals.txt": lambda: b"Xa " * 200_000,
    "of-the.txt": lambda: b"Ministry of the " * 50_000,
    "hyphens.txt": lambda: b"Jean-" * 100_000 + b"Pierre",
    "apostrophes.txt": lambda: "O’".encode() * 150_000,
    "numbers.txt": lambda: b"1,000,000 million " * 30_000,
    "number-words.txt": lambda: b"twenty-three hundred and " * 30_000,
    "money.txt": lambda: b"$1bn of " * 50_000,
    "vietnamese.txt": lambda: "Nguyễn Văn ".encode() * 50_000,
    "ngay.txt": lambda: "ngày 3 tháng 5 ".encode() * 30_000,
    "zwj.txt": lambda: "👩\u200d".encode() * 100_000,
    "marks.txt": lambda: b"e" + "\u0301".encode() * 500_000,
    "bidi.txt": lambda: "\u202e\u2066".encode() * 200_000 + b"Talks",
    "blank-lines.txt": lambda: b"a\n\n" * 300_000,
    "quotes.txt": lambda: "“".encode() * 200_000,
    "stops.txt": lambda: b"a. " * 200_000,
    "spaces.txt": lambda: b"Talks" + b" " * 3_000_000 + b"began",
    "tabs.txt": lambda: b"\t" * 1_000_000 + b"Talks",
    "made-up-names.txt": lambda: made_up_names(1_500_000),
    "straight-quotes.txt": lambda: b'"' * 4_900_000,
    "angles-in-utf-7.txt": lambda: b"+ADw-" * 500_000,
    "urls.txt": lambda: b"http://a.b/" * 50_000,
    "latin-and-not.txt": lambda: b"\xe1\xba" * 300_000,
}  # fmt: skip
"""An input by its name; no larger than a few megabytes, and most of them far smaller."""


def measured(command: list[str], path: Path, home: Path) -> tuple[float, float, int, str]:
    """Seconds of processor time, megabytes, exit status and what was said on standard error."""
    said = home / "said"
    pid = os.fork()
    if pid == 0:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(home / name)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        os.execvp(command[0], [*command, str(path)])
    _, status, usage = os.wait4(pid, 0)
    seconds = usage.ru_utime + usage.ru_stime
    code = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss / 1000, code, said.read_text(errors="replace")


def verdict(seconds: float, megabytes: float, code: int, said: str) -> str:
    lines = said.splitlines()
    faults = [
        *(["slow"] if seconds > SECONDS else []),
        *(["large"] if megabytes > MEGABYTES else []),
        *(["traceback"] if "Traceback" in said else []),
        *(["status"] if code not in (0, 1, 2) else []),
        *(["talkative"] if len(lines) > 110 else []),
    ]
    return " ".join(faults) or "ok"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="part of a name")
    parser.add_argument("--command", default=f"{sys.executable} -m pktui articles")
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)

        def measure(path: Path) -> None:
            nonlocal bad
            home = Path(tempfile.mkdtemp(dir=folder))
            seconds, megabytes, code, said = measured(given.command.split(), path, home)
            word = verdict(seconds, megabytes, code, said)
            bad += word != "ok"
            first = said.partition("\n")[0].replace(str(folder), "")[:110]
            size = path.stat().st_size / 1000
            sys.stdout.write(
                f"{word:10} {seconds:6.1f} s {megabytes:6.0f} MB {size:8.0f} KB  {path.name}: "
                f"{first}\n"
            )
            sys.stdout.flush()

        for name, make in INPUTS.items():
            if any(part in name for part in given.only.split(",")):
                path = folder / name
                path.write_bytes(make())
                measure(path)
                path.unlink()
        for path in given.files:
            measure(path)
    sys.stdout.write(f"{bad} of them fail\n")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
