"""Which addresses of articles become links."""

from __future__ import annotations

import pytest

from pktui.view.article.links import link_of


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://vietnamnews.vn/politics/1.html", "https://vietnamnews.vn/politics/1.html"),
        (" http://example.org/a b ", "http://example.org/a%20b"),
        ("https://example.org/hà-nội?q=1#x", "https://example.org/h%C3%A0-n%E1%BB%99i?q=1#x"),
        ("https://example.org/100%25", "https://example.org/100%25"),
        ("https://example.org/\x1b]8;;x\x1b\\", "https://example.org/%1B]8;;x%1B%5C"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https:///nowhere", None),
        ("https://[broken", None),
        ("--version", None),
        ("vietnamnews.vn", None),
        ("https://example.org/" + "a" * 3000, None),
        ("", None),
        (None, None),
    ],
)
def test_links(address: str | None, link: str | None) -> None:
    assert link_of(address) == link
