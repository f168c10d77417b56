"""The commands for what a pile says together: records, tables, and exit statuses."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from pktui.cli.main import pktui

PILE = [
    {
        "id": "w1",
        "date": "2016-05-10",
        "title": "Crane falls in Dunmore harbour",
        "publisher": "Wire",
        "text": "A crane fell on a warehouse in Dunmore harbour on Monday. It hurt 3 dockers.",
    },
    {
        "id": "g1",
        "date": "2016-05-11",
        "title": "Crane topples in harbour",
        "publisher": "Gazette",
        "text": "The crane that fell on a warehouse in Dunmore harbour on May 9 was old.",
    },
    {
        "id": "g2",
        "date": "2016-05-20",
        "title": "A new school",
        "publisher": "Gazette",
        "text": "Mayor Tom Rudge opened a school in Varley on Thursday.",
    },
]


@pytest.fixture(name="pile")
def written(tmp_path: Path) -> str:
    path = tmp_path / "pile.jsonl"
    path.write_text("".join(f"{json.dumps(article)}\n" for article in PILE), encoding="utf-8")
    return str(path)


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(pktui, [*arguments, "--no-cache"])
    return done.exit_code, done.stdout


def records(*arguments: str) -> list[dict[str, object]]:
    status, out = run(*arguments, "--format", "jsonl")
    assert status == 0
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize("command", ["story", "incidents", "figures", "presence"])
@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_every_form_shows_something(command: str, form: str, pile: str) -> None:
    status, out = run(command, pile, "--format", form)
    assert status == 0
    assert out.strip()


@pytest.mark.parametrize("command", ["story", "incidents", "figures", "presence"])
def test_nothing_found_is_status_1(command: str, pile: str) -> None:
    assert run(command, "-q", "who:nobody", pile)[0] == 1


def test_lines_of_the_story_are_quotations(pile: str) -> None:
    texts = {article["id"]: article["text"] for article in PILE}
    for day in records("story", pile, "--lines", "3"):
        for line in day["lines"]:  # type: ignore[attr-defined]
            assert texts[line["article"]["id"]][line["start"] : line["end"]] == line["text"]


def test_an_incident_has_its_tellings(pile: str) -> None:
    (crane,) = records("incidents", pile)
    assert [article["id"] for article in crane["articles"]] == ["w1", "g1"]  # type: ignore[attr-defined]
    assert crane["when"] == "2016-05-09"
    assert crane["publishers"] == 2
    assert crane["dates_disagree"] is False


def test_the_window_bounds_the_story(pile: str) -> None:
    days = [day["when"] for day in records("story", pile, "--since", "2016-05-15")]
    assert days == ["2016-05-19"]


def test_a_figure_is_quoted(pile: str) -> None:
    (figure,) = records("figures", pile, "--since", "2016-05-09", "--until", "2016-05-10")
    assert figure["value"] == [3, 3]
    assert figure["quote"] == {"text": "3 dockers", "start": 66, "end": 75}
    assert (figure["event"], figure["place"]) == ("injured", "Dunmore")


CONFLICT = [
    {
        "id": "c1",
        "date": "2016-05-10",
        "text": "The crane that fell in Dunmore hurt 3 dockers, police said on Monday.",
    },
    {
        "id": "c2",
        "date": "2016-05-10",
        "text": "In Dunmore the crane hurt 9 dockers, the union said on Monday.",
    },
]


def test_a_conflict_has_both_sides(tmp_path: Path) -> None:
    path = tmp_path / "conflict.jsonl"
    path.write_text("".join(f"{json.dumps(article)}\n" for article in CONFLICT), encoding="utf-8")
    (conflict,) = records("conflicts", str(path))
    assert conflict["class"] == "conflict"
    assert [conflict[side]["value"] for side in "ab"] == [[3, 3], [9, 9]]  # type: ignore[index]
    for form in ("table", "csv"):
        assert run("conflicts", str(path), "--format", form)[0] == 0


def test_no_conflict_is_status_1(pile: str) -> None:
    assert run("conflicts", pile)[0] == 1


@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_two_articles_are_compared(form: str, pile: str) -> None:
    status, out = run("compare", "w1", "g1", pile, "--format", form)
    assert status == 0
    assert "Dunmore" in out


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("w1", "w1", "pile.jsonl"),
        ("Tom Rudge", "Rudge", "Tom Rudge"),
        ("Varley", "varley", "Varley"),
        ("w1", "g1", None),
        ("Tom Rudge", "Varley", None),
    ],
)
def test_two_that_are_the_same_are_said_to_be(
    one: str, other: str, name: str | None, pile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with suppress(SystemExit):
        pktui.main(["compare", one, other, pile, "--no-cache"], standalone_mode=False)
    out, complaints = capsys.readouterr()
    told = [json.loads(line) for line in out.splitlines()]
    assert told
    if name is None:
        assert not complaints
    else:
        assert complaints.count("\n") == 1
        assert "A and B are both" in complaints
        assert name in complaints
        assert {each["in"] for each in told} <= {"both"}


@pytest.mark.parametrize("pair", [("w1", "nobody"), ("w1", "Dunmore")])
def test_what_cannot_be_compared_is_a_mistake(pair: tuple[str, str], pile: str) -> None:
    assert run("compare", *pair, pile)[0] == 2


@pytest.mark.parametrize(
    ("command", "words"), [("figures", "3 dockers"), ("incidents", "2 articles tell of one")]
)
def test_a_finding_explains_itself(command: str, words: str, pile: str) -> None:
    (found, *_) = records(command, pile)
    status, out = run("explain", str(found["id"]), pile)
    assert status == 0
    assert words in out
