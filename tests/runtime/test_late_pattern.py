"""An expression is compiled when something of it is first needed, and not before."""

from __future__ import annotations

import copy
import re

import pytest

from pktui.runtime.late_pattern import LatePattern, compiled_late


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The expressions that are compiled from now on."""
    found: list[str] = []
    compile_as_ever = re.compile

    def noted(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
        found.append(pattern)
        return compile_as_ever(pattern, flags)

    monkeypatch.setattr(re, "compile", noted)
    return found


def test_it_is_compiled_once_and_when_it_is_used(compiled: list[str]) -> None:
    late = compiled_late("(?P<day>[0-9]+) may", re.IGNORECASE)
    assert late.pattern == "(?P<day>[0-9]+) may"
    assert not compiled, "neither made nor asked for its text"
    found = late.search("on 3 May")
    assert found
    assert found["day"] == "3"
    assert late.fullmatch("4 MAY")
    assert not late.match("may")
    assert [one["day"] for one in late.finditer("1 may, 2 may")] == ["1", "2"]
    assert late.sub("-", "1 may, 2 may") == "-, -"
    assert late.groups == 1
    assert compiled == ["(?P<day>[0-9]+) may"]


def test_an_error_is_found_when_it_is_used() -> None:
    late = compiled_late("(")
    with pytest.raises(re.error):
        late.search("")


def test_it_knows_its_module_and_can_be_copied() -> None:
    late = compiled_late("a+")
    assert isinstance(late, LatePattern)
    assert late.module == __name__
    twin = copy.copy(late)
    assert isinstance(twin, LatePattern)
    assert twin.module == __name__
    with pytest.raises(AttributeError):
        _ = late.whatever
