"""Words that make a bound of a date, and those that leave it the date."""

from __future__ import annotations

import pytest

from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import analyse

BOUNDS = [
    ("He was jailed before 2010.", "../2009", "all that lies before"),
    ("It was built no later than 1850.", "../1850", "with the date itself"),
    ("It stood until June 2015.", "../2015-06", "likewise"),
    ("It had closed by 1988.", "../1988", "likewise"),
    ("It holds up to 2010.", "../2010", "words that belong to the date"),
    ("It came after 2012.", "2013/..", "all that lies behind"),
    ("Nobody knew it until after 2012.", "2013/..", "the word next to the date decides"),
    ("It opens no earlier than 2020.", "2020/..", "with the date itself"),
    ("It was known prior to 5 May 2014.", "../2014-05-04", "a day"),
    ("It was made before the 1990s.", "../1989", "a decade"),
    ("It was made before the third quarter of 2012.", "../2012-06", "a quarter"),
    ("He left after May 5.", "2019-05-06/..", "a day without its year"),
    ("They must pay by Friday.", "../2019-06-07", "a day of the week"),
    ("By 1990 inflation had fallen.", "../1990", "behind a year a noun is the subject"),
    ("Ông sống ở đây trước năm 2010.", "../2009", "in Vietnamese"),
    ("Phải xong đến hết năm 2030.", "../2030", "in Vietnamese"),
    ("Ông đi sau tháng 6/2013.", "2013-07/..", "in Vietnamese"),
    ("It holds since 2014.", "2014", "a beginning is the date itself"),
    ("It was made in 2014.", "2014", "no bound"),
    ("They left after the 2010 quake.", "2010", "the date of the quake"),
    ("They met before May 5 talks.", "2019-05-05", "the date of the talks"),
    ("They left after Tuesday's vote.", "2019-05-28", "the date of the vote"),
    ("They met two days before Christmas.", "2018-12-23", "a day that is counted from another"),
    ("They met the day before Christmas.", "2018-12-25", "the day that is counted from"),
    ("Nobody born before 1961 may apply.", "../1960", "somebody of that time"),
    ("No one hired before 2005 was paid.", "../2004", "somebody of that time"),
    ("No house built before 1900 survived.", "../1899", "what is of that time"),
    ("Nobody died before 1961.", "1961/..", "a verb, and nobody of that time"),
    ("No plant opened before 2010.", "2010/..", "a verb, and no plant of that time"),
    ("They did not know the results before 2010.", "../2009", "what went on until then"),
    ("He didn't own it before May 2014.", "../2014-04", "what went on until then"),
    ("They did not leave before 2010.", "2010/..", "what happened then or later"),
    ("We had no word before 19 April, when he called.", "2019-04-19", "the day of “when”"),
    ("For two years before 2010 he ran it.", "../2009", "how long something went on"),
    ("Không ai sinh trước năm 1961 được nhận.", "../1960", "somebody of that time"),
    ("From 2014 on, it was shut.", "2014/..", "no end"),
    ("It is shut from 3 May 2014 on.", "2014-05-03/..", "no end"),
    ("He travelled from 2014 on Mars.", "2014", "where, and not until when"),
    ("It was not released until May 2015.", "2015-05", "from then on it was so"),
    ("It ran from 2010 until 2014.", "2010/2014", "the end of an interval"),
    ("It ended before noon on Friday.", "2019-05-31", "a time of day leaves the day"),
]


@pytest.mark.parametrize(("text", "when", "remark"), BOUNDS)
def test_bounds(text: str, when: str, remark: str) -> None:
    """In an article of 1 June 2019."""
    article = Article(id=ArticleId("a"), path="a.txt", text=text, date="2019-06-01")
    dates = [str(r.when) for r in analyse(article).resolutions if r.when]
    assert dates == [when], remark


def test_a_bound_keeps_the_value_of_its_date() -> None:
    """TIMEX3 marks the date that the words name."""
    article = Article(id=ArticleId("a"), path="a.txt", text="It came before 2010.")
    assert [r.value for r in analyse(article).resolutions] == ["2010"]
