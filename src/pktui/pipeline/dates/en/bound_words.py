"""Words that make a bound of a date (“before 2010”), or by which a time is counted from one."""

from __future__ import annotations

from pktui.model.timex import Bound
from pktui.pipeline.dates.language import listed

BESIDE_BOUNDS = {
    "counts back": frozenset(("before", "prior to", "before the", "ahead of")),
    "counts on": frozenset(("after", "after the")),
    "counts on at first": listed("from"),
    "before no exact count": listed(
        """for within in over during the these those his her its their than least most up about
        around roughly approximately nearly almost some another every each first last past next to
        within under and or"""
    ),
    "goes on behind from": frozenset((" on",)),
    "from": listed("from"),
    "born": listed("born"),
    "past endings": listed("ed"),
    "states": listed(
        "have know own exist live believe understand want need like contain include belong possess"
    ),
    "does not": frozenset(("did not", "does not", "do not", "n ' t", "n ’ t")),
    "nobody": listed("nobody none no"),
    "finite verbs": listed(
        """was were is are am has have had may might can could will would shall should must did does
        do"""
    ),
    "when": listed("when"),
    "announcing": listed("will ll"),
    "in": listed("in"),
}
"""Kinds of words as `Language.beside` has them."""
BOUNDS = {
    **dict.fromkeys(("before", "prior to", "earlier than", "pre -"), Bound.BEFORE),
    **dict.fromkeys(("by", "until", "till", "up to", "on or before"), Bound.UNTIL),
    **dict.fromkeys(("no later than", "not later than", "in or before"), Bound.UNTIL),
    "through": Bound.UNTIL,
    **dict.fromkeys(("no earlier than", "not earlier than", "no sooner than"), Bound.FROM),
    **dict.fromkeys(("not before", "on or after", "in or after"), Bound.FROM),
    **dict.fromkeys(("after", "later than", "beyond", "post -"), Bound.AFTER),
}
"""Words before a date that make a bound of it."""
