"""The places view: a map that needs no colour, and a row a place that filters by it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.places import places_of
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.pipeline.analyse import analyse
from pktui.query.language import Query
from pktui.view.pane_lines import PaneLine
from pktui.wording.glyphs import ASCII
from tests.view.findings.test_lines import lines

TOLD = [
    "The ferry left Naples on 3 May 2016.",
    "The ferry came back to Naples on 5 May 2016.",
    "The crew met in Palermo on 6 May 2016.",
    "A storm crossed the North Sea on 7 May 2016.",
    "Fans of the line wrote from Sydney on 8 May 2016.",
    "They were heard in Little Wobbling on 9 May 2016.",
]


@pytest.fixture(name="corpus", scope="module")
def assembled() -> Corpus:
    return assemble(
        analyse(
            Article(
                id=ArticleId(f"a{n}"), path=f"a{n}", date="2016-05-11", title=f"No. {n}", text=text
            )
        )
        for n, text in enumerate(TOLD)
    )


def rows(shown: Sequence[PaneLine]) -> dict[str, str]:
    """The sign of each place by its name."""
    found = {}
    for line in shown:
        if line.target is not None:
            sign, name = line.left[0].text.strip(), line.left[1].text.strip()
            found[name] = sign
    return found


def drawn(shown: Sequence[PaneLine]) -> list[str]:
    """The map, which stands above the first line with something at its right."""
    first = next(n for n, line in enumerate(shown) if line.right)
    return ["".join(words.text for words in line.left) for line in shown[:first]]


def test_places_are_counted_those_of_most_events_first(corpus: Corpus) -> None:
    found = [(each.entity.name, each.events, each.articles) for each in
             places_of(corpus, corpus.events)]  # fmt: skip
    assert found[0] == ("Naples", 2, 2)
    assert {name for name, *_ in found} >= {"Naples", "Palermo", "North Sea", "Sydney"}


def test_each_place_on_the_map_has_the_sign_of_its_row(corpus: Corpus) -> None:
    shown = lines(corpus, "places")
    world = "".join(drawn(shown))
    signs = rows(shown)
    assert signs["Naples"] == "A"
    for sign in filter(None, signs.values()):
        assert sign in world
    assert any("\u2801" <= character <= "\u28ff" for character in world)  # a coast


def test_signs_lie_as_the_places_do(corpus: Corpus) -> None:
    shown = lines(corpus, "places")
    signs, world = rows(shown), drawn(shown)

    def at(name: str) -> tuple[int, int]:
        row = next(n for n, line in enumerate(world) if signs[name] in line)
        return row, world[row].index(signs[name])

    naples, palermo, north_sea = map(at, ("Naples", "Palermo", "North Sea"))
    assert north_sea < naples < palermo  # from north to south
    assert north_sea[1] < naples[1]


def test_a_row_filters_by_its_place(corpus: Corpus) -> None:
    shown = lines(corpus, "places")
    target = next(line.target for line in shown if line.target and "Naples" in line.left[1].text)
    assert isinstance(target, Query)
    assert set(rows(lines(corpus, "places", str(target)))) == {"Naples"}


def test_it_obeys_the_filter(corpus: Corpus) -> None:
    assert set(rows(lines(corpus, "places", "since:2016-05-06 until:2016-05-07"))) == {
        "Palermo",
        "North Sea",
    }
    (line,) = lines(corpus, "places", "nowhere at all")
    assert line.target is None
    assert "no place" in line.left[0].text


def test_without_unicode_the_map_is_ascii(corpus: Corpus) -> None:
    shown = lines(corpus, "places", glyphs=ASCII)
    text = "".join(words.text for line in shown for words in (*line.left, *line.right))
    assert text.isascii()
    assert set("".join(drawn(shown))) >= {".", "A"}
