"""Runs of capitalised syllables that are more than one name, or begin with a word that is none."""

from __future__ import annotations

from collections.abc import Iterator

from pktui.pipeline.names import gazetteer
from pktui.pipeline.names.vi.heads import FIRM_TAILS
from pktui.pipeline.names.vi.lexicon import bodies, compounds, is_opener, places
from pktui.pipeline.names.vi.phrases import place_at
from pktui.pipeline.names.vi.titles import COMMON_FAMILY, FAMILY, GIVEN, MIDDLE
from pktui.pipeline.names.vi.tokens import CAPITAL, SHOUTED, Syllables
from pktui.pipeline.names.vi.words import FUNCTION, PARTICLES, is_syllable
from pktui.text.fold import fold


def begins_with_opener(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether a run's first syllable is large only because it begins the sentence."""
    first, second = tokens.small[at], tokens.small[at + 1]
    if not is_opener(first) or (first not in FUNCTION and _is_foreign_name(first, second)):
        return False
    known = place_at(tokens, at, end)
    if known and known[0] - at > 1:
        return False
    place = place_at(tokens, at + 1, end)
    is_place = place is not None and place[0] == end
    if end - at == 2 and first in MIDDLE and second in GIVEN and not is_place:
        return (first, second) in compounds()  # Văn Toàn
    if first in FAMILY and 2 <= end - at <= 4 and not is_place:
        return second in COMMON_FAMILY or not (second in MIDDLE or first in COMMON_FAMILY)
    return True


def _is_foreign_name(first: str, second: str) -> bool:
    """Tell whether a syllable that is a given name abroad stands before a foreign word: Tim
    Cook."""
    return not is_syllable(second) and gazetteer.given_names().get(first, 0) > 1


_USUAL = 2
"""The level of given names from which people are called so."""


def _is_given_abroad(word: str) -> bool:
    """Tell whether a foreign place is a usual given name too: Jordan, Austin, Paris."""
    return not is_syllable(word) and gazetteer.given_names().get(word, 0) >= _USUAL


def behind_particles(tokens: Syllables, at: int) -> int:
    """Return where the particles of a foreign name at `at` end, if it goes on behind them; else 0.

    Some are Vietnamese words too, so that foreign words must stand on both sides.
    """
    end = at
    while end < tokens.size and end - at < 2 and tokens.small[end] in PARTICLES:
        end += 1
    if end == at or end >= tokens.size or not tokens.flags[end] & CAPITAL:
        return 0
    is_foreign = not is_syllable(tokens.small[at - 1]) and not is_syllable(tokens.small[end])
    return end if is_foreign and tokens.end(at - 1) + 1 == tokens.start(at) else 0


def behind_held_place(tokens: Syllables, at: int, end: int) -> int:
    """Return where a place ends in a run, if who holds an office there stands behind it in full:
    bang Texas Greg Abbott, xã Trà Bui Hồ Văn Lợi; 0 where nobody does."""
    if end - at < _WITH_HOLDER:
        return 0
    if any(map(is_syllable, tokens.small[at:end])):
        known = place_at(tokens, at, end)
        starts = range(max(at + 1, end - 4), end - _HOLDER)
        if known and end - 4 <= known[0] <= end - 3 and tokens.small[known[0]] in FAMILY:
            return known[0]  # huyện Mường Tè Kiều Mạnh Hùng
        if known and end - 4 <= known[0] <= end - _HOLDER:
            starts = range(known[0], known[0] + 1)
        return next((start for start in starts if _is_full_name(tokens, start, end)), 0)
    return 0 if "-" in tokens.words[at] else _behind_foreign_place(tokens, at, end)


def _behind_foreign_place(tokens: Syllables, at: int, end: int) -> int:
    """Return where a foreign place ends before who holds an office there, at `end` at the latest;
    0 where nobody does. A place that no list knows is one word."""
    for stop in range(min(end - _HOLDER, at + 3), at, -1):
        if gazetteer.place_class(" ".join(map(fold, tokens.small[at:stop]))):
            return stop
    return at + 1 if end - at == _WITH_HOLDER and _has_given_name(tokens, at + 1, end) else 0


_HOLDER = 2
"""Words of the full name of who holds an office, at least."""
_WITH_HOLDER = 3
"""The same with one for the place."""


def _has_given_name(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether a foreign run begins with a given name or a family name."""
    first, last = fold(tokens.small[at]), fold(tokens.small[end - 1])
    given, family = gazetteer.given_names(), gazetteer.family_names()
    return given.get(first, 0) > 0 or family.get(last, 0) > 0 or family.get(first, 0) > 0


def split_run(tokens: Syllables, at: int, end: int, *, office: bool) -> Iterator[tuple[int, int]]:
    """Yield the names of a run: a place before another name, someone's full name at its end.

    `office` says that an office stands before the run.
    """
    while end - at > 1:
        known = place_at(tokens, at, end)
        if known is None or known[0] == end or not _parts(tokens, at, known[0], end, office=office):
            break
        yield at, known[0]
        at = known[0]
    if (
        office
        and end - at > 1
        and tokens.flags[at] & SHOUTED
        and not tokens.flags[at + 1] & SHOUTED
        and not _is_initials(tokens, at)
    ):
        known = place_at(tokens, at + 1, end)
        stop = known[0] if known else at + 1
        yield at, stop
        at = stop
    elif office and end - at > 2 and _is_firm_before_name(tokens, at, end):
        yield at, at + 1
        at += 1
    elif office and end - at > 2 and not is_syllable(tokens.small[at]):
        for start in range(max(at + 1, end - 4), end - 1):
            if _is_full_name(tokens, start, end):
                yield at, start
                at = start
                break
    if at == end:
        return
    if end - at > 4:
        for start in range(end - 4, end - 1):
            if tokens.small[start] in COMMON_FAMILY and is_syllable(tokens.small[start + 1]):
                yield at, start
                at = start
                break
    yield at, end


def _is_initials(tokens: Syllables, at: int) -> bool:
    """Tell whether two capitals before a foreign word are somebody's given names, and no body's
    that is known: JD Vance."""
    word, small = tokens.words[at], tokens.small[at]
    if len(word) != _PAIR or not word.isascii() or not word.isalpha() or small in places():
        return False
    is_known = small in bodies() or small in gazetteer.lexicon("known-organisation")
    return not is_known and not is_syllable(tokens.small[at + 1])


_PAIR = 2
"""Letters of two given names that are written as initials without full stops."""


def _is_firm_before_name(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether a foreign word that is no given name stands before a foreign full name, behind
    an office: Chủ tịch Fujitsu Takahito Tokita."""
    words = tokens.small[at], *tokens.small[at + 2 : end]
    if any(map(is_syllable, words)) or tokens.small[at + 1] in PARTICLES:
        return False
    given = gazetteer.given_names()
    names = gazetteer.family_names()
    first, second = fold(tokens.small[at]), fold(tokens.small[at + 1])
    return given.get(second, 0) > 0 and not given.get(first, 0) and not names.get(first, 0)


def _is_full_name(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether a full Vietnamese name stands at the end of a run that begins with foreign
    words."""
    return tokens.small[at] in COMMON_FAMILY and all(map(is_syllable, tokens.small[at:end]))


def _is_city_abroad(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether a known place is a city whose name is not written as Vietnamese syllables."""
    place = place_at(tokens, at, end)
    is_city = place is not None and place[1].sort in ("city", "province")
    return is_city and not any(map(is_syllable, tokens.small[at:end]))


def _parts(tokens: Syllables, at: int, place: int, end: int, *, office: bool) -> bool:
    """Tell whether what follows a place in its run is another name: Mỹ Donald Trump."""
    first = tokens[place]
    foreign = not is_syllable(first.small)
    if foreign and end - place == 1 and first.small in FIRM_TAILS:
        return False  # Mộc Châu Milk
    if foreign and not office and _is_given_abroad(tokens.small[at]):
        return False  # Washington Brandao
    if foreign and not office and end - place == 1 and _is_city_abroad(tokens, at, place):
        return False  # Saigon Petro, Jakarta Globe
    if foreign:
        return is_syllable(tokens.small[place - 1]) or first.flags & SHOUTED == 0
    if office and place - at == 1 and not is_syllable(tokens.small[at]):
        return 2 <= end - place <= 4  # Thủ tướng Campuchia Hun Sen
    if office and any("-" in word for word in tokens.words[place:end]):
        return True  # Tổng thống Mỹ Giô Bai-đơn
    is_full = first.small in COMMON_FAMILY and 2 <= end - place <= 4
    is_full |= office and first.small in FAMILY and 3 <= end - place <= 4
    if office and tokens.small[place - 1] != "nam" and place - at > 1:
        return 2 <= end - place <= 4  # Chủ tịch Trung Quốc Tập Cận Bình
    if place - at > 1:
        return is_full or place_at(tokens, place, end) is not None
    return is_full and office and end - place > 2
