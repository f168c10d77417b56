"""What stands on each line, as pure functions: values, a width and looks in, strips out.

Text from articles comes in here as plain strings and goes out as segments; it is made harmless for
the terminal and is never read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.style import Style
from textual.strip import Strip

from pktui.model.article import Part
from pktui.model.entity import EntityKind
from pktui.model.event import Event, EventKind
from pktui.query.evaluate import Reason
from pktui.query.highlight import Hit
from pktui.runtime.frozen import dataclass
from pktui.text.sanitise import neutralise
from pktui.tui.drawing.line import Line, cells, fit
from pktui.tui.drawing.theme import Looks
from pktui.tui.drawing.wrap import wrap
from pktui.view.timeline.bars import Bars
from pktui.view.timeline.chronology import Section, Zoom, heading_words
from pktui.view.timeline.whole_span import WholeSpan
from pktui.wording.dates import FULL_LABEL_CELLS, LABEL_CELLS, NARROW_LABEL_CELLS
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import say

WIDE = 84
"""Cells of width from which an event's date has room for the day of the week."""

ROOMY = 58
"""Cells of width from which there is room for the source of an event's article."""

SOURCE_CELLS = 9
"""The room for that: “Guardian”, “Reuters”."""

LANE_GAP = 2
"""The cells on both sides of an event's lane."""

REASON_CELLS = 1 + max(map(len, Reason))
"""The room for an event's reason, where events are shown by rank."""


@dataclass(frozen=True, slots=True)
class TimelineColumns:
    """Where what stands in a row of the timeline."""

    sign: int
    """The column of the sign of its kind: behind the cursor's bar and the date."""
    source: int
    """The column of the source, where there is room for one; else that of the words."""
    words: int
    width: int

    @staticmethod
    def of(width: int, *, with_year: bool = False, with_source: bool = True) -> TimelineColumns:
        """The columns of a row `width` cells wide, below headings that give the year of its date
        unless the dates are `with_year`; `with_source` if there is room for that."""
        label = FULL_LABEL_CELLS if with_year else NARROW_LABEL_CELLS
        if width >= WIDE and not with_year:
            label = LABEL_CELLS
        sign = label + 2
        source = sign + 2
        words = source + (SOURCE_CELLS + 1 if with_source and width >= ROOMY else 0)
        return TimelineColumns(sign, source, words, width)

    @property
    def words_width(self) -> int:
        """The room for an event's words."""
        return max(1, self.width - self.words - 1)


@dataclass(frozen=True, slots=True)
class Pen:
    """What every line is drawn with."""

    looks: Looks
    glyphs: Glyphs

    def line(self, width: int, ground: Style | None = None) -> Line:
        """Begin an empty line of `width` cells on `ground`."""
        return Line(width, ground or self.looks["screen"], self.glyphs.ellipsis)


def event_sign(event: Event, glyphs: Glyphs) -> str:
    """Return the sign of what an event is: a publication, a statement or a reader's comment."""
    if event.kind is EventKind.PUBLICATION:
        return glyphs.publication
    return glyphs.comment if event.part is Part.COMMENTS else glyphs.statement


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event as the timeline shows it."""

    event: Event
    date: str
    with_year: bool = False
    """Whether the date says its year, as below no heading."""
    source: str | None = ""
    """Who published its article; None where no row tells that."""
    words: str
    """What is shown of its sentence: under the cursor all of it, else the clause of its date."""
    tellings: int = 1
    """How many sentences tell of the same, this one among them."""
    who: str
    """The short names of the people and places that it speaks of."""
    hits: Sequence[Hit]
    """What the query found in `words`."""
    signs: str = ""
    """What else is known of it, at the right end: that it contradicts others, is marked."""
    reason: str = ""
    """Why it is among the matches, where these are shown by rank."""
    lane: str = ""
    """When it was, drawn on the scale of all rows, where the timeline is zoomed out."""


def event_lines(row: EventRow, lines: int, width: int, pen: Pen, ground: Style) -> list[Strip]:
    """An event on `lines` lines: its date and words, and who it speaks of where room is left."""
    looks = pen.looks
    text = neutralise(row.words)
    with_source = row.source is not None
    columns = TimelineColumns.of(width, with_year=row.with_year, with_source=with_source)
    more = f"+{row.tellings - 1} " if row.tellings > 1 else ""
    signs = f"{row.signs} " if row.signs else ""
    tail = cells(more) + (REASON_CELLS if row.reason else 0) + cells(signs)
    beside = cells(row.lane) + LANE_GAP if row.lane else 0
    text_width = max(1, columns.words_width - tail - beside)
    broken = wrap(text, text_width)
    if len(broken) > lines:
        broken = [*broken[: lines - 1], (broken[lines - 1][0], len(text))]
    is_publication = row.event.kind is EventKind.PUBLICATION
    ink = looks["publication" if is_publication else "plain"]
    who = row.who
    strips: list[Strip] = []
    for number in range(lines):
        line = pen.line(width - beside, ground)
        _event_margin(line, row, number, pen, columns, at_cursor=ground is not looks["screen"])
        if number < len(broken):
            start, end = broken[number]
            words = Line(min(text_width, max(1, line.room)), ground, pen.glyphs.ellipsis)
            words.add_marked(text[start:end], ink, _hits_within(row.hits, start, end, looks))
            if number + 1 == len(broken) and cells(who) + 3 <= words.room:
                words.add("   ").add(who, looks["muted"])
                who = ""
            line.append(words)
            if number == 0 and tail:
                reason = f"{row.reason} " if row.reason else ""
                is_key = bool(more or signs)
                line.right(f"{more}{reason}{signs}", looks["key" if is_key else "muted"])
        elif number == len(broken):
            line.add(who, looks["muted"])
        if beside:
            line = pen.line(width, ground).append(line)
            is_span = pen.glyphs.span in row.lane
            lane = row.lane if number == 0 else ""
            line.add(f" {lane}", looks["bar" if is_span else "muted"])
        strips.append(line.strip())
    return strips


def _event_margin(
    line: Line, row: EventRow, number: int, pen: Pen, columns: TimelineColumns, *, at_cursor: bool
) -> None:
    looks, glyphs = pen.looks, pen.glyphs
    line.add(glyphs.cursor if at_cursor else " ", looks["key"])
    if number == 0:
        is_publication = row.event.kind is EventKind.PUBLICATION
        look = looks["uncertain" if row.event.when.is_uncertain else "date"]
        line.add(row.date, look).fill(max(columns.sign, line.used + 1))
        line.add(event_sign(row.event, glyphs), looks["rule" if is_publication else "muted"])
        line.fill(max(columns.source, line.used + 1))
        if columns.words > columns.source:
            room = min(SOURCE_CELLS, columns.words - line.used - 1)
            source = fit(neutralise(row.source or ""), room, glyphs.ellipsis)
            line.add(source, looks["muted"])
    line.fill(columns.words)


def more_line(
    words: str, signs: str, width: int, pen: Pen, ground: Style, *, with_year: bool = False
) -> Strip:
    """The line in place of the lighter rows of a busy day: `words` that say how many there are, and
    what is known of one of them."""
    looks, at_cursor = pen.looks, ground is not pen.looks["screen"]
    line = pen.line(width, ground).add(pen.glyphs.cursor if at_cursor else " ", looks["key"])
    line.fill(TimelineColumns.of(width, with_year=with_year).sign)
    line.add(f"{pen.glyphs.folded} ", looks["key"])
    line.add(words, looks["plain" if at_cursor else "muted"])
    return (line.right(f"{signs} ", looks["key"]) if signs else line).strip()


def rank_line(count: int, width: int, pen: Pen) -> Strip:
    """The heading above events that are shown by rank."""
    return _ruled(
        pen.line(width).add(" ").add(say("Best matches first"), pen.looks["heading"]), count, pen
    )


def heading_line(
    section: Section,
    zoom: Zoom,
    width: int,
    pen: Pen,
    ground: Style | None = None,
    *,
    is_folded: bool = False,
    scale: str = "",
) -> Strip:
    """A heading: year, month, a rule, and how many events stand below it, or are folded into it;
    and the `scale` of the lanes below it, where there are any."""
    looks = pen.looks
    line = pen.line(width, ground)
    at_cursor = ground is not None and ground is not looks["screen"]
    if is_folded:
        line.add(pen.glyphs.cursor if at_cursor else " ", looks["key"])
        line.add(f"{pen.glyphs.folded} ", looks["key"])
    else:
        line.add(" ")
    year, month = (section.far_off, "") if section.far_off else heading_words(section.key, zoom)
    first, second = (month, year) if month and section.key[2] else (year, month)
    line.add(first, looks["muted" if section.far_off else "heading"])
    if second:  # "2010 April", and with the day "23 April 2010"
        line.add(" ").add(second, looks["heading"])
    return _ruled(line, section.count, pen, scale)


def gap_line(words: str, width: int, pen: Pen) -> Strip:
    """Between two headings: how much time without any event lies there."""
    line = pen.line(width)
    gap = pen.glyphs.gap
    return line.add(f"  {gap}{gap} {words} {gap}{gap}", pen.looks["muted"]).strip()


def _ruled(line: Line, count: int, pen: Pen, scale: str = "") -> Strip:
    tail = f" {count:,}   {scale}" if scale else f" {count:,}"
    line.add(" ").fill(line.width - cells(tail) - 1, pen.glyphs.rule, pen.looks["rule"])
    return line.add(tail, pen.looks["muted"]).strip()


def _hits_within(
    hits: Iterable[Hit], start: int, end: int, looks: Looks
) -> Iterable[tuple[int, int, Style]]:
    """The hits that touch `start` to `end`, counted from `start`."""
    for hit in hits:
        if hit.start < end and hit.end > start:
            look = looks["hit-typo" if hit.typo else "hit"]
            yield max(hit.start, start) - start, min(hit.end, end) - start, look


KIND_TITLES = {
    EntityKind.PERSON: say("People"),
    EntityKind.PLACE: say("Places"),
    EntityKind.ORGANISATION: say("Organisations"),
}


SPARK_BINS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRow:
    """An entity as the sidebar shows it."""

    label: str
    kind: EntityKind
    count: int
    """In how many of the events shown it appears."""
    bins: Sequence[int]
    """The same over time, in `SPARK_BINS` equal stretches of the corpus's time."""
    chosen: bool | None
    """True: in force as a filter; False: shut out; None: neither."""


def entity_line(row: EntityRow, width: int, pen: Pen, ground: Style, *, at_cursor: bool) -> Strip:
    """Draw the line of a person, place or organisation with its count."""
    looks, glyphs = pen.looks, pen.glyphs
    line = pen.line(width, ground).add(glyphs.cursor if at_cursor else " ", looks["key"])
    if row.chosen is None:
        line.add(" ")
    else:
        line.add(glyphs.ticked if row.chosen else glyphs.excluded, looks["key"])
    count = f"{row.count:>4}" if row.count else f"{glyphs.dot:>4}"
    tail = cells(count)
    shows_spark = width >= 24
    if shows_spark:
        tail += SPARK_BINS + 1
    name = Line(max(1, width - line.used - tail - 1), ground, glyphs.ellipsis)
    faint = not row.count and row.chosen is None
    name.add(neutralise(row.label), looks["muted" if faint else row.kind.value])
    line.append(name).add(" ")
    if shows_spark:
        is_loud = at_cursor or row.chosen
        line.add(sparkline(row.bins, glyphs.bars), looks["bar" if is_loud else "spark"]).add(" ")
    return line.add(count, looks["muted"]).strip()


def kind_line(kind: EntityKind, count: int, width: int, pen: Pen) -> Strip:
    """Draw the heading above the entities of one kind, with their number."""
    looks = pen.looks
    line = pen.line(width).add(" ").add(KIND_TITLES[kind], looks["heading"]).add(" ")
    tail = f" {count:,}"
    line.fill(width - cells(tail), pen.glyphs.rule, looks["rule"])
    return line.add(tail, looks["muted"]).strip()


def sparkline(bins: Sequence[int], bars: str) -> str:
    """One sign a bin, the highest for the fullest; only an empty bin is drawn as empty."""
    peak = max(bins, default=0)
    if not peak:
        return bars[0] * len(bins)
    levels = len(bars) - 1
    return "".join(bars[-(-count * levels // peak)] for count in bins)


def bar_line(
    counts: Sequence[int],
    above: int,
    lines: int,
    under: range,
    pen: Pen,
    words: Sequence[tuple[int, str]] = (),
) -> Strip:
    """One line of a histogram of `lines` lines, `above` lines from its foot; `words` stand over it,
    each from its column on."""
    looks, bars = pen.looks, pen.glyphs.bars
    levels = len(bars) - 1
    peak = max(counts, default=0)
    heights = [-(-count * levels * lines // peak) if peak else 0 for count in counts]
    # what each height from none to all lines looks like on this one
    sign_of = bars[0] * (above * levels) + bars + bars[-1] * ((lines - above - 1) * levels)
    signs = "".join(map(sign_of.__getitem__, heights))
    line = pen.line(len(counts)).add(signs[: under.start], looks["bar"])
    line.add(signs[under.start : under.stop], looks["bar"] + looks["brush"])
    strip = line.add(signs[under.stop :], looks["bar"]).strip()
    for column, said in words:
        before, _, after = strip.divide([column, column + len(said), len(counts)])
        strip = Strip.join([before, pen.line(len(said)).add(said, looks["muted"]).strip(), after])
    return strip


def foot_line(bars: Bars, said: str, here: int | None, pen: Pen) -> Strip:
    """Below the bars: where years, months or days begin, where the cursor is, and some words."""
    looks, glyphs = pen.looks, pen.glyphs
    width = len(bars.days)
    line = pen.line(width)
    room = width - cells(said) - 1
    for column, words in bars.labels():
        if column >= line.used + bool(line.used) and column + len(words) <= room:
            line.fill(column).add(words, looks["muted"])
    strip = line.right(said, looks["key"]).strip()
    if here is None or here >= room:
        return strip
    before, mark, after = strip.divide([here, here + 1, width])
    if mark.text == " ":
        return Strip.join([before, pen.line(1).add(glyphs.here, looks["key"]).strip(), after])
    return Strip.join([before, pen.line(1, looks["brush"]).add(mark.text).strip(), after])


def peak_label(counts: Sequence[int], peak: range, words: str, lines: int) -> int | None:
    """The column at which `words` about a `peak` stand on the top line, as near to it as may be;
    None if there is no room: they cover no other bar that reaches so high."""
    most = max(counts, default=0)
    low = [count * lines <= most * (lines - 1) for count in counts]
    for beyond in range(1, _NEAR):
        for start in (peak.stop + beyond, peak.start - beyond - len(words)):
            span = low[max(0, start - 1) : start + len(words) + 1]
            if start >= 0 and start + len(words) <= len(counts) and all(span):
                return start
    return None


_NEAR = 24
"""Columns from a bar within which its words still belong to it."""


def span_line(span: WholeSpan | None, said: str, width: int, pen: Pen) -> Strip:
    """One line of the whole time, dim, with the part that is shown lit and in brackets, and behind
    it some words."""
    looks, line = pen.looks, pen.line(width)
    if span is not None:
        signs = sparkline(span.counts, pen.glyphs.bars)
        line.add(f"{span.first} ", looks["muted"])
        line.add(signs[: span.shown.start], looks["rule"]).add("[", looks["key"])
        line.add(signs[span.shown.start : span.shown.stop], looks["bar"]).add("]", looks["key"])
        line.add(signs[span.shown.stop :], looks["rule"]).add(f" {span.last}", looks["muted"])
    return line.right(said, looks["key"]).strip()


def year_line(years: Sequence[int], said: str, pen: Pen, *, begins_earlier: bool = False) -> Strip:
    """Below a histogram: each year where it begins, as far as there is room, and words."""
    looks = pen.looks
    line = pen.line(len(years))
    room = len(years) - cells(said) - 1
    for column, year in enumerate(years):
        begins = column == 0 or year != years[column - 1]
        earlier = pen.glyphs.ellipsis if begins_earlier and column == 0 else ""
        label = f"{earlier}{year} "
        if begins and column >= line.used and column + len(label) <= room:
            line.fill(column).add(label, looks["muted"])
    return line.right(said, looks["key"]).strip()
