"""Which person a name means: full names first, then the short forms that follow them.

A short form means the person of that name in its article, the one named last where there are
several; failing that the only one in the corpus, or the one that its articles mostly mean by it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from pktui.corpus.linking.bearers import FAR_MORE, Bearers, Known
from pktui.corpus.linking.co_occurrence import CoOccurrence
from pktui.corpus.linking.en.address import (
    gender_of_role,
    goes_before_surname,
    office_in,
)
from pktui.corpus.linking.forms.look_alikes import Surnames
from pktui.corpus.linking.forms.namesakes import names_told_apart
from pktui.corpus.linking.forms.surnames import (
    called,
    is_first_of_two_surnames,
    is_given_name_first,
    is_told_by,
)
from pktui.corpus.linking.full_names import (
    OTHER_SPELLINGS,
    NameLikeness,
    Tokens,
    dominant,
    nickname,
    persons,
    suffix_of,
    tokens_apart,
)
from pktui.corpus.linking.known_names import MISSPELT, misspells
from pktui.corpus.linking.vi.marks import has_office
from pktui.model.article import ArticleId
from pktui.model.entity import Mention
from pktui.pipeline.names.gazetteer import (
    PlaceClass,
    family_names,
    given_names,
    place_class,
)
from pktui.text.fold import fold

NOBODY: Tokens = ()
"""The key of a mention that means one of several persons, where nothing tells which."""
MISSPELT_EVERYWHERE = "a misspelling of a surname that far more articles have"
"""Why a bare word that is nobody's name is a person's."""
_FEW_ALONE = 4
"""Articles with a short form alone for each with the full name, up to which it means that one."""
_WELL_KNOWN = 20
"""Articles with someone's full name from which the bare surname means them, though the same article
has a rare name with it: Haliburton Cheney."""
_OFTEN = 3
"""Articles in which a short form has followed a full name before the others are read so."""


@dataclass(slots=True)
class People:
    """The persons of a corpus, each known by the fullest form of the name, folded.

    What a short form means is asked article by article first (`in_article`, for all of them), then
    in the corpus (`in_corpus`): only then is it known which person the articles mostly call so.
    """

    company: CoOccurrence
    apart: Set[str] = frozenset()
    """Folded words of names that only their marks tell apart."""
    told_apart: Set[Tokens] = frozenset()
    """Names that several people have, told apart by Jr., Sr. or III."""
    known: Known = field(default_factory=Known)
    """What the corpus says of each person beside the name."""
    identity: dict[Tokens, Tokens] = field(default_factory=dict[Tokens, Tokens])
    """Each full name → the person's key."""
    words: dict[Tokens, Set[str]] = field(default_factory=dict[Tokens, Set[str]])
    """Each full name → the words of it, and of the key, that may stand for it."""
    reasons: dict[tuple[Tokens, str], str] = field(default_factory=dict[tuple[Tokens, str], str])
    """(key, spelling) → why that spelling is this person."""
    _everywhere: dict[str, set[Tokens]] = field(
        default_factory=lambda: defaultdict[str, set[Tokens]](set)
    )
    """The word by which people go → those who go by it."""
    _use: dict[str, Counter[Tokens]] = field(
        default_factory=lambda: defaultdict[str, Counter[Tokens]](Counter)
    )
    """A short form → in how many articles it follows whose full name."""

    alone: Counter[str] = field(default_factory=Counter[str])
    """In how many articles a short form stands without a title and without its full name."""
    addressed: Counter[Tokens] = field(default_factory=Counter[Tokens])
    """How often a title and a surname have meant each in articles without the full name."""
    _surnames: Surnames | None = None
    """The surnames that bare words may misspell, once one is looked for."""
    _well_known: dict[str, bool] = field(default_factory=dict[str, bool])
    """Each surname that has been asked for → whether somebody well known has it."""
    _firsts: Counter[str] = field(default_factory=Counter[str])
    """How many people have each folded first name."""
    _tokens: dict[str, Tokens] = field(default_factory=dict[str, Tokens])
    """Each name that has been asked for → its words; a pile repeats its names."""

    def in_article(
        self, mentions: Sequence[Mention], *, marks_count: bool = False, text: str = ""
    ) -> list[Tokens | None]:
        """Return the key of each of an article's mentions of people; None for a short form by
        itself.

        `NOBODY` is the key of what several people in the article may be called.

        `marks_count` says that the article is Vietnamese, where every mark of a name counts.
        """
        names = [self.tokens(mention.name) for mention in mentions]
        bearers = Bearers(self.known)
        here = self._in_full(mentions, names, bearers, text, marks_count=marks_count)
        keys: list[Tokens | None] = []
        used: set[tuple[str, Tokens]] = set()
        for mention, tokens in zip(mentions, names, strict=True):
            meant: Tokens | None = None
            if len(tokens) > 1:
                meant = self.identity[tokens]
                bearers.name(meant, mention)
            elif candidates := here.get(word := "".join(tokens)):
                if suffix := suffix_of(mention.name):
                    so_called = {key: None for key in candidates if key[-1] == suffix}
                    candidates = so_called or candidates  # Kessler Jr.
                meant = self._meant(mention, word, candidates, bearers, text)
                if meant:
                    used.add((word, meant))
                    bearers.name(meant, mention)
            elif not marks_count and (meant := self._misspelt(word, here)):
                self.reasons.setdefault((meant, mention.name), MISSPELT)
                bearers.name(meant, mention)
            keys.append(meant)
        for word, person in used:
            self._use[word][person] += 1
        return keys

    def _in_full(
        self,
        mentions: Sequence[Mention],
        names: Sequence[Tokens],
        bearers: Bearers,
        text: str,
        *,
        marks_count: bool,
    ) -> Mapping[str, Mapping[Tokens, None]]:
        """Return the words of an article's full names, each with whom they may mean; `bearers` meet
        these."""
        here: dict[str, dict[Tokens, None]] = {}
        alone: set[str] = set()
        for mention, tokens in zip(mentions, names, strict=True):
            if len(tokens) > 1:
                key = self.identity[tokens]
                bearers.meet(key, mention, text)
                if marks_count or not self._hides_another(key, mention, alone):
                    for word in self._words_of(tokens, marks_count=marks_count):
                        here.setdefault(word, {})[key] = None
                continue
            alone.add("".join(tokens))
            if mention.role and (gender := gender_of_role(mention.role)):
                bearers.addressed[mention.name].add(gender)
        return here

    def _hides_another(self, key: Tokens, mention: Mention, alone: Set[str]) -> bool:
        """Tell whether a full name without a given name is hardly the one whom the bare surname
        means, since a well-known person has it: Haliburton Cheney; H. Hayward, behind Hayward.

        `alone` has the bare names before the mention.
        """
        first, last = key[0], key[-1]
        if mention.role or self.known.articles[key] > 1 or first in given_names():
            return False
        if len(first) == 1 and last not in alone:
            return False
        if last not in self._well_known:
            others = self._everywhere.get(last, set[Tokens]())
            self._well_known[last] = any(self.known.articles[o] >= _WELL_KNOWN for o in others)
        return self._well_known[last]

    def _misspelt(self, word: str, here: Mapping[str, Mapping[Tokens, None]]) -> Tokens | None:
        """Return the one person in an article whose surname a word misspells that is nobody's
        name."""
        if word in self._everywhere or family_names().get(word, 0) > 1 or given_names().get(word):
            return None
        found = {
            key
            for name, keys in here.items()
            if misspells(word, name)
            for key in keys
            if name in called(key)
        }
        return found.pop() if len(found) == 1 else None

    def tokens(self, name: str) -> Tokens:
        """Return the words of a name; with Jr. or III where that tells two people of one name
        apart."""
        known = self._tokens.get(name)
        if known is None:
            known = tokens_apart(name, self.apart)
            suffix = suffix_of(name) if known in self.told_apart else ""
            self._tokens[name] = known = (*known, suffix) if suffix else known
        return known

    def _words_of(self, tokens: Tokens, *, marks_count: bool) -> Set[str]:
        """Return the words that may stand for a full name, without their marks too where these do
        not count."""
        words = self.words[tokens]
        return words if marks_count or not self.apart else {*words, *map(fold, words)}

    def _meant(
        self,
        mention: Mention,
        word: str,
        candidates: Mapping[Tokens, None],
        bearers: Bearers,
        text: str,
    ) -> Tokens | None:
        """Return the one person that `word` means, of those in an article with it in their names.

        None where a given name stands too far from the full name to mean it; `NOBODY` where nothing
        decides between several, or where its title is none of theirs.
        """
        goes_by = [
            key
            for key in candidates
            if fold(word) in map(fold, called(key))
            or (mention.role and is_first_of_two_surnames(word, key))
        ]
        if len(candidates) > 1 and is_given_name_first(word) and len(goes_by) < len(candidates):
            goes_by = [key for key in candidates if bearers.is_near(key, mention)]
            if len(goes_by) != 1:
                return NOBODY
        elif (
            not goes_by and is_given_name_first(word) and not bearers.is_around(candidates, mention)
        ):
            return None  # Brian, pages away from Brian D'Arcy
        goes_by = goes_by or list(candidates)
        key, reason = bearers.meant(mention, goes_by, self._everywhere.get(word, ()), text)
        if key is None:
            return NOBODY
        self.reasons.setdefault((key, mention.name), reason)
        return key

    def in_corpus(
        self, mention: Mention, article: ArticleId, *, marks_count: bool = False
    ) -> Tokens:
        """Return the key of a short form whose article gives no full name.

        In a Vietnamese article (`marks_count`) a given name alone is too common to mean the only
        one of the corpus, unless an office beside it does.
        """
        tokens = self.tokens(mention.name)
        word = "".join(tokens)
        is_addressed = goes_before_surname(mention.role) and not marks_count
        candidates = [
            key
            for key in self._so_called(word)
            if (is_addressed or is_told_by(word, key)) and (not marks_count or word in called(key))
        ]
        reason = "the person whom the other articles mean by it"
        key = dominant(self._use[word], at_least=_OFTEN)
        if key and fold(key[0]) == fold(word) and self._firsts[fold(word)] == 1:
            candidates.append(key)
        if is_addressed and len(candidates) > 1 and (titled := self._titled(mention, candidates)):
            reason = "of those so called in the corpus the one whom the title fits"
            candidates, key = [titled], titled
        is_told = not marks_count or has_office(mention)
        if (
            key not in candidates
            and len(candidates) == 1
            and is_told
            and (is_addressed or self._is_named_enough(word, candidates[0]))
        ):
            reason = "the only person so called in the corpus"
            key = candidates[0]
            is_rare = self.known.articles[key] < _OFTEN and not (
                is_addressed or self._is_surname_of_officer(word, key)
            )
            if place_class(word) and is_rare and not self.company.is_kept_in(article, key):
                return tokens  # Blackburn may be a club's, too
        if key not in candidates and is_told:
            key = self._most_named(candidates)
            reason = "of several so called the one whom far more articles name"
        if not candidates and not marks_count and (meant := self._look_alike(mention, word)):
            reason, key = MISSPELT_EVERYWHERE, meant
        elif key is None or key not in candidates:
            return tokens
        if is_addressed:
            self.addressed[key] += 1
        self.reasons.setdefault((key, mention.name), reason)
        return key

    def _look_alike(self, mention: Mention, word: str) -> Tokens | None:
        """Return the well-known person whose surname a word misspells that is nobody's name."""
        if word in self._everywhere:
            return None
        if self._surnames is None:
            self._surnames = Surnames(
                (surname, key, self.known.articles[key])
                for surname, keys in self._everywhere.items()
                for key in keys
            )
        office, gender = office_in(mention.role), gender_of_role(mention.role)
        alone = max(1, self.alone[word])
        like = {
            key: articles
            for key, articles in self._surnames.misspelt(word, alone, is_told=bool(office)).items()
            if (not office or office in self.known.offices[key])
            and (not gender or self.known.gender(key) in (gender, None))
        }
        return dominant(like, at_least=1)

    def _is_surname_of_officer(self, word: str, key: Tokens) -> bool:
        """Tell whether a town's name is a common surname too, of someone in an office: Bush."""
        is_town = place_class(word) <= PlaceClass.TOWN and family_names().get(word, 0) > _OFTEN - 1
        return is_town and any(self.known.offices[key])

    def _is_named_enough(self, word: str, key: Tokens) -> bool:
        """Tell whether enough articles name someone in full for those that have `word` alone.

        A word that dozens of articles have alone does not mean a person of that name whom only one
        of them names in full.
        """
        return self.alone[word] <= max(_OFTEN, _FEW_ALONE * self.known.articles[key])

    def _so_called(self, word: str) -> Set[Tokens]:
        """Return those who go by a word, with al- and el- before it or without."""
        bare = word.removeprefix("al-").removeprefix("el-")
        found = self._everywhere.get(word, set[Tokens]())
        if bare != word:
            found = found | self._everywhere.get(bare, set())
        return found

    def _titled(self, mention: Mention, candidates: Sequence[Tokens]) -> Tokens | None:
        """Return the only one of several who bears the title before a surname."""
        gender, office = gender_of_role(mention.role), office_in(mention.role)
        fitting = list(candidates)
        if gender:
            fitting = [key for key in candidates if self.known.gender(key) in (gender, None)]
            known = [key for key in fitting if self.known.gender(key)]
            if len(fitting) == 1 or len(known) == 1:
                return (known or fitting)[0]
        holders = [key for key in fitting if office and office in self.known.offices[key]]
        return holders[0] if len(holders) == 1 else None

    def _most_named(self, candidates: Sequence[Tokens]) -> Tokens | None:
        """Return the one who is far more often named in full or with a title than any other, if
        enough."""
        weights = {key: self.known.articles[key] + self.addressed[key] for key in candidates}
        ranked = sorted(candidates, key=lambda key: -weights[key])
        if len(ranked) < 2:
            return None
        first, second = (weights[key] for key in ranked[:2])
        return ranked[0] if first >= max(_OFTEN, FAR_MORE * second) else None

    def add(self, key: Tokens) -> None:
        """Add a full name to those that are known."""
        self._firsts[fold(key[0])] += 1
        for word in called(key):
            for form in (word, fold(word), fold(word).removeprefix("al-").removeprefix("el-")):
                self._everywhere[form].add(key)

    def also_call(self, key: Tokens, tokens: Tokens) -> None:
        """Let a person go by the surname as another spelling of the full name has it, too."""
        for word in called(tokens):
            self._everywhere[word].add(key)


def identify(
    names: Mapping[str, Set[ArticleId]],
    roles: Mapping[str, Set[str]],
    others: Mapping[ArticleId, Set[str]],
    apart: Set[str] = frozenset(),
    marked_in: Set[ArticleId] = frozenset(),
    kin: Set[str] = frozenset(),
) -> People:
    """Return the persons of a corpus.

    `names` with their articles, `roles` with what each is called, and the `others`, places and
    bodies, that each article names. Of the folded words in `apart` the marks count, always in the
    articles of `marked_in`. Those called by one of the names in `kin` are somebody's father or son,
    and not who has the same name with Jr. or III.
    """
    of_kin = {tokens_apart(name, apart) for name in kin}
    told_apart = names_told_apart(list(names), apart, of_kin)
    people = People(CoOccurrence({}, {}, {}), apart, told_apart)
    spellings: dict[Tokens, list[str]] = defaultdict(list)
    articles: dict[Tokens, set[ArticleId]] = defaultdict(set)
    offices: dict[Tokens, set[str]] = defaultdict(set)
    for name in sorted(names):
        tokens = people.tokens(name)
        if len(tokens) > 1:
            spellings[tokens].append(name)
            articles[tokens] |= names[name]
            offices[tokens] |= roles.get(name, set())
    by_names = {
        tokens: by_name
        for tokens in articles
        for name in spellings[tokens]
        if (by_name := nickname(name))
    }
    people.company = CoOccurrence(articles, offices, others)
    for person in persons(articles, people.company, marked_in, by_names, of_kin):
        for tokens, likeness in person.forms.items():
            people.identity[tokens] = person.key
            own = () if likeness in (NameLikeness.BURDENED, NameLikeness.RUN_ON) else tokens
            people.words[tokens] = frozenset({*own, *person.key, by_names.get(tokens, "")} - {""})
            people.known.add(person.key, offices[tokens], len(articles[tokens]))
            for name in spellings[tokens]:
                people.reasons[person.key, name] = likeness.value
        people.add(person.key)
        for tokens, likeness in person.forms.items():
            if likeness in OTHER_SPELLINGS:
                people.also_call(person.key, tokens)
    return people
