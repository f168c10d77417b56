"""The story: the days that matter, each with its counts and a cited line."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.insight.story import StoryDay, story_of
from pktui.text.cells import cells
from pktui.view.findings.shown import (
    deed_of_event,
    events_shown,
    nothing_because,
    source_of,
)
from pktui.view.pane_lines import PaneLine, PaneText
from pktui.view.scene import Scene
from pktui.wording.dates import date_label
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import counted, say

_DAYS = 30
"""The most days that are told: two screens."""
_MANY = 10
"""If the day that most articles name is named by this many, days that only one article names are
left out: when a hundred articles tell of one earthquake, one of them may list all since 1787."""


def story_lines(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """Return one heading a day and the line that stands for it; the day's counts at the right."""
    story = story_of(scene.corpus, events_shown(scene), days=2 * _DAYS)
    if not story:
        return nothing_because(say("no article that is shown names a day"))
    most = max(each.score for each in story)
    opening = next(iter(min(story, key=lambda each: each.rank).lines), None)
    least = 2 if max(each.articles for each in story) >= _MANY else 1
    told = [each for each in story if each.articles >= least]
    worst = sorted(each.rank for each in told)[:_DAYS][-1]
    lines: list[PaneLine] = []
    for each in told:
        if each.rank > worst:
            continue
        lines.append(_heading(each, most, glyphs))
        for event in each.lines:
            source = source_of(scene, scene.article_of(event), glyphs)
            before = PaneText(f"   {source}  ", "muted")
            room = width - cells(before.text) - 1
            lines.append(
                PaneLine(
                    left=[before, PaneText(deed_of_event(scene, event, room, glyphs))],
                    target=event.id,
                    is_opening=event is opening,
                )
            )
    return lines


def _heading(each: StoryDay, most: float, glyphs: Glyphs) -> PaneLine:
    bars = glyphs.bars
    # by the root: where one day has ten times the votes of the next, the others differ too
    bar = bars[max(1, round((each.score / most) ** 0.5 * (len(bars) - 1)))]
    count = counted(each.articles, "article")
    later = say(", {count:,} later", count=each.later_articles) if each.later_articles else ""
    label = date_label(each.when, glyphs, with_year=True, with_weekday=True)
    return PaneLine(
        left=[PaneText(f" {bar} ", "bar"), PaneText(label, "heading")],
        right=[
            PaneText(f"{count}{later} {glyphs.dot} " + say("no. {rank} ", rank=each.rank), "muted")
        ],
    )
