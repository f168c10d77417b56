"""XML as other programs write it → a tree, without entities, networks or control characters."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.parsers import expat

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

_TAG = re.compile(b"<[A-Za-z]")

_PROLOGUE = 100_000
"""Characters in which a document type would be defined; what comes later, the parser refuses."""

_DEEPEST = 200
"""Elements inside each other; a page of news has twenty."""

_MOST_ELEMENTS = 1_000_000
"""Elements of a document, which take 130 MB as a tree. An article of an agency has some hundred."""


def tree_of(text: str) -> Element | Flaw:
    """Return the root of the XML document `text`; a flaw where it is none, or was made to do
    harm."""
    trees: Any = import_module("defusedxml.ElementTree")  # 10 ms, and it has no types
    text = _FORBIDDEN.sub("", _DECLARATION.sub("", text, count=1))
    text = _ENTITY.sub(_as_character, text)
    if "<!ENTITY" in text[:_PROLOGUE]:
        return Flaw("XML that defines entities: it may unpack to any size, and is not read")
    extent = extent_of(text.encode("utf-8", "surrogatepass"))
    if extent.is_deep:
        return Flaw("XML with elements nested too deeply")
    if extent.elements > _MOST_ELEMENTS:
        return Flaw(f"XML of more than {_MOST_ELEMENTS:,} elements")
    root: Element | Flaw = attempt("XML", lambda: trees.fromstring(text))
    return root


class Extent(NamedTuple):
    """How much of a tree a document would make."""

    elements: int
    is_deep: bool
    """Whether elements lie inside each other that no writer nests so far."""


def extent_of(document: bytes, deepest: int = _DEEPEST) -> Extent:
    """Count the elements of an XML document, and see how deep they lie, before a tree is made.

    Counting ends where one lies inside more than `deepest` others. Behind a mistake, tags are
    counted as they look.
    """
    depth = elements = 0

    def begin(_name: str, _attributes: object) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        if depth > deepest:
            raise _TooDeep

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    try:
        parser.Parse(document, True)
    except _TooDeep:
        return Extent(elements, True)
    except (expat.ExpatError, ValueError, LookupError):  # no XML, or in an encoding of its own
        behind = _TAG.finditer(document, max(0, parser.CurrentByteIndex))
        return Extent(elements + sum(1 for _ in behind), False)
    return Extent(elements, False)


class _TooDeep(Exception):  # noqa: N818 - nobody sees it
    """Ends the counting of elements."""


def _as_character(found: re.Match[str]) -> str:
    """Turn `&nbsp;` and its like, which a document type at some other place defines, into
    characters."""
    if found[1] in _XML_ENTITIES:
        return found[0]
    character = html.unescape(found[0])
    return character if character != found[0] else f"&amp;{found[1]};"


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
