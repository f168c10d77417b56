"""Plurals of English nouns, by their look."""

from __future__ import annotations

_IRREGULAR = frozenset(
    """people men women children police staff crew personnel cattle sheep fish feet teeth media
    aircraft spacecraft species dead troops folk mice geese lives wives knives thieves wounded
    injured missing homeless youth livestock poultry deer salmon policemen policewomen firemen
    fishermen gunmen servicemen congressmen businessmen spokesmen craft series headquarters
    medals bacteria data criteria""".split()
)
_SINGULAR_IN_S = frozenset(
    """this is was has his its us yes always perhaps towards besides across news politics physics
    economics mathematics gas bus virus campus crisis basis analysis process access address congress
    business illness success press loss class glass grass mass pass cross boss plus minus bonus
    status focus campus census corps thus less unless sometimes afterwards overseas indoors texas
    paris jesus james charles dennis thomas says does goes makes takes gets runs comes needs wants
    gives puts leads helps includes requires remains becomes begins continues""".split()
)


def is_plural(word: str) -> bool:
    """Tell whether an English noun in lower case looks like a plural."""
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 3
        and word[-1] == "s"
        and word[-2:] not in ("ss", "us", "is")
        and word not in _SINGULAR_IN_S
        and word[0].isalpha()
        and word[-2] not in "'’"
    )
