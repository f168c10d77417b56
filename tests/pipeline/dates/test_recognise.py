"""Recognition: what is found, with what extent and kind, and what is left alone."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.article import Article, ArticleId, Layout
from pktui.model.expressions import Interval
from pktui.model.timex import Timex
from pktui.pipeline.dates.recognise import RULES, recognise
from pktui.pipeline.layout.layout import lay_out


def laid_out(text: str) -> Layout:
    return lay_out(Article(id=ArticleId("a"), path="a.txt", text=text))


def found_in(text: str) -> tuple[Timex, ...]:
    return recognise(text, laid_out(text))


def surfaces(text: str) -> list[str]:
    """What is found, an interval by its ends."""
    spans: list[Timex] = []
    for timex in found_in(text):
        match timex.expression:
            case Interval(first=first, last=last):
                spans += [end for end in (first, last) if end]
            case _:
                spans.append(timex)
    return [text[t.start : t.end] for t in spans]


FOUND = [
    # days
    ("They met on 5 May 2014 in Geneva.", ["5 May 2014"]),
    ("They met on May 5, 2014 in Geneva.", ["May 5, 2014"]),
    ("They met on the 5th of May, 2014.", ["the 5th of May, 2014"]),
    ("Published: Sat, 5 May 2014", ["Sat, 5 May 2014"]),
    ("on Saturday, April 25", ["Saturday, April 25"]),
    ("by Nov. 21 at the latest", ["Nov. 21"]),
    ("payable June One to holders", ["June One"]),
    ("to holders of record\nMarch six, it said", ["March six"]),
    ("a strike which began May nine, also", ["May nine"]),
    ("in June two-year bonds fell", ["June", "two-year"]),
    ("In April one was sold", ["April"]),
    ("delivered in April/May", ["April", "May"]),
    ("in the 1986/87 year", ["1986", "87"]),
    ("this coming Sunday, March eighth", ["this coming Sunday, March eighth"]),
    ("date 2021-12-31 VIETNAM", ["2021-12-31"]),
    ("on 27.5.2014 in Hanoi", ["27.5.2014"]),
    ("signed on 05/06/2024 in Rome", ["05/06/2024"]),
    ("They stayed until the 20th.", ["the 20th"]),
    ("won on Christmas Eve 1999", ["Christmas Eve 1999"]),
    ("on Waitangi Day - February 6 - this year", ["Waitangi Day - February 6", "this year"]),
    ("on St. Patrick’s Day", ["St. Patrick’s Day"]),
    ("on Presidents Day, after New Years Eve", ["Presidents Day", "New Years Eve"]),
    ("during Ramadan 2014, before Eid al-Fitr", ["Ramadan 2014", "Eid al-Fitr"]),
    ("during the Mid-Autumn Festival, on Nowruz", ["the Mid-Autumn Festival", "Nowruz"]),
    ("on Mother's Day", ["Mother's Day"]),
    ("last Christmas", ["last Christmas"]),
    ("trước Tết Nguyên đán 2014", ["Tết Nguyên đán 2014"]),
    # lists and ranges
    ("in 2001, 2003 and 2005", ["2001", "2003", "2005"]),
    ("on July 2 and 3, 1990", ["July 2", "3, 1990"]),
    ("on May 3, 5 and 9 in Hanoi", ["May 3", "5", "9"]),
    ("from 3 to 5 May", ["3", "5 May"]),
    ("May 3-5, 2019", ["May 3", "5, 2019"]),
    ("a Feb. 14-23 festival", ["Feb. 14", "23"]),
    ("May 3-5", ["May 3", "5"]),
    ("May 3rd, 4th and 5th", ["May 3rd", "4th", "5th"]),
    ("In May 10-12 people died.", ["May"]),
    ("between 2010 and 2012", ["2010", "2012"]),
    ("from mid-May to late June", ["mid-May", "late June"]),
    ("on the 3rd, 4th and the 5th of May", ["the 3rd", "4th", "the 5th of May"]),
    ("this year and next, next week or the one after", ["this year", "next", "next week"]),
    ("last year and this, for they rose", ["last year", "this"]),
    ("in the January-to-March quarter", ["the January-to-March quarter"]),
    ("the April-June 2012 period", ["the April-June 2012 period"]),
    ("in the March quarter", ["the March quarter"]),
    ("until at least May", ["at least May"]),
    ("the war of 1914–18", ["1914", "18"]),
    ("(May-August 1950)", ["May", "August 1950"]),
    ("the last week of July — July 27-28", ["the last week of July", "July 27", "28"]),
    ("in May and June 2004", ["May", "June 2004"]),
    ("in 2020 to 2021 period", ["2020", "2021"]),
    ("the 2010-11 season", ["2010", "11"]),
    # months, years and what they make up
    ("in September 2018, the country", ["September 2018"]),
    ("in May", ["May"]),
    ("June last year", ["June last year"]),
    ("since 2014", ["2014"]),
    ("early in 1914", ["early in 1914"]),
    ("around 1850", ["around 1850"]),
    ("the class of '98", ["'98"]),
    ("the 1987 crash, the Feb. 23 accord", ["1987", "Feb. 23"]),
    ("on the 1 May rally", ["1 May"]),
    ("the Children Act 1989", ["1989"]),
    ("in week 42 of 2012, in W42 2021", ["week 42 of 2012", "W42 2021"]),
    ("delivered in 2021-W42", ["2021-W42"]),
    ("in H1 and in Q1-Q3", ["H1", "Q1", "Q3"]),
    ("as of 5 May", ["5 May"]),
    ("in 1997-8 and 2010-11", ["1997", "8", "2010", "11"]),
    ("until at least 2028", ["at least 2028"]),
    ("as late as 1781 they met", ["1781"]),
    ("in twenty twelve", ["twenty twelve"]),
    ("on Friday night, May 10", ["Friday night, May 10"]),
    ("it will soon end, expected soon", ["soon", "soon"]),
    ("the June Nato summit", ["June"]),
    ("a March study, the May elections", ["March", "May"]),
    ("a March/April issue", ["March", "April"]),
    ("Friday the 13th was dull", ["Friday the 13th"]),
    ("on the 25th will decide", ["the 25th"]),
    ("the 2014 fiscal year", ["the 2014 fiscal year"]),
    ("the first half ended June 30", ["the first half", "June 30"]),
    ("the year through March", ["the year", "March"]),
    ("July 15, 2010-7:48 AM", ["July 15, 2010", "7:48 AM"]),
    ("the March 11, 2011, earthquake", ["March 11, 2011"]),
    ("the holy month of Ramadan", ["Ramadan"]),
    ("twice as much this year as last.", ["this year", "last"]),
    ("the 1990s", ["the 1990s"]),
    ("in the mid-1980s", ["the mid-1980s"]),
    ("the nineties", ["the nineties"]),
    ("the 19th century", ["the 19th century"]),
    ("in 44 BC", ["44 BC"]),
    ("nineteen ninety-six", ["nineteen ninety-six"]),
    ("the noughties, the roaring twenties", ["the noughties", "the roaring twenties"]),
    ("the late 19th and early 20th centuries", ["the late 19th", "early 20th centuries"]),
    ("mid-to-late 1990s, mid- to late 2010", ["mid-to-late 1990s", "mid- to late 2010"]),
    ("early-2012, end-May, end-2015", ["early-2012", "end-May", "end-2015"]),
    ("c. 1850 and ca. 1860", ["c. 1850", "ca. 1860"]),
    ("in April 480 BC", ["April 480 BC"]),
    ("Sep 5, '12 and 05-MAY-14", ["Sep 5, '12", "05-MAY-14"]),
    ("fiscal 1989", ["fiscal 1989"]),
    ("the third quarter of 1998", ["the third quarter of 1998"]),
    ("last year's third quarter", ["last year's third quarter"]),
    ("Q3 2021", ["Q3 2021"]),
    ("this summer", ["this summer"]),
    ("the winter of 1994", ["the winter of 1994"]),
    # from an anchor
    ("on Friday", ["Friday"]),
    ("last Friday", ["last Friday"]),
    ("the Friday before", ["the Friday before"]),
    ("that Friday", ["that Friday"]),
    ("following Tuesday's quake, the following Tuesday", ["Tuesday", "the following Tuesday"]),
    ("shot dead on Friday after leaving", ["Friday"]),
    ("the Tuesday deadline", ["Tuesday"]),
    ("the 5th of next month", ["the 5th of next month"]),
    ("the first of the month", ["the first of the month"]),
    ("the 1st of each month", ["the 1st of each month"]),
    ("in a year's time, in years' time", ["a year's time", "years' time"]),
    ("66 million years ago", ["66 million years ago"]),
    ("the following spring", ["the following spring"]),
    ("spring of next year", ["spring of next year"]),
    ("a year ago today", ["a year ago today"]),
    ("two years ago this week", ["two years ago this week"]),
    ("10-plus years ago", ["10-plus years ago"]),
    ("a quarter of a century ago", ["a quarter of a century ago"]),
    ("Not so long ago", ["Not so long ago"]),
    ("a year-and-a-half ago", ["a year-and-a-half ago"]),
    ("a fortnight ago", ["a fortnight ago"]),
    ("in two weeks' time", ["two weeks' time"]),
    ("the same month last year", ["the same month last year"]),
    ("by weekend, by week's end", ["weekend", "week's end"]),
    ("nearly four years ago", ["nearly four years ago"]),
    ("two and a half years ago", ["two and a half years ago"]),
    ("three days later", ["three days later"]),
    ("the same day", ["the same day"]),
    ("a year earlier", ["a year earlier"]),
    ("the day before yesterday", ["the day before yesterday"]),
    ("Earlier this month", ["Earlier this month"]),
    ("the end of the year", ["the end of the year"]),
    ("mid-March", ["mid-March"]),
    ("in H1 2021 and 2H 2022", ["H1 2021", "2H 2022"]),
    ("in FY2020", ["FY2020"]),
    ("on Tuesday 31/05/2022", ["Tuesday 31/05/2022"]),
    ("3Q 2013 and 3Q13", ["3Q 2013", "3Q13"]),
    ("Q3'13 and 2H12", ["Q3'13", "2H12"]),
    ("the third and fourth quarters of 2013", ["the third", "fourth quarters of 2013"]),
    ("a loss for the third quarter of $2 million", ["the third quarter"]),
    ("in the second half of June 2013", ["the second half of June 2013"]),
    ("the first half of the 1990s", ["the first half of the 1990s"]),
    ("the winter of 1941-42", ["the winter of 1941-42"]),
    ("in fiscal year 2013-14", ["fiscal year 2013", "14"]),
    ("the First Punic War (264 to 241 BC)", ["264", "241 BC"]),
    ("in the 5th century AD", ["the 5th century AD"]),
    ("149 B.C. and 146 B.C", ["149 B.C.", "146 B.C"]),
    ("the weekend of May 10", ["the weekend of May 10"]),
    ("in 5/2014 and in 2014-05", ["5/2014", "2014-05"]),
    ("years after the 9/11 attacks", ["9/11"]),
    # counted in something longer, and beyond the next
    ("in the first week of May", ["the first week of May"]),
    ("the last Friday in April 2013", ["the last Friday in April 2013"]),
    ("the second Tuesday of the month", ["the second Tuesday of the month"]),
    ("the third Monday of each month", ["the third Monday of each month"]),
    ("the first decade of the 21st century", ["the first decade of the 21st century"]),
    ("on Thursday of last week", ["Thursday of last week"]),
    ("Tuesday night last week", ["Tuesday night last week"]),
    ("last week, on Tuesday", ["last week, on Tuesday"]),
    ("the week before last", ["the week before last"]),
    ("a week from Friday", ["a week from Friday"]),
    ("later in the day", ["later in the day"]),
    # times of day
    ("Friday night", ["Friday night"]),
    ("at 10 p.m. Wednesday", ["10 p.m. Wednesday"]),
    ("at 14:30 on 5 May", ["14:30 on 5 May"]),
    ("tonight", ["tonight"]),
    ("that evening", ["that evening"]),
    ("at 14:30 (GMT+7) on 5 May", ["14:30 (GMT+7) on 5 May"]),
    ("expected by 1130 GMT", ["1130 GMT"]),
    ("(2053 Wednesday night, UTC)", ["2053 Wednesday night"]),
    ("at 14.00 CET", ["14.00 CET"]),
    ("later in the evening", ["later in the evening"]),
    ("early in the morning of 29 April", ["early in the morning of 29 April"]),
    ("from 8 to 10 p.m. Friday", ["8", "10 p.m. Friday"]),
    ("at half past three", ["half past three"]),
    ("at 9 in the evening on Friday", ["9 in the evening on Friday"]),
    ("9:30 Friday morning", ["9:30 Friday morning"]),
    ("the night before, two nights ago", ["the night before", "two nights ago"]),
    ("the early hours of Friday", ["the early hours of Friday"]),
    ("the small hours of Friday", ["the small hours of Friday"]),
    ("the 5 a.m. raid, the Tuesday night raid", ["5 a.m.", "Tuesday night"]),
    ("at noon local time, 9:41 PM EDT", ["noon local time", "9:41 PM EDT"]),
    ("at 15:42 ET, May 14", ["15:42 ET, May 14"]),
    ("18:00 UK time, Saturday", ["18:00 UK time, Saturday"]),
    ("at 7pm (1100 GMT) on Sunday", ["7pm", "1100 GMT", "Sunday"]),
    ("at 7:37 p.m. local time (1137 UTC)", ["7:37 p.m. local time", "1137 UTC"]),
    ("at 0530 hours in the morning", ["0530 hours"]),
    ("2022-11-26T14:30:00+07:00", ["2022-11-26T14:30:00+07:00"]),
    ("at 1500 GMT on Monday", ["1500 GMT on Monday"]),
    ("by 0930 hrs", ["0930 hrs"]),
    ("on 2014-05-27 14:30", ["2014-05-27 14:30"]),
    ("at noon, by midnight", ["noon", "midnight"]),
    # durations, sets, vague times
    ("on Monday and Tuesday nights", ["Monday", "Tuesday nights"]),
    ("for two weeks", ["two weeks"]),
    ("a five-year plan", ["five-year"]),
    ("the 100-day plan, the two weeks of talks", ["100-day", "the two weeks"]),
    ("expected to last six weeks", ["six weeks"]),
    ("the past year and a half", ["the past year and a half"]),
    ("two hours and 14 minutes", ["two hours and 14 minutes"]),
    ("85 days, 16 hours and 25 minutes", ["85 days, 16 hours and 25 minutes"]),
    ("$220 billion five-year plan", ["five-year"]),
    ("a few million years", ["a few million years"]),
    ("another two weeks, another year", ["another two weeks", "another year"]),
    ("the four previous weeks", ["the four previous weeks"]),
    ("may last decades, spent hours, take weeks", ["decades", "hours", "weeks"]),
    ("a day after the vote", ["a day"]),
    ("over the next 18 months", ["the next 18 months"]),
    ("for over two years, used over three years", ["over two years", "three years"]),
    ("an eight-month-old truce", ["eight-month-old"]),
    ("survives to this day", ["this day"]),
    ("in the year to 31 March", ["the year", "31 March"]),
    ("in the past five years", ["the past five years"]),
    ("every Tuesday", ["every Tuesday"]),
    ("on Mondays", ["Mondays"]),
    ("twice a year", ["twice a year"]),
    ("currently", ["currently"]),
    ("the leaders of tomorrow", ["tomorrow"]),
    ("the recent talks", ["recent"]),
    ("net income of a year-earlier quarter", ["year-earlier quarter"]),
    ("in the near future", ["the near future"]),
    # Vietnamese
    ("ngày 27 tháng 5 năm 2014", ["ngày 27 tháng 5 năm 2014"]),
    ("sáng 25/11 tại Hà Nội", ["sáng 25/11"]),
    ("tháng 9/2018", ["tháng 9/2018"]),
    ("tháng Chín năm 2020", ["tháng Chín năm 2020"]),
    ("năm ngoái", ["năm ngoái"]),
    ("hôm qua", ["hôm qua"]),
    ("thứ Bảy", ["thứ Bảy"]),
    ("quý II/2022", ["quý II/2022"]),
    ("cách đây 5 năm", ["cách đây 5 năm"]),
    ("đầu năm 2020, cuối tháng 5", ["đầu năm 2020", "cuối tháng 5"]),
    ("6 tháng đầu năm 2022", ["6 tháng đầu năm 2022"]),
    ("từ 3-5/5/2022", ["3", "5/5/2022"]),
    ("ngày 3 và 4 tháng 5", ["ngày 3", "4 tháng 5"]),
    ("từ năm 2014 đến năm 2016", ["năm 2014", "năm 2016"]),
    ("những năm 1990", ["những năm 1990"]),
    ("lúc 14h30 ngày 27/5", ["14h30 ngày 27/5"]),
    ("Chủ nhật, ngày 27 tháng 11", ["Chủ nhật, ngày 27 tháng 11"]),
    ("mùa hè năm 2020", ["mùa hè năm 2020"]),
    ("ba ngày sau đó", ["ba ngày sau đó"]),
    ("giai đoạn 2020-2021", ["2020", "2021"]),
    ("chiều 27.5 và ngày 2.9.1945", ["chiều 27.5", "ngày 2.9.1945"]),
    ("từ 3/5 đến 5/6", ["3/5", "5/6"]),
    ("trong các ngày 3, 4 và 5/5", ["ngày 3", "4", "5/5"]),
    ("9 tháng đầu năm 2014", ["9 tháng đầu năm 2014"]),
    ("tuần cuối tháng 5", ["tuần cuối tháng 5"]),
    ("quý đầu năm ngoái", ["quý đầu năm ngoái"]),
    ("thứ Ba tuần trước", ["thứ Ba tuần trước"]),
    ("tối thứ Bảy tuần trước", ["tối thứ Bảy tuần trước"]),
    ("hôm thứ Sáu (30/5)", ["thứ Sáu (30/5)"]),
    ("mỗi thứ Hai, thứ Ba hàng tuần", ["mỗi thứ Hai", "thứ Ba hàng tuần"]),
    ("lúc 8 giờ sáng ngày 5/6", ["lúc 8 giờ sáng ngày 5/6"]),
    ("20h tối qua, 7h sáng nay", ["20h tối qua", "7h sáng nay"]),
    ("rạng sáng 28/5", ["rạng sáng 28/5"]),
    ("chiều hôm qua", ["chiều hôm qua"]),
    ("mấy ngày qua", ["mấy ngày qua"]),
    ("năm 938, năm 111 trước Công nguyên", ["năm 938", "năm 111 trước Công nguyên"]),
    ("mùng 2 Tết, 30 Tết", ["mùng 2 Tết", "30 Tết"]),
    ("mùng 10 tháng 3 âm lịch, 28 Tết", ["mùng 10 tháng 3 âm lịch", "28 Tết"]),
    ("rằm tháng 7", ["rằm tháng 7"]),
    ("Lễ hội của tỉnh là 27-29/5 và", ["27", "29/5"]),
    ("Ông đã đến (27-5) và được đón, sau 20/11 của", ["27-5", "20/11"]),
    ("đêm 27, rạng sáng 28/5", ["đêm 27", "rạng sáng 28/5"]),
    ("từ ngày 1 đến hết ngày 5/6", ["ngày 1", "5/6"]),
    ("tháng 3-5/2020", ["tháng 3", "5/2020"]),
    ("quý I và II/2020", ["quý I", "II/2020"]),
    ("hai mươi năm trước", ["hai mươi năm trước"]),
    ("ngày hôm đó, năm kia", ["ngày hôm đó", "năm kia"]),
    ("hè 2014, xuân 1968", ["hè 2014", "xuân 1968"]),
    ("cùng ngày, hôm sau", ["cùng ngày", "hôm sau"]),
    ("tháng 5 vừa qua", ["tháng 5 vừa qua"]),
    ("cuối tuần này, đến cuối năm", ["cuối tuần này", "cuối năm"]),
    ("năm tài chính 2014", ["năm tài chính 2014"]),
    ("bắt đầu ngày 5/9, vào đầu tháng 9", ["ngày 5/9", "đầu tháng 9"]),
    ("cập nhật lúc 14:30, 15/05/2013", ["14:30, 15/05/2013"]),
    ("(30/4/1975-30/4/2013)", ["30/4/1975", "30/4/2013"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


SOON_IN_A_STORY = [
    "He soon became king.",
    "They were soon beaten.",
    "It was settled soon after.",
    "He left shortly thereafter.",
    "as soon as possible",
]


@pytest.mark.parametrize("text", SOON_IN_A_STORY)
def test_soon_in_what_is_over_is_no_time_to_come(text: str) -> None:
    assert surfaces(text) == []


NOT_FOUND = [
    ("They march two by two.", "a verb before a number"),
    ("May one ask?", "a verb before a pronoun"),
    ("March two, and look.", "an order, with a number"),
    ("He may march on Rome.", "a verb, twice"),
    ("May I come in?", "a verb that opens a sentence"),
    ("March on, he said.", "an order"),
    ("April Smith and June Jones spoke.", "given names"),
    ("It was an august body.", "an adjective"),
    ("He sat in the sun.", "neither Saturday nor Sunday"),
    ("He reads the Sun.", "a newspaper"),
    ("A second man was held.", "an ordinal"),
    ("It was UNSC Chair for the second time.", "an ordinal"),
    ("the Millennium Development Goals", "part of a name"),
    ("They sent 1,500 men.", "a number with a comma"),
    ("It carried 2000 troops.", "a count"),
    ("Some 1500 protesters came.", "a round number before a plural"),
    ("The 1000 megawatt cable", "a round number before a unit that no list has"),
    ("It is about 1010 light years away.", "an amount"),
    ("quotes were 1296/1298 and 310/360", "prices"),
    ("1375 local hours", "no time of day, nor a year"),
    ("a Boeing 747", "a model"),
    ("flight 1998", "a flight"),
    ("UN Resolution 1325 on women", "a resolution"),
    ("They paid $2000 for it.", "money"),
    ("It fell to 1462.93 points.", "a decimal"),
    ("Call 555-2014-1998 now-ish", "a phone number"),
    ("Call +84 24 3555 2014", "a phone number in groups"),
    ("Phone 091 2014 1998", "a phone number in groups"),
    ("form No. 2014", "a number that is said to be one"),
    ("3024 homes", "a count"),
    ("at least 2028 of them", "a count"),
    ("and twenty-two others, and twenty two more", "counts"),
    ("as many as 1781 others", "a count"),
    ("the 1900 block of Main Street", "an address"),
    ("at 12:10 of the third quarter of the match", "a time of play"),
    ("It hit the 90s", "degrees"),
    ("the March drew thousands, a March on Rome", "what people do"),
    ("score/1998-9, no. 2022/7th", "no years"),
    ("the last hours of his life", "no length"),
    ("that is for another day, another second chance", "no length"),
    ("F-16 and COVID-19, three Su-30s, the over-50s", "models, names and ages"),
    ("Call 0912 2014 1998 now-ish", "a phone number, not in years"),
    ("Nghị định 12/2013/NĐ-CP và 34/2013/TT", "the numbers of decrees"),
    ("kỳ họp thứ 5, đại hội thứ 6", "ordinals"),
    ("the year 12 pupils", "pupils of a class"),
    ("drive on the H1", "a road"),
    ("They won 2:1 and lost 10:12.", "scores"),
    ("three-quarters of the food", "a fraction"),
    ("a quarter of the vote", "a fraction"),
    ("a man 52 years old, a 16-year-old, the 34-year-old woman", "ages"),
    ("Jan Smith and Mar Roxas, payable to DEC Appeal", "names"),
    ("Republic Act 1962", "a law with a number"),
    ("the H1 visa, in H1 visas, week 3 of the trial", "no part of a year"),
    ("Bus 1984 to the Peugeot 2008 plant", "numbers that are names"),
    ("1998 Main Street", "an address"),
    ("1846 persons were counted and 1720 had died", "counts"),
    ("between 1500 and 2000 people", "counts"),
    ("over 2000 were arrested, more than 1998", "counts"),
    ("version 10.5.2014", "a version"),
    ("20th Century Fox, Daily Mail, Weekly Standard", "names"),
    ("the zero hour, two Sundays", "no length, and no days that come again"),
    ("the night before the vote", "beside what has no date"),
    ("She runs at half past form.", "no hour"),
    ("Cyber Monday", "a day with a name of its own"),
    ("weekend traffic", "a kind of traffic"),
    ("30 miles per hour", "a speed"),
    ("Park Won-soon said", "a name"),
    ("the fall in prices", "a noun"),
    ("the days of rage", "a time with a name"),
    ("a man in his 20s, a woman in her early 30s", "ages"),
    ("in the low 70s", "degrees"),
    ("2010 of them died", "a count"),
    ("Nearly 2000 were hurt", "a count"),
    ("tuned to 1910 kHz", "a count of what is no time"),
    ("the first half of the game", "half a match"),
    ("He scored in the first half.", "half a match, by the words around"),
    ("the second quarter of the match", "a quarter of one"),
    ("the Sunday Times and Sunday Telegraph", "papers"),
    ("Bloody Sunday, Black Tuesday, Super Tuesday", "days with names of their own"),
    ("Monday Night Football with Mr Friday", "a programme and a person"),
    ("April said hello, June said no.", "people that are called so"),
    ("They won 9/11 of them", "a share"),
    ("the Good Friday Agreement and Easter Island", "names with a feast in them"),
    ("the Tet Offensive, trumped by Tet", "what happened then"),
    ("the Chinese New Year celebrations", "what is held around it"),
    ("the Winter Olympics and the Mid-Autumn Festival", "names with a season in them"),
    ("lần thứ hai, người thứ ba, con thứ tư", "ordinals"),
    ("2000 người, số 2014, trang 1998, giá 2014 đồng", "counts and numbers"),
    ("Tết Trung thu", "another feast"),
    ("Đội thắng (3-1) và được 2/3 số phiếu của các ông", "a score and a share"),
    ("trực 24/7 của các bác sĩ và", "all the time"),
    ("27-29/5 of them", "not among Vietnamese words"),
    ("năm 5 người chết", "a count"),
    ("the first day of the war", "part of what has no date"),
    ("USA Today and LA Weekly", "names of papers"),
    ("as soon as possible", "a comparison"),
    ("the 20th Congress", "an ordinal"),
    ("the fall of the wall", "a noun"),
    ("Prices fall and spring back.", "verbs"),
    ("a quarterly dividend", "a kind of dividend"),
    ("in nine countries with nine agreements", "counts"),
    ("level-2 field hospitals with 252 staff", "counts"),
    ("with more than 30 per cent assessed", "a share"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    dated = [text[t.start : t.end] for t in found_in(text) if t.rule != "reference"]
    assert dated == [], why


def test_an_expression_may_run_over_a_line_break_but_not_into_the_next_paragraph() -> None:
    assert surfaces("They met on 5\n   May 2014.") == ["5\n   May 2014"]
    assert surfaces("They were 5\n\nMay 2014 began.") == ["May 2014"]


def test_every_rule_has_a_name_fit_to_be_shown() -> None:
    assert all(rule.name.replace("-", "").isascii() for rule in RULES)


PIECES = [
    *(text for text, _ in FOUND),
    *(text for text, _ in NOT_FOUND),
    *" .,;:-–'’/\n1 2 05 31 1998 9999 th May Mon. last the of to and a".split(" "),
    "\n\n",
    " ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=80))
def test_spans_are_in_order_within_the_text_and_never_empty(text: str) -> None:
    end = 0
    for timex in recognise(text, laid_out("")):
        assert end <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end].strip()
        end = timex.end


WORD_ENDS = re.compile(r"\b|\Z")


@pytest.mark.parametrize("table", [FOUND, NOT_FOUND], ids=["found", "not found"])
def test_a_text_may_end_or_begin_anywhere(table: list[tuple[str, object]]) -> None:
    for text, _ in table:
        for end in WORD_ENDS.finditer(text):
            for part in (text[: end.start()], text[end.start() :]):
                assert all(t.end <= len(part) for t in recognise(part, laid_out("")))


NASTY = {
    " ": "white space",
    "1 ": "numbers in a row",
    "1-": "a chain of numbers",
    "1998, ": "a list of years",
    "May 5, ": "a list of days",
    "the last ": "a beginning that never goes on",
    "twenty-": "a number that never ends",
    "two and a half ": "counts without a unit",
    "the end of ": "words that would belong to what follows",
    "10 p.m. Friday to ": "intervals of intervals",
    "mười hai ": "Vietnamese numbers",
    "the first week of the ": "parts of parts",
    "the first half of ": "halves of nothing",
    "in the first half, ": "halves of a match or of a year",
    "the weekend of ": "weekends of weekends",
    "Monday and Tuesday ": "weekdays without their nights",
    "from Monday to Sunday and ": "intervals in any order",
    "264 to ": "years that wait for their era",
    "the winter of 1941-": "winters that never end",
    "Ramadan, Easter, ": "feasts in a row",
    "8 giờ tối thứ ": "Vietnamese hours",
    "ngày 1, ": "Vietnamese days",
    "từ 3/5 đến ": "Vietnamese intervals",
    "9 tháng đầu năm ": "Vietnamese parts of a year",
    "mùng 1 Tết ": "Vietnamese new years",
    "the 5th of the next ": "days of months that never come",
    "this year and ": "units that others would borrow",
    "week 42 of ": "weeks without their year",
    "two hours and 5 ": "lengths that go on",
    "3 days and 4 hours, ": "lengths of lengths",
    "the July-to-": "quarters that never end",
    "10 a.m. (0900 GMT) on ": "times that wait for their day",
    "70 million billion ": "large numbers",
    "Friday the 13th ": "days that no month has",
    "May/June/": "lists of months",
    "30/4/1975-": "intervals of numbers",
    "the 2014 fiscal ": "years of budgets",
    "another two ": "lengths without a unit",
    "in 1997-8-": "years without an end",
    "tuần thứ 42 của ": "Vietnamese weeks",
    "a": "one word",
}


@pytest.mark.slow
@pytest.mark.parametrize("nasty", NASTY, ids=NASTY.values())
def test_time_grows_linearly_with_the_text(nasty: str) -> None:
    """Eight times the text takes little more than eight times as long."""
    empty = laid_out("")

    def seconds(size: int) -> float:
        text = nasty * (size // len(nasty))
        begin = time.thread_time()
        recognise(text, empty)
        return time.thread_time() - begin

    # a busy machine may hold up one of them; what grows with the square never passes
    assert any(seconds(200_000) < 16 * seconds(25_000) + 0.5 for _ in range(3))
