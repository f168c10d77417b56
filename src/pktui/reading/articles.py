"""One input → its articles, and a problem for whatever is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pktui.model.article import Article, Problem
from pktui.reading import sniff
from pktui.reading.draft import Draft, Flaw, Parsed, finish, unreadable
from pktui.reading.extras import MissingExtraError
from pktui.reading.inputs import DEFAULT_LIMITS, Input, Limits
from pktui.reading.registry import Format, format_of
from pktui.wording.damage import reason_of

if TYPE_CHECKING:
    from pktui.reading.archive import Allowance

_DEEPEST = 4
"""Archives inside archives: a tarball of zipped feeds has two; a bomb has any number."""


_MOST_PROBLEMS = 100
"""Problems of one input that are told one by one. A file of a hundred thousand lines that are no
articles has one problem, and a hundred examples of it are enough."""


_MOST_LINES = 200_000
"""Lines of one article. A book has some 20,000; each of a few letters costs 0.02 ms and 0.3 KB, and
a file of 5 MB may have millions of them."""


def articles_in(
    found: Input, limits: Limits = DEFAULT_LIMITS, form: Format | None = None
) -> Iterator[Article | Problem]:
    """Yield every article of one input, and what is wrong in it: the first problems one by one, and
    how many there are besides."""
    problems = 0
    for one in _articles_in(found, limits, form):
        problems += isinstance(one, Problem)
        if problems <= _MOST_PROBLEMS or isinstance(one, Article):
            yield one
    if problems > _MOST_PROBLEMS:
        yield unreadable(found.path, f"{problems - _MOST_PROBLEMS:,} more problems like these")


def _articles_in(
    found: Input,
    limits: Limits,
    form: Format | None,
    depth: int = 0,
    allowance: Allowance | None = None,
) -> Iterator[Article | Problem]:
    """Yield every article and every problem of one input; `depth` tells in how many archives it
    lies, `allowance` what is left of the bytes that the outermost of them may unpack to."""
    path = found.path
    if not found.data:
        yield unreadable(path, "empty")
        return
    chosen = form or format_of(path, found.data)
    if chosen.is_archive or not sniff.archive(found.data):
        for draft in _drafts(found, chosen):
            yield finished(path, draft, limits, chosen.name)
    elif depth == _DEEPEST:
        yield unreadable(path, "an archive too deep inside others")
    else:
        # the readers of archives take 30 ms to import
        from pktui.reading.archive import Allowance, unpacker

        allowance = allowance or Allowance(len(found.data), limits)
        for member in unpacker(found.data)(found, limits, allowance):
            if isinstance(member, Problem):
                yield member
            else:
                yield from _articles_in(member, limits, form, depth + 1, allowance)


_IN_MILLIONS = 1_000
"""Characters from which on a length is told in millions."""


def finished(
    path: str, draft: Draft | Flaw, limits: Limits, read_as: str | None = None
) -> Article | Problem:
    """Yield what the format `read_as` found at `path`, as it goes on."""
    if isinstance(draft, Flaw):
        return unreadable(path, draft.reason, draft.line)
    if len(draft.text) > limits.article_characters:
        most = f"{limits.article_characters / 1e6:g} M characters"
        if limits.article_characters < _IN_MILLIONS:
            most = f"{limits.article_characters:,} characters"
        return unreadable(path, f"an article of more than {most}")
    if draft.text.count("\n") > _MOST_LINES:
        return unreadable(path, f"an article of more than {_MOST_LINES:,} lines")
    return finish(draft, path, read_as)


def _drafts(found: Input, form: Format) -> Parsed:
    """Yield what `form` finds; a flaw where that is nothing, as in a chat of pictures alone."""
    found_any = False
    try:
        for draft in form.parse(found.data):
            found_any = True
            yield draft
        if not found_any:
            yield Flaw("no article in it")
    except MissingExtraError as error:
        yield Flaw(str(error))
    except Exception as error:  # one file must not cost the reader all others
        yield Flaw(f"it cannot be read: {reason_of(error)}")
