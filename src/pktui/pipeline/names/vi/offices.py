"""Where a Vietnamese office ends, with what it is for: Bộ trưởng Ngoại giao, Phó Chủ tịch nước."""

from __future__ import annotations

from pktui.pipeline.names.vi.bodies import known_body
from pktui.pipeline.names.vi.lexicon import (
    BODY_HEAD,
    NOUN,
    OFFICE,
    PLACE_HEAD,
    TITLE,
    compounds,
    fields,
)
from pktui.pipeline.names.vi.phrases import phrase_at, place_at
from pktui.pipeline.names.vi.titles import OF_STATES
from pktui.pipeline.names.vi.tokens import CAPITAL, FIRST, PLACE_START, Syllables
from pktui.pipeline.names.vi.words import PLURALS

_EXTRAS = frozenset(
    (
        ("thường", "trực"),
        ("điều", "hành"),
        ("danh", "dự"),
        ("cấp", "cao"),
        ("toàn", "quyền"),
        ("đặc", "biệt"),
        ("đắc", "cử"),
    )
)
"""Small words behind an office that belong to it."""


def portfolio_end(tokens: Syllables, at: int) -> int:
    """Return where the field of an office ends: Bộ trưởng Ngoại giao, Phó Chủ tịch thường trực."""
    while at < tokens.size:
        pair = tokens.small[at], tokens.small[at + 1] if at + 1 < tokens.size else ""
        if (_says_field(tokens, at) and not _heads_body(tokens, at)) or pair in _EXTRAS:
            at += 2
        elif (tokens.small[at] in ("nước", "-") and at > 0) or (
            tokens.words[at] in ("và", ",") and pair[1] and _is_field(tokens, at + 1)
        ):
            at += 1
        else:
            break
    return at


def _says_field(tokens: Syllables, at: int) -> bool:
    """Tell whether the two syllables at `at` are a field of work, listed or with one capital."""
    if at + 1 >= tokens.size:
        return False
    pair = tokens.small[at], tokens.small[at + 1]
    if pair in fields():
        return True
    is_word = tokens.flags[at] & CAPITAL and not tokens.flags[at + 1] & CAPITAL
    if not is_word or pair not in compounds() or known_body(tokens, at):
        return False
    phrase = phrase_at(tokens, at)
    return phrase is None or not phrase.classes & (BODY_HEAD | TITLE)


def _heads_body(tokens: Syllables, at: int) -> bool:
    """Tell whether a field of work heads an organisation here: Giám đốc Công an TP HCM."""
    phrase = phrase_at(tokens, at)
    if phrase is None or not phrase.classes & BODY_HEAD or not tokens.flags[at] & CAPITAL:
        return False
    end = at + len(phrase.words)
    if end >= tokens.size:
        return False
    nxt = phrase_at(tokens, end)
    if _is_field(tokens, end):
        return True  # đại diện Ngân hàng Xây dựng
    return bool(nxt and nxt.classes & PLACE_HEAD) or (
        place_at(tokens, end, tokens.size) is not None
    )


def _is_field(tokens: Syllables, at: int) -> bool:
    pair = tokens.small[at], tokens.small[at + 1] if at + 1 < tokens.size else ""
    return pair in fields() and bool(tokens.flags[at] & CAPITAL)


def is_country_of_office(tokens: Syllables, start: int, at: int, title: int) -> bool:
    """Tell whether a country of one syllable at `at`, which is a given name too, is the country of
    the office from `start` to there, of the classes `title`: Thủ tướng Đức, hai nghị sĩ Nhật.

    The names of the article decide later between the country and somebody named so in full.
    """
    if not tokens.flags[at] & PLACE_START or tokens.flags[at + 1] & (CAPITAL | FIRST):
        return False
    place = place_at(tokens, at, at + 1)
    if place is None or place[1].sort != "country":
        return False
    if start and tokens.small[start - 1] in _COUNTS:
        return bool(title & (OFFICE | NOUN))
    office = " ".join(tokens.small[start:at]).removeprefix("cựu ").removeprefix("phó ")
    return bool(title & OFFICE) and office in OF_STATES


_COUNTS = PLURALS | frozenset("một ba bốn nhiều mấy vài số từng mọi".split())
"""What stands before a word for people that is no title."""
