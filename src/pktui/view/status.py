"""What the status line says."""

from __future__ import annotations

from bisect import bisect_left

from pktui.query.asked_days import asked_days, is_within
from pktui.runtime.frozen import dataclass
from pktui.runtime.progress import Progress
from pktui.view.scene import Scene
from pktui.view.timeline.chronology import Axis
from pktui.wording.dates import span_in_words
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import counted, say


@dataclass(frozen=True, slots=True)
class Status:
    """The parts of the status line, before they are drawn."""

    facts: tuple[str, ...] = ()
    """From the left, the most important first; what does not fit is left out."""
    notice: str = ""
    """What just happened, at the right."""
    progress: Progress | None = None
    """How far loading has come: at the right where there is no notice."""
    is_error: bool = False


def facts(scene: Scene, glyphs: Glyphs) -> tuple[str, ...]:
    """Return how many of how many, from when to when, and what waits elsewhere."""
    corpus, shown, undated = scene.corpus, len(scene.rows), len(scene.view.index.undated)
    total = counted(len(corpus.events), "event")
    is_part = shown < len(corpus.events)
    said = [say("{shown:,} of {total}", shown=shown, total=total) if is_part else total]
    if shown:
        said.append(_span(scene, glyphs))
    articles = counted(len(corpus.articles), "article")
    if scene.chronology.axis is Axis.PUBLISHED:
        said.append(say("by date of writing"))
    said.append(say("{articles} in all", articles=articles) if is_part else articles)
    if undated:
        said.append(say("no date: {undated:,} (u)", undated=undated))
    if corpus.problems:
        said.append(say("problems: {problems:,} (!)", problems=len(corpus.problems)))
    return tuple(said)


def _span(scene: Scene, glyphs: Glyphs) -> str:
    """Say from when to when, without dates that lie far off: one article may name the year 1600.

    What lies wholly in the stretch that is asked for is told, where there is any: a month is
    touched by the year around it.
    """
    rows, events = scene.view.rows, scene.corpus.events
    first, last = scene.axis.bulk
    low = bisect_left(rows, scene.axis.row_of(first.toordinal()))
    high = bisect_left(rows, scene.axis.row_of(last.toordinal() + 1), low)
    if low == high:
        low, high = 0, len(rows)
    asked = asked_days(scene.view.query)
    within = (at for at in range(low, high) if is_within(events[rows[at]].when, asked))
    behind = (at for at in range(high - 1, low - 1, -1) if is_within(events[rows[at]].when, asked))
    begin, end = next(within, low), next(behind, high - 1)
    span = span_in_words(events[rows[begin]].when, events[rows[end]].when, glyphs)
    return say("mostly {span}", span=span) if high - low < len(rows) else span
