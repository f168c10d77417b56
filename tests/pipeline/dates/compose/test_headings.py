"""A year alone on its line belongs to the days below it that leave it open."""

from __future__ import annotations

import pytest

import pktui

BELOW_YEARS = {
    "days": (
        "The river war\n\n1999\n\n3 March: Rebels take Arden.\n\n17 April: A truce is signed.\n\n"
        "2000\n\n5 May: Fighting starts again.\n",
        ["1999-03-03", "1999-04-17", "2000-05-05"],
    ),
    "days in lines": (
        "TIMELINE\n\n1914\nJune 28 - The archduke is shot.\nAugust 4 - War is declared.\n1915\n"
        "April 25 - Troops land.\n",
        ["1914-06-28", "1914-08-04", "1915-04-25"],
    ),
    "months": (
        "Strike\n\n2018\n\nJanuary – Talks begin.\n\nFebruary – Talks fail.\n\n2019\n\n"
        "June – The port is sold.\n",
        ["2018-01", "2018-02", "2019-06"],
    ),
    "months over sentences": (
        "The plant\n\n2011\n\nApril\n\nThe plant is sealed.\n\nJune\n\nThe town is empty.\n",
        ["2011-04", "2011-06"],
    ),
    "a year in words": (
        "The mill\n\nIn 1888\nMay 2: The mill opens.\nAugust 9: A boiler bursts.\n\nIn 1889\n"
        "January 1: The mill is sold.\n",
        ["1888-05-02", "1888-08-09", "1889-01-01"],
    ),
    "spans": (
        "The war\n\n1943:\n\n3-5 March: The fleet is sunk.\n\n1944:\n\n6-9 June: Troops land.\n",
        ["1943-03-03/1943-03-05", "1944-06-06/1944-06-09"],
    ),
    "weekdays": (
        "The strike\n\n2018\n\nFriday, 4 May: Dockers walk out.\n\n2019\n\nMay 8: It ends.\n",
        ["2018-05-04", "2019-05-08"],
    ),
    "a month with its year": (
        "The quake\n\nMarch 2011\n\nMarch 11: The quake hits.\n\nMay 2011\n\nMay 3: It is over.\n",
        ["2011-03-11", "2011-05-03"],
    ),
    "Vietnamese": (
        "Diễn biến\n\nNăm 1999\n\nNgày 3/3: Quân nổi dậy chiếm Arden.\n\n"
        "Ngày 17 tháng 4: Ký ngừng bắn.\n\nNăm 2000\n\nNgày 5/5: Giao tranh lại nổ ra.\n",
        ["1999-03-03", "1999-04-17", "2000-05-05"],
    ),
    "cells": (
        "The war\n\n1999 | 3 March | Rebels take Arden.\n\n17 April | A truce is signed.\n",
        ["1999-03-03", "1999-04-17"],
    ),
}
NOT_BELOW = {
    "a day with a year of its own": (
        "The mill\n\n1999\n\n3 March 2004: The mill is pulled down.\n",
        ["1999", "2004-03-03"],
    ),
    "a year within a sentence": ("It was built in\n1999. 3 March was cold.", ["1999"]),
    "a day that begins no line": (
        "The mill\n\n1999\n\n3 May: The mill shuts.\n\nIt was sold on 4 June 2001, and 5 July.\n",
        ["1999-05-03", "2001-06-04"],
    ),
}


def told(text: str) -> list[str]:
    """The days that the sentences of a text without a date tell of, sure ones."""
    analysis = pktui.analyse(pktui.article(text))
    sentences = analysis.layout.sentences
    return [
        one.when.edtf
        for one in analysis.resolutions
        if one.when
        and not one.when.is_uncertain
        and any(s.start <= one.start < s.end for s in sentences)
    ]


@pytest.mark.parametrize("kind", BELOW_YEARS)
def test_days_below_a_year_are_of_that_year(kind: str) -> None:
    text, days = BELOW_YEARS[kind]
    assert told(text) == days


@pytest.mark.parametrize("kind", NOT_BELOW)
def test_a_year_lends_itself_to_nothing_else(kind: str) -> None:
    text, days = NOT_BELOW[kind]
    assert told(text)[: len(days)] == days


def test_the_article_s_own_year_does_not_count_below_a_heading() -> None:
    text, days = BELOW_YEARS["days"]
    analysis = pktui.analyse(pktui.article(text, date="2022-06-01"))
    assert {one.when.edtf for one in analysis.resolutions if one.when} >= set(days)
