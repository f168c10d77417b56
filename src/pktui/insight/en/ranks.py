"""English words for the rungs of each ladder of offices, from the lowest to the highest.

A language that has no word for a rung leaves its row empty, so that the rows of all languages
stand for the same rungs.
"""

from __future__ import annotations

DEPUTIES = {
    "lieutenant governor": "governor",
    "undersecretary of state": "secretary of state",
    "under-secretary of state": "secretary of state",
    "vice-president": "president",
    "vice-chairman": "chairman",
}
"""Names of deputies that are offices of their own, with the office that each stands below."""
LADDERS = {
    "army": """private
corporal
sergeant
sergeant major
second lieutenant
lieutenant
senior lieutenant
captain
major
lieutenant colonel
colonel
senior colonel
brigadier|brigadier general
major general
lieutenant general
senior lieutenant general|colonel general
general
field marshal|marshal""",
    "police": """constable
detective
inspector
superintendent
commissioner|police chief|chief of police""",
    "government": """councillor|councilor
mayor
governor
minister|secretary of state
prime minister|premier|chancellor
president""",
    "parliament": """member of parliament|mp|congressman|congresswoman
senator
speaker""",
    "firm": """manager
director
managing director
chief executive|ceo|chief executive officer
chairman|chairwoman|chair""",
    "united nations": """adviser|advisor
assistant secretary-general
under-secretary-general|under secretary-general
secretary-general""",
    "embassy": """attaché|attache
consul
consul general
ambassador""",
    "university": """lecturer
associate professor
professor
dean
rector|vice chancellor""",
}
