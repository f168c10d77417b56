"""Which names of a pile are short for a longer name of the same body.

“The Emergency Committee” is the Disasters Emergency Committee wherever the pile knows no other and
mostly names both in one article; “the Premier League”, which stands alone in most articles, is not
the Scottish one. A single word stands for a longer name in its own article, and everywhere once
several articles agree.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from pktui.corpus.linking.en.known_bodies import FIRM_SUFFIXES
from pktui.pipeline.names.en.words import FIRM_WORDS
from pktui.pipeline.names.gazetteer import lexicon
from pktui.pipeline.names.lexical_features import TRAITS, LexicalFeature
from pktui.text.fold import fold

_SEVERAL = 2
"""Articles that must name a body in both forms, for the short one to mean it in others too."""
_HARDLY_USED = 12
"""How much more often a short form may stand than the long one: GitHub is not the GitHub Trust,
which is named once among 31."""
_SELDOM = 4
"""The same where only one article has both, and the short form is the last word."""
_FAR_MORE = 5
"""How many articles must have one long form beside the short one for each that has another."""
_RARE = 20
"""The articles with a name, for each with the country's name before it, from which it is another
body, where none has both."""
_SHARE = 0.5
"""The share of a short form's articles that must have the long one, too."""
_TWICE = 2
"""How much more often an end of a name may stand than the whole name, to be the same body's."""
_AT_FIRST = 2
"""Times that a short form may stand before the name in full, as in a title."""
_NATIONS = ("united states", "united kingdom")
"""What stands before a body's name to say whose it is, and what news of that country leaves out."""
_SMALL = frozenset("of the and for in on".split())
"""Words that tell no body from another."""
_OWN_WORDS = 3
"""Other words from which those of a name are one body's alone, whichever of them come first."""
_OFFICE_WORDS = frozenset("ministry department".split())
"""Words of which one is enough: every state has one of each task."""
_SCHOOLS = frozenset("university college school institute bank".split())
"""Words of bodies that differ by their order: Miami University, the University of Miami."""
_GROUPS = frozenset("group holdings holding corporation company".split())
"""Words behind a firm's name that news leaves out."""
_PAPERS = frozenset("post times tribune herald telegraph mail journal gazette chronicle".split())
"""Last words of newspapers’ names: a paper and the company that prints it stay two bodies."""
_OFFICES = ("department of", "ministry of", "office of")
"""What news leaves out before what a department is for: Homeland Security."""
_OWN_HOUSES = frozenset(("senate", "congress", "house", "treasury"))
"""Single words for a state's house that are no name of a town, a service or a force."""
_LOWER_HOUSE = "house of representatives"
_OTHER_HOUSES = ("house of commons", "house of lords", "house of assembly")
"""What else is called the House for short."""
_LONGEST_END = 12
"""Words at the end of a name among which a shorter one is looked for: the ends of a longer one
would be many."""
_BODY = LexicalFeature.BODY | LexicalFeature.TAIL
_NOT_OWN = (
    LexicalFeature.ENGLISH
    | (LexicalFeature.DEMONYM | LexicalFeature.PLACE | LexicalFeature.TOWN)
    | LexicalFeature.KNOWN_BODY
)
"""Traits of first words that do not stand for one body alone: Turkish, Kano, BBC."""
_SOMEWHERE = LexicalFeature.DEMONYM | LexicalFeature.PLACE | LexicalFeature.TOWN
"""Traits of a word before a body's name that tells it from others of that name."""
_OWN_BODIES = frozenset(
    "army navy police government parliament cabinet treasury house senate congress assembly state "
    "church guard marines force forces".split()
)
"""Words that stand for a country's own body, whatever longer name ends so: the Army is not the
Free Syrian Army."""


@dataclass(slots=True)
class ShortForms:
    """How the articles of a pile name their bodies, long and short."""

    plain: Callable[[str], str]
    """Returns the form in which names are compared: folded, without "the" and a firm's Inc."""
    mentions: Counter[str] = field(default_factory=Counter[str])
    """How often the pile has each name, as it is written."""
    articles: Counter[str] = field(default_factory=Counter[str])
    """How many articles have each plain name."""
    _plain_mentions: Counter[str] = field(default_factory=Counter[str])
    """How often the pile has each plain name."""
    _ends: defaultdict[str, Counter[str]] = field(
        default_factory=lambda: defaultdict[str, Counter[str]](Counter)
    )
    """Plain name of several words → longer ones that end so, with the articles that have both."""
    _words: defaultdict[str, Counter[str]] = field(
        default_factory=lambda: defaultdict[str, Counter[str]](Counter)
    )
    """Single word → longer names that it stands for, with the articles that have both."""
    _introduced: set[str] = field(default_factory=set[str])
    """Longer names by which an article speaks of a body before it does by the single word."""

    def add(self, names: Sequence[str]) -> None:
        """Take in the names of an article, one for each mention."""
        self.mentions.update(names)
        different = set(names)
        plain = {self.plain(name) for name in different}
        self.articles.update(plain)
        self._plain_mentions.update(map(self.plain, names))
        for short, long in _ends(plain):
            self._ends[short][long] += 1
        shorts: dict[str, list[str]] = defaultdict(list)
        for short, long in words_of_names(different):
            self._words[short][long] += 1
            shorts[long].append(short)
        before: Counter[str] = Counter()
        for name in names if shorts else ():
            is_first = name in shorts and name not in before
            if is_first and all(before[short] <= _AT_FIRST for short in shorts[name]):
                self._introduced.add(name)
            before[name] += 1

    def in_article(self, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield each single word that stands for a longer name of the same article, with that
        name."""
        for short, long in words_of_names(set(names)):
            if not self._is_rare(short, long):
                yield short, long

    def _is_rare(self, short: str, long: str) -> bool:
        """Tell whether a long name is too seldom beside the short one to be the same body's."""
        often, seldom = self.mentions[short], self.mentions[long]
        if often > _HARDLY_USED * seldom:
            return long not in self._introduced
        is_last = not long.removeprefix("The ").startswith(f"{short} ")
        return is_last and self._words[short][long] < _SEVERAL and often > _SELDOM * seldom

    def everywhere(self) -> Iterator[tuple[str, str]]:
        """Yield each plain name that means in every article what another one does, with the plain
        form of that one: the shorter with the longer; that with its country with that without."""
        yield from self._words_everywhere()
        yield from self._reordered()
        yield from self._of_firms()
        yield from self._with_country()
        for short, longer in sorted(self._ends.items()):
            if long := self._meant_by_end(short, longer):
                yield short, long
        yield from self._departments()
        houses = sum(self.articles[house] for house in _OTHER_HOUSES)
        of_representatives = self.articles[_LOWER_HOUSE]
        if of_representatives >= max(_SEVERAL, _TWICE * houses) and "house" in self.articles:
            yield "house", _LOWER_HOUSE

    def _words_everywhere(self) -> Iterator[tuple[str, str]]:
        """Yield each single word by which several articles call a body, with the plain name of
        that: the Colts, of the Indianapolis Colts. No other body of the pile may end so."""
        rivals: dict[str, Counter[str]] = defaultdict(Counter)
        for name, articles in self.articles.items():
            own, _, last = name.rpartition(" ")
            if own:
                rivals[last][name] = articles
        for short, longer in sorted(self._words.items()):
            together: Counter[str] = Counter()
            for name, articles in longer.items():
                if not self._is_rare(short, name):
                    together[self.plain(name)] += articles
            long = _dominant(together)
            if long is None or together[long] < _SEVERAL:
                continue
            word = self.plain(short)
            if not long.endswith(f" {word}") or _dominant(rivals[word]) == long:
                yield word, long

    def _reordered(self) -> Iterator[tuple[str, str]]:
        """Yield each plain name that has the words of another in another order, with the one that
        more articles have: the Ministry of the Interior, the Interior Ministry.

        Unless it is an office, it begins with the last words of the other, behind the house that
        it is of: the House Committee on Energy and the House Energy Committee, but not the
        Association of American Physicians and the American Association of Physicians.
        """
        of_words: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for name in self.articles:
            words = [word for word in name.split() if word not in _SMALL]
            if len(words) > _LONGEST_END or not _SCHOOLS.isdisjoint(words):
                continue
            if len(words) > 1 and not _OFFICE_WORDS.isdisjoint(words):
                of_words[tuple(sorted(words))].append(name)
            elif len(words) >= _OWN_WORDS:
                is_of_house = words[0] in _OWN_HOUSES and " ".join(words[1:]) not in _NATIONS
                own = words[1:] if is_of_house else words
                turned = min((*own[at:], *own[:at]) for at in range(len(own)))
                of_words[*words[: -len(own)], *turned].append(name)
        for names in of_words.values():
            usual = max(names, key=lambda name: (self.articles[name], name))
            yield from ((name, usual) for name in sorted(names) if name != usual)

    def _of_firms(self) -> Iterator[tuple[str, str]]:
        """Yield each plain name of several words that also stands without the word for a group
        behind it, with the name without: Royal Bank of Scotland Group. A newspaper is not the
        company that owns it."""
        for name in sorted(self.articles):
            own, _, last = name.rpartition(" ")
            is_paper = own.rpartition(" ")[2] in _PAPERS
            if last in _GROUPS and " " in own and self.articles[own] and not is_paper:
                yield name, own

    def _with_country(self) -> Iterator[tuple[str, str]]:
        """Yield each plain name behind its country's that also stands alone, and no other country's
        does: the US Supreme Court."""
        others: Counter[str] = Counter()
        for name in self.articles:
            first, _, rest = name.partition(" ")
            if rest in self.articles and TRAITS[first] & LexicalFeature.DEMONYM:
                others[rest] += 1
            own, of, somewhere = name.rpartition(" of ")
            if of and own in self.articles and TRAITS[somewhere] & _SOMEWHERE:
                others[own] += 1  # the Supreme Court of India
        for name in sorted(self.articles):
            nation = next((n for n in _NATIONS if name.startswith(f"{n} ")), "")
            own = name.removeprefix(nation).lstrip()
            is_own = " " in own or own in _OWN_HOUSES
            if not nation or own not in self.articles or not is_own:
                continue
            together = self._ends[own][name]
            if others[own]:
                is_usual = together >= _SEVERAL
            else:
                is_often = self.articles[own] < _RARE * self.articles[name]
                is_told = together > 0 or (" " in own and is_often)
                is_usual = self.articles[name] >= _SEVERAL and is_told
            if is_usual:
                yield name, own

    def _meant_by_end(self, short: str, together: Mapping[str, int]) -> str | None:
        """Return the longer name that the end of it means in every article, if there is one."""
        long = _dominant(together)
        if long is None or not _ends_as_body(short) or long.startswith(_NATIONS):
            return None
        is_own = len([word for word in short.split() if word not in _SMALL]) >= _OWN_WORDS
        if TRAITS[long.partition(" ")[0]] & _SOMEWHERE and not is_own:
            return None  # the Scottish Premier League, but the Libyan National Transitional Council
        is_often = sum(together.values()) >= _SHARE * self.articles[short]
        is_rare = self._plain_mentions[short] > _TWICE * self._plain_mentions[long]
        return long if is_often and not is_rare else None

    def _departments(self) -> Iterator[tuple[str, str]]:
        """Yield what a department is for, where it stands alone, with the department's name:
        Homeland Security, of the Department of Homeland Security, if only one is for it."""
        of_purpose: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for name in sorted(self.articles):
            for office in _OFFICES:
                of, is_office, purpose = name.partition(f"{office} ")
                purpose = purpose.removeprefix("the ")
                is_plain = is_office and " " in purpose and of.strip() in ("", *_NATIONS)
                if is_plain and self.articles[purpose]:
                    of_purpose[purpose].setdefault(office, name)
        for purpose, names in of_purpose.items():
            if len(names) == 1:
                yield purpose, next(iter(names.values()))


def _ends_as_body(name: str) -> bool:
    """Tell whether the last of several plain words is a word for a body, or the name itself is
    well known."""
    last = name.rpartition(" ")[2]
    return bool(TRAITS[last.title()] & _BODY) or name.replace(" ", "-") in lexicon(
        "known-organisation"
    )


def _dominant(together: Mapping[str, int]) -> str | None:
    """Return the name that far more articles have than all others, if there is one."""
    best = max(together, key=lambda name: (together[name], name), default=None)
    if best is None:
        return None
    others = sum(together.values()) - together[best]
    return best if together[best] >= _FAR_MORE * others else None


def _ends(plain: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield each plain name of several words, or of a house, that exactly one longer name of the
    article ends with, with that one."""
    by_end: dict[str, set[str]] = defaultdict(set)
    for name in plain:
        words = name.split()[-_LONGEST_END:]
        if words[-1] in _OWN_HOUSES and len(words) > 1:
            by_end[words[-1]].add(name)
        for first in range(1, len(words) - 1):
            by_end[" ".join(words[first:])].add(name)
    for short in sorted(plain & by_end.keys()):
        if len(by_end[short]) == 1:
            yield short, next(iter(by_end[short]))


def words_of_names(names: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield each single word that stands for a longer name in the same article, with that name:
    Merrill, of Merrill Lynch; the Brotherhood, of the Muslim Brotherhood.

    Exactly one name may begin or end so, and the word may be no well-known body itself.
    """
    single = {name for name in names if " " not in name and _may_be_part(name)}
    if not single:
        return
    by_head: dict[str, dict[str, str]] = defaultdict(dict)
    by_end: dict[str, dict[str, str]] = defaultdict(dict)
    for name in sorted(names, reverse=True):
        own = name.removeprefix("The ")
        if len(words := own.split()) > 1:
            if words[-1] in single:
                by_end[words[-1]][own] = name
            if words[0] in single and _goes_by_first_word(words):
                by_head[words[0]][own] = name
    for name in sorted(single):
        heads = by_head.get(name, {})
        ends = by_end.get(name, {}) if TRAITS[name] & _BODY else {}
        if len(heads) == 1 and not ends:
            yield name, next(iter(heads.values()))
        elif len(ends) == 1 and not heads:
            yield name, next(iter(ends.values()))


def _may_be_part(word: str) -> bool:
    """Tell whether a body's name of one word may be short for a longer one."""
    if TRAITS[word] & LexicalFeature.ACRONYM or TRAITS[word.replace(".", "")] & (
        LexicalFeature.ACRONYM
    ):
        return False
    small = fold(word)
    return small not in _OWN_BODIES and small not in lexicon("known-organisation")


def _goes_by_first_word(words: Sequence[str]) -> bool:
    """Tell whether a body's first word stands for it: it is well known, its rest says that it is a
    firm, or the word means nothing else: Polisario, of the Polisario Front."""
    known = fold("-".join(words)) in lexicon("known-organisation")
    if known or words[-1] in FIRM_WORDS or fold(words[-1]).strip(".") in FIRM_SUFFIXES:
        return True
    return bool(TRAITS[words[-1]] & _BODY) and not TRAITS[words[0]] & _NOT_OWN
