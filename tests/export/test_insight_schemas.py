"""What the bundled articles and some made ones say together is what the schemas say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import pktui
from pktui.corpus.assemble import assemble
from pktui.export.formats import json_lines
from pktui.export.insight_records import (
    COLUMNS,
    compared_records,
    comparison_records,
    figure_records,
    incident_records,
    presence_records,
    story_records,
)
from pktui.export.records import Record
from pktui.export.schemas import schema
from pktui.insight.compare import compare_articles, compare_entities
from pktui.insight.contradictions.conflicts import comparisons_of
from pktui.insight.figures import figures_of
from pktui.insight.incidents import incidents_of
from pktui.insight.presence import presence_of
from pktui.insight.story import story_of
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.model.edtf import parse_edtf
from pktui.pipeline.analyse import analyse

SLIDE = [
    ("2019-01-07", "Deputy mayor Ann Poole opened a school in Seoul."),
    ("2019-01-09", "Deputy mayor Ann Poole spoke in Seoul on Tuesday."),
    ("2019-01-11", "Ann Poole spoke in Seoul again on Thursday."),
    ("2019-01-14", "Mayor Ann Poole took office in Seoul on Sunday."),
    ("2019-04-02", "It rained in Busan on Monday."),
    ("2019-04-03", "It rained in Busan on Tuesday."),
    ("2019-04-04", "It rained in Busan on Wednesday."),
    ("2019-08-06", "The landslide killed 54 people in Seoul, mayor Ann Poole said on Monday."),
    ("2019-08-06", "The landslide in Seoul killed 61 people, police said on Monday."),
    ("2019-08-09", "The toll of the landslide in Seoul rose to 70 on Thursday, police said."),
]


@cache
def corpora() -> tuple[Corpus, Corpus]:
    made = assemble(
        analyse(Article(id=ArticleId(f"m{n}"), path=f"m{n}", date=day, title=text[:25], text=text))
        for n, (day, text) in enumerate(SLIDE)
    )
    return pktui.load(), made


def compared(corpus: Corpus) -> Iterator[Record]:
    articles = list(corpus.articles.values())
    entities = list(corpus.entities.values())
    yield from compared_records(corpus, compare_articles(corpus, articles[0], articles[-1]))
    yield from compared_records(corpus, compare_entities(corpus, entities[0], entities[-1]))


MADE_FROM: Mapping[str, Callable[[Corpus], Iterator[Record]]] = {
    "story": lambda corpus: story_records(corpus, story_of(corpus, corpus.events)),
    "incidents": lambda corpus: incident_records(corpus, incidents_of(corpus)),
    "figures": lambda corpus: figure_records(
        corpus, figures_of(corpus, corpus.articles.values())
    ),
    "conflicts": lambda corpus: comparison_records(
        corpus, comparisons_of(corpus, corpus.articles.values())
    ),
    "presence": lambda corpus: presence_records(
        corpus, presence_of(corpus.entities.values(), corpus.articles.values())
    ),
    "compare": compared,
}  # fmt: skip


@cache
def records(name: str) -> list[dict[str, Any]]:
    """The records as they are written and read again."""
    made = [record for corpus in corpora() for record in MADE_FROM[name](corpus)]
    return [json.loads(line) for line in json_lines.lines(iter(made))]


def of_kind(name: str, record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The part of a schema that `record` is of."""
    whole: Any = schema(name)
    for each in whole.get("oneOf", [whole]):
        if record["kind"] in each["properties"]["kind"]["enum"] if "oneOf" in whole else True:
            return each  # type: ignore[no-any-return]
    raise LookupError(record["kind"])


@pytest.mark.parametrize("name", MADE_FROM)
def test_every_record_is_of_its_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    validator = Draft202012Validator(schema(name))
    assert records(name)
    for record in records(name):
        assert [error.message for error in validator.iter_errors(record)] == []
        assert set(record) == set(of_kind(name, record)["properties"])


@pytest.mark.parametrize("name", MADE_FROM)
def test_a_record_without_one_of_its_fields_is_refused(name: str) -> None:
    validator = Draft202012Validator(schema(name))
    kinds = {str(record.get("kind")): record for record in records(name)}
    for record in kinds.values():
        for field in record:
            assert not validator.is_valid({key: record[key] for key in record if key != field})


def test_every_kind_of_presence_and_both_sides_are_among_the_records() -> None:
    assert {record["kind"] for record in records("presence")} == {
        *("first", "silence", "role", "gap")
    }
    sides = {
        tuple(sorted(side)) for pair in records("conflicts") for side in (pair["a"], pair["b"])
    }
    assert len(sides) == 2  # figures and events


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("story", "rank", 0),
        ("story", "when", 26),
        *(
            ("story", "when", text)
            for text in (
                *("", "..", "../..", "/", "2022/", "/2022", "2022-11-26/2022-11-28/..", "XXXX"),
                *("26 November 2022", "last week", "November 2022", "2022-11-26T21:30", "22-11-26"),
                *("2022-13", "2022-00", "2022-25", "2022-11-32", "2022-11-00", "2022-21-01"),
                *("2022-1-2", "20221126", "2022-W47", "?2022", "2022??", "2022-11-2X", "2022 ?"),
                *("-61", "-006X", "2022-11-26 ", " 2022", "2022;2023", "202XX", "20X"),
            )
        ),
        ("incidents", "articles", [{"id": "a"}]),
        ("incidents", "dates_disagree", "no"),
        ("figures", "value", [1]),
        ("figures", "value", [1, "two"]),
        ("figures", "qualifier", "roughly"),
        ("figures", "quote", {"text": "two"}),
        ("conflicts", "class", "quarrel"),
        ("conflicts", "a", {"id": "a"}),
        ("presence", "kind", "rumour"),
        ("presence", "article", None),
        ("compare", "in", "neither"),
        ("compare", "a", [{"text": "two"}]),
    ],
)
def test_another_value_is_refused(name: str, field: str, value: object) -> None:
    record = records(name)[0] | {field: value}
    assert not Draft202012Validator(schema(name)).is_valid(record)


@pytest.mark.parametrize(
    "text",
    [
        *("2022-11-26", "2022-11", "2022", "2022-21", "2022-24?", "202X", "20XX~", "2022-11-26%"),
        *("2022-11-21/2022-11-27", "2022-01?/2022-03?", "../2022", "2022-11-26/..", "2019~/2021~"),
        *("-0061", "-0043-03", "-0043-03-15?", "-0061/-0043", "-0061/2022-11-26", "../-0061"),
        *("0000", "-0061/..", "-0061/19XX"),
    ],
)
def test_every_form_of_a_date_is_of_its_schema(text: str) -> None:
    when = parse_edtf(text)
    assert when.edtf == text
    for written in (when.edtf, when.inferred().edtf):
        record = records("story")[0] | {"when": written}
        assert Draft202012Validator(schema("story")).is_valid(record)


def test_every_finding_has_a_schema() -> None:
    assert set(MADE_FROM) == set(COLUMNS)
    for name in COLUMNS:
        assert schema(name)["title"] == f"pktui {name}"
