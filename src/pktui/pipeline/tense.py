"""Past or future, from the words of a sentence alone.

A closed list of verb forms and cues stands in for a tagger. What a cue governs goes with it, so
that the participle of "will be held" or "expected to be completed" is not taken for a past. The cue
nearest before the time expression decides; only where there is none, the first behind it.
"""

from __future__ import annotations

import re

from pktui.model.timex import Tense

_ADVERBS = r"(?:\s+(?:not|also|only|now|then|again|likely|be|been|have|\w{2,12}ly))*"
_INTENT = (
    r"expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|intend(?:s|ed)?|aim(?:s|ed|ing)?"
    r"|agree(?:s|d)?|want(?:s|ed)?|propos(?:es?|ed|ing)|pledg(?:es?|ed|ing)|promis(?:es?|ed)"
    r"|vow(?:s|ed)?|threaten(?:s|ed|ing)?|schedul(?:ed|es?)|slated|set|due|prepar(?:es?|ed|ing)"
    r"|ready|likely|about|going|decided|order(?:s|ed)|ask(?:s|ed)|is|are"
)
_FUTURE = (
    rf"(?:will|shall|would|should|might|could|must|won['’]t|['’]ll){_ADVERBS}\s+\w+"
    rf"|(?:{_INTENT})\s+to(?:\s+be)?\s+\w+"
    r"|to\s+be\s+\w+"
    r"|(?:is|are|be|['’]re)\s+\w{2,12}ing"
    r"|upcoming|forthcoming|scheduled|slated|due|expected|planned|proposed|effective|payable"
    r"|expires?|expiring|matures?|maturing|begins?|starts?|opens?|until|ahead\s+of|next|set\s+for"
)
_PAST = (
    r"had\s+been\s+\w+(?:\s+to\s+\w+)?|(?:has|have|had)\s+been|was|were|had|did|been|said|told|went|made|took|came|gave|got|saw|knew"
    r"|found|thought|became|began|begun|brought|built|bought|broke|broken|caught|chose|cut|drew"
    r"|drove|fell|felt|fought|flew|forgot|froze|grew|heard|held|hit|hurt|kept|laid|lay|led|left"
    r"|lent|lost|meant|met|paid|put|quit|ran|rang|rode|rose|sang|sank|sat|sent|shook|shot|shut"
    r"|slept|sold|spent|split|spoke|spread|stood|stole|struck|swore|swept|swam|taught|threw|tore"
    r"|understood|upheld|withdrew|won|wore|wrote|written|taken|given|seen|done|gone|born|beat|bid"
    r"|since|ago|(?!(?:need|speed|seed|feed|indeed|hundred|exceed|proceed|succeed|unit)\b)"
    r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)[^\W\d]{2,14}ed"
)
_PRESENT = r"is|are|am|has|have|says|say|does|do"
_CUE = re.compile(
    rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST})|(?P<present>{_PRESENT}))\b", re.IGNORECASE
)
_UNTIL = re.compile(r"\b(?:by|until|till|through)\s+\Z", re.IGNORECASE)
_PREPOSITION = 12
_REACH = 200
"""Characters to either side in which a verb is looked for."""


def tense_at(text: str, first: int, last: int, start: int, end: int) -> Tense | None:
    """The tense around `text[start:end]` in the sentence `text[first:last]`."""
    if _UNTIL.search(text, max(first, start - _PREPOSITION), start):
        return Tense.FUTURE
    nearest = None
    for found in _CUE.finditer(text, max(first, start - _REACH), start):
        nearest = found
    if nearest is None:
        nearest = _CUE.search(text, end, min(last, end + _REACH))
    return Tense(nearest.lastgroup) if nearest and nearest.lastgroup else None
