"""Paths → articles, and a problem for whatever is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pktui.model.article import Article, Problem
from pktui.reading import sniff
from pktui.reading.bundled import bundled_folder
from pktui.reading.draft import Draft, Flaw, Found, finish, unreadable
from pktui.reading.extras import MissingExtraError
from pktui.reading.formats import Format, format_of
from pktui.reading.inputs import DEFAULT_LIMITS, Input, Limits, inputs

_DEEPEST = 4
"""Archives inside archives: a tarball of zipped feeds has two; a bomb has any number."""


def read(
    paths: Sequence[str], *, limits: Limits = DEFAULT_LIMITS, form: Format | None = None
) -> Iterator[Article | Problem]:
    """Every article of `paths` as it is found, without paths the bundled ones.

    `form` is what the reader says that the inputs are; None to tell by their names and content.
    """
    return articles_of(opened(paths, limits), limits, form)


def opened(paths: Sequence[str], limits: Limits = DEFAULT_LIMITS) -> Iterator[Input | Problem]:
    """Every file of `paths`, without paths of the bundled articles."""
    return inputs(paths, limits) if paths else _bundled()


def articles_of(
    files: Iterable[Input | Article | Problem],
    limits: Limits = DEFAULT_LIMITS,
    form: Format | None = None,
) -> Iterator[Article | Problem]:
    """Every article of what was opened; an article is one already."""
    for found in files:
        if isinstance(found, Input):
            yield from articles_in(found, limits, form)
        else:
            yield found


def articles_in(
    found: Input,
    limits: Limits = DEFAULT_LIMITS,
    form: Format | None = None,
    depth: int = 0,
) -> Iterator[Article | Problem]:
    """Every article of one input; `depth` tells in how many archives it lies."""
    path = found.path
    if not found.data:
        yield unreadable(path, "empty")
        return
    chosen = form or format_of(path, found.data)
    if chosen.is_archive or not sniff.archive(found.data):
        for draft in _drafts(found, chosen):
            yield finished(path, draft, limits)
    elif depth == _DEEPEST:
        yield unreadable(path, "an archive too deep inside others")
    else:
        # the readers of archives take 30 ms to import
        from pktui.reading.archive import unpacker

        for member in unpacker(found.data)(found, limits):
            if isinstance(member, Problem):
                yield member
            else:
                yield from articles_in(member, limits, form, depth + 1)


def finished(path: str, draft: Draft | Flaw, limits: Limits) -> Article | Problem:
    """What a format found at `path`, as it goes on."""
    if isinstance(draft, Flaw):
        return unreadable(path, draft.reason, draft.line)
    if len(draft.text) > limits.article_characters:
        most = f"{limits.article_characters / 1e6:g} M characters"
        return unreadable(path, f"an article of more than {most}")
    return finish(draft, path)


def _drafts(found: Input, form: Format) -> Found:
    try:
        yield from form.parse(found.data)
    except MissingExtraError as error:
        yield Flaw(str(error))
    except Exception as error:  # one file must not cost the reader all others
        yield Flaw(
            f"it cannot be read: {type(error).__name__}: {' '.join(str(error).split())[:200]}"
        )


def _bundled() -> Iterator[Input | Problem]:
    folder = bundled_folder()
    for found in inputs([folder]):
        # wherever pktui is installed, they are called the same
        yield replace(found, path=f"seeds{found.path.removeprefix(folder)}")
