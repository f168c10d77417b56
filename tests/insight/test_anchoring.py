"""Quoted words are found again after edits of every kind, and lost only where they are gone."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.insight import anchoring
from pktui.insight.anchoring import citation, place_marks, quotation
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.mark import MarkId, ReaderMark
from pktui.model.span import Span
from pktui.reading.draft import Draft, finish
from tests.export.nasty import LAYOUT

TEXT = (
    "The minister arrived in Hà Nội on Monday morning with a small delegation.\n\n"
    "He said that the two countries would sign the agreement before the end of the year.\n"
    "The opposition called the plan hasty. Reporters were not admitted to the talks.\n"
)
WORDS = "the two countries would sign the agreement before the end of the year"


def article(text: str, path: str = "a.txt", id_: str | None = None) -> DatedArticle:
    read = finish(Draft(text=text, id=id_), path)
    return DatedArticle(
        article=read,
        layout=LAYOUT,
        title=text[:20],
        when=None,
        date_evidence=(),
        resolutions=(),
        mentions=(),
        entities=(),
    )


def corpus(*articles: DatedArticle) -> Corpus:
    return Corpus(articles={a.article.id: a for a in articles}, events=(), entities={})


def mark(dated: DatedArticle, words: str = WORDS) -> ReaderMark:
    start = dated.article.text.index(words)
    return ReaderMark(
        id=MarkId("1"),
        made="2026-12-01T09:30:00+07:00",
        marked=True,
        quote=quotation(dated.article, Span(start, start + len(words))),
        article=citation(dated),
    )


def where(now: Corpus, one: ReaderMark) -> tuple[str, str | None]:
    (placed,) = place_marks(now, [one])
    if placed.now.article is None or placed.now.span is None:
        return placed.now.state.value, None
    text = now.articles[ArticleId(placed.now.article)].article.text
    return placed.now.state.value, placed.now.span.of(text)


BEFORE = article(TEXT)


@pytest.mark.parametrize(
    ("text", "path", "state", "words"),
    [
        pytest.param(TEXT, "a.txt", "in place", WORDS, id="nothing changed"),
        pytest.param(TEXT, "renamed/b.txt", "in place", WORDS, id="the file is renamed"),
        pytest.param(TEXT + "More.\n", "a.txt", "in place", WORDS, id="text behind it"),
        pytest.param("Update: corrected.\n" + TEXT, "a.txt", "moved", WORDS, id="text before it"),
        pytest.param(TEXT.replace("\n", "\r\n"), "a.txt", "moved", WORDS, id="other line ends"),
        pytest.param(
            TEXT.replace("would sign", "may sign"),
            "a.txt",
            "changed",
            "the two countries may sign the agreement before the end of the year",
            id="a word in it",
        ),
        pytest.param(
            TEXT.replace(WORDS, "nothing had been agreed upon at all so far"),
            "a.txt",
            "changed",
            "nothing had been agreed upon at all so far",
            id="rewritten between its neighbours",
        ),
        pytest.param(
            "Two countries sign. "
            + TEXT.replace("He said that", "Elsewhere it was said that").replace(
                "before the end of the year.\nThe opposition", "next month. Nobody else"
            ),
            "a.txt",
            "changed",
            "the two countries would sign the agreement",
            id="rewritten with its neighbours",
        ),
        pytest.param(
            TEXT.replace(f"He said that {WORDS}.\n", ""), "a.txt", "lost", None, id="cut out"
        ),
        pytest.param("Something else entirely.", "a.txt", "lost", None, id="another text"),
        pytest.param(
            TEXT.replace(WORDS, WORDS.replace(" ", "\n")), "a.txt", "in place", None, id="wrapped"
        ),
    ],
)
def test_what_becomes_of_a_mark(text: str, path: str, state: str, words: str | None) -> None:
    found = where(corpus(article(text, path)), mark(BEFORE))
    assert found[0] == state
    if words is not None:
        assert found[1] == words


def test_the_same_article_from_another_feed_moves_the_mark() -> None:
    other = article(f"FEED TWO\n\n{TEXT}", "feed.xml", "urn:2")
    assert where(corpus(other), mark(BEFORE)) == ("moved", WORDS)


def test_an_article_in_the_other_notation_of_marks_is_the_same() -> None:
    decomposed = article(unicodedata.normalize("NFD", TEXT))
    assert where(corpus(decomposed), mark(BEFORE))[1] == WORDS
    back = mark(decomposed, "Hà Nội")
    assert where(corpus(BEFORE), back)[1] == "Hà Nội"


def test_of_two_equal_sentences_the_surroundings_choose() -> None:
    twice = article("One. He agreed to it all. Two.\nThree. He agreed to it all. Four.", id_="x")
    start = twice.article.text.rindex("He agreed")
    one = ReaderMark(
        id=MarkId("1"),
        made="",
        marked=True,
        quote=quotation(twice.article, Span(start, start + 23)),
        article=citation(twice),
    )
    now = article("New. One. He agreed to it all. Two.\nThree. He agreed to it all. Four.", id_="x")
    (placed,) = place_marks(corpus(now), [one])
    assert placed.now.span
    assert placed.now.span.start == now.article.text.rindex("He agreed")


def test_two_words_in_another_article_are_not_the_mark() -> None:
    one = mark(BEFORE, "the plan")
    assert where(corpus(article("Nobody saw the plan.", "b.txt")), one) == ("lost", None)


@given(st.text(max_size=200), st.text(max_size=200), st.data())
def test_words_with_text_put_around_them_are_always_found(
    before: str, after: str, data: st.DataObject
) -> None:
    words = data.draw(st.text("abcdefg hijk", min_size=20, max_size=60).filter(_is_telling))
    text = f"{before} {words} {after}"
    dated = article(text, id_="x")
    if words.strip() not in dated.article.text:
        return
    one = mark(dated, words.strip())
    state, found = where(corpus(article(f"{after[:50]} | {text}", id_="x")), one)
    assert state in ("in place", "moved")
    assert found is not None
    assert found.split() == words.split()


def _is_telling(words: str) -> bool:
    return len(words.split()) >= 4


def test_a_quotation_slices_back_from_the_text_as_it_was_given() -> None:
    text = unicodedata.normalize("NFD", TEXT)
    read: Article = finish(Draft(text=text), "a.txt")
    start = read.text.index("Hà Nội")
    quote = quotation(read, Span(start, start + 6))
    assert text[quote.start : quote.end] == quote.exact
    assert text[: quote.start].endswith(quote.prefix)
    assert text[quote.end :].startswith(quote.suffix)


def test_no_pattern_is_made_of_words_that_are_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quotation of a hundred thousand characters costs a second and 50 MB as a pattern."""
    known = article(TEXT)
    made = mark(known)
    nowhere = replace(made, quote=replace(made.quote, exact="word " * 20_000))
    monkeypatch.setattr(anchoring, "_between", lambda *_: None)  # the neighbours make small ones
    monkeypatch.setattr(anchoring.re, "compile", lambda _: pytest.fail("a pattern was made"))
    (placed,) = place_marks(corpus(known), [nowhere])
    assert placed.now.article is None
