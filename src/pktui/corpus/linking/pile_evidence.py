"""What a whole pile of articles says a name is: who has a title, what stands behind "the".

One article takes the Exxon Valdez for a person and Halliburton for another. Over all its mentions
a person is given a title now and then, a ship stands behind "the", a storm behind "hurricane", a
place behind "in", and a firm has shares and stands in lists with other firms.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pktui.corpus.linking.en.kind_cues import (
    ACTS_BEHIND,
    BODY_BEFORE,
    BODY_BEHIND,
    INSIDE_BEFORE,
    PART_BEHIND,
    PERSON_BEHIND,
    PLACE_BEFORE,
    THE_BEFORE,
    TOWN_BEFORE,
    VESSEL_BEFORE,
    VESSEL_BEHIND,
    WHICH_BEHIND,
    WORK_BEFORE,
    WORK_BEHIND,
    WORKER_BEFORE,
)
from pktui.corpus.linking.forms.stray_words import is_stray
from pktui.corpus.linking.named_things import things_defined, things_named
from pktui.model.article import ArticleId
from pktui.model.entity import EntityKind, Mention
from pktui.pipeline.names.en.definitions import Described, described_beside
from pktui.pipeline.names.gazetteer import given_names, lexicon, place_class
from pktui.pipeline.names.lexical_features import NAMES, TRAITS, LexicalFeature
from pktui.text.fold import fold

_REACH = 28
"""Characters beside a name that are looked at."""
_ENOUGH = 3
"""Mentions from which their surroundings tell anything."""
_TITLED = 2
"""Titles that prove a person: of 314 names that had as many, 312 were people."""
_TITLES_APART = 3
"""Times that a pile speaks of a storm or a ship for each title before its name, to be nobody."""
_SHARE = 0.3
"""The share of mentions with a cue from which the name is what the cue says."""
_LISTED = 0.3
"""The share of mentions in a list with bodies from which it is one: firms stand so in 0.4."""
_OFTEN_NAMED = 8
"""Mentions of which one of a person has a title, an age or a "who" beside it, as a rule."""
_PLACED = 0.4
"""The share of mentions as a place, or behind "in", from which a name without a title is one."""
_WHICH = 0.1
"""The share of mentions behind which "which" stands from which a name is nobody's."""
_BOTH = 0.25
"""The share of mentions with either from which an untitled name is a body's."""
_WITH_PEOPLE = 0.3
"""From this share of mentions in a list with people on, a place's name is a person's."""
_JOINT = re.compile(r"(?:, (?:and |or )?|,? and |,? or | & |/)(?:the )?")


@dataclass(slots=True)
class _Counts:
    """How often a name stands beside what tells its kind."""

    mentions: int = 0
    persons: int = 0
    bodies: int = 0
    titled: int = 0
    things: int = 0
    the: int = 0
    defined: bool = False
    """An article says what it stands for, and that is no body."""
    named: int = 0
    """Ships and storms that the pile calls so, in words that name nobody: Hurricane Katrina."""
    places: int = 0
    placed: int = 0
    """Mentions that their own articles take for a place's."""
    someone: int = 0
    """Mentions behind which the words speak of somebody: who, an age, himself."""
    which: int = 0
    """Mentions behind which “which” speaks of a thing."""
    inside: int = 0
    """Mentions of a single word behind "in" or before "district", which say that it is a place."""
    body_cues: int = 0
    listed: int = 0
    works: int = 0
    """Mentions as somebody's own, or in words for a festival or a play: Goethe's Faust."""
    acts: int = 0
    """Mentions behind which a body does something, or has people."""
    told: Counter[Described] = field(default_factory=Counter[Described])
    """What the articles say outright that it is."""


def pile_kinds(
    mentions: Mapping[ArticleId, Sequence[Mention]],
    texts: Mapping[ArticleId, str],
    vietnamese: Collection[ArticleId] = (),
) -> Mapping[str, EntityKind | None]:
    """Map the names whose kind the pile knows better to that kind; to None what is no entity.

    In the articles that are `vietnamese` no English words are looked for beside a name.
    """
    counts = _counted(mentions, texts, vietnamese)
    english = [article for article in texts if article not in vietnamese]
    surnames = Counter(
        mention.name.rpartition(" ")[2]
        for found in mentions.values()
        for mention in found
        if mention.kind is EntityKind.PERSON
        and " " in mention.name
        and not is_stray(fold(mention.name.partition(" ")[0]))
    )
    for name, named in things_named(texts[article] for article in english).items():
        if name in counts and named > surnames[name]:
            counts[name].named = named
    for name in things_defined(texts[article] for article in english):
        if name in counts:
            counts[name].defined = True
    told = (
        (name, _kind_by_counts(name, count))
        for name, count in counts.items()
        if name not in surnames or count.named or count.defined
    )
    kinds = {name: kind for name, kind in told if not isinstance(kind, _Untold)}
    kinds.update(
        (name, EntityKind.PERSON)
        for name, count in counts.items()
        if name in surnames and name not in kinds and _is_only_surname(name, count)
    )
    for name in [name for name, kind in kinds.items() if kind is None and " " in name]:
        last = name.rpartition(" ")[2]
        if last in counts and last not in surnames and not counts[last].titled:
            kinds.setdefault(last, None)  # the Valdez spill, of the Exxon Valdez
    return {**dict.fromkeys(_people_called_as_places(mentions, texts), EntityKind.PERSON), **kinds}


def _people_called_as_places(
    mentions: Mapping[ArticleId, Sequence[Mention]], texts: Mapping[ArticleId, str]
) -> Iterator[str]:
    """Yield the names that a place has too, which stand in lists with people and never behind "in":
    Bono."""
    counts: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    places: set[str] = set()
    for article, found in mentions.items():
        text = texts.get(article, "")
        for at, mention in enumerate(found):
            name = mention.name
            if mention.kind is not EntityKind.PLACE or mention.nested_in or name in places:
                continue
            if " " in name or not TRAITS[name] & NAMES or TRAITS[name] & LexicalFeature.ACRONYM:
                places.add(name)
                continue
            counts[name] += 1
            kinds = {other.kind for other in _in_list(text, found, at)}
            before = text[max(0, mention.start - _REACH) : mention.start]
            behind = text[mention.end : mention.end + 1]
            if EntityKind.PLACE in kinds or PLACE_BEFORE.search(before) or behind == "-":
                places.add(name)
            beside[name] += EntityKind.PERSON in kinds
    for name, count in counts.items():
        is_listed = beside[name] >= max(_ENOUGH, _WITH_PEOPLE * count)
        if name not in places and is_listed:
            yield name


class _Untold:
    """That a pile tells nothing of a name."""


_UNTOLD = _Untold()


def _kind_by_counts(name: str, count: _Counts) -> EntityKind | _Untold | None:
    if count.defined and count.bodies * 2 > count.mentions:
        return None
    if count.named > _TITLES_APART * count.titled and count.persons * 2 > count.mentions:
        is_full = _begins_with_given_name(name)
        if not is_full or count.the + count.things > _SHARE * count.mentions:
            return None
    if _is_placed(count):
        return EntityKind.PLACE
    if not count.titled and (told := _told(name, count)) is not _UNTOLD:
        return told
    if count.mentions < _ENOUGH:
        return _UNTOLD
    if (kind := _kind_of_most(name, count)) is not None:
        return kind
    least = _SHARE * count.mentions
    if count.persons * 2 > count.mentions:
        return _UNTOLD if count.titled >= _TITLED else _kind_of_somebody(name, count)
    if count.bodies * 2 > count.mentions and not _is_surely_body(name):
        if count.things > least / 2 and count.things > 1 and count.things > count.body_cues:
            return None
        works = count.works + count.things
        if works > max(1, least, count.body_cues + count.acts):
            return None  # Goethe's Faust, the Electric Proms
    return _UNTOLD


def _is_only_surname(name: str, count: _Counts) -> bool:
    """Tell whether what some articles take for a body is the surname of someone whom the pile names
    in full, and nothing beside it speaks of a body: Wibowo will run again."""
    if count.bodies * 2 <= count.mentions or name.isupper() or _is_surely_body(name):
        return False
    if TRAITS[name] & (LexicalFeature.BODY | LexicalFeature.ENGLISH) or place_class(fold(name)):
        return False
    return not (count.body_cues or count.listed or count.which or count.told)


def _told(name: str, count: _Counts) -> EntityKind | _Untold | None:
    """Return the kind that the articles say outright a name has; untold where they say different
    things, or say it of a known place."""
    if not count.told or place_class(fold(name)) or name.isupper() or _is_surely_body(name):
        return _UNTOLD
    (what, times), *others = count.told.most_common()
    if others or (what is Described.PERSON and times < _TITLED):
        return _UNTOLD
    if what is Described.THING and count.someone + count.acts:
        return _UNTOLD
    if what is Described.ORGANISATION and count.things + count.named:
        return _UNTOLD  # a drilling platform
    return _KINDS_TOLD[what]


_KINDS_TOLD: Mapping[Described, EntityKind | None] = {
    Described.PERSON: EntityKind.PERSON,
    Described.PLACE: EntityKind.PLACE,
    Described.ORGANISATION: EntityKind.ORGANISATION,
    Described.THING: None,
}


@lru_cache(maxsize=1 << 14)
def _is_surely_body(name: str) -> bool:
    """Tell whether a name is a well-known body's, or ends in a word for one: products and plays
    stand behind it, too (the Pfizer vaccine, the Premier League season)."""
    if fold(name).replace(" ", "-") in lexicon("known-organisation"):
        return True
    return " " in name and bool(TRAITS[name.rpartition(" ")[2]] & LexicalFeature.BODY)


def _kind_of_most(name: str, count: _Counts) -> EntityKind | None:
    """Return the kind of what most articles take for a body's name; None where it may be that."""
    if _is_firm_in_most(name, count):
        return EntityKind.ORGANISATION
    return EntityKind.PLACE if _is_town_not_firm(name, count) else None


def _is_firm_in_most(name: str, count: _Counts) -> bool:
    """Tell whether most articles take a full name for a body's, with words for one beside it, and
    nothing speaks of a person in those that do not: shares in Corbett Lansing."""
    if count.bodies * 2 <= count.mentions or not count.persons or " " not in name:
        return False
    is_somebody = count.titled + count.someone
    return count.body_cues >= max(_TITLED, count.places) and not is_somebody


def _is_town_not_firm(name: str, count: _Counts) -> bool:
    """Tell whether a body's name in one word stands behind "in" or before "district" more often
    than anything says that it is a firm: Carrefour, a suburb."""
    if count.bodies * 2 <= count.mentions or " " in name or name.isupper():
        return False
    if TRAITS[name] & (LexicalFeature.ENGLISH | LexicalFeature.BODY | NAMES):
        return False
    return count.inside >= max(_ENOUGH, _SHARE * count.mentions) and not count.body_cues


def _kind_of_somebody(name: str, count: _Counts) -> EntityKind | _Untold | None:
    """Return what a name is that most articles take for a person's, and few give a title."""
    least = _SHARE * count.mentions
    if count.which >= max(2, _WHICH * count.mentions) and not count.titled:
        return EntityKind.ORGANISATION if count.body_cues > count.things + count.the else None
    if _is_firm(name, count):
        return EntityKind.ORGANISATION
    if count.things + count.the > least and count.things + count.the > 1:
        return EntityKind.ORGANISATION if count.body_cues > count.things + 1 else None
    if count.things > least / 2 and count.things > 3 and not count.body_cues + count.titled:
        return None
    if count.places > least and count.places > 1 and not count.titled:
        return EntityKind.PLACE
    return _UNTOLD


def _is_firm(name: str, count: _Counts) -> bool:
    """Tell whether words for bodies stand beside a name often enough to be a body's."""
    listed = 0 if _begins_with_given_name(name) else count.listed
    if max(count.body_cues, listed) >= max(2, _LISTED * count.mentions):
        return True
    if count.titled:
        return False
    if count.body_cues + listed >= max(_ENOUGH, _BOTH * count.mentions):
        return True
    if count.which and count.body_cues + listed and not count.someone + count.things:
        return count.which + count.body_cues + listed >= _SHARE * count.mentions
    is_nobody = count.mentions >= _OFTEN_NAMED and not count.someone
    return is_nobody and count.body_cues + count.which > 1 and not count.things


def _is_placed(count: _Counts) -> bool:
    """Tell whether what some articles take for a person is a place: Venice, in a dateline."""
    if not count.persons or count.titled or count.persons * 2 <= count.mentions:
        return False
    places = count.placed + count.places
    return places > 1 and places > _PLACED * (count.placed + count.mentions)


def _begins_with_given_name(name: str) -> bool:
    """Tell whether the first of several words is a given name: reporters stand in lists with
    papers."""
    first, _, rest = name.partition(" ")
    return bool(rest) and given_names().get(fold(first), 0) > 1


def _counted(
    mentions: Mapping[ArticleId, Sequence[Mention]],
    texts: Mapping[ArticleId, str],
    vietnamese: Collection[ArticleId],
) -> Mapping[str, _Counts]:
    counts: dict[str, _Counts] = {}
    for article, found in mentions.items():
        text = texts.get(article)
        if not text:
            continue
        is_english = article not in vietnamese
        kept = full_names_in(found)
        for at, mention in enumerate(found):
            if mention.nested_in is not None:
                continue
            if mention.kind is EntityKind.PLACE:
                before = text[max(0, mention.start - _REACH) : mention.start]
                if not (is_english and BODY_BEFORE.search(before)):
                    counts.setdefault(mention.name, _Counts()).placed += 1
                continue
            if mention.kind is EntityKind.PERSON and mention.name in kept:
                continue
            count = counts.get(mention.name)
            if count is None:
                count = counts[mention.name] = _Counts()
            _count(count, text, found, at)
            if is_english:
                _count_words_beside(count, text, found, at)
    return counts


def full_names_in(found: Sequence[Mention]) -> frozenset[str]:
    """Return the words of an article's full names: they follow the full name whatever the pile
    has."""
    return frozenset(
        word
        for mention in found
        if mention.kind is EntityKind.PERSON and " " in mention.name
        for word in mention.name.split()
    )


def _count(count: _Counts, text: str, found: Sequence[Mention], at: int) -> None:
    """Count what a mention itself says, and those in a list with it."""
    mention = found[at]
    count.mentions += 1
    count.persons += mention.kind is EntityKind.PERSON
    count.bodies += mention.kind is EntityKind.ORGANISATION
    count.titled += mention.role is not None
    count.listed += any(
        other.kind is EntityKind.ORGANISATION for other in _in_list(text, found, at)
    )


def _count_words_beside(count: _Counts, text: str, found: Sequence[Mention], at: int) -> None:
    """Count what the English words beside a mention say."""
    mention = found[at]
    before = text[max(0, mention.start - _REACH) : mention.start]
    behind = text[mention.end : mention.end + _REACH]
    if VESSEL_BEFORE.search(before) or VESSEL_BEHIND.match(behind):
        count.things += 1
    elif mention.kind is EntityKind.PERSON and THE_BEFORE.search(before) and mention.role is None:
        count.the += 1
    elif (PLACE_BEFORE.search(before) and not BODY_BEFORE.search(before)) or (
        mention.role is None and place_class(fold(mention.name)) and TOWN_BEFORE.search(before)
    ):
        count.places += 1
    if " " not in mention.name and (PART_BEHIND.match(behind) or INSIDE_BEFORE.search(before)):
        count.inside += not BODY_BEFORE.search(before)
    if mention.role is None and (BODY_BEFORE.search(before) or BODY_BEHIND.match(behind)):
        is_somebody = WORKER_BEFORE.search(before) and _begins_with_given_name(mention.name)
        count.body_cues += not is_somebody
    if mention.role is None:
        count.told.update(described_beside(text, mention.start, mention.end))
    if mention.kind is EntityKind.ORGANISATION and not _is_surely_body(mention.name):
        count.works += (
            _is_somebodys(text, found, at)
            or WORK_BEFORE.search(before) is not None
            or WORK_BEHIND.match(behind) is not None
        )
        count.acts += ACTS_BEHIND.match(behind) is not None
    count.someone += PERSON_BEHIND.match(behind) is not None
    count.which += WHICH_BEHIND.match(behind) is not None


def _is_somebodys(text: str, found: Sequence[Mention], at: int) -> bool:
    """Tell whether a mention stands behind somebody's name with an 's."""
    if not at or found[at - 1].kind is not EntityKind.PERSON:
        return False
    return text[found[at - 1].end : found[at].start] in _POSSESSIVE


_POSSESSIVE = ("'s ", "’s ")


def _in_list(text: str, found: Sequence[Mention], at: int) -> Iterator[Mention]:
    """Yield the names that stand in one list with a mention, right before and behind it."""
    mention = found[at]
    if at and _JOINT.fullmatch(text, found[at - 1].end, mention.start):
        yield found[at - 1]
    if at + 1 < len(found) and _JOINT.fullmatch(text, mention.end, found[at + 1].start):
        yield found[at + 1]
