"""Which terminals are drawn on with more than ASCII."""

from __future__ import annotations

import pytest

from pktui.runtime.charset import draws_unicode


@pytest.mark.parametrize(
    ("encoding", "environment", "is_drawn"),
    [
        ("utf-8", {}, True),
        (None, {}, True),
        ("utf-8", {"LANG": "vi_VN.UTF-8"}, True),
        ("utf-8", {"LANG": "de_DE.utf8@euro"}, True),
        ("utf-8", {"LANG": "en_US"}, True),
        ("utf-8", {"LANG": "C", "LC_ALL": "C.UTF-8"}, True),
        ("utf-8", {"LANG": "C"}, False),
        ("utf-8", {"LC_ALL": "POSIX", "LANG": "vi_VN.UTF-8"}, False),
        ("utf-8", {"LC_CTYPE": "en_US.ISO-8859-1", "LANG": "en_US.UTF-8"}, False),
        ("ascii", {"LANG": "en_US.UTF-8"}, False),
        ("iso8859-1", {}, False),
        ("no such encoding", {}, False),
    ],
)
def test_what_is_drawn(encoding: str | None, environment: dict[str, str], is_drawn: bool) -> None:
    assert draws_unicode(encoding, environment) is is_drawn
