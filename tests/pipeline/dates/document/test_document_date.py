"""The article's own date, and every reason for it."""

from __future__ import annotations

import pytest

from pktui.model.article import Article, ArticleId
from pktui.model.event import DateEvidence
from pktui.model.when import When
from pktui.pipeline.dates.document import document_date
from pktui.pipeline.dates.document.document_date import contradictions, date_article
from pktui.pipeline.dates.document.metadata_date import metadata_date, order_of
from pktui.pipeline.dates.normalise.day_month_order import DayOrder
from pktui.pipeline.dates.recognise import recognise
from pktui.pipeline.layout.layout import lay_out
from pktui.reading.registry import BY_NAME

STORY = "The two sides met on May 3, 2014 to talk about the harbour. They agreed on little."


def dated(
    text: str,
    *,
    date: str | None = None,
    path: str = "a.txt",
    url: str | None = None,
    read_as: str | None = None,
) -> tuple[When | None, tuple[DateEvidence, ...]]:
    article = Article(id=ArticleId("a"), path=path, text=text, date=date, url=url, read_as=read_as)
    layout = lay_out(article)
    return date_article(article, layout, recognise(text, layout))


def told(evidence: tuple[DateEvidence, ...]) -> list[str]:
    return [f"{e.rule} {e.when.edtf if e.when else '—'}" for e in evidence]


TEXTS = [
    (f"date 2021-12-31 OSLO, December 31 -\n\n{STORY}", "2021-12-31",
     ["header 2021-12-31", "dateline 2021-12-31"], "the dateline's year is the header's"),
    (f"date 2022-01-01 OSLO, December 31 -\n\n{STORY}", "2022-01-01",
     ["header 2022-01-01", "dateline 2021-12-31"], "the year in which it is nearest"),
    (f"OSLO, December 31 - {STORY}", None, ["dateline —"], "a day without a year is no date yet"),
    (f"Talks go on\n\nMonday, May 18, 2015\n\n{STORY}", "2015-05-18", ["dateline 2015-05-18"],
     "a line of its own"),
    (f"LONDON | Tue Jun 3, 2008 7:15 am EDT LONDON (Reuters) - {STORY}", "2008-06-03",
     ["dateline 2008-06-03"], "a page's dateline"),
    (f"Talks go on\n\nPublished: 18 May 2015\n\n{STORY}", "2015-05-18", ["published 2015-05-18"],
     "said to be published"),
    (f"Talks go on\n\nPublished: 18 May 2015\nUpdated: 20 May 2015\n\n{STORY}", "2015-05-18",
     ["published 2015-05-18", "updated 2015-05-20"], "the update is weaker"),
    (f"{STORY} This article was published on 17.35 BST on Wednesday 23 June 2010", "2010-06-23",
     ["published 2010-06-23"], "at the end, with a clock time"),
    (f"https://example.org/2022/07/25/talks\n\n{STORY}", "2022-07-25", ["url 2022-07-25"],
     "an address above the text"),
    (f"https://example.org/2022/07/talks\n\nOSLO, July 25 - {STORY}", "2022-07-25",
     ["dateline 2022-07-25", "url 2022-07"], "the day within the address's month"),
    (STORY, None, [], "a date inside a sentence is the story's"),
    ("The bonds mature on the date April 2, 2007, the bank said. It is early.", None, [],
     "“date” in a sentence is no header"),
    (f"{STORY}\n\nComments (1)\n\nPosted June 3, 2014 at 10:15: Good.", None, [], "a comment's"),
    (f"The harbour on May 1, 2014. (AFP Photo)\n\n{STORY}", None, [], "a caption's"),
    ("", None, [], "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "when", "reasons", "remark"), TEXTS)
def test_text(text: str, when: str | None, reasons: list[str], remark: str) -> None:
    found, evidence = dated(text)
    assert (found and found.edtf) == when, remark
    assert told(evidence) == reasons, remark


METADATA = [
    ({"date": "2022-11-27T21:30:00+07:00"}, "2022-11-27", "21:30+07:00", "the zone is kept"),
    ({"date": "2022-11-27T23:30:00-05:00"}, "2022-11-27", "23:30-05:00", "the 28th in UTC"),
    ({"date": "Sun, 27 Nov 2022 21:30:00 +0700"}, "2022-11-27", "21:30+07:00", "as e-mail has it"),
    ({"date": "November 27, 2022"}, "2022-11-27", None, "in words"),
    ({"date": "2022-11"}, "2022-11", None, "a month stays a month"),
    ({"date": "soon"}, None, None, "no date"),
    ({"date": "March 2023"}, "2023-03", None, "a month and its year"),
    ({"date": "Spring 2015"}, "2015-21", None, "a season"),
    ({"date": "July/August 2016"}, "2016-07/2016-08", None, "an issue of two months"),
    ({"date": "Dec 2017/Jan 2018"}, "2017-12/2018-01", None, "and over the turn of a year"),
    ({"date": "Wed, 14 Mar 2023"}, "2023-03-14?", None, "it was a Tuesday"),
    ({"date": "Thursday, September 11, 2001"}, "2001-09-11?", None, "likewise"),
    ({"date": "Wk 12 2021"}, "2021-03-22/2021-03-28", None, "a week by its number"),
    ({"date": "2021 week 12"}, "2021-03-22/2021-03-28", None, "the year first"),
    ({"date": "Week 12, 2021"}, "2021-03-22/2021-03-28", None, "with a comma"),
    ({"date": "week 60 2021"}, None, None, "no year has it"),
    ({"date": "T3, 04/09/2012"}, "2012-09-04", None, "a Vietnamese weekday: the day is first"),
    ({"date": "2023. 5. 14."}, "2023-05-14", None, "as Korea writes it"),
    ({"date": "2023年5月14日"}, "2023-05-14", None, "as Japan and China do"),
    ({"date": "2023. 5. 14. 10:30"}, "2023-05-14", "10:30", "with the time behind"),
    ({"date": "2023年5月14日 10:30"}, "2023-05-14", "10:30", "likewise"),
    ({"date": "12/2006"}, "2006-12", None, "a month in numbers"),
    ({"date": "June 18–23, 2017"}, "2017-06-18/2017-06-23", None, "a range"),
    ({"date": "Mar 14,2023"}, "2023-03-14", None, "no blank behind the comma"),
    ({"date": "14 Mar 23"}, "2023-03-14", None, "two digits of the year"),
    ({"date": "14.3.23"}, "2023-03-14", None, "full stops between the numbers"),
    ({"date": "2023-W11"}, "2023-03-13/2023-03-19", None, "a week stays a week"),
    ({"date": "Tue Mar 14 22:30:00 +0000 2023"}, "2023-03-14", "22:30+00:00", "as Twitter has it"),
    ({"date": "Chủ nhật, 27/11/2022"}, "2022-11-27", None, "in Vietnamese"),
    ({"date": "ngày 27 tháng 11 năm 2022"}, "2022-11-27", None, "in Vietnamese"),
    ({"date": "05/06/2023"}, "2023-05-06?", None, "either number may be the month"),
    ({"date": "07/07/2023"}, "2023-07-07", None, "both readings are one day"),
    ({"date": "25/04/2023 10:00"}, "2023-04-25", "10:00", "only one reading"),
    ({"date": "1970-01-01"}, None, None, "where the clocks of systems begin"),
    ({"date": "0"}, None, None, "likewise"),
    ({"date": "1899-12-30"}, None, None, "the first day of a spreadsheet"),
    ({"date": "9999-12-31"}, None, None, "the last day of a database"),
    ({"date": "Sat 03/04/2021"}, "2021-04-03", None, "the weekday tells which is the day"),
    ({"date": "2018/Jan/05"}, "2018-01-05", None, "strokes around a month's name"),
    ({"date": "1970-01-01T00:00:00Z"}, None, None, "likewise"),
    ({"date": "Mon, 30 Nov -0001 00:00:00 +0000"}, None, None, "a year that stands for none"),
    ({"date": "0101-01-01T00:00:00+00:00"}, None, None, "likewise"),
    ({"date": "0001-01-01"}, None, None, "likewise"),
    ({"date": "31/02/2023"}, None, None, "no such day"),
    ({"date": "x" * 100_000}, None, None, "no date, however long"),
    (
        {"url": "https://web.archive.org/web/20230518174457/https://example.org/a"},
        None,
        None,
        "the time of a capture",
    ),
    (
        {"url": "https://web.archive.org/web/2023id_/https://example.org/2020/05/07/a"},
        "2020-05-07",
        None,
        "the address of the page that was captured",
    ),
    ({"url": "https://weekly.example/issues/2019-4/a"}, None, None, "the number of an issue"),
    (
        {"date": "2023-05-18", "url": "https://web.archive.org/web/20230518174457/https://a.org/a"},
        None,
        None,
        "the capture's time, given as the page's",
    ),
    ({"path": "news/2022-11-27-talks.txt"}, "2022-11-27", None, "the file's name"),
    ({"path": "news-2022-11-27.jsonl"}, None, None, "the name of a pile says nothing of one"),
    (
        {"path": "Factiva-20221127.txt", "read_as": "Factiva"},
        None,
        None,
        "an export is named by the day on which it was downloaded, whatever its ending",
    ),
    ({"path": "2022-11-27.mbox", "read_as": "mbox"}, None, None, "a mailbox likewise"),
    ({"path": "2022-11-27.html", "read_as": "html"}, "2022-11-27", None, "a page is one article"),
    ({"url": "https://example.org/2022/nov/27/talks"}, "2022-11-27", None, "the address"),
]


def test_piles_are_called_as_the_readers_call_them() -> None:
    databases = {"Nexis", "Factiva", "ProQuest", "Europresse"}
    assert databases | BY_NAME.keys() >= document_date._READ_AS_PILES


def test_a_day_that_a_spreadsheet_counts_is_uncertain() -> None:
    found, _ = dated(STORY, date="45582")
    assert found is not None
    assert found.edtf == "2024-10-17?"


@pytest.mark.parametrize(("given", "when", "time", "remark"), METADATA)
def test_metadata(given: dict[str, str], when: str | None, time: str | None, remark: str) -> None:
    found, evidence = dated(STORY, **given)
    assert (found and found.edtf) == when, remark
    assert (evidence[0].time if evidence else None) == time, remark


FIELDS = {
    "2024-10-17T09:14:03.123456+00:00": "2024-10-17",
    "2024-10-17 09:14:03 UTC": "2024-10-17",
    "2024-10-17 09:14:03 +0700": "2024-10-17",
    "Thursday, 17-Oct-24 09:14:03 GMT": "2024-10-17",
    "Thu Oct 17 09:14:03 2024": "2024-10-17",
    "17/Oct/2024:09:14:03 +0000": "2024-10-17",
    "20241017091403": "2024-10-17",
    "2024.10.17": "2024-10-17",
    "2024年10月17日": "2024-10-17",
    "17 octobre 2024": "2024-10-17",
    "17. Oktober 2024": "2024-10-17",
    "Fall 2024": "2024-23",
    "Winter 2023/2024": "2023-24",
    "Vol. 12, No. 3, March 2021": "2021-03",
    "Sept 2019": "2019-09",
    "c. 1920": "1920~",
    "1920s": "192X",
    "between 1914 and 1918": "1914/1918",
    "n.d.": None,
    "[1923?]": "1923",
    "undated": None,
    "0000-00-00 00:00:00": None,
    "0000-01-01": None,
    "0000": None,
    "-0001-11-30": None,
    "2024-00-00": None,
    "2024-10-00": None,
    "2024-10-17T24:00:00": "2024-10-17",
    "1729156443.25": "2024-10-17",
    "45582": "2024-10-17",
    "45582.3958": "2024-10-17",
    "455820": None,
    "99999": None,
    "17 oct 2024": "2024-10-17",
    "oct 17, 2024": "2024-10-17",
    "oct 2024": "2024-10",
    "sept. 2024": "2024-09",
    "Yesterday": None,
    "17 Oct 2024 at 16:14 (ICT)": "2024-10-17",
    "Oct 17, 2024 | 4:14 PM": "2024-10-17",
    "Updated 17 October 2024": "2024-10-17",
    "Thứ Năm, 17/10/2024, 16:14 (GMT+7)": "2024-10-17",
    "16:14 17/10/2024": "2024-10-17",
    "17/10/2024 - 16:14": "2024-10-17",
    "17 tháng 10, 2024": "2024-10-17",
    "T5, 17/10/2024": "2024-10-17",
    "Thu 4/5/23": "2023-05-04",
    "2024-W42": "2024-10-14/2024-10-20",
    "2024-Q3": "2024-07/2024-09",
    "Q3 2024": "2024-07/2024-09",
    "1601-01-01T00:00:00Z": None,
    "1904-01-01": None,
    "1980-01-01T00:00:00": None,
    "1969-12-31T16:00:00-08:00": None,
    "1970-01-01T01:00:00+01:00": None,
    "1753-01-01": None,
    "1000-01-01": None,
    "2099-12-31": None,
    "2999-12-31": None,
    "01/01/1900": None,
    "1900-01-00": None,
    "17th October, 2024": "2024-10-17",
    "October 17th 2024": "2024-10-17",
    "Thursday October 17 2024": "2024-10-17",
    "Oct. 17-18, 2024": "2024-10-17/2024-10-18",
    "Sunday Oct. 13 to Thursday Oct. 17 2024": "2024-10-13/2024-10-17",
    "10-2024": "2024-10",
    "17-Oct-24": "2024-10-17",
    "Special issue 2019": "2019",
    "1998/99": "1998/1999",
    "Early 2020": "2020",
    "17/10/24": "2024-10-17",
    "2024-10-17+07:00": "2024-10-17",
    "date: 2024-10-17": "2024-10-17",
    "\u200e2024-10-17": "2024-10-17",
    "2024–10–17": "2024-10-17",
    "２０２４-10-17": "2024-10-17",
    "17.10.2024 г.": "2024-10-17",
    "ngày 17 tháng Mười năm 2024": "2024-10-17",
    "Hà Nội, 17-10-2024": "2024-10-17",
}


@pytest.mark.parametrize(("field", "when"), FIELDS.items())
def test_date_fields_of_many_programs(field: str, when: str | None) -> None:
    found, _ = dated(STORY, date=field)
    assert (found and found.edtf.replace("?", "")) == when


NAMES = {
    "2024_10_17 bridge.txt": "2024-10-17",
    "17.10.2024 bridge.docx": "2024-10-17",
    "Bridge (17 Oct 2024).pdf": "2024-10-17",
    "Bridge - October 17, 2024.txt": "2024-10-17",
    "IMG_20241017_091403.jpg.txt": "2024-10-17",
    "2024-10-17T09-14-03 bridge.html": "2024-10-17",
    "2024/10 October/17/bridge.txt": "2024-10",
    "2024/October/bridge.txt": "2024-10",
    "bridge_v2_final.txt": None,
    "report-10-2024.pdf": "2024-10",
    "241017_bridge.txt": None,
    "Bridge 17-10-24.txt": None,
    "bridge [2024-10-17].html": "2024-10-17",
    "scan 0017 2024.pdf": None,
    "Thu, 17 Oct 2024 bridge.eml": "2024-10-17",
    "VNS_17102024_p4.txt": None,
    "17-thang-10-nam-2024.txt": None,
    "AFP 2024.10.17 18h30.txt": "2024-10-17",
    "2024-10-17/01.txt": "2024-10-17",
    "2024/10/17/a.txt": "2024-10-17",
    "week42-2024/a.txt": None,
    "bridge-2024-10-17 (1).txt": "2024-10-17",
    "Bridge_Oct2024.txt": "2024-10",
    "Q3-2024.txt": None,
    "page-12-1998.txt": "1998-12",
}


@pytest.mark.parametrize(("name", "when"), NAMES.items())
def test_names_of_files(name: str, when: str | None) -> None:
    found, _ = dated(STORY, path=name)
    assert (found and found.edtf.replace("?", "")) == when


@pytest.mark.parametrize(
    ("field", "order"),
    [
        ("T3, 04/09/2012", DayOrder.DAY_FIRST),
        ("CN, 02/09/2012", DayOrder.DAY_FIRST),
        ("Thứ Ba, 04/09/2012", DayOrder.DAY_FIRST),
        ("thu ba 04/09/2012", DayOrder.DAY_FIRST),
        ("Ngay 04/09/2012", DayOrder.DAY_FIRST),
        ("13/09/2012", DayOrder.DAY_FIRST),
        ("09/13/2012", DayOrder.MONTH_FIRST),
        ("04/09/2012", None),
        ("Thu Sep 6 09:14:03 2012", None),
        ("Thu 6 Sep 2012", None),
        ("Tue, 4 Sep 2012", None),
    ],
)
def test_what_a_field_tells_of_the_order_of_day_and_month(
    field: str, order: DayOrder | None
) -> None:
    assert order_of(field) is order


@pytest.mark.parametrize(
    "field",
    [
        *("Wk 12 2021", "2021 week 12", "12-2006", "31 jan 2023", "2023. 5. 14.", "2023年5月14日"),
        *("Tue Mar 14 22:30:00 +0000 2023", "17/Oct/2024:09:14:03 +0000", "45582"),
    ],
)
def test_the_words_of_a_field_are_given_as_they_stand(field: str) -> None:
    found = metadata_date(field)
    assert found is not None
    assert found.surface == field


def test_evidence_keeps_its_words() -> None:
    text = f"date 2021-12-31 OSLO, December 31 -\n\n{STORY}"
    _, evidence = dated(text)
    assert [e.span.of(text) if e.span else None for e in evidence] == [e.surface for e in evidence]


DOUBTED = [
    ("As of: 28.04.2020 18:00", "2020-04-29T06:00:00+02:00", "2020-04-29?", "two days"),
    ("As of: 29.04.2020 18:00", "2020-04-29T06:00:00+02:00", "2020-04-29", "the same day"),
    ("The ship sank at 10 p.m. on 3 May 2019 off Oslo.", "2020-04-29", "2020-04-29", "the story"),
    ("Oslo, 28 April 2020 –", "2020-04-29", "2020-04-29", "written the day before"),
    ("Published: 3 May 2019", "2020-04-29", "2020-04-29?", "a year apart"),
]


@pytest.mark.parametrize(("line", "date", "when", "remark"), DOUBTED)
def test_dates_that_contradict_each_other_leave_a_doubt(
    line: str, date: str, when: str, remark: str
) -> None:
    found, _ = dated(f"Talks go on\n\n{line}\n\n{STORY}", date=date)
    assert str(found) == when, remark


CONTRADICTIONS = [
    (f"date 2021-12-31 OSLO, December 31 -\n\n{STORY}", {}, [], "none"),
    (f"date 2022-01-01 OSLO, December 31 -\n\n{STORY}", {}, [], "filed the evening before"),
    (f"date 2022-01-01 OSLO, December 15 -\n\n{STORY}", {},
     [("header", "dateline")], "two weeks apart"),
    (f"Talks\n\nThursday, May 7, 2015\n\n{STORY}", {"date": "2011-12-02"},
     [("metadata", "dateline")], "years apart"),
    (f"Talks\n\nPublished: 18 May 2015\nUpdated: 20 June 2015\n\n{STORY}", {}, [], "updated later"),
    (f"Talks\n\nPublished: 18 May 2015\nUpdated: 20 June 2014\n\n{STORY}", {},
     [("published", "updated")], "updated before it was published"),
    (STORY, {"date": "2014-05"}, [], "one reason"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "given", "expected", "remark"), CONTRADICTIONS)
def test_contradictions(
    text: str, given: dict[str, str], expected: list[tuple[str, str]], remark: str
) -> None:
    _, evidence = dated(text, **given)
    assert [(a.rule, b.rule) for a, b in contradictions(evidence)] == expected, remark


@pytest.mark.parametrize(
    ("given", "text", "when"),
    [
        pytest.param({}, STORY, "2014-05-06?", id="alone, a guess"),
        pytest.param({"date": "2014-05-09"}, STORY, "2014-05-09", id="the input's date is sure"),
        pytest.param({"url": "https://e.org/2014/05/x"}, STORY, "2014-05", id="nothing finer"),
        pytest.param({}, f"Talks\n\nPublished: 18 May 2015\n\n{STORY}", "2015-05-18", id="weaker"),
    ],
)
def test_a_day_that_stands_somewhere_on_a_page(given: dict[str, str], text: str, when: str) -> None:
    article = Article(
        id=ArticleId("a"), path="a.html", text=text, guessed_date="2014-05-06", **given
    )
    layout = lay_out(article)
    found, evidence = date_article(article, layout, recognise(text, layout))
    assert str(found) == when
    assert "page 2014-05-06?" in told(evidence)
    assert contradictions(evidence) == ()
