"""What the options of a command line ask for, as the objects that do it.

A mistake in an option is found here, before anything is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pktui.cli.parameters import MODEL, ReadingOptions, Selecting
from pktui.errors import QueryError
from pktui.reading.inputs import Limits
from pktui.reading.source import Source

if TYPE_CHECKING:
    from pktui.model.corpus import Corpus
    from pktui.model.mark import PlacedMark
    from pktui.model.when import When
    from pktui.pipeline.analyse import Stages
    from pktui.query.language import Query
    from pktui.reading.stream import Stream
    from pktui.store.cache import Cache
    from pktui.workspace.analyses import StartEngine
    from pktui.workspace.correcting import Correcting
    from pktui.workspace.load import Loader
    from pktui.workspace.marking import Marking


def source_of(reading: ReadingOptions, stream: Stream | None = None) -> Source:
    """Make the source that the options ask for; `stream` is standard input as it comes."""
    form = None
    if reading.input_format:
        from pktui.reading.registry import BY_NAME

        form = BY_NAME[reading.input_format]
    return Source(
        reading.paths,
        Limits(file_bytes=reading.max_file_size, article_characters=reading.max_article_size),
        form,
        stream,
    )


def stream_of(descriptor: int, reading: ReadingOptions) -> Stream:
    """Make a stream of what comes from `descriptor`, read as the options ask for."""
    from pktui.reading.stream import Stream

    source = source_of(reading)
    return Stream(descriptor, source.limits, source.form)


def cache_of(reading: ReadingOptions, complain: Callable[[str], None]) -> Cache | None:
    """Open the cache, unless `--no-cache` is given; `complain` is told if it is unusable."""
    if reading.no_cache:
        return None
    from pktui.store.cache import Cache

    return Cache(complain=complain)


def correcting_of(reading: ReadingOptions) -> Correcting:
    """Return the reader's corrections: from the file that is named, else from the one beside the
    articles."""
    from pktui.store.corrections import file_beside
    from pktui.workspace.correcting import Correcting

    named = _named_once(reading, "file", lambda name: not name.startswith(MODEL))
    return Correcting(Path(named) if named else file_beside(reading.paths))


def marking_of(reading: ReadingOptions, notes: str | None) -> Marking:
    """Find the reader's marks: in the file that is named, else in the one beside the articles."""
    from pktui.store.marks import notes_beside
    from pktui.workspace.marking import Marking

    return Marking(Path(notes) if notes else notes_beside(reading.paths))


def marks_on(
    corpus: Corpus, reading: ReadingOptions, notes: str | None = None
) -> Callable[[], Sequence[PlacedMark]]:
    """Give what finds the reader's marks in `corpus`, for a query that asks for them."""
    return lambda: marking_of(reading, notes).placed(corpus)


def loader_of(
    reading: ReadingOptions,
    correcting: Correcting,
    *,
    cache: Cache | None,
    stages: Stages | None = None,
    stream: Stream | None = None,
    engine: StartEngine | None = None,
) -> Loader:
    """Make the loader of the paths that the command line names, with their corrections."""
    from pktui.workspace.load import Loader

    return Loader(
        source_of(reading, stream),
        stages=stages,
        corrections=correcting.corrections,
        cache=cache,
        engine=engine,
    )


def stages_of(reading: ReadingOptions, only: str | None = None) -> Stages | None:
    """Return the stages of the analysis where they are not the usual ones."""
    model = _named_once(reading, "model", lambda name: name.startswith(MODEL))
    if not model and not only:
        return None
    from pktui.pipeline.analyse import DEFAULT
    from pktui.pipeline.partial import ONLY

    stages = ONLY[only] if only else DEFAULT
    if model and only != "timexes":
        from pktui.pipeline.names.spacy_model import finder

        stages = replace(stages, find_mentions=finder(model.removeprefix(MODEL)))
    return stages


def _named_once(reading: ReadingOptions, what: str, is_meant: Callable[[str], bool]) -> str | None:
    """Return the one value of `--names` of this sort."""
    named = [name for name in reading.names if is_meant(name)]
    if len(named) > 1:
        from click import BadParameter

        raise BadParameter(f"--names takes one {what}: {' or '.join(named)}?")
    return named[0] if named else None


def query_of(selecting: Selecting) -> Query:
    """Read `-q`, `--since` and `--until` as one query; a mistake in them is a `BadParameter`."""
    from pktui.query.language import DateBound, Dated, Term
    from pktui.query.parse import parse_finished

    try:
        query = parse_finished(selecting.query)
    except QueryError as error:
        from click import BadParameter

        raise BadParameter(f"{error} (at character {error.position + 1})") from error
    for bound, text in ((DateBound.SINCE, selecting.since), (DateBound.UNTIL, selecting.until)):
        if text is not None:
            query = query.having(Term(Dated(bound, _date(text, bound))))
    return query


def _date(text: str, option: str) -> When:
    """Read the date that an option gives: ISO 8601, EDTF, or words that say it whole."""
    from pktui.model.edtf import parse_date

    try:
        return parse_date(text)
    except ValueError as error:
        from pktui.pipeline.dates.typed import read_typed

        if (when := read_typed(text)) is None:
            from click import BadParameter

            raise BadParameter(f"--{option}: {error}") from error
        return when
