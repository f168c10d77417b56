"""The name lists: places as GeoNames knows them, names of people, English words, telling words.

Everything is read from `data/` when it is first asked for, and kept. A name is looked up by its
folded form, so São Paulo, SÃO PAULO and Sao Paulo are one key; which spellings belong together is
in the table (Munich, München, Monaco di Baviera). Reading what names are found by takes 40 ms, half
of it for the places' keys; the places themselves are read when the first one is looked up.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from functools import cache
from itertools import repeat
from pathlib import Path

from pktui.model.entity import Gazetted
from pktui.runtime.frozen import dataclass
from pktui.text.fold import fold

_DATA = Path(__file__).parents[1] / "data"


class PlaceClass(IntEnum):
    """What sort of place the likeliest reading of a name is; the higher, the surer."""

    AREA = 1
    """A state, province or county."""
    TOWN = 2
    """A place of at least 15,000 people."""
    CITY = 3
    """A place of at least 150,000 people, or a state of a large country."""
    CAPITAL = 4
    COUNTRY = 5
    """A country, a continent or a region of the world."""


def lookup(name: str) -> tuple[Gazetted, ...]:
    """Return the places that `name` can mean, the likeliest first; none where it is not known."""
    key = fold(name)
    likeliest = _index().rows.get(key)
    if likeliest is None:
        return ()
    rows = dict.fromkeys((likeliest, *_namesakes().get(key, ())))
    return tuple(_gazetted(*_place(row)) for row in rows)


def spellings(name: str) -> tuple[str, ...]:
    """Return every spelling known for the likeliest place called `name`, the usual one first."""
    row = _index().rows.get(fold(name))
    if row is None:
        return ()
    name, *_, others = _place(row)
    return (name, *filter(None, others.split("|")))


@cache
def countries() -> tuple[str, ...]:
    """Return the countries' usual names."""
    return tuple(_place(row)[0] for row in range(_index().bounds[0]))


def place_class(key: str) -> int:
    """Return the `PlaceClass` of a folded name's likeliest reading; 0 where it is no known
    place."""
    index = _index()
    if key in index.regions:
        return _COUNTRY
    row = index.rows.get(key)
    return 0 if row is None else _COUNTRY - bisect_right(index.bounds, row)


_COUNTRY = PlaceClass.COUNTRY.value


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    """Where a folded spelling leads in the table of places."""

    rows: dict[str, int]
    """Folded spelling → the row of its likeliest reading."""
    names: list[str]
    """The folded name of each row."""
    bounds: tuple[int, ...]
    """The first rows of capitals, of cities and states, of towns and of areas."""
    regions: frozenset[str]
    """Parts of the world that are neither a country nor a town."""


@cache
def _index() -> _Index:
    names, _, others = read_table("place-keys.txt").partition("\n\n")
    head, *keys = names.split("\n")
    starts = dict(zip(head.split()[::2], map(int, head.split()[1::2]), strict=True))
    rows = dict(zip(reversed(keys), range(len(keys) - 1, -1, -1), strict=True))
    columns = others.replace("\t", "\n").split("\n")
    rows.update(zip(columns[::2], map(int, columns[1::2]), strict=False))
    bounds = tuple(starts[name] for name in ("capital", "state", "town", "area"))
    return _Index(rows, keys, bounds, lexicon("region"))


@cache
def _namesakes() -> dict[str, list[int]]:
    """Folded name → the rows of the further places that are called so, likeliest first."""
    index = _index()
    further: dict[str, list[int]] = {}
    likeliest = map(index.rows.__getitem__, index.names)
    for row in (row for row, first in enumerate(likeliest) if first != row):
        further.setdefault(index.names[row], []).append(row)
    return further


def _place(row: int) -> list[str]:
    """Return a row of the table of places: name, country, latitude, longitude, thousands,
    spellings."""
    return _places()[row].decode().split("\t")


@cache
def _places() -> list[bytes]:
    """Few of them are ever looked at, and to decode all takes 10 ms."""
    return _body("places.txt").split(b"\n")


def _gazetted(
    name: str, country: str, latitude: str, longitude: str, thousands: str, _: str
) -> Gazetted:
    return Gazetted(name, country, float(latitude), float(longitude), 1000 * int(thousands))


COMMON_NAME = 3
"""How well known a name is that nearly everybody knows; a census alone has those of 1."""


def given_names() -> dict[str, int]:
    """Map folded words of given names to how well known each is: 1 (a census) to `COMMON_NAME`."""
    return _people()[0]


def family_names() -> dict[str, int]:
    """Map folded words of family names to how well known each is, as `given_names` does."""
    return _people()[1]


@cache
def _people() -> tuple[dict[str, int], dict[str, int]]:
    given: dict[str, int] = {}
    family: dict[str, int] = {}
    for line in read_table("names.txt").splitlines():
        levels, *words = line.split(" ")
        for names, level in zip((given, family), levels, strict=True):
            if level != "0":
                names.update(zip(words, repeat(int(level))))
    return given, family


@cache
def given_genders() -> dict[str, str]:
    """Folded given names that are of one gender alone → `f` or `m`."""
    genders: dict[str, str] = {}
    for line in read_table("genders.txt").splitlines():
        gender, *words = line.split(" ")
        genders.update(zip(words, repeat(gender)))
    return genders


@cache
def english_words() -> dict[str, int]:
    """Words that English writes small → SCOWL's size, 10 for the commonest to 50."""
    words: dict[str, int] = {}
    for line in read_table("english.txt").splitlines():
        size, _, rest = line.partition(" ")
        words.update(zip(rest.split(" "), repeat(int(size))))
    return words


@cache
def lexicon(section: str) -> frozenset[str]:
    """Return the telling words of a section of `lexicon.txt`, such as `office` or `demonym`."""
    return _lexicon()[section]


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
    """Return a table of `data/`, without the comment lines at its head."""
    return _body(name).decode()


def _body(name: str) -> bytes:
    data = (_DATA / name).read_bytes()
    body = 0
    while data.startswith(b"#", body):
        body = data.index(b"\n", body) + 1
    return data[body:].rstrip(b"\n")
