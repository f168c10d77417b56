"""Vietnamese words that end a line only where its sentence goes on in the next."""

from __future__ import annotations

OPEN_WORDS = (
    "và|của|các|những|là|ở|tại|trong|với|cho|do|bị|được|từ|đến|về|theo|trên|dưới|khi|để|vì|mà|thì|"
    "ông|bà|anh|chị|tỉnh|huyện|xã|phường|quận|sông"
)
"""Words after which a sentence goes on, as an alternation."""
