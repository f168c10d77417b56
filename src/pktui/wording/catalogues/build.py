"""Collects the texts of the interface into the catalogues, and compiles these.

    python src/pktui/wording/catalogues/build.py

A text that is new comes without a translation, a text that is gone goes. It needs Babel.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from pktui.cli.help import topics
from pktui.cli.help.language import texts
from pktui.cli.main import pktui
from pktui.export.registry import EXCHANGE
from pktui.model.article import ProblemKind
from pktui.model.entity import EntityKind
from pktui.model.figure import FigureKind, Hedge, Standing
from pktui.model.mark import AnchorState
from pktui.model.timex import Tense
from pktui.model.when import Granularity
from pktui.reading.registry import FORMATS
from pktui.report.counts import COUNTED
from pktui.runtime.progress import FINDING
from pktui.view.exporting import Exported
from pktui.view.plain import COMMANDS
from pktui.view.timeline.chronology import Zoom
from pktui.wording.figures import EVENTS, GROUPS, UNITS
from pktui.wording.problem_reasons import REASONS
from pktui.wording.rules import RULES

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1]

_BEGUN = datetime(2026, 11, 28, tzinfo=UTC)
"""The date in the heads of the catalogues: always the same, so that the same texts are the same
bytes."""

NOUNS = (
    "event",
    "article",
    "time",
    "figure",
    "mark",
    "problem",
    "name",
    "year",
    "month",
    "day",
    "file",
)
"""What `wording.language.counted` counts."""

OF_CLICK = (
    *("Usage:", "Options", "Commands", "Show this message and exit.", "Show the version and exit."),
    *("Aborted!", "Error: {message}", "Try '{command} {option}' for help."),
    *("Invalid value: {message}", "Invalid value for {param_hint}: {message}"),
    *("No such option {name!r}.", "No such command {name!r}.", "Missing argument"),
    *("Missing option", "Missing parameter", "Option {name!r} requires an argument."),
    "{value!r} is not one of {choices}.",
)
"""What the command line's library says itself."""


def said(module: ast.Module) -> Iterator[str | tuple[str, str]]:
    """The texts that `module` says: one, or a pair for one thing and for many."""
    for node in ast.walk(module):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        words = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
        is_partial = node.func.id == "partial" and isinstance(node.args[0], ast.Name)
        if is_partial and ast.unparse(node.args[0]) == "say_count":
            yield str(words[1]), str(words[2])
        if node.func.id == "say" and words and isinstance(words[0], str):
            yield words[0]
        elif node.func.id == "say_count" and all(isinstance(word, str) for word in words[:2]):
            yield str(words[0]), str(words[1])
        elif node.func.id == "binding":
            tooltips = [k.value for k in node.keywords if k.arg == "tooltip"]
            values = [*words[2:4], *(t.value for t in tooltips if isinstance(t, ast.Constant))]
            yield from (value for value in values if isinstance(value, str))


def all_texts() -> dict[str | tuple[str, str], None]:
    """Every text of the interface, in the order of the modules that say it."""
    found: dict[str | tuple[str, str], None] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        if HERE not in path.parents:
            found |= dict.fromkeys(said(ast.parse(path.read_text("utf-8"))))
    for table in topics.TOPICS.values():
        found |= dict.fromkeys((table[0], *(right for _, right in table[1])))
    found |= dict.fromkeys(right for _, right in topics.EXAMPLES)
    found |= dict.fromkeys(sorted(texts(pktui)))
    found |= dict.fromkeys(COMMANDS.values())
    found |= dict.fromkeys(RULES.values())
    found |= dict.fromkeys(REASONS)
    found |= dict.fromkeys(COUNTED)
    found |= dict.fromkeys(form.what for form in (*FORMATS, *EXCHANGE))
    found |= dict.fromkeys((*UNITS.values(), *GROUPS, *EVENTS))
    for values in (
        FigureKind,
        Hedge,
        Standing,
        EntityKind,
        AnchorState,
        Tense,
        Granularity,
        Exported,
        ProblemKind,
    ):
        found |= dict.fromkeys(member.value for member in values)
    found |= dict.fromkeys(zoom.name.lower() for zoom in Zoom)
    found |= {(f"{{count}} {noun}", f"{{count}} {noun}s"): None for noun in NOUNS}
    found |= dict.fromkeys((FINDING, "writing"))
    found |= dict.fromkeys(OF_CLICK)
    return found


def update(path: Path) -> Catalog:
    """Bring the catalogue at `path` to the texts that there are; return it."""
    with path.open("rb") as stream:
        before = read_po(stream, locale=path.parents[1].name, domain="pktui")
    after = Catalog(locale=before.locale, domain="pktui", project="pktui", charset="utf-8")
    after.header_comment = before.header_comment
    singles = {pair[0] for pair in all_texts() if isinstance(pair, tuple)}
    for text in all_texts():
        if isinstance(text, str) and text in singles:
            continue
        known = before.get(text[0] if isinstance(text, tuple) else text)
        after.add(text, known.string if known else None)
    after.creation_date = after.revision_date = _BEGUN
    return after


if __name__ == "__main__":
    for po in sorted(HERE.rglob("pktui.po")):
        catalogue = update(po)
        with po.open("wb") as stream:
            write_po(stream, catalogue, width=100, omit_header=False)
        with po.with_suffix(".mo").open("wb") as stream:
            write_mo(stream, catalogue)
        missing = [message.id for message in catalogue if message.id and not message.string]
        print(po.parents[1].name, len(catalogue), "texts,", len(missing), "without translation")
