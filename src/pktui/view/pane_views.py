"""The views of the middle pane: the timeline, and others that show the same events otherwise.

A view is a function from a `Scene` to lines, so each of them obeys the filter and knows nothing of
how it is drawn. To add one: write its `PaneLines` function in a module of this folder, and a row
in `PANE_VIEWS`. The module is imported when the view is first shown; the function runs in a thread,
so it may take its time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pktui.model.article import ArticleId
from pktui.model.event import EventId
from pktui.model.span import Span
from pktui.query.language import Query
from pktui.runtime.frozen import dataclass
from pktui.view.scene import Scene
from pktui.wording.glyphs import Glyphs

TIMELINE = "timeline"
"""The name of the view that is there from the beginning and has a widget of its own."""


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
    target: PaneTarget | None = None
    """Where the line leads; None for a heading, which the cursor passes over.

    An event or a passage is shown in the article as soon as the cursor is on the line; `enter` goes
    there. A query is put in force by `enter`.
    """


PaneLines = Callable[[Scene, int, Glyphs], Sequence[PaneLine]]
"""From a scene and a width in cells to the lines. A view without content gives lines that say why,
none of them with a target."""


@dataclass(frozen=True, slots=True)
class PaneView:
    """A view of the middle pane."""

    name: str
    title: str
    load: Callable[[], PaneLines]
    """Imports the function that makes the lines."""


def _timeline() -> PaneLines:
    raise LookupError("the timeline is a widget of its own")


PANE_VIEWS: tuple[PaneView, ...] = (PaneView(TIMELINE, "Timeline", _timeline),)
"""All views, in the order of the keys that step through them."""


def all_views() -> Sequence[PaneView]:
    """Every view that there is."""
    return PANE_VIEWS


def pane_view(name: str) -> PaneView:
    """The view with this name."""
    return next(view for view in all_views() if view.name == name)


def next_view(name: str, direction: int) -> str:
    """The name of the view behind (1) or before (-1) the one called `name`, round the end."""
    names = [view.name for view in all_views()]
    return names[(names.index(name) + direction) % len(names)]
