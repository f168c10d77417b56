"""Where quoted words stand now: in place, moved, changed or lost.

An article's text changes between two openings: a correction is put before the words or into them,
a feed sets other line ends, a file is renamed. So words are anchored by quotation first and by
position second. White space and Unicode's two ways of writing a letter with marks count nothing.

What has changed is found by what stands before and after it, else by its own words: the stretch of
the text that shares most of them in order.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.mark import Anchored, AnchorState, Citation, PlacedMark, Quote, ReaderMark
from pktui.model.span import Span
from pktui.runtime.frozen import dataclass

CONTEXT = 48
"""Characters quoted before and after the words: some eight words, enough to tell repeated
sentences apart."""

_LIKE_ENOUGH = 0.5
"""Share of the words, in order, by which a sentence that was rewritten is still the same one."""

_SURE_CONTEXT = 12
"""Characters of context on both sides that find a stretch by themselves."""

_TELLING = 4
"""Words that are sure to be the same ones wherever they stand."""

_LONGER = 3
"""A stretch between its old neighbours may be so many times as long as it was."""

_WORD = re.compile(r"\w+")

_SPACE = "[ \\t\\r\\n\\f\\xa0\\u2000-\\u200a\\u202f\\u3000]"
"""What separates words however a text is set; a control character does not."""

_SPACES = re.compile(f"{_SPACE}+")

LOST = Anchored(AnchorState.LOST, None, None)


def quotation(article: Article, span: Span) -> Quote:
    """Quote the words of `article` in `span` with their surroundings, as they were given."""
    given, text = article.to_given(span), article.text_as_given
    return Quote(
        exact=given.of(text),
        prefix=text[max(0, given.start - CONTEXT) : given.start],
        suffix=text[given.end : given.end + CONTEXT],
        start=given.start,
        end=given.end,
    )


def citation(dated: DatedArticle) -> Citation:
    """Name an article so that it can be found again, with the SHA-256 of its text."""
    article = dated.article
    text = article.text_as_given.encode("utf-8", "surrogatepass")
    return Citation(
        id=article.id,
        title=dated.title,
        when=dated.when.edtf if dated.when else None,
        publisher=dated.publisher,
        path=article.path,
        sha256=sha256(text).hexdigest(),
    )


def place_marks(corpus: Corpus, marks: Iterable[ReaderMark]) -> list[PlacedMark]:
    """Find where the words of each mark stand now, in the order given."""
    library = Library(corpus)
    return [PlacedMark(mark, library.find(mark.quote, mark.article)) for mark in marks]


@dataclass(frozen=True, slots=True)
class _WordsFound:
    """Words found in one text."""

    state: AnchorState
    span: Span
    fit: float
    """How well they fit: the context that agrees, or the share of words."""


class Library:
    """The articles of a corpus, asked for quoted words."""

    def __init__(self, corpus: Corpus) -> None:
        """The words of the articles are gathered when they are first asked for."""
        self._corpus = corpus
        self._by_word: defaultdict[str, list[ArticleId]] | None = None
        self._by_path: defaultdict[str, list[ArticleId]] = defaultdict(list)
        self._by_title: defaultdict[str, list[ArticleId]] = defaultdict(list)
        for id_, dated in corpus.articles.items():
            for path in (dated.article.path, *dated.article.also_at):
                self._by_path[path].append(id_)
            self._by_title[dated.title].append(id_)

    def find(self, quote: Quote, article: Citation) -> Anchored:
        """Find the words of `quote`, which stood in `article`: there, in what it became, or in
        another article that has them word for word."""
        known = list(dict.fromkeys(self._candidates(article)))
        for id_ in known:
            found = find_in(quote, self._corpus.articles[id_].article, is_exact=True)
            if found:
                is_there = id_ == article.id or (
                    # without an id of its own, an article is named by its content
                    article.id not in self._corpus.articles
                    and self._corpus.articles[id_].article.path == article.path
                )
                state = found.state if is_there else AnchorState.MOVED
                return Anchored(state, id_, found.span)
        for id_ in self._with_words_of(quote):
            if id_ not in known:
                found = find_in(quote, self._corpus.articles[id_].article, is_exact=True)
                if found:
                    return Anchored(AnchorState.MOVED, id_, found.span)
        for id_ in known:
            found = find_in(quote, self._corpus.articles[id_].article, is_exact=False)
            if found:
                return Anchored(AnchorState.CHANGED, id_, found.span)
        return LOST

    def _with_words_of(self, quote: Quote) -> Sequence[ArticleId]:
        """The articles that have the rarest word of `quote`; to search all of them for each of many
        quotations would take for ever."""
        if self._by_word is None:
            self._by_word = defaultdict(list)
            for id_, dated in self._corpus.articles.items():
                for word in set(_WORD.findall(dated.article.text)):
                    self._by_word[word].append(id_)
        words = _WORD.findall(normal(quote.exact))
        whole = words[1:-1] or words  # the outermost ones may be parts of words
        nowhere: Sequence[ArticleId] = ()
        return min((self._by_word.get(word, nowhere) for word in whole), key=len, default=nowhere)

    def _candidates(self, article: Citation) -> Iterator[ArticleId]:
        if article.id in self._corpus.articles:
            yield ArticleId(article.id)
        yield from self._by_path.get(article.path, ())
        if article.title:
            yield from self._by_title.get(article.title, ())


def find_in(quote: Quote, article: Article, *, is_exact: bool) -> _WordsFound | None:
    """Find the words in one article: word for word, or else as what they became."""
    return _exact(quote, article) if is_exact else _changed(quote, article.text)


def _exact(quote: Quote, article: Article) -> _WordsFound | None:
    """The occurrence of the same words that fits best; in place if it is where they stood."""
    words = folded(quote.exact).split(" ")
    if not words[0]:
        return None
    best: tuple[int, bool, int, Span] | None = None
    for span in _occurrences(normal(quote.exact), words, article.text):
        away = abs(article.to_given(span).start - quote.start)
        key = (_agreement(quote, article.text, span), away == 0, -away, span)
        if best is None or key[:3] > best[:3]:
            best = key
    if best is None:
        return None
    agreement, is_in_place, _, span = best
    if not is_in_place and agreement < _SURE_CONTEXT and len(words) < _TELLING:
        return None  # "Mr Lee" stands in many places
    return _WordsFound(AnchorState.IN_PLACE if is_in_place else AnchorState.MOVED, span, agreement)


def _occurrences(exact: str, words: Sequence[str], text: str) -> Iterator[Span]:
    """Every place of `exact` in `text`; where there is none, every place of its `words` however
    they are set. To make a pattern takes a hundred times as long as to look for a text, so none is
    made of words that are not there."""
    start = text.find(exact)
    if start < 0 and " ".join(words) in folded(text):
        pattern = re.compile(f"{_SPACE}+".join(map(re.escape, words)))
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end())
    while start >= 0:
        yield Span(start, start + len(exact))
        start = text.find(exact, start + 1)


def _agreement(quote: Quote, text: str, span: Span) -> int:
    """The number of characters before and after `span` that are as they were quoted."""
    before = folded(text[max(0, span.start - 2 * CONTEXT) : span.start])[::-1]
    after = folded(text[span.end : span.end + 2 * CONTEXT])
    return _common(before, folded(quote.prefix)[::-1]) + _common(after, folded(quote.suffix))


def _common(one: str, other: str) -> int:
    """The length of what the two begin with alike."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))


def _changed(quote: Quote, text: str) -> _WordsFound | None:
    """What the words have become: what stands between their old neighbours, or is like them."""
    between = _between(quote, text)
    alike = _alike(quote, text)
    if between and (alike is None or alike.fit < _share(quote.exact, between.span.of(text))):
        return between
    return alike or between


def _between(quote: Quote, text: str) -> _WordsFound | None:
    """The stretch between the words that stood before and after, where both still stand."""
    before, after = normal(quote.prefix).split(), normal(quote.suffix).split()
    # the outermost words may have been cut where the quotation was made
    before, after = before[1:], after[:-1]
    if min(len(" ".join(before)), len(" ".join(after))) < _SURE_CONTEXT:
        return None
    room = _LONGER * len(quote.exact) + CONTEXT
    opening = re.compile(r"\s+".join(map(re.escape, before)))
    closing = re.compile(r"\s+".join(map(re.escape, after)))
    for match in opening.finditer(text):
        end = closing.search(text, match.end(), match.end() + room + len(quote.suffix) * 2)
        if end:
            stretch = text[match.end() : end.start()]
            if not stretch.strip():
                return None  # the neighbours met: the words are gone
            start = match.end() + len(stretch) - len(stretch.lstrip())
            return _WordsFound(AnchorState.CHANGED, Span(start, start + len(stretch.strip())), 0.0)
    return None


def _alike(quote: Quote, text: str) -> _WordsFound | None:
    """The stretch of `text` that shares most words with the quotation, in order."""
    wanted = [word.lower() for word in _WORD.findall(normal(quote.exact))]
    if len(wanted) < 3:
        return None
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(wanted):
        places[word].append(place)
    words = list(_WORD.finditer(text))
    # each word that the two share votes for where the quotation would begin
    votes: defaultdict[int, int] = defaultdict(int)
    for number, match in enumerate(words):
        held = places.get(match[0].lower(), ())
        if len(held) <= 2:
            for place in held:
                votes[(number - place) // len(wanted)] += 1
    best: _WordsFound | None = None
    for block in sorted(votes, key=lambda block: -votes[block])[:8]:
        first = max(0, block * len(wanted) - 2)
        window = words[first : (block + 2) * len(wanted) + 2]
        found = _best_within(wanted, window)
        if found and (best is None or found.fit > best.fit):
            best = found
    return best if best and best.fit >= _LIKE_ENOUGH else None


def _best_within(wanted: list[str], window: list[re.Match[str]]) -> _WordsFound | None:
    """The stretch of `window` from the first to the last word in the longest common order.

    A word at either end that stands far from the others is there by chance: it is left out where
    the rest is more like the quotation.
    """
    kept = _common_order(wanted, [match[0].lower() for match in window])
    if not kept:
        return None

    def share(ends: tuple[int, int]) -> float:
        first, last = ends
        return 2 * (last - first + 1) / (len(wanted) + kept[last] - kept[first] + 1)

    ends = 0, len(kept) - 1
    while ends[0] < ends[1]:
        first, last = ends
        shorter = max((first + 1, last), (first, last - 1), key=share)
        if share(shorter) <= share(ends):
            break
        ends = shorter
    span = Span(window[kept[ends[0]]].start(), window[kept[ends[1]]].end())
    return _WordsFound(AnchorState.CHANGED, span, share(ends))


def _common_order(wanted: list[str], found: list[str]) -> list[int]:
    """Where in `found` a longest run of words stands that are also in `wanted`, in its order.

    By the longest growing sequence of places: n log n where no word occurs often.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(wanted):
        places[word].append(place)
    ends: list[int] = []  # the smallest place that a run of each length ends with
    tails: list[int] = []
    steps: list[tuple[int, int]] = []  # a word of `found`, and the step before it
    for number, word in enumerate(found):
        for place in reversed(places.get(word, ())[:4]):
            length = bisect_left(ends, place)
            steps.append((number, tails[length - 1] if length else -1))
            if length == len(ends):
                ends.append(place)
                tails.append(len(steps) - 1)
            else:
                ends[length], tails[length] = place, len(steps) - 1
    kept: list[int] = []
    step = tails[-1] if tails else -1
    while step >= 0:
        number, step = steps[step]
        kept.append(number)
    return list(dict.fromkeys(reversed(kept)))


def _share(one: str, other: str) -> float:
    """The share of words that two stretches have in common, in order."""
    first = [word.lower() for word in _WORD.findall(normal(one))]
    second = [word.lower() for word in _WORD.findall(other)]
    if not first or not second:
        return 0.0
    return 2 * len(_common_order(first, second)) / (len(first) + len(second))


def normal(text: str) -> str:
    """`text` as pktui counts it: NFC."""
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """`text` in NFC with one space between two words, however it was set."""
    return _SPACES.sub(" ", normal(text)).strip(" ")
