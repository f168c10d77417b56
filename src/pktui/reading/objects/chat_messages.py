"""Messages of Slack and Discord, as their exports have them, in the fields of an article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from html import unescape
from typing import cast

from pktui.reading.objects.timeline_tools import Fields

_SECONDS = re.compile(r"\d{9,11}\.\d{1,9}")
"""The time of a message of Slack, which is its id as well: seconds since 1970. Eleven digits reach
the year 5138."""

_LINK = re.compile(r"<(?P<address>[a-z]{2,10}:[^<>|\s]{1,2000})(?:\|(?P<label>[^<>|]{1,500}))?>")
"""An address in the text of Slack, with the words that are shown for it."""

_BY_PEOPLE = (None, "me_message", "thread_broadcast", "file_share", "file_comment")
"""Kinds of Slack's messages that people write; of the others, programs write each word."""

_OF_ARTICLES = ("title", "headline", "url", "link")
"""Fields that a message of Discord never has, while an article often has one."""


def article_fields(fields: Fields) -> Fields | None:
    """Return the `fields` of a message under the names that an article has for them.

    An empty result is for a message without words, or by a program; None is for `fields` that are
    no message of Slack or Discord.
    """
    if fields.get("type") == "message" and _SECONDS.fullmatch(str(fields.get("ts"))):
        return _of_slack(fields)
    is_of_somebody = isinstance(fields.get("author"), dict)
    is_message = is_of_somebody and {"timestamp", "content"} <= fields.keys()
    if is_message and fields.keys().isdisjoint(_OF_ARTICLES):
        return _of_discord(fields)
    return None


def _of_slack(fields: Fields) -> Fields:
    text = fields.get("text")
    if not isinstance(text, str) or not text.strip() or fields.get("subtype") not in _BY_PEOPLE:
        return {}
    seconds = float(str(fields["ts"]))
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
