"""Names by a spaCy model: one made here, which finds what it is told to, where spaCy is there."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from pktui.errors import PktuiError
from pktui.model.article import Article, ArticleId
from pktui.model.entity import EntityKind
from pktui.pipeline.analyse import DEFAULT, analyse
from pktui.pipeline.names import spacy_model
from pktui.store.cache import Cache
from pktui.workspace.load import Loader

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION

TEXT = (
    "HANOI – The finance minister Ada Quux’s friends in Xanadu left the Quux Institute in March.\n"
)
LABELS = {"Ada Quux’s": "PERSON", "Xanadu": "GPE", "the Quux Institute": "ORG", "March": "DATE"}


@dataclass(frozen=True)
class Found:
    start_char: int
    end_char: int
    label_: str


@dataclass(frozen=True)
class Document:
    ents: tuple[Found, ...]


def a_model(text: str) -> Document:
    """What spaCy's models look like from here."""
    return Document(
        tuple(
            Found(text.index(words), text.index(words) + len(words), label)
            for words, label in LABELS.items()
            if words in text
        )
    )


def article(text: str = TEXT) -> Article:
    return Article(id=ArticleId("a"), path="a.txt", text=text)


def test_what_a_model_finds_is_told_as_the_rules_tell_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_model, "_load", lambda model: a_model)
    layout = DEFAULT.lay_out(article())
    found = spacy_model.find_mentions(TEXT, layout, model="any")
    assert [(m.name, m.kind, m.role) for m in found] == [
        ("Ada Quux", PERSON, "finance minister"),
        ("Xanadu", PLACE, None),
        ("Quux Institute", BODY, None),
    ]
    assert [m.span.of(TEXT) for m in found] == ["Ada Quux", "Xanadu", "Quux Institute"]
    assert found[0].rules == ("spaCy: PERSON",)


def test_without_spacy_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_model, "find_spec", lambda name: None)
    with pytest.raises(PktuiError, match=r"pktui\[spacy\]"):
        spacy_model.finder("en_core_web_sm")


def test_without_the_model_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        spacy_model, "find_spec", lambda name: object() if name == "spacy" else None
    )
    with pytest.raises(PktuiError, match="no_such_model"):
        spacy_model.finder("no_such_model")


@pytest.fixture
def model(tmp_path: Path) -> str:
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")
    patterns = [{"label": "PERSON", "pattern": "Ada Quux"}, {"label": "GPE", "pattern": "Xanadu"}]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)
    folder = tmp_path / "made_model"
    nlp.to_disk(folder)
    return str(folder)


def test_a_real_model_behind_the_same_stage(model: str) -> None:
    stages = replace(DEFAULT, find_mentions=spacy_model.finder(model))
    found = analyse(article(), pickle.loads(pickle.dumps(stages))).mentions  # noqa: S301
    assert [m.name for m in found] == ["Ada Quux", "Xanadu"]


def test_a_model_leaves_no_trace_in_the_cache(model: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    stages = replace(DEFAULT, find_mentions=spacy_model.finder(model))
    with_model = Loader(
        [str(path)], stages=stages, cache=Cache(tmp_path / "cache", complain=pytest.fail)
    ).load()
    without = Loader([str(path)], cache=Cache(tmp_path / "cache", complain=pytest.fail)).load()
    assert "person:ada-quux" in with_model.entities
    assert all(
        "spaCy" not in rule
        for dated in without.articles.values()
        for mention in dated.mentions
        for rule in mention.rules
    )
