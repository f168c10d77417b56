"""Who appears when: first mentions, silences, changes of role, and gaps without any article.

A silence says that a name does not stand in these articles, never that somebody was absent; so it
comes with the number of articles that could have named it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from pktui.insight.en import appointments as en
from pktui.insight.ranks import Rank, rank_of
from pktui.insight.vi import appointments as vi
from pktui.model.article import ArticleId
from pktui.model.corpus import DatedArticle
from pktui.model.entity import Entity, EntityKind, Mention
from pktui.model.span import Span
from pktui.model.when import Granularity
from pktui.runtime.frozen import dataclass

_KNOWN = 4
"""Articles that name somebody before it means anything that others do not."""
_MISSED = 3
"""Articles in a row without the name that make a silence, …"""
_SILENT = 60
"""… if they reach over at least this many days too."""
_GAP = 30
"""Days without an article that make a gap, …"""
_USUAL = 3
"""… if they are at least this many times what is usual in the pile."""
_APPOINTED = re.compile(rf",?\s*(?:{en.BECAME}|{vi.BECAME})(?P<title>[^\W\d_][^.,;:\n]{{1,60}})")
"""Behind a name: the office to which somebody has come."""
_WORDS_BEHIND = re.compile(rf"\s+(?:{en.BEHIND_TITLE}|{vi.BEHIND_TITLE})\s.*$")
"""What follows the title in the same clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """An article, and the sentence in it that says so."""

    article: ArticleId
    day: date
    quote: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMention:
    """The first article of a known day that names somebody."""

    entity: Entity
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A name that many articles had, and then none for a while."""

    entity: Entity
    last: Cited
    next: Cited | None
    """Where it is named again; None where the articles end before."""
    days: int
    """From the last mention to the next, or to the last article."""
    articles_between: int
    """Those that could have named it."""
    usual_gap: float
    """Days between two articles that name it, as a rule (the median)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleChange:
    """Another office or rank than before."""

    entity: Entity
    before: str
    after: str
    since: date
    """The day that the article gives for it, else the article's own."""
    direction: str
    """The way from the old role to the new one: `up`, `down` or `sideways`."""
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Two days with articles, and none between."""

    after: date
    before: date

    @property
    def days(self) -> int:
        """The days between the two articles."""
        return (self.before - self.after).days


Presence = FirstMention | Silence | RoleChange | Gap


def presence_of(
    entities: Iterable[Entity], articles: Iterable[DatedArticle]
) -> tuple[Presence, ...]:
    """What `articles` show of when `entities` appear, in order of time."""
    dated = _Dated(articles)
    found: list[tuple[date, int, Presence]] = []
    for entity in entities:
        if entity.kind is EntityKind.PLACE:
            continue
        named = dated.naming(entity)
        if not named:
            continue
        first = dated.cited(named[0], entity)
        found.append((first.day, 0, FirstMention(entity=entity, cited=first)))
        if entity.kind is EntityKind.PERSON:
            found += [(each.last.day, 1, each) for each in dated.silences(entity, named)]
            found += [(each.since, 2, each) for each in _role_changes(dated, entity)]
    found += [(each.after, 3, each) for each in dated.gaps()]
    found.sort(key=lambda each: (each[0], each[1], _name(each[2])))
    return tuple(each for _, _, each in found)


def _name(found: Presence) -> str:
    return "" if isinstance(found, Gap) else found.entity.name


def _day(article: DatedArticle) -> date | None:
    when = article.when
    return when.earliest if when and when.granularity is Granularity.DAY else None


class _Dated:
    """The articles whose day is known, in order of time."""

    def __init__(self, articles: Iterable[DatedArticle]) -> None:
        with_day = [(day, each) for each in articles if (day := _day(each))]
        with_day.sort(key=lambda pair: pair[0])
        self.articles = [article for _, article in with_day]
        self.days = [day for day, _ in with_day]
        self._place = {each.article.id: n for n, each in enumerate(self.articles)}
        self._mentions: tuple[Entity | None, Mapping[ArticleId, Sequence[Mention]]] = (None, {})
        """The mentions of the entity that was last asked about, by their articles."""

    def naming(self, entity: Entity) -> list[int]:
        """The places of the articles that name `entity`, in order."""
        return sorted(self._place[id_] for id_ in entity.articles if id_ in self._place)

    def place(self, article: ArticleId) -> int | None:
        """Find the place of an article among the dated ones; None where it has no date."""
        return self._place.get(article)

    def cited(self, place: int, entity: Entity, *, last: bool = False) -> Cited:
        """The article at `place`, with the sentence of its first or last mention of `entity`."""
        article = self.articles[place]
        mentions = self.mentions(article, entity)
        chosen = mentions[-1 if last else 0] if mentions else None
        quote = sentence_of(article, chosen) if chosen else None
        return Cited(article=article.article.id, day=self.days[place], quote=quote)

    def mentions(self, article: DatedArticle, entity: Entity) -> Sequence[Mention]:
        """The mentions of `entity` in `article`, in the order of its text."""
        if self._mentions[0] is not entity:
            by_article: defaultdict[ArticleId, list[Mention]] = defaultdict(list)
            for appearance in entity.appearances:
                by_article[appearance.article].append(appearance.mention)
            self._mentions = entity, by_article
        return self._mentions[1].get(article.article.id, ())

    def silences(self, entity: Entity, named: Sequence[int]) -> Iterator[Silence]:
        """The silences of a name that the articles at the places `named` have."""
        gaps = [(self.days[b] - self.days[a]).days for a, b in pairwise(named)]
        ends = [*named[1:], None]
        for count, (here, then) in enumerate(zip(named, ends, strict=True), 1):
            behind = len(self.articles) - 1 if then is None else then
            between = (behind - here) if then is None else behind - here - 1
            days = (self.days[behind] - self.days[here]).days
            if count >= _KNOWN and between >= _MISSED and days >= _SILENT:
                yield Silence(
                    entity=entity,
                    last=self.cited(here, entity, last=True),
                    next=None if then is None else self.cited(then, entity),
                    days=days,
                    articles_between=between,
                    usual_gap=median(gaps) if gaps else 0,
                )

    def gaps(self) -> Iterator[Gap]:
        """The stretches without an article that are long, and longer than usual here."""
        days = sorted(set(self.days))
        lengths = [(later - earlier).days for earlier, later in pairwise(days)]
        if not lengths:
            return
        least = max(_GAP, _USUAL * median(lengths))
        for earlier, later in pairwise(days):
            if (later - earlier).days > least:
                yield Gap(after=earlier, before=later)


def sentence_of(article: DatedArticle, mention: Mention) -> Span | None:
    """The sentence of `article` that holds `mention`."""
    sentences = article.layout.sentences
    at = bisect_left(sentences, mention.start + 1, key=lambda each: each.start) - 1
    if at >= 0 and sentences[at].end >= mention.end:
        return Span(sentences[at].start, sentences[at].end)
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """A role with a rank, as an article gives it."""

    place: int
    title: str
    rank: Rank
    since: date
    quote: Span | None


def _role_changes(dated: _Dated, entity: Entity) -> Iterator[RoleChange]:
    given = sorted(_given_roles(dated, entity), key=lambda each: each.place)
    last_with = {each.rank: each.place for each in given}
    first_with = {each.rank: each.place for each in reversed(given)}
    for before, after in pairwise(given):
        if before.rank.ladder != after.rank.ladder or before.rank == after.rank:
            continue
        if last_with[before.rank] > after.place or first_with[after.rank] < before.place:
            continue  # a title comes again: the one between was a short form, or a slip
        direction = "up" if after.rank.step > before.rank.step else "down"
        yield RoleChange(
            entity=entity,
            before=before.title,
            after=after.title,
            since=after.since,
            direction=direction,
            cited=Cited(
                article=dated.articles[after.place].article.id,
                day=dated.days[after.place],
                quote=after.quote,
            ),
        )


def _given_roles(dated: _Dated, entity: Entity) -> Iterator[_Given]:
    """The roles that articles give somebody, beside the name and by verbs of appointment."""
    for place in dated.naming(entity):
        article = dated.articles[place]
        mentions = dated.mentions(article, entity)
        appointed = list(_appointments(article, mentions, dated.days[place], place))
        yield from appointed
        if appointed:
            continue
        for mention in mentions:
            title = _whole_title(article, mention)
            rank = rank_of(title) if title else None
            if rank is not None:
                yield _Given(
                    place=place,
                    title=title,
                    rank=rank,
                    since=dated.days[place],
                    quote=sentence_of(article, mention),
                )


def _whole_title(article: DatedArticle, mention: Mention) -> str:
    """The role beside a name, with the word before it that makes a deputy of a minister."""
    role = mention.role or ""
    before = article.article.text[max(0, mention.start - _TITLE) : mention.start].rstrip()
    if role and before.endswith(role):
        narrower = _NARROWER.search(before[: -len(role)])
        if narrower:
            return f"{narrower[0].strip()} {role}"
    return role


_TITLE = 80
"""Characters before a name in which its title stands."""
_NARROWER = re.compile(rf"\b(?:{en.NARROWER}|{vi.NARROWER})[ -]$", re.IGNORECASE)


def _appointments(
    article: DatedArticle, mentions: Iterable[Mention], day: date, place: int
) -> Iterator[_Given]:
    text = article.article.text
    for mention in mentions:
        found = _APPOINTED.match(text, mention.end)
        if found is None:
            continue
        title = _WORDS_BEHIND.sub("", " ".join(found["title"].split()))
        rank = rank_of(title)
        quote = sentence_of(article, mention)
        if rank is not None:
            since = _day_in(article, quote, day) if quote else day
            yield _Given(place=place, title=title, rank=rank, since=since, quote=quote)


def _day_in(article: DatedArticle, sentence: Span, own: date) -> date:
    """The first day that the sentence names; the article's `own` where it names none."""
    for resolution in article.resolutions:
        when = resolution.when
        if when is None or not sentence.start <= resolution.start < sentence.end:
            continue
        if when.granularity is Granularity.DAY and when.earliest:
            return when.earliest
    return own
