"""`pktui keys`: the keys that are in force, by the names that a configuration calls actions by."""

from __future__ import annotations

import click

from pktui.cli.console import complain
from pktui.cli.options import command, version
from pktui.export.output import write
from pktui.text.sanitise import neutralise
from pktui.wording.language import say

_MOST_COMPLAINTS = 100
"""Mistakes in the settings that are listed; the file may have tens of thousands of wrong keys."""


@command("keys")
@version
def print_keys() -> None:
    """Print the explorer's keys that are in force, by action.

    Another key for an action is set in the table [keys] of the file of settings, which is named
    first.
    """
    from pktui.store.config import config_file, load_config
    from pktui.tui.key_table import key_rows, keymap_of
    from pktui.tui.reader_settings import theme_complaint

    path = config_file()
    config = load_config(path)
    rows = list(key_rows(config.keys))
    across = [max(len(cell) for cell in column) for column in zip(
        *((row.place, row.action, row.keys) for row in rows), strict=True
    )]  # fmt: skip
    lines = [f"# {neutralise(str(path)) if path else say('there is no folder for settings')}\n"]
    for row in rows:
        cells = (row.place, row.action, row.keys)
        padded = "  ".join(cell.ljust(width) for cell, width in zip(cells, across, strict=True))
        lines.append(f"{padded}  {row.tooltip}\n")
    write(lines, None)
    complaints = [*config.complaints, *keymap_of(config.keys)[1]]
    if wrong := theme_complaint(config.theme):
        complaints.insert(0, wrong)
    for each in complaints[:_MOST_COMPLAINTS]:
        complain(each)
    if more := len(complaints[_MOST_COMPLAINTS:]):
        name = path.name if path else say("settings")
        complain(say("{name}: mistakes that are not listed: {more:,}", name=name, more=more))
    if complaints:
        raise click.exceptions.Exit(1)
