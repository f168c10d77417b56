"""The claims of a report while it is made: every line and every count gets its number here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pktui.corpus.sources import Sources
from pktui.insight.anchoring import citation, quotation
from pktui.insight.figures import PlacedFigure
from pktui.model.article import ArticleId
from pktui.model.event import Event
from pktui.model.mark import Citation, Quote
from pktui.model.span import Span
from pktui.model.when import When
from pktui.report.claims import Claim, CountedClaim, QuotedClaim
from pktui.report.counts import Counts
from pktui.report.lines import ReportCount, ReportLine
from pktui.wording.figures import subject_in_words
from pktui.wording.language import say


class CitedClaims:
    """Cites articles and counts, and numbers what is claimed in the order in which it is said.

    What is quoted twice has one number.
    """

    def __init__(self, query: str, counts: Counts) -> None:
        self.claims: list[Claim] = []
        self.counts = counts
        self.corpus = counts.corpus
        self._query = query
        self._sources = Sources(counts.corpus)
        self._citations: dict[ArticleId, Citation] = {}
        self._numbers: dict[tuple[object, ...], int] = {}

    def cited(self, article: ArticleId) -> Citation:
        """The citation of an article."""
        if article not in self._citations:
            self._citations[article] = citation(self.corpus.articles[article])
        return self._citations[article]

    def source_of(self, article: str) -> str:
        """Name where an article is from: its publisher, else its site, else what tells its file
        from the others, else the file; nothing where there is no such article."""
        dated = self.corpus.articles.get(ArticleId(article))
        if dated is None:
            return ""
        return dated.publisher or self._sources.label(dated) or dated.article.path

    def quote(
        self, quote: Quote, article: Citation, when: When | None, as_of: When | None = None
    ) -> int:
        """Claim that `article` says `quote`, of the date `when`, or of a figure that holds as of
        `as_of`; give the number of the claim."""
        dates = [each.edtf if each else None for each in (when, as_of)]
        key = article.id, article.path, quote.start, quote.end, quote.exact, *dates
        if key not in self._numbers:
            self._numbers[key] = len(self.claims) + 1
            claim = QuotedClaim(
                number=self._numbers[key],
                quote=quote,
                article=article,
                when=dates[0],
                as_of=dates[1],
            )
            self.claims.append(claim)
        return self._numbers[key]

    def count(self, what: str, within: str = "") -> tuple[int, int]:
        """Claim how many of `what` there are; give the number of the claim and the count."""
        result = self.counts.count(what, within)
        number = len(self.claims) + 1
        self.claims.append(
            CountedClaim(number=number, query=self._query, within=within, what=what, result=result)
        )
        return number, result

    def counted(self, what: str, within: str, in_words: Callable[[int], str]) -> ReportCount:
        """Count as `count` does; `in_words` says the result to a reader, the number first."""
        number, result = self.count(what, within)
        return ReportCount(number, result, in_words(result))

    def event_line(self, event: Event) -> ReportLine:
        """The line of an event, with its date."""
        dated = self.corpus.articles[event.article]
        if event.span is not None:
            quote = quotation(dated.article, event.span)
        else:  # the title came beside the text
            quote = Quote(exact=event.text, start=0, end=0)
        return ReportLine(
            claim=self.quote(quote, self.cited(event.article), event.when),
            text=quote.exact,
            when=event.when,
            names=tuple(self.corpus.entities[id_].name for id_ in event.entities),
            source=self.source_of(dated.article.id),
        )

    def passage(self, article: ArticleId, span: Span | None, label: str = "") -> ReportLine:
        """A line that quotes `span` of an article, or its title where there is none."""
        dated = self.corpus.articles[article]
        if span is not None:
            quote = quotation(dated.article, span)
        else:
            quote = Quote(exact=dated.title, start=0, end=0)
        return ReportLine(
            claim=self.quote(quote, self.cited(article), None),
            text=quote.exact,
            source=self.source_of(dated.article.id),
            label=label,
        )

    def figure(self, placed: PlacedFigure) -> ReportLine:
        """The line of a figure: its sentence, and the date as of which it holds."""
        dated = self.corpus.articles[placed.article]
        quote = quotation(dated.article, placed.figure.sentence)
        return ReportLine(
            claim=self.quote(quote, self.cited(placed.article), None, placed.as_of),
            text=quote.exact,
            source=self.source_of(dated.article.id),
            label=say("as of {date}", date=placed.as_of) if placed.as_of else "",
            note=_derived(placed),
        )

    def all_told(self, events: Iterable[Event]) -> tuple[ReportLine, ...]:
        """The lines of `events`, in the order given."""
        return tuple(map(self.event_line, events))


def _derived(placed: PlacedFigure) -> str:
    """What follows from the words of a figure that is not written there itself."""
    figure = placed.figure
    if not placed.derived_from:
        return ""
    share = f"{figure.value:.3g}"
    return say(
        "{subject}: {share} % by these numbers", subject=subject_in_words(figure), share=share
    )
