"""Whether comparing holds its laws on a pile: pairs of its articles, people and places.

    python tests/bench/compared_pairs.py [--pairs 500] [PATH]...

Draws pairs by a seeded generator and checks each: the three parts are disjoint, their union is all
that the two have, comparing the other way round mirrors them, and every quotation stands in its
article. Without paths it takes the bundled articles. Prints how many pairs held and how long one
took; the exit status is 1 if one did not hold.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from pktui.insight.compare import Compared, Side, compare_articles, compare_entities
from pktui.model.corpus import Corpus
from pktui.model.entity import Entity, EntityKind
from pktui.workspace.load import Loader

T = TypeVar("T")
Compare = Callable[[T, T], Sequence[Compared]]

_TURNED = {Side.A: Side.B, Side.B: Side.A, Side.BOTH: Side.BOTH}


def broken_laws(compare: Compare[T], corpus: Corpus, a: T, b: T) -> list[str]:
    """Name the laws that comparing `a` with `b` breaks; none where all hold."""
    found, mirrored = compare(a, b), compare(b, a)
    keys = [(each.kind, each.value) for each in found]
    broken: list[str] = []
    if len(keys) != len(set(keys)):
        broken.append("the parts are not disjoint")
    has_a = {(each.kind, each.value) for each in found if each.side is not Side.B}
    has_b = {(each.kind, each.value) for each in found if each.side is not Side.A}
    if any(bool(each.a) and each.side is Side.B for each in found) or any(
        bool(each.b) and each.side is Side.A for each in found
    ):
        broken.append("a side quotes what it does not have")
    if has_a | has_b != set(keys):
        broken.append("the union is not whole")
    turned = {(e.kind, e.value, _TURNED[e.side], e.b, e.a) for e in found}
    if turned != {(e.kind, e.value, e.side, e.a, e.b) for e in mirrored}:
        broken.append("the other way round is no mirror image")
    for each in found:
        for quotation in (*each.a, *each.b):
            text = corpus.articles[quotation.article].article.text
            if not quotation.span.of(text).strip():
                broken.append("a quotation is empty")
    return broken


def whole(compare: Compare[T], a: T, b: T) -> bool:
    """Whether two that are compared have together what each has when compared with itself."""
    own = {(e.kind, e.value) for one in (a, b) for e in compare(one, one)}
    return own == {(e.kind, e.value) for e in compare(a, b)}


def drawn(of: Sequence[T], pairs: int) -> list[tuple[T, T]]:
    """Draw `pairs` pairs of different things; the same ones every time."""
    chance = random.Random(18)
    return [(one, other) for one, other in (chance.sample(of, 2) for _ in range(pairs))]


def main() -> int:
    """Check the pairs that the command line asks for; 1 if a law is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("paths", nargs="*", default=["seeds"], metavar="PATH")
    asked = parser.parse_args()
    corpus = Loader(asked.paths).load()
    articles = list(corpus.articles.values())
    people, places = (
        [each for each in corpus.entities.values() if each.kind is kind]
        for kind in (EntityKind.PERSON, EntityKind.PLACE)
    )
    of_articles = partial(compare_articles, corpus)
    of_entities = partial(compare_entities, corpus)
    wrong = _check("articles", of_articles, corpus, drawn(articles, asked.pairs), is_own=True)
    for what, entities in (("people", people), ("places", places)):
        chosen: list[Entity] = sorted(entities, key=lambda each: -len(each.articles))[:100]
        if len(chosen) > 1:
            pairs = drawn(chosen, asked.pairs // 10)
            wrong += _check(what, of_entities, corpus, pairs, is_own=False)
    return 1 if wrong else 0


def _check(
    what: str, compare: Compare[T], corpus: Corpus, pairs: Sequence[tuple[T, T]], *, is_own: bool
) -> int:
    """Print how many of `pairs` hold; return how many do not."""
    begin, wrong = time.monotonic(), 0
    for a, b in pairs:
        broken = broken_laws(compare, corpus, a, b)
        # two people are compared without each other, so what each has alone differs
        if is_own and not whole(compare, a, b):
            broken.append("the union is not what the two have")
        wrong += bool(broken)
        for law in broken:
            print(f"{what}: {law}")
    took = (time.monotonic() - begin) / max(1, len(pairs))
    print(f"{len(pairs) - wrong} of {len(pairs)} pairs of {what} hold, {1000 * took:.1f} ms each")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
