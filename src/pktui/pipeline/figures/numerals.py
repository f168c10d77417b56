"""Numbers in digits and in words, read as values."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from pktui.pipeline.figures.words import FigureWords

_LATIN = "a-zß-öø-ɏḀ-ỿ"
"""Latin letters, as far as a text in small letters has them: such a set is read twice as fast as
the letters of all scripts."""
_TOKEN = re.compile(
    rf" [{_LATIN}]++(?![\w'’-])|[,.]|\s*+(?:[{_LATIN}]++(?![\w'’-])|\d+(?:[.,]\d+)*"
    r"|[ck]?m[23](?!\w)|[^\W\d_]+(?:['’-][^\W\d_]+)*(?:[²³](?!\w))?"
    r"|[^\w\s]|_)"
)
"""The white space before, and a token: together they are the whole text but its last spaces. To put
what is commonest first saves a tenth."""
_ASCII_TOKEN = re.compile(
    r" [a-z]++(?![a-z0-9_'-])|[,.]|\s*+(?:[a-z]++(?![a-z0-9_'-])|[0-9]+(?:[.,][0-9]+)*"
    r"|[ck]?m[23](?![a-z0-9_])|[a-z]+(?:['-][a-z]+)*|[^a-z0-9\s])"
)
"""The same for a sentence of ASCII alone, in seven eighths of the time."""
_LARGEST = 1e16
"""What is larger is no figure but a string of digits, such as an account's."""

_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}")
"""1,234,567.8, and as India writes it 12,34,567."""
_DOT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_DECIMAL_COMMA = re.compile(r"\d+,\d+")


_NOTHING = [""] * 16


class Tokens:
    """The words, numbers and marks of a sentence, in lists beside each other: a token of its own
    for each would take longer than all that is read from it."""

    __slots__ = ("_bounds", "_text", "size", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        stretch = text[
            start:end
        ].rstrip()  # blanks at the end would take the square of their number
        lower = stretch.lower()
        if len(lower) != len(stretch):  # a dotted capital I, which takes two characters
            lower = stretch
        pattern = _ASCII_TOKEN if lower.isascii() else _TOKEN
        matched: list[str] = pattern.findall(lower)
        self.size = len(matched)
        """How many tokens there are."""
        self.words: list[str] = [*map(str.lstrip, matched), *_NOTHING]
        """In lower case, and empty words behind the last, which are met before the first too: a
        rule may look a few words to either side."""
        self._bounds = list(accumulate(map(len, matched), initial=start))

    def start(self, at: int) -> int:
        """Find where the token `at` begins."""
        return self._bounds[at + 1] - len(self.words[at])

    def end(self, at: int) -> int:
        """Find where the token `at` ends."""
        return self._bounds[at + 1]

    def beginning_at(self, place: int) -> int:
        """Find the token that begins with the character at `place`; -1 where none does."""
        at = bisect_right(self._bounds, place) - 1
        return at if at < self.size and self.start(at) == place else -1

    def is_joined(self, at: int) -> bool:
        """Tell whether no white space stands before the token `at`."""
        return self._bounds[at] + len(self.words[at]) == self._bounds[at + 1]

    def is_capital(self, at: int) -> bool:
        """Tell whether the token `at` begins with a capital."""
        return at < self.size and self._text[self.start(at)].isupper()


class Number(NamedTuple):
    """A number as it was read from some tokens of a sentence."""

    low: float
    high: float
    """The same as `low`, except for a vague number."""
    first: int
    last: int
    """The tokens `first` to `last`, the latter excluded."""
    is_vague: bool
    is_large: bool
    """Whether it is written with groups of digits or with a scale, so that it is no name."""
    scale: float
    """What the last words multiply by; 1 where there are none."""


@cache
def words_inside(words: FigureWords) -> frozenset[str]:
    """Collect the words of a language that may stand in a number before its last word: "half *a*
    million", "hundreds *of* thousands"."""
    vague = (part for phrase in words.vague for part in phrase.split())
    return frozenset(
        (*words.digits, *words.scales, *words.joiners, *words.ones, *words.halves, *vague, "of")
    )


def digits(text: str, *, decimal_comma: bool) -> float | None:
    """Return the value of a number in digits; None for what is none (`007`, `1.2.3`)."""
    if text[0] == "0" and text[1:2] not in ("", ".", ","):
        return None
    if text.isdecimal():
        return float(text)
    commas, dots = _COMMA_GROUPS.fullmatch(text), _DOT_GROUPS.fullmatch(text)
    if dots and (decimal_comma or text.count(".") > 1):
        return float(text.replace(".", "").replace(",", "."))
    if commas and (not decimal_comma or text.count(",") > 1):
        return float(text.replace(",", ""))
    if _PLAIN.fullmatch(text):
        return float(text)
    if _DECIMAL_COMMA.fullmatch(text):
        return float(text.replace(",", "."))
    return None


def small_number(word: str, words: FigureWords) -> int:
    """Return the value of a number of at most three digits, or of one word; 0 for another word."""
    return int(word) if word.isdecimal() and len(word) < 4 else words.digits.get(word, 0)


def read_number(tokens: Tokens, at: int, words: FigureWords) -> Number | None:
    """Return the longest number that begins with the token `at`; None where none begins there."""
    word = tokens.words[at]
    if word[0].isdecimal():
        return _in_digits(tokens, at, words)
    if word in words.vague:
        return _vague(tokens, at, at + 1, words.vague[word], words)
    if at + 1 < tokens.size and (pair := f"{word} {tokens.words[at + 1]}") in words.vague:
        return _vague(tokens, at, at + 2, words.vague[pair], words)
    return _in_words(tokens, at, words)


def _in_digits(tokens: Tokens, at: int, words: FigureWords) -> Number | None:
    word, following = tokens.words[at], tokens.words[at + 1]
    if word.isdecimal() and following not in words.scales and not following.isdecimal():
        plain = float(word)  # as most numbers
        if (word[0] == "0" and len(word) > 1) or plain >= _LARGEST:
            return None
        return Number(plain, plain, at, at + 1, False, False, 1.0)
    value = digits(word, decimal_comma=words.decimal_comma)
    if value is None:
        return None
    end, is_large = at + 1, value >= 1000 and not tokens.words[at].isdecimal()
    # 10 000, as much of the world writes it
    while end < tokens.size and _is_group(tokens, end, at):
        value, end, is_large = value * 1000 + float(tokens.words[end]), end + 1, True
    return _scaled(tokens, at, end, value, words, is_large=is_large)


def _is_group(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether the token `at` is three more digits of the number that the token `first`
    begins."""
    word = tokens.words[at]
    return (
        tokens.start(at) == tokens.end(at - 1) + 1
        and len(word) == 3
        and word.isdecimal()
        and len(tokens.words[first]) <= 3
        and tokens.words[at - 1].isdecimal()
    )


def _scaled(
    tokens: Tokens,
    first: int,
    end: int,
    value: float,
    words: FigureWords,
    *,
    is_large: bool = False,
) -> Number | None:
    scale = 1.0
    while end < tokens.size and tokens.words[end] in words.scales:
        word = tokens.words[end]
        if len(word) == 1 and not tokens.is_joined(end):
            break  # "30 m" is a length
        scale *= words.scales[word]
        end += 1
    value *= scale
    if scale > 1 and tokens.words[end] in words.scale_halves:
        value, end = value + scale / 2, end + 1
    if value >= _LARGEST:
        return None
    return Number(value, value, first, end, False, is_large or scale > 1, scale)


def _in_words(tokens: Tokens, at: int, words: FigureWords) -> Number | None:
    """Read a number in words: what has been said so far is multiplied by a scale, or added to."""
    begun = _first_words(tokens, at, words)
    if begun is None:
        return None
    end, current = begun
    total, last, scale = 0.0, current, 1.0
    while end < tokens.size:
        word = tokens.words[end]
        behind = _behind_half(tokens, end, words) if current else 0
        if behind:  # "one and a half million"
            current, last, end = current + 0.5, last + 0.5, behind - 1
        elif (small := _below_hundred(word, words)) is not None:
            if current and not _may_follow(current, small):
                break
            current, last = current + small, small
        elif word in words.scales and current and len(word) > 2:
            scale = words.scales[word]
            if scale < 1000:
                current += last * (scale - 1)
                last *= scale
            else:
                total, current, last = total + current * scale, 0.0, 0.0
        elif not (
            word in words.joiners
            and scale > 1
            and end + 1 < tokens.size
            and _below_hundred(tokens.words[end + 1], words) is not None
        ):
            break
        end += 1
    value = total + current
    if scale > 1 and tokens.words[end] in words.scale_halves:
        value, end = value + scale / 2, end + 1  # "a million" and a half
    if not 0 < value < _LARGEST:
        return None
    return Number(value, value, at, end, False, scale > 1, scale)


def _first_words(tokens: Tokens, at: int, words: FigureWords) -> tuple[int, float] | None:
    """Find where the number in words at the token `at` goes on behind its first words, and what
    these are worth: 0 behind none, ½ behind "half a"; None where no number begins."""
    word, following = tokens.words[at], tokens.words[at + 1]
    if word in words.halves:
        end = _scale_after(tokens, at + 1, words)
        return (end, words.halves[word]) if tokens.words[end] in words.scales else None
    if word in words.ones and following in words.scales and len(following) > 2:
        return at + 1, 1.0
    return None if _below_hundred(word, words) is None else (at, 0.0)


def _scale_after(tokens: Tokens, at: int, words: FigureWords) -> int:
    """Find where a scale may stand behind the words of "half a" and "quarter of a"."""
    at += tokens.words[at] == "of"
    return at + (tokens.words[at] in words.ones)


def _behind_half(tokens: Tokens, at: int, words: FigureWords) -> int:
    """Find where the scale of "and a half million" stands, if these are the words at `at`; else
    0."""
    if tokens.words[at] not in words.joiners or tokens.words[at + 1] not in words.ones:
        return 0
    is_half = words.halves.get(tokens.words[at + 2]) == 0.5
    return at + 3 if is_half and tokens.words[at + 3] in words.scales else 0


def _may_follow(current: float, small: float) -> bool:
    """Tell whether `small` adds to what stands before it: five to twenty, twelve to a hundred."""
    if current % 100 == 0:
        return True
    return small < 10 and current % 10 == 0


def _below_hundred(word: str, words: FigureWords) -> float | None:
    if word in words.digits:
        return float(words.digits[word])
    tens, hyphen, ones = word.partition("-")
    if hyphen and tens in words.digits and ones in words.digits:
        return float(words.digits[tens] + words.digits[ones])
    return None


def _vague(
    tokens: Tokens, at: int, end: int, bounds: tuple[float, float], words: FigureWords
) -> Number:
    """Read a vague number: `dozens`, `tens of thousands`, `hundreds of millions`, `several
    hundred`."""
    low, high = bounds
    behind = end + (end < tokens.size and tokens.words[end] == "of")
    if behind < tokens.size:
        following = tokens.words[behind]
        scale = words.scales.get(following) or words.scales.get(following.removesuffix("s"))
        if scale and len(following) > 2:
            low, high, end = low * scale, high * scale + scale - 1, behind + 1
    return Number(low, high, at, end, True, True, 1.0)
