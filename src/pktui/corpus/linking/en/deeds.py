"""What only people do: verbs of the past and the present that follow a surname in news."""

from __future__ import annotations

import re

DEEDS = frozenset(
    "accepted admits agrees agreed apologised apologized appealed argues asks backed begged blamed "
    "blames boarded bowed calls claims complained conceded confessed criticised criticized "
    "declined declines denies entered fled flew hopes hoped insists jumped knew left listened "
    "maintains nodded objected obtained ordered phoned pleaded praised prayed prefers promised "
    "promises pleads quit reads refused refuses rejected rejects resigned resigns retired sat "
    "shrugged sighed signed slept stepped stood studied sued swore talked testifies testified "
    "tries tried understood voted waived walked waved wept wished withdrew worked writes".split()
)

NOT_DONE = re.compile(
    r" (?:did|does|would|will|could|has|had)(?: not|n['’]t)(?: immediately| yet| publicly)? "
    r"(?:answer|apologi[sz]e|attend|attended|comment|commented|confirm|deny|denied|elaborate|"
    r"explain|mention|reply|replied|respond|responded|resign|resigned|return|say|said|specify|"
    r"spoken|testif|think|believe|know|want)|, (?:who|whose|aged|\d\d,) |, \d\d[,.]"
)
"""Words behind the name of a person alone: what was not done ("Cook did not comment"), an age,
"who"."""
