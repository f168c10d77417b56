"""Which organisation a name means: acronyms as the articles define them, then equal names.

An acronym means what its own article says that it does; in an article that doesn't say, what all
those do that say it, and failing them what everybody means by it. Names are equal whatever they
have of marks, case, "the" and full stops, and in British and American spelling.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache

from pktui.corpus.linking.en.known_bodies import FIRM_SUFFIXES, SAME_BODY
from pktui.corpus.linking.en.short_forms import ShortForms
from pktui.corpus.linking.vi.ministries import ministry, why_this_ministry
from pktui.corpus.linking.vi.ministries import other_names as ministry_names
from pktui.corpus.linking.vi.names_abroad import bodies_abroad, usual_body
from pktui.model.entity import Mention
from pktui.pipeline.names.en.words import FIRM_WORDS
from pktui.pipeline.names.gazetteer import english_words, lexicon
from pktui.text.edit_distance import edits
from pktui.text.fold import fold, joined

_WORD = re.compile(r"[^\s,]+")
_IN_ONE_WORD = re.compile(r"(?:[A-Z][a-z]+){3,5}")
"""A firm's name of several words written as one: GlaxoSmithKline."""
_SMALL = frozenset("of the and for in on at to de du des la le".split())
_OWN_NAME = 3
"""Words from which the name of an organ is one body's alone: World Food Programme."""
_ALIKE = 4
"""Letters that the one unlike word of two names of three words shares, for them to be one: the
Rescue Committee is not the Rescue Corps."""
_LONG_ENOUGH = 8
"""Letters from which a body's name of one word can be told from another that is misspelt."""
_FAR_MORE = 5
"""How many articles have a name for each that has it with a slip."""
_PROMOTERS = frozenset("Live Concerts Events Touring Promotions".split())
"""Words that end the name of a firm that stages concerts."""
_OF_AMERICA = frozenset("us united states american america federal".split())
_OF_BRITAIN = frozenset("uk united kingdom british britain".split())
_NATIONS = _OF_AMERICA | _OF_BRITAIN
"""Words of countries that news puts before the names of their bodies, or leaves out."""
_SHORTEST_INITIALS = 3
"""Letters of an acronym that may be recognised by its initials alone."""
_FEWEST_INITIALS = 2
"""The same where several articles have both: BA, British Airways."""

_EVERYWHERE = {
    "UN": "united nations",
    "EU": "european union",
    "US": "united states",
    "UK": "united kingdom",
}
"""Acronyms that news explain to nobody; they also stand in names of others ("US Senate")."""

_BRITISH = (
    (re.compile(r"is(?=ations?\b)"), "iz"),
    (re.compile(r"\bcentre"), "center"),
    (re.compile(r"\bdefence"), "defense"),
    (re.compile(r"\bprogramme"), "program"),
)
"""British spellings that are frequent in names of bodies, in folded text → the American ones."""


@dataclass(slots=True)
class Bodies:
    """The acronyms of a corpus and what they stand for."""

    expansions: dict[str, str] = field(default_factory=dict[str, str])
    """An acronym → the name it stands for in articles that don't define it, as `_plain` has it."""
    reasons: dict[str, str] = field(default_factory=dict[str, str])
    """An acronym → why it stands for its name."""
    forms: ShortForms = field(default_factory=lambda: ShortForms(_in_words))
    """What the pile calls its bodies, long and short."""
    in_full: dict[str, str] = field(default_factory=dict[str, str])
    """A key → that of the same body's name in full: the World Food Programme is the UN's."""
    _keys: dict[str, str] = field(default_factory=dict[str, str])
    """A name → its key in articles that define nothing."""

    def name_article(self, mentions: Sequence[Mention], *, at_home: bool = False) -> list[str]:
        """Return the key of each of an article's mentions of bodies: the same for all forms of a
        name.

        `at_home` says that the article is about Vietnam, whose ministries it calls by their bare
        names in either language.
        """
        here = {
            mention.defines: self._spelt_out(mention.name, {})
            for mention in mentions
            if mention.defines and mention.defines != mention.name
        }
        here = {**_by_initials(mention.name for mention in mentions), **here}
        keys = [
            self._key(mention.name, here) if here else self.key_anywhere(mention.name)
            for mention in mentions
        ]
        in_full = {
            **self.in_full,
            **{
                self.key_anywhere(short): self._key(long, here)
                for short, long in self.forms.in_article(mention.name for mention in mentions)
            },
            **_in_full(keys),
        }
        for mention, key in zip(mentions, keys, strict=True):
            if key in in_full and in_full[key] != key:
                self.reasons.setdefault(
                    mention.name,
                    "another form of the same body's name, which the pile has too"
                    if self.in_full.get(key) == in_full[key]
                    else "short for it, in the same article",
                )
        ministries = (ministry(mention.name, at_home=at_home) for mention in mentions)
        return [
            _ministry_key(home) if home else in_full.get(key, key)
            for home, key in zip(ministries, keys, strict=True)
        ]

    def put_for(self, short: str, key: str) -> None:
        """Put a key for another in every article, unless something else is put for that, or it
        leads back to it."""
        key = self._followed(key)
        if key != short and self.in_full.get(short, short) == short:
            self.in_full[short] = key

    def follow_all(self) -> None:
        """Put for each key what it leads to in the end, over all that is put for others."""
        for short in self.in_full:
            self.in_full[short] = self._followed(short)

    def _followed(self, key: str) -> str:
        """Return what a key leads to over all that is put for others."""
        seen: set[str] = set()
        while key not in seen:
            seen.add(key)
            key = self.in_full.get(key, key)
        return key

    def reason(self, name: str) -> str:
        """Find why a spelling was taken for this body."""
        if name not in self.reasons and (home := ministry(name, at_home=True)):
            return why_this_ministry(home)
        if name not in self.reasons and (abroad := usual_body(name)):
            return f"{'short' if name.isupper() else 'Vietnamese'} for {abroad}"
        return self.reasons.get(name, "the same name")

    def other_names(self) -> Mapping[str, tuple[str, ...]]:
        """Map the key of each well-known body to its names in both languages, for searching."""
        shorts: dict[str, list[str]] = defaultdict(list)
        for short, long in _EVERYWHERE.items():
            shorts[long].append(short)
        ministries = {_ministry_key(home): names for home, names in ministry_names().items()}
        return ministries | {
            self.key_anywhere(english): (
                english,
                *shorts[_plain(english)],
                *(short for short in (initials(english),) if len(short) >= _SHORTEST_INITIALS),
                *names,
            )
            for english, names in bodies_abroad().items()
        }

    def key_anywhere(self, name: str) -> str:
        """Return the key of a name in an article that defines nothing."""
        if name not in self._keys:
            self._keys[name] = self._key(name, {})
        return self._keys[name]

    def _key(self, name: str, here: Mapping[str, str]) -> str:
        spelt_out = self._spelt_out(name, here)
        return joined(SAME_BODY.get(spelt_out, spelt_out))

    def _spelt_out(self, name: str, here: Mapping[str, str]) -> str:
        """Return the name with what its acronyms stand for: `here`, else everywhere; in English."""
        name = usual_body(name) or name
        words = [
            here.get(word)
            or self.expansions.get(word)
            or _EVERYWHERE.get(word.replace(".", ""))
            or word
            for word in _WORD.findall(name)
        ]
        return _plain(" ".join(words))


def _ministry_key(home: str) -> str:
    """Return the key of the ministry of Vietnam with this Vietnamese name, apart from all
    others."""
    return joined(f"vietnam {fold(home)}")


_HOUSES = tuple(joined(_EVERYWHERE[short]) for short in ("UN", "EU"))
"""Bodies whose organs an article calls by their own name, once it has named them in full. A state
is none of them: any state has a House of Representatives."""


def _in_full(keys: Sequence[str]) -> dict[str, str]:
    """Map the keys of an article's bodies to those in full that it names too: “Security Council” →
    “UN Security Council”."""
    named = set(keys)
    return {
        short: key
        for key in sorted(named)
        for house in _HOUSES
        if key.startswith(house) and (short := key.removeprefix(house)) in named
    }


@lru_cache(maxsize=1 << 14)
def _plain(name: str) -> str:
    """Return the folded name without "the" before it and full stops, in American spelling."""
    plain = fold(name).replace(".", "").replace(" & ", " and ").removeprefix("the ")
    own, _, last = plain.rpartition(" ")
    if own and last in FIRM_SUFFIXES:
        plain = own.removesuffix(",")
    for british, american in _BRITISH:
        plain = british.sub(american, plain)
    return plain


def _in_words(name: str) -> str:
    """Return the plain name with the words for UN, EU, US and UK."""
    return _plain(
        " ".join(_EVERYWHERE.get(word.replace(".", "")) or word for word in _WORD.findall(name))
    )


def know(mentions: Iterable[Sequence[Mention]]) -> Bodies:
    """Return what the acronyms stand for, by article: as defined, else as initials in one
    article."""
    defined: dict[str, Counter[str]] = defaultdict(Counter)
    together: dict[str, Counter[str]] = defaultdict(Counter)
    everywhere: set[str] = set()
    first_words: dict[str, set[str]] = defaultdict(set)
    articles: Counter[str] = Counter()
    forms = ShortForms(_in_words)
    for in_article in mentions:
        names: set[str] = set()
        for mention in in_article:
            names.add(mention.name)
            if mention.defines and mention.defines != mention.name:
                defined[mention.defines][_plain(usual_body(mention.name) or mention.name)] += 1
        for short, long in _first_words(names):
            first_words[short].add(long)
        forms.add([mention.name for mention in in_article])
        for acronym, name in _by_initials(names, at_least=_FEWEST_INITIALS).items():
            together[acronym][name] += 1
        everywhere |= names
        articles.update(names)
    bodies = _agreed(defined, together)
    bodies.forms = forms
    bodies.in_full.update(_organs({bodies.key_anywhere(name): name for name in everywhere}))
    for short, longer in sorted(first_words.items()):
        if len(longer) == 1 and short not in bodies.reasons:
            (name,) = longer
            bodies.in_full.setdefault(bodies.key_anywhere(short), bodies.key_anywhere(name))
            bodies.reasons[short] = "the first word of the name, in the same article"
    for short, name in forms.everywhere():
        bodies.put_for(bodies.key_anywhere(short), bodies.key_anywhere(name))
    for slip, name in _slips(articles):
        bodies.in_full.setdefault(bodies.key_anywhere(slip), bodies.key_anywhere(name))
        bodies.reasons[slip] = "a slip in a name that far more articles spell so"
    bodies.follow_all()
    return bodies


def _first_words(names: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield each acronym that begins a firm's name in the same article, with that name.

    Well-known organisations are left out, for the BBC has many parts.
    """
    for name in sorted(names):
        first, _, rest = name.partition(" ")
        if (
            first in names
            and (rest in FIRM_WORDS or rest in _PROMOTERS)
            and len(first) >= _SHORTEST_INITIALS
            and first.isupper()
            and fold(first) not in lexicon("known-organisation")
        ):
            yield first, name


def _slips(articles: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield the single words that are a letter away from a body's name which far more articles
    have."""
    by_head: dict[str, list[str]] = defaultdict(list)
    for name in sorted(articles):
        if len(name) >= _LONG_ENOUGH and name.isalpha() and not name.isupper():
            by_head[name[:2]].append(name)
    for names in by_head.values():
        for name in names:
            far_more = [o for o in names if articles[o] >= _FAR_MORE * articles[name]]
            near = [o for o in far_more if edits(fold(name), fold(o), at_most=1) == 1]
            if len(near) == 1 and fold(name) not in english_words():
                yield name, near[0]


def _by_initials(names: Iterable[str], *, at_least: int = _SHORTEST_INITIALS) -> dict[str, str]:
    """Map the acronyms among the names of an article to the one long name with these initials."""
    names = set(names)
    by_initials: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if " " in name:
            by_initials[initials(name)].add(_plain(name))
        elif _IN_ONE_WORD.fullmatch(name):
            by_initials["".join(filter(str.isupper, name))].add(_plain(name))
    return {
        acronym: next(iter(by_initials[acronym]))
        for acronym in names & by_initials.keys()
        if len(acronym) >= at_least and len(by_initials[acronym]) == 1
    }


def _organs(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each key of several words that stands without UN or EU and with it, in that order."""
    for key in sorted(names):
        for house in _HOUSES:
            short = key.removeprefix(house)
            if short != key and short in names and len(names[short].split()) >= _OWN_NAME:
                yield short, key


def _agreed(
    defined: Mapping[str, Mapping[str, int]], together: Mapping[str, Mapping[str, int]]
) -> Bodies:
    """Return what all articles that say it agree on; an acronym may stand in what another stands
    for.

    What no article puts in brackets takes two that have both.
    """
    bodies = Bodies()
    by_plain: dict[str, str] = {_plain(short): long for short, long in _EVERYWHERE.items()}
    for acronym in sorted({*defined, *together}, key=lambda a: (len(a), a)):
        known = defined.get(acronym) or {
            name for name, articles in together[acronym].items() if articles > 1
        }
        if _plain(acronym) in SAME_BODY.values() or _plain(acronym) in SAME_BODY:
            for name in {*known, *together[acronym]}:
                if any(_is_variant(name, usual) for usual in _names_of(_plain(acronym))):
                    in_full = " ".join(by_plain.get(word, word) for word in name.split())
                    key = bodies.key_anywhere(in_full)
                    bodies.in_full.setdefault(key, bodies.key_anywhere(acronym))
            continue  # one article's joke does not change what everybody means by it
        counts: Counter[str] = Counter()
        for name in known:
            in_full = " ".join(by_plain.get(word, word) for word in name.split())
            counts[in_full] += (defined.get(acronym) or together[acronym])[name]
        if stands_for := _dominant(counts):
            bodies.expansions[acronym] = by_plain[_plain(acronym)] = stands_for
            for name in {*counts, *together[acronym]}:
                if name != stands_for and _is_variant(name, stands_for):
                    bodies.in_full[bodies.key_anywhere(name)] = bodies.key_anywhere(stands_for)
        bodies.reasons[acronym] = (
            "defined in brackets behind the name"
            if acronym in defined
            else "its initials, in the same article"
        )
    return bodies


def _dominant(counts: Mapping[str, int]) -> str | None:
    """Return what an acronym stands for: the name that, with its variants, far outweighs all
    others."""
    best = max(counts, key=lambda name: (counts[name], len(name), name), default=None)
    if best is None:
        return None
    others = sum(n for name, n in counts.items() if name != best and not _is_variant(name, best))
    return best if sum(counts.values()) - others >= _FAR_MORE * others else None


@lru_cache(maxsize=1 << 10)
def _names_of(acronym: str) -> tuple[str, ...]:
    """Return the long names that everybody means by an acronym."""
    return tuple(name for name, short in SAME_BODY.items() if short == acronym)


def _is_variant(one: str, other: str) -> bool:
    """Tell whether two names of one acronym are one body's: Mineral and Minerals Management
    Service, Centres for Disease Control with "US" before and "and Prevention" behind."""
    nations = {word for name in (one, other) for word in name.split() if word in _NATIONS}
    if not (nations <= _OF_AMERICA or nations <= _OF_BRITAIN):
        return False
    first, second = _gist(one), _gist(other)
    if len(first) == len(second) >= _OWN_NAME:
        unlike = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
        alike = _ALIKE if len(first) == _OWN_NAME else 1
        if len(unlike) <= 1 and all(a[:alike] == b[:alike] for a, b in unlike):
            return True  # the National Oceanographic and Atmospheric Administration
    shorter = min(len(first), len(second))
    return shorter > 1 and first[:shorter] == second[:shorter]


def _gist(name: str) -> list[str]:
    """Return the telling words of a body's plain name, without the country's and plural endings."""
    words = (word for word in name.split() if word not in _SMALL and word not in _NATIONS)
    return [word.removesuffix("s") for word in words]


@lru_cache(maxsize=1 << 14)
def initials(name: str) -> str:
    """`UN Security Council` → `UNSC`: capitals stay whole, small words drop out."""
    return "".join(
        word if word.isupper() else word[0].upper()
        for word in _WORD.findall(name)
        if word.lower() not in _SMALL
    )
