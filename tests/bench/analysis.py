"""How many characters a second each stage of the pipeline takes in, by language.

    python tests/bench/analysis.py [--copies N] [--runs N] [--against TREE]... [PATH]...
    python tests/bench/analysis.py --instructions N [--against TREE]... [PATH]...

Without paths it takes the bundled articles, each copied N times with a number in front, so that no
two are the same text. Each run is a process of its own, in which every name and word is met for the
first time. `--against` names another work tree of this repository (`git worktree add TREE COMMIT`)
whose runs are mixed with those of this one. Processor time of one core; prints, never judges.

Beside each article a small loop is timed, and stages are counted in such loops, the median of all
runs: so two trees can be compared on a machine that has other work.

`--instructions` counts what the processor is told to do for the first N articles, behind the first
of them, with valgrind's cachegrind. It takes fifty times as long, but what else the machine does is
not in it: of two trees even one in a hundred can be told.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from statistics import median
from typing import Any

Row = dict[str, float]
"""The seconds of one article: each stage's, and the loop's."""
_LOOP = "the loop"
_TREE = Path(__file__).parents[2]
_WORDS = re.compile(r"[a-z]+|\W|\w+")
_TEXT = "The quick brown Fox of 3 May jumped over the lazy dog, he said on Monday. " * 6
_ONLY_VIETNAMESE = frozenset("ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư")
_SHARE = 0.04
"""Letters that hardly any other language writes, of all characters: a tenth in Vietnamese."""


def loop() -> float:
    """The seconds of some work of the kind that the stages do."""
    begin = time.process_time()
    counts: dict[str, int] = {}
    for word in _WORDS.findall(_TEXT):
        counts[word] = counts.get(word, 0) + 1
        if word.isalpha() and word[0].isupper():
            counts[word.lower()] = len(word)
    return time.process_time() - begin


def language_of(text: str) -> str:
    marked = sum(character in _ONLY_VIETNAMESE for character in text[:2000])
    return "Vietnamese" if marked > _SHARE * len(text[:2000]) else "English"


def articles_of(paths: Sequence[str], copies: int) -> list[Any]:
    """The articles of `paths`; without any the bundled ones, copied. The first has been analysed:
    the name lists are loaded once, not once an article."""
    from pktui.model.article import Article, ArticleId
    from pktui.pipeline.analyse import analyse
    from pktui.reading.reader import read

    articles = [a for a in read(list(paths)) if isinstance(a, Article)]
    analyse(articles[0])
    if paths:
        return articles
    return [
        replace(a, id=ArticleId(f"{a.id}-{copy}"), text=f"{copy}\n\n{a.text}")
        for copy in range(copies)
        for a in articles
    ]


def analyse_first(number: int, paths: Sequence[str], copies: int) -> int:
    """Analyse so many articles and time nothing; return their characters."""
    from pktui.pipeline.analyse import analyse

    articles = articles_of(paths, copies)[:number]
    gc.disable()
    for article in articles:
        analyse(article)
    return sum(len(article.text) for article in articles)


def instructions(tree: Path, options: argparse.Namespace) -> tuple[int, int]:
    """Count the instructions that the articles behind the first take, and their characters."""
    counts: list[int] = []
    characters: list[int] = []
    counted = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "PYTHONHASHSEED": "0"}
    for number, command in ((1, []), (1, counted), (options.instructions, counted)):
        once = ["--first", str(number), "--copies", str(options.copies), *options.paths]
        done = subprocess.run(
            [*command, sys.executable, __file__, *once],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        if command:  # the first run, not counted, leaves compiled modules for the others
            found = re.search(r"I +refs: +([\d,]+)", done.stderr)
            assert found, done.stderr
            counts.append(int(found[1].replace(",", "")))
            characters.append(int(done.stdout))
    return counts[1] - counts[0], characters[1] - characters[0]


def run_once(paths: Sequence[str], copies: int) -> list[tuple[str, int, Row]]:
    """Language, characters and seconds of each article, in this process."""
    from pktui.pipeline.analyse import DEFAULT, analyse

    articles = articles_of(paths, copies)
    row: Row = {}

    def timed(stage: Callable[..., Any], name: str) -> Callable[..., Any]:
        def run(*arguments: Any) -> Any:
            begin = time.process_time()
            result = stage(*arguments)
            row[name] = time.process_time() - begin
            return result

        return run

    names = [field.name for field in fields(DEFAULT)]
    stages = replace(DEFAULT, **{name: timed(getattr(DEFAULT, name), name) for name in names})
    for _ in range(50):
        loop()
    gc.collect()
    gc.disable()  # as it is where piles are analysed
    rows: list[tuple[str, int, Row]] = []
    for article in articles:
        row.clear()
        before = loop()
        analyse(article, stages)
        row[_LOOP] = (before + loop()) / 2
        rows.append((language_of(article.text), len(article.text), dict(row)))
    return rows


def run_in(tree: Path, options: argparse.Namespace) -> list[tuple[str, int, Row]]:
    """What `run_once` gives in a process of its own with the package of `tree`."""
    command = [sys.executable, __file__, "--once", "--copies", str(options.copies), *options.paths]
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    rows: list[tuple[str, int, Row]] = json.loads(done.stdout)
    return rows


def report(tree: Path, runs: Sequence[Sequence[tuple[str, int, Row]]], unit: float) -> None:
    for language in dict.fromkeys(language for language, _, _ in runs[0]):
        places = [at for at, (told, _, _) in enumerate(runs[0]) if told == language]
        characters = sum(runs[0][at][1] for at in places)
        names = [name for name in runs[0][0][2] if name != _LOOP]
        spent = {
            name: unit
            * sum(median(r[at][2][name] / r[at][2][_LOOP] for r in runs) for at in places)
            for name in names
        }
        names_and_figures = [spent.get(name, 0.0) for name in ("find_mentions", "find_figures")]
        whole = sum(spent.values())
        sums = {
            "dates alone": whole - sum(names_and_figures),
            "dates and names": whole - names_and_figures[1],
            "analyse": whole,
        }
        print(f"{tree}: {len(places)} articles, {characters / 1e6:.2f} M characters, {language}")
        for name, seconds in (*spent.items(), *sums.items()):
            print(
                f"{name:16} {seconds:7.3f} s   {characters / seconds / 1e6:6.2f} M characters/s"
                f"   {seconds / len(places) * 1000:6.2f} ms an article"
            )
        print(f"figures take {names_and_figures[1] / whole:.0%} of the whole\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--copies", type=int, default=100)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--against", type=Path, action="append", default=[])
    parser.add_argument("--instructions", type=int, metavar="N")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--first", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.first:
        print(analyse_first(options.first, options.paths, options.copies))
        return
    if options.once:
        json.dump(run_once(options.paths, options.copies), sys.stdout)
        return
    trees = [_TREE, *options.against]
    if options.instructions:
        for tree in trees:
            count, characters = instructions(tree, options)
            print(f"{tree}: {count / 1e6:.0f} M instructions, {count / characters:.0f} a character")
        return
    runs: dict[Path, list[list[tuple[str, int, Row]]]] = {tree: [] for tree in trees}
    for _ in range(options.runs):
        for tree in random.sample(trees, len(trees)):
            runs[tree].append(run_in(tree, options))
    loops = sorted(row[_LOOP] for of_tree in runs.values() for run in of_tree for *_, row in run)
    for tree in trees:
        report(tree, runs[tree], loops[len(loops) // 20])


if __name__ == "__main__":
    main()
