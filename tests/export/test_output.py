"""What is printed into a file replaces it whole, and never a program."""

from __future__ import annotations

import io
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from pktui.errors import OutputError
from pktui.export.output import write, write_bytes


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "tool.svg"
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def never_made() -> Iterator[str]:
    raise AssertionError("a file that is refused asks for no line")
    yield ""


@pytest.mark.skipif(sys.platform == "win32", reason="no right of a file makes it a program")
def test_a_program_is_refused_before_any_line_is_made(program: Path, tmp_path: Path) -> None:
    other = tmp_path / "link"
    other.symlink_to(program)
    chain = tmp_path / "link of a link"
    chain.symlink_to("link")
    for path in (program, other, chain):
        with pytest.raises(OutputError, match="it is a program, or has the rights of one"):
            write(never_made(), str(path))
        with pytest.raises(OutputError, match="it is a program"):
            write_bytes([b"words"], str(path))
    assert program.read_text() == "#!/bin/sh\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("link", "link of a link", "tool.svg")
    ]


def test_a_file_that_is_no_program_is_replaced(program: Path) -> None:
    for rights in (0o600, 0o644, 0o666):
        program.chmod(rights)
        write([f"{rights}\n"], str(program))
        assert program.read_text() == f"{rights}\n"
        assert program.stat().st_mode & 0o777 == rights


def test_a_folder_and_a_path_without_one_are_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no" / "folder"):
        with pytest.raises(OutputError, match=r"^cannot write "):
            write(["words"], str(path))


def test_on_windows_no_right_makes_a_program(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    write(["words"], str(program))
    assert program.read_text() == "words"


class _Screen(io.TextIOWrapper):
    """Standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("line", "shown", "is_told"),
    [
        ("1 May  Đặng Hoàng Giang", "1 May  Dang Hoang Giang", True),
        ("1 May  北京", "1 May  \\u5317\\u4eac", True),
        ("1 May  “Talks”…", '1 May  "Talks"~', False),
        ("1 May  Talks", "1 May  Talks", False),
    ],
)
def test_a_terminal_of_ascii_alone(
    line: str,
    shown: str,
    is_told: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    def printed(*, locale: str, stream: type[io.TextIOWrapper]) -> str:
        monkeypatch.setenv("LC_ALL", locale)
        raw = io.BytesIO()
        monkeypatch.setattr("sys.stdout", stream(raw, encoding="utf-8"))
        write([f"{line}\n"], None)
        return raw.getvalue().decode()

    assert printed(locale="C.UTF-8", stream=_Screen) == f"{line}\n"
    assert printed(locale="C", stream=io.TextIOWrapper) == f"{line}\n", "a pipe gets every letter"
    assert capsys.readouterr().err == ""
    assert printed(locale="C", stream=_Screen) == f"{shown}\n"
    assert ("ASCII alone" in capsys.readouterr().err) is is_told
    write([f"{line}\n"], str(tmp_path / "a.txt"))
    assert (tmp_path / "a.txt").read_text("utf-8") == f"{line}\n", "and so does a file"


def test_long_lines_are_not_held_together(tmp_path: Path) -> None:
    """A hostile sentence may stand in a thousand records; a hundred of these took gigabytes."""
    peaks = []
    for count in (4, 40):
        tracemalloc.start()
        write((f"{number}{'x' * 2_000_000}\n" for number in range(count)), str(tmp_path / "a"))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert (tmp_path / "a").read_bytes().count(b"\n") == count
    assert peaks[1] < 1.5 * peaks[0]


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 1000])
def test_every_line_is_written(tmp_path: Path, count: int) -> None:
    lines = [f"{number}\n" for number in range(count)]
    write(lines, str(tmp_path / "a"))
    assert (tmp_path / "a").read_text() == "".join(lines)
