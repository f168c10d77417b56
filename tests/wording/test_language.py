"""The interface in the reader's language: which one, every text of it, and what stays English."""

from __future__ import annotations

import json
import string
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from pktui.export.registry import EXCHANGE
from pktui.view.exporting import format_in_words
from pktui.wording import language
from pktui.wording.language import asked_for, counted, say, say_count, speak

LOCALE = Path(language.__file__).parent / "catalogues"
CATALOGUES = sorted(LOCALE.rglob("pktui.po"))


@pytest.fixture
def speaking_vietnamese() -> Iterator[None]:
    speak("vi")
    yield
    speak("en")


def texts_of_the_code() -> ModuleType:
    spec = spec_from_file_location("build_catalogues", LOCALE / "build.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def catalogue_of(path: Path) -> Catalog:
    with path.open("rb") as stream:
        return read_po(stream, locale=path.parents[1].name, domain="pktui")


def told_by(catalogue: Catalog) -> dict[str, list[str]]:
    """The translations of each text, by the text or, of two, by the one for one thing."""
    told = {}
    for message in catalogue:
        english = message.id if isinstance(message.id, str) else message.id[0]
        string_ = message.string
        told[english] = [string_] if isinstance(string_, str) else list(string_)
    return {english: strings for english, strings in told.items() if english}


def fields(text: str) -> list[str]:
    return sorted(f"{name}:{spec}" for _, name, spec, _ in string.Formatter().parse(text) if name)


@pytest.mark.parametrize(
    ("args", "environment", "chosen"),
    [
        ([], {}, "en"),
        (["--language", "vi"], {}, "vi"),
        (["events", "--language=vi", "a.txt"], {"LANG": "en_US.UTF-8"}, "vi"),
        (["--language", "en"], {"LANG": "vi_VN.UTF-8"}, "en"),
        ([], {"LANG": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "vi"}, "vi"),
        ([], {"LC_ALL": "en_GB.UTF-8", "LANG": "vi_VN.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "vi_VN", "LANG": "C"}, "vi"),
        ([], {"LANGUAGE": "vi:en", "LANG": "en_US"}, "vi"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LANG": "C"}, "en"),
        (["--language", "fr"], {"LANG": "vi_VN"}, "en"),
        (["--language"], {"LANG": "vi_VN"}, "en"),
        (["--", "--language", "vi"], {}, "en"),
    ],
)
def test_the_option_decides_and_then_the_environment(
    args: list[str], environment: dict[str, str], chosen: str
) -> None:
    assert asked_for(args, environment) == chosen


def test_english_says_what_is_written() -> None:
    assert say("no {what} in this article", what="hit") == "no hit in this article"
    assert say("braces {stay} braces") == "braces {stay} braces"
    assert counted(1, "event") == "1 event"
    assert counted(2304, "event") == "2,304 events"
    assert say_count("{count} day after {what}", "{count} days after {what}", 2, what="it") == (
        "2 days after it"
    )


@pytest.mark.usefixtures("speaking_vietnamese")
def test_vietnamese_says_it_in_vietnamese() -> None:
    assert say("Why this date") == "Vì sao ngày này"
    assert say("there is no event {number}; there are {total}", number=7, total=3) == (
        "không có sự kiện 7; có 3"
    )
    assert counted(2304, "event") == "2,304 sự kiện"
    assert say("what no catalogue has") == "what no catalogue has"


@pytest.mark.parametrize("path", CATALOGUES, ids=[path.parents[1].name for path in CATALOGUES])
def test_every_text_has_a_translation_with_the_same_values(path: Path) -> None:
    catalogue = catalogue_of(path)
    texts = texts_of_the_code().all_texts()
    singles = {text if isinstance(text, str) else text[0] for text in texts}
    known = {m.id if isinstance(m.id, str) else m.id[0]: m for m in catalogue if m.id}
    assert singles - known.keys() == set(), (
        "run src/pktui/wording/catalogues/build.py, and translate"
    )
    assert known.keys() - singles == set()
    for english, message in known.items():
        told = [message.string] if isinstance(message.string, str) else [*message.string]
        assert all(told), english
        for translation in told:
            assert fields(translation) == fields(english)


@pytest.mark.parametrize("path", CATALOGUES, ids=[path.parents[1].name for path in CATALOGUES])
def test_what_is_read_is_what_was_written(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as stream:
        compiled = told_by(read_mo(stream))
    assert compiled == told_by(catalogue_of(path))


@pytest.mark.usefixtures("speaking_vietnamese")
@pytest.mark.parametrize("step", ["elsewhere: ", "doubt: ", "could also be: "])
def test_what_speaks_against_a_date_begins_alike(step: str) -> None:
    """The pane of reasons knows such steps by how they begin."""
    whole = {
        "elsewhere: ": "elsewhere: {when}, {said}",
        "doubt: ": "doubt: {problem}",
        "could also be: ": "could also be: {other} ({other2})",
    }[step]
    assert say(whole).startswith(say(step))


@pytest.mark.slow
def test_the_program_speaks_it_and_its_records_do_not() -> None:
    def printed(*args: str) -> str:
        command = [sys.executable, "-m", "pktui", *args]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert "Cách dùng: pktui" in printed("--language", "vi", "--help")
    assert "một thập niên" in printed("help", "dates", "--language", "vi")
    record = json.loads(printed("articles", "--language", "vi").splitlines()[0])
    english = json.loads(printed("articles").splitlines()[0])
    assert record == english
    reasons = [printed("explain", record["id"], "--language", code) for code in ("en", "vi")]
    assert reasons[0] != reasons[1]
    assert "năm" in reasons[1]


@pytest.mark.usefixtures("speaking_vietnamese")
def test_what_can_be_written_is_said_in_the_readers_language() -> None:
    for form in EXCHANGE:
        for ending in form.endings:
            assert format_in_words(f"events{ending}") == say(form.what) != form.what
