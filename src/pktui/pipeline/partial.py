"""A part of the analysis that is asked for alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pktui.model.article import Layout
from pktui.model.entity import Mention
from pktui.model.figure import Figure
from pktui.model.timex import Timex
from pktui.pipeline.analyse import DEFAULT, Stages


def _no_timexes(text: str, layout: Layout) -> tuple[Timex, ...]:
    return ()


def _no_mentions(text: str, layout: Layout) -> tuple[Mention, ...]:
    return ()


def _no_figures(
    text: str, layout: Layout, timexes: Sequence[Timex], mentions: Sequence[Mention]
) -> tuple[Figure, ...]:
    return ()


ONLY: Mapping[str, Stages] = {
    "timexes": replace(DEFAULT, find_mentions=_no_mentions, find_figures=_no_figures),
    "mentions": replace(DEFAULT, recognise=_no_timexes, find_figures=_no_figures),
}
"""The stages for it, by the name of the part."""
