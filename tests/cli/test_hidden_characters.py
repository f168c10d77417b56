"""Nothing that pktui prints or writes has a character that a terminal acts on or nobody can see."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

from pktui.cli.main import main

TAGS = "".join(chr(0xE0000 + ord(letter)) for letter in "rm -rf")
"""A text in the alphabet of tags, which no terminal shows."""

ODD = f"{TAGS}\u200b\u202e\x1b[31m\x9b31m\u2028\ufeff"

HIDDEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)

PEOPLE = ("Jean-Pierre Lacroix", "Mary Robinson", "Kofi Annan", "Ann Lee")

LISTINGS = (
    *("events", "articles", "entities", "annotations", "check", "story", "incidents", "figures"),
    *("conflicts --all", "presence", "marks", "compare 'Kofi Annan' 'Ann Lee'"),
)


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles with such characters in names, titles, figures, addresses and names of files."""
    folder = tmp_path_factory.mktemp("pile") / f"pile{TAGS}\u202ex"
    folder.mkdir()
    lines = []
    for number in range(8):
        name, other = PEOPLE[number % 4], PEOPLE[(number + 1) % 4]
        text = (
            f"HANOI{ODD}, March {number + 1}, 2021 – President {name[:5]}{TAGS}{name[5:]} met "
            f"Minister \u202e{other}\u202c in Ge\u200bneva on Monday.{ODD} At least {40 + number} "
            f"people{TAGS} were killed in Telbin\u202e. {name} said so on 2 May 2020. {other}{ODD} "
            f"was appointed minister on 3 June 2019.\n"
        )
        (folder / f"a{number}\u202e{TAGS}.txt").write_text(f"Title {ODD} of {name}\n\n{text}")
        record = {"title": f"T{ODD}{number}", "publisher": f"Daily{ODD}News", "text": text}
        record |= {"id": f"{number}{ODD}", "url": f"https://e.org/{ODD}", "date": "2021-04-03"}
        lines.append(json.dumps(record) + "\n")
    (folder / "more.jsonl").write_text("".join(lines))
    return folder


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def folders(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One cache for the whole module, and none of the reader's own."""
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name))


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as done:
        main(list(words))
    assert isinstance(done.value.code, int)
    return done.value.code


@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
@pytest.mark.parametrize("listing", LISTINGS)
def test_listings(pile: Path, listing: str, form: str, capfd: pytest.CaptureFixture[str]) -> None:
    command, *more = re.findall(r"'[^']+'|\S+", listing)
    status = run(command, *(word.strip("'") for word in more), "--format", form, str(pile))
    out, err = capfd.readouterr()
    assert status in (0, 1)
    assert not HIDDEN.findall(out + err)
    if form == "jsonl" and listing in ("events", "articles"):
        written = "\n".join(json.dumps(json.loads(line), ensure_ascii=False) for line in
                            out.splitlines())  # fmt: skip
        assert TAGS in written  # nothing is lost: it is written as numbers


@pytest.mark.parametrize(
    "form",
    [
        *("timelinejs", "timesketch", "icalendar", "markwhen", "followthemoney", "geojson"),
        *("markdown", "html", "xlsx"),
    ],
)
def test_files_for_other_programs(pile: Path, tmp_path: Path, form: str) -> None:
    command = "report" if form in ("markdown", "html") else "events"
    assert run(command, "--format", form, "-o", str(tmp_path / "out"), str(pile)) == 0
    data = (tmp_path / "out").read_bytes()
    texts = [data]
    if form == "xlsx":
        with zipfile.ZipFile(tmp_path / "out") as book:
            texts = [book.read(name) for name in book.namelist()]
    for text in texts:
        assert not HIDDEN.findall(text.decode())


@pytest.mark.parametrize(
    "words",
    [
        ["events", "-q", f"on:{ODD}", "PILE"],
        ["report", "-q", f"{ODD}", "PILE"],
        ["explain", f"Ann{ODD}", "PILE"],
        ["explain", "Ann Lee", "PILE"],
        ["events", f"nowhere{ODD}"],
        ["events", f"--{ODD}", "PILE"],
        ["events", "-o", f"/nowhere{ODD}/x", "PILE"],
        [f"event{ODD}"],
        ["verify", f"report{ODD}"],
    ],
)
def test_what_the_reader_typed_is_as_harmless_in_messages(
    pile: Path, words: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    run(*(str(pile) if word == "PILE" else word for word in words))
    out, err = capfd.readouterr()
    assert out + err
    assert not HIDDEN.findall(out + err)
