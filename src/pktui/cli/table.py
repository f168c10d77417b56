"""Records as a table for people: as wide as the terminal, or plain and uncut in a pipe.

Rich measures and colours; the layout is done here, since Rich's own table measures each cell
several times over (20,000 events take it half a minute, and this one a second).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from rich.cells import cell_len, set_cell_size
from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style

from pktui.export.records import Record, Value
from pktui.runtime.frozen import dataclass
from pktui.text.sanitise import neutralise

_GAP = "  "
_PLAIN = Style()
_HEADER = Style(bold=True, underline=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: which field it shows, and how it yields when the terminal is narrow."""

    header: str
    field: str
    """The field of the record, inside an object as `article.title`."""
    shrinks_to: int | None = None
    """The fewest cells that still say something; None where it is always shown whole."""
    style: Style = _PLAIN
    right: bool = False
    is_key: bool = False
    """Whether the row is about what stands here: all other columns yield or go before it is cut."""
    may_go: bool = False
    """Whether the column is left out where there is no room for it beside the key."""


_QUIET = Style(dim=True)
_DATE = Style(color="cyan")

TABLES: Mapping[str, tuple[Column, ...]] = {
    "marks": (
        Column(header="State", field="state", style=_QUIET),
        Column(header="Tags", field="tags", shrinks_to=6),
        Column(header="Note", field="note", shrinks_to=10),
        Column(header="Publisher", field="article.publisher", shrinks_to=3, style=_QUIET),
        Column(header="Words", field="quote.text", shrinks_to=20),
    ),
    "verify": (
        Column(header="Claim", field="claim", style=_QUIET),
        Column(header="State", field="state"),
        Column(header="Expected", field="expected", shrinks_to=15),
        Column(header="Found", field="found", shrinks_to=15),
    ),
    "events": (
        Column(header="When", field="when", style=_DATE),
        Column(header="Kind", field="kind", style=_QUIET),
        Column(header="Publisher", field="article.publisher", shrinks_to=3, style=_QUIET),
        Column(header="Text", field="text", shrinks_to=20),
    ),
    "articles": (
        Column(header="When", field="when", style=_DATE),
        Column(header="Basis", field="basis", style=_QUIET),
        Column(header="Publisher", field="publisher", shrinks_to=3, style=_QUIET),
        Column(header="Path", field="path", shrinks_to=8, style=_QUIET),
        Column(header="Title", field="title", shrinks_to=20),
    ),
    "entities": (
        Column(header="Kind", field="kind", style=_QUIET),
        Column(header="Articles", field="articles", right=True),
        Column(header="Mentions", field="mentions", right=True),
        Column(header="First", field="first", style=_DATE),
        Column(header="Last", field="last", style=_DATE),
        Column(header="Name", field="name", shrinks_to=16, is_key=True),
        Column(header="Also written", field="aliases", shrinks_to=8, style=_QUIET, may_go=True),
    ),
    "annotations": (
        Column(header="Article", field="article", shrinks_to=8, style=_QUIET),
        Column(header="Start", field="start", right=True, style=_QUIET),
        Column(header="End", field="end", right=True, style=_QUIET),
        Column(header="Kind", field="kind"),
        Column(header="Words", field="surface", shrinks_to=16),
        Column(header="Means", field="means", shrinks_to=16, style=_DATE),
    ),
    "story": (
        Column(header="When", field="when", style=_DATE),
        Column(header="Rank", field="rank", right=True),
        Column(header="Articles", field="articles", right=True),
        Column(header="Later", field="later_articles", right=True),
        Column(header="Told", field="lines.text", shrinks_to=20),
    ),
    "incidents": (
        Column(header="When", field="when", style=_DATE),
        Column(header="Incident", field="label", shrinks_to=12),
        Column(header="Publisher", field="article.publisher", shrinks_to=3, style=_QUIET),
        Column(header="Told", field="statement", shrinks_to=20),
    ),
    "figures": (
        Column(header="As of", field="as_of", style=_DATE),
        Column(header="Figure", field="quote.text", shrinks_to=12),
        Column(header="Of", field="subject", shrinks_to=8),
        Column(header="Place", field="place", shrinks_to=6),
        Column(header="Publisher", field="article.publisher", shrinks_to=3, style=_QUIET),
        Column(header="Text", field="text", shrinks_to=20),
    ),
    "conflicts": (
        Column(header="Class", field="class", style=_DATE),
        Column(header="Why", field="why", shrinks_to=16),
        Column(header="One", field="a.text", shrinks_to=16),
        Column(header="Other", field="b.text", shrinks_to=16),
    ),
    "presence": (
        Column(header="When", field="at", style=_DATE),
        Column(header="What", field="kind", style=_QUIET),
        Column(header="Name", field="name", shrinks_to=12),
        Column(header="How", field="how", shrinks_to=16),
        Column(header="Says", field="says", shrinks_to=16, style=_QUIET),
    ),
    "compare": (
        Column(header="In", field="in", style=_DATE),
        Column(header="Kind", field="kind", style=_QUIET),
        Column(header="What", field="value", shrinks_to=20),
        Column(header="Note", field="note", shrinks_to=12),
    ),
    "check": (
        Column(header="Kind", field="kind", style=_DATE),
        Column(header="Path", field="path", shrinks_to=8),
        Column(header="Line", field="line", right=True),
        Column(header="Article", field="article", shrinks_to=8, style=_QUIET),
        Column(header="Reason", field="reason", shrinks_to=20),
    ),
}


@dataclass(frozen=True, slots=True)
class Terminal:
    """What a table is drawn on: a width and colours."""

    width: int | None
    """In cells; None for a pipe or a file, where nothing is cut."""
    colours: ColorSystem | None
    """None for plain text."""


_COLOURS = {
    "standard": ColorSystem.STANDARD,
    "256": ColorSystem.EIGHT_BIT,
    "truecolor": ColorSystem.TRUECOLOR,
}
"""What a terminal can show, by the names that Rich gives it."""


def terminal(stream: TextIO, *, colour: bool = True) -> Terminal:
    """Tell what `stream` is, by itself and by the environment.

    `NO_COLOR`, `CLICOLOR_FORCE`, `TERM` and `COLUMNS` mean what they mean to other programs.
    """
    if not stream.isatty():
        is_forced = os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0")
        plain = not colour or os.environ.get("NO_COLOR")
        return Terminal(None, ColorSystem.EIGHT_BIT if is_forced and not plain else None)
    console = Console(file=stream, no_color=None if colour else True)
    colours = None if console.no_color else _COLOURS.get(console.color_system or "")
    return Terminal(console.width, colours)


def lines(records: Iterable[Record], columns: Sequence[Column], on: Terminal) -> Iterator[str]:
    """Yield the header and one line for each record; nothing at all where there is no record."""
    rows = [[_cell(record, column.field) for column in columns] for record in records]
    if not rows:
        return
    widths = [
        max([len(column.header), *(cell_len(row[i]) for row in rows)])
        for i, column in enumerate(columns)
    ]
    if on.width is not None:
        if (
            _excess(
                [
                    min(w, c.shrinks_to or w) if not c.is_key else w
                    for w, c in zip(widths, columns, strict=True)
                ],
                on.width,
            )
            > 0
        ):
            kept = [i for i, column in enumerate(columns) if not column.may_go]
            columns, widths = [columns[i] for i in kept], [widths[i] for i in kept]
            rows = [[row[i] for i in kept] for row in rows]
        widths = _fitted(widths, columns, on.width)
    yield _line([column.header for column in columns], columns, widths, on, _HEADER)
    for row in rows:
        yield _line(row, columns, widths, on)


def annotation_rows(records: Iterable[Record]) -> Iterator[Record]:
    """Yield one row for each time expression or mention, in the order of the text."""
    for record in records:
        found = [
            {**item, "article": record["article"], "means": item.get("value") or item.get("entity")}
            for items in (record["timexes"], record["mentions"])
            if isinstance(items, list)
            for item in items
            if isinstance(item, dict)
        ]
        yield from sorted(found, key=lambda row: (row["start"], row["end"]))


def incident_rows(records: Iterable[Record]) -> Iterator[Record]:
    """Yield one row for each article; what is the incident's own stands in its first row alone."""
    for record in records:
        articles, statements = record["articles"], record["statements"]
        if isinstance(articles, list) and isinstance(statements, list):
            for number, (article, told) in enumerate(zip(articles, statements, strict=True)):
                if isinstance(article, dict) and isinstance(told, dict):
                    head = record if number == 0 else {}
                    yield {**head, "article": article, "statement": told["text"]}


def presence_rows(records: Iterable[Record]) -> Iterator[Record]:
    """Yield the same columns for first mentions, silences, changes of role and gaps."""
    for record in records:
        last = record.get("last")
        at, says = record.get("when") or record.get("since") or record.get("after"), None
        match record["kind"]:
            case "silence":
                count, days = record["articles_between"], record["days"]
                how = f"not named in {count} articles, {days} days"
            case "role":
                how = f"{record['before']} → {record['after']} ({record['direction']})"
            case "gap":
                how = f"no article for {record['days']} days"
            case _:
                how = "first named"
        if isinstance(last, dict):
            at, says = last["when"], last["quote"]
        yield {**record, "at": at, "how": how, "says": record.get("quote") or says}


ROWS: Mapping[str, Callable[[Iterable[Record]], Iterator[Record]]] = {
    "annotations": annotation_rows,
    "incidents": incident_rows,
    "presence": presence_rows,
}
"""The tables whose rows are not records, and what takes the records apart."""


def _cell(record: Record, field: str) -> str:
    value: Value = record
    for name in field.split("."):
        if isinstance(value, list):
            value = [str(item.get(name, "")) for item in value if isinstance(item, dict)]
        else:
            value = value.get(name) if isinstance(value, dict) else None
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return "" if value is None else neutralise(" ".join(str(value).split()))


def _excess(widths: Sequence[int], total: int) -> int:
    """Count the cells by which columns of `widths`, with the gaps between them, exceed `total`."""
    return sum(widths) + len(_GAP) * (len(widths) - 1) - total


def _fitted(widths: Sequence[int], columns: Sequence[Column], total: int) -> list[int]:
    """Make `widths` fit into `total` cells: the widest yields first, none below its least.

    The key of the row yields only when all other columns are at their least.
    """
    fitted = list(widths)
    least = [
        width if column.shrinks_to is None else min(width, column.shrinks_to)
        for width, column in zip(widths, columns, strict=True)
    ]
    excess = _excess(fitted, total)
    while excess > 0:
        yielding = [i for i in range(len(fitted)) if fitted[i] > least[i]]
        others = [i for i in yielding if not columns[i].is_key]
        yielding = others or yielding
        if not yielding:
            break
        # down to the next widest, or by what is left over
        widest = max(fitted[i] for i in yielding)
        group = [i for i in yielding if fitted[i] == widest]
        floor = max([least[i] for i in group] + [w for w in fitted if w < widest], default=0)
        step = max(1, min(widest - floor, excess // len(group)))
        for i in group:
            cut = min(step, fitted[i] - least[i], excess)
            fitted[i] -= cut
            excess -= cut
    return fitted


def _line(
    cells: Sequence[str],
    columns: Sequence[Column],
    widths: Sequence[int],
    on: Terminal,
    style: Style | None = None,
) -> str:
    last = len(cells) - 1
    written: list[str] = []
    for i, (cell, column, width) in enumerate(zip(cells, columns, widths, strict=True)):
        text = _set(cell, width, right=column.right, pad=i < last)
        drawn = column.style if style is None else style
        written.append(drawn.render(text, color_system=on.colours) if on.colours else text)
    return f"{_GAP.join(written).rstrip()}\n"


def _set(cell: str, width: int, *, right: bool, pad: bool) -> str:
    length = cell_len(cell)
    if length > width:
        return f"{set_cell_size(cell, width - 1)}…" if width > 0 else ""
    if not pad:
        return cell
    blank = " " * (width - length)
    return blank + cell if right else cell + blank
