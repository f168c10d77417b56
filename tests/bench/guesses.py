"""Whether the dates that pktui guesses hold the day: `guesses.py [--hide SHARE] PILE...`.

Takes the dates from a share of the articles of each pile and of all piles together, drawn by a
seeded generator: the date field, the address, and what stands above the story. What still states
its date is left out. Prints, for each pile, how many articles were hidden, how many of them were
given a guess, how many guesses hold the day of publication, and their median length. With
`--wrong` each guess that does not is printed with its first reason.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pktui.corpus.dating.undated import date_undated
from pktui.model.article import Article, ArticleId, Part
from pktui.model.corpus import Analysis
from pktui.model.when import Granularity, When
from pktui.pipeline.analyse import analyse
from pktui.reading.articles import articles_in
from pktui.reading.inputs import Input, inputs


class Guess(NamedTuple):
    """What was guessed of one article, and the day that it is of."""

    article: Article
    day: When
    guess: When | None
    reason: str

    @property
    def holds(self) -> bool:
        """Whether the guess has the day in it."""
        assert self.guess is not None
        assert self.day.earliest is not None
        first, last, day = self.guess.earliest, self.guess.latest, self.day.earliest
        return (first is None or first <= day) and (last is None or day <= last)

    @property
    def days(self) -> int:
        """How many days the guess has; a million where it is open."""
        assert self.guess is not None
        if self.guess.earliest is None or self.guess.latest is None:
            return 10**6
        return (self.guess.latest - self.guess.earliest).days + 1


def without_date(analysis: Analysis) -> Analysis:
    """Analyse the story of an article alone, without what dates it."""
    article = analysis.article
    story = [
        article.text[block.start : block.end]
        for block in analysis.layout.blocks
        if block.part not in (Part.HEADER, Part.DATELINE, Part.BOILERPLATE)
    ]
    bare = Article(
        id=ArticleId(f"hidden-{article.id}"),
        path="hidden.jsonl",
        text="\n\n".join(story),
        title=article.title,
        publisher=article.publisher,
    )
    return analyse(bare)


def is_sure(analysis: Analysis) -> bool:
    """Tell whether an article states the day of its publication."""
    when = analysis.when
    return when is not None and when.granularity is Granularity.DAY and not when.is_uncertain


def guesses(analyses: Sequence[Analysis], share: float, seed: int) -> list[Guess]:
    """Hide the dates of a share of the articles, and return what is guessed of them."""
    hidden = {
        analysis.article.id
        for analysis in random.Random(seed).sample(analyses, int(share * len(analyses)))
        if is_sure(analysis)
    }
    shown = [analysis for analysis in analyses if analysis.article.id not in hidden]
    days: dict[ArticleId, When] = {}
    for analysis in analyses:
        bare = without_date(analysis) if analysis.article.id in hidden else None
        if bare and bare.when is None and analysis.when:
            days[bare.article.id] = analysis.when
            shown.append(bare)
    answers = date_undated(shown)
    found: list[Guess] = []
    for analysis in shown:
        if analysis.article.id in days:
            when, evidence = answers.get(analysis.article.id, (None, ()))
            reason = f"{evidence[0].rule}: {evidence[0].note}" if evidence else ""
            found.append(Guess(analysis.article, days[analysis.article.id], when, reason))
    return found


def tell(name: str, found: Sequence[Guess], *, wrong: bool) -> None:
    """Print what the guesses of one pile are worth."""
    given = [one for one in found if one.guess is not None]
    right = [one for one in given if one.holds]
    lengths = sorted(one.days for one in given)
    median = lengths[len(lengths) // 2] if lengths else 0
    share = f"{100 * len(right) / len(given):.0f} %" if given else "-"
    print(
        f"{name}: {len(found)} hidden, {len(given)} guesses, {len(right)} hold the day ({share}),"
        f" median length {median} days"
    )
    for one in given if wrong else ():
        if not one.holds:
            print(f"    {one.day} {one.guess} {(one.article.title or one.article.text)[:60]!r}")
            print(f"        {one.reason}")


def read(path: str, most: int, seed: int) -> list[Analysis]:
    """Return the articles of a pile, each analysed; no more than `most` of them."""
    articles = [
        one
        for found in inputs((path,))
        if isinstance(found, Input)
        for one in articles_in(found)
        if isinstance(one, Article)
    ]
    if not articles:
        sys.exit(f"{path}: there are no articles")
    if len(articles) > most:
        articles = random.Random(seed).sample(articles, most)
    return [analyse(article) for article in articles]


def main() -> None:
    """Tell of each pile, and of all together."""
    parser = argparse.ArgumentParser()
    parser.add_argument("piles", nargs="+", metavar="PILE")
    parser.add_argument("--hide", type=float, default=0.3, help="share of the articles to hide")
    parser.add_argument("--most", type=int, default=300, help="articles of each pile")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wrong", action="store_true", help="print the guesses that are wrong")
    options = parser.parse_args()
    mixed: list[Analysis] = []
    for pile in options.piles:
        analyses = read(pile, options.most, options.seed)
        mixed += analyses
        found = guesses(analyses, options.hide, options.seed)
        tell("/".join(Path(pile).parts[-2:]), found, wrong=options.wrong)
    if len(options.piles) > 1:
        distinct = list({analysis.article.id: analysis for analysis in mixed}.values())
        tell("all together", guesses(distinct, options.hide, options.seed), wrong=options.wrong)


if __name__ == "__main__":
    main()
