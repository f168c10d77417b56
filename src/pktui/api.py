"""The functions that other Python programs call; `import pktui` has them all.

A program loads paths into a `Corpus`, selects from it with the query language of the explorer, and
takes either the model's own values or the records that the command line prints:

    import pktui

    corpus = pktui.load(["articles/"])
    chosen = pktui.select(corpus, pktui.parse_query("who:lacroix since:2022"))
    for event in chosen.events:
        print(event.when.edtf, event.text)
    for record in pktui.records(corpus, "entities"):
        print(record["name"], record["first"], record["last"])

A value that these functions do not know (a format, a listing, a text that is no query) raises
`PktuiError`, an argument of a wrong type `TypeError`; either says in one sentence what is wrong.
What is wrong with the articles raises nothing: it is in `Corpus.problems`.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Literal, get_args

from pktui.errors import PktuiError
from pktui.model.article import Article
from pktui.model.corpus import Analysis, Corpus
from pktui.text.sanitise import neutralise

if TYPE_CHECKING:
    from pktui.export.records import Record
    from pktui.query.language import Query
    from pktui.query.listing import Selected

Listing = Literal["events", "articles", "entities", "annotations", "check"]
"""The listing commands whose records `records` gives."""


def load(
    paths: str | os.PathLike[str] | Sequence[str | os.PathLike[str]] = (),
    *,
    input_format: str | None = None,
    names: str | os.PathLike[str] | None = None,
    cached: bool = False,
) -> Corpus:
    """Read and analyse the articles in files and folders, and put them together.

    `paths` is one path or several, folders are read recursively; without any, the five bundled
    articles are loaded. `input_format` names the format of every input (as `--input` does); without
    it, name and content tell. `names` is a file of corrections; without it, `pktui.names.toml`
    beside the articles counts if it is there. `cached` keeps the analyses for the next run, in the
    cache that the command line uses.

    What can't be read, dated or trusted raises nothing: it is in `Corpus.problems`. A path that
    does not exist is such a problem too. Raises `PktuiError` where there is no such `input_format`
    or no file `names`, and `TypeError` for an argument of another type.
    """
    from pktui.reading.registry import READ_BY_NAME
    from pktui.reading.source import Source
    from pktui.store.corrections import file_beside
    from pktui.workspace.correcting import Correcting
    from pktui.workspace.load import Loader

    if isinstance(paths, (str, os.PathLike)):
        paths = (paths,)
    _check("paths", paths, Iterable, "a path or several")
    if isinstance(paths, bytes):
        raise TypeError("paths must be a path or several, not bytes")
    named = tuple(_path("a path", path) for path in paths)
    corrections = file_beside(named) if names is None else Path(_path("names", names))
    if names is not None and not os.path.exists(corrections or ""):  # noqa: PTH110 - long names
        raise PktuiError(f"there is no file of corrections {neutralise(str(names))}")
    if input_format is not None and input_format not in READ_BY_NAME:
        raise PktuiError(f"no input format “{input_format}”; there are {', '.join(READ_BY_NAME)}")
    cache = None
    if cached:
        from pktui.store.cache import Cache

        cache = Cache(complain=lambda message: None)
    loader = Loader(
        Source(named, form=READ_BY_NAME[input_format] if input_format else None),
        corrections=Correcting(corrections).corrections,
        cache=cache,
    )
    return loader.load()


def article(
    text: str,
    *,
    id: str | None = None,  # noqa: A002 - the name that the records use
    title: str | None = None,
    date: str | dt.date | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Article:
    """Make an article of a text that is already in memory, for `analyse`.

    `date` is the date of publication, as a `datetime.date` or in any words (an ISO date is surest);
    words that give no date are no mistake, the article is then undated or dated by its text.
    Without `id`, the id is made from the text, so equal texts have equal ids. Raises `TypeError`
    for an argument of another type.
    """
    from pktui.reading.draft import Draft, finish

    if isinstance(date, dt.date):
        date = date.isoformat()
    _check("text", text, str, "a text")
    for name, value in {"id": id, "title": title, "publisher": publisher, "url": url}.items():
        _check(name, value, (str, NoneType), "a text or None")
    _check("date", date, (str, NoneType), "a datetime.date, a text or None")
    draft = Draft(text=text, id=id, title=title, date=date, publisher=publisher, url=url)
    return finish(draft, path="")


def analyse(article: Article) -> Analysis:
    """Find the dates and names of one article, and its own date, from its text and metadata alone.

    Spans count code points of `article.text`. The result is picklable and depends on nothing but
    `article`; what takes several articles (who is who, dates for articles that state none) is
    worked out by `load`. Raises `TypeError` for anything but an `Article`; `article` makes one.
    """
    from pktui.pipeline.analyse import analyse

    _check("article", article, Article, "an Article, such as pktui.article(text) makes")

    return analyse(article)


def parse_query(text: str) -> Query:
    """Understand a query, such as `who:son since:2022`, as the filter line and `-q` do.

    Raises `QueryError`, with the position of the mistake, where `text` is no query, and `TypeError`
    where it is no text.
    """
    from pktui.query.parse import parse_finished

    _check("a query", text, str, "a text")

    return parse_finished(text)


def select(corpus: Corpus, query: Query | str) -> Selected:
    """Find the events of `corpus` that satisfy `query`, their articles, and who they speak of.

    All three keep the order of the corpus: events and articles by date, entities by frequency.
    Raises `QueryError` where `query` is a text that is no query, and `TypeError` for an argument of
    another type.
    """
    from pktui.query.language import Query
    from pktui.query.listing import select

    _check("corpus", corpus, Corpus, "a Corpus, such as pktui.load(paths) gives")
    _check("query", query, (Query, str), "a Query or a text")
    return select(corpus, parse_query(query) if isinstance(query, str) else query)


def records(
    corpus: Corpus, listing: Listing = "events", query: Query | str | None = None
) -> Iterator[Record]:
    """Make the records that the command of the name `listing` prints.

    Each record is a dictionary with the fields of the command line's JSON Lines, ready for
    `json.dumps`; offsets count code points of the text as it was given. With a `query`, only what
    satisfies it is listed; `check` ignores it. Raises `PktuiError` for another `listing`,
    `QueryError` and `TypeError` as `select` does.
    """
    from pktui.export import records as made

    chosen = select(corpus, query if query is not None else parse_query(""))
    match listing:
        case "events":
            return made.event_records(corpus, chosen.events)
        case "articles":
            return made.article_records(chosen.articles)
        case "entities":
            return made.entity_records(corpus, chosen.entities)
        case "annotations":
            return made.annotation_records(corpus, chosen.articles)
        case "check":
            return made.problem_records(corpus.problems)
    there_are = ", ".join(get_args(Listing))  # pyright: ignore[reportUnreachable] - untyped callers
    raise PktuiError(f"no listing “{listing}”; there are {there_are}")


def _check(name: str, value: object, kinds: type | tuple[type, ...], wanted: str) -> None:
    """Raise `TypeError` with one sentence where the argument `name` is of none of `kinds`."""
    if not isinstance(value, kinds):
        raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")


def _path(name: str, value: str | os.PathLike[str]) -> str:
    """Return a path as a text; raise `TypeError` for another type, `PktuiError` for a NUL in it."""
    _check(name, value, (str, os.PathLike), "a text or a pathlib.Path")
    path = os.fspath(value)
    _check(name, path, str, "a text or a pathlib.Path")
    if "\0" in path:
        raise PktuiError(
            f"{name} has a NUL character, which no file's name has: {neutralise(path)}"
        )
    return path
