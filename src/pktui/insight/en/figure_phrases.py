"""What stands beside figures in English: alternatives of regular expressions."""

from __future__ import annotations

AS_OF = "by|as of|as at|until|till|up to"
"""Before the date as of which a figure holds."""
SINCE = "since|from|after"
"""Before the date from which something has been counted, which is not the date of the count."""
IN = "in|at|near|across|throughout|around"
"""Words before the place that a figure is about."""
OUTSIDE = "outside|out of|beyond|apart from|except|excluding"
"""Before a place of which a figure is not."""
WORLDWIDE = (
    r"worldwide|globally|around\s+the\s+(?:world|globe)|across\s+the\s+(?:world|globe)"
    r"|(?:in|across)\s+(?:some\s+|about\s+|at\s+least\s+|more\s+than\s+)?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|dozens\s+of)"
    r"\s+(?:other\s+)?countries"
)
"""What says that a figure is of no one place."""
NUMBER = (
    r"\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another"
    r"|all\s+but\s+one"
)
"""A number before "in" and a place, which then is its place and no other's."""
CONFIRMED = "confirmed|laboratory-confirmed|lab-confirmed|verified|identified"
"""Beside a count that is sure."""
SUSPECTED = "suspected|estimated|estimate|estimates|probable|possible|feared|linked|believed|likely"
"""Beside a count that is not: of the same thing it is another number."""
KIND_OF_PLACE = (
    r"(?:whole|entire|village|town|city|province|state|district|island|county|region)(?:\s+of)?"
)
"""Between such a word and the name of the place."""
THERE = (
    r"(?:the|this|that)\s+(?:town|city|village|province|state|district|island|county|region|area"
    r"|country|capital|site|scene|camp|hospital)|there|here"
)
"""What means the place of which the article spoke last."""
OUT_OF = r"(?:among|out of|of)\s+(?:the\s+|its\s+|their\s+|all\s+)*"
"""Before a whole of which a part is counted."""
ADDED = "another|more(?! than)|further|additional|new|other|extra|first|latest|remaining"
"""Beside a number that counts only a part."""
PART = (
    r"of\s+(?:the|its|their|those|these|all)\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten)"
)
"""Between a number that counts a part and the whole: "10 *of the 34* cases"."""
RATE = r"(?:each|every|per|a)\s+(?:year|month|week|day)|annually|yearly|daily|weekly|monthly"
"""Behind a number that comes again and again, and is no total of one happening."""
PURPOSE = "for|towards"
"""Before what a sum of money is for."""
WHEN_IT = r"when\s+(?:it|they|the\s+[\w-]+)"
"""Before the word for the moment of which a figure speaks: "when it failed"."""
PEOPLE = """people women men children officers soldiers troops workers staff doctors nurses police
students passengers villagers residents civilians peacekeepers firefighters miners crew members
personnel patients tourists families fighters militants fishermen girls boys babies"""
"""Groups of people: part of each other, so that figures of two of them are of other scopes."""
