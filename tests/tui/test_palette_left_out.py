"""Textual's own palette stays away from the start, and is there for whoever asks for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_explorer_brings_no_widget_that_only_the_palette_needs() -> None:
    names = run("import pktui.tui.run, sys; print('\\n'.join(sys.modules))").splitlines()
    assert "textual.app" in names
    for unused in ("textual.command", "textual.widgets._input", "textual.widgets._option_list"):
        assert unused not in names


def test_the_palette_is_whole_for_whoever_imports_it_later() -> None:
    program = """
import pktui.tui.app
from textual.command import CommandPalette, DiscoveryHit, Hit, Provider
from textual.screen import SystemModalScreen
from textual.types import InputValidationOn
assert issubclass(CommandPalette, SystemModalScreen)
print(Hit.__name__, Provider.__module__)
"""
    assert run(program).split() == ["Hit", "textual.command"]


def test_a_name_that_is_unknown_here_brings_the_module_as_it_is() -> None:
    program = """
from pktui.tui.palette_left_out import _StandIn
import sys
sys.modules["textual.command"] = stand_in = _StandIn()
from textual.command import CommandPalette, SearchIcon, Provider
print(SearchIcon.__module__, sys.modules["textual.command"] is stand_in)
try:
    stand_in.NoSuchThing
except AttributeError as error:
    print(error)
"""
    first, second = run(program).splitlines()
    assert first == "textual.command False"
    assert "NoSuchThing" in second


def test_where_textual_is_there_already_it_is_left_as_it_is() -> None:
    program = """
import textual.app
import pktui.tui.app
print(textual.app.CommandPalette.__module__)
"""
    assert run(program).strip() == "textual.command"
