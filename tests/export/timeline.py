"""A corpus with every kind of date, and texts that other programs may take for something else."""

from __future__ import annotations

from pktui.model.corpus import Corpus
from tests.corpora import Said, Told, corpus, organisation, person, place

DATES = (
    *("2022-11-26", "2018-09", "2014", "2020/2021", "2022-11-21/2022-11-27", "2022-04/2022-06"),
    *("2022-01/2022-06", "2022-21", "2022-24", "199X", "19XX", "2021-04?", "2014~", "2014%"),
    *("2021-04-19?", "2021-03?/2021-05?", "2014/..", "../2008", "../2013-06", "2012-05-03/.."),
    *("2021?/..", "0330", "1066-10-14", "1699-12-31", "1700-01-01", "2031", "2300-01-01"),
    *("2022-11-26/2022-12-03", "1914-07-28/1918-11-11", "9999-12-31", "0001-01-01"),
)

TEXTS = (
    "Việt Nam’s Bùi Thị Thanh Hương said that “peacekeeping; is, of course, work”, \\ and more "
    "than 75 octets of it: Nguyễn, Trần, Lê, Phạm, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô",
    "<b>Bold</b> <script>alert(1)</script> & <img src=x onerror=alert(1)>",
    '=HYPERLINK("https://example.org") and +1, -1, @SUM(1)',
    "#hashtag and #2 of !them, ![image](x.png), [x] done, [a](location:b), 50% off // no comment",
    "2014: the year, 10:30 - 11:30 every 2 days x 3",
    "title: a header, .start of it; key: value",
    "\x1b[2J\u202eevil\u202c \U000e0041 \u200b",
    "- [ ] a list item",
    "😀 " * 40,
    "`code` and ```fences``` || tables | here",
)

SAID = tuple(
    Said(date, f"{number} {TEXTS[number % len(TEXTS)]}", ("Seoul", "Ann Lee", "UN"))
    for number, date in enumerate(DATES)
) + tuple(Said("2022-11-26", text) for text in TEXTS)

TIMELINE: Corpus = corpus(
    Told(title="<i>Title</i> & more", when="2022-11-27", said=SAID, publisher="A, B; C"),
    Told(title="Undated", when=None, said=(Said("2022", "In 2022 it went on."),)),
    entities=(place("Seoul"), person("Ann Lee", "Lee"), organisation("UN")),
)
