"""The version of the rules: what an analysis, or a corpus, depends on besides its articles.

It is made from the program itself, so nobody can forget to raise it: the sizes and times of every
file that an analysis may come from, as `make` tells what is out of date. Reading their contents
instead would take ten times as long, at every start.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from pktui import __version__
from pktui.runtime.digest import blake2b

_PACKAGE = Path(__file__).parent.parent

_ANALYSIS = ("pipeline", "model", "store", "text", "runtime")
"""Where the rules are, the nouns that they yield, and the notation in which these are stored: what
`pipeline.analyse` imports. A test holds this to the imports."""

_CORPUS = (*_ANALYSIS, "reading", "corpus", "wording", "errors.py")
"""… and what comes before and after the rules: what `corpus.assemble` and the readers import."""

_INDEX = (*_CORPUS, "query")
"""… and what makes an index of a corpus."""

_TELLINGS = (*_INDEX, "insight", "view")
"""… and what finds out which events of a corpus tell of the same, or contradict each other."""

OPTIONAL = (
    *("trafilatura", "htmldate", "lxml", "warcio", "feedparser", "icalendar", "pypdf"),
    *("cryptography", "docx", "odf", "defusedxml", "python_calamine", "bibtexparser"),
)
"""The packages with which more formats are read, by their folders. What else is installed beside
them changes nothing of what was read. A test holds this to what the readers ask for."""


@cache
def analysis_version() -> str:
    """Make 16 hexadecimal digits that differ whenever an analysis might."""
    return _version(_ANALYSIS)


@cache
def corpus_version() -> str:
    """Make 16 hexadecimal digits that differ whenever the corpus of the same files might."""
    return _version(_CORPUS, *_optional())


@cache
def index_version() -> str:
    """Make 16 hexadecimal digits that differ whenever the index of the same corpus might."""
    return _version(_INDEX, *_optional())


@cache
def tellings_version() -> str:
    """Make 16 hexadecimal digits that differ whenever what the timeline takes together might."""
    return _version(_TELLINGS, *_optional())


def _optional() -> Iterator[int]:
    """Yield when each of the optional packages was installed, wherever Python looks for it."""
    return (stamp for folder in sys.path for stamp in _optional_in(folder))


def _optional_in(folder: str) -> Iterator[int]:
    """Tell when each of the packages with which more formats are read was installed in `folder`.

    Its first module tells that: a folder changes as well when Python keeps compiled code in it.
    """
    if folder.endswith("-packages"):
        for name in OPTIONAL:
            with suppress(OSError):
                yield os.stat(f"{folder}/{name}/__init__.py").st_mtime_ns  # noqa: PTH116


def _version(sources: Iterable[str], *more: int) -> str:
    made_by = f"{__version__} {sys.version} {sys.byteorder} {more}"
    known = blake2b(made_by.encode(), digest_size=8)
    for source in sources:
        known.update(_stamps(source))
    return known.hexdigest()


@cache
def _stamps(source: str) -> bytes:
    """Give the names, sizes and times of the files of a folder of the program, or of one file."""
    return b"".join(
        f"\0{name.removeprefix(str(_PACKAGE))}\0{found.st_size}\0{found.st_mtime_ns}".encode()
        for name, found in sorted(_files(_PACKAGE / source))
    )


def _files(top: Path) -> Iterator[tuple[str, os.stat_result]]:
    if not top.is_dir():
        yield str(top), top.stat()
        return
    with os.scandir(top) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(top / entry.name)
            else:
                yield entry.path, entry.stat()
