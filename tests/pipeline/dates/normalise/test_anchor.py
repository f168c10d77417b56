"""Where a history stands, and what moves it: dates of another year are often only remarks."""

from __future__ import annotations

import pytest

import pktui

BEFORE = (
    "The league was founded in 1801. It grew in 1802 and 1803, met in May 1804 and June 1805, and"
    " split in 1806. "
)
"""Years enough to make a history of what follows."""


@pytest.mark.parametrize(
    ("story", "last", "remark"),
    [
        ("Talks failed in June 1807. On December 7 (December 8 in Asia), 1807, the port fell. "
         "In January, they marched.",
         "1808-01", "the year behind brackets is that of the day"),
        ("It met on 10 June 1807. The civil code (1790) stood. On 17 August, it burned.",
         "1807-08-17", "a year in brackets is a remark"),
        ("They fought in September 1807. By the spring of 1808 they had fled, and in May they "
         "came back.", "1808-05", "what was so by a time goes on there"),
        ("It rose in March 1808, as it had just over a year earlier. On April 9 it fell.",
         "1808-04-09", "what is compared with stays aside"),
        ("It was banned on 3 May 1807. It fell under the Liability Act of 1751. In July it was "
         "closed.", "1807-07", "the year of a law is a remark"),
        ("Talks began in October 1807. They broke down on February 29.",
         "1808-02-29", "few years have such a day"),
        ("It was signed on 3 May 1807. In June it was broken.", "1807-06", "the story goes on"),
        ("In 1808 it was renewed. In June it was broken.", "1808-06", "a year that opens moves it"),
        ("I visited the place last year.", "2008", "the writer's last year"),
    ],
)  # fmt: skip
def test_a_history_stands_where_it_was_told_last(story: str, last: str, remark: str) -> None:
    analysis = pktui.analyse(pktui.article(BEFORE + story, date="2009-12-19"))
    placed = [r.when for r in analysis.resolutions if r.when]
    assert str(placed[-1]) == last, remark
