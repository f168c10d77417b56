"""The formats of other programs that pktui writes, each by name and by a file's ending."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias, cast

from pktui.runtime.frozen import dataclass

if TYPE_CHECKING:  # the options of the command line name the formats: help pays for no model
    from pktui.export.selection import LeftOut, Selection

Write: TypeAlias = "Callable[[Selection, LeftOut], Iterator[bytes]]"
"""Gives a file piece by piece; what has no place in it is added to what is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A format of another program, and what writes it."""

    name: str
    """The name of the format, as it is given to `--format`."""
    module: str
    """The module of `export.formats` that writes it, imported when it is asked for."""
    endings: tuple[str, ...]
    """How a file's name ends, in small letters, with the dot."""
    what: str
    """What it is, for help and for the explorer's list."""
    functions: tuple[str, ...] = ("write",)
    """The functions of the module, one for each of `endings`; the last serves all that follow."""
    is_binary: bool = False
    """Whether a terminal can't show it."""

    def write(
        self, selection: Selection, left_out: LeftOut, path: str | None = None
    ) -> Iterator[bytes]:
        """Write `selection` as this format, in the variant that the file's name asks for."""
        module = import_module(f"pktui.export.formats.{self.module}")
        function = self.functions[0]
        for ending, variant in zip(self.endings, self.functions, strict=False):
            if path is not None and path.lower().endswith(ending):
                function = variant
        return cast("Write", getattr(module, function))(selection, left_out)


EXCHANGE = (
    ExportFormat(
        name="timelinejs",
        module="timelinejs",
        endings=(".timeline.json",),
        what="a timeline for TimelineJS 3",
    ),
    ExportFormat(
        name="timesketch",
        module="timesketch",
        endings=(".timesketch.jsonl", ".timesketch.csv"),
        functions=("write", "write_csv"),
        what="entries for Timesketch, JSON Lines or CSV",
    ),
    ExportFormat(
        name="icalendar", module="icalendar", endings=(".ics",), what="a calendar (RFC 5545)"
    ),
    ExportFormat(name="markwhen", module="markwhen", endings=(".mw",), what="markwhen text"),
    ExportFormat(
        name="followthemoney",
        module="followthemoney",
        endings=(".ftm.jsonl",),
        what="FollowTheMoney entities",
    ),
    ExportFormat(
        name="xlsx",
        module="spreadsheet",
        endings=(".xlsx",),
        what="a spreadsheet: events, articles, entities, marks",
        is_binary=True,
    ),
    ExportFormat(
        name="geojson",
        module="geojson",
        endings=(".geojson",),
        what="events at places with coordinates (RFC 7946)",
    ),
)
"""In the order in which help lists them. `csv` and `jsonl` write records, of every command."""

EXCHANGE_BY_NAME = {form.name: form for form in EXCHANGE}

RECORD_ENDINGS = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}
"""The formats of records, by how a file's name ends."""

REPORTS = {"markdown": (".md", ".markdown"), "html": (".html", ".htm")}
"""The formats of a report, and how the names of their files end."""


def name_of_format(path: str) -> str | None:
    """Find the format that the name of the file at `path` asks for; None where it says nothing."""
    name = path.rpartition("/")[2].lower()
    for form in EXCHANGE:
        if name.endswith(form.endings):
            return form.name
    for form_name, endings in REPORTS.items():
        if name.endswith(endings):
            return form_name
    return next((form for ending, form in RECORD_ENDINGS.items() if name.endswith(ending)), None)
