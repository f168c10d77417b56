"""How the words of a command line are taken apart, and put together again."""

from __future__ import annotations

from collections.abc import Sequence

import click
import pytest

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
