"""Languages stand apart in figures and in findings, and bring modules of the same shape."""

from __future__ import annotations

from importlib import import_module
from itertools import zip_longest
from pathlib import Path
from types import ModuleType

import pytest

import pktui
from pktui.insight.en import ranks as en
from pktui.insight.vi import ranks as vi
from tests.pipeline.dates.test_languages import VIETNAMESE

SOURCES = Path(pktui.__file__).parent
FOLDERS = ("pipeline/figures", "insight")
FILES = [
    path
    for folder in FOLDERS
    for path in sorted((SOURCES / folder).rglob("*.py"))
    if "vi" not in path.parts
]


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(SOURCES)) for path in FILES])
def test_vietnamese_words_stand_in_the_folders_of_vietnamese(path: Path) -> None:
    assert VIETNAMESE.findall(path.read_text("utf-8")) == []


def names_of(module: ModuleType) -> set[str]:
    return {name for name in vars(module) if name.isupper() and name[0] != "_"}


@pytest.mark.parametrize(
    "path", sorted((SOURCES / "insight/vi").glob("[a-z]*.py")), ids=lambda path: path.stem
)
def test_what_english_brings_vietnamese_brings_by_the_same_name(path: Path) -> None:
    one, other = (import_module(f"pktui.insight.{name}.{path.stem}") for name in ("en", "vi"))
    assert names_of(one) == names_of(other) != set()


def test_every_module_of_english_has_one_of_vietnamese_beside_it() -> None:
    one, other = ({p.name for p in (SOURCES / "insight" / x).glob("*.py")} for x in ("en", "vi"))
    assert one == other


def test_the_rungs_of_a_ladder_are_the_same_in_every_language() -> None:
    for ladder, rows in vi.LADDERS.items():
        pairs = list(zip_longest(en.LADDERS[ladder].split("\n"), rows.split("\n")))
        assert all(row is not None for pair in pairs for row in pair), (ladder, pairs)
