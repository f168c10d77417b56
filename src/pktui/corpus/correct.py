"""The reader's corrections, applied on top of what was found."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.corpus.clusters import Cluster, by_name
from pktui.model.article import Problem, ProblemKind
from pktui.model.corrections import Action, Correction, Corrections
from pktui.model.entity import EntityKind

_READERS_WORD = "the reader's correction"


def correct(
    clusters: list[Cluster], corrections: Corrections
) -> tuple[list[Cluster], list[Problem]]:
    """`clusters` as the reader has them, and a problem for every line that fits nothing."""
    problems: list[Problem] = []
    for line in corrections.lines:
        reason = _apply(line, clusters)
        if reason:
            problems.append(
                Problem(
                    path=corrections.path,
                    reason=f"{line.action} “{line.name}”: {reason}",
                    kind=ProblemKind.CORRECTION,
                    line=line.line,
                )
            )
    return clusters, problems


def _apply(line: Correction, clusters: list[Cluster]) -> str:
    """Do what `line` says; why it can't be done, or nothing."""
    found = by_name([c for c in clusters if c.kind is line.kind], line.name)
    if not found:
        return f"no {line.kind} of that name"
    match line.action:
        case Action.HIDE:
            for cluster in found:
                cluster.hidden = True
        case Action.RENAME:
            found[0].reasons[found[0].name] = _READERS_WORD
            found[0].shown_as = line.to
        case Action.KIND:
            return _change_kind(found, line.to, clusters)
        case Action.MERGE:
            return _merge(found, line, clusters)
        case Action.SPLIT:
            return _split(found[0], line.to, clusters)
        case Action.ALIAS:
            found[0].also_known_as.append(line.to)
            others = by_name([c for c in clusters if c.kind is line.kind], line.to)
            _absorb(found[0], [c for c in others if c is not found[0]], clusters)
    return ""


def _merge(found: Sequence[Cluster], line: Correction, clusters: list[Cluster]) -> str:
    into = by_name([c for c in clusters if c.kind is line.kind and c not in found], line.to)
    if not into:
        return f"no {line.kind} called “{line.to}” to merge it with"
    _absorb(into[0], found, clusters)
    return ""


def _absorb(into: Cluster, others: Sequence[Cluster], clusters: list[Cluster]) -> None:
    name = into.name
    for other in others:
        into.absorb(other, _READERS_WORD)
        clusters.remove(other)
    into.shown_as = name


def _split(cluster: Cluster, spelling: str, clusters: list[Cluster]) -> str:
    if spelling not in cluster.spellings or len(cluster.spellings) < 2:
        return f"no spelling “{spelling}” to split off"
    apart = Cluster(cluster.kind, f"{cluster.key}/{spelling}", shown_as=spelling)
    apart.spellings[spelling] = cluster.spellings.pop(spelling)
    apart.places = [place for place in cluster.places if place[2] == spelling]
    cluster.places = [place for place in cluster.places if place[2] != spelling]
    apart.reasons[spelling] = _READERS_WORD
    cluster.reasons.pop(spelling, None)
    clusters.append(apart)
    return ""


def _change_kind(found: Sequence[Cluster], to: str, clusters: list[Cluster]) -> str:
    if to not in tuple(EntityKind):
        return f"“{to}” is no kind (person, place, organisation)"
    kind = EntityKind(to)
    for cluster in found:
        same = [c for c in clusters if c.kind is kind and c.key == cluster.key]
        cluster.kind = kind
        if same:
            _absorb(same[0], [cluster], clusters)
    return ""
