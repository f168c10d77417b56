"""Chats and channels of Telegram, exported as web pages: each message is an article.

The export as JSON says the same; both are what the program offers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.html_text import words_of

_SIGNS = ('class="page_body chat_page"', 'class="history"')
"""What every page of an export has around its messages."""

_MESSAGE = re.compile(
    r'<div class="message (?P<kind>[a-z]{1,20})(?P<classes>[a-z ]{0,60})" id="message(?P<id>-?\d+)"'
)
"""How a message begins: its kind is `default` where people wrote it, or `service` where the program
did; with the class `joined` it has the sender of the one before it."""

_DATE = re.compile(
    r'title="(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4}) (?P<clock>\d\d:\d\d:\d\d)'
    r'(?: UTC(?P<zone>[+-]\d\d:\d\d))?"'
)
_SENDER = re.compile(r'<div class="from_name">(?P<sender>[^<]{1,500})')
_WORDS = '<div class="text">'
"""What the words of a message begin with; they hold no element of that kind, so the next to close
is theirs."""
_FORWARDED = 'class="forwarded body"'
"""Where what somebody else wrote begins, with the name of who did."""

_MOST_MESSAGES = 50_000
"""Messages of one page, as many as of a chat in text; Telegram puts a thousand on a page."""


def is_export(page: str) -> bool:
    """Tell whether a web page is an export of Telegram."""
    return all(sign in page for sign in _SIGNS)


def messages_of(page: str) -> Parsed:
    """Yield an article for each message of the page that has words; where it has too many, one
    flaw says how many are left out."""
    sender: str | None = None
    found_any = False
    for number, (found, content) in enumerate(_messages(page)):
        if number == _MOST_MESSAGES:
            whole = sum(1 for _ in _MESSAGE.finditer(page))
            yield Flaw(f"a chat of {whole:,} messages: {whole - number:,} left out")
            return
        if found["kind"] != "default":
            continue
        own = content.partition(_FORWARDED)[0]
        if named := _SENDER.search(own):
            sender = words_of(named["sender"]).strip() or None
        elif "joined" not in found["classes"].split():
            sender = None
        when = _DATE.search(own)
        said, closed, _ = content.partition(_WORDS)[2].partition("</div>")
        text = words_of(said).strip() if closed else ""
        if text:
            found_any = True
            yield Draft(
                text=text,
                id=found["id"],
                date=_written(when) if when else None,
                publisher=sender,
                read_as="Telegram",
            )
    if not found_any:
        yield Flaw("no article in it")


def _messages(page: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield how each message begins, with all up to the next."""
    before: re.Match[str] | None = None
    for found in _MESSAGE.finditer(page):
        if before:
            yield before, page[before.end() : found.start()]
        before = found
    if before:
        yield before, page[before.end() :]


def _written(found: re.Match[str]) -> str:
    """Return the time of a message in ISO 8601: the page writes the day first."""
    year, month, day = found["year"], found["month"], found["day"]
    return f"{year}-{month}-{day}T{found['clock']}{found['zone'] or ''}"
