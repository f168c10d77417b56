"""The reader's marks as W3C Web Annotations: written, read again, and never lost."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.errors import OutputError
from pktui.model.mark import Citation, MarkId, Quote, ReaderMark
from pktui.runtime.article_names import is_content
from pktui.store.marks import FILE_NAME, load_marks, notes_beside, save_mark, write_line

MARK = ReaderMark(
    id=MarkId("urn:uuid:1"),
    made="2026-12-01T09:30:00+07:00",
    marked=True,
    tags=("money", "Hà Nội"),
    note="Ask about this.\nTwice.",
    quote=Quote(exact="would sign", prefix="that they ", suffix=" it", start=10, end=20),
    event="e1",
    article=Citation(
        id="a", title="T", when="2022-11", publisher=None, path="a.txt", sha256="0" * 64
    ),
)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / FILE_NAME


def test_a_mark_is_a_web_annotation_on_one_line(notes: Path) -> None:
    save_mark(notes, MARK)
    (line,) = notes.read_text(encoding="utf-8").splitlines()
    annotation = json.loads(line)
    assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert annotation["type"] == "Annotation"
    assert annotation["motivation"] == ["bookmarking", "tagging", "commenting"]
    assert annotation["target"]["source"] == "a.txt"
    quote, position = annotation["target"]["selector"]
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": "would sign",
        "prefix": "that they ",
        "suffix": " it",
    }
    assert position == {"type": "TextPositionSelector", "start": 10, "end": 20}
    assert [(body["purpose"], body["value"]) for body in annotation["body"]] == [
        ("tagging", "money"),
        ("tagging", "Hà Nội"),
        ("commenting", "Ask about this.\nTwice."),
    ]
    assert load_marks(notes).marks == (MARK,)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(TEXT, TEXT, TEXT, st.lists(TEXT.filter(bool), unique=True, max_size=3))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, exact: str, note: str, path: str, tags: list[str]
) -> None:
    notes = tmp_path_factory.mktemp("notes") / FILE_NAME
    mark = replace(
        MARK,
        note=note or None,
        tags=tuple(tags),
        quote=replace(MARK.quote, exact=f"x{exact}"),
        article=replace(MARK.article, path=path),
    )
    save_mark(notes, mark)
    assert load_marks(notes).marks == (mark,)


def test_a_change_takes_the_place_of_the_mark_and_an_empty_one_is_taken_out(notes: Path) -> None:
    other = replace(MARK, id=MarkId("urn:uuid:2"))
    save_mark(notes, MARK)
    save_mark(notes, other)
    changed = replace(MARK, note="Other.", tags=())
    save_mark(notes, changed)
    assert load_marks(notes).marks == (changed, other)
    save_mark(notes, replace(MARK, marked=False, note=None, tags=()))
    assert load_marks(notes).marks == (other,)


def test_what_other_tools_wrote_stays_and_is_read(notes: Path) -> None:
    theirs = (
        '{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/1", '
        '"type": "Annotation", "motivation": "highlighting", "target": {"source": "a.txt", '
        '"selector": {"type": "TextQuoteSelector", "exact": "some words"}}}'
    )
    odd = "no JSON at all"
    notes.write_text(f"{theirs}\n{odd}\n", encoding="utf-8")
    save_mark(notes, MARK)
    assert notes.read_text(encoding="utf-8").splitlines()[:2] == [theirs, odd]
    read = load_marks(notes)
    assert [(m.marked, m.quote.exact, m.tags, m.note) for m in read.marks] == [
        (True, "some words", (), None),
        (True, "would sign", MARK.tags, MARK.note),
    ]
    assert [(p.line, p.reason) for p in read.problems] == [(2, "it is no JSON")]


@pytest.mark.parametrize(
    "line",
    [
        "[]",
        "7",
        "{}",
        '{"target": 7}',
        '{"target": {"selector": []}}',
        '{"target": {"selector": [{"type": "TextQuoteSelector", "exact": 7}]}}',
        "[" * 5000 + "]" * 5000,
    ],
    ids=lambda line: line[:30],
)
def test_a_line_that_is_no_annotation_is_one_problem(notes: Path, line: str) -> None:
    notes.write_text(f"{line}\n{write_line(MARK)}\n", encoding="utf-8")
    read = load_marks(notes)
    assert read.marks == (MARK,)
    assert [problem.line for problem in read.problems] == [1]


def test_a_quotation_without_an_end_is_a_problem_and_its_context_is_cut(notes: Path) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "a " * 60_000}
    short = {**quote, "exact": "words", "prefix": "b" * 5_000 + "x", "suffix": "y" + "b" * 5_000}
    lines = [
        {"id": f"urn:{n}", "target": {"source": "a.txt", "selector": [selector]}}
        for n, selector in enumerate((quote, short))
    ]
    notes.write_text("".join(json.dumps(line) + "\n" for line in lines))
    marks = load_marks(notes)
    assert [problem.reason for problem in marks.problems] == [
        "it quotes more than 100,000 characters"
    ]
    [mark] = marks.marks
    assert (len(mark.quote.prefix), mark.quote.prefix[-1]) == (1_000, "x")
    assert (len(mark.quote.suffix), mark.quote.suffix[0]) == (1_000, "y")


def test_a_mark_that_could_not_be_read_again_is_not_written(notes: Path) -> None:
    for length, is_kept in ((100_000, True), (100_001, False)):
        mark = replace(
            MARK, id=MarkId(f"urn:{length}"), quote=replace(MARK.quote, exact="a" * length)
        )
        if is_kept:
            save_mark(notes, mark)
        else:
            with pytest.raises(OutputError, match="no more than 100,000 characters"):
                save_mark(notes, mark)
        assert [one.id for one in load_marks(notes).marks] == ["urn:100000"]


def test_many_lines_that_are_no_annotations_are_counted(notes: Path) -> None:
    for count, reason in ((1_500, "1,400 more lines"), (101, "1 more line")):
        notes.write_text("x\n" * count)
        *told, more = load_marks(notes).problems
        assert [problem.line for problem in told] == list(range(1, 101))
        assert more.reason == f"{reason} that cannot be read"
    notes.write_text("x\n" * 100)
    assert len(load_marks(notes).problems) == 100


def test_a_file_that_cannot_be_read_is_said_and_never_written_over(notes: Path) -> None:
    notes.write_bytes(b"\xff\xfe no text")
    assert [problem.reason for problem in load_marks(notes).problems] == ["not UTF-8"]
    with pytest.raises(OutputError, match="not UTF-8"):
        save_mark(notes, MARK)
    assert notes.read_bytes() == b"\xff\xfe no text"


def test_it_lies_beside_the_articles_and_is_none_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "a.txt").write_text("text")
    assert notes_beside([str(tmp_path)]) == notes_beside([str(tmp_path / "a.txt")])
    assert notes_beside([str(tmp_path)]) == tmp_path / FILE_NAME
    assert not is_content(FILE_NAME)
    for paths in ([], ["-"]):
        assert notes_beside(paths) == tmp_path / "data" / "pktui" / FILE_NAME
    own = tmp_path / "data" / "pktui" / FILE_NAME
    own.parent.mkdir(parents=True)
    own.touch()
    own.chmod(0o644)
    save_mark(own, MARK)
    assert own.parent.stat().st_mode & 0o777 == 0o700
    assert own.stat().st_mode & 0o777 == 0o600


@pytest.mark.slow
def test_two_at_once_lose_nothing(notes: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from dataclasses import replace\n"
        "from pktui.store.marks import load_marks, save_mark\n"
        "path = Path(sys.argv[1])\n"
        "[mark] = [mark for mark in load_marks(path).marks if mark.id == 'first']\n"
        "for i in range(20):\n"
        "    save_mark(path, replace(mark, id=f'{sys.argv[2]}{i}'))\n"
    )
    save_mark(notes, replace(MARK, id="first"))
    writers = [subprocess.Popen([sys.executable, "-c", script, str(notes), c]) for c in "ab"]
    assert [writer.wait() for writer in writers] == [0, 0]
    written = {f"{c}{i}" for c in "ab" for i in range(20)}
    assert {mark.id for mark in load_marks(notes).marks} == {"first"} | written
