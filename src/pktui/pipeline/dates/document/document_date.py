"""The article's own date, with every reason for it.

A reason is a date in the metadata, in the article's address or file name, or in its text where
pages put the date of publication (`marked_dates`). Each has the weight of its rule; the strongest
gives the article's date, and the others stay beside it, so that a contradiction can be shown. The
file's clock is no reason: it tells when somebody copied a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pktui.model import when as whens
from pktui.model.article import Article, Layout, Part
from pktui.model.edtf import parse_edtf
from pktui.model.event import DateEvidence
from pktui.model.span import Span
from pktui.model.timex import Timex
from pktui.model.when import When
from pktui.pipeline.dates.document.machine_dates import (
    MachineDate,
    captured_on,
    date_in_address,
    read_stamp,
)
from pktui.pipeline.dates.document.marked_dates import MarkedDate, marked_dates, marked_months
from pktui.pipeline.dates.document.metadata_date import is_ambiguous, metadata_date
from pktui.pipeline.dates.languages import is_day_first
from pktui.pipeline.dates.normalise.day_month_order import DayOrder, day_order
from pktui.pipeline.dates.normalise.timex_value import wrong_weekday

WEIGHTS = {
    "header": 0.99,
    "metadata": 0.98,
    "dateline": 0.97,
    "timestamp": 0.93,
    "published": 0.92,
    "url": 0.9,
    "path": 0.88,
    "updated": 0.8,
    "page": 0.65,
}
"""By rule: of the articles in which it finds a date, the share published that day. Measured
on 2,800 news pages for datelines (616 of 624) and timestamps (341 of 365), and on 63 pages of many
sites for a day that stands somewhere on the page (41)."""

_NOTES = {
    "header": "The header line gives this date.",
    "metadata": "The input gives this date.",
    "dateline": "The dateline gives this date.",
    "published": "The text says that it was published on this date.",
    "url": "The article's address has this date.",
    "path": "The name of the file or of its folder has this date.",
    "timestamp": "This date stands outside the story, as a time of publication does.",
    "updated": "The text says that it was updated on this date.",
    "page": "This day stands somewhere on the page, and may be that of its publication.",
}
_NO_YEAR = "The dateline gives this day, but nothing gives its year."
_PILES = (".jsonl", ".ndjson", ".jsonlines", ".json", ".csv", ".tsv", ".xml", ".zip", ".gz", ".tar")
"""Endings of inputs that hold many articles: their names say nothing of any one."""
_READ_AS_PILES = frozenset(
    """Nexis Factiva ProQuest Europresse jsonl json csv table mbox ris bibtex feed warc calendar
    markwhen tweets""".split()
)
"""What such inputs are read as, whatever their endings: the name of a database's export has the day
on which somebody downloaded it."""
_AGREEMENT = timedelta(days=2)
"""Filed one evening, published the next day, read in another zone: no contradiction yet."""


_GUESS = "page"
"""The rule that contradicts nothing and makes nothing finer."""


def date_article(
    article: Article, layout: Layout, timexes: Sequence[Timex], order: DayOrder | None = None
) -> tuple[When | None, tuple[DateEvidence, ...]]:
    """Return the date of `article` as it gives it itself, and every reason for it, strongest first.

    `order` tells how its numeric dates are read, where the input as a whole shows it.
    """
    marked = list(marked_dates(article.text, layout, timexes, order))
    dated = [
        *_from_metadata(article, timexes, order),
        *_from_addresses(article, layout),
        *(_marked(article.text, m, m.date) for m in marked if m.date),
    ]
    if not dated:
        dated += (
            _reason_for("timestamp", article.text, span, when)
            for span, when in marked_months(article.text, layout, timexes)
        )
    dated.sort(key=_strongest_first)
    partial = [m for m in marked if m.year is None]
    completed = [_marked(article.text, m, _nearest_day(m, dated)) for m in partial]
    evidence = sorted([*dated, *completed], key=_strongest_first)
    settled = _settle(evidence)
    firm = [reason for reason in evidence if not _is_in_prose(article.text, reason)]
    if settled and firm and any(_disagree(firm[0], other) for other in firm[1:]):
        settled = settled.doubted()
    return settled, tuple(evidence)


def date_entry(article: Article) -> tuple[When | None, tuple[DateEvidence, ...]]:
    """Return the date of a timeline's entry that pktui wrote: as it is given, however far off it
    is."""
    if article.date is None:
        return None, ()
    when = parse_edtf(article.date)
    return when, (DateEvidence(rule="metadata", surface=article.date, when=when, weight=1.0),)


def _is_in_prose(text: str, reason: DateEvidence) -> bool:
    """Tell whether a date beside a clock's time stands in a sentence: the story may tell of that
    day."""
    if reason.rule != "timestamp" or reason.span is None:
        return False
    start = text.rfind("\n", 0, reason.span.start) + 1
    end = text.find("\n", reason.span.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    return len(line) > _LINE or line.endswith((".", "!", "?"))


_LINE = 80
"""Characters of the longest line that only tells when an article was published."""


def _disagree(one: DateEvidence, other: DateEvidence) -> bool:
    """Tell whether two reasons leave it doubtful which day is meant.

    A dateline, an address and a file's name may be of the day of writing; two times of publication
    on different days may not both be right.
    """
    if one.rule in _OF_PUBLICATION and other.rule in _OF_PUBLICATION and one.when and other.when:
        return not one.when.touches(other.when)
    return _contradict(one, other)


_OF_PUBLICATION = frozenset(("header", "metadata", "published", "timestamp"))


def contradictions(
    evidence: Sequence[DateEvidence],
) -> tuple[tuple[DateEvidence, DateEvidence], ...]:
    """Return the pairs of reasons that cannot both be right, the strongest of all first in each."""
    dated = [e for e in evidence if e.when is not None]
    return tuple((dated[0], other) for other in dated[1:] if _contradict(dated[0], other))


def _contradict(one: DateEvidence, other: DateEvidence) -> bool:
    if _GUESS in (one.rule, other.rule):
        return False
    first, second = one.when, other.when
    if not (first and first.earliest and first.latest):
        return False
    if not (second and second.earliest and second.latest):
        return False
    is_before = second.latest + _AGREEMENT < first.earliest
    is_after = first.latest + _AGREEMENT < second.earliest
    # an article may be updated long after it was published
    return is_before if other.rule == "updated" else is_before or is_after


def _strongest_first(evidence: DateEvidence) -> tuple[bool, float]:
    return evidence.when is None, -evidence.weight


def _settle(evidence: Sequence[DateEvidence]) -> When | None:
    """Return the strongest date; where that is a month or a year, the strongest finer one within
    it."""
    settled: When | None = None
    for reason in evidence:
        is_finer = settled is not None and reason.rule != _GUESS
        if reason.when and (settled is None or (is_finer and _refines(reason.when, settled))):
            settled = reason.when
    return settled


def _refines(fine: When, coarse: When) -> bool:
    """Tell whether `fine` is a part of `coarse`, and not all of it."""
    if fine.earliest is None or fine.latest is None:
        return False
    if (fine.earliest, fine.latest) == (coarse.earliest, coarse.latest):
        return False
    return coarse.covers(fine.earliest) and coarse.covers(fine.latest)


def _from_metadata(
    article: Article, timexes: Sequence[Timex], order: DayOrder | None
) -> Iterator[DateEvidence]:
    """Yield the date in the input's own field, unless it is the time of a capture."""
    if article.guessed_date and (guess := read_stamp(article.guessed_date)):
        yield _stamped(_GUESS, guess._replace(when=guess.when.inferred()))
    if not article.date:
        return
    if order is None and is_ambiguous(article.date):
        is_day = is_day_first(article.text)
        order = DayOrder.DAY_FIRST if is_day else day_order(article.text, timexes, None)
    stamp = metadata_date(article.date, order)
    if stamp and stamp.when != captured_on(article.url or ""):
        yield _stamped("metadata", stamp)


def _from_addresses(article: Article, layout: Layout) -> Iterator[DateEvidence]:
    """Dates in the name of the input, in its URL, and in an address at the top of its text."""
    is_pile = article.path.lower().endswith(_PILES) or article.read_as in _READ_AS_PILES
    if not is_pile and (stamp := date_in_address(article.path)):
        yield _stamped("path", stamp)
    if article.url and (stamp := date_in_address(article.url)):
        yield _stamped("url", stamp)
    for block in layout.blocks:
        if block.part is not Part.HEADER:
            break
        address = article.text[block.start : block.end]
        if address.startswith("http") and (stamp := date_in_address(address)):
            start = block.start + address.rindex(stamp.surface)
            yield _stamped("url", stamp, Span(start, start + len(stamp.surface)))


def _stamped(rule: str, stamp: MachineDate, span: Span | None = None) -> DateEvidence:
    return DateEvidence(
        rule=rule,
        surface=stamp.surface,
        when=stamp.when,
        weight=WEIGHTS[rule],
        span=span,
        note=_with_doubt(_NOTES[rule], stamp.doubt),
        time=stamp.time,
    )


def _reason_for(rule: str, text: str, span: Span, when: When) -> DateEvidence:
    """Return the reason that words of the text are."""
    return DateEvidence(
        rule=rule,
        surface=span.of(text),
        when=when,
        weight=WEIGHTS[rule],
        span=span,
        note=_NOTES[rule],
    )


def _with_doubt(note: str, doubt: str | None) -> str:
    """Return what a reason says, with what speaks against its day."""
    return f"{note.removesuffix('.')}, but {doubt}." if doubt else note


def _marked(text: str, marked: MarkedDate, day: date | None) -> DateEvidence:
    """Return the reason that a marked date is, once it is known which day it is."""
    doubt = wrong_weekday(day, marked.weekday) if day else None
    when = whens.day(day) if day else None
    return DateEvidence(
        rule=marked.rule,
        surface=marked.span.of(text),
        when=when.doubted() if when and doubt else when,
        weight=WEIGHTS[marked.rule],
        span=marked.span,
        note=_with_doubt(_NOTES[marked.rule], doubt) if day else _NO_YEAR,
        time=marked.time,
    )


def _nearest_day(marked: MarkedDate, dated: Sequence[DateEvidence]) -> date | None:
    """Return a day without its year, in the year that the strongest other reason makes
    likeliest."""
    near = next((e.when.earliest for e in dated if e.when and e.when.earliest), None)
    if near is None:
        return None
    days = [marked.in_year(year) for year in (near.year - 1, near.year, near.year + 1)]
    return min((day for day in days if day), key=lambda day: abs(day - near), default=None)
