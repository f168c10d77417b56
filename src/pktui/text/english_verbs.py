"""Forms of English verbs, for what tells a tense by them and for what looks for a deed."""

from __future__ import annotations

PAST_FORMS = frozenset(
    """was were had did been said told went made took came gave got saw knew found thought became
    began begun brought built bought broke broken caught chose cut drew drove fell felt fought flew
    forgot froze grew heard held hit hurt kept laid lay led left lent lost meant met paid put quit
    ran rang rode rose sang sank sat sent shook shot shut slept sold spent split spoke spread stood
    stole struck swore swept swam taught threw tore understood upheld withdrew won wore wrote
    slid burst crept dealt dug drank fed fled flung hung knelt leapt overcame overtook shrank
    spun sprang stuck stung strode swung wept underwent undertook withstood forgave foresaw misled
    overthrew rebuilt retook awoke bore bound clung sought thrust shed drowned sued dove beset
    written taken given seen done gone born beat bid died lied tied vied owed since ago
    beaten chosen driven eaten fallen flown forgotten frozen grown hidden ridden risen shown spoken
    stolen sworn thrown torn woken worn hanged founded found slain shorn woven drawn""".split()
)
"""Words that are no regular past, but tell of it like one."""
NOT_PAST = frozenset(
    "need speed seed feed indeed hundred exceed proceed succeed unit breed bleed".split()
)
"""Words in -ed that are no past."""
