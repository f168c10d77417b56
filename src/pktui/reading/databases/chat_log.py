"""Chats as WhatsApp exports them: a text with a line for each message, `12/02/2024, 21:02 - Ana: …`
on one system and `[12.02.24, 21:02:11] Ana: …` on another; programs write those of Signal alike, in
Markdown. Each message is an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.runtime.frozen import dataclass

_STAMP = re.compile(
    r"[\u200e\u200f]?(?P<bracket>\[)?(?P<date>\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}),?[ \u202f]"
    r"(?P<clock>\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \xa0\u202f]?[AaPp]\.?[ \xa0\u202f]?[Mm]\b\.?)?)"
    r"(?(bracket)\][ ]|[ ][-\u2013][ ])"
)
"""The date and time that a message begins with. Some systems write marks of direction into it, and
spaces that break no line."""

_SENDER = re.compile(r"[\u200e\u200f]?(?P<sender>[^:\n]{1,80}):[ ](?P<words>.*)", re.DOTALL)
"""The sender of a message, and its words. WhatsApp itself wrote a line without a sender."""

_AROUND_SENDER = "\u200e\u200f\u202a\u202c\u2068\u2069\u202f\xa0 ~"
"""Marks of direction around a telephone number, and the tilde before a name that the reader has not
saved."""

_MEDIA = re.compile(
    r"[\u200e\u200f]?(?:<[^<>\n]{3,60}>|(?:image|video|audio|sticker|GIF|document|Contact card)"
    r" omitted|null|!\[[^\[\]\n]{0,200}\]\([^()\n]{1,500}\))"
)
"""What stands in place of a picture that was not exported: `<Media omitted>`, in any language; or
where it lies, in a chat in Markdown."""

_LOOKED_AT = 4_000
"""Characters at the top in which a chat has at least two messages; its first line is a message, or
what WhatsApp says of the chat."""

_MOST_MESSAGES = 50_000
"""Messages of one chat, as many as entries of a feed: a chat of years has some ten thousand."""

_CENTURY = 2000
"""The century of a year of two digits: no chat is older."""

_LARGEST = 99
"""The largest number that is a year of two digits; a larger one is a whole year."""

_BETWEEN = re.compile(r"[/.-]")
"""What stands between the three numbers of a date."""


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
    if not _STAMP.match(text[:80].lstrip("\ufeff \r\n")):
        return False
    messages = list(_messages(_lines(text[:_LOOKED_AT])))
    return len(messages) > 1 and not _is_log(messages)


_LEVEL = re.compile(
    r"\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE)\b"
    r"|\A(?:trace|debug|info|notice|warn|warning|error|critical|fatal)\Z"
)
"""What programs write beside a line of their logs."""

_PROGRAM = re.compile(
    r"\S*[a-z]\[\d+\]|[a-z][\w-]*(?:\.\w[\w-]*){2,}|[a-z][\w.-]*[/=]\w\S*|/\S+|\d+(?:\.\d+){3}"
)
"""A name that a program has, and nobody: `sshd[412]`, `app.worker.mail`, `10.0.0.1`."""

_ENOUGH = 6
"""Messages from which on their senders and words tell a chat from a list or a log."""

_IN_LOG = 1 / 3
"""The share of messages with a level or the name of a program, from which on it is a log."""

_BY_TURNS = 2 / 3
"""The share of messages that has a sender of its own at most: people in a chat speak again, while
each line of a list of events begins with words of its own. One message for each of many people who
greet each other is half of the top of a chat at most."""

_ONE_LIKE_ANOTHER = 1 / 2
"""The share of messages that say what one before them said, but for its numbers, from which on it
is a log: a log repeats itself …"""

_REPEATED = 3
"""… in so many words, at least: in a chat many say "Yes", or "Thank you"."""

_DIGITS = re.compile(r"\d+")


def _is_log(messages: Sequence[_Message]) -> bool:
    """Tell whether lines of that shape were written by a program, or are a list of events."""
    count = len(messages)
    of_programs = sum(
        bool(
            _LEVEL.search(each.sender)
            or _LEVEL.match(each.words)
            or _PROGRAM.fullmatch(each.sender)
        )
        for each in messages
    )
    if of_programs >= _IN_LOG * count:
        return True
    if count < _ENOUGH:
        return False
    senders = {each.sender for each in messages}
    said = [_DIGITS.sub("0", each.words) for each in messages]
    said = [words for words in said if len(words.split()) >= _REPEATED]
    repeated = len(said) - len(set(said))
    return len(senders) > _BY_TURNS * count or repeated >= _ONE_LIKE_ANOTHER * count


def messages_of(text: str, read_as: str = "WhatsApp") -> Parsed:
    """Yield an article for each message of the chat `text` that has words; where it has too many,
    one flaw says how many are left out. `read_as` names the program that the chat is of."""
    messages = list(_messages(_lines(text.lstrip("\ufeff"))))
    days = _days_of([message.date for message in messages])
    for day, message in zip(days[:_MOST_MESSAGES], messages, strict=False):
        if not _MEDIA.fullmatch(message.words):
            yield Draft(
                text=message.words,
                date=f"{day} {message.clock}",
                publisher=message.sender,
                read_as=read_as,
            )
    if len(messages) > _MOST_MESSAGES:
        left_out = messages[_MOST_MESSAGES:]
        yield Flaw(
            f"a chat of {len(messages):,} messages: {len(left_out):,} left out", left_out[0].line
        )


def _lines(text: str) -> list[str]:
    """Split `text` at its line ends alone: a message may hold other separators."""
    return text.replace("\r\n", "\n").split("\n")


def _messages(lines: Iterable[str]) -> Iterator[_Message]:
    """Yield the messages that people wrote; a line without a stamp goes on with the message before
    it."""
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
    """Yield the message that begins with `stamp`, on that `line`, if people wrote its `words`."""
    said = _SENDER.fullmatch("\n".join(words).strip()) if stamp else None
    if stamp and said and said["words"].strip("\u200e\u200f \n"):
        clock = " ".join(stamp["clock"].split())
        sender = said["sender"].strip(_AROUND_SENDER)
        yield _Message(stamp["date"], clock, sender, said["words"].strip(), line)


def _days_of(dates: Sequence[str]) -> Sequence[str]:
    """Return the `dates` of a chat in ISO 8601, where it is clear which number is the day: the
    other reading gives a day that no month has, or messages that go back in time. Return them as
    they stand where it is not clear."""
    read = (_read(dates, day_first=day_first) for day_first in (True, False))
    readings = [days for days in read if days is not None]
    if len(readings) > 1:
        readings = [days for days in readings if days == sorted(days)]
    if readings and all(days == readings[0] for days in readings):
        return [day.isoformat() for day in readings[0]]
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
