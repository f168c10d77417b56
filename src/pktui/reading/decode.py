"""Bytes → text: by byte order mark, by what the input declares, as UTF-8, else by a good guess.

A byte that fits nowhere (a file cut in mid-character, an old program in a long chain) costs that
byte: it becomes U+FFFD, one problem says so, and the rest is read in the encoding that it is in.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from pktui.reading.draft import Flaw
from pktui.runtime.frozen import dataclass
from pktui.text.old_vietnamese import decode_tcvn3, is_tcvn3, is_vni

_MARKS = (
    # UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_HEAD = 8192
"""Bytes looked at to tell text from anything else: what git looks at for the same question."""

_SAMPLE = 1 << 18
"""Bytes by which an encoding is guessed: what comes later changes no guess, and costs time."""

_GUESSABLE = 32
"""Bytes; fewer fit several encodings equally well."""

_GUESSES = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_9", "iso8859_15"),
    *("koi8_r", "koi8_u", "mac_roman", "tis_620"),
    *("big5", "gb18030", "shift_jis", "euc_jp", "euc_kr"),
)
"""What text on the web and in archives of news was ever written in; no mainframe's code pages."""

_LARGER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "tis-620": "cp874",
}
"""Encodings that are declared where a larger one is meant, as the WHATWG's Encoding Standard reads
them; names as Python's codecs have them."""

_WESTERN = ("cp1252", "iso8859-15")
"""Encodings that a program declares where it knows of no other; names as `_LARGER` gives them."""

_LABELS = {"x-sjis": "cp932", "ks_c_5601-1987": "cp949", "x-gbk": "gb18030", "unicode": "utf-16"}
"""Names that web pages and mails use and Python does not know."""

_DECLARATION = re.compile(
    rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})"""
    rb"""|<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
"""How XML and web pages say what they are written in."""

_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
"""Nearly every character of UTF-8 that is not ASCII, and seldom two letters of anything else."""

_SURELY_UTF_8 = 2
"""Characters of several bytes for each byte that is wrong. Text in an older encoding has the
opposite: two of its letters seldom make a character of UTF-8, and most of them are wrong."""

_SURELY_NOT_AS_DECLARED = 20
"""The same where another encoding is declared, in which most bytes may fit: windows-1252 has a
letter for nearly each, and so makes “HÃ€ Ná»˜I” of UTF-8."""

_MOST_WRONG = 0.01
"""The share of a text that may be wrong in the encoding that it declares itself."""

_SURELY_TEXT = 100
"""Bytes from which a text is read as UTF-8 though a byte in a hundred is wrong and no encoding
fits. In fewer bytes, the wrong one may be the only one that tells what the text is."""

_VIETNAMESE = re.compile(
    rb"[AEIOUYaeiouy\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2]"
)
"""A vowel and a tone mark in windows-1258, where tones are characters of their own. In the western
encodings these are Ì, Ò, Þ, ì and ò."""

_TONES = 0.3
"""The least share that tone marks have in the bytes beyond ASCII of Vietnamese, which has more than
40 %. French has none; Italian has “può” and “ciò”, but many more è, é and à."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what was wrong with its bytes."""

    text: str
    flaw: Flaw | None = None
    """Says how many bytes are shown as U+FFFD, and where the first stands; None where all fit."""


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that the markup in `data` names, which need not be the true one."""
    found = _DECLARATION.search(data[:4096])
    return (found[1] or found[2]).decode() if found else None


def decode(data: bytes, declared: str | None = None) -> Decoded | Flaw:
    """Return the text of `data`, without a byte order mark; `declared` is what the input itself
    says."""
    decoded = _decoded(data, declared)
    if isinstance(decoded, Decoded) and (not decoded.text or decoded.text.isspace()):
        return Flaw("empty")
    return decoded


def _decoded(data: bytes, declared: str | None) -> Decoded | Flaw:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :]
            return (
                _decode_strictly(text, encoding)
                or _decode_nearly(text, encoding)
                or (_utf_8_but_for_a_few(text) if encoding == "utf-8" else None)
                or _refused(text, encoding)
            )
    if declared:
        known = _codec_name(declared)
        if not data.isascii() and (
            decoded := _decode_strictly(data, "utf-8")
            or _utf_8_but_for_a_few(data, _SURELY_NOT_AS_DECLARED)
            or (_old_vietnamese(data) if known in _WESTERN else None)
        ):
            return decoded  # whatever a program declares by default: other text is hardly ever this
        if known and (decoded := _decode_strictly(data, known)):
            return decoded
    else:
        known = None
    if b"\0" in data[:_HEAD]:
        return _two_bytes_each(data) or Flaw("binary data, not text")
    return (
        _decode_strictly(data, "utf-8")
        or _utf_8_but_for_a_few(data)
        or _old_vietnamese(data)
        or (_decode_nearly(data, known) if known else None)
        or _guess(data)
        or (_decode_nearly(data, "utf-8") if len(data) >= _SURELY_TEXT else None)
        or _refused(data, "utf-8")
    )


def _old_vietnamese(data: bytes) -> Decoded | None:
    """Decode Vietnamese in TCVN3, or say that it is in VNI; None for anything else."""
    if is_tcvn3(data):
        text = decode_tcvn3(data)
        wrong = text.count(_REPLACEMENT)
        return _with_replacements(data, text, wrong, "cp1252", "TCVN3") if wrong else Decoded(text)
    if is_vni(data) and (western := _decode_strictly(data, "cp1252")):
        return replace(
            western,
            flaw=Flaw("Vietnamese in VNI, an old encoding that is not read: its letters are wrong"),
        )
    return None


def _codec_name(declared: str) -> str | None:
    """Find Python's name of the encoding meant by `declared`; None where there is none."""
    name = declared.strip().lower()
    try:
        found = codecs.lookup(_LABELS.get(name, name)).name
    except (LookupError, ValueError):  # ValueError: a name with a NUL in it
        return None
    return _LARGER.get(found, found)


def _two_bytes_each(data: bytes) -> Decoded | None:
    """Decode UTF-16 without a byte-order mark, where every other byte of what English and
    Vietnamese share is zero; None where it is not so, or what comes out is no language."""
    head = data[:_HEAD]
    zeros = [head[side::2].count(0) for side in (0, 1)]
    if min(zeros) > 0 or max(zeros) < len(head) // 4:
        return None
    encoding = "utf-16-be" if zeros[0] else "utf-16-le"
    decoded = _decode_strictly(data, encoding) or _decode_nearly(data, encoding)
    return decoded if decoded and _is_language(decoded.text[:_HEAD]) else None


def _decode_strictly(data: bytes, encoding: str) -> Decoded | None:
    """Decode the text in this encoding; None where a byte does not fit."""
    try:
        return Decoded(data.decode(encoding))
    except (LookupError, UnicodeError, AssertionError):  # AssertionError: “idna”, of odd lengths
        return None


def _refused(data: bytes, encoding: str) -> Flaw:
    error = _first_error(data, encoding)
    return Flaw(f"not {encoding.upper()} at byte {error.start}")


def _first_error(data: bytes, encoding: str) -> UnicodeDecodeError:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error
    return UnicodeDecodeError(encoding, data, 0, len(data), "not text")


def _utf_8_but_for_a_few(data: bytes, surely: int = _SURELY_UTF_8) -> Decoded | None:
    """Decode UTF-8 with a few wrong bytes, perhaps cut at its end; None for anything else, which
    has fewer than `surely` characters of several bytes for each wrong one."""
    text = data.decode("utf-8", "replace")
    given = data.count(_REPLACEMENT.encode())  # one that was already there is no fault here
    wrong = text.count(_REPLACEMENT) - given
    if len(_MULTIBYTE.findall(data)) - given < surely * wrong:
        return None
    return _with_replacements(data, text, wrong, "utf-8")


def _decode_nearly(data: bytes, encoding: str) -> Decoded | None:
    """Return the text in `encoding`, where only few bytes do not fit."""
    try:
        text = data.decode(encoding, "replace")
    except (LookupError, UnicodeError, AssertionError):
        return None
    wrong = text.count(_REPLACEMENT)
    if wrong > max(1, _MOST_WRONG * len(text)) or not _is_language(text[:_HEAD]):
        return None
    return _with_replacements(data, text, wrong, encoding)


def _with_replacements(
    data: bytes, text: str, wrong: int, encoding: str, name: str | None = None
) -> Decoded:
    """Return `text`, with a flaw that says how many of its characters are `wrong`. `name` is what
    the reader knows `encoding` by, where Python's name is another."""
    at = _first_error(data, encoding).start
    line = data.count(b"\n", 0, at) + 1
    what = "a character that is" if wrong == 1 else f"{wrong:,} characters that are"
    where = f"byte {at}" if wrong == 1 else f"byte {at} the first"
    return Decoded(
        text,
        Flaw(f"{what} not {name or encoding.upper()}, shown as {_REPLACEMENT}: {where}", line),
    )


def _guess(data: bytes) -> Decoded | None:
    """Return the text in the likeliest of the older encodings; None where no guess makes sense
    of it."""
    if len(data) < _GUESSABLE:
        return None
    sample = data[:_SAMPLE]
    beyond_ascii = sum(byte > 0x7F for byte in sample)
    tones = len(_VIETNAMESE.findall(sample))
    if tones > _TONES * beyond_ascii and (vietnamese := _decode_strictly(data, "cp1258")):
        return vietnamese
    if _is_western(sample) and (western := _decode_strictly(data, "cp1252")):
        return western
    import charset_normalizer

    best = charset_normalizer.from_bytes(sample, cp_isolation=list(_GUESSES)).best()
    if best is None:
        return None
    decoded = _decode_strictly(data, best.encoding)
    return decoded if decoded and _is_language(decoded.text[:_HEAD]) else None


def _is_western(sample: bytes) -> bool:
    """Tell whether a text is Western European by its short words, and windows-1252 by its other
    letters.

    charset-normalizer reads half a page of French as Central European, with “oů” for “où”.
    """
    words = sample.lower().split()
    short = sum(word in _WESTERN_WORDS for word in words)
    letters = [c for c in sample.decode("cp1252", "replace") if c > "\x7f"]
    return short > 0.1 * len(words) and (
        sum(c in _WESTERN_LETTERS for c in letters) > 0.95 * len(letters)
    )


_WESTERN_WORDS = frozenset(
    b"the of and to in is for that le les la des du une et que dans pour est qui il di che per non "
    b"un del della el los las por con se una der die das und ist von mit den ein nicht de het een "
    b"van op dat och att det som en og er av til os da do em para com uma \xe0".split()
)
"""The commonest words of English, French, Italian, Spanish, German, Dutch, Swedish, Danish,
Norwegian, Portuguese: without accents but for à, which elsewhere is never a word of its own."""

_WESTERN_LETTERS = frozenset(
    "àâäáãåæçèéêëìíîïñòóôöõøùúûüÿœßÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØÙÚÛÜŒ«»‹›“”„‘’‚–—…•€£§°ºª¿¡·©®™\xa0´`½¼²"
)


_PUNCTUATION = frozenset(".,;:!?'\"()-–—’“”、。，！？；：「」『』（）《》…·")


def _is_language(text: str) -> bool:
    """Tell whether the text is written to be read: noise decodes into symbols and control
    characters."""
    written = sum(
        c.isalnum() or c.isspace() or c in _PUNCTUATION or 0x300 <= ord(c) < 0x370 for c in text
    )
    return written >= 0.9 * len(text)
