"""What a row of the timeline says of an event: the clause around its date, with names in short.

A sentence of news begins with titles and sources and comes to the deed late. A row has room for
some fifty letters of it, so they are those around the words that give the date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pktui.model.corpus import DatedArticle
from pktui.model.entity import Entity, EntityId
from pktui.model.event import Event, EventKind
from pktui.text.page_stamps import is_page_stamp
from pktui.view.timeline.deed import deed_before, first_deed
from pktui.view.timeline.short_names import short_names

_BREAK = re.compile(
    r"(?<=[,;:)”])\s+"
    r"|\s+(?=[–—(“]|-\s)"
    r"|\s+(?=(?:and|but|while|which|who|whose|that|because|after|before|when|where|although|if)\b)"
)
"""Between two clauses: behind a mark, before a dash or a word that joins clauses."""

_SETTING = re.compile(
    r"(?:and |but |or )?(?:in|on|at|by|for|from|with|during|after|before|under|over|as|amid)\b",
    re.IGNORECASE,
)
"""The beginning of a clause that says when and where something was."""

_JOINING = ("and ", "or ", "but ")
"""Before a thing these go on with the deed of the clause before."""

_JOINED = 3
"""Things in a row behind each of which the deed is looked for before: of hundreds, the row has room
for none."""

_BARE = 16
"""Letters besides those of the date, below which a clause tells of no deed: “On Saturday, ”, “At
least until last week, ”."""

_BEHIND = 8
"""Cells that stay for what comes behind the date, where a clause is cut at its start and the deed
is seen all the same."""

_SMALL = 36
"""Letters up to which a row has no room for both the deed and what stands before the date."""

_GAP = 10
"""Letters between the deed and the rest, from which on it is worth leaving them out."""

_OWNING = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|['’]s) \Z")
_ARTICLE = 8
"""Letters before a date in which such a word stands."""
_NOUN = re.compile(
    r"(?:['’]s)?(?:[ -](?!(?:of|in|on|at|to|for|by|with|from|and|or|but|that|which|who|when|while"
    r"|as|was|were|is|are|had|has|have|will|would|after|before)\b)[\w'’-]+){1,3}"
)
"""What a date may belong to: up to three words."""
_LONGEST_NOUN = 26
"""Letters of it that are kept."""

_LONGEST = 4_000
"""Letters of a sentence that are looked at, around its date: pages without a full stop exist."""


def row_words(
    event: Event,
    article: DatedArticle,
    entities: Mapping[EntityId, Entity],
    width: int,
    ellipsis: str,
) -> str:
    """Return what `event` says in at most `width` letters, its date's own clause among them; of a
    page's line with its time the headline before it."""
    if event.kind is EventKind.PUBLICATION or event.span is None:
        return event.text
    text, start, end = _shortened(event, article, entities)
    date = event.date_in_sentence
    if date is not None and is_page_stamp(article.article.text, date.start, date.end):
        start = end = 0  # a page's headline and its time: the headline tells
    return clause_around(text, start, end, width, ellipsis)


def deed_words(
    event: Event,
    article: DatedArticle,
    entities: Mapping[EntityId, Entity],
    width: int,
    ellipsis: str,
) -> str:
    """Return what `event` says in at most `width` letters below a heading that gives its date: as
    `row_words` does, but where there is no room for both, the deed of the clause and not its
    date."""
    words = row_words(event, article, entities, width, ellipsis)
    date = event.date_in_sentence
    if date is None or deed_before(words, 0, len(words)) is not None:
        return words
    if is_page_stamp(article.article.text, date.start, date.end):
        return words
    text, start, end = _shortened(event, article, entities)
    breaks = [0, *(found.end() for found in _BREAK.finditer(text)), len(text)]
    first = max(at for at in breaks[:-1] if at <= start)
    behind = [at for at in breaks if at >= end and at > first]
    is_bare = behind[0] - first < end - start + _BARE  # “On 20 April, the rig exploded”
    deed = first_deed(text, first, behind[min(is_bare, len(behind) - 1)])
    return clause_around(text, *deed, width, ellipsis) if deed else words


def _shortened(
    event: Event, article: DatedArticle, entities: Mapping[EntityId, Entity]
) -> tuple[str, int, int]:
    """Return the sentence with its names in short, and where the words that give its date stand in
    it."""
    assert event.span is not None
    text, date = article.article.text, event.date_in_sentence
    first, last = event.span.start, event.span.end
    if date is not None and last - first > _LONGEST:
        first = max(first, date.start - _LONGEST // 2)
        last = min(last, date.end + _LONGEST // 2)
    pieces: list[str] = []
    length, at = 0, first
    date_start = date_end = 0

    def add(piece: str) -> None:
        nonlocal length
        words = " ".join(piece.split())
        if piece[:1].isspace() and (words or not piece.strip()):
            words = f" {words}"
        if words.strip() and piece[-1:].isspace():
            words = f"{words} "
        pieces.append(words)
        length += len(words)

    cuts: list[tuple[int, int, str | None]] = [*short_names(article, entities, first, last)]
    if date is not None:
        cuts = [cut for cut in cuts if cut[1] <= date.start or cut[0] >= date.end]
        cuts.append((date.start, date.end, None))
        cuts.sort(key=lambda cut: cut[:2])
    for start, end, words in cuts:
        if start < at:
            continue
        add(text[at:start])
        if words is None:
            date_start = length
            add(text[start:end])
            date_end = length
        else:
            add(words)
        at = end
    add(text[at:last])
    return "".join(pieces), date_start, date_end


def clause_around(text: str, start: int, end: int, width: int, ellipsis: str) -> str:
    """Of `text` at most `width` letters: the clause that holds `start` to `end`, and what of the
    clauses beside it there is room for."""
    if len(text) <= width or width < 1:
        return text
    breaks = [0, *(found.end() for found in _BREAK.finditer(text)), len(text)]
    low = max(n for n, at in enumerate(breaks[:-1]) if at <= start)
    high = min(n for n, at in enumerate(breaks) if at >= end and n > low)
    room = width - 2 * len(ellipsis)
    if len(text[breaks[low] : breaks[high]].strip()) - (end - start) < _BARE:
        # the deed stands in the next clause or, behind a date at the end, in the one before
        if high < len(breaks) - 1:
            high += 1
        elif low:
            low -= 1
    deed_behind = high < len(breaks) - 1 and _is_setting(text, breaks[low], start, breaks[high])
    if deed_behind and breaks[high + 1] - breaks[low] > room:
        # “In a row of talks on Monday, he said …”: what comes behind the date tells of the deed
        return _cut(text, text.rfind(" ", 0, start - 1) + 1, start, end, width, ellipsis)
    while True:
        opens_with_date = start - breaks[low] < _BARE
        forward = high < len(breaks) - 1 and breaks[high + 1] - breaks[low] <= room
        backward = low > 0 and breaks[high] - breaks[low - 1] <= room
        if forward and (opens_with_date or not backward):
            high += 1
        elif backward:
            low -= 1
        else:
            break
    for _ in range(_JOINED):
        goes_on = low and text.startswith(_JOINING, breaks[low]) and start - breaks[low] >= _BARE
        if not goes_on or deed_before(text, breaks[low], breaks[high]) is not None:
            break
        low -= 1  # “and cement into the well on Tuesday” goes on with the deed of the clause before
    return _cut(text, breaks[low], start, end, width, ellipsis)


def _is_setting(text: str, first: int, start: int, end: int) -> bool:
    """Tell whether the clause `text[first:end]` only says when and where, its date at `start` some
    words behind its beginning: it has no deed."""
    is_far = start - first >= _BARE
    return is_far and bool(_SETTING.match(text, first)) and deed_before(text, first, end) is None


def _cut(text: str, first: int, start: int, end: int, width: int, ellipsis: str) -> str:
    """`text` from `first` on, at most `width` letters, with the date from `start` to `end`."""
    before = ellipsis if first else ""
    room = width - len(before)
    more = len(ellipsis) if end < len(text) else 0
    noun_end = _noun_behind(text, start, end)
    if noun_end - first > room - more:
        # the clause is longer than the row: it begins at a later word, so that the date is seen
        whole, room = first, width - len(ellipsis)
        most = max(0, room - more - (end - start))
        least = min(noun_end - end, most)
        deed = deed_before(text, whole, start)
        for behind in (min(_BEHIND, len(text) - end, most), least):
            first = _later_word(text, whole, start, end + max(behind, least) + more - room)
            if deed is not None and deed[1] > first:
                break
        head = (
            _head(text, whole, deed, first, width // 2, before, ellipsis) if width > _SMALL else ""
        )
        left = width - len(head)
        before = ellipsis
        tail = _later_word(text, first, start, end + least + more - left)
        if head and deed and left > end - start + least + more and tail - deed[1] > _GAP:
            before, room, first = head, left, tail
    words = text[first:].strip()
    if len(words) > room:
        words = words[: max(0, room - len(ellipsis))]
        words = (
            words[: words.rfind(" ") + 1] if _ends_behind(words, first, end) else words
        ) or words
        words = words.rstrip(" ,;:") + ellipsis
    return (before + words)[: max(width, 0)]


def _later_word(text: str, first: int, start: int, least: int) -> int:
    """Return where the first word begins from `least` on, which is not before `first`; at the
    latest that of the date, at `start`."""
    first = min(start, max(first, least))
    space = text.find(" ", first - 1 if first else 0, start)
    return space + 1 if space >= 0 else start


def _head(
    text: str,
    first: int,
    deed: tuple[int, int] | None,
    end: int,
    width: int,
    before: str,
    ellipsis: str,
) -> str:
    """Return a `deed` that stands between `first` and `end`, with its subject where there is room
    for it, and that something is left out behind it; nothing if it does not stand there, or not in
    `width` letters."""
    if deed is None or deed[1] > end:
        return ""
    begin, behind = deed
    room = width - len(before) - len(ellipsis) - 2
    if behind - first > room:
        before = ellipsis
        first = _later_word(text, first, begin, behind - room)
    words = text[first:behind].strip()
    return f"{before}{words} {ellipsis} " if len(words) <= room else ""


def _noun_behind(text: str, start: int, end: int) -> int:
    """Return where the words end that a date belongs to: “the 20 April explosion”; its own end
    where it stands by itself."""
    if _OWNING.search(text, max(0, start - _ARTICLE), start) or text[end : end + 1] in ("'", "’"):
        found = _NOUN.match(text, end, end + _LONGEST_NOUN)
        return found.end() if found else end
    return end


def _ends_behind(words: str, first: int, end: int) -> bool:
    """Tell whether the last of `words`, which begin at `first`, begins behind `end`."""
    return words.rfind(" ") + first >= end
