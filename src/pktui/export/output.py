"""Where what is printed goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from pktui.errors import OutputError
from pktui.store.atomic_file import replace

_BATCH = 256
"""Lines handed over at once: writing each on its own costs as much as making it."""


def write(lines: Iterable[str], output: str | None, *, promptly: bool = False) -> None:
    """Send `lines` to the file `output`, or to standard output where that is None or `-`.

    `promptly` has standard output take each line as it comes, for lines that are waited for.
    """
    if output is None or output == "-":
        _to_standard_output(lines, 1 if promptly else _BATCH)
    else:
        _to_file(lines, Path(output))


def _to_standard_output(lines: Iterable[str], batch_size: int) -> None:
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - closed: pktui >&-
        raise OutputError("standard output is closed")
    stream = sys.stdout.buffer
    remaining = iter(lines)
    try:
        while batch := list(islice(remaining, batch_size)):
            stream.write(_encoded("".join(batch)))
            if batch_size == 1:
                stream.flush()
        stream.flush()
    except BrokenPipeError:
        _give_up()  # whoever read us has seen enough
    except OSError as error:
        _give_up()
        reason = error.strerror or str(error)
        raise OutputError(f"cannot write to standard output: {reason}") from error


def _give_up() -> None:
    """Lead what is still in Python's buffer nowhere, so that its flush at exit has no complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _encoded(text: str) -> bytes:
    return text.encode("utf-8")


def _to_file(lines: Iterable[str], path: Path) -> None:
    # through a link to what it leads to; a device or a pipe cannot be replaced
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                stream.writelines(map(_encoded, lines))
            return
        replace(target, map(_encoded, lines), draft_name=f".{os.getpid()}")
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from error
