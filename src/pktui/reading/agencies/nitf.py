"""NITF, the News Industry Text Format: one article, its dates and publication in the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pktui.reading.draft import Draft, Flaw
from pktui.reading.xml_trees import child, find_all, first_words, shown, words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DATES = (("date.issue", "norm"), ("pubdata", "date.publication"), ("date.release", "norm"))


def article_of(root: Element) -> Draft | Flaw:
    """Read the article of an `<nitf>` element."""
    body = child(root, "body")
    content = child(body, "body.content")
    title = first_words(root, "hl1") or words(child(root, "head", "title"))
    parts = [shown(part) for part in (content,) if part is not None]
    if not any(parts) and body is not None:
        parts = [shown(part) for part in body if part.tag not in ("body.head", "body.end")]
    abstract = next(find_all(root, "abstract"), None)
    text = "\n\n".join(filter(None, parts)) or (shown(abstract) if abstract is not None else None)
    text = text or title
    if not text:
        return Flaw("NITF without text")
    publication = next(find_all(root, "pubdata"), None)
    return Draft(
        text=text,
        title=title,
        date=_date(root),
        publisher=_attribute(publication, "name") or first_words(root, "distributor"),
        section=_attribute(publication, "position.section"),
        id=next((e.get("id-string") for e in find_all(root, "doc-id")), None),
        url=_address(_attribute(publication, "ex-ref")),
    )


def _date(root: Element) -> str | None:
    for name, attribute in _DATES:
        for element in find_all(root, name):
            if written := element.get(attribute):
                return written
    for element in find_all(root, "story.date"):
        return element.get("norm") or words(element)
    return None


def _attribute(element: Element | None, name: str) -> str | None:
    return element.get(name) if element is not None else None


def _address(value: str | None) -> str | None:
    return value if value and value.startswith(("http://", "https://")) else None
