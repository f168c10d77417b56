"""What recognition finds in a text, for tables of examples: one test module for each of rules.

Each module has `FOUND`, texts with the expressions in them, and `NOT_FOUND`, texts in which nothing
is a time, each with a remark why not.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from pktui.model.article import Article, ArticleId, Layout
from pktui.model.expressions import Interval
from pktui.model.timex import Timex
from pktui.pipeline.dates.recognise import recognise
from pktui.pipeline.layout.layout import lay_out

Found = list[tuple[str, list[str]]]
NotFound = list[tuple[str, str]]


def laid_out(text: str) -> Layout:
    return lay_out(Article(id=ArticleId("a"), path="a.txt", text=text))


def found_in(text: str) -> tuple[Timex, ...]:
    return recognise(text, laid_out(text))


def surfaces(text: str) -> list[str]:
    """The expressions in `text`, an interval by its ends."""
    spans: list[Timex] = []
    for timex in found_in(text):
        match timex.expression:
            case Interval(first=first, last=last):
                spans += [end for end in (first, last) if end]
            case _:
                spans.append(timex)
    return [text[t.start : t.end] for t in spans]


def dated(text: str) -> list[str]:
    """The expressions in `text` that are more than “now” or “recently”."""
    return [text[t.start : t.end] for t in found_in(text) if t.rule != "reference"]


def examples() -> tuple[Found, NotFound]:
    """Every row of the tables that stand beside the rules."""
    found: Found = []
    not_found: NotFound = []
    for folder in ("digits", "en", "vi"):
        for path in sorted((Path(__file__).parent / folder).glob("test_*.py")):
            module = import_module(f"tests.pipeline.dates.{folder}.{path.stem}")
            found += getattr(module, "FOUND", [])
            not_found += getattr(module, "NOT_FOUND", [])
    return found, not_found
