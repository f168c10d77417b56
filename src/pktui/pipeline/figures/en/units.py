"""The English words of units of measure, with the unit that each stands for."""

from __future__ import annotations

from pktui.pipeline.figures.measures import ACRE, BARREL, FOOT, GALLON, MILE, SIGNS


def units() -> dict[str, tuple[str, float]]:
    """Return every English word and sign of measure: its unit, and the factor to it."""
    lengths: dict[str, tuple[str, float]] = {}
    for words, factor in (
        ("metre metres meter meters", 1.0),
        ("kilometre kilometres kilometer kilometers", 1e3),
        ("mile miles", MILE),
        ("foot feet", FOOT),
        ("yard yards", 3 * FOOT),
        ("inch inches", FOOT / 12),
        ("centimetre centimetres centimeter centimeters", 0.01),
        ("millimetre millimetres millimeter millimeters", 0.001),
    ):
        lengths.update(dict.fromkeys(words.split(), ("m", factor)))
    table = dict(lengths)
    for word, (unit, factor) in lengths.items():
        table[f"square {word}"] = table[f"sq {word}"] = f"{unit}2", factor**2
        table[f"cubic {word}"] = f"{unit}3", factor**3
    for words, unit, factor in (
        ("hectare hectares", "m2", 1e4),
        ("acre acres", "m2", ACRE),
        ("litre litres liter liters", "m3", 0.001),
        ("gallon gallons", "m3", GALLON),
        ("barrel barrels", "m3", BARREL),
        ("kilogram kilograms kilogramme kilogrammes kilo kilos", "kg", 1.0),
        ("gram grams gramme grammes", "kg", 0.001),
        ("tonne tonnes ton tons", "kg", 1e3),
        ("knots", "knots", 1.0),
        ("watts", "W", 1.0),
        ("kilowatts", "W", 1e3),
        ("megawatts megawatt", "W", 1e6),
        ("gigawatts gigawatt", "W", 1e9),
        ("degrees", "degrees", 1.0),
        ("hertz", "Hz", 1.0),
        ("megabytes", "B", 1e6),
        ("gigabytes", "B", 1e9),
    ):
        table.update(dict.fromkeys(words.split(), (unit, factor)))
    nautical = dict.fromkeys(("nautical mile", "nautical miles"), ("m", 1852.0))
    metric = dict.fromkeys(("metric ton", "metric tons", "metric tonnes"), ("kg", 1e3))
    return SIGNS | table | nautical | metric
