"""Makes what lies here from what the program prints: the manual page, the completion scripts.

    python src/pktui/share/build.py

A wheel carries these to where `man` and the shells look (`pyproject.toml`).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

MADE = {
    "pktui.1": ("help", "man"),
    "pktui.bash": ("completion", "bash"),
    "_pktui": ("completion", "zsh"),
    "pktui.fish": ("completion", "fish"),
}
"""Each file, and the words behind `pktui` that print it."""


def printed(words: tuple[str, ...]) -> str:
    """What `pktui` prints for these words."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "pktui", *words], capture_output=True, text=True, check=True
    )
    return done.stdout


if __name__ == "__main__":
    for name, words in MADE.items():
        (HERE / name).write_text(printed(words), "utf-8")
