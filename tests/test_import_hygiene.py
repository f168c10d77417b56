"""No core module brings the user interface along, and a listing pays for nothing it does not use.

Each is imported in an interpreter of its own, since in this one everything is loaded already.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SOURCE = Path(__file__).parents[1] / "src"
HEAVY = ("textual", "rich", "rapidfuzz", "numpy", "asyncio", "sqlite3", "trafilatura")


def loaded_by(statement: str) -> set[str]:
    """The top-level packages that `statement` leaves in `sys.modules`."""
    program = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in done.stdout.splitlines()}


def core_modules() -> list[str]:
    names = []
    for path in sorted((SOURCE / "pktui").rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        if "tui" in parts or "data" in parts or parts[-1] in ("__main__", "table"):
            continue
        names.append(".".join(parts).removesuffix(".__init__"))
    return names


def test_no_core_module_brings_the_interface_along() -> None:
    # all in one process, and named one by one only where that finds something: 60 starts cost 5 s
    modules = core_modules()
    assert "pktui.workspace.load" in modules
    statement = "\n".join(f"import {name}" for name in modules)
    if loaded_by(statement) & {"textual", "rich"}:
        guilty = [name for name in modules if loaded_by(f"import {name}") & {"textual", "rich"}]
        pytest.fail(f"these bring Textual or Rich: {', '.join(guilty)}")


def test_the_version_costs_nothing() -> None:
    assert not loaded_by("import pktui") & {"click", *HEAVY}


def test_help_costs_little_more_than_the_options_it_tells_of() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "pktui", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    names = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "pktui.cli.options" in names
    for unused in ("corpus", "correcting", "load", "pipeline", "query", "selected", "store", "tui"):
        assert [name for name in names if f"{name}.".startswith(f"pktui.{unused}.")] == []


def test_the_table_needs_rich_but_not_textual() -> None:
    assert loaded_by("import pktui.cli.table") & {"rich", "textual"} == {"rich"}


OPENED = """
import sys
from concurrent.futures import Future
from pktui import cli
from pktui.workspace.load import Loader
from pktui.query.language import Query
from pktui.store.cache import Cache
from pktui.tui.app import Explorer

class Opened(Explorer):
    def _finish(self, index):
        print("\\n".join(sys.modules))
        self.exit()

opening = Future()
opening.set_result(Loader((), cache=Cache(complain=print)).load())
Opened(opening, Query()).run(headless=True)
"""
"""What is loaded when the first screen has been painted."""

LATER = (
    "dateutil",
    "html",
    "json",
    "pktui.export",
    "pktui.pipeline",
    "pktui.reading.objects",
    "pktui.tui.dialogs",
    "rapidfuzz",
    "tomllib",
)
"""What a second opening needs for none of what it shows at first."""


def test_a_first_screen_waits_for_nothing_that_it_does_not_show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    def loaded() -> set[str]:
        done = subprocess.run(
            [sys.executable, "-c", OPENED], capture_output=True, text=True, check=True
        )
        return set(done.stdout.splitlines())

    assert "pktui.pipeline.analyse" in loaded()  # nothing is kept yet
    names = loaded()
    assert "pktui.tui.widgets.timeline" in names
    assert [name for name in names if name.startswith(LATER)] == []


def test_no_dialog_waits_for_the_grammar_of_dates() -> None:
    shown = "import sys, pktui.tui.dialogs.registry; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    names = done.stdout.split()
    assert "pktui.tui.dialogs.go_to" in names
    assert [name for name in names if name.startswith("pktui.pipeline")] == []


LISTINGS = [
    (command, "--format", form)
    for command in ("events", "articles", "entities", "annotations", "check")
    for form in ("jsonl", "csv")
]


def test_a_listing_starts_light(tmp_path: Path) -> None:
    # all in one process, and named one by one only where that finds something
    def heavy(*listings: tuple[str, ...]) -> set[str]:
        program = f"""
from pktui.cli.main import main
for listing in {listings!r}:
    try:
        main([*listing, "--no-cache", "-o", {str(tmp_path / "out")!r}])
    except SystemExit as done:
        assert done.code in (0, 1), done.code
    else:
        raise AssertionError("it goes on")
"""
        return loaded_by(program) & {"textual", "rich", "numpy", "asyncio", "trafilatura"}

    together = heavy(*LISTINGS)
    assert not together, {listing: heavy(listing) for listing in LISTINGS}
