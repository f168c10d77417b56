"""NewsML-G2: news items, alone or many in a message; packages and concepts hold no text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pktui.reading.agencies import nitf
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.html_text import words_of
from pktui.reading.xml_trees import child, find_all, first_words, name_of, shown, words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DATES = (
    ("itemMeta", "versionCreated"),
    ("contentMeta", "contentCreated"),
    ("itemMeta", "firstCreated"),
)
_WITHOUT_TEXT = {
    "packageItem": "a list of other news items",
    "conceptItem": "a concept",
    "knowledgeItem": "a list of concepts",
    "planningItem": "a plan of coverage",
    "catalogItem": "a catalogue",
}


def articles_of(root: Element) -> Parsed:
    """Yield every news item of a message, or the one that is the root."""
    found_any = False
    for element in root.iter():
        name = name_of(element)
        if name == "newsItem":
            found_any = True
            yield _article(element)
        elif name in _WITHOUT_TEXT and (element is root or len(element)):
            found_any = True
            yield _refusal(element)
    if not found_any:
        yield Flaw("NewsML-G2 without news items")


def _refusal(element: Element) -> Flaw:
    return Flaw(f"NewsML-G2: {_WITHOUT_TEXT[name_of(element)]}, not an article")


def _article(item: Element) -> Draft | Flaw:
    meta, content = child(item, "itemMeta"), child(item, "contentMeta")
    title = first_words(content, "headline") if content is not None else None
    title = title or (first_words(meta, "title") if meta is not None else None)
    texts = [part for part in _parts(item) if part]
    longest: str | None = max(texts, key=len, default=None)
    text = longest or _description(content) or title
    if not text:
        return Flaw("NewsML-G2: a news item without text")
    inner = next((nitf.article_of(e) for e in find_all(item, "nitf")), None)
    if title is None and isinstance(inner, Draft):
        title = inner.title
    dates = (words(child(item, *path)) for path in _DATES)
    return Draft(
        text=text,
        title=title,
        date=next(filter(None, dates), None),
        publisher=_provider(item),
        id=item.get("guid"),
        url=_link(item),
    )


def _parts(item: Element) -> Iterator[str]:
    """Yield the renditions of the content that are words."""
    for part in find_all(item, "inlineXML"):
        for inner in part:
            if name_of(inner) == "nitf":
                found = nitf.article_of(inner)
                yield found.text if isinstance(found, Draft) else ""
            else:
                yield shown(inner)
    for part in find_all(item, "inlineData"):
        if not part.get("encoding"):  # base64, of pictures
            yield words_of("".join(part.itertext()))


def _description(content: Element | None) -> str | None:
    """Find the caption of a picture or a film."""
    if content is None:
        return None
    found = (shown(element) for element in find_all(content, "description"))
    return next(filter(None, found), None)


def _provider(item: Element) -> str | None:
    for path in (("itemMeta", "provider"), ("contentMeta", "infoSource")):
        element = child(item, *path)
        if element is not None:
            code = element.get("literal") or element.get("qcode") or element.get("uri")
            named = first_words(element, "name")
            if named or code:
                return named or (code or "").rpartition(":")[2] or None
    return None


def _link(item: Element) -> str | None:
    for link in find_all(item, "link"):
        address = link.get("href") or ""
        kind = (link.get("contenttype") or "").lower()
        if address.startswith(("http://", "https://")) and kind.startswith("text/html"):
            return address
    return None
