"""Plain text: the file is the article, unless it is an export of a news database or a chat."""

from __future__ import annotations

from pktui.reading.databases.signs import may_be_chat, may_be_export, may_hold_many
from pktui.reading.draft import Draft, Parsed
from pktui.reading.formats.unread import text_not_read


def parse(text: str) -> Parsed:
    """Yield the one article of the file, or all those of an export or a chat."""
    if may_be_chat(text):
        from pktui.reading.databases import chat_log

        if chat_log.is_chat(text):
            yield from chat_log.messages_of(text)
            return
    if flaw := text_not_read(text):
        yield flaw
        return
    if may_be_export(text):
        from pktui.reading.databases.detect import articles_of_text

        exported = articles_of_text(text)
        if exported is not None:
            yield from exported
            return
    if may_hold_many(text):
        from pktui.reading.databases.lines import lines_of_text
        from pktui.reading.databases.unknown import suspicion

        if flaw := suspicion(lines_of_text(text)):
            yield flaw
    yield Draft(text=text)
