"""The errors that a caller treats differently from a bug."""

from __future__ import annotations


class PktuiError(Exception):
    """A mistake that the reader can mend; its text is one clear line for standard error."""


class QueryError(PktuiError):
    """A query that cannot be understood.

    `position` is the offset in the query, in characters, at which understanding stopped.
    """

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.position = position


class OutputError(PktuiError):
    """What was asked for could not be written where it was asked for."""
