"""Regular expressions over words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.pipeline.dates.grammar.token_regex import Grammar, Match, Rule

LEXICON = {
    "number": frozenset("1 2 3 two three".split(" ")),
    "unit": frozenset("week weeks year years".split(" ")),
    "mark": frozenset(".,"),
}
FRAGMENTS = {"count": r"(?:{number}|a few)"}


def grammar(*rules: tuple[str, str]) -> Grammar[str]:
    """Rules that build the words they matched."""

    def build(m: Match) -> str | None:
        return m.words.between(m.first, m.last)

    return Grammar(LEXICON, FRAGMENTS, [Rule(name, pattern, build) for name, pattern in rules])


def found(language: Grammar[str], text: str) -> list[tuple[str, str]]:
    return [(rule.name, built) for rule, _, built in language.scan(language.read(text))]


PATTERNS = [
    ("{number} {unit} ago", "Some two weeks ago,", "two weeks ago"),
    ("@count {unit}", "in a few years", "a few years"),
    ("{number}(?: |-){unit}", "a two-year plan", "two-year"),
    ("{number}(?:, {number})* {unit}", "1, 2, 3 weeks", "1, 2, 3 weeks"),
    ("last (?:{unit}|night)", "LAST night", "LAST night"),
    ("today's", "today’s paper", "today’s"),
    ("{number}{mark}{number}", "it was 1.2 then", "1.2"),
    ("(?<!{mark}){number}(?! {unit})", "two weeks, three men", "three"),
    ("two weeks", "two\n   weeks", "two\n   weeks"),
    ("no", "yes or no", "no"),
    ("no", "no weeks", "no"),
    ("{number}(?: {number})* {unit}", "some 1 2 3 weeks", "1 2 3 weeks"),
    ("(?:{number} ?){2,3}", "a1 2\t3 b", "2\t3 "),
    ("last (?:two )?(?:{mark} )?{unit}", "last , week", "last , week"),
    ("{number}(?:{mark}(?= {unit}))?", "3. of", "3"),
    ("{number}(?:{mark}(?= {unit}))?", "2, weeks", "2,"),
    ("(?:two )?(?:{number}|no) {unit}", "two no weeks", "two no weeks"),
    ("last(?: ?-? ?{unit})?", "last - week", "last - week"),
]


@pytest.mark.parametrize(("pattern", "text", "words"), PATTERNS, ids=[p for p, *_ in PATTERNS])
def test_a_pattern_finds_words(pattern: str, text: str, words: str) -> None:
    assert found(grammar(("rule", pattern)), text) == [("rule", words)]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("two weeks", "two\n\nweeks"),
        ("two weeks", "twoweeks"),
        ("two weeks", "Two  Week"),
        ("{number} {unit}", "12 weeks"),
        ("no", "noon"),
    ],
)
def test_a_pattern_finds_whole_words_within_a_paragraph(pattern: str, text: str) -> None:
    assert found(grammar(("rule", pattern)), text) == []


@pytest.mark.parametrize(
    ("white", "is_within_a_paragraph"),
    [
        (" ", True),
        ("\t", True),
        ("\xa0", True),
        (" " * 8, True),
        (" " * 9, False),  # a column of its own
        ("\n", True),
        ("\r\n", True),
        (" \n ", True),
        ("\n" + " " * 16, True),  # an indent
        ("\n" + " " * 17, False),
        (" " * 8 + "\n" + " " * 16, True),
        (" " * 9 + "\n", False),
        ("\n\n", False),
        ("\n \n", False),
        (" \n\t\n ", False),
    ],
)
def test_a_space_is_white_space_within_a_paragraph(white: str, is_within_a_paragraph: bool) -> None:
    for pattern in ("two weeks", "two ?weeks", "(?:two |three )weeks(?! ago)"):
        text = f"two{white}weeks"
        expected = [("rule", text)] if is_within_a_paragraph else []
        assert found(grammar(("rule", pattern)), f"in {text}, all") == expected
    longer = f"two weeks{white}ago"
    assert bool(found(grammar(("rule", "weeks(?! ago)")), longer)) is not is_within_a_paragraph


def test_of_rules_that_fit_at_a_place_the_first_counts() -> None:
    both = grammar(("long", "{number} {unit} ago"), ("short", "{number} {unit}"))
    assert found(both, "two weeks ago, three years") == [
        ("long", "two weeks ago"),
        ("short", "three years"),
    ]


def test_where_a_rule_builds_nothing_the_next_is_tried() -> None:
    rules: list[Rule[str]] = [
        Rule("never", "{number} {unit}", lambda m: None),
        Rule("number", "{number}", lambda m: m.after()),
    ]
    language = Grammar(LEXICON, FRAGMENTS, rules)
    assert found(language, "two weeks") == [("number", "weeks")]


def test_groups_give_words_back() -> None:
    def build(m: Match) -> tuple[str, str, bool, str, str]:
        return m["count"], m["unit"], "missing" in m, m.before(), m.after()

    rule = Rule("rule", "(?P<count>{number}) (?P<unit>{unit})(?P<missing> ago)?", build)
    language = Grammar(LEXICON, FRAGMENTS, [rule])
    ((_, _, built),) = language.scan(language.read("Some two weeks passed"))
    assert built == ("two", "weeks", False, "Some", "passed")


@pytest.mark.parametrize(
    "pattern", ["two?", "(?:two)*", " two", "(?: two)", "tw[o]", "(two", "two)"]
)
def test_a_pattern_that_is_not_well_is_refused(pattern: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        grammar(("rule", pattern))


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from("two weeks ago \n , 1".split(" "))).map(" ".join)
)
def test_reading_loses_no_character(text: str) -> None:
    words = grammar(("rule", "{number} {unit}")).read(text)
    assert "".join(words.tokens) == text
    assert len(words.kinds) == len(words.tokens)
    assert [words.start_of(n) for n in (len(words.tokens), 0)] == [len(text), 0]
    for n, token in enumerate(words.tokens):
        assert text.startswith(token, words.start_of(n))


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("(?:two|three {unit}) ago", "two ago", "two ago"),
        ("{number}(?: {unit})?", "three", "three"),
        ("{number}(?: {unit}){0,2} ago", "two ago", "two ago"),
        ("(?:last {unit})|today", "today", "today"),
        ("{number}(?! {mark})", "two", "two"),
        ("(?:{number}|(?:a few)) {unit}", "a few weeks", "a few weeks"),
    ],
)
def test_a_rule_does_without_what_it_can_do_without(pattern: str, text: str, words: str) -> None:
    """A rule is compiled for the first text that has the words it needs; these need no more."""
    assert found(grammar(("rule", pattern)), text) == [("rule", words)]


def test_a_rule_that_found_nothing_in_one_text_finds_it_in_the_next() -> None:
    language = grammar(("rule", "{number} {unit} ago"))
    for text, expected in (("two men", []), ("two weeks on", []), ("two weeks ago", ["rule"])):
        assert [name for name, _ in found(language, text)] == expected


@given(st.text(st.sampled_from("abzAZé0_9² -\n.’")))
def test_a_text_is_cut_into_marks_numbers_and_words(text: str) -> None:
    assert grammar().read(text).tokens == re.findall(r"\W|\d+|\w+", text)


@pytest.mark.parametrize(
    "fragment", ["(?:{number}|a few)", "{number}|a few", "(?:{number}|(?:a|some) few)"]
)
def test_a_fragment_means_what_it_would_mean_where_it_stands(fragment: str) -> None:
    pattern = "(?:@count )?{unit} ago"
    written_out = Grammar(LEXICON, {}, [rule(pattern.replace("@count", fragment))])
    with_name = Grammar(LEXICON, {"count": fragment}, [rule(pattern)])
    for text in (
        "two weeks ago",
        "a few weeks ago",
        "weeks ago",
        "some few weeks ago",
        "a week ago",
    ):
        assert found(with_name, text) == found(written_out, text), text


def rule(pattern: str) -> Rule[str]:
    return Rule("rule", pattern, lambda m: m.words.between(m.first, m.last))
