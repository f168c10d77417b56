"""A document that is an article, an array of them, or an object that holds the array.

A document is a whole file of JSON or one line of JSON Lines: answers of a news service come as
either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.objects.chat_messages import article_fields
from pktui.reading.objects.field_value import value
from pktui.reading.objects.fields import draft_of, is_article, is_entry
from pktui.reading.objects.timeline_tools import Fields

HOLDERS = (
    *("articles", "items", "events", "data", "results", "documents", "docs", "posts", "messages"),
    *("stories", "news", "tweets", "statuses", "entries", "hits", "children", "orderedItems"),
    *("@graph", "chats", "list", "value", "response"),
)
"""What the array is called where something wraps it: news services, JSON Feed, TimelineJS, ninjs,
WordPress, Ghost, Telegram, ActivityPub, Elasticsearch."""

_WRAPPERS = ("tweet", "data", "_source", "object", "post", "status", "article", "story", "record")
"""Where an item of an array holds the article: X's archive, Reddit, Elasticsearch, ActivityPub."""

_ACCOUNTS = ("Person", "Service", "Application", "Group", "Organization")
"""The kinds of accounts in ActivityPub: an archive of Mastodon holds that of its owner."""

_DEEPEST = 3
"""Objects around the array: `{"data": {"articles": {"results": […]}}}`."""


def articles_in(document: object, line: int | None = None) -> Parsed:
    """Yield every article of a document, which stands in that line."""
    if isinstance(document, dict):
        fields = cast("Fields", document)
        if fields.get("type") in _ACCOUNTS and "preferredUsername" in fields:
            yield Flaw("an account of a network, no article", line)
            return
        if rows := _rows_of_columns(fields) or _articles_by_key(fields):
            yield from _articles(rows, None, line)
            return
        held = next(_held(fields, _DEEPEST), None)
        if held is None or is_article(fields) or article_fields(fields) is not None:
            yield from _alone(fields, line)
            return
        items, publisher = held
    elif isinstance(document, list):
        items, publisher = cast("Sequence[object]", document), None
    else:
        items, publisher = (), None
    if not items:
        yield Flaw("no article in it", line)
        return
    if all(isinstance(item, str) for item in items):
        yield Flaw("a list of words or addresses, no articles", line)
        return
    found_any = False
    for found in _articles(items, publisher, line):
        found_any = True
        yield found
    if not found_any and line is None:  # messages without words, or of programs
        yield Flaw("no article in it")


def _alone(fields: Fields, line: int | None) -> Parsed:
    """Yield the one article or message that a document is; a message without words is none."""
    message = article_fields(fields)
    if message is None:
        yield draft_of(_unwrapped(fields), line)
    elif message:
        yield draft_of(message, line)
    elif line is None:
        yield Flaw("no article in it")


def _rows_of_columns(fields: Fields) -> Sequence[object]:
    """Return the rows of a table that is written column by column, as programs for data frames do:
    `{"title": ["A", "B"], "text": [...]}`, or with the number of its row at each value; empty where
    `fields` is no such table."""
    if len(fields) < _FEWEST_COLUMNS or not is_article(fields):
        return ()
    keys: set[tuple[object, ...]] = set()
    by_key: list[tuple[str, Mapping[object, object]]] = []
    for name, held in fields.items():
        column: Mapping[object, object]
        if isinstance(held, dict):
            column = cast("Mapping[object, object]", held)
        elif isinstance(held, list):
            column = dict(enumerate(cast("Sequence[object]", held)))
        else:
            return ()
        if any(isinstance(each, dict | list) for each in column.values()):
            return ()
        keys.add(tuple(column))
        by_key.append((name, column))
    if len(keys) != 1:
        return ()
    return [{name: column[key] for name, column in by_key} for key in next(iter(keys))]


_FEWEST_COLUMNS = 2
"""Columns of a table, at least: an object with one list alone is an article whose text is in
runs."""


def _articles_by_key(fields: Fields) -> Sequence[object]:
    """Return the articles of an object that holds each of them under its id; empty where anything
    else is in it, and where a name says what is in it, as around a single article."""
    if len(fields) < _FEWEST_IDS or not fields.keys().isdisjoint(_WRAPPERS):
        return ()
    held: list[object] = []
    for key, inner in fields.items():
        if not isinstance(inner, dict) or not is_article(cast("Fields", inner)):
            return ()
        held.append({"id": key, **cast("Fields", inner)})
    return held


_FEWEST_IDS = 2
"""Articles that stand under their ids, at least: one alone may as well be in a wrapper."""


def _held(fields: Fields, depth: int) -> Iterator[tuple[Sequence[object], str | None]]:
    """Yield the arrays that the object holds, the one that says what it holds first; with the
    name of the feed or channel that they are of."""
    arrays = [
        (name, cast("Sequence[object]", fields[name]))
        for name in HOLDERS
        if isinstance(fields.get(name), list)
    ]
    for name, items in arrays:
        is_feed = name == "messages" or str(fields.get("version", "")).startswith(
            "https://jsonfeed.org/"
        )
        yield items, value(fields, "title", "name") if is_feed else None
    if depth:
        names = sorted(fields, key=lambda name: name not in HOLDERS)
        for name in names:
            inner = fields[name]
            if isinstance(inner, dict):
                yield from _held(cast("Fields", inner), depth - 1)


def _articles(items: Sequence[object], publisher: str | None, line: int | None) -> Parsed:
    for number, item in enumerate(items, 1):
        if not isinstance(item, dict):
            yield Flaw(f"item {number}: not a JSON object", line)
            continue
        message = article_fields(cast("Fields", item))
        fields = _unwrapped(cast("Fields", item)) if message is None else message
        if message == {} or _is_silent(fields):
            continue
        inner = fields.get("messages")
        if isinstance(inner, list) and not is_article(fields):
            # an export of several chats
            yield from _articles(cast("Sequence[object]", inner), value(fields, "name"), line)
            continue
        found = draft_of(fields)
        if isinstance(found, Draft):
            yield replace(found, publisher=found.publisher or publisher)
        else:
            yield Flaw(f"item {number}: {found.reason}", line)


def _unwrapped(fields: Fields) -> Fields:
    """Return the article inside an item that is none itself."""
    for name in _WRAPPERS:
        inner = fields.get(name)
        if isinstance(inner, dict) and not is_article(fields):
            held = cast("Fields", inner)
            if is_entry(held):
                return {**{key: given for key, given in fields.items() if key != name}, **held}
    return fields


def _is_silent(fields: Fields) -> bool:
    """Tell whether `fields` are a message without words: of a program, or with a picture alone."""
    is_message = "type" in fields and ("from" in fields or "actor" in fields)
    return is_message and (fields.get("type") == "service" or fields.get("text") in ("", []))
