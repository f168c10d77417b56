"""Surnames that are words of the language, at the head of a sentence."""

from __future__ import annotations

import pytest

from pktui.model.entity import EntityKind
from pktui.pipeline.names.en.sentence_heads import reads_as_word
from tests.corpus.read import named

WORDS = [
    ("It rained. *Brown* bears are hunted.", "a noun and a verb in the plural"),
    ("*Long* queues formed outside.", "a noun and a deed"),
    ("*Banks* were closed.", "a verb in the plural"),
    ("*Young* people protested.", "a plural without an s"),
    ("“*Holder* of the record.", "of"),
    ("*Fox* hunting is banned.", "a noun and an auxiliary"),
    ("*Cross* the road.", "an article"),
    ("A list:\n*Rice* prices rose.", "at the head of a line"),
]


@pytest.mark.parametrize(("text", "remark"), WORDS, ids=[w[1] for w in WORDS])
def test_words(text: str, remark: str) -> None:
    assert reads_as_word(*marked(text)), remark


NAMES = [
    ("*Brown* said so.", "a verb of speech"),
    ("*Brown* was late.", "a verb in the singular"),
    ("*Brown*, 41, left.", "an age"),
    ("*Brown* and Young were late.", "two people"),
    ("*Brown* aides said so.", "people about someone"),
    ("*Brown* also has a dog.", "an adverb"),
    ("*Brown* resigned.", "a deed"),
    ("*Brown* runs the shop.", "a deed in the present"),
    ("They asked *Banks* were they open.", "not the head of a sentence"),
    ("*Brown*", "nothing behind"),
]


@pytest.mark.parametrize(("text", "remark"), NAMES, ids=[n[1] for n in NAMES])
def test_names(text: str, remark: str) -> None:
    assert not reads_as_word(*marked(text)), remark


def marked(text: str) -> tuple[str, int, int]:
    """The text without its stars, and where the word between them stands."""
    before, word, behind = text.split("*")
    return before + word + behind, len(before), len(before) + len(word)


WRITERS_AND_KINGS = [
    ("By Marvin Chery I met him in Paris.", "Marvin Chery", "the writer's own word"),
    ("Marvin Chery I am from Haiti.", "Marvin Chery", "likewise"),
    ("By Lily Ellis I heard it myself.", "Lily Ellis", "a surname that is a given name too"),
    ("Elizabeth I never married.", "Elizabeth I", "a queen"),
    ("Pope John Paul I felt it.", "John Paul I", "a pope"),
    ("King James I met the bishops.", "James I", "a king"),
]


@pytest.mark.parametrize(("text", "name", "remark"), WRITERS_AND_KINGS)
def test_a_number_of_a_king_is_no_word_of_the_writer(text: str, name: str, remark: str) -> None:
    assert named(EntityKind.PERSON, text) == {name: 1}, remark
