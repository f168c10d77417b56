"""What a dialog works with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pktui.runtime.frozen import dataclass
from pktui.tui.screens.main_screen import MainScreen
from pktui.wording.language import say
from pktui.workspace.marking import Marking

NOT_YET = say("the first articles are still being read")
"""What is said where there is nothing to open a dialog on."""


@dataclass(frozen=True, slots=True)
class DialogContext:
    """The screen below a dialog, and what a dialog may change outside of the screen."""

    screen: MainScreen
    correct: Callable[..., None]
    """Write down what the reader puts right about names at one go, and show the corpus with it."""
    searches_file: Path | None
    """Where filters are kept for the next run; None where they are not."""
    marking: Marking | None = None
    """The reader's marks; None where none can be made."""
