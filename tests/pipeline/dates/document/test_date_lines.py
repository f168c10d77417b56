"""The line below a title that dates an article, in the forms that papers and programs give it."""

from __future__ import annotations

import pytest

import pktui
from pktui.pipeline.layout.title import title_of

ENGLISH = (
    "Bridge opens after long delay",
    "The minister opened the new bridge over the river and praised those who had built it.\n\n"
    "Hundreds of people came to see it, and the band played for an hour.",
)
VIETNAMESE = (
    "Khánh thành cây cầu mới",
    "Bộ trưởng đã khánh thành cây cầu mới qua sông và khen ngợi những người đã xây dựng nó.\n\n"
    "Hàng trăm người đến xem và ban nhạc đã chơi trong một giờ.",
)
LINES = {
    "2022-11-27": [
        "November 27, 2022 Sunday",
        "Sunday, November 27, 2022",
        "27 November 2022 Sunday",
        "November 27, 2022 Sunday, Page 4",
        "Publisher, 27 November 2022",
        "Reuters - 27 November 2022",
        "Viet Nam News | November 27, 2022",
        "VNS, 27/11/2022",
        "Posted on November 27, 2022 in News",
        "Published 10:02 am, Sunday, November 27, 2022",
        "Nov. 27, 2022, 9:15 p.m. ET",
        "27-Nov-2022",
        "27.11.2022",
        "Issue of November 27, 2022",
        "5 min read · Nov 27, 2022",
        "Nov 27, 2022 · 5 min read",
        "27 November 2022 — by Ann Lee",
        "27 November 2022 · by Ann Lee",
        "Jane Roe • Nov 27, 2022",
        "November 27, 2022 | Jane Roe",
        "November 27, 2022 by Jane Roe",
        "By Jane Roe, November 27, 2022",
    ],
    "2024-10-17": [
        "THURSDAY, 17 OCTOBER 2024",
        "THURSDAY 17TH OCTOBER 2024",
        "Embargoed until Thursday, October 17, 2024",
        "FOR IMMEDIATE RELEASE: October 17, 2024",
        "Not for publication before 17 October 2024",
        "Thursday, October 17, 2024; Page A01",
        "2024年10月17日",
        "2024년 10월 17일",
        "Thu 17 Oct 2024 09.14 BST",
        "17 October 2024 - Jane Roe",
        "The Bridge Courier, Thu 17 Oct 2024, p. 3",
        "17.X.2024",
        "17 Th10, 2024",
        "17 October 2024, 09:14 GMT",
        "Published 17 October 2024 Updated 2 hours ago",
        "First published on Thu 17 Oct 2024 05.00 BST",
        "Last modified on Thu 17 Oct 2024 12.01 BST",
        "By Jane Roe Published Oct 17, 2024 9:14 AM",
        "Filed: 9:14PM GMT 17 Oct 2024",
        "October 17, 2024 / 9:14 AM EDT / CBS News",
        "PUBLISHED : 17 Oct 2024 at 04:00",
        "LAST UPDATED: OCTOBER 17, 2024",
        "Thursday 17 October 2024 09:14, UK",
        "Posted Thu 17 Oct 2024 at 9:14am",
        "Oct. 17, 2024 Updated: Oct. 18, 2024 9:14 a.m.",
        "Date: 17 October 2024",
        "Dated: 17.10.2024",
        "Oslo, 17 October 2024",
        "OSLO (AP) — Oct. 17, 2024",
        "Bridge Weekly, No. 42, 17 October 2024",
        "17/10/2024 09:14 GMT+7",
        "© The Bridge Times, October 17, 2024",
        "The Bridge Times (London), October 17, 2024, Thursday, Pg. A4",
        "Section A; Page 4; October 17, 2024",
        "Press release | 17 October 2024 | Oslo",
        "FOR IMMEDIATE RELEASE: October 17, 2024",
        "Embargoed until 00:01 GMT, Thursday 17 October 2024",
        "Vol. XII, No. 3 – October 17, 2024",
        "17 Oct 2024 — 3 min read",
        "Thursday 17th October, 2024",
        "17th of October 2024",
        "October 17 2024",
        "[17 October 2024]",
        "(October 17, 2024)",
        "17 October 2024 | 09:14 | Jane Roe",
        "Jane Roe, Oslo correspondent, 17 October 2024",
        "10/17/2024 9:14 AM",
        "2024-10-17 09:14",
        "2024/10/17",
        "Thursday, October 17th, 2024 at 9:14 am",
        "The Bridge Courier 17 Oct 2024 By JANE ROE",
        "Bridge Times (Oslo) October 17, 2024 By Jane Roe",
    ],
    "2012-12-01": [
        "Publication date: 1 Dec 2012",
        "Date of issue: 1 December 2012",
        "Sat 1 Dec ’12",
        "Saturday 1st December 2012",
        "The Bridge Times (London), December 1, 2012, Saturday",
    ],
    "2012-11/2012-12": ["Vol. 88, No. 6 (November/December 2012)"],
    "2012-22": ["Summer 2012 issue"],
    "2018-04-06": ["Published: 14:05, 6 Apr 2018", "Published 14.05, 6 April 2018"],
    "2018-04": [
        "April 2018",
        "Apr. 2018",
        "The Bridge Monthly, April 2018",
        "Vol. 3, No. 4, April 2018",
        "Issue 27 | April 2018",
        "April 2018, page 4",
    ],
    "2018-04/2018-05": ["April/May 2018", "April–May 2018"],
    "2017-12/2018-01": ["Dec 2017/Jan 2018", "December 2017 – January 2018"],
    "2018-23": ["Autumn 2018", "Fall 2018", "The Bridge Review, Autumn 2018"],
    "1995-06-17": ["June 17, 1995, CITY EDITION", "June 17, 1995, Saturday, Late Edition - Final"],
}
VIETNAMESE_LINES = {
    "2022-12-03": [
        "Thứ Bảy, 03/12/2022",
        "Thứ bảy, ngày 3/12/2022",
        "T7, 03/12/2022",
        "03/12/2022 | 10:30",
        "10:30 - 03/12/2022",
        "03-12-2022",
        "03.12.2022",
        "Ngày 3 tháng 12 năm 2022",
        "Thứ Bảy, ngày 3 tháng 12 năm 2022",
        "Ngày đăng: 03/12/2022",
        "Cập nhật lúc 10h30 ngày 03/12/2022",
        "Đăng ngày 3/12/2022 bởi Nguyễn Văn An",
        "Nguyễn Văn An, 03/12/2022",
        "VnExpress, 03/12/2022",
        "TTO - 03/12/2022",
    ],
    "2024-10-17": [
        "Thứ năm, 17/10/2024 | 09:14 GMT+7",
        "Thứ 5, 17/10/2024 - 09:14",
        "17/10/2024, 09:14 (GMT+7)",
        "Báo Nhân Dân - Thứ năm, ngày 17/10/2024 09:14",
        "09:14' - 17/10/2024",
        "Hà Nội, ngày 17 tháng 10 năm 2024",
        "(Ngày Nay) - 17/10/2024 09:14",
        "Đăng lúc: 17/10/2024 09:14 (GMT+7)",
        "Cập nhật: 09:14 | 17/10/2024",
        "Xuất bản: Thứ năm, 17 Tháng 10 2024 09:14",
        "Thứ Năm 17/10/2024 , 09:14 (GMT+7)",
        "17/10/2024 09:14:03",
        "NGÀY 17/10/2024",
        "Ngày 17-10-2024",
        "Theo TTXVN, 17/10/2024",
        "Thứ năm, ngày 17 tháng mười năm 2024",
        "Nguyễn An - 09:14 17/10/2024",
        "Số ra ngày 17/10/2024",
        "TP.HCM, 17-10-2024",
    ],
    "2012-12-01": ["Cập nhật lần cuối: 01/12/2012 08:00", "01 Tháng Mười Hai 2012"],
    "2015-03": ["Tháng 3/2015", "Tháng 3 năm 2015", "Báo Cầu Đường, tháng 3/2015"],
    "2015-21": ["Mùa xuân 2015"],
    "2022-12-12": ["Thứ Hai, 12/12/2022"],
}
TABLE = [
    *((line, day, *ENGLISH) for day, lines in LINES.items() for line in lines),
    *((line, day, *VIETNAMESE) for day, lines in VIETNAMESE_LINES.items() for line in lines),
]


@pytest.mark.parametrize(("line", "day", "title", "story"), TABLE)
def test_a_date_line_dates_the_article(line: str, day: str, title: str, story: str) -> None:
    analysis = pktui.analyse(pktui.article(f"{title}\n\n{line}\n\n{story}"))
    assert str(analysis.when) == day
    assert title_of(analysis.article, analysis.layout) == title


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was opened on November 27, 2012, and closed two years later.",
        "09/02/2016 18:30",
        "The old bridge in Oslo, 17 October 2012",
        "Workers at the bridge, which was opened on 17 October 2012",
        "Cây cầu được khánh thành ngày 27/11/2012 và đóng cửa hai năm sau.",
        "Opened in April 2012",
        "The winter of 2012",
        "Summer Games 27 July 2012",
        "Guardians of the Bridge 27 July 2012",
        "April",
    ],
)
def test_a_sentence_or_numbers_that_leave_it_open_do_not(line: str) -> None:
    title, story = ENGLISH
    analysis = pktui.analyse(pktui.article(f"{title}\n\n{line}\n\n{story}"))
    assert analysis.when is None


@pytest.mark.parametrize("line", ["Thursday, 16 October 2024", "Thứ hai, 16/10/2024"])
def test_a_day_of_another_weekday_is_in_doubt(line: str) -> None:
    title, story = ENGLISH
    analysis = pktui.analyse(pktui.article(f"{title}\n\n{line}\n\n{story}"))
    assert str(analysis.when) == "2024-10-16?"
    assert "2024-10-16 is a Wednesday" in analysis.date_evidence[0].note


def test_a_stretch_of_years_in_a_line_of_metadata_is_no_date_of_the_article() -> None:
    title, story = ENGLISH
    for section, when in (("2010-2014", None), ("May/June 2014", "2014-05/2014-06")):
        analysis = pktui.analyse(pktui.article(f"{title}\n\nSection: World, {section}\n\n{story}"))
        assert (analysis.when and str(analysis.when)) == when


def test_a_month_over_several_stories_is_no_date_line() -> None:
    text = (
        "Two springs\n\nMarch 2014\n\nThe ice broke up.\n\nMarch 2015\n\nThere was no ice at all.\n"
    )
    assert pktui.analyse(pktui.article(text)).when is None
