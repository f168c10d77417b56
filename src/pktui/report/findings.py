"""The sections of a report that several articles make together: story, incidents, figures,
conflicts, presence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pktui.insight.contradictions.compared_pair import ComparedPair, PairClass
from pktui.insight.figure_series import series_of
from pktui.insight.figures import PlacedFigure
from pktui.insight.incidents import Incident, Telling
from pktui.insight.presence import Cited, FirstMention, Gap, RoleChange, Silence
from pktui.insight.story import StoryDay, story_of
from pktui.model.article import ArticleId
from pktui.model.event import Event
from pktui.model.when import day as day_of
from pktui.report.cited_claims import CitedClaims
from pktui.report.counts import silence_key
from pktui.report.lines import ReportEntry, ReportLine, ReportSection
from pktui.wording.en.dates import date_in_words

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
        id="story", title="Story", entries=tuple(_story_day(evidence, each) for each in days)
    )


def _story_day(evidence: CitedClaims, told: StoryDay) -> ReportEntry:
    within = told.day.isoformat()
    lines = evidence.all_told(told.lines)
    counts = [
        evidence.counted("articles that name a day", within, "article"),
        evidence.counted(
            "later articles that name a day", within, "of them later", "of them later"
        ),
        evidence.counted(
            "days on which articles name a day", within, "day of publication", "days of publication"
        ),
        evidence.counted("articles that name a day early", within, "in the lead", "in the lead"),
    ]
    return ReportEntry(
        heading=date_in_words(day_of(told.day)),
        counts=tuple(counts),
        note=f"no. {told.rank}",
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
        title="Incidents",
        counts=(evidence.counted("incidents", "", "incident"),),
        entries=tuple(_incident(evidence, each) for each in incidents if each.id in shown),
    )


def _incident(evidence: CitedClaims, incident: Incident) -> ReportEntry:
    within = incident.tellings[0].article
    counts = [evidence.counted("articles of an incident", within, "article")]
    if len(incident.days) > 1:
        counts.append(
            evidence.counted("days of an incident", within, "day that they name", "different days")
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
            heading=" · ".join(filter(None, (series.subject, series.place))),
            lines=tuple(map(evidence.figure, _course(series.figures))),
        )
        for series in series_of(evidence.counts.figures)[:SERIES]
    ]
    return ReportSection(
        id="figures",
        title="Figures",
        counts=(evidence.counted("figures", "", "figure"),),
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
        title="Conflicts and updates",
        counts=(
            evidence.counted("conflicts", "", "conflict"),
            evidence.counted("updates", "", "update"),
        ),
        entries=tuple(_pair(evidence, pair) for pair in (*conflicts, *updates[:UPDATES])),
    )


def _pair(evidence: CitedClaims, pair: ComparedPair) -> ReportEntry:
    sides = (pair.a, pair.b, *([pair.corrected_by] if pair.corrected_by else []))
    return ReportEntry(
        heading=f"{pair.kind.value.capitalize()}: {pair.why}",
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
            lines=tuple(_cited(evidence, [(each.cited, f"first named {each.cited.day}")])),
        )
        for each in first
        if each.entity.id in shown
    )
    return ReportSection(
        id="presence",
        title="Presence",
        counts=(
            evidence.counted("silences", "", "silence"),
            evidence.counted("changes of role", "", "change of role", "changes of role"),
            evidence.counted("gaps", "", "gap"),
            evidence.counted("first mentions", "", "first mention"),
        ),
        entries=tuple(entries),
    )


def _cited(evidence: CitedClaims, cited: Iterable[tuple[Cited, str]]) -> Iterator[ReportLine]:
    for each, label in cited:
        yield evidence.passage(each.article, each.quote, label)


def _silence(evidence: CitedClaims, silence: Silence) -> ReportEntry:
    key = silence_key(silence)
    cited = [(silence.last, f"last named {silence.last.day}")]
    if silence.next is not None:
        cited.append((silence.next, f"named again {silence.next.day}"))
    return ReportEntry(
        heading=f"{silence.entity.name}, not named in these articles for a while",
        counts=(
            evidence.counted(
                "articles of a silence",
                key,
                "article without the name",
                "articles without the name",
            ),
            evidence.counted("days of a silence", key, "day"),
        ),
        note=f"usually named every {silence.usual_gap:g} days" if silence.usual_gap else "",
        lines=tuple(_cited(evidence, cited)),
    )


def _role_change(evidence: CitedClaims, change: RoleChange) -> ReportEntry:
    return ReportEntry(
        heading=f"{change.entity.name}: from {change.before} to {change.after}",
        lines=tuple(_cited(evidence, [(change.cited, f"since {change.since}")])),
    )


def _gap(evidence: CitedClaims, gap: Gap) -> ReportEntry:
    return ReportEntry(
        heading=f"No article between {gap.after} and {gap.before}",
        counts=(evidence.counted("days of a gap", gap.after.isoformat(), "day"),),
    )
