"""How Vietnamese says numbers, units and parts of the day: what its rules are written with.

The day comes first, always; so a text with a Vietnamese date has settled how its numeric dates are
read.
"""

from __future__ import annotations

import re
from fractions import Fraction

from pktui.model.expressions import Pick, Unit
from pktui.pipeline.dates.calendars.years import full_year
from pktui.pipeline.dates.grammar.token_regex import Match

UNITS = {
    "giây": Unit.SECOND,
    "phút": Unit.MINUTE,
    "giờ": Unit.HOUR,
    "tiếng": Unit.HOUR,
    "ngày": Unit.DAY,
    "tuần": Unit.WEEK,
    "tháng": Unit.MONTH,
    "quý": Unit.QUARTER,
    "năm": Unit.YEAR,
    "thập niên": Unit.DECADE,
    "thập kỷ": Unit.DECADE,
    "thế kỷ": Unit.CENTURY,
}
_NUMBERS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "giêng": 1,
    "chạp": 12,
}
_STEPS = {
    "trước": -1,
    "ngoái": -1,
    "qua": -1,
    "vừa qua": -1,
    "vừa rồi": -1,
    "nay": 0,
    "này": 0,
    "sau": 1,
    "tới": 1,
    "tiếp theo": 1,
    "kế tiếp": 1,
    "hiện tại": 0,
}
PARTS = {
    "rạng sáng": "TMO",
    "sáng sớm": "TMO",
    "chiều tối": "TEV",
    "sáng": "TMO",
    "trưa": "T12:00",
    "chiều": "TAF",
    "tối": "TEV",
    "đêm": "TNI",
    "khuya": "TNI",
}

ROMAN_CENTURIES = {"XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20, "XXI": 21}
"""The centuries that Vietnamese news speaks of, as it writes them."""

LEXICON: dict[str, frozenset[str]] = {
    "eveday": frozenset(("30",)),
    "lateday": frozenset(map(str, range(23, 30))),
    "phay": frozenset("'’′"),
    "hminute": frozenset(f"{mark}{n:02}" for n in range(60) for mark in "hg") | {"h"},
    "romancentury": frozenset(ROMAN_CENTURIES),
    "vithang": frozenset(f"{th}{n}" for th in ("Th", "th", "TH") for n in range(1, 13)),
}

FRAGMENTS = {
    "ngay": r"(?:ngày|hôm|mùng|mồng)",
    "nam": (
        r"(?: ?(?:,|/|-)? ?năm (?:@can @chi,? ?\(?)?(?P<year>{year})"
        r"|(?: ?(?:/|-|,) ?|\.)(?P<slashyear>{year}))"
    ),
    "namngan": r"(?:/|-|\.)(?P<ngan>{twodigits})(?!{digits|mark}|h)",
    "so": r"(?:mười một|mười hai|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười)",
    "dem": r"(?:{digits},{digits}|{digits}|@so|nửa|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi)",
    "thangso": r"(?:{monthnumber}|giêng|chạp|@so)",
    "donvi": r"(?:giây|phút|giờ|tiếng|ngày|tuần|tháng|quý|năm|thập niên|thập kỷ|thế kỷ)",
    "buoi": r"(?:rạng sáng|sáng sớm|chiều tối|sáng|trưa|chiều|tối|đêm|khuya)",
    "viec": (
        r"(?:khi|lúc|thời|hạn|ngày|hôm|cuộc|trận|vụ|kỳ|kì|lễ|chuyến|phiên|đợt|cơn|sự|buổi|bầu cử"
        r"|động đất|tai nạn|hội nghị|đại hội|khai mạc|bế mạc|đêm|tết|tết nguyên đán|giáng sinh|noel"
        r"|phục sinh|trung thu)"
    ),
    "luc": r"(?:vừa qua|vừa rồi|trước|ngoái|qua|nay|này|sau|tới|tiếp theo|kế tiếp|hiện tại)",
}


def number_of(words: str) -> int | None:
    """Read a number in digits or in words."""
    if words.isdigit():
        return int(words)
    return _NUMBERS.get(" ".join(words.split()))


def step_of(m: Match) -> int | None:
    """Find how many units the words behind a unit step, forward or back."""
    return _STEPS[" ".join(m["way"].split())] if "way" in m else None


def pick_of(m: Match) -> Pick | None:
    """Find which one of a kind a word picks: the last, this one, the next."""
    step = step_of(m)
    return None if step is None else {-1: Pick.LAST, 0: Pick.THIS, 1: Pick.NEXT}[step]


def part_of(m: Match) -> str:
    """Find the part of a day that a match names."""
    return PARTS[" ".join(m["part"].split())]


def year_of(m: Match) -> int | None:
    """Read the year that a match gives; None if it gives none."""
    if "ngan" in m:
        return full_year(m["ngan"])
    written = m["year"] or m["slashyear"] or m["shortyear"]
    return int(written) if written else None


def is_count_behind_comma(m: Match) -> bool:
    """Tell whether the year of a match is rather a number: “ngày 5/3, 2000 người”."""
    if "slashyear" not in m or not m.among("counted", m.after().lower()):
        return False
    return "," in m.words.between(m.tokens("slashyear")[0] - 2, m.tokens("slashyear")[0])


def counted(m: Match) -> Fraction | None:
    """Return what `count` says, and half of one more for “rưỡi”: “2,5”, “hai mươi”, “nửa”."""
    words = m["count"]
    number = number_of(words)
    if words == "nửa":
        count = Fraction(1, 2)
    elif words.endswith(" mươi"):
        count = Fraction(10 * _NUMBERS[words.removesuffix(" mươi")])
    elif number is not None:
        count = Fraction(number)
    else:
        return Fraction(words.replace(",", ".")) if words[:1].isdigit() else None
    return count + Fraction(1, 2) if "half" in m else count


def is_among_vietnamese(m: Match) -> bool:
    """Tell whether the words around are Vietnamese, so that “27/5” is a day."""
    around = m.words.tokens[max(m.first - _AROUND, 0) : m.last + _AROUND]
    small = [word.lower() for word in around]
    return not _COMMON.isdisjoint(small) and sum(word in _COMMON for word in small) >= _ENOUGH


def is_vietnamese(text: str) -> bool:
    """Tell whether `text` is written in Vietnamese, by the words that few of its sentences lack."""
    words = text[:_SAMPLE].lower().split()
    common = sum(word in _COMMON for word in words)
    if common >= _ENOUGH and common > _SHARE * len(words):
        return True
    if not _ENGLISH.isdisjoint(words):
        return False
    if not _OWN_WORDS.isdisjoint(words):
        return True
    marked = sum(_OWN_LETTER.search(word) is not None for word in words)
    return marked > _MARKED * len(words)


_OWN_WORDS = frozenset(("ngày", "tháng"))
"""Words before dates that no other language has: a line such as “Ngày sinh: 12/11/1980” is too
short to tell by the share of its letters."""
_SAMPLE = 4000
"""Characters at the beginning that tell the language."""
_OWN_LETTER = re.compile("[đơưă\u1ea0-\u1ef9]")
_MARKED = 0.3
"""Of the words of short Vietnamese lines half have a letter that no other language has."""
_ENGLISH = frozenset("the and of was were has for with on from by said".split())
"""Words that show that the names of a text are Vietnamese, and the text is not."""
_SHARE = 0.05
"""Of the words of Vietnamese news one in six is common; of English, none, but for words that it
shares (“cho”, “ra”), and names."""
_AROUND = 80
"""Tokens to either side that are looked at."""
_ENOUGH = 2
_COMMON = frozenset(
    "của và không những được người với các đã là ông bà năm cho này trong tại ngày từ đến".split()
)
"""Words that few Vietnamese sentences are without, and no English one has."""
