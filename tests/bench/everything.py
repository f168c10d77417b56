"""Every benchmark one after the other, as one Markdown table.

    python tests/bench/everything.py [--quick] [-o FILE] [PATH]...

PATHs are what is analysed and opened; without any it is the bundled articles. Each row names the
command that prints its figure, and the figure that is wanted. Prints, never judges: of two machines
compare the ratios, and of one only runs without much else to do.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Row:
    """One figure: what it says, where it stands in what a command prints, and what is wanted."""

    says: str
    pattern: str
    """A regular expression whose group is the figure."""
    wanted: str


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
                Row("… memory, MB", _million(r"letters ([\d.]+)"), "800"),
                Row("… on disk, MB", _million(r"on disk ([\d.]+)"), ""),
            ],
        ),
        Bench(
            ("piles.py", "--most", "1000" if is_quick else "20000"),
            [
                Row("20,000 articles: cold, s", _pile("cold +([\\d.]+)"), "25"),
                Row("… warm, s", _pile("warm +([\\d.]+)"), "1.0"),
                Row("… memory cold, MB", _pile("cold .* ([\\d.]+) MB"), "450"),
            ],
        ),
    ]


def _million(pattern: str) -> str:
    return rf"(?m)^ *1,000,000 events: .*{pattern}"


def _pile(pattern: str) -> str:
    return rf"(?m)^ *20,000 articles .* {pattern}"


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
    parser.add_argument("-o", "--output", type=Path)
    options = parser.parse_args()
    lines = [
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}",
        "",
        "| | measured | wanted | command |",
        "| --- | --- | --- | --- |",
    ]
    for bench in benches(options.paths, is_quick=options.quick):
        command = [sys.executable, str(HERE / bench.command[0]), *bench.command[1:]]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        print(done.stdout, done.stderr, sep="", file=sys.stderr)
        written = f"`python tests/bench/{' '.join(bench.command)}`"
        for row in bench.rows:
            found = re.search(row.pattern, done.stdout)
            groups = [group for group in found.groups() if group] if found else []
            figure = groups[0] if groups else "not measured"
            lines.append(f"| {row.says} | {figure} | {row.wanted} | {written} |")
    table = "\n".join(lines) + "\n"
    if options.output:
        options.output.write_text(table, encoding="utf-8")
    else:
        print(table, end="")


if __name__ == "__main__":
    main()
