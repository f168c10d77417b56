"""Why an undated article has the date it was given, as the reader is told."""

from __future__ import annotations

from calendar import day_name
from collections.abc import Iterator, Mapping, Sequence

from pktui.corpus.dating.nearest_articles import Neighbour, Resemblance
from pktui.corpus.dating.text_clues import Clue, Clues
from pktui.model import when as whens
from pktui.model.article import Part
from pktui.model.corpus import Analysis
from pktui.model.event import DateEvidence
from pktui.model.span import Span
from pktui.model.when import When
from pktui.pipeline.layout.title import title_of

_NAMED_NEIGHBOURS = 3
_TOLD_DATES = 6
_ROUND = 12
"""Years within which a day of the year but 29 February is on any weekday, before and behind."""


def reasons_in_text(
    analysis: Analysis, clues: Clues, near: tuple[int, int] | None
) -> Iterator[DateEvidence]:
    """Return what the article's own words allow, clue by clue; `near` is a year that it may be
    of, and the latest such year."""
    text = analysis.article.text
    if (floor := clues.not_before) and floor.when:
        yield _bound(text, floor, "not-before", whens.span_of(floor.when, None))
    if (ceiling := clues.not_after) and ceiling.when:
        yield _bound(text, ceiling, "not-after", whens.span_of(None, ceiling.when))
    for clue in clues.dates_without_year[:_TOLD_DATES]:
        in_comments = clue.part is Part.COMMENTS
        rule = "comment-date" if in_comments else "day-without-year" if clue.is_day else "month"
        yield _reason(text, clue.span, rule, _speaks_of(clue, near))
    if clues.this_year:
        yield _reason(text, clues.this_year, "this-year", "The year of writing is spoken of.")
    if clues.this_month:
        yield _reason(text, clues.this_month, "this-month", "The month of writing is spoken of.")


def reasons_in_corpus(
    resemblance: Resemblance, neighbours: Sequence[Neighbour], dated: Sequence[Analysis]
) -> Iterator[DateEvidence]:
    """Yield the first of `neighbours`, and what they share with it."""
    for neighbour in neighbours[:_NAMED_NEIGHBOURS]:
        other = dated[neighbour.index]
        shared = resemblance.shared_with(neighbour)
        phrases = ", ".join(f"“{phrase}”" for phrase in shared)
        yield DateEvidence(
            rule="similar-article",
            surface=title_of(other.article, other.layout),
            when=other.when,
            weight=round(0.4 * neighbour.weight, 3),
            note=f"Shares {phrases} with it.",
        )


def reasons_in_words(
    of_the_days: Mapping[str, tuple[int, int]], of_the_months: Sequence[str]
) -> Iterator[DateEvidence]:
    """Yield the phrases that were in the news on the days of the answer, and the words of its
    months.

    A phrase comes with how many articles of these days have it, and how many of all.
    """
    if of_the_days:
        counts = ", ".join(
            f"“{phrase}” {these} of {every}" for phrase, (these, every) in of_the_days.items()
        )
        yield DateEvidence(
            rule="in-the-news",
            surface=", ".join(of_the_days),
            when=None,
            weight=0.3,
            note=f"Most of the dated articles with these words are of that time: {counts}.",
        )
    if of_the_months:
        yield DateEvidence(
            rule="common-words",
            surface=", ".join(of_the_months),
            when=None,
            weight=0.2,
            note="Articles of the months around that time use these words oftener than others do.",
        )


def _bound(text: str, clue: Clue, rule: str, when: When) -> DateEvidence:
    where = "in a comment " if clue.part is Part.COMMENTS else ""
    note = {
        "not-before": f"It is spoken of {where}as past: the article is not older.",
        "not-after": f"It is spoken of {where}as still to come: the article is not younger.",
    }[rule]
    if clue.is_stamp:
        note = "A reader's comment is of this day: the article is not younger."
    return DateEvidence(
        rule=rule,
        surface=clue.span.of(text),
        when=when.inferred(),
        weight=0.9,
        span=clue.span,
        note=note,
    )


def _reason(text: str, span: Span, rule: str, note: str) -> DateEvidence:
    return DateEvidence(
        rule=rule, surface=span.of(text), when=None, weight=0.5, span=span, note=note
    )


def _speaks_of(clue: Clue, near: tuple[int, int] | None) -> str:
    who = "A reader's comment" if clue.part is Part.COMMENTS else "It"
    how = f"as {clue.tense}" if clue.tense else "without a tense"
    said = f"{who} speaks of this {'day' if clue.is_day else 'month'} {how}"
    years = _years_of(clue, *near) if near else ()
    if clue.weekday is None or not years:
        return f"{said}."
    *first, last = map(str, years)
    listed = f"{', '.join(first)} and {last}" if first else last
    return f"{said}; it is a {day_name[clue.weekday]} in {listed}."


def _years_of(clue: Clue, near: int, latest: int) -> Sequence[int]:
    """Return the years in which its weekday is right: `near`, and the last before and the first
    behind."""
    right = [year for year in range(near - _ROUND, near + _ROUND + 1) if clue.day_in(year)]
    before = [year for year in right if year < near][-1:]
    behind = [year for year in right if near < year <= latest][:1]
    return (*before, *(year for year in right if year == near), *behind)
