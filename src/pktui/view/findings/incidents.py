"""Incidents: what several articles tell of one happening, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.insight.incidents import Incident, Telling, incidents_told_by, incidents_within
from pktui.model.when import day
from pktui.query.asked_days import asked_days
from pktui.text.cells import cells
from pktui.view.findings.shown import (
    all_incidents,
    articles_shown,
    nothing_because,
    one_line,
    source_of,
    words_of_event,
)
from pktui.view.pane_lines import PaneLine, PaneTarget, PaneText, Passage
from pktui.view.scene import Scene
from pktui.wording.dates import date_label
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import counted, say


def incident_lines(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """Return a heading an incident, and a line an article that tells of it; the cursor opens on the
    first of the incidents that most articles tell of."""
    every = incidents_told_by(all_incidents(scene.corpus), articles_shown(scene))
    told = list(incidents_within(every, asked_days(scene.view.query)))
    opening = max(told, key=lambda each: len(each.tellings), default=None)
    lines: list[PaneLine] = []
    for incident in told:
        lines.append(_heading(incident, glyphs))
        lines += [
            _telling_line(
                scene, telling, width, glyphs, is_opening=incident is opening and number == 0
            )
            for number, telling in enumerate(incident.tellings)
        ]
    return lines or nothing_because(say("no two of the articles shown tell of one happening"))


def _heading(incident: Incident, glyphs: Glyphs) -> PaneLine:
    label = say("no date")
    if incident.day:
        label = date_label(day(incident.day), glyphs, with_year=True, with_weekday=False)
    count = len(incident.tellings)
    doubt = [PaneText(say(" dates differ "), "uncertain")] if len(incident.days) > 1 else []
    return PaneLine(
        left=[PaneText(f" {label}  ", "date"), PaneText(one_line(incident.label), "heading")],
        right=[*doubt, PaneText(counted(count, "article") + " ", "muted")],
    )


def _telling_line(
    scene: Scene, telling: Telling, width: int, glyphs: Glyphs, *, is_opening: bool
) -> PaneLine:
    article = scene.corpus.articles[telling.article]
    target: PaneTarget | None = telling.event.id if telling.event else None
    before = PaneText(f"   {source_of(scene, article, glyphs)}  ", "muted")
    text = article.title
    if telling.event is not None:
        text = words_of_event(scene, telling.event, width - cells(before.text) - 1, glyphs)
    elif telling.span is not None:
        text = telling.span.of(article.article.text)
        target = target or Passage(telling.article, telling.span)
    return PaneLine(
        left=[before, PaneText(one_line(text))],
        target=target,
        is_opening=is_opening,
    )
