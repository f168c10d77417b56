"""Make `genders.txt`: given names that are women's, and those that are men's.

    python src/pktui/pipeline/data/build_genders.py NAMES

NAMES  folder with `common-forenames-by-country.csv` (sigpwned/popular-names-by-country-dataset,
       commit eb62e13d4d62; CC0 1.0). The rest comes from faker (MIT), which is in the extra `dev`.

A name that is given to both is left out. The table is committed, and the wheel leaves this out.
"""

from __future__ import annotations

import csv
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path

import faker.providers.person

from pktui.text.fold import fold

HERE = Path(__file__).parent
_ATTRIBUTES = {"f": "first_names_female", "m": "first_names_male"}


def faker_names() -> Iterator[tuple[str, str]]:
    """Gender and name, of every locale that tells them apart."""
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for gender, attribute in _ATTRIBUTES.items():
            for name in getattr(provider, attribute, ()):
                yield gender, name


def dataset_names(folder: Path) -> Iterator[tuple[str, str]]:
    """Gender and name, of every country in the dataset."""
    with (folder / "common-forenames-by-country.csv").open(encoding="utf-8-sig") as lines:
        for row in csv.DictReader(lines):
            yield row["Gender"].lower(), row["Romanized Name"]


def main(folder: Path) -> None:
    names: dict[str, set[str]] = {"f": set(), "m": set()}
    for gender, name in (*faker_names(), *dataset_names(folder)):
        word = fold(name)
        if word.isascii() and word.replace("-", "").isalpha() and len(word) > 1:
            names[gender].add(word)
    lines = [
        "# Given names of one gender: popular-names-by-country-dataset (CC0 1.0) and faker (MIT).",
        "f " + " ".join(sorted(names["f"] - names["m"])),
        "m " + " ".join(sorted(names["m"] - names["f"])),
    ]
    (HERE / "genders.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
