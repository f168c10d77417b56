"""What figures count, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pktui.model.figure import Figure, FigureKind, Hedge, Standing
from pktui.pipeline.figures.en.words import ENGLISH
from pktui.pipeline.figures.vi.words import VIETNAMESE
from pktui.wording.figures import EVENTS, hedge_in_words, series_in_words, subject_in_words
from pktui.wording.language import speak


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak("en")


def figure(group: str, event: str | None, unit: str, kind: FigureKind) -> Figure:
    return Figure(
        start=0,
        end=1,
        sentence_start=0,
        sentence_end=1,
        low=1.0,
        high=1.0,
        kind=kind,
        unit=unit,
        hedge=None,
        is_vague=False,
        group=group,
        event=event,
        subject=" ".join(filter(None, (group, event))),
        standing=Standing.SAID,
    )


@pytest.mark.parametrize(
    ("group", "event", "unit", "kind", "english", "vietnamese"),
    [
        ("people", "killed", "people", FigureKind.COUNT, "people killed", "người thiệt mạng"),
        ("ferries", "damaged", "ferries", FigureKind.COUNT, "ferries damaged", "ferries hư hỏng"),
        ("women", None, "women", FigureKind.COUNT, "women", "phụ nữ"),
        ("phụ nữ", None, "phụ nữ", FigureKind.COUNT, "phụ nữ", "phụ nữ"),  # the article's word
        (
            "oil",
            "spilled",
            "m3",
            FigureKind.MEASURE,
            "cubic metres oil spilled",
            "mét khối dầu tràn ra",
        ),
        ("", "approved", "USD", FigureKind.MONEY, "USD approved", "USD được phê duyệt"),
        ("", None, "m2", FigureKind.MEASURE, "square metres", "mét vuông"),
        ("", None, "USD", FigureKind.MONEY, "USD", "USD"),
    ],
)
def test_a_series_is_told_in_the_language_of_the_interface(
    group: str,
    event: str | None,
    unit: str,
    kind: FigureKind,
    english: str,
    vietnamese: str,
) -> None:
    one = figure(group, event, unit, kind)
    assert series_in_words(one) == english
    speak("vi")
    assert series_in_words(one) == vietnamese


def test_what_is_found_has_words() -> None:
    found = {*ENGLISH.events.values(), *VIETNAMESE.events.values()}
    assert {f"{{group}} {event}" for event in found} == {*EVENTS}


def test_every_event_and_every_hedge_is_told_in_vietnamese() -> None:
    speak("vi")
    for event in EVENTS:
        name = event.removeprefix("{group} ")
        told = subject_in_words(figure("people", name, "people", FigureKind.COUNT))
        assert name not in told.split()
    assert all(hedge_in_words(hedge) != hedge.value for hedge in Hedge)
