"""What the README promises is there: commands, options, keys, fields, the layout of the code."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from textual.binding import Binding

from pktui.cli.main import pktui
from pktui.corpus.dating.text_clues import MOST_CLUES
from pktui.model.corrections import Action
from pktui.pipeline.dates.recognise import MOST_DATES
from pktui.pipeline.figures.recognise import MOST_FIGURES, MOST_NUMBERS
from pktui.pipeline.layout import sentences
from pktui.pipeline.names.recognise import MOST_CAPITALS
from pktui.query.parse import parse_finished
from pktui.reading import articles, xml_trees
from pktui.reading.formats import docx, feed, markdown, web_page
from pktui.reading.inputs import DEFAULT_LIMITS
from pktui.tui.app import Explorer
from pktui.tui.screens.main_screen import MainScreen
from pktui.tui.widgets.cursor_view import CursorView
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from pktui.tui.widgets.line_view import LineView
from pktui.tui.widgets.timeline import Timeline

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def commands_in(title: str) -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", section(title), flags=re.DOTALL)
    return [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize("title", ["Run", "Test"])
def test_one_command_line_each(title: str) -> None:
    assert len(commands_in(title)) == 1


def test_every_command_and_option_exists() -> None:
    known = {
        option for command in (pktui, *pktui.commands.values()) for option in _options(command)
    }
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", section("Commands"))) <= known
    first = [line.split()[1] for line in commands_in("Commands")]
    named = {word for word in first if not word.startswith("-")}
    assert named <= set(pktui.commands)


def _options(command: object) -> list[str]:
    params = getattr(command, "params", [])
    return [name for param in params for name in (*param.opts, *param.secondary_opts)]


NAMES = {"↑": "up", "↓": "down", "PgUp": "pageup", "PgDn": "pagedown", "esc": "escape", "F5": "f5"}
SIGNS = {
    "'": "apostrophe",
    "{": "left_curly_bracket",
    "}": "right_curly_bracket",
    "/": "slash",
    "]": "right_square_bracket",
    "[": "left_square_bracket",
    "+": "plus",
    "-": "minus",
    "!": "exclamation_mark",
    "?": "question_mark",
    "@": "at",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    ";": "semicolon",
    ".": "full_stop",
}


def test_every_key_is_bound() -> None:
    bound = {
        key
        for holder in (Explorer, MainScreen, LineView, CursorView, Timeline, EntitySidebar)
        for binding in holder.BINDINGS
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
    }
    rows = re.findall(r"^\| (`.*?) \|", section("The explorer"), flags=re.MULTILINE)
    keys = [key for row in rows for key in re.findall(r"`([^`]+)`", row)]
    assert keys
    missing = {key for key in keys if NAMES.get(key, SIGNS.get(key, key)) not in bound}
    assert missing == set()


def test_every_query_is_understood() -> None:
    rows = re.findall(r"^\| (`.*?`) \| [^|]+\|$", section("What to type"), flags=re.MULTILINE)
    queries = [q.replace("\\|", "|") for row in rows for q in re.findall(r"`([^`]+)`", row)]
    assert len(queries) > 15
    for query in queries:
        assert str(parse_finished(query if query[-1] != ":" else f"{query}word"))


def test_the_corrections_are_what_the_file_takes() -> None:
    block = re.search(r"```toml\n(.*?)```", section("Names put right"), flags=re.DOTALL)
    assert block
    assert tomllib.loads(block[1])["corrections"]
    named = set(re.findall(r"`(\w+)`", section("Names put right")))
    assert {action.value for action in Action} <= named


def test_the_code_lies_where_it_says() -> None:
    block = re.search(r"```\nsrc/pktui/\n(.*?)```", README, flags=re.DOTALL)
    assert block
    places = re.findall(r"(?:^| )  ?([a-z]+(?:/|\.py))", block[1], flags=re.MULTILINE)
    assert len(places) > 8
    for place in places:
        assert (ROOT / "src" / "pktui" / place).exists(), place


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_limits_are_those_of_the_code() -> None:
    limits = " ".join(section("What it reads").partition("what is too large")[2].split())
    told = [
        f"more than {DEFAULT_LIMITS.file_bytes // 10**6} MB",
        f"more than {DEFAULT_LIMITS.article_characters // 10**6} M characters",
        f"more than {feed._MOST_ENTRIES:,} entries",
        f"more than {docx._MOST_BLOCKS:,} paragraphs",
        f"with {MOST_DATES:,} dates or more, the first {MOST_DATES:,} are read",
        f"with {MOST_FIGURES:,} figures or more the first {MOST_FIGURES:,}",
        f"XML of more than {xml_trees._MOST_ELEMENTS:,} elements",
        f"web pages of more than {web_page._MOST_OF_ALL:,}",
        f"of more than {web_page._MOST_ELEMENTS:,}, all words are read",
        f"more than {MOST_CAPITALS:,} words with a capital",
        f"the first {MOST_NUMBERS:,} numbers",
        f"more than {articles._MOST_LINES:,} lines",
        f"the first {MOST_CLUES:,} dates",
        f"more than {markdown._MOST_MARKS:,} stars and underscores",
        f"more than {markdown._MOST_BRACKETS:,} opening brackets",
        f"more than {markdown._MOST_BARS:,} bars of tables",
        f"sentence of more than {sentences._LONGEST:,} characters",
    ]
    assert [words for words in told if words not in limits] == []
