"""Markdown, with or without front matter in YAML (`---`) or TOML (`+++`).

The article's text is what a reader of the rendered page sees: marks of emphasis, addresses of links
and code for the machine are taken off, so that no sentence is cut by them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import TYPE_CHECKING, cast

from pktui.reading.databases.press_review import DocumentBlock, articles_of_blocks
from pktui.reading.databases.signs import may_be_chat
from pktui.reading.draft import Flaw, Parsed
from pktui.reading.formats.unread import OWN_REPORT, is_markdown_of_report
from pktui.reading.objects.fields import draft_of
from pktui.text.toml_bounds import excess_of_toml
from pktui.wording.damage import reason_of

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\r?\n"
    r"(?P<front>[\w\"'#].*?\n)?"
    r"(?P=fence)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL,
)


_LONGEST_FRONT = 100_000
"""Characters of front matter, which has some tens of lines: YAML takes 8 s for a megabyte."""


def parse(text: str) -> Parsed:
    """Yield the one article of the file, or all those of a press review; none of a report of
    pktui's."""
    if is_markdown_of_report(text):
        yield OWN_REPORT
        return
    if may_be_chat(text):
        from pktui.reading.databases import chat_log

        if chat_log.is_chat(text):
            yield from chat_log.messages_of(text, "Signal")
            return
    front: Mapping[str, object] = {}
    found = _FRONT.match(text)
    if found:
        fields = found["front"] or ""
        read = _front_matter(fields, toml=found["fence"] == "+++")
        if isinstance(read, Flaw):
            yield read
        else:
            front = read
        text = text[found.end() :]
    tokens = _tokens(text)
    blocks = list(_blocks(tokens))
    clippings = articles_of_blocks(blocks) if not found else None
    if clippings is not None:
        yield from clippings
        return
    title, body = _rendered(tokens, [block.text for block in blocks])
    named = _lowered(front)
    own = named.get("title")
    if title and own and str(own).casefold().strip() != title.casefold():
        body = f"{title}\n\n{body}"  # the file has its title elsewhere: this is a heading
    yield draft_of({"title": title, **named, "text": body})


def _lowered(front: Mapping[str, object]) -> dict[str, object]:
    """Put names in small letters, and dates as text: Hugo writes `Date`, and YAML reads a date.

    Lists are left out unseen: a few aliases in YAML make one that no memory could hold as text.
    """
    return {
        str(name).lower(): str(value) if isinstance(value, date | time) else value
        for name, value in front.items()
        if isinstance(value, str | int | float | date | time | Mapping)
    }


def _front_matter(front: str, *, toml: bool) -> Mapping[str, object] | Flaw:
    import yaml

    if len(front) > _LONGEST_FRONT:
        return Flaw(f"front matter of more than {_LONGEST_FRONT // 1000} KB")
    if toml and (excess := excess_of_toml(front)):
        return Flaw(f"front matter that is not read: TOML with {excess}")
    try:
        value: object = tomllib.loads(front) if toml else yaml.safe_load(front)
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        kind = "TOML" if toml else "YAML"
        return Flaw(f"front matter that is not {kind}: {_place_of(error)}")
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


_PLACE = re.compile(r"line (?P<line>\d+), column (?P<column>\d+)")


def _place_of(error: Exception) -> str:
    """Say where the front matter of a file goes wrong, by what a library raised. The last place
    that it names is that of the mistake, the first where the part around it begins."""
    places = [*_PLACE.finditer(str(error))]
    if not places:
        return reason_of(error)
    # the line above it is the one that opens the front matter
    return f"line {int(places[-1]['line']) + 1}, column {places[-1]['column']}"


_MOST_MARKS = 50_000
"""Stars and underscores up to which a text is searched for emphasis; where there are more, all stay
as they are. The search takes 1 KB for each of them. A book has a few hundred."""

_MOST_BRACKETS = 50_000
"""Brackets up to which a text is searched for links and pictures; where there are more, all stay as
they are. Each that nothing closes costs 20 µs. A long list of sources has some thousands."""


_MOST_BARS = 150_000
"""Bars up to which a text is searched for tables; where there are more, all stay as they are. A
cell takes 1.3 KB. A table of two thousand articles has twenty thousand."""


def _tokens(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark").enable("table")
    if text.count("*") + text.count("_") > _MOST_MARKS:
        reader.disable("emphasis")
    if text.count("[") > _MOST_BRACKETS:
        reader.disable(["link", "image"])
    if text.count("|") > _MOST_BARS:
        reader.disable("table")
    return reader.parse(text)


def _rendered(tokens: list[Token], blocks: list[str]) -> tuple[str | None, str]:
    """Return the title, where the text opens with a heading, and the words of the rest.

    A heading below the first level that has others of its kind behind it heads a section: it is no
    title.
    """
    if tokens and tokens[0].type == "heading_open" and blocks and not _heads_section(tokens):
        return blocks[0], "\n\n".join(blocks[1:])
    return None, "\n\n".join(blocks)


def _heads_section(tokens: list[Token]) -> bool:
    """Tell whether the first heading is one of several of its level, none of which is the first."""
    first = tokens[0].tag
    alike = [token for token in tokens if token.type == "heading_open" and token.tag == first]
    return first != "h1" and len(alike) > 1


def _blocks(tokens: list[Token]) -> Iterator[DocumentBlock]:
    """Yield the words of each block; a table's row is one, its cells parted by `|`."""
    cells: list[str] | None = None
    level: int | None = None
    tables = 0
    for token in tokens:
        if token.type == "inline":
            words = "".join(_words(token.children or [])).strip()
            if cells is not None:
                cells.append(words)
            elif words:
                yield DocumentBlock(words, level)
        elif token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "heading_close":
            level = None
        elif token.type == "table_open":
            tables += 1
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            if cells and any(cells):
                yield DocumentBlock(
                    " | ".join(filter(None, cells)), cells=tuple(cells), table=tables
                )
            cells = None
        elif token.type in ("fence", "code_block"):
            yield DocumentBlock(token.content.rstrip("\n"))


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "softbreak" or token.type == "hardbreak":
            yield "\n"
        elif token.type == "image":
            yield from _words(token.children or [])
