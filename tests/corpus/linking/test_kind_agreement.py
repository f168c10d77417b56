"""What a name names: the odd ones out follow the other articles, or keep to their own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from pktui.corpus.linking.kind_agreement import AS_ELSEWHERE, settled
from pktui.model.article import ArticleId
from pktui.model.entity import EntityKind, Mention
from tests.corpus.analyses import body, person, place


def kinds_in_odd_article(odd: Sequence[Mention], others: Sequence[Mention]) -> list[EntityKind]:
    """The kinds of the mentions of one article beside others of one mention each."""
    pile = {ArticleId(f"{at}"): (mention,) for at, mention in enumerate(others)}
    return [m.kind for m in settled({**pile, ArticleId("odd"): tuple(odd)})[ArticleId("odd")]]


FOLLOW = [
    # the odd one, what the others have, how many of these, remark
    (person("Houston"), place("Houston"), 4, "a given name alone, without its person"),
    (body("Obama"), person("Obama"), 20, "the Obama government, with a town of that name"),
    (body("Díaz-Canel"), person("Díaz-Canel"), 4, "likewise, without a town"),
    (place("Deepwater Horizon"), body("Deepwater Horizon"), 4, "after “on the”"),
    (place("Barack Obama"), person("Barack Obama"), 4, "a full name"),
]

KEEP = [
    (person("Houston"), place("Houston"), 2, "too few to tell"),
    (place("Jackson"), person("Jackson"), 50, "a city, however many people are called so"),
    (place("Jordan"), person("Jordan"), 50, "a country"),
    (place("Castro"), person("Castro"), 4, "a town, and few articles"),
]


@pytest.mark.parametrize(("odd", "other", "count", "remark"), FOLLOW)
def test_the_odd_one_follows(odd: Mention, other: Mention, count: int, remark: str) -> None:
    assert kinds_in_odd_article([odd], [other] * count) == [other.kind], remark


@pytest.mark.parametrize(("odd", "other", "count", "remark"), KEEP)
def test_the_odd_one_keeps_its_kind(odd: Mention, other: Mention, count: int, remark: str) -> None:
    assert kinds_in_odd_article([odd], [other] * count) == [odd.kind], remark


def test_it_keeps_its_kind_where_the_others_do_not_agree() -> None:
    others = [person("Venice")] * 3 + [place("Venice")] * 5
    assert kinds_in_odd_article([person("Venice")], others) == [EntityKind.PERSON]


def test_a_person_with_a_full_name_stays_one() -> None:
    article = [person("Whitney Houston"), person("Houston")]
    assert kinds_in_odd_article(article, [place("Houston")] * 9) == [EntityKind.PERSON] * 2


def test_a_place_in_another_stays_one() -> None:
    inside = replace(place("Robert"), start=10, end=16)
    outside = replace(place("Louisiana"), start=18, end=27)
    kinds = kinds_in_odd_article([inside, outside], [person("Robert")] * 9)
    assert kinds == [EntityKind.PLACE] * 2


def test_a_corrected_mention_says_so_and_has_no_role() -> None:
    pile = {ArticleId(f"{at}"): (place("Houston"),) for at in range(4)}
    (mention,) = settled({**pile, ArticleId("odd"): (person("Houston", "Mr."),)})[ArticleId("odd")]
    assert (mention.rules, mention.role) == ((AS_ELSEWHERE, "by hand"), None)


def test_where_all_agree_nothing_is_made_anew() -> None:
    pile = {ArticleId("a"): (place("Houston"),), ArticleId("b"): (person("John Smith"),)}
    assert settled(pile) is pile


def test_english_words_beside_a_name_say_nothing_in_vietnamese_articles() -> None:
    text = "Katrina. They fled from Hurricane Katrina."
    ids = [ArticleId(f"{at}") for at in range(4)]
    pile = {id_: (replace(person("Katrina"), start=0, end=7),) for id_ in ids}
    texts = dict.fromkeys(ids, text)
    assert not any(settled(pile, texts).values()), "a storm is nobody"
    assert settled(pile, texts, frozenset(ids)) == pile
    assert not any(settled(pile, texts, frozenset(ids[1:])).values()), "one says it for all"
