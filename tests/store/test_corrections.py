"""The reader's corrections outlive a run, read well in a diff, and never get lost."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.errors import OutputError
from pktui.model.corrections import Action, Correction
from pktui.model.entity import EntityKind
from pktui.store import corrections
from pktui.store.corrections import (
    FILE_NAME,
    add_corrections,
    file_beside,
    load_corrections,
    remove_corrections,
)

MERGE = Correction(Action.MERGE, EntityKind.PERSON, "Doe", "John Doe")
HIDE = Correction(Action.HIDE, EntityKind.PLACE, "Sun")


@pytest.fixture
def names(tmp_path: Path) -> Path:
    return tmp_path / FILE_NAME


def decisions(path: Path) -> list[tuple[Action, EntityKind, str, str]]:
    return [line.decision for line in load_corrections(path).lines]


def test_without_a_file_there_are_no_corrections(names: Path) -> None:
    corrections = load_corrections(names)
    assert (corrections.lines, corrections.problems) == ((), ())


def test_a_correction_is_one_line_in_a_diff(names: Path) -> None:
    add_corrections(names, MERGE)
    before = names.read_text(encoding="utf-8").splitlines()
    add_corrections(names, HIDE)
    after = names.read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == ['  { place = "Sun", hide = true },']
    assert len(after) == len(before) + 1
    assert decisions(names) == [MERGE.decision, HIDE.decision]
    tomllib.loads("\n".join(after))


def test_undoing_leaves_the_file_as_it_was(names: Path) -> None:
    add_corrections(names, MERGE)
    before = names.read_text(encoding="utf-8")
    add_corrections(names, HIDE)
    assert remove_corrections(names, HIDE)
    assert names.read_text(encoding="utf-8") == before
    assert not remove_corrections(names, HIDE)


def test_what_the_reader_wrote_stays(names: Path) -> None:
    names.write_text(
        '# mine\ncorrections = [\n  { ship = "Argo", sink = true },\n]\n', encoding="utf-8"
    )
    add_corrections(names, MERGE)
    text = names.read_text(encoding="utf-8")
    assert text.startswith('# mine\ncorrections = [\n  { ship = "Argo", sink = true },\n')
    assert decisions(names) == [MERGE.decision]


def test_a_file_of_other_lines_is_not_read_to_its_end(names: Path) -> None:
    """Each line costs 40 µs, and a file of 2 MB may have 300,000."""
    names.write_text("nonsense\n" * 30_000)
    *told, last = load_corrections(names).problems
    assert len(told) == 1_000
    assert last.reason == "1,000 lines are no corrections; those below are not read"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{ person = }", "it is no TOML"),
        ('{ ship = "Argo", sink = true },', "it wants a person, place or organisation"),
        ('{ person = "Doe" },', "one thing to do with it"),
        ('{ person = "Doe", merge = "A", hide = true },', "one thing to do with it"),
        ("{ person = 7, hide = true },", "not text in quotes"),
        ('person = "Doe", hide = true', "it is no TOML"),
        ("corrections of mine", "it is no TOML"),
        ("7,", "not one correction in braces"),
    ],
)
def test_a_bad_line_is_a_problem_and_the_others_count(names: Path, line: str, reason: str) -> None:
    names.write_text(f'corrections = [\n{line}\n{{ place = "Sun", hide = true }},\n]\n')
    (problem,) = load_corrections(names).problems
    assert (problem.path, problem.line) == (str(names), 2)
    assert reason in problem.reason
    assert decisions(names) == [HIDE.decision]


@given(st.text(), st.text(min_size=1))
def test_any_name_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, to: str
) -> None:
    path = tmp_path_factory.mktemp("names") / FILE_NAME
    correction = Correction(
        Action.RENAME, EntityKind.PERSON, _encodable(name), _encodable(to) or "x"
    )
    add_corrections(path, correction)
    assert decisions(path) == [correction.decision]


def _encodable(text: str) -> str:
    return text.encode("utf-8", "ignore").decode()


def test_two_at_once_lose_nothing(names: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from pktui.model.corrections import Action, Correction\n"
        "from pktui.model.entity import EntityKind\n"
        "from pktui.store.corrections import add_corrections\n"
        "for i in range(20):\n"
        "    name = f'{sys.argv[2]}{i}'\n"
        "    correction = Correction(Action.HIDE, EntityKind.PLACE, name)\n"
        "    add_corrections(Path(sys.argv[1]), correction)\n"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", script, str(names), letter]) for letter in "ab"
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    expected = {f"{letter}{i}" for letter in "ab" for i in range(20)}
    assert {line.name for line in load_corrections(names).lines} == expected
    assert [path.name for path in names.parent.iterdir()] == [FILE_NAME]


FORMS = [
    pytest.param('corrections = [{ place = "Sun", hide = true }]\n', id="on one line"),
    pytest.param('corrections = [\n  { place = "Sun", hide = true }\n]\n', id="no last comma"),
    pytest.param(
        'corrections = [\n  { place = "Sun", hide = true }, # why\n  # more\n]\n# tail\n',
        id="with comments",
    ),
    pytest.param('[[corrections]]\nplace = "Sun"\nhide = true\n', id="as tables"),
    pytest.param('corrections = [\n{ place="Sun", hide=true },\n]\n[other]\nx=1\n', id="and more"),
    pytest.param("# no list yet\nmine = 1\n[other]\nx = [\n[1],\n]\n", id="without a list"),
    pytest.param("corrections = [\n  {\n", id="broken off"),
    pytest.param('[[corrections]]\nplace = "Sun"\nhide = true', id="no last line end"),
    pytest.param('corrections = [{place="Sun",hide=true,a.b=1}]\n', id="an unknown field"),
    pytest.param(
        'a.b.c = 1 # x\ncorrections\t=\t[{ place = "Sun", hide = true },]\nz."x.y" = [1, 2]\n',
        id="dotted keys and arrays in a line",
    ),
    pytest.param('x = """\ncorrections = [\n"""\ncorrections = [ # x\n]\n', id="in a text"),
    pytest.param('corrections = [\n { place = "Sun", hide = true }\n { # x\n', id="no comma"),
    pytest.param('# x\x0cy\u2028z\ncorrections = [{ place = "Sun" }]\n', id="odd line ends"),
    pytest.param("", id="empty"),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_keeps_its_form(names: Path, form: str, ends: str, mark: bytes) -> None:
    written = mark + form.replace("\n", ends).encode()
    names.write_bytes(written)
    before = decisions(names)
    tricky = Correction(Action.RENAME, EntityKind.PERSON, 'A, "B" = {', "C, D\n")
    add_corrections(names, tricky)
    after = names.read_bytes()
    assert decisions(names) == [*before, tricky.decision]
    assert after.startswith(mark) or not written
    assert after.count(b"\r\n") == (after.count(b"\n") if ends == "\r\n" and form else 0)
    kept = [line for line in form.split("\n") if "#" in line or "other" in line or "x" in line]
    assert [line for line in kept if line not in after.decode("utf-8-sig")] == []
    assert remove_corrections(names, tricky)
    assert decisions(names) == before


def test_a_removed_correction_takes_nothing_else_along(names: Path) -> None:
    names.write_text(
        'corrections = [{ place = "Sun", hide = true }, { person = "A", merge = "B" }]\n'
    )
    assert remove_corrections(names, HIDE)
    assert names.read_text() == 'corrections = [{ person = "A", merge = "B" }]\n'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b'corrections = [\n { person = "\xff" },\n]\n', "not UTF-8", id="bytes"),
        pytest.param(b"corrections = { a = 1 }\n", "its “corrections” are no list", id="table"),
        pytest.param(b'corrections = "Sun"\n', "its “corrections” are no list", id="text"),
        pytest.param(b"corections = []\n", "it has no “corrections”", id="misspelt"),
        pytest.param(b"[other]\nx = 1\n", "it has no “corrections”", id="something else"),
        pytest.param(b"[" * 5000 + b"]" * 5000 + b",", "nested too deeply", id="nested"),
        pytest.param(b"a." * 20_000 + b"a = 1\n", "too many parts", id="dotted"),
    ],
)
def test_what_is_no_file_of_corrections_is_said_in_one_line(
    names: Path, data: bytes, reason: str
) -> None:
    names.write_bytes(data)
    (problem,) = load_corrections(names).problems
    assert reason in problem.reason
    assert "\n" not in problem.reason


@pytest.mark.slow
def test_a_pipe_is_not_waited_for(names: Path) -> None:
    os.mkfifo(names)
    assert [p.reason for p in load_corrections(names).problems] == ["a named pipe, not a file"]


def test_a_link_is_followed_and_stays_one(names: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "synced" / "names.toml"
    elsewhere.parent.mkdir()
    elsewhere.write_text("corrections = [\n]\n")
    elsewhere.chmod(0o640)
    names.symlink_to(elsewhere)
    add_corrections(names, HIDE)
    assert names.is_symlink()
    assert decisions(elsewhere) == [HIDE.decision]
    assert elsewhere.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in elsewhere.parent.iterdir()] == ["names.toml"]


def save_meanwhile(names: Path, edits: Iterable[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Add the next of `edits` to the file whenever a correction is about to change it."""
    parse, remaining = corrections.parse_toml, iter(edits)

    def parse_while_others_write(text: str) -> dict[str, Any]:
        if more := next(remaining, ""):
            beside = names.with_name("draft")
            beside.write_text(names.read_text() + more)
            beside.replace(names)  # as editors save
        return parse(text)

    monkeypatch.setattr(corrections, "parse_toml", parse_while_others_write)


def test_what_an_editor_saves_meanwhile_stays(names: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names.write_text('corrections = [\n  { place = "Sun", hide = true },\n]\n')
    save_meanwhile(names, ["# one\n", "# two\n"], monkeypatch)
    add_corrections(names, HIDE)
    text = names.read_text()
    assert text.endswith("# one\n# two\n")
    assert decisions(names) == [(HIDE.action, HIDE.kind, "Sun", ""), HIDE.decision]


def test_a_file_that_others_write_all_the_time_is_left_to_them(
    names: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names.write_text("corrections = [\n]\n")
    save_meanwhile(names, (f"# {number}\n" for number in itertools.count()), monkeypatch)
    with pytest.raises(OutputError, match="another program writes to it again and again"):
        add_corrections(names, HIDE)
    monkeypatch.undo()
    assert names.read_text().startswith("corrections = [\n]\n# 0\n# 1\n")
    assert decisions(names) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said_in_one_line(names: Path) -> None:
    names.write_text("corrections = [\n]\n")
    names.parent.chmod(0o555)
    try:
        with pytest.raises(OutputError, match="Permission denied"):
            add_corrections(names, HIDE)
        assert os.listdir(names.parent) == [names.name]  # noqa: PTH208
        assert names.read_text() == "corrections = [\n]\n"
    finally:
        names.parent.chmod(0o755)


def test_a_write_protected_file_is_left_alone(names: Path) -> None:
    names.write_text("corrections = [\n]\n")
    names.chmod(0o444)
    with pytest.raises(OutputError, match="write-protected"):
        add_corrections(names, HIDE)
    assert names.read_text() == "corrections = [\n]\n"


def test_a_place_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="No such file or directory"):
        add_corrections(tmp_path / "nowhere" / FILE_NAME, MERGE)


def test_the_file_lies_beside_the_corpus(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("text")
    assert file_beside([str(tmp_path)]) == file_beside([str(article)]) == tmp_path / FILE_NAME
    assert file_beside(["-"]) is None
    assert file_beside([]) is None
