"""The reader's corrections, applied on top of what was found."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.corpus.linking.clusters import Cluster, Places, by_name, keys_of, spelling_key
from pktui.model.article import Problem, ProblemKind
from pktui.model.corrections import Action, Correction, Corrections
from pktui.model.entity import EntityKind

_READERS_WORD = "the reader's correction"


def correct(
    clusters: Sequence[Cluster], corrections: Corrections
) -> tuple[list[Cluster], list[Problem]]:
    """`clusters` as the reader has them, and a problem for every line that fits nothing."""
    work = _Work(clusters, corrections.lines)
    problems = [
        Problem(
            path=corrections.path,
            reason=f"{line.action} “{line.name}”: {reason}",
            kind=ProblemKind.CORRECTION,
            line=line.line,
        )
        for line in corrections.lines
        if (reason := work.apply(line))
    ]
    return [*work.others, *work.concerned], problems


class _Work:
    """The clusters that the corrections speak of, set apart from the many that they don't."""

    def __init__(self, clusters: Sequence[Cluster], lines: Sequence[Correction]) -> None:
        wanted = {spelling_key(name) for line in lines for name in (line.name, line.to)}
        self.concerned: list[Cluster] = []
        self.others: list[Cluster] = []
        for cluster in clusters:
            is_concerned = not wanted.isdisjoint(keys_of(cluster))
            (self.concerned if is_concerned else self.others).append(cluster)

    def apply(self, line: Correction) -> str:
        """Do what `line` says; why it can't be done, or nothing."""
        found = self._called(line.name, line.kind)
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
                return self._change_kind(found, line.to)
            case Action.MERGE:
                return self._merge(found, line)
            case Action.SPLIT:
                return self._split(found[0], line.to)
            case Action.ALIAS:
                found[0].also_known_as.append(line.to)
                others = self._called(line.to, line.kind)
                self._absorb(found[0], [c for c in others if c is not found[0]])
        return ""

    def _called(self, name: str, kind: EntityKind) -> list[Cluster]:
        return by_name([c for c in self.concerned if c.kind is kind], name)

    def _merge(self, found: Sequence[Cluster], line: Correction) -> str:
        into = [c for c in self._called(line.to, line.kind) if c not in found]
        if not into:
            return f"no {line.kind} called “{line.to}” to merge it with"
        self._absorb(into[0], found)
        return ""

    def _absorb(self, into: Cluster, others: Sequence[Cluster]) -> None:
        name = into.name
        for other in others:
            into.absorb(other, _READERS_WORD)
            self.concerned.remove(other)
        into.shown_as = name

    def _split(self, cluster: Cluster, spelling: str) -> str:
        if spelling not in cluster.spellings or len(cluster.spellings) < 2:
            return f"no spelling “{spelling}” to split off"
        apart = Cluster(cluster.kind, f"{cluster.key}/{spelling}", shown_as=spelling)
        apart.spellings[spelling] = cluster.spellings.pop(spelling)
        places = cluster.places
        apart.places = Places.of(place for place in places if place[2] == spelling)
        cluster.places = Places.of(place for place in places if place[2] != spelling)
        apart.reasons[spelling] = _READERS_WORD
        cluster.reasons.pop(spelling, None)
        self.concerned.append(apart)
        return ""

    def _change_kind(self, found: Sequence[Cluster], to: str) -> str:
        if to not in tuple(EntityKind):
            return f"“{to}” is no kind (person, place, organisation)"
        kind = EntityKind(to)
        for cluster in found:
            same = [c for c in self.concerned if c.kind is kind and c.key == cluster.key]
            cluster.kind = kind
            if same:
                self._absorb(same[0], [cluster])
        return ""
