"""What the explorer shows, written to a file: events, articles or marks, in a format of choice."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import count

from pktui.errors import OutputError
from pktui.export.records import Record
from pktui.export.registry import EXCHANGE, EXCHANGE_BY_NAME, REPORTS, name_of_format
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.event import Event
from pktui.model.mark import PlacedMark
from pktui.query.language import EventTrait, Is, Query, Term
from pktui.runtime.frozen import dataclass
from pktui.runtime.progress import Progress
from pktui.view.scene import Scene
from pktui.wording.language import counted, say

_MARKED = Term(Is(EventTrait.MARKED))

PICTURE = ".svg"
"""How the name of a picture of the screen ends."""


class Exported(StrEnum):
    """What is written to a file, and how that file is called unless the reader names it."""

    EVENTS = "events"
    ARTICLES = "articles"
    MARKS = "marks"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What can be written, as what."""

    what: Exported
    ending: str
    """How the name of the file ends."""
    in_words: str


_RECORDS = ((".csv", say("a table, one line each")), (".jsonl", say("a JSON object a line")))

CHOICES: Sequence[ExportChoice] = (
    ExportChoice(Exported.EVENTS, ".html", say("a report that a browser shows, every claim cited")),
    ExportChoice(Exported.EVENTS, ".md", say("a report in Markdown, every claim cited")),
    *(ExportChoice(Exported.EVENTS, ending, words) for ending, words in _RECORDS),
    *(ExportChoice(Exported.EVENTS, ending, say(f.what)) for f in EXCHANGE for ending in f.endings),
    *(ExportChoice(Exported.ARTICLES, ending, words) for ending, words in _RECORDS),
    ExportChoice(Exported.MARKS, ".html", say("a report of what you marked, every claim cited")),
    ExportChoice(Exported.MARKS, ".md", say("the same in Markdown")),
    *(ExportChoice(Exported.MARKS, ending, words) for ending, words in _RECORDS),
    ExportChoice(Exported.SCREEN, PICTURE, say("a picture of the screen")),
)
"""All that can be written, what is wanted most first."""


def free_name(choice: ExportChoice, is_there: Callable[[str], bool]) -> str:
    """Name a file for `choice` in the folder of now: `events.html`, or `events-2.html` where
    there is one already."""
    names = (f"{choice.what}{f'-{n}' if n > 1 else ''}{choice.ending}" for n in count(1))
    return next(name for name in names if not is_there(name))


def format_in_words(path: str, what: Exported = Exported.EVENTS) -> str | None:
    """Say what the file at `path` will be; None where its name asks for nothing that `what` can be
    written as."""
    name = name_of_format(path)
    is_picture = path.lower().endswith(PICTURE)
    if what is Exported.SCREEN or is_picture:
        return say("a picture of the screen") if is_picture else None
    if name in ("csv", "jsonl"):
        return say("the {what} as {upper}", what=say(what), upper=name.upper())
    if name in REPORTS and what in (Exported.EVENTS, Exported.MARKS):
        return say("a report")
    if name is None or what is not Exported.EVENTS:
        return None
    return say(EXCHANGE_BY_NAME[name].what)


def export_scene(
    scene: Scene,
    path: str,
    marks: Sequence[PlacedMark],
    what: Exported = Exported.EVENTS,
    tell: Callable[[Progress], None] = lambda _: None,
) -> str:
    """Write what `scene` shows to the file at `path`, whole or not at all; say what was written.

    `tell` is called on the way, for each event. Raises `OutputError` where it can't be written or
    the name asks for nothing that `what` can be written as.
    """
    from pktui.export.watched_events import WatchedEvents

    if format_in_words(path, what) is None:
        raise OutputError(
            say("{path}: its ending names no format for {what}", path=path, what=say(what.value))
        )
    corpus = scene.corpus
    shown: list[Event] = [corpus.events[row] for row in scene.rows_to_write]
    told = {event.article for event in shown} | {a.article.id for a in scene.view.undated}
    articles = [dated for id_, dated in corpus.articles.items() if id_ in told]
    kept = [one for one in marks if one.now.article is None or one.now.article in told]
    if what is Exported.MARKS:
        if name_of_format(path) in REPORTS:
            _write_marked(scene, path, kept)
        else:
            from pktui.export.mark_records import COLUMNS, mark_records

            _write_records(path, mark_records(corpus, kept), COLUMNS["marks"])
        return say("{mark} written to {path}", mark=counted(len(kept), "mark"), path=path)
    if what is Exported.ARTICLES:
        from pktui.export.records import COLUMNS, article_records

        _write_records(path, article_records(articles), COLUMNS["articles"])
        return say(
            "{article} written to {path}", article=counted(len(articles), "article"), path=path
        )
    events = WatchedEvents(shown, tell)
    left_out = _write_events(scene, path, events, articles, kept)
    return "; ".join(
        (
            say("{event} written to {path}", event=counted(len(events), "event"), path=path),
            *left_out,
        )
    )


def _write_events(
    scene: Scene,
    path: str,
    events: Sequence[Event],
    articles: Sequence[DatedArticle],
    marks: Sequence[PlacedMark],
) -> Sequence[str]:
    """Write events in the format that the file's name asks for; give what had no place there."""
    from pktui.export.output import write_bytes
    from pktui.export.selection import LeftOut, Selection, now

    name, corpus, left_out = name_of_format(path), scene.corpus, LeftOut()
    if name in REPORTS:
        _write_report(corpus, path, scene.view.query, events, articles, marks)
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
    else:
        from pktui.export.records import COLUMNS, event_records

        _write_records(path, event_records(corpus, events), COLUMNS["events"])
    return left_out.sentences


def _write_marked(scene: Scene, path: str, marks: Sequence[PlacedMark]) -> None:
    """Write a report of those of the events shown that the reader marked, and of all `marks`."""
    from pktui.query.listing import select

    query = scene.view.query
    if not query.has(_MARKED):
        query = query.having(_MARKED)
    chosen = select(scene.corpus, query, lambda: marks)
    _write_report(scene.corpus, path, query, [*chosen.events], [*chosen.articles], marks)


def _write_report(
    corpus: Corpus,
    path: str,
    query: Query,
    events: Sequence[Event],
    articles: Sequence[DatedArticle],
    marks: Sequence[PlacedMark],
) -> None:
    """Write a report of what `query` finds, in the format that the file's name asks for."""
    from pktui.export.output import write
    from pktui.export.selection import now
    from pktui.report.document import report_of
    from pktui.report.markdown import markdown
    from pktui.report.page import html

    report = report_of(
        corpus, query=str(query), events=events, articles=articles, marks=marks, made=now()
    )
    write(html(report) if name_of_format(path) == "html" else markdown(report), path)


def _write_records(path: str, records: Iterable[Record], columns: Sequence[str]) -> None:
    from pktui.export.formats import csv_lines, json_lines
    from pktui.export.output import write

    as_csv = name_of_format(path) == "csv"
    write(csv_lines.lines(records, columns) if as_csv else json_lines.lines(records), path)


def is_file(name: str) -> bool:
    """Tell whether something of that name is there already."""
    return os.path.exists(name)  # noqa: PTH110 - pathlib raises where a name is too long
