"""Notes as Evernote exports them (ENEX): XML in which each note holds a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.html_text import words_of
from pktui.reading.xml_trees import child, find_all, words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def articles_of(root: Element) -> Parsed:
    """Yield an article for each note; a flaw for one without words."""
    for number, note in enumerate(find_all(root, "note"), 1):
        content = child(note, "content")
        text = words_of((content.text or "") if content is not None else "")
        title = words(child(note, "title"))
        if not text:
            yield Flaw(f"note {number}: no text")
            continue
        created = words(child(note, "created"))
        url = words(child(note, "note-attributes", "source-url"))
        yield Draft(
            text=text,
            title=title,
            # a note with an address is a page that was clipped, at that time
            date=None if url else created,
            guessed_date=created if url else None,
            url=url,
        )
