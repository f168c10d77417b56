"""Which files look like articles by their names; asked before anything else is imported."""

from __future__ import annotations

import os

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


def is_content(name: str) -> bool:
    """Tell whether a file of this name, met in a folder, may hold articles.

    Hidden files belong to programs, `pktui.….toml` and `pktui.notes.jsonl` are what the reader
    decided and marked, and a README says what the folder holds. Any of them is read when it is
    named itself.
    """
    return not (
        name.startswith(".")
        or (name.startswith("pktui.") and name.endswith((".toml", "notes.jsonl")))
        or name.partition(".")[0].upper() == "README"
    )
