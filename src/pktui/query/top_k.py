"""The few of many that are worth the most, without looking at what cannot be among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from heapq import heappush, heappushpop
from typing import TypeVar

Item = TypeVar("Item")


def foremost(
    items: Iterable[Item],
    at_most: int,
    *,
    bound: Callable[[Item], int],
    value: Callable[[Item], tuple[int, ...]],
) -> list[Item]:
    """Return the items of the highest value, the highest first; of equal ones the first.

    `bound` is what the first number of an item's value cannot exceed. The items come with falling
    bounds; once one is too low for a place among the foremost, no more values are worked out.
    """
    best: list[tuple[tuple[int, ...], int, Item]] = []
    if at_most <= 0:
        return []
    for number, item in enumerate(items):
        if len(best) < at_most:
            heappush(best, (value(item), -number, item))
        elif bound(item) < best[0][0][0]:
            break
        else:
            heappushpop(best, (value(item), -number, item))
    return [item for _, _, item in sorted(best, reverse=True)]
