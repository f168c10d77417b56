"""The views of findings: what their lines say, where they lead, and that they obey the filter."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pytest

from pktui.corpus.assemble import assemble
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.pipeline.analyse import analyse
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.parse import parse
from pktui.reading.reader import read
from pktui.text.cells import cells
from pktui.view.findings.presence import presence_lines
from pktui.view.findings.shown import disputed_events
from pktui.view.pane_lines import PaneLine, Passage
from pktui.view.pane_views import PANE_VIEWS, pane_view
from pktui.view.scene_maker import Outlook
from pktui.view.timeline.chronology import Axis, Zoom
from pktui.view.timeline.folding import Folding
from pktui.view.timeline.time_axis import TimeAxis
from pktui.wording.glyphs import ASCII, UNICODE, Glyphs

TOLD = {
    "wire": (
        "2019-08-06",
        "Landslide in Seoul",
        "The landslide killed 54 people in Seoul, mayor Ann Poole said on Monday.",
    ),
    "post": (
        "2019-08-06",
        "Seoul landslide kills",
        "The landslide in Seoul killed 61 people, police said on Monday.",
    ),
    "late": (
        "2019-08-09",
        "Toll rises",
        "The toll of the landslide in Seoul rose to 70 on Thursday, mayor Ann Poole said.",
    ),
    "rain": ("2019-08-20", "Rain", "It rained in the hills."),
}
FINDINGS = ("story", "incidents", "figures", "conflicts", "presence")


@pytest.fixture(name="corpus", scope="module")
def assembled() -> Corpus:
    return corpus_of(TOLD)


def corpus_of(told: Mapping[str, tuple[str, str, str]]) -> Corpus:
    return assemble(
        analyse(
            Article(
                id=ArticleId(id_), path=id_, date=day, title=title, text=text, publisher=id_.title()
            )
        )
        for id_, (day, title, text) in told.items()
    )


def lines(
    corpus: Corpus, name: str, query: str = "", glyphs: Glyphs = UNICODE, width: int = 100
) -> Sequence[PaneLine]:
    outlook = Outlook(Index(corpus), TimeAxis(corpus), Axis.EVENT, Zoom.DAY)
    scene = outlook.scene(parse(query), by_rank=False, newest_first=False, folding=Folding())
    return pane_view(name).load()(scene, width, glyphs)


def text(shown: Sequence[PaneLine]) -> str:
    return "\n".join("".join(words.text for words in line.left) for line in shown)


def test_events_that_contradict_others_are_known_by_their_sentences(corpus: Corpus) -> None:
    disputed = disputed_events(corpus)
    texts = {event.text for event in corpus.events if event.id in disputed}
    assert any("54 people" in text for text in texts)
    assert any("61 people" in text for text in texts)
    # what follows later, and what has no figure, contradicts nothing
    assert not any("rose to 70" in text or "rained" in text for text in texts)


@pytest.mark.parametrize("width", [52, 70, 100])
def test_lanes_leave_room_for_what_stands_beside_them(corpus: Corpus, width: int) -> None:
    outlook = Outlook(Index(corpus), TimeAxis(corpus), Axis.EVENT, Zoom.DAY)
    scene = outlook.scene(parse(""), by_rank=False, newest_first=False, folding=Folding())
    lanes = [line for line in presence_lines(scene, width, UNICODE) if line.right]
    assert lanes
    for line in lanes:
        cells = sum(len(words.text) for words in line.left)
        assert cells + len("silent") + len("  100 ") + 2 <= width


@pytest.mark.parametrize("name", ["incidents", "figures", "conflicts"])
def test_of_other_days_of_the_same_articles_nothing_is_shown(corpus: Corpus, name: str) -> None:
    told = {
        id_: (day, title, f"{said} The {id_} looks again on {20 + n} September 2019.")
        for n, (id_, (day, title, said)) in enumerate(TOLD.items())
    }
    again = corpus_of(told)
    assert any(line.target for line in lines(again, name, "since:2019-08-04 until:2019-08-09"))
    assert not any(line.target for line in lines(again, name, "since:2019-09-18 until:2019-09-24"))


def test_lanes_are_of_the_days_that_are_asked_for(corpus: Corpus) -> None:
    told = {
        **TOLD,
        "back": ("2019-12-30", "A year", "In Seoul 54 died on 5 August, Ann Poole said."),
    }
    scale = text(lines(corpus_of(told), "presence", "since:2019-08-05 until:2019-08-09")[:1])
    assert scale.split() == ["6", "Aug", "2019", "9", "Aug", "2019"]


def test_every_finding_has_a_view() -> None:
    assert set(FINDINGS) <= {view.name for view in PANE_VIEWS}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("story", ["5 Aug 2019", "54 people in Seoul"]),
        ("incidents", ["Wire", "Post", "61 people"]),
        ("figures", ["people killed", "Seoul", "54 people"]),
        (
            "conflicts",
            ["people killed: 61 people · 54 people  both 5 Aug 2019, Seoul", "then 8 Aug 2019"],
        ),
        ("presence", ["Poole", "first named 6 Aug 2019"]),
    ],
)
def test_what_is_shown(corpus: Corpus, name: str, words: list[str]) -> None:
    shown = text(lines(corpus, name))
    for each in words:
        assert each in shown


@pytest.mark.parametrize("name", FINDINGS)
def test_lines_lead_to_what_they_tell_of(corpus: Corpus, name: str) -> None:
    targets = [line.target for line in lines(corpus, name) if line.target is not None]
    assert targets
    for target in targets:
        if isinstance(target, Passage):
            passage = target.span.of(corpus.articles[target.article].article.text)
            assert passage == passage.strip() != ""
        elif not isinstance(target, Query):
            assert target in corpus.rows


@pytest.mark.parametrize("name", FINDINGS)
def test_the_filter_is_obeyed(corpus: Corpus, name: str) -> None:
    assert "61 people" not in text(lines(corpus, name, "source:wire"))


@pytest.mark.parametrize("name", FINDINGS)
def test_a_view_without_content_says_why(corpus: Corpus, name: str) -> None:
    (line,) = lines(corpus, name, "who:nobody")
    assert line.target is None
    assert len(text([line]).split()) > 4


@pytest.mark.parametrize("name", FINDINGS)
def test_terminals_without_unicode_get_none_of_its_signs(corpus: Corpus, name: str) -> None:
    assert text(lines(corpus, name, glyphs=ASCII)).isascii()


def test_figures_that_conflict_are_marked(corpus: Corpus) -> None:
    marked = [line for line in lines(corpus, "figures") if UNICODE.conflict in text([line])]
    assert len(marked) == 2


def test_a_name_leads_to_its_filter(corpus: Corpus) -> None:
    queries = [line.target for line in lines(corpus, "presence") if isinstance(line.target, Query)]
    assert any("Ann Poole" in str(query) for query in queries)


LONG = (
    "Officials of the ministry of public works, who had travelled through the night from the "
    "capital to see what could still be done, said that 214 houses were destroyed, and that 3,000 "
    "people were evacuated from the valley below the dam."
)


@pytest.mark.parametrize("quote", ["214 houses", "3,000 people"])
@pytest.mark.parametrize("width", [50, 70])
def test_a_figure_is_shown_with_the_words_around_it_however_late_they_stand(
    quote: str, width: int
) -> None:
    news = corpus_of({"a": ("2019-08-06", "Flood", f"The dam of Varley burst. {LONG}")})
    rows = text(lines(news, "figures", width=width)).splitlines()
    (row,) = [row for row in rows if quote in row]
    assert row.count(quote) == 1, "once, in its clause"
    assert row.partition(quote)[2].strip(" …"), "what happened to it"
    assert "Officials" not in row


TOLL = {
    str(day): (
        f"2019-08-{day + 1:02}",
        f"Day {day}",
        f"On {day} August 2019 the landslide had killed {100 + day} people in Seoul.",
    )
    for day in range(1, 29)
}


def test_of_many_figures_some_of_all_of_the_time_are_shown_and_the_rest_opens() -> None:
    told = {**TOLL, "too": ("2019-08-11", "Again", TOLL["10"][2])}
    shown = [line for line in lines(corpus_of(told), "figures") if line.target or line.every]
    *some, rest = shown[: next(n for n, line in enumerate(shown) if line.every) + 1]
    assert len(some) == rest.sums_up == 12
    said = text(some)
    assert "110 people" in said, "two articles give it"
    first, last = (
        int(re.findall(r"(\d+) people", text([line]))[0]) for line in (some[0], some[-1])
    )
    assert first <= 102
    assert last >= 126
    assert "16 more" in text([rest])
    assert rest.every is not None
    every = re.findall(r"(\d+) people", text(rest.every()))
    assert every == [str(100 + day) for day in range(1, 29)]


def test_a_figure_is_not_found_in_the_digits_of_another() -> None:
    hurt = "At the mill of Varley 15 people were injured when 5 people opened the gate."
    news = corpus_of({"a": ("2019-08-06", "Flood", hurt)})
    strong = [
        (line.left[3].text[-7:], line.left[4].text)
        for line in lines(news, "figures", width=160)
        if isinstance(line.target, Passage)
    ]
    assert ("when ", "5 people") in [(before[-5:], words) for before, words in strong]
    assert ("Varley ", "15 people") in strong


def test_rows_of_figures_are_measured_in_columns_of_the_terminal() -> None:
    told = {
        f"{n}": ("2019-08-06", "Flood", f"The dam of {name} burst. The flood killed {n} people.")
        for n, name in (("12", "Varley"), ("14", "Đà Lạt"))
    }
    rows = text(lines(corpus_of(told), "figures", width=70)).splitlines()
    assert all(cells(row) <= 70 for row in rows)
    figures = [row for row in rows if "6 Aug 2019" in row]
    assert len(figures) == 2
    assert len({cells(row.partition("The flood")[0]) for row in figures}) == 1, "one below another"


def test_dates_that_disagree_show_the_words_of_their_dates() -> None:
    """The sentences begin with titles, and come to the day late."""
    talks = "After long talks about plans of the United Nations for all of the mission"
    news = corpus_of(
        {
            "a": ("2022-11-27", "Visit", f"{talks}, Jean Dupont visited Hanoi on Saturday."),
            "b": ("2023-01-17", "Praise", "Jean Dupont, who visited Vietnam last month, spoke."),
        }
    )
    shown = text(lines(news, "conflicts", width=60))
    assert "visited Hanoi on Saturday" in shown
    assert "26 Nov 2022 and Dec 2022" in shown


@pytest.mark.parametrize(
    ("width", "heading"),
    [
        (100, "people killed: 61 people · 54 people"),
        (67, "people killed: 61 people · 54 people"),
        (60, "people killed: 61 · 54"),
        (44, "people killed  "),
    ],
)
def test_a_narrow_pane_cuts_the_figures_of_a_conflict_before_their_day(
    width: int, heading: str, corpus: Corpus
) -> None:
    told = text(lines(corpus, "conflicts", width=width)).splitlines()
    (row,) = (row for row in told if UNICODE.conflict in row)
    assert heading in row
    assert "both 5 Aug 2019, Seoul" in row
    assert cells(row) < width


def test_what_is_measured_never_stands_without_its_unit() -> None:
    told = {
        "a": (
            "2019-08-06",
            "Storm in Varley",
            "The storm damaged the pipe in Varley, and 1,000 barrels of oil spilled on Monday.",
        ),
        "b": (
            "2019-08-06",
            "Varley storm",
            "The storm damaged the pipe in Varley: 5,000 barrels of oil spilled on Monday.",
        ),
    }
    news = corpus_of(told)
    headings = [
        text([line])
        for width in (40, 60, 80, 100)
        for line in lines(news, "conflicts", width=width)
        if line.target is None and "oil spilled" in text([line])
    ]
    assert headings
    for heading in headings:
        assert "1,000 barrels · 5,000 barrels" in heading or "000" not in heading
        assert "5 Aug 2019" in heading


def test_figures_that_say_of_what_come_before_bare_lengths() -> None:
    told = (
        "The boat was 12 metres long. It lay 40 metres deep. The rope had 90 metres. "
        "The storm killed 14 people in Varley."
    )
    rows = text(lines(corpus_of({"a": ("2019-08-06", "Storm", told)}), "figures")).splitlines()
    headings = [row.strip() for row in rows if not row.startswith("  ")]
    assert headings[0].startswith("people killed")
    assert headings[-1].startswith("metres")


def test_the_story_leaves_out_days_that_hardly_matter_beside_the_others() -> None:
    told = {
        f"a{number}": (
            f"2019-03-{13 + number % 15}",
            f"Quake {number}",
            f"An earthquake struck Guayaquil on 12 March. Report {number} tells of it.",
        )
        for number in range(45)
    }
    told["old"] = (
        "2019-03-20",
        "Quakes",
        "Earthquakes are frequent there. " * 25 + "One struck on 2 May 1787.",
    )
    corpus = corpus_of(told)
    shown = text(lines(corpus, "story"))
    assert "12 Mar 2019" in shown
    assert "1787" not in shown
    (opening,) = [line for line in lines(corpus, "story") if line.is_opening]
    assert "12 March" in text([opening])
    assert "2 May 1787" in text(lines(corpus, "story", "title:Quakes on:1787")), "alone it matters"


def test_figures_that_say_the_same_one_after_another_have_one_line() -> None:
    tolls = ("11", "eleven", "11", "14", "hundreds of", "14")
    told = {
        f"a{day}": (f"2019-08-0{day}", "Blast", f"The blast in Seoul killed {toll} people.")
        for day, toll in enumerate(tolls, 1)
    }
    shown = lines(corpus_of(told), "figures")
    heading, *below = shown
    assert [each.text for each in heading.right][1:] == ["▆▆▆██  ", "6 figures "], "one is vague"
    assert [text([line]).rpartition("killed ")[2].split(" ")[0] for line in below] == [
        "11",
        "14",
        "hundreds",
        "14",
    ]
    assert [[each.text for each in line.right] for line in below] == [[" +2 "], [], [], []]


@pytest.mark.parametrize(
    ("degrees", "bars"),
    [
        (("-10", "-25", "-32"), "▆▂▁"),
        (("-5", "20", "45"), "▁▄█"),
        (("12", "24", "48"), "▂▄█"),
    ],
    ids=["all below nothing", "across it", "none"],
)
def test_a_course_may_go_below_nothing(degrees: Sequence[str], bars: str) -> None:
    told = {
        f"a{day}": (f"2019-08-0{day}", "Weather", f"It was {each} degrees in Seoul.")
        for day, each in enumerate(degrees, 1)
    }
    heading, *_ = lines(corpus_of(told), "figures")
    assert heading.right[1].text.strip() == bars


def test_shares_of_one_group_stand_below_each_other() -> None:
    told = (
        "Some 15 per cent of women in Hanoi agreed. In Hanoi 40 per cent of men agreed. "
        "In Hanoi there are 12 bridges. In Hanoi 18 per cent of women joined."
    )
    rows = text(lines(corpus_of({"a": ("2019-08-06", "Poll", told)}), "figures")).splitlines()
    headings = [row.strip() for row in rows if not row.startswith("  ")]
    women = [number for number, row in enumerate(headings) if "women" in row]
    assert women == [women[0], women[0] + 1]


def test_where_no_article_has_a_source_figures_have_no_column_of_sources() -> None:
    corpus = assemble(
        analyse(Article(id=ArticleId(f"{n}"), path="all.jsonl", date=f"2019-08-0{n}", text=words))
        for n, words in enumerate(("A blast in Seoul killed 11 people.", "It rained."), 1)
    )
    (row,) = [row for row in text(lines(corpus, "figures")).splitlines() if "11 people" in row]
    assert row.count("1 Aug 2019") == 1


def test_lanes_have_no_gap_between_two_days_in_a_row_and_mark_what_is_a_guess() -> None:
    told = {
        "a": ("2019-08-01", "Mayor", "Ann Poole spoke."),
        "b": ("2019-08-02", "Mayor", "Ann Poole left."),
        "c": ("2019-08-06", "Rain", "It rained on Bob Hill."),
        "d": ("2019-08", "Month", "Carl Dupont resigned."),
    }
    news = corpus_of(told)
    drawn = {line.left[0].text.strip(): line for line in lines(news, "presence") if line.right}
    bars = drawn["Poole"].left[1].text
    assert bars.strip("┄") == "█" * len(bars.strip("┄"))
    assert len(bars.strip("┄")) >= len(bars) // 4, "two days of six"
    assert bars.startswith("█")
    assert drawn["Dupont"].left[1].text.startswith("?┄"), "some day of that month"


def test_lanes_count_the_articles_that_answer_to_the_filter() -> None:
    told = {f"a{n}": (f"2019-08-0{n}", "Mayor", f"Ann Poole spoke {n} times.") for n in range(1, 6)}
    every, some = (
        [line.right[-1].text for line in lines(corpus_of(told), "presence", query) if line.right]
        for query in ("", "since:2019-08-04")
    )
    assert (every, some) == (["   5 "], ["   2 "])


def test_a_first_mention_is_quoted_around_the_name() -> None:
    words = f"{LONG[:-1]}, mayor Ann Poole wrote."
    news = corpus_of({"a": ("2019-08-06", "Flood", words)})
    (line,) = [line for line in lines(news, "presence", width=90) if "first named" in text([line])]
    assert "Ann Poole" in line.left[-1].text


def test_a_day_that_is_only_a_guess_says_so() -> None:
    """The bundled article that tells of 19 April has no date; its year follows from the others."""
    corpus = assemble(analyse(each) for each in read([]) if isinstance(each, Article))
    shown = text(lines(corpus, "story"))
    assert "19 Apr 2021 ?" in shown
    assert "16 Jan 2023\n" in shown


def test_the_view_of_incidents_opens_where_most_articles_tell_of_one() -> None:
    told = {
        f"{place}{n}": (
            "2019-08-06" if place == "Seoul" else "2019-08-20",
            f"Blast in {place}",
            f"A blast at the {what} of {place} killed {dead} people on Monday, the {who} said."
            f" Report {place}{n}.",  # so that no two are one article
        )
        for place, what, dead, who, count in (
            ("Seoul", "harbour", "14", "navy", 2),
            ("Busan", "market hall", "9", "mayor", 3),
        )
        for n in range(count)
    }
    shown = lines(corpus_of(told), "incidents")
    (opening,) = [line for line in shown if line.is_opening]
    assert "Busan" in text([opening])


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (150, "follows from “512 guards and cooks of the hill force, more than 70 are women”"),
        (54, "13.7 %: “512 … than 70 are women”"),
        (30, "13.7 %: “512 …”"),  # no room for both
    ],
)
def test_a_share_shows_both_numbers_that_it_follows_from(width: int, words: str) -> None:
    told = "Among 512 guards and cooks of the hill force, more than 70 are women."
    shown = text(lines(corpus_of({"a": ("2019-08-06", "Guards", told)}), "figures", width=width))
    assert words in shown


@pytest.mark.parametrize("width", [44, 52, 60, 100])
def test_a_narrow_heading_of_figures_keeps_its_place(width: int) -> None:
    days = {
        f"d{day}": (f"2019-08-{day:02d}", "Toll", f"The flood in Seoul killed {day} workers.")
        for day in range(10, 28)
    }
    heading = next(
        line for line in lines(corpus_of(days), "figures", width=width) if "workers" in text([line])
    )
    assert "workers killed · Seoul" in text([heading])
    behind = sum(cells(words.text) for words in heading.right)
    assert cells(text([heading])) + behind <= width
