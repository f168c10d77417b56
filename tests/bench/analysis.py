"""How many characters a second each stage of the pipeline takes in.

    python tests/bench/analysis.py [--copies N] [FILE.jsonl]...

Without files it takes the bundled articles, each copied N times with a number in front, so that no
two are the same text. Prints, never judges.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import DEFAULT, analyse
from pktui.reading.reader import read


def timed(stage: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    def run(*arguments: Any) -> Any:
        begin = time.perf_counter()
        result = stage(*arguments)
        spent[name] += time.perf_counter() - begin
        return result

    return run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--copies", type=int, default=100)
    options = parser.parse_args()
    articles = [a for a in read(options.paths) if isinstance(a, Article)]
    analyse(articles[0])  # the name lists are loaded once, not once an article
    pile = [
        replace(a, id=ArticleId(f"{a.id}-{copy}"), text=f"{copy}\n\n{a.text}")
        for copy in range(options.copies)
        for a in articles
    ]
    characters = sum(len(article.text) for article in pile)
    spent = {field.name: 0.0 for field in fields(DEFAULT)}
    stages = replace(
        DEFAULT, **{name: timed(getattr(DEFAULT, name), name, spent) for name in spent}
    )
    begin = time.perf_counter()
    for article in pile:
        analyse(article, stages)
    whole = time.perf_counter() - begin
    print(f"{len(pile)} articles, {characters / 1e6:.2f} M characters")
    for name, seconds in (*spent.items(), ("analyse", whole)):
        print(f"{name:16} {seconds:7.2f} s   {characters / seconds / 1e6:6.2f} M characters/s")


if __name__ == "__main__":
    main()
