"""Libraries that read other people's formats: loaded when needed, perhaps missing, never trusted.

The heavy ones are optional parts of pktui. All of them are given bytes that anyone may have made,
and each raises errors of its own kinds for those; here they become flaws.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

from pktui.errors import PktuiError
from pktui.reading.draft import Flaw
from pktui.wording.damage import reason_of

Result = TypeVar("Result")


class MissingExtraError(PktuiError):
    """An input needs an optional part that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an optional part of pktui: pip install 'pktui[{extra}]'")


def library(module: str, *, extra: str, what: str) -> Any:
    """Return the module that reads `what`; raises `MissingExtraError`, with the way to get it.

    `Any`, since few of these libraries say what types they have.
    """
    try:
        loaded = import_module(module)
    except ImportError as error:
        raise MissingExtraError(what, extra) from error
    # what it has to say of bad input comes back as a flaw; left alone, it would be on the screen
    logging.getLogger(module.partition(".")[0]).setLevel(logging.CRITICAL + 1)
    return loaded


def attempt(what: str, call: Callable[[], Result]) -> Result | Flaw:
    """Return what a library's `call` gives; whatever it raises becomes a flaw of `what`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on standard error nobody would know of which file
            return call()
    except MissingExtraError:
        raise
    except Exception as error:
        return Flaw(f"{what} that cannot be read: {reason_of(error)}")
