"""What English forms of address say of whom they stand before, and words for who is meant."""

from __future__ import annotations

import re
from functools import lru_cache
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

_BEFORE_GIVEN_NAMES = frozenset(
    "king queen prince princess pope sir dame saint st sister brother father mother sheikh shaikh "
    "imam emir amir sultan aunt uncle emperor empress mullah ayatollah rabbi duke duchess swami "
    "tsar tsarina son daughter wife husband nephew niece grandson granddaughter".split()
)
"""Before these names the given name stands: King Harald, Sir John, his son Michael."""

_PRONOUN = re.compile(r"\b(?:(she|her|hers|herself)|(he|him|his|himself))\b", re.IGNORECASE)


_OBJECT = re.compile(r"(?:him\b|her(?=[.,;:!?”\"]|\Z))", re.IGNORECASE)
"""A pronoun for whom somebody else's deed befalls."""

_ROLES = 1 << 14
"""Titles that are remembered: each is asked about at every name that it stands before."""


_KIN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]he|whose|'s|’s) (?:late )?"
    r"(?:(?:grand)?(?:father|son)|uncle|nephew|namesake),? (?:the (?:late|elder|younger) )?"
    r"(?:(?:Sir|Mr|Dr|Lord|President|Senator)\.? )?\Z"
)
"""What says right before a name whose father or son its bearer is."""
_KIN_REACH = 48
"""Characters in which that stands."""


def stands_behind_kin(text: str, start: int) -> bool:
    """Tell whether a name at `start` is that of somebody's father or son: his grandfather, Sir
    Richard Carew."""
    return _KIN.search(text, max(0, start - _KIN_REACH), start) is not None


@lru_cache(maxsize=_ROLES)
def gender_of_role(role: str | None) -> Gender | None:
    """Return the gender that a title or an office says, where it does."""
    words = {word.strip(".").lower() for word in role.split()} if role else set[str]()
    if words & _FEMALE:
        return "f"
    return "m" if words & _MALE else None


@lru_cache(maxsize=_ROLES)
def office_in(role: str | None) -> str:
    """Return the role in small letters without what is mere courtesy; empty where it is nothing
    else."""
    words = [word.strip(".").lower() for word in role.split()] if role else []
    return " ".join(word for word in words if word not in COURTESY)


@lru_cache(maxsize=_ROLES)
def goes_before_surname(role: str | None) -> bool:
    """Tell whether a title or an office stands before surnames: Mr, President, not King or Sir."""
    words = {word.strip(".").lower() for word in role.split()} if role else set[str]()
    return bool(words) and words.isdisjoint(_BEFORE_GIVEN_NAMES)


def gender_of_pronoun(text: str) -> Gender | None:
    """Return the gender that the first pronoun behind a name gives its bearer; None where it is
    another's.

    Who thanks him is somebody else; "thanked her aunt" may be her own.
    """
    found = _PRONOUN.search(text)
    if not found or _OBJECT.match(text, found.start()):
        return None
    return "f" if found[1] else "m"


_KIN_BEHIND = re.compile(r",? (?:and|with) (his|her) ")
"""What goes on from somebody to one of the family: Peter Novak and his wife."""
_LONGEST_KIN = 16
"""Characters before a name in which the word for one of a family stands."""


def gender_of_kin(text: str, start: int, end: int) -> Gender | None:
    """Return the gender that words for a family give the name `text[start:end]`: his wife Eva, and
    Peter Novak and his wife."""
    before = text[max(0, start - _LONGEST_KIN) : start].rstrip(", ").rpartition(" ")[2].lower()
    if before in _FEMALE_KIN:
        return "f"
    if before in _MALE_KIN:
        return "m"
    if found := _KIN_BEHIND.match(text, end):
        return "m" if found[1] == "his" else "f"
    return None


_FEMALE_KIN = frozenset(
    "wife mother daughter sister widow aunt niece grandmother girlfriend".split()
)
_MALE_KIN = frozenset(
    "husband father son brother widower uncle nephew grandfather boyfriend".split()
)
"""Words for one of a family that tell the gender of the person named behind them."""
