"""What CONTRIBUTING.md says of files, checks and words is so."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_path_that_it_names_exists() -> None:
    paths = re.findall(r"`((?:src|tests|screenshots)/[\w./-]+)`", TEXT)
    assert len(paths) > 15
    assert [path for path in paths if not (ROOT / path).exists()] == []


def tree(text: str) -> dict[str, set[str]]:
    """What the drawn tree of the package names, folder by folder; "" is the package itself."""
    block = re.search(r"```\nsrc/pktui/\n(.*?)```", text, flags=re.DOTALL)
    assert block
    found: dict[str, set[str]] = {"": set()}
    folder = ""
    for line in block[1].splitlines():
        names = re.findall(r"\w+/|\w+\.py", line)
        if not line.startswith("    "):
            first = re.match(r"  ((?:\s*\w+(?:/|\.py))+)", line)
            assert first, line
            heads = first[1].split()
            found[""].update(name.rstrip("/") for name in heads)
            folder, names = heads[0].rstrip("/"), names[len(heads) :]
        found.setdefault(folder, set()).update(name.rstrip("/") for name in names)
    return found


def test_the_tree_is_the_tree() -> None:
    package = ROOT / "src" / "pktui"
    drawn = tree(TEXT)
    there = {path.name for path in package.iterdir() if path.suffix in ("", ".py")}
    assert drawn.pop("") == there - {"__init__.py", "__main__.py", "__pycache__"}
    assert sum(map(len, drawn.values())) > 20
    within = [(folder, name) for folder, names in drawn.items() for name in names]
    assert [both for both in within if not list((package / both[0]).rglob(both[1]))] == []


def test_the_readme_draws_the_same_tree() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert tree(readme)[""] == tree(TEXT)[""]


def test_the_words_are_in_order_and_each_once() -> None:
    words = re.findall(r"^\| ([\w -]+) \| ", TEXT.partition("## Words")[2], flags=re.MULTILINE)[2:]
    assert len(words) >= 30
    assert words == sorted(set(words), key=str.lower)


def test_a_commit_is_checked_as_the_whole_is() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    entries = {hook["entry"] for repo in hooks["repos"] for hook in repo["hooks"]}
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8").partition("bin/activate\n")[2]
    checks = {line for line in run.splitlines() if re.match(r"ruff|mypy|basedpyright|lint", line)}
    assert entries == checks
