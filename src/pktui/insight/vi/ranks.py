"""Vietnamese words for the rungs of each ladder of offices, from the lowest to the highest.

A language that has no word for a rung leaves its row empty, so that the rows of all languages
stand for the same rungs.
"""

from __future__ import annotations

DEPUTIES = {"thứ trưởng": "bộ trưởng", "trợ lý bộ trưởng": "bộ trưởng"}
"""Names of deputies that are offices of their own, with the office that each stands below."""
LADDERS = {
    "army": """binh nhì
hạ sĩ
trung sĩ
thượng sĩ
thiếu úy
trung úy
thượng úy
đại úy
thiếu tá
trung tá
thượng tá
đại tá

thiếu tướng
trung tướng
thượng tướng
đại tướng
""",
    "government": """

chủ tịch tỉnh
bộ trưởng
thủ tướng
chủ tịch nước""",
    "parliament": """đại biểu

chủ tịch quốc hội""",
    "firm": """trưởng phòng
giám đốc
tổng giám đốc

chủ tịch""",
    "embassy": """


đại sứ""",
    "university": """giảng viên
phó giáo sư
giáo sư
trưởng khoa
hiệu trưởng""",
}
