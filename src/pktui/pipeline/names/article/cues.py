"""What the words beside a name say of its being a body's, and what the article says outright."""

from __future__ import annotations

from collections.abc import Sequence, Set

from pktui.pipeline.names.en.definitions import Described, described_beside
from pktui.pipeline.names.evidence import Evidence
from pktui.pipeline.names.pieces import Occurrence

_CUES = frozenset(
    (
        *("organisation's noun before", "organisation's office of"),
        *("organisation's property behind", "organisation's property behind possessed"),
        "which behind",
    )
)
"""Features of the words beside a name that speak of a body."""
CUES_OF_PERSON = frozenset(
    ("courtesy title", "rank", "office", "age behind", "who behind", "role before", "speaker label")
)
"""Features of the words beside a name that speak of a person."""
_WORDS_OF_LANGUAGE = frozenset(("common word", "English word", "a name or a word"))
"""Features of a name that is a word as well, of which the words beside it say little."""
_CUED = 1.0
"""What each cue is worth for a body."""
_MOST_CUES = 3
"""How many cues of an article count at most."""
_DESCRIBED = "organisation's noun before"
_OF_WORDS = 2.0
"""What it is worth that a name of plain words stands behind what it is: the band Arcade Fire."""


def described(text: str, group: Sequence[Occurrence]) -> Set[Described]:
    """Return what the text of an article says outright that a name is, wherever it stands."""
    found: set[Described] = set()
    for one in group:
        if one.is_vietnamese or one.role or text.endswith(" of ", 0, one.start):
            continue
        found.update(described_beside(text, one.start, one.end))
    return found


def has_cues_of_person(group: Sequence[Occurrence]) -> bool:
    """Tell whether a title, an age or "who" beside a name speaks of a person anywhere."""
    return any(
        one.role or any(not CUES_OF_PERSON.isdisjoint(part.features) for part in one.around)
        for one in group
    )


def cues_of_body(group: Sequence[Occurrence]) -> float:
    """Return what the words beside a name that may be a person's say together of its being a
    body's.

    Each of them alone says little; where several say it, or the only one, it is hardly chance.
    """
    assert group[0].name is not None
    if not _WORDS_OF_LANGUAGE.isdisjoint(group[0].name.features):
        return 0.0  # Health officials
    cues = against = 0
    is_described = False
    for occurrence in group:
        if occurrence.role:
            return 0.0
        for part in occurrence.around:
            features = part.features
            cues += not _CUES.isdisjoint(features)
            is_described = is_described or _DESCRIBED in features
            against += not CUES_OF_PERSON.isdisjoint(features)
    if not cues or against > cues:
        return 0.0
    if is_described and "only English words" in group[0].name.features:
        return _OF_WORDS
    return _CUED * min(cues, _MOST_CUES) / (1 + against) if cues * 3 >= len(group) else 0.0


def speaks(name: Evidence, group: Sequence[Occurrence]) -> bool:
    """Tell whether a word that no list knows says something anywhere: Megawati told reporters."""
    return "unknown word" in name.features and any(
        "speech verb" in part.features for one in group for part in one.around
    )
