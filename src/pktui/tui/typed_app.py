"""The app that a widget runs in, typed."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.message_pump import MessagePump


def host(node: MessagePump) -> App[Any]:
    # Textual leaves the type of an app's result open, which strict checking takes for unknown
    """Return the app of a widget or a screen, with a type that strict checking knows."""
    return node.app  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
