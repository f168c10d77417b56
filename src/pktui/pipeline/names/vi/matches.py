"""Whether a place stands for its football club: Hải Phòng thắng Quảng Nam."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from pktui.pipeline.names.vi.lexicon import compounds
from pktui.pipeline.names.vi.tokens import Syllables

_OF_FOOTBALL = frozenset("hlv clb v-league fc derby huấn lưới penalty vff vpf".split())
"""Words of which one at least stands in every report of a match."""
_OF_MATCHES = _OF_FOOTBALL | frozenset(
    "bàn phút cầu vòng trận sân bóng đội sút gỡ tỉ tỷ hiệp trọng".split()
)
"""Words of which such reports are full."""
_ENOUGH = 2
"""Different ones of those words in an article from which it is such a report."""
_PLAYS = frozenset("thắng thua hòa cầm hạ đè đánh lội gỡ tiếp".split())
"""The first syllable of what a side does."""
_PLAYS_ABROAD = frozenset((("làm", "khách"), ("đá", "sân"), ("tiếp", "đón")))
"""What a side does, in two syllables."""
_PLAYS_AGAINST = frozenset("thắng thua hòa hạ gặp tiếp bại lưới ải bẹp gục trận".split())
"""What stands before a side's opponent: tiếp Hải Phòng."""
_WINDOW = 4
"""Words behind a side within which what it does is said: bất ngờ đánh bại."""


@lru_cache(maxsize=2)
def words_of(text: str) -> frozenset[str]:
    """Return the words of an article as they are written, to be asked paragraph by paragraph."""
    return frozenset(text.split())


def is_side(tokens: Syllables, at: int, end: int, article: Set[str]) -> bool:
    """Tell whether the place at `tokens[at:end]` plays, in an `article` of these words."""
    if not (_plays(tokens, end) or _is_opponent(tokens, at)):
        return False
    words = {word.lower() for word in article}
    return not _OF_FOOTBALL.isdisjoint(words) and len(_OF_MATCHES & words) >= _ENOUGH


def _plays(tokens: Syllables, at: int) -> bool:
    """Tell whether the words from `at` on say what a side does, or who coaches it."""
    behind = tokens.small[at : at + _WINDOW]
    if behind[:2] == ["của", "hlv"]:
        return True
    for offset, word in enumerate(behind):
        if (word, tokens.small[at + offset + 1]) in _PLAYS_ABROAD:
            return True
        if word in _PLAYS:
            return (word, tokens.small[at + offset + 1]) not in compounds()  # tiếp tục
        if tokens.flags[at + offset] or at + offset >= tokens.size:
            break
    return False


def _is_opponent(tokens: Syllables, at: int) -> bool:
    """Tell whether the words before `at` say that a side plays against what is there."""
    before = tokens.small[at - 1] if at else ""
    if before in ("-", "–"):
        return "trận" in tokens.small[max(0, at - 6) : at - 1]
    if before == "của":
        return at > 1 and tokens.small[at - 2] in ("khách", "lưới", "sân")
    return before in _PLAYS_AGAINST
