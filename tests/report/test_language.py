"""A report speaks the reader's language; what it claims, and its verification, do not change."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pktui.report.verify import read_report

SEEDS = Path(__file__).parents[2] / "seeds"
ENGLISH = re.compile(
    r"\b(?:events?|articles|Timeline|Organisations|Citations|Conflicts|first named|Made"
    r"|characters|everything|checks|Presence|days?|as of)\b"
)


def pktui(*words: object, language: str) -> str:
    """What the command prints, of whichever status."""
    command = [sys.executable, "-m", "pktui", "--language", language, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


@pytest.fixture(scope="module", params=["markdown", "html"])
def reports(request: pytest.FixtureRequest) -> dict[str, str]:
    """The same report in both languages."""
    return {
        language: pktui("report", "--format", request.param, SEEDS, language=language)
        for language in ("en", "vi")
    }


def own_words(report: str) -> str:
    """The report without what articles say, and without the block of claims."""
    body = re.split(r"```pktui|<script", report)[0]
    body = re.sub(
        r"<style>.*?</style>|<q .*?</q>|“.*”|<code>.*?</code>|`[^`]*`", "", body, flags=re.DOTALL
    )
    listed = r"<option.*?</option>|<li id=\"c\d.*?</li>|<strong>.*?</strong>"
    named = rf"{listed}|^\d+\. .*$|^- \*\*.*$|^  - .*$"
    return re.sub(f"{named}|<[^>]*>", "", body, flags=re.DOTALL | re.MULTILINE)


def test_headings_and_sentences_are_in_the_readers_language(reports: dict[str, str]) -> None:
    assert "Báo cáo" in reports["vi"]
    assert "sự kiện" in reports["vi"]
    assert "Trích dẫn" in reports["vi"]
    assert ENGLISH.findall(own_words(reports["en"]))
    assert not ENGLISH.findall(own_words(reports["vi"]))
    if reports["vi"].startswith("<"):
        assert '<html lang="vi">' in reports["vi"]
        assert '<html lang="en">' in reports["en"]


def test_what_citations_count_is_told_in_the_readers_language(reports: dict[str, str]) -> None:
    assert "articles that name a day (20" in reports["en"]
    assert "bài nêu ngày (20" in reports["vi"]
    body = re.split(r"```pktui|<script", reports["vi"])[0]
    counted = [line for line in body.splitlines() if "trong những gì" in line]
    assert len(counted) > 50
    assert not [line for line in counted if ENGLISH.search(re.sub(r"<code>.*|`.*", "", line))]


def test_what_is_claimed_is_the_same(reports: dict[str, str]) -> None:
    english, vietnamese = read_report(reports["en"]), read_report(reports["vi"])
    assert english.claims == vietnamese.claims
    assert english.shown == vietnamese.shown
    assert english.shown


@pytest.mark.parametrize("language", ["en", "vi"])
def test_either_is_verified_in_either_language(
    reports: dict[str, str], language: str, tmp_path: Path
) -> None:
    path = tmp_path / "report"
    path.write_text(reports["vi"], encoding="utf-8")
    told = pktui("verify", "--format", "jsonl", path, SEEDS, language=language)
    states = [json.loads(line)["state"] for line in told.splitlines()]
    assert states
    assert set(states) == {"ok"}


def test_a_falsified_count_is_caught(reports: dict[str, str], tmp_path: Path) -> None:
    shown = re.search(r"(\d+) sự kiện", reports["vi"])
    assert shown
    false = f"{int(shown[1]) + 1} sự kiện"
    path = tmp_path / "report"
    path.write_text(reports["vi"].replace(shown[0], false, 1), encoding="utf-8")
    told = pktui("verify", "--format", "jsonl", path, SEEDS, language="vi")
    states = [json.loads(line)["state"] for line in told.splitlines()]
    assert len([state for state in states if state != "ok"]) == 1
