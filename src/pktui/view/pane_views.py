"""The views of the middle pane: the timeline, and others that show the same events otherwise.

A view is a function from a `Scene` to lines, so each of them obeys the filter and knows nothing of
how it is drawn. To add one: write its `PaneLines` function in a module of `findings`, and a row
in `PANE_VIEWS`. The module is imported when the view is first shown; the function runs in a thread,
so it may take its time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pktui.model.corpus import Corpus
from pktui.model.event import EventId
from pktui.runtime.frozen import dataclass
from pktui.view.pane_lines import PaneLines
from pktui.wording.language import say

TIMELINE = "timeline"
"""The name of the view that is there from the beginning and has a widget of its own."""

MARKS = "marks"
"""The name of the view that changes with every mark."""


@dataclass(frozen=True, slots=True)
class PaneView:
    """A view of the middle pane."""

    name: str
    title: str
    load: Callable[[], PaneLines]
    """Imports the function that makes the lines."""
    disputed: Callable[[Corpus], frozenset[EventId]] = lambda _: frozenset()
    """Finds the events that the view shows to be contradicted, in the thread that made its lines;
    the timeline shows them from then on."""


def _timeline() -> PaneLines:
    raise LookupError("the timeline is a widget of its own")


def _story() -> PaneLines:
    from pktui.view.findings.story import story_lines

    return story_lines


def _incidents() -> PaneLines:
    from pktui.view.findings.incidents import incident_lines

    return incident_lines


def _figures() -> PaneLines:
    from pktui.view.findings.figures import figure_lines

    return figure_lines


def _conflicts() -> PaneLines:
    from pktui.view.findings.conflicts import conflict_lines

    return conflict_lines


def _disputed(corpus: Corpus) -> frozenset[EventId]:
    from pktui.view.findings.shown import disputed_events

    return disputed_events(corpus)


def _presence() -> PaneLines:
    from pktui.view.findings.presence import presence_lines

    return presence_lines


def _places() -> PaneLines:
    from pktui.view.findings.places import place_lines

    return place_lines


def _marks() -> PaneLines:
    from pktui.view.findings.marks import mark_lines

    return mark_lines


PANE_VIEWS: tuple[PaneView, ...] = (
    PaneView(TIMELINE, say("Timeline"), _timeline),
    PaneView("story", say("Story"), _story),
    PaneView("incidents", say("Incidents"), _incidents),
    PaneView("figures", say("Figures"), _figures),
    PaneView("conflicts", say("Conflicts"), _conflicts, _disputed),
    PaneView("presence", say("Presence"), _presence),
    PaneView("places", say("Places"), _places),
    PaneView(MARKS, say("Marks"), _marks),
)
"""All views, in the order of the keys that step through them."""


def all_views() -> Sequence[PaneView]:
    """Return every view that there is."""
    return PANE_VIEWS


def pane_view(name: str) -> PaneView:
    """Return the view with this name."""
    return next(view for view in all_views() if view.name == name)


def next_view(name: str, direction: int) -> str:
    """Return the name of the view behind (1) or before (-1) the one called `name`, round the
    end."""
    names = [view.name for view in all_views()]
    return names[(names.index(name) + direction) % len(names)]
