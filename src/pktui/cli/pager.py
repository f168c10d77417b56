"""A listing that is longer than the terminal, through the reader's own pager."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from itertools import chain, islice

from pktui.export.output import AsciiText, standard_output, write
from pktui.runtime.charset import is_ascii_terminal

_LESS = "FRX"
"""How `less` is asked for colours, and to leave what it showed on the screen; git asks the same."""


def page(lines: Iterable[str]) -> None:
    """Print `lines`; where `PAGER` names a program and they don't fit, through that program."""
    pager = os.environ.get("PAGER", "").strip()
    if pager in ("", "cat") or os.environ.get("TERM") == "dumb":
        write(lines, None)
        return
    from shutil import get_terminal_size

    rest = iter(lines)
    first = list(islice(rest, get_terminal_size().lines))
    if len(first) < get_terminal_size().lines:
        write(first, None)
        return
    every = chain(first, rest)
    if not is_ascii_terminal(standard_output()):  # on which the pager draws
        _through(pager, every)
        return
    text = AsciiText(every)
    _through(pager, text)
    text.complain()


def _through(pager: str, lines: Iterable[str]) -> None:
    """Run `pager` by the shell, as other programs do, and let it end when its reader likes."""
    import subprocess

    environment = {"LESS": _LESS, "LV": "-c", **os.environ}
    with subprocess.Popen(  # noqa: S602 - the reader's own setting, a line for the shell
        pager, shell=True, stdin=subprocess.PIPE, env=environment, encoding="utf-8"
    ) as program:
        assert program.stdin is not None
        with suppress(BrokenPipeError):  # whoever read us has seen enough
            program.stdin.writelines(lines)
        with suppress(BrokenPipeError):
            program.stdin.close()
        while True:
            with suppress(KeyboardInterrupt):  # ctrl+c belongs to the pager
                program.wait()
                return
