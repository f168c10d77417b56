"""Offices and ranks in their order, in English and Vietnamese: which change of role is a rise.

Only roles of one ladder can be compared: whether a mayor who becomes a colonel has risen is for
nobody to say. Words that narrow an office (`foreign`, `of health`) make no difference to its rank.
"""

from __future__ import annotations

import re

from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Rank:
    """A place on a ladder."""

    ladder: str
    step: float
    """Higher is higher; a deputy stands half a step below."""


_LADDERS = {
    "army": """private|binh nhì
corporal|hạ sĩ
sergeant|trung sĩ
sergeant major|thượng sĩ
second lieutenant|thiếu úy
lieutenant|trung úy
senior lieutenant|thượng úy
captain|đại úy
major|thiếu tá
lieutenant colonel|trung tá
colonel|thượng tá
senior colonel|đại tá
brigadier|brigadier general
major general|thiếu tướng
lieutenant general|trung tướng
senior lieutenant general|colonel general|thượng tướng
general|đại tướng
field marshal|marshal""",
    "police": """constable
detective
inspector
superintendent
commissioner|police chief|chief of police""",
    "government": """councillor|councilor
mayor
governor|chủ tịch tỉnh
minister|secretary of state|bộ trưởng
prime minister|premier|chancellor|thủ tướng
president|chủ tịch nước""",
    "parliament": """member of parliament|mp|congressman|congresswoman|đại biểu
senator
speaker|chủ tịch quốc hội""",
    "firm": """manager|trưởng phòng
director|giám đốc
managing director|tổng giám đốc
chief executive|ceo|chief executive officer
chairman|chairwoman|chair|chủ tịch""",
    "united nations": """adviser|advisor
assistant secretary-general
under-secretary-general|under secretary-general
secretary-general""",
    "embassy": """attaché|attache
consul
consul general
ambassador|đại sứ""",
    "university": """lecturer|giảng viên
associate professor|phó giáo sư
professor|giáo sư
dean|trưởng khoa
rector|vice chancellor|hiệu trưởng""",
}
_STEPS = {
    phrase: Rank(ladder, step)
    for ladder, rows in _LADDERS.items()
    for step, row in enumerate(rows.split("\n"))
    for phrase in row.split("|")
}
_LONGEST = sorted(_STEPS, key=len, reverse=True)
_PATTERN = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, _LONGEST))})(?![\w-])")
_DEPUTY = re.compile(r"(?<![\w-])(?:deputy|vice|assistant|acting|interim|phó|quyền)(?![\w])[ -]?")
_FORMER = re.compile(r"(?<!\w)(?:former|ex-|outgoing|late|retired|then|nguyên|cựu)(?!\w)|\bex-")


def rank_of(title: str) -> Rank | None:
    """The rank that a title gives, by the longest phrase of a ladder in it; None for a title of no
    ladder, and for a former one."""
    lower = title.lower()
    if _FORMER.search(lower):
        return None
    found = max(_PATTERN.finditer(lower), key=lambda each: len(each[0]), default=None)
    if found is None:
        return None
    rank = _STEPS[found[0]]
    is_deputy = _DEPUTY.search(lower, 0, found.start()) is not None
    return Rank(rank.ladder, rank.step - 0.5) if is_deputy else rank
