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


def test_the_tree_is_the_tree() -> None:
    block = re.search(r"```\nsrc/pktui/\n(.*?)```", TEXT, flags=re.DOTALL)
    assert block
    lines = [line for line in block[1].splitlines() if re.match(r"  \w", line)]
    told = {name.rstrip("/") for line in lines for name in re.findall(r"^  ([\w.]+)/?", line)}
    told |= set(re.findall(r"[\w.]+/?", lines[-1])) if lines else set()
    package = ROOT / "src" / "pktui"
    there = {path.name for path in package.iterdir() if path.suffix in ("", ".py")}
    told = {name.rstrip("/") for name in told}
    assert there - told - {"__init__.py", "__main__.py", "__pycache__"} == set()


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
