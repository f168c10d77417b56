"""Records that lie packed in a file, each unpacked when it is asked for.

A corpus of a million events has more values than memory should hold, and a screen shows forty. So
records of one kind lie behind one another in *chunks* of 4,096, each chunk with the places of its
records, and a division tells in which chunk a record is. A value that was unpacked is the same
object for as long as anything refers to it, and is kept a little longer, since a screen asks for
the same rows again and again.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, ValuesView
from itertools import islice
from typing import Any, TypeVar, overload
from weakref import WeakValueDictionary

from pktui.runtime.digest import blake2b

T = TypeVar("T")
Id = TypeVar("Id", bound=str)

CHUNK = 4096
"""Records in a chunk; of articles with their texts they take ten megabytes. Opening a corpus brings
some pages of each chunk into memory, 60 KB, so chunks are not smaller."""

_HELD = 4096
"""Values that stay unpacked though nothing else refers to them: some hundred screens."""

_PLACES = struct.Struct("<QQ")
"""Where a record begins in its chunk, and where the next one does."""
_PLACE_BYTES = 8

Buffer = bytes | memoryview


def chunks_of(records: Iterable[bytes], head: bytes = b"") -> Iterator[bytes]:
    """Yield `records` in chunks: the place of each and the one past the last, and then all; `head`
    stands before each chunk."""
    remaining = iter(records)
    while some := list(islice(remaining, CHUNK)):
        place = _PLACE_BYTES * (len(some) + 1)
        places = array("Q", (place,))
        for record in some:
            place += len(record)
            places.append(place)
        chunk = b"".join((head, _little(places), *some))
        some.clear()  # a chunk is ten megabytes: it is not in memory twice while it is written
        yield chunk


def _little(numbers: array[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}Q", *numbers)


class Records:
    """The records of some chunks by number, as bytes."""

    def __init__(self, chunks: Sequence[Buffer]) -> None:
        self._chunks = chunks

    def __getitem__(self, row: int) -> Buffer:
        chunk, at = self._chunks[row // CHUNK], _PLACE_BYTES * (row % CHUNK)
        start, end = _PLACES.unpack_from(chunk, at)
        return chunk[start:end]

    def text(self, row: int) -> str:
        """Return the record at `row` as the text that it is."""
        return str(self[row], "utf-8", "surrogatepass")


class StoredRows(Sequence[T]):
    """A sequence of values, each unpacked by `make` from its row when it is asked for."""

    def __init__(self, count: int, make: Callable[[int], T]) -> None:
        self._count = count
        self._make = make
        self._alive: WeakValueDictionary[int, Any] = WeakValueDictionary()
        self._held: dict[int, T] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...

    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return tuple(self[row] for row in range(*at.indices(self._count)))
        held = self._held.get(at)
        if held is not None:
            return held
        row = at + self._count if at < 0 else at
        if not 0 <= row < self._count:
            raise IndexError(at)
        value = self._value(row)
        if len(self._held) >= _HELD:
            self._held.clear()
        self._held[row] = value
        return value

    def _value(self, row: int) -> T:
        known: T | None = self._alive.get(row)
        # two threads that unpack the same row together both get what the first one made
        return known if known is not None else self._alive.setdefault(row, self._make(row))

    def __iter__(self) -> Iterator[T]:
        """Yield all values, of which none is kept: to walk over all needs each of them once."""
        return map(self._value, range(self._count))


class SomeRows(Sequence[T]):
    """Some values of another sequence: those that have one of `numbers` there."""

    def __init__(self, rows: Sequence[T], numbers: Sequence[int]) -> None:
        self._rows = rows
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...

    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return tuple(self._rows[number] for number in self._numbers[at])
        return self._rows[self._numbers[at]]


_FOUND = 2_000
"""Ids whose numbers are remembered: those of some screens, 0.2 MB."""


class StoredById(Mapping[Id, T]):
    """The values of a sequence by their ids, in its order."""

    def __init__(self, rows: Sequence[T], ids: IdNumbers[Id]) -> None:
        self._rows = rows
        self._ids = ids

    def __getitem__(self, id_: Id) -> T:
        return self._rows[self._ids[id_]]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids

    def __iter__(self) -> Iterator[Id]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._rows)

    def values(self) -> ValuesView[T]:
        """Return all values without looking any id up."""
        return _Values(self, self._rows)


class _Values(ValuesView[T]):
    def __init__(self, mapping: Mapping[Any, T], rows: Sequence[T]) -> None:
        super().__init__(mapping)
        self._rows = rows

    def __iter__(self) -> Iterator[T]:
        return iter(self._rows)

    def __reversed__(self) -> Iterator[T]:
        return reversed(self._rows)


def _hash(id_: str) -> int:
    digest = blake2b(id_.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def sorted_hashes(ids: Iterable[str]) -> tuple[bytes, bytes]:
    """Return the hashes of `ids` in order, and the number of the id of each, as arrays.

    Of an id that is there twice the last number comes first, which a dictionary would hold.
    """
    hashes = [_hash(id_) for id_ in ids]
    rows = sorted(range(len(hashes) - 1, -1, -1), key=hashes.__getitem__)
    return array("Q", map(hashes.__getitem__, rows)).tobytes(), array("I", rows).tobytes()


class IdNumbers(Mapping[Id, int]):
    """The number of each id, found by its hash: a dictionary of a million takes 200 MB."""

    def __init__(self, hashes: memoryview, rows: memoryview, id_of: Callable[[int], Id]) -> None:
        self._hashes = hashes
        self._rows = rows
        self._id_of = id_of
        self._found: dict[object, int] = {}
        """The numbers that were found last: a key looks the same hundred ids up again."""

    def __getitem__(self, id_: Id) -> int:
        row = self._find(id_)
        if row is None:
            raise KeyError(id_)
        return row

    def get(self, id_: Any, default: Any = None) -> Any:
        """Return the number of an id, or `default` where there is none such."""
        row = self._find(id_)
        return default if row is None else row

    def __contains__(self, id_: object) -> bool:
        return self._find(id_) is not None

    def __iter__(self) -> Iterator[Id]:
        return map(self._id_of, range(len(self._rows)))

    def __len__(self) -> int:
        return len(self._rows)

    def _find(self, id_: object) -> int | None:
        known = self._found.get(id_)
        return known if known is not None else self._look_up(id_)

    def _look_up(self, id_: object) -> int | None:
        if not isinstance(id_, str):
            return None
        wanted = _hash(id_)
        at = bisect_left(self._hashes, wanted)
        while at < len(self._hashes) and self._hashes[at] == wanted:
            row = self._rows[at]
            if self._id_of(row) == id_:
                if len(self._found) >= _FOUND:
                    self._found.clear()
                self._found[id_] = row
                return row
            at += 1
        return None
