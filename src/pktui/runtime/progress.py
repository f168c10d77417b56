"""How far loading has come, or other work that is done one by one."""

from __future__ import annotations

from pktui.runtime.frozen import dataclass

FINDING = "finding dates and names"
"""What is done with articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far loading has come, or other work that is done one by one."""

    read: int
    """Different articles so far, or what else there is to do."""
    analysed: int
    """How many of them are done."""
    is_reading: bool
    """Whether there may be more to read."""
    seconds: float
    """Since it began."""
    doing: str = FINDING
    """What is done, in words."""
    noun: str = "article"
    """What one of them is."""

    @property
    def rate(self) -> float:
        """The number of articles analysed in a second, so far."""
        return self.analysed / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """The seconds that are left; None while that cannot be told."""
        if self.is_reading or not self.rate:
            return None
        return (self.read - self.analysed) / self.rate
