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
    lanes,
    presence_of,
)
from pktui.model.entity import Entity, EntityKind
from pktui.model.when import day
from pktui.query.article_terms import could_name
from pktui.query.language import Field, How, Query, Term, TextTerm
from pktui.view.findings.shown import articles_shown, events_shown, nothing_because, one_line
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
    """Lanes first, then silences, changes of role and gaps, each with its sentence."""
    corpus, shown = scene.corpus, articles_shown(scene)
    named = {id_ for event in events_shown(scene) for id_ in corpus.spoken_of(event)}
    people = [
        entity
        for id_, entity in corpus.entities.items()
        if id_ in named and entity.kind is EntityKind.PERSON
    ]
    if not people:
        return nothing_because(say("nobody is named in the articles shown"))
    people.sort(key=lambda entity: (-len(entity.articles), entity.name))
    people = people[:_NAMES]
    days = [
        when.earliest
        for id_ in shown
        if (when := corpus.articles[id_].when) is not None and when.earliest
    ]
    if not days:
        return nothing_because(say("none of the articles shown has a date"))
    found = presence_of(people, could_name(corpus, scene.view.query))
    silent = {each.entity.id for each in found if isinstance(each, Silence)}
    lines = [_scale(min(days), max(days), width, glyphs)]
    for entity, on in lanes(corpus, people).items():
        span, is_silent = (min(days), max(days)), entity.id in silent
        lines.append(_lane(entity, on, span, width, glyphs, is_silent, scene.view.query))
    in_order = sorted(found, key=lambda each: _ORDER.index(type(each)))
    return [*lines, *(_line(scene, each, glyphs) for each in in_order)]


_ORDER = (Silence, RoleChange, FirstMention, Gap)
"""What is told first: who fell silent says most."""


def _room(width: int) -> int:
    return max(10, width - _LABEL - _BESIDE)


def _scale(first: date, last: date, width: int, glyphs: Glyphs) -> PaneLine:
    room = _room(width)
    begin, end = _date(first, glyphs), _date(last, glyphs)
    middle = " " * max(1, room - len(begin) - len(end))
    return PaneLine(left=[PaneText(f" {'':<{_LABEL}}", "muted"), PaneText(begin + middle + end)])


def _lane(
    entity: Entity,
    on: Sequence[date],
    span: tuple[date, date],
    width: int,
    glyphs: Glyphs,
    is_silent: bool,
    query: Query,
) -> PaneLine:
    room, (first, last) = _room(width), span
    days = max(1, (last - first).days + 1)
    counts = [0] * room
    for each in on:
        if first <= each <= last:
            counts[min(room - 1, (each - first).days * room // days)] += 1
    highest, top = max(counts) or 1, len(glyphs.bars) - 1
    lane = "".join(
        glyphs.bars[max(1, round(count / highest * top))] if count else glyphs.gap
        for count in counts
    )
    articles = f"{len(entity.articles):>4} "
    name = one_line(entity.label)[: _LABEL - 1]
    return PaneLine(
        left=[PaneText(f" {name:<{_LABEL}}", "person"), PaneText(lane, "bar")],
        right=[PaneText(say("silent "), "uncertain")] * is_silent + [PaneText(articles, "muted")],
        target=query.having(Term(TextTerm(entity.name, How.WHOLE, Field.naming(entity.kind)))),
    )


def _date(on: date, glyphs: Glyphs) -> str:
    return date_label(day(on), glyphs, with_year=True, with_weekday=False).strip()


def _line(scene: Scene, found: Presence, glyphs: Glyphs) -> PaneLine:
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
    quote = ""
    target = None
    if cited.quote is not None:
        quote = one_line(cited.quote.of(scene.corpus.articles[cited.article].article.text))
        target = Passage(cited.article, cited.quote)
    return PaneLine(
        left=[
            PaneText(f" {found.entity.label}: ", "person"),
            PaneText(f"{what}  ", look),
            PaneText(quote, "muted"),
        ],
        target=target,
    )
