"""Paragraph → sentences: which full stops end one.

One expression finds every place where a sentence could end; only those behind a full stop are
looked at closer, for the word before it decides: "Gen." never ends a sentence, "U.S." and "Inc."
do only before a word that opens sentences, a lone capital is an initial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pktui.pipeline.layout.datelines import LONGEST_HEADING, is_date_heading
from pktui.pipeline.layout.line_shapes import DATE, LineShape, begins_date

_BOUNDARY = re.compile(
    r"""
    [.!?…] (?<!\.\.)            # what ends a sentence, or the first of several full stops:
    (?: (?<=\.) \.++ )?          # begun with a class, for `re` skips to its members
    ["'”’»)\]]*+                  # and what closes behind it
    (\s++)                        # the gap
    (?= (?: ["'“‘«(\[]++ | [—–-]++\s? )? ( \w++ ) )
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[^\s(\[“\"‘'—–/]++\Z")
_LOOK_BACK = 16
"""Characters before a full stop that are searched for its word; no abbreviation is longer."""

_NEVER_FINAL_WORDS = """
    mr mrs ms dr prof gen maj lt col sgt capt cpl brig cmdr adm rep reps sen sens gov pres rev
    hon fr st mt ft messrs mme mlle vs v cf e.g i.e approx supt insp det sgts drs profs assoc asst
    atty dep dist ex-gov ex-sen lt-gen maj-gen brig-gen"""
_NEVER_FINAL = frozenset(_NEVER_FINAL_WORDS.split())
"""Titles and the like: a name or a number follows them."""
_FINAL_BEFORE_OPENERS_WORDS = """
    inc corp co cos ltd bros plc llc jr sr etc al u.s u.k u.n e.u u.s.a u.a.e d.c n.y a.m p.m
    ph.d jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    sun ave blvd rd dept univ intl assn calif fla ga ill ind kan ky la mass md mich minn miss mo
    mont neb nev okla ore pa tenn tex va vt wash wis wyo conn colo ariz ark ala del ont
    que"""
_FINAL_BEFORE_OPENERS = frozenset(_FINAL_BEFORE_OPENERS_WORDS.split())
_BEFORE_NUMBERS_WORDS = """
    no nos p pp vol art sec ch fig jan feb mar apr jun jul aug sep sept oct nov dec"""
_BEFORE_NUMBERS = frozenset(_BEFORE_NUMBERS_WORDS.split())
_OPENERS_WORDS = """
    The A An In On At It He She They We I You But And This That These Those There When While
    After Before As If For From With Since However Meanwhile Although His Her Their Its Our My
    According Under During By To Not No Some Many Most One Two All Also Other Another Last Yet
    Still So Now Then Here What Who Why How Both Each"""
_OPENERS = frozenset(_OPENERS_WORDS.split())

_DATE = LineShape(DATE, begins_date)
_LONGEST_DATE = 36
"""Characters of the longest date that opens an entry: “Wednesday, 28th of September, 2005”."""


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of the paragraph `text[start:end]`, each without the white space
    around it; what is longer than any sentence is returned in pieces."""
    sentences = _sentence_spans(text, start, end)
    if all(last - first <= _LONGEST for first, last in sentences):
        return sentences
    return [piece for first, last in sentences for piece in _pieces(text, first, last)]


_LONGEST = 3_000
"""Characters of a sentence. One of a law or with a list of names has up to two thousand; a table
without full stops may have millions, and each date and each figure in it would be told with all of
it."""

_CUTS = tuple(
    map(
        re.compile,
        (r"\n", r";(?=\s)", r",(?=\s)(?!\s\d)", r"(?<!\d)\s(?!\d)", r"[\s;]", r",(?!\d)"),
    )
)
"""Behind what a longer text is cut, the best first: not inside 12,000 or May 3, 2010."""


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the pieces of what is too long for one sentence, each without white space around it."""
    while end - start > _LONGEST:
        last = start + _LONGEST
        middle = start + _LONGEST // 2
        ends = ([cut.end() for cut in one.finditer(text, middle, last)] for one in _CUTS)
        cut = next((found[-1] for found in ends if found), last)
        yield start, start + len(text[start:cut].rstrip())
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    sentences: list[tuple[int, int]] = []
    for found in _BOUNDARY.finditer(text, start, end):
        gap = found.start(1)
        if text[found.start()] == "." and not _ends(text, start, found):
            continue
        if text[found.start(2)].islower():
            continue
        sentences.append((start, gap))
        start = found.end(1)
    if start < end:
        sentences.append((start, end))
    return sentences


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Tell whether the full stop at `found` ends a sentence that began at `start` or later."""
    stop = found.start()
    if stop - start <= _LONGEST_DATE and _DATE.fullmatch(text, start, stop):
        return False  # “28 June. The archduke is shot.” is one entry
    word_found = _LAST_WORD.search(text, max(start, stop - _LOOK_BACK), stop)
    if not word_found:
        return True
    word = word_found[0]
    following: str = found[2]
    if word.isdigit():
        return not _is_item_number(text, start, word_found.start())
    folded = word.lower()
    if folded in _NEVER_FINAL:
        return False
    if following[0].isdigit() and folded in _BEFORE_NUMBERS:
        return False
    if folded in _FINAL_BEFORE_OPENERS or "." in word or (len(word) == 1 and word.isupper()):
        return following in _OPENERS
    return True


def _is_item_number(text: str, start: int, number: int) -> bool:
    """Tell whether the number at `number` is that of a list's item: it opens the paragraph that
    begins at `start`, or the first line below the date that heads it (“3 March”, “1. Rebels …”)."""
    if number == start:
        return True
    if number - start > LONGEST_HEADING + _LINES_BETWEEN:
        return False
    above = start + len(text[start:number].rstrip())
    return "\n" in text[above:number] and is_date_heading(text, start, above)


_LINES_BETWEEN = 8
"""Characters between a date and the first line below it: line breaks, and spaces before it."""
