"""The help topics say what is so, and a wrong word leads to the right command."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from pktui.cli.help.topics import (
    DATES,
    EXAMPLES,
    OTHER_WORDS,
    QUERIES,
    TOPICS,
    command_meant,
    epilog,
)
from pktui.cli.main import main, pktui
from pktui.model.edtf import parse_edtf
from pktui.query.parse import FIELD_NAMES, parse_finished
from pktui.store import corrections, marks


@pytest.mark.parametrize("query", [query for query, _ in QUERIES])
def test_each_example_of_a_query_is_one(query: str) -> None:
    assert str(parse_finished(query))


def test_every_field_has_an_example() -> None:
    shown = {query.partition(":")[0] for query, _ in QUERIES if ":" in query}
    assert set(FIELD_NAMES) <= shown


@pytest.mark.parametrize("edtf", [edtf for edtf, _ in DATES])
def test_each_example_of_a_date_is_one(edtf: str) -> None:
    assert parse_edtf(edtf).edtf == edtf


@pytest.mark.parametrize("name", [corrections.FILE_NAME, marks.FILE_NAME, "config.toml"])
def test_every_file_that_the_reader_may_edit_is_told_of(name: str) -> None:
    assert name in dict(TOPICS["files"][1])


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_is_a_screenful(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["help", name])
    assert ended.value.code == 0
    lines = capsys.readouterr().out.splitlines()
    assert 3 < len(lines) <= 40
    assert max(map(len, lines)) <= 100


def test_help_ends_with_examples_and_statuses() -> None:
    shown = CliRunner().invoke(pktui, ["--help"], prog_name="pktui").output
    for line, _ in EXAMPLES:
        assert line in shown
    assert "130  interrupted" in shown
    assert epilog().splitlines()[-1] in " ".join(shown.split())


@pytest.mark.parametrize(
    ("word", "command"),
    [
        ("search", "events -q QUERY"),
        ("list", "events"),
        ("event", "events"),
        ("artcles", "articles"),
        ("chek", "check"),
        ("lisbon", None),
        ("x", None),
        ("report.txt", None),
    ],
)
def test_what_was_meant(word: str, command: str | None) -> None:
    assert command_meant(word, ("events", "articles", "entities", "check")) == command


def test_other_words_lead_to_commands_that_exist() -> None:
    assert {command.split()[0] for command in OTHER_WORDS.values()} <= set(pktui.commands)


def test_a_word_that_is_no_file_asks_what_was_meant(
    capsys: pytest.CaptureFixture[str], tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    with pytest.raises(SystemExit) as ended:
        main(["search", "lisbon"])
    assert ended.value.code == 2
    assert "did you mean “pktui events -q QUERY”?" in capsys.readouterr().err
