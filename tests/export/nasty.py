"""A corpus with everything in it that an export can stumble over, made by hand."""

from __future__ import annotations

from datetime import date

from pktui.insight.anchoring import citation, quotation
from pktui.model.article import Article, ArticleId, Layout, Part, Problem, ProblemKind
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Appearance, Entity, EntityId, EntityKind, Mention
from pktui.model.event import DateEvidence, Event, EventId, EventKind
from pktui.model.mark import Citation, MarkId, Quote, ReaderMark
from pktui.model.span import Span, normalise
from pktui.model.timex import Anchor, AnchorSource, Resolution, TimexKind
from pktui.model.when import Basis, day, month, span_of, year

DAY = day(date(2022, 11, 27))
LAYOUT = Layout(blocks=(), sentences=())

# decomposed: every offset behind the name counts more characters than inside pktui
GIVEN = (
    "On Saturday\n\x1b[2JVie\u0323\u0302t Nam and \u202eevil\u202c met \uac01 in 2014/\u2028\t=1+1."
)
TEXT, OFFSETS = normalise(GIVEN)


def place(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _resolution(words: str, **fields: object) -> Resolution:
    found = place(words)
    return Resolution(start=found.start, end=found.end, **fields)


SATURDAY = _resolution(
    "Saturday",
    kind=TimexKind.DATE,
    rule="weekday",
    value="2022-11-26",
    when=day(date(2022, 11, 26), Basis.RESOLVED),
    anchor=Anchor(when=DAY, source=AnchorSource.ARTICLE),
)
SINCE = _resolution(
    "2014", kind=TimexKind.DATE, rule="year", value="2014", when=span_of(year(2014), None)
)


def _mention(words: str, kind: EntityKind, name: str) -> Mention:
    found = place(words)
    return Mention(start=found.start, end=found.end, kind=kind, rules=("list",), name=name)


VIETNAM = _mention("Việt Nam", EntityKind.PLACE, "Việt Nam")
EVIL = _mention("\u202eevil\u202c", EntityKind.PERSON, "\u202eevil\u202c")
HIDDEN = _mention("met", EntityKind.ORGANISATION, "MET")

HEADER = DateEvidence(
    rule="header",
    surface="2022-11-27",
    when=DAY,
    weight=0.99,
    note="The header says so.",
    time="21:30+07:00",
)
WEEKDAY = DateEvidence(
    rule="weekday", surface="Saturday", when=None, weight=0.2, span=place("Saturday")
)

NASTY = ArticleId("=cmd|' /C calc'!A0")
PLAIN = ArticleId("b")

ARTICLES = {
    NASTY: DatedArticle(
        article=Article(
            id=NASTY,
            path="odd\n name\udcff/[bold]a[/].txt",
            text=TEXT,
            given=GIVEN,
            offsets=OFFSETS,
            title="@SUM(1) [red]“quoted”, and;\u0085split",
            publisher="-VNS; AP",
            also_at=("b.txt", "c.txt"),
        ),
        layout=LAYOUT,
        title="@SUM(1) [red]“quoted”, and;\u0085split",
        when=DAY,
        date_evidence=(HEADER, WEEKDAY),
        resolutions=(SATURDAY, SINCE),
        mentions=(VIETNAM, EVIL, HIDDEN),
        entities=(EntityId("place:viet nam"), EntityId("person:evil"), None),
    ),
    PLAIN: DatedArticle(
        article=Article(
            id=PLAIN, path="-", text="Nothing is said.", url="https://example.org/?a=1&b"
        ),
        layout=LAYOUT,
        title="Nothing is said.",
        when=None,
        date_evidence=(),
        resolutions=(),
        mentions=(),
        entities=(),
    ),
}

ENTITIES = {
    entity.id: entity
    for entity in (
        Entity(
            id=EntityId("person:evil"),
            name="\u202eevil\u202c",
            label="+evil",
            kind=EntityKind.PERSON,
            aliases=("\tEvil", "E; vil"),
            appearances=(Appearance(NASTY, EVIL),),
        ),
        Entity(
            id=EntityId("place:viet nam"),
            name="Việt Nam",
            label="Việt Nam",
            kind=EntityKind.PLACE,
            aliases=(),
            appearances=(Appearance(NASTY, VIETNAM), Appearance(PLAIN, VIETNAM)),
        ),
        Entity(
            id=EntityId("place:nowhere"),
            name="Nowhere",
            label="Nowhere",
            kind=EntityKind.PLACE,
            aliases=(),
            appearances=(Appearance(PLAIN, VIETNAM),),
        ),
    )
}

EVENTS = (
    Event(
        id=EventId("e1"),
        kind=EventKind.STATEMENT,
        when=span_of(year(2014), None),
        text="On Saturday \x1b[2JViệt Nam and \u202eevil\u202c met \uac01 in 2014/ =1+1.",
        part=Part.COMMENTS,
        span=Span(0, len(TEXT)),
        article=NASTY,
        people=(EntityId("person:evil"),),
        places=(EntityId("place:viet nam"),),
        organisations=(),
        evidence=SINCE,
    ),
    Event(
        id=EventId("e2"),
        kind=EventKind.STATEMENT,
        when=day(date(2022, 11, 26), Basis.RESOLVED),
        text="  = not at the start",
        part=Part.BODY,
        span=Span(0, len(TEXT)),
        article=NASTY,
        people=(),
        places=(),
        organisations=(),
        evidence=SATURDAY,
    ),
    Event(
        id=EventId("e3"),
        kind=EventKind.PUBLICATION,
        when=month(2022, 11).inferred(),
        text="[link=https://example.org]\N{FULLWIDTH EQUALS SIGN}1[/]",
        part=Part.TITLE,
        span=None,
        article=NASTY,
        people=(),
        places=(EntityId("place:viet nam"), EntityId("place:nowhere")),
        organisations=(),
        evidence=HEADER,
    ),
)

PROBLEMS = (
    Problem(path="a\nb\x1b.bin", reason="binary data, not text", kind=ProblemKind.UNREADABLE),
    Problem(path="a.jsonl", reason="not JSON", kind=ProblemKind.UNREADABLE, line=7, article=None),
    Problem(path="-", reason="no date", kind=ProblemKind.UNDATED, article=PLAIN),
)

CORPUS = Corpus(articles=ARTICLES, events=EVENTS, entities=ENTITIES, problems=PROBLEMS)


MARKS = (
    ReaderMark(
        id=MarkId("urn:uuid:1"),
        made="2026-12-01T09:30:00+07:00",
        marked=True,
        tags=("=1+1", "a; b"),
        note="\x1b[2J says\nwho? \u202e",
        quote=quotation(ARTICLES[NASTY].article, place("Việt Nam and")),
        event="e1",
        article=citation(ARTICLES[NASTY]),
    ),
    ReaderMark(
        id=MarkId("urn:uuid:2"),
        made="2026-12-01T09:30:00+07:00",
        marked=False,
        quote=Quote(exact="@words that are gone", start=3, end=23),
        article=Citation(id="c", title="Gone", when=None, publisher=None, path="c.txt"),
    ),
)
