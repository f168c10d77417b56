"""Chats as WhatsApp exports them: a text with a line for each message, `12/02/2024, 21:02 - Ana: …`
on one system and `[12.02.24, 21:02:11] Ana: …` on another. Each message is an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.runtime.frozen import dataclass

_STAMP = re.compile(
    r"[\u200e\u200f]?(?P<bracket>\[)?(?P<date>\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}),?[ \u202f]"
    r"(?P<clock>\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f]?[AaPp]\.?[ \u202f]?[Mm]\b\.?)?)"
    r"(?(bracket)\][ ]|[ ][-\u2013][ ])"
)
"""What a message begins with. Some systems write marks of direction and narrow spaces into it."""

_SENDER = re.compile(r"[\u200e\u200f]?(?P<sender>[^:\n]{1,80}):[ ](?P<words>.*)", re.DOTALL)
"""Who wrote it, and what; what has no sender was written by the program."""

_MEDIA = re.compile(
    r"[\u200e\u200f]?(?:<[^<>\n]{3,60}>|(?:image|video|audio|sticker|GIF|document|Contact card)"
    r" omitted|null)"
)
"""What stands in place of a picture that was not exported: `<Media omitted>`, in any language."""

_LOOKED_AT = 4_000
"""Characters at the top in which a chat has at least two messages, the first line among them."""

_MOST_MESSAGES = 50_000
"""Messages of one chat, as many as entries of a feed: a chat of years has some ten thousand."""

_CENTURY = 2000
"""Years of two digits are of this century: there is no older chat."""


@dataclass(frozen=True, slots=True)
class _Message:
    """A message as its line gives it."""

    date: str
    clock: str
    sender: str
    words: str
    line: int


def is_chat(text: str) -> bool:
    """Tell whether `text` is an exported chat."""
    start = text[:80].lstrip("\ufeff \r\n")
    if not _STAMP.match(start):
        return False
    messages = list(_messages(text[:_LOOKED_AT].splitlines()))
    return len(messages) > 1


def messages_of(text: str) -> Parsed:
    """Yield each message of a chat that has words; a flaw for what is behind the last that is
    read."""
    messages = list(_messages(text.lstrip("\ufeff").splitlines()))
    days = _days_of([message.date for message in messages])
    for day, message in zip(days[:_MOST_MESSAGES], messages, strict=False):
        if not _MEDIA.fullmatch(message.words):
            yield Draft(
                text=message.words,
                date=f"{day} {message.clock}",
                publisher=message.sender,
                read_as="WhatsApp",
            )
    if len(messages) > _MOST_MESSAGES:
        left_out = messages[_MOST_MESSAGES:]
        reason = f"a chat of {len(messages):,} messages: {len(left_out):,} left out"
        yield Flaw(reason, left_out[0].line)


def _messages(lines: Iterable[str]) -> Iterator[_Message]:
    """Yield the messages that somebody wrote; what follows a line goes on with its message."""
    stamp: re.Match[str] | None = None
    words: list[str] = []
    begun = 0
    for number, line in enumerate(lines, 1):
        found = _STAMP.match(line)
        if not found:
            words.append(line)
            continue
        yield from _message(stamp, words, begun)
        stamp, words, begun = found, [line[found.end() :]], number
    yield from _message(stamp, words, begun)


def _message(stamp: re.Match[str] | None, words: list[str], line: int) -> Iterator[_Message]:
    said = _SENDER.fullmatch("\n".join(words).strip()) if stamp else None
    if stamp and said and said["words"].strip("\u200e\u200f \n"):
        clock = stamp["clock"].replace("\u202f", " ")
        sender = said["sender"].strip("\u200e\u200f ~")
        yield _Message(stamp["date"], clock, sender, said["words"].strip(), line)


def _days_of(dates: Sequence[str]) -> Sequence[str]:
    """Return the `dates` of a chat in ISO 8601 where it is clear which number is the day: messages
    follow one another in time. Where both readings do, they stay as they are."""
    readings = [_read(dates, day_first=day_first) for day_first in (True, False)]
    orderly = [days for days in readings if days is not None and days == sorted(days)]
    if len(orderly) == 1 or (orderly and orderly[0] == orderly[1]):
        return [day.isoformat() for day in orderly[0]]
    return dates


def _read(dates: Sequence[str], *, day_first: bool) -> list[date] | None:
    """Read `dates` of three numbers with the day or the month first; None where one of them is no
    such day."""
    days: list[date] = []
    for written in dates:
        first, second, third = (int(part) for part in _BETWEEN.split(written))
        if first > _LARGEST:
            year, month, day = first, second, third
        else:
            day, month = (first, second) if day_first else (second, first)
            year = third if third > _LARGEST else _CENTURY + third
        try:
            days.append(date(year, month, day))
        except ValueError:
            return None
    return days


_BETWEEN = re.compile(r"[/.-]")
_LARGEST = 99
"""A number above this is a year of four digits."""
