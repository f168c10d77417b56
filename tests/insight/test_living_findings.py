"""Findings of a pile: each obeys filters and corrections, and follows a pile that grows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from pktui.export.insight_records import (
    compared_records,
    comparison_records,
    figure_records,
    incident_records,
    presence_records,
    story_records,
)
from pktui.export.records import Record
from pktui.insight.compare import compare_entities
from pktui.insight.contradictions.conflicts import comparisons_of
from pktui.insight.explain import Explanation
from pktui.insight.explain_findings import explain_findings, explain_presence
from pktui.insight.figures import figures_of
from pktui.insight.incidents import incidents_of, incidents_told_by
from pktui.insight.presence import presence_of
from pktui.insight.story import story_of
from pktui.model.corpus import Corpus
from pktui.model.entity import Entity
from pktui.query.article_terms import could_name
from pktui.query.listing import select
from pktui.query.parse import parse_finished
from pktui.store.corrections import file_beside
from pktui.workspace.correcting import Correcting
from pktui.workspace.load import Loader

TOLD = {
    "a": ("2019-08-06", "The flood killed 54 people in Seoul on Monday, mayor Ann Poole said."),
    "b": ("2019-08-06", "The flood in Seoul killed 61 people on Monday, Rosa Lindqvist said."),
    "c": ("2019-08-09", "The toll of the flood in Seoul rose to 75 on Thursday, Poole said."),
}
MORE = (
    "2019-08-13",
    "The flood in Seoul killed 80 people, Ann Poole and Rosa Lindqvist said on Monday.",
)
MERGED = '{ person = "Rosa Lindqvist", merge = "Ann Poole" }'
HIDDEN = '{ place = "Seoul", hide = true }'


def story(corpus: Corpus, query: str) -> Iterator[Record]:
    return story_records(corpus, story_of(corpus, select(corpus, parse_finished(query)).events))


def incidents(corpus: Corpus, query: str) -> Iterator[Record]:
    shown = {each.article.id for each in select(corpus, parse_finished(query)).articles}
    return incident_records(corpus, incidents_told_by(incidents_of(corpus), shown))


def figures(corpus: Corpus, query: str) -> Iterator[Record]:
    articles = select(corpus, parse_finished(query)).articles
    return figure_records(corpus, figures_of(corpus, articles))


def conflicts(corpus: Corpus, query: str) -> Iterator[Record]:
    articles = select(corpus, parse_finished(query)).articles
    return comparison_records(corpus, comparisons_of(corpus, articles))


def presence(corpus: Corpus, query: str) -> Iterator[Record]:
    asked = parse_finished(query)
    found = presence_of(select(corpus, asked).entities, could_name(corpus, asked))
    return presence_records(corpus, found)


def compare(corpus: Corpus, query: str) -> Iterator[Record]:
    people = [each for each in select(corpus, parse_finished(query)).entities
              if each.kind.value == "person"]  # fmt: skip
    if len(people) < 2:
        return iter(())
    return compared_records(corpus, compare_entities(corpus, people[0], people[1]))


FINDINGS: Sequence[Callable[[Corpus, str], Iterator[Record]]] = (
    *(story, incidents, figures),
    *(conflicts, presence, compare),
)
every_finding = pytest.mark.parametrize("find", FINDINGS, ids=lambda find: find.__name__)


def pile(folder: Path, told: dict[str, tuple[str, str]], *corrections: str) -> Corpus:
    """The articles as files, read with the reader's corrections of their names."""
    for name, (day, text) in told.items():
        (folder / f"{name}.txt").write_text(f"date {day}\n\n{text}\n", encoding="utf-8")
    if corrections:
        lines = "".join(f"  {each},\n" for each in corrections)
        (folder / "pktui.names.toml").write_text(f"corrections = [\n{lines}]\n", encoding="utf-8")
    correcting = Correcting(file_beside([str(folder)]))
    return Loader([str(folder)], corrections=correcting.corrections).load()


def found_by(
    find: Callable[[Corpus, str], Iterator[Record]], corpus: Corpus, query: str = ""
) -> str:
    return "\n".join(map(str, find(corpus, query)))


@every_finding
def test_a_filter_is_obeyed(
    find: Callable[[Corpus, str], Iterator[Record]], tmp_path: Path
) -> None:
    corpus = pile(tmp_path, TOLD)
    assert found_by(find, corpus)
    assert "c.txt" not in found_by(find, corpus, "until:2019-08-07")
    assert found_by(find, corpus, "who:nobody") == ""


@every_finding
def test_a_growing_pile_is_followed(
    find: Callable[[Corpus, str], Iterator[Record]], tmp_path: Path
) -> None:
    before = pile(tmp_path, TOLD)
    after = pile(tmp_path, {"d": MORE})
    if find is presence:  # nobody new is named, and nobody falls silent
        assert found_by(find, before) == found_by(find, after)
    else:
        assert found_by(find, before) != found_by(find, after)
        assert "80" in found_by(find, after)


CORRECTED = {
    story: (HIDDEN, "score"),
    incidents: (HIDDEN, "Seoul"),
    figures: (HIDDEN, "'place': 'Seoul'"),
    conflicts: (HIDDEN, "both Seoul"),
    presence: (MERGED, "'name': 'Rosa Lindqvist'"),
    compare: (MERGED, "'in'"),
}
"""For each finding a correction, and what it takes away."""


@every_finding
def test_corrections_are_obeyed(
    find: Callable[[Corpus, str], Iterator[Record]], tmp_path: Path
) -> None:
    correction, taken = CORRECTED[find]
    assert taken in found_by(find, pile(tmp_path, TOLD))
    corrected = found_by(find, pile(tmp_path, {}, correction))
    if find is story:  # names have no say in which days matter
        assert taken in corrected
    elif find is incidents:
        shared = [record["shared"] for record in find(pile(tmp_path, {}), "")]
        assert shared
        assert not any("Seoul" in str(each["places"]) for each in shared)  # type: ignore[call-overload,index]
    else:
        assert taken not in corrected


def explained(found: Iterator[Explanation]) -> str:
    return "\n".join("\n  ".join((each.sentence, *each.steps)) for each in found)


def person(corpus: Corpus, name: str) -> Entity:
    return next(each for each in corpus.entities.values() if each.name == name)


def test_each_finding_explains_itself(tmp_path: Path) -> None:
    corpus = pile(tmp_path, TOLD)
    day = explained(explain_findings(corpus, "2019-08-05"))
    assert "no. 1 of" in day
    assert "articles that name it: 2" in day
    for find in (incidents, figures):
        for record in find(corpus, ""):
            told = explained(explain_findings(corpus, str(record["id"])))
            assert told
    conflict = next(each for each in conflicts(corpus, "") if each["class"] == "conflict")
    side = conflict["a"]
    assert isinstance(side, dict)
    assert "conflict: both 2019-08-05, Seoul, 61 and 54" in explained(
        explain_findings(corpus, str(side["id"]))
    )
    poole = explained(explain_presence(corpus, person(corpus, "Ann Poole")))
    assert "Ann Poole is first named on 2019-08-06." in poole
    assert "a.txt: The flood killed 54 people" in poole


@pytest.mark.parametrize("day", ["2019-08-07", "2019-99-99", "0000-00-00"])
def test_a_day_that_nobody_names_is_not_explained(day: str, tmp_path: Path) -> None:
    assert explained(explain_findings(pile(tmp_path, TOLD), day)) == ""
