"""HTML fragments → their words: what feeds, e-mails and books wrap an article in.

A whole page is another matter: its article must first be told from what stands around it
(`pktui.reading.formats.web_page`).
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

_UNSHOWN = frozenset(("script", "style", "head", "template", "noscript", "svg", "math"))
# fmt: off
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "details", "div", "dl", "dt",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul",
))
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
))
# fmt: on
_PARAGRAPHS = _BLOCKS - {"br", "td", "th", "li", "tr", "dt", "dd"}

_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND_LINES = re.compile(r" ?\n ?")
_MANY_LINES = re.compile(r"\n{3,}")
_LONGEST_CELL = 2000
"""Characters; a table with longer cells arranges a page, and does not say anything by its rows."""

_DEEPEST_TABLE = 20
"""Tables inside each other; the rows of deeper ones are lines like any other."""

_DEEPEST = 500
"""Elements inside each other whose classes are kept; deeper ones are shown all the same."""

_MOST_KINDS = 200
"""Classes that are kept of all the elements around a line."""


def words_of(markup: str) -> str:
    """Return the text that a browser would show, a line for each block, an empty one between
    paragraphs.

    The cells of a row, and a term with its definition, stay on one line: `4 May 2021 | She spoke.`
    """
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    # a page that hides all its words shows them later, by a program
    return _words_of(markup, leaves_out_hidden=True) or _words_of(markup, leaves_out_hidden=False)


def _words_of(markup: str, *, leaves_out_hidden: bool) -> str:
    """Return the words of `markup`; none where a hidden element in it never ends, since then nobody
    can tell what it hides."""
    reader = _WordReader(leaves_out_hidden=leaves_out_hidden)
    reader.feed(markup)
    reader.close()
    if reader.is_hiding:
        return ""
    text = _AROUND_LINES.sub("\n", "".join(reader.pieces()))
    return _MANY_LINES.sub("\n\n", text).strip()


class ShownLine(NamedTuple):
    """A line that a browser would show."""

    text: str
    kinds: frozenset[str]
    """The classes of the elements around it, and the names of those elements."""
    article: int
    """Which `<article>`, or element of the class “article”, it lies in, from 1; 0 outside."""


def shown_lines(markup: str) -> list[ShownLine]:
    """Return what a browser would show of `markup`, in lines, with the kinds of the elements
    around."""
    reader = _LineReader()
    reader.feed(markup)
    reader.close()
    reader.end_line()
    return reader.lines


class _Shown(HTMLParser):
    """Passes on what is shown, and the tags around it."""

    def __init__(self, *, leaves_out_hidden: bool = False) -> None:
        """Leave out an element whose own style hides it if `leaves_out_hidden`. Newsletters begin
        with one: its words are for the list of messages, and a browser does not show them."""
        super().__init__(convert_charrefs=True)
        self._leaves_out_hidden = leaves_out_hidden
        self._unshown: list[str] = []
        self._hidden: list[str] = []
        """The tag of the hidden element that is open, once more for each element of the same tag
        that is open inside it."""

    @property
    def is_hiding(self) -> bool:
        """Whether a hidden element is open."""
        return bool(self._hidden)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in the beginning of an element."""
        if self._hidden:
            if tag == self._hidden[0]:
                self._hidden.append(tag)
        elif self._leaves_out_hidden and tag not in _VOID and _is_hidden(attrs):
            self._hidden.append(tag)
        elif tag in _UNSHOWN:
            self._unshown.append(tag)
        else:
            self.begin(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Take in the end of an element."""
        if self._hidden:
            if tag == self._hidden[0]:
                self._hidden.pop()
        elif tag in self._unshown:
            # an element that is left open inside ends with the one around it
            del self._unshown[self._unshown.index(tag) :]
        elif tag not in _UNSHOWN:
            self.end(tag)

    def handle_data(self, data: str) -> None:
        """Take in the words between two tags."""
        if not self._unshown and not self._hidden:
            self.say(_SPACE.sub(" ", data))

    def begin(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in that an element opens."""

    def end(self, tag: str) -> None:
        """Take in that an element closes."""

    def say(self, words: str) -> None:
        """Take in words that are shown."""


_HIDES = re.compile(r"display\s*:\s*none\b", re.IGNORECASE)
"""What says in the style of an element that it is not shown."""


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    """Tell whether an element with these attributes is not shown."""
    return any(name == "style" and value and _HIDES.search(value) for name, value in attrs)


class _WordReader(_Shown):
    """Gathers the words, with the rows of tables on one line each."""

    def __init__(self, *, leaves_out_hidden: bool = False) -> None:
        super().__init__(leaves_out_hidden=leaves_out_hidden)
        self._tables: list[_OpenTable] = []
        self._pieces: list[str] = []

    def pieces(self) -> list[str]:
        """Return what was shown; tables that were never closed are as they are."""
        while self._tables:
            self._close_table()
        return self._pieces

    def begin(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in the beginning of an element."""
        if tag in ("table", "dl") and len(self._tables) < _DEEPEST_TABLE:
            self.say("\n\n")
            self._tables.append(_OpenTable(tag, self._pieces))
            self._pieces = []
        elif self._tables and tag in ("tr", "dt"):
            self.say(_ROW)
        elif self._tables and tag in ("td", "th", "dd"):
            self.say(_CELL)
        elif tag in _BLOCKS:
            self._break(tag)

    def end(self, tag: str) -> None:
        """Take in the end of an element."""
        if self._tables and tag == self._tables[-1].tag:
            self._close_table()
        elif tag in _BLOCKS and not (self._tables and tag in ("tr", "dt", "td", "th", "dd")):
            self._break(tag)

    def say(self, words: str) -> None:
        """Take in words that are shown."""
        self._pieces.append(words)

    def _break(self, tag: str) -> None:
        self._pieces.append("\n\n" if tag in _PARAGRAPHS else "\n")

    def _close_table(self) -> None:
        table = self._tables.pop()
        words, self._pieces = "".join(self._pieces), table.before
        self._pieces.append(f"{_rows(words)}\n\n")


class _OpenTable(NamedTuple):
    tag: str
    before: list[str]


_ROW, _CELL = "\x1e", "\x1f"
"""Between rows and cells while a table is gathered: the separators that Unicode has for this."""


def _rows(words: str) -> str:
    """Return a table's words: a line for each row where its cells are short, else a paragraph
    for each cell."""
    rows = [[cell.strip() for cell in row.split(_CELL)] for row in words.split(_ROW)]
    rows = [[cell for cell in row if cell] for row in rows]
    if any(len(cell) > _LONGEST_CELL or "\n\n" in cell for row in rows for cell in row):
        return "\n\n".join(cell for row in rows for cell in row)
    return "\n\n".join(" | ".join(" ".join(cell.split()) for cell in row) for row in rows if row)


class _LineReader(_Shown):
    """Gathers lines, each with the kinds of the elements around it."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[ShownLine] = []
        self._open: list[tuple[str, frozenset[str], int]] = []
        self._words: list[str] = []
        self._kinds: frozenset[str] = frozenset()
        self._article = 0
        """Of the line that was begun."""
        self._articles = 0

    def begin(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in the beginning of an element."""
        if tag in _BLOCKS:
            self.end_line()
        if tag in _VOID or len(self._open) >= _DEEPEST:
            return
        classes = next((value for name, value in attrs if name == "class"), None) or ""
        names = {tag, *classes.split()[:20]}
        kinds, article = self._enclosing()
        if tag == "article" or "article" in names:
            self._articles += 1
            article = self._articles
        if len(kinds) < _MOST_KINDS:
            kinds |= names
        self._open.append((tag, kinds, article))

    def end(self, tag: str) -> None:
        """Take in the end of an element."""
        if tag in _BLOCKS:
            self.end_line()
        at = next((i for i in range(len(self._open) - 1, -1, -1) if self._open[i][0] == tag), None)
        if at is not None:
            del self._open[at:]

    def say(self, words: str) -> None:
        """Take in words that are shown."""
        self._words.append(words)
        if words != " ":
            kinds, self._article = self._enclosing()
            self._kinds |= kinds

    def end_line(self) -> None:
        """End the line that was begun."""
        text = " ".join("".join(self._words).split())
        if text:
            self.lines.append(ShownLine(text, self._kinds, self._article))
        self._words.clear()
        self._kinds = frozenset()

    def _enclosing(self) -> tuple[frozenset[str], int]:
        return self._open[-1][1:] if self._open else (frozenset(), 0)
