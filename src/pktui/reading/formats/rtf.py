"""RTF: the words of the document, which may be an export of a news database.

RTF is ASCII with control words (`\\par`), groups in braces, bytes as `\\'e0` in the encoding of the
font, and code units of UTF-16 as `\\u7897?`. It is gone through once: pictures, which are most of
the bytes of many exports, are passed over by their length.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from pktui.reading.databases.detect import articles_of_text
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.wording.damage import ENDS_EARLY

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<byte>[0-9A-Fa-f]{2})"
    rb"|\\(?P<symbol>[^A-Za-z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)
_SAID = {
    b"par": "\n", b"sect": "\n", b"page": "\n", b"line": "\n", b"row": "\n", b"nestrow": "\n",
    b"tab": "\t", b"cell": "\x1f", b"nestcell": "\x1f", b"emdash": "—", b"endash": "–",
    b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•",
    b"emspace": " ", b"enspace": " ", b"qmspace": " ",
}  # fmt: skip
_SYMBOLS = {b"~": "\xa0", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\", b"\n": "\n", b"\r": "\n"}
_UNSHOWN = frozenset((
    b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"header", b"headerl", b"headerr",
    b"headerf", b"footer", b"footerl", b"footerr", b"footerf", b"footnote", b"annotation",
    b"fldinst", b"datafield", b"pntext", b"listtext", b"pntxta", b"pntxtb", b"objdata", b"xe",
    b"tc", b"txe", b"rxe", b"bkmkstart", b"bkmkend", b"nonshppict", b"sp", b"themedata", b"ftnsep",
    b"ftnsepc", b"aftnsep", b"revtbl", b"rsidtbl", b"filetbl", b"listtable", b"listoverridetable",
    b"comment", b"generator", b"atnid", b"atnauthor", b"do", b"private",
))  # fmt: skip
"""Groups whose words are no part of what is read."""

_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""What `\\fcharset` means, by Microsoft's specification of RTF 1.9.1."""

_DEEPEST = 5000
"""Groups inside each other; a document has a dozen."""

_WRAPPED = 0.3
"""The share of lines that go on with a small letter, above which lines are not paragraphs."""


def parse(data: bytes) -> Parsed:
    """Yield the one article of the file, or all those of an export."""
    reader = _RtfReader(data)
    words = reader.words()
    if words is None:
        yield Flaw("an RTF document with groups nested too deeply")
        return
    text = _paragraphs(words)
    if not text:
        yield Flaw("an RTF document without text")
        return
    if reader.is_cut:
        yield Flaw(f"an RTF document that is read as far as it goes: {ENDS_EARLY}")
    exported = articles_of_text(text)
    if exported is None:
        yield Draft(text=text, title=reader.title)
    else:
        yield from exported


class _RtfGroup(NamedTuple):
    """The properties of text that hold until a group closes."""

    is_shown: bool
    font: int
    skipped: int
    """Characters behind `\\u` that stand in for it in programs without Unicode."""
    name: bytes
    """Which of the unshown groups it is."""


class _RtfReader:
    """A reader that goes through a document once, from left to right."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._said: list[str] = []
        self._bytes: list[bytes] = []
        """Of one encoding, not decoded yet: a character may have several."""
        self._group = _RtfGroup(is_shown=True, font=-1, skipped=1, name=b"")
        self._above: list[_RtfGroup] = []
        self._skip = 0
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._title: list[bytes] = []

    @property
    def title(self) -> str | None:
        """What the document says that it is called."""
        return " ".join(b"".join(self._title).decode(self._page, "replace").split()) or None

    @property
    def is_cut(self) -> bool:
        """Whether the bytes ended before the document did."""
        return bool(self._above)

    def words(self) -> str | None:
        """Return what is shown; None where groups are nested too deeply."""
        at, end = self._data.find(b"{"), len(self._data)
        while 0 <= at < end:
            found = _TOKEN.match(self._data, at)
            if found is None:
                break
            at = found.end()
            match found.lastgroup:
                case "brace":
                    if not self._nest(found[0]):
                        break
                    if len(self._above) > _DEEPEST:
                        return None
                case "word" | "number":
                    number = int(found["number"]) if found["number"] else None
                    if found["word"] == b"bin":
                        at += max(0, number or 0)
                    self._obey(found["word"], number)
                case "symbol":
                    self._sign(found["symbol"])
                case "byte":
                    self._add(bytes.fromhex(found["byte"].decode()))
                case "text":
                    self._add(found["text"])
                case _:
                    pass  # ends of lines mean nothing
        self._flush()
        units = "".join(self._said).encode("utf-16-le", "surrogatepass")
        return units.decode("utf-16-le", "replace")

    def _nest(self, brace: bytes) -> bool:
        """Open or close a group; return whether the document goes on."""
        self._flush()
        self._skip = 0
        if brace == b"{":
            self._above.append(self._group)
        elif self._above:
            self._group = self._above.pop()
        return bool(self._above)

    def _sign(self, symbol: bytes) -> None:
        """Obey a control symbol: an escaped character, or that the group is not for every
        program."""
        if symbol == b"*":
            self._hide(b"*")
        elif symbol in _SYMBOLS:
            self._say(_SYMBOLS[symbol])

    def _obey(self, word: bytes, number: int | None) -> None:
        """Do what a control word says."""
        self._skip = 0
        if word == b"u" and number is not None:
            self._say(chr(number & 0xFFFF))
            self._skip = self._group.skipped
        elif word in _SAID:
            self._say(_SAID[word])
        elif word == b"uc":
            self._group = self._group._replace(skipped=min(number or 0, 20))
        elif word == b"f" and number is not None:
            self._flush()
            self._group = self._group._replace(font=number)
        elif word == b"fcharset" and self._group.name == b"fonttbl":
            self._fonts[self._group.font] = _CHARSETS.get(number or 0, self._page)
        elif word == b"ansicpg" and number:
            self._page = _codec_of(f"cp{number}") or self._page
        elif word == b"mac":
            self._page = "mac_roman"
        elif word in _UNSHOWN or word == b"title":
            self._hide(word)

    def _hide(self, name: bytes) -> None:
        self._flush()
        self._group = self._group._replace(is_shown=False, name=name)

    def _say(self, words: str) -> None:
        self._flush()
        if self._group.is_shown:
            self._said.append(words)

    def _add(self, raw: bytes) -> None:
        """Add bytes of words, without those that stand in for a character before them."""
        skipped, self._skip = self._skip, max(0, self._skip - len(raw))
        raw = raw[skipped:]
        if self._group.is_shown:
            self._bytes.append(raw)
        elif self._group.name == b"title":
            self._title.append(raw)

    def _flush(self) -> None:
        if self._bytes:
            encoding = self._fonts.get(self._group.font, self._page)
            self._said.append(b"".join(self._bytes).decode(encoding, "replace"))
            self._bytes.clear()


def _codec_of(encoding: str) -> str | None:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return None


def _paragraphs(words: str) -> str:
    """Return the words with a blank line between paragraphs, and the cells of a row on one line."""
    lines = [_row(line) for line in words.split("\n")]
    said = [line for line in lines if line]
    going_on = sum(line[:1].islower() for line in said)
    if going_on > _WRAPPED * len(said):
        return "\n".join(lines).strip("\n")
    return "\n\n".join(said)


def _row(line: str) -> str:
    cells = (" ".join(cell.split()) for cell in line.split("\x1f"))
    return " | ".join(filter(None, cells))
