"""The shape of the package: one meaning a name, folders that can be taken in, no import circle.

The layers themselves are held by import-linter.
"""

from __future__ import annotations

import ast
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "pktui"

MOST_MODULES = 20
"""Modules of one folder that a newcomer can still take in at a glance."""

MOST_LINES = 450
"""Lines of one module, beyond which it mostly holds two things."""

VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]", re.IGNORECASE)
"""Letters that no other language of Europe writes, or hardly any, composed."""

OF_LETTERS = {"text/fold.py", "text/collation.py"}
"""Modules about the letters themselves."""


@pytest.fixture(scope="module")
def modules() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name; a package by its own."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        name = ".".join(parts).removesuffix(".__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def names_of_types(module: ast.Module) -> Iterator[str]:
    """The classes and the type aliases that a module defines at its top."""
    for node in module.body:
        match node:
            case ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]) if (
                not name.isupper() and name[0].isupper()
            ):
                yield name


def test_no_class_and_no_type_alias_has_a_name_twice(modules: Mapping[str, ast.Module]) -> None:
    places = defaultdict(list)
    for name, module in modules.items():
        for defined in names_of_types(module):
            places[defined].append(name)
    assert {defined: found for defined, found in places.items() if len(found) > 1} == {}


def test_no_module_bears_the_name_of_one_of_the_standard_library(
    modules: Mapping[str, ast.Module],
) -> None:
    parts = {part for name in modules for part in name.split(".") if not part.startswith("__")}
    folder_of_catalogues = {"locale"}  # as gettext has it; no package, nothing is imported from it
    assert parts & set(sys.stdlib_module_names) <= folder_of_catalogues


def test_vietnamese_stands_in_the_folders_of_vietnamese() -> None:
    elsewhere = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if not {"vi", "data"} & set(path.parts)
        if VIETNAMESE.search(unicodedata.normalize("NFC", path.read_text(encoding="utf-8")))
    }
    assert elsewhere == OF_LETTERS


def test_no_module_is_too_long() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
    }
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_no_folder_is_crowded(modules: Mapping[str, ast.Module]) -> None:
    sizes: defaultdict[str, int] = defaultdict(int)
    for name in modules:
        sizes[name.rpartition(".")[0]] += 1
    assert {folder: size for folder, size in sizes.items() if size > MOST_MODULES} == {}


def imports_of(name: str, module: ast.Module, modules: Collection[str]) -> set[str]:
    """Those of `modules` that `module` imports, wherever in it that stands."""
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                found.add(whole if whole in modules else node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return {one for one in found if one in modules and one != name}


def circle(graph: Mapping[str, set[str]]) -> list[str]:
    """Find a way along `graph` that comes back to where it began; empty if there is none."""
    done: set[str] = set()
    way: list[str] = []

    def visit(name: str) -> list[str]:
        if name in way:
            return [*way[way.index(name) :], name]
        if name in done:
            return []
        way.append(name)
        for other in sorted(graph.get(name, ())):
            if found := visit(other):
                return found
        way.pop()
        done.add(name)
        return []

    for name in sorted(graph):
        if found := visit(name):
            return found
    return []


def test_a_circle_is_found_where_there_is_one() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]
    assert circle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_no_import_leads_back_to_where_it_began(modules: Mapping[str, ast.Module]) -> None:
    graph = {name: imports_of(name, module, modules) for name, module in modules.items()}
    del graph["pktui"]  # its public names are imported when they are asked for
    assert circle(graph) == []


TOP_LEVEL = {
    *("pyproject.toml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"),
    *("seeds", "src", "tests", "screenshots"),
}
"""All that lies at the top of the repository, beside files that begin with a dot."""


def test_nothing_else_lies_at_the_top() -> None:
    built = {"build", "dist", "snapshot_report.html"}  # what wheels and failed pictures leave
    there = {path.name for path in PACKAGE.parents[1].iterdir() if path.name[0] != "."}
    assert there - built == TOP_LEVEL
