"""A process that runs ahead: what it sends is here, and nothing that ends it costs more than time.

Each of these parents is a program of its own: a fork is for one that has no threads yet.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

PARENT = """
import os, signal, sys, time
from pktui.runtime import forked as module
from pktui.runtime.forked import Forerunner

module._PATIENCE = 0.2

def work(send):
    {work}

with Forerunner(work) as forerunner:
    while not forerunner.is_ready(0.05):
        pass
    parts = forerunner.result
    forerunner.finish()
print([(part[:1], len(part)) for part in parts])
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("nobody left")
"""


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(
    ("work", "result"),
    [
        ("send([b'x', b'', b'y' * 3])", [(b"x", 1), (b"", 0), (b"y", 3)]),
        ("send([b'x' * 1_000_000])", [(b"x", 1_000_000)]),  # more than a pipe holds
        ("send([b'x']); raise ValueError", [(b"x", 1)]),
        ("send([b'x']); time.sleep(600)", [(b"x", 1)]),
        ("send([])", []),
        ("pass", []),
        ("raise ValueError", []),
        ("sys.exit(1)", []),
        ("os.kill(os.getpid(), signal.SIGKILL)", []),
        ("os.kill(os.getpid(), signal.SIGINT); time.sleep(600)", []),
        ("os.write(4, module._LENGTH.pack(100) + b'half')", []),  # 4 is its end of the pipe
        ("print('this'); sys.stderr.write('that'); sys.stdin.read()", []),
    ],
)
def test_what_it_sends_is_here_and_nothing_is_left(
    work: str, result: list[tuple[bytes, int]]
) -> None:
    assert run(PARENT.format(work=work)) == f"{result}\nnobody left\n"


def test_what_comes_early_is_taken_once_and_is_no_result() -> None:
    program = PARENT.replace("        pass\n", "        early.append(forerunner.take_early())\n")
    program = program.replace("with Forerunner(work)", "early = []\nwith Forerunner(work)", 1)
    program += """
early.append(forerunner.take_early())
print([parts for parts in early if parts], forerunner.take_early())
"""
    work = (
        "send([b'a'], is_early=True); send([b'b' * 200_000, b''], is_early=True); "
        "time.sleep(0.2); send([b'x'])"
    )
    result, nobody, early = run(program.format(work=work)).splitlines()
    assert (result, nobody) == ("[(b'x', 1)]", "nobody left")
    assert early == f"[{(b'a',)}, {(b'b' * 200_000, b'')}] ()"


def test_what_came_early_stays_where_no_result_comes() -> None:
    program = PARENT + "print(forerunner.take_early())\n"
    work = "send([b'a'], is_early=True); raise ValueError"
    assert run(program.format(work=work)) == "[]\nnobody left\n(b'a',)\n"


def test_it_ends_with_its_context() -> None:
    unread = """
with Forerunner(work) as forerunner:
    pass
"""
    program = PARENT[: PARENT.index("with")].format(work="time.sleep(600)") + unread
    began = time.monotonic()
    assert run(program + PARENT[PARENT.index("try:") :]) == "nobody left\n"
    assert time.monotonic() - began < 60


def test_it_does_not_outlive_a_parent_that_is_killed() -> None:
    program = PARENT[: PARENT.index("with")].format(
        work="time.sleep(0.5); send([b'x'] * 100); time.sleep(600)"
    )
    program += "print(Forerunner(work)._number, flush=True)\ntime.sleep(600)\n"
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        number = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 30
    while is_running(number):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_running(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_ctrl_c_ends_both_without_a_word() -> None:
    program = (
        PARENT[: PARENT.index("with")].format(work="time.sleep(600)")
        + """
with Forerunner(work) as forerunner:
    try:
        print(forerunner._number, flush=True)
        while True:
            forerunner.is_ready(0.05)
    except KeyboardInterrupt:
        pass
"""
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as parent:
        assert parent.stdout
        number = int(parent.stdout.readline())
        os.killpg(parent.pid, signal.SIGINT)
        assert parent.communicate(timeout=30) == (b"", b"")
    assert parent.returncode == 0
    assert not is_running(number)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("pass", True),
        ("module.cores = lambda: 1", False),
        ("import threading; threading.Thread(target=time.sleep, args=(1,)).start()", False),
        ("del os.fork", False),
    ],
)
def test_it_is_worthwhile_where_two_processes_are_faster_and_a_fork_is_safe(
    state: str, expected: bool
) -> None:
    program = f"""
import os, time
from pktui.runtime import forked as module
module.cores = lambda: 2
{state}
print(module.is_worthwhile())
"""
    assert run(program) == f"{expected}\n"
