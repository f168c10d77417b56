"""How the words of a command line are taken apart, and put together again."""

from __future__ import annotations

from collections.abc import Sequence

import click
import pytest

from pktui.cli import options
from pktui.cli.main import main, pktui
from pktui.cli.options import reading
from pktui.cli.parameters import ReadingOptions


def read(words: Sequence[str]) -> ReadingOptions:
    """What a command is handed for these words."""
    given: list[ReadingOptions] = []

    @click.command()
    @reading
    def command(reading: ReadingOptions) -> None:
        given.append(reading)

    command.main(list(words), standalone_mode=False)
    return given[0]


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["a", "b c"],
        ["--input", "text", "-"],
        ["--names", "x.toml", "--names", "spacy:en", "a"],
        ["--max-file-size", "20000", "--max-article-size", "5", "a"],
        ["--", "-x"],
    ],
)
def test_what_is_read_is_said_again(words: list[str]) -> None:
    assert list(read(words).words) == words
    assert read(read(words).words) == read(words)


@pytest.mark.parametrize("is_ascii", [True, False])
@pytest.mark.parametrize("words", [[], ["events"], ["report"]])
def test_help_is_in_ascii_for_a_terminal_that_draws_nothing_else(
    words: list[str],
    is_ascii: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(options, "is_ascii_terminal", lambda _: is_ascii)
    with pytest.raises(SystemExit):
        main([*words, "--help"])
    out = capsys.readouterr().out
    assert "--since DATE" in out
    assert out.isascii() is is_ascii


def test_help_of_every_command_is_written_so_and_that_of_another_program_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def help_of(one: click.Command) -> str:
        return one.get_help(one.context_class(one, **one.context_settings))

    monkeypatch.setattr(options, "is_ascii_terminal", lambda _: True)
    for name, one in {"pktui": pktui, **pktui.commands}.items():
        monkeypatch.setattr(one, "epilog", "Say “café”.")
        assert 'Say "cafe".' in help_of(one), name
    stranger = click.Command("other", help="Say “café”.")
    assert "Say “café”." in help_of(stranger)
