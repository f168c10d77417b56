"""Which number is the day in the date fields of one input: decided by all of its fields together.

Nobody writes 25/04 in one row of a table and 05/06 for May 6 in the next: one field that can be
read in one way only settles the others of its file or feed, and else of its folder. Fields that
contradict each other settle nothing. Of articles that have no such field, as texts in a folder
have none, the dates in their texts do so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from pktui.model.article import Article
from pktui.model.corpus import Analysis
from pktui.model.expressions import NumericDate
from pktui.pipeline.dates.document.document_date import date_article
from pktui.pipeline.dates.document.metadata_date import is_ambiguous, order_of
from pktui.pipeline.dates.normalise.day_month_order import DayOrder, day_order, only_reading
from pktui.pipeline.dates.normalise.resolve import resolve


def with_settled_dates(analyses: Sequence[Analysis]) -> Sequence[Analysis]:
    """Return the analyses, with a date in those whose own field leaves open which number is the
    day."""
    if not any(map(_is_open, analyses)):
        return analyses
    orders = _orders(analyses)
    return [_with_settled_date(analysis, orders) for analysis in analyses]


def _is_open(analysis: Analysis) -> bool:
    """Tell whether the date of an article may be read in two ways, or not at all for that
    reason."""
    if analysis.article.date is not None:
        return is_ambiguous(analysis.article.date)
    return analysis.when is None and any(
        isinstance(timex.expression, NumericDate) and _is_undecided(timex.expression)
        for timex in analysis.timexes[:_FIRST_DATES]
    )


_FIRST_DATES = 4
"""The dates of a text among which its own is looked for: it stands above the story."""


def _is_undecided(numbers: NumericDate) -> bool:
    """Tell whether either of two numbers may be the month."""
    return only_reading(numbers.first, numbers.second) is None and numbers.first != numbers.second


def _orders(analyses: Sequence[Analysis]) -> Mapping[str, set[DayOrder]]:
    """Map each path or folder to the orders of day and month that its date fields show."""
    orders: defaultdict[str, set[DayOrder]] = defaultdict(set)
    for analysis in analyses:
        article = analysis.article
        order = order_of(article.date) if article.date else _order_in_text(analysis)
        if order:
            for place in _places(article):
                orders[place].add(order)
    return orders


def _order_in_text(analysis: Analysis) -> DayOrder | None:
    """Return the order that the numeric dates in an article's text show."""
    return day_order(analysis.article.text, analysis.timexes, None)


def _places(article: Article) -> tuple[str, str]:
    """Return the file that an article came from, and its folder."""
    return article.path, f"{PurePath(article.path).parent}/"


def _with_settled_date(analysis: Analysis, orders: Mapping[str, set[DayOrder]]) -> Analysis:
    article = analysis.article
    if not _is_open(analysis):
        return analysis
    shown = next((found for place in _places(article) if (found := orders.get(place))), None)
    if shown is None or len(shown) > 1:
        return analysis
    (order,) = shown
    when, evidence = date_article(article, analysis.layout, analysis.timexes, order)
    return replace(
        analysis,
        when=when,
        date_evidence=evidence,
        resolutions=resolve(article.text, analysis.layout, analysis.timexes, when),
    )
