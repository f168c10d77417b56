"""What a reader may ask of a session, and what is shown then: no screen, no keys."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from threading import Event as ThreadEvent

import pytest

from pktui.model.corpus import Corpus
from pktui.model.entity import Entity
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.parse import parse
from pktui.store.last_session import LastSession
from pktui.view.background import Fresh
from pktui.view.copying import opening_line
from pktui.view.last_place import place_left, resume
from pktui.view.scene import Change
from pktui.view.session import Session
from pktui.view.timeline.chronology import Axis, Zoom
from pktui.view.timeline.tellings import tellings_of
from pktui.view.timeline.time_axis import TimeAxis
from tests.busy_days import strikes
from tests.corpora import Said, Told, corpus, person
from tests.peacekeepers import HOSPITAL, JOINED, PHUC, TITLE, VISIT, debates, peacekeepers

MADE = peacekeepers()
PRAISED = "Peacekeepers praised"
EVERY = [JOINED, HOSPITAL, PRAISED, PHUC, VISIT, TITLE]


def opened(made: Corpus = MADE, query: str = "", axis: Axis = Axis.EVENT) -> Session:
    session = Session(parse(query), axis)
    session.open(made, Index(made))
    return session


def shown(session: Session) -> list[str]:
    assert session.scene is not None
    return [session.scene.event(position).text for position in range(len(session.scene.rows))]


def chosen(session: Session) -> str | None:
    event = session.chosen_event
    return event.text if event is not None else None


def choose(session: Session, position: int) -> Change:
    assert session.scene is not None
    return session.choose(session.scene.event(position))


def named(session: Session, name: str) -> Entity:
    assert session.corpus is not None
    return next(e for e in session.corpus.entities.values() if e.name == name)


def fresh(made: Corpus) -> Fresh:
    return Fresh(made, Index(made), TimeAxis(made))


def test_before_there_is_a_corpus_everything_may_be_asked() -> None:
    session = Session(Query())
    for change in (
        session.ask(parse("rain")),
        session.back(),
        session.zoom_by(1),
        session.toggle_axis(),
        session.toggle_rank(),
    ):
        assert (change.scene, change.selected) == (None, None)
    assert session.hit(1) is None
    assert session.suggestions("r", 1) == ()
    assert session.answer() is None
    assert session.chosen_event is None
    session.open(MADE, Index(MADE))
    assert session.query == Query()
    assert session.axis is Axis.PUBLISHED


def test_it_opens_on_the_first_event() -> None:
    session = opened()
    assert shown(session) == EVERY
    assert chosen(session) == JOINED


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("who:Phụng who:Phuc", [PRAISED, PHUC, VISIT, TITLE]),
        ('who:Phụng where:"South Sudan"', [TITLE]),  # no sentence names both
        ("hospital", [HOSPITAL, TITLE]),
        ("!who:Phụng", [JOINED, HOSPITAL, PRAISED, PHUC]),
        ("since:2030", []),
    ],
)
def test_a_query_is_asked(query: str, found: list[str]) -> None:
    session = opened()
    change = session.ask(parse(query))
    assert shown(session) == found
    assert (change.selected is None) == (not found)


def test_the_chosen_event_is_kept_while_it_is_shown() -> None:
    session = opened(query="hospital")
    assert chosen(session) == HOSPITAL
    session.ask(Query())
    assert chosen(session) == HOSPITAL
    session.ask(parse("who:Phuc"))
    assert chosen(session) == PHUC, "whose own words name him"


def test_back_and_forward_lead_through_queries_and_chosen_events() -> None:
    session = opened()
    choose(session, 5)
    session.ask(parse("who:Phụng"))
    session.ask(parse("who:Phuc"))
    assert session.back().notice == ""
    assert (str(session.query), chosen(session)) == ("who:Phụng", TITLE)
    session.back()
    assert (str(session.query), chosen(session)) == ("", TITLE)
    session.forward()
    assert str(session.query) == "who:Phụng"
    session.back()
    session.back()
    assert chosen(session) == JOINED
    assert "nothing further back" in session.back().notice
    session.ask(parse("rain"))
    assert "nothing further on" in session.forward().notice


def test_back_leads_past_all_that_was_typed() -> None:
    session = opened()
    session.begin_typing()
    for typed in ("h", "ho", "hospital"):
        session.type(parse(typed))
    assert session.end_typing() == parse("hospital")
    session.back()
    assert session.query == Query()
    assert "nothing further back" in session.back().notice


def test_what_was_typed_and_erased_is_no_step() -> None:
    session = opened()
    session.begin_typing()
    session.type(parse("h"))
    session.type(Query())
    assert session.end_typing() is None
    assert "nothing further back" in session.back().notice


def test_what_finds_nothing_does_not_take_the_place_from_the_reader() -> None:
    session = opened()
    choose(session, EVERY.index(PHUC))
    session.ask(parse("nothing-of-that-kind"))
    assert session.chosen_event is None
    session.ask(Query())
    assert chosen(session) == PHUC
    choose(session, EVERY.index(HOSPITAL))
    session.begin_typing()
    for typed in ("w", "wo", "nothing-of-that-kind"):
        session.type(parse(typed))
    session.end_typing()
    session.ask(Query())
    assert chosen(session) == HOSPITAL, "and not what the first letters found"


def test_letters_on_the_way_to_a_word_do_not_move_the_cursor() -> None:
    session = opened()
    choose(session, EVERY.index(PHUC))
    session.begin_typing()
    session.type(parse("hospital"))
    assert chosen(session) == HOSPITAL
    session.type(Query())
    assert chosen(session) == PHUC, "who erases what he typed is where he was"


def test_a_corpus_opened_on_nothing_begins_where_the_story_does() -> None:
    session, fresh = opened(query="nothing-of-that-kind"), opened()
    assert session.chosen_event is None
    session.ask(Query())
    assert chosen(session) == chosen(fresh)


@pytest.mark.parametrize("query", ["nothing-of-that-kind", "title:visit"])
def test_an_event_that_is_not_shown_any_more_is_not_gone_to(query: str) -> None:
    """A dialog keeps what it was asked about, and the query may change below it."""
    session = opened()
    assert session.scene is not None
    hospital = session.scene.event(EVERY.index(HOSPITAL))
    session.ask(parse(query))
    before = chosen(session)
    change = session.choose(hospital)
    assert chosen(session) == before
    assert change.notice


def test_moving_is_no_step_back() -> None:
    session = opened()
    assert session.scene is not None
    session.highlight(session.scene.event(3).id)
    assert chosen(session) == EVERY[3]
    assert "nothing further back" in session.back().notice


def test_a_name_is_filtered_on_shut_out_and_lifted() -> None:
    session = opened()
    phung = named(session, "Phụng").id
    session.toggle_name(phung, exclude=False)
    assert str(session.query) == "who:Phụng"
    assert session.followed == phung
    session.toggle_name(phung, exclude=True)  # the other way round, not both
    assert str(session.query) == "!who:Phụng"
    session.toggle_name(phung, exclude=True)
    assert session.query == Query()


def test_any_or_all_of_the_chosen_names() -> None:
    session = opened(query="who:Phụng who:Phuc")
    assert session.toggle_together().notice == "all of the chosen names"
    assert shown(session) == []
    assert session.toggle_together().notice == "any of the chosen names"
    assert shown(session)


@pytest.mark.parametrize("query", ["", "who:Phụng", "debate", "since:2020", "!who:Phụng !who:Phuc"])
def test_any_or_all_asks_for_two_names_first(query: str) -> None:
    session = opened(query=query)
    before = shown(session)
    assert "choose two names first" in session.toggle_together().notice
    assert (str(session.query), shown(session)) == (str(parse(query)), before)


def test_all_of_the_names_ends_with_one_name_too() -> None:
    session = opened(query="who:Phụng is:together")
    session.toggle_together()
    assert str(session.query) == "who:Phụng"


def test_hits_go_on_in_the_next_article_and_round_the_end() -> None:
    session = opened(debates(), "debate")
    seen: list[tuple[str | None, bool]] = []
    for direction in (1, 1, 1, -1):
        found = session.hit(direction)
        assert found is not None
        seen.append(((chosen(session) or "")[:7], found[1]))
    assert seen == [("The deb", False), ("Sun", False), ("A debat", True), ("Sun", True)]


def test_the_best_matches_first_and_the_order_of_time_again() -> None:
    session = opened(debates(), "debate")
    happened = shown(session)
    assert session.toggle_rank().notice == "best matches first"
    assert shown(session) == [
        "A debate",
        "The debate and the debate about it ended.",
        "Rain",
        "Sun",
    ]
    assert session.toggle_rank().notice == "in the order of time"
    assert shown(session) == happened
    session.ask(Query())
    assert "nothing is better or worse" in session.toggle_rank().notice


def test_both_clocks() -> None:
    session = opened()
    happened = shown(session)
    assert session.toggle_axis().notice == "in the order in which it was written"
    written = shown(session)
    assert sorted(happened) == sorted(written)
    assert written[-1] in (VISIT, HOSPITAL, TITLE)
    session.toggle_axis()
    assert shown(session) == happened
    assert shown(opened(axis=Axis.PUBLISHED)) == written


def test_zoom_stops_at_its_ends() -> None:
    session = opened()
    zooms = [session.zoom_by(-1).notice for _ in range(5)]
    assert zooms[0] == "headings by year"
    assert session.zoom is Zoom.CENTURY
    for _ in range(9):
        session.zoom_by(1)
    assert session.zoom is Zoom.DAY


def test_another_corpus_keeps_the_place() -> None:
    session = opened(query="who:Phụng")
    choose(session, 1)
    session.follow(named(session, "Phụng").id)
    grown = corpus(
        Told(title="Before all", when="2000"),
        Told(
            title=TITLE,
            when="2022-11-27",
            publisher="VNS",
            names=["Hoàng Kim Phụng"],
            said=[Said("2022-11-26", VISIT, ["Hoàng Kim Phụng"])],
        ),
        entities=[person("Hoàng Kim Phụng", "Phụng")],
    )
    change = session.exchange(fresh(grown), "two articles")
    assert change.notice == "two articles"
    assert chosen(session) is not None
    assert session.scene is not None
    assert session.scene.corpus is grown


@pytest.mark.parametrize(("touched", "said"), [(False, "Talks began."), (True, "Talks resumed.")])
def test_while_articles_come_the_cursor_is_at_the_beginning_until_it_is_touched(
    touched: bool, said: str
) -> None:
    later = Told(title="Later", when="2022-05-02", said=[Said("2022-05-01", "Talks resumed.")])
    earlier = Told(title="Earlier", when="2022-03-02", said=[Said("2022-03-01", "Talks began.")])
    session = opened(corpus(later))
    assert chosen(session) == "Talks resumed."
    if touched:
        session.landing.touch()
    session.exchange(fresh(corpus(later, earlier)))
    assert chosen(session) == said


def test_a_place_that_was_chosen_is_kept_while_articles_come() -> None:
    later = Told(title="Later", when="2022-05-02", said=[Said("2022-05-01", "Talks resumed.")])
    earlier = Told(title="Earlier", when="2022-03-02", said=[Said("2022-03-01", "Talks began.")])
    session = opened(corpus(later))
    choose(session, 1)
    session.exchange(fresh(corpus(later, earlier)))
    assert chosen(session) == "Later"


def test_an_event_that_is_wanted_is_gone_to_when_it_comes() -> None:
    later = Told(title="Later", when="2022-05-02", said=[Said("2022-05-01", "Talks resumed.")])
    earlier = Told(title="Earlier", when="2022-03-02", said=[Said("2022-03-01", "Talks began.")])
    whole = corpus(later, earlier)
    wanted = next(event.id for event in whole.events if event.text == "Earlier")
    for touched in (False, True):
        session = Session(Query())
        resume(session, LastSession(selected=wanted[:12]))
        session.open(corpus(later), Index(corpus(later)))
        assert chosen(session) == "Talks resumed."
        if touched:
            session.landing.touch()
        session.exchange(fresh(whole))
        assert chosen(session) == ("Talks resumed." if touched else "Earlier")


def test_the_whole_state_is_a_command_line_that_opens_there() -> None:
    session = opened(query="who:Phụng since:2020", axis=Axis.PUBLISHED)
    session.toggle_newest_first()
    session.zoom_by(-1)
    session.show_view("story")
    choose(session, 0)
    words = shlex.split(opening_line(session, ["--no-cache", "my articles"]))
    assert words[0] == "pktui"
    assert words[-2:] == ["--no-cache", "my articles"]
    given = dict(zip(words[1:-2:2], words[2:-2:2], strict=True))
    again = Session(parse(given["-q"]), Axis(given["--axis"]))
    resume(
        again,
        LastSession(
            query=given["-q"],
            axis=given["--axis"],
            order=given["--order"],
            zoom=given["--zoom"].upper(),
            view=given["--view"],
            selected=given["--at"],
        ),
    )
    again.open(MADE, Index(MADE))
    assert place_left(again, "timeline") == place_left(session, "timeline")


def test_where_nothing_was_changed_the_command_line_is_short() -> None:
    session = opened()
    assert opening_line(session, ["a"]) == f"pktui --at {session.selected} a"


def test_a_query_that_is_being_typed_is_not_rewritten() -> None:
    session = opened(query="who:Phụng")
    session.exchange(fresh(debates()), typing=True)
    assert str(session.query) == "who:Phụng"


def test_zoomed_out_headings_are_folded_and_open_one_by_one() -> None:
    session = opened()
    session.zoom_by(-1)
    assert session.scene is not None
    assert all(session.scene.folding.folds(section.key) for section in session.scene.sections)
    session.toggle_fold()
    folds = [session.scene.folding.folds(section.key) for section in session.scene.sections]
    assert folds == [False, True, True, True], "the one that the cursor was on"
    session.zoom_by(1)
    assert not any(session.scene.folding.folds(section.key) for section in session.scene.sections)


def test_a_hit_below_a_folded_heading_unfolds_it() -> None:
    session = opened(debates(), "debate")
    session.zoom_by(-1)
    assert session.hit(1) is not None
    assert session.scene is not None
    event = session.chosen_event
    assert event is not None
    assert not session.folding.folds(session.scene.section_of(event).key)


def test_the_newest_first_and_the_place_is_kept() -> None:
    session = opened()
    assert session.toggle_newest_first().notice == "newest first"
    assert shown(session) == EVERY[::-1]
    assert chosen(session) == JOINED
    assert session.scene is not None
    for position, text in enumerate(shown(session)):
        event = session.scene.event(position)
        assert (event.text, session.scene.position_of(event.id)) == (text, position)
    assert sum(section.count for section in session.scene.sections) == len(EVERY)
    assert [section.first for section in session.scene.sections] == sorted(
        section.first for section in session.scene.sections
    )
    session.ask(parse("who:Phụng"))
    assert shown(session) == [TITLE, VISIT]
    session.toggle_newest_first()
    assert shown(session) == [VISIT, TITLE]


def test_steps_from_day_to_day_and_week_to_week() -> None:
    session = opened()
    seen: list[str | None] = []
    for days in (1, 7, 1, 1, 1):
        session.step_days(days)
        seen.append(chosen(session))
    assert seen == [HOSPITAL, PRAISED, PHUC, VISIT, TITLE]
    assert session.step_days(1).notice == "nothing is later"
    session.step_days(-7)
    assert chosen(session) == PHUC, "the week of the visit has its publication, too"
    session.step_days(-1)
    assert chosen(session) == PRAISED
    session.toggle_newest_first()
    session.step_days(-1)
    assert chosen(session) == HOSPITAL, "later is later, whatever comes first on the screen"
    session.step_days(-1)
    assert session.step_days(-1).notice == "nothing is earlier"


def test_the_context_of_an_event_grows_and_leaves_again() -> None:
    session = opened(query="who:Phụng")
    assert chosen(session) == VISIT
    assert "within 3 days" in session.context().notice
    assert (shown(session), chosen(session)) == ([VISIT, TITLE], VISIT)
    assert "within 7 days" in session.context().notice
    assert "within 30 days" in session.context().notice
    assert chosen(session) == VISIT
    for _ in range(3):
        session.back()
    assert str(session.query) == "who:Phụng"


def test_days_are_counted_from_the_pin() -> None:
    session = opened()
    assert session.from_pinned() == ""
    choose(session, 4)
    assert session.toggle_pin().notice == "pinned"
    assert session.from_pinned() == "the pin"
    choose(session, 5)
    assert session.from_pinned() == "1 day after the pin"
    choose(session, 3)
    assert session.from_pinned() == "586 days before the pin"
    choose(session, 4)
    assert session.toggle_pin().notice == "no longer pinned"
    assert session.from_pinned() == ""


def oil() -> Corpus:
    """News of one spring that looks back on some centuries, every day told by twelve articles."""
    days = [
        Said(f"2010-05-{day:02}", f"Crew {100 + day} sealed valve {200 + day} at pier {300 + day}.")
        for day in range(1, 31)
    ]
    far = [Said(f"{year}", f"In {year} it was dry.") for year in (1000, 1623, 1851, 1900)]
    return corpus(
        *(
            Told(title=f"Crews {n}", when="2010-06-01", said=days if n else [*days, *far])
            for n in range(12)
        )
    )


def test_a_large_corpus_opens_where_the_story_is() -> None:
    session = opened(oil())
    event = session.chosen_event
    assert event is not None
    assert str(event.when).startswith("2010-05")
    assert session.scene is not None
    first = session.scene.sections[0]
    assert (first.far_off, first.count) == ("before 2010", 4)
    session.choose(session.scene.event(0))
    assert session.scene.sections[0].far_off == "", "going there shows it"
    session.toggle_fold()
    assert session.scene.sections[0].far_off == "before 2010"


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_filter_lands_where_the_story_is_and_not_centuries_before(newest_first: bool) -> None:
    days = [
        Said(f"2010-05-{day:02}", f"Ada Quux sealed valve {200 + day}.", ["Ada Quux"])
        for day in range(1, 31)
    ]
    far = [Said(year, f"In {year} a Quux came.", ["Ada Quux"]) for year in ("1000", "1623", "1851")]
    crews = corpus(
        *(
            Told(title=f"Crews {n}", when="2010-06-01", said=days if n else [*days, *far])
            for n in range(12)
        ),
        entities=[person("Ada Quux")],
    )
    session = opened(crews)
    if newest_first:
        session.toggle_newest_first()
    session.selected = None
    session.ask(parse('who:"Ada Quux"'))
    event = session.chosen_event
    assert event is not None
    assert str(event.when).startswith("2010-0")


def test_a_happening_told_often_takes_one_row() -> None:
    made = oil()
    session = opened(made)
    assert session.tell_together(tellings_of(made), made) is not None
    assert session.scene is not None
    many = len(session.scene.rows) - len(session.scene.hidden)
    assert many < len(session.scene.rows) / 4
    event = session.chosen_event
    assert event is not None
    assert session.scene.telling_count(event) == 12
    session.toggle_fold()
    assert len(session.scene.rows) - len(session.scene.hidden) == many + 11
    session.toggle_fold()
    assert len(session.scene.rows) - len(session.scene.hidden) == many
    assert session.tell_together(tellings_of(made), MADE) is None, "of another corpus"


def on_strike() -> Session:
    """The session of a reader who has just opened that pile."""
    made = strikes()
    session = opened(made)
    session.tell_together(tellings_of(made), made)
    return session


def test_the_last_day_is_met_at_its_heaviest_row() -> None:
    session = on_strike()
    session.ask(parse("until:2010-06-12"))
    assert session.scene is not None
    struck = session.scene.latest
    assert struck.when.edtf == "2010-06-12"
    assert struck.text.startswith("Dockers of quay")
    newest = session.toggle_newest_first().scene
    assert newest is not None
    assert newest.latest == struck
    written = session.toggle_axis().scene
    assert written is not None
    assert written.time_of(written.latest) == written.time_of(written.event(0)), "newest first"


def ask_until_answered(session: Session, query: str) -> None:
    """Ask for what reads texts: on a busy machine the answer waits for the index, which nobody
    builds on here while it waits."""
    session.ask(parse(query))
    assert session._outlook is not None
    assert session._outlook.index.build(600)
    session.answer()


def rows_shown(session: Session) -> list[str]:
    """The texts of the rows that are shown, and how many stand behind a row."""
    scene = session.scene
    assert scene is not None
    behind = {at for fold in scene.time_folds for at in range(fold.first, fold.past)}
    more = {fold.first: f"{fold.count} more" for fold in scene.time_folds}
    return [
        more.get(position) or scene.event(position).text
        for position in range(len(scene.rows))
        if position not in scene.hidden and (position in more or position not in behind)
    ]


def test_a_busy_day_shows_its_heaviest_rows_and_folds_the_others() -> None:
    session = on_strike()
    shown = rows_shown(session)
    assert [row.split()[0] for row in shown[:6]] == ["Dockers", *["The"] * 4, "8"]
    assert len([row for row in shown if row == "8 more"]) == 40
    assert session.chosen_event is not None
    assert session.chosen_event.text.startswith("Dockers"), "it opens with what matters most"


def test_the_rest_of_a_day_opens_and_folds_again() -> None:
    session = on_strike()
    scene, before = session.scene, rows_shown(session)
    assert scene is not None
    fold = scene.time_folds[1]
    session.highlight(scene.event(fold.first).id)
    session.toggle_fold()
    after = rows_shown(session)
    assert len(after) == len(before) + 7
    assert session.scene is not None
    assert session.selected == session.scene.event(fold.first).id
    session.highlight(session.scene.event(fold.first + 3).id)
    session.toggle_fold()
    assert rows_shown(session) == before
    assert session.selected == session.scene.event(fold.first).id, "which stands for the others"


def test_going_to_an_event_shows_the_rest_of_its_day() -> None:
    session = on_strike()
    assert session.scene is not None
    fold = session.scene.time_folds[3]
    wanted = session.scene.event(fold.past - 1)
    session.choose(wanted)
    assert session.scene.time_fold_of(wanted) is None
    assert wanted.text in rows_shown(session)


def test_what_is_found_in_the_rest_of_a_day_is_counted_and_shown() -> None:
    session = on_strike()
    assert session.scene is not None
    every = len(session.scene.rows)
    hidden = session.scene.event(session.scene.time_folds[3].past - 1)
    session.choose(hidden)
    ask_until_answered(session, "opened")
    assert session.scene is not None
    assert len(session.scene.rows) == 481 < every, "twelve of each day, and their article"
    assert session.selected == hidden.id
    assert hidden.text in rows_shown(session), "where the reader was, the day is open"
    ask_until_answered(session, "Stadium")
    assert len(rows_shown(session)) == 41, "what is looked through at once folds nothing"


def test_what_is_ordered_by_when_it_was_written_folds_no_days() -> None:
    """The places of a day's rows are those of another order there."""
    session = on_strike()
    chosen = session.chosen_event
    assert chosen is not None
    session.toggle_axis()
    for _ in range(2):
        scene = session.scene
        assert scene is not None
        assert len(rows_shown(session)) == len(scene.rows) == 645
        assert scene.telling_count(chosen) == 1, "each has its own row"
        session.toggle_fold()
        assert session.scene is not None
        folding = session.scene.folding
        assert folding.folds(session.scene.section_of(chosen).key), "the heading, and no happening"
        session.toggle_fold()
        session.toggle_newest_first()
    session.toggle_axis()
    assert session.scene is not None
    assert session.scene.telling_count(chosen) == 4
    assert session.scene.time_folds


def test_a_day_that_was_opened_hides_nothing_from_the_key_that_folds_where_it_has_few_rows() -> (
    None
):
    session = on_strike()
    assert session.scene is not None
    fold = session.scene.time_folds[3]
    stadium = next(
        event
        for event in map(session.scene.event, range(fold.first, fold.past))
        if "Stadium" in event.text
    )
    session.choose(stadium)
    ask_until_answered(session, "Stadium")
    session.toggle_fold()
    assert session.scene.folding.opens(stadium.when)
    assert session.scene.folding.folds(session.scene.section_of(stadium).key)


def test_the_newest_first_has_the_heaviest_of_its_day_first_too() -> None:
    session = on_strike()
    session.toggle_newest_first()
    shown = rows_shown(session)[5:]  # without the publications
    assert [row.split()[0] for row in shown[:6]] == ["Dockers", *["The"] * 4, "8"]
    scene = session.scene
    assert scene is not None
    assert [scene.position_of(scene.event(at).id) for at in range(len(scene.rows))] == [
        *range(len(scene.rows))
    ]


def test_a_file_has_the_order_of_the_listings() -> None:
    session = on_strike()
    scene = session.scene
    assert scene is not None
    assert [*scene.rows] != sorted(scene.rows)
    assert [*scene.rows_to_write] == sorted(scene.rows)
    session.toggle_newest_first()
    assert session.scene is not None
    assert [*session.scene.rows_to_write] == sorted(scene.rows)[::-1]


def test_the_first_of_a_later_day_is_its_heaviest() -> None:
    session = on_strike()
    session.step_days(1)
    assert session.chosen_event is not None
    assert session.chosen_event.text == "Dockers of quay 9001 struck again."
    session.toggle_newest_first()
    session.step_days(1)
    assert session.chosen_event.text == "Dockers of quay 9002 struck again."


@pytest.fixture
def unbuilt(monkeypatch: pytest.MonkeyPatch) -> Iterator[ThreadEvent]:
    """No index is ever built before this is set."""
    may_build, build = ThreadEvent(), Index.build

    def build_when_allowed(index: Index, seconds: float) -> bool:
        return may_build.is_set() and build(index, seconds)

    monkeypatch.setattr(Index, "build", build_when_allowed)
    yield may_build
    may_build.set()


def test_words_wait_for_the_index_and_are_answered_then(unbuilt: ThreadEvent) -> None:
    session, index = Session(Query()), Index(MADE)
    session.open(MADE, index)
    session.type(parse("lacroix met"))
    assert session.is_answer_due
    assert shown(session) == EVERY, "what was shown before"
    unbuilt.set()
    index.build(60)
    assert session.answer() is not None
    assert shown(session) == [VISIT, TITLE]
    assert session.answer() is None


def test_words_taken_back_and_names_do_not_wait_for_the_index(unbuilt: ThreadEvent) -> None:
    session = opened()
    session.type(parse("hà"))
    session.type(Query())
    assert not session.is_answer_due
    session.toggle_name(named(session, "Phụng").id, exclude=False)
    assert not session.is_answer_due
    assert shown(session) == [VISIT, TITLE]
    assert not unbuilt.is_set()


@pytest.mark.parametrize(
    ("query", "landed"),
    [
        ("since:2020-04-20", "It exploded."),
        ("since:2020-04-21 until:2020-04-30", "It sank."),
        ("until:2020-12-31", "A bad century."),
        ("since:2020-08-01", "A bad century."),
    ],
)
def test_in_a_stretch_of_time_the_cursor_lands_on_what_happens_in_it(
    query: str, landed: str
) -> None:
    said = [
        Said("20XX", "A bad century."),
        Said("2020", "A bad year."),
        Said("2020-04-20", "It exploded."),
        Said("2020-04-22", "It sank."),
    ]
    session = opened(corpus(Told(title="Later", when="2020-06-01", said=said)), query)
    assert chosen(session) == landed
