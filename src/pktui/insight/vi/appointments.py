"""How Vietnamese says that somebody comes to an office: alternatives of regular expressions."""

from __future__ import annotations

BECAME = (
    r"(?:được\s+bổ\s+nhiệm(?:\s+(?:làm|giữ\s+chức))?|được\s+bầu\s+(?:làm|giữ\s+chức)"
    r"|(?:được\s+(?:thăng|phong)|bị\s+giáng)(?:\s+(?:quân\s+hàm|hàm|cấp|chức))?"
    r"(?:\s+(?:lên|xuống|làm))?)\s+"
)
"""Between a name and the office."""
BEHIND_TITLE = "tại|ở|vào|ngày|từ|kể từ|hôm|trong|sau|thay|nhiệm kỳ"
"""What follows the title in the same clause."""
NARROWER = "phó|quyền|nguyên|cựu"
"""Before a title, what makes it another one: a deputy minister is no minister."""
DEPUTY = "phó|quyền"
"""Those of them that make it half a step lower."""
FORMER = "nguyên|cựu"
"""Those that take it away."""
