"""Recognition as a whole: what no rule takes for a time, and what holds for every text."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.pipeline.dates.languages import RULES
from pktui.pipeline.dates.recognise import recognise
from tests.pipeline.dates.reading import dated, examples, laid_out, surfaces

FOUND, NOT_FOUND = examples()
NO_TIMES = [
    ("They march two by two.", "a verb before a number"),
    ("He may march on Rome.", "a verb, twice"),
    ("It was an august body.", "an adjective"),
    ("He sat in the sun.", "neither Saturday nor Sunday"),
    ("He reads the Sun.", "a newspaper"),
    ("It was UNSC Chair for the second time.", "an ordinal"),
    ("the Millennium Development Goals", "part of a name"),
    ("They sent 1,500 men.", "a number with a comma"),
    ("a Boeing 747", "a model"),
    ("It fell to 1462.93 points.", "a decimal"),
    ("She runs at half past form.", "no hour"),
    ("the first day of the war", "part of what has no date"),
    ("in nine countries with nine agreements", "counts"),
    ("level-2 field hospitals with 252 staff", "counts"),
    ("with more than 30 per cent assessed", "a share"),
]


@pytest.mark.parametrize(("text", "why"), NO_TIMES, ids=[text for text, _ in NO_TIMES])
def test_leaves_alone_what_no_rule_begins_with(text: str, why: str) -> None:
    assert dated(text) == [], why


def test_an_expression_may_run_over_a_line_break_but_not_into_the_next_paragraph() -> None:
    assert surfaces("They met on 5\n   May 2014 in Oslo.") == ["5\n   May 2014"]
    assert surfaces("They were 5\n\nMay 2014 began.") == ["May 2014"]


def test_every_rule_has_a_name_fit_to_be_shown() -> None:
    assert all(rule.name.replace("-", "").isascii() for rule in RULES)


PIECES = [
    *(text for text, _ in FOUND),
    *(text for text, _ in NOT_FOUND),
    *" .,;:-–'’/\n1 2 05 31 1998 9999 th May Mon. last the of to and a".split(" "),
    "\n\n",
    " ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=80))
def test_spans_are_in_order_within_the_text_and_never_empty(text: str) -> None:
    end = 0
    for timex in recognise(text, laid_out("")):
        assert end <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end].strip()
        end = timex.end


WORD_ENDS = re.compile(r"\b|\Z")


@pytest.mark.parametrize("table", [FOUND, NOT_FOUND], ids=["found", "not found"])
def test_a_text_may_end_or_begin_anywhere(table: list[tuple[str, object]]) -> None:
    for text, _ in table:
        for end in WORD_ENDS.finditer(text):
            for part in (text[: end.start()], text[end.start() :]):
                assert all(t.end <= len(part) for t in recognise(part, laid_out("")))


NASTY = {
    " ": "white space",
    "1 ": "numbers in a row",
    "1-": "a chain of numbers",
    "1998, ": "a list of years",
    "May 5, ": "a list of days",
    "the last ": "a beginning that never goes on",
    "twenty-": "a number that never ends",
    "two and a half ": "counts without a unit",
    "the end of ": "words that would belong to what follows",
    "10 p.m. Friday to ": "intervals of intervals",
    "mười hai ": "Vietnamese numbers",
    "the first week of the ": "parts of parts",
    "the first half of ": "halves of nothing",
    "in the first half, ": "halves of a match or of a year",
    "the weekend of ": "weekends of weekends",
    "Monday and Tuesday ": "weekdays without their nights",
    "from Monday to Sunday and ": "intervals in any order",
    "264 to ": "years that wait for their era",
    "the winter of 1941-": "winters that never end",
    "Ramadan, Easter, ": "feasts in a row",
    "8 giờ tối thứ ": "Vietnamese hours",
    "ngày 1, ": "Vietnamese days",
    "từ 3/5 đến ": "Vietnamese intervals",
    "9 tháng đầu năm ": "Vietnamese parts of a year",
    "mùng 1 Tết ": "Vietnamese new years",
    "the 5th of the next ": "days of months that never come",
    "this year and ": "units that others would borrow",
    "week 42 of ": "weeks without their year",
    "two hours and 5 ": "lengths that go on",
    "3 days and 4 hours, ": "lengths of lengths",
    "the July-to-": "quarters that never end",
    "10 a.m. (0900 GMT) on ": "times that wait for their day",
    "70 million billion ": "large numbers",
    "Friday the 13th ": "days that no month has",
    "May/June/": "lists of months",
    "30/4/1975-": "intervals of numbers",
    "the 2014 fiscal ": "years of budgets",
    "another two ": "lengths without a unit",
    "in 1997-8-": "years without an end",
    "tuần thứ 42 của ": "Vietnamese weeks",
    "a": "one word",
}


def steps_to_read(text: str) -> int:
    """The lines of Python that run while `text` is read, which a busy machine does not change."""
    steps = 0

    def count(_frame: object, event: str, _arg: object) -> object:
        nonlocal steps
        steps += event == "line"
        return count

    empty = laid_out("")
    sys.settrace(count)
    try:
        recognise(text, empty)
    finally:
        sys.settrace(None)
    return steps


@pytest.mark.slow
@pytest.mark.parametrize("nasty", NASTY, ids=NASTY.values())
def test_steps_grow_linearly_with_the_text(nasty: str) -> None:
    """Four times the text takes about four times the steps; with the square it would be sixteen."""
    recognise(nasty * 3, laid_out(""))  # what is made when it is first needed is made
    small, large = (steps_to_read(nasty * (size // len(nasty))) for size in (1_000, 4_000))
    assert large < 5 * small + 500


@pytest.mark.slow
@pytest.mark.parametrize("nasty", NASTY, ids=NASTY.values())
def test_a_long_text_is_read_to_its_end(nasty: str) -> None:
    """Steps inside a regular expression cannot be counted; with their square this takes minutes."""
    recognise(nasty * (100_000 // len(nasty)), laid_out(""))


@pytest.mark.parametrize("one", ["May 3; ", "from May 3 to May 5; ", "10 p.m. Friday; "])
def test_of_very_many_dates_the_first_are_read(one: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many simple expressions a date is made of."""
    monkeypatch.setattr("pktui.pipeline.dates.recognise.MOST_DATES", 20)
    assert len(dated(one * 20)) == len(dated(one * 500)) == 20
    assert len(dated(one * 19)) == 19


def test_words_that_come_to_no_date_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.pipeline.dates.recognise.MOST_DATES", 5)
    assert len(dated("the night; " * 500 + "May 3; " * 3)) == 3
