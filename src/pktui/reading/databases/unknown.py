"""A text that seems to hold many articles, in a form that no reader knows.

It is read as one article, since it may be one; but that is said, for otherwise nobody would know.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pktui.reading.databases.lines import ExportLine, nonblank
from pktui.reading.databases.written_dates import written_date
from pktui.reading.draft import Flaw

_RULE = re.compile(
    r"(?P<sign>[-=*_#~+\u2500\u2501\u25a0\u25a1\u25c6\uff0a\uff0d\uff1d])(?P=sign){7,}"
)
_NUMBERED = re.compile(
    r"\W{0,3}(?!page|seite|pagina|p\.|part|teil|chapter|slide|fig)(?:[^\W\d]{2,12}\W{1,2})?"
    r"(?P<number>\d{1,5})\s?(?:of|/|von|de|sur|di|van|件中|件目/|／)\s?(?P<total>\d{1,5})\W{0,3}"
    r"(?:[^\W\d]{2,14})?\W{0,2}",
    re.IGNORECASE,
)
_FEWEST = 3
"""Parts between rules; two rules may frame a box."""

_LOOKED_AT = 6
"""Lines below a rule in which a dated article has its date."""

_DATED = 0.8
"""The share of the parts that begin with a date."""


def suspicion(lines: Sequence[ExportLine]) -> Flaw | None:
    """Say why the lines may be many articles; None where nothing tells so."""
    said = nonblank(lines)
    places = _numbered(said) or _between_rules(said)
    if not places:
        return None
    return Flaw(
        f"it seems to hold {len(places):,} articles, in a form that no reader knows: read as one",
        said[places[0]].number,
    )


def _numbered(said: Sequence[ExportLine]) -> list[int]:
    """Find where `1/74`, `2/74`, … stand on lines of their own."""
    totals: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(said):
        if found := _NUMBERED.fullmatch(line.text):
            totals.setdefault(found["total"], []).append((int(found["number"]), at))
    for total, places in totals.items():
        numbers = [number for number, _ in places]
        if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)) and int(total) > 1:
            return [at for _, at in places]
    return []


def _between_rules(said: Sequence[ExportLine]) -> list[int]:
    """Find where the same rule stands above one part after the other that begins with a date."""
    rules = Counter(line.text for line in said if _RULE.fullmatch(line.text))
    for rule, count in rules.most_common(1):
        if count < _FEWEST:
            break
        places = [at for at, line in enumerate(said) if line.text == rule]
        heads = [said[at + 1 : at + 1 + _LOOKED_AT] for at in places]
        heads = [head for head in heads if head]
        dated = sum(
            any(len(line.text) < 120 and written_date(line.text) for line in head) for head in heads
        )
        if dated >= max(_FEWEST - 1, _DATED * len(heads)):
            return places
    return []
