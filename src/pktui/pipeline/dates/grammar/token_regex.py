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
from itertools import repeat
from typing import Generic, TypeVar

from pktui.pipeline.dates.grammar.pattern_compiler import (
    BLANK,
    MORE,
    NEWLINE,
    UNKNOWN,
    Pattern,
    assign_kinds,
    expanded,
    groups_among,
    literals,
    translated,
)
from pktui.runtime.frozen import dataclass

RuleResult = TypeVar("RuleResult")

_LATIN = "a-zß-öø-ɏḀ-ỿ"
"""Latin letters but A to Z and À to Þ: four of five words of a text have no others."""
_TOKEN = re.compile(rf" |[{_LATIN}]++(?!\w)|\W|\d++|\w++")
"""A mark, a number or a word; what is commonest first, which is a fifth faster."""
_EAST_ASIAN = r"\u3400-\u9fff\uac00-\ud7af"
"""Chinese characters and Korean syllables."""
_EAST_ASIAN_TOKEN = re.compile(
    rf" |[{_LATIN}]++(?!\w)|\W|\d++|[{_EAST_ASIAN}]|[^\W{_EAST_ASIAN}]++"
)
"""The same for a text in which Chinese, Japanese or Korean writes a year: each of their signs is a
word, for no blank stands between them and numbers."""
_YEAR_SIGNS = "年년"
PARAGRAPH_END = UNKNOWN
"""The kind of a line break that no match reaches beyond, though no blank line follows."""
PARAGRAPH_ENDS = PARAGRAPH_END + NEWLINE
"""The kinds of the line breaks that part paragraphs."""
_WHITE = f"[{BLANK}{NEWLINE}]"
_WHITE_KINDS = BLANK + NEWLINE + MORE
_KNOWN_WORDS = re.compile(f"[^{UNKNOWN}{NEWLINE}]*")
"""As far as a match can reach: no pattern has the kind of an unknown word in it."""
_WIDE = tuple(
    (begin, re.compile(f"{begin}(?<!{_WHITE}{begin}){end}(?!{_WHITE})"))
    for begin, end in (
        (BLANK * 2, f"{BLANK}{{0,6}}(?:{NEWLINE}{BLANK}{{0,16}})?"),
        (BLANK + NEWLINE, f"{BLANK}{{0,16}}"),
        (NEWLINE, f"{BLANK}{{0,16}}"),
    )
)
"""White space within a paragraph that is more than a blank, by how it begins: at most one line
break, and an indent behind it."""
_DIVISION = re.compile(r"(?<=[^\W\d])-\n[ \t]*(?=[^\W\d])")
"""What divides a word at the end of a line."""
_MOST_DIVIDED = 1000
"""Divided words of one text that are joined: no text has more, but one that is made to be slow."""
_WIDEST_INDENT = 16
"""Tokens from a hyphen to the rest of a word on the next line."""
_WIDEST_SPACE = 64
"""More tokens than white space has within a rule."""


class TokenisedText:
    """A text cut into tokens, with one character of `kinds` a token."""

    __slots__ = ("_different", "_passed", "beside", "kinds", "text", "tokens")

    def __init__(
        self,
        text: str,
        tokens: list[str],
        kinds: str,
        beside: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self.text = text
        self.beside: Mapping[str, frozenset[str]] = beside or {}
        """Kind → the words beside a match that say how it is meant, of all languages."""
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
        """Return where a token starts in the text; for the one behind the last, the text's end.

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
        """Return the text of the tokens from `first` to before `last`."""
        return "".join(self.tokens[first:last])


class Match:
    """Where a rule matched: its groups give back words."""

    __slots__ = ("_found", "words")

    def __init__(self, words: TokenisedText, found: re.Match[str]) -> None:
        self.words = words
        self._found = found

    @property
    def first(self) -> int:
        """The place of the first token of the match."""
        return self._found.start()

    @property
    def last(self) -> int:
        """The token behind the last."""
        return self._found.end()

    def __contains__(self, group: str) -> bool:
        at = self._found.re.groupindex.get(group)
        return at is not None and self._found.start(at) >= 0

    def __getitem__(self, group: str) -> str:
        """Return the words of a group in lower case, empty where it took no part."""
        at = self._found.re.groupindex.get(group)
        first, last = self._found.span(at) if at is not None else (-1, -1)
        if last - first == 1:
            word = self.words.tokens[first].lower()
        else:
            word = self.words.between(first, last).lower() if first >= 0 else ""
        return _DIVISION.sub("", word) if "-\n" in word else word

    def among(self, kind: str, word: str) -> bool:
        """Tell whether `word` is one of the words of this kind in any language of the grammar."""
        return word in self.words.beside[kind]

    def tokens(self, group: str) -> tuple[int, int]:
        """Return the tokens of a group that took part: the first, and the one behind the last."""
        return self._found.span(group)

    def before(self) -> str:
        """Return the word or mark before the match, as written; blanks are skipped, line breaks
        not."""
        tokens, at = self.words.tokens, self.first - 1
        while at >= 0 and tokens[at] == " ":
            at -= 1
        return tokens[at] if at >= 0 else ""

    def after(self) -> str:
        """Return the word or mark behind the match, as written; blanks are skipped, line breaks
        not."""
        tokens, at = self.words.tokens, self.last
        while at < len(tokens) and tokens[at] == " ":
            at += 1
        return tokens[at] if at < len(tokens) else ""


@dataclass(frozen=True, slots=True)
class Rule(Generic[RuleResult]):
    """A named rule: what it looks like, and what is made of it (None: not this after all)."""

    name: str
    pattern: str
    build: Callable[[Match], RuleResult | None]


class Grammar(Generic[RuleResult]):
    """A lexicon and a table of rules, compiled; of rules that fit at a place the first counts."""

    def __init__(
        self,
        lexicon: Mapping[str, Iterable[str]],
        fragments: Mapping[str, str],
        rules: Sequence[Rule[RuleResult]],
        beside: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self._beside = beside
        groups = groups_among(fragments)
        kept = {name.removeprefix("@") for name in groups}
        written = [expanded(rule.pattern, fragments, kept) for rule in rules]
        classes = {name: frozenset(words) for name, words in lexicon.items()}
        for pattern in (*written, *groups.values()):
            classes.update(literals(pattern))
        self._kind_of, kinds_of = assign_kinds(classes)
        patterns = translated(written, kinds_of, groups)
        self._candidate = _candidate(patterns)
        self._fitting = _Fitting(
            [_Compiled(rule, pattern) for rule, pattern in zip(rules, patterns, strict=True)]
        )

    def read(self, text: str, paragraph_ends: Sequence[int] = ()) -> TokenisedText:
        """`text` as the rules see it; no match reaches beyond a line break at `paragraph_ends`."""
        is_east_asian = not text.isascii() and any(sign in text for sign in _YEAR_SIGNS)
        tokens = (_EAST_ASIAN_TOKEN if is_east_asian else _TOKEN).findall(text)
        divided: dict[int, str] = {}
        if "-\n" in text:
            tokens, divided = self._undivided(tokens)
        kinds = "".join(map(self._kind_of.get, tokens, repeat(UNKNOWN)))
        for at, kind in divided.items():
            kinds = f"{kinds[:at]}{kind}{kinds[at + 1 :]}"
        for beginning, wide in _WIDE:
            if beginning in kinds:
                kinds = wide.sub(_as_space, kinds)
        if paragraph_ends:
            kinds = _parted(kinds, _line_ends(text, tokens, paragraph_ends))
        return TokenisedText(text, tokens, kinds, self._beside)

    def _undivided(self, tokens: Sequence[str]) -> tuple[list[str], dict[int, str]]:
        """Return the tokens, where a word of the lexicon that a hyphen divides at the end of a line
        is one (“Octo-” and “ber”), and the kinds of those words by their place."""
        whole: list[str] = []
        kinds: dict[int, str] = {}
        at = 0
        while at < len(tokens):
            end = self._end_of_divided(tokens, at) if tokens[at] == "-" else at
            if end > at and whole and whole[-1].isalpha():
                kind = self._kind_of.get(whole[-1] + tokens[end - 1])
                if kind and len(kinds) < _MOST_DIVIDED:
                    whole[-1] += "".join(tokens[at:end])
                    kinds[len(whole) - 1] = kind
                    at = end
                    continue
            whole.append(tokens[at])
            at += 1
        return whole, kinds

    @staticmethod
    def _end_of_divided(tokens: Sequence[str], hyphen: int) -> int:
        """Return the place behind the rest of a word that a hyphen divides; its own where none
        is."""
        at = hyphen + 1
        if tokens[at : at + 1] != ["\n"]:
            return hyphen
        at += 1
        while at < len(tokens) and at - hyphen < _WIDEST_INDENT and tokens[at] in " \t":
            at += 1
        return at + 1 if at < len(tokens) and tokens[at].islower() else hyphen

    def scan(self, words: TokenisedText) -> Iterator[tuple[Rule[RuleResult], Match, RuleResult]]:
        """Yield every match in order, none overlapping another."""
        kinds, find = words.kinds, self._candidate.search
        candidate = find(kinds)
        while candidate:
            start = candidate.start()
            hit = self._first(words, start)
            if hit:
                yield hit
            candidate = find(kinds, hit[1].last if hit else start + 1)

    def _first(
        self, words: TokenisedText, start: int
    ) -> tuple[Rule[RuleResult], Match, RuleResult] | None:
        """Return the first rule that fits at token `start` and builds something."""
        kinds, different = words.kinds, words.different
        following = kinds[start + 1 : start + 2]
        if following == BLANK:
            following = kinds[start + 2 : start + 3]
        if following in _WHITE_KINDS:
            following = kinds[start + 1 : start + _WIDEST_SPACE].lstrip(_WHITE_KINDS)[:1]
        within: frozenset[str] | None = None
        for compiled in self._fitting[kinds[start] + following]:
            if compiled.unfit is different:
                continue
            if compiled.fit is not different and compiled.is_unfit(different):
                continue
            regex = compiled.regex
            if regex is None:
                if within is None:
                    reach = _KNOWN_WORDS.match(kinds, start)
                    within = frozenset(reach[0]) if reach else different
                regex = compiled.regex_for(within)
                if regex is None:
                    continue
            found = regex.match(kinds, start)
            if found:
                match = Match(words, found)
                built = compiled.rule.build(match)
                if built is not None:
                    return compiled.rule, match, built
        return None


def _line_ends(text: str, tokens: Sequence[str], places: Sequence[int]) -> Iterator[int]:
    """Yield the tokens of the line breaks that stand at `places` of a text, in order."""
    breaks = _line_breaks(tokens, is_divided="-\n" in text)
    passed, at = 0, -1
    for place in places:
        for _ in range(text.count("\n", passed, place + 1)):
            at = next(breaks)
        passed = place + 1
        yield at


def _line_breaks(tokens: Sequence[str], *, is_divided: bool) -> Iterator[int]:
    """Yield the tokens that hold a line break; a divided word holds one too."""
    if is_divided:
        yield from (at for at, token in enumerate(tokens) if "\n" in token)
        return
    at = -1
    while True:
        at = tokens.index("\n", at + 1)
        yield at


def _parted(kinds: str, places: Iterable[int]) -> str:
    """Return the kinds of a text's words with one that no rule knows at each of `places`."""
    pieces: list[str] = []
    begun = 0
    for at in places:
        pieces += (kinds[begun:at], PARAGRAPH_END)
        begun = at + 1
    return "".join((*pieces, kinds[begun:]))


def _as_space(wide: re.Match[str]) -> str:
    return BLANK.ljust(len(wide[0]), MORE)


class _Compiled(Generic[RuleResult]):
    """A rule that is compiled when it may fit for the first time.

    To compile all of them takes 0.1 s; a few articles have the words for a tenth.
    """

    __slots__ = ("fit", "pattern", "regex", "rule", "unfit")

    def __init__(self, rule: Rule[RuleResult], pattern: Pattern) -> None:
        self.rule = rule
        self.pattern = pattern
        self.regex: re.Pattern[str] | None = None
        self.unfit: frozenset[str] | None = None
        """The kinds of the last text that it could not fit …"""
        self.fit: frozenset[str] | None = None
        """… and of the last that it could: asked once a text, not once a word. Half of the words
        that may begin a match are numbers, and most texts have no "ago" or "later"."""

    def is_unfit(self, different: frozenset[str]) -> bool:
        """Tell whether nothing can match in a text with these kinds, and note it."""
        if self._has_needs(different):
            self.fit = different
            return False
        self.unfit = different
        return True

    def regex_for(self, within: frozenset[str]) -> re.Pattern[str] | None:
        """Compiled, unless nothing can match that has these kinds alone."""
        if self._has_needs(within):
            self.regex = re.compile(self.pattern.regex)
        return self.regex

    def _has_needs(self, kinds: frozenset[str]) -> bool:
        for need in self.pattern.needs:  # noqa: SIM110 - `any` takes twice the time
            if kinds.isdisjoint(need):
                return False
        return True


class _Fitting(dict[str, "list[_Compiled[RuleResult]]"]):
    """The kinds of a word and of the next, white space aside → the rules that can fit there.

    Found when first met. Of the ten rules that can begin with a word one and a half are left.
    """

    def __init__(self, rules: Sequence[_Compiled[RuleResult]]) -> None:
        super().__init__()
        self._rules = rules
        self._beginning: dict[
            str, list[tuple[_Compiled[RuleResult], Sequence[frozenset[str]] | None]]
        ] = {}
        """The kinds of a word → the rules that can begin with it, and what can then come second."""

    def __missing__(self, kinds: str) -> list[_Compiled[RuleResult]]:
        first, second = kinds[0], kinds[1:]
        if first not in self._beginning:
            self._beginning[first] = [
                (rule, rule.pattern.seconds(first))
                for rule in self._rules
                if first in rule.pattern.starts
            ]
        fitting = [
            rule
            for rule, seconds in self._beginning[first]
            if seconds is None or any(second in either for either in seconds)
        ]
        self[kinds] = fitting
        return fitting


def _candidate(patterns: Sequence[Pattern]) -> re.Pattern[str]:
    """Return where a match can begin: most words begin one only if a known word follows ("the",
    "two")."""
    alone = {kind for pattern in patterns for kind in pattern.alone}
    others = {kind for pattern in patterns for kind in pattern.starts} - alone
    either = [f"[{''.join(sorted(alone))}]"] if alone else []
    if others:
        either.append(f"[{''.join(sorted(others))}](?!{BLANK}?{UNKNOWN})")
    return re.compile("|".join(either))
