"""Regular expressions as they were compiled, kept for the next start.

A start compiles a hundred of them, Textual's, Python's and our own: a tenth of its work. What comes
of that depends on the expression, its flags and the version of Python alone, so it stands in the
file of `code_bundle`, which is of one version. Python checks what it is handed as if it were its
own work. Wherever anything is other than it was here, Python compiles as ever.

Only what modules compile while they are imported is kept: later ones may have the reader's words.
"""

from __future__ import annotations

import marshal
import re
import sys
from binascii import crc32
from importlib import import_module
from types import FrameType, FunctionType, SimpleNamespace
from typing import Any, cast

from pktui.runtime.code_bundle import CODE, CodeBundle

_NOT_KEPT = re.LOCALE | re.DEBUG
"""Flags of expressions that mean another thing elsewhere, or that print when they are compiled."""


class KeptPatterns:
    """Stands in for what `re` compiles expressions with, and knows those of one bundle."""

    def __init__(self, bundle: CodeBundle) -> None:
        """Take what `bundle` has, once it is used."""
        self._bundle = bundle
        self.missing: dict[tuple[str | bytes, int], str] = {}
        """The expressions with their flags that had to be compiled, and the modules they are of."""
        self._compile: Any = None

    def use(self) -> None:
        """Have `re` ask here first from now on."""
        compiler: Any = getattr(re, "_compiler", None)  # Python names it with an underscore
        make = getattr(compiler, "compile", None)
        if isinstance(make, FunctionType) and hasattr(compiler, "_sre"):
            self._compile = make
            compiler.compile = self.compile

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        """Return the compiled `pattern`: the kept one where there is one, else Python's work."""
        if isinstance(pattern, str | bytes):
            parts = self._parts(pattern, flags)
            if parts is not None:
                try:
                    return import_module("_sre").compile(*parts)
                except (TypeError, ValueError, RuntimeError, OverflowError):
                    pass  # it is not what this Python makes of it
            module = _module_being_imported()
            if module is not None:
                self.missing[pattern, flags] = module
        return self._compile(pattern, flags)

    def _parts(self, pattern: str | bytes, flags: int) -> tuple[Any, ...] | None:
        data = self._bundle.pattern(key_of(pattern, flags))
        if data is None:
            return None
        try:
            asked, parts = marshal.loads(data)  # noqa: S302 - as Python loads .pyc files
        except (EOFError, ValueError, TypeError):
            return None
        return parts if asked == pattern and type(asked) is type(pattern) else None

    def written(self, pattern: str | bytes, flags: int) -> bytes | None:
        """Return how the compiled `pattern` is written; None where it can't be kept."""
        make: Any = self._compile
        hand_back = SimpleNamespace(compile=_together)
        names = {**make.__globals__, "_sre": hand_back}
        take_apart: Any = FunctionType(make.__code__, names, argdefs=make.__defaults__)
        try:
            parts: tuple[Any, ...] = take_apart(pattern, flags)
            if parts[1] & int(_NOT_KEPT):
                return None
            return marshal.dumps((pattern, tuple(map(_plain, parts))))
        except Exception:  # Python's own parts are not what they were: then nothing is kept
            return None


def key_of(pattern: str | bytes, flags: int) -> tuple[int, int]:
    """Return by what an expression is found. Two may share it, so each is written in full too."""
    if isinstance(pattern, bytes):
        return ~crc32(pattern), int(flags)  # never that of a string of the same letters
    return crc32(pattern.encode("utf-8", "surrogatepass")), int(flags)


def _together(*parts: object) -> tuple[object, ...]:
    return parts


def _plain(part: Any) -> Any:
    """Return a part of a compiled expression with numbers in place of those that have names."""
    return [*map(int, cast("list[int]", part))] if isinstance(part, list) else part


def _module_being_imported() -> str | None:
    """Return the module that compiles an expression while it is imported; None for any later."""
    # Python's own way to know who calls, for all its underscore
    frame: FrameType | None = sys._getframe(2)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    while frame is not None:
        if frame.f_code.co_name == "<module>":
            name = frame.f_globals.get("__name__")
            return name if isinstance(name, str) and name != "__main__" else None
        frame = frame.f_back
    return None


PATTERNS = KeptPatterns(CODE)
"""The ones of this installation."""
