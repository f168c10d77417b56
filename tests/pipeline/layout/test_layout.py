"""What each stretch of an article is, drawn as `part: words` lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.article import Article, ArticleId, Layout, Part
from pktui.pipeline.layout.layout import lay_out


def article(text: str, title: str | None = None) -> Article:
    return Article(id=ArticleId("a"), path="a.txt", text=text, title=title)


def drawn(text: str, title: str | None = None) -> list[str]:
    """Every block but the body's as `part: words`."""
    return [
        f"{block.part}: {text[block.start : block.end]}"
        for block in lay_out(article(text, title)).blocks
        if block.part is not Part.BODY
    ]


def title_of(text: str, title: str | None = None) -> str | None:
    span = lay_out(article(text, title)).title
    return span.of(text) if span else None


STORY = "The two sides met to talk about the harbour. They agreed on little."

PARTS = [
    # the top of a page
    (f"date 2021-12-31 OSLO, December 31 -\n\n{STORY}",
     ["header: date 2021-12-31", "dateline: OSLO, December 31 -"], "header, then dateline"),
    (f"date 2023-01-17 Submit Release\nTalks go on\n\nOSLO, January 17 - BERGEN — {STORY}",
     ["header: date 2023-01-17", "boilerplate: Submit Release", "title: Talks go on",
      "dateline: OSLO, January 17 -", "dateline: BERGEN —"], "two datelines, a leftover button"),
    (f"https://example.org/2022/07/25/talks\n\n{STORY}",
     ["header: https://example.org/2022/07/25/talks"], "the page's address"),
    (f"Talks go on\n\nMonday, May 18, 2015\n\n{STORY}",
     ["title: Talks go on", "dateline: Monday, May 18, 2015"], "a date on a line of its own"),
    (f"Talks go on\n\nPublished: 18 May 2015, 10:30\nBy Kari Nordmann\n\n{STORY}",
     ["title: Talks go on", "header: Published: 18 May 2015, 10:30", "header: By Kari Nordmann"],
     "metadata below the title"),
    (f"Title: Talks go on.\nDate: 2015-05-18\n\n{STORY}",
     ["header: Title:", "title: Talks go on.", "header: Date: 2015-05-18"], "labelled lines"),
    (f"date 2020-02-02 GENEVA\nTalks go on\n\n{STORY}",
     ["header: date 2020-02-02", "dateline: GENEVA", "title: Talks go on"],
     "a place behind the header's date"),
    ("date 2020-02-02 PORT REOPENS\n", ["header: date 2020-02-02"], "nothing behind it"),
    # a line of its own that dates the article
    (f"Talks go on\n\nHarbour News\n\nMay 18, 2015 Monday 9:30 AM GMT\n\n{STORY}",
     ["title: Talks go on", "header: Harbour News", "header: May 18, 2015 Monday 9:30 AM GMT"],
     "title, publisher, date with weekday and time"),
    (f"The Oslo Times\n\nJune 17, 1995, CITY EDITION\n\nTalks go on\n\nBy KARI NORDMANN\n\n{STORY}",
     ["header: The Oslo Times", "header: June 17, 1995, CITY EDITION", "title: Talks go on",
      "header: By KARI NORDMANN"], "publisher, date with edition, title"),
    (f"The Oslo Times\n\nTalks go on\n\nBy Kari Nordmann\n\nMay 18, 2015\n\n{STORY}",
     ["header: The Oslo Times", "title: Talks go on", "header: By Kari Nordmann",
      "header: May 18, 2015"], "publisher, title, byline, date"),
    (f"Talks go on\n\nHarbour News, 18 May 2015\n\n{STORY}",
     ["title: Talks go on", "header: Harbour News, 18 May 2015"], "publisher and date in one line"),
    (f"Đàm phán tiếp tục\n\nThứ hai, 18/05/2015\n\n{STORY}",
     ["title: Đàm phán tiếp tục", "header: Thứ hai, 18/05/2015"], "in Vietnamese"),
    (f"Talks go on\n\nThe talks of 18 May 2015\n\n{STORY}", ["title: Talks go on"],
     "words beside the date"),
    (f"Talks go on\n\n{STORY}\n\nHarbour News, 18 May 2015\n\n{STORY}", ["title: Talks go on"],
     "below the story's beginning"),
    # datelines
    (f"LONDON, Nov 5 (Reuters) - {STORY}", ["dateline: LONDON, Nov 5 (Reuters) -"], "wire"),
    (f"(Oslo, 14 March 2021) {STORY}", ["dateline: (Oslo, 14 March 2021)"], "in brackets"),
    (f"Oslo (14 March 2021) - {STORY}", ["dateline: Oslo (14 March 2021) -"], "the date alone"),
    (f"Oslo, ngày 14/3/2021 - {STORY}", ["dateline: Oslo, ngày 14/3/2021 -"], "in Vietnamese"),
    (f"(Oslo, 14 March) {STORY}", [], "a day in brackets without its year may be the story's"),
    (f"PARIS (AP) -- {STORY}", ["dateline: PARIS (AP) --"], "wire without a date"),
    (f"THE HAGUE, Netherlands (AP)_ {STORY}", ["dateline: THE HAGUE, Netherlands (AP)_"],
     "old wire"),
    (f"VOV.VN - {STORY}", ["dateline: VOV.VN -"], "a site"),
    (f"HÀ NỘI — {STORY}", ["dateline: HÀ NỘI —"], "capitals with marks"),
    (f"Ulaanbaatar /MONTSAME/ {STORY}", ["dateline: Ulaanbaatar /MONTSAME/"], "slashes"),
    (f"Harbour News, 14 June - {STORY}",
     ["dateline: Harbour News, 14 June -"], "agency and date"),
    (f"Nairobi — {STORY}", ["dateline: Nairobi —"], "mixed case before a sentence"),
    (f"TAMPA | Tue Jun 3, 2008 7:15 am EDT TAMPA (Reuters) - {STORY}",
     ["dateline: TAMPA | Tue Jun 3, 2008 7:15 am EDT", "dateline: TAMPA (Reuters) -"], ""),
    (f"Port reopens after storm.\nN'DJAMENA 2003-04-12\n{STORY}",
     ["title: Port reopens after storm.", "dateline: N'DJAMENA 2003-04-12"], "on its own line"),
    (f"KUWAIT: {STORY}", ["dateline: KUWAIT:"], "a colon"),
    ("Peace holds — so far, at least. Nobody was hurt.\n", [], "a dash in a sentence"),
    (f"COVID-19 – {STORY}", [], "no place has digits"),
    (f"UPDATE - {STORY}", [], "a label in capitals"),
    (f"AFP, 14 June - {STORY}", ["dateline: AFP, 14 June -"], "an agency alone"),
    (f"AP April 21: {STORY}", [], "the credit of one picture and the day of the next"),
    (f"May 7 was a day like others. {STORY}", [], "a date that opens a sentence"),
    ("TEA AUCTION - June 9\n    In tonnes.\n", ["title: TEA AUCTION - June 9"],
     "a headline"),
    (f"ROWING - LISBON WIN.\nLISBON 2003-04-12\n{STORY}",
     ["title: ROWING - LISBON WIN.", "dateline: LISBON 2003-04-12"], "a headline in capitals"),
    # captions
    (f"Ms Berg in Oslo. —VNA/VNS Photo\n\n{STORY}", ["caption: Ms Berg in Oslo. —VNA/VNS Photo"],
     ""),
    (f"{STORY}\n\nThe harbour. Photo: Bloomberg\n\n{STORY}",
     ["caption: The harbour. Photo: Bloomberg"], "amid the story"),
    (f"The harbour at night. (AP Photo/Ann Lee)\n{STORY}",
     ["caption: The harbour at night. (AP Photo/Ann Lee)"], ""),
    (f"{STORY}\n\nPeople look at {'the old boats and ' * 18}the harbour. Photo: Bloomberg",
     [f"caption: People look at {'the old boats and ' * 18}the harbour. Photo: Bloomberg"],
     "a caption of some 380 characters"),
    (f"{STORY}\n\nPeople look at {'the old boats and ' * 20}the harbour. Photo: Bloomberg", [],
     "a paragraph that is longer"),
    (f"{STORY}\n\nThe photo shows the harbour before the storm.\n\n{STORY}", [],
     "speaks of a photo"),
    (f"{STORY}\n\nThe body is known as the Authority (HA)\n\n{STORY}", [], "an acronym at the end"),
    # the end of a page
    (f"{STORY} — VNS", ["sign-off: — VNS"], "agency"),
    (f"{STORY}/.\nAll comments [ 2 ]\nGood.\nYour comments",
     ["sign-off: ./.", "boilerplate: All comments [ 2 ]", "comments: Good.",
      "boilerplate: Your comments"], "readers' comments"),
    (f"{STORY} (aa-kjd)", ["sign-off: (aa-kjd)"], "initials"),
    (f"{STORY}\n\nComments (3)\n\nNo. Never!", ["boilerplate: Comments (3)",
     "comments: No. Never!"], ""),
    (f"{STORY}\n\nComments on the plan were few.\n\n{STORY}", [], "comments as a word"),
    (f"{STORY} It was the largest fair — EXPO", [], "a name in capitals behind a dash"),
    (f"{STORY}\n\nRead more\n\n{STORY}", ["boilerplate: Read more"], "a button amid the story"),
    (f"{STORY}\n\nShare prices rose.\n\n{STORY}", [], "a sentence that begins like a button"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "remark"), PARTS)
def test_parts(text: str, expected: list[str], remark: str) -> None:
    assert drawn(text) == expected, remark


TITLES = [
    (f"Talks go on\n\n{STORY}", None, "Talks go on", "a headline"),
    (f"Will talks go on?\n{STORY}", None, "Will talks go on?", "a question, no blank line"),
    (f"{STORY}\n\n{STORY}", None, "The two sides met to talk about the harbour.",
     "none: a sentence"),
    (f"At sea. (AFP Photo)\n\n{STORY}", None, "The two sides met to talk about the harbour.",
     "a caption is none"),
    (f"OSLO — {STORY}", None, "The two sides met to talk about the harbour.", "nor is a dateline"),
    (f"date 2021-01-01 Submit Release\n{STORY}", None,
     "The two sides met to talk about the harbour.", "nor are leftovers"),
    (f"Talks go on\n\n{STORY}", "Talks go on", "Talks go on", "given and repeated"),
    (f"Talks  go\xa0on\n\n{STORY}", "Talks go on", "Talks  go\xa0on", "repeated, spaced otherwise"),
    (f"{STORY}", "Talks go on", None, "given apart"),
    (f"A day at sea\n\n{STORY}", "Talks go on", None, "given apart; another headline below it"),
    ("", None, None, "nothing"),
    ("Talks go on", None, "Talks go on", "a lone line is the body, its sentence the title"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "given_title", "expected", "remark"), TITLES)
def test_title(text: str, given_title: str | None, expected: str | None, remark: str) -> None:
    assert title_of(text, given_title) == expected, remark


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"{STORY} — VNS", "VNS"),
        (f"VOV.VN - {STORY}", "VOV"),
        (f"PARIS (AP) -- {STORY}", "AP"),
        (f"Ms Berg. —VNA/VNS Photo\n\n{STORY}", "VNS"),
        (f"Ms Berg. —AFP Photo\n\nPARIS (AP) -- {STORY} — VNS", "VNS"),
        (f"OSLO — {STORY}", None),
        (STORY, None),
    ],
)
def test_publisher(text: str, publisher: str | None) -> None:
    assert lay_out(article(text)).publisher == publisher


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "Rain fell all week in\nthe coastal zone, ending the\ndrought.\n    It was late."
    layout = lay_out(article(text))
    assert [text[s.start : s.end] for s in layout.sentences] == [
        "Rain fell all week in\nthe coastal zone, ending the\ndrought.",
        "It was late.",
    ]


CHRONOLOGY = """4 May 2021

Jane Roe resigned in Oslo. She was ill.

5 June 2021:
Tom Brown was elected.

2019

The pier was built."""


def test_a_date_on_a_line_of_its_own_belongs_to_what_follows_it() -> None:
    layout = lay_out(article(CHRONOLOGY, "Chronology of the port"))
    assert [" ".join(CHRONOLOGY[s.start : s.end].split()) for s in layout.sentences] == [
        "4 May 2021 Jane Roe resigned in Oslo.",
        "She was ill.",
        "5 June 2021: Tom Brown was elected.",
        "2019 The pier was built.",
    ]


def test_two_dates_of_one_form_over_sentences_make_a_chronology() -> None:
    text = "The strike\n\n2018-05-04\nDockers walk out.\n\n2018-05-09\nThe port reopens.\n"
    layout = lay_out(article(text, "The strike"))
    assert [" ".join(text[s.start : s.end].split()) for s in layout.sentences] == [
        "The strike",
        "2018-05-04 Dockers walk out.",
        "2018-05-09 The port reopens.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Published\n\n4 May 2018\n\nUpdated\n\n9 May 2018\n\nThe port reopens.",
        "4 May 2018\n\n9 May 2018\n\nThe port reopens.",
        "4 May 2018\n\nDockers walk out.\n\nMay 9\n\nThe port reopens.",
    ],
)
def test_other_two_dates_may_be_the_articles_own(text: str) -> None:
    layout = lay_out(article(text))
    assert "4 May 2018 Dockers walk out." not in [
        " ".join(text[s.start : s.end].split()) for s in layout.sentences
    ]


def test_a_lone_date_is_the_articles_own() -> None:
    assert drawn(f"Talks go on\n\n4 May 2021\n\n{STORY}") == [
        "title: Talks go on",
        "dateline: 4 May 2021",
    ]


PIECES = st.sampled_from(
    ["date 2021-12-31", "OSLO, May 3 -", "NEW YORK —", "VOV.VN -", "(AP)", "—VNA/VNS Photo", "./.",
     "— VNS", "Comments (3)", "Your comments", "Photo: X", "https://a.b/c", "By Ann Lee", "Mr. Bo",
     "A day.", "It is", "ngày 5 tháng 6 năm 2020", "\n", "\n\n", "\r\n", "    ", " ", "\x85",
     "U.S.", "“", "”", ".", "-", "/", "|"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join))


def holds_together(text: str, layout: Layout) -> None:
    assert all(0 <= b.start < b.end <= len(text) for b in layout.blocks)
    assert all(a.end <= b.start for a, b in pairwise(layout.blocks))
    assert all(a.end <= b.start for a, b in pairwise(layout.sentences))
    covered = "".join(text[b.start : b.end] for b in layout.blocks)
    assert "".join(covered.split()) == "".join(text.split())
    for sentence in layout.sentences:
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        assert any(
            b.start <= sentence.start and sentence.end <= b.end and b.part is sentence.part
            for b in layout.blocks
        )


@given(TEXTS)
def test_nothing_is_lost_and_nothing_overlaps(text: str) -> None:
    holds_together(text, lay_out(article(text)))


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", [".", "\n", "A ", "AB-", "A.", "(", ". ", "—", "\n\n", "“", "a", "VNS/", ",", "1 "]
)
def test_a_long_text_of_one_kind_costs_no_more_than_another(unit: str) -> None:
    """No rule backtracks: each of these would take minutes if one did."""
    text = unit * (300_000 // len(unit))
    holds_together(text, lay_out(article(text)))
