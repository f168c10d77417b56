"""What a report claims, numbered: a quotation of an article, or a count that a query gives.

Claims stand at the end of a report as JSON, one a line, so that a program can check them and a
person can read them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TypeAlias, cast

from pktui.model.mark import Citation, Quote
from pktui.runtime.frozen import dataclass
from pktui.text.sanitise import escape_json

ClaimFields: TypeAlias = "dict[str, object]"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedClaim:
    """An article says this, with this date."""

    number: int
    quote: Quote
    article: Citation
    when: str | None
    """The date of what is told, in EDTF; None where the words are quoted for themselves."""
    as_of: str | None = None
    """The date as of which a figure in the quoted words holds; None where none is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedClaim:
    """A claim that a query finds a number of things."""

    number: int
    query: str
    """What the report covers."""
    within: str
    """Of what they are counted: a query that narrows it further, a day, an article or a name;
    empty where all of it is counted."""
    what: str
    """What is counted: a key of `report.counts.COUNTED`."""
    result: int

    @property
    def asked(self) -> str:
        """The whole query, in one line; empty where everything is covered."""
        narrower = self.within if self.what == "events" else ""
        return " and ".join(part for part in (self.query, narrower) if part)

    @property
    def of(self) -> str:
        """The day, article or name that it is counted of; empty where the query says it."""
        return "" if self.what == "events" else self.within


Claim: TypeAlias = QuotedClaim | CountedClaim

_NUMBER = re.compile(r'"claim": ?(\d+)')


def claim_lines(claims: Iterable[Claim]) -> list[str]:
    """Write claims as JSON, one a line, without line ends.

    `<` is written as a number, so that no words of an article begin or end an element of a page.
    """
    lines = (escape_json(json.dumps(_fields(claim), ensure_ascii=False)) for claim in claims)
    return [line.replace("<", "\\u003c") for line in lines]


def _fields(claim: Claim) -> ClaimFields:
    if isinstance(claim, CountedClaim):
        return {
            "claim": claim.number,
            "query": claim.query,
            "within": claim.within,
            "count": claim.what,
            "result": claim.result,
        }
    quote, article = claim.quote, claim.article
    return {
        "claim": claim.number,
        "when": claim.when,
        **({"as_of": claim.as_of} if claim.as_of else {}),
        "quote": {
            "exact": quote.exact,
            "prefix": quote.prefix,
            "suffix": quote.suffix,
            "start": quote.start,
            "end": quote.end,
        },
        "article": {
            "id": article.id,
            "title": article.title,
            "when": article.when,
            "publisher": article.publisher,
            "path": article.path,
            "sha256": article.sha256,
        },
    }


def read_claim(line: str) -> Claim | int:
    """Read one line; only the claim's number where the rest can't be read.

    Raises `ValueError` where there is not even a number.
    """
    try:
        fields: object = json.loads(line)
        assert isinstance(fields, dict)
        return _claim(cast("ClaimFields", fields))
    except (ValueError, KeyError, TypeError, AssertionError, RecursionError):
        number = _NUMBER.search(line)
        if number is None:
            raise ValueError("no claim") from None
        return int(number[1])


def _claim(fields: ClaimFields) -> Claim:
    number = _number(fields, "claim")
    if "query" in fields:
        return CountedClaim(
            number=number,
            query=_text(fields, "query"),
            within=_text(fields, "within"),
            what=_text(fields, "count"),
            result=_number(fields, "result"),
        )
    quote, article = _object(fields, "quote"), _object(fields, "article")
    return QuotedClaim(
        number=number,
        when=_maybe(fields, "when"),
        as_of=_maybe(fields, "as_of") if "as_of" in fields else None,
        quote=Quote(
            exact=_text(quote, "exact"),
            prefix=_text(quote, "prefix"),
            suffix=_text(quote, "suffix"),
            start=_number(quote, "start"),
            end=_number(quote, "end"),
        ),
        article=Citation(
            id=_text(article, "id"),
            title=_text(article, "title"),
            when=_maybe(article, "when"),
            publisher=_maybe(article, "publisher"),
            path=_text(article, "path"),
            sha256=_text(article, "sha256"),
        ),
    )


def _object(fields: ClaimFields, name: str) -> ClaimFields:
    held = fields[name]
    if not isinstance(held, dict):
        raise TypeError(name)
    return cast("ClaimFields", held)


def _text(fields: ClaimFields, name: str) -> str:
    held = fields[name]
    if not isinstance(held, str):
        raise TypeError(name)
    return held


def _maybe(fields: ClaimFields, name: str) -> str | None:
    return None if fields[name] is None else _text(fields, name)


def _number(fields: ClaimFields, name: str) -> int:
    held = fields[name]
    if not isinstance(held, int) or isinstance(held, bool):
        raise TypeError(name)
    return held
