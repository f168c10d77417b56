"""What figures count and how words limit them, in the reader's language.

The records keep the English names; a screen and a report say `people killed` as the reader does.
What is counted is a word of the article unless it is one of `GROUPS`.
"""

from __future__ import annotations

from pktui.model.figure import Figure, FigureKind, Hedge, Standing
from pktui.wording.language import say

UNITS = {
    "m": "metres",
    "m2": "square metres",
    "m3": "cubic metres",
    "m3/d": "cubic metres a day",
    "kg": "kilograms",
    "W": "watts",
    "%": "per cent",
}
"""Units in words, where their sign alone says little to a reader."""

GROUPS = (
    *("people", "women", "men", "children", "workers", "soldiers", "troops", "officers"),
    *("students", "refugees", "doctors", "nurses", "passengers", "residents", "villagers"),
    *("families", "patients", "peacekeepers", "protesters", "survivors", "victims", "prisoners"),
    *("police", "cases", "houses", "homes", "buildings", "villages", "schools", "countries"),
    *("members", "staff", "employees", "civilians", "personnel", "oil", "babies", "teachers"),
    *("hospitals", "meetings", "agreements"),
)
"""What news counts most often, as English articles name it."""

EVENTS = tuple(
    f"{{group}} {event}"
    for event in (
        *("killed", "injured", "missing", "displaced", "evacuated", "infected", "employed"),
        *("deployed", "arrested", "rescued", "trapped", "alive", "affected", "damaged"),
        *("destroyed", "approved", "pledged", "donated", "raised", "spent", "paid", "lost"),
        *("spilled", "captured", "held", "produced", "attended", "joined", "charged"),
        "vaccinated",
    )
)
"""What happens to what is counted."""


def subject_in_words(figure: Figure) -> str:
    """Say what a figure counts or measures and what happened to it: `cubic metres oil spilled`."""
    group = group_in_words(figure.group)
    what = f"{{group}} {figure.event}"
    if what in EVENTS:
        told = say(what, group=group).strip()
    else:
        told = " ".join(filter(None, (group, figure.event)))
    return told or unit_in_words(figure.unit)


def series_in_words(figure: Figure) -> str:
    """Say what the figures of one series count, or measure and in which unit, by one of them."""
    subject = subject_in_words(figure)
    if figure.kind is FigureKind.COUNT or not figure.subject:
        return subject
    return f"{unit_in_words(figure.unit)} {subject}"


def unit_in_words(unit: str) -> str:
    """Say the unit of a figure, in words where its sign says little."""
    if unit in UNITS:
        return say(UNITS[unit])
    return group_in_words(unit)


def group_in_words(group: str) -> str:
    """Say what is counted: a word of the article, unless it is one of `GROUPS`."""
    return say(group) if group in GROUPS else group


def kind_in_words(kind: FigureKind) -> str:
    """Say what a number of this `kind` measures: `money`."""
    return say(kind.value)


def hedge_in_words(hedge: Hedge) -> str:
    """Say how words limit a number: `at least`."""
    return say(hedge.value)


def standing_in_words(standing: Standing) -> str:
    """Say what an article holds of its figure: that it is said, possible, former or corrected."""
    return say(standing.value)
