"""What a kept corpus of many events costs to open: `scale.py [EVENTS]... [--kept FOLDER]`.

Made-up news are kept in a folder, as `made_up.py --write` keeps them, unless FOLDER has them from
an earlier call; then the explorer opens them in a terminal of its own. Prints, for each number of
events (100,000 and 300,000 unless told otherwise), the seconds to the first screen by the clock and
of the processor, the memory there and after some letters, the time of a letter and what it took of
the processor, and the size of the files; and from the last two sizes what a million would cost if
it went on so. Prints, never judges.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal

TYPED = "/lacroix"
PATIENCE = 600.0
"""Seconds: on a busy machine a million events take their time."""
MILLION = 1_000_000


@dataclass(frozen=True)
class Opened:
    """What opening a pile took, and a letter typed in it; times in seconds."""

    events: int
    seconds: float
    cpu: float
    megabytes: float
    after_letters: float
    letter: float
    letter_cpu: float
    disk: float

    def line(self) -> str:
        return (
            f"{self.events:9,} events: first screen {self.seconds:.2f} s, {self.cpu:.2f} s of CPU, "
            f"{self.megabytes:.0f} MB, after some letters {self.after_letters:.0f} MB, "
            f"a letter {1000 * self.letter:.0f} ms, {1000 * self.letter_cpu:.0f} ms of CPU, "
            f"on disk {self.disk:.0f} MB"
        )


def opened(events: int, folder: Path) -> Opened:
    made_up = [sys.executable, str(Path(__file__).parent / "made_up.py"), str(events)]
    kept = folder / f"{events}"
    if not list(kept.glob("index-*")):
        kept.mkdir(parents=True, exist_ok=True)
        subprocess.run([*made_up, "--kept", str(kept), "--write"], check=True, capture_output=True)
    disk = sum(path.stat().st_size for path in kept.glob("*.bin")) / 1e6
    with Terminal([*made_up, "--kept", str(kept)]) as terminal:
        seconds = terminal.until(lambda text: f"/{events:,}" in text, PATIENCE)
        terminal.settle()
        cpu, megabytes = processor_seconds(terminal), terminal.memory() / 1e6
        terminal.answer_to(TYPED[0], patience=5.0)
        began = processor_seconds(terminal)
        answers = [terminal.answer_to(key, patience=5.0) for key in TYPED[1:]]
        letter_cpu = (processor_seconds(terminal) - began) / len(answers)
        letter = statistics.median(answer for answer in answers if answer is not None)
        after = terminal.memory() / 1e6
    return Opened(events, seconds, cpu, megabytes, after, letter, letter_cpu, disk)


def processor_seconds(terminal: Terminal) -> float:
    """What the program has used of the processor, its own and the system's."""
    fields = Path(f"/proc/{terminal.pid}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def extrapolated(one: Opened, other: Opened) -> Opened:
    """What a million would cost on the line through both."""

    def at_a_million(name: str) -> float:
        low, high = getattr(one, name), getattr(other, name)
        slope = (high - low) / (other.events - one.events)
        return float(high + slope * (MILLION - other.events))

    names = ("seconds", "cpu", "megabytes", "after_letters", "letter", "letter_cpu", "disk")
    return Opened(MILLION, *map(at_a_million, names))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("events", nargs="*", type=int)
    parser.add_argument("--kept", type=Path, help="where the news are, or are to be kept")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        found: list[Opened] = []
        for events in options.events or [100_000, 300_000]:
            found.append(opened(events, options.kept or Path(name)))
            print(found[-1].line(), flush=True)
        if len(found) > 1 and found[-1].events < MILLION:
            print(f"going on so: {extrapolated(found[-2], found[-1]).line()}")


if __name__ == "__main__":
    main()
