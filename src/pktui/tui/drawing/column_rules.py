"""How wide the panes are, where a configuration says so."""

from __future__ import annotations


def column_rules(names: int) -> str:
    """The rules by which the names take so many cells where they stand beside the timeline."""
    beside = "grid-columns: 1fr;"
    return (
        f".-wide #panes {{ grid-columns: {names} 1fr 1fr; }}"
        f".-roomy #panes {{ grid-columns: {names} 4fr 3fr; }}"
        f".-zen #panes {{ {beside} }}"
    )
