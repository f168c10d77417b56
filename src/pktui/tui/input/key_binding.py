"""Key bindings whose words are said in the reader's language."""

from __future__ import annotations

from typing import Any

from textual.binding import Binding

from pktui.wording.language import say


def binding(
    keys: str, action: str, description: str = "", tooltip: str = "", **how: Any
) -> Binding:
    """Bind `keys`, parted by commas, to `action`; all else is as in Textual's `Binding`."""
    told = say(description) if description else ""
    return Binding(keys, action, told, tooltip=say(tooltip) if tooltip else "", **how)
