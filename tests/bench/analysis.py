"""How many characters a second each stage of the pipeline takes in.

    python tests/bench/analysis.py [--copies N] [FILE.jsonl]...

Without files it takes the bundled articles, each copied N times with a number in front, so that no
two are the same text. Processor time of one core; prints, never judges.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import DEFAULT, analyse
from pktui.reading.reader import read


def timed(stage: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    def run(*arguments: Any) -> Any:
        begin = time.process_time()
        result = stage(*arguments)
        spent[name] += time.process_time() - begin
        return result

    return run


def made_many(articles: list[Article], copies: int) -> list[Article]:
    """Copies of the articles, no two of which are the same text."""
    return [
        replace(a, id=ArticleId(f"{a.id}-{copy}"), text=f"{copy}\n\n{a.text}")
        for copy in range(copies)
        for a in articles
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--copies", type=int, default=100)
    options = parser.parse_args()
    articles = [a for a in read(options.paths) if isinstance(a, Article)]
    analyse(articles[0])  # the name lists are loaded once, not once an article
    pile = articles if options.paths else made_many(articles, options.copies)
    characters = sum(len(article.text) for article in pile)
    spent = {field.name: 0.0 for field in fields(DEFAULT)}
    stages = replace(
        DEFAULT, **{name: timed(getattr(DEFAULT, name), name, spent) for name in spent}
    )
    gc.collect()
    gc.disable()  # as it is where piles are analysed
    begin = time.process_time()
    for article in pile:
        analyse(article, stages)
    whole = time.process_time() - begin
    print(f"{len(pile)} articles, {characters / 1e6:.2f} M characters")
    without_figures = whole - spent["find_figures"]
    sums = {
        "dates alone": without_figures - spent["find_mentions"],
        "dates and names": without_figures,
        "analyse": whole,
    }
    for name, seconds in (*spent.items(), *sums.items()):
        print(f"{name:16} {seconds:7.2f} s   {characters / seconds / 1e6:6.2f} M characters/s")


if __name__ == "__main__":
    main()
