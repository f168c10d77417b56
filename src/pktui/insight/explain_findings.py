"""Why a figure or an incident is what it is said to be, in a sentence and steps."""

from __future__ import annotations

from collections.abc import Iterator

from pktui.insight.contradictions.compared_pair import ComparedPair, PairClass
from pktui.insight.contradictions.conflicts import comparisons_of
from pktui.insight.explain import Explanation
from pktui.insight.figures import AsOfBasis, PlacedFigure, figures_of
from pktui.insight.incidents import ENOUGH, Incident, incidents_of
from pktui.model.corpus import Corpus

_AS_OF = {
    AsOfBasis.STATED: "the words beside the date say so",
    AsOfBasis.SENTENCE: "its sentence names that day",
    AsOfBasis.ARTICLE: "the article's own date, as its sentence names no other",
}


def explain_findings(corpus: Corpus, id_: str) -> Iterator[Explanation]:
    """Explain the figures and incidents of `corpus` whose ids begin with `id_`."""
    articles = corpus.articles.values()
    found = [each for each in figures_of(corpus, articles) if each.id.startswith(id_)]
    if found:
        pairs = comparisons_of(corpus, articles)
        yield from (_figure(corpus, each, pairs) for each in found)
    yield from (_incident(corpus, each) for each in incidents_of(corpus) if each.id.startswith(id_))


def _figure(corpus: Corpus, placed: PlacedFigure, pairs: tuple[ComparedPair, ...]) -> Explanation:
    figure, article = placed.figure, corpus.articles[placed.article]
    words = " ".join(figure.span.of(article.article.text).split())
    low, high = ("open" if end is None else f"{end:,.10g}" for end in (figure.low, figure.high))
    what = figure.subject or figure.unit
    steps = [f"value: from {low} to {high}, {figure.unit}"]
    if figure.hedge:
        steps.append(f"limited by: “{figure.hedge}”")
    if placed.place:
        steps.append(f"place: {placed.place}")
    if placed.as_of:
        steps.append(f"as of: {placed.as_of}, {_AS_OF[placed.as_of_basis]}")
    steps.append(f"standing: {figure.standing}")
    if placed.derived_from:
        steps.append(f"follows from: {', '.join(placed.derived_from)}")
    steps += [
        f"conflict: {pair.why}"
        for pair in pairs
        if pair.kind is PairClass.CONFLICT and placed.id in (pair.a.id, pair.b.id)
    ]
    return Explanation(f"“{words}” is a figure of {what} ({figure.kind}).", tuple(steps))


def _incident(corpus: Corpus, incident: Incident) -> Explanation:
    count = len(incident.tellings)
    sentence = f"{count} articles tell of one happening: “{' '.join(incident.label.split())}”."
    names = [
        corpus.entities[id_].name
        for id_ in (*incident.people, *incident.places, *incident.organisations)
    ]
    steps = [f"alike on average: {incident.score:.2f} ({ENOUGH} is enough)"]
    if incident.day:
        steps.append(f"day: {incident.day}, which most of them name first")
    if len(incident.days) > 1:
        steps.append(f"days that they name: {', '.join(map(str, incident.days))}")
    if names:
        steps.append(f"names in common: {', '.join(names)}")
    if incident.words:
        steps.append(f"words in common: {', '.join(incident.words)}")
    for telling in incident.tellings:
        article = corpus.articles[telling.article]
        text = telling.span.of(article.article.text) if telling.span else article.title
        steps.append(f"{article.article.path}: {' '.join(text.split())}")
    return Explanation(sentence, tuple(steps))
