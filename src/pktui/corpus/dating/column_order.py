"""Which number is the day in the date fields of one input: decided by all of its fields together.

Nobody writes 25/04 in one row of a table and 05/06 for May 6 in the next: one field that can be
read in one way only settles the others of its file or feed, and else of its folder. Fields that
contradict each other settle nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from pktui.model.article import Article
from pktui.model.corpus import Analysis
from pktui.pipeline.dates.document.document_date import date_article
from pktui.pipeline.dates.document.metadata_date import is_ambiguous, order_of
from pktui.pipeline.dates.normalise.day_month_order import DayOrder
from pktui.pipeline.dates.normalise.resolve import resolve


def with_settled_dates(analyses: Sequence[Analysis]) -> Sequence[Analysis]:
    """Return the analyses, with a date in those whose own field leaves open which number is the
    day."""
    if not any(_is_open(analysis.article) for analysis in analyses):
        return analyses
    orders = _orders(analyses)
    return [_settled(analysis, orders) for analysis in analyses]


def _is_open(article: Article) -> bool:
    return article.date is not None and is_ambiguous(article.date)


def _orders(analyses: Sequence[Analysis]) -> Mapping[str, set[DayOrder]]:
    """Map each path or folder to the orders of day and month that its date fields show."""
    orders: defaultdict[str, set[DayOrder]] = defaultdict(set)
    for analysis in analyses:
        article = analysis.article
        if article.date and (order := order_of(article.date)):
            for place in _places(article):
                orders[place].add(order)
    return orders


def _places(article: Article) -> tuple[str, str]:
    """Return the file that an article came from, and its folder."""
    return article.path, f"{PurePath(article.path).parent}/"


def _settled(analysis: Analysis, orders: Mapping[str, set[DayOrder]]) -> Analysis:
    article = analysis.article
    if not _is_open(article):
        return analysis
    shown = next((found for place in _places(article) if (found := orders.get(place))), None)
    if shown is None or len(shown) > 1:
        return analysis
    (order,) = shown
    when, evidence = date_article(article, analysis.layout, analysis.timexes, order)
    return Analysis(
        article=article,
        layout=analysis.layout,
        when=when,
        date_evidence=evidence,
        timexes=analysis.timexes,
        resolutions=resolve(article.text, analysis.layout, analysis.timexes, when),
        mentions=analysis.mentions,
    )
