"""Every golden record is what its schema says, and a schema refuses what is not.

Findings have no golden files: `test_insight_schemas` makes their records.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from pktui.export.insight_records import COLUMNS as OF_FINDINGS
from pktui.export.mark_records import COLUMNS as OF_MARKS
from pktui.export.mark_records import mark_records
from pktui.export.records import COLUMNS
from pktui.export.schemas import NAMES, schema
from pktui.insight.anchoring import place_marks

from .nasty import CORPUS, MARKS

HAVE_GOLDEN = [name for name in NAMES if name not in OF_FINDINGS]
GOLDEN = Path(__file__).parent / "golden"


def golden(name: str) -> list[dict[str, object]]:
    lines = (GOLDEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("name", HAVE_GOLDEN)
def test_a_schema_is_one_and_every_golden_record_is_of_it(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    validator = Draft202012Validator(schema(name))
    records = golden(name)
    assert records
    for record in records:
        assert [error.message for error in validator.iter_errors(record)] == []


@pytest.mark.parametrize("name", HAVE_GOLDEN)
def test_no_field_of_a_record_is_missing_in_its_schema(name: str) -> None:
    fields = set(schema(name)["properties"])  # type: ignore[call-overload]
    assert {field for record in golden(name) for field in record} == fields


@pytest.mark.parametrize("name", HAVE_GOLDEN)
def test_a_record_without_one_of_its_fields_is_refused(name: str) -> None:
    validator = Draft202012Validator(schema(name))
    record = golden(name)[0]
    for field in record:
        assert not validator.is_valid({key: record[key] for key in record if key != field})


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("events", "kind", "rumour"),
        ("events", "granularity", "minute"),
        ("events", "earliest", "26 November"),
        ("events", "when", "26 November"),
        ("events", "when", None),
        ("articles", "when", "last week"),
        ("entities", "first", "2022-13"),
        ("articles", "characters", -1),
        ("entities", "kind", "ship"),
        ("annotations", "timexes", [{"start": 0}]),
        ("check", "line", "twelve"),
    ],
)
def test_another_value_is_refused(name: str, field: str, value: object) -> None:
    record = golden(name)[0] | {field: value}
    assert not Draft202012Validator(schema(name)).is_valid(record)


@pytest.mark.parametrize("when", ["2022-11-26", "last week", None])
def test_a_lost_mark_has_the_date_that_whoever_wrote_its_file_gave(when: str | None) -> None:
    mark = MARKS[0]
    lost = replace(
        mark,
        quote=replace(mark.quote, exact="words of no article", prefix="", suffix=""),
        article=replace(mark.article, id="none", path="none", title="None", when=when),
    )
    [record] = json.loads(json.dumps([*mark_records(CORPUS, place_marks(CORPUS, [lost]))]))
    assert record["state"] == "lost"
    assert record["article"]["when"] == when
    assert Draft202012Validator(schema("marks")).is_valid(record)


def test_every_listing_has_a_schema() -> None:
    assert set(COLUMNS) | set(OF_MARKS) | set(OF_FINDINGS) == set(NAMES)
