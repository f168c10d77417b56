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
    ("They met two days before Christmas.", "2018-12-25", "the day that is counted from"),
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
