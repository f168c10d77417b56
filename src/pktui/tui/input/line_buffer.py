"""Editing one line of text, as values: every edit gives a new `EditLine`."""

from __future__ import annotations

from dataclasses import replace

from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True)
class EditLine:
    """Text, a cursor in it, and where a selection began."""

    text: str = ""
    cursor: int = 0
    anchor: int | None = None
    """The other end of the selection; None where nothing is selected."""

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end; the same where nothing is selected."""
        if self.anchor is None:
            return self.cursor, self.cursor
        return min(self.cursor, self.anchor), max(self.cursor, self.anchor)

    @property
    def selected(self) -> str:
        """The text that is selected."""
        start, end = self.selection
        return self.text[start:end]

    @property
    def word_start(self) -> int:
        """Where the word before the cursor begins."""
        at = self.cursor
        while at and self.text[at - 1] == " ":
            at -= 1
        while at and self.text[at - 1] != " ":
            at -= 1
        return at

    @property
    def word_end(self) -> int:
        """Where the word after the cursor ends."""
        at, last = self.cursor, len(self.text)
        while at < last and self.text[at] == " ":
            at += 1
        while at < last and self.text[at] != " ":
            at += 1
        return at

    def insert(self, text: str) -> EditLine:
        """In place of the selection."""
        start, end = self.selection
        return EditLine(self.text[:start] + text + self.text[end:], start + len(text))

    def move(self, to: int, *, select: bool = False) -> EditLine:
        """Return the line with its cursor at `to`, the text between selected if asked for."""
        to = max(0, min(to, len(self.text)))
        if not select:
            return EditLine(self.text, to)
        anchor = self.cursor if self.anchor is None else self.anchor
        return replace(self, cursor=to, anchor=anchor)

    def delete(self, to: int) -> EditLine:
        """The selection if there is one, else what lies between the cursor and `to`."""
        start, end = self.selection
        if start == end:
            to = max(0, min(to, len(self.text)))
            start, end = min(self.cursor, to), max(self.cursor, to)
        return EditLine(self.text[:start] + self.text[end:], start)

    def select_all(self) -> EditLine:
        """Return the line with all its text selected."""
        return EditLine(self.text, len(self.text), 0)
