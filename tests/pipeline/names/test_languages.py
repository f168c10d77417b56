"""Each language of names keeps its words to itself."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

PACKAGE = Path(__file__).parents[3] / "src" / "pktui"

VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]", re.IGNORECASE)
"""Letters that no other language of Europe writes, composed."""


def test_vietnamese_letters_stand_in_the_vietnamese_rules_only() -> None:
    of_names = [*(PACKAGE / "pipeline/names").rglob("*.py"), *(PACKAGE / "corpus").rglob("*.py")]
    elsewhere = [
        path.relative_to(PACKAGE).as_posix()
        for path in of_names
        if "vi" not in path.parts and "dating" not in path.parts
        if VIETNAMESE.search(unicodedata.normalize("NFC", path.read_text(encoding="utf-8")))
    ]
    assert elsewhere == []
