"""What the reader marks, tags and notes."""

from __future__ import annotations

from collections.abc import Callable

from pktui.errors import PktuiError
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus
from pktui.model.event import EventId
from pktui.model.mark import AnchorState, PlacedMark, ReaderMark
from pktui.tui.dialogs.context import DialogContext
from pktui.tui.dialogs.lists import Entry
from pktui.tui.dialogs.pickers import pick
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.typed_app import host
from pktui.wording.language import say
from pktui.wording.problem_reasons import say_reason
from pktui.workspace.marking import Marking, MarkTarget, target_of

_NONE = "-"
"""What is typed to take tags or a note away."""

_NOTHING = say("there is nothing to mark")


def _in_hand(context: DialogContext) -> tuple[Marking, Corpus, MarkTarget] | None:
    """What is to be marked: the words that the mouse selected, the sentence under the article's
    cursor, else the chosen event."""
    screen, marking = context.screen, context.marking
    if marking is None or screen.scene is None:
        return None
    corpus = screen.scene.corpus
    passage, event = screen.passage_in_hand, screen.chosen_event
    if passage is not None:
        return marking, corpus, MarkTarget(*passage)
    return (marking, corpus, target_of(corpus, event)) if event is not None else None


def toggle_mark(context: DialogContext) -> None:
    """Mark the sentence or event in hand, or take its mark away."""
    hand = _in_hand(context)
    if hand is None:
        context.screen.notice(_NOTHING)
        return
    marking, corpus, target = hand
    trouble = marking.toggle(corpus, target)
    context.screen.clear_selection()
    context.screen.remark()
    mark = marking.on(corpus, target)
    done = say("marked") if mark is not None and mark.marked else say("the mark is taken away")
    context.screen.notice(trouble or done)


def ask_for_tags(context: DialogContext) -> None:
    """Ask for the tags of the sentence or event in hand."""

    def tagged(marking: Marking, corpus: Corpus, target: MarkTarget, answer: str) -> str:
        tags = [tag.lstrip("#") for tag in answer.replace(",", " ").split()]
        return marking.tag(corpus, target, tags)

    _ask(context, say("Tags"), lambda mark: " ".join(mark.tags), tagged, say("tagged"))


def ask_for_note(context: DialogContext) -> None:
    """Ask for a note on the sentence or event in hand."""

    def noted(marking: Marking, corpus: Corpus, target: MarkTarget, answer: str) -> str:
        return marking.note(corpus, target, answer)

    _ask(context, say("Note"), lambda mark: mark.note or "", noted, say("noted"))


def _ask(
    context: DialogContext,
    question: str,
    before: Callable[[ReaderMark], str],
    then: Callable[[Marking, Corpus, MarkTarget, str], str],
    done: str,
) -> None:
    hand = _in_hand(context)
    screen = context.screen
    if hand is None:
        screen.notice(_NOTHING)
        return
    marking, corpus, target = hand
    mark = marking.on(corpus, target)

    def answered(answer: str | None) -> None:
        if answer is not None:
            said = "" if answer == _NONE else answer
            trouble = then(marking, corpus, target, said)
            screen.clear_selection()
            screen.remark()
            screen.notice(trouble or (done if said else say("taken away")))

    now = " ".join(before(mark).split()) if mark is not None else ""
    asked = say("{question} ({none} for none)", question=question, none=_NONE)
    host(screen).push_screen(Prompt(asked, now, screen.glyphs), answered)


def undo_mark(context: DialogContext) -> None:
    """Take the last mark, tag or note back."""
    if context.marking is None:
        context.screen.notice(_NOTHING)
        return
    try:
        trouble = context.marking.undo()
        context.screen.remark()
        context.screen.notice(trouble or say("taken back"))
    except PktuiError as error:
        context.screen.notice(str(error))


def open_marks(context: DialogContext) -> None:
    """Everything that is marked, tagged or noted; enter goes there."""
    placed = placed_marks(context)
    entries = [Entry(_label(one), _detail(one)) for one in placed]

    def show(number: int) -> None:
        _go(context, placed[number])

    pick(context.screen, "Marks", entries, show, say("nothing is marked yet: m marks an event"))


def _label(one: PlacedMark) -> str:
    said = [*(f"#{tag}" for tag in one.mark.tags), *([one.mark.note] if one.mark.note else [])]
    words = " ".join(one.mark.quote.exact.split())
    return f"{' '.join(' '.join(said).split())} · {words}" if said else words


def _detail(one: PlacedMark) -> str:
    named = one.mark.article.publisher or one.mark.article.title
    is_in_place = one.now.state is AnchorState.IN_PLACE
    return named if is_in_place else f"{one.now.state.value} · {named}"


def step_mark(context: DialogContext, direction: int) -> None:
    """Go to the next marked words (1) or those before (-1), in the order of the articles."""
    screen = context.screen
    placed = [one for one in placed_marks(context) if one.now.article]
    if not placed or screen.scene is None:
        screen.notice(say("nothing is marked yet"))
        return
    order = {id_: number for number, id_ in enumerate(screen.scene.corpus.articles)}

    def place(article: str | None, start: int) -> tuple[int, int]:
        return (order[ArticleId(article)] if article else -1, start)

    placed.sort(key=lambda one: place(one.now.article, one.now.span.start if one.now.span else 0))
    passage, event = screen.passage_in_hand, screen.chosen_event
    if passage is not None:
        here = place(passage[0], passage[1].start)
    else:
        start = event.span.start if event is not None and event.span else 0
        here = place(event.article if event is not None else None, start)
    places = [place(one.now.article, one.now.span.start if one.now.span else 0) for one in placed]
    if direction > 0:
        number = next((n for n, there in enumerate(places) if there > here), 0)
    else:
        before = [n for n, there in enumerate(places) if there < here]
        number = before[-1] if before else len(placed) - 1
    _go(context, placed[number])


def placed_marks(context: DialogContext) -> list[PlacedMark]:
    """Find where the reader's marks stand; say what cannot be read of them."""
    if context.marking is None or context.screen.scene is None:
        return []
    read = context.marking.read()
    if read.problems:
        problem = read.problems[0]
        context.screen.notice(f"{problem.path}: {say_reason(problem.reason)}")
    return context.marking.placed(context.screen.scene.corpus)


def _go(context: DialogContext, one: PlacedMark) -> None:
    """Show the marked words: their event in the timeline where that is shown, and the article."""
    screen = context.screen
    scene, now = screen.scene, one.now
    if scene is None or now.article is None:
        screen.notice(say("lost: “{split}”", split=" ".join(one.mark.quote.exact.split())))
        return
    rows = scene.corpus.rows
    event_id = EventId(one.mark.event) if one.mark.event else None
    if event_id is not None and event_id in rows and scene.position_of(event_id) is not None:
        screen.choose(scene.corpus.events[rows[event_id]])
    else:
        screen.go_to_article(scene.corpus.articles[ArticleId(now.article)])
        screen.show_article(scene.corpus.articles[ArticleId(now.article)], now.span)
    said = one.mark.note or " ".join(f"#{tag}" for tag in one.mark.tags)
    state = (
        ""
        if now.state is AnchorState.IN_PLACE
        else say("{state} since it was marked", state=say(now.state.value))
    )
    screen.notice(
        " · ".join(part for part in (state, " ".join(said.split())) if part) or say("marked")
    )
