"""Every benchmark one after the other, as one Markdown table.

    python tests/bench/everything.py [--quick] [--only NAME]... [--said FOLDER] [-o FILE] [PATH]...

PATHs are what is analysed and opened; without any it is the bundled articles. Each row names the
command that prints its figure, and the figure that is wanted. Each command writes its part of the
table as soon as it is done, and one that takes longer than --patience is ended; `--only piles` runs
the commands of that name alone. With `--said FOLDER` what each command printed is kept there, and a
command that has printed all of its figures before is not run again: the whole takes hours, and goes
on where it was stopped. Prints, never judges: of two machines compare the ratios, and of
one only runs without much else to do. `RESULTS.md` beside this file keeps a table that was printed,
and says what was tried for the rows that miss what is wanted.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
UNKNOWN = "not measured"
"""Stands in the table where the command did not print the figure."""


@dataclass(frozen=True)
class Row:
    """One figure: what it says, where it stands in what a command prints, and what is wanted."""

    says: str
    pattern: str
    """A regular expression whose group is the figure."""
    wanted: str

    def figure(self, printed: str) -> str:
        """Return the figure in what the command printed, or that it is not there."""
        found = re.search(self.pattern, printed)
        groups = [group for group in found.groups() if group] if found else []
        return groups[0] if groups else UNKNOWN


@dataclass(frozen=True)
class Bench:
    """One command and the rows that it fills."""

    command: Sequence[str]
    rows: Sequence[Row]


def benches(paths: Sequence[str], *, is_quick: bool) -> list[Bench]:
    sizes = (1_000,) if is_quick else (1_000, 10_000, 100_000)
    wanted = {1_000: "0.9", 10_000: "0.6", 100_000: "0.14"}
    return [
        Bench(
            ("explorer.py", "--runs", "3" if is_quick else "7", *paths),
            [
                Row("opened again: rows, against a ten-line app", _ratio("its rows"), "0.15"),
                Row("… it answers a key", _ratio("answers a key"), "1.15"),
                Row("… where no screen was kept", _ratio("no screen kept"), ""),
                Row("very first start: an article to read", _ratio("first start"), "1.5"),
                Row("… its events", _ratio("its events"), ""),
            ],
        ),
        Bench(
            ("analysis.py", *(("--copies", "20") if is_quick and not paths else ()), *paths),
            [
                Row("analysis, M characters a second: dates alone", _speed("dates alone"), "3"),
                Row("… dates and names", _speed("dates and names"), "1.6"),
                Row("… all", _speed("analyse"), ""),
            ],
        ),
        Bench(
            ("keystrokes.py", *(word for size in sizes for word in ("--events", str(size)))),
            [
                Row(
                    f"a letter typed, {size:,} events, against fzf",
                    rf"(?m)^ +{size:,} +[\d.]+ +[\d.]+ +([\d.]+)",
                    wanted[size],
                )
                for size in sizes
            ],
        ),
        Bench(
            ("others.py", *(word for size in sizes[-2:] for word in ("--events", str(size)))),
            [
                Row(f"{size:,} events: {what}, {unit}", _beside(name, size, pattern), wanted)
                for size in sizes[-2:]
                for what, unit, name, pattern, wanted in (
                    ("first screen", "s", "pktui", r"first screen ([\d.]+)", ""),
                    ("… fzf", "s", "fzf", r"first screen ([\d.]+)", ""),
                    ("… lnav", "s", "lnav", r"first screen ([\d.]+)", ""),
                    ("index built", "s", "pktui", r"index ([\d.]+)", ""),
                    ("… SQLite FTS5", "s", "FTS5", r"index ([\d.]+)", ""),
                    ("one query", "ms", "pktui", r"query ([\d.]+)", ""),
                    ("… SQLite FTS5", "ms", "FTS5", r"query ([\d.]+)", ""),
                    ("… lnav, a filter", "s", "lnav", r"filter ([\d.]+)", ""),
                )
            ],
        ),
        Bench(
            ("scale.py", *(("100000",) if is_quick else ("100000", "300000", "1000000"))),
            [
                Row("1,000,000 events kept: first screen, s", _million(r"screen ([\d.]+)"), "3"),
                Row("… of CPU", _million(r"screen [\d.]+ s, ([\d.]+)"), ""),
                Row("… a letter, ms", _million(r"a letter ([\d.]+)"), "60"),
                Row("… of CPU, ms", _million(r"a letter [\d.]+ ms, ([\d.]+)"), ""),
                Row("… memory, MB", _million(r"letters ([\d.]+)"), "800"),
                Row("… on disk, MB", _million(r"on disk ([\d.]+)"), ""),
            ],
        ),
        Bench(
            ("piles.py", "--sizes", "1000" if is_quick else "20000"),
            [
                Row("20,000 articles: cold, s", _pile(20_000, r"cold +([\d.]+)"), "25"),
                Row("… of CPU", _pile(20_000, r"cold .*?([\d.]+) s of CPU"), ""),
                Row("… warm, s", _pile(20_000, r"warm +([\d.]+)"), "1.0"),
                Row("… memory cold, MB", _pile(20_000, r"cold .* ([\d.]+) MB"), "450"),
            ],
        ),
        *([] if is_quick else _large_piles()),
    ]


def _large_piles() -> Iterator[Bench]:
    """Give the benches that take an hour: a file of 100 MB, growth, and a cluster."""
    yield Bench(
        ("piles.py", "--sizes", "44000", "--one-file"),
        [
            Row("one JSON Lines file of 100 MB: memory, MB", _pile(44_000, MEMORY), "700"),
            Row("… cold, s", _pile(44_000, r"cold +([\d.]+)"), ""),
        ],
    )
    measured, reckoned = (10_000, 30_000, 100_000), (300_000,)
    sizes = *measured, *reckoned
    command = ("piles.py", "--characters", "700", "--sizes", *map(str, measured))
    yield Bench(
        command,
        [
            Row(f"{size:,} short articles: {what}", _pile(size, pattern), "")
            for size in sizes
            for what, pattern in (
                ("cold, s of CPU", r"cold .*?([\d.]+) s of CPU"),
                ("… memory, MB", MEMORY),
                ("… warm, s", r"warm +([\d.]+)"),
            )
        ]
        + [
            Row("1,000,000 reckoned from these: warm, s", _pile(MILLION, r"warm +([\d.]+)"), "10"),
            Row("… memory warm, MB", _pile(MILLION, r"warm .* ([\d.]+) MB"), "3000"),
            Row("… cold, s of CPU", _pile(MILLION, r"cold .*?([\d.]+) s of CPU"), ""),
        ],
    )
    dask = ("piles.py", "--characters", "200", "--engine", "dask", "--sizes", "100000")
    yield Bench(
        dask,
        [
            Row("100,000 articles on a Dask cluster of two workers, s", DASK, ""),
            Row(
                "… bytes beside those of the pool", r"kept corpus has (?:the )?(\w+) bytes", "same"
            ),
        ],
    )


MILLION = 1_000_000
MEMORY = r"cold .* ([\d.]+) MB"
DASK = r"(?m)^ *100,000 articles .* cold +([\d.]+)"


def _million(pattern: str) -> str:
    return rf"(?m)^ *1,000,000 events: .*{pattern}"


def _pile(size: int, pattern: str) -> str:
    """Match a figure of a pile that was loaded, or reckoned from smaller ones."""
    return rf"(?m)^(?:going on so:)? *{size:,} articles .* {pattern}"


def _beside(name: str, size: int, pattern: str) -> str:
    """Match a figure of one program for `size` lines, or that the program is not there."""
    return rf"(?m)^{name} +(?:{size:,} lines: .*?{pattern}|(is not .*))"


def _ratio(name: str) -> str:
    return rf"{name} .*ratio ([\d.]+)"


def _speed(name: str) -> str:
    return rf"(?m)^{name} .* ([\d.]+) M characters/s"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--quick", action="store_true", help="fewer runs, and small piles alone")
    parser.add_argument("--only", action="append", metavar="NAME", help="commands of that name")
    parser.add_argument("--patience", type=float, default=3600, help="seconds for each command")
    parser.add_argument("--said", type=Path, metavar="FOLDER", help="go on with what is there")
    parser.add_argument("-o", "--output", type=Path)
    options = parser.parse_args()
    chosen = [
        bench
        for bench in benches(options.paths, is_quick=options.quick)
        if not options.only or bench.command[0].removesuffix(".py") in options.only
    ]
    output = options.output.open("w", encoding="utf-8") if options.output else sys.stdout
    with output:
        for line in table(chosen, options.patience, options.said):
            print(line, file=output, flush=True)


def table(chosen: Sequence[Bench], patience: float, said: Path | None) -> Iterator[str]:
    """Run the benches one after the other; yield the lines of the table as they come. In the folder
    `said`, if there is one, is what they print."""
    yield f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}"
    yield from ("", "| | measured | wanted | command |", "| --- | --- | --- | --- |")
    for bench in chosen:
        printed = printed_by(bench, patience, said)
        print(printed, file=sys.stderr, flush=True)
        written = f"`python tests/bench/{' '.join(bench.command)}`"
        for row in bench.rows:
            yield f"| {row.says} | {row.figure(printed)} | {row.wanted} | {written} |"


def printed_by(bench: Bench, patience: float, said: Path | None) -> str:
    """Return what a bench prints, or has printed before if that has all of its figures."""
    kept = said / re.sub(r"[^\w.-]+", "_", " ".join(bench.command)) if said else None
    if kept and kept.exists():
        printed = kept.read_text(encoding="utf-8")
        if all(row.figure(printed) != UNKNOWN for row in bench.rows):
            return printed
    command = [sys.executable, str(HERE / bench.command[0]), *bench.command[1:]]
    printed = said_by(command, patience)
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(printed, encoding="utf-8")
    return printed


def said_by(command: Sequence[str], patience: float) -> str:
    """Return what a command prints, as far as it comes; its errors go where ours go."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            printed, _ = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            printed, _ = process.communicate()
            print(f"ended after {patience:.0f} s: {' '.join(command)}", file=sys.stderr)
    return printed


if __name__ == "__main__":
    main()
