"""NewsML 1: news items whose components, inside each other, hold headlines and content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pktui.reading.agencies import nitf
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.html_text import words_of
from pktui.reading.xml_trees import child, find_all, first_words, name_of, shown, words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DATES = ("ThisRevisionCreated", "FirstCreated", "DateAndTime", "DateId")


def articles_of(root: Element) -> Parsed:
    """List every article of every news item."""
    sent = first_words(root, "DateAndTime")
    found_any = False
    for item in find_all(root, "NewsItem"):
        found_any = True
        yield from _articles(item, sent)
    if not found_any:
        yield Flaw("NewsML without news items")


def _articles(item: Element, sent: str | None) -> Parsed:
    """Read one article, or one for each component that has a headline and content of its own."""
    pieces = list(_pieces(item))
    groups: dict[Element | None, list[str]] = {}
    for lines, piece in pieces:
        groups.setdefault(lines, []).append(piece)
    if not groups:
        lines = next(find_all(item, "NewsLines"), None)
        groups[lines] = []
    date = first_words(item, *_DATES) or sent
    identity = first_words(item, "PublicIdentifier", "NewsItemId")
    publisher = first_words(item, "CreditLine", "ProviderId") or _party(item, "Provider", "Source")
    for number, (heads, texts) in enumerate(groups.items()):
        title = first_words(heads, "HeadLine") if heads is not None else None
        text: str | None = "\n\n".join(dict.fromkeys(texts)) or title
        if not text:
            yield Flaw("NewsML: a news item without text")
            continue
        yield Draft(
            text=text,
            title=title,
            date=date,
            publisher=publisher,
            id=identity if identity and not number else None,
        )


def _pieces(item: Element) -> Iterator[tuple[Element | None, str]]:
    """Yield every content that is words, with the news lines that stand nearest above it."""
    pending: list[tuple[Element, Element | None]] = [(item, None)]
    while pending:
        element, lines = pending.pop()
        own = child(element, "NewsLines")
        lines = own if own is not None and child(own, "HeadLine") is not None else lines
        if name_of(element) == "ContentItem":
            text = _content(element)
            if text:
                yield lines, text
            continue
        pending.extend((inner, lines) for inner in reversed(element))


def _content(item: Element) -> str | None:
    """Return the words of a content item; None for a picture and the like."""
    data = child(item, "DataContent")
    if data is None:
        encoded = child(item, "Encoding")
        data = child(encoded, "DataContent")
        if data is None or (encoded is not None and encoded.get("Notation", "").endswith("64")):
            return None
    if not len(data):
        return words_of("".join(data.itertext())) or None
    inner = next(find_all(data, "nitf"), None)
    if inner is not None:
        found = nitf.article_of(inner)
        return found.text if isinstance(found, Draft) else None
    return shown(data) or words(data)


def _party(item: Element, *names: str) -> str | None:
    """Find a party by its role, as in `<Provider><Party FormalName="AFP"/></Provider>`."""
    for element in find_all(item, *names):
        for party in find_all(element, "Party"):
            if name := party.get("FormalName"):
                return name
    return None
