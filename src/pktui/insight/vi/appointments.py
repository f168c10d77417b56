"""How Vietnamese says that somebody comes to an office: alternatives of regular expressions."""

from __future__ import annotations

BECAME = r"(?:được\s+bổ\s+nhiệm(?:\s+làm)?|được\s+bầu\s+làm|được\s+thăng)\s+"
"""Between a name and the office."""
BEHIND_TITLE = "vào|ngày|từ|kể từ|hôm|trong|sau|thay|nhiệm kỳ"
"""What follows the title in the same clause."""
NARROWER = "phó|quyền|nguyên|cựu"
"""Before a title, what makes it another one: a deputy minister is no minister."""
DEPUTY = "phó|quyền"
"""Those of them that make it half a step lower."""
FORMER = "nguyên|cựu"
"""Those that take it away."""
