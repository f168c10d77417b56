"""What a terminal without Unicode shows: as many cells, and what was meant."""

from __future__ import annotations

import io
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has a driver of its own", allow_module_level=True)

from rich.cells import cell_len

from pktui.tui.input.terminal_driver import TerminalFile


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [
        ("ascii", "Việt Nam", "Viet Nam"),
        ("ascii", "Đặng, đổi", "Dang, doi"),
        ("ascii", "“2014” says ‘2014’", "\"2014\" says '2014'"),
        ("ascii", "2020–21 — then…", "2020-21 - then~"),
        ("ascii", "Łódź, Ørsted", "Lodz, Orsted"),
        ("ascii", "Straße", "Stra?e"),  # two letters would take two cells
        ("ascii", "新聞", "????"),
        ("ascii", "plain", "plain"),
        ("latin-1", "Café “Süd”", 'Café "Süd"'),
        ("utf-8", "Việt Nam “…”", "Việt Nam “…”"),
    ],
)
def test_what_cannot_be_encoded_keeps_its_cells(encoding: str, text: str, shown: str) -> None:
    written = io.BytesIO()
    file = TerminalFile(io.TextIOWrapper(written, encoding=encoding), lambda: None)
    file.write(text)
    file.flush()
    assert written.getvalue().decode(encoding) == shown
    assert cell_len(shown) == cell_len(text)
