"""A pile of forty busy days, each with one happening that four articles tell of."""

from __future__ import annotations

from pktui.model.corpus import Corpus
from tests.corpora import Said, Told, corpus

DEEDS = "Harbour Ferry Bridge Tunnel School Market Museum Station Library Stadium Bakery Airport"


def strikes() -> Corpus:
    """News of forty days on each of which twelve things happen, one of them told by four articles:
    the strike at the docks, which the last row of the day tells of."""
    days = [f"2010-{5 + day // 28:02}-{1 + day % 28:02}" for day in range(40)]
    alone = [
        Said(day, f"The {deed} number {100 * number + at} opened in {deed}town.")
        for number, day in enumerate(days)
        for at, deed in enumerate(DEEDS.split())
    ]
    docks = [Said(day, f"Dockers of quay {9000 + n} struck again.") for n, day in enumerate(days)]
    return corpus(
        Told(title="All of it", when="2010-08-01", said=alone),
        *(Told(title=f"Docks {n}", when=f"2010-08-0{2 + n}", said=docks) for n in range(4)),
    )
