"""The sections of a report that several articles make together: story, incidents, figures,
conflicts, presence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from pktui.insight.contradictions.compared_pair import ComparedPair, PairClass
from pktui.insight.contradictions.reasons import reason_in_words
from pktui.insight.figure_series import series_of
from pktui.insight.figures import PlacedFigure
from pktui.insight.incidents import Incident, Telling
from pktui.insight.presence import Cited, FirstMention, Gap, RoleChange, Silence
from pktui.insight.story import StoryDay, story_of
from pktui.model.article import ArticleId
from pktui.model.event import Event
from pktui.report.cited_claims import CitedClaims
from pktui.report.counted_words import articles_in_words, days_in_words
from pktui.report.counts import silence_key
from pktui.report.lines import ReportEntry, ReportLine, ReportSection
from pktui.wording.dates import date_in_words
from pktui.wording.figures import series_in_words
from pktui.wording.language import say, say_count

_KINDS = {
    PairClass.CONFLICT: say("Conflict"),
    PairClass.UPDATE: say("Update"),
}

INCIDENTS = 100
"""Happenings that a report tells: those of most articles, in order of time."""
TELLINGS = 6
"""Articles that are quoted for each of them."""
SERIES = 30
"""Courses of figures that a report tells: those of most figures."""
FIGURES = 8
"""Figures that are quoted for each of them: the first, and those that say something else."""
UPDATES = 50
"""Figures that follow earlier ones; conflicts are all told."""
FIRST_MENTIONS = 30
"""Names whose first mention is told: those that most articles name."""


def story_section(evidence: CitedClaims) -> ReportSection | None:
    """The days that matter most, each with its counts and the line that stands for it."""
    days = story_of(evidence.corpus, evidence.counts.events)
    if not days:
        return None
    return ReportSection(
        id="story", title=say("Story"), entries=tuple(_story_day(evidence, each) for each in days)
    )


def _story_day(evidence: CitedClaims, told: StoryDay) -> ReportEntry:
    within = told.day.isoformat()
    lines = evidence.all_told(told.lines)
    counts = [
        evidence.counted("articles that name a day", within, articles_in_words),
        evidence.counted(
            "later articles that name a day",
            within,
            partial(say_count, "{count} of them later", "{count} of them later"),
        ),
        evidence.counted(
            "days on which articles name a day",
            within,
            partial(say_count, "{count} day of publication", "{count} days of publication"),
        ),
        evidence.counted(
            "articles that name a day early",
            within,
            partial(say_count, "{count} in the lead", "{count} in the lead"),
        ),
    ]
    return ReportEntry(
        heading=date_in_words(told.when),
        counts=tuple(counts),
        note=say("no. {rank}", rank=told.rank),
        lines=lines,
    )


def finding_sections(evidence: CitedClaims) -> Iterator[ReportSection]:
    """The other sections, those without content left out."""
    counts = evidence.counts
    if counts.incidents:
        yield _incident_section(evidence)
    if counts.figures:
        yield _figure_section(evidence)
    if counts.pairs:
        yield _conflict_section(evidence)
    if counts.presence:
        yield _presence_section(evidence)


def _incident_section(evidence: CitedClaims) -> ReportSection:
    incidents = evidence.counts.incidents
    most = sorted(incidents, key=lambda each: -len(each.tellings))[:INCIDENTS]
    shown = {each.id for each in most}
    return ReportSection(
        id="incidents",
        title=say("Incidents"),
        counts=(
            evidence.counted(
                "incidents", "", partial(say_count, "{count} incident", "{count} incidents")
            ),
        ),
        entries=tuple(_incident(evidence, each) for each in incidents if each.id in shown),
    )


def _incident(evidence: CitedClaims, incident: Incident) -> ReportEntry:
    within = incident.tellings[0].article
    counts = [evidence.counted("articles of an incident", within, articles_in_words)]
    if len(incident.days) > 1:
        counts.append(
            evidence.counted(
                "days of an incident",
                within,
                partial(say_count, "{count} day that they name", "{count} different days"),
            )
        )
    return ReportEntry(
        heading=incident.label,
        counts=tuple(counts),
        lines=tuple(_telling_line(evidence, each) for each in _told_apart(incident.tellings)),
    )


def _told_apart(tellings: Sequence[Telling]) -> Sequence[Telling]:
    """The tellings that are quoted: one for each day that they name, then the first others."""
    by_day = {telling.day: telling for telling in reversed(tellings)}
    first = {telling.article for telling in by_day.values()}
    ordered = sorted(tellings, key=lambda telling: telling.article not in first)[:TELLINGS]
    chosen = {telling.article for telling in ordered}
    return [telling for telling in tellings if telling.article in chosen]


def _telling_line(evidence: CitedClaims, telling: Telling) -> ReportLine:
    if telling.event is not None:
        return evidence.event_line(telling.event)
    return evidence.passage(telling.article, telling.span)


def _figure_section(evidence: CitedClaims) -> ReportSection:
    entries = [
        ReportEntry(
            heading=" · ".join(
                filter(None, (series_in_words(series.figures[0].figure), series.place))
            ),
            lines=tuple(map(evidence.figure, _course(series.figures))),
        )
        for series in series_of(evidence.counts.figures)[:SERIES]
    ]
    return ReportSection(
        id="figures",
        title=say("Figures"),
        counts=(
            evidence.counted(
                "figures", "", partial(say_count, "{count} figure", "{count} figures")
            ),
        ),
        entries=tuple(entries),
    )


def _course(figures: Sequence[PlacedFigure]) -> Sequence[PlacedFigure]:
    """The first figure, and those that say another number than the one before, each sentence
    once."""
    course: list[PlacedFigure] = []
    quoted: set[tuple[ArticleId, int]] = set()
    for placed in figures:
        sentence = placed.article, placed.figure.sentence_start
        is_other = not course or placed.figure.value != course[-1].figure.value
        if is_other and sentence not in quoted:
            course.append(placed)
            quoted.add(sentence)
    return course[:FIGURES]


def _conflict_section(evidence: CitedClaims) -> ReportSection:
    pairs = evidence.counts.pairs
    conflicts = [pair for pair in pairs if pair.kind is PairClass.CONFLICT]
    updates = [pair for pair in pairs if pair.kind is PairClass.UPDATE]
    return ReportSection(
        id="conflicts",
        title=say("Conflicts and updates"),
        counts=(
            evidence.counted(
                "conflicts", "", partial(say_count, "{count} conflict", "{count} conflicts")
            ),
            evidence.counted(
                "updates", "", partial(say_count, "{count} update", "{count} updates")
            ),
        ),
        entries=tuple(_pair(evidence, pair) for pair in (*conflicts, *updates[:UPDATES])),
    )


def _pair(evidence: CitedClaims, pair: ComparedPair) -> ReportEntry:
    sides = (pair.a, pair.b, *([pair.corrected_by] if pair.corrected_by else []))
    return ReportEntry(
        heading=f"{_KINDS[pair.kind]}: {reason_in_words(pair, date_in_words)}",
        lines=tuple(
            evidence.event_line(side) if isinstance(side, Event) else evidence.figure(side)
            for side in sides
        ),
    )


def _presence_section(evidence: CitedClaims) -> ReportSection:
    found = evidence.counts.presence
    first = [each for each in found if isinstance(each, FirstMention)]
    most = sorted(first, key=lambda each: (-len(each.entity.articles), each.entity.name))
    shown = {each.entity.id for each in most[:FIRST_MENTIONS]}
    entries: list[ReportEntry] = []
    entries += (_silence(evidence, each) for each in found if isinstance(each, Silence))
    entries += (_role_change(evidence, each) for each in found if isinstance(each, RoleChange))
    entries += (_gap(evidence, each) for each in found if isinstance(each, Gap))
    entries += (
        ReportEntry(
            heading=each.entity.name,
            lines=tuple(
                _cited(evidence, [(each.cited, say("first named {day}", day=each.cited.day))])
            ),
        )
        for each in first
        if each.entity.id in shown
    )
    return ReportSection(
        id="presence",
        title=say("Presence"),
        counts=(
            evidence.counted(
                "silences", "", partial(say_count, "{count} silence", "{count} silences")
            ),
            evidence.counted(
                "changes of role",
                "",
                partial(say_count, "{count} change of role", "{count} changes of role"),
            ),
            evidence.counted("gaps", "", partial(say_count, "{count} gap", "{count} gaps")),
            evidence.counted(
                "first mentions",
                "",
                partial(say_count, "{count} first mention", "{count} first mentions"),
            ),
        ),
        entries=tuple(entries),
    )


def _cited(evidence: CitedClaims, cited: Iterable[tuple[Cited, str]]) -> Iterator[ReportLine]:
    for each, label in cited:
        yield evidence.passage(each.article, each.quote, label)


def _silence(evidence: CitedClaims, silence: Silence) -> ReportEntry:
    key = silence_key(silence)
    cited = [(silence.last, say("last named {day}", day=silence.last.day))]
    if silence.next is not None:
        cited.append((silence.next, say("named again {day}", day=silence.next.day)))
    return ReportEntry(
        heading=say("{name}, not named in these articles for a while", name=silence.entity.name),
        counts=(
            evidence.counted(
                "articles of a silence",
                key,
                partial(
                    say_count,
                    "{count} article without the name",
                    "{count} articles without the name",
                ),
            ),
            evidence.counted("days of a silence", key, days_in_words),
        ),
        note=say("usually named every {days} days", days=f"{silence.usual_gap:g}")
        if silence.usual_gap
        else "",
        lines=tuple(_cited(evidence, cited)),
    )


def _role_change(evidence: CitedClaims, change: RoleChange) -> ReportEntry:
    return ReportEntry(
        heading=say(
            "{name}: from {before} to {after}",
            name=change.entity.name,
            before=change.before,
            after=change.after,
        ),
        lines=tuple(_cited(evidence, [(change.cited, say("since {day}", day=change.since))])),
    )


def _gap(evidence: CitedClaims, gap: Gap) -> ReportEntry:
    return ReportEntry(
        heading=say("No article between {after} and {before}", after=gap.after, before=gap.before),
        counts=(evidence.counted("days of a gap", gap.after.isoformat(), days_in_words),),
    )
