"""pktui turns dated news articles into one timeline: who did what, where and when.

The names below are the public Python interface. Each is imported when it is first asked for, so
`import pktui` costs nothing, and none of them brings Textual along.
"""

from __future__ import annotations

__version__ = "1.0.0"

TYPE_CHECKING = False  # as type checkers know it: `typing` alone takes 7 ms to import
if TYPE_CHECKING:
    from pktui.api import analyse, article, load, parse_query, records, select
    from pktui.errors import OutputError, PktuiError, QueryError
    from pktui.model.article import Article, Problem, ProblemKind
    from pktui.model.corpus import Analysis, Corpus, DatedArticle
    from pktui.model.edtf import parse_edtf
    from pktui.model.entity import Entity, EntityKind, Mention
    from pktui.model.event import DateEvidence, Event, EventKind
    from pktui.model.span import Span
    from pktui.model.timex import Resolution, Timex
    from pktui.model.when import Basis, Granularity, When
    from pktui.query.language import Query
    from pktui.query.listing import Selected

_HOMES = {
    "pktui.api": ("analyse", "article", "load", "parse_query", "records", "select"),
    "pktui.errors": ("OutputError", "PktuiError", "QueryError"),
    "pktui.model.article": ("Article", "Problem", "ProblemKind"),
    "pktui.model.corpus": ("Analysis", "Corpus", "DatedArticle"),
    "pktui.model.edtf": ("parse_edtf",),
    "pktui.model.entity": ("Entity", "EntityKind", "Mention"),
    "pktui.model.event": ("DateEvidence", "Event", "EventKind"),
    "pktui.model.span": ("Span",),
    "pktui.model.timex": ("Resolution", "Timex"),
    "pktui.model.when": ("Basis", "Granularity", "When"),
    "pktui.query.language": ("Query",),
    "pktui.query.listing": ("Selected",),
}
"""The modules in which the public names are defined."""

__all__ = [
    "Analysis",
    "Article",
    "Basis",
    "Corpus",
    "DateEvidence",
    "DatedArticle",
    "Entity",
    "EntityKind",
    "Event",
    "EventKind",
    "Granularity",
    "Mention",
    "OutputError",
    "PktuiError",
    "Problem",
    "ProblemKind",
    "Query",
    "QueryError",
    "Resolution",
    "Selected",
    "Span",
    "Timex",
    "When",
    "__version__",
    "analyse",
    "article",
    "load",
    "parse_edtf",
    "parse_query",
    "records",
    "select",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for (PEP 562)."""
    for module, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            value: object = getattr(import_module(module), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names, imported or not."""
    return __all__
