"""Figures: one row for what is counted and where, with its course; each figure cited below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pktui.insight.contradictions.compared_pair import PairClass
from pktui.insight.figure_series import series_of
from pktui.insight.figures import PlacedFigure
from pktui.text.cells import cells, padded
from pktui.view.findings.shown import (
    all_comparisons,
    all_figures,
    articles_shown,
    nothing_because,
    one_line,
    source_of,
    words_around,
)
from pktui.view.pane_lines import PaneLine, PaneText, Passage
from pktui.view.scene import Scene
from pktui.wording.dates import date_label
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import counted, say

_LISTED = 12
"""Figures listed below a row; the rest are counted."""
_DATE = 13
"""Cells of a date: `26 Apr 2010 ?`."""
_COURSE = 12
"""Cells of a row's course."""


def figure_lines(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """Return a row for each subject and place, those first that say most, and below it its figures
    in the order of the days as of which they hold."""
    shown = articles_shown(scene)
    rows = series_of(each for each in all_figures(scene.corpus) if each.article in shown)
    if not rows:
        return nothing_because(say("the articles shown give no figures"))
    disputed = _disputed(scene)
    lines: list[PaneLine] = []
    for row in rows:
        figures = row.figures
        lines.append(_row(row.subject, row.place, figures, glyphs, disputed))
        lines += [_line(scene, placed, width, glyphs, disputed) for placed in figures[:_LISTED]]
        if len(figures) > _LISTED:
            more = say(
                "   {ellipsis} {listed} more",
                ellipsis=glyphs.ellipsis,
                listed=len(figures) - _LISTED,
            )
            lines.append(PaneLine(left=[PaneText(more, "muted")]))
    return lines


def _disputed(scene: Scene) -> frozenset[str]:
    """Return the ids of the figures that conflict with others."""
    return frozenset(
        side.id
        for pair in all_comparisons(scene.corpus)
        if pair.kind is PairClass.CONFLICT
        for side in (pair.a, pair.b)
    )


def _row(
    subject: str,
    place: str,
    figures: Sequence[PlacedFigure],
    glyphs: Glyphs,
    disputed: frozenset[str],
) -> PaneLine:
    where = f" {glyphs.dot} {place}" if place else ""
    sign = f"{glyphs.conflict} " if any(each.id in disputed for each in figures) else ""
    course = _course([each.figure.value for each in figures], glyphs)
    count = counted(len(figures), "figure") + " "
    return PaneLine(
        left=[PaneText(f" {_in_words(subject)}", "heading"), PaneText(where, "place")],
        right=[PaneText(sign, "error"), PaneText(f"{course}  ", "bar"), PaneText(count, "muted")],
    )


_UNITS = {
    "m": say("metres"),
    "m2": say("square metres"),
    "m3": say("cubic metres"),
    "m3/d": say("cubic metres a day"),
    "kg": say("kilograms"),
    "W": say("watts"),
    "%": say("per cent"),
}
"""Units in words, where their sign alone says little to a reader."""


def _in_words(subject: str) -> str:
    """Return `subject`, with the unit at its beginning in words."""
    unit, _, rest = subject.partition(" ")
    return f"{_UNITS.get(unit, unit)} {rest}".rstrip()


def _course(values: Sequence[float], glyphs: Glyphs) -> str:
    """Return the values in order of time, as bars from nothing to the highest."""
    if len(values) < 2:
        return ""
    step = max(1, -(-len(values) // _COURSE))
    picked = values[::step]
    highest = max(picked) or 1.0
    top = len(glyphs.bars) - 1
    return "".join(glyphs.bars[max(1, round(value / highest * top))] for value in picked)


def _line(
    scene: Scene, placed: PlacedFigure, width: int, glyphs: Glyphs, disputed: Iterable[str]
) -> PaneLine:
    article = scene.corpus.articles[placed.article]
    text = article.article.text
    figure = placed.figure
    quote = one_line(figure.span.of(text))
    as_of = say("no date")
    if placed.as_of:
        as_of = date_label(placed.as_of, glyphs, with_year=True, with_weekday=False)
    before = [f"{padded(as_of, _DATE)} ", f"{source_of(scene, article)}  "]
    room = width - 4 - sum(map(cells, before))
    if placed.derived_from:
        follows = say("{figure:.3g} % follows from “{quote}”", figure=figure.value, quote=quote)
        words = ["", follows, ""]
    else:
        sentence = words_around(article, figure.sentence, figure.span, room, glyphs)
        found = _quoted(quote).search(sentence)
        words = (
            [sentence[: found.start()], quote, sentence[found.end() :]]
            if found
            else ["", quote, f"  {sentence}"]  # the clause was cut inside the number's words
        )
    sign = glyphs.conflict if placed.id in disputed else " "
    return PaneLine(
        left=[
            PaneText(f" {sign} ", "error"),
            PaneText(before[0], "date"),
            PaneText(before[1], "muted"),
            PaneText(words[0], "muted"),
            PaneText(words[1], "strong"),
            PaneText(words[2], "muted"),
        ],
        target=Passage(placed.article, figure.sentence),
    )


def _quoted(quote: str) -> re.Pattern[str]:
    """Return what finds `quote` as words of its own: the “5” of “in 2015, 5 died” is not in the
    year."""
    before = r"(?<!\w)(?<!\d[.,])" if quote[:1].isalnum() else ""
    behind = r"(?!\w|[.,]\d)" if quote[-1:].isalnum() else ""
    return re.compile(before + re.escape(quote) + behind)
