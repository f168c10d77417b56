"""What the pickers list: keys, problems, articles without a date, filters, what can be copied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pktui.model.article import Problem
from pktui.model.corpus import DatedArticle
from pktui.store.searches import Searches
from pktui.tui.commands import Command
from pktui.tui.copying import Copyable
from pktui.tui.entry import Entry


def key_entries(commands: Iterable[Command]) -> list[Entry]:
    """Every key that does something where the focus is."""
    return [Entry(command.name, command.tooltip, command.keys) for command in commands]


def problem_entries(problems: Iterable[Problem]) -> list[Entry]:
    return [
        Entry(problem.kind.value, f"{_place(problem)}  {problem.reason}") for problem in problems
    ]


def _place(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}" if problem.line else problem.path


def undated_entries(articles: Iterable[DatedArticle]) -> list[Entry]:
    return [Entry(article.title, article.article.path) for article in articles]


def search_entries(searches: Searches) -> list[Entry]:
    """Those with a name first."""
    saved = [Entry(name, query) for name, query in searches.saved.items()]
    return [*saved, *(Entry(query) for query in searches.recent)]


def copy_entries(copyables: Sequence[Copyable]) -> list[Entry]:
    return [Entry(copyable.name, " ".join(copyable.text.split())) for copyable in copyables]
