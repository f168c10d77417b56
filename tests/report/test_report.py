"""A report proves itself: every claim holds, every change is caught, and nothing else is told."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from pktui.cli.main import pktui
from pktui.corpus.assemble import assemble
from pktui.model.article import Article, ArticleId, Problem
from pktui.model.corpus import Corpus
from pktui.pipeline.analyse import analyse
from pktui.query.listing import select
from pktui.query.parse import parse_finished
from pktui.reading.reader import read
from pktui.report.claims import QuotedClaim, claim_lines, read_claim
from pktui.report.document import report_of
from pktui.report.markdown import markdown
from pktui.report.page import html
from pktui.report.verify import Verdict, read_report, verify
from pktui.workspace.load import Loader
from tests.export.nasty import CORPUS as NASTY
from tests.export.timeline import TIMELINE

SEEDS = Path(__file__).parents[2] / "seeds"
WRITERS = {"md": markdown, "html": html}


@cache
def seeds() -> Corpus:
    return Loader([str(SEEDS)]).load()


def report(corpus: Corpus, form: str, query: str = "") -> str:
    shown = select(corpus, parse_finished(query))
    document = report_of(
        corpus,
        query=query,
        events=list(shown.events),
        articles=list(shown.articles),
        marks=(),
        made=datetime(2026, 12, 1, 9, 30, tzinfo=UTC),
    )
    return "".join(WRITERS[form](document))


def verdicts(text: str, corpus: Corpus) -> list[Verdict]:
    return verify(read_report(text), corpus)


def bad(text: str, corpus: Corpus) -> list[tuple[int, str]]:
    return [
        (one.claim, one.state.value)
        for one in verdicts(text, corpus)
        if one.state.value not in ("ok", "moved")
    ]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("query", ["", "who:lacroix", "since:2022 where:hanoi", "is:publication"])
def test_every_claim_of_a_fresh_report_holds(form: str, query: str) -> None:
    text = report(seeds(), form, query)
    states = {one.state.value for one in verdicts(text, seeds())}
    assert states == {"ok"}
    shown = select(seeds(), parse_finished(query))
    quoted = [c for c in read_report(text).claims if isinstance(c, QuotedClaim)]
    assert len(quoted) >= len(list(shown.events))


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("corpus", [TIMELINE, NASTY], ids=["timeline", "nasty"])
def test_nasty_texts_are_quoted_and_read_back(form: str, corpus: Corpus) -> None:
    text = report(corpus, form)
    assert "<script>alert" not in text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    shown = {one.claim for one in read_report(text).shown}
    claims = read_report(text).claims
    assert {claim.number for claim in claims} == shown
    if corpus is TIMELINE:
        assert bad(text, corpus) == []


@pytest.mark.parametrize("form", WRITERS)
def test_each_flipped_character_of_a_quotation_is_caught(form: str) -> None:
    text = report(seeds(), form)
    claims = [c.number for c in read_report(text).claims if isinstance(c, QuotedClaim)][:20]
    places = {claim: list(_quoted_places(text, form, claim)) for claim in claims}
    flipped = 0
    for turn in range(16):
        # a character of every other claim, so that each has neighbours that still hold
        changed, expected = list(text), set[int]()
        for claim in claims[turn % 2 :: 2]:
            if turn < len(places[claim]):
                place = places[claim][-turn if turn % 4 > 1 else turn]  # from both ends
                changed[place] = _flip(text[place])
                expected.add(claim)
        assert {number for number, _ in bad("".join(changed), seeds())} == expected, turn
        flipped += len(expected)
    assert flipped > 120


def _flip(character: str) -> str:
    return "x" if character != "x" else "y"


def _quoted_places(text: str, form: str, number: int) -> Iterator[int]:
    """Where the characters of a claim's quotation stand: in its line, and in the block."""
    if form == "md":
        line = re.search(rf"“(.*)” \[{number}\]$", text, re.MULTILINE)
    else:
        line = re.search(rf'<q data-claim="{number}">(.*?)</q>', text)
    block = re.search(rf'"claim": {number}, .*?"exact": "(.*?)", "prefix"', text)
    assert line
    assert block
    for found in (line, block):
        yield from range(found.start(1), found.end(1), 7)


@pytest.mark.slow
def test_each_flipped_character_of_an_article_is_caught(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    shutil.copytree(SEEDS, folder)
    corpus = Loader([str(folder)]).load()
    text = report(corpus, "md")
    quoted = [c for c in read_report(text).claims if isinstance(c, QuotedClaim)]
    for claim in quoted[2:22:4]:
        path = Path(claim.article.path)
        given = path.read_text(encoding="utf-8")
        inner = range(claim.quote.start, claim.quote.end, max(1, len(claim.quote.exact) // 3))
        for place in inner:
            path.write_text(
                f"{given[:place]}{_flip(given[place])}{given[place + 1 :]}", encoding="utf-8"
            )
            found = {number for number, _ in bad(text, Loader([str(folder)]).load())}
            assert claim.number in found, given[place - 10 : place + 10]
        path.write_text(given, encoding="utf-8")
    assert bad(text, Loader([str(folder)]).load()) == []


def test_words_that_moved_still_hold_and_a_count_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("HANOI, March 3, 2021 – Ann Lee met the press on March 2, 2021.\n")
    text = report(Loader([str(tmp_path)]).load(), "md")
    path.write_text("HANOI, March 3, 2021 – A new lead. Ann Lee met the press on March 2, 2021.\n")
    states = {one.claim: one.state.value for one in verdicts(text, Loader([str(tmp_path)]).load())}
    assert "moved" in states.values() or set(states.values()) <= {"ok", "changed"}
    (tmp_path / "b.txt").write_text("HANOI, March 5, 2021 – Nobody came on March 4, 2021.\n")
    found = verdicts(text, Loader([str(tmp_path)]).load())
    assert {one.claim for one in found if one.state.value == "recount"} >= {1, 2}


@pytest.mark.parametrize("form", WRITERS)
def test_a_number_that_is_shown_is_the_one_that_is_counted(form: str) -> None:
    text = report(seeds(), form)
    changed = text.replace("27 events", "28 events", 1)
    assert (1, "changed") in bad(changed, seeds())


def test_a_claim_without_its_citation_is_missing() -> None:
    text = report(seeds(), "md")
    line = next(line for line in text.split("\n") if line.startswith('{"claim": 5,'))
    assert bad(text.replace(line, line.replace('{"claim"', '{x"claim"')), seeds()) == [
        (5, "missing")
    ]
    assert bad(text.replace(f"{line}\n", ""), seeds()) == [(5, "missing")]


def test_what_is_no_report_is_said() -> None:
    for text in ("", "# Report\n", "<p>no</p>", "```json pktui-claims"):
        with pytest.raises(ValueError, match="no report"):
            read_report(text)


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("corpus", [seeds, lambda: NASTY], ids=["seeds", "nasty"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_report_among_the_articles_is_none_of_them(
    tmp_path: Path, form: str, corpus: Callable[[], Corpus], ends: str
) -> None:
    (tmp_path / "a.txt").write_text("On 3 May 2010 the well was closed.\n", encoding="utf-8")
    path = tmp_path / f"story.{form}"
    path.write_text(report(corpus(), form), encoding="utf-8", newline=ends)
    article, problem = sorted(read([str(tmp_path)]), key=lambda one: one.path)
    assert isinstance(article, Article)
    assert isinstance(problem, Problem)
    assert (problem.path, problem.reason.partition(",")[0]) == (
        str(path),
        "a report that pktui wrote",
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.md",
            "# Tools\n\nA report ends so:\n\n```json pktui-claims\n{}\n```\n\nNot this one.\n",
        ),
        ("b.md", "# Tools\n\nIt opens with ```json pktui-claims and ends with ```\n"),
        ("c.md", "# Tools\n\nNever closed.\n\n```json pktui-claims\n{}\n"),
        (
            "d.html",
            "<!DOCTYPE html><html><head><title>Tools</title></head><body><article><h1>Tools</h1>"
            "<p>A report of pktui holds an element with the id pktui-claims, and says in its head "
            '&lt;meta name="generator" content="pktui"&gt;, as it did on 3 May 2010.</p>'
            "</article></body></html>",
        ),
    ],
)
def test_an_article_on_reports_is_an_article(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (article,) = read([str(tmp_path)])
    assert isinstance(article, Article)


def test_claims_are_read_as_they_were_written() -> None:
    claims = read_report(report(seeds(), "md", "who:lacroix")).claims
    assert tuple(map(read_claim, claim_lines(claims))) == claims


def test_the_commands(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("HANOI, March 3, 2021 – Ann Lee met the press on Monday.\n")
    story = str(tmp_path / "story.md")
    assert _run("report", str(folder), "-o", story)[0] == 0
    code, out = _run("verify", story, str(folder), "--format", "jsonl")
    assert code == 0
    assert {json.loads(line)["state"] for line in out.splitlines()} == {"ok"}
    (folder / "a.txt").write_text("HANOI, March 3, 2021 – Ann Lee met the crowd on Monday.\n")
    code, out = _run("verify", story, str(folder), "--format", "csv")
    assert code == 1
    assert out.startswith("claim,state,expected,found\n")
    assert ",changed," in out
    assert _run("verify", str(tmp_path / "none.md"), str(folder))[0] != 0
    assert _run("report", str(folder), "-q", "nobody")[0] == 1
    assert _run("events", str(folder), "-o", str(tmp_path / "e.html"))[0] == 0
    assert (tmp_path / "e.html").read_text().startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("name", ["story.ics", "story.csv", "story.xlsx", "s.timeline.json"])
def test_a_report_is_not_put_into_a_file_of_another_format(tmp_path: Path, name: str) -> None:
    result = CliRunner().invoke(pktui, ["report", str(SEEDS), "-o", str(tmp_path / name)])
    assert result.exit_code == 2
    assert "a report is markdown or html, not " in result.output
    assert not list(tmp_path.iterdir())
    assert _run("report", str(SEEDS), "--format", "html", "-o", str(tmp_path / name))[0] == 0


def _run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(pktui, [*arguments, "--no-cache"])
    return done.exit_code, done.stdout


def test_a_report_is_of_the_days_that_are_asked_for(tmp_path: Path) -> None:
    """Neither of the century around them nor of what is open at an end; and each line names the
    folder that tells its source from the others."""
    told = {
        "harbour-courier": "In 2010 the port grew. On 20 April 2010 a crane fell. It was the"
        " tallest crane of the 21st century until 2011.",
        "harbour-gazette": "The port is older than 1600. On 5 May 2010 the crane was raised.",
    }
    for name, text in told.items():
        (tmp_path / name).mkdir()
        line = json.dumps({"id": name, "title": name, "date": "2010-05-05", "text": text})
        (tmp_path / name / "articles.jsonl").write_text(line)
    text = report(Loader([str(tmp_path)]).load(), "md", "since:2010-04-20 until:2010-05-10")
    assert "; Tuesday 20 April 2010 to Wednesday 5 May 2010." in text
    assert "courier: " in text
    assert "gazette: " in text
    assert f"{tmp_path}/harbour-courier/articles.jsonl: " not in text


def pile(*from_where: tuple[str | None, str]) -> Corpus:
    """Articles of these publishers, in the files at these paths."""
    return assemble(
        analyse(
            Article(
                id=ArticleId(f"a{number}"),
                path=path,
                publisher=publisher,
                title=f"Title {number}",
                date="2024-05-14",
                text=f"Ferry {number} ran aground on Monday with {number + 200} aboard.",
            )
        )
        for number, (publisher, path) in enumerate(from_where)
    )


@pytest.mark.parametrize(
    ("corpus", "said"),
    [
        (pile(("Post", "a.txt"), ("Echo", "b.txt"), ("Echo", "c.txt")), "from Echo, Post"),
        (pile(*[(None, f"bbc/{n}.txt") for n in range(2)]), ""),
        (
            pile((None, "x_bbc/a.jsonl"), (None, "x_bbc/a.jsonl"), (None, "x_post/a.jsonl")),
            "from bbc",
        ),
        (pile(*[(f"Paper {n}", "a.jsonl") for n in range(11)]), ", Paper 6, and 3 more"),
    ],
    ids=["publishers", "files", "folders", "many"],
)
@pytest.mark.parametrize("form", WRITERS)
def test_a_report_says_where_most_of_it_is_from(corpus: Corpus, said: str, form: str) -> None:
    covered = next(line for line in report(corpus, form).splitlines() if " articles" in line)
    assert (said in covered) if said else ("; from " not in covered)
