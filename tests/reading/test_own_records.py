"""Records that pktui printed are told from articles, whichever command printed them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import cast

import pytest

from pktui.export.formats.csv_lines import lines as csv_lines
from pktui.export.insight_records import COLUMNS as OF_INSIGHT
from pktui.export.mark_records import COLUMNS as OF_MARKS
from pktui.export.records import COLUMNS as OF_RECORDS
from pktui.export.schemas import NAMES, schema
from pktui.reading.draft import Flaw
from pktui.reading.formats import csv_table, json_document, json_lines
from pktui.reading.objects.own_records import OWN_RECORDS, own_records

COLUMNS = {**OF_RECORDS, **OF_INSIGHT, **OF_MARKS}


def fields_of(command: str) -> list[list[str]]:
    """The names of the fields of each kind of record that `command` prints."""
    described = schema(command)
    kinds = cast("list[Mapping[str, object]]", described.get("oneOf", [described]))
    return [cast("list[str]", kind["required"]) for kind in kinds]


@pytest.mark.parametrize("command", sorted({*NAMES} - {"events", "presence"}))
def test_the_records_of_each_command_are_told(command: str) -> None:
    [fields] = fields_of(command)
    found = own_records(fields)
    assert found
    assert found.reason == f"records of `pktui {command}`, no articles"


def test_every_command_in_the_table_prints_records() -> None:
    assert OWN_RECORDS.keys() == {*NAMES} - {"events", "presence"}


def test_records_of_presence_are_told_but_for_gaps() -> None:
    told = [own_records(fields) is not None for fields in fields_of("presence")]
    assert told == [True, True, True, False]


def test_events_are_read_back() -> None:
    [fields] = fields_of("events")
    assert own_records(fields) is None


@pytest.mark.parametrize(
    "fields",
    [
        ["title", "text", "date"],
        ["id", "title", "text", "published", "section", "url", "path"],
        ["name", "kind", "first", "last", "text"],
        ["path", "line", "text", "kind"],
        ["rank", "score", "headline", "url"],
        ["id", "schema", "properties", "text"],
        ["type", "features", "title", "text"],
        ["id", "value", "unit", "event", "place", "article"],
    ],
)
def test_articles_are_none_of_ours(fields: list[str]) -> None:
    assert own_records(fields) is None


@pytest.mark.parametrize("command", sorted({*COLUMNS} - {"events", "presence"}))
def test_a_table_of_ours_is_told_by_its_header(command: str) -> None:
    header = next(iter(csv_lines([], COLUMNS[command])))
    [flaw] = csv_table.parse(f"{header}\n1,2,3\n4,5,6\n")
    assert isinstance(flaw, Flaw)
    assert "no article" in flaw.reason


def test_a_file_of_ours_is_one_problem_and_not_one_a_line() -> None:
    line = json.dumps({"id": "pktui-1", "schema": "Person", "properties": {}})
    [flaw] = json_lines.parse(f"{line}\n{line}\n{line}\n".encode())
    assert flaw == Flaw("entities of FollowTheMoney, no articles")


def test_a_map_is_no_pile() -> None:
    drawn = '{"type": "FeatureCollection", "features": [\n{"type": "Feature"}\n]}'
    assert [*json_document.parse(drawn)] == [Flaw("a map (GeoJSON), no articles")]
