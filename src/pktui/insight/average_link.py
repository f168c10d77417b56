"""Groups by average link: the members of a group are alike on average over all of its pairs.

The method of Sokal and Michener (1958), known as UPGMA. Single link would chain stories of which
each resembles the next; the average of all pairs keeps groups that hold together.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set


def average_link(
    alike: Mapping[tuple[int, int], float], enough: float
) -> Iterator[tuple[list[int], float]]:
    """Yield the groups of at least two, each with its numbers ascending and its average likeness.

    `alike` maps pairs of numbers to the likeness of the two things; a pair that is not in it counts
    as 0. Each step joins the two groups whose average is highest, as long as it is at least
    `enough`. The sums of two groups add up, so nothing is summed again for a joined group.
    """
    members: dict[int, list[int]] = {}
    sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
    inside: defaultdict[int, float] = defaultdict(float)
    for (one, other), likeness in alike.items():
        for a, b in ((one, other), (other, one)):
            members.setdefault(a, [a])
            sums[a][b] = likeness
    waiting = [
        (-likeness, one, other) for (one, other), likeness in alike.items() if likeness >= enough
    ]
    heapq.heapify(waiting)
    following = max(members, default=0) + 1
    while waiting:
        _, one, other = heapq.heappop(waiting)
        if one not in members or other not in members:
            continue
        joined, following = following, following + 1
        inside[joined] = inside[one] + inside[other] + sums[one][other]
        members[joined] = members.pop(one) + members.pop(other)
        total: defaultdict[int, float] = defaultdict(float)
        for part in (one, other):
            for third, value in sums.pop(part).items():
                if third in members:
                    total[third] += value
                    del sums[third][part]
        for third, value in total.items():
            sums[joined][third] = sums[third][joined] = value
            average = value / (len(members[joined]) * len(members[third]))
            if average >= enough:
                heapq.heappush(waiting, (-average, joined, third))
    for name, group in members.items():
        if len(group) > 1:
            yield sorted(group), inside[name] / (len(group) * (len(group) - 1) / 2)


def with_strays(
    groups: Iterable[tuple[list[int], float]],
    alike: Mapping[tuple[int, int], float],
    enough: float,
    may_join: Set[int],
) -> Iterator[tuple[list[int], float]]:
    """Yield `groups` as `average_link` does, each with those of the numbers `may_join` that are in
    no group, and are alike to it by at least `enough` on average, and to no other group more.

    A thing that is told of in other words than most is left alone while groups grow: the group to
    which it belongs is joined by others first, and then differs from it on average. What the groups
    have joined stays; strays do not make groups of their own.
    """
    grown = [(list(group), score) for group, score in groups]
    group_of = {number: at for at, (group, _) in enumerate(grown) for number in group}
    sums: defaultdict[int, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
    for (one, other), likeness in alike.items():
        for stray, member in ((one, other), (other, one)):
            if stray in may_join and stray not in group_of and member in group_of:
                sums[stray][group_of[member]] += likeness
    joining: defaultdict[int, list[int]] = defaultdict(list)
    for stray in sorted(sums):
        average = {at: total / len(grown[at][0]) for at, total in sums[stray].items()}
        nearest = max(average, key=lambda at: (average[at], -at))
        if average[nearest] >= enough:
            joining[nearest].append(stray)
    for at, (group, score) in enumerate(grown):
        inside = score * len(group) * (len(group) - 1) / 2
        for stray in joining[at]:
            inside += sum(alike.get((min(stray, n), max(stray, n)), 0.0) for n in group)
            group.append(stray)
        yield sorted(group), inside / (len(group) * (len(group) - 1) / 2)
