"""E-mail: single messages (`.eml`) and whole folders of them in one file (`.mbox`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from functools import partial

from pktui.reading.decode import decode
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt
from pktui.reading.html_text import words_of

_SEPARATOR = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\r?\n(?=[!-9;-~]+:)")


def parse(data: bytes) -> Parsed:
    """The one message of the file."""
    yield attempt("an e-mail", partial(_article, data))


def parse_mailbox(data: bytes) -> Parsed:
    """One article a message."""
    if not _SEPARATOR.search(data):
        yield Flaw("a mailbox without messages")
    for number, message in enumerate(_messages(data), 1):
        found = attempt("an e-mail", partial(_article, message))
        yield Flaw(f"message {number}: {found.reason}") if isinstance(found, Flaw) else found


def _messages(data: bytes) -> Iterator[bytes]:
    separators = [*_SEPARATOR.finditer(data)]
    ends = [*(found.start() for found in separators), len(data)][1:]
    for start, end in zip((found.end() for found in separators), ends, strict=True):
        # ">From " at a line's start is how a mailbox writes "From " inside a message
        yield re.sub(rb"(?m)^>(>*From )", rb"\1", data[start:end])


def _article(data: bytes) -> Draft | Flaw:
    message = message_from_bytes(data, policy=policy.default)
    text = _body(message)
    if isinstance(text, Flaw):
        return text
    return Draft(
        text=text,
        id=_header(message, "Message-ID"),
        title=_header(message, "Subject"),
        date=_date(message),
        publisher=_sender(message),
    )


def _body(message: EmailMessage) -> str | Flaw:
    part = message.get_body(("plain", "html"))
    if part is None:
        return Flaw("an e-mail without text")
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return Flaw("an e-mail without text")
    text = decode(payload, part.get_content_charset())
    if isinstance(text, Flaw):
        return text
    return words_of(text) if part.get_content_subtype() == "html" else text


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message[name]
    except (ValueError, IndexError, AttributeError, TypeError):  # headers no parser was made for
        return None
    return str(value).strip().removeprefix("<").removesuffix(">") if value else None


def _sender(message: EmailMessage) -> str | None:
    """The sender's name, or the address where there is no name."""
    try:
        addresses = message["From"].addresses if message["From"] else ()
    except (ValueError, IndexError, AttributeError, TypeError):
        return None
    return next((a.display_name or a.addr_spec for a in addresses), None) or None


def _date(message: EmailMessage) -> str | None:
    value = _header(message, "Date")
    try:
        return parsedate_to_datetime(value).isoformat() if value else None
    except (ValueError, TypeError):
        return value
