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
_PLAYS = frozenset("thắng thua hòa cầm hạ đè đánh lội dẫn vượt gỡ tiếp đấu gặp của giành".split())
"""The first syllable of what a side does, or of who is whose: thua, của HLV."""
_PLAYS_AGAINST = frozenset("thắng thua hòa hạ gặp tiếp đấu bại trước và với lưới ải".split())
"""What stands before a side's opponent: tiếp Hải Phòng, trước Hải Phòng."""


def is_side(tokens: Syllables, at: int, end: int, article: Set[str]) -> bool:
    """Whether the province at `tokens[at:end]` plays, in an `article` of these words."""
    behind = tokens.small[end] if end < len(tokens) else ""
    before = tokens.small[at - 1] if at else ""
    if behind not in _PLAYS and before not in _PLAYS_AGAINST:
        return False
    if behind == "của" and "hlv" not in tokens.small[end + 1 : end + 2]:
        return False
    if before in ("và", "với", "trước") and behind not in _PLAYS - {"của"}:
        return False
    return len(_OF_MATCHES & {word.lower() for word in article}) >= _ENOUGH
