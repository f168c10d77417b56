"""What a rule of `grammar` is written in → a regular expression over kinds of words.

What a pattern can begin with, what words can come first and second in it and what it cannot be
without is found on the way: most rules need never be tried on most words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pktui.runtime.frozen import dataclass

UNKNOWN, BLANK, NEWLINE, MORE = "\x01", "\x02", "\x03", "\x04"
"""The kinds of a word that no rule knows and of white space: the first token of it is blank, the
others are more of it."""
_BLANKS = {" ": BLANK, "\t": BLANK, "\xa0": BLANK, "\r": BLANK, "\n": NEWLINE}
_SPACE = f"{BLANK}{MORE}*"
"""White space within a paragraph, once its tokens but the first are of the kind `MORE`."""
_FIRST_KIND = 0x80
_MARKS = {"'": "'’‘", "-": "-‐‑–", **{mark: mark for mark in ".,;:/%&$()[]—"}}
"""Characters that stand for themselves in a pattern, and what else they stand for."""

_FRAGMENT = re.compile(r"@([a-z]+)")
_ONE_GROUP = re.compile(r"\(\?:(?:[^()\\]|\\.|\(\?:(?:[^()\\]|\\.)*\))*\)")
"""A pattern that is one group, with groups of one level in it: it means the same anywhere."""
_PIECE = re.compile(
    r"""
      (?P<look>\(\?<?[=!]) | (?P<open>\((?:\?P<\w+>|\?:)) | (?P<close>\))
    | (?P<class>\{[a-z][a-z|]*\}) | (?P<fragment>@[a-z]+) | (?P<word>[^\W\d_]+) | (?P<space>[ ])
    | \\?(?P<mark>[.,;:/%&$'—-]|(?<=\\)[()\[\]]) | (?P<or>\|) | (?P<count>[?*+]|\{[\d,]+\})
    """,
    re.VERBOSE,
)


def expanded(pattern: str, fragments: Mapping[str, str], kept: Collection[str] = ()) -> str:
    """`pattern` with what `@name` stands for, to the end, but for the names that are `kept`."""

    def meant(found: re.Match[str]) -> str:
        return found[0] if found[1] in kept else fragments[found[1]]

    while (longer := _FRAGMENT.sub(meant, pattern)) != pattern:
        pattern = longer
    return pattern


def groups_among(fragments: Mapping[str, str]) -> dict[str, str]:
    """Return the fragments that are one group each, expanded but for each other: what is worked out
    for one of them holds wherever it stands, and the months stand in 35 rules."""
    names = [name for name, pattern in fragments.items() if _ONE_GROUP.fullmatch(pattern)]
    return {f"@{name}": expanded(fragments[name], fragments, names) for name in names}


def literals(pattern: str) -> dict[str, frozenset[str]]:
    """Return a class for each word and mark that stands for itself in `pattern`."""
    classes: dict[str, frozenset[str]] = {}
    for piece in _PIECE.finditer(pattern):
        if word := piece["word"]:
            classes[f"={word}"] = frozenset((word, word.capitalize(), word.upper()))
        elif mark := piece["mark"]:
            classes[f"={mark}"] = frozenset(_MARKS[mark])
    return classes


def assign_kinds(
    classes: Mapping[str, frozenset[str]],
) -> tuple[dict[str, str], dict[str, str]]:
    """Token → its kind, one character for each set of classes; class → the kinds in it."""
    places_of: dict[str, tuple[int, ...]] = {}
    in_order = sorted(classes, key=lambda name: -len(classes[name]))
    for place, name in enumerate(in_order):
        for word in classes[name]:
            places_of[word] = (*places_of.get(word, ()), place)
    # Sorted so, the kinds of most classes are one or two ranges, which `re` compiles ten times as
    # fast as a set with gaps: half of the time that all rules take.
    kinds_of = dict.fromkeys(classes, "")
    kinds: dict[tuple[int, ...], str] = {}
    for places in sorted(set(places_of.values())):
        kinds[places] = chr(_FIRST_KIND + len(kinds))
        for place in places:
            kinds_of[in_order[place]] += kinds[places]
    kind_of = {word: kinds[places] for word, places in places_of.items()}
    return _BLANKS | kind_of, kinds_of


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule's pattern over kinds."""

    regex: str
    starts: frozenset[str]
    """The kinds that a match can begin with."""
    alone: frozenset[str]
    """Those of them that can be all of a match, whatever may not follow."""
    needs: tuple[frozenset[str], ...]
    """Every match has a kind of each of these."""
    lone: frozenset[str]
    """The kinds that can be a match's only word."""
    pairs: _Pairs
    """What its first two words can be."""

    def seconds(self, first: str) -> Sequence[frozenset[str]] | None:
        """Return the sets of kinds that the second word may have if the first has the kind `first`;
        None where a pattern may be a single word."""
        if first in self.lone:
            return None
        return [seconds for firsts, seconds in self.pairs if first in firsts]


_NONE = frozenset[str]()
_NO_GROUPS: Mapping[str, str] = {}
_Pairs = tuple[tuple[frozenset[str], frozenset[str]], ...]
"""Kinds of one word, and the kinds that the word behind it can then have."""


def _union(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Most are of one alone, which need not be copied: a third of the time to translate."""
    return one | other if one and other else one or other


class _Part(NamedTuple):
    """What is known of a part of a pattern."""

    starts: frozenset[str] = frozenset()
    """What can begin it."""
    alone: frozenset[str] = frozenset()
    """What of that can be all of it."""
    needs: tuple[frozenset[str], ...] = ()
    """What it cannot be without: a kind of each of these."""
    empty: bool = True
    firsts: frozenset[str] = frozenset()
    """What word can come first in it, white space aside."""
    lone: frozenset[str] = frozenset()
    """Which of them can be its only word."""
    pairs: _Pairs = ()
    """What words can come first and second."""
    wordless: bool = True

    def then(self, other: _Part) -> _Part:
        """Make the pattern of this part followed by another."""
        if self is _NOTHING or other is _NOTHING:
            return self if other is _NOTHING else other
        return _Part(
            _union(self.starts, other.starts) if self.empty else self.starts,
            _union(
                self.alone if other.empty else _NONE,
                other.alone if self.empty else _NONE,
            ),
            self.needs + other.needs,
            self.empty and other.empty,
            _union(self.firsts, other.firsts) if self.wordless else self.firsts,
            _union(
                self.lone if other.wordless else _NONE,
                other.lone if self.wordless else _NONE,
            ),
            self.pairs
            + (((self.lone, other.firsts),) if self.lone and other.firsts else ())
            + (other.pairs if self.wordless else ()),
            self.wordless and other.wordless,
        )

    def or_else(self, other: _Part) -> _Part:
        """Make the pattern of this part or, where it does not fit, another."""
        either = [min(part.needs, key=len) for part in (self, other) if part.needs]
        return _Part(
            _union(self.starts, other.starts),
            _union(self.alone, other.alone),
            (either[0] | either[1],) if len(either) > 1 else (),
            self.empty or other.empty,
            _union(self.firsts, other.firsts),
            _union(self.lone, other.lone),
            self.pairs + other.pairs,
            self.wordless or other.wordless,
        )

    def repeated(self) -> _Part:
        """Make the pattern of this part, repeated."""
        again = ((self.lone, self.firsts),) if self.lone else ()
        return self._replace(pairs=self.pairs + again)


_NOTHING = _Part()


class _Group:
    """A group that is being read."""

    def __init__(self, *, looks: bool = False) -> None:
        self.looks = looks
        self._others: _Part | None = None
        """The alternatives before this one."""
        self._before = _NOTHING
        """This one up to `_last`."""
        self._last = _NOTHING
        """What was read last, until it is known whether a count follows."""

    def put(self, part: _Part) -> None:
        """Append a part to the alternative that is being read."""
        self._before = self._before.then(self._last)
        self._last = part

    def end_alternative(self) -> None:
        """End the alternative that is being read, and begin another."""
        whole = self._before.then(self._last)
        self._others = self._others.or_else(whole) if self._others else whole
        self._before = self._last = _NOTHING

    def count(self, count: str) -> None:
        """Apply a repetition to the part that was read last."""
        self._last = self._last.repeated()
        if count[0] in "?*" or count.startswith("{0"):
            self._last = self._last._replace(needs=(), empty=True, wordless=True)

    def end(self) -> _Part:
        """End the group, and return it as one part."""
        self.end_alternative()
        assert self._others is not None
        return _NOTHING if self.looks else self._others


def translated(
    patterns: Iterable[str], kinds_of: Mapping[str, str], groups: Mapping[str, str] = _NO_GROUPS
) -> list[Pattern]:
    """Return each of `patterns` over kinds, given what kinds a class has, and the fragments that
    are `groups`. Raises `ValueError` for one that is not well."""

    @cache
    def kinds(piece: str) -> tuple[str, _Part]:
        return _translate(groups[piece], kinds) if piece in groups else _kinds(kinds_of, piece)

    return [_pattern(pattern, *_translate(pattern, kinds)) for pattern in patterns]


def _pattern(written: str, regex: str, whole: _Part) -> Pattern:
    if whole.empty or BLANK in whole.starts:
        raise ValueError(f"{written!r} can be empty, or begin with white space")
    return Pattern(regex, whole.starts, whole.alone, whole.needs, whole.lone, whole.pairs)


def _translate(pattern: str, kinds_of: Callable[[str], tuple[str, _Part]]) -> tuple[str, _Part]:
    """`pattern` with kinds for words and classes, and what is known of it."""
    regex: list[str] = []
    groups = [_Group()]
    at = 0
    for piece in _PIECE.finditer(pattern):
        if piece.start() != at:
            break
        at = piece.end()
        written = piece[0]
        match piece.lastgroup:
            case "look" | "open":
                groups.append(_Group(looks=piece.lastgroup == "look"))
            case "close":
                group = groups.pop()
                groups[-1].put(group.end())
            case "or":
                groups[-1].end_alternative()
            case "count":
                groups[-1].count(written)
                if regex[-1] == _SPACE:
                    regex[-1] = f"(?:{_SPACE})"
            case "space":
                groups[-1].put(_SPACE_PART)
                written = _SPACE
            case _:
                written, part = kinds_of(written)
                groups[-1].put(part)
        regex.append(written)
    if at != len(pattern) or len(groups) != 1:
        raise ValueError(f"cannot read {pattern!r} at {pattern[at:]!r}")
    return "".join(regex), groups[0].end()


_SPACES = frozenset(BLANK)
_SPACE_PART = _Part(_SPACES, _SPACES, (_SPACES,), empty=False)


def _kinds(kinds_of: Mapping[str, str], piece: str) -> tuple[str, _Part]:
    """Return a class, a word or a mark as a regular expression over kinds, and what is known of
    it."""
    mark = piece.removeprefix("\\")
    names = piece[1:-1].split("|") if piece.startswith("{") else [f"={mark}"]
    kinds = "".join(dict.fromkeys("".join(kinds_of[name] for name in names)))
    either = frozenset(kinds)
    part = _Part(either, either, (either,), False, either, either, (), False)
    return (kinds if len(kinds) == 1 else f"[{_ranges(kinds)}]"), part


def _ranges(kinds: str) -> str:
    """Return the kinds as the inside of a set, those in a row as a range: `re` reads a third as
    much."""
    written: list[str] = []
    for kind in sorted(kinds):
        if written and ord(kind) == ord(written[-1][-1]) + 1:
            written[-1] = f"{written[-1][0]}-{kind}"
        else:
            written.append(kind)
    return "".join(written)
