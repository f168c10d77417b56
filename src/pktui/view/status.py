"""What the status line says."""

from __future__ import annotations

from pktui.runtime.frozen import dataclass
from pktui.runtime.progress import Progress
from pktui.view.scene import Scene
from pktui.view.timeline.chronology import Axis
from pktui.wording.dates import span_in_words
from pktui.wording.glyphs import Glyphs


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
    said = [f"{shown:,} of {total}" if is_part else total]
    if shown:
        rows = scene.view.rows
        first, last = corpus.events[rows[0]], corpus.events[rows[-1]]
        said.append(span_in_words(first.when, last.when, glyphs))
    if scene.chronology.axis is Axis.PUBLISHED:
        said.append("by date of writing")
    said.append(counted(len(corpus.articles), "article") + (" in all" if is_part else ""))
    if undated:
        said.append(f"no date: {undated:,} (u)")
    if corpus.problems:
        said.append(f"problems: {len(corpus.problems):,} (!)")
    return tuple(said)


def counted(count: int, noun: str) -> str:
    """Write a number with its noun, which is plural unless the number is 1: `2,304 articles`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
