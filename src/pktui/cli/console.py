"""What a command tells the terminal it is run in: complaints, and the exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice

from pktui.runtime.charset import is_ascii_terminal
from pktui.text.sanitise import neutralise

FOUND, NOTHING, FAILED = 0, 1, 2
"""Exit statuses, as fzf and grep have them; `runtime.interrupt.INTERRUPTED` beside them."""


def is_terminal() -> bool:
    """Tell whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()  # pyright: ignore[reportUnnecessaryComparison] - None where it is closed


def complain(message: str) -> None:
    """Print one line of complaint to standard error."""
    line = neutralise(message)
    if len(line) > _LONGEST_LINE:
        line = f"{line[: _LONGEST_LINE // 2]} … {line[-_LONGEST_LINE // 2 :]}"
    with suppress(OSError, AttributeError):
        if is_ascii_terminal(sys.stderr):
            from pktui.text.ascii_letters import in_ascii

            line = in_ascii(line)
        sys.stderr.write(f"pktui: {line}\n")


def complain_of_all(lines: Iterable[str]) -> None:
    """Print a line of complaint for each of `lines`; of very many the first ones, and how many more
    there are: a folder of a hundred thousand empty files must not scroll all else away."""
    remaining = iter(lines)
    for line in islice(remaining, _MOST_LINES):
        complain(line)
    if more := sum(1 for _ in remaining):
        from pktui.wording.language import say

        complain(say("and {more} more; pktui check lists them all", more=f"{more:,}"))


_MOST_LINES = 200
"""Complaints of one kind in full: who scrolls reads no more, and who wants all asks for a list."""

_LONGEST_LINE = 1_000
"""Characters of a complaint. A path and a reason have fewer; a word of thousands of letters that
somebody typed or piped need not come back whole."""
