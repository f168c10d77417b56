"""A report as one HTML file that asks nothing of any server: searched, filtered, printed.

It works without its script, which only hides what does not match. A policy in its head forbids
every request, whatever an article's text may hold; all text is escaped all the same.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files

from pktui.export.dates import ends_of
from pktui.model.entity import EntityKind
from pktui.reading.formats.unread import CLAIMS_ID
from pktui.report.claims import QuotedClaim, claim_lines
from pktui.report.counted_words import claim_in_words, events_in_words
from pktui.report.document import ReportDocument
from pktui.report.lines import ReportCount, ReportEntry, ReportLine, ReportSection, one_line
from pktui.text.sanitise import neutralise
from pktui.wording.dates import date_in_words
from pktui.wording.language import say, spoken

_KINDS = {
    EntityKind.PERSON: say("People"),
    EntityKind.PLACE: say("Places"),
    EntityKind.ORGANISATION: say("Organisations"),
}

_BARS = 60
"""Bars of the histogram at most; more would be thinner than a finger."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def html(report: ReportDocument) -> Iterator[str]:
    """Write the report, piece by piece."""
    title = f"{say('Report')}: {one_line(report.query)}" if report.query else say("Report")
    yield (
        f'<!DOCTYPE html>\n<html lang="{spoken()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="pktui">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_asset('report.css')}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{escape(title)}</h1>\n{_covered(report)}\n</header>\n<main>\n"
    )
    if report.story:
        yield _findings(report.story)
    yield _controls(report)
    heading = escape(say("Timeline"))
    yield f'<section aria-labelledby="timeline">\n<h2 id="timeline">{heading}</h2>\n'
    yield f"{_bars(report)}\n"
    yield '<ol class="events" id="events">\n'
    for line in report.timeline:
        yield _event(line)
    yield "</ol>\n</section>\n"
    yield from map(_findings, report.findings)
    yield from _names(report)
    if report.marks:
        yield _section("marks", say("Marks and notes"), (_quoted(line) for line in report.marks))
    if report.undated:
        yield _section("undated", say("Without a date"), map(_text, report.undated))
    if report.problems:
        yield _section(
            "problems",
            say("Not read or not trusted"),
            (f"{_text(p.path)}: {_text(p.reason)}" for p in report.problems),
        )
    yield from _citations(report)
    yield f"</main>\n<script>\n{_asset('report.js')}</script>\n</body>\n</html>\n"


def _asset(name: str) -> str:
    return files("pktui.report").joinpath(name).read_text(encoding="utf-8")


def _text(text: str) -> str:
    return escape(one_line(text))


def _count(count: ReportCount) -> str:
    return (
        f'<data data-claim="{count.claim}" value="{count.count}">{escape(count.words)}</data> '
        f"{_cite(count.claim)}"
    )


def _findings(section: ReportSection) -> str:
    """A section of findings, each with its counts and its lines below it."""
    counts = f"<p>{', '.join(map(_count, section.counts))}.</p>\n" if section.counts else ""
    entries = "".join(f"<li>{_entry(entry)}</li>\n" for entry in section.entries)
    return (
        f'<section aria-labelledby="{section.id}">\n<h2 id="{section.id}">{section.title}</h2>\n'
        f'{counts}<ul class="findings">\n{entries}</ul>\n</section>\n'
    )


def _entry(entry: ReportEntry) -> str:
    said = ", ".join((*map(_count, entry.counts), *filter(None, [_text(entry.note)])))
    lines = "".join(f"<li>{_dated(line)}{_quoted(line)}</li>\n" for line in entry.lines)
    listed = f"\n<ul>\n{lines}</ul>\n" if lines else ""
    return f"<strong>{_text(entry.heading)}</strong>{f': {said}' if said else ''}{listed}"


def _cite(claim: int) -> str:
    label = escape(say("Citation {number}", number=claim))
    return f'<a class="cite" href="#c{claim}" aria-label="{label}">[{claim}]</a>'


def _covered(report: ReportDocument) -> str:
    events, articles = _count(report.events), _count(report.articles)
    parts = [say("{events} in {articles}", events=events, articles=articles)]
    if report.sources:
        parts.append(say("from {sources}", sources=", ".join(map(_text, report.sources))))
    if report.span:
        parts.append(escape(report.span))
    made = say("Made {time}.", time=f"{report.made:%Y-%m-%d %H:%M %Z}")
    return f"<p>{'; '.join(parts)}. {made}</p>"


def _controls(report: ReportDocument) -> str:
    options = "".join(
        f'<option value="{_text(one.name)}">{_text(one.name)} ({one.events.count:,})</option>'
        for one in report.names
    )
    return (
        f'<form class="controls" role="search" aria-label="{escape(say("Filter the timeline"))}" '
        "hidden>\n"
        f'<label for="words">{escape(say("Search"))}</label> '
        '<input id="words" type="search" autocomplete="off">\n'
        f'<label for="name">{escape(say("Name"))}</label> '
        f'<select id="name"><option value="">{escape(say("everyone"))}</option>{options}</select>\n'
        f'<button type="reset">{escape(say("Show all"))}</button>\n'
        f'<button type="button" id="theme" aria-pressed="false">{escape(say("Dark"))}</button>\n'
        f'<output id="shown" aria-live="polite" data-words="{escape(_shown_of_all())}"></output>\n'
        "</form>\n"
    )


def _shown_of_all() -> str:
    """How many of all events are shown, with braces where the page puts the numbers."""
    return say("{shown} of {all} events", shown="{shown}", all="{all}")


def _event(line: ReportLine) -> str:
    assert line.when is not None
    names = escape(json.dumps([one_line(name) for name in line.names], ensure_ascii=False))
    first, _ = ends_of(line.when)
    return (
        f'<li data-names="{names}" data-day="{first.isoformat()}">{_dated(line)}'
        f"{_quoted(line)}</li>\n"
    )


def _dated(line: ReportLine) -> str:
    if line.label:
        return f'<span class="when">{_text(line.label)}</span> '
    if line.when is None:
        return ""
    edtf = escape(line.when.edtf)
    return f'<span class="when" title="{edtf}">{escape(date_in_words(line.when))}</span> '


def _quoted(line: ReportLine) -> str:
    note = f'<p class="note">{_text(line.note)}</p>' if line.note else ""
    source = f'<span class="source">{_text(line.source)}:</span> ' if line.source else ""
    return f'{source}<q data-claim="{line.claim}">{_text(line.text)}</q> {_cite(line.claim)}{note}'


def _section(id_: str, heading: str, items: Iterable[str]) -> str:
    listed = "".join(f"<li>{item}</li>\n" for item in items)
    return (
        f'<section aria-labelledby="{id_}">\n<h2 id="{id_}">{heading}</h2>\n'
        f"<ul>\n{listed}</ul>\n</section>\n"
    )


def _names(report: ReportDocument) -> Iterator[str]:
    for kind, heading in _KINDS.items():
        named = [one for one in report.names if one.kind is kind]
        if named:
            yield _section(
                kind.value,
                heading,
                (f"{_text(one.name)}: {_count(one.events)}" for one in named),
            )


def _bars(report: ReportDocument) -> str:
    """The histogram: events a year, or a month where all lie within a few years."""
    days = [ends_of(line.when)[0] for line in report.timeline if line.when]
    if len(set(days)) < 2:
        return ""
    by_month = (max(days).year - min(days).year) * 12 < _BARS
    counts = Counter(day.year * 12 + day.month - 1 if by_month else day.year for day in days)
    first, last = min(counts), max(counts)
    step = -(-(last - first + 1) // _BARS)
    bars: list[str] = []
    most = max(sum(counts[n + i] for i in range(step)) for n in range(first, last + 1, step))
    for number, start in enumerate(range(first, last + 1, step)):
        count = sum(counts[start + i] for i in range(step))
        height = round(100 * count / most, 1)
        label = f"{_named(start, by_month)}: {events_in_words(count)}"
        bars.append(
            f'<rect x="{number * 10}" y="{100 - height}" width="9" height="{height}">'
            f"<title>{escape(label)}</title></rect>"
        )
    label = say(
        "Events from {first} to {last}, at most {most} in a bar",
        first=_named(first, by_month),
        last=_named(last, by_month),
        most=f"{most:,}",
    )
    return (
        f'<figure><svg role="img" aria-label="{escape(label)}" viewBox="0 0 {10 * len(bars)} 100" '
        f'preserveAspectRatio="none">{"".join(bars)}</svg>'
        f"<figcaption>{_named(first, by_month)} – {_named(last, by_month)}</figcaption></figure>"
    )


def _named(number: int, by_month: bool) -> str:
    return f"{number // 12}-{number % 12 + 1:02}" if by_month else str(number)


def _citations(report: ReportDocument) -> Iterator[str]:
    heading = escape(say("Citations"))
    yield f'<section aria-labelledby="citations">\n<h2 id="citations">{heading}</h2>\n<ol>\n'
    for claim in report.claims:
        if isinstance(claim, QuotedClaim):
            article, quote = claim.article, claim.quote
            named = ", ".join(
                _text(part) for part in (article.publisher, article.title, article.when) if part
            )
            place = say("characters {start}–{end}", start=quote.start, end=quote.end)
            place = f"{_text(article.path)}, {place}"
            around = f"… {_text(quote.prefix)} <mark>“”</mark> {_text(quote.suffix)} …"
            yield (
                f'<li id="c{claim.number}">{named}; {place}; '
                f'<span class="around">{around}</span> '
                f'<code class="sha">SHA-256 {escape(neutralise(article.sha256))}</code></li>\n'
            )
        else:
            asked = f"<code>{_text(claim.asked)}</code>" if claim.asked else ""
            counted = claim_in_words(claim.what, _text(claim.of), asked, claim.result)
            yield f'<li id="c{claim.number}">{counted}</li>\n'
    command = "<code>pktui verify</code>"
    how = say("{command} checks every claim against the articles.", command=command)
    yield f"</ol>\n<p>{how}</p>\n"
    lines = "\n".join(claim_lines(report.claims))
    yield f'<script type="application/json" id="{CLAIMS_ID}">\n{lines}\n</script>\n</section>\n'
