"""How long a key takes in the filter: `python tests/bench/search.py [--events N]... [--million]`.

Prints, for made-up news of 1,000, 10,000 and 100,000 events, what the index costs and how long
`select` takes at each key of typing some queries; beside it `fzf --filter` on the same lines where
fzf is installed: by the clock, less its start, and with as many threads as it likes. Of our own
work processor time is counted. In the end it prints how all this grows.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import shutil
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[2]))

from pktui.model.article import Article, ArticleId, Layout, Part
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Appearance, Entity, EntityId, EntityKind, Mention
from pktui.model.event import DateEvidence, Event, EventId, EventKind
from pktui.model.span import Span
from pktui.model.timex import Resolution, TimexKind
from pktui.model.when import When, day
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.parse import parse
from pktui.query.selection import View, select

Thing = TypeVar("Thing")

TYPED = (
    "lacroix",
    "lacrox",
    "hoàng phụng",
    "viet nam peacekeeping",
    "minitser of defence",
    "'keep",
    "who:phung where:hanoi",
    "the war in",
    "\"prime minister\"",
    "!war since:2020 summit | talks",
)  # fmt: skip
"""What is typed, letter by letter."""

KNOWN_WORDS = (
    "the of to in and a said for on that with was by at from is it as has be have he will are "
    "its his not but an were this had been who they minister government president war talks "
    "summit peace peacekeeping defence force military foreign prime people country national "
    "united nations security council agreement visit meeting officials economic trade police "
    "election party report killed attack city province northern southern hospital troops "
    "mission award awards "
)

NAMES = (
    ("Jean-Pierre Lacroix", EntityKind.PERSON),
    ("Hoàng Kim Phụng", EntityKind.PERSON),
    ("Đặng Hoàng Giang", EntityKind.PERSON),
    ("Bui Thanh Son", EntityKind.PERSON),
    ("Việt Nam", EntityKind.PLACE),
    ("Hà Nội", EntityKind.PLACE),
    ("South Sudan", EntityKind.PLACE),
    ("Abyei", EntityKind.PLACE),
    ("United Nations", EntityKind.ORGANISATION),
    ("UNISFA", EntityKind.ORGANISATION),
)


class News:
    """Made-up news: words as often as Zipf has them, names as often, ten events an article."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        invented = [self._word() for _ in range(30_000)]
        self._words = [*KNOWN_WORDS.split(), *dict.fromkeys(invented)]
        self._weights = list(accumulate(_zipf(len(self._words))))
        self._names = [
            *NAMES,
            *((self._name(), self._random.choice(list(EntityKind))) for _ in range(5_000)),
        ]
        self._name_weights = list(accumulate(_zipf(len(self._names))))

    def _word(self) -> str:
        letters = "eeeeaaaiiooutttnnnsssrrrhhlldcumfpgwybvk"
        return "".join(self._random.choices(letters, k=self._random.randint(3, 11)))

    def _name(self) -> str:
        return f"{self._word().title()} {self._word().title()}"

    def corpus(self, events: int) -> Corpus:
        names = {EntityId(f"e{n}"): name for n, name in enumerate(self._names)}
        articles: dict[ArticleId, DatedArticle] = {}
        found: list[Event] = []
        appearances: dict[EntityId, list[Appearance]] = {entity: [] for entity in names}
        entities = list(names)
        start = date(2014, 1, 1)
        for number in range(max(1, events // 10)):
            when = start + timedelta(number % 3650)
            article, of_article = self._article(number, names, entities, when)
            articles[article.article.id] = article
            found.extend(of_article)
            for mention, entity in zip(article.mentions, article.entities, strict=True):
                if entity:
                    appearances[entity].append(Appearance(article.article.id, mention))
        return Corpus(
            articles=articles,
            events=tuple(sorted(found, key=lambda event: event.when.sort_key)),
            entities={
                entity: Entity(
                    id=entity,
                    name=name,
                    label=name.split()[-1],
                    kind=kind,
                    aliases=(name.split()[-1],),
                    appearances=tuple(appearances[entity]),
                )
                for entity, (name, kind) in names.items()
            },
        )

    def _article(
        self,
        number: int,
        names: dict[EntityId, tuple[str, EntityKind]],
        entities: Sequence[EntityId],
        when: date,
    ) -> tuple[DatedArticle, list[Event]]:
        sentences = [self._sentence() for _ in range(30)]
        chosen = [self._some(entities, self._name_weights, 2) for _ in range(10)]
        for at, picked in enumerate(chosen):
            sentences[at] += " " + " and ".join(names[entity][0] for entity in picked) + "."
        text = "\n".join(sentences)
        id_ = ArticleId(f"a{number}")
        events: list[Event] = []
        header = DateEvidence(rule="header", surface="", when=day(when), weight=1)
        resolutions: list[Resolution] = []
        place = 0
        for at, picked in enumerate(chosen):
            sentence = sentences[at]
            days = day(when - timedelta(self._random.choice((0, 0, 1, 2, 30, 365))))
            span = Span(place, place + len(sentence))
            place += len(sentence) + 1
            of = {kind: tuple(e for e in picked if names[e][1] is kind) for kind in EntityKind}
            kind = EventKind.STATEMENT if at else EventKind.PUBLICATION
            if at:
                resolutions.append(_resolution(span.start, days))
            events.append(
                Event(
                    id=EventId(f"{id_}/{at}"),
                    kind=kind,
                    when=days,
                    text=sentence,
                    part=Part.BODY if at else Part.TITLE,
                    span=span,
                    article=id_,
                    people=of[EntityKind.PERSON],
                    places=of[EntityKind.PLACE],
                    organisations=of[EntityKind.ORGANISATION],
                    evidence=resolutions[-1] if at else header,
                )
            )
        mentioned = [entity for picked in chosen for entity in picked]
        return (
            DatedArticle(
                article=Article(id=id_, path=f"{id_}.txt", text=text, publisher="News"),
                layout=Layout(blocks=(), sentences=()),
                title=sentences[0],
                when=day(when),
                date_evidence=(header,),
                resolutions=tuple(resolutions),
                mentions=tuple(
                    Mention(start=0, end=1, kind=names[e][1], rules=(), name=names[e][0])
                    for e in mentioned
                ),
                entities=tuple(mentioned),
            ),
            events,
        )

    def _sentence(self) -> str:
        words = self._some(self._words, self._weights, self._random.randint(8, 16))
        return " ".join(words).capitalize()

    def _some(self, things: Sequence[Thing], up_to: Sequence[float], count: int) -> list[Thing]:
        """Some of the things, each as often as it weighs; `up_to` are the weights' sums."""
        return self._random.choices(things, cum_weights=up_to, k=count)


def _resolution(start: int, when: When) -> Resolution:
    return Resolution(
        start=start, end=start + 1, kind=TimexKind.DATE, rule="day", value=when.edtf, when=when
    )


def _zipf(count: int) -> Iterator[float]:
    return (1 / (rank + 5) for rank in range(count))


def show(view: View) -> None:
    """What a screen asks of a view: how many, where to land, the first rows, whom they name."""
    len(view)
    assert view.best is None or view.best >= 0
    rows = view.rows
    for row in rows[:40]:
        view.hits(view.index.corpus.events[row].text)
    for kind in EntityKind:
        view.leading(kind, 40)


def milliseconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def own_milliseconds(action: Callable[[], object]) -> float:
    """Of the processor, so that what else runs on the machine counts less."""
    start = time.process_time()
    action()
    return (time.process_time() - start) * 1000


def keys(index: Index, use: Callable[[View], object]) -> list[float]:
    beginnings = (typed[:end] for typed in TYPED for end in range(1, len(typed) + 1))
    queries = map(parse, beginnings)
    return [own_milliseconds(partial(asked, index, query, use)) for query in queries]


def asked(index: Index, query: Query, use: Callable[[View], object]) -> None:
    use(select(index, query))


def fzf(lines: Sequence[str]) -> list[float]:
    """`fzf --filter` on the queries that it understands, less its start."""
    everything = "\n".join(lines).encode()

    def run(query: str, given: bytes) -> float:
        command = ["fzf", "--filter", query]
        return milliseconds(
            lambda: subprocess.run(command, input=given, stdout=subprocess.DEVNULL, check=False)
        )

    start = statistics.median(run("x", b"one line") for _ in range(9))
    queries = [typed[:n] for typed in TYPED[:6] for n in range(1, len(typed) + 1)]
    some = queries[:: max(1, len(lines) // 100_000)]  # of a million lines one takes seconds
    return [run(query, everything) - start for query in some]


def half(times: Sequence[float]) -> float:
    return statistics.median(times)


def most(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def summary(times: Sequence[float]) -> str:
    return f"median {half(times):7.2f}  p95 {most(times):7.2f}  worst {max(times):7.2f}"


@dataclass(frozen=True)
class Row:
    """What a number of events came to."""

    events: int
    built: float
    """Milliseconds of work on the index."""
    peak: float
    """Bytes an event while that went on."""
    selecting: Sequence[float]
    showing: Sequence[float]


def report(count: int) -> Row:
    corpus = News().corpus(count)
    texts = sum(len(a.article.text) for a in corpus.articles.values())
    print(
        f"\n{len(corpus.events):,} events, {len(corpus.articles):,} articles, {texts:,} characters"
    )
    gc.collect()
    gc.freeze()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    index = Index(corpus)
    steps: list[float] = []
    while not steps or not index.build(0):
        steps.append(own_milliseconds(lambda: index.build(0.000_001)))
    peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / count
    print(
        f"  index built in {sum(steps):,.0f} ms, longest step {max(steps):.0f} ms,"
        f" peak {peak:,.0f} bytes an event"
    )
    print(
        f"  first typo (rapidfuzz is imported): "
        f"{own_milliseconds(lambda: select(index, parse('qwertz'))):.1f} ms"
    )
    selecting = keys(index, len)
    print(f"  select             {summary(selecting)} ms a key")
    index = Index(corpus)  # one that remembers no answers yet
    index.build(float("inf"))
    showing = keys(index, show)
    print(f"  select and screen  {summary(showing)} ms a key")
    view = select(index, parse("the"))
    counting = own_milliseconds(lambda: view.counts_of(EntityKind.PERSON))
    print(f"  counts of people   {counting:.2f} ms")
    print(f"  ranked             {own_milliseconds(lambda: view.ranked):.2f} ms")
    if shutil.which("fzf"):
        print(f"  fzf --filter       {summary(fzf([event.text for event in corpus.events]))} ms")
    return Row(count, sum(steps), peak, selecting, showing)


def growth(rows: Sequence[Row]) -> None:
    print("\n   events  index ms  bytes  select: median   95 %  with the screen: median   95 %")
    for row in rows:
        times = [f"{half(t):14.1f} {most(t):6.1f}" for t in (row.selecting, row.showing)]
        print(f"{row.events:9,} {row.built:9,.0f} {row.peak:6,.0f}  {times[0]}          {times[1]}")


def memory(count: int) -> None:
    """What the finished index keeps, as tracemalloc counts it."""
    corpus = News().corpus(count)
    tracemalloc.start()
    index = Index(corpus)
    index.build(float("inf"))
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"\nthe index of {count:,} events keeps {kept / count:,.0f} bytes an event")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--events", type=int, action="append", help="how many; may be repeated")
    options.add_argument("--million", action="store_true", help="1,000,000 as well (minutes, 6 GB)")
    options.add_argument("--memory", action="store_true", help="what the index keeps, instead")
    given = options.parse_args()
    counts = given.events or [1_000, 10_000, 100_000]
    counts = [*counts, *([1_000_000] if given.million else [])]
    if given.memory:
        for count in counts:
            memory(count)
    else:
        growth(list(map(report, counts)))


if __name__ == "__main__":
    main()
