"""A theme for eyes that need more contrast than Textual's own themes have: white on black."""

from __future__ import annotations

from textual.theme import Theme

HIGH_CONTRAST = Theme(
    name="high-contrast",
    primary="#0050b8",
    secondary="#7fdfff",
    accent="#ffe14d",
    warning="#ffb000",
    error="#ff8080",
    success="#66ff99",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
)
"""Every word has a contrast of at least 7 with its ground, WCAG's level AAA, where Textual's themes
are held to 4.5."""
