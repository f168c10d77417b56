"""What a command tells the terminal it is run in: complaints, and the exit status."""

from __future__ import annotations

import sys
from contextlib import suppress

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


_LONGEST_LINE = 1_000
"""Characters of a complaint. A path and a reason have fewer; a word of thousands of letters that
somebody typed or piped need not come back whole."""
