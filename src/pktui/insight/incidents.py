"""Incidents: what several articles tell of one happening, put side by side.

Articles are compared by their words and by the names that pktui found in them; those that report
the same day are closer than their words alone say, those of other days less close. Groups grow by
average link: two join while their articles, taken pair by pair, are alike enough on average, so
that a chain of stories in which each resembles the next does not become one incident. An article
belongs to the incident that it reports first: the first day it names that is near its own date.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from math import sqrt

from pktui.insight.average_link import average_link, with_strays
from pktui.insight.terms import (
    Vector,
    centroid,
    cosine,
    frequencies,
    stem,
    vector,
    weights,
    words_of,
)
from pktui.model.article import ArticleId, Part
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import EntityId, EntityKind
from pktui.model.event import Event, EventKind
from pktui.model.span import Span
from pktui.model.when import Basis, Granularity, When, day
from pktui.runtime.digest import blake2b
from pktui.runtime.frozen import dataclass
from pktui.text.page_stamps import is_page_stamp

_COMMON = 0.25
"""A term that stands in more than this share of the articles tells nothing apart …"""
_COMMON_OF_FEW = 3
"""… except in a pile so small that a quarter of it is no group."""
_NAME = 1.5
"""How much more a name weighs than a word, beside the words that it is made of: who and where tell
happenings apart. With these constants the 574 articles of ECB+ (train) are grouped with a B³ of 90;
each half of its topics, grouped with the `ENOUGH` that is best for the other, gains by them."""
_ALONE = 0.25
"""How much less a term weighs that no other article has: it joins no two of them, but in a small
pile nearly every word stands alone, and without these all articles would be alike."""
_TERMS = 120
"""Terms that stand for an article at most, its heaviest: what bounds the work for a long one."""
_READ = 2000
"""Characters of an article that are compared: what it reports first stands at its beginning."""
_POSTINGS = 256
"""Articles that an index entry remembers, the nearest in time: with `_TERMS` it bounds what one
article costs, however large the pile."""
_SAME_DAY, _NEXT_DAY, _OTHER_DAY, _FAR_DAY = 1.6, 1.0, 0.35, 0.2
"""Factors of likeness where two articles report one day, days beside each other, others, and days
more than `_FAR_DAYS` apart."""
_FAR_DAYS = 14
_NEWS_DAYS = 10
"""Days from what an article reports to its own date: more, and it tells what went before."""
_GUESS_DAYS = 30
"""Days that a guessed date may be off."""
ENOUGH = 0.225
"""Likeness that holds a group together, on average over its pairs."""
_STRAY = 0.7
"""The share of `ENOUGH` by which a single article of no known day joins a group that has grown
without it. With any from 0.65 to 0.8 the B³ of ECB+ (train) is 0.9 to 1.4 higher, and that of each
half of its topics too. What names its day has been held against the group's."""
_NEGLIGIBLE = 0.02
"""Likeness below which a pair is not kept: it changes no average by as much as it costs."""
_LONGEST = 600
"""Characters of a statement that are read when the most telling one is chosen."""
_SHORT = 12
"""Words from which on a statement counts for its length: a short one says little."""
_SHOWN_WORDS = 8
"""Words shown as shared by an incident's articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The sentence in which an article tells of an incident, and the day that it names."""

    article: ArticleId
    span: Span | None
    """In the article's text; None where the input gave the title apart and nothing else tells."""
    day: date | None
    event: Event | None
    """The dated statement whose sentence it is; None where the article dates nothing."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Incident:
    """One happening that at least two articles tell of."""

    id: str
    day: date | None
    """The day that most of its articles name first; the earlier one of two that as many name."""
    label: str
    """The title of the article that is most like all the others."""
    tellings: tuple[Telling, ...]
    """One an article, in the order of the corpus."""
    score: float
    """How alike its articles are, pair by pair, on average."""
    people: tuple[EntityId, ...]
    """Named in at least half of the articles and in two; so are places and organisations."""
    places: tuple[EntityId, ...]
    organisations: tuple[EntityId, ...]
    words: tuple[str, ...]
    """The heaviest words that its articles share."""

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """The articles that tell of the incident, in chronological order."""
        return tuple(telling.article for telling in self.tellings)

    @property
    def days(self) -> tuple[date, ...]:
        """The different days that its articles name first, in order."""
        return tuple(sorted({telling.day for telling in self.tellings if telling.day}))


@dataclass(frozen=True, slots=True)
class _Time:
    """When an article was written, and the day that it reports, as far as they are known."""

    day: date | None
    """None too for an article without a date: nothing tells which of the days that it names is the
    news. With such days the B³ of ECB+ (train) falls from 87 to 85."""
    written: When | None


def incidents_of(corpus: Corpus) -> tuple[Incident, ...]:
    """The incidents of `corpus` in chronological order; the time is linear in its articles."""
    news = _news(corpus)
    tellings = {
        id_: _telling_of(article, next(iter(news.get(id_, ())), None))
        for id_, article in corpus.articles.items()
    }
    articles = sorted(corpus.articles.values(), key=lambda each: _place_in_time(each, tellings))
    vectors = _vectors(articles)
    times = [
        _Time(tellings[each.article.id].day if each.when else None, each.when) for each in articles
    ]
    alike = _likenesses(vectors, times)
    place = {id_: number for number, id_ in enumerate(corpus.articles)}
    made: list[Incident] = []
    undated = {number for number, time in enumerate(times) if time.day is None}
    groups = average_link(alike, ENOUGH)
    for group, score in with_strays(groups, alike, _STRAY * ENOUGH, undated):
        group.sort(key=lambda number: place[articles[number].article.id])
        told, terms = [articles[n] for n in group], [vectors[n] for n in group]
        made.append(_incident(corpus, told, terms, tellings, news, score))
    return tuple(sorted(made, key=lambda each: (each.day or date.max, each.id)))


def incidents_told_by(incidents: Iterable[Incident], shown: Set[ArticleId]) -> Iterator[Incident]:
    """Those of `incidents` that at least two of the articles `shown` tell of, without others."""
    for incident in incidents:
        told = tuple(telling for telling in incident.tellings if telling.article in shown)
        if len(told) == len(incident.tellings):
            yield incident
        elif len(told) > 1:
            yield replace(incident, tellings=told)


def incidents_within(incidents: Iterable[Incident], days: tuple[int, int]) -> Iterator[Incident]:
    """Yield those of `incidents` that one of their articles puts on one of `days` (see
    `When.is_of`), and those without a day. A query finds articles by the days that they name, and
    most of these name others too: whoever asks for a week wants the incidents of that week."""
    for incident in incidents:
        told = [incident.day, *(telling.day for telling in incident.tellings)]
        known = [day(each) for each in told if each is not None]
        if not known or any(each.is_of(days) for each in known):
            yield incident


def _news(corpus: Corpus) -> Mapping[ArticleId, Sequence[Event]]:
    """For each article its statements that are news, in the order of its text."""
    news: defaultdict[ArticleId, list[Event]] = defaultdict(list)
    for event in corpus.events:
        if _is_news(corpus, event):
            news[event.article].append(event)
    for events in news.values():
        events.sort(key=_start)
    return news


def _is_news(corpus: Corpus, event: Event) -> bool:
    """Tell whether an event is of a day that its article reports, not of what once led to it nor of
    the page itself."""
    if event.kind is not EventKind.STATEMENT or event.part is Part.COMMENTS:
        return False
    article, said = corpus.articles[event.article], event.date_in_sentence
    day, written = _day_of(event.when), article.when
    if day is None or written is None or written.latest is None:
        return day is not None  # of an article without a date the page's own time tells the day
    if said is not None and is_page_stamp(article.article.text, said.start, said.end):
        return False
    return abs((written.latest - day).days) <= _NEWS_DAYS


def _start(event: Event) -> tuple[int, int]:
    """Where its sentence begins, and in it the words of the date."""
    said = event.date_in_sentence
    return event.span.start if event.span else 0, said.start if said else 0


def _telling_of(article: DatedArticle, event: Event | None) -> Telling:
    day = _day_of(event.when if event else article.when)
    span = event.span if event else _first_sentence(article)
    return Telling(article=article.article.id, span=span, day=day, event=event)


def _day_of(when: When | None) -> date | None:
    """The one day that `when` names; "until the night of June 4" tells of that night. None for a
    coarser date, and for one that is only a guess, since guesses often agree by chance."""
    if when is None or when.basis is Basis.INFERRED:
        return None
    if when.earliest is None or when.granularity is Granularity.DAY:
        return when.latest
    return None


def _first_sentence(article: DatedArticle) -> Span | None:
    """The first sentence of the body, else the title."""
    for sentence in article.layout.sentences:
        if sentence.part is Part.BODY:
            return Span(sentence.start, sentence.end)
    return article.layout.title


def _place_in_time(
    article: DatedArticle, tellings: Mapping[ArticleId, Telling]
) -> tuple[date, ArticleId]:
    """Articles of one day stand beside each other, where the index remembers them."""
    day = tellings[article.article.id].day
    return day or (article.when and article.when.earliest) or date.max, article.article.id


def _vectors(articles: Sequence[DatedArticle]) -> list[Vector[str]]:
    """Each article's vector over its words and its names; a name is a term by its entity's id."""
    counted = [_terms(article) for article in articles]
    most = max(_COMMON * len(articles), _COMMON_OF_FEW)
    known = {term: n for term, n in frequencies(counted).items() if n <= most}
    weight = weights(known, len(articles) + 1)
    for term in weight:
        if term.startswith(_ENTITY):
            weight[term] *= _NAME
        if known[term] == 1:
            weight[term] *= _ALONE
    return [vector(terms, weight, at_most=_TERMS) for terms in counted]


_ENTITY = "@"
"""What stands before an entity's id among the terms; no word begins so."""


def _terms(article: DatedArticle) -> Counter[str]:
    """The words of the title and of the text's beginning, and who and what it names there: a name
    counts as its words too, by which other articles may call it."""
    counted = Counter(map(stem, words_of(f"{article.title}\n{article.article.text[:_READ]}")))
    for mention, entity in zip(article.mentions, article.entities, strict=True):
        if entity and mention.start < _READ:
            counted[f"{_ENTITY}{entity}"] += 1
    return Counter({term: count for term, count in counted.items() if count > 0})


def _likenesses(
    vectors: Sequence[Vector[str]], times: Sequence[_Time]
) -> Mapping[tuple[int, int], float]:
    """How alike articles are, by their numbers, for each pair that shares a term in the index."""
    index: defaultdict[str, deque[tuple[int, float]]] = defaultdict(lambda: deque(maxlen=_POSTINGS))
    alike: dict[tuple[int, int], float] = {}
    for number, terms in enumerate(vectors):
        products: defaultdict[int, float] = defaultdict(float)
        for term, value in terms.items():
            postings = index[term]
            for other, weight in postings:
                products[other] += value * weight
            postings.append((number, value))
        for other, product in products.items():
            likeness = product * _nearness(times[number], times[other])
            if likeness > _NEGLIGIBLE:
                alike[other, number] = likeness
    return alike


def _nearness(one: _Time, other: _Time) -> float:
    """How much closer, or less close, two articles are for the days that they report."""
    if one.day and other.day:
        apart = abs((one.day - other.day).days)
        if apart <= 1:
            return _NEXT_DAY if apart else _SAME_DAY
        return _OTHER_DAY if apart <= _FAR_DAYS else _FAR_DAY
    if not one.day and not other.day:
        if one.written and other.written and _are_far_apart(one.written, other.written):
            return _FAR_DAY
        return _NEXT_DAY
    day, about = (one.day, other.written) if one.day else (other.day, one.written)
    return _FAR_DAY if day and about and _are_apart(day, about) else _NEXT_DAY


def _are_apart(day: date, about: When) -> bool:
    """Whether even a guess is too far from `day` to be of the same happening."""
    return (about.earliest is not None and (about.earliest - day).days > _GUESS_DAYS) or (
        about.latest is not None and (day - about.latest).days > _GUESS_DAYS
    )


def _are_far_apart(one: When, other: When) -> bool:
    """Tell whether two dates of writing are too far apart to be guesses of one time."""
    return any(
        first.latest is not None
        and then.earliest is not None
        and (then.earliest - first.latest).days > _GUESS_DAYS
        for first, then in ((one, other), (other, one))
    )


def _incident(
    corpus: Corpus,
    articles: Sequence[DatedArticle],
    vectors: Sequence[Vector[str]],
    tellings: Mapping[ArticleId, Telling],
    news: Mapping[ArticleId, Sequence[Event]],
    score: float,
) -> Incident:
    middle = centroid(vectors)
    central = max(range(len(articles)), key=lambda n: (cosine(vectors[n], middle), -n))
    told = [
        _most_telling(each, tellings[each.article.id], news.get(each.article.id, ()), middle)
        for each in articles
    ]
    days = Counter(telling.day for telling in told if telling.day)
    named = _shared_names(corpus, articles)
    return Incident(
        id=blake2b("\0".join(t.article for t in told).encode(), digest_size=8).hexdigest(),
        day=min(days, key=lambda day: (-days[day], day)) if days else None,
        label=articles[central].title,
        tellings=tuple(told),
        score=min(1.0, score),
        people=named[EntityKind.PERSON],
        places=named[EntityKind.PLACE],
        organisations=named[EntityKind.ORGANISATION],
        words=_shared_words(articles, vectors, middle),
    )


def _most_telling(
    article: DatedArticle, telling: Telling, news: Sequence[Event], middle: Vector[str]
) -> Telling:
    """Return `telling` with that statement of its day in the `news` of its article that says most
    of what the articles share, whose vectors point to `middle`: the first one may name the day and
    something else."""
    same_day = [event for event in news if _day_of(event.when) == telling.day]
    if len(same_day) < 2:
        return telling
    return _telling_of(article, max(same_day, key=lambda event: _share_told(event, middle)))


def _share_told(event: Event, middle: Vector[str]) -> float:
    """Return how much of `middle` the words of a statement hold, for its length."""
    terms = set(map(stem, words_of(event.text[:_LONGEST])))
    return sum(middle.get(term, 0.0) for term in terms) / sqrt(max(_SHORT, len(terms)))


def _shared_names(
    corpus: Corpus, articles: Sequence[DatedArticle]
) -> Mapping[EntityKind, tuple[EntityId, ...]]:
    counted = frequencies(filter(None, article.entities) for article in articles)
    shared = [id_ for id_ in counted if counted[id_] >= max(2, len(articles) / 2)]
    shared.sort(key=lambda id_: (-counted[id_], id_))
    return {
        kind: tuple(id_ for id_ in shared if corpus.entities[id_].kind is kind)
        for kind in EntityKind
    }


def _shared_words(
    articles: Sequence[DatedArticle], vectors: Sequence[Vector[str]], middle: Vector[str]
) -> tuple[str, ...]:
    """As they are most often written there; a word of a name that is shared is none of them."""
    counted = frequencies(vectors)
    least = max(2, len(vectors) / 2)
    names = {
        stem(word)
        for each in articles
        for mention in each.mentions
        for word in words_of(mention.name)
    }
    shared = [
        term
        for term in middle
        if not term.startswith(_ENTITY) and counted[term] >= least and term not in names
    ]
    shared.sort(key=lambda term: (-middle[term], term))
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in articles:
        for word in words_of(each.article.text[:_READ]):
            written[stem(word)][word] += 1
    return tuple(
        min(written[term], key=lambda word: (-written[term][word], word))
        for term in shared[:_SHOWN_WORDS]
        if term in written
    )
