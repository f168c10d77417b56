"""What other modules call is described in a sentence."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "pktui"

FOLDERS = sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists())

SCRIPTS = PACKAGE / "pipeline" / "data"
"""What makes tables and models of other data; nothing of it is called."""

CALLED_BY_TEXTUAL = ("action_", "on_")
"""How the names begin of what a key calls, which its tooltip describes, or an event."""

FEWEST_WORDS = 3
"""Words of a docstring that may still be a sentence: "Open no server." """


def described(body: list[ast.stmt], place: str) -> Iterator[tuple[str, str | None]]:
    """Every public class, function and method with its docstring."""
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            if node.name.startswith(("_", *CALLED_BY_TEXTUAL)):
                continue
            name = f"{place}.{node.name}"
            yield name, ast.get_docstring(node)
            if isinstance(node, ast.ClassDef):
                yield from described(node.body, name)


def is_sentence(docstring: str | None) -> bool:
    """Tell whether a docstring's first paragraph has some words and ends as a sentence does."""
    first = " ".join((docstring or "").split("\n\n")[0].split())
    return len(first.split()) >= FEWEST_WORDS and first.endswith((".", ":", "…", "?", ")", "`"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_others_call_is_described(folder: str) -> None:
    undescribed = [
        name
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        if SCRIPTS not in path.parents
        for name, docstring in described(ast.parse(path.read_text("utf-8")).body, path.stem)
        if not is_sentence(docstring)
    ]
    assert undescribed == []


@pytest.mark.parametrize(
    ("docstring", "is_one"),
    [
        ("Find the rows that answer.", True),
        ("Find the rows.\n\nThey are in order", True),
        (None, False),
        ("", False),
        ("Rows.", False),
        ("Find the rows that answer", False),
    ],
)
def test_what_is_taken_for_a_sentence(docstring: str | None, is_one: bool) -> None:
    assert is_sentence(docstring) is is_one
