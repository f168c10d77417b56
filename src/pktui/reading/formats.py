"""The formats there are, each by name, by a file's extension, and by how its content begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pktui.reading import json_document, jsonl, text
from pktui.reading.draft import Found

_HEAD = 1 << 16
"""Bytes by which a format is recognised: some tens of news articles as JSON Lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way in which articles are written down."""

    name: str
    parse: Callable[[bytes], Found]
    extensions: tuple[str, ...] = ()
    """Endings of a file's name, in small letters, with their dot."""
    looks_like: Callable[[bytes], bool] | None = None
    """Whether the beginning of an input is this format's; None where only a name can tell."""


TEXT = Format(name="text", parse=text.parse, extensions=(".txt", ".text"))

FORMATS = (
    Format(
        name="jsonl",
        parse=jsonl.parse,
        extensions=(".jsonl", ".ndjson", ".jsonlines"),
        looks_like=jsonl.looks_like,
    ),
    Format(
        name="json",
        parse=json_document.parse,
        extensions=(".json",),
        looks_like=json_document.looks_like,
    ),
    TEXT,
)

BY_NAME = {form.name: form for form in FORMATS}


def format_of(path: str, data: bytes) -> Format:
    """By the extension; where that says nothing, by the content; else plain text."""
    name = path.rpartition("/")[2].lower()
    for form in FORMATS:
        if name.endswith(form.extensions) and form.extensions:
            return form
    head = data[:_HEAD]
    for form in FORMATS:
        if form.looks_like and form.looks_like(head):
            return form
    return TEXT
