"""Ctrl+c at every moment of a program's life: it ends, with one status and without many words."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

PROGRAM = """
import signal, time
from pktui.runtime.interrupt import CtrlC

def press(*_):
    signal.raise_signal(signal.SIGINT)

class Dying:
    __del__ = press

class Naming:
    __set_name__ = press

def be_lost():
    Dying()
    time.sleep(300)

def be_broken():
    Dying.__del__ = lambda _: 1 / 0
    Dying()

def be_taken_for_an_error():
    class Named:
        name = Naming()

def be_swallowed():
    try:
        press()
    except BaseException:
        time.sleep(300)

def take_back():
    try:
        press()
    finally:
        print("taken back", flush=True)

def nothing():
    print("done", flush=True)

ctrl_c = CtrlC()
{before}()
with ctrl_c:
    {work}()
{after}()
"""


def run(before: str, work: str, after: str, *, ignored: bool = False) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(before=before, work=work, after=after)],
        capture_output=True,
        text=True,
        check=False,
        # whatever this process was started with
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.SIG_IGN if ignored else signal.SIG_DFL
        ),
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("before", "work", "after", "printed"),
    [
        ("press", "nothing", "nothing", ""),
        ("nothing", "press", "nothing", "done\n"),
        ("nothing", "take_back", "nothing", "done\ntaken back\n"),
        ("nothing", "be_lost", "nothing", "done\n"),
        ("nothing", "be_taken_for_an_error", "nothing", "done\n"),
        ("nothing", "be_swallowed", "nothing", "done\n"),
        ("nothing", "nothing", "press", "done\ndone\n"),
    ],
)
def test_it_ends_the_program(before: str, work: str, after: str, printed: str) -> None:
    assert run(before, work, after) == (130, printed, "")


def test_what_else_the_interpreter_loses_is_still_reported() -> None:
    status, printed, said = run("nothing", "be_broken", "nothing")
    assert (status, printed) == (0, "done\n" * 2)
    assert said.startswith("Exception ignored")


def test_nothing_happens_where_it_is_not_pressed() -> None:
    assert run("nothing", "nothing", "nothing") == (0, "done\n" * 3, "")


def test_in_the_background_of_a_script_it_is_meant_for_others() -> None:
    assert run("press", "press", "nothing", ignored=True) == (0, "done\n", "")


EARLY = """
import signal, sys

class Presses:
    def find_spec(self, name, *_):
        if name == {module!r}:
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGINT)

sys.meta_path.insert(0, Presses())
sys.argv[1:] = ["--version"]
from pktui.__main__ import main
main()
"""


@pytest.mark.parametrize(
    ("module", "status"),
    [
        ("pktui.runtime.code_bundle", 130),
        ("pktui.runtime.interrupt", 130),
        ("pktui.wording", 130),
        ("pktui.cli.main", 130),
        ("no module at all", 0),
    ],
)
def test_it_ends_a_program_that_has_hardly_begun(module: str, status: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", EARLY.format(module=module)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert (done.returncode, done.stderr) == (status, "")
