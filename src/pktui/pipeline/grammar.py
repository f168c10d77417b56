"""Regular expressions over words instead of characters: what tables of rules are written in.

A text is cut into tokens (a word, a number, one other character), and each token becomes one
character that stands for all the classes its word is in; words that no rule knows share one. Rules
are regular expressions over that string, a third as long as the text:

    (?P<count>@number) {unit} ago           text    Some two weeks ago , …
                                            kinds   · ␣  α ␣  β  ␣  γ ␣ , …

A bare word stands for itself, `{name}` for a class of the lexicon (`{a|b}` for either), `@name` for
a fragment, a space for white space within a paragraph; the rest is as in `re`, and `?`, `*` and
counts go with a whole word. Rules that cannot begin with the word at hand and the one behind it are
never tried: reading takes about 0.08 µs a character of news, all rules together 0.09.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import repeat
from typing import Generic, NamedTuple, TypeVar

from pktui.values import dataclass

Built = TypeVar("Built")

_TOKEN = re.compile(r"\W|\d+|\w+")  # in this order: a third faster than words first
_UNKNOWN, _BLANK, _NEWLINE, _MORE = "\x01", "\x02", "\x03", "\x04"
_BLANKS = {" ": _BLANK, "\t": _BLANK, "\xa0": _BLANK, "\r": _BLANK, "\n": _NEWLINE}
_WHITE = f"[{_BLANK}{_NEWLINE}]"
_WIDE = tuple(
    re.compile(f"{begin}(?<!{_WHITE}{begin}){end}(?!{_WHITE})")
    for begin, end in (
        (_BLANK * 2, f"{_BLANK}{{0,6}}(?:{_NEWLINE}{_BLANK}{{0,16}})?"),
        (_BLANK + _NEWLINE, f"{_BLANK}{{0,16}}"),
        (_NEWLINE, f"{_BLANK}{{0,16}}"),
    )
)
"""White space within a paragraph that is more than a blank, by how it begins: at most one line
break, and an indent behind it."""
_SPACE = f"(?:{_BLANK}{_MORE}*)"
"""White space within a paragraph, once its tokens but the first are of the kind `_MORE`."""
_WIDEST_SPACE = 64
"""More tokens than white space has within a rule."""
_FIRST_KIND = 0x100
_MARKS = {"'": "'’‘", "-": "-‐‑–", **{mark: mark for mark in ".,;:/%&$()[]—"}}
"""Characters that stand for themselves in a pattern, and what else they stand for."""

_FRAGMENT = re.compile(r"@([a-z]+)")
_PIECE = re.compile(
    r"""
      (?P<look>\(\?<?[=!]) | (?P<open>\((?:\?P<\w+>|\?:)) | (?P<close>\))
    | (?P<class>\{[a-z][a-z|]*\}) | (?P<word>[^\W\d_]+) | (?P<space>[ ])
    | \\?(?P<mark>[.,;:/%&$'—-]|(?<=\\)[()\[\]]) | (?P<or>\|) | (?P<count>[?*+]|\{[\d,]+\})
    """,
    re.VERBOSE,
)


class Words:
    """A text cut into tokens, with one character of `kinds` a token."""

    __slots__ = ("_different", "_passed", "kinds", "text", "tokens")

    def __init__(self, text: str, tokens: list[str], kinds: str) -> None:
        self.text = text
        self.tokens = tokens
        self.kinds = kinds
        self._different: frozenset[str] | None = None
        self._passed = 0, 0
        """A token and where it starts: the next one that is asked for is seldom far from it."""

    @property
    def different(self) -> frozenset[str]:
        """The kinds that there are."""
        if self._different is None:
            self._different = frozenset(self.kinds)
        return self._different

    def start_of(self, token: int) -> int:
        """Where a token starts in the text; for the one behind the last, the text's end.

        Few of an article's tokens are asked for; to know all would take 0.05 µs a character.
        """
        last, start = self._passed
        if token >= last:
            start += len(self.between(last, token))
        else:
            start -= len(self.between(token, last))
        self._passed = token, start
        return start

    def between(self, first: int, last: int) -> str:
        """The text of the tokens from `first` to before `last`."""
        return "".join(self.tokens[first:last])


class Match:
    """Where a rule matched: its groups give back words."""

    __slots__ = ("_found", "words")

    def __init__(self, words: Words, found: re.Match[str]) -> None:
        self.words = words
        self._found = found

    @property
    def first(self) -> int:
        """The first token."""
        return self._found.start()

    @property
    def last(self) -> int:
        """The token behind the last."""
        return self._found.end()

    def __contains__(self, group: str) -> bool:
        at = self._found.re.groupindex.get(group)
        return at is not None and self._found.start(at) >= 0

    def __getitem__(self, group: str) -> str:
        """The words of a group in lower case, empty where it took no part."""
        at = self._found.re.groupindex.get(group)
        first, last = self._found.span(at) if at is not None else (-1, -1)
        if last - first == 1:
            return self.words.tokens[first].lower()
        return self.words.between(first, last).lower() if first >= 0 else ""

    def tokens(self, group: str) -> tuple[int, int]:
        """The tokens of a group that took part: the first, and the one behind the last."""
        return self._found.span(group)

    def before(self) -> str:
        """The word or mark before the match, as written; blanks are skipped, line breaks not."""
        tokens, at = self.words.tokens, self.first - 1
        while at >= 0 and tokens[at] == " ":
            at -= 1
        return tokens[at] if at >= 0 else ""

    def after(self) -> str:
        """The word or mark behind the match, as written; blanks are skipped, line breaks not."""
        tokens, at = self.words.tokens, self.last
        while at < len(tokens) and tokens[at] == " ":
            at += 1
        return tokens[at] if at < len(tokens) else ""


@dataclass(frozen=True, slots=True)
class Rule(Generic[Built]):
    """A named rule: what it looks like, and what is made of it (None: not this after all)."""

    name: str
    pattern: str
    build: Callable[[Match], Built | None]


class Grammar(Generic[Built]):
    """A lexicon and a table of rules, compiled; of rules that fit at a place the first counts."""

    def __init__(
        self,
        lexicon: Mapping[str, Iterable[str]],
        fragments: Mapping[str, str],
        rules: Sequence[Rule[Built]],
    ) -> None:
        written = [_expanded(rule.pattern, fragments) for rule in rules]
        classes = {name: frozenset(words) for name, words in lexicon.items()}
        for pattern in written:
            classes.update(_literals(pattern))
        self._kind_of, kinds_of = _assign_kinds(classes)
        kinds = cache(partial(_kinds, kinds_of))
        patterns = [_translate(pattern, kinds) for pattern in written]
        self._candidate = _candidate(patterns)
        self._fitting = _Fitting(
            [_Compiled(rule, pattern) for rule, pattern in zip(rules, patterns, strict=True)]
        )

    def read(self, text: str) -> Words:
        """`text` as the rules see it."""
        tokens = _TOKEN.findall(text)
        kinds = "".join(map(self._kind_of.get, tokens, repeat(_UNKNOWN)))
        for wide in _WIDE:
            kinds = wide.sub(_as_space, kinds)
        return Words(text, tokens, kinds)

    def scan(self, words: Words) -> Iterator[tuple[Rule[Built], Match, Built]]:
        """Every match in order, none overlapping another."""
        kinds, find = words.kinds, self._candidate.search
        candidate = find(kinds)
        while candidate:
            start = candidate.start()
            hit = self._first(words, start)
            if hit:
                yield hit
            candidate = find(kinds, hit[1].last if hit else start + 1)

    def _first(self, words: Words, start: int) -> tuple[Rule[Built], Match, Built] | None:
        """The first rule that fits at token `start` and builds something."""
        kinds = words.kinds
        following = kinds[start + 1 : start + _WIDEST_SPACE].lstrip(_BLANK + _NEWLINE + _MORE)[:1]
        for compiled in self._fitting[kinds[start] + following]:
            regex = compiled.regex or compiled.regex_for(words)
            found = regex.match(kinds, start) if regex else None
            if found:
                match = Match(words, found)
                built = compiled.rule.build(match)
                if built is not None:
                    return compiled.rule, match, built
        return None


def _as_space(wide: re.Match[str]) -> str:
    return _BLANK.ljust(len(wide[0]), _MORE)


class _Compiled(Generic[Built]):
    """A rule that is compiled when it may fit for the first time.

    To compile all of them takes 0.1 s; a few articles have the words for a third.
    """

    __slots__ = ("_unfit", "pattern", "regex", "rule")

    def __init__(self, rule: Rule[Built], pattern: _Pattern) -> None:
        self.rule = rule
        self.pattern = pattern
        self.regex: re.Pattern[str] | None = None
        self._unfit: frozenset[str] | None = None
        """The kinds of the last text that it could not fit: asked once a text, not once a word."""

    def regex_for(self, words: Words) -> re.Pattern[str] | None:
        """Compiled, unless nothing in `words` can match."""
        if self._unfit is words.different:
            return None
        if all(not words.different.isdisjoint(kinds) for kinds in self.pattern.needs):
            self.regex = re.compile(self.pattern.regex)
        else:
            self._unfit = words.different
        return self.regex


class _Fitting(dict[str, "list[_Compiled[Built]]"]):
    """The kinds of a word and of the next, white space aside → the rules that can fit there.

    Found when first met. Of the ten rules that can begin with a word one and a half are left.
    """

    def __init__(self, rules: Sequence[_Compiled[Built]]) -> None:
        super().__init__()
        self._rules = rules
        self._beginning: dict[str, list[tuple[_Compiled[Built], frozenset[str] | None]]] = {}
        """The kinds of a word → the rules that can begin with it, and what can then come second."""

    def __missing__(self, kinds: str) -> list[_Compiled[Built]]:
        first, second = kinds[0], kinds[1:]
        if first not in self._beginning:
            self._beginning[first] = [
                (rule, rule.pattern.seconds(first))
                for rule in self._rules
                if first in rule.pattern.starts
            ]
        fitting = [
            rule for rule, seconds in self._beginning[first] if seconds is None or second in seconds
        ]
        self[kinds] = fitting
        return fitting


def _candidate(patterns: Sequence[_Pattern]) -> re.Pattern[str]:
    """Where a match can begin: most words begin one only if a known word follows ("the", "two")."""
    alone = {kind for pattern in patterns for kind in pattern.alone}
    others = {kind for pattern in patterns for kind in pattern.starts} - alone
    either = [f"[{''.join(sorted(alone))}]"] if alone else []
    if others:
        either.append(f"[{''.join(sorted(others))}](?!{_BLANK}?{_UNKNOWN})")
    return re.compile("|".join(either))


def _expanded(pattern: str, fragments: Mapping[str, str]) -> str:
    """`pattern` with what `@name` stands for, to the end."""
    while "@" in pattern:
        pattern = _FRAGMENT.sub(lambda found: fragments[found[1]], pattern)
    return pattern


def _literals(pattern: str) -> dict[str, frozenset[str]]:
    """A class for each word and mark that stands for itself in `pattern`."""
    classes: dict[str, frozenset[str]] = {}
    for piece in _PIECE.finditer(pattern):
        if word := piece["word"]:
            classes[f"={word}"] = frozenset((word, word.capitalize(), word.upper()))
        elif mark := piece["mark"]:
            classes[f"={mark}"] = frozenset(_MARKS[mark])
    return classes


def _assign_kinds(
    classes: Mapping[str, frozenset[str]],
) -> tuple[dict[str, str], dict[str, str]]:
    """Token → its kind, one character for each set of classes; class → the kinds in it."""
    memberships: dict[str, list[str]] = {}
    for name, words in classes.items():
        for word in words:
            memberships.setdefault(word, []).append(name)
    kind_of = dict(_BLANKS)
    kinds: dict[tuple[str, ...], str] = {}
    kinds_of = dict.fromkeys(classes, "")
    for word, names in memberships.items():
        key = tuple(names)  # in the order of the classes, so there is one for each set of them
        if key not in kinds:
            kinds[key] = chr(_FIRST_KIND + len(kinds))
            for name in key:
                kinds_of[name] += kinds[key]
        kind_of[word] = kinds[key]
    return kind_of, kinds_of


@dataclass(frozen=True, slots=True)
class _Pattern:
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

    def seconds(self, first: str) -> frozenset[str] | None:
        """What the second word can be behind one of this kind; None where there need be none."""
        if first in self.lone:
            return None
        behind = (seconds for firsts, seconds in self.pairs if first in firsts)
        return frozenset[str]().union(*behind)


_NONE = frozenset[str]()
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
        self._before = self._before.then(self._last)
        self._last = part

    def end_alternative(self) -> None:
        whole = self._before.then(self._last)
        self._others = self._others.or_else(whole) if self._others else whole
        self._before = self._last = _NOTHING

    def count(self, count: str) -> None:
        self._last = self._last.repeated()
        if count[0] in "?*" or count.startswith("{0"):
            self._last = self._last._replace(needs=(), empty=True, wordless=True)

    def end(self) -> _Part:
        self.end_alternative()
        assert self._others is not None
        return _NOTHING if self.looks else self._others


def _translate(pattern: str, kinds_of: Callable[[str], tuple[str, _Part]]) -> _Pattern:
    """`pattern` with kinds for words and classes; raises `ValueError` for one that is not well."""
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
            case "space":
                groups[-1].put(_SPACE_PART)
                written = _SPACE
            case _:
                written, part = kinds_of(written)
                groups[-1].put(part)
        regex.append(written)
    if at != len(pattern) or len(groups) != 1:
        raise ValueError(f"cannot read {pattern!r} at {pattern[at:]!r}")
    whole = groups[0].end()
    if whole.empty or _BLANK in whole.starts:
        raise ValueError(f"{pattern!r} can be empty, or begin with white space")
    return _Pattern("".join(regex), whole.starts, whole.alone, whole.needs, whole.lone, whole.pairs)


_SPACES = frozenset(_BLANK)
_SPACE_PART = _Part(_SPACES, _SPACES, (_SPACES,), empty=False)


def _kinds(kinds_of: Mapping[str, str], piece: str) -> tuple[str, _Part]:
    """A class, a word or a mark as a regular expression over kinds, and what is known of it."""
    mark = piece.removeprefix("\\")
    names = piece[1:-1].split("|") if piece.startswith("{") else [f"={mark}"]
    kinds = "".join(dict.fromkeys("".join(kinds_of[name] for name in names)))
    either = frozenset(kinds)
    part = _Part(either, either, (either,), False, either, either, (), False)
    return (kinds if len(kinds) == 1 else f"[{kinds}]"), part
