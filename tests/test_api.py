"""The public Python interface: its names exist, are documented and typed, and work as shown."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from inspect import getdoc, isclass, isfunction, signature
from pathlib import Path
from typing import get_type_hints

import pytest

import pktui

ROOT = Path(__file__).parents[1]
NAMES = [name for name in pktui.__all__ if name != "__version__"]


@pytest.mark.parametrize("name", NAMES)
def test_each_name_exists_and_is_documented(name: str) -> None:
    value = getattr(pktui, name)
    assert name in dir(pktui)
    documented = getdoc(value)
    assert documented
    assert len(documented.split()) > 4
    if isfunction(value):
        hints = get_type_hints(
            value, vars(sys.modules["pktui.api"]) | vars(pktui) | {"Record": dict}
        )
        assert set(hints) == {*signature(value).parameters, "return"}


@pytest.mark.parametrize("name", [name for name in NAMES if isclass(getattr(pktui, name))])
def test_each_public_method_is_documented(name: str) -> None:
    for attribute, value in vars(getattr(pktui, name)).items():
        if attribute.startswith("_"):
            continue
        function = value.fget if isinstance(value, property) else value
        if isfunction(function):
            assert getdoc(function), f"{name}.{attribute}"


def test_what_type_checkers_see_is_what_there_is() -> None:
    tree = ast.parse((ROOT / "src/pktui/__init__.py").read_text(encoding="utf-8"))
    seen = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("pktui.")
        for alias in node.names
    }
    assert seen == set(NAMES)


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        pktui.no_such_name  # noqa: B018


def program(*lines: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True
    ).stdout


def test_no_interface_comes_along() -> None:
    loaded = program(
        "import sys, pktui",
        "first = set(sys.modules)",
        *(f"pktui.{name}" for name in NAMES),
        "pktui.records(pktui.load())",
        "print(sum(n.startswith('pktui.') for n in first), *sys.modules)",
    )
    before, *modules = loaded.split()
    assert before == "0", "importing pktui alone imports nothing of it"
    assert not {"textual", "rich"} & {name.partition(".")[0] for name in modules}


def test_the_example_of_the_readme_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", readme, flags=re.DOTALL)
    assert "pktui.load(" in example
    printed = program(example.replace('"articles/"', repr(str(ROOT / "seeds"))))
    assert "2022-11-26 " in printed
    assert "Lacroix" in printed


def test_a_corpus_is_loaded_selected_and_recorded() -> None:
    corpus = pktui.load(ROOT / "seeds")
    assert len(corpus.articles) == 5
    chosen = pktui.select(corpus, "who:lacroix after:2022-11-25 before:2022-11-27")
    assert [event.when.edtf for event in chosen.events] == ["2022-11-26"]
    records = list(
        pktui.records(corpus, "events", "who:lacroix after:2022-11-25 before:2022-11-27")
    )
    assert [record["id"] for record in records] == [event.id for event in chosen.events]
    for listing in ("events", "articles", "entities", "annotations", "check"):
        assert json.dumps(list(pktui.records(corpus, listing)))  # type: ignore[arg-type]


def test_one_article_is_analysed_by_itself() -> None:
    told = pktui.article("Anna Kovacs met the press in Lisbon on Friday.", date="2021-05-05")
    analysis = pktui.analyse(told)
    assert analysis.when is not None
    assert [found.when.edtf for found in analysis.resolutions if found.when] == ["2021-04-30"]
    assert {mention.name for mention in analysis.mentions} == {"Anna Kovacs", "Lisbon"}


@pytest.mark.parametrize(
    "call",
    [
        lambda: pktui.load((), input_format="no such format"),
        lambda: pktui.parse_query("since:yesterdayish"),
        lambda: list(pktui.records(pktui.load(), "no such listing")),  # type: ignore[arg-type]
    ],
)
def test_a_mistake_of_the_caller_is_an_error_of_ours(call: object) -> None:
    assert callable(call)
    with pytest.raises(pktui.PktuiError):
        call()


def test_what_cannot_be_read_is_a_problem_and_no_error(tmp_path: Path) -> None:
    corpus = pktui.load([tmp_path / "nowhere.txt"])
    assert [problem.kind for problem in corpus.problems] == [pktui.ProblemKind.UNREADABLE]
    assert not corpus.articles


WRONG_TYPES = [
    (lambda: pktui.load(3), "paths must be a path or several, not int"),  # type: ignore[arg-type]
    (lambda: pktui.load(b"seeds"), "paths must be a path or several, not bytes"),  # type: ignore[arg-type]
    (lambda: pktui.load(["a", None]), "a path must be a text or a pathlib.Path, not NoneType"),  # type: ignore[list-item]
    (lambda: pktui.load("a", names=3), "names must be a text or a pathlib.Path, not int"),  # type: ignore[arg-type]
    (lambda: pktui.article(b"x"), "text must be a text, not bytes"),  # type: ignore[arg-type]
    (lambda: pktui.article("x", title=3), "title must be a text or None, not int"),  # type: ignore[arg-type]
    (lambda: pktui.article("x", date=20100503), "date must be a datetime.date, a text"),  # type: ignore[arg-type]
    (lambda: pktui.analyse("x"), "article must be an Article, such as pktui.article"),  # type: ignore[arg-type]
    (lambda: pktui.parse_query(3), "a query must be a text, not int"),  # type: ignore[arg-type]
    (lambda: pktui.select("x", "who:x"), "corpus must be a Corpus, such as pktui.load"),  # type: ignore[arg-type]
    (lambda: pktui.records(None), "corpus must be a Corpus, such as pktui.load"),  # type: ignore[arg-type]
    (lambda: pktui.parse_edtf(2010), "a date must be a text, not int"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("call", "sentence"), WRONG_TYPES, ids=[s for _, s in WRONG_TYPES])
def test_an_argument_of_another_type_is_told_in_one_sentence(
    call: Callable[[], object], sentence: str
) -> None:
    with pytest.raises(TypeError, match=f"^{re.escape(sentence)}"):
        call()


UNKNOWN_VALUES = [
    (lambda: pktui.load("a\0b"), "NUL character"),
    (lambda: pktui.load((), names="nowhere.toml"), "no file of corrections nowhere.toml"),
    (lambda: pktui.load((), names="x" * 5000), "no file of corrections xxx"),
    (lambda: pktui.load((), input_format=""), "no input format “”; there are jsonl, json"),
    (lambda: pktui.parse_query("on:2010-13"), "there is no month 13"),
    (lambda: pktui.parse_query("nofield:x"), "there is no field “nofield:”"),
    (lambda: pktui.records(pktui.load("a"), None), "no listing “None”; there are events,"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("call", "sentence"), UNKNOWN_VALUES, ids=[s for _, s in UNKNOWN_VALUES])
def test_a_value_that_is_unknown_is_told_in_one_sentence(
    call: Callable[[], object], sentence: str
) -> None:
    with pytest.raises(pktui.PktuiError, match=re.escape(sentence)) as told:
        call()
    assert "\n" not in str(told.value)


def test_a_date_of_python_is_the_date_of_an_article() -> None:
    told = pktui.analyse(pktui.article("They met.", date=date(2021, 5, 5)))
    assert told.when is not None
    assert told.when.edtf == "2021-05-05"


def test_a_path_that_is_too_long_is_a_problem_and_no_error() -> None:
    (problem,) = pktui.load("x" * 5000).problems
    assert problem.kind is pktui.ProblemKind.UNREADABLE
