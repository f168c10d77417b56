"""Resolution: what expressions mean against an anchor, and no more than the words say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model import when as whens
from pktui.model.article import Article, ArticleId
from pktui.model.edtf import parse_edtf
from pktui.model.timex import AnchorSource, Resolution
from pktui.model.when import Basis, Granularity, When
from pktui.pipeline.dates.normalise.resolve import resolve
from pktui.pipeline.dates.recognise import recognise
from pktui.pipeline.layout.layout import lay_out
from pktui.wording.en import dates as en
from pktui.wording.glyphs import UNICODE
from pktui.wording.vi import dates as vi

SUNDAY = "2022-11-27"


def resolved(text: str, own: str | None = SUNDAY, basis: Basis = Basis.STATED) -> list[Resolution]:
    """Every expression of `text` in an article of that date."""
    layout = lay_out(Article(id=ArticleId("a"), path="a.txt", text=text))
    anchor = parse_edtf(own, basis) if own else None
    return list(resolve(text, layout, recognise(text, layout), anchor))


def meanings(text: str, own: str | None = SUNDAY) -> list[str]:
    """The `when` of each expression in EDTF, or its TIMEX3 value where it has none."""
    return [str(r.when or r.value) for r in resolved(text, own)]


MEANT = [
    # stated
    ("on 5 May 2014", "2014-05-05"),
    ("the third quarter of 1998", "1998-07/1998-09"),
    ("the first half of 2020", "2020-01/2020-06"),
    ("the winter of 1994", "1994-24"),
    ("the 1990s", "199X"),
    ("the 19th century", "18XX"),
    ("around 1850", "1850~"),
    ("since 2014", "2014"),
    ("from 2014 onwards", "2014/.."),
    ("in 2020 to 2021 period", "2020/2021"),
    ("from 3 to 5 May 2014", "2014-05-03/2014-05-05"),
    ("between March and May 2004", "2004-03/2004-05"),
    ("from Monday, 25 November 2022 to 3 December 2022", "2022-11-25?/2022-12-03?"),
    ("1914–18", "1914/1918"),
    ("in 1997-8", "1997/1998"),
    ("on Christmas Eve 1999", "1999-12-24"),
    ("on Easter Sunday 2022", "2022-04-17"),
    ("on Thanksgiving 2021", "2021-11-25"),
    ("on Memorial Day 2021", "2021-05-31"),
    ("in 44 BC", "-0043"),
    # feasts by other calendars
    ("Lunar New Year 2014", "2014-01-31"),
    ("Lunar New Year 2023", "2023-01-22"),
    ("Tết 2007", "2007-02-17"),
    ("Chinese New Year 2007", "2007-02-18"),
    ("Yom Kippur 1973", "1973-10-06"),
    ("Rosh Hashanah 2023", "2023-09-16"),
    ("Passover 2024", "2024-04-23/2024-04-29"),
    ("Hanukkah 2023", "2023-12-08/2023-12-15"),
    ("Purim 2024", "2024-03-24"),
    ("Eid al-Fitr 2014", "2014-07-28~"),
    ("Eid al-Adha 2022", "2022-07-09~"),
    ("Ramadan 2024", "2024-03-10~/2024-04-08~"),
    ("Diwali 2022", "2022-10-24"),
    ("Mid-Autumn Festival 2020", "2020-10-01"),
    ("Dragon Boat Festival 2020", "2020-06-25"),
    ("Nowruz 2013", "2013-03-21"),
    ("Nowruz 2024", "2024-03-20"),
    ("Vesak 2014", "2014-05-13~"),
    ("Mother's Day 2014", "2014-05-11?"),
    ("Orthodox Easter 2013", "2013-05-05"),
    ("Ascension Day 2022", "2022-05-26"),
    ("on Diwali he spoke", "2022-10-24"),
    ("before Ramadan he left", "../2022-04-01~"),
    ("the feast will be on Lunar New Year", "2023-01-22"),
    ("last Christmas", "2021-12-25"),
    ("next Passover", "2023-04-06/2023-04-12"),
    ("3Q13", "2013-07/2013-09"),
    ("the January-March 2013 quarter", "2013-01/2013-03"),
    ("the April-September 2013 half", "2013-04/2013-09"),
    ("week 42 of 2012", "2012-10-15/2012-10-21"),
    ("2020-W53", "2020-12-28/2021-01-03"),
    ("since December 5", "2021-12-05"),
    ("It lost in the year ended Dec. 31", "P1Y"),
    ("crude for January delivery rose", "2023-01"),
    ("gas for December 2021 delivery", "2021-12"),
    ("2H12", "2012-07/2012-12"),
    ("the winter of 1941-42", "1941-24"),
    ("fiscal year 2013-14", "2013/2014"),
    ("the second half of June 2013", "2013-06"),
    ("the weekend of May 10, 2014", "2014-05-10/2014-05-11"),
    ("5/2014", "2014-05"),
    ("2014-05", "2014-05"),
    ("in 2010-12", "2010/2012"),
    ("after the September 11 attacks", "2001-09-11"),
    ("from December to February 2014", "2013-12/2014-02"),
    ("from late 2010 to early 2012", "2010/2012"),
    ("from mid-November to late December", "2022-11/2022-12"),
    ("1990 to present", "1990/.."),
    ("(1990–present)", "1990/.."),
    ("November-February 1951", "1950-11/1951-02"),
    ("by year end", "../2022-12-31"),
    ("year-end 2021", "2021"),
    ("in the week of 5 May 2014", "2014-05-05/2014-05-11"),
    ("the week of November 24", "2022-11-21/2022-11-27"),
    # relative to a Sunday
    ("He visited on Saturday.", "2022-11-26"),
    ("He visited on Sunday.", "2022-11-27"),
    ("He will visit on Saturday.", "2022-12-03"),
    ("He will visit on Sunday.", "2022-11-27"),
    ("They left last Sunday.", "2022-11-20"),
    ("They leave next Sunday.", "2022-12-04"),
    ("yesterday", "2022-11-26"),
    ("the day after tomorrow", "2022-11-29"),
    ("tonight", "2022-11-27"),
    ("He died on Friday after a fall.", "2022-11-25"),
    ("the 5th of next month", "2022-12-05"),
    ("On Friday the 11th, they met.", "2022-11-11"),
    ("On Thursday the 13th, they met.", "2022-10-13"),
    ("They will meet on Tuesday the 13th.", "2022-12-13"),
    ("They met on Thursday, the 5th U.S. Army said.", "2022-11-24"),
    ("the first of the month", "2022-11-01"),
    ("the 31st of last month", "2022-10-31"),
    ("the 31st of next month", "2022-12-31"),
    ("in a year's time", "2023"),
    ("They rose in Q1-Q3.", "2022-01/2022-09"),
    ("last week", "2022-11-14/2022-11-20"),
    ("last month", "2022-10"),
    ("Earlier this month", "2022-11"),
    ("next year", "2023"),
    ("two weeks ago", "2022-11-13"),
    ("five months ago", "2022-06"),
    ("four years ago", "2018"),
    ("a year and a half ago", "2021-05"),
    ("in the last decade", "201X"),
    ("over the weekend", "2022-11-26/2022-11-27"),
    ("Tuesday of last week", "2022-11-15"),
    ("Friday next week", "2022-12-02"),
    ("on Monday this week", "2022-11-21"),
    ("a week from Friday", "2022-12-09"),
    ("a week ago Friday", "2022-11-18"),
    ("the Friday before last", "2022-11-18"),
    ("the week before last", "2022-11-07/2022-11-13"),
    ("the month after next", "2023-01"),
    ("a year ago today", "2021-11-27"),
    ("a year ago Monday", "2021-11-21"),
    ("two years ago this week", "2020-11-23/2020-11-29"),
    ("two weeks ago on Friday", "2022-11-11"),
    ("a year ago in May", "2021-05"),
    ("the same month last year", "2021-11"),
    ("a quarter of a century ago", "1997"),
    ("a fortnight ago", "2022-11-13"),
    ("in two weeks' time", "2022-12-11"),
    ("a week on Friday", "2022-12-09"),
    ("They met Thursday through Saturday.", "2022-11-24/2022-11-26"),
    ("It will close from Monday until further notice.", "2022-11-28/.."),
    ("in '33", "1933"),
    ("in '32", "2032"),
    ("the noughties", "200X"),
    ("the latter half of 2008", "2008-07/2008-12"),
    # counted in something longer
    ("the first week of May 2014", "2014-05-01/2014-05-07"),
    ("the last week of April 2014", "2014-04-24/2014-04-30"),
    ("the last day of February 2012", "2012-02-29"),
    ("the first day of the month", "2022-11-01"),
    ("the second Tuesday in November 2022", "2022-11-08"),
    ("the last Friday of 2021", "2021-12-31"),
    ("the first weekend of May 2014", "2014-05-03/2014-05-04"),
    ("the first nine months of 2013", "2013-01/2013-09"),
    ("the last three months of 2012", "2012-10/2012-12"),
    ("the first two weeks of May 2014", "2014-05-01/2014-05-14"),
    ("the first decade of the 21st century", "200X"),
    ("the last two decades of the 19th century", "1880/1899"),
    ("the first three months", "P3M"),
    # the year that is left out
    ("on November 25", "2022-11-25"),
    ("The talks begin on January 5.", "2023-01-05"),
    ("They met in December.", "2021-12"),
    ("They will meet in December.", "2022-12"),
    ("They met last May.", "2022-05"),
    ("in June last year", "2021-06"),
    ("last year's third quarter", "2021-07/2021-09"),
    ("this summer", "2022-22"),
    ("By Saturday, the toll had risen.", "../2022-11-26"),
    ("By Saturday, the toll will have risen.", "../2022-12-03"),
    ("It began on Monday and ends in December.", "2022-11-21"),
    ("The season ends in December.", "2022-12"),
    # Vietnamese
    ("ngày 27 tháng 5 năm 2014", "2014-05-27"),
    ("27/5/2014 tại Hà Nội, năm ngoái", "2014-05-27"),
    ("tháng 9/2018", "2018-09"),
    ("năm ngoái", "2021"),
    ("hôm qua", "2022-11-26"),
    ("thứ Bảy", "2022-11-26"),
    ("quý II/2022", "2022-04/2022-06"),
    ("6 tháng đầu năm 2022", "2022-01/2022-06"),
    ("nửa cuối năm ngoái", "2021-07/2021-12"),
    ("những năm 1990", "199X"),
    ("thế kỷ XIX", "18XX"),
    ("từ 3-5/5/2022", "2022-05-03/2022-05-05"),
    ("từ ngày 3 đến 5/5/2022", "2022-05-03/2022-05-05"),
    ("từ năm 2014 đến năm 2016", "2014/2016"),
    ("mùa hè năm 2020", "2020-22"),
    ("thứ Ba tuần trước", "2022-11-15"),
    ("chủ nhật tuần sau", "2022-12-04"),
    ("thứ Sáu (25/11)", "2022-11-25"),
    ("chiều 25.11", "2022-11-25"),
    ("9 tháng đầu năm 2014", "2014-01/2014-09"),
    ("3 tháng cuối năm ngoái", "2021-10/2021-12"),
    ("quý đầu năm 2014", "2014-01/2014-03"),
    ("tuần đầu tháng 5 năm 2014", "2014-05-01/2014-05-07"),
    ("từ năm 2010 đến nay", "2010/.."),
    ("đến cuối năm", "../2022"),
    ("tháng 11 vừa qua", "2022-11"),
    ("tháng 12 vừa qua", "2021-12"),
    ("năm 938", "0938"),
    ("năm 111 trước Công nguyên", "-0110"),
    ("mùng 2 Tết 2014", "2014-02-01"),
    ("30 Tết năm 2014", "2014-01-30"),
    ("28 Tết 2014", "2014-01-28"),
    ("Tết Trung thu 2023", "2023-09-29"),
    ("lễ Vu Lan 2017", "2017-09-05"),
    ("mùng 10 tháng 3 âm lịch", "2022-04-10"),
    ("rằm tháng Giêng năm 2014", "2014-02-14"),
    ("từ ngày 1-5/6", "2022-06-01/2022-06-05"),
    ("27-29/5/2014", "2014-05-27/2014-05-29"),
    ("11 tháng năm 2014", "2014-01/2014-11"),
    ("11 tháng Năm 2014", "2014-05-11"),
    ("tháng 3-5/2020", "2020-03/2020-05"),
    ("những tháng cuối năm", "2022"),
    ("nửa năm sau", "2023-05"),
    ("2,5 năm trước", "2020-05"),
    ("quý III vừa qua", "2022-07/2022-09"),
    ("năm kia", "2020"),
    ("Tết Mậu Thân", "1968-01-29"),
    ("Tết Nhâm Dần", "2022-02-01"),
    ("cuối tuần qua", "2022-11-19/2022-11-20"),
    ("(13/3/1954 - 7/5/1954)", "1954-03-13/1954-05-07"),
    ("(13/3-7/5/1954)", "1954-03-13/1954-05-07"),
    ("mồng 5 tháng Giêng năm 2013", "2013-02-14"),
    # ends in order
    ("They met from Monday to Friday.", "2022-11-21/2022-11-25"),
    ("They will meet from Saturday to Monday.", "2022-12-03/2022-12-05"),
    ("They met from Saturday to Monday.", "2022-11-19/2022-11-21"),
    ("He lived there from October to March.", "2021-10/2022-03"),
    ("from November 2012 to January", "2012-11/2013-01"),
    # not on the axis
    ("for two and a half years", "P2Y6M"),
    ("every Tuesday", "XXXX-WXX-2"),
    ("recently", "PAST_REF"),
    ("a few years ago", "PAST_REF"),
]


@pytest.mark.parametrize(("text", "meant"), MEANT, ids=[text for text, _ in MEANT])
def test_means_against_an_article_of_that_sunday(text: str, meant: str) -> None:
    assert meanings(text)[0] == meant


VALUES = [
    ("last week", "2022-W46"),
    ("this summer", "2022-SU"),
    ("the third quarter of 1998", "1998-Q3"),
    ("the mid-1980s", "198"),
    ("the 19th century", "18"),
    ("on Saturday night", "2022-11-26TNI"),
    ("on Friday night, 6 May 2022", "2022-05-06TNI"),
    ("at Sunday dawn of 25 June 1950", "1950-06-25TMO"),
    ("at 9.30 p.m. on Saturday", "2022-11-26T21:30"),
    ("at 14h30", "2022-11-27T14:30"),
    ("20h tối qua", "2022-11-26T20:00"),
    ("8 giờ tối qua", "2022-11-26T20:00"),
    ("lúc 8 giờ sáng ngày 5/6/2022", "2022-06-05T08:00"),
    ("at 8 o'clock Friday night", "2022-11-25T20:00"),
    ("mỗi thứ Hai", "XXXX-WXX-1"),
    ("mấy ngày qua", "PXD"),
    ("16 ngày trước cuộc bầu cử", "P16D"),
    ("một tuần trước Giáng sinh", "2022-12-18"),
    ("ba ngày trước ngày bầu cử", "P3D"),
    ("5 ngày trước khi bão vào bờ", "P5D"),
    ("hai ngày sau trận động đất", "P2D"),
    ("Ba ngày trước, cuộc họp bế mạc.", "2022-11-24"),
    ("hai tuần trước tại Hà Nội", "2022-11-13"),
    ("at 1500 GMT on Saturday", "2022-11-26T15:00"),
    ("Tuesday nights", "XXXX-WXX-2TNI"),
    ("every Sunday morning", "XXXX-WXX-7TMO"),
    ("every night", "XXXX-XX-XXTNI"),
    ("every second day", "P2D"),
    ("every other Friday", "XXXX-WXX-5"),
    ("every few days", "PXD"),
    ("twice a week", "P1W"),
    ("on weekends", "XXXX-WXX-WE"),
    ("a weeklong strike", "P1W"),
    ("decades-old", "PXE"),
    ("two-and-a-half years", "P2Y6M"),
    ("half an hour", "PT30M"),
    ("2-1/2 hours", "PT2H30M"),
    ("He will one day return.", "FUTURE_REF"),
    ("He stayed one day.", "P1D"),
    ("half a year", "P6M"),
    ("half a day", "P0.5D"),
    ("half a century", "P50Y"),
    ("the past year and a half", "P1Y6M"),
    ("two hours and 14 minutes", "PT2H14M"),
    ("85 days, 16 hours and 25 minutes", "P85DT16H25M"),
    ("1.8 million years", "P1800000Y"),
    ("66 million years ago", "PAST_REF"),
    ("200,000 years ago", "PAST_REF"),
    ("in years' time", "FUTURE_REF"),
    ("the 1st of each month", "P1M"),
    ("week 42 of 2012", "2012-W42"),
    ("tuần thứ 42 của năm 2012", "2012-W42"),
    ("at 7pm (1100 GMT) on Saturday", "2022-11-26T19:00"),
    ("at noon local time on Saturday", "2022-11-26T12:00"),
    ("to this day", "PRESENT_REF"),
    ("the January-March quarter of 2013", "2013-Q1"),
    ("the year to March 2013", "P1Y"),
    ("20-30 years", "P20Y"),
    ("the past fortnight", "P2W"),
    ("another two fortnights", "P4W"),
    ("another year", "P1Y"),
    ("the four previous weeks", "P4W"),
    ("months later", "PXM"),
    ("in April 480 BC", "BC0480-04"),
    ("the spring of 480 BC", "BC0480-SP"),
    ("from 8 to 10 p.m. on Saturday", "2022-11-26T20:00"),
    ("between 11 and 2 p.m. on Saturday", "2022-11-26T14:00"),
    ("8:30 Friday night", "2022-11-25T20:30"),
    ("at a quarter to nine", "2022-11-27T08:45"),
    ("at nine in the evening on Friday", "2022-11-25T21:00"),
    ("(2053 Wednesday night, UTC)", "2022-11-23T20:53"),
    ("the night before", "2022-11-26TNI"),
    ("On Friday, it opened at 9 a.m. and closed.", "2022-11-25"),
    ("at 2 a.m. (0100 GMT) on Friday", "2022-11-25T02:00"),
    ("months of talks", "PXM"),
    ("the week ended March 19", "P1W"),
    ("14 giờ 30 ngày 27/5/2022", "2022-05-27T14:30"),
    ("2022-11-26T14:30:00+07:00", "2022-11-26T14:30+07:00"),
    ("the first week of May 2014", "2014-W18"),
    ("the first weekend of May 2014", "2014-W18-WE"),
    ("the first nine months of 2013", "P9M"),
    ("the third Monday of each month", "P1M"),
    ("sixteen days before the election", "P16D"),
    ("over the weekend", "2022-W47-WE"),
    ("in the past five years", "P5Y"),
    ("each July", "XXXX-07"),
    ("in the near future", "FUTURE_REF"),
]


@pytest.mark.parametrize(("text", "value"), VALUES, ids=[text for text, _ in VALUES])
def test_values_are_written_as_in_timex3(text: str, value: str) -> None:
    assert resolved(text)[0].value == value


STORY = [
    ("The attack was on 3 June 1950. Three days later they fled.", "1950-06-06"),
    ("The attack was on 3 June 1950. The same day they fled.", "1950-06-03"),
    ("It began in June 1950. The following month they fled.", "1950-07"),
    ("It began in 1950. The next year they fled.", "1951"),
    ("It began on Friday, 3 June 2022. The Friday before, they had met.", "2022-05-27"),
    ("It began on Friday, 3 June 2022. That Monday they fled.", "2022-06-06"),
    ("It began in June 1950. The following spring they fled.", "1951-21"),
    ("It began in 1950. The following May they fled.", "1951-05"),
    ("It began in October 1950. The previous April they had met.", "1950-04"),
    ("It began in 1950. That May they fled.", "1950-05"),
    ("It fell in the first quarter of 2013 from the previous quarter.", "2012-10/2012-12"),
    ("It began on 3 June 1950, at 9 a.m. (0100 GMT) exactly.", "1950-06-03"),
    ("On 3 June 1950 it began at 9 a.m. sharp.", "1950-06-03"),
    ("It began on 3 June 1950. Later in the evening they fled.", "1950-06-03"),
]


@pytest.mark.parametrize(("text", "meant"), STORY, ids=[text for text, _ in STORY])
def test_a_story_counts_from_the_date_it_gave_last(text: str, meant: str) -> None:
    last = resolved(text)[-1]
    assert str(last.when) == meant
    assert last.anchor is not None
    assert last.anchor.source is AnchorSource.NARRATIVE


REPORTS = [
    ("Net rose in the quarter ended July 31.", ["1989-05/1989-07 1989-Q2", "1989-07-31"],
     "three months, wherever they begin"),
    ("Net rose in the fiscal first quarter ended Sept. 30. A year ago it fell.",
     ["1989-07/1989-09 1989-Q1", "1989-09-30", "1988-07/1988-09 1988-Q1"],
     "counted as the firm counts"),
    ("Net rose in the quarter ended Oct. 1.", ["1989-07/1989-09 1989-Q3", "1989-10-01"],
     "books are closed on a Sunday"),
    ("Net rose in the fiscal second quarter.", ["1989-04?/1989-06? 1989-Q2"],
     "the months are not told"),
    ("Net fell in the year-ago quarter ended Sept. 30.",
     ["1988-07/1988-09 1988-Q3", "1989-09-30"], "the quarter is a year ago"),
    ("Net rose in the quarter ended Feb. 28. A year ago it fell.",
     ["1988-12/1989-02 1988-Q4", "1989-02-28", "1987-12/1988-02 1987-Q4"], "over the new year"),
    ("Net rose in the fiscal first quarter ended Sept. 30. Sales fell in the latest quarter.",
     ["1989-07/1989-09 1989-Q1", "1989-09-30", "1989-07/1989-09 1989-Q1"], "by the same name"),
    ("Net of the third quarter ended Sept. 30, 1985 rose.",
     ["1985-07/1985-09 1985-Q3", "1985-09-30"], "its name is of the year of that day"),
    ("Net of the fiscal fourth quarter ended Jan. 31, 1986 rose.",
     ["1985-11/1986-01 1985-Q4", "1986-01-31"], "or of the year before"),
    ("The third quarter of last year ended with September.",
     ["1988-07/1988-09 1988-Q3", "1989-09"], "no day of an end"),
    ("Net of last year's third quarter ended Sept. 30 rose.",
     ["1988-07/1988-09 1988-Q3", "1989-09-30"], "the year of the quarter is told, not of the day"),
    ("Net of the third quarter of 1985 ended Sept. 30 rose.",
     ["1985-07/1985-09 1985-Q3", "1989-09-30"], "likewise by its number"),
    ("Net of the fourth quarter of 1985 ended Jan. 31 rose.",
     ["1985-11/1986-01 1985-Q4", "1989-01-31"], "a shop's year ends in January"),
    ("Net of the first quarter of fiscal 1986 ended Sept. 30 rose.",
     ["1985-07/1985-09 1986-Q1", "1989-09-30"], "a firm's year begins in the one before"),
    ("In the first nine months it lost less than in the year-ago period.", ["1988"],
     "a time of another length than a quarter"),
    ("Third-quarter net rose. The storm will cost it money in the fourth quarter. "
     "Sales fell in the latest quarter.",
     ["1989-07/1989-09 1989-Q3", "1989-10/1989-12 1989-Q4", "1989-07/1989-09 1989-Q3"],
     "a look ahead"),
    ("Third-quarter net rose. After a flat second quarter, sales rose. Costs fell from a year ago.",
     ["1989-07/1989-09 1989-Q3", "1989-04/1989-06 1989-Q2", "1988-07/1988-09 1988-Q3"],
     "a look back"),
    ("Third-quarter net rose. Second-quarter net had doubled from a year ago.",
     ["1989-07/1989-09 1989-Q3", "1989-04/1989-06 1989-Q2", "1988-04/1988-06 1988-Q2"],
     "the quarter of the same sentence"),
    ("Third-quarter net rose. In the first nine months it lost less than in the 1988 period.",
     ["1989-07/1989-09 1989-Q3", "1988"], "the same months of another year"),
    ("Third-quarter net rose. In the 1988 period it fell.",
     ["1989-07/1989-09 1989-Q3", "1988-07/1988-09 1988-Q3"], "the same quarter"),
    ("It will close by year-end.", ["../1989-12-31"], "the last day"),
    ("Shares have lost a tenth since year-end.", ["1988-12-31"], "of the year before"),
    ("The year-end results were weak.", ["1989"], "no day"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meant", "remark"), REPORTS)
def test_a_report_compares_with_its_own_quarter(text: str, meant: list[str], remark: str) -> None:
    found = [
        str(one.when) + (f" {one.value}" if "-Q" in one.value else "")
        for one in resolved(text, "1989-11-02")
        if one.when
    ]
    assert found == meant, remark


@pytest.mark.parametrize("end", [f"{month} 28" for month in en.MONTHS])
def test_a_quarter_that_ends_in_any_month_can_be_said(end: str) -> None:
    quarter = resolved(f"Net rose in the quarter ended {end}.", "1989-12-31")[0]
    assert quarter.when
    assert quarter.when.granularity is parse_edtf(quarter.when.edtf).granularity
    year, number = quarter.value.split("-Q")
    assert quarter.when.earliest
    assert quarter.when.earliest.year == int(year)
    assert number in "1234"
    for language in (en, vi):
        assert language.date_in_words(quarter.when)
        assert language.date_label(quarter.when, UNICODE)


DAYS_COUNTED = [
    ("It is the second day of the offensive.", ["1989-11-02"], ""),
    ("Today is the eighth day of the siege.", ["1989-11-02", "1989-11-02"], ""),
    ("It’s the third day of talks.", ["1989-11-02"], ""),
    ("It was the second day of the trial.", [], "some day"),
    ("He likes the first day of school.", [], "no day"),
]


@pytest.mark.parametrize(("text", "meant", "remark"), DAYS_COUNTED)
def test_a_day_that_is_counted_now_is_today(text: str, meant: list[str], remark: str) -> None:
    found = [str(one.when) for one in resolved(text, "1989-11-02") if one.when]
    assert found == meant, remark


ASIDES = [
    ("The road lay open for a campaign planned in 1917. On 11 May they met.", "1915-05-11",
     "a look ahead within a sentence"),
    ("They held it until 1917. On 11 May they met.", "1915-05-11", "the end of something"),
    ("Losses there soon passed the May 1912 high. In July they met.", "1915-07", "a comparison"),
    ("In 1917 they returned. On 11 May they met.", "1917-05-11", "a year at the beginning"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meant", "remark"), ASIDES)
def test_a_history_stays_where_it_is_while_it_looks_aside(
    text: str, meant: str, remark: str
) -> None:
    """The story stands in April 1915."""
    story = f"On 9 September 1914 a plan was made. On 22 April 1915 gas was used. {text}"
    assert meanings(f"War broke out in 1913, after 1911 and 1912. {story}")[-1] == meant, remark


HISTORY = """War broke out in 1914. On 9 September 1914 a plan was made.
In October 1914 they dug in.
On 22 April 1915 gas was used. In 1916 came the Somme. By November the lines had hardly moved.
In January they met again."""


def test_a_history_lives_by_its_own_dates() -> None:
    assert meanings(HISTORY)[-2:] == ["../1916-11", "1917-01"]


LOOKING_BACK = """He ran in 2004, 2008 and 2012, and again in 2016 with a leader elected in 1999.
On Monday he said that the party chose him in {month}."""


def test_news_that_looks_back_is_no_history() -> None:
    assert meanings(LOOKING_BACK.format(month="August"))[-1] == "2022-08"
    assert meanings(LOOKING_BACK.format(month="August 2016"))[-1] == "2016-08"


UNDATED_HISTORY = "On 9 September 1914 they met. On 12 October 1914 they left."


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("In November it rained.", "1914-11"),
        ("Three days later it rained.", "1914-10-15"),
        ("It rained the same day.", "1914-10-12"),
        ("It rained the following month.", "1914-11"),
    ],
)
def test_without_a_date_a_text_with_full_dates_is_read_by_them(words: str, meant: str) -> None:
    assert meanings(f"{UNDATED_HISTORY} {words}", own=None)[-1] == meant


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on November 25 in Hanoi.", "XXXX-11-25"),
        ("They met in April.", "XXXX-04"),
        ("They met on Saturday.", "XXXX-WXX-6"),
        ("They met last year.", "PAST_REF"),
        (f"{UNDATED_HISTORY} They met last May.", "XXXX-05"),
        (f"{UNDATED_HISTORY} They met last year.", "PAST_REF"),
        (f"{UNDATED_HISTORY} They met earlier this month.", "PRESENT_REF"),
        (f"{UNDATED_HISTORY} They met yesterday.", "PAST_REF"),
        (f"{UNDATED_HISTORY} They met on Friday.", "XXXX-WXX-5"),
        ("They have met since 2014, and meet again this year.", "PRESENT_REF"),
    ],
)
def test_without_any_anchor_nothing_is_placed(text: str, value: str) -> None:
    last = resolved(text, own=None)[-1]
    assert (last.value, last.when) == (value, None)


def test_a_short_year_at_the_beginning_of_the_calendar_is_no_crash() -> None:
    (early,) = resolved("05/06/24", "0001-01-01")
    assert early.when is None


def test_basis_says_how_a_date_was_come_by() -> None:
    stated, relative = resolved("In May 2014 he left; last year he came back.")
    assert stated.when is not None
    assert relative.when is not None
    assert (stated.when.basis, stated.anchor) == (Basis.STATED, None)
    assert relative.when.basis is Basis.RESOLVED


def test_what_is_read_against_an_inferred_date_is_itself_inferred() -> None:
    (inferred,) = resolved("They met earlier this month.", "2021-04?", Basis.INFERRED)
    assert str(inferred.when) == "2021-04?"
    assert inferred.when is not None
    assert inferred.when.basis is Basis.INFERRED


def test_a_part_is_one_date_with_its_length_and_its_year_annotated() -> None:
    (part,) = resolved("in the first nine months of 2013")
    assert str(part.when) == "2013-01/2013-09"
    assert [end.value for end in part.annotated] == ["P9M", "2013"]


def test_what_is_counted_from_a_doubtful_date_is_no_surer() -> None:
    assert meanings("05/06/2014 began it. Three days later it closed.")[1] == "2014-05-09?"


def test_an_interval_is_one_date_with_both_ends_annotated() -> None:
    (interval,) = resolved("the UN Security Council in 2020 to 2021 period")
    assert str(interval.when) == "2020/2021"
    assert [end.value for end in interval.annotated] == ["2020", "2021"]


NUMERIC = [
    ("05/06/2024", ["2024-05-06?"], "neither reading is told"),
    ("05/05/2024", ["2024-05-05"], "both readings agree"),
    ("27/05/2024 and 05/06/2024", ["2024-05-27", "2024-06-05"], "day first elsewhere"),
    ("05/27/2024 and 05/06/2024", ["2024-05-27", "2024-05-06"], "month first elsewhere"),
    ("Wednesday 05/06/2024", ["2024-06-05"], "the weekday tells"),
    ("05/06/2024, hôm qua", ["2024-06-05", "2022-11-26"], "Vietnamese"),
    ("5.6.2024", ["2024-06-05"], "full stops: day first"),
]


@pytest.mark.parametrize(("text", "meant", "why"), NUMERIC, ids=[why for *_, why in NUMERIC])
def test_numeric_dates_are_read_by_the_articles_own_evidence(
    text: str, meant: list[str], why: str
) -> None:
    assert meanings(text) == meant


def test_a_numeric_date_that_is_the_articles_own_day_tells_the_order() -> None:
    assert meanings("05/06/2024 07/06/2024", "2024-06-05") == ["2024-06-05", "2024-06-07"]


OTHER_READINGS = [
    ("He left on Friday.", ["2022-12-02"]),
    ("He will leave on Friday.", ["2022-11-25"]),
    ("He left on Sunday.", []),
    ("He left last Friday.", []),
    ("They met in May.", ["2023-05"]),
    ("They will meet in May.", ["2022-05"]),
    ("They met in November.", []),
    ("They met in May 2014.", []),
]


@pytest.mark.parametrize(("text", "others"), OTHER_READINGS, ids=[t for t, _ in OTHER_READINGS])
def test_what_a_bare_name_could_have_meant_as_well_is_kept(text: str, others: list[str]) -> None:
    (read,) = resolved(text)
    assert [str(other) for other in read.alternatives] == others


def test_the_other_reading_is_kept() -> None:
    (ambiguous,) = resolved("05/06/2024")
    assert [str(other) for other in ambiguous.alternatives] == ["2024-06-05"]


WRONG = [
    ("on 31 February 2014", "there is no 2014-02-31"),
    ("on 2014-02-30", "there is no 2014-02-30"),
    ("on June 31", "there is no 2022-06-31"),
    ("the 31st of November 2022", "there is no 2022-11-31"),
    ("in week 53 of 2022", "2022 has no week 53"),
    ("13/13/2024", "there is no 2024-13-13"),
    ("45/45/2020", "there is no 2020-45-45"),
    ("2022-13-45", "there is no 2022-13-45"),
    ("the fifth Monday of February 2014", "2014-02 has no such part"),
    ("on 32 May 2020", "there is no 2020-05-32"),
    ("on May 32, 2020", "there is no 2020-05-32"),
    ("on 5 May 9999", "the year 9999 is far outside the article's time"),
    ("on 5 May 0202", "the year 202 says no era"),
    ("It ends in 2987.", "the year 2987 is far outside the article's time"),
    ("It ends in the year 99999.", "the year 99999 is far outside the article's time"),
    ("In the year 99999 all will be over.", "the year 99999 is far outside the article's time"),
    ("It ended in the year 202.", "the year 202 says no era"),
]


@pytest.mark.parametrize(("text", "problem"), WRONG, ids=[text for text, _ in WRONG])
@pytest.mark.parametrize("own", [SUNDAY, None], ids=["dated", "undated"])
def test_impossible_and_implausible_dates_are_problems_off_the_axis(
    text: str, problem: str, own: str | None
) -> None:
    (wrong,) = resolved(text, own)
    assert wrong.when is None
    if own or "June" not in text:
        assert wrong.problem == problem


@pytest.mark.parametrize(
    ("text", "meant"),
    [("in 804 AD", "0804"), ("in 1066", "1066"), ("on 5 May 2100", "2100-05-05")],
)
def test_far_but_well_told_dates_are_no_problems(text: str, meant: str) -> None:
    (far,) = resolved(text)
    assert (str(far.when), far.problem) == (meant, None)


@pytest.mark.parametrize("text", ["Friday, May 5, 2014", "Friday, 5 May 2014", "Friday 05/05/2014"])
def test_a_date_that_is_another_weekday_keeps_its_place_with_doubt(text: str) -> None:
    (doubted,) = resolved(text)
    assert str(doubted.when) == "2014-05-05?"
    assert doubted.problem == "2014-05-05 is a Monday, not a Friday"


GRANULARITY_OF = {
    "today": Granularity.DAY,
    "last Friday": Granularity.DAY,
    "He died on Friday after a fall.": Granularity.DAY,
    "By Friday, the toll had risen.": Granularity.RANGE,
    "He will leave late on Friday.": Granularity.DAY,
    "since June 5": Granularity.DAY,
    "three days ago": Granularity.DAY,
    "the 5th of next month": Granularity.DAY,
    "the 28th of last month": Granularity.DAY,
    "last week": Granularity.WEEK,
    "last month": Granularity.MONTH,
    "five months ago": Granularity.MONTH,
    "in May": Granularity.MONTH,
    "in a March report": Granularity.MONTH,
    "for July delivery": Granularity.MONTH,
    "in June last year": Granularity.MONTH,
    "this quarter": Granularity.QUARTER,
    "in the March quarter": Granularity.QUARTER,
    "in the July-to-September quarter": Granularity.QUARTER,
    "profit in H1": Granularity.HALF,
    "last summer": Granularity.SEASON,
    "next year": Granularity.YEAR,
    "in two years' time": Granularity.YEAR,
    "ten years ago": Granularity.YEAR,
    "half a century ago": Granularity.YEAR,
    "at year-end": Granularity.YEAR,
    "last decade": Granularity.DECADE,
    "last century": Granularity.CENTURY,
}
VIETNAMESE = [
    ("Ông sinh 3/9/1991 ở Huế và đã làm việc tại Hà Nội.", "1991-09-03", "the day first, always"),
    ("Đêm 29 tháng Chạp năm ngoái họ gói bánh.", "2022-01-31", "by the calendar of the moon"),
    ("Họ đã họp về kế hoạch đi trong quý I.", "2023-01/2023-03", "what is planned is to come"),
    ("Hai tuần nữa họ về.", "2022-12-11", "counted from now"),
    ("Họ gặp nhau ngày mốt.", "2022-11-29", "two days on"),
    ("Họ họp lúc 3 giờ rưỡi chiều ngày 20/4/2017.", "2017-04-20", "the day of a time"),
]


@pytest.mark.parametrize(("text", "meant", "remark"), VIETNAMESE)
def test_vietnamese_means_what_it_means_in_its_prose(text: str, meant: str, remark: str) -> None:
    assert meanings(text)[-1] == meant, remark


BEFORE_CHRIST = [
    ("Carthage fell in 146 BC.", "-0145"),
    ("in April 480 BC", "-0479-04"),
    ("It ran from 264 to 241 BC.", "-0263/-0240"),
    ("It ran from 27 BC to AD 14.", "-0026/0014"),
    ("in the 5th century BC", "-0499/-0400"),
    ("in 1 BC", "0000"),
]


@pytest.mark.parametrize(("text", "meant"), BEFORE_CHRIST)
def test_years_before_christ_have_their_place(text: str, meant: str) -> None:
    assert meanings(text) == [meant]


WHOLE_DATES = [
    ("signed on May 17,2018 in Oslo", ["2018-05-17"], "no blank behind the comma"),
    ("born on 17 Sept 67", ["1967-09-17"], "two digits that no day can have"),
    ("from Sept 67 to May 68", ["1967-09/1968-05"], "months of such years"),
    ("on May 5 '17, on 19.10.83", ["2017-05-05", "1983-10-19"], "two digits that are marked"),
    ("on June 2O, 2019", ["2019-06"], "a letter in the number: the month is sure"),
    ("on May 1-3 and 5-7, 2019", ["2019-05-01/2019-05-03", "2019-05-05/2019-05-07"], "two spans"),
    ("on May 1-3, 5 and 7, 2019", ["2019-05-01/2019-05-03", "2019-05-05", "2019-05-07"], "mixed"),
    ("on 20 February 1702/3", ["1703-02-20"], "the year that began in March, and ours"),
    ("on 20 April 1702/3", ["1702-04-20"], "when both were one"),
    ("in FY 2019/20", ["2019/2020"], "a year over two"),
    ("in the last quarter of 2015", ["2015-10/2015-12"], "of that year"),
    ("in the last quarter of last year", ["2021-10/2021-12"], "of that year"),
    ("in the last summer of 1914", ["1914-22"], "of that year"),
    ("13NOV2017", ["2017-11-13"], "in one word"),
    ("from the 3rd to the 5th of May 2019", ["2019-05-03/2019-05-05"], "days of one month"),
    ("on Monday (5 December 2016)", ["2016-12-05"], "a date in brackets"),
    ("on 5 December 2016 (Monday)", ["2016-12-05"], "a weekday in brackets"),
    ("in the year before 2010", ["../2009"], "nothing of this year"),
]


@pytest.mark.parametrize(("text", "meant", "remark"), WHOLE_DATES)
def test_nothing_of_a_date_is_left_to_the_articles_year(
    text: str, meant: list[str], remark: str
) -> None:
    assert meanings(f"It was {text}.") == meant, remark


OVER_DAYS = [
    ("It was cut from Monday 6pm to Wednesday 9am.", "2023-08-21/2023-08-23"),
    ("It was cut from Friday 6pm until Sunday night.", "2023-08-25/2023-08-27"),
    ("It ran from noon on Tuesday until midnight on Thursday.", "2023-08-22/2023-08-24"),
    ("It ran from 10pm on 3 May 2023 to 5am on 7 May 2023.", "2023-05-03/2023-05-07"),
    ("It will be shut from 8 p.m. Friday to 5 a.m. Monday.", "2023-09-01/2023-09-04"),
    ("It was shut from 6pm on Monday till Wednesday.", "2023-08-21/2023-08-23"),
    ("They will meet between 9am on Monday and 5pm on Wednesday.", "2023-09-04/2023-09-06"),
]


@pytest.mark.parametrize(("text", "meant"), OVER_DAYS)
def test_an_interval_of_times_is_one_and_ends_after_it_began(text: str, meant: str) -> None:
    """Told on a Tuesday."""
    assert meanings(text, "2023-08-29") == [meant]


DAYS = st.dates(date(1200, 1, 1), date(9000, 1, 1))


@given(st.sampled_from(sorted(GRANULARITY_OF)), DAYS)
def test_a_date_is_as_fine_as_its_words(text: str, own: date) -> None:
    (only,) = resolved(text, own.isoformat())
    assert only.when is not None
    assert only.when.granularity is GRANULARITY_OF[text]


@given(st.sampled_from(sorted(GRANULARITY_OF)), DAYS, st.integers(min_value=1, max_value=100_000))
def test_a_later_anchor_never_gives_an_earlier_date(text: str, own: date, days: int) -> None:
    later = own + timedelta(days=days)
    (before,) = resolved(text, own.isoformat())
    (after,) = resolved(text, later.isoformat())
    assert before.when is not None
    assert after.when is not None
    assert before.when.sort_key <= after.when.sort_key


ANCHORS: list[When | None] = [
    None,
    whens.day(date.min),
    whens.day(date.max),
    whens.day(date(2024, 2, 29)),
    whens.week(date(2024, 2, 29)),
    whens.month(2021, 4).inferred(),
    whens.year(2021),
    whens.decade(1990),
    parse_edtf("2014/.."),
    parse_edtf("../2014"),
]
WORDS = [
    *(text for text, _ in MEANT),
    *(text for text, _ in STORY),
    *(text for text, *_ in NUMERIC),
    "9999 years ago",
    "300 centuries later",
    "in 1 BC",
    "in 1 AD",
    "the 1st century",
    "the 2nd century BC",
    "to",
    "and",
    "between",
    ",",
    "\n\n",
]


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.sampled_from(ANCHORS))
def test_nothing_raises_and_every_expression_gets_an_answer(
    pieces: list[str], own: When | None
) -> None:
    text = " ".join(pieces)
    layout = lay_out(Article(id=ArticleId("a"), path="a.txt", text=text))
    timexes = recognise(text, layout)
    resolutions = resolve(text, layout, timexes, own)
    assert [(r.start, r.end) for r in resolutions] == [(t.start, t.end) for t in timexes]
    assert all(r.value for r in resolutions)
    assert all(r.when is None or r.when.is_uncertain for r in resolutions if r.problem)


@pytest.mark.parametrize(
    ("own", "text", "meant"),
    [
        ("2016-03-17", "He fell last February.", ["2015-02?"]),
        ("2016-01-17", "He fell last December.", ["2015-12?"]),
        ("2016-03-17", "He fell last January.", ["2016-01"]),
        ("2016-02-17", "He fell last December.", ["2015-12"]),
    ],
)
def test_the_month_before_is_in_doubt_behind_last(own: str, text: str, meant: list[str]) -> None:
    assert meanings(text, own) == meant


DOUBTS = [
    ("around Friday 3 May 1945", "1945-05-03%", "it was a Thursday: rough and doubtful"),
    ("around Thursday 3 May 1945", "1945-05-03~", "only rough"),
    ("Friday 3 May 1945", "1945-05-03?", "only doubtful"),
]


@pytest.mark.parametrize(("text", "meant", "remark"), DOUBTS)
def test_a_doubt_leaves_a_rough_date_rough(text: str, meant: str, remark: str) -> None:
    assert meanings(text) == [meant], remark
