"""Which dates lie far from the time of a pile's articles, and are hard to believe there.

“11th c.” in news of 2020 is as a rule a sum, a clock or a number that was taken for a year. Such a
date keeps its evidence and is listed by `check`, and the time axis does not stretch to it. Articles
that tell history are left alone: there such dates are what is told.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pktui.model.article import Article, ArticleId, Problem, ProblemKind
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.event import Event, EventKind
from pktui.model.when import When

_BACK, _AHEAD = 100, 40
"""Years before the first article, and behind the last, of which news still speaks without being a
history: of 5,200 dates in a year's news of ten topics 1 in 200 lies farther back, and the targets
that it names for states and climate lie less than forty years ahead."""
_STRAY = 0.05
"""Share of the articles at either end that do not tell what the time of a pile is."""
_FEWEST_YEARS, _LEAST_SHARE = 3, 0.2
"""An article with this many different years far off, and this share of its statements, is a
history."""


def far_off_rows(corpus: Corpus) -> tuple[int, ...]:
    """Find the rows of `corpus` whose dates are hard to believe.

    Only the events at the two ends of time are looked at, so that a large corpus costs no more.
    """
    time = _time_of(corpus)
    if time is None:
        return ()
    first, last = time
    dates, events = corpus.event_dates, corpus.events
    low = _first_row(dates, first - _BACK)
    high = _first_row(dates, last + _AHEAD + 1)
    ends = (*range(low), *range(high, len(dates)))
    far = [
        row
        for row in ends
        if _is_far_off(events[row], corpus.articles[events[row].article].when, first, last)
    ]
    histories = _histories(corpus, far)
    return tuple(row for row in far if events[row].article not in histories)


def far_off_problems(
    dated: DatedArticle, events: Sequence[Event], time: tuple[int, int] | None
) -> Iterator[tuple[Event, Problem]]:
    """Yield the events of an article whose dates are hard to believe in a pile of that `time`,
    each with which words gave it and how far off it is."""
    if time is None:
        return
    far = [event for event in events if _is_far_off(event, dated.when, *time)]
    if _is_history([event.when for event in far], len(events)):
        return
    for event in far:
        yield (
            event,
            Problem(
                path=dated.article.path,
                reason=f"“{_words(event, dated.article)}” is read as {event.when}, far from the "
                f"time of these articles ({_years(*time)}); it stays off the axis of time",
                kind=ProblemKind.IMPLAUSIBLE,
                article=dated.article.id,
            ),
        )


def _words(event: Event, article: Article) -> str:
    """Return the words that gave the date of `event`, with a few before and behind them."""
    span = event.evidence.span
    if span is None:
        return event.text[:_SHOWN]
    start = article.text.rfind(" ", 0, max(span.start - _AROUND, 0)) + 1
    end = article.text.find(" ", min(span.end + _AROUND, len(article.text)))
    quoted = article.text[max(start, span.start - 2 * _AROUND) : end if end >= 0 else None]
    return " ".join(quoted[: _SHOWN + span.end - span.start].split())


_AROUND, _SHOWN = 12, 60
"""Characters around the words of a date that show what it is of, and of a sentence without any."""


def _years(first: int, last: int) -> str:
    """Write the time of a pile: “2010”, “2009 to 2011”."""
    return str(first) if first == last else f"{first} to {last}"


def _time_of(corpus: Corpus) -> tuple[int, int] | None:
    return time_of(when.sort_key[0].year for when in corpus.article_dates if when)


def time_of(years: Iterable[int]) -> tuple[int, int] | None:
    """Give the first and the last year of a pile from the years of its articles, but for strays."""
    ordered = sorted(years)
    if not ordered:
        return None
    strays = int(_STRAY * len(ordered))
    return ordered[strays], ordered[-1 - strays]


def _first_row(dates: Sequence[When], year: int) -> int:
    """Return the first row whose event stands in `year` or later."""
    if year > date.max.year:
        return len(dates)
    start = date(max(year, 1), 1, 1)
    return bisect_left(dates, start, key=lambda when: when.sort_key[0])


def _is_far_off(event: Event, own: When | None, first: int, last: int) -> bool:
    """Tell whether a statement lies outside the time from `first` to `last`, and far from the
    day `own` on which its article was written."""
    if event.kind is EventKind.PUBLICATION:
        return False
    begins = event.when.earliest or event.when.latest
    ends = event.when.latest or event.when.earliest
    assert begins is not None
    assert ends is not None
    written = own.sort_key[0].year if own else first
    return ends.year < min(first, written) - _BACK or begins.year > max(last, written) + _AHEAD


def _histories(corpus: Corpus, far: Sequence[int]) -> frozenset[ArticleId]:
    """Return the articles that tell of many years far off."""
    told: defaultdict[ArticleId, list[When]] = defaultdict(list)
    for row in far:
        event = corpus.events[row]
        told[event.article].append(event.when)
    return frozenset(
        article
        for article, dates in told.items()
        if _is_history(dates, len(corpus.rows_of(article)))
    )


def _is_history(far: Sequence[When], told: int) -> bool:
    """Tell whether an article tells history, by its dates `far` off among all that are `told`."""
    return (
        len(far) >= max(_FEWEST_YEARS, _LEAST_SHARE * told)
        and len({when.edtf[:5] for when in far}) >= _FEWEST_YEARS
    )
