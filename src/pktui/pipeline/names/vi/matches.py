"""Whether a province stands for its football club: Hải Phòng thắng Quảng Nam."""

from __future__ import annotations

from collections.abc import Set

from pktui.pipeline.names.vi.tokens import Syllables

_OF_MATCHES = frozenset(
    "hlv clb v-league bàn phút cầu vòng trận sân bóng đội sút gỡ tỉ tỷ hiệp derby trọng".split()
)
"""Words of which reports of matches are full."""
_ENOUGH = 2
"""Different ones of those words in an article from which it is such a report."""
_PLAYS = frozenset("thắng thua hòa cầm hạ đè đánh lội gỡ tiếp".split())
"""The first syllable of what a side does."""
_PLAYS_AGAINST = frozenset("thắng thua hòa hạ gặp tiếp bại lưới ải bẹp gục trận".split())
"""What stands before a side's opponent: tiếp Hải Phòng, trước Hải Phòng."""


_WINDOW = 4
"""Words behind a side within which what it does is said: bất ngờ đánh bại."""


def is_side(tokens: Syllables, at: int, end: int, article: Set[str]) -> bool:
    """Tell whether the place at `tokens[at:end]` plays, in an `article` of these words."""
    if not (_plays(tokens, end) or _is_opponent(tokens, at, end)):
        return False
    return len(_OF_MATCHES & {word.lower() for word in article}) >= _ENOUGH


def _plays(tokens: Syllables, at: int) -> bool:
    """Tell whether the words from `at` on say what a side does, or who coaches it."""
    behind = tokens.small[at : at + _WINDOW]
    if behind[:2] == ["của", "hlv"]:
        return True
    for offset, word in enumerate(behind):
        if word in _PLAYS:
            return True
        if tokens.flags[at + offset]:
            break
    return False


def _is_opponent(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether the words before `at` say that a side plays against what is there."""
    before = tokens.small[at - 1] if at else ""
    if before in ("-", "–"):
        return "trận" in tokens.small[max(0, at - 6) : at - 1]
    if before == "của":
        return tokens.small[at - 2] in ("khách", "lưới", "sân")
    return before in _PLAYS_AGAINST
