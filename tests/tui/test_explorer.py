"""The explorer as a reader uses it: every key, on a small corpus of peacekeepers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from threading import Event as ThreadEvent
from threading import Thread

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import MouseDown, Paste
from textual.selection import SELECT_ALL

from pktui.model.article import Problem, ProblemKind
from pktui.model.corpus import Corpus
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.parse import parse
from pktui.store.last_session import LastSession
from pktui.tui.app import Explorer
from pktui.tui.dialogs.picker import Picker, PickList
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.drawing.textual_overrides import Ground
from pktui.tui.screens.main_screen import MainScreen
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from pktui.tui.widgets.evidence_pane import EvidencePane
from pktui.tui.widgets.filter_line import FilterLine
from pktui.tui.widgets.line_editor import LineEditor
from pktui.tui.widgets.line_view import LineView
from pktui.tui.widgets.timeline import _OPENING_LINE, Timeline
from pktui.view.timeline.chronology import Axis
from pktui.wording.glyphs import UNICODE
from tests.corpora import Said, Told, corpus, person
from tests.peacekeepers import HOSPITAL, JOINED, TITLE, VISIT, debates, peacekeepers
from tests.tui.exploring import WIDE, Exploration, exploring

MADE = peacekeepers()


async def test_the_first_screen() -> None:
    async with exploring(MADE) as at:
        assert at.focused == "timeline"
        assert at.chosen.text == JOINED
        assert at.status.startswith("6 events · 2014 – Nov 2022 · 3 articles · no date: 1 (u)")
        drawn = "\n".join(at.lines(at.timeline))
        for words in ("2014", "2018 September", "2021 April", "2022 November", "■", "•"):
            assert words in drawn
        assert "Lacroix" in "\n".join(at.lines(at.names))


MOVES: Sequence[tuple[Sequence[str], int]] = [
    (["j"], 1),
    (["down", "down"], 2),
    (["j", "k"], 0),
    (["G"], 5),
    (["end"], 5),
    (["G", "g"], 0),
    (["end", "home"], 0),
    (["pagedown"], 5),
    (["ctrl+f"], 5),
    (["G", "pageup"], 0),
    (["G", "b"], 0),
    (["ctrl+d"], 5),
    (["G", "ctrl+u"], 0),
    (["up"], 0),
    (["G", "j"], 5),
]
"""Keys pressed at the first of six events, and the one that they lead to."""


async def test_moving_in_the_timeline() -> None:
    async with exploring(MADE) as at:
        for keys, position in MOVES:
            at.timeline.move_cursor(0)
            await at.press(*keys)
            assert (keys, at.timeline.cursor) == (keys, position)
            assert at.chosen.text == at.shown[position]


WAYS: Sequence[tuple[Sequence[str], str]] = [
    (["1"], "names"),
    (["3"], "article"),
    (["4"], "why"),
    (["3", "2"], "timeline"),
    (["tab"], "article"),
    (["tab", "tab", "tab", "tab"], "timeline"),
    (["shift+tab"], "names"),
    (["enter"], "article"),
    (["l"], "article"),
    (["l", "h"], "timeline"),
    (["h"], "names"),
    (["h", "l"], "timeline"),
    (["slash"], "filter"),
    (["f"], "filter"),
    (["slash", "escape"], "timeline"),
]
"""Keys pressed in the timeline, and the pane that they lead to."""


async def test_moving_between_panes() -> None:
    async with exploring(MADE) as at:
        for keys, pane in WAYS:
            at.screen.show_pane("timeline")
            await at.press(*keys)
            assert (keys, at.focused) == (keys, pane)


async def test_filtering_as_one_types() -> None:
    async with exploring(MADE) as at:
        await at.press("slash")
        await at.type("hospital")
        assert at.shown == [HOSPITAL, TITLE]  # the second says it in its text
        assert at.chosen.text == HOSPITAL
        assert at.status.startswith("2 of 6 events · Sep 2018 – Nov 2022")
        await at.press("enter")
        assert at.focused == "timeline"
        assert at.query == "hospital"


async def test_filters_are_there_in_the_next_run_and_can_be_named(tmp_path: Path) -> None:
    file = tmp_path / "searches.toml"
    async with exploring(MADE, searches_file=file) as at:
        await at.press("slash")
        await at.type("hospital")
        await at.press("enter", "s")
        await at.type("wards")
        await at.press("enter")
        assert "saved as “wards”" in at.status
    async with exploring(MADE, searches_file=file) as at:
        await at.press("slash", "ctrl+r")
        drawn = "\n".join(at.text)
        assert "wards" in drawn
        assert drawn.count("hospital") >= 2  # named, and the latest
        await at.press("enter")
        assert (at.query, at.focused) == ("hospital", "filter")


async def test_filters_that_cannot_be_kept_are_said(tmp_path: Path) -> None:
    file = tmp_path / "searches.toml"
    file.write_text("no TOML", encoding="utf-8")
    async with exploring(MADE, searches_file=file) as at:
        await at.press("s")
        assert "no filter to save" in at.status
        await at.press("slash")
        await at.type("rain")
        await at.press("enter")
        assert "searches.toml" in at.status
        assert "until you quit" in at.status
        await at.press("ctrl+r")
        assert "rain" in "\n".join(at.text)  # kept in memory
        assert file.read_text(encoding="utf-8") == "no TOML"
    async with exploring(MADE, "rain") as at:
        for key in ("s", "ctrl+r"):
            await at.press(key)
            assert "nowhere to keep" in at.status


async def test_a_filter_with_a_typo_and_without_marks() -> None:
    async with exploring(MADE) as at:
        await at.press("slash")
        await at.type("lacrox")
        assert VISIT in at.shown
        await at.press("ctrl+u")
        await at.type("ha noi")
        assert at.shown[0] == VISIT


async def test_enter_keeps_what_was_typed() -> None:
    async with exploring(MADE) as at:
        for typed in ("phu", "ph", "hospital phu", "new", "lacroix"):
            await at.press("slash", "ctrl+u")
            await at.type(typed)
            await at.press("enter")
            assert (at.query, at.focused) == (typed, "timeline")


async def test_a_suggestion_is_chosen_with_the_arrows_and_taken_with_enter() -> None:
    async with exploring(MADE) as at:
        await at.press("slash")
        await at.type("phu")
        assert "tab Phuc " in at.filter.render_line(0).text
        await at.press("down", "down")
        assert "⏎ Phụng " in at.filter.render_line(0).text
        await at.press("enter")
        assert (at.query, at.focused) == ("who:Phụng", "timeline")
        assert at.shown == [VISIT, TITLE]


SUGGESTIONS: Sequence[tuple[Sequence[str], str]] = [
    (["down"], "who:Phuc"),
    (["down", "down"], "who:Phụng"),
    (["down", "up"], "phu"),  # before the first suggestion there is none
    (["up", "down"], "phu"),
    (["down", "up", "up"], "who:Phụng"),
]
"""Keys pressed after “phu”, and the query that enter takes."""


async def test_one_suggestion_after_the_other_and_none() -> None:
    async with exploring(MADE) as at:
        for keys, query in SUGGESTIONS:
            await at.press("slash", "ctrl+u")
            await at.type("phu")
            await at.press(*keys, "enter")
            assert (keys, at.query) == (keys, query)


async def test_a_suggestion_is_taken_with_a_click() -> None:
    async with exploring(MADE) as at:
        await at.press("slash")
        await at.type("phu")
        column = at.filter.render_line(0).text.index("Phuc")
        await at.pilot.click("#filter", offset=(column, 0))
        await at.pilot.pause()
        assert (at.filter.value, at.focused) == ("who:Phuc ", "filter")
        assert at.query == "who:Phuc"


async def test_a_click_on_what_is_not_there_any_more_does_nothing() -> None:
    """What was drawn stays on the screen for a moment after it has gone."""
    async with exploring(MADE) as at:
        await at.press("slash")
        await at.type("who:phuc phu")
        last = at.filter.render_line(0).text.rindex("Phuc")
        at.filter.show((), ())
        press = MouseDown(at.filter, last, 0, 0, 0, 1, shift=False, meta=False, ctrl=False)
        at.filter.on_mouse_down(press)  # an error in a handler would end the test
        at.filter.post_message(FilterLine.ChipRemoved(7))
        await at.pilot.pause()
        assert at.filter.value == "who:phuc phu"


async def test_dragging_over_empty_ground_selects_nothing() -> None:
    """There is some where the bars stand alone; a widget that is selected looks for its colours."""
    async with exploring(MADE) as at:
        await at.press("z", "i")
        x, y = at.app.size.width // 2, at.app.size.height // 2
        ground, _ = at.screen.get_widget_at(x, y)
        assert isinstance(ground, Ground)
        await at.pilot.mouse_down(offset=(x, y))
        await at.pilot.hover(offset=(x + 5, y + 2))
        assert ground not in at.screen.selections
        at.screen.selections = {ground: SELECT_ALL, at.screen: SELECT_ALL}
        await at.pilot.hover(offset=(x + 9, y + 2))
        await at.pilot.mouse_up(offset=(x + 9, y + 2))


async def test_a_suggestion_that_meets_a_mistake_is_taken_and_the_mistake_told() -> None:
    """In one burst of keys the line may have changed since the names that fit it were found."""
    async with exploring(MADE) as at:
        await at.press("slash")
        await at.type("phu")
        at.filter.set_value("phu b: x", 3)
        at.filter.action_suggestion(1)
        at.filter.action_submit()
        await at.pilot.pause()
        assert at.focused == "filter"
        assert at.filter.value == "who:Phuc b: x"
        assert any("there is no field" in line for line in at.text)


async def test_tab_takes_a_suggestion_and_the_typing_goes_on() -> None:
    async with exploring(MADE) as at:
        await at.press("slash")
        await at.type("phu")
        await at.press("tab")
        assert at.focused == "filter"
        assert at.filter.value == "who:Phuc "


async def test_a_mistake_in_the_filter_keeps_the_last_good_view() -> None:
    async with exploring(MADE) as at:
        await at.press("slash")
        await at.type("hospital when:2014")
        assert "no field" in at.filter.render_line(0).text
        assert at.query == "hospital when"


async def test_nothing_matches() -> None:
    async with exploring(MADE, "since:2030") as at:
        drawn = "\n".join(at.lines(at.timeline))
        assert "No event matches" in drawn
        assert "esc clears the filter" in drawn
        assert "Nothing is chosen." in "\n".join(at.lines(at.article))
        await at.press("j", "k", "n", "enter", "y", "escape")
        assert len(at.shown) == 6


async def test_escape_goes_one_layer_back_and_never_out() -> None:
    async with exploring(MADE, "who:Phụng") as at:
        await at.press("slash")
        await at.type("hospital")
        await at.press("question_mark")  # while one types, this is text
        assert at.filter.value.endswith("?")
        await at.press("escape")
        assert at.focused == "timeline"
        assert at.query.startswith("who:Phụng hospital")
        await at.press("question_mark")
        assert isinstance(at.app.screen, Picker)
        await at.press("escape")
        assert at.app.screen is at.screen
        await at.press("escape")
        assert at.query == ""
        await at.press("escape", "escape")
        assert at.app.is_running


async def test_choosing_names_filters_every_pane() -> None:
    async with exploring(MADE) as at:
        await at.press("1", "enter")
        chosen = at.query
        assert chosen.startswith("who:")
        await at.press("enter")
        assert at.query == ""
        await at.press("x")
        assert at.query == f"!{chosen}"
        await at.press("enter")  # the other way round, not both
        assert at.query == chosen


async def test_a_chosen_name_is_ticked_and_is_a_chip() -> None:
    async with exploring(MADE, "who:Phụng !where:Abyei") as at:
        assert any("✓Phụng" in line for line in at.lines(at.names))
        assert any("✗Abyei" in line for line in at.lines(at.names))
        chips = at.filter.render_line(0).text
        assert " who: Phụng × " in chips
        assert " not where: Abyei × " in chips


async def test_a_click_takes_a_chip_away() -> None:
    async with exploring(MADE, "who:Phụng !where:Abyei") as at:
        column = at.filter.render_line(0).text.index("not where")
        await at.pilot.click("#filter", offset=(column, 0))
        await at.pilot.pause()
        assert at.query == "who:Phụng"
        await at.press("H")
        assert at.query == "who:Phụng !where:Abyei"


async def test_back_and_forward() -> None:
    async with exploring(MADE) as at:
        await at.press("G", "1", "enter")
        pivot = at.query
        await at.press("H")
        assert at.query == ""
        assert at.chosen.text == TITLE
        await at.press("alt+right")
        assert at.query == pivot
        await at.press("alt+left", "H")
        assert "nothing further back" in at.status


async def test_hits_in_the_article() -> None:
    async with exploring(MADE, "phung") as at:
        assert at.chosen.text == VISIT
        await at.press("n")
        assert "hit 1/2" in at.status
        top = at.article.top
        await at.press("n")
        assert "hit 2/2" in at.status
        assert at.article.top > top
        await at.press("n")
        assert "hit 1/2, round the end" in at.status
        await at.press("N")
        assert "hit 2/2, round the end" in at.status


async def test_hits_go_on_to_the_next_article() -> None:
    async with exploring(debates(), "debate") as at:
        seen: list[tuple[str, str]] = []
        await at.press("g")
        for _ in range(6):
            await at.press("n")
            seen.append((at.chosen.text[:7], at.status.rpartition(" · ")[2]))
        assert seen == [
            ("A debat", "hit 1/1"),
            ("The deb", "hit 1/2"),
            ("The deb", "hit 2/2"),
            ("Sun", "hit 1/1"),
            ("A debat", "hit 1/1, round the end"),
            ("The deb", "hit 1/2"),
        ]
        await at.press("N", "N")
        assert "hit 1/1, round the end" in at.status
        assert at.chosen.text == "Sun"


async def test_opening_an_event_lands_on_the_hit() -> None:
    async with exploring(debates(), "debate") as at:
        await at.press("G")
        assert "After a debate" in "\n".join(at.lines(at.article))  # a publication, far down
        await at.press("enter")
        assert (at.focused, at.status.rpartition(" · ")[2]) == ("article", "hit 1/1")


async def test_ranked_order_and_back() -> None:
    async with exploring(debates(), "debate") as at:
        happened = at.shown
        await at.press("r")
        assert at.shown == ["A debate", "The debate and the debate about it ended.", "Rain", "Sun"]
        drawn = at.lines(at.timeline)
        assert "Best matches first" in drawn[1]
        assert drawn[2].rstrip("▐ ").endswith("title")
        assert any("The debate" in line and "body" in line for line in drawn)
        await at.press("j")
        chosen = at.chosen
        await at.press("r")
        assert (at.shown, at.chosen) == (happened, chosen)
        await at.press("F", "r")
        assert "nothing is better or worse" in at.status


async def test_the_command_line_has_the_axis_and_what_is_read() -> None:
    async with exploring(MADE, "since:2021", source=["--input", "text", "a b"]) as at:
        await at.press("P", "Y")
        words = f"--axis published --at {at.chosen.id} -q since:2021 --input text 'a b'"
        assert at.app.clipboard == f"pktui {words}"
        await at.press("y")
        await at.type("lists")
        await at.press("enter")
        command = "pktui events --axis published -q since:2021 --input text 'a b'"
        assert at.app.clipboard == command
    async with exploring(MADE, axis=Axis.PUBLISHED) as at:
        published = at.shown
        await at.press("P")
        assert at.shown != published


async def test_no_hits() -> None:
    async with exploring(MADE) as at:
        await at.press("n")
        assert "no hit in this article" in at.status
        await at.press("right_square_bracket")
        assert "choose a name first" in at.status


async def test_where_one_was_left_comes_back_near_the_top() -> None:
    """With what was before it in sight, and not at the lower edge."""
    days = [f"2021-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(100)]
    said = [Said(day, f"Crew {n} came.") for n, day in enumerate(days)]
    made = corpus(Told(title="Crews", when="2021-09-01", said=said))
    left = made.events[60].id
    async with exploring(made, last=LastSession(selected=left)) as at:
        assert at.chosen.id == left
        first = at.timeline.lines_of(at.timeline.cursor).start
        assert first - at.timeline.top == _OPENING_LINE
        await at.press("j", "j")
        assert at.timeline.lines_of(at.timeline.cursor).start - at.timeline.top > _OPENING_LINE


async def test_scrolling_the_article_from_the_list() -> None:
    async with exploring(MADE) as at:
        await at.press("G", "J", "J")
        assert at.focused == "timeline"
        assert at.article.top == 2
        await at.press("K")
        assert at.article.top == 1


@pytest.mark.parametrize("width", [160, 100, 50])
async def test_whose_words_these_are_stays_in_sight(width: int) -> None:
    async with exploring(MADE, size=(width, 24)) as at:
        await at.press("G", "enter")
        heading, byline = at.lines(at.article)[:2]
        assert heading.split() == ["▸3", "Article", "0%"]
        await at.press("j")
        scrolled = at.lines(at.article)[0]
        source, _, day = byline.strip("▐ ").partition(" · ")
        _, number, month, year = day.split()
        assert f"{source} · {number} {month[:3]} {year}" in scrolled, "short, and with its year"
        assert scrolled.endswith("%")


async def test_the_chosen_statement_is_in_view_and_marked() -> None:
    made = corpus(
        Told(
            title="Long",
            when="2022",
            said=[Said("2021", f"This is statement {number}.") for number in range(1, 80)],
        )
    )
    async with exploring(made) as at:
        await at.press("G", "k", "k")
        marked = [line for line in at.lines(at.article) if line.startswith("▌")]
        assert [line.rstrip("▐ ") for line in marked] == [f"▌ {at.chosen.text}"]


async def test_why_this_date() -> None:
    async with exploring(MADE) as at:
        assert "2014" in " ".join(at.lines(at.screen.query_one(EvidencePane)))


async def test_zoom() -> None:
    async with exploring(MADE) as at:
        await at.press("minus")
        assert "2022 November" not in "\n".join(at.lines(at.timeline))
        assert "headings by year" in at.status
        await at.press("plus", "plus")
        assert "26 November 2022" in "\n".join(at.lines(at.timeline))


async def test_undated_articles_have_a_place() -> None:
    async with exploring(MADE) as at:
        await at.press("u")
        assert "A note on Abyei" in "\n".join(at.text)
        await at.press("enter")
        assert at.focused == "article"
        assert "A note on Abyei" in "\n".join(at.lines(at.article))
        assert "no date" in "\n".join(at.lines(at.article))


async def test_problems() -> None:
    broken = Problem(path="x.txt", reason="not UTF-8: byte 12", kind=ProblemKind.UNREADABLE)
    torn = Problem(path="x.jsonl", reason="not JSON", kind=ProblemKind.UNREADABLE, line=3)
    (note,) = MADE.undated
    undated = Problem(
        path="x.jsonl", reason="no date", kind=ProblemKind.UNDATED, article=note.article.id
    )
    made = Corpus(
        articles=MADE.articles,
        events=MADE.events,
        entities=MADE.entities,
        problems=(broken, torn, undated),
    )
    async with exploring(made) as at:
        assert "problems: 3 (!)" in at.status
        await at.press("exclamation_mark")
        said = at.lines(at.app.screen.query_one(PickList))
        drawn = [" ".join(line.split()) for line in said]
        assert [line for line in drawn if line.endswith((": 1", ": 2"))] == [
            "Could not be read: 2",
            "Have no date: 1",
        ]
        for words in ("not UTF-8: byte 12 x.txt", "not JSON x.jsonl:3", f"no date “{note.title}”"):
            assert any(words in line for line in drawn), "the reason, then where"
        await at.press("down", "down", "enter")
        assert note.title in "\n".join(at.lines(at.article))
    async with exploring(MADE) as at:
        await at.press("exclamation_mark")
        assert "everything was read, dated and trusted" in "\n".join(at.text)


async def test_help_is_searched_and_does_what_it_lists() -> None:
    async with exploring(MADE) as at:
        await at.press("question_mark")
        await at.type("coarser")
        assert len(at.app.screen.query_one(PickList).shown) == 1
        await at.press("enter")
        assert "headings by year" in at.status


async def test_help_is_by_pane_and_knows_the_query_language() -> None:
    async with exploring(MADE, size=(120, 60)) as at:
        await at.press("question_mark")
        await at.type("leave out")
        assert "Among the names" in "\n".join(at.text)
        await at.press("ctrl+u")
        await at.type("speaks of a place")
        assert "To type into the filter line" in "\n".join(at.text)
        await at.press("enter")
        assert (at.focused, at.filter.value) == ("filter", "where:")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 12)])
async def test_a_list_scrolls_with_its_cursor(size: tuple[int, int]) -> None:
    async with exploring(MADE, size=size) as at:
        await at.press("question_mark")
        entries = at.app.screen.query_one(PickList)
        cursor = at.screen.glyphs.cursor
        await at.press(*["down"] * (entries.region.height + 2))
        assert entries.cursor == entries.region.height + 2
        assert any(line.startswith(cursor) for line in at.lines(entries)), "in sight"
        await at.press(*["pagedown"] * 25)
        assert entries.cursor == len(entries.shown) - 1
        assert any(line.startswith(cursor) for line in at.lines(entries)), "in sight"
        assert entries.region.bottom <= size[1]
        await at.press("pageup")
        assert entries.cursor < len(entries.shown) - 1


async def test_names_are_sorted_by_their_letters() -> None:
    async with exploring(MADE) as at:
        await at.press("1", "S")
        drawn = "\n".join(at.lines(at.names))
        places = [drawn.index(name) for name in ("Lacroix", "Phuc", "Phụng")]
        assert places == sorted(places)
        await at.press("S")
        assert "Lacroix" in at.lines(at.names)[2]


async def test_the_palette_has_the_same_actions() -> None:
    async with exploring(MADE) as at:
        await at.press("ctrl+p")
        await at.type("coarser")
        await at.press("enter")
        assert "headings by year" in at.status


async def test_copying() -> None:
    async with exploring(MADE, "who:Phụng") as at:
        await at.press("y", "enter")
        assert at.app.clipboard == VISIT
        await at.press("y")
        await at.type("source")
        await at.press("enter")
        assert at.app.clipboard == f"“{VISIT}” (VNS, {TITLE}, {NOVEMBER}, a0.txt)"
        await at.press("Y")
        assert at.app.clipboard == f"pktui --at {at.chosen.id} -q 'who:Phụng'"
        assert "clipboard" in at.status


async def test_the_sentence_that_is_looked_at_is_copied() -> None:
    async with exploring(MADE, "who:Phụng") as at:
        await at.press("right_parenthesis")
        here = at.article.sentence
        assert here is not None
        await at.press("right_parenthesis", "left_parenthesis")
        assert at.article.sentence == here
        await at.press("y", "enter")
        text = at.article.reading.article.article.text if at.article.reading else ""
        assert at.app.clipboard == text[here.start : here.end]
        await at.press("3", "down")
        assert at.article.sentence != here


async def test_a_hit_takes_the_sentence_s_cursor_along() -> None:
    async with exploring(MADE, "hospital") as at:
        await at.press("n", "n", "y", "enter")
        assert "hospital" in at.app.clipboard


async def test_the_address_of_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "pktui.tui.screens.main_screen.open_in_browser", lambda link: bool(opened.append(link))
    )
    told = Told(title="Talks", when="2010-05-03", said=[Said("2010-05-03", "Talks began.")])
    there = corpus(told)
    [dated] = there.articles.values()
    with_address = replace(
        dated, article=replace(dated.article, url="https://example.org/tin/hà nội?a=1")
    )
    articles = {dated.article.id: with_address}
    async with exploring(replace(there, articles=articles)) as at:
        assert "link" in at.lines(at.article)[1]
        await at.press("semicolon")
        assert opened == ["https://example.org/tin/h%C3%A0%20n%E1%BB%99i?a=1"]
        assert at.app.clipboard == opened[0]  # where no browser opened it
    async with exploring(there) as at:
        await at.press("semicolon")
        assert "no address" in at.status


NOVEMBER = "Sunday 27 November 2022"


async def test_zen() -> None:
    async with exploring(MADE) as at:
        await at.press("z")
        assert at.timeline.size.width == 120
        assert not at.names.is_on_screen
        await at.press("escape")
        assert at.timeline.size.width < 120


async def test_q_quits_and_is_a_letter_in_the_filter() -> None:
    async with exploring(MADE) as at:
        await at.press("slash", "q")
        assert at.filter.value == "q"
        assert at.app.is_running
        await at.press("escape", "q")
        assert not at.app.is_running


async def test_two_clicks_on_a_row_open_it() -> None:
    async with exploring(MADE) as at:
        await at.pilot.click("#timeline", offset=(20, 3))
        await at.pilot.pause()
        assert at.focused == "timeline"
        await at.pilot.click("#timeline", offset=(20, 3), times=2)
        await at.pilot.pause()
        assert at.focused == "article"


async def test_the_wheel_scrolls_and_a_click_chooses() -> None:
    async with exploring(MADE) as at:
        lines = at.lines(at.timeline)
        y = next(number for number, line in enumerate(lines) if "hospital" in line)
        await at.pilot.click("#timeline", offset=(30, y))
        await at.pilot.pause()
        assert at.chosen.text == HOSPITAL
        await at.pilot.click("#names", offset=(4, 2))
        await at.pilot.pause()
        assert at.query.startswith("who:")


@pytest.mark.parametrize(
    "where",
    [
        Explorer,
        MainScreen,
        LineView,
        Timeline,
        EntitySidebar,
        LineEditor,
        FilterLine,
        Picker,
        Prompt,
    ],
)
def test_every_binding_has_an_id_and_a_tooltip(where: type[DOMNode]) -> None:
    bindings = list(Binding.make_bindings(where.BINDINGS))
    assert [b.key for b in bindings if not (b.id and b.tooltip and b.description)] == []
    assert len({b.id for b in bindings}) == len(where.BINDINGS)


async def test_the_histogram_is_a_brush_that_begins_at_the_cursor() -> None:
    async with exploring(MADE) as at:
        await at.press("G", "i")
        assert at.focused == "histogram"
        await at.press("enter")
        assert at.query == "since:2022-11-27 until:2022-11-27"
        assert at.shown == [TITLE]
        await at.press("backspace")
        assert at.query == ""
        await at.press("home", "enter")
        assert at.shown == [JOINED]
        await at.press("escape")
        assert at.focused == "timeline"


async def test_the_bars_follow_the_filter_and_say_what_the_brush_leaves() -> None:
    async with exploring(MADE, "since:2022") as at:
        foot = at.text[4]
        assert "26 Nov 2022" in foot
        assert "27 Nov" in foot
        await at.press("i")
        assert at.text[4].rstrip().endswith("2022-11-26: 1 event")
        await at.press("right")
        assert at.text[4].rstrip().endswith("2022-11-27: 1 event")
        await at.press("shift+left")
        await at.press("home", "shift+left", "shift+right")
        assert "2022-11-26" in at.text[4]


async def test_a_drag_over_the_histogram_filters() -> None:
    async with exploring(MADE, size=(120, 40)) as at:
        column = at.text[4].index("Apr 2021")
        await at.pilot.mouse_down("#histogram", offset=(column, 1))
        await at.pilot.hover("#histogram", offset=(119, 1))
        await at.pilot.mouse_up("#histogram", offset=(119, 1))
        await at.pilot.pause()
        assert at.query.startswith("since:2021-04")
        assert JOINED not in at.shown


async def test_the_whole_time_stays_as_a_line_with_the_shown_part_in_brackets() -> None:
    async with exploring(MADE) as at:
        whole = at.text[1]
        assert whole.startswith("2014 [")
        assert whole.rstrip().endswith("] 2022")
        await at.type("/since:2022-11-26")
        await at.press("enter")
        assert at.text[1].index("[") > whole.index("[")
        await at.pilot.click("#histogram", offset=(60, 0))
        assert at.query == "", "a click on it shows all of the time again"


async def test_a_drag_over_the_article_selects_its_text() -> None:
    async with exploring(MADE, "hanoi") as at:
        lines = at.lines(at.article)
        y = next(number for number, line in enumerate(lines) if VISIT[:20] in line)
        x = lines[y].index("Lacroix")
        await at.pilot.mouse_down("#article", offset=(x, y))
        await at.pilot.hover("#article", offset=(x + 6, y))
        await at.pilot.mouse_up("#article", offset=(x + 6, y))
        await at.pilot.pause()
        assert at.screen.get_selected_text() == "Lacroix"
        await at.press("ctrl+c")
        assert at.app.clipboard == "Lacroix"


@pytest.mark.parametrize(
    ("keys", "ends"),
    [(["ctrl+c", "ctrl+c"], True), (["ctrl+c"], False), (["ctrl+c", "j", "ctrl+c"], False)],
)
async def test_two_ctrl_c_in_a_row_end_it(keys: list[str], ends: bool) -> None:
    async with exploring(MADE) as at:
        await at.press(*keys)
        assert isinstance(at.app.return_value, KeyboardInterrupt) is ends
        assert ends or "ctrl+c again ends pktui" in "".join(at.text)


HOSTILE = "\x1b]0;owned\x07[bold red]not markup[/] \u202egnp.exe\u202c \x9b31mred"


async def test_hostile_text_is_shown_harmless() -> None:
    made = corpus(
        Told(title=HOSTILE, when="2022", said=[Said("2021", f"Said {HOSTILE}", [HOSTILE])]),
        Told(title=f"Undated {HOSTILE}", when=None),
        entities=[person(HOSTILE)],
    )
    async with exploring(made, size=(160, 45)) as at:
        for keys in (["j"], ["1", "enter"], ["y"], ["escape", "u"], ["enter"], ["slash"]):
            await at.press(*keys)
            drawn = "".join(at.text)
            assert "[bold red]not markup[/]" in drawn
            assert not set(drawn) & set("\x1b\x07\x9b\u202e\u202c")


async def test_what_cannot_be_loaded_ends_the_explorer() -> None:
    loading: Future[Corpus] = Future()
    loading.set_exception(ValueError("no such file"))
    app = Explorer(loading, parse(""))
    async with app.run_test() as pilot:
        await pilot.pause()
    assert isinstance(app.return_value, ValueError)


async def test_an_end_before_the_first_paint_is_no_error() -> None:
    class Ended(Explorer):
        def on_mount(self) -> None:
            self.exit(KeyboardInterrupt())  # as ctrl+c does, however early

    loading: Future[Corpus] = Future()
    loading.set_result(MADE)
    app = Ended(loading, parse(""))
    async with app.run_test() as pilot:
        await pilot.pause()
    assert isinstance(app.return_value, KeyboardInterrupt)


async def test_a_corpus_that_takes_its_time() -> None:
    loading: Future[Corpus] = Future()
    app = Explorer(loading, parse(""))
    async with app.run_test() as pilot:
        at = Exploration(app, pilot)
        assert "reading" in at.status
        await at.press("j", "n", "slash", "a", "escape", "1", "enter", "P", "plus", "y", "u")
        thread = Thread(target=loading.set_result, args=(MADE,))
        thread.start()
        for _ in range(50):
            await pilot.pause(0.02)
            if at.screen.scene is not None:
                break
        thread.join()
        assert "a" in at.query


@pytest.mark.parametrize("key", ["O", "u", "exclamation_mark"])
async def test_what_cannot_be_listed_yet_is_said(key: str) -> None:
    app = Explorer(Future[Corpus](), parse(""))
    async with app.run_test() as pilot:
        at = Exploration(app, pilot)
        await at.press(key)
        assert "still being read" in at.status


@pytest.fixture
def unbuilt(monkeypatch: pytest.MonkeyPatch) -> Iterator[ThreadEvent]:
    """No index is ever built before this is set."""
    may_build = ThreadEvent()
    build = Index.build

    def build_when_allowed(index: Index, seconds: float) -> bool:
        return may_build.wait(seconds) and build(index, seconds)

    monkeypatch.setattr(Index, "build", build_when_allowed)
    yield may_build
    may_build.set()


async def test_words_typed_before_the_index_is_there_wait_for_it(unbuilt: ThreadEvent) -> None:
    async with exploring(MADE) as at:
        every = at.shown
        await at.press("slash")
        await at.type("lacroix met")
        assert at.filter.value == at.query == "lacroix met"
        assert at.shown == every
        assert "searching" in at.status
        await at.press("enter", "j")  # goes on in what is still shown
        assert at.focused == "timeline"
        assert at.chosen.text == every[1]
        unbuilt.set()
        await at.until(lambda: at.shown != every)
        assert at.shown == [VISIT, TITLE]  # whose article tells of it
        assert at.chosen.text == VISIT
        assert "searching" not in at.status


async def test_words_on_the_command_line_wait_for_the_index(unbuilt: ThreadEvent) -> None:
    async with exploring(MADE, "hospital") as at:
        assert at.screen.scene is None
        assert at.screen.session.corpus is not None
        await at.press("j", "n", "1", "enter", "P", "plus", "y", "u")
        assert "searching" in at.status
        unbuilt.set()
        await at.until(lambda: at.screen.scene is not None)
        assert at.shown == [HOSPITAL, TITLE]


def test_no_color_never_meets_a_theme_of_the_terminals_colours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Textual would draw it black on black."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("textual.constants.DEFAULT_THEME", "ansi-dark")
    assert not Explorer(Future(), parse("")).theme.startswith("ansi")


async def test_typing_is_one_line_of_text() -> None:
    async with exploring(MADE) as at:
        await at.press("slash")
        at.app.post_message(Paste("Phu\u0323ng\nsaid\t\x1b[31m"))
        await at.pilot.pause()
        assert at.filter.value == "Ph\u1ee5ng said ␛[31m"
        await at.press("ctrl+a", "shift+end", "ctrl+x")
        assert at.filter.value == ""
        await at.press("ctrl+v")
        assert at.filter.value.startswith("Phụng said")
        await at.press("ctrl+w", "ctrl+w")
        assert at.filter.value == "Phụng "
        await at.press("left", "left", "backspace", "delete", "home", "ctrl+right", "ctrl+k")
        assert at.filter.value == "Phụ"


async def test_what_is_wrong_with_a_query_is_said_as_far_as_there_is_room() -> None:
    async with exploring(MADE, size=(120, 15)) as at:
        await at.press("slash")
        await at.type("on:20x")
        for width, said in ((120, "(write 2022-11-26, 2022-11 or 2022)"), (50, "…")):
            await at.pilot.resize_terminal(width, 15)
            line = at.text[0].rstrip()
            assert "on: “20x” is not a date" in line
            assert line.endswith(said)


async def test_after_a_pause_all_is_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with exploring(MADE) as at:
        drawn: list[object] = []
        monkeypatch.setattr(at.screen, "refresh", lambda *part, **how: drawn.append((part, how)))
        at.app.post_message(Driver.SignalResume())
        await at.pilot.pause()
        assert ((), {}) in drawn  # no part of it, but all


async def test_the_terminal_s_cursor_stands_on_the_row_that_has_the_focus() -> None:
    async with exploring(MADE) as at:
        rows: list[int] = []
        for key in ("g", "j", "j", "G"):
            await at.press(key)
            x, y = at.app.cursor_position
            assert at.text[y][x] == UNICODE.cursor, "the row under the cursor"
            rows.append(y)
        assert rows == sorted(rows)
        await at.press("1")
        x, y = at.app.cursor_position
        assert (x, at.text[y][x]) == (0, UNICODE.cursor)


async def test_who_was_never_here_is_told_five_keys_once() -> None:
    loading: Future[Corpus] = Future()
    loading.set_result(MADE)
    app = Explorer(loading, Query(), is_first=True)
    async with app.run_test(size=WIDE) as pilot:
        at = Exploration(app, pilot)
        await at.pilot.pause()
        words = at.status
        assert "first time here?  / filter  ⏎ read  v more views  m mark  ? every key" in words
        await at.press("j")
        assert "first time" not in at.status


async def test_a_peak_says_its_year_where_the_bars_are_of_several() -> None:
    said = [Said("2019-05-03", f"Visit {number} ended on 3 May 2019.") for number in range(9)]
    one = corpus(Told(title="Visits", when="2019-05-20", said=said))
    said.append(Said("2012-05-03", "A visit ended on 3 May 2012."))
    several = corpus(Told(title="Visits", when="2019-05-20", said=said))
    async with exploring(one) as at:
        assert "3 May: 9" in "\n".join(at.text[1:4])
    async with exploring(several) as at:
        await at.press("minus")
        assert "2019: 9" in "\n".join(at.text[1:4])


@pytest.mark.parametrize(
    ("pane", "key", "said"),
    [
        ("2", "Z", "Z does nothing; ? lists every key"),
        ("2", "x", "x does nothing here. Among the names: Leave out"),
        ("1", "left_curly_bracket", ""),
        ("3", "x", "x does nothing here. Among the names: Leave out"),
        ("2", "F", "there is no filter"),
        ("i", "percent_sign", "% does nothing; ? lists every key"),
    ],
)
async def test_a_key_that_does_nothing_says_so(pane: str, key: str, said: str) -> None:
    async with exploring(MADE) as at:
        await at.press(pane, key)
        assert said in at.status
        assert "does nothing" not in at.status or said


async def test_a_letter_that_is_typed_is_not_called_useless() -> None:
    async with exploring(MADE) as at:
        await at.press("slash", "Z")
        assert "does nothing" not in at.status
        await at.press("escape", "question_mark", "Z")
        assert "does nothing" not in at.status


async def test_the_palette_knows_the_word_for_making_names_one() -> None:
    async with exploring(MADE) as at:
        await at.press("ctrl+p")
        await at.type("merge")
        assert "Put names right" in "\n".join(at.text)
