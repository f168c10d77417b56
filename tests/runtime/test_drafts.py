"""What a killed process left half written is taken away, and nothing else is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pktui.runtime.drafts import sweep_drafts
from pktui.store.atomic_file import replace
from pktui.store.corpus_files import Corpora

OLD = 3600.0
"""How many seconds ago an old draft was written."""


def ended_process() -> int:
    """The number of a process that has just come to its end."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def draft(path: Path, age: float) -> Path:
    path.write_text("half")
    os.utime(path, (time.time() - age,) * 2)
    return path


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no asking for a process")
@pytest.mark.parametrize(
    ("name", "age", "goes"),
    [
        (".a.csv.{dead}.part", OLD, True),
        (".a.csv.{dead}.part", 5.0, False),  # another machine's, on a disk that both see
        (".a.csv.{alive}.part", OLD, False),
        (".a.csv.{first}.part", OLD, False),
        (".a.csv.part", OLD, False),
        ("a.csv.{dead}.part", OLD, False),
        (".a.csv.{dead}.part.gz", OLD, False),
        (".a.csv.x{dead}.part", OLD, False),
        (".aXcsv.{dead}.part", OLD, False),
        (".b.csv.{dead}.part", OLD, False),
        (".a.csv.99999999999999999999.part", OLD, False),
    ],
)
def test_a_draft_goes_if_it_is_old_and_its_process_has_ended(
    tmp_path: Path, name: str, age: float, goes: bool
) -> None:
    numbers = {"dead": ended_process(), "alive": os.getpid(), "first": 1}
    path = draft(tmp_path / name.format(**numbers), age)
    sweep_drafts(tmp_path, re.escape(".a.csv"))
    assert path.exists() != goes


@pytest.mark.slow
def test_what_is_no_file_stays(tmp_path: Path) -> None:
    dead = ended_process()
    folder = tmp_path / f".a.csv.{dead}.part"
    folder.mkdir()
    os.utime(folder, (0, 0))
    target = draft(tmp_path / "kept", OLD)
    link = tmp_path / f".a.csv.{dead + 1}.part"
    link.symlink_to(target)
    sweep_drafts(tmp_path, re.escape(".a.csv"))
    assert folder.exists()
    assert target.exists()
    assert link.is_symlink()


def test_a_folder_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    sweep_drafts(tmp_path / "none", "a")


@pytest.mark.slow
def test_writing_the_same_file_again_takes_it_away(tmp_path: Path) -> None:
    left = draft(tmp_path / f".events.csv.{ended_process()}.part", OLD)
    replace(tmp_path / "events.csv", [b"a"], draft_name=f".{os.getpid()}")
    assert not left.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["events.csv"]


@pytest.mark.slow
def test_keeping_any_corpus_takes_those_of_others_away(tmp_path: Path) -> None:
    left = draft(tmp_path / f".corpus-{'v' * 16}-other.{ended_process()}.part", OLD)
    assert Corpora(tmp_path, "v" * 16).put("mine", bytes(16), [b"block"])
    assert not left.exists()
    assert len([*tmp_path.iterdir()]) == 1
