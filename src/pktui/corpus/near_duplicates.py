"""Whether two articles are one text in two settings: the same story from two feeds.

Every text is cut into rough sentences, and the few of them with the smallest checksums stand for it
(a bottom-k sketch: Broder, "On the resemblance and containment of documents", 1997). Texts that
share most sentences share some of these few, so who may be like whom is looked up, in time that
does not grow with the pile; then the two texts are compared word by word.

What may differ is what feeds do to a story: they put their own lines above and below it, cut its
end, set other quotation marks, spell a word otherwise. It is another story, however like, as soon
as within it one text has a number or a name that the other has not, and the other one too: "5.1 …
Honshu", "5.4 … Hokkaido".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from datetime import date
from heapq import nsmallest
from zlib import crc32

from pktui.model.article import Article

SKETCH = 8
"""Sentences that stand for a text: two texts of which nine in ten sentences are the same share six
of theirs on average, and fewer than two once in some thousand pairs."""

_SHORTEST_PIECE = 20
"""Bytes below which a piece is an abbreviation, an initial, a figure: not telling."""

_SHARED_WORDS = 0.9
"""Share of the shorter text's runs of words that the longer must have."""

_LENGTH = 0.75
"""What is shorter than that share of the other is a part of it, not a copy."""

_RESPELT = 0.02
"""Share of words that may have been replaced: one in fifty."""

_DAYS = 3
"""How far apart two feeds publish one story; what comes again a week later is another one."""

_RUN = 3
"""Words a run. Shorter ones are common to any two texts; longer ones break at every comma."""

_ANCHOR = 8
"""Words by which a place in the other text is found: a long text has hardly any eight twice."""

_STORY = 100
"""Words of a story that is surely one: standing paragraphs of background are shorter."""


def _table() -> bytes:
    """Make a table for `bytes.translate` that turns capitals into small letters, and ends of
    sentences into line feeds."""
    table = bytearray(range(256))
    for capital in range(ord("A"), ord("Z") + 1):
        table[capital] = capital + 32
    for end in b".!?;:":
        table[end] = ord("\n")
    return bytes(table)


_TABLE = _table()
# white space, ASCII punctuation, and the bytes of which UTF-8 makes curly quotes and dashes
_DROPPED = b" \t\r\n\"#$%&'()*+,-/<=>@[\\]^_`{|}~\xc2\xa0\xe2\x80\x93\x94\x98\x99\x9c\x9d\xa6"


def sketch(text: str) -> tuple[int, ...]:
    """Make a few numbers that most settings of the same text share; the same in every process."""
    plain = text.encode("utf-8", "surrogatepass").translate(_TABLE, _DROPPED)
    pieces = {piece for piece in plain.split(b"\n") if len(piece) >= _SHORTEST_PIECE}
    return tuple(nsmallest(SKETCH, map(crc32, pieces)))


def likeness(one: Article, other: Article) -> float | None:
    """Return the share of the shorter text that the longer has, if it is the same text; else
    None."""
    if _days_apart(one.date, other.date) > _DAYS:
        return None
    ours, theirs = _words(one), _words(other)
    if min(len(ours), len(theirs)) < _LENGTH * max(len(ours), len(theirs)):
        return None
    shared = _shared_runs(ours, theirs)
    if shared < _SHARED_WORDS:
        return None
    return shared if _is_framed(ours, theirs) or not _tells_another(ours, theirs) else None


_WORD = re.compile(r"[^\W_]+")


def _words(article: Article) -> list[str]:
    """Return the words of an article, without those by which a feed signs."""
    signature = {
        word for name in (article.publisher, article.url) for word in _WORD.findall(name or "")
    }
    return [word for word in _WORD.findall(article.text) if word not in signature]


def _shared_runs(ours: list[str], theirs: list[str]) -> float:
    runs = [Counter(_runs([word.casefold() for word in text], _RUN)) for text in (ours, theirs)]
    shortest = min(counter.total() for counter in runs)
    return (runs[0] & runs[1]).total() / shortest if shortest else 0.0


def _runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(length)), strict=False)


def _is_framed(ours: list[str], theirs: list[str]) -> bool:
    """Tell whether what differs stands above and below one long story that is the same to the
    word."""
    least = max(_STORY, round(_SHARED_WORDS * min(len(ours), len(theirs))))
    places = {run: place for place, run in enumerate(_runs(theirs, _ANCHOR))}
    start = 0
    while start + least <= len(ours):
        other = places.get(tuple(ours[start : start + _ANCHOR]))
        same = 0 if other is None else _same_from(ours, start, theirs, other)
        if same >= least:
            return True
        start += same + 1
    return False


def _same_from(ours: list[str], start: int, theirs: list[str], other: int) -> int:
    """Count how many words are the same from `start` in one text and `other` in the other."""
    longest = min(len(ours) - start, len(theirs) - other)
    same = 0
    while same < longest and ours[start + same] == theirs[other + same]:
        same += 1
    return same


def _tells_another(ours: list[str], theirs: list[str]) -> bool:
    """Tell whether words were not only left out but replaced: telling ones, or many."""
    only_ours, only_theirs = Counter(ours) - Counter(theirs), Counter(theirs) - Counter(ours)
    if _is_distinctive(only_ours.keys()) and _is_distinctive(only_theirs.keys()):
        return True
    replaced = min(only_ours.total(), only_theirs.total())
    return replaced > max(1, _RESPELT * min(len(ours), len(theirs)))


def _is_distinctive(words: Set[str]) -> bool:
    """Tell whether one of them names something, or a number."""
    from pktui.pipeline.dates.en.lexicon import NUMERALS, ORDINALS, POWERS

    return any(
        not word.islower()
        or not word.isalpha()
        or any(word in numbers for numbers in (NUMERALS, ORDINALS, POWERS))
        for word in words
    )


def _days_apart(one: str | None, other: str | None) -> int:
    """Count the days between two dates; 0 where one is unknown, or not written as ISO dates are."""
    try:
        return abs(
            (date.fromisoformat((one or "")[:10]) - date.fromisoformat((other or "")[:10])).days
        )
    except ValueError:
        return 0
