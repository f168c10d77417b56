"""Rules for what a firm's report speaks of and compares with: “the quarter”, “a year earlier”."""

from __future__ import annotations

from pktui.model.expressions import Period, Shift, Unit
from pktui.pipeline.dates.en.number_words import ordinal_of
from pktui.pipeline.dates.grammar.matches import Built
from pktui.pipeline.dates.grammar.token_regex import Match, Rule

FRAGMENTS = {
    "yearago": r"year(?: |-)(?:ago|earlier)",
    "like": r"(?:latest|comparable|corresponding)",
}
_A_YEAR_AGO = Shift(unit=Unit.YEAR, count=-1)


def _running_quarter(m: Match) -> Built | None:
    """Read words such as “the latest quarter”, “the year-ago period”, “the 1988 quarter”."""
    return Period(
        unit=Unit.QUARTER,
        number=None,
        year=int(m["year"]) if "year" in m else None,
        within=_A_YEAR_AGO if "ago" in m else None,
    )


def _quarter_a_year_ago(m: Match) -> Built | None:
    number = ordinal_of(m["nth"])
    if number is None or number > 4:
        return None
    return Period(unit=Unit.QUARTER, number=number, within=_A_YEAR_AGO)


def _year_ago(m: Match) -> Built | None:
    return _A_YEAR_AGO


REPORT_RULES: tuple[Rule[Built], ...] = (
    Rule("unit-ago-quarter", r"@yearago (?P<nth>@nth)(?: |-)quarter", _quarter_a_year_ago),
    Rule(
        "running-quarter",
        r"(?:@like )?(?P<ago>@yearago) (?:quarter|period)|@like (?:fiscal )?(?:quarter|period)"
        r"|the (?P<year>{year}) (?:quarter|period)|the quarter(?!-)"
        r"(?! (?:million|billion|mile|miles|note|final|of))",
        _running_quarter,
    ),
    Rule("year-ago", r"@yearago", _year_ago),
)
