"""pktui where there is no POSIX: it lists, corrects and opens the explorer without those calls.

Windows itself is not at hand. So in a process of its own all that Windows lacks is taken away, once
the standard library and the packages that have Windows parts of their own are loaded, and the
platform's name is that of Windows.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]

PRELUDE = """
import asyncio, multiprocessing.spawn, os, select, shutil, signal, sqlite3, subprocess, sys
import click, click.shell_completion, dateutil.relativedelta, rapidfuzz.distance, watchfiles, yaml
import textual.app, textual.drivers.headless_driver, textual.screen, textual.scroll_view
import tempfile, textual.drivers.linux_driver, textual.widgets, platformdirs

asyncio.new_event_loop().close()  # asyncio, too, asks only once which platform this is

for name in ("fcntl", "termios", "tty", "resource", "pwd", "grp"):
    sys.modules[name] = None
for module, names in {
    os: "fork getuid geteuid nice O_NONBLOCK O_CLOEXEC O_NOCTTY O_NOFOLLOW set_blocking getppid",
    signal: "SIGALRM SIGHUP SIGPIPE SIGKILL SIGCONT SIGTSTP SIGSTOP setitimer pthread_sigmask",
    select: "poll epoll",
}.items():
    for name in names.split():
        if name != "getppid":
            delattr(module, name)
os.O_BINARY = 0
sys.platform = "win32"
"""


def run(program: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PRELUDE + program, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


LISTINGS = [
    *((name, "--no-cache", str(ROOT / "seeds")) for name in ("events", "articles", "entities")),
    *((name, "--no-cache", str(ROOT / "seeds")) for name in ("annotations", "check")),
    ("entities", "--no-cache"),
]
"""Listings of the bundled articles, the last one as they are found where none are named."""

LIST = f"""
import sys
from pktui.cli.main import main
for listing in {LISTINGS!r}:
    print("$", *listing, flush=True)
    try:
        main(list(listing))
    except SystemExit as done:
        print("status", done.code, flush=True)
"""


def test_it_lists_as_elsewhere() -> None:
    usual = subprocess.run(
        [sys.executable, "-c", LIST], capture_output=True, text=True, check=True
    ).stdout
    assert usual.count("\nstatus 0\n") == len(LISTINGS) - usual.count("\nstatus 1\n") > 4
    assert run(LIST) == usual
    assert "Lacroix" in usual.rpartition("$")[2]


CORRECT = """
from pathlib import Path
from pktui.model.corrections import Action, Correction
from pktui.model.entity import EntityKind
from pktui.workspace.correcting import Correcting
from pktui.workspace.load import Loader

folder = Path(sys.argv[1])
correcting = Correcting(folder / "pktui.names.toml")
correcting.make(Correction(Action.HIDE, EntityKind.PLACE, "Lima"))
loader = Loader([str(folder)], corrections=correcting.corrections)
print([entity.name for entity in loader.load().entities.values()])
correcting.undo()
print([entity.name for entity in loader.load().entities.values()])
"""


def test_it_corrects(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Anna Kovacs met the press in Lima on 3 May 2021.")
    first, second = run(CORRECT, str(tmp_path)).splitlines()
    assert first == "['Anna Kovacs']"
    assert second == "['Anna Kovacs', 'Lima']"


SPAWN = """
from functools import partial
from pktui.workspace.engines.process_pool import Pool
from pktui.workspace.load import Loader

if __name__ == "__main__":
    print(len(Loader([sys.argv[1]], engine=partial(Pool, processes=2)).load().articles))
"""


def test_a_pile_is_analysed_in_this_process_or_by_spawned_ones(tmp_path: Path) -> None:
    lines = (f'{{"text": "Talks number {n} began in Lima on 3 May 2021."}}' for n in range(50))
    (tmp_path / "pile.jsonl").write_text("\n".join(lines))
    assert run(SPAWN, str(tmp_path)).strip() == "50"


EXPLORE = """
from concurrent.futures import Future
from pktui.query.language import Query
from pktui.tui.app import Explorer
from pktui.workspace.load import Loader

async def look():
    opening = Future()
    opening.set_result(Loader([sys.argv[1]]).load())
    app = Explorer(opening, Query())
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("/", *"lacroix")
        await pilot.pause()
        print(app.screen.query_one("Timeline").size.width > 20)
        print(app.export_screenshot().count("Lacroix") > 3)

asyncio.run(look())
"""


def test_it_opens_the_explorer() -> None:
    assert run(EXPLORE, str(ROOT / "seeds")).split() == ["True", "True"]
