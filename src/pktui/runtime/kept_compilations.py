"""What modules compile while they are imported, kept for the next start.

A start compiles a hundred regular expressions and the methods of two hundred small classes, which
`dataclasses` and `collections` write as text: Textual's, Python's and our own. That is a sixth of
its work. What comes of it depends on the text, its flags and the version of Python alone, so it
stands in the file of `code_bundle`, which is of one version. Wherever anything is other than it was
here, Python compiles as ever.

Only what modules compile while they are imported is kept: later texts may have the reader's words.
"""

from __future__ import annotations

import builtins
import marshal
import re
import sys
from binascii import crc32
from functools import partial
from importlib import import_module
from types import CodeType, FrameType, FunctionType, SimpleNamespace
from typing import Any, Literal, NamedTuple, cast

from pktui.runtime.code_bundle import CODE, CodeBundle

_NOT_KEPT = re.LOCALE | re.DEBUG
"""Flags of expressions that mean another thing elsewhere, or that print when they are compiled."""

_RUN: tuple[tuple[str, Literal["exec", "eval"]], ...] = (
    ("dataclasses", "exec"),
    ("collections", "eval"),
)
"""Modules of Python's own that write methods as text, and what they run it with."""


_LATE = "compile_late"
"""The method that compiles an expression of a module late. To import it would cost each start."""


class Compiled(NamedTuple):
    """What was compiled: an expression with its flags, or a text that was run."""

    text: str | bytes
    flags: int
    how: Literal["re", "exec", "eval"]

    @property
    def key(self) -> tuple[int, int, str]:
        """What it is found by. Two texts may share a key, so each is kept in full beside what was
        made of it."""
        if isinstance(self.text, bytes):
            return crc32(self.text), self.flags, "bytes"
        return crc32(self.text.encode("utf-8", "surrogatepass")), self.flags, self.how


class KeptCompilations:
    """Takes the place of Python's compilers of expressions and of texts, and knows what one bundle
    has of either."""

    def __init__(self, bundle: CodeBundle) -> None:
        """Take what `bundle` has, once it is used."""
        self._bundle = bundle
        self.missing: dict[Compiled, str] = {}
        """What had to be compiled, and the modules for which it was."""
        self._compile: Any = None

    def use(self) -> None:
        """Have `re`, `dataclasses` and `collections` ask here first from now on; not where nothing
        is kept, nor will be."""
        if self._bundle.path is None or (sys.dont_write_bytecode and not self._bundle.compilations):
            return
        compiler: Any = getattr(re, "_compiler", None)  # Python names it with an underscore
        make = getattr(compiler, "compile", None)
        if isinstance(make, FunctionType) and hasattr(compiler, "_sre"):
            self._compile = make
            compiler.compile = self.compile
        for module, name in _RUN:
            names = vars(import_module(module))
            if name not in names and "annotations" not in names:  # nor imported from __future__
                names[name] = partial(self.run, name)

    def compile(self, pattern: Any, flags: Any = 0) -> Any:
        """Return the compiled `pattern`: the kept one where there is one, else Python's work."""
        if isinstance(pattern, str | bytes) and isinstance(flags, int):
            wanted = Compiled(pattern, int(flags), "re")
            parts = self._found(wanted)
            if isinstance(parts, tuple):
                try:
                    return import_module("_sre").compile(*parts)
                except (TypeError, ValueError, RuntimeError, OverflowError, MemoryError):
                    pass  # it is not what this Python makes of it
            self._miss(wanted)
        return self._compile(pattern, flags)

    def run(self, how: Literal["exec", "eval"], text: Any, *namespaces: Any) -> Any:
        """Run `text` as the function of Python's that is called so, compiled where it was kept."""
        if isinstance(text, str):
            wanted = Compiled(text, 0, how)
            code = self._found(wanted)
            if not isinstance(code, CodeType):
                self._miss(wanted)
                code = _code(wanted)
            text = code
        if not namespaces:
            caller = _caller(1)
            namespaces = (caller.f_globals, caller.f_locals) if caller is not None else ()
        return getattr(builtins, how)(text, *namespaces)

    def _found(self, wanted: Compiled) -> object:
        data = self._bundle.compilation(wanted.key)
        if data is None:
            return None
        try:
            text, made = marshal.loads(data)  # noqa: S302 - as Python loads .pyc files
        except (EOFError, ValueError, TypeError, MemoryError):  # a damaged length may be any
            return None
        return made if text == wanted.text and type(text) is type(wanted.text) else None

    def _miss(self, wanted: Compiled) -> None:
        module = _module_being_imported()
        if module is not None:
            self.missing[wanted] = module

    def written(self, wanted: Compiled) -> bytes | None:
        """Return what comes of compiling `wanted`, as it is written; None where it can't be
        kept."""
        try:
            made: Any = self._parts(wanted) if wanted.how == "re" else _code(wanted)
            return marshal.dumps((wanted.text, made)) if made is not None else None
        except Exception:  # Python's own parts are not what they were: then nothing is kept
            return None

    def _parts(self, wanted: Compiled) -> tuple[object, ...] | None:
        """Return the parts from which Python makes the object of an expression; None where these
        can't be kept."""
        if wanted.flags & int(_NOT_KEPT):
            return None  # nothing may be printed again, either
        make: Any = self._compile
        names = {**make.__globals__, "_sre": SimpleNamespace(compile=_together)}
        take_apart: Any = FunctionType(make.__code__, names, argdefs=make.__defaults__)
        parts: tuple[Any, ...] = take_apart(wanted.text, wanted.flags)
        return None if parts[1] & int(_NOT_KEPT) else tuple(map(_plain, parts))


def _code(wanted: Compiled) -> CodeType:
    """Compile a text as where it is run: without what this module imports from `__future__`."""
    made: CodeType = compile(wanted.text, "<string>", wanted.how, dont_inherit=True)
    return made


def _together(*parts: object) -> tuple[object, ...]:
    return parts


def _plain(part: Any) -> Any:
    """Return a part of a compiled expression with numbers in place of those that have names."""
    return [*map(int, cast("list[int]", part))] if isinstance(part, list) else part


def _caller(depth: int) -> FrameType | None:
    """Return the frame that is `depth` calls further out than the one that asks."""
    # Python's own way to know that, for all its underscore
    return sys._getframe(depth + 1)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def _module_being_imported() -> str | None:
    """Return the module that compiles something while it is imported, or an expression of its own
    late (`late_pattern`); None for any other."""
    frame = _caller(3)
    while frame is not None:
        if frame.f_code.co_name == _LATE:
            module = getattr(frame.f_locals.get("self"), "module", None)
            return module if isinstance(module, str) else None
        if frame.f_code.co_name == "<module>":
            name = frame.f_globals.get("__name__")
            return name if isinstance(name, str) and name != "__main__" else None
        frame = frame.f_back
    return None


COMPILATIONS = KeptCompilations(CODE)
"""The ones of this installation."""
