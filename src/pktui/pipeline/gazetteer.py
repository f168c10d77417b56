"""The name lists: places as GeoNames knows them, names of people, English words, telling words.

Everything is read from `data/` when it is first asked for, and kept. A name is looked up by its
folded form, so Hà Nội, HÀ NỘI and Ha Noi are one key; which spellings belong together is in the
table (Hanoi, Hà Nội, Thăng Long). Reading the places takes 30 ms, the rest 10 ms.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files

from pktui.fold import fold
from pktui.model.entity import Gazetted


class PlaceClass(IntEnum):
    """What sort of place the likeliest reading of a name is; the higher, the surer."""

    AREA = 1
    """A state, province or county."""
    TOWN = 2
    """A place of at least 15,000 people."""
    CITY = 3
    """A place of at least `_CITY` people, or a state of a large country."""
    CAPITAL = 4
    COUNTRY = 5
    """A country, a continent or a region of the world."""


_CITY = 150_000


def lookup(name: str) -> tuple[Gazetted, ...]:
    """The places that `name` can mean, the likeliest first; none where it is not known."""
    places = _places()
    key = fold(name)
    rows = [places.index[key]] if key in places.index else []
    rows += places.further.get(key, [])
    return tuple(_gazetted(places.rows[row]) for row in rows)


def spellings(name: str) -> tuple[str, ...]:
    """Every spelling known for the likeliest place called `name`, the usual one first."""
    places = _places()
    row = places.index.get(fold(name))
    if row is None:
        return ()
    columns = places.rows[row].split("\t")
    return (columns[0], *filter(None, columns[5].split("|")))


def place_class(key: str) -> int:
    """The `PlaceClass` of a folded name's likeliest reading; 0 where it is no known place."""
    if key in regions():
        return PlaceClass.COUNTRY
    places = _places()
    row = places.index.get(key)
    return 0 if row is None else places.class_of(row)


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """The table of places: rows in the order of likelihood, and where each spelling leads."""

    rows: list[str]
    index: dict[str, int]
    """Folded spelling → the row of its likeliest reading."""
    further: dict[str, list[int]]
    """Folded spelling → the rows of its other readings, likeliest first."""
    bounds: tuple[int, ...]
    """The first rows of the classes below COUNTRY: capitals, cities, towns, areas."""

    def class_of(self, row: int) -> int:
        return PlaceClass.COUNTRY - bisect_right(self.bounds, row)


@cache
def _places() -> _Places:
    rows: list[str] = []
    index: dict[str, int] = {}
    further: dict[str, list[int]] = {}
    starts: dict[str, int] = {}
    towns = 0
    text = read_table("places.txt")
    for line, key_line in zip(text.split("\n"), text.lower().split("\n"), strict=True):
        if line.startswith("[") or not line:
            starts[line] = len(rows)
            continue
        name, _, _, _, population, others, folded = key_line.split("\t")
        row = len(rows)
        rows.append(line)
        if "[city]" in starts and not towns and int(population) < _CITY:
            towns = row
        keys = f"{name}|{others}|{folded}" if others or folded else name
        for key in keys.split("|"):
            if index.setdefault(key, row) != row:
                further.setdefault(key, []).append(row)
    index.pop("", None)
    return _Places(
        rows, index, further, (starts["[capital]"], starts["[state]"], towns, starts["[area]"])
    )


def _gazetted(row: str) -> Gazetted:
    name, country, latitude, longitude, population, *_ = row.split("\t")
    return Gazetted(name, country, float(latitude), float(longitude), int(population))


@cache
def given_names() -> dict[str, int]:
    """Folded words of given names → how well known each is: 1 (a census), 2 or 3 (common)."""
    return _people_names(0)


@cache
def family_names() -> dict[str, int]:
    """The same for family names."""
    return _people_names(1)


def _people_names(column: int) -> dict[str, int]:
    names: dict[str, int] = {}
    for line in read_table("names.txt").splitlines():
        if line[column] != "0":
            names.update(dict.fromkeys(line[3:].split(" "), int(line[column])))
    return names


@cache
def english_words() -> dict[str, int]:
    """Words that English writes small → SCOWL's size, 10 for the commonest to 50."""
    words: dict[str, int] = {}
    for line in read_table("english.txt").splitlines():
        size, _, rest = line.partition(" ")
        words.update(dict.fromkeys(rest.split(" "), int(size)))
    return words


@cache
def lexicon(section: str) -> frozenset[str]:
    """The telling words of a section of `lexicon.txt`, such as `office` or `demonym`."""
    return _lexicon()[section]


@cache
def regions() -> frozenset[str]:
    """Parts of the world that are neither a country nor a town."""
    return lexicon("region")


@cache
def _lexicon() -> dict[str, frozenset[str]]:
    sections: dict[str, frozenset[str]] = {}
    for block in read_table("lexicon.txt").split("\n[")[1:]:
        name, _, words = block.partition("]")
        if "|" in words:
            entries = (" ".join(entry.split()) for entry in words.split("|"))
            sections[name] = frozenset(entries)
        else:
            sections[name] = frozenset(words.split())
    return sections


def read_table(name: str) -> str:
    """A table of `data/`, without the comment lines at its head."""
    text = files("pktui.pipeline").joinpath("data", name).read_text(encoding="utf-8")
    while text.startswith("#"):
        text = text.partition("\n")[2]
    return text
