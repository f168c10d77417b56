"""Whatever the pipeline may yield comes back from the cache as it went in."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.corpus.assemble import assemble
from pktui.model.article import Article, Block, Layout, Sentence
from pktui.model.corpus import Analysis
from pktui.model.edtf import parse_edtf
from pktui.model.entity import EntityKind, Mention
from pktui.model.event import DateEvidence
from pktui.model.expressions import (
    CalendarDate,
    Era,
    Holiday,
    Interval,
    Length,
    NumericDate,
    Period,
    Repeat,
    Shift,
    TimeOfDay,
    Vague,
    Weekday,
)
from pktui.model.timex import Anchor, Expression, Resolution, Timex
from pktui.model.when import Basis, day
from pktui.pipeline.analyse import analyse
from pktui.reading.reader import read
from pktui.store import analysis_codec
from pktui.store.analysis_codec import pack_analysis, unpack_analysis, with_article
from pktui.store.codec import Packer, expression_kinds

WHENS = st.builds(
    parse_edtf,
    st.sampled_from(["2014", "2018-09", "2022-11-26?", "199X~", "2014/..", "2020/2021", "2022-21"]),
    st.sampled_from(Basis),
)
SIMPLE = st.one_of(
    *(st.from_type(kind) for kind in (NumericDate, Weekday, Era, Vague, Length, Repeat)),
    *(st.builds(kind, within=st.none()) for kind in (CalendarDate, Period, Holiday)),
    st.builds(Shift, of=st.none()),
)
TIMEXES = st.deferred(lambda: st.builds(Timex, expression=EXPRESSIONS))
EXPRESSIONS = st.one_of(
    SIMPLE,
    st.builds(CalendarDate, within=SIMPLE),
    st.builds(Shift, of=SIMPLE),
    st.builds(TimeOfDay, on=SIMPLE),
    st.builds(Interval, first=TIMEXES, last=st.none() | TIMEXES),
)
RESOLUTIONS = st.builds(
    Resolution,
    when=st.none() | WHENS,
    anchor=st.none() | st.builds(Anchor, when=WHENS),
    alternatives=st.tuples(WHENS, WHENS),
    ends=st.just(()),
)


def there_and_back(value: Any) -> Any:
    packer = Packer(type(value))
    return packer.load(packer.dump(value))


@given(st.one_of(*map(st.from_type, (Mention, Block, Sentence, Layout))))
def test_values_without_dates_come_back(value: object) -> None:
    assert there_and_back(value) == value


@given(TIMEXES)
def test_time_expressions_come_back_whatever_they_say(timex: Timex) -> None:
    assert there_and_back(timex) == timex


@given(st.lists(RESOLUTIONS, min_size=2, max_size=2))
def test_resolutions_come_back_with_their_ends(ends: list[Resolution]) -> None:
    interval = replace(ends[0], ends=tuple(ends))
    assert there_and_back(interval) == interval


@given(st.builds(DateEvidence, when=st.none() | WHENS, weight=st.floats(0, 1)))
def test_evidence_comes_back(evidence: DateEvidence) -> None:
    assert there_and_back(evidence) == evidence


@pytest.mark.parametrize("name", ["layout", "when", "timexes", "resolutions", "mentions"])
def test_a_real_analysis_comes_back_part_by_part(name: str) -> None:
    for article in read([]):
        analysis = analyse(article)
        again = there_and_back(analysis)
        assert getattr(again, name) == getattr(analysis, name)
        assert type(again) is Analysis


def test_what_is_omitted_is_left_to_a_derived_class() -> None:
    class Later(DateEvidence):
        __slots__ = ()

        def __getattr__(self, name: str) -> str:
            return f"{name} is asked for"

    packer = Packer(DateEvidence, omitted=("surface",), unpacked=Later)
    evidence = DateEvidence(rule="header", surface="x", when=None, weight=1)
    again = packer.load(packer.dump(evidence))
    assert (again.rule, again.surface) == ("header", "surface is asked for")


def test_what_comes_back_is_as_frozen_as_it_was() -> None:
    again = there_and_back(day(date(2022, 11, 26)))
    with pytest.raises(AttributeError):
        again.basis = Basis.INFERRED


def test_the_same_day_is_kept_once() -> None:
    when = day(date(2022, 11, 26))
    packer = Packer(DateEvidence)
    evidence = DateEvidence(rule="header", surface="x", when=when, weight=1)
    assert packer.load(packer.dump(evidence)).when is packer.load(packer.dump(evidence)).when


def test_a_class_that_is_none_of_the_model_is_refused_at_once() -> None:
    @dataclass(frozen=True, slots=True)
    class Holder:
        value: "object"

    with pytest.raises(AssertionError, match="cannot be packed"):
        Packer(Holder)


def test_every_expression_of_the_model_is_known() -> None:
    """A class may be there twice, with slots and as it was before it got them; a name is not."""
    kinds = {kind.__name__ for kind in Expression.__subclasses__()}
    assert {kind.__name__ for kind in expression_kinds()} == kinds


def test_an_analysis_comes_back_whole_and_can_be_changed() -> None:
    for article in read([]):
        assert isinstance(article, Article)
        analysis = analyse(article)
        again = unpack_analysis(pack_analysis(analysis), article)
        assert again.timexes == analysis.timexes
        moved = replace(unpack_analysis(pack_analysis(analysis), article), article=article)
        assert (moved.timexes, moved.mentions) == (analysis.timexes, analysis.mentions)
        with pytest.raises(AttributeError):
            _ = again.nothing_of_that_name  # type: ignore[attr-defined]


def test_words_that_recur_are_kept_once() -> None:
    packer = Packer(DateEvidence)
    data = packer.dump(DateEvidence(rule="a rule's name", surface="x", when=None, weight=1))
    assert packer.load(data).rule is packer.load(data).rule


def test_layouts_are_let_go_and_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis_codec, "_HELD", 2)
    analyses = [analyse(article) for article in read([]) if isinstance(article, Article)]
    again = [unpack_analysis(pack_analysis(one), one.article) for one in analyses]
    for analysis, one in zip(analyses, again, strict=True):
        assert one.layout == analysis.layout
        assert one.layout is one.layout
        assert one.figures == analysis.figures
    slot = analysis_codec.Analysis.layout  # type: ignore[attr-defined]
    held = []
    for one in again:
        with suppress(AttributeError):
            held.append(slot.__get__(one))
    assert len(held) == 1, "the last layout and the last figures"
    for analysis, one in zip(analyses, again, strict=True):
        assert (one.layout, one.figures) == (analysis.layout, analysis.figures)
        assert (one.when, one.resolutions) == (analysis.when, analysis.resolutions)
        assert one.date_evidence == analysis.date_evidence
        assert one.mentions == analysis.mentions
        assert replace(one, when=None).layout == analysis.layout


def test_what_entities_point_to_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis_codec, "_HELD", 0)
    analyses = [analyse(article) for article in read([]) if isinstance(article, Article)]
    for one in (
        unpack_analysis(pack_analysis(analysis), analysis.article) for analysis in analyses
    ):
        mentions, resolutions = one.mentions, one.resolutions
        assert one.mentions is mentions
        assert one.resolutions == resolutions
        moved = with_article(one, replace(one.article, title="Another title"))
        assert moved.article.title == "Another title"
        assert moved.mentions is mentions
        assert pack_analysis(moved) == pack_analysis(one)


def test_places_in_texts_are_kept_once() -> None:
    packer = Packer(Mention)
    data = packer.dump(
        Mention(start=3001, end=3009, kind=EntityKind.PERSON, rules=("a rule",), name="Linh Tran")
    )
    one, other = packer.load(data), packer.load(data)
    assert one.start is other.start
    assert (one.start, one.end) == (3001, 3009)
    far = packer.dump(replace(one, start=10**6, end=10**6 + 8))
    assert packer.load(far).end == 10**6 + 8


def test_a_corpus_of_packed_analyses_is_that_of_the_analyses() -> None:
    analyses = [analyse(article) for article in read([]) if isinstance(article, Article)]
    packed = [unpack_analysis(pack_analysis(one), one.article) for one in analyses]
    made, again = assemble(analyses), assemble(packed)
    assert again.events == made.events
    for article, same in zip(made.articles.values(), again.articles.values(), strict=True):
        assert (same.layout, same.figures) == (article.layout, article.figures)
        assert same.title == article.title
        assert replace(same, when=None).layout == article.layout
        with pytest.raises(AttributeError):
            _ = same.nothing_of_that_name  # type: ignore[attr-defined]
