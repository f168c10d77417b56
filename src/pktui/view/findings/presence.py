"""Presence: a lane a name, with the stretches in which articles have it, its silences and roles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pktui.insight.presence import (
    FirstMention,
    Gap,
    Presence,
    RoleChange,
    Silence,
    presence_of,
)
from pktui.model.corpus import DatedArticle
from pktui.model.entity import Entity, EntityKind
from pktui.model.span import Span
from pktui.model.when import When, day
from pktui.query.article_terms import could_name
from pktui.query.language import Field, How, Query, Term, TextTerm
from pktui.runtime.frozen import dataclass
from pktui.text.cells import cells, padded
from pktui.view.findings.shown import (
    articles_shown,
    events_shown,
    nothing_because,
    one_line,
    words_around,
)
from pktui.view.pane_lines import PaneLine, PaneText, Passage
from pktui.view.scene import Scene
from pktui.wording.dates import date_label
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import say

_NAMES = 40
"""Names that have a lane: those of most articles."""
_LABEL = 22
"""The number of cells that a name has before its lane."""


_BESIDE = 15
"""Cells beside a lane and its name: the cursor, margins, `silent` and the number of articles."""


def presence_lines(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """Return the lanes first, then silences, changes of role, first mentions and gaps, each with
    its sentence."""
    corpus, shown = scene.corpus, articles_shown(scene)
    could = list(could_name(corpus, scene.view.query))
    could_ids = {article.article.id for article in could}
    named = {id_ for event in events_shown(scene) for id_ in corpus.spoken_of(event)}
    people = [
        entity
        for id_, entity in corpus.entities.items()
        if id_ in named and entity.kind is EntityKind.PERSON
    ]
    if not people:
        return nothing_because(say("nobody is named in the articles shown"))
    naming = {each: [id_ for id_ in each.articles if id_ in could_ids] for each in people}
    people.sort(key=lambda entity: (-len(naming[entity]), entity.name))
    people = people[:_NAMES]
    days = [
        when.earliest
        for id_ in shown & could_ids
        if (when := corpus.articles[id_].when) is not None and when.earliest
    ]
    if not days:
        return nothing_because(say("none of the articles shown has a date"))
    found = presence_of(people, could)
    silent = {each.entity.id for each in found if isinstance(each, Silence)}
    lines = [_scale(min(days), max(days), width, glyphs)]
    stretch = _Stretch(min(days), max(days), _room(width))
    for entity in people:
        whens = [when for id_ in naming[entity] if (when := corpus.articles[id_].when) is not None]
        lines.append(
            _lane(
                entity,
                stretch.bars(whens, glyphs),
                len(naming[entity]),
                scene.view.query,
                glyphs,
                is_silent=entity.id in silent,
            )
        )
    in_order = sorted(found, key=lambda each: _ORDER.index(type(each)))
    return [*lines, *(_line(scene, each, width, glyphs) for each in in_order)]


_ORDER = (Silence, RoleChange, FirstMention, Gap)
"""What is told first: who fell silent says most."""


def _room(width: int) -> int:
    return max(10, width - _LABEL - _BESIDE)


def _scale(first: date, last: date, width: int, glyphs: Glyphs) -> PaneLine:
    room = _room(width)
    begin, end = _date(first, glyphs), _date(last, glyphs)
    middle = " " * max(1, room - len(begin) - len(end))
    return PaneLine(left=[PaneText(f" {'':<{_LABEL}}", "muted"), PaneText(begin + middle + end)])


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The time that lanes show, and the cells that it takes."""

    first: date
    last: date
    room: int

    def bars(self, whens: Sequence[When], glyphs: Glyphs) -> str:
        """Draw the days of articles, whose dates are `whens`, and `?` where one of no known day
        may begin. A day takes all of its cells, so that days in a row show no gap."""
        counts = [0] * self.room
        for when in whens:
            if when.earliest and when.earliest == when.latest:
                for cell in self._cells(when.earliest):
                    counts[cell] += 1
        highest, top = max(counts) or 1, len(glyphs.bars) - 1
        drawn = [
            glyphs.bars[max(1, round(count / highest * top))] if count else glyphs.gap
            for count in counts
        ]
        for when in whens:
            if when.earliest and when.earliest != when.latest:
                for cell in self._cells(when.earliest)[:1]:
                    drawn[cell] = drawn[cell] if counts[cell] else "?"
        return "".join(drawn)

    def _cells(self, on: date) -> Sequence[int]:
        if not self.first <= on <= self.last:
            return ()
        days, number = (self.last - self.first).days + 1, (on - self.first).days
        begin = min(self.room - 1, number * self.room // days)
        return range(begin, max(begin + 1, (number + 1) * self.room // days))


def _lane(
    entity: Entity, bars: str, count: int, query: Query, glyphs: Glyphs, *, is_silent: bool
) -> PaneLine:
    articles = f"{count:>4} "
    # a space stays between a long name and its lane
    name = padded(one_line(entity.label), _LABEL - 1, glyphs.ellipsis)
    return PaneLine(
        left=[PaneText(f" {padded(name, _LABEL)}", "person"), PaneText(bars, "bar")],
        right=[PaneText(say("silent "), "uncertain")] * is_silent + [PaneText(articles, "muted")],
        target=query.having(Term(TextTerm(entity.name, How.WHOLE, Field.naming(entity.kind)))),
        name=entity.id,
    )


def _date(on: date, glyphs: Glyphs) -> str:
    return date_label(day(on), glyphs, with_year=True, with_weekday=False).strip()


def _line(scene: Scene, found: Presence, width: int, glyphs: Glyphs) -> PaneLine:
    match found:
        case Gap():
            what = say(
                "no article from {after} to {before}, {days} days",
                after=_date(found.after, glyphs),
                before=_date(found.before, glyphs),
                days=found.days,
            )
            return PaneLine(left=[PaneText(f"   {what}", "muted")])
        case Silence():
            until = say("to the end")
            if found.next:
                until = say("until {day}", day=_date(found.next.day, glyphs))
            what = say(
                "not named in {articles_between} articles from {day} {until}, {days} days "
                "(usually {usual_gap:g})",
                articles_between=found.articles_between,
                day=_date(found.last.day, glyphs),
                until=until,
                days=found.days,
                usual_gap=found.usual_gap,
            )
            look, cited = "uncertain", found.last
        case RoleChange():
            sign = {"up": say("rises"), "down": say("falls")}.get(found.direction, say("changes"))
            what = say(
                "{sign} from {before} to {after}, {since}",
                sign=sign,
                before=found.before,
                after=found.after,
                since=_date(found.since, glyphs),
            )
            look, cited = "strong", found.cited
        case FirstMention():
            what = say("first named {day}", day=_date(found.cited.day, glyphs))
            look, cited = "plain", found.cited
    before = [f" {found.entity.label}: ", f"{what}  "]
    quote, target = "", None
    if cited.quote is not None:
        article = scene.corpus.articles[cited.article]
        room = width - sum(map(cells, before)) - 1
        name = _named_in(article, found.entity, cited.quote)
        quote = words_around(article, cited.quote, name, room, glyphs)
        target = Passage(cited.article, cited.quote)
    return PaneLine(
        left=[
            PaneText(before[0], "person"),
            PaneText(before[1], look),
            PaneText(quote, "muted"),
        ],
        target=target,
    )


def _named_in(article: DatedArticle, entity: Entity, sentence: Span) -> Span:
    """Find where `sentence` names `entity`; its beginning where it does not."""
    for mention, named in zip(article.mentions, article.entities, strict=True):
        if named == entity.id and sentence.start <= mention.start < sentence.end:
            return mention.span
    return Span(sentence.start, sentence.start)
