"""Texts are read from their articles at each look, and from no other place."""

from pktui.corpus.linking.texts import Texts
from pktui.model.article import Article, ArticleId


class Watched(Article):
    """An article that counts how often its text is read."""

    reads = 0

    def __getattribute__(self, name: str) -> object:
        if name == "text":
            Watched.reads += 1
        return super().__getattribute__(name)


def test_a_text_is_read_when_it_is_looked_at() -> None:
    pile = [
        Watched(id=ArticleId(name), path="a.txt", text=f"The text of {name}.")
        for name in ("one", "two", "three")
    ]
    texts = Texts(pile)
    assert Watched.reads == 0
    assert texts[ArticleId("two")] == "The text of two."
    assert Watched.reads == 1
    assert list(texts) == ["one", "two", "three"]
    assert len(texts) == len(pile)
    assert Watched.reads == 1
    assert list(texts.values()) == ["The text of one.", "The text of two.", "The text of three."]
    assert texts.get(ArticleId("four")) is None
