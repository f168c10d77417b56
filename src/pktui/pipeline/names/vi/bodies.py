"""Where the name of a Vietnamese organisation ends, which runs through words written small.

"Cục Gìn giữ hòa bình Việt Nam" and "Bộ Giáo dục và Đào tạo": a head, then fields of work of which
the first syllable alone is large, joints, and at last a place or a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pktui.pipeline.names.vi import heads
from pktui.pipeline.names.vi.lexicon import (
    BODY_HEAD,
    PLACE_HEAD,
    TITLE,
    Phrase,
    begins,
    bodies,
    body_starts,
    compounds,
    fields,
    inner,
)
from pktui.pipeline.names.vi.phrases import phrase_at, place_at
from pktui.pipeline.names.vi.titles import COMMON_FAMILY, FAMILY
from pktui.pipeline.names.vi.tokens import (
    BREAK,
    CAPITAL,
    FIRST,
    MARK,
    NUMBER,
    OPENS,
    POLICE_UNIT,
    SHOUTED,
    Syllable,
    Syllables,
)
from pktui.pipeline.names.vi.words import AND, FUNCTION, is_syllable

_LONGEST = 24
"""Syllables of an organisation's name at most: a page of capitals costs no more than prose."""
_OF_BRANCHES = ("province", "district")
"""The sorts of places that a branch of a firm is named after."""
_LONGEST_UNLISTED = 3
"""Small syllables of a field of work that is in no list, at most."""
_MEMBERS = 9
"""Small words that say of whom an association is, at most."""
_NO_MEMBERS = FUNCTION - frozenset("các những và về cho của người nhà vì".split())
"""Words that do not say of whom an association is."""
_DAY = re.compile(r"\d{1,2}[/-]\d{1,2}")
"""A day and its month."""
_PHRASE = 5
"""Syllables of the longest small phrase inside a name."""


def known_body(tokens: Syllables, at: int) -> int:
    """Return where the well-known organisation ends that begins at `at`; 0 where none does."""
    longest = body_starts().get(tokens.small[at], 0)
    if not longest or not tokens.flags[at] & CAPITAL:
        return at + 1 if POLICE_UNIT.fullmatch(tokens.words[at]) else 0
    for length in range(min(longest, tokens.size - at), 0, -1):
        if " ".join(tokens.small[at : at + length]) not in bodies():
            continue
        stretch = tokens[at : at + length]
        if length > 1 and (stretch[0].small in heads.HEAD_WORDS or _is_written_large(stretch)):
            return at + length
        if length == 1 and _is_as_known(stretch[0]):
            return _behind_branch(tokens, at + 1)
    return 0


def _behind_branch(tokens: Syllables, at: int) -> int:
    """Return where the place in Việt Nam ends that a firm's name may have last: Formosa Hà Tĩnh.

    Two Vietnamese syllables that no list knows belong to it too: Hyundai Thành Công.
    """
    while at < tokens.size and tokens.flags[at] & CAPITAL and tokens.small[at] in heads.FIRM_TAILS:
        at += 1
    place = place_at(tokens, at, tokens.size) if at < tokens.size else None
    if place and tokens.flags[at] & CAPITAL and place[1].sort in _OF_BRANCHES:
        return place[0]
    if place:
        return place[0] if place[1].usual == "Vietnam" else at
    end = at
    while end < tokens.size and end - at < 3 and tokens.flags[end] & CAPITAL:
        end += 1
    is_own = end - at == 2 and tokens.small[at] not in COMMON_FAMILY
    if not is_own or not all(map(is_syllable, tokens.small[at:end])) or phrase_at(tokens, at):
        return at
    return end


def _is_written_large(stretch: Sequence[Syllable]) -> bool:
    """Tell whether every word of a known name is large; the last of three may be small: Tân Hoa
    xã."""
    last = max(2, len(stretch) - 1)
    return all(token.flags & CAPITAL for token in stretch[:last] if token.text[0].isalpha())


def _is_as_known(token: Syllable) -> bool:
    """Tell whether a single word may be the known one: an acronym in capitals, a foreign word."""
    if token.flags & SHOUTED or (token.small == "đảng" and not token.flags & OPENS):
        return True
    return bool(token.flags & CAPITAL and not is_syllable(token.small) and len(token.small) > 3)


def body_end(tokens: Syllables, at: int, head: Phrase, *, person_follows: bool) -> int:
    """Return where the organisation ends that `head`, found at `at`, heads; 0 where it heads none.

    `person_follows` says that the organisation stands between an office and who holds it.
    """
    return _Walk(tokens, at, head, person_follows).end()


class _Walk:
    """Goes from the head to the right as long as the words belong to the name."""

    def __init__(self, tokens: Syllables, at: int, head: Phrase, person_follows: bool) -> None:
        self.tokens = tokens
        self.start = at
        self.first = at + len(head.words)
        self.last = min(tokens.size, at + _LONGEST)
        self.head = head.text
        self.person_follows = person_follows
        self.is_field = head.text in heads.FIELD_HEADS
        self.place_end = 0
        """Where the known place ends that the name has last so far."""
        self.capitals = 0
        self.closed = False
        """A field of work has been completed: a further capital begins something else."""
        self.sure = self.first
        """Where the words end that certainly belong to the name."""

    def end(self) -> int:
        """Return where the name ends; 0 where the head heads none."""
        at = self.first
        while at < self.last:
            step = self._step(at)
            if not step:
                break
            at = step
        if self.sure == self.first:
            return 0
        return self.sure if self.capitals or self._may_lack_capitals() else 0

    def _may_lack_capitals(self) -> bool:
        """Tell whether the head alone is large: Tòa án nhân dân tối cao, not bệnh viện dã chiến."""
        head = self.tokens[self.first - len(self.head.split())]
        return bool(head.flags & CAPITAL and not head.flags & SHOUTED)

    def _is_closed_by(self, at: int) -> bool:
        """Tell whether the number at `at` is part of the name: Bệnh viện Nhi Đồng 1 (and no
        people)."""
        tokens = self.tokens
        is_hospital = self.head.split(" ")[0] in ("bệnh", "viện", "bv")
        if at == self.first or len(tokens.words[at]) > 2 + is_hospital:
            return False
        if not (tokens.flags[at - 1] & CAPITAL or is_hospital):
            return False
        if at + 1 >= tokens.size or tokens.flags[at + 1] & (MARK | BREAK | CAPITAL):
            return True
        return tokens.small[at + 1] in FUNCTION

    def _step(self, at: int) -> int:
        """Return where what continues the name at `at` ends; 0 where the name ends before."""
        token = self.tokens[at]
        if token.flags & BREAK:
            return 0
        if token.flags & CAPITAL:
            return self._capital(at)
        if token.flags & NUMBER:
            return self._number(at)
        if token.text in AND:
            return self._joint(at)
        return self._small(at)

    def _capital(self, at: int) -> int:
        tokens = self.tokens
        if (at > self.first or self.head in bodies()) and self._ends_before(at):
            return 0
        if at == self.first and self._is_held(at):
            return 0
        self.capitals += 1
        head = phrase_at(tokens, at) if tokens.flags[at] & FIRST else None
        if head and head.classes & BODY_HEAD and len(head.words) > 1 and not self._is_field(at):
            self.head, self.closed = head.text, False
            self.is_field = head.text in heads.FIELD_HEADS
            self.sure = at + len(head.words)
            return self.sure
        if head and head.classes & PLACE_HEAD and len(head.words) > 1:
            self.sure = at + len(head.words)  # Đồn Biên phòng Cửa khẩu quốc tế …
            return self.sure
        if self._is_namesake(at) and tokens.small[at] in COMMON_FAMILY:
            self.sure = at + min(self._name_length(at), 4)
            return self.sure
        place = place_at(tokens, at, self.last)
        pair = tokens.small[at], tokens.small[at + 1] if at + 1 < self.last else ""
        is_field = pair in fields() and not tokens.flags[at + 1] & CAPITAL  # Mỹ thuật
        if place and (place[0] - at > 1 or (place[1].sort == "country" and not is_field)):
            self.sure = self.place_end = place[0]
            return place[0]
        if pair in fields():
            self.sure = at + 2
            self.closed = True
            return at + 2
        self.sure = at + 1
        if (self.is_field and pair in compounds()) or self._completes(at):
            self.sure = at + 2
            self.closed = True
            return at + 2
        return at + 1

    def _ends_before(self, at: int) -> bool:
        """Tell whether someone's title or name begins at `at`, rather than more of the
        organisation."""
        tokens = self.tokens
        phrase = phrase_at(tokens, at)
        is_field = at + 1 < self.last and (tokens.small[at], tokens.small[at + 1]) in fields()
        if phrase and phrase.classes & TITLE and len(phrase.words) > 1 and not is_field:
            return not phrase.classes & BODY_HEAD
        if not (self.closed or self.person_follows or self._is_whole(at)):
            return False
        place = place_at(tokens, at, self.last)
        if place and place[0] - at > 1 and self.place_end != at:
            return False
        name = self._name_length(at)
        small = tokens.small[at]
        if self.person_follows and self.place_end == at:
            return 2 <= name <= 4 or not is_syllable(small)
        if self.person_follows:
            foreign = not is_syllable(small) and not tokens.flags[at] & SHOUTED
            if foreign and name == 1 and self._lacks_name(at):
                return False  # nhân viên Công ty Điện tử Foster
            if self._is_namesake(at):
                return False
            if self.capitals == 1 and 2 < name <= 4 and tokens.small[at + 1] in COMMON_FAMILY:
                return False  # Giám đốc Bệnh viện Bạch Mai Nguyễn Văn A
            return (small in FAMILY and 2 <= name <= 4) or (foreign and 1 <= name <= 4)
        is_named_after = self.head.split(" ")[0] in heads.NAMED_AFTER
        return small in COMMON_FAMILY and 3 <= name <= 4 and not is_named_after

    def _is_held(self, at: int) -> bool:
        """Tell whether who holds the office stands right behind the head: Bí thư chi bộ Lê Văn
        Tám."""
        is_named_after = self.head.split(" ")[0] in heads.NAMED_AFTER
        is_name = self.tokens.small[at] in COMMON_FAMILY and 3 <= self._name_length(at) <= 4
        return self.person_follows and is_name and not is_named_after

    def _is_whole(self, at: int) -> bool:
        """Tell whether a well-known organisation's name is complete before `at`: Văn phòng Chính
        phủ."""
        return " ".join(self.tokens.small[self.start : at]) in bodies()

    def _lacks_name(self, at: int) -> bool:
        """Tell whether a firm has no name of its own before `at`, only what it deals in."""
        return self.closed and self.head.split(" ")[0] in heads.FIRMS and self.place_end != at

    def _is_field(self, at: int) -> bool:
        """Tell whether a field of work stands at `at`, by its first two syllables."""
        return (self.tokens.small[at], self.tokens.small[at + 1]) in fields()

    def _is_namesake(self, at: int) -> bool:
        """Tell whether a person's name is that of a school without another: Trường chuyên Lê Quý
        Đôn."""
        is_named_after = self.head.split(" ")[0] in heads.NAMED_AFTER
        return is_named_after and (not self.capitals or self.tokens.small[at - 1] == "chuyên")

    def _name_length(self, at: int) -> int:
        end = at
        while end < self.tokens.size and self.tokens.flags[end] & CAPITAL and end - at < 6:
            end += 1
        return end - at

    def _completes(self, at: int) -> bool:
        """Tell whether the next small syllable belongs to the capital one: Hàng hải, in no list."""
        tokens = self.tokens
        if self.head not in heads.COINING_HEADS or at + 1 >= self.last:
            return False
        follower = tokens[at + 1]
        return (
            not follower.flags & CAPITAL
            and follower.text.isalpha()
            and follower.small not in FUNCTION
            and is_syllable(tokens.small[at])
            and is_syllable(follower.small)
            and not (at > self.first and tokens.flags[at - 1] & CAPITAL)
        )

    def _number(self, at: int) -> int:
        before = self.tokens.small[at - 1]
        is_place = before in heads.NUMBERED_PLACE
        self.capitals += is_place
        if (
            is_place
            or before in ("số", "cấp", "khóa")
            or (before == "án" and self.tokens.small[at - 2] == "dự")  # Ban quản lý dự án 85
            or (self._is_behind_head(at) and self.head in heads.NUMBERED_BODY)
            or self._is_closed_by(at)
            or self._is_day(at)
            or (self.sure == at and place_at(self.tokens, at + 1, self.last))
        ):
            self.sure = at + 1
            return at + 1
        return 0

    def _is_day(self, at: int) -> bool:
        """Tell whether the number at `at` is a day that a firm is called after: Nhà máy 3/2."""
        is_firm = self.head.split(" ")[0] in heads.FIRMS and self._is_behind_head(at)
        return is_firm and _DAY.fullmatch(self.tokens.words[at]) is not None

    def _is_behind_head(self, at: int) -> bool:
        """Tell whether the last head, which may stand inside the name, ends right before `at`."""
        words = self.head.split(" ")
        return self.tokens.small[at - len(words) : at] == words

    def _joint(self, at: int) -> int:
        """Return where "và" or a dash at `at` ends, between two fields of work or the parts of a
        place's name; 0 where it joins nothing."""
        nxt = at + 1
        if nxt + 1 >= self.tokens.size or at == self.first:
            return 0
        following = self.tokens[nxt]
        if not following.flags & CAPITAL:
            small = self.tokens.small[nxt : nxt + _PHRASE]
            goes_on = self.tokens.words[at] == "và" and begins(
                inner().get(following.small, ()), small
            )
            return nxt if goes_on else 0
        is_field = (following.small, self.tokens.small[nxt + 1]) in fields()
        if self.tokens.words[at] == "," and not (is_field and self._another_joint(nxt + 2)):
            return 0
        if self.tokens.words[at] in ("-", "–"):
            return nxt if is_field or following.start == self.tokens.end(at) else 0
        is_short = self.tokens.flags[at - 1] & following.flags & SHOUTED  # Bộ NN và PTNT
        if is_short and self.head in heads.SHORTENED:
            return nxt
        return nxt if is_field and self.closed else 0

    def _another_joint(self, at: int) -> bool:
        return at < self.tokens.size and self.tokens.words[at] in ("và", ",", "&")

    def _seat(self, at: int) -> int:
        """Return where "tại" and the seat of a court or a mission end; 0 where there is none."""
        place = place_at(self.tokens, at + 1, self.last)
        if place is None or self.sure != at or self.head not in heads.SEATED:
            return 0
        self.sure = self.place_end = place[0]
        self.capitals += 1
        return place[0]

    def _begins_body(self, at: int) -> bool:
        """Tell whether another organisation's head stands large at `at`."""
        head = phrase_at(self.tokens, at)
        is_large = self.tokens.flags[at] & CAPITAL and head is not None and len(head.words) > 1
        return bool(is_large and head and head.classes & BODY_HEAD and not self._is_field(at))

    def _behind_unlisted_field(self, at: int) -> int:
        """Return where the country begins that ends a name, behind small syllables of a field that
        is in no list: Nhà hát Nhạc vũ kịch Việt Nam; 0 where none does."""
        tokens = self.tokens
        is_begun = at - 1 == self.first and self.sure == at and self.place_end != at
        if not is_begun or not self.is_field or not tokens.flags[self.start] & CAPITAL:
            return 0
        if not tokens.flags[at - 1] & CAPITAL or not is_syllable(tokens.small[at - 1]):
            return 0
        for end in range(at, min(at + _LONGEST_UNLISTED, self.last) + 1):
            if tokens.flags[end] & CAPITAL:
                place = place_at(tokens, end, self.last)
                return end if end > at and place and place[1].sort == "country" else 0
            small = tokens.small[end]
            if small in FUNCTION or not is_syllable(small) or tokens.flags[end] & MARK:
                return 0
        return 0

    def _members(self, at: int) -> int:
        """Return where the country begins that an association of such members is of: hội các nhà …
        Việt Nam; 0 where none does."""
        tokens = self.tokens
        if at != self.first or self.head not in heads.OF_MEMBERS:
            return 0
        for end in range(at, min(at + _MEMBERS, self.last)):
            if tokens.flags[end] & CAPITAL:
                place = place_at(tokens, end, self.last)
                return end if place and place[1].sort == "country" else 0
            if not tokens.words[end].isalpha() or tokens.small[end] in _NO_MEMBERS:
                return 0
        return 0

    def _small(self, at: int) -> int:
        """Return where a small phrase inside the name ends, if the name goes on or may end there;
        else 0."""
        place = place_at(self.tokens, at, self.last)
        if place and place[0] - at > 1:  # châu Âu
            self.capitals += 1
            self.sure = self.place_end = place[0]
            return place[0]
        small = self.tokens.small[at : at + _PHRASE]
        if small[0] == "tại":
            return self._seat(at)
        phrase = begins(inner().get(small[0], ()), small)
        if phrase is None:
            head = phrase_at(self.tokens, at)
            if head is None or not head.classes & (BODY_HEAD | PLACE_HEAD):
                return self._members(at) or self._behind_unlisted_field(at)
            phrase = head.words
        end = at + len(phrase)
        words = " ".join(phrase)
        if at == self.first and self.head in heads.OF_THE_STATE and words not in heads.OF_STATES:
            return 0  # trình Quốc hội dự án Luật Thủ đô
        if words == "về" and self._begins_body(end):
            return 0  # từ Bệnh viện Sơn La về Bệnh viện Nhi Trung ương
        if at == self.sure and self.head in heads.ACTING and words in heads.DEEDS:
            return 0
        is_detail = self.closed and at == self.sure and words in heads.DETAILS
        is_tail = words in heads.TAIL and (at > self.first or len(phrase) > 1)
        if is_detail or is_tail or (at == self.first and words in heads.UNITS):
            self.sure = end
        return end
