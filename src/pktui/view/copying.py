"""What of the chosen event can be copied, and in what words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pktui.model.corpus import DatedArticle
from pktui.model.when import When
from pktui.query.language import Query
from pktui.runtime.frozen import dataclass
from pktui.text.sanitise import neutralise
from pktui.view.last_place import place_left
from pktui.view.pane_views import TIMELINE
from pktui.view.session import Session
from pktui.view.timeline.chronology import Axis
from pktui.wording.dates import date_in_words
from pktui.wording.language import say

_LONGEST_TITLE = 100
"""Letters of a title behind a quotation. What has no title is called by its first sentence, which
may be longer than what is quoted."""


@dataclass(frozen=True, slots=True)
class Copyable:
    """A text for the clipboard, and what it is called."""

    name: str
    text: str


def copyables(
    article: DatedArticle,
    sentence: str,
    when: When | None,
    commands: Sequence[Copyable],
    selected: str,
) -> Iterator[Copyable]:
    """Give what the reader may want to copy of `article`, the likeliest first.

    `sentence` is the one under the cursor, `when` the date that it tells of, if it has one;
    `commands` are those for a shell.
    """
    if selected:
        yield Copyable(say("selected text"), selected)
    text = neutralise(sentence)
    if text:
        yield Copyable(say("sentence"), text)
        yield Copyable(say("sentence with its source"), f"“{text}” ({_source(article)})")
    if when is not None:
        yield Copyable(say("date"), when.edtf)
    yield Copyable(say("title"), neutralise(article.title))
    yield Copyable(say("article"), neutralise(article.article.text, keep_lines=True))
    yield Copyable(say("path"), neutralise(article.article.path))
    if article.article.url:
        yield Copyable(say("address"), neutralise(article.article.url))
    yield from commands


def citation(article: DatedArticle) -> str:
    """Publisher, title, date and path, as far as they are known."""
    return _cited(article, article.title)


def _source(article: DatedArticle) -> str:
    """The citation of `article` with its title cut to a length that stands well in a text."""
    return _cited(article, _in_short(article.title))


def _in_short(title: str) -> str:
    """Return `title` in at most `_LONGEST_TITLE` letters, cut behind a word where it has words."""
    title = " ".join(title.split())
    if len(title) <= _LONGEST_TITLE:
        return title
    room = _LONGEST_TITLE - 2
    end = title.rfind(" ", room // 2, room + 1)
    return f"{title[: end if end > 0 else room].rstrip(' ,;:')} …"


def _cited(article: DatedArticle, title: str) -> str:
    when = date_in_words(article.when) if article.when else say("no date")
    parts = (article.publisher, title, when, article.article.url or article.article.path)
    return neutralise(", ".join(part for part in parts if part))


def command_line(query: Query, axis: Axis, source: Sequence[str]) -> str:
    """Return what lists in a shell the events that the query shows, in the order of the axis.

    `source` are the words that say what is read, paths last.
    """
    ordered = ("--axis", str(axis)) if axis is not Axis.EVENT else ()
    asked = ("-q", str(query)) if query else ()
    return _in_a_shell(("pktui", "events", *ordered, *asked, *source))


def opening_line(session: Session, source: Sequence[str]) -> str:
    """Return what opens the explorer in a shell as it is now: filter, order, axis, headings, view,
    place.

    `source` are the words that say what is read, paths last.
    """
    now = place_left(session, "")
    options = {
        "--axis": now.axis if session.axis is not Axis.EVENT else "",
        "--order": now.order,
        "--zoom": now.zoom.lower() if session.is_zoomed else "",
        "--view": now.view if now.view != TIMELINE else "",
        "--at": now.selected,
        "-q": now.query,
    }
    words = [word for name, value in options.items() if value for word in (name, value)]
    return _in_a_shell(("pktui", *words, *source))


def _in_a_shell(words: Sequence[str]) -> str:
    from shlex import join  # its import takes a hundredth of a start, which needs no command line

    return join(words)
