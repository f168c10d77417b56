"""Which full names are one person.

They are when their letters are (marks, spaces and hyphens aside), when one is the other with parts
left out (George Bush, George W. Bush; J. Lacroix, Jean-Pierre Lacroix) or differs by a letter and
they keep the same company, when they sound alike and have the same office, when only the order
differs and the family name is plain, or when one has words around it that name nobody. Where a name
may be short for several that are not the same, it is that of the one who is named far more often,
else of nobody.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from enum import StrEnum
from functools import lru_cache
from typing import Protocol, TypeAlias

from pktui.corpus.linking.forms.look_alikes import (
    MOST_COMPARED,
    Offices,
    is_rare_slip,
    may_hold_one_office,
    slips,
)
from pktui.corpus.linking.forms.name_forms import (
    are_one_foreign_name,
    fuller_forms,
    have_a_rare_word_in_common,
    is_one_letter_apart,
    is_short_given_name,
    is_two_names,
    other_orders,
)
from pktui.corpus.linking.forms.phonetic import sound_of
from pktui.corpus.linking.forms.stray_words import (
    behind_a_city,
    is_stray,
    run_together,
    two_names,
    unburdened,
    well_known_inside,
)
from pktui.corpus.linking.vi.chinese_names import NameCompany, chinese_spellings
from pktui.corpus.linking.vi.marks import marked
from pktui.corpus.linking.vi.name_syllables import is_of_name_syllables, is_whole_inside
from pktui.corpus.linking.vi.transliteration import is_transliterated, spoken_alike
from pktui.model.article import ArticleId
from pktui.runtime.frozen import dataclass
from pktui.text.fold import fold

Tokens: TypeAlias = tuple[str, ...]
"""The folded words of a name."""

_WORD = re.compile(r"[^\s.,]+")
_NICKNAME = re.compile(r" (?:\"[^\"]+\"|“[^”]+”|['‘][^'’]+['’]|\([^()]+\))(?= )")
_PARTICLES = frozenset("van von der den ten ter de del della di da du dos das do la le".split())
"""Words with which surnames of western languages begin."""
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_LONG_ENOUGH = 4
"""Letters from which a word of a name has enough consonants to be known by its sound."""
_OUTWEIGHS = 4
"""How much more often one person is meant by a name than all others, to be meant by default."""
_OFTEN_NAMED = 3
"""Articles with one of two names in a row from which the row is taken for a slip in naming it."""
_WELL_KNOWN = {1: 5, 2: 20}
"""Articles that have a surname beside a word that is none of it → those with a full name from which
that surname is known: two may have the same comment, or two people the same name."""
_ONE_BLOCK = 400
"""Full names of one surname or sound that are compared with each other; beyond, only equal ones."""


def tokens_apart(name: str, apart: Set[str]) -> Tokens:
    """`tokens_of`, but words of which the folded form is in `apart` keep their marks."""
    tokens = tokens_of(name)
    if apart.isdisjoint(tokens):
        return tokens
    return tuple(
        marked(word) if fold(word) in apart else fold(word)
        for word in _WORD.findall(name)
        if fold(word) in tokens
    )


@lru_cache(maxsize=1 << 16)
def tokens_of(name: str) -> Tokens:
    """Return the words of a person's name, folded, without Jr. and its like."""
    words = tuple(_WORD.findall(_NICKNAME.sub(" ", fold(name))))
    return tuple(word for word in words if word not in _SUFFIXES) or words


def nickname(name: str) -> str:
    """Return the folded by-name in quotation marks or brackets inside a full name; empty without
    one."""
    found = _NICKNAME.search(fold(name))
    return found[0].strip(" \"“”'‘’()").removeprefix("the ") if found else ""


def suffix_of(name: str) -> str:
    """Jr. or III behind a name, folded; empty without one."""
    last = fold(name).rpartition(" ")[2].strip(".,")
    return last if last in _SUFFIXES and " " in name else ""


def letters_of(name: str) -> str:
    """Return what two spellings of a name have in common that differ in marks, spaces and
    hyphens."""
    return _letters(tokens_of(name))


def _letters(tokens: Tokens) -> str:
    words = _letters_of_arabic(tokens) if len(tokens) > 2 else tokens
    return "".join(map(_without_article, words)).replace("-", "")


def _letters_of_arabic(tokens: Tokens) -> Tokens:
    """Return the words of a name, a separate al or el joined to the word behind it."""
    return tuple(
        word
        for number, word in enumerate(tokens)
        if not (0 < number < len(tokens) - 1 and word in ("al", "el"))
    )


def _without_article(word: str) -> str:
    """Return a word of an Arabic name without al- or el-, which some spell and others leave out."""
    return word[3:] if word.startswith(("al-", "el-")) and len(word) > _LONG_ENOUGH else word


def _bare_letters(tokens: Tokens) -> str:
    return fold(_letters(tokens))


def is_suffix(word: str) -> bool:
    """Tell whether a word of a name only tells two of a family apart: Jr., III."""
    return fold(word).strip(".") in _SUFFIXES


def is_surname_with_particle(tokens: Tokens) -> bool:
    """Tell whether a name is a surname alone, of a particle and a word: Van Damme, La Riva; not
    Le Anh or Do Van Hung, whose Vietnamese family names look like particles."""
    return (
        len(tokens) > 1
        and all(word in _PARTICLES for word in tokens[:-1])
        and not is_of_name_syllables(map(fold, tokens))
    )


class NameLikeness(StrEnum):
    """What one full name has of another, as the reader is told."""

    EQUAL = "the same letters, but for marks, spaces and hyphens"
    TURNED = "the same names in another order"
    NEAR = "one letter apart, with the same office, article or company"
    ALIKE = "another spelling of the same sounds, with the same office"
    SLIP = "a slip in a name that far more articles spell so"
    RARE = "another spelling of a name that hardly two people have"
    SHORTENED = "the same name with parts left out"
    FULL = "the same name in full"
    BURDENED = "the same name with a word around it that is none of it"
    BARE = "the same name without a word around it"
    RUN_ON = "the same name, run together with the word behind it"
    SHORT_FORM = "a short form of the given name, with the same office, article or company"
    BY_NAME = "the by-name that stands inside the full name"
    SPOKEN = "the same name in Vietnamese syllables, as it sounds"
    READ = "the same characters in their Vietnamese reading"
    WRITTEN = "the name that is spelt out in Vietnamese syllables"
    SPELT = "the characters that Vietnamese reads in its own way"


OTHER_SPELLINGS = frozenset(
    (NameLikeness.NEAR, NameLikeness.ALIKE, NameLikeness.SLIP, NameLikeness.RARE)
)
"""Forms of which the surname may be another than the person's own."""

_THE_OTHER_WAY_ROUND = {
    NameLikeness.SHORTENED: NameLikeness.FULL,
    NameLikeness.BURDENED: NameLikeness.BARE,
    NameLikeness.RUN_ON: NameLikeness.BARE,
    NameLikeness.SHORT_FORM: NameLikeness.FULL,
    NameLikeness.BY_NAME: NameLikeness.FULL,
    NameLikeness.SPOKEN: NameLikeness.WRITTEN,
    NameLikeness.READ: NameLikeness.SPELT,
}
"""What the other full name has of the one, where that is something else."""


_NO_BY_NAMES: Mapping[Tokens, str] = {}


_NOT_ITS_OWN = (NameLikeness.BURDENED, NameLikeness.RUN_ON)
"""Forms with letters that are none of the name."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person with all full names that were taken for theirs."""

    key: Tokens
    """The most frequent of them."""
    forms: Mapping[Tokens, NameLikeness]
    """Each of them, and why it is one."""


class Support(NameCompany, Offices, Protocol):
    """What else than letters speaks for it that two full names are one person's."""

    def share_a_body(self, one: Tokens, other: Tokens) -> bool:
        """Tell whether one body stands in articles with both."""
        ...


def persons(
    names: Mapping[Tokens, Set[ArticleId]],
    company: Support,
    marked_in: Set[ArticleId] = frozenset(),
    by_names: Mapping[Tokens, str] = _NO_BY_NAMES,
    relatives: Set[Tokens] = frozenset(),
) -> Iterator[Person]:
    """Yield the persons of these full names; `names` maps each to the articles that have it.

    `marked_in` has the articles in which every mark of a name counts; a name without marks
    from any other may be one that has them. The `relatives` are no shorter forms of other names.
    """
    joined = _Joined({tokens: len(articles) for tokens, articles in names.items()})
    for same in _alike(names, _letters):
        for tokens in same:
            joined.join_to_commoner(tokens, same, NameLikeness.EQUAL)
    _join_vietnamese(joined, names, marked_in)
    for tokens, spelt in chinese_spellings(names, company, marked_in):
        joined.join(tokens, spelt, NameLikeness.READ)
    _join_spellings(joined, names, company, by_names)
    for block in _blocks(names, str):
        whole = [name for name in block if not is_two_names(name, names)]
        for tokens in whole:
            if tokens in relatives:
                continue
            fuller = (
                o
                for o in fuller_forms(tokens, whole, names)
                if company.is_shared(tokens, o)
                and not (is_whole_inside(tokens, o) and names[tokens].isdisjoint(names[o]))
            )
            joined.join(tokens, fuller, NameLikeness.SHORTENED)
    yield from joined.persons()


def _join_spellings(
    joined: _Joined,
    names: Mapping[Tokens, Set[ArticleId]],
    company: Support,
    by_names: Mapping[Tokens, str],
) -> None:
    """Join what spells one name in another way, or with a word that is none of it."""
    counts = {tokens: len(articles) for tokens, articles in names.items()}
    for tokens in names:
        bare = unburdened(tokens, names) or behind_a_city(tokens, counts)
        if bare and not is_surname_with_particle(bare):  # Marine Le Pen is more than Le Pen
            joined.join(tokens, [bare], NameLikeness.BURDENED)
        joined.join_to_commoner(tokens, other_orders(tokens, names), NameLikeness.TURNED)
    for tokens, by_name in sorted(by_names.items()):
        if (called := (by_name, tokens[-1])) in names and called != tokens:
            joined.join(called, [tokens], NameLikeness.BY_NAME)
    _join_behind_particles(joined, names)
    _join_stray_words(joined, names, company)
    for block in _blocks(names, str):
        for tokens in block:
            short = [
                o
                for o in block
                if is_short_given_name(tokens, o)
                and (
                    company.is_shared(tokens, o)
                    or company.same_kind_of_office(tokens, o)
                    or company.share_a_body(tokens, o)
                )
            ]
            short = [o for o in short if len(o) == len(tokens)] or short
            joined.join_to_commoner(tokens, short, NameLikeness.SHORT_FORM)
    for block in _blocks(names, _sound):
        for tokens in block:
            nearly = [o for o in block if is_one_letter_apart(tokens, o)]
            near = (o for o in nearly if company.is_shared(tokens, o))
            joined.join_to_commoner(tokens, near, NameLikeness.NEAR)
            rare = (o for o in nearly if have_a_rare_word_in_common(tokens, o))
            joined.join_to_commoner(tokens, rare, NameLikeness.RARE)
            often = (
                o
                for o in nearly
                if is_rare_slip(tokens, o, counts) and may_hold_one_office(tokens, o, company)
            )
            joined.join(tokens, often, NameLikeness.SLIP)
    for same in _alike(names, _sounds):
        for tokens in same if len(same) <= _ONE_BLOCK else ():
            other_spellings = (other for other in same if company.same_office(tokens, other))
            joined.join_to_commoner(tokens, other_spellings, NameLikeness.ALIKE)
            rare = (
                o
                for o in same
                if have_a_rare_word_in_common(tokens, o)
                or (are_one_foreign_name(tokens, o) and company.is_shared(tokens, o))
            )
            joined.join_to_commoner(tokens, rare, NameLikeness.RARE)
    for tokens, meant in slips(counts, company):
        joined.join(tokens, meant, NameLikeness.SLIP)


def _join_vietnamese(
    joined: _Joined, names: Mapping[Tokens, Set[ArticleId]], marked_in: Set[ArticleId]
) -> None:
    """Join names without marks to those with them, and those in syllables to what they spell."""
    for same in _alike(names, _bare_letters):
        for tokens in same:
            if "".join(tokens).isascii() and marked_in.isdisjoint(names[tokens]):
                joined.join(tokens, [o for o in same if o != tokens], NameLikeness.EQUAL)
    for tokens in names:
        if not marked_in.isdisjoint(names[tokens]) and is_transliterated(tokens):
            joined.join(tokens, spoken_alike(tokens, names), NameLikeness.SPOKEN)


def _join_behind_particles(joined: _Joined, names: Mapping[Tokens, Set[ArticleId]]) -> None:
    """Join surnames that begin with a particle to the full names with them: Van Damme."""
    surnames = [tokens for tokens in names if is_surname_with_particle(tokens)]
    if not surnames:
        return
    by_last: dict[str, list[Tokens]] = defaultdict(list)
    for tokens in names:
        by_last[tokens[-1]].append(tokens)
    for tokens in surnames:
        fuller = (o for o in by_last[tokens[-1]] if len(o) > len(tokens) and o[1:] == tokens)
        joined.join(tokens, fuller, NameLikeness.SHORTENED)


def _join_stray_words(
    joined: _Joined, names: Mapping[Tokens, Set[ArticleId]], company: Support
) -> None:
    """Join names with a stray word before the surname, or run on to it, to the person they mean."""
    counts = {tokens: len(articles) for tokens, articles in names.items()}
    bearers: dict[str, list[Tokens]] = defaultdict(list)
    for tokens in sorted(names, key=lambda tokens: (-counts[tokens], tokens)):
        if not is_stray(tokens[0]) and len(bearers[tokens[-1]]) < MOST_COMPARED:
            bearers[tokens[-1]].append(tokens)
    well_known = {
        times: {last for last, (best, *_) in bearers.items() if counts[best] >= least}
        for times, least in _WELL_KNOWN.items()
    }
    for tokens in names:
        if len(tokens) == 2 and is_stray(tokens[0]):
            joined.join(tokens, bearers[tokens[1]], NameLikeness.BURDENED)
        elif (run_on := run_together(tokens, names)) and counts[run_on] >= counts[tokens]:
            joined.join(tokens, [run_on], NameLikeness.RUN_ON)
        elif parts := two_names(tokens, names):
            best = max(parts, key=lambda part: (counts[part], part))
            if counts[best] >= _OFTEN_NAMED:
                joined.join(tokens, [best], NameLikeness.BURDENED)
        elif len(tokens) > 2 and tokens[0] == tokens[1] and tokens[1:] in names:
            joined.join(tokens, [tokens[1:]], NameLikeness.BURDENED)
        elif counts[tokens] in well_known and not company.own_offices(tokens):
            meant = well_known_inside(tokens, well_known[counts[tokens]])
            others = [o for word in meant for o in bearers[word] if counts[o] > counts[tokens]]
            joined.join(tokens, others, NameLikeness.BURDENED)


class _Joined:
    """Full names joined to others of the same person, and why."""

    def __init__(self, articles: Mapping[Tokens, int]) -> None:
        self._articles = articles
        self._up: dict[Tokens, tuple[Tokens, NameLikeness]] = {}

    def _root(self, tokens: Tokens) -> Tokens:
        while tokens in self._up:
            tokens = self._up[tokens][0]
        return tokens

    def join(self, tokens: Tokens, others: Iterable[Tokens], likeness: NameLikeness) -> None:
        """Join `tokens` to the one person that `others` are.

        Where they are several, it is the one who is named far more often than all the rest, else
        nobody.
        """
        if tokens in self._up:
            return
        named: Counter[Tokens] = Counter()
        for other in others:
            named[self._root(other)] += self._articles[other]
        del named[tokens]
        if person := dominant(named, at_least=1):
            self._up[tokens] = (person, likeness)

    def join_to_commoner(
        self, tokens: Tokens, others: Iterable[Tokens], likeness: NameLikeness
    ) -> None:
        """`join`, for a likeness that holds both ways: the rarer follows the more frequent."""
        rank = self._articles[tokens], tokens
        self.join(tokens, (o for o in others if (self._articles[o], o) > rank), likeness)

    def persons(self) -> Iterator[Person]:
        """Yield the persons, each with all of its full names."""
        forms: dict[Tokens, dict[Tokens, NameLikeness]] = defaultdict(dict)
        for tokens in self._articles:
            root = self._root(tokens)
            up = self._up.get(tokens)
            if up is not None:
                forms[root][tokens] = up[1]
                forms[root].setdefault(root, _THE_OTHER_WAY_ROUND.get(up[1], up[1]))
        for tokens in self._articles:
            if tokens not in self._up:
                named = {tokens: NameLikeness.EQUAL, **forms[tokens]}
                own = [name for name in named if named[name] not in _NOT_ITS_OWN]
                key = max(own or named, key=lambda name: (self._articles[name], len(name), name))
                yield Person(key, named)


def _alike(names: Iterable[Tokens], key: Callable[[Tokens], object]) -> Iterator[list[Tokens]]:
    """Return the names that have the key in common, as far as there are several."""
    alike: dict[object, list[Tokens]] = defaultdict(list)
    for tokens in names:
        alike[key(tokens)].append(tokens)
    return (same for same in alike.values() if len(same) > 1)


def _sounds(tokens: Tokens) -> Tokens:
    """Return how the words sound that are long enough to be known by it; the others as they are."""
    return tuple(map(_sound, tokens))


def _sound(word: str) -> str:
    return (len(word) >= _LONG_ENOUGH and sound_of(word)) or word


def dominant(counts: Mapping[Tokens, int], at_least: int) -> Tokens | None:
    """Return the one that outweighs all others together, if it is counted often enough."""
    if not counts:
        return None
    best = max(counts, key=lambda tokens: (counts[tokens], tokens))
    others = sum(counts.values()) - counts[best]
    return best if counts[best] >= max(at_least, _OUTWEIGHS * others) else None


def _blocks(names: Iterable[Tokens], last: Callable[[str], str]) -> Iterator[list[Tokens]]:
    """Yield the names that may be forms of one: alike in the `last` word, or the same first two."""
    blocks: dict[Tokens, list[Tokens]] = defaultdict(list)
    for tokens in names:
        blocks[(last(tokens[-1]),)].append(tokens)
        blocks[tokens[:2]].append(tokens)
    for _, block in sorted(blocks.items()):
        if 1 < len(block) <= _ONE_BLOCK:
            yield sorted(block)
