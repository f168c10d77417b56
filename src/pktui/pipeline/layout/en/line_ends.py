"""English words that end a line only where its sentence goes on in the next."""

from __future__ import annotations

OPEN_WORDS = (
    "of|the|The|an?|and|or|nor|but|by|to|from|in|into|at|on|onto|for|with|than|as|per|via|whose|"
    "after|before|between|against|about|under|until|because|while|when|where|which|who|that|if|"
    "since|during|through|near|within|without|among|despite|will|would|could|should|be|been|not|"
    "he|she|they|it|is|are|was|were|has|have|had|his|her|its|their|our|my|this|these|"
    "de|del|della|van|von|der|den|du|da|dos|di|bin|al|Al|El|Le|La|St|San|Santa"
)
"""Words after which a sentence or a name goes on, as an alternation."""

OPEN_TITLES = "Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Prof|Rev|Sen|Rep|Gov|Pres|St"
"""Titles in their short form, before a full stop and a name."""

SUFFIXES = r"[JS]r\b|I{2,3}\b"
"""What stands behind a name and begins no line."""
