"""What English forms of address say of whom they stand before, and words for who is meant."""

from __future__ import annotations

import re
from typing import Literal

Gender = Literal["f", "m"]

_FEMALE = frozenset(
    "mrs ms miss madam madame mme dame lady sister queen princess duchess countess empress "
    "baroness chairwoman spokeswoman congresswoman businesswoman actress mother widow wife "
    "daughter aunt niece grandmother sra dona begum daw senora señora frau first-lady "
    "councilwoman policewoman".split()
)
_MALE = frozenset(
    "mr sir lord monsieur mister king prince duke count emperor father brother son uncle "
    "nephew husband chairman spokesman congressman businessman actor grandfather herr señor "
    "senor baron imam sheikh pope cardinal councilman policeman".split()
)
COURTESY = frozenset("mr mrs ms miss madam madame mme sir dame lord lady dr prof monsieur".split())
"""What is put before a name and is no office."""

_PRONOUN = re.compile(r"\b(?:(she|her|hers|herself)|(he|him|his|himself))\b", re.IGNORECASE)


def gender_of_role(role: str | None) -> Gender | None:
    """The gender that a title or an office says, where it does."""
    words = {word.strip(".").lower() for word in role.split()} if role else set[str]()
    if words & _FEMALE:
        return "f"
    return "m" if words & _MALE else None


def office_in(role: str | None) -> str:
    """The role in small letters without what is mere courtesy; empty where it is nothing else."""
    words = [word.strip(".").lower() for word in role.split()] if role else []
    return " ".join(word for word in words if word not in COURTESY)


def gender_of_pronoun(text: str) -> Gender | None:
    """The gender of the first pronoun in `text`."""
    found = _PRONOUN.search(text)
    if not found:
        return None
    return "f" if found[1] else "m"
