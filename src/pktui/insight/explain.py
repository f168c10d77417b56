"""Why pktui says what it says: a sentence, and the steps that lead to it.

For `pktui explain` and for the explorer's "why this date"; plain words, no markup.
"""

from __future__ import annotations

from collections.abc import Iterator

from pktui.insight.contradictions.same_event import told_elsewhere
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity, EntityKind
from pktui.model.event import DateEvidence, Event
from pktui.model.timex import Anchor, AnchorSource, Resolution
from pktui.model.when import Basis, Granularity, When
from pktui.runtime.frozen import dataclass
from pktui.wording.dates import date_in_words
from pktui.wording.language import say, say_count
from pktui.wording.rules import rule_in_words

_BASIS = {
    Basis.STATED: say("the words give all of it"),
    Basis.RESOLVED: say("the words give a part, what they count from gives the rest"),
    Basis.INFERRED: say("no surer than what it rests on, so it is marked “?”"),
}
_FINENESS = {Granularity.RANGE: say("from one day to another")}


_A_KIND = {
    EntityKind.PERSON: say("a person"),
    EntityKind.PLACE: say("a place"),
    EntityKind.ORGANISATION: say("an organisation"),
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is the case, in a sentence, and how that was found, a step a line."""

    sentence: str
    steps: tuple[str, ...]
    is_uncertain: bool = False
    """Whether what is the case is a guess."""


def explain_event(corpus: Corpus, event: Event) -> Explanation:
    """Say why `event` has its date, and which other date another article may give it."""
    article = corpus.articles[event.article]
    if isinstance(event.evidence, Resolution):
        explanation = _explain_resolution(article, event.when, event.evidence)
        elsewhere = _other_articles(corpus, event)
        steps = (*elsewhere, *explanation.steps)
        return Explanation(explanation.sentence, steps, event.when.is_uncertain)
    return explain_article(article)


def explain_article(article: DatedArticle) -> Explanation:
    """Say why an article has its own date, with every reason for it, strongest first."""
    reasons = tuple(_reason(reason) for reason in article.date_evidence)
    if article.when is None:
        return Explanation(say("Nothing says when this article was written."), reasons)
    first = article.date_evidence[0]
    if article.when.basis is Basis.INFERRED:
        when = date_in_words(article.when)
        sentence = say(
            "This article states no date; by other evidence it is put at {when}.", when=when
        )
    else:
        when = f"{article.when} ({date_in_words(article.when)})"
        sentence = say("This article is of {when}: {note}", when=when, note=_lower(first.note))
    return Explanation(sentence, reasons)


def explain_entity(corpus: Corpus, entity: Entity) -> Explanation:
    """Who it is, why its spellings are taken for one, its roles, and where it is."""
    articles = len(entity.articles)
    sentence = say(
        "{name} is {kind}, named {times} in {articles}.",
        name=entity.name,
        kind=_A_KIND[entity.kind],
        times=_times(len(entity.appearances)),
        articles=say_count("{count} article", "{count} articles", articles),
    )
    return Explanation(sentence, (*reasons_for(entity), *_roles(corpus, entity)))


def _roles(corpus: Corpus, entity: Entity) -> Iterator[str]:
    for role in entity.roles:
        title = corpus.articles[role.article].title
        yield f"{role.title} ({role.when or say('no date')}, “{title}”)"


def reasons_for(entity: Entity) -> Iterator[str]:
    """Say why its spellings are taken for one, by which rules it was found, and where it is."""
    for link in entity.links:
        yield f"“{link.name}”: {link.reason}"
    rules: dict[str, int] = {}
    for appearance in entity.appearances:
        for rule in appearance.mention.rules[:1]:
            rules[rule] = rules.get(rule, 0) + 1
    for rule, count in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
        yield say("found by “{rule}”, {count}", rule=rule, count=_times(count))
    if entity.kind is EntityKind.PLACE:
        for rank, place in enumerate(entity.places):
            where = f"{place.latitude:.2f}, {place.longitude:.2f}"
            head = say("taken for") if rank == 0 else say("could also be")
            country = place.country or say("no one country")
            yield f"{head} {place.name}, {country} ({where})"


def _explain_resolution(article: DatedArticle, when: When, resolution: Resolution) -> Explanation:
    words = " ".join(resolution.span.of(article.article.text).split())
    anchor, said = resolution.anchor, date_in_words(when)
    if anchor is None:
        sentence = say("“{words}” says {said} by itself.", words=words, said=said)
    else:
        start = date_in_words(anchor.when)
        sentence = say(
            "“{words}” is {said}, counted from {start}, {anchor}.",
            words=words,
            said=said,
            start=start,
            anchor=_source(anchor),
        )
    return Explanation(sentence, tuple(_steps(article, words, when, resolution)))


def _steps(article: DatedArticle, words: str, when: When, resolution: Resolution) -> Iterator[str]:
    yield say("words: “{words}”", words=words)
    yield say("rule: {rule} ({rule2})", rule=rule_in_words(resolution.rule), rule2=resolution.rule)
    if anchor := resolution.anchor:
        start = f"{date_in_words(anchor.when)} ({anchor.when})"
        yield say(
            "anchor: counted from {start}, {anchor}{anchor2}",
            start=start,
            anchor=_source(anchor),
            anchor2=_origin(article, anchor),
        )
    if resolution.tense:
        yield say("tense: the verb speaks of the {tense}", tense=say(str(resolution.tense)))
    fineness = _FINENESS.get(
        when.granularity, say("as exact as a {unit}", unit=say(when.granularity.value))
    )
    yield say(
        "result: {when}, {fineness}: {basis}",
        when=when,
        fineness=fineness,
        basis=_BASIS[when.basis],
    )
    for other in resolution.alternatives:
        yield say("could also be: {other} ({other2})", other=date_in_words(other), other2=other)
    if resolution.problem:
        yield say("doubt: {problem}", problem=resolution.problem)


def _other_articles(corpus: Corpus, event: Event) -> Iterator[str]:
    for other in told_elsewhere(corpus, event):
        article, when = corpus.articles[other.event.article], other.event.when
        source = article.publisher or article.article.path
        if article.when is not None:
            source += say(" of {when}", when=article.when)
        who = corpus.entities[other.person].label
        said = say(
            "where {source} speaks of {who} and “{deed}”", source=source, who=who, deed=other.deed
        )
        yield say("elsewhere: {when}, {said}", when=date_in_words(when), said=said)


def _source(anchor: Anchor) -> str:
    if anchor.source is AnchorSource.ARTICLE:
        return say("the article's own date")
    return say("the date that the story gave before")


def _origin(article: DatedArticle, anchor: Anchor) -> str:
    """Where the anchor itself came from."""
    if anchor.span is not None:
        return f" (“{' '.join(anchor.span.of(article.article.text).split())}”)"
    if anchor.source is AnchorSource.ARTICLE and article.date_evidence:
        return f" ({rule_in_words(article.date_evidence[0].rule)})"
    return ""


def _reason(reason: DateEvidence) -> str:
    says = f" → {date_in_words(reason.when)} ({reason.when})" if reason.when else ""
    note = f": {reason.note}" if reason.note else ""
    time = say(" at {time}", time=reason.time) if reason.time else ""
    return f"{reason.rule} “{' '.join(reason.surface.split())}”{says}{time}{note}"


def _times(count: int) -> str:
    return say("once") if count == 1 else say("{count} times", count=count)


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
