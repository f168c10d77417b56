"""Two small corpora that the tests of the explorer share: peacekeepers, and debates with rain."""

from __future__ import annotations

from pktui.model.corpus import Corpus
from tests.corpora import Said, Told, corpus, organisation, person, place

TITLE = "Việt Nam and the UN"
VISIT = "Lacroix met Hoàng Kim Phụng in Hà Nội on Saturday."
HOSPITAL = "The first hospital left for South Sudan in September 2018."
JOINED = "Vietnam joined in 2014."
PHUC = "Phuc presided over a debate on April 19."
FILLER = "\n".join(f"Paragraph {number} of a long article." for number in range(80))


def peacekeepers() -> Corpus:
    return corpus(
        Told(
            title=TITLE,
            when="2022-11-27",
            publisher="VNS",
            names=["UN", "Phụng"],
            said=[
                Said("2022-11-26", VISIT, ["Lacroix", "Phụng", "Hà Nội"]),
                Said("2018-09", HOSPITAL, ["South Sudan"]),
            ],
            more=FILLER + "\nPhụng said so once more.",
        ),
        Told(
            title="Peacekeepers praised",
            when="2021-04?",
            said=[Said("2014", JOINED), Said("2021-04-19?", PHUC, ["Phuc"])],
        ),
        Told(title="A note on Abyei", when=None, names=["Abyei"]),
        entities=[
            person("Lacroix"),
            person("Phụng", "Phung"),
            person("Phuc"),
            place("Hà Nội", "Hanoi"),
            place("South Sudan"),
            place("Abyei"),
            organisation("UN"),
        ],
    )


def debates() -> Corpus:
    return corpus(
        Told(title="A debate", when="2020", said=[Said("2019-05", "It rained.")], more=FILLER),
        Told(
            title="Rain",
            when="2021",
            said=[Said("2020-12", "The debate and the debate about it ended.")],
        ),
        Told(title="Sun", when="2022", more=f"{FILLER}\nAfter a debate the sun shone."),
    )
