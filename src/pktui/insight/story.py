"""The story that a pile tells: the days that matter most, and the sentences that say why.

A day matters because others keep coming back to it. So each article that names it gives it one
vote, and the vote weighs more the longer after the day it was written, the more days the article
tells apart, and where the date is written out or stands near the beginning. On Timeline17 (ten
topics, timelines by journalists) these four factors together find more of the journalists' days
than regression on many features does.

What is said of a day are the dated statements that hold most of all that is said of it (of its
centroid, to which the openings of the articles of these days count too), as long as no earlier day
of the story has said the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from heapq import nlargest

from pktui.insight.en import deed_words as en
from pktui.insight.terms import Vector, centroid, cosine, frequencies, vector, weights, words_of
from pktui.insight.vi import deed_words as vi
from pktui.model.article import ArticleId, Part
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.event import Event, EventKind
from pktui.model.when import Granularity, When
from pktui.runtime.frozen import dataclass

LEAD = 600
"""Characters at an article's beginning that count as its lead: headline and first paragraphs."""
DAYS = 12
"""Days that a story has unless asked otherwise."""

_MANY_DAYS = 0.25
"""Exponent of the number of days that an article names: who tells a course of events has weighed
what belongs to it, but a list of forty dates is not ten times as good."""
_WRITTEN_OUT = 1.5
"""Factor for a date with its day in figures ("20 April"): a weekday is this week's, said in
passing."""
_IN_LEAD = 1.3
_LATER = 0.25
"""Exponent of 1 + the days from the day to the article: what is still told a year later counts four
times as much as what is told on the next day."""
_LONG = 365
"""Days from which a later article counts no more for being later still: a list of earthquakes since
1787 is history, and not what the articles keep coming back to."""
_NOT_LATER = 0.3
"""Factor for an article of the day itself or before it: it reports or announces, and has not come
back to it."""
_SAID_BEFORE = 0.6
"""Likeness (cosine) to a line of an earlier day from which a statement says nothing new."""
_OPENINGS = 0.6
"""Weight of what the articles open with that appear on the day and soon after it, beside what
statements say of the day: a report of the day itself need not repeat its date in every line."""
_SOON = 3
"""Days, from the day on, in which such articles appear."""
_OPENING = 1200
"""Characters of an article that are its opening: some four paragraphs."""
_MOST_OPENINGS = 100
"""Articles of a day whose openings are read, at most."""
_STAMP = re.compile(
    rf"(?i)\b(?:{en.PAGE_STAMPS}|{vi.PAGE_STAMPS})\b[^.!?]{{0,40}}\d[:.h]\d\d\b"
    rf"|\b\d{{1,2}}[:.h]\d\d ?(?:[ap]\.?m\b\.?|gmt)?,? (?:(?:{en.ON}|{vi.ON}) )?[^.!?]{{4,30}}, ?"
    rf"[^\s,.!?]{{1,30}}(?: [^\s,.!?]{{1,30}})? (?:{en.WROTE}|{vi.WROTE})\b"
)
"""The time at which a page or a comment was written: "last updated at 16:51 GMT, Tuesday, 19
January", "At 2:54 pm on 18 Jan 2010, wren9 wrote", "At 9:15 P.M. 2nd Jun 2010, Old Salt wrote". Its
day is not what is told."""
_LONGEST = 350
"""Characters of a line that is read: what is longer counts less, or lists would win every day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryDay:
    """A day that matters, with the counts that say how much."""

    day: date
    when: When
    """The day as the surest of its statements has it: uncertain where each of them is a guess."""
    rank: int
    """1 for the day that matters most."""
    score: float
    articles: int
    """Articles that name the day."""
    later_articles: int
    """Those of them that were written after it."""
    publication_days: int
    """Different days on which they were written."""
    in_lead: int
    """Those that name it in their first `LEAD` characters."""
    lines: tuple[Event, ...]
    """Statements of the day, the most telling first."""


@dataclass(frozen=True, slots=True)
class _Vote:
    """What one article says for one day."""

    weight: float
    is_in_lead: bool


def story_of(
    corpus: Corpus, events: Iterable[Event], days: int = DAYS, lines: int = 1
) -> tuple[StoryDay, ...]:
    """The `days` of `events` that matter most, in order of time, each with at most `lines`
    statements; `events` are those of `corpus` that answer to a query."""
    votes, statements = _votes(corpus, events)
    best = _best(votes, days)
    said = _lines(corpus, {day: statements[day] for day in sorted(best)}, lines)
    rank = {day: number for number, day in enumerate(best, 1)}
    return tuple(
        _story_day(corpus, day, rank[day], votes[day], said[day], _surest(statements[day]))
        for day in sorted(best)
    )


def days_of_story(corpus: Corpus, events: Iterable[Event]) -> Mapping[date, StoryDay]:
    """Every day that `events` name, with its rank and its counts, and without lines."""
    votes, statements = _votes(corpus, events)
    best = _best(votes, len(votes))
    return {
        day: _story_day(corpus, day, rank, votes[day], (), _surest(statements[day]))
        for rank, day in enumerate(best, 1)
    }


def votes_for(
    corpus: Corpus, events: Iterable[Event], day: date
) -> Sequence[tuple[ArticleId, float]]:
    """The articles that name `day` in `events`, with the weight of each one's vote, the heaviest
    first."""
    given = _votes(corpus, events)[0].get(day, {})
    weighed = [(article, vote.weight) for article, vote in given.items()]
    return sorted(weighed, key=lambda each: (-each[1], each[0]))


FACTORS = (
    f"number of days that the article names ^ {_MANY_DAYS:g}",
    f"× {_WRITTEN_OUT:g} where the day stands in figures",
    f"× {_IN_LEAD:g} where it stands in the first {LEAD} characters",
    f"× (1 + days from the day to the article, {_LONG} at most) ^ {_LATER:g}, or × {_NOT_LATER:g}"
    " where the article did not appear later",
)
"""What the weight of an article's vote for a day is made of, in words."""


def _votes(
    corpus: Corpus, events: Iterable[Event]
) -> tuple[Mapping[date, Mapping[ArticleId, _Vote]], Mapping[date, Sequence[Event]]]:
    """For each day the votes of the articles that name it, and what they say of it."""
    named = _days_named(corpus)
    votes: defaultdict[date, dict[ArticleId, _Vote]] = defaultdict(dict)
    statements: defaultdict[date, list[Event]] = defaultdict(list)
    for event in events:
        if not _is_told_of_a_day(event):
            continue
        day = event.when.earliest
        assert day is not None
        statements[day].append(event)
        vote = _vote(corpus, event, day, named[event.article])
        known = votes[day].get(event.article)
        if known is not None:
            is_in_lead = known.is_in_lead or vote.is_in_lead
            vote = _Vote(max(known.weight, vote.weight), is_in_lead)
        votes[day][event.article] = vote
    return votes, statements


def _best(votes: Mapping[date, Mapping[ArticleId, _Vote]], days: int) -> Sequence[date]:
    """The `days` that have the heaviest votes, the heaviest first."""
    scores = {day: _score(given) for day, given in votes.items()}
    return nlargest(days, scores, key=lambda day: (scores[day], -day.toordinal()))


def _score(votes: Mapping[ArticleId, _Vote]) -> float:
    return sum(vote.weight for vote in votes.values())


def _is_told_of_a_day(event: Event) -> bool:
    return (
        event.kind is EventKind.STATEMENT
        and event.part is not Part.COMMENTS
        and event.when.granularity is Granularity.DAY
        and not event.when.bc
    )


def _days_named(corpus: Corpus) -> Counter[ArticleId]:
    """How many different days each article names."""
    days = {
        (event.article, event.when.earliest) for event in corpus.events if _is_told_of_a_day(event)
    }
    return Counter(article for article, _ in days)


def _vote(corpus: Corpus, event: Event, day: date, days_named: int) -> _Vote:
    is_in_lead = _stands_in_lead(corpus, event)
    weight = days_named**_MANY_DAYS * _lag_factor(corpus, event.article, day)
    if _writes_out(event.text, day):
        weight *= _WRITTEN_OUT
    if is_in_lead:
        weight *= _IN_LEAD
    return _Vote(weight, is_in_lead)


def _lag_factor(corpus: Corpus, article: ArticleId, day: date) -> float:
    lag = _days_after(corpus, article, day)
    return (1 + min(lag, _LONG)) ** _LATER if lag > 0 else _NOT_LATER


def _days_after(corpus: Corpus, article: ArticleId, day: date) -> int:
    """How many days after `day` the article was written; 0 where it was not after, or who knows."""
    when = corpus.articles[article].when
    return (when.earliest - day).days if when and when.earliest and when.earliest > day else 0


def _writes_out(sentence: str, day: date) -> bool:
    """Whether the number of the day stands in the sentence. The words of the date themselves would
    say it exactly, but they stay packed until an article is read."""
    number = str(day.day)
    at = sentence.find(number)
    while at >= 0:
        end = at + len(number)
        before = sentence[at - 1 : at]
        if (not before.isdecimal() or before == "0") and not sentence[end : end + 1].isdecimal():
            return True
        at = sentence.find(number, end)
    return False


def _stands_in_lead(corpus: Corpus, event: Event) -> bool:
    """Whether the date stands in the first `LEAD` characters of the text as it was given; its words
    are looked at only where the end of the lead divides the sentence."""
    sentence, article = event.span, corpus.articles[event.article].article
    if sentence is None:
        return True
    given = article.to_given(sentence)
    if given.start >= LEAD or given.end < LEAD:
        return given.end < LEAD
    said = event.date_in_sentence
    return said is not None and article.to_given(said).start < LEAD


def _surest(statements: Sequence[Event]) -> When:
    """Return the date of the first of `statements`, which are of one day, that is no guess; else
    the first one's."""
    return next(
        (event.when for event in statements if not event.when.is_uncertain), statements[0].when
    )


def _story_day(
    corpus: Corpus,
    day: date,
    rank: int,
    votes: Mapping[ArticleId, _Vote],
    lines: Sequence[Event],
    when: When,
) -> StoryDay:
    written = {own.edtf for id_ in votes if (own := corpus.articles[id_].when)}
    return StoryDay(
        day=day,
        when=when,
        rank=rank,
        score=_score(votes),
        articles=len(votes),
        later_articles=sum(_days_after(corpus, id_, day) > 0 for id_ in votes),
        publication_days=len(written),
        in_lead=sum(vote.is_in_lead for vote in votes.values()),
        lines=tuple(lines),
    )


def _lines(
    corpus: Corpus, statements: Mapping[date, Sequence[Event]], at_most: int
) -> Mapping[date, Sequence[Event]]:
    """For each day, days in order of time, the statements that stand for what is said of it."""
    distinct = {day: _told(_distinct(said)) for day, said in statements.items()}
    counted = {
        day: [Counter(words_of(event.text)) for event in said] for day, said in distinct.items()
    }
    texts = [terms for each in counted.values() for terms in each]
    weight = weights(frequencies(texts), len(texts) + 1)
    chosen: dict[date, Sequence[Event]] = {}
    told: list[Vector[str]] = []
    appeared = _appeared(corpus)
    for day, said in distinct.items():
        vectors = [vector(terms, weight) for terms in counted[day]]
        openings = centroid([vector(terms, weight) for terms in _openings(appeared, day)])
        middle = dict(centroid(vectors))
        for word, value in openings.items():
            middle[word] = middle.get(word, 0.0) + _OPENINGS * value
        order = sorted(
            range(len(said)),
            key=lambda n: (-_share_told(vectors[n], middle, said[n].text, day), n),
        )
        new = [n for n in order if all(cosine(vectors[n], old) < _SAID_BEFORE for old in told)]
        picked: list[int] = []
        for n in new or order[:1]:
            if len(picked) < at_most and all(
                cosine(vectors[n], vectors[other]) < _SAID_BEFORE for other in picked
            ):
                picked.append(n)
        chosen[day] = [said[n] for n in picked]
        told += [vectors[n] for n in picked]
    return chosen


def _appeared(corpus: Corpus) -> Mapping[date, Sequence[DatedArticle]]:
    """The articles by the day on which they appeared."""
    appeared: defaultdict[date, list[DatedArticle]] = defaultdict(list)
    for article in corpus.articles.values():
        when = article.when
        if when and when.earliest and not when.bc and when.granularity is Granularity.DAY:
            appeared[when.earliest].append(article)
    return appeared


def _openings(appeared: Mapping[date, Sequence[DatedArticle]], day: date) -> Iterator[Counter[str]]:
    """The words with which articles open that appeared on `day` and soon after it."""
    for later in range(min(_SOON, (date.max - day).days + 1)):
        for article in appeared.get(day + timedelta(later), ())[:_MOST_OPENINGS]:
            yield Counter(words_of(f"{article.title} {article.article.text[:_OPENING]}"))


def _distinct(statements: Sequence[Event]) -> list[Event]:
    """The statements, each wording once, those of the body before headlines."""
    known: dict[str, Event] = {}
    for event in statements:
        known.setdefault(event.text, event)
    return list(known.values())


def _told(statements: list[Event]) -> list[Event]:
    """Return the statements without those whose date is the time of writing, where others stay."""
    return [event for event in statements if not _STAMP.search(event.text)] or statements


def _share_told(words: Vector[str], middle: Mapping[str, float], sentence: str, day: date) -> float:
    """How much of what is said of `day` (its `middle`) the words of `sentence` hold."""
    held = sum(middle.get(word, 0.0) for word in words)
    if _writes_out(sentence, day):
        held *= _WRITTEN_OUT
    return held if len(sentence) <= _LONGEST else held * _LONGEST / len(sentence)
