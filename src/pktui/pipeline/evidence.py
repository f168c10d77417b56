"""What speaks for a name being a person's, a place's or an organisation's: named features.

A feature of the name itself (`Words`) is worked out once for each distinct name, one of the words
around it once for each occurrence. What each is worth was learned by `data/learn.py`; the rules a
mention cites are the features that weighed most.
"""

from __future__ import annotations

from functools import lru_cache

from pktui.fold import fold
from pktui.pipeline.candidates import Piece, Shape
from pktui.pipeline.gazetteer import PlaceClass, lexicon, place_class
from pktui.pipeline.traits import TRAITS, Trait

_PLACE_RULES = {
    PlaceClass.COUNTRY: "known country or region",
    PlaceClass.CAPITAL: "known capital",
    PlaceClass.CITY: "known city",
    PlaceClass.TOWN: "known town",
    PlaceClass.AREA: "known state or province",
}
_PERSON_ENDINGS = (
    "ov",
    "ova",
    "ev",
    "eva",
    "ski",
    "sky",
    "ska",
    "wicz",
    "vich",
    "enko",
    "chuk",
    "yan",
    "ian",
    "dze",
    "shvili",
    "sson",
    "sen",
    "ez",
    "opoulos",
    "idis",
    "akis",
    "elli",
    "etti",
    "ini",
    "oglu",
    "zadeh",
    "pour",
    "nejad",
    "son",
    "ic",
    "man",
    "mann",
    "berg",
    "stein",
    "ullah",
    "uddin",
    "singh",
)
_PLACE_ENDINGS = (
    "stan",
    "burg",
    "burgh",
    "ville",
    "abad",
    "pur",
    "pura",
    "land",
    "shire",
    "grad",
    "gorod",
    "istan",
    "polis",
    "borough",
    "mouth",
    "ford",
    "ton",
    "wick",
    "haven",
    "stadt",
    "dorf",
    "furt",
    "nagar",
    "garh",
    "kot",
    "shahr",
    "sk",
    "ia",
    "ham",
    "dale",
    "port",
    "field",
    "bury",
    "chester",
)


@lru_cache(maxsize=200_000)
def of_name(piece: Piece) -> tuple[str, ...]:
    """The features that the words of a name have wherever they stand."""
    if piece.shape is Shape.BODY:
        return ("organisation word",) if len(piece.words) > 1 else ("organisation word alone",)
    words = piece.words
    traits = [TRAITS[word] for word in words]
    found = [f"{min(len(words), 4)} words"]
    found += _as_place(piece, traits)
    found += _as_person(words, traits)
    found += _as_english(traits)
    if len(words) == 1 and fold(words[0]) in lexicon("known-organisation"):
        found.append("known organisation")
    if traits[0] & Trait.ACRONYM and len(words) == 1:
        found.append("acronym")
    elif all(t & Trait.CAPITALS for t in traits):
        found.append("capitals")
    if any(any(c.isdigit() for c in word) for word in words):
        found.append("with digits")
    if len(words) == 1 and not traits[0] & ~Trait.CAPITALS:
        found += _by_ending(fold(words[0]))
    return tuple(found)


def _as_place(piece: Piece, traits: list[int]) -> list[str]:
    found: list[str] = []
    kind = place_class(fold(piece.text))
    if len(traits) == 1 and not traits[0] & (Trait.PLACE | Trait.TOWN):
        kind = 0
    if kind:
        rule = _PLACE_RULES[PlaceClass(kind)]
        found.append(rule)
        if len(traits) == 1:
            if traits[0] & (Trait.GIVEN | Trait.FAMILY):
                found.append("a place or a person's name")
            if traits[0] & Trait.ENGLISH:
                found.append("a place or a word")
        elif kind >= PlaceClass.CITY:
            found.append("known place of several words")
    if len(traits) > 1:
        if traits[-1] & Trait.GEOGRAPHY:
            found.append("geographical word behind")
        if traits[0] & Trait.GEOGRAPHY_FIRST:
            found.append("geographical word before")
        if traits[0] & Trait.DIRECTION:
            found.append("direction before")
        if not kind and any(t & Trait.PLACE for t in traits):
            found.append("holds a place")
    return found


def _as_person(words: tuple[str, ...], traits: list[int]) -> list[str]:
    found: list[str] = []
    names = Trait.GIVEN | Trait.FAMILY
    if len(words) == 1:
        if traits[0] & Trait.ENGLISH and traits[0] & (Trait.GIVEN | Trait.FAMILY):
            return ["a name or a word"]
        if traits[0] & Trait.GIVEN:
            found.append("given name alone")
        if traits[0] & Trait.FAMILY:
            found.append("family name alone")
        if traits[0] & Trait.RARE_NAME:
            found.append("rare name alone")
        return found
    if traits[0] & Trait.GIVEN:
        found.append("given name first")
    if traits[-1] & Trait.FAMILY:
        found.append("family name last")
    if traits[0] & Trait.FAMILY:
        found.append("family name first")
    if traits[-1] & Trait.GIVEN:
        found.append("given name last")
    if any(t & Trait.RARE_NAME for t in traits):
        found.append("rare name")
    if all(t & (names | Trait.RARE_NAME) for t in traits):
        found.append("only names")
    if any(t & Trait.INITIAL for t in traits):
        found.append("initial")
    if any(t & Trait.PARTICLE for t in traits[1:-1]) or "-" in words[-1][:3]:
        found.append("name particle")
    if traits[-1] & Trait.GENERATION:
        found.append("generation")
    return found


def _as_english(traits: list[int]) -> list[str]:
    if len(traits) == 1:
        if traits[0] & Trait.COMMON:
            return ["common word"]
        return ["English word"] if traits[0] & Trait.ENGLISH else []
    if all(t & Trait.ENGLISH for t in traits):
        return ["only English words"]
    found = ["some English words"] if any(t & Trait.ENGLISH for t in traits) else []
    if traits[-1] & Trait.ENGLISH:
        found.append("English word last")
    return found


def _by_ending(key: str) -> list[str]:
    found: list[str] = []
    if key.endswith(_PERSON_ENDINGS):
        found.append("ends like a family name")
    if key.endswith(_PLACE_ENDINGS):
        found.append("ends like a place")
    if not found:
        found.append("unknown word")
    return found


def around(text: str, start: int, end: int) -> tuple[str, ...]:
    """The features of the words before and behind `text[start:end]`."""
    before = text[max(0, start - 40) : start]
    behind = text[end : end + 40]
    return _before(before) + _behind(behind)


@lru_cache(maxsize=50_000)
def _before(before: str) -> tuple[str, ...]:
    words = before.replace("\n", " ¶ ").split()
    if not words:
        return ("opens the text",)
    last = words[-1]
    if last == "¶":
        return ("opens a line",)
    bare = last.strip("“”\"'‘’(,.;:—–-)[]")
    if last[-1] in ".!?" and not TRAITS[last] & (Trait.COURTESY | Trait.RANK | Trait.OFFICE):
        return ("opens a sentence",)
    if last[-1] in ",;:" or not bare:
        return (f"behind {last[-1]}",)
    found = [f"before: {bare.lower()}"]
    if last[0] in '“"(‘' or last[-1] in '“"(':
        found.append(f"behind {last[-1]}")
    found += _class_before(bare)
    if len(words) > 1 and bare.lower() in ("the", "of", "a", "and"):
        found.append(f"before: {words[-2].lower()} {bare.lower()}")
    return tuple(found)


def _class_before(word: str) -> list[str]:
    traits = TRAITS[word]
    small = word.lower()
    found: list[str] = []
    if traits & Trait.COURTESY:
        found.append("courtesy title")
    if traits & Trait.RANK:
        found.append("rank")
    if traits & Trait.OFFICE:
        found.append("office")
    elif small in lexicon("person-noun"):
        found.append("person's noun before")
    if traits & Trait.DEMONYM:
        found.append("demonym before")
    if small in lexicon("speech"):
        found.append("speech verb before")
    if small in lexicon("place-noun"):
        found.append("place noun before")
    return found


@lru_cache(maxsize=50_000)
def _behind(behind: str) -> tuple[str, ...]:
    if behind.startswith(("’s ", "'s ", "’ ", "' ", "’s\n", "'s\n")):
        return ("possessive", *_words_behind(behind[2:]))
    if not behind or behind[0] == "\n":
        return ("ends a line",)
    if behind[0] != " ":
        mark = behind[0]
        found = [f"before {mark}"]
        rest = behind[1:].split(None, 1)
        if rest and mark == ",":
            word = rest[0].strip(",.;:")
            if word.isdigit() and len(word) == 2:
                found.append("age behind")
            elif word in ("who", "whose", "whom"):
                found.append("who behind")
            elif word[:1].isupper() and TRAITS[word] & Trait.PLACE:
                found.append("place behind comma")
            elif word in ("a", "an", "the"):
                found.append("apposition behind")
        return tuple(found)
    return _words_behind(behind)


def _words_behind(behind: str) -> tuple[str, ...]:
    words = behind.split(None, 1)
    if not words:
        return ()
    word = words[0].strip("“”\"'‘’,.;:—–-)[]").lower()
    found = [f"behind: {word}"]
    if word[:1] == "(":
        found.append("bracket behind")
    if word in lexicon("speech"):
        found.append("speech verb")
    elif word in lexicon("person-verb"):
        found.append("person's verb")
    if word in lexicon("place-noun"):
        found.append("place noun behind")
    if word in lexicon("person-noun"):
        found.append("person's noun behind")
    return tuple(found)
