"""The names of English prose where they stand: runs of capitals, cut and weighed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from pktui.pipeline.names import features
from pktui.pipeline.names.body_joints import region_of_body, tail_of_body, task_of_office
from pktui.pipeline.names.candidates import cut
from pktui.pipeline.names.en.credits import end_of_credit, is_credited
from pktui.pipeline.names.en.no_names import names_nothing
from pktui.pipeline.names.en.sentence_heads import goes_on_behind
from pktui.pipeline.names.en.titles import ABBREVIATION
from pktui.pipeline.names.en.words import (
    CALENDAR_GIVEN_NAMES,
    DATE_BEFORE,
    PAST,
    TITLES_AS_GIVEN_NAMES,
    WORKS_ON,
)
from pktui.pipeline.names.evidence import Evidence
from pktui.pipeline.names.gazetteer import lexicon, place_class
from pktui.pipeline.names.lexical_features import NAMES, PLACES, TRAITS, LexicalFeature
from pktui.pipeline.names.name_looks import of_name
from pktui.pipeline.names.pieces import NamePiece, Occurrence, Shape
from pktui.pipeline.names.tokens import SMALL, runs
from pktui.text.fold import fold

_ENDS = frozenset('.!?:“"\n*•')
"""What a word that begins a sentence stands behind."""
_PICTURES = (" Image", " Media", " Photo", " Picture")
_OF_PICTURE = re.compile(r" (?:copyright|caption|source|credit)\b")
"""What a page writes between a text and its pictures, in the middle of a line."""


class _Named(NamedTuple):
    """A piece of a run, and what is known of it wherever the run stands."""

    piece: NamePiece
    key: str
    evidence: Evidence | None
    is_telling: bool
    """Whether its own words may make it longer where it stands, or nobody's name: a body, a name in
    capitals."""


def _with_evidence(piece: NamePiece) -> _Named:
    """Return a piece with what is known of it wherever it stands."""
    return _Named(
        piece,
        fold(piece.text),
        None if piece.shape is Shape.ROLE else of_name(piece),
        piece.shape is Shape.BODY or piece.text.isupper(),
    )


@lru_cache(maxsize=100_000)
def _cut(run: str, opens: bool) -> tuple[_Named, ...]:
    """Return the pieces of a run; a word that stands alone is the same name where it begins a
    sentence.

    News repeats its names: of ten runs two are new, and those take most of the time.
    """
    return tuple(map(_with_evidence, cut(run, opens)))


_CutRun = tuple[int, int, bool, tuple[_Named, ...]]
"""Where a run begins; where its pieces count from, which is behind a date that it begins with;
whether its first word begins a sentence; its pieces."""


def _cut_runs(text: str, start: int, end: int) -> Iterator[_CutRun]:
    """Yield the runs of `text[start:end]` that have pieces, in order."""
    for begin, run in runs(text, start, end):
        at = begin
        named: tuple[_Named, ...] = ()
        if is_word := run.isalpha():
            named = _cut(run, False)
            if not named:
                continue  # The, He: half of the words with a capital
        elif (
            " " in run
            and run[0] in _CALENDAR_LETTERS
            and (date := _date_before_name(text, at, run))
        ):
            at, run = at + date, run[date:]
        if not is_word and run.endswith(_PICTURES) and _OF_PICTURE.match(text, at + len(run)):
            run = run.rpartition(" ")[0]  # in Pune Image copyright …
        if not is_word and run.endswith((" I", " A")) and goes_on_behind(text, at, at + len(run)):
            run = run[:-2]
        gap = text[at - 2 : at].strip(" ") if at > 1 else ""
        opens = not gap or gap[-1] in _ENDS
        if gap == "," and (task := task_of_office(text, at, run)):
            at, run = at + task, run[task:]
            if not run:
                continue
        if not is_word:
            if opens and _is_will(text, at, run):
                name = NamePiece(0, len(run), Shape.NAME, run, tuple(run.split(" ")))
                named = (_with_evidence(name),)
            else:
                named = _pieces_of_run(text, at, run, opens)
        yield begin, at, opens, named


def find(text: str, start: int, end: int) -> Iterator[Occurrence]:
    """Yield the names and offices of `text[start:end]` in order."""
    covered = start
    credited = 0
    role: str | None = None
    behind_role = 0
    for run_begin, at, opens, named in _cut_runs(text, start, end):
        if run_begin < covered:
            continue
        if role and not (text[behind_role:run_begin] == ". " and _is_shortened(role)):
            role = None  # but ADM. MULLEN
        for piece, key, name, is_telling in named:
            begin, stop = at + piece.start, at + piece.end
            if name is None:
                role, behind_role = piece.text, stop
                yield Occurrence(begin, stop, piece, key)
                continue
            if role and begin > behind_role + 1 and text[behind_role:begin] != ". ":
                role = None  # the King of Pop, the Bank of …: what an office is of is nobody
            around: tuple[Evidence, ...] = ()
            further = stop
            if is_odd := is_telling or _stands_oddly(text, begin, stop):
                if names_nothing(text, begin, stop, piece):
                    continue
                further = _end_of_body(text, begin, stop, piece)
            if further > stop:
                covered = stop = further
                piece = _longer(piece, text[begin:stop])
                key, name = fold(piece.text), of_name(piece)
            elif is_odd and (piece.shape is Shape.BODY or _may_work_on(text, stop, piece)):
                pass  # what stands around it adds nothing
            elif len(piece.words) > 1 and is_credited(text, begin, stop, credited):
                credited = stop
                continue
            else:
                around = (
                    features.evidence_before(text, begin),
                    features.evidence_behind(text, stop),
                    features.of_setting(text, begin, stop, opens and not piece.start, bool(role)),
                )
            yield Occurrence(begin, stop, piece, key, name, around, role)
            role = None


def _stands_oddly(text: str, start: int, end: int) -> bool:
    """Tell whether what touches `text[start:end]`, or the letter behind the next space, may make it
    longer, or nobody's name. Nine of ten names stand between plain words."""
    behind = text[end : end + 2]
    return (
        behind in _TELLING_BEHIND or behind[:1] == "." or text[start - 1 : start] in _TELLING_BEFORE
    )


_TELLING_BEFORE = frozenset("/(-")
"""What stands before a name where `names_nothing` looks further."""
_TELLING_BEHIND = frozenset((" i", " o", " p", " s"))
"""How the words begin that `names_nothing` and `_end_of_body` look for: in, on, plc, scale."""


def _is_shortened(role: str) -> bool:
    """Tell whether an office in capitals is an abbreviation, so that a full stop behind it ends no
    sentence: GEN. and no CEO."""
    return role.isupper() and _SHORTENED.fullmatch(f"{role.title()}.") is not None


_SHORTENED = re.compile(ABBREVIATION)


def _pieces_of_run(text: str, at: int, run: str, opens: bool) -> tuple[_Named, ...]:
    """Return the pieces of a run; a place behind "in" is no part of the full name that follows it.

    "In Rome Rafael Nadal lost" names two; the run's own words do not tell.
    """
    if credit := end_of_credit(text, at, run):
        story = _shifted(_cut(run[credit:], True), credit)
        return (*_cut(run[:credit].rstrip(), False), *story)
    pieces = _cut(run, opens and not run.isalpha())
    if run.count(" ") < _WORDS_OF_NAME:
        return pieces
    for number, (piece, *_) in enumerate(pieces):
        if piece.shape is not Shape.PLACE and len(piece.words) > _WORDS_OF_NAME:
            place = _place_before_name(text, at + piece.start, piece)
            if place:
                places = _shifted(_cut(piece.text[:place], False), piece.start)
                names = _shifted(_cut(piece.text[place + 1 :], False), piece.start + place + 1)
                return (*pieces[:number], *places, *names, *pieces[number + 1 :])
    return pieces


def _shifted(pieces: Iterable[_Named], by: int) -> Iterator[_Named]:
    """Yield the same pieces, moved by `by` characters to the right in their run."""
    for named in pieces:
        piece = named.piece
        yield named._replace(piece=replace(piece, start=piece.start + by, end=piece.end + by))


def _place_before_name(text: str, start: int, piece: NamePiece) -> int:
    """Return the length of the place with which a piece behind "in" begins, before a full name; 0
    without one."""
    before = text[max(0, start - _LONGEST_PREPOSITION) : start].split()
    if not before or before[-1].lower() not in lexicon("place-preposition"):
        return 0
    words = piece.words
    if " ".join(words) != piece.text or not TRAITS[words[-2]] & LexicalFeature.GIVEN:
        return 0
    if TRAITS[words[-2]] & LexicalFeature.PARTICLE:
        return 0  # Playas del Coco
    if TRAITS[words[-1]] & _NO_SURNAME or any(
        TRAITS[word] & (LexicalFeature.BODY | LexicalFeature.TAIL | SMALL) for word in words
    ):
        return 0
    place = " ".join(words[:-2])
    return len(place) if place_class(fold(place)) else 0


_NO_SURNAME = LexicalFeature.ENGLISH | LexicalFeature.BODY | LexicalFeature.PLACE
"""Traits of a last word that make a full name unlikely."""
_WORDS_OF_NAME = 2
"""Words of a given name and a surname."""
_LONGEST_PREPOSITION = 12
"""Characters of a preposition and what stands around it."""


def _end_of_body(text: str, start: int, end: int, piece: NamePiece) -> int:
    """Return where a body's name ends that may go on in small letters behind `text[start:end]`:
    Tesco plc, Commission on Human Rights; `end` where nothing follows."""
    if text.startswith(_PLC, end) and not text[end + len(_PLC) : end + len(_PLC) + 1].isalnum():
        return end + len(_PLC)
    if (region := region_of_body(text, start, end)) > end:
        return region
    if piece.shape is Shape.BODY or _may_work_on(text, end, piece):
        return tail_of_body(text, start, end)
    return end


_PLC = " plc"
"""The end of British firms' names, which stands in small letters."""


def _may_work_on(text: str, end: int, piece: NamePiece) -> bool:
    """Tell whether a single word for a body stands before what it works on: Commission on …"""
    return text.startswith(" on ", end) and fold(piece.text) in WORKS_ON


def _longer(piece: NamePiece, text: str) -> NamePiece:
    """Return the same piece with the words up to the end of `text`."""
    words = tuple(text.split())
    return NamePiece(piece.start, piece.start + len(text), Shape.BODY, text, words, piece.inner)


_WILL = "Will "


def _is_will(text: str, at: int, run: str) -> bool:
    """Tell whether a run at the head of a sentence begins with the given name Will: behind the
    surname a deed stands, and no infinitive ("Will Young win?"). In a question Will is the verb
    ("Will Young's new record win?")."""
    if not run.startswith(_WILL) or run.count(" ") != 1 or not TRAITS[run[len(_WILL) :]] & NAMES:
        return False
    behind = _DEED.match(text, at + len(run))
    if behind is None or _QUESTION.match(text, at + len(run)):
        return False
    deed = behind[1]
    return deed is None or deed.endswith("ed") or deed in PAST or deed in _WAS


_QUESTION = re.compile(r"[^.!?\n]{0,200}\?")
"""The rest of a question."""
_DEED = re.compile(r"(?:, (?:who|the|a|an|\d\d)\b|['’]s )|(?: ([a-z]+)\b)")
_WAS = frozenset("was is has had said says".split())
"""Verbs that no question has behind "will" and a name."""
_TOLD = frozenset("said told says announced reported".split())
"""Behind these a month with no day is sooner somebody's given name."""
_CALENDAR_LETTERS = frozenset("ADFJMNOSTWE")
"""What a word of the calendar can begin with."""


def _date_before_name(text: str, at: int, run: str) -> int:
    """Return how much of a run is a date for what stands before it: "in April Jones said so"."""
    first = run.split(" ", 1)[0]
    if not TRAITS[first] & LexicalFeature.CALENDAR or len(first) == len(run):
        return 0
    before = text[max(0, at - 24) : at].split()
    if not before or not (before[-1].lower() in DATE_BEFORE or before[-1][-1].isdigit()):
        return 0
    following = run[len(first) + 1 :].split(" ", 1)[0]
    if before[-1].lower() in _TOLD and fold(first) in CALENDAR_GIVEN_NAMES:
        traits = TRAITS[following]
        is_word = traits & LexicalFeature.ENGLISH and not traits & LexicalFeature.FAMILY
        if not is_word and not traits & PLACES and not first.endswith("day"):
            return 0  # said April Glaspie, April Young
    return 0 if TRAITS[following] & LexicalFeature.GEOGRAPHY else len(first) + 1


def mend_edges(text: str, found: list[Occurrence]) -> None:
    """Give names the first words that the article's other full names say they have, or have not.

    "Rose Hudson" opens a sentence as well as a line in the middle of one; "Friday Obama" is nobody
    where the article has Barack Obama.
    """
    if all(one.is_vietnamese for one in found):
        return
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        if one.piece.shape is Shape.NAME and len(one.piece.words) > 1:
            first, _, rest = one.key.partition(" ")
            firsts[rest].add(first)
    gone: set[int] = set()
    """Titles that are given names: the prime minister, Dean Barrow."""
    for number, one in enumerate(found):
        if one.piece.shape is not Shape.NAME or one.is_vietnamese:
            continue
        first, _, rest = one.key.partition(" ")
        if one.role in TITLES_AS_GIVEN_NAMES and features.is_behind_office(
            text, found[number - 1].start
        ):
            found[number] = _moved(text, replace(one, role=None), found[number - 1].start)
            gone.add(number - 1)
        elif rest and first in CALENDAR_GIVEN_NAMES and len(firsts[rest]) > 1:
            found[number] = _moved(text, one, one.start + len(first) + 1)
        elif one.key in firsts:
            before = text[max(0, one.start - 24) : one.start]
            word = before.split()[-1:] if before[-1:] == " " else []
            start = one.start - len(word[0]) - 1 if word else 0
            if (
                word
                and word[0][:1].isupper()
                and fold(word[0]) in firsts[one.key]
                and (not number or found[number - 1].end <= start)
            ):
                found[number] = _moved(text, one, start)
    if gone:
        found[:] = [one for number, one in enumerate(found) if number not in gone]


def _moved(text: str, one: Occurrence, start: int) -> Occurrence:
    """Return the same name from `start` on, a word more or a word less."""
    name = text[start : one.end]
    piece = NamePiece(
        one.piece.start + start - one.start, one.piece.end, Shape.NAME, name, tuple(name.split())
    )
    around = (
        features.evidence_before(text, start),
        features.evidence_behind(text, one.end),
        features.of_setting(text, start, one.end, False, bool(one.role)),
    )
    return Occurrence(start, one.end, piece, fold(name), of_name(piece), around, one.role)
