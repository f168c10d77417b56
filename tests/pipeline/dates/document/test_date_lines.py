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
        "Jane Roe • Nov 27, 2022",
        "November 27, 2022 | Jane Roe",
        "November 27, 2022 by Jane Roe",
        "By Jane Roe, November 27, 2022",
    ],
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
        "Cây cầu được khánh thành ngày 27/11/2012 và đóng cửa hai năm sau.",
    ],
)
def test_a_sentence_or_numbers_that_leave_it_open_do_not(line: str) -> None:
    title, story = ENGLISH
    analysis = pktui.analyse(pktui.article(f"{title}\n\n{line}\n\n{story}"))
    assert analysis.when is None
