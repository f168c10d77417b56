"""A report as Markdown (CommonMark): readable as it is, and the claims in a block at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pktui.model.entity import EntityKind
from pktui.reading.formats.unread import CLAIMS_FENCE
from pktui.report.claims import QuotedClaim, claim_lines
from pktui.report.counted_words import claim_in_words
from pktui.report.document import ReportDocument
from pktui.report.lines import ReportCount, ReportLine, ReportSection, one_line
from pktui.wording.dates import date_in_words
from pktui.wording.language import say

_MEANT = re.compile(r"([\\`*_\[\]<>#|~!&$])")
_KINDS = {
    EntityKind.PERSON: say("People"),
    EntityKind.PLACE: say("Places"),
    EntityKind.ORGANISATION: say("Organisations"),
}


def escaped(text: str) -> str:
    """`text` on one line, with what Markdown would take for more than text made plain."""
    return _MEANT.sub(r"\\\1", one_line(text))


def markdown(report: ReportDocument) -> Iterator[str]:
    """Write the report, piece by piece."""
    yield f"# {_title(report)}\n\n"
    yield f"{_covered(report)}\n\n"
    if report.story:
        yield from _section(report.story)
    yield f"## {say('Timeline')}\n\n"
    for line in report.timeline:
        yield f"- {_line(line)}\n"
    yield "\n"
    for section in report.findings:
        yield from _section(section)
    for kind, heading in _KINDS.items():
        named = [one for one in report.names if one.kind is kind]
        if named:
            yield f"## {heading}\n\n"
            yield from (f"- {escaped(one.name)}: {_count(one.events)}\n" for one in named)
            yield "\n"
    if report.marks:
        yield f"## {say('Marks and notes')}\n\n"
        for line in report.marks:
            yield f"- {_line(line)}\n"
            if line.note:
                yield f"  {escaped(line.note)}\n"
        yield "\n"
    yield from _left(report)
    yield from _citations(report)


def _title(report: ReportDocument) -> str:
    return f"{say('Report')}: {escaped(report.query)}" if report.query else say("Report")


def _covered(report: ReportDocument) -> str:
    events, articles = _count(report.events), _count(report.articles)
    parts = [say("{events} in {articles}", events=events, articles=articles)]
    if report.sources:
        parts.append(say("from {sources}", sources=", ".join(map(escaped, report.sources))))
    if report.span:
        parts.append(report.span)
    made = say("Made {time}.", time=f"{report.made:%Y-%m-%d %H:%M %Z}")
    return f"{'; '.join(parts)}. {made}"


def _section(section: ReportSection) -> Iterator[str]:
    """A heading, how many there are, and a list whose entries have their lines below them."""
    yield f"## {section.title}\n\n"
    if section.counts:
        yield f"{', '.join(map(_count, section.counts))}.\n\n"
    for entry in section.entries:
        said = ", ".join((*map(_count, entry.counts), *filter(None, [escaped(entry.note)])))
        yield f"- **{escaped(entry.heading)}**{f': {said}' if said else ''}\n"
        for line in entry.lines:
            yield f"  - {_line(line)}\n"
            if line.note:
                yield f"    {escaped(line.note)}\n"
    yield "\n"


def _count(count: ReportCount) -> str:
    return f"{count.words} [{count.claim}]"


def _line(line: ReportLine) -> str:
    date = f"**{date_in_words(line.when)}** · " if line.when else ""
    if line.label:
        date = f"**{escaped(line.label)}** · "
    source = f"{escaped(line.source)}: ".replace("“", '"') if line.source else ""
    return f"{date}{source}“{escaped(line.text)}” [{line.claim}]"


def _left(report: ReportDocument) -> Iterator[str]:
    if report.undated:
        yield f"## {say('Without a date')}\n\n"
        yield from (f"- {escaped(title)}\n" for title in report.undated)
        yield "\n"
    if report.problems:
        yield f"## {say('Not read or not trusted')}\n\n"
        for problem in report.problems:
            yield f"- {escaped(problem.path)}: {escaped(problem.reason)}\n"
        yield "\n"


def _citations(report: ReportDocument) -> Iterator[str]:
    yield f"## {say('Citations')}\n\n"
    for claim in report.claims:
        if isinstance(claim, QuotedClaim):
            article, quote = claim.article, claim.quote
            parts: Sequence[str | None] = (article.publisher, article.title, article.when)
            named = ", ".join(escaped(part) for part in parts if part)
            place = say("characters {start}–{end}", start=quote.start, end=quote.end)
            yield f"{claim.number}. {named}; {escaped(article.path)}, {place}\n"
        else:
            asked = f"`{escaped(claim.asked)}`" if claim.asked else ""
            counted = claim_in_words(claim.what, escaped(claim.of), asked, claim.result)
            yield f"{claim.number}. {counted}\n"
    how = say(
        "`pktui verify` checks every claim against the articles by the block below: position, "
        "quotation with what stands around it, and the SHA-256 of the article’s text."
    )
    yield f"\n{how}\n\n"
    yield f"{CLAIMS_FENCE}\n"
    yield from (f"{line}\n" for line in claim_lines(report.claims))
    yield "```\n"
