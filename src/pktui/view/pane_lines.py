"""The lines of a view of the middle pane: words in looks, and where they lead."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pktui.model.article import ArticleId
from pktui.model.entity import EntityId
from pktui.model.event import EventId
from pktui.model.span import Span
from pktui.query.language import Query
from pktui.runtime.frozen import dataclass
from pktui.view.scene import Scene
from pktui.wording.glyphs import Glyphs


@dataclass(frozen=True, slots=True)
class PaneText:
    """Some words of a line in one look."""

    text: str
    look: str = "plain"
    """One of the names in the tables of `tui.drawing.theme`."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article that is no event, such as the sentence that gives a figure."""

    article: ArticleId
    span: Span


PaneTarget = EventId | Passage | Query
"""What a line leads to: an event, a passage of an article, or a query to put in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneLine:
    """A line of a view."""

    left: Sequence[PaneText]
    """The words from the left; what does not fit is cut."""
    right: Sequence[PaneText] = ()
    """The words at the right end, which have their room before those from the left."""
    is_opening: bool = False
    """Whether the cursor stands here when the view is opened. Without such a line it stands on the
    first."""
    target: PaneTarget | None = None
    """Where the line leads; None for a heading, which the cursor passes over.

    An event or a passage is shown in the article as soon as the cursor is on the line; `enter` goes
    there. A query is put in force by `enter`.
    """
    every: Callable[[], Sequence[PaneLine]] | None = None
    """Makes the lines that stand in place of those above this one once the reader opens it; None
    for a line that stands for no others."""
    sums_up: int = 0
    """How many of the lines above it these take the place of."""
    name: EntityId | None = None
    """The one name that the line is about, if it is about one: `o` tells all about it."""


PaneLines = Callable[[Scene, int, Glyphs], Sequence[PaneLine]]
"""From a scene and a width in cells to the lines. A view without content gives lines that say why,
none of them with a target."""
