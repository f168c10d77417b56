"""What is open on the right: an article, and where in it to look."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.model.corpus import DatedArticle
from pktui.model.entity import EntityId
from pktui.model.event import Event, EventKind
from pktui.model.span import Span
from pktui.query.highlight import Hit
from pktui.runtime.frozen import dataclass
from pktui.view.article.links import link_of
from pktui.view.scene import Scene
from pktui.wording.dates import date_in_words, date_label
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import say

_BEFORE_TITLE = 200
"""Characters that may stand before a title in the text: a line of metadata, a dateline."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OpenArticle:
    """What is open on the right: an article, and where in it to look."""

    article: DatedArticle
    statement: Span | None
    """The sentence of the chosen event; None for a publication."""
    found: Sequence[Hit] = ()
    """What the query found in the text, in order."""
    marked: Sequence[Span] = ()
    """The words that the reader marked, in order."""
    names: Sequence[Span] = ()
    """The mentions of the entity that is followed, in order."""
    followed: str = ""
    """Its short name."""
    byline: str = ""
    """Who published it, or its file where that is not known, and its date, in one line."""
    short_byline: str = ""
    """The same with a short date, for a line that has something else to say too."""
    link: str | None = None
    """The article's address, if it has one that a browser opens."""

    @property
    def title_apart(self) -> str:
        """The title, where the text does not begin with it; empty where it does."""
        title = self.article.title
        begins = self.article.article.text[: len(title) + _BEFORE_TITLE]
        return "" if self.article.layout.title is not None or title in begins else title


def open_event(
    scene: Scene, event: Event, followed: EntityId | None, glyphs: Glyphs
) -> OpenArticle:
    """Return the article of an event, open at its statement."""
    article = scene.article_of(event)
    statement = event.span if event.kind is EventKind.STATEMENT else None
    return _open(scene, article, statement, followed, glyphs)


def open_article(
    scene: Scene,
    article: DatedArticle,
    followed: EntityId | None,
    glyphs: Glyphs,
    passage: Span | None = None,
) -> OpenArticle:
    """Return an article as a whole, such as one without a date, or open at a passage that is no
    event."""
    return _open(scene, article, passage, followed, glyphs)


def _open(
    scene: Scene,
    article: DatedArticle,
    statement: Span | None,
    followed: EntityId | None,
    glyphs: Glyphs,
) -> OpenArticle:
    mentions = zip(article.mentions, article.entities, strict=True)
    when = date_in_words(article.when) if article.when else say("no date")
    source = article.publisher or (scene.sources.label(article) if scene.sources else "")
    source = source or article.article.path.rpartition("/")[2]
    short = when
    if article.when:
        short = date_label(article.when, glyphs, with_year=True, with_weekday=False).strip()
    between = f" {glyphs.dot} "
    return OpenArticle(
        article=article,
        statement=statement,
        found=scene.view.hits(article.article.text),
        marked=scene.marks.spans_of(article.article.id),
        names=[m.span for m, entity in mentions if followed is not None and entity == followed],
        followed=scene.corpus.entities[followed].label if followed is not None else "",
        byline=between.join(filter(None, (source, when))),
        short_byline=between.join(filter(None, (source, short))),
        link=link_of(article.article.url),
    )


def has_same_text(before: DatedArticle, now: DatedArticle) -> bool:
    """Tell whether both are one article with one text, though its dates and names may be put
    right."""
    return before is now or (
        before.article.id == now.article.id and before.article.text == now.article.text
    )


def looks_elsewhere(before: OpenArticle | None, reading: OpenArticle | None) -> bool:
    """Tell whether `reading` shows another article than `before`, or another statement of it."""
    if before is None or reading is None:
        return True
    same = has_same_text(before.article, reading.article)
    return not same or before.statement != reading.statement


def is_marked_alike(before: OpenArticle, reading: OpenArticle) -> bool:
    """Tell whether the two differ in nothing but the statement."""
    return (
        before.article is reading.article
        and before.found == reading.found
        and before.names == reading.names
        and before.marked == reading.marked
    )


def differs_in_marks_alone(before: OpenArticle | None, reading: OpenArticle | None) -> bool:
    """Tell whether the reader's marks are all in which `reading` differs from `before`."""
    if before is None or reading is None or before.marked == reading.marked:
        return False
    same = before.statement == reading.statement and before.names == reading.names
    return same and before.article is reading.article and before.found == reading.found
