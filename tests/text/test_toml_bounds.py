from __future__ import annotations

import tomllib

import pytest

from pktui.text.toml_bounds import excess_of_toml


@pytest.mark.parametrize(
    "text",
    [
        "",
        'title = "a"\n[a.b.c]\nd = [1, [2, 3], {e = "f"}]\n',
        pytest.param("a = '" + "[" * 1000 + "'", id="brackets in a string"),
        pytest.param('a = "' + '\\"[' * 1000 + '"', id="… behind quotation marks"),
        pytest.param("a = '''" + "[\n" * 1000 + "'''", id="… over many lines"),
        pytest.param('a = """' + '[""\n' * 1000 + '"""', id="… with quotation marks"),
        pytest.param("# " + "[." * 1000 + "\na = 1", id="in a comment"),
        pytest.param('a = "' + "a." * 1000 + '"', id="dots in a string"),
        pytest.param("".join(f"a{i} = 1.5\n" for i in range(1000)), id="many numbers"),
        pytest.param(f"a = [{'1.5, ' * 1000}]", id="many numbers in a list"),
        pytest.param("".join(f"[a.b{i}]\n" for i in range(1000)), id="many tables"),
    ],
)
def test_toml_as_people_write_it(text: str) -> None:
    assert excess_of_toml(text) is None
    tomllib.loads(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a = " + "[" * 5000, "brackets nested too deeply"),
        ("a = " + "[\n" * 5000, "brackets nested too deeply"),
        ("a = " + "{a=" * 5000, "brackets nested too deeply"),
        ("a." * 5000 + "a = 1", "a key of too many parts"),
        ("[" + "a . " * 5000 + "a]", "a key of too many parts"),
        ("a.b.c.d.e.f = 1\n" * 20_000, "more than 100,000 keys and brackets"),
        ("a = [" + "[[]]," * 60_000 + "]", "more than 100,000 keys and brackets"),
        ("[[a]]\n" * 60_000, "more than 100,000 keys and brackets"),
        ('{ name = "a.b = [c]" }\n' * 20_000, None),
        ("['[" + "\n" + "a = '''[\n" + "[" * 5000, None),
        ("'x\n[" + "[" * 5000, "brackets nested too deeply"),
    ],
)
def test_toml_that_would_cost_too_much(text: str, reason: str | None) -> None:
    assert excess_of_toml(text) == reason


@pytest.mark.parametrize("piece", ['"', "'", '"""', "'''", '\\"', "#", "[", "a.", "'\n"])
def test_any_text_is_gone_through_once(piece: str) -> None:
    excess_of_toml(f"a = {piece * 100_000}")
