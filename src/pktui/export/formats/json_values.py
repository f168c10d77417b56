"""JSON of other programs, written so that nothing in it acts on a terminal."""

from __future__ import annotations

import json

from pktui.text.sanitise import escape_json


def as_json(value: object) -> str:
    """Write `value` in one line; a character that acts on a terminal as `\\uXXXX`."""
    return escape_json(json.dumps(value, ensure_ascii=False))
