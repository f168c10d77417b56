"""Paths → articles, and a problem for whatever is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pktui.model.article import Article, Problem
from pktui.reading.bundled import bundled_folder
from pktui.reading.draft import Flaw, finish, unreadable
from pktui.reading.formats import Format, format_of
from pktui.reading.inputs import DEFAULT_LIMITS, Input, Limits, inputs


def read(
    paths: Sequence[str], *, limits: Limits = DEFAULT_LIMITS, form: Format | None = None
) -> Iterator[Article | Problem]:
    """Every article of `paths` as it is found, without paths the bundled ones.

    `form` is what the reader says that the inputs are; None to tell by their names and content.
    """
    for found in inputs(paths, limits) if paths else _bundled():
        if isinstance(found, Problem):
            yield found
        else:
            yield from articles_in(found, limits, form)


def articles_in(
    found: Input, limits: Limits = DEFAULT_LIMITS, form: Format | None = None
) -> Iterator[Article | Problem]:
    """Every article of one input."""
    path = found.path
    if not found.data:
        yield unreadable(path, "empty")
        return
    for draft in (form or format_of(path, found.data)).parse(found.data):
        if isinstance(draft, Flaw):
            yield unreadable(path, draft.reason, draft.line)
        elif len(draft.text) > limits.article_characters:
            yield unreadable(
                path, f"an article of more than {limits.article_characters / 1e6:g} M characters"
            )
        else:
            yield finish(draft, path)


def _bundled() -> Iterator[Input | Problem]:
    folder = bundled_folder()
    for found in inputs([folder]):
        # wherever pktui is installed, they are called the same
        yield replace(found, path=f"seeds{found.path.removeprefix(folder)}")
