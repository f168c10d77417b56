"""Killed at any moment, pktui loses nothing, leaves nothing behind, and starts again as before.

`PKTUI_KILLS=100 PKTUI_PILE=3000 pytest tests/test_kills.py` does it as often, on so many articles;
`PKTUI_PILE_FROM` names files of JSON Lines that the articles are taken from, over and over.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc"),
]

KILLS = int(os.environ.get("PKTUI_KILLS", "6"))
ARTICLES = int(os.environ.get("PKTUI_PILE", "300"))
FROM = os.environ.get("PKTUI_PILE_FROM", "").split()

DEADLINE = 120
"""Seconds in which the processes of one that was killed have to be gone."""

SPAN = 12.0 if KILLS > 20 else 3.0
"""Seconds over which the moments of the kills are spread: a cold load of so many articles."""


def texts() -> list[str]:
    if FROM:
        lines = [line for path in FROM for line in Path(path).read_text().splitlines()]
        return [json.loads(line)["text"] for line in lines]
    return [
        f"HANOI, March {1 + n % 28}, 2021 – Ann Lee met {40 + n} members of the press on Monday. "
        f"The talks in Geneva had begun on {1 + n % 28} May 2020, said Bui Thanh Son."
        for n in range(40)
    ]


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pile") / "pile.jsonl"
    known = texts()
    with path.open("w") as file:
        for n in range(ARTICLES):
            text = f"Report {n}. {known[n % len(known)]}"
            file.write(json.dumps({"id": str(n), "date": "2021-03-03", "text": text}) + "\n")
    return path


def command(home: Path, *words: str) -> subprocess.Popen[bytes]:
    places = ("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    return subprocess.Popen(
        [sys.executable, "-m", "pktui", *words],
        env=os.environ | dict.fromkeys(places, str(home)) | {"TMPDIR": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def alive(session: int) -> list[str]:
    """The processes of a session that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(stat.parent.name)
    return found


def kill(process: subprocess.Popen[bytes], after: float) -> None:
    """Kill the process alone, as the system does that runs out of memory; see its others end."""
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    end = time.monotonic() + DEADLINE
    while alive(process.pid):
        assert time.monotonic() < end, "an orphan"
        time.sleep(0.05)


def left_over(home: Path) -> list[str]:
    """The files in `home` that are neither a cache nor anything of the reader's."""
    files = (path for path in home.rglob("*") if path.is_file())
    kept = ("analyses-", "corpus-", "pktui.names.toml", "searches.toml", "pktui.notes.jsonl")
    return [path.name for path in files if not path.name.startswith(kept)]


@pytest.fixture(scope="module")
def expected(pile: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The events of the pile, as a run that nobody kills writes them."""
    home = tmp_path_factory.mktemp("other")
    events = command(home, "events", "--no-cache", str(pile)).communicate()[0]
    assert events.count(b"\n") > ARTICLES
    return events


@pytest.mark.parametrize("words", [("events",), ("analyse",)], ids=["a cold load", "analyse"])
def test_a_cold_load_that_is_killed(
    pile: Path, expected: bytes, tmp_path: Path, words: tuple[str, ...]
) -> None:
    home = tmp_path / "home"
    for number in range(KILLS):
        if number % 10 == 0:  # what was kept so far makes each load shorter
            for path in home.glob("pktui/*"):
                path.unlink()
        kill(command(home, *words, str(pile)), 0.1 + SPAN * (number % 10) / 10)
    for _ in ("with what is there", "with all of it"):
        assert command(home, "events", str(pile)).communicate()[0] == expected
    assert left_over(home) == []
    assert os.listdir(pile.parent) == [pile.name]  # noqa: PTH208


WRITER = """
import sys
from pathlib import Path
from pktui.model.corrections import Action, Correction
from pktui.model.entity import EntityKind
from pktui.store.corrections import add_corrections
from pktui.store.searches import change_searches
from pktui.workspace.load import Loader
from pktui.workspace.marking import Marking, target_of
folder, first = Path(sys.argv[1]), int(sys.argv[2])
corpus = Loader([str(folder / "pile.jsonl")]).load()
marking = Marking(folder / "pktui.notes.jsonl")
targets = [target_of(corpus, event) for event in corpus.events]
for number in range(first, first + 1000):
    place = Correction(Action.HIDE, EntityKind.PLACE, f"p{number}")
    add_corrections(folder / "pktui.names.toml", place)
    change_searches(folder / "state" / "searches.toml", lambda s: s.naming(f"n{number}", "q"))
    assert marking.note(corpus, targets[number % len(targets)], f"note {number}") == ""
    print(number, flush=True)
"""


def test_what_the_reader_saved_before_a_kill_is_there(tmp_path: Path) -> None:
    from pktui.store.corrections import load_corrections
    from pktui.store.marks import load_marks
    from pktui.store.searches import load_searches

    article = {"id": "1", "date": "2021-03-03", "text": texts()[0]}
    (tmp_path / "pile.jsonl").write_text(json.dumps(article) + "\n")
    told: list[int] = []
    for number in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(number * 1000)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout
        told.append(int(writer.stdout.readline()))  # the first one imports what it needs
        time.sleep(0.02 + (number % 50) / 500)  # at any point of a change
        writer.send_signal(signal.SIGKILL)
        told += map(int, writer.communicate()[0].split())
    kept = load_corrections(tmp_path / "pktui.names.toml")
    assert kept.problems == ()
    assert {f"p{number}" for number in told} <= {line.name for line in kept.lines}
    saved = load_searches(tmp_path / "state" / "searches.toml").saved
    assert {f"n{number}" for number in told} <= saved.keys()
    marks = load_marks(tmp_path / "pktui.notes.jsonl")
    assert marks.problems == ()
    notes = [mark.note for mark in marks.marks]
    assert max(int(note.partition(" ")[2]) for note in notes if note) >= told[-1]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "pile.jsonl",
        "pktui.names.toml",
        "pktui.notes.jsonl",
        "state",
    ]
    assert os.listdir(tmp_path / "state") == ["searches.toml"]  # noqa: PTH208
