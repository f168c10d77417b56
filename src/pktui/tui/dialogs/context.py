"""What a dialog works with."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from pktui.model.corrections import Correction
from pktui.runtime.frozen import dataclass
from pktui.tui.screens.main_screen import MainScreen
from pktui.wording.language import say
from pktui.workspace.marking import Marking

NOT_YET = say("the first articles are still being read")
"""What is said where there is nothing to open a dialog on."""


class Correct(Protocol):
    """Writes down what the reader puts right about names at one go, and shows the corpus so."""

    def __call__(self, *together: Correction) -> None: ...


@dataclass(frozen=True, slots=True)
class DialogContext:
    """The screen below a dialog, and what a dialog may change outside of the screen."""

    screen: MainScreen
    correct: Correct
    searches_file: Path | None
    """Where filters are kept for the next run; None where they are not."""
    marking: Marking | None = None
    """The reader's marks; None where none can be made."""
