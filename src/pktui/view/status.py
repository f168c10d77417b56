"""What the status line says."""

from __future__ import annotations

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
    """How many of how many, from when to when, and what waits elsewhere."""
    corpus, shown, undated = scene.corpus, len(scene.rows), len(scene.view.index.undated)
    total = counted(len(corpus.events), "event")
    is_part = shown < len(corpus.events)
    said = [say("{shown:,} of {total}", shown=shown, total=total) if is_part else total]
    if shown:
        rows = scene.view.rows
        first, last = corpus.events[rows[0]], corpus.events[rows[-1]]
        said.append(span_in_words(first.when, last.when, glyphs))
    articles = counted(len(corpus.articles), "article")
    if scene.chronology.axis is Axis.PUBLISHED:
        said.append(say("by date of writing"))
    said.append(say("{articles} in all", articles=articles) if is_part else articles)
    if undated:
        said.append(say("no date: {undated:,} (u)", undated=undated))
    if corpus.problems:
        said.append(say("problems: {problems:,} (!)", problems=len(corpus.problems)))
    return tuple(said)
