"""Dates in metadata, addresses and file names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.pipeline.dates.document.machine_dates import clock_time, date_in_address, read_stamp

STAMPS = [
    ("2022-11-27", "2022-11-27", None, "a day"),
    ("2022-11-27T21:30:00+07:00", "2022-11-27", "21:30+07:00", "the zone's own day, not UTC's"),
    ("2022-11-27T00:30+07:00", "2022-11-27", "00:30+07:00", "which is the 26th in UTC"),
    ("2022-11-27T23:59:59Z", "2022-11-27", "23:59Z", "UTC"),
    ("2022-11-27 21:30", "2022-11-27", "21:30", "no zone"),
    ("2022/11/27 21:30", "2022-11-27", "21:30", "slashes"),
    ("20221127", "2022-11-27", None, "without hyphens"),
    ("20221127T213000Z", "2022-11-27", "21:30Z", "basic format"),
    ("2022-W47-7", "2022-11-27", None, "a week date"),
    ("2022-11", "2022-11", None, "a month"),
    ("2022", "2022", None, "a year"),
    ("2021-04?", "2021-04?", None, "EDTF"),
    ("1669559400", "2022-11-27", "14:30Z", "seconds"),
    ("1669559400000", "2022-11-27", "14:30Z", "milliseconds"),
    ("Sun, 27 Nov 2022 21:30:00 +0700", None, None, "words are for the rules of time expressions"),
    ("2022-02-30", None, None, "no such day"),
    ("yesterday", None, None, "no date"),
    ("", None, None, "nothing"),
]


@pytest.mark.parametrize(("text", "when", "time", "remark"), STAMPS)
def test_stamps(text: str, when: str | None, time: str | None, remark: str) -> None:
    stamp = read_stamp(text)
    assert (stamp and stamp.when.edtf) == when, remark
    assert (stamp and stamp.time) == time, remark


@given(st.text(max_size=40) | st.from_regex(r"[0-9T:+Z./-]{1,30}", fullmatch=True))
def test_no_metadata_raises(text: str) -> None:
    read_stamp(text)


ADDRESSES = [
    ("https://example.org/2022/11/27/talks", "2022-11-27", "2022/11/27", "folders"),
    ("https://example.org/2022/11/7/talks", "2022-11-07", "2022/11/7", "one digit, a folder"),
    ("https://example.org/2022/11/3-talks", "2022-11", "2022/11", "one digit, of the words"),
    ("https://example.org/2022/11/12-years-on", "2022-11", "2022/11", "two digits, of the words"),
    ("https://example.org/2022/11/5g-is-here", "2022-11", "2022/11", "a digit in a word"),
    ("http://archive.today/20230518/http://example.org/a", None, None, "an archive's capture"),
    ("https://archive.ph/2023.05.18-1200/https://example.org/a", None, None, "with dots"),
    ("https://example.org/news/2022-07-30/stone/101272942", "2022-07-30", "2022-07-30", "ISO"),
    ("news/2022-11-27-talks.txt", "2022-11-27", "2022-11-27", "a file's name"),
    ("2023/01/05/2022-11-27-talks.txt", "2022-11-27", "2022-11-27", "the file before its folder"),
    ("20221127.txt", "2022-11-27", "20221127", "one number"),
    ("https://example.org/stories/202207060036.html", "2022-07-06", "202207060036", "and a time"),
    ("https://example.org/article/15/07/2022/summit", "2022-07-15", "15/07/2022", "day first"),
    ("https://example.org/world/2010/jun/23/oil", "2010-06-23", "2010/jun/23", "a month's name"),
    ("https://example.org/2022/07/bridge-opens", "2022-07", "2022/07", "a month"),
    ("https://x.org/articles/20241017-bridge", "2024-10-17", "20241017", "in another form"),
    ("https://x.org/2024-10/bridge", "2024-10", "2024-10", "in another form"),
    ("https://x.org/a/17-10-2024/bridge.html", "2024-10-17", "17-10-2024", "in another form"),
    ("https://x.org/bridge-17102024.html", None, None, "in another form"),
    ("https://x.org/oct-17-2024-bridge", "2024-10-17", "oct-17-2024", "in another form"),
    ("https://x.org/news/thu-17-oct-2024", "2024-10-17", "17-oct-2024", "in another form"),
    ("https://x.org/?p=20241017", "2024-10-17", "20241017", "in another form"),
    ("https://x.org/archive.php?date=2024-10-17", "2024-10-17", "2024-10-17", "in another form"),
    ("https://x.org/archive?y=2024&m=10&d=17", None, None, "in another form"),
    ("https://vnexpress.net/bridge-4805123.html", None, None, "in another form"),
    (
        "https://tuoitre.vn/bridge-20241017091403123.htm",
        "2024-10-17",
        "20241017091403123",
        "in another form",
    ),
    ("https://x.org/2024/291/bridge", None, None, "in another form"),
    ("https://x.org/1999/12/bridge", "1999-12", "1999/12", "in another form"),
    ("https://x.org/item/2024101799", None, None, "in another form"),
    ("https://x.org/2024/10/17", "2024-10-17", "2024/10/17", "in another form"),
    ("https://x.org/b/2024/1017/c1024-123.html", "2024-10-17", "2024/1017/", "in another form"),
    ("https://x.org/content/202410/17/c12345.html", "2024-10-17", "202410/17/", "in another form"),
    ("https://x.org/world-20241017", "2024-10-17", "20241017", "in another form"),
    ("https://x.org/a/2024-10-17T09-14-03/b", "2024-10-17", "2024-10-17", "in another form"),
    ("https://x.org/2019/bridge-2024", None, None, "in another form"),
    ("https://x.org/2018-19-budget", None, None, "in another form"),
    ("bridge_20190305T101500.txt", "2019-03-05", "20190305T101500", "a stamp with its time"),
    ("https://x.org/bridge-14-09-2018", "2018-09-14", "14-09-2018", "a day behind words"),
    ("bridge-03-04-2018.txt", "2018-04-03?", "03-04-2018", "or 4 March"),
    ("https://x.org/a/3-4-2018/b", "2018-04-03?", "3-4-2018", "or 4 March"),
    ("bridge-04-04-2018.txt", "2018-04-04", "04-04-2018", "either way"),
    ("bridge_2018-03-04.txt", "2018-03-04", "2018-03-04", "no way but one"),
    ("https://x.org/bridge-14-19-2018", None, None, "no such month"),
    ("https://x.org/score-3-09-2018", None, None, "one digit may count"),
    ("https://x.org/posts/1729156443", None, None, "in another form"),
    ("https://x.org/a-2024-10-17.amp", "2024-10-17", "2024-10-17", "in another form"),
    ("https://x.org/17oct2024/b", "2024-10-17", "17oct2024", "in another form"),
    ("seeds/000_d42ed141fb56e52a.txt", None, None, "a hash"),
    ("hash_20221127abcd.txt", None, None, "digits within a hash"),
    ("https://example.org/news/101272942", None, None, "a number"),
    ("https://example.org/news-1658848812497.html", None, None, "milliseconds are not taken"),
    ("archive/2022/talks.txt", None, None, "a lone year"),
    ("talks-2022-13-45.txt", None, None, "no such month"),
    ("talks-2022-02-31.txt", "2022-02", "2022-02", "no such day, but the month stands"),
    ("room-1234-56-78.txt", None, None, "no year of ours"),
]


@pytest.mark.parametrize(("address", "when", "surface", "remark"), ADDRESSES)
def test_addresses(address: str, when: str | None, surface: str | None, remark: str) -> None:
    stamp = date_in_address(address)
    assert (stamp and stamp.when.edtf) == when, remark
    assert (stamp and stamp.surface) == surface, remark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sun, 27 Nov 2022 21:30:00 +0700", "21:30+07:00"),
        ("27 Nov 2022 21:30 GMT", "21:30 GMT"),
        ("27 Nov 2022", None),
    ],
)
def test_clock_times(text: str, expected: str | None) -> None:
    assert clock_time(text) == expected
