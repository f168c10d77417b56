"""Explanations name the words, the rule, the anchor, the result and the doubts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.explain import explain_article, explain_entity, explain_event
from pktui.model.edtf import parse_edtf
from pktui.model.event import EventKind
from pktui.model.timex import Anchor, AnchorSource, Tense
from pktui.model.when import Basis
from pktui.pipeline.dates.recognise import RULES
from pktui.wording.rules import RULES as WORDED
from pktui.wording.rules import rule_in_words
from tests.corpus.analyses import naming, person, place, telling


def test_a_relative_date_is_told_step_by_step() -> None:
    analysis = telling("a", "They met on Saturday.", dates=[("Saturday", "2022-11-26")])
    resolution = replace(
        analysis.resolutions[0],
        rule="weekday",
        when=parse_edtf("2022-11-26", Basis.RESOLVED),
        anchor=Anchor(when=parse_edtf("2022-11-27"), source=AnchorSource.ARTICLE),
        tense=Tense.PAST,
        alternatives=(parse_edtf("2022-12-03"),),
    )
    corpus = assemble([replace(analysis, resolutions=(resolution,))])
    (event,) = (e for e in corpus.events if e.kind is EventKind.STATEMENT)
    explanation = explain_event(corpus, event)
    assert explanation.sentence == (
        "“Saturday” is Saturday 26 November 2022, "
        "counted from Sunday 27 November 2022, the article's own date."
    )
    assert explanation.steps == (
        "words: “Saturday”",
        "rule: a day of the week by its name (weekday)",
        "anchor: counted from Sunday 27 November 2022 (2022-11-27), "
        "the article's own date (in the input)",
        "tense: the verb speaks of the past",
        "result: 2022-11-26, as exact as a day: "
        "the words give a part, what they count from gives the rest",
        "could also be: Saturday 3 December 2022 (2022-12-03)",
    )


def test_a_stated_date_needs_no_anchor() -> None:
    corpus = assemble([telling("a", "It began in 2014.", dates=[("2014", "2014")])])
    explanation = explain_event(corpus, corpus.events[0])
    assert explanation.sentence == "“2014” says 2014 by itself."
    assert not any(step.startswith("anchor") for step in explanation.steps)


@pytest.mark.parametrize("rule", sorted({rule.name for rule in RULES} | {"interval"}))
def test_every_rule_has_words_for_who_does_not_know_its_name(rule: str) -> None:
    assert rule.removeprefix("vi-") in WORDED
    assert rule_in_words(rule) != rule


def test_a_publication_is_explained_by_the_articles_own_date() -> None:
    corpus = assemble([naming("a", person("Jean-Pierre Lacroix"))])
    (event,) = corpus.events
    assert explain_event(corpus, event) == explain_article(corpus.articles[event.article])


def test_an_undated_article_says_so() -> None:
    corpus = assemble([telling("a", "Nothing was said.", when=None)])
    (article,) = corpus.articles.values()
    assert explain_article(article).sentence == "Nothing says when this article was written."


def test_an_entity_says_why_its_names_are_one() -> None:
    corpus = assemble(
        [naming("a", person("Jean-Pierre Lacroix", "Under-Secretary-General"), person("Lacroix"))]
    )
    (entity,) = corpus.entities.values()
    explanation = explain_entity(corpus, entity)
    assert explanation.sentence == "Jean-Pierre Lacroix is a person, named 2 times in 1 article."
    assert "“Lacroix”: short for the full name in the article" in explanation.steps
    assert any(step.startswith("Under-Secretary-General (2022-11-27") for step in explanation.steps)


def test_a_place_says_what_else_it_could_be() -> None:
    corpus = assemble([naming("a", place("Georgia"))])
    (entity,) = corpus.entities.values()
    steps = explain_entity(corpus, entity).steps
    assert any(step.startswith("taken for Georgia, GE") for step in steps)
    assert any(step.startswith("could also be Georgia, US") for step in steps)
