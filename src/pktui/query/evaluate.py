"""What rows answer to a predicate, and how well: the meaning of the query language.

An answer is *tiers*: for each rank the rows that answer at that rank or better. So "and" is `&`,
"or" is `|`, tier by tier, and a row that answers to several words stands where the worst of them
puts it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from itertools import accumulate, chain

from pktui.model.entity import EntityKind
from pktui.model.mark import ReaderMark
from pktui.model.when import When
from pktui.query.index import BODIES, LINES, Index, Tiers
from pktui.query.language import (
    DateBound,
    Dated,
    EventTrait,
    Field,
    How,
    Is,
    Predicate,
    TextTerm,
    UnfinishedField,
)
from pktui.query.name_index import Named
from pktui.query.rowset import NONE, Rows, numbers_in, of_flags
from pktui.query.text_match import MatchQuality, likeness
from pktui.query.text_search import literal_rows, phrase_rows, written_otherwise
from pktui.query.typed_text import Typed, TypedText, typed_text
from pktui.query.vocabulary import Vocabulary, WordsFound
from pktui.text.fold import fold


class Reason(StrEnum):
    """Why a row is among the hits, the best first."""

    NAME = "name"
    """The line speaks of someone or something so called, however the article spells it."""
    TITLE = "title"
    BODY = "body"
    """The sentence has it, or somewhere the article, for the row that stands for an article."""
    TYPO = "typo"
    """Only a word that is nearly the same."""


RANKS = (
    Reason.NAME,
    Reason.TITLE,
    Reason.BODY,  # so far by whole words, now by their beginnings
    Reason.NAME,
    Reason.TITLE,
    Reason.BODY,
    Reason.TYPO,
)
"""The reason of each tier."""

_BEGINS = 3
"""The best rank that a word gives whose beginning alone was typed."""

_KINDS = {
    Field.WHO: EntityKind.PERSON,
    Field.WHERE: EntityKind.PLACE,
    Field.ORG: EntityKind.ORGANISATION,
}


def level(rows: Rows) -> Tiers:
    """Make tiers of rows that all answer equally well: `rows` at every rank."""
    return (rows,) * len(RANKS)


def both(one: Tiers, other: Tiers) -> Tiers:
    """Keep, at each rank, the rows that satisfy both predicates at that rank or better."""
    return tuple(map(int.__and__, one, other))


def either(one: Tiers, other: Tiers) -> Tiers:
    """Keep, at each rank, the rows that satisfy one of the predicates at that rank or better."""
    return tuple(map(int.__or__, one, other))


def answer(index: Index, predicate: Predicate) -> Tiers:
    """Return the rows for which the predicate holds."""
    return index.answers.get(predicate, lambda: _work_out(index, predicate))


def _work_out(index: Index, predicate: Predicate) -> Tiers:
    match predicate:
        case TextTerm(field=None):
            return _anywhere(index, predicate)
        case TextTerm(field=Field.TEXT):
            return _in_texts(index, predicate)
        case TextTerm(field=Field.TITLE):
            return _in_titles(index, predicate)
        case TextTerm(field=Field.SOURCE):
            return _by_source(index, predicate)
        case TextTerm(field=Field.TAG | Field.NOTE):
            return level(_of_marks(index, predicate))
        case TextTerm():
            return _by_name(index, predicate)
        case Dated(bound=bound, when=when):
            return level(_on_days(index, bound, when))
        case Is(trait=trait):
            return level(_that_are(index, trait))
        case UnfinishedField():
            return level(index.every)


def answer_joined(index: Index, words: Sequence[TypedText]) -> Tiers:
    """Return the rows that write as one word, or as a name, words that were typed apart."""
    key = tuple(word.text for word in words)
    return index.answers.get(key, lambda: _work_out_joined(index, key))


def answer_named(index: Index, words: Sequence[TypedText]) -> Tiers | None:
    """Return the rows that have the name of several words that was typed, as one term; None
    where they are no name that is known in whole."""
    if any(word.text.isdigit() for word in words):  # March 2020 is no name
        return None
    if not index.names.joined(typed_text("".join(word.text for word in words))).whole:
        return None
    exact = _exact_phrase(index, [piece for word in words for piece in word.words], (LINES, BODIES))
    phrase = _tiers(title=exact & index.titles, body=exact)
    return either(answer_joined(index, words), phrase)


def _work_out_joined(index: Index, words: Sequence[str]) -> Tiers:
    typed = typed_text("".join(words))
    named = _named_tiers(index, index.names.joined(typed))
    found = index.vocabulary.find(typed, begins=False, typos=False)
    as_typed = either(named, _found_tiers(index, found))
    return either(as_typed, _spaced_otherwise(index, typed_text(" ".join(words)), as_typed))


# Words anywhere, in texts and in titles


def _anywhere(index: Index, words: TextTerm) -> Tiers:
    in_texts = _in_texts(index, words)
    if words.how is not How.WORD:
        return in_texts
    is_meant = len(words.typed.words) == 1 and _is_meant(index, words.typed.words[0])
    named = _named_tiers(index, index.names.find(words, typos=not is_meant))
    as_typed = either(either(in_texts, named), _written_otherwise(index, words.typed))
    return either(as_typed, _spaced_otherwise(index, words.typed, as_typed))


def _is_meant(index: Index, word: Typed) -> bool:
    """Tell whether the word stands in texts as it was typed, so that it is no slip for a name.

    How common a folded word is tells nothing about one spelling of it with marks.
    """
    words = index.vocabulary
    is_common = not word.has_marks and words.is_common(word.folded)
    return is_common or words.is_short_hit(word.folded)


def _spaced_otherwise(index: Index, typed: TypedText, as_typed: Tiers) -> Tiers:
    """Find the rows that write a name as `typed` does, but for spaces, or begin a word with it.

    Such rows need not speak of whom it names: "viet nam" finds Vietnamese because "vietnam" does.
    A letter typed with a mark counts there too, as it does in the text of any other row, unless
    the name is also written without. What answers better `as_typed` is not read: nearly all do.
    """
    rows, within = NONE, index.every & ~as_typed[_BEGINS]
    for name in index.names.spaced_otherwise(typed):
        pieces = typed_text(name if typed.has_marks else fold(name)).words
        entries = [
            [
                entry
                for entry in (*found.whole, *found.begins)
                if not typed.has_marks or index.vocabulary.spelled[entry].startswith(piece.text)
            ]
            for piece, found in zip(pieces, _found_in_phrase(index, pieces), strict=True)
        ]
        rows |= phrase_rows(index, entries, (LINES, BODIES), within)
    return _tiers(title_begins=rows & index.titles, body_begins=rows)


def _written_otherwise(index: Index, typed: TypedText) -> Tiers:
    """Find the rows that have in two words what was typed as one, or in one what was typed with a
    hyphen."""
    tiers = level(NONE)
    for pieces in written_otherwise(index, typed):
        if len(pieces) == 1:
            found = index.vocabulary.find(pieces[0], typos=False)
            tiers = either(tiers, _found_tiers(index, found))
        else:
            rows = _exact_phrase(index, pieces, (LINES, BODIES))
            tiers = either(tiers, _tiers(title_begins=rows & index.titles, body_begins=rows))
    return tiers


def _in_texts(index: Index, words: TextTerm) -> Tiers:
    pieces = words.typed.words
    if words.how is not How.WORD or not pieces or words.typed.is_unspaced:
        rows = literal_rows(index, words, (LINES, BODIES))
        return _tiers(title=rows & index.titles, body=rows)
    piece, *more = pieces
    if more:
        return _phrase_tiers(index, pieces)
    found = index.vocabulary.find(piece)
    exact = bool(found.whole or found.begins)
    joined = index.compounds.find(piece, typos=not exact)
    return either(_found_tiers(index, found), _found_tiers(index, joined, index.compounds))


def _in_titles(index: Index, words: TextTerm) -> Tiers:
    """Find all rows of the articles whose title has the words."""
    pieces = words.typed.words
    if words.how is How.WORD and len(pieces) == 1 and not words.typed.is_unspaced:
        found = index.vocabulary.find(pieces[0])
        lines = index.vocabulary.shelves[LINES]
        exact = lines.rows(found.whole, index.size) | lines.rows(found.begins, index.size)
        return _tiers(
            title=_of_the_same_articles(index, exact),
            typo=_of_the_same_articles(index, lines.rows(found.typos, index.size)),
        )
    if words.how is How.WORD and pieces:
        tiers = _phrase_tiers(index, pieces, (LINES,))
        return tuple(_of_the_same_articles(index, rows) for rows in tiers)
    return level(_of_the_same_articles(index, literal_rows(index, words, (LINES,))))


def _of_the_same_articles(index: Index, rows: Rows) -> Rows:
    """Add to the rows of articles all other rows of the same articles."""
    wanted = numbers_in(rows & index.articles, index.size)
    return index.rows_of(
        row for at in wanted for row in index.rows_of_article(index.article(at).article.id)
    )


def _tiers(
    *,
    name: Rows = NONE,
    title: Rows = NONE,
    body: Rows = NONE,
    name_begins: Rows = NONE,
    title_begins: Rows = NONE,
    body_begins: Rows = NONE,
    typo: Rows = NONE,
) -> Tiers:
    """Make tiers of the rows found at each rank: each tier has its own rows and those before it."""
    ranks = (name, title, body, name_begins, title_begins, body_begins, typo)
    return tuple(accumulate(ranks, int.__or__))


def _found_tiers(index: Index, found: WordsFound, words: Vocabulary | None = None) -> Tiers:
    """Return the rows that have what was found in the vocabulary, or among other `words`."""
    shelves = (words or index.vocabulary).shelves
    whole, begins, typos = (
        tuple(shelf.rows(entries, index.size) for shelf in shelves)
        for entries in (found.whole, found.begins, found.typos)
    )
    return _tiers(
        title=whole[LINES] & index.titles,
        body=whole[LINES] | whole[BODIES],
        title_begins=begins[LINES] & index.titles,
        body_begins=begins[LINES] | begins[BODIES],
        typo=typos[LINES] | typos[BODIES],
    )


def _phrase_tiers(
    index: Index, pieces: Sequence[Typed], shelves: Sequence[int] = (LINES, BODIES)
) -> Tiers:
    """Find the rows with these words side by side, the last perhaps only begun. Typos count only
    where no row has the words without them."""
    exact = index.phrases.get(
        (_texts(pieces), shelves), lambda: _exact_phrase(index, pieces, shelves)
    )
    if exact:
        return _tiers(title=exact & index.titles, body=exact)
    found = _found_in_phrase(index, pieces)
    forgiving = [(*f.whole, *f.begins, *f.typos) for f in found]
    return _tiers(typo=phrase_rows(index, forgiving, shelves, index.every))


def _exact_phrase(index: Index, pieces: Sequence[Typed], shelves: Sequence[int]) -> Rows:
    """Find the rows with these words side by side, without typos. When the last word has been typed
    on, only the rows found before are read."""
    *before, last = _texts(pieces)
    shorter = (*before, last[:-1]) if last[1:] else tuple(before)
    within = index.phrases.known((shorter, shelves))
    found = _found_in_phrase(index, pieces)
    entries = [(*f.whole, *f.begins) for f in found]
    return phrase_rows(index, entries, shelves, index.every if within is None else within)


def _texts(words: Iterable[Typed]) -> tuple[str, ...]:
    return tuple(word.text for word in words)


def _found_in_phrase(index: Index, pieces: Sequence[Typed]) -> list[WordsFound]:
    *before, last = pieces
    found = [index.vocabulary.find(piece, begins=False) for piece in before]
    return [*found, index.vocabulary.find(last)]


# Names and sources


def _named_tiers(index: Index, named: Named) -> Tiers:
    """Rank the rows of named entities: a line that names one answers better than an article that
    does so somewhere."""
    names, size = index.names, index.size
    return _tiers(
        name=index.named.rows(tuple(named.whole), size),
        body=names.rows(named.whole, size),
        name_begins=index.named.rows(tuple(named.begins), size),
        body_begins=names.rows(named.begins, size),
        typo=names.rows(named.typos, size),
    )


def _by_name(index: Index, words: TextTerm) -> Tiers:
    """Find the rows for a value of `who:`, `where:` or `org:`; typos count only where nothing else
    answers."""
    assert words.field is not None
    return _named_tiers(index, chosen(index, words))


def chosen(index: Index, words: TextTerm) -> Named:
    """Return the entities that a value of `who:`, `where:` or `org:` chooses."""
    assert words.field is not None
    named = index.names.find(words, _KINDS[words.field])
    return replace(named, typos=frozenset()) if named.whole or named.begins else named


def _by_source(index: Index, words: TextTerm) -> Tiers:
    answers: dict[MatchQuality, list[str]] = {}
    for source in index.by_source:
        answers.setdefault(likeness(words, source), []).append(source)
    rows = {
        how: index.rows_of(chain.from_iterable(index.by_source[source] for source in sources))
        for how, sources in answers.items()
    }
    exact = rows.get(MatchQuality.WHOLE, NONE) | rows.get(MatchQuality.BEGINS, NONE)
    return level(exact) if exact else _tiers(typo=rows.get(MatchQuality.TYPO, NONE))


# Days and traits


def _on_days(index: Index, bound: DateBound, when: When) -> Rows:
    first = when.earliest.toordinal() if when.earliest else 0
    last = when.latest.toordinal() if when.latest else date.max.toordinal() + 1
    match bound:
        case DateBound.ON:
            return _days(index.first_days, last.__ge__) & _days(index.last_days, first.__le__)
        case DateBound.SINCE:
            return _days(index.last_days, first.__le__)
        case DateBound.UNTIL:
            return _days(index.first_days, last.__ge__)
        case DateBound.BEFORE:
            return _days(index.last_days, first.__gt__)
        case DateBound.AFTER:
            return _days(index.first_days, last.__lt__)


def _days(days: Iterable[int], are: Callable[[int], bool]) -> Rows:
    return of_flags(map(are, days))


def _of_marks(index: Index, words: TextTerm) -> Rows:
    """Return the rows whose mark has a tag that begins so, or a note with these words."""
    wanted = words.typed.folded
    if words.field is Field.NOTE:
        return _rows_of_marks(index, lambda mark: wanted in fold(mark.note or ""))
    return _rows_of_marks(
        index, lambda mark: any(fold(tag).startswith(wanted) for tag in mark.tags)
    )


def _rows_of_marks(index: Index, are_meant: Callable[[ReaderMark], bool]) -> Rows:
    return index.rows_of(row for one, rows in index.marked if are_meant(one.mark) for row in rows)


def _that_are(index: Index, trait: EventTrait) -> Rows:
    match trait:
        case EventTrait.PUBLICATION:
            return index.articles & index.events
        case EventTrait.STATEMENT:
            return index.events & ~index.articles
        case EventTrait.UNCERTAIN:
            return index.dated_so(lambda when: when.is_uncertain)
        case EventTrait.UNDATED:
            return index.every & ~index.events
        case EventTrait.MARKED:
            return _rows_of_marks(index, lambda _: True)
        case EventTrait.NOTE:
            return _rows_of_marks(index, lambda mark: mark.note is not None)
        case EventTrait.TOGETHER:
            return index.every
