"""How English says that somebody comes to an office: alternatives of regular expressions."""

from __future__ import annotations

BECAME = (
    r"(?:who\s+(?:was|is)\s+|was\s+|is\s+|has\s+been\s+|had\s+been\s+)?(?:(?:newly|recently)\s+)?"
    r"(?:named|appointed|elected|promoted(?:\s+to)?|demoted(?:\s+to)?|elevated\s+to"
    r"|sworn\s+in\s+as|made|chosen\s+as|became|now)"
    r"\s+(?:as\s+|the\s+|a\s+|an\s+|to\s+)*"
)
"""Between a name and the office."""
BEHIND_TITLE = "on|in|by|last|this|after|at|from|with"
"""What follows the title in the same clause."""
NARROWER = "deputy|vice|assistant|acting|interim|former|outgoing"
"""Before a title, what makes it another one: a deputy minister is no minister."""
DEPUTY = "deputy|vice|assistant|acting|interim"
"""Those of them that make it half a step lower."""
FORMER = "former|ex-|outgoing|late|retired|then"
"""Those that take it away."""
