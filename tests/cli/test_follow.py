"""`pktui events --follow` prints each event once, when it is known."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pktui.cli.main import main

pytestmark = pytest.mark.slow


@contextmanager
def following(*words: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "pktui", "events", "--follow", "--no-cache", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def statement(process: subprocess.Popen[str]) -> str:
    """The date of the next event that is told in a text."""
    assert process.stdout
    while True:
        record = json.loads(process.stdout.readline())
        if record["kind"] == "statement":
            return str(record["when"])


def test_what_comes_on_a_pipe_is_told_at_once_and_ends_with_it() -> None:
    with following("-") as process:
        assert process.stdin
        for day in (3, 5):
            text = f"Talks went on in Lima on {day} May 2021."
            process.stdin.write(json.dumps({"id": str(day), "text": text}) + "\n")
            process.stdin.flush()
            assert statement(process) == f"2021-05-0{day}"
        process.stdin.close()
        assert process.stdout
        assert process.stdout.read() == ""
        assert process.wait(60) == 0


def test_a_new_file_is_told_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Talks began in Lima on 3 May 2021.")
    with following("-q", "lima", str(tmp_path)) as process:
        assert statement(process) == "2021-05-03"
        time.sleep(1.5)  # what changes while a watch begins is noticed too, but later
        (tmp_path / "other.txt").write_text("Talks began in Oslo on 4 May 2021.")
        (tmp_path / "two.txt").write_text("Talks ended in Lima on 7 May 2021.")
        assert statement(process) == "2021-05-07"
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130


@pytest.mark.parametrize("words", [["--format", "csv"], ["-o", "file.jsonl"]])
def test_it_has_one_format_and_one_place(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["events", "--follow", *words])
    assert ended.value.code == 2
    assert "--follow prints JSON Lines" in capsys.readouterr().err
