"""The reader's settings: `config.toml` in the folder for settings, written by hand.

    theme = "textual-light"
    mouse = false               # leave it to the terminal
    ascii = true                # draw with ASCII alone

    [columns]
    names = 34                  # cells

    [keys]
    filter = "ctrl+f, slash"    # an action's name, as `pktui keys` lists it, and its keys

What is wrong in it is said in one line each, and everything else holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from pktui.runtime.bounded_file import SETTINGS_BYTES, read_regular_file
from pktui.runtime.frozen import dataclass
from pktui.store.own_folders import config_folder
from pktui.store.toml_text import TomlError, parse_toml
from pktui.wording.language import say

NARROWEST, WIDEST = 12, 80
"""Cells that the names may have: less shows no name whole, more leaves nothing for the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Settings, each None or empty where nothing is set."""

    theme: str | None = None
    mouse: bool | None = None
    ascii: bool | None = None
    names_cells: int | None = None
    """The width of the column of names."""
    actions: tuple[tuple[str, str], ...] = ()
    """Actions by name, each with its keys, separated by commas; without any, it has none."""
    complaints: tuple[str, ...] = ()
    """What could not be understood, in one line each."""

    @property
    def keys(self) -> Mapping[str, str]:
        """The keys of each action that is given other ones."""
        return dict(self.actions)


def config_file() -> Path | None:
    """Find the file of settings; None where there is no home folder."""
    try:
        return config_folder() / "config.toml"
    except FileNotFoundError:
        return None


def load_config(path: Path | None) -> Config:
    """Read the settings at `path`; none where there is no such file or it can't be read."""
    if path is None:
        return Config()
    try:
        table = parse_toml(read_regular_file(path, SETTINGS_BYTES).decode("utf-8-sig"))
    except FileNotFoundError:
        return Config()
    except OSError as error:
        return _unread(path, say("it cannot be read: {reason}", reason=error.strerror or error))
    except TomlError as error:
        return _unread(path, say("it is not TOML: {reason}", reason=error))
    except ValueError:
        return _unread(path, say("it is not UTF-8"))
    return _config(table, path)


def _unread(path: Path, reason: str) -> Config:
    return Config(complaints=(f"{path.name}: {reason}",))


def _config(table: Mapping[str, object], path: Path) -> Config:
    complaints = [
        say("there is no setting “{name}”", name=name)
        for name in table
        if name not in ("theme", "mouse", "ascii", "columns", "keys")
    ]

    def wanted(name: str, kind: type, words: str) -> object:
        value = table.get(name)
        if value is None or type(value) is kind:
            return value
        complaints.append(say("“{name}” has to be {what}", name=name, what=words))
        return None

    columns = cast("dict[str, object]", wanted("columns", dict, say("a table")) or {})
    keys = cast("dict[str, object]", wanted("keys", dict, say("a table")) or {})
    names = columns.get("names")
    is_width = type(names) is int and NARROWEST <= names <= WIDEST
    for name in columns:
        if name != "names":
            complaints.append(say("there is no column “{name}”", name=name))
        elif not is_width:
            complaints.append(
                say("the names take {least} to {most} cells", least=NARROWEST, most=WIDEST)
            )
    complaints += [
        say("the keys of “{name}” are written as “ctrl+f, slash”", name=name)
        for name, value in keys.items()
        if not isinstance(value, str)
    ]
    theme = cast("str | None", wanted("theme", str, say("a theme's name")))
    mouse = cast("bool | None", wanted("mouse", bool, say("true or false")))
    ascii_alone = cast("bool | None", wanted("ascii", bool, say("true or false")))
    return Config(
        theme=theme,
        mouse=mouse,
        ascii=ascii_alone,
        names_cells=cast("int", names) if is_width else None,
        actions=tuple((name, value) for name, value in keys.items() if isinstance(value, str)),
        complaints=tuple(f"{path.name}: {complaint}" for complaint in complaints),
    )
