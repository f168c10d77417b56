"""Many copies of one article, folded into it.

The same text from two feeds is one article that stands in two places, also where the feeds set it a
little differently. Two texts under one id are two articles, and something that the reader should
know.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import NewType, TypeAlias

from pktui.corpus.near_duplicates import likeness, sketch
from pktui.model.article import Article, ArticleId, Problem, ProblemKind
from pktui.pipeline.dates.document.machine_dates import read_stamp
from pktui.reading.draft import fingerprint
from pktui.runtime.digest import blake2b

Content: TypeAlias = bytes
"""A digest of what an analysis of an article depends on: its text and what its input says of
it."""

_Place = NewType("_Place", str)
"""Where an article stands among the different ones: the fingerprint of its first copy."""

_SHARED_PIECES = 2
"""How much of two sketches is the same before their texts are compared; one may be boilerplate."""

_COMPARED = 3
"""How many texts at most an article is compared with."""

_MOST_PROBLEMS = 100
"""Copies, and texts under the id of another, that are told one by one in each file; of the others
it is told how many there are. A table of a megabyte may have a hundred thousand rows of one text,
or under one id."""

_CROWD = 8
"""A sentence that more articles than this share is boilerplate: later ones are not listed."""


class Different:
    """The different ones among the articles added so far, and what was found while telling."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._found: Counter[str] = Counter()
        """How many copies, and texts under the ids of others, each file has."""
        self._standing: dict[_Place, Article] = {}
        self._place_of: dict[str, _Place] = {}
        """By the fingerprint of every copy, the near ones too."""
        self._owner: dict[ArticleId, _Place] = {}
        self._sharing: defaultdict[int, list[_Place]] = defaultdict(list)
        """Articles by the numbers of their sketches."""

    @property
    def articles(self) -> list[Article]:
        """The different articles, in the order of their first copies, every id once."""
        return list(self._standing.values())

    @property
    def problems(self) -> list[Problem]:
        """What was found while telling: of each file the first ones, and how many more."""
        more = [
            _more_problems(path, count - _MOST_PROBLEMS)
            for path, count in self._found.items()
            if count > _MOST_PROBLEMS
        ]
        return [*self._problems, *more]

    def __len__(self) -> int:
        return len(self._standing)

    def finish(self) -> None:
        """Forget what only further articles are told apart by: a twentieth of what a large pile
        takes in memory. None may be added after that."""
        self._place_of, self._owner = {}, {}
        self._sharing.clear()

    def add(self, article: Article) -> Article | None:
        """Return the article as it now stands, with what its copies say of it; None if nothing
        is new."""
        bare = fingerprint(article.text)
        item = _item_key(article, bare)
        key = item or bare
        known = self._place_of.get(key)
        if known is None and not article.is_entry:
            known = self._less_told(bare)
        if known is not None:
            standing = self._standing[known]
            if self._is_told(article.path):
                self._problems.append(_copy_problem(standing, article))
            if _says_nothing_new(article, standing):
                return None
            return self._fold(known, standing, article)
        pieces = () if item else sketch(article.text)
        near = self._near(article, pieces)
        if near is not None:
            self._place_of[key] = near
            # the longer text stays: it leaves nothing out
            return self._fold(near, *sorted((self._standing[near], article), key=_length))
        place = self._place_of[key] = _Place(key)
        self._place_of.setdefault(bare, place)
        for piece in pieces:
            if len(self._sharing[piece]) < _CROWD:
                self._sharing[piece].append(place)
        self._standing[place] = article = self._with_own_id(article, place)
        return article

    def _less_told(self, bare: str) -> _Place | None:
        """Find where an article of this text stands that only its text tells from others."""
        place = self._place_of.get(bare)
        if place is None:
            return None
        standing = self._standing[place]  # perhaps in another setting
        return place if _item_key(standing, fingerprint(standing.text)) is None else None

    def _is_told(self, path: str) -> bool:
        """Count another problem of the file at `path`; tell whether it is one of the first."""
        self._found[path] += 1
        return self._found[path] <= _MOST_PROBLEMS

    def _with_own_id(self, article: Article, place: _Place) -> Article:
        holder = self._owner.setdefault(article.id, place)
        if holder == place:
            return article
        if self._standing[holder].text == article.text:
            return self._renamed(article, place)
        if self._is_told(article.path):
            self._problems.append(_clash_problem(self._standing[holder], article))
        return self._renamed(article, place)

    def _renamed(self, article: Article, place: _Place) -> Article:
        own = ArticleId(f"{article.id}-{place[:8]}")
        self._owner[own] = place
        return replace(article, id=own)

    def _near(self, article: Article, pieces: tuple[int, ...]) -> _Place | None:
        """Find where an article stands that is this one in another setting."""
        shared = Counter(place for piece in pieces for place in self._sharing.get(piece, ()))
        for place, count in shared.most_common(_COMPARED):
            if count < min(_SHARED_PIECES, len(pieces)):
                return None
            standing = self._standing[place]
            share = None if standing.id == article.id else likeness(standing, article)
            if share is not None:
                if self._is_told(article.path):
                    self._problems.append(_likeness_problem(standing, article, share))
                return place
        return None

    def _fold(self, place: _Place, main: Article, copy: Article) -> Article | None:
        before = self._standing[place]
        after = self._standing[place] = _merged(self._with_own_id(main, place), copy)
        return None if content_of(after) == content_of(before) else after


_SHORT = 200
"""Characters of the longest text that tells no story: “Follow our live coverage.”."""


def _item_key(article: Article, bare: str) -> str | None:
    """Return what copies of an item with a short text share: the text, its title, its address and
    its day; an id of its own only says that there is something to tell apart.

    `bare` is the fingerprint of the text. Many items have “Follow our live coverage.” for their
    whole text. None where the text is long enough to be told by itself, or where nothing but the
    text tells items apart. A sentence with two dates is two entries of a timeline, however long it
    is.
    """
    if article.is_entry:
        return fingerprint(f"{article.id} {article.date} {article.text}")
    if len(article.text) > _SHORT:
        return None
    told = (article.title, article.url, (article.date or "")[:_DAY])
    has_own_id = article.id != bare
    if sum(map(bool, (*told, has_own_id))) < _ENOUGH:
        return None
    return fingerprint("\0".join((article.text, *(part or "" for part in told))))


_ENOUGH = 2
"""How many of title, address, day and an id of the input are enough to tell one item from
another."""
_DAY = len("2022-11-27")


def _length(article: Article) -> int:
    """Measure an article so that the longest is sorted first."""
    return -len(article.text)


def content_of(article: Article) -> Content:
    """Make the key by which articles of the same content are found; it holds no text."""
    facts = article.title, article.date, article.publisher, article.url
    known = blake2b(article.text.encode("utf-8", "surrogatepass"), digest_size=16)
    known.update(repr(facts).encode("utf-8", "surrogatepass"))
    return known.digest()


def _says_nothing_new(copy: Article, standing: Article) -> bool:
    """Tell whether `copy` is what stands already, word for word and at the same place."""
    is_same = copy.path == standing.path and content_of(copy) == content_of(standing)
    return is_same and copy.section in (None, standing.section) and not copy.also_at


def _merged(first: Article, copy: Article) -> Article:
    paths = dict.fromkeys((*first.also_at, copy.path, *copy.also_at))
    paths.pop(first.path, None)
    return replace(
        first,
        title=first.title or copy.title,
        date=first.date or copy.date,
        publisher=first.publisher or copy.publisher,
        section=first.section or copy.section,
        url=first.url or copy.url,
        also_at=tuple(paths),
    )


def _copy_problem(first: Article, copy: Article) -> Problem:
    if _are_of_other_days(first.date, copy.date):
        return Problem(
            path=copy.path,
            reason=f"the same text is dated {first.date} in {first.path}, here {copy.date}",
            kind=ProblemKind.CONTRADICTION,
            article=first.id,
        )
    return Problem(
        path=copy.path,
        reason=f"{_copy_name(first, copy)}the same text as {first.id} in {first.path}; "
        "read as one article",
        kind=ProblemKind.DUPLICATE,
        article=first.id,
    )


_LONGEST_NAME = 80
"""Characters of a copy's title or publisher that are told: enough to find it by."""


def _copy_name(first: Article, copy: Article) -> str:
    """Return what tells a copy from the first, to begin a sentence with: `“Dam bursts” (Reuters): `
    with its title and publisher where they are others. Empty where nothing tells it.

    A copy with the same title in the same file, which may have thousands of rows, has its id.
    """
    title, publisher = _line_of(copy.title), _line_of(copy.publisher)
    is_beside = copy.path == first.path and copy.id != first.id
    is_titled = bool(title) and title != _line_of(first.title)
    name = f"“{_short(title)}”" if is_titled else copy.id if is_beside else ""
    by = f"({_short(publisher)})" if publisher and publisher != _line_of(first.publisher) else ""
    told = " ".join(filter(None, (name, by)))
    return f"{told}: " if told else ""


def _line_of(value: str | None) -> str:
    return " ".join((value or "").split())


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _are_of_other_days(first: str | None, other: str | None) -> bool:
    """Tell whether two dates cannot both be right; `2022-11-27` and `2022-11-27T21:30+07:00`
    can."""
    if first == other:
        return False
    one, two = read_stamp(first or ""), read_stamp(other or "")
    if one is None or two is None or not one.when.earliest or not two.when.earliest:
        return False
    return not (two.when.covers(one.when.earliest) or one.when.covers(two.when.earliest))


def _more_problems(path: str, count: int) -> Problem:
    more = (
        "1 more copy, or text under the id of another"
        if count == 1
        else f"{count:,} more copies, or texts under the ids of others"
    )
    return Problem(
        path=path,
        reason=f"{more}; what each says is read all the same",
        kind=ProblemKind.DUPLICATE,
    )


def _likeness_problem(first: Article, copy: Article, share: float) -> Problem:
    return Problem(
        path=copy.path,
        reason=f"{_copy_name(first, copy)}the same text as {first.id} in {first.path}, set a "
        f"little differently ({share:.0%} of it word for word); read as one article",
        kind=ProblemKind.DUPLICATE,
        article=first.id,
    )


def _clash_problem(first: Article, other: Article) -> Problem:
    return Problem(
        path=other.path,
        reason=f"the id {other.id} names another text in {first.path}; both stay",
        kind=ProblemKind.DUPLICATE,
        article=first.id,
    )
