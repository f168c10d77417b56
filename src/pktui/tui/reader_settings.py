"""The settings of the reader's own file, as the explorer takes them over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from textual.app import App
from textual.theme import BUILTIN_THEMES

from pktui.store.config import Config
from pktui.tui.drawing.column_rules import column_rules
from pktui.tui.drawing.high_contrast import HIGH_CONTRAST
from pktui.wording.language import say


def apply_settings(app: App[Any], config: Config) -> tuple[Mapping[str, str], Sequence[str]]:
    """Give `app` the theme, the columns and the keys of `config`.

    Return the keys that it gives to actions, by their names, and what is wrong with the settings.
    """
    complaints: list[str] = []
    if no_theme := theme_complaint(config.theme):
        complaints.append(no_theme)
    elif config.theme is not None:
        app.theme = config.theme
    if config.names_cells is not None:
        columns = column_rules(config.names_cells)
        app.stylesheet.add_source(columns, is_default_css=False, tie_breaker=1)
    if not config.keys:
        return {}, complaints
    from pktui.tui.key_table import keymap_of

    keymap, wrong = keymap_of(config.keys)
    app.set_keymap(dict(keymap))
    return keymap, (*complaints, *wrong)


def theme_complaint(theme: str | None) -> str:
    """Say that there is no such theme; nothing where there is, or none is wanted."""
    if theme in (None, HIGH_CONTRAST.name, *BUILTIN_THEMES):
        return ""
    return say("there is no theme “{theme}”; T lists them", theme=theme)


def first_complaint(complaints: Sequence[str]) -> str:
    """Return the first of `complaints` about the settings, and how many more there are."""
    if len(complaints) < 2:
        return "".join(complaints)
    more = len(complaints) - 1
    return say("{first} ({more:,} more: `pktui keys`)", first=complaints[0], more=more)
