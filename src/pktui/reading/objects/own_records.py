"""Records that pktui printed, and what it wrote for other programs: no articles, though they often
lie beside the articles that they were made from.

Events are not among them: a timeline that somebody hands on is read back (`timeline_tools`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from pktui.reading.draft import Flaw

OWN_RECORDS: Mapping[str, frozenset[str]] = {
    "articles": frozenset({"when", "granularity", "evidence", "characters", "also_at"}),
    "entities": frozenset({"name", "label", "kind", "aliases", "mentions", "first", "last"}),
    "annotations": frozenset({"article", "path", "when", "timexes", "mentions"}),
    "marks": frozenset({"marked", "tags", "note", "made", "state", "quote", "event"}),
    "verify": frozenset({"claim", "state", "expected", "found"}),
    "story": frozenset({"rank", "later_articles", "publication_days", "in_lead", "lines"}),
    "incidents": frozenset({"label", "publishers", "dates_disagree", "shared", "statements"}),
    "figures": frozenset({"value", "unit", "qualifier", "as_of", "as_of_basis", "derived_from"}),
    "conflicts": frozenset({"class", "why", "incident", "a", "b", "corrected_by"}),
    "compare": frozenset({"kind", "in", "value", "a", "b", "note"}),
    "check": frozenset({"kind", "path", "line", "article", "reason"}),
}
"""Fields that together stand in the records of one command alone, by the command's name."""

OWN_PRESENCE: tuple[frozenset[str], ...] = (
    frozenset({"kind", "name", "entity", "article", "when", "quote"}),
    frozenset({"kind", "name", "entity", "days", "articles_between", "usual_gap_days"}),
)
"""The same of `pktui presence`, whose records are of several kinds; a gap has no fields that only
it has, and is told by the records around it."""

_FOLLOW_THE_MONEY = frozenset({"id", "schema", "properties"})
_SIGNAL = frozenset({"version", "backupTimeMs"})
_MAP = frozenset({"type", "features"})


def own_document(value: object) -> Flaw | None:
    """Tell the same of an object of JSON; None of anything else."""
    return own_records(cast("Mapping[str, object]", value)) if isinstance(value, dict) else None


def own_records(names: Iterable[str]) -> Flaw | None:
    """Tell by the names of a record's fields whether it is one of ours that is no article.

    A column of CSV that holds an inner field, `article.id`, counts as the outer one.
    """
    fields = frozenset(name.partition(".")[0] for name in names)
    for command, own in OWN_RECORDS.items():
        if fields >= own:
            return Flaw(f"records of `pktui {command}`, no articles")
    if any(fields >= own for own in OWN_PRESENCE):
        return Flaw("records of `pktui presence`, no articles")
    if fields == _FOLLOW_THE_MONEY:
        return Flaw("entities of FollowTheMoney, no articles")
    if fields >= _SIGNAL:
        return Flaw("a backup of Signal, which is not read")
    if fields == _MAP:
        return Flaw("a map (GeoJSON), no articles")
    return None
