"""Going to a date, in whatever words it is typed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from pktui.model.article import Article, ArticleId
from pktui.model.when import When, day, parse_edtf
from pktui.pipeline.analyse import analyse
from pktui.pipeline.partial import ONLY
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.typed_app import host
from pktui.wording.dates import date_in_words

if TYPE_CHECKING:
    from pktui.tui.screens.main_screen import MainScreen

HINT = "2022-11, 26 Nov, next month"


def open_go_to(screen: MainScreen) -> None:
    """Ask for a date, and choose the first event of that time or after it."""
    scene, event = screen.scene, screen.chosen_event
    if scene is None or event is None:
        screen.notice("there is nothing to go to")
        return
    here = scene.time_of(event)

    def understand(typed: str) -> str | None:
        when = date_meant(typed, here)
        return date_in_words(when, screen.glyphs) if when and when.earliest else None

    def go(typed: str | None) -> None:
        when = date_meant(typed, here) if typed else None
        if when is None or when.earliest is None:
            return
        found = scene.first_since(when.earliest)
        screen.choose(found or scene.event(len(scene.rows) - 1))
        if found is None:
            screen.notice(f"nothing is as late as {when}; this is the last")

    prompt = Prompt("Go to", "", screen.glyphs, hint=HINT, understand=understand)
    host(screen).push_screen(prompt, go)


def date_meant(typed: str, near: When | None) -> When | None:
    """The date that was typed: `2022-11`, or words, which mean what they would in an article of
    the day `near`: “12 Jan”, “next month”, “hôm qua”."""
    with suppress(ValueError):
        return parse_edtf(typed)
    with suppress(ValueError):
        return day(date.fromisoformat(typed))
    own = str(near.earliest) if near and near.earliest else None
    ways = (f"They met {words}." for words in (typed, typed.title(), f"in {typed.title()}"))
    articles = [Article(id=ArticleId("typed"), path="", text=way, date=own) for way in ways]
    found = (r for article in articles for r in analyse(article, ONLY["timexes"]).resolutions)
    dates = [resolution for resolution in found if resolution.when is not None]
    # the way that makes most of it: “nov 2022” has a month only with a capital
    best = max(dates, key=lambda resolution: resolution.end - resolution.start, default=None)
    return best.when if best is not None else None
