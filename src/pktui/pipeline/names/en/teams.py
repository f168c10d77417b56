"""Towns and counties that stand for their teams: Surrey beat Warwickshire, a Karlsruhe goal.

In news of sport the same word is a place in "in Nice" and a club in "played for Nice". Where the
article is about sport, what stands beside the word decides; a country stays a country.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

from pktui.pipeline.names.en.sport import (
    COUNTIES,
    PLACED_BEFORE,
    PLAYED_BEFORE,
    TEAM_BEFORE,
    TEAM_BEHIND,
    has_words_of_sport,
)
from pktui.pipeline.names.gazetteer import PlaceClass, place_class
from pktui.pipeline.names.pieces import Occurrence, Shape

_PERSON, _ORGANISATION = range(0, 3, 2)
_REACH = 24
"""Characters beside a name that tell whether it is a team's."""
_WORDS_OF_SPORT = 5
"""Words of sport from which an article is about it."""


def teams(
    text: str,
    groups: Mapping[str, Sequence[Occurrence]],
    kinds: Mapping[str, int | None],
    surnames: Set[str],
) -> Set[int]:
    """Return where the teams stand among the names of an article, in `groups` of one folded name
    each.

    `kinds` says what each name is without that; `surnames` are those of people in the article. Of
    a name in Vietnamese prose no words of English sport speak.
    """
    places = [
        groups[key]
        for key, kind in kinds.items()
        if kind != _ORGANISATION
        and (kind != _PERSON or " " not in key)
        and _may_be_team(key)
        and key not in surnames
        and groups[key][0].piece.shape is not Shape.BODY
        and not groups[key][0].is_vietnamese
    ]
    told = {one.start for group in places for one in group if _is_told(text, one)}
    if not told:
        return frozenset()
    if not has_words_of_sport(text, _WORDS_OF_SPORT):
        return {one.start for group in places for one in group if _is_played_for(text, one)}
    for group in places:
        if 2 * sum(one.start in told for one in group) >= len(group):
            told.update(one.start for one in group if not _is_placed(text, one))
    return told


@lru_cache(maxsize=10_000)
def _may_be_team(key: str) -> bool:
    return 0 < place_class(key) < PlaceClass.COUNTRY or key in COUNTIES


def _is_told(text: str, one: Occurrence) -> bool:
    before = text[max(0, one.start - _REACH) : one.start]
    return not PLACED_BEFORE.search(before) and bool(
        TEAM_BEHIND.match(text, one.end) or TEAM_BEFORE.search(before)
    )


def _is_played_for(text: str, one: Occurrence) -> bool:
    """Tell whether somebody plays for who is named, whatever the article is about."""
    return PLAYED_BEFORE.search(text[max(0, one.start - _REACH) : one.start]) is not None


def _is_placed(text: str, one: Occurrence) -> bool:
    """Tell whether the words around speak of the place all the same: in Nice, NICE, France."""
    if PLACED_BEFORE.search(text[max(0, one.start - _REACH) : one.start]):
        return True
    if one.piece.text.isupper() and text[max(0, one.start - 1) : one.start].strip() == "":
        return True  # a dateline
    behind = text[one.end : one.end + 2]
    return behind[:1] in (":", "(") or (
        behind == ", " and text[one.end + 2 : one.end + 3].isupper()
    )
