"""Past or future in Vietnamese, by the particles around."""

from __future__ import annotations

import pytest

from pktui.model.timex import Tense
from pktui.pipeline.dates.vi.tense import tense_at

SENTENCES = [
    ("Ông sẽ đi vào @.", Tense.FUTURE, "what will be"),
    ("Ông đã đi vào @.", Tense.PAST, "what has been"),
    ("Dự án sắp khởi công @.", Tense.FUTURE, "what is near"),
    ("Bà từng làm việc @.", Tense.PAST, "what once was"),
    ("Họ đã hứa sẽ trả @.", Tense.FUTURE, "the nearest before decides"),
    ("Vào @, họ sẽ đi.", Tense.FUTURE, "the first behind, where none is before"),
    ("Ông đi vào @.", None, "no particle"),
    ("Lễ mở @ và những người mời đã có mặt.", None, "another clause's particle"),
    ("Lễ mở @ và đã thành công.", Tense.PAST, "the same clause goes on"),
    ("Sếp đi vào @.", None, "a word that only looks like one"),
]


@pytest.mark.parametrize(("sentence", "tense", "why"), SENTENCES, ids=[s for s, *_ in SENTENCES])
def test_the_nearest_particle_decides(sentence: str, tense: Tense | None, why: str) -> None:
    at = sentence.index("@")
    text = f"Ông đã về. {sentence} Ông sẽ đi."
    first = len("Ông đã về. ")
    assert tense_at(text, first, first + len(sentence), first + at, first + at + 1) is tense, why
