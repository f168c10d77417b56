"""The reader's marks: the marked words in the order of time, with their tags and notes."""

from __future__ import annotations

from collections.abc import Sequence, Set

from pktui.model.article import ArticleId
from pktui.model.corpus import DatedArticle
from pktui.model.event import Event, EventId
from pktui.model.mark import AnchorState
from pktui.text.sanitise import neutralise
from pktui.text.wrap import wrap
from pktui.view.findings.shown import (
    SOURCE,
    articles_shown,
    nothing_because,
    one_line,
    source_of,
)
from pktui.view.pane_lines import PaneLine, PaneTarget, PaneText, Passage
from pktui.view.scene import Scene
from pktui.view.shown_marks import MarkedEvents
from pktui.wording.dates import date_label
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import say

_INDENT = "    "
"""Before tags and notes, which stand below the marked words."""

_NOTE_LINES = 4
"""Lines that tags and a note have at most: `c` shows a longer one."""

_LEAST = 20
"""Cells of a line of a note, however narrow the pane."""


def mark_lines(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """Return one line a mark, and some below it for its tags and note; what is lost comes last."""
    if not scene.marks.every:
        return nothing_because(say("nothing is marked yet: m marks an event or a sentence"))
    articles = articles_shown(scene)
    shown = [one for one in scene.marks.every if _is_shown(scene, one, articles)]
    if not shown:
        return nothing_because(say("the filter leaves out all that is marked"))
    labels = {id(one): _label(scene, one, glyphs) for one in shown}
    longest = max(map(len, labels.values()))
    lines: list[PaneLine] = []
    for one in sorted(shown, key=lambda one: _place(scene, one)):
        lines.append(_line(scene, one, labels[id(one)].ljust(longest), glyphs))
        lines += _said_lines(one, width, glyphs)
    return lines


def _is_shown(scene: Scene, one: MarkedEvents, articles: Set[ArticleId]) -> bool:
    """Tell whether the filter shows what the mark is on; what is lost is never left out in
    silence."""
    article = one.placed.now.article
    if article is None or not one.events:
        return article is None or article in articles
    return any(scene.position_of(event) is not None for event in one.events)


def _place(scene: Scene, one: MarkedEvents) -> tuple[int, int]:
    span = one.placed.now.span
    rows = scene.corpus.rows
    last = len(rows)  # what has no date comes behind all events
    return min((rows.get(id_, last) for id_ in one.events), default=last), span.start if span else 0


def _label(scene: Scene, one: MarkedEvents, glyphs: Glyphs) -> str:
    """Return the date of what is marked, or of its article."""
    article, event = _article_of(scene, one), _event_of(scene, one)
    when = event.when if event is not None else article.when if article is not None else None
    return date_label(when, glyphs, with_year=True, with_weekday=False) if when else say("no date")


def _line(scene: Scene, one: MarkedEvents, label: str, glyphs: Glyphs) -> PaneLine:
    mark, now = one.placed.mark, one.placed.now
    article, event = _article_of(scene, one), _event_of(scene, one)
    source = say("lost").ljust(SOURCE)
    if article is not None:
        source = source_of(scene, article, glyphs)
    is_in_place = now.state is AnchorState.IN_PLACE
    return PaneLine(
        left=[
            PaneText(f"{glyphs.marked} " if mark.marked else "  ", "key"),
            PaneText(f"{label}  ", "date"),
            PaneText(f"{source}  ", "muted"),
            PaneText(one_line(mark.quote.exact)),
        ],
        right=() if is_in_place else [PaneText(f"{say(now.state.value)} ", "uncertain")],
        target=_target(one, event.id if event is not None else None),
    )


def _said_lines(one: MarkedEvents, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """Return the tags and the note of a mark, as written, on a few lines."""
    mark = one.placed.mark
    said = [*(f"#{tag}" for tag in mark.tags), *([one_line(mark.note)] if mark.note else [])]
    words = neutralise(" ".join(said))
    if not words:
        return ()
    room = max(_LEAST, width - 2 * len(_INDENT))
    broken = [words[start:end] for start, end in wrap(words, room)]
    if len(broken) > _NOTE_LINES:
        last = wrap(broken[_NOTE_LINES - 1], room - len(glyphs.ellipsis) - 1)[0]
        broken[_NOTE_LINES - 1 :] = [f"{broken[_NOTE_LINES - 1][: last[1]]} {glyphs.ellipsis}"]
    return [PaneLine(left=[PaneText(f"{_INDENT}{line}", "comment")]) for line in broken]


def _article_of(scene: Scene, one: MarkedEvents) -> DatedArticle | None:
    article = one.placed.now.article
    return scene.corpus.articles.get(ArticleId(article)) if article else None


def _event_of(scene: Scene, one: MarkedEvents) -> Event | None:
    """Return the event whose words are marked; None where it is another sentence."""
    for id_ in one.events:
        event = scene.corpus.events[scene.corpus.rows[id_]]
        if id_ == one.placed.mark.event or event.span == one.placed.now.span:
            return event
    return None


def _target(one: MarkedEvents, event: EventId | None) -> PaneTarget | None:
    article, span = one.placed.now.article, one.placed.now.span
    if event is not None or article is None or span is None:
        return event
    return Passage(ArticleId(article), span)
