"""Where opening puts the cursor, and how long the cursor stays free to go elsewhere."""

from __future__ import annotations

from pktui.model.corpus import Corpus
from pktui.model.event import EventId
from pktui.view.carry_over import event_called


class Landing:
    """Knows the event on which a session opens, while the reader has touched nothing since."""

    def __init__(self) -> None:
        self.chosen: EventId | None = None
        """The event that opening chose: the cursor goes with the story as long as more articles
        come."""
        self.resumed: EventId | None = None
        """The event to which the run before led: the cursor stays there when more articles come."""
        self.wanted: EventId | None = None
        """The event at which the run before was left, until it is there."""

    def touch(self) -> None:
        """Note that the reader did something: from now on the cursor stays where it is."""
        self.chosen = self.resumed = self.wanted = None

    def take_up(self, corpus: Corpus) -> EventId | None:
        """Return the event that the reader wants, if `corpus` is the first that has it."""
        event = event_called(self.wanted, corpus) if self.wanted else None
        if event is not None:
            self.resumed, self.chosen, self.wanted = event, None, None
        return event

    def goes_along(self, selected: EventId | None) -> bool:
        """Tell whether the cursor, which is on `selected`, stands where opening put it, and so goes
        with the story."""
        return selected is not None and selected == self.chosen

    def is_at(self, selected: EventId | None) -> bool:
        """Tell whether the cursor, which is on `selected`, has not been moved since opening."""
        return selected is not None and selected in (self.chosen, self.resumed)
