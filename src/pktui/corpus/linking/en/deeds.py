"""What only people do: verbs of the past and the present that follow a surname in news."""

from __future__ import annotations

DEEDS = frozenset(
    "accepted admits agrees agreed apologised apologized appealed argues asks backed begged blamed "
    "blames boarded bowed calls claims complained conceded confessed criticised criticized "
    "declined declines denies entered fled flew hopes hoped insists jumped knew left listened "
    "maintains nodded objected obtained ordered phoned pleaded praised prayed prefers promised "
    "promises pleads quit reads refused refuses rejected rejects resigned resigns retired sat "
    "shrugged sighed signed slept stepped stood studied sued swore talked testifies testified "
    "tries tried understood voted waived walked waved wept wished withdrew worked writes".split()
)
