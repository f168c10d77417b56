"""A report as Markdown (CommonMark): readable as it is, and the claims in a block at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pktui.model.entity import EntityKind
from pktui.reading.formats.unread import CLAIMS_FENCE
from pktui.report.claims import QuotedClaim, claim_lines
from pktui.report.document import ReportDocument, ReportLine, one_line
from pktui.wording.en.dates import date_in_words

_MEANT = re.compile(r"([\\`*_\[\]<>#|~!&$])")
_KINDS = {
    EntityKind.PERSON: "People",
    EntityKind.PLACE: "Places",
    EntityKind.ORGANISATION: "Organisations",
}


def escaped(text: str) -> str:
    """`text` on one line, with what Markdown would take for more than text made plain."""
    return _MEANT.sub(r"\\\1", one_line(text))


def markdown(report: ReportDocument) -> Iterator[str]:
    """Write the report, piece by piece."""
    yield f"# {_title(report)}\n\n"
    yield f"{_covered(report)}\n\n"
    yield "## Timeline\n\n"
    for line in report.timeline:
        yield f"- {_line(line)}\n"
    for kind, heading in _KINDS.items():
        named = [one for one in report.names if one.kind is kind]
        if named:
            yield f"\n## {heading}\n\n"
            for one in named:
                events = "1 event" if one.events == 1 else f"{one.events:,} events"
                yield f"- {escaped(one.name)}: {events} [{one.claim}]\n"
    if report.marks:
        yield "\n## Marks and notes\n\n"
        for line in report.marks:
            yield f"- {_line(line)}\n"
            if line.note:
                yield f"  {escaped(line.note)}\n"
    if report.disagreements:
        yield "\n## What disagrees\n\n"
        for happening in report.disagreements:
            yield f"- {escaped(happening.label)}\n"
            yield from (f"  - {_line(line)}\n" for line in happening.lines)
    yield from _left(report)
    yield from _citations(report)


def _title(report: ReportDocument) -> str:
    return f"Report: {escaped(report.query)}" if report.query else "Report"


def _covered(report: ReportDocument) -> str:
    events = "1 event" if report.events == 1 else f"{report.events:,} events"
    articles = "1 article" if report.articles == 1 else f"{report.articles:,} articles"
    parts = [f"{events} [{report.events_claim}] in {articles} [{report.articles_claim}]"]
    if report.sources:
        parts.append(f"from {', '.join(map(escaped, report.sources))}")
    if report.span:
        parts.append(report.span)
    return f"{'; '.join(parts)}. Made {report.made:%Y-%m-%d %H:%M %Z}."


def _line(line: ReportLine) -> str:
    date = f"**{date_in_words(line.when)}** · " if line.when else ""
    source = f"{escaped(line.source)}: ".replace("“", '"') if line.source else ""
    return f"{date}{source}“{escaped(line.text)}” [{line.claim}]"


def _left(report: ReportDocument) -> Iterator[str]:
    if report.undated:
        yield "\n## Without a date\n\n"
        yield from (f"- {escaped(title)}\n" for title in report.undated)
    if report.problems:
        yield "\n## Not read or not trusted\n\n"
        for problem in report.problems:
            yield f"- {escaped(problem.path)}: {escaped(problem.reason)}\n"


def _citations(report: ReportDocument) -> Iterator[str]:
    yield "\n## Citations\n\n"
    for claim in report.claims:
        if isinstance(claim, QuotedClaim):
            article, quote = claim.article, claim.quote
            parts: Sequence[str | None] = (article.publisher, article.title, article.when)
            named = ", ".join(escaped(part) for part in parts if part)
            place = f"characters {quote.start}–{quote.end}"
            yield f"{claim.number}. {named}; {escaped(article.path)}, {place}\n"
        else:
            query = " and ".join(part for part in (claim.query, claim.within) if part)
            asked = f"`{escaped(query)}`" if query else "everything"
            yield f"{claim.number}. {claim.what} that {asked} finds: {claim.result}\n"
    yield "\n`pktui verify` checks every claim against the articles by the block below: position, "
    yield "quotation with what stands around it, and the SHA-256 of the article’s text.\n\n"
    yield f"{CLAIMS_FENCE}\n"
    yield from (f"{line}\n" for line in claim_lines(report.claims))
    yield "```\n"
