"""E-mail: single messages (`.eml`) and whole folders of them in one file (`.mbox`).

A message may hold others, and files: each that has words is an article of its own. What the
library has to take apart is bounded before it sees it, for it takes seconds and gigabytes for
headers that no program writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from functools import partial
from typing import cast

from pktui.reading.databases.detect import articles_of_page, articles_of_text
from pktui.reading.decode import Decoded, decode
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt
from pktui.reading.html_text import words_of

_SEPARATOR = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\r?\n(?=[!-9;-~]+:)")
_END_OF_HEADER = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"^(?P<name>[!-9;-~]+)[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*\n?", re.MULTILINE)
_READ_FIELDS = frozenset((
    b"subject", b"from", b"date", b"message-id", b"mime-version", b"content-type",
    b"content-transfer-encoding", b"content-disposition",
))  # fmt: skip
"""The others (who passed it on, signatures, hundreds of recipients) are left to nobody."""

_INNER_FIELD = re.compile(
    rb"^(?:content-(?:type|disposition|transfer-encoding)|subject|from|date|message-id)[ \t]*:"
    rb"[^\n]*(?:\n[ \t][^\n]*)*",
    re.MULTILINE | re.IGNORECASE,
)
_LONGEST_FIELD = 8_000
"""Bytes of a header field that is read; RFC 5322 has lines of 998, and a subject of 80 words has
a tenth of this."""

_HEAD = 512
"""Bytes in which even a mail with a picture as it is has letters alone."""

_MOST_PARTS = 1_000
"""Parts that hold others. Every line is compared with the ends of all those it lies in."""

_DEEPEST = 8
"""Messages attached to messages."""

_SAVED_PAGE = re.compile(
    rb"^(?:snapshot-content-location[ \t]*:|from[ \t]*:[ \t]*[\"<]*saved by )",
    re.MULTILINE | re.IGNORECASE,
)
"""How browsers mark a page that they saved as a mail."""

_MULTIPART = re.compile(rb"^content-type[ \t]*:[ \t\r\n]*multipart/", re.MULTILINE | re.IGNORECASE)
_SHORT_FOR = 5
"""A plain text that has a fifth of the words of the page beside it only says that there is one."""


def parse(data: bytes) -> Parsed:
    """Yield the message of the file, and those attached to it."""
    yield from _articles(data, 0)


def parse_mailbox(data: bytes) -> Parsed:
    """Read the articles of every message."""
    if not _SEPARATOR.search(data):
        yield Flaw("a mailbox without messages")
    for number, message in enumerate(_messages(data), 1):
        for found in _articles(message, 0):
            yield Flaw(f"message {number}: {found.reason}") if isinstance(found, Flaw) else found


def _messages(data: bytes) -> Iterator[bytes]:
    separators = [*_SEPARATOR.finditer(data)]
    ends = [*(found.start() for found in separators), len(data)][1:]
    for start, end in zip((found.end() for found in separators), ends, strict=True):
        # ">From " at a line's start is how a mailbox writes "From " inside a message
        yield re.sub(rb"(?m)^>(>*From )", rb"\1", data[start:end])


def _articles(data: bytes, depth: int) -> Parsed:
    is_page = bool(_SAVED_PAGE.search(data[:_LONGEST_FIELD]))
    bounded = _bounded(data)
    if isinstance(bounded, Flaw):
        yield bounded
        return
    found = attempt(
        "an e-mail", lambda: list((_of_page if is_page else _of_message)(bounded, depth))
    )
    yield from [found] if isinstance(found, Flaw) else found


def _bounded(data: bytes) -> bytes | Flaw:
    """Return the message with the fields of its header that are read; a flaw where they are too
    much."""
    if b"\0" in data[:_HEAD]:
        return Flaw("binary data, not text")
    blank = _END_OF_HEADER.search(data)
    header, body = (data[: blank.start()], data[blank.start() :]) if blank else (data, b"")
    fields = [found for found in _FIELD.finditer(header) if found["name"].lower() in _READ_FIELDS]
    for found in (*fields, *_INNER_FIELD.finditer(body)):
        if len(found[0]) > _LONGEST_FIELD:
            name = found[0].partition(b":")[0].decode("ascii", "replace").strip()
            most = f"{_LONGEST_FIELD / 1000:g} KB"
            return Flaw(f"an e-mail with a header field of more than {most}: {name}")
    if len(_MULTIPART.findall(body)) > _MOST_PARTS:
        return Flaw(f"an e-mail with more than {_MOST_PARTS:,} parts inside each other")
    return b"\n".join(found[0].rstrip(b"\r\n") for found in fields) + (body or b"\n\n")


def _of_message(data: bytes, depth: int) -> Parsed:
    message = message_from_bytes(data, policy=policy.compat32)
    bodies, attached = _parts(message)
    texts: list[str] = []
    charset: str | None = None
    is_told = False
    """Whether anything was found, or why not."""
    for part in bodies:
        decoded = _decoded(part)
        if isinstance(decoded, Flaw):
            if decoded.reason != "empty":
                is_told = True
                yield decoded
            continue
        if decoded.flaw:
            yield decoded.flaw
        charset = charset or part.get_content_charset()
        is_page = part.get_content_subtype() == "html"
        exported = (articles_of_page if is_page else articles_of_text)(decoded.text)
        if exported is not None:
            is_told = True
            yield from exported
        else:
            texts.append(words_of(decoded.text) if is_page else decoded.text)
    text = "\n\n".join(text.strip("\r\n") if len(texts) > 1 else text for text in texts)
    if text.strip():
        yield Draft(
            text=text,
            id=(_header(message, "Message-ID", charset) or "").strip("<> ") or None,
            title=_header(message, "Subject", charset),
            date=_header(message, "Date", charset),
            publisher=_sender(message, charset),
        )
    elif not attached and not is_told:
        yield Flaw("an e-mail without text")
    for part in attached:
        yield from _attached(part, depth)


def _of_page(data: bytes, depth: int) -> Parsed:
    """Yield the article of a web page that a browser saved in one file (MHTML), which is a mail
    with the page and its pictures as parts, dated by the day of saving."""
    from pktui.reading.formats import web_page

    for part in message_from_bytes(data, policy=policy.compat32).walk():
        if part.get_content_type() == "text/html":
            decoded = _decoded(part)
            if isinstance(decoded, Flaw):
                yield decoded
                return
            if decoded.flaw:
                yield decoded.flaw
            yield from web_page.parse(decoded.text)
            return
    yield Flaw("a saved web page without a page")


def _parts(message: Message) -> tuple[list[Message], list[Message]]:
    """Return the parts that are the message's own words, and those attached to it."""
    bodies: list[Message] = []
    attached: list[Message] = []
    pending = [message]
    while pending:
        part = pending.pop()
        kind = part.get_content_type()
        inner = part.get_payload()
        if kind == "message/rfc822" or (kind.startswith("message/") and isinstance(inner, list)):
            attached.append(part)
        elif kind == "multipart/alternative" and isinstance(inner, list):
            chosen = _alternative(cast("list[Message]", inner))
            if chosen is not None:
                pending.append(chosen)
        elif isinstance(inner, list):
            pending.extend(reversed(cast("list[Message]", inner)))
        elif part.get_filename() or part.get_content_disposition() == "attachment":
            attached.append(part)
        elif kind in ("text/plain", "text/html"):
            bodies.append(part)
        elif part.get_content_maintype() == "text":
            attached.append(part)
    return bodies, attached


def _alternative(parts: list[Message]) -> Message | None:
    """Return the plain text, unless it is blank or hardly says anything beside the page."""
    words: dict[str, tuple[int, Message]] = {}
    for part in parts:
        for inner in part.walk():
            kind = inner.get_content_type()
            if kind in ("text/plain", "text/html") and kind not in words:
                decoded = _decoded(inner)
                text = decoded.text if isinstance(decoded, Decoded) else ""
                text = words_of(text) if kind == "text/html" else text
                words[kind] = len(text.split()), part
    plain, page = words.get("text/plain"), words.get("text/html")
    if plain and plain[0] and (not page or _SHORT_FOR * plain[0] >= page[0]):
        return plain[1]
    if page:
        return page[1]
    return next(iter(parts), None)


def _decoded(part: Message) -> Decoded | Flaw:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return Flaw("an e-mail without text")
    return decode(payload, part.get_content_charset())


def _attached(part: Message, depth: int) -> Parsed:
    """Yield the articles of an attached message or file; none of a picture, a signature and the
    like."""
    inner = part.get_payload()
    if isinstance(inner, list):
        for message in cast("list[Message]", inner):
            if depth == _DEEPEST:
                yield Flaw("an e-mail too deep inside others")
            else:
                whole = attempt(
                    "an attached e-mail", partial(message.as_bytes, policy=policy.compat32)
                )
                yield from [whole] if isinstance(whole, Flaw) else _articles(whole, depth + 1)
        return
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return
    from pktui.reading import sniff
    from pktui.reading.registry import TEXT, format_of

    name = _text_of_header(part.get_filename() or "attachment", None)
    form = format_of(name, payload)
    is_text = part.get_content_maintype() == "text"
    if sniff.archive(payload) and not form.is_archive:
        yield Flaw(f"the attachment “{name[:80]}” is an archive, which is not read inside a mail")
        return
    if form is TEXT and not is_text:
        return
    for found in form.parse(payload):
        if isinstance(found, Flaw):
            yield Flaw(f"the attachment “{name[:80]}”: {found.reason}")
        else:
            yield found


def _header(message: Message, name: str, charset: str | None) -> str | None:
    """Return the field's words on one line; None where there are none."""
    raw = _raw(message, name)
    return " ".join(_text_of_header(raw, charset).split()) or None if raw else None


def _raw(message: Message, name: str) -> str:
    """Return the field as it was sent: bytes beyond ASCII as Python smuggles them through text."""
    fields = ((key, str(value)) for key, value in message.raw_items())
    return next((value for key, value in fields if key.lower() == name.lower()), "")


def _text_of_header(raw: str, charset: str | None) -> str:
    """Return the words of a header: encoded ones decoded, and bytes that stand there raw, as
    some programs write them, in the encoding of the message."""
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        pieces = [(raw, None)]
    words: list[str] = []
    for piece, encoding in pieces:
        data = piece.encode("ascii", "surrogateescape") if isinstance(piece, str) else piece
        decoded = decode(data, encoding if encoding not in (None, "unknown-8bit") else charset)
        if isinstance(decoded, Decoded):
            words.append(decoded.text)
        elif decoded.reason == "empty":
            words.append(" ")
        else:
            words.append(data.decode("cp1252", "replace"))
    return "".join(words)


def _sender(message: Message, charset: str | None) -> str | None:
    """Return the sender's name, or the address where there is no name."""
    name, address = parseaddr(" ".join(_raw(message, "From").split()))
    return " ".join(_text_of_header(name, charset).split()) or address or None
