"""What a report counts most, in the reader's language."""

from __future__ import annotations

from pktui.wording.language import counted


def events_in_words(count: int) -> str:
    """Say how many events: "3 events"."""
    return counted(count, "event")


def articles_in_words(count: int) -> str:
    """Say how many articles."""
    return counted(count, "article")


def days_in_words(count: int) -> str:
    """Say how many days."""
    return counted(count, "day")
