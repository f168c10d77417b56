"""Groups by average link: the members of a group are alike on average over all of its pairs.

The method of Sokal and Michener (1958), known as UPGMA. Single link would chain stories of which
each resembles the next; the average of all pairs keeps groups that hold together.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping


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
