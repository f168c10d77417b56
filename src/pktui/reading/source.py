"""What is read, and how: made once from the options of a command, and handed on as it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pktui.reading.inputs import DEFAULT_LIMITS, Limits
from pktui.runtime.frozen import dataclass

if TYPE_CHECKING:
    from pktui.reading.registry import Format
    from pktui.reading.stream import Stream


@dataclass(frozen=True, slots=True)
class Source:
    """Paths to read articles from, and how they are read."""

    paths: Sequence[str] = ()
    """Files, folders, or `-` for standard input; none of them means the bundled articles."""
    limits: Limits = DEFAULT_LIMITS
    form: Format | None = None
    """What every input is; None to tell by names and content."""
    stream: Stream | None = None
    """Standard input where what has come so far will do; None to wait for its end."""

    @classmethod
    def of(cls, given: Source | Sequence[str]) -> Source:
        """Return the source itself; of paths alone, a source that is read as usual."""
        return given if isinstance(given, Source) else cls(given)
