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
    "months over lines": (
        "The siege\n\n2014\nMarch\nTroops seal off the town.\nJune\nThe first convoy is let in.\n"
        "2015\nMay\nA truce is signed.\n",
        ["2014-03", "2014-06", "2015-05"],
    ),
    "months that are words": (
        "The siege\n\n2014\nMarch: Troops come.\nMay – The first convoy is let in.\n",
        ["2014-03", "2014-05"],
    ),
    "numbers of days": (
        "Key dates\n\nNovember 2013\n21 – A crowd gathers.\n30 – Police clear the camp.\n\n"
        "December 2013\n1: Half a million march.\n8th: A statue falls.\n",
        ["2013-11-21", "2013-11-30", "2013-12-01", "2013-12-08"],
    ),
    "numbers of days before a capital": (
        "Timeline\n\nJuly 2005\n7 Four bombs go off.\n21 Four more fail.\n\n"
        "August 2005\n5 New laws are announced.\n",
        ["2005-07-07", "2005-07-21", "2005-08-05"],
    ),
    "numbers of days alone, and two of them": (
        "Timeline\n\n2005\n\nJuly\n\n7\n\nFour bombs go off.\n\n12-14\n\nTalks are held.\n",
        ["2005-07-07", "2005-07-12/2005-07-14"],
    ),
    "two numbers of days over the end of a month": (
        "Timeline\n\nDecember 2005\n28-30: Talks are held.\n31-2: Guns are silent.\n",
        ["2005-12-28/2005-12-30", "2005-12-31/2006-01-02"],
    ),
    "days by their numbers in Vietnamese": (
        "Diễn biến\n\nTháng 4 năm 2016\nNgày 6: Cá chết hàng loạt.\nNgày 25: Bộ họp báo.\n",
        ["2016-04-06", "2016-04-25"],
    ),
    "a turn of the year": (
        "The war\n\n1943\n\n30 December – 2 January: The port is shelled.\n",
        ["1943-12-30/1944-01-02"],
    ),
    "seasons": (
        "The strike\n\n2011\n\nSpring: Dockers walk out.\n\nAutumn: A deal is struck.\n",
        ["2011-21", "2011-23"],
    ),
    "below a title that ends in a word for a season": (
        "Timeline: the bank's fall\n2007\n- 14 September Customers queue.\n2008\n"
        "- 17 February The bank is sold.\n",
        ["2007-09-14", "2008-02-17"],
    ),
    "months below a title with a year": (
        "The strike of 2013\n\nMarch\n\nDrivers walk out.\n\nApril\n\nThe depot is locked.\n\n"
        "May\n\nTalks end.\n",
        ["2013", "2013-03", "2013-04", "2013-05"],
    ),
    "a row whose first cell is empty": (
        "The canal\n\n1956 | July | It is taken.\n\n | October | Paratroops land.\n\n"
        "1957 | March | It is open.\n",
        ["1956-07", "1956-10", "1957-03"],
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
    "numbers that count": (
        "The quake\n\nAll of it.\n\nMarch 2011\n\n12 people died.\n\n14 more were hurt.\n",
        ["2011-03"],
    ),
    "numbers of a list": (
        "The quake\n\nAll of it.\n\nMarch 2011\n\n1. Leave.\n\n2. Walk uphill.\n",
        ["2011-03"],
    ),
    "numbers that no days have, or out of order": (
        "The month\n\nApril 2011\n\n28 – A\n\n31 – B\n\nMay 2011\n\n9 – A\n\n3 – B\n\n7 – C\n",
        [],
    ),
    "a second number that no day has": (
        "Results\n\nAll of it.\n\nNovember 2013\n\n5-45: The away side falls apart.\n",
        ["2013-11"],
    ),
    "headlines with a number": (
        "Films\n\nIt is told here.\n\nMarch 2014\n\n12 Years a Slave wins.\n\nA critic resigns.\n",
        ["2014-03"],
    ),
    "a name that begins a line": (
        "The party\n\nMay: I will not resign\n\nTheresa May spoke at length.\n",
        [],
    ),
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
    assert told(text)[: max(len(days), 1)] == days


def test_the_article_s_own_year_does_not_count_below_a_heading() -> None:
    text, days = BELOW_YEARS["days"]
    analysis = pktui.analyse(pktui.article(text, date="2022-06-01"))
    assert {one.when.edtf for one in analysis.resolutions if one.when} >= set(days)
