"""Why a figure, an incident, a day of the story or a silence is what it is said to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from pktui.insight.contradictions.compared_pair import ComparedPair, PairClass
from pktui.insight.contradictions.conflicts import comparisons_of
from pktui.insight.contradictions.reasons import reason_in_words
from pktui.insight.explain import Explanation
from pktui.insight.figures import AsOfBasis, PlacedFigure, figures_of
from pktui.insight.incidents import ENOUGH, Incident, incidents_of
from pktui.insight.presence import Cited, FirstMention, Gap, RoleChange, Silence, presence_of
from pktui.insight.story import FACTORS, LEAD, days_of_story, votes_for
from pktui.model.corpus import Corpus
from pktui.model.entity import Entity
from pktui.wording.figures import (
    hedge_in_words,
    kind_in_words,
    standing_in_words,
    subject_in_words,
    unit_in_words,
)
from pktui.wording.language import say


def explain_findings(corpus: Corpus, id_: str) -> Iterator[Explanation]:
    """Explain the figures and incidents of `corpus` whose ids begin with `id_`, and the day of the
    story that it is."""
    if _DAY.fullmatch(id_):
        yield from _day(corpus, id_)
    articles = corpus.articles.values()
    found = [each for each in figures_of(corpus, articles) if each.id.startswith(id_)]
    if found:
        pairs = comparisons_of(corpus, articles)
        yield from (_figure(corpus, each, pairs) for each in found)
    yield from (_incident(corpus, each) for each in incidents_of(corpus) if each.id.startswith(id_))


def explain_presence(corpus: Corpus, entity: Entity) -> Iterator[Explanation]:
    """Explain when an entity is first named, and its silences and changes of role."""
    for found in presence_of([entity], corpus.articles.values()):
        match found:
            case FirstMention():
                sentence = say(
                    "{name} is first named on {day}.", name=entity.name, day=found.cited.day
                )
                yield Explanation(sentence, tuple(_cited(corpus, [found.cited])))
            case Silence():
                until = say("until {day}", day=found.next.day) if found.next else say("to the end")
                sentence = say(
                    "{name} is not named in {articles_between} articles from {day} {until}, "
                    "{days} days.",
                    name=entity.name,
                    articles_between=found.articles_between,
                    day=found.last.day,
                    until=until,
                    days=found.days,
                )
                steps = [
                    say(
                        "usually named every {usual_gap:g} days (the median)",
                        usual_gap=found.usual_gap,
                    )
                ]
                steps += _cited(corpus, filter(None, (found.last, found.next)))
                yield Explanation(sentence, tuple(steps))
            case RoleChange():
                sentence = say(
                    "{name} changes from {before} to {after} ({direction}) on {since}.",
                    name=entity.name,
                    before=found.before,
                    after=found.after,
                    direction=found.direction,
                    since=found.since,
                )
                yield Explanation(sentence, tuple(_cited(corpus, [found.cited])))
            case Gap():
                pass


def _cited(corpus: Corpus, cited: Iterable[Cited]) -> Iterator[str]:
    for each in cited:
        article = corpus.articles[each.article].article
        words = " ".join(each.quote.of(article.text).split()) if each.quote else say("in its title")
        yield f"{article.path}: {words}"


_DAY = re.compile(r"\d{4}-\d\d-\d\d[?~%]?")
_VOTES = 5
"""Articles whose votes for a day are told, the heaviest."""


def _day(corpus: Corpus, id_: str) -> Iterator[Explanation]:
    """Explain why a day matters: its counts, and the votes that make its score."""
    try:
        day = date.fromisoformat(id_.rstrip("?~%"))
    except ValueError:
        return
    days = days_of_story(corpus, corpus.events)
    told = days.get(day)
    if told is None:
        return
    votes = votes_for(corpus, corpus.events, day)
    steps = [
        say("articles that name it: {articles}", articles=told.articles),
        say("of them later than the day: {later_articles}", later_articles=told.later_articles),
        say(
            "days on which they appeared: {publication_days}",
            publication_days=told.publication_days,
        ),
        say(
            "of them with the day in the first {lead} characters: {in_lead}",
            lead=LEAD,
            in_lead=told.in_lead,
        ),
        say("score: {score:.2f}, the sum of one vote an article", score=told.score),
        *(say("vote: {factor}", factor=factor) for factor in FACTORS),
        *(f"{weight:.2f}: {corpus.articles[id_].article.path}" for id_, weight in votes[:_VOTES]),
    ]
    sentence = say(
        "{day} is no. {rank} of the {days} days that the articles name.",
        day=told.when,
        rank=told.rank,
        days=len(days),
    )
    yield Explanation(sentence, tuple(steps))


def _figure(corpus: Corpus, placed: PlacedFigure, pairs: tuple[ComparedPair, ...]) -> Explanation:
    figure, article = placed.figure, corpus.articles[placed.article]
    words = " ".join(figure.span.of(article.article.text).split())
    ends = figure.low, figure.high
    low, high = (say("open") if end is None else f"{end:,.10g}" for end in ends)
    what, kind = subject_in_words(figure), kind_in_words(figure.kind)
    unit = unit_in_words(figure.unit)
    steps = [say("value: from {low} to {high}, {unit}", low=low, high=high, unit=unit)]
    if figure.hedge:
        steps.append(say("limited by: “{hedge}”", hedge=hedge_in_words(figure.hedge)))
    if placed.place:
        steps.append(say("place: {place}", place=placed.place))
    if placed.as_of:
        steps.append(
            say(
                "as of: {as_of}, {as_of_basis}",
                as_of=placed.as_of,
                as_of_basis=_as_of_in_words(placed.as_of_basis),
            )
        )
    steps.append(say("standing: {standing}", standing=standing_in_words(figure.standing)))
    if placed.derived_from:
        steps.append(
            say("follows from: {derived_from}", derived_from=", ".join(placed.derived_from))
        )
    steps += [
        say("conflict: {why}", why=reason_in_words(pair, str))
        for pair in pairs
        if pair.kind is PairClass.CONFLICT and placed.id in (pair.a.id, pair.b.id)
    ]
    return Explanation(
        say("“{words}” is a figure of {what} ({kind}).", words=words, what=what, kind=kind),
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


def _as_of_in_words(basis: AsOfBasis) -> str:
    """Say what the day of a figure was taken from, in the language of this moment."""
    match basis:
        case AsOfBasis.STATED:
            return say("the words beside the date say so")
        case AsOfBasis.SENTENCE:
            return say("its sentence names that day")
        case AsOfBasis.ARTICLE:
            return say("the article's own date, as its sentence names no other")
