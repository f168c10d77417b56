"""XML as other programs write it → a tree, without entities, networks or control characters."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pktui.reading.draft import Flaw
from pktui.reading.extras import attempt
from pktui.reading.html_text import words_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_XML_ENTITIES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What may not stand in XML, and what some programs write into it."""

_PROLOGUE = 100_000
"""Characters in which a document type would be defined; what comes later, the parser refuses."""

_DEEPEST = 200
"""Elements inside each other; a page of news has twenty."""


def tree_of(text: str) -> Element | Flaw:
    """Return the root of the XML document `text`; a flaw where it is none, or was made to do
    harm."""
    trees: Any = import_module("defusedxml.ElementTree")  # 10 ms, and it has no types
    text = _FORBIDDEN.sub("", _DECLARATION.sub("", text, count=1))
    text = _ENTITY.sub(_as_character, text)
    if "<!ENTITY" in text[:_PROLOGUE]:
        return Flaw("XML that defines entities: it may unpack to any size, and is not read")
    root: Element | Flaw = attempt("XML", lambda: trees.fromstring(text))
    if isinstance(root, Flaw):
        return root
    return Flaw("XML with elements nested too deeply") if _is_deep(root) else root


def _as_character(found: re.Match[str]) -> str:
    """Turn `&nbsp;` and its like, which a document type at some other place defines, into
    characters."""
    if found[1] in _XML_ENTITIES:
        return found[0]
    character = html.unescape(found[0])
    return character if character != found[0] else f"&amp;{found[1]};"


def _is_deep(root: Element) -> bool:
    level = [root]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def name_of(element: Element) -> str:
    """Find the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def find_all(top: Element, *names: str) -> Iterator[Element]:
    """Return every element below `top`, or `top`, that has one of the names."""
    return (element for element in top.iter() if name_of(element) in names)


def child(top: Element | None, *path: str) -> Element | None:
    """Follow the names from child to child; None where one is missing."""
    for name in path:
        if top is None:
            return None
        top = next((element for element in top if name_of(element) == name), None)
    return top


def words(element: Element | None) -> str | None:
    """Return the words in `element` on one line; None where there are none."""
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split()) or None


def first_words(top: Element, *names: str) -> str | None:
    """Return the words of the first element of those names that has any; earlier names first."""
    for name in names:
        for element in find_all(top, name):
            if found := words(element):
                return found
    return None


def shown(element: Element) -> str:
    """Return what a browser would show of an element that holds the paragraphs of an article."""
    from xml.etree.ElementTree import Element as Made
    from xml.etree.ElementTree import tostring

    def plain(source: Element) -> Element:
        made = Made(_html_name(name_of(source).lower()))
        made.text, made.tail = source.text, source.tail
        made.extend(plain(inner) for inner in source if name_of(inner).lower() not in _NOT_ARTICLE)
        return made

    copy = plain(element)
    copy.tail = None
    return words_of(tostring(copy, encoding="unicode", method="html"))


def _html_name(name: str) -> str:
    """Name the element as HTML does: a paragraph, unless it is known to stand inside one."""
    return name if name in _HTML else "span" if name in _INSIDE else "div"


# fmt: off
_HTML = frozenset((
    "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "td",
    "th", "dl", "dt", "dd", "blockquote", "pre", "section", "article", "figure", "figcaption",
))
_INSIDE = frozenset((
    "a", "abbr", "acronym", "alt-code", "b", "bdo", "chron", "cite", "city", "classifier", "code",
    "copyrite", "country", "em", "event", "font", "frac", "frac-num", "frac-den", "function", "i",
    "img", "inline", "ins", "keyword", "lang", "link", "location", "mark", "money", "name.given",
    "name.family", "num", "object.title", "org", "person", "postaddr", "pronounce", "q", "region",
    "s", "small", "span", "state", "strong", "sub", "sup", "time", "tt", "u", "virtloc", "",
))
"""Elements of XHTML, NITF and Factiva that stand in a line."""
# fmt: on
_NOT_ARTICLE = frozenset(
    ("head", "media-metadata", "media-reference", "media-producer", "script", "style")
)
