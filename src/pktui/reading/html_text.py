"""HTML fragments → their words: what feeds, e-mails and books wrap an article in.

A whole page is another matter: its article must first be told from what stands around it
(`pktui.reading.formats.web_page`).
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_UNSHOWN = frozenset(("script", "style", "head", "template", "noscript", "svg", "math"))
# fmt: off
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "details", "div", "dl", "dt",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul",
))
# fmt: on
_PARAGRAPHS = _BLOCKS - {"br", "td", "th", "li", "tr", "dt", "dd"}

_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND_LINES = re.compile(r" ?\n ?")
_MANY_LINES = re.compile(r"\n{3,}")


def words_of(markup: str) -> str:
    """The text that a browser would show, a line a block, an empty one between paragraphs."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    reader = _TextReader()
    reader.feed(markup)
    reader.close()
    text = _AROUND_LINES.sub("\n", "".join(reader.pieces))
    return _MANY_LINES.sub("\n\n", text).strip()


class _TextReader(HTMLParser):
    """Gathers what is shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unshown: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSHOWN:
            self._unshown.append(tag)
        elif tag in _BLOCKS:
            self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unshown:
            # an element that is left open inside ends with the one around it
            del self._unshown[self._unshown.index(tag) :]
        elif tag in _BLOCKS:
            self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._unshown:
            self.pieces.append(_SPACE.sub(" ", data))

    def _break(self, tag: str) -> None:
        self.pieces.append("\n\n" if tag in _PARAGRAPHS else "\n")
