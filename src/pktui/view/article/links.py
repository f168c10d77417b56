"""Addresses of articles as links that are safe to write to a terminal and to hand to a browser."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

_LONGEST = 2000
"""Characters of an address that browsers still take; terminals cut at about as many."""

_KEPT = "/:?#[]@!$&'()*+,;=%-._~"
"""What an address is made of beside letters and digits (RFC 3986)."""


def link_of(address: str | None) -> str | None:
    """Give `address` as a link of printable ASCII; None where it is none that a browser opens."""
    if not address or len(address) > _LONGEST:
        return None
    link = quote(address.strip(), safe=_KEPT)
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    return link if parts.scheme in ("http", "https") and parts.netloc else None
