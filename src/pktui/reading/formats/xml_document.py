"""XML that is no feed and no page: the formats of agencies and databases, told by their root.

Anything else is refused: an article of raw markup would look like one that was read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pktui.reading.agencies import newsml_1, newsml_g2, nitf
from pktui.reading.databases import evernote, factiva_xml
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.xml_trees import find_all, name_of, tree_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_G2 = frozenset((
    "newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem",
    "catalogItem",
))  # fmt: skip
_REFUSED = {
    "urlset": "a sitemap: it lists addresses of pages; save the pages themselves",
    "sitemapindex": "a list of sitemaps: it lists addresses; save the pages themselves",
    "opml": "a list of feeds (OPML): save the feeds themselves",
    "svg": "a picture (SVG)",
    "kml": "a map (KML)",
    "plist": "a property list",
    "mediawiki": "an export of MediaWiki: convert its pages to text or HTML",
    "TEI": "TEI: convert it to text or HTML",
    "TEI.2": "TEI: convert it to text or HTML",
}


def parse(text: str) -> Parsed:
    """Read every article of the document."""
    root = tree_of(text)
    if isinstance(root, Flaw):
        yield root
        return
    name = name_of(root)
    if name in _G2:
        yield from _named("NewsML-G2", newsml_g2.articles_of(root))
    elif name == "NewsML":
        yield from _named("NewsML 1", newsml_1.articles_of(root))
    elif name == "en-export":
        yield from _named("Evernote", evernote.articles_of(root))
    elif name in _REFUSED:
        yield Flaw(_REFUSED[name])
    elif name == "xml" and next(find_all(root, "record"), None) is not None:
        yield Flaw("references in XML, as EndNote writes them: export RIS or BibTeX")
    elif name in ("rss", "feed", "RDF", "channel"):
        from pktui.reading.formats import feed

        yield from feed.parse(text.encode("utf-8", "surrogatepass"))
    elif name.lower() == "html":
        from pktui.reading.formats import web_page

        yield from web_page.parse(text)
    else:
        yield from _wrapped(root)


def _wrapped(root: Element) -> Parsed:
    """Yield the articles that stand somewhere inside a document of another kind."""
    if name_of(root) == "nitf":
        yield from _named("NITF", iter([nitf.article_of(root)]))
        return
    articles = [element for element in find_all(root, "article") if factiva_xml.is_article(element)]
    if articles:
        yield from _named("Factiva", map(factiva_xml.article_of, articles))
        return
    for what, names, read in (
        ("NewsML-G2", ("newsItem",), newsml_g2.articles_of),
        ("NewsML 1", ("NewsML", "NewsItem"), newsml_1.articles_of),
    ):
        if next(find_all(root, *names), None) is not None:
            yield from _named(what, read(root))
            return
    inner = list(find_all(root, "nitf"))
    yield from _named("NITF", map(nitf.article_of, inner))
    if not inner:
        yield Flaw(
            f"XML that no reader knows, <{name_of(root)[:40]}>: convert it to text, HTML or JSON"
        )


def _named(what: str, found: Parsed) -> Parsed:
    for one in found:
        yield replace(one, read_as=what) if isinstance(one, Draft) else one
