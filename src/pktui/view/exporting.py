"""What the explorer shows, written to a file in the format that the file's name asks for."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.errors import OutputError
from pktui.export.registry import EXCHANGE, EXCHANGE_BY_NAME, REPORTS, name_of_format
from pktui.model.event import Event
from pktui.model.mark import PlacedMark
from pktui.view.scene import Scene

PICTURE = ".svg"
"""How the name of a picture of the screen ends."""

ENDINGS = (
    *(".md", ".html", ".csv", ".jsonl"),
    *(ending for form in EXCHANGE for ending in form.endings),
    PICTURE,
)
"""How the name of a file may end that the explorer writes."""


def format_in_words(path: str) -> str | None:
    """Say what the file at `path` will be; None where its name asks for nothing known."""
    if path.lower().endswith(PICTURE):
        return "a picture of the screen"
    name = name_of_format(path)
    if name is None:
        return None
    if name in REPORTS:
        return "a report"
    form = EXCHANGE_BY_NAME.get(name)
    return form.what if form else f"the events as {name.upper()}"


def export_scene(scene: Scene, path: str, marks: Sequence[PlacedMark]) -> str:
    """Write what `scene` shows to the file at `path`, whole or not at all; say what was written.

    Raises `OutputError` where it can't be written or the name asks for nothing known.
    """
    from pktui.export.output import write, write_bytes
    from pktui.export.selection import LeftOut, Selection, now

    name = name_of_format(path)
    corpus, query = scene.corpus, scene.view.query
    events: list[Event] = [scene.event(position) for position in range(len(scene.rows))]
    told = {event.article for event in events} | {a.article.id for a in scene.view.undated}
    articles = [dated for id_, dated in corpus.articles.items() if id_ in told]
    left_out = LeftOut()
    if name in REPORTS:
        from pktui.report.document import report_of
        from pktui.report.markdown import markdown
        from pktui.report.page import html

        report = report_of(
            corpus,
            query=str(query),
            events=events,
            articles=articles,
            marks=[one for one in marks if one.now.article is None or one.now.article in told],
            made=now(),
        )
        write(html(report) if name == "html" else markdown(report), path)
    elif form := EXCHANGE_BY_NAME.get(name or ""):
        from pktui.export.mark_records import mark_records

        named = {id_ for event in events for id_ in corpus.spoken_of(event)}
        selection = Selection(
            corpus=corpus,
            events=events,
            articles=articles,
            entities=[entity for id_, entity in corpus.entities.items() if id_ in named],
            marks=list(mark_records(corpus, marks)),
            made=now(),
        )
        write_bytes(form.write(selection, left_out, path), path)
    elif name in ("csv", "jsonl"):
        from pktui.export.formats import csv_lines, json_lines
        from pktui.export.records import COLUMNS, event_records

        records = event_records(corpus, events)
        as_csv = name == "csv"
        write(
            csv_lines.lines(records, COLUMNS["events"]) if as_csv else json_lines.lines(records),
            path,
        )
    else:
        raise OutputError(f"{path}: its ending names no format")
    count = f"{len(events):,} {'event' if len(events) == 1 else 'events'}"
    return "; ".join((f"{count} written to {path}", *left_out.sentences))
