"""How names of people and of places end in English text, whatever language they come from."""

from __future__ import annotations

import re

PLACE_BEGINNINGS = ("llan", "aber", "kirkby", "inver", "ballyn", "ballym")
"""Villages of Wales, Scotland and Ireland begin so, more than other unknown words."""

PERSON_ENDINGS = (
    *("ov", "ova", "ev", "eva", "ski", "sky", "ska", "wicz", "vich", "vic", "enko", "chuk", "yan"),
    *("dze", "shvili", "sson", "sen", "ez", "opoulos", "idis", "akis", "elli", "etti", "ini"),
    *("oglu", "zadeh", "pour", "nejad", "mann", "berg", "stein", "ullah", "uddin", "singh", "son"),
)
"""Family names end so more often than other unknown words."""

PLACE_ENDINGS = (
    *("stan", "burg", "burgh", "ville", "abad", "pur", "pura", "shire", "grad", "gorod", "polis"),
    *("borough", "mouth", "wick", "haven", "stadt", "dorf", "furt", "nagar", "garh", "shahr"),
    *("bury", "chester", "field", "ham", "dale", "port", "land", "ford", "ton", "sk", "ia"),
)
"""Places end so more often than other unknown words."""

FIRM_ENDINGS = (
    *(
        "bank",
        "corp",
        "soft",
        "tech",
        "tel",
        "telecom",
        "petrol",
        "pharma",
        "pharm",
        "chem",
        "media",
    ),
    *(
        "invest",
        "gas",
        "oil",
        "net",
        "com",
        "air",
        "trans",
        "bev",
        "motors",
        "energo",
        "neft",
        "prom",
    ),
    *("banka", "banken", "fin", "finans", "sys", "data", "mart", "cast", "sat", "group", "star"),
)
"""Firms' names end so, of words that nobody else is called: Sberbank, Rostelecom."""

HOUSES = frozenset("assembly cabinet senate congress parliament house".split())
"""What a state calls its houses and courts for short, in capitals: the Assembly."""

OF_ARMED_GROUPS = re.compile(
    r"(?:(?:jaish|jaysh|harakat|sipah|lashkar|asa'ib|asaib|faylaq|failaq|jabhat|kata'ib|kataib"
    r"|katibat|tehrik|tehreek|tahrik|jamaat|jama'at|jamiat|hizb)[ -]"
    r"|(?:liwa|ahrar|ansar|fatah|jund|hayat) (?:al|ash|an)-)"
)
"""How the folded names of armed groups and parties begin in Arabic and Urdu: Jaish-e-Mohammed. The
last words begin names of people, too, and count before an article alone."""
