"""Words of the calendar that stand in a name: April Jones, the Monday Club, Thursday Island."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.pipeline.names.en.words import CALENDAR_GIVEN_NAMES, DATE_BEFORE
from pktui.pipeline.names.lexical_features import NAMES, PLACES, TITLES, LexicalFeature
from pktui.pipeline.names.tokens import SMALL, Token
from pktui.text.fold import fold


def is_calendar_given_name(tokens: Sequence[Token], at: int) -> bool:
    """April Jones, Sunday Oliseh: a word of the calendar before what can only be a surname."""
    if at + 1 >= len(tokens) or not tokens[at].traits & LexicalFeature.CALENDAR:
        return False
    if fold(tokens[at].word) not in CALENDAR_GIVEN_NAMES:
        return False
    if at and tokens[at - 1].word.lower() in DATE_BEFORE:
        return False
    nxt, word = tokens[at + 1].traits, tokens[at + 1].word
    if nxt & (SMALL | TITLES | PLACES) & ~LexicalFeature.TOWN or not word[0].isupper():
        return False
    other = LexicalFeature.CALENDAR | LexicalFeature.DEMONYM | LexicalFeature.BODY
    if nxt & (other | LexicalFeature.EVENT | LexicalFeature.ACRONYM | LexicalFeature.GEOGRAPHY):
        return False
    if nxt & LexicalFeature.ENGLISH:
        return bool(nxt & LexicalFeature.FAMILY and not nxt & LexicalFeature.COMMON)
    return True


def opens_calendar_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word of the calendar opens the name of a thing: the Monday Club, Thursday
    Island."""
    if at + 1 >= len(tokens) or tokens[at + 1].traits & SMALL:
        return False
    if tokens[at + 1].traits & LexicalFeature.GEOGRAPHY:
        return True
    body = LexicalFeature.BODY | LexicalFeature.SUFFIX
    return any(
        tokens[i].traits & body
        for i in range(at + 1, min(at + 3, len(tokens)))
        if not tokens[at + 1].traits & (NAMES & ~LexicalFeature.RARE_NAME | TITLES)
    )
