"""Vietnamese words that say one kind of deed: a line a kind."""

from __future__ import annotations

DEEDS = """
cháy hỏa
nổ bom
chết tử
"""
"""Words are compared by their syllables, so here are only those that say it alone."""

DOERS = ""
"""Groups of people who do something together: Vietnamese names each by two syllables, of which
neither says it alone."""

PAGE_STAMPS = "cập nhật|đăng|gửi"
"""Before the time at which a page was changed, or something was added to it."""
WROTE = "viết"
"""Behind the time and the name of who wrote a comment."""
ON = "ngày"
"""Between a time and its date."""
STAMPS = f"lúc|{PAGE_STAMPS}"
"""Before the time at which somebody wrote a comment or a page was changed."""
