"""What a command line asks for, as values: what is read, selected and printed, and how.

They stand apart from the options that fill them, so that the explorer starts without click where
nothing but paths is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from pktui.reading.inputs import DEFAULT_LIMITS
from pktui.runtime.frozen import dataclass

MODEL = "spacy:"
"""What stands before a model's name among the values of `--names`."""


def _unless(option: str, value: int, default: int) -> Sequence[str]:
    return () if value == default else (option, str(value))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingOptions:
    """The options that say what is read, and how."""

    paths: tuple[str, ...]
    input_format: str | None
    names: tuple[str, ...]
    no_cache: bool
    max_file_size: int
    max_article_size: int

    @property
    def corrections(self) -> str | None:
        """The file of corrections that is named, if one is."""
        return next((name for name in self.names if not name.startswith(MODEL)), None)

    @property
    def words(self) -> Sequence[str]:
        """How a command line says so, the paths last."""
        options = [
            *(("--input", self.input_format) if self.input_format else ()),
            *(word for names in self.names for word in ("--names", names)),
            *_unless("--max-file-size", self.max_file_size, DEFAULT_LIMITS.file_bytes),
            *_unless(
                "--max-article-size", self.max_article_size, DEFAULT_LIMITS.article_characters
            ),
        ]
        ends = ("--",) if any(path[:1] == "-" and path[1:] for path in self.paths) else ()
        return (*options, *ends, *self.paths)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selecting:
    """The options that say which events are shown."""

    query: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """How the records of a listing are printed, and where."""

    format: str | None
    output: str | None
    no_color: bool

    @property
    def chosen(self) -> str | None:
        """The format that is named, else the one that the name of the file asks for."""
        if self.format or not self.output:
            return self.format
        from pktui.export.registry import name_of_format

        return name_of_format(self.output)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How the explorer opens, where it does not begin as the session before ended."""

    order: str | None
    zoom: str | None
    view: str | None
    at: str | None

    @property
    def is_asked(self) -> bool:
        """Whether any of it was given."""
        return any((self.order, self.zoom, self.view, self.at))
