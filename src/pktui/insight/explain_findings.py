"""Why a figure or an incident is what it is said to be, in a sentence and steps."""

from __future__ import annotations

from collections.abc import Iterator

from pktui.insight.contradictions.compared_pair import ComparedPair, PairClass
from pktui.insight.contradictions.conflicts import comparisons_of
from pktui.insight.explain import Explanation
from pktui.insight.figures import AsOfBasis, PlacedFigure, figures_of
from pktui.insight.incidents import ENOUGH, Incident, incidents_of
from pktui.model.corpus import Corpus
from pktui.wording.language import say

_AS_OF = {
    AsOfBasis.STATED: say("the words beside the date say so"),
    AsOfBasis.SENTENCE: say("its sentence names that day"),
    AsOfBasis.ARTICLE: say("the article's own date, as its sentence names no other"),
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
    steps = [say("value: from {low} to {high}, {unit}", low=low, high=high, unit=figure.unit)]
    if figure.hedge:
        steps.append(say("limited by: “{hedge}”", hedge=figure.hedge))
    if placed.place:
        steps.append(say("place: {place}", place=placed.place))
    if placed.as_of:
        steps.append(
            say(
                "as of: {as_of}, {as_of_basis}",
                as_of=placed.as_of,
                as_of_basis=_AS_OF[placed.as_of_basis],
            )
        )
    steps.append(say("standing: {standing}", standing=figure.standing))
    if placed.derived_from:
        steps.append(
            say("follows from: {derived_from}", derived_from=", ".join(placed.derived_from))
        )
    steps += [
        say("conflict: {why}", why=pair.why)
        for pair in pairs
        if pair.kind is PairClass.CONFLICT and placed.id in (pair.a.id, pair.b.id)
    ]
    return Explanation(
        say("“{words}” is a figure of {what} ({kind}).", words=words, what=what, kind=figure.kind),
        tuple(steps),
    )


def _incident(corpus: Corpus, incident: Incident) -> Explanation:
    count = len(incident.tellings)
    sentence = say(
        "{count} articles tell of one happening: “{split}”.",
        count=count,
        split=" ".join(incident.label.split()),
    )
    names = [
        corpus.entities[id_].name
        for id_ in (*incident.people, *incident.places, *incident.organisations)
    ]
    steps = [
        say(
            "alike on average: {score:.2f} ({enough} is enough)",
            score=incident.score,
            enough=ENOUGH,
        )
    ]
    if incident.day:
        steps.append(say("day: {day}, which most of them name first", day=incident.day))
    if len(incident.days) > 1:
        steps.append(say("days that they name: {days}", days=", ".join(map(str, incident.days))))
    if names:
        steps.append(say("names in common: {names}", names=", ".join(names)))
    if incident.words:
        steps.append(say("words in common: {words}", words=", ".join(incident.words)))
    for telling in incident.tellings:
        article = corpus.articles[telling.article]
        text = telling.span.of(article.article.text) if telling.span else article.title
        steps.append(f"{article.article.path}: {' '.join(text.split())}")
    return Explanation(sentence, tuple(steps))
