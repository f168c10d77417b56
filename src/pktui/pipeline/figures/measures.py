"""Signs of measures that many languages share: the unit that all of a dimension share, and the
factor to it."""

from __future__ import annotations

FOOT, MILE, ACRE = 0.3048, 1609.344, 4046.8564224
GALLON, BARREL, POUND = 0.003785411784, 0.158987294928, 0.45359237

_LENGTHS = {"m": 1.0, "km": 1e3, "kms": 1e3, "mi": MILE, "ft": FOOT, "yd": 3 * FOOT}
_SMALL_LENGTHS = {"cm": 0.01, "mm": 0.001}

_THOUSANDS = {"k": 1e3, "m": 1e6, "g": 1e9, "t": 1e12}
"""Letters before a unit of energy, and what they multiply it by."""

PERIOD_SIGNS = {"h": "h", "hr": "h", "s": "s", "sec": "s", "min": "min", "d": "d", "yr": "year"}
"""Signs of the period of a rate, as in "km/h"."""

SIGNS: dict[str, tuple[str, float]] = {
    **{sign: ("m", factor) for sign, factor in (_LENGTHS | _SMALL_LENGTHS).items()},
    **{
        f"{word} {sign}": (f"m{power}", factor**power)
        for sign, factor in (_LENGTHS | _SMALL_LENGTHS).items()
        for word, power in (("square", 2), ("sq", 2), ("cubic", 3))
    },
    "ha": ("m2", 1e4),
    **dict.fromkeys(("sqkm", "km2", "km²"), ("m2", 1e6)),
    **dict.fromkeys(("sqm", "m2", "m²"), ("m2", 1.0)),
    **dict.fromkeys(("m3", "m³"), ("m3", 1.0)),
    "bbl": ("m3", BARREL),
    "kg": ("kg", 1.0),
    **dict.fromkeys(("lb", "lbs"), ("kg", POUND)),
    "bpd": ("m3/d", BARREL),
    "mph": ("mph", 1.0),
    **dict.fromkeys(("kph", "kmh"), ("km/h", 1.0)),
    "w": ("W", 1.0),
    "kw": ("W", 1e3),
    "mw": ("W", 1e6),
    "gw": ("W", 1e9),
    **{f"{sign}wh": ("Wh", factor) for sign, factor in _THOUSANDS.items()},
    "kv": ("V", 1e3),
    **dict.fromkeys(("°c", "°f"), ("degrees", 1.0)),
    "psi": ("psi", 1.0),
    "hz": ("Hz", 1.0),
    "mb": ("B", 1e6),
    "gb": ("B", 1e9),
}
