"""A key, seen through a pty: pktui beside fzf on the same lines, and how both grow.

    python tests/bench/keystrokes.py [--ptybench PATH] [--million] [--events N]... [--read]

Lines are the events of made-up news, ten an article; the explorer opens them as it opens a pile for
the second time (`made_up.py`), since analysing 100,000 keeps a core busy for most of a minute. With
`--read` it is pktui itself that reads them, as articles of one line each. Keys go to both programs
in turns, so that both meet the same disturbances. A screen is complete when it says the query and
how many lines answer to it, as is known beforehand, and then stands still: fzf shows what was typed
at once, and what it finds only once it has searched. Prints, never judges: read the ratio.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Protocol

sys.path.insert(0, str(Path(__file__).parent))
from explorer import load_ptybench
from made_up import LINES
from terminal import Terminal

TYPED = ("lacroix", "the war in", "minitser", "hanoi")
ERASE = "\x7f"
KEYS = [
    (key, query)
    for typed in TYPED
    for key, query in (
        *((letter, typed[: at + 1]) for at, letter in enumerate(typed)),
        *((ERASE, typed[:at]) for at in reversed(range(len(typed)))),
    )
]
"""Each key with the query that it leads to."""
QUERIES = list(dict.fromkeys(query for _, query in KEYS))
STEPS = [*("j" * 15), *("k" * 5), *(["\x1b[6~"] * 5)]
HELD, HERTZ = 30, 30.0
MADE_UP = Path(__file__).with_name("made_up.py")
START = 600.0
"""Seconds that a pile may take to be there."""
PATIENCE = 5.0
"""Seconds that the screen may take to be complete."""
NO_CHANGE = 1.0
"""Seconds after which a key changes nothing, where it is not known what it should lead to."""

Lines = Sequence[str]
"""How lines of a complete screen begin."""


@dataclass(frozen=True)
class Answer:
    """What came of a key."""

    seconds: float | None
    """Until the screen was complete; None where nothing came."""
    bytes: int
    cpu: float | None = None
    """Seconds of the processor, where the clock can tell."""


class Program(Protocol):
    """A program in a terminal, with a clock beside it."""

    paint: float
    """Seconds until its first screen was complete."""

    def key(self, key: str, lines: Lines = ()) -> Answer: ...
    def hold(self, key: str) -> float | None: ...
    def wait_for(self, words: str) -> None: ...
    def memory(self) -> int: ...
    def close(self) -> None: ...


Start = Callable[[Sequence[str], str], Program]
"""A command, and words that are on its screen once all is there."""


class Inside:
    """By our own clock."""

    def __init__(self, command: Sequence[str], words: str) -> None:
        self._terminal = Terminal(command)
        self.paint = self._terminal.wait_for(words, START)

    def key(self, key: str, lines: Lines = ()) -> Answer:
        before = self._terminal.received
        patience = PATIENCE if lines else NO_CHANGE
        seconds = self._terminal.answer_to(key, patience, lambda text: has_lines(text, lines))
        return Answer(seconds, self._terminal.received - before)

    def hold(self, key: str) -> float | None:
        for _ in range(HELD):
            self._terminal.send(key)
            time.sleep(1 / HERTZ)
        sent = time.perf_counter()
        last = self._terminal.settle()
        return None if last is None else last - sent

    def wait_for(self, words: str) -> None:
        if words not in self._terminal.text:
            self._terminal.wait_for(words, START)

    def memory(self) -> int:
        return self._terminal.memory()

    def close(self) -> None:
        self._terminal.close()


class Outside:
    """By ptybench's."""

    def __init__(self, ptybench: ModuleType, command: Sequence[str], words: str) -> None:
        self._ptybench = ptybench
        seen, self._session = ptybench.startup(list(command), words, timeout=START, keep=True)
        if seen["paint_ms"] is None:
            self.close()
            raise TimeoutError(f"“{words}” never came")
        self.paint = seen["paint_ms"] / 1000

    def key(self, key: str, lines: Lines = ()) -> Answer:
        is_complete = (lambda screen: has_lines(screen.text(), lines)) if lines else None
        seen = self._ptybench.keystroke(
            self._session, key, expect=is_complete, timeout=PATIENCE, nochange=NO_CHANGE
        )
        settled = seen["settle"] if seen["expect"] or not lines else None
        seconds = None if settled is None else settled / 1000
        return Answer(seconds, seen["bytes"], seen["cpu_ms"] / 1000)

    def hold(self, key: str) -> float | None:
        lag = self._ptybench.hold(self._session, key, HELD, HERTZ)["lag_ms"]
        return None if lag is None else max(0.0, lag / 1000)

    def wait_for(self, words: str) -> None:
        end = time.perf_counter() + START
        while words not in self._session.em.text():
            if time.perf_counter() > end:
                raise TimeoutError(f"“{words}” never came")
            self._session.wait_quiet(0.1, 1.0)
            self._session.replay()

    def memory(self) -> int:
        size: int = self._session.tree_rss()
        return size

    def close(self) -> None:
        self._session.close()


def has_lines(text: str, lines: Lines) -> bool:
    """Whether there is a line on the screen for each of these beginnings; spaces at its end are
    not to be seen."""
    shown = text.splitlines()
    return all(any(line.startswith(beginning.rstrip()) for line in shown) for beginning in lines)


def said(answers: Sequence[Answer]) -> str:
    """One line: how long, of which how much work, how much was sent, and who kept silent."""
    times = sorted(1000 * a.seconds for a in answers if a.seconds is not None)
    if not times:
        return f"never answered any of {len(answers)} keys"
    high = times[round(0.95 * (len(times) - 1))]
    words = (
        f"median {statistics.median(times):7.1f} ms  mean {mean(answers):7.1f}  95 % {high:7.1f}"
    )
    worked = [1000 * a.cpu for a in answers if a.cpu is not None]
    if worked:
        words += f"  work {statistics.median(worked):6.1f}"
    words += f"  {statistics.median(a.bytes for a in answers) / 1000:5.1f} KB  n {len(times)}"
    silent = len(answers) - len(times)
    return f"{words}; NO ANSWER to {silent} of {len(answers)} keys" if silent else words


def median(answers: Sequence[Answer]) -> float:
    times = [1000 * a.seconds for a in answers if a.seconds is not None]
    return statistics.median(times) if times else float("nan")


def mean(answers: Sequence[Answer]) -> float:
    """What all keys together kept one waiting, the few that took long with the many quick ones."""
    times = [1000 * a.seconds for a in answers if a.seconds is not None]
    return statistics.mean(times) if times else float("nan")


def where(answers: Sequence[Answer], *, erases: bool) -> Sequence[Answer]:
    """Those to the keys that take a letter away, or that add one: fzf remembers what it found for
    a shorter query, and searches for each longer one."""
    return [a for a, (key, _) in zip(answers, KEYS, strict=True) if (key == ERASE) is erases]


@dataclass(frozen=True)
class Row:
    """What a number of events came to."""

    events: int
    ours: Sequence[Answer]
    theirs: Sequence[Answer]
    cursor: float
    memory: int
    """Bytes beyond the texts of articles and events."""


def ours_on(folder: Path, count: int, lines: Path, *, read: bool) -> Sequence[str]:
    """The command that shows these lines in pktui."""
    if not read:
        return [sys.executable, str(MADE_UP), str(count), "--kept", str(folder)]
    articles = folder / "articles.jsonl"
    with articles.open("w", encoding="utf-8") as file:
        for number, line in enumerate(lines.read_text().splitlines()):
            day = f"{2014 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}"
            record = {"id": str(number), "date": day, "title": line, "text": line}
            file.write(json.dumps(record) + "\n")
    return [sys.executable, "-m", "pktui", str(articles)]


def our_screens(folder: Path, count: int, *, read: bool) -> dict[str, Lines]:
    """By query, how lines begin on its complete screen. What pktui reads for itself may be other
    events than those that were made up, so there the query alone is waited for."""
    if read:
        return {query: (f" / {query}",) for query in QUERIES}
    command = [sys.executable, str(MADE_UP), str(count), "--kept", str(folder), "--count", *QUERIES]
    counted = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return {
        query: (f" / {query}", f" {words}")
        for query, found in zip(QUERIES, map(int, counted.split()), strict=True)
        for words in [f"{count:,} events" if found == count else f"{found:,} of {count:,} events"]
    }


def their_screens(lines: Path, count: int) -> dict[str, Lines]:
    screens: dict[str, Lines] = {}
    for query in QUERIES:
        command = ["fzf", "--filter", query]
        with lines.open("rb") as file:
            found = subprocess.run(command, stdin=file, capture_output=True, check=False).stdout
        screens[query] = f"> {query}", f"  {len(found.splitlines())}/{count}"
    return screens


def report(folder: Path, count: int, start: Start, *, read: bool) -> Row:
    folder = folder / str(count)
    folder.mkdir()
    lines = folder / LINES
    write = [sys.executable, str(MADE_UP), str(count), "--kept", str(folder), "--write"]
    texts = int(subprocess.run(write, capture_output=True, check=True).stdout)
    print(f"\n{count:,} lines", flush=True)
    our_screen, their_screen = our_screens(folder, count, read=read), their_screens(lines, count)
    ours = start(ours_on(folder, count, lines, read=read), f"{count:,} events")
    theirs = start(["sh", "-c", f"fzf < {shlex.quote(str(lines))}"], f"{count}/{count}")
    try:
        began = time.perf_counter()  # as is the index, now that the first screen is there
        early = [ours.key(key) for key in "/the x"]
        ours.wait_for(f" of {count:,} events")
        found = time.perf_counter() - began
        memory = ours.memory()
        ours.key("\x1b")
        ours.key("/")
        ours.key("\x15")
        print(f"  screen   pktui  first after {ours.paint:.1f} s; the index after {found:.1f}")
        print(f"  meantime pktui  {said(early)}")
        answers = [
            (ours.key(key, our_screen[query]), theirs.key(key, their_screen[query]))
            for key, query in KEYS
        ]
        mine, others = [a for a, _ in answers], [a for _, a in answers]
        for what, erases in (("typing", False), ("erasing", True)):
            print(f"  {what:8} pktui  {said(where(mine, erases=erases))}")
            print(f"           fzf    {said(where(others, erases=erases))}")
        lag = ours.hold("e"), theirs.hold("e")
        print(f"  held     pktui  {late(lag[0])}   fzf {late(lag[1])}")
        ours.hold(ERASE)
        ours.key("\x1b")
        steps = [ours.key(key) for key in STEPS]
        print(f"  cursor   pktui  {said(steps)}")
        print(f"  held     pktui  {late(ours.hold('j'))}")
        print(f"  memory   {memory / 1e6:,.0f} MB", flush=True)
        return Row(count, mine, others, median(steps), memory - texts)
    finally:
        ours.close()
        theirs.close()


def late(lag: float | None) -> str:
    if lag is None:
        return "never answered"
    return f"{1000 * lag:.0f} ms behind the last of {HELD} keys"


def growth(rows: Sequence[Row]) -> None:
    print("\n            a letter typed: median    any key: mean")
    print(
        "   events   pktui     fzf  ratio   pktui     fzf  ratio  cursor"
        "   memory of an event more than the row before"
    )
    before: Row | None = None
    for row in rows:
        grown = ""
        if before is not None:
            size = (row.memory - before.memory) / (row.events - before.events)
            grown = f"{size:8,.0f} bytes beyond the texts"
        compared = [
            [median(where(answers, erases=False)) for answers in (row.ours, row.theirs)],
            [mean(answers) for answers in (row.ours, row.theirs)],
        ]
        sides = " ".join(
            f"{ours:7.1f} {theirs:7.1f} {ours / theirs:6.2f}" for ours, theirs in compared
        )
        print(f"{row.events:9,} {sides} {row.cursor:7.1f}   {grown}")
        before = row


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ptybench", type=Path, help="take this module's clock")
    parser.add_argument("--events", type=int, action="append", help="how many; may be repeated")
    parser.add_argument("--million", action="store_true", help="1,000,000 as well (4 GB)")
    parser.add_argument("--read", action="store_true", help="let pktui read and analyse them")
    options = parser.parse_args()
    ptybench = load_ptybench(options.ptybench) if options.ptybench else None

    def start(command: Sequence[str], words: str) -> Program:
        return Outside(ptybench, command, words) if ptybench else Inside(command, words)

    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder  # what is read for a figure is not kept
        counts = options.events or [1_000, 10_000, 100_000]
        rows = [
            report(Path(folder), count, start, read=options.read)
            for count in (*counts, *([1_000_000] if options.million else []))
        ]
    growth(rows)


if __name__ == "__main__":
    main()
