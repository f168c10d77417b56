"""The records of the reader's marks."""

from __future__ import annotations

MARK_COLUMNS = (
    *("id", "marked", "tags", "note", "made", "state"),
    *("quote.text", "quote.start", "quote.end", "event"),
    *("article.id", "article.title", "article.when", "article.publisher", "article.path"),
)
"""For formats that are tables: the fields of a mark's record, objects taken apart."""
