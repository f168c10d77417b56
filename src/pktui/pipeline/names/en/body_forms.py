"""How names of bodies look in news: acronyms, capitals inside a word, endings of firms."""

from __future__ import annotations

import re

from pktui.pipeline.names.en.heads import FIRM_ENDINGS, HOUSES
from pktui.pipeline.names.evidence import Evidence
from pktui.pipeline.names.gazetteer import family_names, given_names
from pktui.pipeline.names.pieces import NamePiece
from pktui.text.fold import fold

_FULL_NAME = re.compile(r"([A-Z][a-z]+)([A-Z][a-z]+)")


def _is_handle(word: str) -> bool:
    """Tell whether a full name is written as one word, as people sign what they write:
    MatthewWells."""
    found = _FULL_NAME.fullmatch(word)
    if found is None:
        return False
    first, last = map(fold, found.groups())
    return given_names().get(first, 0) > 1 and family_names().get(last, 0) > 1


_ACRONYM = 1.0
"""How much likelier an acronym is a body's in news than in the web's text."""
_HEAD_ALONE = 1.5
"""What it is worth that a word alone is what states call their houses: the Assembly."""
_FIRM = 2.0
"""What it is worth that a word looks as only firms are called: BankDhofar, Sberbank."""
_CAPITAL_INSIDE = re.compile(r"[a-z]{2,}[A-Z][a-z]*\Z|[A-Z]{2,}[a-z]{3,}\Z")
_NAMES_WITH_CAPITALS = re.compile(
    r"(?:Ma?c|De|Di|Da|Du|Des?l?|La|Le|Van|Von|Fitz|O|St|Al|Ben|Ibn)[A-Z]"
)
_KNOWN_PLACES = frozenset(("known country or region", "known capital", "known city"))
_LONG_ENOUGH = 6
_LONGEST = 40
"""Letters of a firm's name in one word, at most: beyond them, looking for an ending takes as long
as the square of its length."""


def of_body_in_news(name: Evidence, piece: NamePiece) -> float:
    """Return what the form of a name is worth for a body's, beyond what the weights say."""
    if len(piece.words) > 1:
        return 0.0
    features = name.features
    if not _KNOWN_PLACES.isdisjoint(features):
        return 0.0
    if "acronym" in features:
        is_plain = "acronym or a word" not in features and "with digits" not in features
        return _ACRONYM if is_plain else 0.0
    if "organisation word alone" in features:
        return _HEAD_ALONE if fold(piece.text) in HOUSES else 0.0
    if "unknown word" not in features or not _LONG_ENOUGH <= len(piece.text) <= _LONGEST:
        return 0.0
    word = piece.text
    if _CAPITAL_INSIDE.search(word) and not _NAMES_WITH_CAPITALS.match(word):
        return 0.0 if _is_handle(word) else _FIRM
    return _FIRM if fold(word).endswith(FIRM_ENDINGS) else 0.0
