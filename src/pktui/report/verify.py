"""Whether a report still says what the articles say: claim by claim.

A claim is checked three ways: the line that a reader sees is what the claim quotes or counts, the
quoted words stand in an article, and what they tell still has its date. Nothing is believed that
the report says of itself: its own text may have been changed as well as the articles'.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from html.parser import HTMLParser

from pktui.errors import QueryError
from pktui.insight.anchoring import Library, folded
from pktui.insight.figures import PlacedFigure, figures_of
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus
from pktui.model.event import Event
from pktui.model.mark import AnchorState, PlacedMark
from pktui.model.span import Span
from pktui.query.parse import parse_finished
from pktui.reading.formats.unread import CLAIMS_FENCE, CLAIMS_ID
from pktui.report.claims import Claim, CountedClaim, QuotedClaim, read_claim
from pktui.report.counts import Counts
from pktui.report.lines import one_line
from pktui.runtime.frozen import dataclass


class ClaimState(StrEnum):
    """What became of a claim."""

    OK = "ok"
    """The article still says so, where it said so."""
    MOVED = "moved"
    """The same words stand elsewhere now."""
    CHANGED = "changed"
    """The report or the article says something else."""
    MISSING = "missing"
    """No article says so, or the claim has no citation that can be read."""
    RECOUNT = "recount"
    """The query finds another number."""


GOOD = (ClaimState.OK, ClaimState.MOVED)
"""The states of claims that still hold."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one claim."""

    claim: int
    state: ClaimState
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader of the report sees of a claim."""

    claim: int
    text: str
    """The quoted words, or the number."""


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report as it was read back."""

    claims: tuple[Claim, ...]
    unreadable: tuple[int, ...]
    """The numbers of claims whose citation can't be read."""
    shown: tuple[Shown, ...]


_QUOTED_LINE = re.compile(r"“(?P<text>.*)” \[(?P<claim>\d+)\]$")
_COUNT = re.compile(r"(?P<text>\d[\d,]*) [^\W\d][^\d\[\]*:]* \[(?P<claim>\d+)\]")
"""A number, what it is of, in any language, and the claim."""
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|~!&$])")


def read_report(text: str) -> ReadReport:
    """Read a report, Markdown or HTML. Raises `ValueError` where it is none of pktui's."""
    if CLAIMS_FENCE in text:
        body, _, rest = text.rpartition(f"{CLAIMS_FENCE}\n")
        lines = rest.partition("\n```")[0].split("\n")
        shown = list(_shown_in_markdown(body))
    else:
        reader = _HtmlReader()
        reader.feed(text)
        reader.close()
        lines = (reader.claims or "").split("\n")
        shown = reader.shown
    claims: list[Claim] = []
    unreadable: list[int] = []
    for line in lines:
        if line.strip():
            try:
                claim = read_claim(line)
            except ValueError:
                continue  # what is shown with no claim is found missing
            if isinstance(claim, int):
                unreadable.append(claim)
            else:
                claims.append(claim)
    if not claims and not unreadable:
        raise ValueError("it is no report of pktui: it has no block of claims")
    return ReadReport(tuple(claims), tuple(unreadable), tuple(shown))


def _shown_in_markdown(body: str) -> Iterator[Shown]:
    lines = body.split("\n")
    headings = [place for place, line in enumerate(lines) if line.startswith("## ")]
    # the last one is that of the citations, in whichever language
    for line in lines[: headings[-1] if headings else 0]:
        if quoted := _QUOTED_LINE.search(line):
            yield Shown(int(quoted["claim"]), _ESCAPED.sub(r"\1", quoted["text"]))
        elif not line.lstrip().startswith("#"):
            for count in _COUNT.finditer(line):
                yield Shown(int(count["claim"]), count["text"].replace(",", ""))


class _HtmlReader(HTMLParser):
    """Takes the claims, and what is shown of each, out of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.claims: str | None = None
        self.shown: list[Shown] = []
        self._claim: int | None = None
        self._words = ""
        self._in_claims = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a claim's words begin."""
        held = dict(attrs)
        number = held.get("data-claim") or ""
        if tag in ("q", "data") and number.isdecimal():
            self._claim, self._words = int(number), ""
        elif tag == "script" and held.get("id") == CLAIMS_ID:
            self._in_claims, self.claims = True, ""

    def handle_endtag(self, tag: str) -> None:
        """Keep what was shown of a claim."""
        if tag in ("q", "data") and self._claim is not None:
            text = self._words if tag == "q" else self._words.split(" ")[0].replace(",", "")
            self.shown.append(Shown(self._claim, text))
            self._claim = None
        elif tag == "script":
            self._in_claims = False

    def handle_data(self, data: str) -> None:
        """Take in the words between two tags."""
        if self._in_claims and self.claims is not None:
            self.claims += data
        elif self._claim is not None:
            self._words += data


def verify(
    report: ReadReport, corpus: Corpus, marks: Callable[[], Sequence[PlacedMark]] = tuple
) -> list[Verdict]:
    """Check every claim of `report` against the articles, in the order of their numbers.

    `marks` gives the reader's marks, for a report whose query asks for them.
    """
    library, titles = Library(corpus), _Titles(corpus)
    told: defaultdict[str, list[Event]] = defaultdict(list)
    for event in corpus.events:
        told[event.article].append(event)
    shown: dict[int, list[str]] = {}
    for one in report.shown:
        shown.setdefault(one.claim, []).append(one.text)
    verdicts: dict[int, Verdict] = {}
    recount, figures = _Recount(corpus, marks), _Figures(corpus)
    for claim in report.claims:
        seen = shown.pop(claim.number, [])
        verdict = (
            recount.verdict(claim)
            if isinstance(claim, CountedClaim)
            else _quoted(claim, library, corpus, told, titles, figures)
        )
        verdicts[claim.number] = _as_seen(claim, seen, verdict)
    for number in (*report.unreadable, *shown):
        verdicts.setdefault(
            number,
            Verdict(number, ClaimState.MISSING, " ".join(shown.get(number, [])), "no citation"),
        )
    return [verdicts[number] for number in sorted(verdicts)]


def _as_seen(claim: Claim, seen: Iterable[str], verdict: Verdict) -> Verdict:
    """`verdict`, unless the line that a reader sees says something else than the claim."""
    meant = _meant(claim)
    lines = list(seen)
    for text in lines:
        if text != meant:
            return Verdict(claim.number, ClaimState.CHANGED, meant, text)
    if not lines:
        return Verdict(claim.number, ClaimState.CHANGED, meant, "no line of the report")
    return verdict


def _meant(claim: Claim) -> str:
    """What the report shows of `claim`."""
    if isinstance(claim, CountedClaim):
        return str(claim.result)
    return one_line(claim.quote.exact)


def _quoted(
    claim: QuotedClaim,
    library: Library,
    corpus: Corpus,
    told: Mapping[str, Sequence[Event]],
    titles: _Titles,
    figures: _Figures,
) -> Verdict:
    meant = one_line(claim.quote.exact)
    if claim.quote.start == claim.quote.end:  # a title beside the text
        return titles.verdict(claim, meant)
    now = library.find(claim.quote, claim.article)
    if now.article is None or now.span is None:
        return Verdict(claim.number, ClaimState.MISSING, meant, "")
    article = corpus.articles[ArticleId(now.article)].article
    found = one_line(now.span.of(article.text))
    if now.state is AnchorState.CHANGED or folded(found) != folded(meant):
        return Verdict(claim.number, ClaimState.CHANGED, meant, found)
    if claim.when is not None:
        dates = _dates_of(told.get(now.article, ()), now.span)
        if claim.when not in dates:
            found = ", ".join(dates) or "no date"
            return Verdict(claim.number, ClaimState.CHANGED, claim.when, found)
    if claim.as_of is not None:
        dates = figures.dates(ArticleId(now.article), now.span)
        if claim.as_of not in dates:
            found = ", ".join(dates) or "no figure"
            return Verdict(claim.number, ClaimState.CHANGED, claim.as_of, found)
    state = ClaimState.OK if now.state is AnchorState.IN_PLACE else ClaimState.MOVED
    return Verdict(claim.number, state, meant, found)


class _Titles:
    """The titles of a corpus, by the id and the path of their article."""

    def __init__(self, corpus: Corpus) -> None:
        self._all: set[str] = set()
        self._of: defaultdict[str, list[str]] = defaultdict(list)
        for id_, dated in corpus.articles.items():
            title = one_line(dated.title)
            self._all.add(title)
            self._of[f"id {id_}"].append(title)
            self._of[f"path {dated.article.path}"].append(title)

    def verdict(self, claim: QuotedClaim, meant: str) -> Verdict:
        """Tell whether the article of `claim` still bears the title that it `meant`."""
        article = claim.article
        titles = [
            title
            for key in (f"id {article.id}", f"path {article.path}")
            for title in self._of.get(key, ())
        ]
        if meant in titles:
            return Verdict(claim.number, ClaimState.OK, meant, meant)
        if meant in self._all:
            return Verdict(claim.number, ClaimState.MOVED, meant, meant)
        state = ClaimState.CHANGED if titles else ClaimState.MISSING
        return Verdict(claim.number, state, meant, titles[0] if titles else "")


def _dates_of(told: Iterable[Event], span: Span) -> list[str]:
    """The dates of what the words in `span` tell, of the events of their article."""
    return [
        event.when.edtf
        for event in told
        if event.span is not None and event.span.start < span.end and span.start < event.span.end
    ]


class _Figures:
    """The figures of articles, found when they are first asked about."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._known: dict[ArticleId, Sequence[PlacedFigure]] = {}

    def dates(self, article: ArticleId, span: Span) -> list[str]:
        """The dates as of which the figures in `span` of an article hold."""
        if article not in self._known:
            dated = self._corpus.articles[article]
            self._known[article] = list(figures_of(self._corpus, [dated]))
        return [
            placed.as_of.edtf
            for placed in self._known[article]
            if placed.as_of and placed.figure.start < span.end and span.start < placed.figure.end
        ]


class _Recount:
    """Counts again what a report counted; each query is answered once."""

    def __init__(self, corpus: Corpus, marks: Callable[[], Sequence[PlacedMark]]) -> None:
        self._corpus = corpus
        self._marks = marks
        self._counts: dict[str, Counts] = {}

    def verdict(self, claim: CountedClaim) -> Verdict:
        """Tell whether the count of `claim` is still found."""
        meant = str(claim.result)
        try:
            if claim.query not in self._counts:
                query = parse_finished(claim.query)
                self._counts[claim.query] = Counts(self._corpus, query, self._marks)
            found = self._counts[claim.query].count(claim.what, claim.within)
        except QueryError as error:
            return Verdict(claim.number, ClaimState.CHANGED, meant, str(error))
        except LookupError:
            return Verdict(claim.number, ClaimState.CHANGED, meant, f"no count of {claim.what}")
        state = ClaimState.OK if found == claim.result else ClaimState.RECOUNT
        return Verdict(claim.number, state, meant, str(found))
