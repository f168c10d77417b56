"""What others do with the same lines: fzf, lnav and SQLite FTS5 beside pktui's own index.

    python tests/bench/others.py [--events N]...

The lines are the events of made-up news (`made_up.py`). For fzf and lnav the time is told until the
first screen of a terminal is complete; for lnav also how long it takes to leave, without a screen,
the lines that have a word. SQLite and the index are built from the lines in this process and asked
for the beginnings of words, as when someone types them. What is not installed is said in one line.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from made_up import LINES
from search import News
from terminal import Terminal

from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.query.selection import select

MADE_UP = (sys.executable, str(Path(__file__).with_name("made_up.py")))

TYPED = ("lacroix", "hanoi", "minister", "war")
QUERIES = [word[:end] for word in TYPED for end in range(1, len(word) + 1)]
"""What stands in the filter after each letter."""

ROUNDS = 5


def median_ms(ask: Callable[[str], object]) -> float:
    """The usual milliseconds of one query, each asked a few times."""
    times: list[float] = []
    for _ in range(ROUNDS):
        for query in QUERIES:
            began = time.perf_counter()
            ask(query)
            times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)


def ours(count: int) -> None:
    corpus = News().corpus(count)
    gc.collect()
    began = time.process_time()
    index = Index(corpus)
    index.build(float("inf"))
    built = time.process_time() - began
    query = median_ms(lambda typed: len(select(index, parse(typed))))
    print(f"pktui      {count:,} lines: index {built:.2f} s, query {query:.2f} ms")


def fts5(lines: Sequence[str], folder: Path) -> None:
    path = folder / "lines.sqlite3"
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    try:
        database.execute("CREATE VIRTUAL TABLE line USING fts5(words, prefix='1 2 3')")
    except sqlite3.OperationalError as error:
        print(f"FTS5       is not there: {error}")
        return
    began = time.process_time()
    with database:
        database.executemany("INSERT INTO line VALUES (?)", ((line,) for line in lines))
    built = time.process_time() - began
    count = "SELECT count(*) FROM line WHERE line MATCH ?"
    query = median_ms(lambda typed: database.execute(count, (f'"{typed}"*',)).fetchone())
    size = path.stat().st_size / 1e6
    database.close()
    print(
        f"FTS5       {len(lines):,} lines: index {built:.2f} s, query {query:.2f} ms, {size:.1f} MB"
    )


def shown(command: Sequence[str], words: str) -> str:
    """How long a program takes until `words` are on its screen, and its memory then."""
    with Terminal(command) as terminal:
        seconds = terminal.until(lambda text: words in text, 120)
        return f"first screen {seconds:.2f} s, {terminal.memory() / 1e6:.0f} MB"


def fzf(lines: Path, count: int) -> None:
    if shutil.which("fzf") is None:
        print("fzf        is not installed")
        return
    # without a shell between, whose memory would be told
    command = ["fzf", "--sync"]
    os.environ["FZF_DEFAULT_COMMAND"] = f"cat '{lines}'"
    print(f"fzf        {count:,} lines: {shown(command, f'{count}/{count}')}")


def lnav(lines: Path, count: int) -> None:
    if shutil.which("lnav") is None:
        print("lnav       is not installed")
        return
    last = " ".join(lines.read_text().splitlines()[-1].split()[:3])  # where lnav begins to read
    said = shown(["lnav", str(lines)], last)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = ["lnav", "-n", "-c", ":filter-in lacroix", str(lines)]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"lnav       {count:,} lines: {said}, filter {work:.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--events", type=int, action="append", help="how many; may be repeated")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CONFIG_HOME"] = os.environ["HOME"] = name  # lnav writes there
        for count in options.events or [10_000, 100_000]:
            folder = Path(name) / str(count)
            folder.mkdir()
            made = [*MADE_UP, str(count), "--kept", str(folder), "--write"]
            subprocess.run(made, capture_output=True, check=True)
            lines = folder / LINES
            again = [*MADE_UP, str(count), "--kept", str(folder)]
            print(f"pktui      {count:,} lines: {shown(again, f'{count:,} events')}", flush=True)
            ours(count)
            fts5(lines.read_text().splitlines(), folder)
            fzf(lines, count)
            lnav(lines, count)


if __name__ == "__main__":
    main()
