"""First paint and time per keystroke of the explorer, beside a ten-line Textual app.

    python tests/bench/explorer.py [--runs N] [PATH]...

A first start finds nothing kept; any other finds what the one before has kept. Prints, never
judges: figures move from machine to machine, so read the ratios.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal

TEN_LINES = """\
from textual.app import App, ComposeResult
from textual.widgets import Footer, Static

class Ten(App[None]):
    BINDINGS = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield Static("ten lines")
        yield Footer()

Ten().run()
"""

KEYS = {
    "down": "j" * 15,
    "page": "\x1b[5~" + "\x1b[6~" * 2,
    "typing": "/lacroix",
    "erasing": "\x7f" * 7,
}


def split_keys(keys: str) -> list[str]:
    """One string a key; an escape sequence is one key."""
    return [("\x1b" + part) for part in keys.split("\x1b")[1:]] if "\x1b" in keys else list(keys)


ANYTHING = ""
"""The words of a screen that has any."""

Measure = Callable[[Sequence[str], str, Mapping[str, str]], float]
"""Seconds until a command, with variables of the environment, shows some words."""


def first_paint(command: Sequence[str], words: str, variables: Mapping[str, str]) -> float:
    with Terminal(command, variables=variables) as terminal:
        seconds = terminal.wait_for(words)
        return terminal.first if words == ANYTHING and terminal.first else seconds


def answer_to_first_key(command: Sequence[str], words: str, variables: Mapping[str, str]) -> float:
    """Seconds from the start until a key that is typed at once has an answer on the screen."""
    with Terminal(command, variables=variables) as terminal:
        terminal.until(lambda text: words in text and "Quit" in text)
        before = terminal.text
        terminal.send("j")
        return terminal.until(lambda text: text != before)


def opened_and_left(command: Sequence[str], words: str, variables: Mapping[str, str]) -> None:
    """Have everything kept that is kept when the explorer ends, once all is there."""
    with Terminal(command, variables=variables) as terminal:
        terminal.until(lambda text: words in text and has_events(text))
        terminal.settle()
        terminal.leave("q")


def first_article(command: Sequence[str], words: str, variables: Mapping[str, str]) -> float:
    """Seconds until there is an article to read, of which nothing need be known yet."""
    with Terminal(command, variables=variables) as terminal:
        return terminal.until(lambda text: words in text)


def has_events(text: str) -> bool:
    """Whether the status line counts events: before, there are only articles as they were read."""
    return bool(re.search(r"(?m)^ [\d,]+ events ", text))


def first_events(command: Sequence[str], words: str, variables: Mapping[str, str]) -> float:
    """Seconds until what the articles tell is in the timeline."""
    with Terminal(command, variables=variables) as terminal:
        return terminal.until(has_events)


def outside_first_paint(ptybench: ModuleType) -> Measure:
    def measure(command: Sequence[str], words: str, variables: Mapping[str, str]) -> float:
        shown = re.compile(r"\S") if words == ANYTHING else words
        environment = ptybench.default_env(**variables)
        seen = ptybench.startup(list(command), shown, env=environment)
        milliseconds: float = seen["paint_ms"]
        return milliseconds / 1000

    return measure


def load_ptybench(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("ptybench", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def milliseconds(seconds: Sequence[float]) -> str:
    if not seconds:
        return "nothing on the screen changed"
    ordered = sorted(1000 * s for s in seconds)
    high = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    return f"median {statistics.median(ordered):7.1f} ms   95 % {high:7.1f} ms   n {len(ordered)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--expect", default="Lacroix", help="words of the first screen")
    parser.add_argument(
        "--ptybench", type=Path, help="take this module's clock for the first paint"
    )
    options = parser.parse_args()
    measure = (
        outside_first_paint(load_ptybench(options.ptybench)) if options.ptybench else first_paint
    )
    explorer = [sys.executable, "-m", "pktui", *options.paths]
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "ten.py"
        script.write_text(TEN_LINES, encoding="utf-8")
        kept = {"XDG_CACHE_HOME": f"{folder}/kept"}
        os.environ["XDG_STATE_HOME"] = f"{folder}/state"
        # what a listing has kept, the explorer opens at once: it may be left without waiting
        listing = [sys.executable, "-m", "pktui", "events", *options.paths]
        subprocess.run(listing, env=os.environ | kept, stdout=subprocess.DEVNULL, check=True)
        opened_and_left(explorer, options.expect, kept)
        screens = Path(folder) / "kept/pktui/screens"
        shutil.copytree(screens, Path(folder) / "screens")
        for number in range(options.runs):  # in turns, so that all meet the same disturbances
            for name, how, command, words, cache in (
                ("ten-line app", measure, [sys.executable, str(script)], "ten lines", "kept"),
                ("pktui again: its rows", measure, explorer, options.expect, "kept"),
                ("… answers a key", answer_to_first_key, explorer, options.expect, "kept"),
                ("… no screen kept", measure, explorer, options.expect, "none kept"),
                ("pktui, first start", first_article, explorer, options.expect, f"first-{number}"),
                ("… its events", first_events, explorer, options.expect, f"events-{number}"),
                ("… anything at all", measure, explorer, ANYTHING, f"anything-{number}"),
            ):
                shutil.rmtree(screens, ignore_errors=True)
                if cache == "kept":
                    shutil.copytree(Path(folder) / "screens", screens)
                cache = "kept" if cache == "none kept" else cache
                variables = {"XDG_CACHE_HOME": f"{folder}/{cache}"}
                times.setdefault(name, []).append(how(command, words, variables))
    plain = statistics.median(times["ten-line app"])
    for name, seconds in times.items():
        ratio = statistics.median(seconds) / plain
        print(f"first paint, {name:20} {milliseconds(seconds)}   ratio {ratio:.2f}")
    with Terminal(explorer) as terminal:
        terminal.wait_for(options.expect)
        for name, keys in KEYS.items():
            answers = [terminal.answer_to(key) for key in split_keys(keys)]
            print(f"key, {name:22} {milliseconds([t for t in answers if t is not None])}")


if __name__ == "__main__":
    main()
