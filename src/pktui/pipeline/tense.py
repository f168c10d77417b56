"""Past or future, from the words of a sentence alone.

A closed list of verb forms and cues stands in for a tagger: the one nearest to the time expression
decides, those before it sooner than those behind.
"""

from __future__ import annotations

import re

from pktui.model.timex import Tense

_FUTURE = """will|shall|won't|’ll|'ll|going to|about to|upcoming|forthcoming|scheduled|slated|due
|expected|expects?|expecting|planned|plans?|planning|hopes?|hoping|intends?|aims?|aiming|proposed|proposes?|set (?:for|to)
|(?:is|are|be) to|to be|to (?:begin|start|hold|meet|vote|open|take|visit|discuss|go|make|expire|leave|end|come|decide|face|return|report|become|appear|announce)
|payable|matures?|maturing|expires?|expiring|would|should|must|can|could|might|until|ahead of|next"""
_PAST = """was|were|had|did|been|being|has|have|said|says|told|went|made|took|came|gave|got|saw|knew|found|thought
|became|began|begun|brought|built|bought|broke|broken|caught|chose|cut|drew|drove|fell|felt|fought|flew|forgot
|froze|grew|heard|held|hit|hurt|kept|killed|laid|lay|led|left|lent|lost|meant|met|paid|put|quit|ran|rang|read|rode
|rose|sang|sank|sat|sent|set|shook|shot|shut|slept|sold|spent|split|spoke|spread|stood|stole|struck|swore|swept
|swam|taught|threw|tore|understood|upheld|withdrew|won|wore|wrote|written|taken|given|seen|done|gone|born|beat|bid
|since|after|ago|(?!(?:need|speed|seed|feed|indeed|hundred|exceed|proceed|succeed|agreed to)\\b)\\w{2,}ed"""
_PRESENT = "is|are|am|says|does|do"

_CUE = re.compile(
    rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST})|(?P<present>{_PRESENT}))\b".replace("\n", ""),
    re.IGNORECASE,
)
_REACH = 240
"""Characters to either side in which a verb is looked for."""


def tense_at(text: str, first: int, last: int, start: int, end: int) -> Tense | None:
    """The tense around `text[start:end]` in the sentence `text[first:last]`."""
    cue = None
    for cue in _CUE.finditer(text, max(first, start - _REACH), start):
        pass
    if cue is None:
        cue = _CUE.search(text, end, min(last, end + _REACH))
    return Tense(cue.lastgroup) if cue and cue.lastgroup else None
