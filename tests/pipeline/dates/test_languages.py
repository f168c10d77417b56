"""Languages stand apart: each in its folder, with modules of the same names where both need one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pktui
from pktui.pipeline.dates.languages import FRAGMENTS, LANGUAGES, RULES
from pktui.pipeline.dates.recognise import recognise
from tests.pipeline.dates.reading import laid_out

SOURCES = Path(pktui.__file__).parent
VIETNAMESE = re.compile(
    "[ăằắẳẵặâầấẩẫậẻẽẹêềếểễệỉĩịỏọôồốổỗộơờớởỡợủũụưừứửữựỳýỷỹỵđ]|[àáãèéìíòóõùú](?=[mnptc][gh]?\\b)",
    re.IGNORECASE,
)
"""Letters that Vietnamese has and English has not, even in words that it borrowed."""
APART = ("pipeline/dates", "pipeline/layout", "corpus/dating")
FILES = [
    path
    for folder in APART
    for path in sorted((SOURCES / folder).rglob("*.py"))
    if "vi" not in path.parts
]


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(SOURCES)) for path in FILES])
def test_vietnamese_words_stand_in_the_folders_of_vietnamese(path: Path) -> None:
    assert VIETNAMESE.findall(path.read_text("utf-8")) == []


def test_every_language_has_the_modules_that_the_engine_asks_for() -> None:
    folders = {name: {p.name for p in (SOURCES / "pipeline/dates" / name).glob("*.py")}
               for name in ("en", "vi")}  # fmt: skip
    shared = {"context_words.py", "holiday_names.py", "lexicon.py", "rules.py", "tense.py"}
    assert all(shared <= modules for modules in folders.values())
    # what Vietnamese has by name, English has by the same name; months and years are two there
    assert folders["vi"] - folders["en"] == {"calendar_rules.py"}


def test_what_one_language_brings_hides_nothing_of_another() -> None:
    names = [name for language in LANGUAGES for name in language.fragments]
    assert len(names) == len(set(names))
    assert len(FRAGMENTS) == len(names) + 1  # and the names of holidays, joined
    assert len(RULES) == sum(len(language.rules) for language in LANGUAGES)


def test_both_languages_are_read_in_one_text() -> None:
    text = "On 5 May 2014 they met; ngày 27 tháng 6 năm 2014 họ gặp lại."
    found = [text[t.start : t.end] for t in recognise(text, laid_out(text))]
    assert found == ["5 May 2014", "ngày 27 tháng 6 năm 2014"]
