"""How a report says what it counts, in the reader's language."""

from __future__ import annotations

from pktui.wording.language import counted, say


def events_in_words(count: int) -> str:
    """Say how many events: "3 events"."""
    return counted(count, "event")


def articles_in_words(count: int) -> str:
    """Say how many articles: "1 article"."""
    return counted(count, "article")


def days_in_words(count: int) -> str:
    """Say how many days: "12 days"."""
    return counted(count, "day")


def claim_in_words(what: str, of: str, asked: str, count: int) -> str:
    """Say that the query `asked` finds `count` of `what`, which is counted of a day, an article or
    a name, or of nothing more; `of` and `asked` are marked up already.

    `what` is a key of `report.counts.COUNTED`. An empty `asked` stands for the query that finds
    everything.
    """
    told = say(what)
    return say(
        "{what} in what {asked} finds: {count}",
        what=f"{told} ({of})" if of else told,
        asked=asked or say("everything"),
        count=count,
    )
