"""The processor cores that this process may use."""

from __future__ import annotations

import os


def cores() -> int:
    """Count the processes that can run at the same time.

    A container may allow fewer cores than its machine has.
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
