"""The articles that come with pktui, in a source tree and in an installed wheel alike."""

from __future__ import annotations

import os

from pktui.reading.inputs import is_content

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120

_FOLDER = "seeds"


def bundled_folder() -> str:
    """Find the folder of the bundled articles."""
    installed = os.path.join(_PACKAGE, _FOLDER)  # noqa: PTH118
    if os.path.isdir(installed):  # noqa: PTH112 - pathlib costs a tenth of the start
        return installed
    # a source tree: src/pktui beside seeds
    return os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), _FOLDER)  # noqa: PTH118, PTH120


_OF_ARTICLES = (
    *(".txt", ".html", ".htm", ".pdf", ".docx", ".odt", ".rtf", ".epub"),
    *(".eml", ".mbox", ".jsonl", ".csv", ".ris", ".zip"),
)
"""How the names of files end that a reader keeps articles in; programs and settings have others."""

_MOST_LOOKED_AT = 2_000
"""Entries of a folder that are looked at: a start does not wait for a full one."""


def articles_here() -> int:
    """Count the files of the folder in use that look like articles by their names."""
    try:
        with os.scandir() as entries:
            names = [entry.name for entry, _ in zip(entries, range(_MOST_LOOKED_AT), strict=False)]
    except OSError:
        return 0
    return sum(is_content(name) and name.lower().endswith(_OF_ARTICLES) for name in names)
