"""Analyses kept between runs, by the content of their articles and the version of the rules.

An SQLite file under the reader's cache folder. It may vanish, be full, be locked or be read-only:
then pktui works without it, and says so once. Two pktui may use it at once, and one that is killed
in the middle leaves whole rows or none: SQLite's write-ahead log sees to both. It is opened when
the first analysis is asked for or kept, so that a process may fork before that.

Every version of the rules has a file of its own, so none ever meets another's rows.
"""

from __future__ import annotations

import re
import stat
import time
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from pktui.model.article import Article
from pktui.runtime.digest import blake2b
from pktui.store.corpus_files import Corpora, corpus_files
from pktui.store.own_folders import PRIVATE, cache_folder, make_private, refuse_untrusted
from pktui.store.rules_version import (
    analysis_version,
    corpus_version,
    index_version,
    tellings_version,
)

if TYPE_CHECKING:
    import sqlite3

_NAME = "analyses-{version}.sqlite3"

_BYTES = 800_000_000
"""How large one file may always grow: about 150,000 news articles."""

_MOST_BYTES = 8_000_000_000
"""How large it grows where the disk has room: about 1,500,000 articles."""

_SHARE = 4
"""It may take a quarter of what is free on its disk, and leaves the rest to others."""

_EARLIER_VERSIONS = 1
"""How many files of other versions stay, those that were used last: a reader who has two pktui in
turn uses both."""

_FRESH = 7
"""Days before an entry that is used again is marked anew; marking rewrites the entry."""

_PATIENCE = 2.0
"""Seconds to wait for another pktui; its transactions take some milliseconds."""

_BATCH = 500
"""Entries asked for at once; SQLite takes at least 999 parameters."""

_SCHEMA = """
    CREATE TABLE IF NOT EXISTS analyses (
        place INTEGER PRIMARY KEY,  -- the first half of the key
        key BLOB NOT NULL,
        used INTEGER NOT NULL,      -- the day, counted from 1970
        checksum INTEGER NOT NULL,
        packed BLOB NOT NULL
    )
"""


def key_of(article: Article) -> bytes:
    """Make a key of 16 bytes that is equal for articles of which every rule must say the same."""
    known = blake2b(article.text.encode("utf-8", "surrogatepass"), digest_size=16)
    facts = (
        *(article.id, _told_by_path(article.path), article.title, article.date),
        *(article.guessed_date, article.publisher, article.url, article.read_as),
    )
    known.update(repr(facts).encode())
    if article.is_entry:
        known.update(b"entry")
    return known.digest()


_ANY_YEAR = re.compile(r"\d{4}")
"""What every date in a path has: most paths have none, and then no rule needs to be imported."""


@lru_cache(maxsize=64)  # the articles of one file follow one another
def _told_by_path(path: str) -> tuple[str, object]:
    """Return what a rule may look at in an article's path: its ending, and the date that the rule
    finds in it.

    So an analysis is found again where a folder is renamed or named from another place, also where
    the folder's name has a number that is no date.
    """
    ending = path.rpartition("/")[2].rpartition(".")[2].lower()
    if _ANY_YEAR.search(path) is None:
        return ending, None
    from pktui.pipeline.dates.document.machine_dates import date_in_address

    return ending, date_in_address(path)


class Cache:
    """Packed analyses by key. Nothing that a disk can do makes it raise."""

    def __init__(
        self,
        folder: Path | None = None,
        *,
        complain: Callable[[str], None],
        bytes_at_most: int | None = None,
    ) -> None:
        """Open the cache in `folder`. `complain` is told at most once, in one line, if there can
        be no cache. The database grows to `bytes_at_most`; None leaves that to the free disk."""
        self._complain = complain
        self._bytes_at_most = bytes_at_most
        self._today = int(time.time() // 86400)
        self._folder: Path | None = None
        """Where there is a file to open, until it is opened."""
        self._place = Path()
        """The folder of the cache."""
        self._opened: sqlite3.Connection | None = None
        self.corpora: Corpora | None = None
        """Whole corpora; None where there is no cache."""
        self.indexes: Corpora | None = None
        """The indexes of whole corpora; None where there is no cache."""
        self.tellings: Corpora | None = None
        """What their timelines take together; None where there is no cache."""
        with self._trouble():
            folder = folder or cache_folder()
            refuse_untrusted(folder)
            make_private(folder)
            self._folder = self._place = folder
            self.corpora = Corpora(folder, corpus_version())
            self.indexes = Corpora(folder, index_version(), "index")
            self.tellings = Corpora(folder, tellings_version(), "tellings")

    def get(self, keys: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Yield the analyses that are known of `keys`, in no order."""
        remaining = iter(keys)
        while batch := list(islice(remaining, _BATCH)):
            found: list[tuple[bytes, int, int, bytes]] = []
            with self._trouble():
                found = self._select(batch)
            asked = set(batch)
            stale: list[bytes] = []
            for key, used, checksum, packed in found:
                if key in asked and zlib.crc32(packed) == checksum:
                    if used < self._today - _FRESH:
                        stale.append(key)
                    yield key, packed
            self._mark(stale)

    def put(self, entries: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep `entries`, all of them or, where that fails, none."""
        rows = [
            (_place(key), key, self._today, zlib.crc32(packed), packed) for key, packed in entries
        ]
        with self._trouble():
            self._write("INSERT OR REPLACE INTO analyses VALUES (?, ?, ?, ?, ?)", rows)
            if self._opened:
                if self._bytes_at_most is None:
                    self._bytes_at_most = _room_in(self._place)
                _shrink(self._opened, self._bytes_at_most)

    def complain(self, line: str) -> None:
        """Tell in one line that something kept is damaged; the cache stays in use."""
        self._complain(line)

    def close(self) -> None:
        """Close the database; what was kept is written."""
        if self._opened:
            import sqlite3

            with suppress(sqlite3.Error):
                self._opened.close()
        self._opened = self._folder = None

    @property
    def _connection(self) -> sqlite3.Connection | None:
        """The connection to the database; None where there is no cache."""
        if self._folder:
            folder, self._folder = self._folder, None
            self._opened = _connected_in(folder)
        return self._opened

    def _select(self, keys: Sequence[bytes]) -> list[tuple[bytes, int, int, bytes]]:
        connection = self._connection
        if not connection:
            return []
        marks = ",".join("?" * len(keys))
        return connection.execute(
            f"SELECT key, used, checksum, packed FROM analyses WHERE place IN ({marks})",  # noqa: S608 - only question marks
            [_place(key) for key in keys],
        ).fetchall()

    def _mark(self, keys: Sequence[bytes]) -> None:
        """Mark entries as in use, so that they are the last to go. A disk that takes no marks
        may still be read."""
        rows = [(self._today, _place(key)) for key in keys]
        import sqlite3

        with suppress(sqlite3.Error):
            self._write("UPDATE analyses SET used = ? WHERE place = ?", rows)

    def _write(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        connection = self._connection if rows else None
        if connection:
            with connection:
                connection.executemany(statement, rows)

    @contextmanager
    def _trouble(self) -> Generator[None]:
        """Go on without the cache, whatever went wrong."""
        try:
            yield
        except _errors() as error:
            self.close()
            self.corpora = self.indexes = self.tellings = None
            self._complain(f"working without a cache: {_reason(error)}")


def _reason(error: Exception) -> str:
    """Say what went wrong in plain words: the system's, with the path, or those of the database."""
    if isinstance(error, OSError) and error.strerror:
        reason = error.strerror[0].lower() + error.strerror[1:]
        return f"{reason}: {error.filename}" if error.filename else reason
    return str(error)


def _room_in(folder: Path) -> int:
    """Return how many bytes a database in `folder` may take."""
    from shutil import disk_usage  # takes 4 ms, and only writing needs it

    return max(_BYTES, min(_MOST_BYTES, disk_usage(folder).free // _SHARE))


def clear(folder: Path | None = None) -> int:
    """Remove every cached analysis, corpus and screen; how many bytes that freed."""
    from pktui.store.last_screen import screens

    folder = folder or cache_folder()
    return sum(_remove(path) for path in (*_files(folder), *corpus_files(folder), *screens(folder)))


def usage(folder: Path) -> dict[str, int]:
    """Return how many bytes each kind of what is kept in `folder` takes on the disk."""
    from pktui.store.last_screen import screens

    held = corpus_files(folder)
    indexes = [path for path in held if not path.name.removeprefix(".").startswith("corpus")]
    kinds = {
        "analyses": [part for path in _files(folder) for part in _parts(path)],
        "corpora": [path for path in held if path not in indexes],
        "indexes": indexes,
        "screens": list(screens(folder)),
    }
    return {kind: sum(map(_size, paths)) for kind, paths in kinds.items()}


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0


def _errors() -> tuple[type[Exception], ...]:
    """Return the errors of a database and of its disk. A start that finds its corpus kept opens no
    database, and does not wait for its import."""
    import sqlite3

    return sqlite3.Error, OSError


def _connected_in(folder: Path) -> sqlite3.Connection:
    import sqlite3

    path = folder / _NAME.format(version=analysis_version())
    _remove_what_is_no_file(path)
    if not path.exists():
        _retire(folder)
    try:
        return _connected(path)
    except sqlite3.OperationalError:
        raise  # locked, full, read-only
    except sqlite3.DatabaseError:  # no database, or one that a disk has damaged
        _remove(path)
        return _connected(path)


def _connected(path: Path) -> sqlite3.Connection:
    import sqlite3

    connection = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        path.chmod(PRIVATE)
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(_SCHEMA)
    except (sqlite3.Error, OSError):
        connection.close()
        raise
    return connection


def _shrink(connection: sqlite3.Connection, bytes_at_most: int) -> None:
    """Drop the entries that were not used for longest until a quarter of the room is free."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_bytes,) = connection.execute("PRAGMA page_size").fetchone()
    if pages * page_bytes <= bytes_at_most:
        return
    share = 1 - 0.75 * bytes_at_most / (pages * page_bytes)
    with connection:
        connection.execute(
            """
            DELETE FROM analyses WHERE place IN (
                SELECT place FROM analyses ORDER BY used
                LIMIT (SELECT CAST(count(*) * ? AS INTEGER) FROM analyses)
            )
            """,
            (share,),
        )
    connection.executescript("PRAGMA incremental_vacuum")  # `execute` would free a single page


def _retire(folder: Path) -> None:
    earlier = sorted(_files(folder), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in earlier[_EARLIER_VERSIONS:]:
        _remove(path)


def _files(folder: Path) -> list[Path]:
    return list(folder.glob(_NAME.format(version="*")))


def _parts(path: Path) -> list[Path]:
    """The files of the database at `path`: itself, its log and the index of that."""
    return [path.with_name(path.name + suffix) for suffix in ("", "-wal", "-shm")]


def _remove_what_is_no_file(path: Path) -> None:
    """Remove pipes, devices and links in the place of a database, of which SQLite makes none: it
    takes a device without an end for a database and reads it for ever."""
    for part in _parts(path):
        with suppress(FileNotFoundError):
            if not stat.S_ISREG(part.lstat().st_mode):
                part.unlink()


def _remove(path: Path) -> int:
    """Remove a database with its log; how many bytes that freed."""
    freed = 0
    for part in _parts(path):
        with suppress(FileNotFoundError):
            size = part.stat().st_size
            part.unlink()
            freed += size
    return freed


def _place(key: bytes) -> int:
    return int.from_bytes(key[:8], "big", signed=True)
