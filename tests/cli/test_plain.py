"""What `pktui --plain` writes, letter by letter."""

from __future__ import annotations

import io

import pytest

from pktui.cli import plain
from pktui.cli.parameters import ReadingOptions
from pktui.query.language import Query
from tests.corpora import Said, Told, corpus

MADE = corpus(
    Told(title="Talks", when="2020-05-01", said=[Said("2020-05-01", "“Đặng” spoke on 1 May…")])
)
READING = ReadingOptions(
    paths=(),
    input_format=None,
    names=(),
    no_cache=True,
    max_file_size=1,
    max_article_size=1,
)


class _Stream(io.TextIOWrapper):
    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.mark.parametrize(
    ("locale", "is_terminal", "shown"),
    [
        ("C", True, '"Dang" spoke on 1 May~'),
        ("C", False, "“Đặng” spoke on 1 May…"),
        ("C.UTF-8", True, "“Đặng” spoke on 1 May…"),
    ],
)
def test_a_terminal_of_ascii_alone_gets_ascii(
    locale: str, is_terminal: bool, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = _Stream(is_terminal=is_terminal)
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.setattr(plain, "load_corpus", lambda _: MADE)
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    monkeypatch.setattr("sys.stdout", stream)
    plain.talk(READING, Query(), "event")
    stream.seek(0)
    assert shown in stream.read()
