"""Factiva's XML: `<article>` elements with a headline, paragraphs and a publication date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pktui.reading.draft import Draft, Flaw
from pktui.reading.xml_trees import find_all, first_words, name_of, shown, words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PARTS = ("leadParagraph", "tailParagraphs", "snippet")


def is_article(element: Element) -> bool:
    """Tell whether the element is one of Factiva's articles."""
    names = {name_of(child) for child in element}
    return "headline" in names and bool(
        names & {"leadParagraph", "tailParagraphs", "accessionNo", "publicationDate", "sourceCode"}
    )


def article_of(element: Element) -> Draft | Flaw:
    """Read the article of such an element."""
    title = first_words(element, "headline")
    parts = [shown(part) for name in _PARTS[:2] for part in find_all(element, name)]
    text = "\n\n".join(filter(None, parts)) or first_words(element, "snippet") or title
    if not text:
        return Flaw("an article of Factiva without text")
    date = next(find_all(element, "publicationDate"), None)
    return Draft(
        text=text,
        title=title,
        date=(first_words(date, "date") or words(date)) if date is not None else None,
        publisher=first_words(element, "sourceName"),
        section=first_words(element, "sectionName"),
        id=first_words(element, "accessionNo"),
    )
