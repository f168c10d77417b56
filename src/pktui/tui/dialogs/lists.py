"""What the pickers list: keys, problems, articles without a date, filters, what can be copied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from textual.theme import Theme

from pktui.model.article import ArticleId, Problem, ProblemKind
from pktui.model.corpus import DatedArticle
from pktui.runtime.frozen import dataclass
from pktui.store.searches import Searches
from pktui.tui.input.commands import Command
from pktui.view.copying import Copyable
from pktui.wording.language import say
from pktui.wording.problem_reasons import say_reason


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
    """Every key with what it does, below the pane where it does it."""
    return [
        Entry(command.name, command.tooltip, command.keys, group=command.pane)
        for command in commands
    ]


def palette_entries(commands: Iterable[Command]) -> list[Entry]:
    """What can be done, a line each, with the key that does it."""
    return [Entry(command.name, command.tooltip, command.keys) for command in commands]


def theme_entries(themes: Iterable[Theme]) -> list[Entry]:
    """Themes by name, and whether each is dark."""
    return [Entry(theme.name, say("dark") if theme.dark else say("light")) for theme in themes]


_KINDS_IN_WORDS = {
    ProblemKind.UNREADABLE: say("Could not be read"),
    ProblemKind.MARK: say("Marks that are not where they were"),
    ProblemKind.CORRECTION: say("Corrections of names that fit nothing"),
    ProblemKind.CONTRADICTION: say("Contradict themselves or each other"),
    ProblemKind.IMPLAUSIBLE: say("Hard to believe"),
    ProblemKind.UNDATED: say("Have no date"),
    ProblemKind.DUPLICATE: say("Are there more than once"),
}
"""The headings of problems, what is worst first."""


def by_kind(problems: Iterable[Problem]) -> list[Problem]:
    """Order `problems` by their kinds, what is worst first, each kind as it came."""
    order = list(_KINDS_IN_WORDS)
    return sorted(problems, key=lambda problem: order.index(problem.kind))


def problem_entries(
    problems: Sequence[Problem], articles: Mapping[ArticleId, DatedArticle]
) -> list[Entry]:
    """Say what is wrong, below a heading for each kind, and with what: a line of an input, or one
    of the articles in it."""
    counts = Counter(problem.kind for problem in problems)
    return [
        Entry(
            say_reason(problem.reason),
            _place(problem, articles),
            group=f"{_KINDS_IN_WORDS[problem.kind]}: {counts[problem.kind]:,}",
        )
        for problem in problems
    ]


def _place(problem: Problem, articles: Mapping[ArticleId, DatedArticle]) -> str:
    """The title says most of an article, and the end of a path."""
    name = problem.path.rpartition("/")[2]
    if problem.line is not None:
        return f"{name}:{problem.line}"
    article = articles.get(problem.article) if problem.article is not None else None
    return f"“{article.title}” {name}" if article is not None else problem.path


def query_entries(group: str) -> list[Entry]:
    """What can be typed into the filter line, with an example of each."""
    return [Entry(example, meaning, group=group) for example, meaning in QUERY_EXAMPLES]


QUERY_EXAMPLES = (
    ("lacrox", say("words, and words that begin so; typos, case and marks are forgiven")),
    ("'peace'", say("the letters as they are; without the last sign, anywhere in a word")),
    ("phung | giang", say("either of them")),
    ("!seoul", say("what does not have it")),
    ("who:", say("what speaks of a person, by any spelling known")),
    ("where:", say("what speaks of a place")),
    ("org:", say("what speaks of an organisation")),
    ("source:", say("what a publisher wrote")),
    ("title:", say("words in the title; text: in the text")),
    ("on:2022-11", say("what touches a day, a month or a year")),
    ("since:2018", say("from that date on; until: up to and with it")),
    ("before:2020", say("wholly before it; after: wholly after it")),
    ("is:uncertain", say("dates with a question mark; is:publication, is:undated")),
)
"""The query language by example; each can be typed as it stands."""


def undated_entries(articles: Iterable[DatedArticle]) -> list[Entry]:
    """Make an entry for each article without a date: its title and its path."""
    return [Entry(article.title, article.article.path) for article in articles]


def search_entries(searches: Searches) -> list[Entry]:
    """Make an entry for each search; those with a name come first."""
    saved = [Entry(name, query) for name, query in searches.saved.items()]
    return [*saved, *(Entry(query) for query in searches.recent)]


def copy_entries(copyables: Sequence[Copyable]) -> list[Entry]:
    """Make an entry for each text that can be copied, with the text on one line."""
    return [Entry(copyable.name, " ".join(copyable.text.split())) for copyable in copyables]
