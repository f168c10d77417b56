"""What the pickers list: keys, problems, articles without a date, filters, what can be copied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from textual.theme import Theme

from pktui.model.article import ArticleId, Problem
from pktui.model.corpus import DatedArticle
from pktui.runtime.frozen import dataclass
from pktui.store.searches import Searches
from pktui.tui.input.commands import Command
from pktui.view.copying import Copyable


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be picked from a list."""

    label: str
    detail: str = ""
    key: str = ""
    """The key that does the same outside, or picks it here where the picker takes keys."""
    group: str = ""
    """The heading that it stands below; the entries of one group stand together."""


def key_entries(commands: Iterable[Command]) -> list[Entry]:
    """Every key that does something where the focus is."""
    return [Entry(command.name, command.tooltip, command.keys) for command in commands]


def palette_entries(commands: Iterable[Command]) -> list[Entry]:
    """What can be done, a line each, with the key that does it."""
    return [Entry(command.name, command.tooltip, command.keys) for command in commands]


def theme_entries(themes: Iterable[Theme]) -> list[Entry]:
    """Themes by name, and whether each is dark."""
    return [Entry(theme.name, "dark" if theme.dark else "light") for theme in themes]


def problem_entries(
    problems: Iterable[Problem], articles: Mapping[ArticleId, DatedArticle]
) -> list[Entry]:
    """What is wrong, and with what: a line of an input, or one of the articles in it."""
    return [
        Entry(problem.kind.value, f"{_place(problem, articles)}  {problem.reason}")
        for problem in problems
    ]


def _place(problem: Problem, articles: Mapping[ArticleId, DatedArticle]) -> str:
    if problem.line is not None:
        return f"{problem.path}:{problem.line}"
    article = articles.get(problem.article) if problem.article is not None else None
    return f"{problem.path} “{article.title}”" if article is not None else problem.path


def undated_entries(articles: Iterable[DatedArticle]) -> list[Entry]:
    return [Entry(article.title, article.article.path) for article in articles]


def search_entries(searches: Searches) -> list[Entry]:
    """Those with a name first."""
    saved = [Entry(name, query) for name, query in searches.saved.items()]
    return [*saved, *(Entry(query) for query in searches.recent)]


def copy_entries(copyables: Sequence[Copyable]) -> list[Entry]:
    return [Entry(copyable.name, " ".join(copyable.text.split())) for copyable in copyables]
