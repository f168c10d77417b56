"""`--pick`: the explorer on the terminal, the chosen event's record on standard output."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from pktui.cli.main import main

DEADLINE = 60
"""Seconds; a start takes one, unless the machine is busy."""

LAUNCH = """
import fcntl, os, sys, termios
fcntl.ioctl(2, termios.TIOCSCTTY, 0)
fcntl.ioctl(2, termios.TIOCSWINSZ, b"\\x1e\\0\\x78\\0\\0\\0\\0\\0")
os.execv(sys.executable, [sys.executable, "-m", "pktui", *sys.argv[1:]])
"""


def picked(home: Path, words: Sequence[str], keys: Sequence[bytes]) -> tuple[int, str, bytes]:
    """Start `pktui --pick` with its output in a pipe, press `keys`.

    Returns its exit status, its output and what it has drawn on the terminal of 120 columns.
    """
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", LAUNCH, "--pick", *words],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home), "TERM": "xterm"},
        start_new_session=True,
    ) as process:
        os.close(theirs)
        drawn, waiting = b"", list(keys)
        end = time.monotonic() + DEADLINE
        try:
            while process.poll() is None and time.monotonic() < end:
                if select.select([ours], [], [], 0.3)[0]:
                    drawn += os.read(ours, 1 << 16)
                elif waiting and b" events" in drawn:  # the status counts them: all is there
                    os.write(ours, waiting.pop(0))
        except OSError:
            process.wait(DEADLINE)  # it has closed the terminal
        finally:
            process.kill()
        assert process.stdout
        output = process.stdout.read().decode()
        status = process.wait()
    os.close(ours)
    return status, output, drawn


@pytest.mark.slow
def test_enter_prints_the_record_and_leaves(tmp_path: Path) -> None:
    status, output, drawn = picked(tmp_path, ["-q", "on:2022-11-26 who:lacroix"], [b"j", b"\r"])
    assert status == 0
    heading = drawn.rpartition(b"\x1b[2;1H")[2].partition(b"\x1b[3;1H")[0]
    assert b"Article" in heading, "on 120 columns the article stands beside the timeline"
    (line,) = output.splitlines()
    assert json.loads(line)["kind"] in ("statement", "publication")


@pytest.mark.slow
def test_quitting_picks_nothing(tmp_path: Path) -> None:
    assert picked(tmp_path, [], [b"q"])[:2] == (1, "")


def outcome(words: Sequence[str], capsys: pytest.CaptureFixture[str]) -> tuple[object, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["--pick", "--no-cache", *words])
    captured = capsys.readouterr()
    return ended.value.code, captured.out, captured.err


def test_a_single_match_is_taken_without_asking(capsys: pytest.CaptureFixture[str]) -> None:
    query = "after:2022-11-25 before:2022-11-27 kind:statement"
    status, output, _ = outcome(["--select-1", "-q", query], capsys)
    assert status == 0
    assert json.loads(output)["when"] == "2022-11-26"


def test_where_nothing_matches_it_leaves_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["--exit-0", "-q", "zzzzzz"], capsys)[:2] == (1, "")


@pytest.mark.parametrize("words", [[], ["--select-1"], ["--exit-0"], ["--exit-0", "--select-1"]])
def test_where_nobody_can_choose_it_says_so(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status, output, error = outcome(words, capsys)
    assert (status, output) == (2, "")
    assert "--pick needs a terminal" in error
