"""Messages of Slack and Discord, as their exports have them, in the fields of an article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from html import unescape
from typing import cast

from pktui.reading.objects.timeline_tools import Fields

_SECONDS = re.compile(r"\d{9,11}\.\d{1,9}")
"""The time of a message of Slack, which is its name as well: seconds since 1970."""

_LINK = re.compile(r"<(?P<address>[a-z]{2,10}:[^<>|\s]{1,2000})(?:\|(?P<label>[^<>|]{1,500}))?>")
"""An address in the text of Slack, with the words that are shown for it."""

_CLOSE = 254_000_000_000
"""Seconds since 1970 at the end of the year 9999 are fewer than this."""


def article_fields(fields: Fields) -> Fields | None:
    """Return the fields of the article that a message is; none at all for what a program wrote;
    None where `fields` are those of something else."""
    if fields.get("type") == "message" and _SECONDS.fullmatch(str(fields.get("ts"))):
        return _of_slack(fields)
    if isinstance(fields.get("author"), dict) and {"timestamp", "content"} <= fields.keys():
        return _of_discord(fields)
    return None


def _of_slack(fields: Fields) -> Fields:
    text = fields.get("text")
    if not isinstance(text, str) or not text.strip() or "subtype" in fields:
        return {}
    seconds = float(str(fields["ts"]))
    if seconds > _CLOSE:
        return {}
    named = _inner(fields, "user_profile")
    sender = named.get("real_name") or named.get("display_name") or fields.get("user")
    return {
        "id": fields["ts"],
        "text": unescape(_LINK.sub(lambda link: link["label"] or link["address"], text)),
        "date": datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds"),
        "publisher": sender,
    }


def _of_discord(fields: Fields) -> Fields:
    text, author = fields["content"], _inner(fields, "author")
    if not isinstance(text, str) or not text.strip():
        return {}
    return {
        "id": fields.get("id"),
        "text": text,
        "date": fields["timestamp"],
        "publisher": author.get("nickname") or author.get("name") or author.get("username"),
    }


def _inner(fields: Fields, name: str) -> Mapping[str, object]:
    held = fields.get(name)
    return cast("Mapping[str, object]", held) if isinstance(held, dict) else {}
