"""A key in the filter, seen through a pty: pktui beside fzf on the same lines.

    python tests/bench/keystrokes.py [--ptybench PATH] [--many]

Every line is the title of a made-up article with a date of its own, so that both programs list the
same lines. `--many` adds 100,000. Prints, never judges: read the ratio.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from explorer import load_ptybench, milliseconds
from search import News
from terminal import Terminal

TYPED = ("lacroix", "the war in", "minitser", "hanoi")
ERASE = "\x7f"
START = 300.0
"""Seconds that a pile may take to be read for the first time."""

Clock = Callable[[Sequence[str], str, Sequence[str], Sequence[str]], list[float]]
"""Seconds a key: of a command, once words are on its screen, after some keys, for these keys."""


def inside(
    command: Sequence[str], words: str, before: Sequence[str], keys: Sequence[str]
) -> list[float]:
    """By our own clock."""
    with Terminal(command) as terminal:
        terminal.wait_for(words, START)
        for key in before:
            terminal.answer_to(key)
        times = [terminal.answer_to(key) for key in keys]
    return [seconds for seconds in times if seconds is not None]


def outside(path: Path) -> Clock:
    """By ptybench's."""
    ptybench = load_ptybench(path)

    def measure(
        command: Sequence[str], words: str, before: Sequence[str], keys: Sequence[str]
    ) -> list[float]:
        _, session = ptybench.startup(list(command), words, timeout=START, keep=True)
        try:
            for key in before:
                ptybench.keystroke(session, key)
            settled = [ptybench.keystroke(session, key)["settle"] for key in keys]
        finally:
            session.close()
        return [one / 1000 for one in settled if one is not None]

    return measure


def piled(folder: Path, count: int) -> tuple[Path, Path]:
    """The same lines as articles in JSON Lines and as plain text."""
    events = News().corpus(count).events[:count]
    articles, lines = folder / f"{count}.jsonl", folder / f"{count}.txt"
    with articles.open("w", encoding="utf-8") as file:
        for number, event in enumerate(events):
            day = str(event.when.earliest)
            record = {"id": str(number), "date": day, "title": event.text, "text": event.text}
            file.write(json.dumps(record) + "\n")
    lines.write_text("".join(f"{event.text}\n" for event in events), encoding="utf-8")
    return articles, lines


def report(folder: Path, count: int, clock: Clock) -> None:
    articles, lines = piled(folder, count)
    keys = [key for typed in TYPED for key in (*typed, *(ERASE * len(typed)))]
    ours = [sys.executable, "-m", "pktui", str(articles)]
    theirs = ["sh", "-c", f"fzf < {shlex.quote(str(lines))}"]
    print(f"{count:,} lines")
    # the number of lines is on the screen only when all of them are read
    print(f"  pktui  {milliseconds(clock(ours, f'{count:,} events', ['/'], keys))}", flush=True)
    print(f"  fzf    {milliseconds(clock(theirs, f'{count}/{count}', [], keys))}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ptybench", type=Path, help="take this module's clock")
    parser.add_argument("--many", action="store_true", help="100,000 lines as well")
    options = parser.parse_args()
    clock = outside(options.ptybench) if options.ptybench else inside
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder  # what is read for a figure is not kept
        for count in (1_000, 10_000, *([100_000] if options.many else [])):
            report(Path(folder), count, clock)


if __name__ == "__main__":
    main()
