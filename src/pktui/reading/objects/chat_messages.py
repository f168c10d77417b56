"""Messages of chats and posts of networks, as their exports have them, in the fields of an article:
Slack, Discord, Signal, Matrix, Messenger, Facebook, Mastodon; and notes of Google Keep."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
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

_WRITTEN = ("Default", "Reply", "0", "19")
"""Kinds of Discord's messages that people write, by name and by number: the others say who joined,
who pinned what, and what a program answered."""

_KIND = re.compile(r"\d{1,3}|Call|(?:[A-Z][a-z]+){2,6}")
"""The form of a kind of Discord's messages, `7` or `GuildMemberJoin`; a post of another network may
have `article` in its place."""

_OF_ARTICLES = ("title", "headline", "url", "link")
"""Fields that a message of Discord or Signal never has, while an article often has one."""


def article_fields(fields: Fields) -> Fields | None:
    """Return the `fields` of a message under the names that an article has for them.

    An empty result is for a message without words, or by a program; None is for `fields` that are
    no message of a program that is known here.
    """
    for is_of, read in _PROGRAMS:
        if is_of(fields):
            return read(fields)
    return None


def _is_of_slack(fields: Fields) -> bool:
    return fields.get("type") == "message" and bool(_SECONDS.fullmatch(str(fields.get("ts"))))


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


def _is_of_discord(fields: Fields) -> bool:
    is_message = (
        isinstance(fields.get("author"), dict) and {"timestamp", "content"} <= fields.keys()
    )
    return is_message and fields.keys().isdisjoint(_OF_ARTICLES)


def _of_discord(fields: Fields) -> Fields:
    text, author = fields["content"], _inner(fields, "author")
    kind = str(fields.get("type"))
    is_by_program = kind not in _WRITTEN and _KIND.fullmatch(kind) is not None
    if not isinstance(text, str) or not text.strip() or is_by_program:
        return {}
    return {
        "id": fields.get("id"),
        "text": text,
        "date": fields["timestamp"],
        "publisher": author.get("nickname") or author.get("name") or author.get("username"),
    }


def _is_of_discords_archive(fields: Fields) -> bool:
    names = {name.lower() for name in fields}
    return names >= {"id", "timestamp", "contents", "attachments"} and "text" not in names


def _of_discords_archive(fields: Fields) -> Fields:
    """Read a message of the archive that Discord gives to who wrote it: it names nobody else."""
    held = {name.lower(): given for name, given in fields.items()}
    return _said(held.get("contents"), id=held["id"], date=held["timestamp"])


def _is_of_signal(fields: Fields) -> bool:
    is_message = {"sender", "body", "date"} <= fields.keys() and not _OF_SIGNAL.isdisjoint(fields)
    return is_message and fields.keys().isdisjoint(_OF_ARTICLES)


_OF_SIGNAL = frozenset(("quote", "sticker", "reactions"))
"""What messages of Signal have beside their words, as `signal-export` writes them."""


def _of_signal(fields: Fields) -> Fields:
    return _said(fields["body"], date=fields["date"], publisher=fields["sender"])


def _is_of_matrix(fields: Fields) -> bool:
    return str(fields.get("type", "")).startswith("m.") and "origin_server_ts" in fields


def _of_matrix(fields: Fields) -> Fields:
    content = _inner(fields, "content")
    is_read = fields["type"] == "m.room.message" and content.get("msgtype") in ("m.text", "m.emote")
    return _said(
        content.get("body") if is_read else None,
        id=fields.get("event_id"),
        date=_moment(fields["origin_server_ts"], 1_000),
        publisher=fields.get("sender"),
    )


def _is_of_messenger(fields: Fields) -> bool:
    return {"sender_name", "timestamp_ms"} <= fields.keys()


def _of_messenger(fields: Fields) -> Fields:
    return _said(
        _mended(fields.get("content")),
        date=_moment(fields["timestamp_ms"], 1_000),
        publisher=_mended(fields["sender_name"]),
    )


def _is_of_facebook(fields: Fields) -> bool:
    """Tell whether `fields` are a post, by what is in each of its lists: answers of news services
    have a time and a list called `data` too, with articles in it."""
    is_post = isinstance(fields.get("timestamp"), int) and fields.keys() <= _OF_FACEBOOK
    lists = [(fields[name], parts) for name, parts in _PARTS_OF_POST.items() if name in fields]
    return is_post and bool(lists) and all(_holds_only(held, parts) for held, parts in lists)


_PARTS_OF_POST: Mapping[str, frozenset[str]] = {
    "data": frozenset(("post", "update_timestamp", "backdated_timestamp")),
    "attachments": frozenset(("data",)),
}
"""The lists of a post of Facebook, with the names in the objects that each of them holds."""

_OF_FACEBOOK = frozenset(("timestamp", "title", "tags", *_PARTS_OF_POST))
"""All fields that a post of Facebook has."""


def _holds_only(held: object, names: frozenset[str]) -> bool:
    """Tell whether `held` is a list of objects that have no other fields than `names`."""
    return isinstance(held, list) and all(
        isinstance(one, dict) and cast("Fields", one).keys() <= names
        for one in cast("list[object]", held)
    )


def _of_facebook(fields: Fields) -> Fields:
    posts = cast("list[Fields]", fields.get("data", []))
    text = next((words for post in posts if isinstance(words := post.get("post"), str)), None)
    return _said(_mended(text), date=_moment(fields["timestamp"], 1))


def _mended(words: object) -> object:
    """Return words that Facebook wrote as the bytes of UTF-8, one character each, as they were."""
    if isinstance(words, str) and not words.isascii():
        try:
            return words.encode("latin-1").decode("utf-8")
        except UnicodeError:
            return words
    return words


def _is_of_mastodon(fields: Fields) -> bool:
    is_activity = fields.get("type") in _ACTIVITIES and "object" in fields
    return is_activity and isinstance(fields.get("actor"), str)


_ACTIVITIES = ("Create", "Announce", "Like", "Follow", "Accept", "Undo", "Delete", "Update", "Add")
"""What somebody does in ActivityPub; only what is created has words of its own."""

_ACCOUNT = re.compile(r"https?://(?P<host>[^/\s]{1,200})/(?:users/|@)(?P<name>[^/\s]{1,200})/?")


def _of_mastodon(fields: Fields) -> Fields:
    made = _inner(fields, "object")
    if fields["type"] not in ("Create", "Update") or "content" not in made:
        return {}
    account = _ACCOUNT.fullmatch(str(fields["actor"]))
    publisher = f"@{account['name']}@{account['host']}" if account else None
    return {"published": fields.get("published"), "publisher": publisher, **made}


def _is_of_keep(fields: Fields) -> bool:
    return "userEditedTimestampUsec" in fields and "isTrashed" in fields


def _of_keep(fields: Fields) -> Fields:
    held = fields.get("listContent")
    items = cast("list[object]", held) if isinstance(held, list) else []
    listed = [str(_inner({"item": item}, "item").get("text") or "") for item in items]
    made = fields.get("createdTimestampUsec", fields["userEditedTimestampUsec"])
    return _said(
        fields.get("textContent") or "\n".join(listed),
        title=fields.get("title") or None,
        date=_moment(made, 1_000_000),
    )


def _said(text: object, **fields: object) -> Fields:
    """Return the fields of a message that says `text`; none where it says nothing."""
    return {"text": text, **fields} if isinstance(text, str) and text.strip() else {}


def _moment(number: object, parts: int) -> str | None:
    """Return the time of so many parts of a second since 1970; None where it is no such number."""
    if isinstance(number, int | str) and str(number).isdecimal() and len(str(number)) < _LONGEST:
        try:
            return datetime.fromtimestamp(int(number) / parts, UTC).isoformat(timespec="seconds")
        except (OverflowError, OSError, ValueError):
            return None
    return None


_LONGEST = 18
"""Digits of a moment in parts of a second; those of microseconds have 16."""


def _inner(fields: Fields, name: str) -> Mapping[str, object]:
    held = fields.get(name)
    return cast("Mapping[str, object]", held) if isinstance(held, dict) else {}


_PROGRAMS: tuple[tuple[Callable[[Fields], bool], Callable[[Fields], Fields]], ...] = (
    (_is_of_slack, _of_slack),
    (_is_of_discord, _of_discord),
    (_is_of_discords_archive, _of_discords_archive),
    (_is_of_signal, _of_signal),
    (_is_of_matrix, _of_matrix),
    (_is_of_messenger, _of_messenger),
    (_is_of_mastodon, _of_mastodon),
    (_is_of_keep, _of_keep),
    (_is_of_facebook, _of_facebook),
)
"""What tells a message of each program, and what reads it."""
