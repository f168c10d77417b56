"""Two given names before one surname: when both people have it."""

from __future__ import annotations

import pytest

from pktui.pipeline.names.en.couples import of_one_family

PAIR = "Anna and Guy O’Neill"


@pytest.mark.parametrize(
    ("behind", "alike"),
    [
        (" married. Nothing else is known.", True),
        (" came." + " Rain fell." * 9 + " The O’Neills left.", True),
        (" came." + " Rain fell." * 9 + " Mrs O’Neill’s coat was wet. Mr. O’Neill left.", True),
        (" came." + " Rain fell." * 9 + " Mr O’Neill left.", False),
        (" came." + " Rain fell." * 9 + " Mrs O’Neillson and Mr O’Neillson left.", False),
        (" came." + " Rain fell." * 9, False),
    ],
)
def test_of_one_family(behind: str, alike: bool) -> None:
    name = PAIR.index("Guy"), len(PAIR)
    assert of_one_family(PAIR + behind, 0, len("Anna"), name, "O’Neill") is alike
