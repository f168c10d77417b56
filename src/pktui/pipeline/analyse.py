"""The stages that turn one article into what it says, in order.

`analyse` depends on its article alone: it is pure and picklable, so a pile of articles can be
analysed in any process, cached by content, or handed to a cluster.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pktui.model.article import Article, Layout
from pktui.model.corpus import Analysis
from pktui.model.entity import Mention
from pktui.model.event import DateEvidence
from pktui.model.figure import Figure
from pktui.model.timex import Resolution, Timex
from pktui.model.when import When
from pktui.pipeline.dates.document.document_date import date_article, date_entry
from pktui.pipeline.dates.normalise.resolve import resolve
from pktui.pipeline.dates.recognise import recognise
from pktui.pipeline.figures.recognise import find_figures
from pktui.pipeline.layout.layout import lay_out
from pktui.pipeline.names.recognise import find_mentions
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """One function a stage; a test swaps one with `dataclasses.replace(DEFAULT, …)`."""

    lay_out: Callable[[Article], Layout] = lay_out
    recognise: Callable[[str, Layout], tuple[Timex, ...]] = recognise
    date_article: Callable[
        [Article, Layout, Sequence[Timex]], tuple[When | None, tuple[DateEvidence, ...]]
    ] = date_article
    resolve: Callable[[str, Layout, Sequence[Timex], When | None], tuple[Resolution, ...]] = resolve
    find_mentions: Callable[[str, Layout], tuple[Mention, ...]] = find_mentions
    find_figures: Callable[
        [str, Layout, Sequence[Timex], Sequence[Mention]], tuple[Figure, ...]
    ] = find_figures


DEFAULT = Stages()


def analyse(article: Article, stages: Stages = DEFAULT) -> Analysis:
    """Work out everything that `article` says by itself."""
    layout = stages.lay_out(article)
    timexes = () if article.is_entry else stages.recognise(article.text, layout)
    if article.is_entry:
        when, evidence = date_entry(article)
    else:
        when, evidence = stages.date_article(article, layout, timexes)
    mentions = stages.find_mentions(article.text, layout)
    return Analysis(
        article=article,
        layout=layout,
        when=when,
        date_evidence=evidence,
        timexes=timexes,
        resolutions=stages.resolve(article.text, layout, timexes, when),
        mentions=mentions,
        figures=stages.find_figures(article.text, layout, timexes, mentions),
    )
