"""Regular expressions that are compiled when they are first asked for something.

To compile those of all modules takes a tenth of a new process that reads some hundred articles, and
no pile needs all of them: a Vietnamese one none that look for English words.
"""

from __future__ import annotations

import re
import sys
from typing import Any, cast


class LatePattern:
    """Stands for a compiled expression until something of it is needed.

    What has been asked for once, such as `search`, is an attribute from then on.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag, module: str) -> None:
        """Take the text of an expression of `module`."""
        self.pattern = pattern
        self.module = module
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        """Return what the compiled expression has under this name."""
        if name.startswith("__"):  # a copy asks for what an expression need not have
            raise AttributeError(name)
        compiled = self._compiled
        if compiled is None:
            compiled = self._compiled = self.compile_late()
        found = self.__dict__[name] = getattr(compiled, name)
        return found

    def compile_late(self) -> re.Pattern[str]:
        """Compile the expression. `kept_compilations` knows this method by its name."""
        return re.compile(self.pattern, self._flags)


def compiled_late(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return what acts as the compiled `pattern`. Errors in it are found when it is first used, so
    a test of the module that has it must use it."""
    # the module's name, as `re` itself can't tell it later
    module = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    return cast("re.Pattern[str]", LatePattern(pattern, flags, module))
