"""EDTF: what is written as a date is read back to the same days, and what is none is refused."""

from __future__ import annotations

from datetime import date

import pytest

from pktui.model.edtf import parse_edtf

WRITTEN = [
    # EDTF, first day, last day, granularity
    ("2022-11-26", "2022-11-26", "2022-11-26", "day"),
    ("2018-09", "2018-09-01", "2018-09-30", "month"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("2014", "2014-01-01", "2014-12-31", "year"),
    ("2020/2021", "2020-01-01", "2021-12-31", "range"),
    ("2021-04?", "2021-04-01", "2021-04-30", "month"),
    ("2014~", "2014-01-01", "2014-12-31", "year"),
    ("2014%", "2014-01-01", "2014-12-31", "year"),
    ("2014/..", "2014-01-01", None, "range"),
    ("../2014-05", None, "2014-05-31", "range"),
    ("2022-11-21/2022-11-27", "2022-11-21", "2022-11-27", "week"),
    ("2022-04/2022-06", "2022-04-01", "2022-06-30", "quarter"),
    ("2022-01/2022-06", "2022-01-01", "2022-06-30", "half"),
    ("2022-21", "2022-03-01", "2022-05-31", "season"),
    ("2022-24", "2022-12-01", "2023-02-28", "season"),
    ("199X", "1990-01-01", "1999-12-31", "decade"),
    ("19XX", "1900-01-01", "1999-12-31", "century"),
    ("2021-03?/2021-05?", "2021-03-01", "2021-05-31", "range"),
    ("2021-03/2022-01-05", "2021-03-01", "2022-01-05", "range"),
    ("2022-11-22/2022-11-28", "2022-11-22", "2022-11-28", "range"),
]

NOT_DATES = [
    ("", "nothing"),
    ("Saturday", "words are for the rules, not for EDTF"),
    ("2022-13", "no such month"),
    ("2022-25", "no such season"),
    ("2022-02-30", "no such day"),
    ("22-11-26", "two digits are no year"),
    ("26/11/2022", "a solidus makes an interval"),
    ("2022/2020", "ends before it begins"),
    ("../..", "open at both ends says nothing"),
    ("2022-11-26T10:00", "a time of day keeps the day elsewhere"),
    ("0000-00-00", "a year without months"),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest", "granularity"), WRITTEN)
def test_edtf_is_read_and_written(
    edtf: str, earliest: str | None, latest: str | None, granularity: str
) -> None:
    when = parse_edtf(edtf)
    assert when.edtf == edtf
    assert when.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert when.latest == (date.fromisoformat(latest) if latest else None)
    assert when.granularity == granularity


@pytest.mark.parametrize(("text", "remark"), NOT_DATES)
def test_what_is_no_edtf_is_refused_with_its_reason(text: str, remark: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|before it begins|no end"):
        parse_edtf(text)
