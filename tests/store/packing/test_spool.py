"""Records come back in any order, whether they wait on the disk or in memory."""

import os
import shutil
import sys
from collections import namedtuple
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.store.packing import spool
from pktui.store.packing.spool import Spool


@given(st.lists(st.binary(max_size=20)), st.integers(0, 40))
def test_records_come_back(
    tmp_path_factory: pytest.TempPathFactory, records: list[bytes], piece: int
) -> None:
    folder = tmp_path_factory.getbasetemp()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spool, "_PIECE", piece)
        with Spool(folder) as on_disk, Spool() as in_memory:
            for record in records:
                on_disk.add(record)
                in_memory.add(record)
            assert len(on_disk) == len(in_memory) == len(records)
            for row in reversed(range(len(records))):
                assert on_disk[row] == in_memory[row] == records[row]


def test_records_may_be_added_after_some_were_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "_PIECE", 3)
    with Spool(tmp_path) as spooled:
        for number in range(10):
            spooled.add(b"record %d" % number)
            assert [spooled[row] for row in range(number + 1)] == [
                b"record %d" % row for row in range(number + 1)
            ]


def test_nothing_is_left_in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_PIECE", 3)
    with Spool(tmp_path) as spooled:
        spooled.add(b"a record")
        with pytest.raises(IndexError):
            _ = spooled[1]
        with pytest.raises(IndexError):
            _ = spooled[-1]
    assert not list(tmp_path.iterdir())


def test_a_small_corpus_opens_no_file(tmp_path: Path) -> None:
    with Spool(tmp_path / "that is not there") as spooled:
        spooled.add(b"a record")
        assert spooled[0] == b"a record"


@pytest.mark.parametrize(("free", "is_taken"), [(400, True), (40, True), (39, False), (0, False)])
def test_a_disk_is_not_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, is_taken: bool
) -> None:
    monkeypatch.setattr(spool, "_PIECE", 3)
    disk = namedtuple("disk", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: disk(1_000, 1_000 - free, free))
    with Spool(tmp_path) as spooled:
        if is_taken:
            spooled.add(b"10 letters")
            assert spooled[0] == b"10 letters"
        else:
            with pytest.raises(OSError, match="too large"):
                spooled.add(b"10 letters")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="no process is forked there")
def test_reading_leaves_the_position_that_a_forked_process_shares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "_PIECE", 3)
    with Spool(tmp_path) as spooled:
        spooled.add(b"a record")
        spooled.add(b"another record")
        assert spooled._file is not None
        before = spooled._file.tell()
        assert [spooled[0], spooled[1]] == [b"a record", b"another record"]
        assert spooled._file.tell() == before


def test_a_record_that_was_cut_off_is_not_taken_for_a_shorter_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "_PIECE", 3)
    with Spool(tmp_path) as spooled:
        spooled.add(b"a record")
        assert spooled._file is not None
        os.truncate(spooled._file.fileno(), 4)
        with pytest.raises(OSError, match="cut off"):
            _ = spooled[0]
