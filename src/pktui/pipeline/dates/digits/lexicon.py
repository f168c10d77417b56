"""Numbers and marks by class, for the rules of every language."""

from __future__ import annotations

_TWO_DIGITS = frozenset(f"{n:02}" for n in range(100))

LEXICON: dict[str, frozenset[str]] = {
    "digits": frozenset(map(str, range(10_000))) | _TWO_DIGITS,
    "day": frozenset(map(str, range(1, 32))) | frozenset(f"{n:02}" for n in range(1, 10)),
    "monthnumber": frozenset(map(str, range(1, 13))) | frozenset(f"{n:02}" for n in range(1, 10)),
    "year": frozenset(map(str, range(1000, 2200))),
    "farfuture": frozenset(map(str, range(2200, 10_000))),
    "twodigits": _TWO_DIGITS,
    "onedigit": frozenset("123456789"),
    "threedigits": frozenset(f"{n:03}" for n in range(1000)),
    "hour": frozenset(map(str, range(25))) | frozenset(f"{n:02}" for n in range(10)),
    "minute": frozenset(f"{n:02}" for n in range(60)),
    "isohour": frozenset(f"T{n:02}" for n in range(25)),
    "halfnumber": frozenset("12"),
    "weeknumber": frozenset(map(str, range(1, 54))) | {f"{n:02}" for n in range(1, 10)},
    "quarternumber": frozenset("1234"),
    "sixdigit": frozenset("6"),
    "toomany": frozenset(map(str, range(32, 100))),
    "oldyear": frozenset(f"{n:04}" for n in range(1000)),
    "sign": frozenset("+-−"),
    "mark": frozenset(".,:/-–$£€#%"),
    "innermark": frozenset(".,:-–$£€#%"),
}
