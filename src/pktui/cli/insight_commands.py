"""The commands for what a pile says together: story, incidents, figures, conflicts and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pktui.cli.build import query_of
from pktui.cli.console import NOTHING, complain
from pktui.cli.listing import load_corpus, print_records, send
from pktui.cli.options import command, listing_command, printing, reading, version
from pktui.cli.parameters import Printing, ReadingOptions, Selecting
from pktui.text.sanitise import neutralise
from pktui.wording.language import say

if TYPE_CHECKING:
    from collections.abc import Set

    from pktui.model.article import ArticleId
    from pktui.model.corpus import Corpus, DatedArticle
    from pktui.model.entity import Entity
    from pktui.query.language import Query


@listing_command(
    "story",
    printing,
    click.option(
        "--days",
        metavar="N",
        type=click.IntRange(min=1),
        default=12,
        help="The N days that matter most. [12]",
    ),
    click.option(
        "--lines",
        metavar="N",
        type=click.IntRange(1, 3),
        default=1,
        help="Cited lines a day, 1 to 3. [1]",
    ),
)
def story(
    reading: ReadingOptions, selecting: Selecting, printing: Printing, days: int, lines: int
) -> None:
    """The days that matter, in order, each with its counts and cited lines."""
    from pktui.export.insight_records import story_records
    from pktui.insight.story import story_of
    from pktui.query.listing import select

    query = query_of(selecting)
    corpus = load_corpus(reading)
    told = story_of(corpus, select(corpus, query).events, days, lines)
    print_records("story", story_records(corpus, told), printing)


@listing_command("incidents", printing)
def incidents(reading: ReadingOptions, selecting: Selecting, printing: Printing) -> None:
    """What several articles tell of one happening, grouped."""
    from pktui.export.insight_records import incident_records
    from pktui.insight.incidents import incidents_of, incidents_told_by, incidents_within
    from pktui.query.asked_days import asked_days

    query = query_of(selecting)
    corpus = load_corpus(reading)
    told = incidents_told_by(incidents_of(corpus), _articles(corpus, query))
    shown = incidents_within(told, asked_days(query))
    print_records("incidents", incident_records(corpus, shown), printing)


@listing_command("figures", printing)
def figures(reading: ReadingOptions, selecting: Selecting, printing: Printing) -> None:
    """Every number of something, with unit, subject, as-of date and quotation."""
    from pktui.export.insight_records import figure_records
    from pktui.insight.figures import figures_of, figures_within
    from pktui.query.asked_days import asked_days
    from pktui.query.listing import select

    query = query_of(selecting)
    corpus = load_corpus(reading)
    told = figures_of(corpus, select(corpus, query).articles)
    found = figures_within(told, asked_days(query))
    print_records("figures", figure_records(corpus, found), printing)


@listing_command(
    "conflicts",
    printing,
    click.option("--all", "every", is_flag=True, help="Every pair that was compared."),
)
def conflicts(
    reading: ReadingOptions, selecting: Selecting, printing: Printing, every: bool
) -> None:
    """Figures and dates that disagree, then those that follow each other.

    The exit status is 1 if there are none.
    """
    from pktui.export.insight_records import comparison_records
    from pktui.insight.contradictions.conflicts import comparisons_of, pairs_within, shown_of
    from pktui.query.asked_days import asked_days
    from pktui.query.listing import select

    query = query_of(selecting)
    corpus = load_corpus(reading)
    compared = comparisons_of(corpus, select(corpus, query).articles)
    found = [*pairs_within(compared, asked_days(query))]
    shown = found if every else shown_of(found)
    print_records("conflicts", comparison_records(corpus, shown), printing)


@listing_command("presence", printing)
def presence(reading: ReadingOptions, selecting: Selecting, printing: Printing) -> None:
    """Who was first named when, who fell silent, whose role changed, where nothing was written."""
    from pktui.export.insight_records import presence_records
    from pktui.insight.presence import presence_of
    from pktui.query.article_terms import could_name
    from pktui.query.listing import select

    query = query_of(selecting)
    corpus = load_corpus(reading)
    entities = select(corpus, query).entities
    found = presence_of(entities, could_name(corpus, query)) if entities else ()
    print_records("presence", presence_records(corpus, found), printing)


@command("compare")
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@reading
@printing
@version
def compare(one: str, other: str, reading: ReadingOptions, printing: Printing) -> None:
    """What two articles, people or places share, and what only one has.

    A and B are two articles, by their ids or paths, or two names, as the explorer shows them.
    """
    from pktui.export.insight_records import compared_records
    from pktui.insight.compare import compare_articles, compare_entities
    from pktui.model.corpus import DatedArticle

    corpus = load_corpus(reading)
    a, b = _meant(corpus, one), _meant(corpus, other)
    if a is b:
        name = a.article.path if isinstance(a, DatedArticle) else a.name
        complain(say("A and B are both {name}, so all of it is in both", name=name))
    if isinstance(a, DatedArticle) and isinstance(b, DatedArticle):
        found = compare_articles(corpus, a, b)
    elif isinstance(a, DatedArticle) or isinstance(b, DatedArticle):
        raise click.UsageError("an article can be compared with an article, a name with a name")
    else:
        found = compare_entities(corpus, a, b)
    print_records("compare", compared_records(corpus, found), printing)


def _meant(corpus: Corpus, word: str) -> DatedArticle | Entity:
    """Find the article or entity that `word` means: by its id, its path or its name."""
    from pktui.text.fold import fold

    for id_, article in corpus.articles.items():
        if word in (id_, article.article.path):
            return article
    name = fold(word)
    entities = corpus.entities.values()
    for entity in entities:
        if word == entity.id or name in (fold(entity.name), fold(entity.label)):
            return entity
    for entity in entities:
        if any(name == fold(alias) for alias in entity.aliases):
            return entity
    begun = [article for id_, article in corpus.articles.items() if id_.startswith(word)]
    if len(begun) == 1:
        return begun[0]
    raise click.UsageError(
        say("no article and no name is called {word!r}: pktui entities lists them", word=word)
    )


def _articles(corpus: Corpus, query: Query) -> Set[ArticleId]:
    """Return the ids of the articles that answer to `query`."""
    from pktui.query.listing import select

    return {article.article.id for article in select(corpus, query).articles}


@command("explain")
@click.argument("id_", metavar="ID")
@reading
@version
def explain(id_: str, reading: ReadingOptions) -> None:
    """Why an event, an article, an entity, a figure or an incident is what it is said to be.

    ID is what the records have as "id", or enough of its beginning, or a day of the story.
    """
    from pktui.insight.explain import explain_article, explain_entity, explain_event

    if not id_.strip():
        raise click.UsageError(say("ID is empty: the records have it as “id”"))
    corpus = load_corpus(reading)
    explanations = [
        *(explain_event(corpus, event) for event in corpus.events if event.id.startswith(id_)),
        *(explain_article(a) for key, a in corpus.articles.items() if key.startswith(id_)),
    ]
    named = [entity for key, entity in corpus.entities.items() if key.startswith(id_)]
    if named or not explanations:
        from pktui.insight.explain_findings import explain_findings, explain_presence

        for entity in named:
            explanations += [explain_entity(corpus, entity), *explain_presence(corpus, entity)]
        if not explanations:
            explanations = [*explain_findings(corpus, id_)]
    if not explanations:
        complain(say("nothing has the id {id}: the records have it as “id”", id=id_))
        raise click.exceptions.Exit(NOTHING)
    blocks = ("\n  ".join((e.sentence, *e.steps)) for e in explanations)
    send((f"{neutralise(block, keep_lines=True)}\n" for block in blocks), None)
