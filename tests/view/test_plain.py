"""The explorer in lines: what is typed, and what is answered."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.cli.main import main
from pktui.query.language import Query
from pktui.view.plain import COMMANDS, PlainExplorer
from tests.busy_days import strikes
from tests.corpora import Said, Told, corpus, person

CORPUS = corpus(
    Told(
        title="Talks begin in Lima",
        when="2021-05-03",
        said=[Said("2021-05-03", "Anna Kovacs met the press.", ["Anna Kovacs"])],
    ),
    Told(title="Talks end", when="2021-05-08", said=[Said("2021-05-07", "They ended on Friday.")]),
    Told(title="A rumour", when=None),
    entities=[person("Anna Kovacs")],
)


def talk(*typed: str) -> list[str]:
    """The answer to the last of what is typed."""
    explorer = PlainExplorer(CORPUS, Query())
    lines = list(explorer.first_lines())
    for one in typed:
        lines = list(explorer.answer(one))
    return lines


def test_it_opens_with_how_much_there_is_and_the_first_event() -> None:
    count, first = talk()
    assert count.startswith("4 events.")
    assert first.startswith("1 of 4. Monday 3 May 2021.")


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        (["n"], "2 of 4. Monday 3 May 2021."),
        ([""], "2 of 4."),
        (["p"], "this is the first event"),
        (["4", "n"], "this is the last event"),
        (["3"], "3 of 4. Friday 7 May 2021."),
        (["9"], "there is no event 9; there are 4"),
        (["@ 7 May"], "3 of 4."),
        (["@ the Greek calends"], "the Greek calends is not understood as a date"),
        (["/ ended"], "2 events for ended"),
        (["/ zzzzzz"], "0 events for zzzzzz"),
        (["/ zzzzzz", "n"], "nothing matches"),
        (["/ zzzzzz", "/"], "4 events"),
        (["/ ended", "b"], "1 of 4."),
        (["u"], "1 without a date"),
        (["!"], "nothing to report"),
        (["nonsense"], "nonsense is no command; ? lists them"),
    ],
)
def test_an_answer(typed: list[str], begins: str) -> None:
    assert talk(*typed)[0].startswith(begins)


def test_a_date_leads_to_what_most_articles_tell_of_its_day() -> None:
    made = strikes()
    explorer = PlainExplorer(made, Query())
    assert "Dockers of quay" in " ".join(explorer.first_lines())
    for typed in ("@ 10 May 2010", "@ 2010-06-12"):
        assert "Dockers of quay" in " ".join(explorer.answer(typed)), typed
    assert "nothing is as late" in next(explorer.answer("@ 2031"))


def test_why_an_event_has_its_date() -> None:
    assert "3 May 2021" in talk("w")[0]


def test_the_article_is_read_with_its_source_and_date() -> None:
    title, source, *paragraphs = talk("4", "a")
    assert title == "Talks end"
    assert "8 May 2021" in source
    assert "They ended on Friday." in " ".join(paragraphs)


def test_the_names_of_what_is_shown() -> None:
    people, places, organisations = talk("o")
    assert people == "People: Anna Kovacs 2"
    assert (places, organisations) == ("Places: none", "Organisations: none")


def test_help_lists_every_command() -> None:
    assert [line.partition(": ")[0] for line in talk("?")] == list(COMMANDS)


@given(st.lists(st.text(max_size=12), max_size=6))
def test_whatever_is_typed_is_answered_in_harmless_lines(typed: list[str]) -> None:
    for line in talk(*typed):
        assert not [c for c in line if unicodedata.category(c) in ("Cc", "Cs")]


def test_it_reads_standard_input_to_its_end(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("n\nq\n"))
    with pytest.raises(SystemExit) as ended:
        main(["--plain", "--no-cache"])
    assert ended.value.code == 0
    _, first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("1 of ")
    assert second.startswith("2 of ")
