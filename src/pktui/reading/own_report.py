"""How a report that pktui wrote is told from an article.

A report lies where its reader works, often in the folder of the articles themselves. Read as an
article, it would tell every event of theirs once more, by the names and dates of the report.
"""

from __future__ import annotations

from typing import Final

from pktui.reading.draft import Flaw

CLAIMS_ID: Final = "pktui-claims"
"""The id of the element that holds the claims of a report in HTML."""

CLAIMS_FENCE: Final = f"```json {CLAIMS_ID}"
"""The line that opens the claims of a report in Markdown, its last block."""

OWN_REPORT = Flaw("a report that pktui wrote, no article: `pktui verify` reads it")

_GENERATOR = '<meta name="generator" content="pktui">'
_HEAD = 2_000
"""Characters in which the generator of a report is named: its head begins with short lines."""


def is_page_of_report(page: str) -> bool:
    """Say whether `page` names pktui in its head and holds the claims of a report."""
    return _GENERATOR in page[:_HEAD] and f' id="{CLAIMS_ID}">' in page


def is_markdown_of_report(text: str) -> bool:
    """Say whether `text` ends with the claims of a report; an article that shows some does not."""
    _, fence, rest = text.replace("\r\n", "\n").rpartition(f"\n{CLAIMS_FENCE}\n")
    claims, closing, after = rest.partition("\n```")
    return bool(fence and closing and claims.startswith("{") and not after.strip())
