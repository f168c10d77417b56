"""Figures: one row for what is counted and where, with its course; each figure cited below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pktui.insight.contradictions.compared_pair import PairClass
from pktui.insight.figure_series import FigureSeries, series_of
from pktui.insight.figures import PlacedFigure, figures_within
from pktui.query.asked_days import asked_days
from pktui.runtime.frozen import dataclass
from pktui.text.cells import cells, padded
from pktui.view.findings.shown import (
    all_comparisons,
    all_figures,
    articles_shown,
    has_source,
    nothing_because,
    one_line,
    source_of,
    words_around,
)
from pktui.view.pane_lines import PaneLine, PaneText, Passage
from pktui.view.scene import Scene
from pktui.wording.dates import date_label
from pktui.wording.figures import series_in_words
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import counted, say

_LISTED = 12
"""Lines below a row until it is opened; one more line counts the rest of them."""
_DATE = 13
"""Cells of a date: `26 Apr 2010 ?`."""
_COURSE = 12
"""Cells of a row's course: stretches of time that have a value of their own, at most."""
_SHORTEST = 5
"""… and where what is counted, and its place, leave no more room."""


def figure_lines(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """Return a row for each subject and place, those first that say most, and below it its figures
    in the order of the days as of which they hold; figures that say the same, one behind another,
    have one line."""
    shown = articles_shown(scene)
    every = (each for each in all_figures(scene.corpus) if each.article in shown)
    rows = series_of(figures_within(every, asked_days(scene.view.query)))
    if not rows:
        return nothing_because(say("the articles shown give no figures"))
    page = _Page(
        width=width,
        glyphs=glyphs,
        disputed=_disputed(scene),
        has_sources=any(has_source(scene, scene.corpus.articles[id_]) for id_ in shown),
    )
    lines: list[PaneLine] = []
    for row in rows:
        lines.append(_row(row, page))
        told = list(_alike(row.figures))
        listed = [_line(scene, alike, page) for alike in _spread_over_time(told)]
        lines += listed
        if len(told) > len(listed):
            lines.append(_rest(scene, told, len(listed), page))
    return lines


def _spread_over_time(told: Sequence[Sequence[PlacedFigure]]) -> Sequence[Sequence[PlacedFigure]]:
    """Return at most `_LISTED` of the figures that were `told`, in their order: of each stretch of
    them the one that most articles give, an exact one sooner than a vague one. The first `_LISTED`
    alone would be those of the first days, and nobody would see how a toll rose after them."""
    if len(told) <= _LISTED:
        return told
    edges = [len(told) * number // _LISTED for number in range(_LISTED + 1)]
    return [max(told[first:past], key=_weight) for first, past in pairwise(edges)]


def _weight(alike: Sequence[PlacedFigure]) -> tuple[int, bool]:
    """Return how much figures that say the same count against others: the more, the sooner they are
    listed."""
    return len({placed.article for placed in alike}), not alike[0].figure.is_vague


def _rest(
    scene: Scene, told: Sequence[Sequence[PlacedFigure]], listed: int, page: _Page
) -> PaneLine:
    """Return the line that opens all that was `told`, of which `listed` lines are shown above
    it."""

    def every() -> Sequence[PaneLine]:
        return [_line(scene, alike, page) for alike in told]

    more = say("{count:,} more", count=len(told) - listed)
    return PaneLine(left=[PaneText(more, "muted")], every=every, sums_up=listed)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What all lines of the view have in common."""

    width: int
    glyphs: Glyphs
    disputed: frozenset[str]
    """The ids of the figures that conflict with others."""
    has_sources: bool
    """Whether any article shown has a source: else the dates of the figures tell enough."""


def _alike(figures: Sequence[PlacedFigure]) -> Iterator[Sequence[PlacedFigure]]:
    """Yield the runs of `figures` that say the same, one after another."""
    for _, alike in groupby(figures, key=_said):
        yield list(alike)


def _said(placed: PlacedFigure) -> tuple[object, ...]:
    """Return what figures of one series have in common when they say the same."""
    figure = placed.figure
    return figure.low, figure.high, figure.is_vague, bool(placed.derived_from)


def _disputed(scene: Scene) -> frozenset[str]:
    """Return the ids of the figures that conflict with others."""
    return frozenset(
        side.id
        for pair in all_comparisons(scene.corpus)
        if pair.kind is PairClass.CONFLICT
        for side in (pair.a, pair.b)
    )


def _row(row: FigureSeries, page: _Page) -> PaneLine:
    glyphs, figures = page.glyphs, row.figures
    subject = f" {series_in_words(figures[0].figure)}"
    where = f" {glyphs.dot} {row.place}" if row.place else ""
    sign = f"{glyphs.conflict} " if any(each.id in page.disputed for each in figures) else ""
    count = counted(len(figures), "figure")
    room = page.width - cells(f"{subject}{where}  {sign}") - 4
    if room < cells(count) + _SHORTEST:
        count = f"{len(figures):,}"
    course = _course(row.course(min(_COURSE, max(_SHORTEST, room - cells(count)))), glyphs)
    return PaneLine(
        left=[PaneText(subject, "heading"), PaneText(where, "place")],
        right=[
            PaneText(sign, "error"),
            PaneText(f"{course}  ", "bar"),
            PaneText(f"{count} ", "muted"),
        ],
    )


def _course(values: Sequence[float], glyphs: Glyphs) -> str:
    """Draw the values in order of time as bars from nothing, or the lowest value below it, to the
    highest."""
    if len(values) < 2:
        return ""
    lowest = min(0.0, *values)
    height = max(0.0, *values) - lowest or 1.0
    top = len(glyphs.bars) - 1
    return "".join(glyphs.bars[max(1, round((each - lowest) / height * top))] for each in values)


def _line(scene: Scene, alike: Sequence[PlacedFigure], page: _Page) -> PaneLine:
    placed, glyphs = alike[0], page.glyphs
    article = scene.corpus.articles[placed.article]
    text = article.article.text
    figure = placed.figure
    quote = one_line(figure.span.of(text))
    as_of = say("no date")
    if placed.as_of:
        as_of = date_label(placed.as_of, glyphs, with_year=True, with_weekday=False)
    before = [f"{padded(as_of, _DATE)} ", ""]
    if page.has_sources:
        before[1] = f"{source_of(scene, article, glyphs)}  "
    others = f" +{len(alike) - 1} " if len(alike) > 1 else ""
    room = page.width - 4 - sum(map(cells, before)) - len(others)
    if placed.derived_from:
        words = ["", _follows(figure.value, quote, room, glyphs), ""]
    else:
        sentence = words_around(article, figure.sentence, figure.span, room, glyphs)
        found = _quoted(quote).search(sentence)
        words = (
            [sentence[: found.start()], quote, sentence[found.end() :]]
            if found
            else ["", quote, f"  {sentence}"]  # the clause was cut inside the number's words
        )
    is_disputed = any(each.id in page.disputed for each in alike)
    return PaneLine(
        left=[
            PaneText(f" {glyphs.conflict if is_disputed else ' '} ", "error"),
            PaneText(before[0], "date"),
            PaneText(before[1], "muted"),
            PaneText(words[0], "muted"),
            PaneText(words[1], "strong"),
            PaneText(words[2], "muted"),
        ],
        right=[PaneText(others, "muted")] if others else [],
        target=Passage(placed.article, figure.sentence),
    )


def _follows(value: float, quote: str, room: int, glyphs: Glyphs) -> str:
    """Say from which words a share follows, with the numbers at both of their ends."""
    whole = say("{figure:.3g} % follows from “{quote}”", figure=value, quote=quote)
    if cells(whole) <= room:
        return whole
    short = f"{value:.3g} %: “{{}}”"
    words = quote.split()
    front, back = words[0], ""
    room -= cells(short) - 2 + cells(f"{front} {glyphs.ellipsis}")
    for word in reversed(words[1:]):
        if cells(f" {word}{back}") > room:
            break
        back = f" {word}{back}"
    return short.format(f"{front} {glyphs.ellipsis}{back}")


def _quoted(quote: str) -> re.Pattern[str]:
    """Return what finds `quote` as words of its own: the “5” of “in 2015, 5 died” is not in the
    year."""
    before = r"(?<!\w)(?<!\d[.,])" if quote[:1].isalnum() else ""
    behind = r"(?!\w|[.,]\d)" if quote[-1:].isalnum() else ""
    return re.compile(before + re.escape(quote) + behind)
