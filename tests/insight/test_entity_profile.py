"""What is known of a name: first and last mention, roles with dates, and its company."""

from __future__ import annotations

from pktui.corpus.assemble import assemble
from pktui.insight.entity_profile import Profile, profile_of
from pktui.model.corpus import Corpus
from pktui.model.entity import EntityId
from tests.corpus.analyses import naming, person, place


def _corpus() -> Corpus:
    return assemble(
        [
            naming("a", person("Ada Quux", "minister"), place("Xanadu"), when="2022-01-05"),
            naming("b", person("Ada Quux", "president"), person("Ben Foo"), when="2021-03-01"),
            naming("c", person("Quux", "president"), place("Xanadu"), when="2023-02"),
            naming("d", person("Ben Foo"), when="2020-01-01"),
        ]
    )


def _profile(name: str) -> Profile:
    corpus = _corpus()
    return profile_of(corpus, corpus.entities[EntityId(name)])


def test_first_and_last_mention() -> None:
    profile = _profile("person:ada-quux")
    assert [article.article.id for article in profile.articles] == ["b", "a", "c"]
    assert profile.first is profile.articles[0]
    assert profile.last is profile.articles[-1]


def test_company_is_counted_by_articles() -> None:
    company = _profile("person:ada-quux").company
    assert [(other.entity.name, other.articles) for other in company] == [
        ("Xanadu", 2),
        ("Ben Foo", 1),
    ]


def test_one_office_in_several_spellings_is_told_once() -> None:
    made = assemble(
        [
            naming("a", person("Ada Quux", "PRESIDENT"), when="2021-03-01"),
            naming("b", person("Ada Quux", "President"), when="2021-03-02"),
            naming("c", person("Ada Quux", "President"), when="2021-03-03"),
            naming("d", person("Ada Quux", "Mr."), when="2021-03-04"),
            naming("e", person("Ada Quux", "Mr"), when="2021-03-05"),
            naming("f", person("Ada Quux", "Vice President"), when="2021-03-06"),
        ]
    )
    roles = profile_of(made, made.entities[EntityId("person:ada-quux")]).roles
    assert [(role.title, str(role.when), count) for role, count in roles] == [
        ("President", "2021-03-01", 3),
        ("Mr.", "2021-03-04", 2),
        ("Vice President", "2021-03-06", 1),
    ]


def test_company_is_mutual() -> None:
    assert [c.entity.name for c in _profile("person:ben-foo").company] == ["Ada Quux"]


def test_roles_stand_where_they_are_first_given() -> None:
    roles = _profile("person:ada-quux").roles
    assert [(role.title, str(role.when), count) for role, count in roles] == [
        ("president", "2021-03-01", 2),
        ("minister", "2022-01-05", 1),
    ]
