"""Why two figures or dates are what they are to each other, in words of the reader's language.

Records have the reason in English, as `ComparedPair.why`.
"""

from __future__ import annotations

from collections.abc import Callable

from pktui.insight.contradictions.compared_pair import ComparedPair
from pktui.insight.contradictions.figure_bounds import figure_in_words, number_in_words
from pktui.insight.contradictions.figure_comparison import CORRECTED
from pktui.model.corpus import Corpus
from pktui.model.event import Event
from pktui.model.when import When
from pktui.wording.language import say

WriteDate = Callable[[When], str]


def reason_in_words(pair: ComparedPair, write_date: WriteDate, corpus: Corpus | None = None) -> str:
    """Return what two figures have in common, or how the dates of one deed differ, with dates as
    `write_date` writes them. With their `corpus` the two figures are said too."""
    a, b = pair.a, pair.b
    if isinstance(a, Event) or isinstance(b, Event):
        one, other = (side.when if isinstance(side, Event) else side.as_of for side in (a, b))
        deed = pair.why.rpartition(": ")[0]
        return say("{deed}: {one} and {other}", deed=deed, **_dates(one, other, write_date))
    if pair.why.startswith(f"{a.as_of}, then {b.as_of}"):
        reasons = [say("{one}, then {other}", **_dates(a.as_of, b.as_of, write_date))]
    elif pair.why.startswith("both "):
        # of one day, or of one moment in its own words: "when it failed"
        time = pair.why.partition(", ")[0].removeprefix("both ")
        day = write_date(a.as_of) if a.as_of and time == str(a.as_of) else time
        reasons = [say("both {day}", day=day)]
    else:
        return pair.why
    if a.place and a.place == b.place:
        reasons.append(a.place)
    if corpus:
        told = [
            figure_in_words(side.figure, corpus.articles[side.article].article.text)
            for side in (a, b)
        ]
        reasons.append(say("{one} and {other}", one=told[0], other=told[1]))
    if pair.corrected_by:
        number = number_in_words(pair.corrected_by.figure)
        reasons.append(say("corrected to {number}", number=number))
    elif pair.why.endswith(CORRECTED):
        reasons.append(say("corrected"))
    return ", ".join(reasons)


def _dates(one: When | None, other: When | None, write_date: WriteDate) -> dict[str, str]:
    def written(when: When | None) -> str:
        return write_date(when) if when else say("no date")

    return {"one": written(one), "other": written(other)}
