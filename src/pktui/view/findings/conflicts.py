"""Conflicts: two sentences below each other that cannot both be right, and the reason."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.insight.contradictions.compared_pair import ComparedPair, PairClass
from pktui.insight.contradictions.conflicts import pairs_within, shown_of
from pktui.insight.contradictions.figure_bounds import number_in_words
from pktui.insight.contradictions.reasons import reason_in_words
from pktui.insight.figures import PlacedFigure
from pktui.model.event import Event
from pktui.model.figure import FigureKind
from pktui.model.when import When
from pktui.query.asked_days import asked_days
from pktui.text.cells import cells
from pktui.view.findings.shown import (
    all_comparisons,
    articles_shown,
    nothing_because,
    one_line,
    source_of,
    words_around,
    words_of_event,
)
from pktui.view.pane_lines import PaneLine, PaneText, Passage
from pktui.view.scene import Scene
from pktui.wording.dates import date_label
from pktui.wording.figures import hedge_in_words, subject_in_words
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import say


def conflict_lines(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """Return the conflicts, then the updates: the reason, and both sentences."""
    shown = articles_shown(scene)
    told = (
        pair
        for pair in shown_of(all_comparisons(scene.corpus))
        if pair.a.article in shown and pair.b.article in shown
    )
    pairs = [*pairs_within(told, asked_days(scene.view.query))]
    if not pairs:
        return nothing_because(say("no figures and no dates of the articles shown disagree"))
    lines: list[PaneLine] = []
    for kind, title in (
        (PairClass.CONFLICT, say("Conflicts")),
        (PairClass.UPDATE, say("Updates")),
    ):
        own = [pair for pair in pairs if pair.kind is kind]
        lines.append(
            PaneLine(left=[PaneText(f" {title}", "strong")], right=[PaneText(f"{len(own):,} ")])
        )
        for pair in own:
            lines += _pair(scene, pair, width, glyphs)
    return lines


def _pair(scene: Scene, pair: ComparedPair, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    is_conflict = pair.kind is PairClass.CONFLICT
    sign, look = (glyphs.conflict, "error") if is_conflict else (glyphs.focus, "muted")
    sides = [pair.a, pair.b, *([pair.corrected_by] if pair.corrected_by else [])]
    reason = _reason(pair, glyphs)
    room = width - cells(f" {sign} {reason}") - 2
    return [
        PaneLine(
            left=[
                PaneText(f" {sign} ", look),
                PaneText(_subject(scene, pair, room, glyphs), "heading"),
                PaneText(reason, "muted"),
            ]
        ),
        *(_side(scene, side, width, glyphs) for side in sides),
    ]


def _reason(pair: ComparedPair, glyphs: Glyphs) -> str:
    """Return as of when and where the two figures of `pair` hold, or how its dates differ; the
    numbers stand before it in the line."""

    def label(when: When) -> str:
        return date_label(when, glyphs, with_year=True, with_weekday=False).strip()

    return reason_in_words(pair, label, with_numbers=False)


def _subject(scene: Scene, pair: ComparedPair, room: int, glyphs: Glyphs) -> str:
    """Return what the two figures count, and both as they are written; nothing for two dates, whose
    reason names the deed.

    Where that takes more than `room` cells counts stand there as bare numbers, or else no figures:
    the sentences below have them, but only the reason behind has the days.
    """
    if isinstance(pair.a, Event) or isinstance(pair.b, Event):
        return ""
    one, other = pair.a, pair.b
    counted = subject_in_words(one.figure)
    as_written = (
        one_line(side.figure.span.of(scene.corpus.articles[side.article].article.text))
        for side in (one, other)
    )
    fullest_first = [f"{counted}: {f' {glyphs.dot} '.join(as_written)}  "]
    if one.figure.kind is FigureKind.COUNT:  # what is measured needs its unit
        in_short = (number_in_words(side.figure, hedge_in_words) for side in (one, other))
        fullest_first.append(f"{counted}: {f' {glyphs.dot} '.join(in_short)}  ")
    return next((words for words in fullest_first if cells(words) <= room), f"{counted}  ")


def _side(scene: Scene, side: PlacedFigure | Event, width: int, glyphs: Glyphs) -> PaneLine:
    article = scene.corpus.articles[side.article]
    before = PaneText(f"   {source_of(scene, article, glyphs)}  ", "muted")
    room = width - cells(before.text) - 1
    if isinstance(side, Event):
        words = words_of_event(scene, side, room, glyphs)
        return PaneLine(left=[before, PaneText(words)], target=side.id)
    figure = side.figure
    sentence = words_around(article, figure.sentence, figure.span, room, glyphs)
    return PaneLine(
        left=[before, PaneText(sentence)], target=Passage(side.article, side.figure.sentence)
    )
