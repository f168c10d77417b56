"""A day on which much happens, told by several articles: what is one deed, what only looks so.

Each deed has tellings in other words, and beside it stands a deed that shares most of its words:
another place, another person, another thing done. Written before any measure was tried on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

DAY = "2019-03-12"
"""A Tuesday: the day of every deed."""

DEEDS: Mapping[str, Sequence[str]] = {
    "blast on the rig": (
        "The Corvina rig exploded on 12 March, killing nine workers.",
        "Nine workers died when a blast tore through the Corvina rig on 12 March.",
        "Oil has been leaking into the Sable Sea since the 12 March explosion on the Corvina rig.",
        "Halden, which leased the Corvina rig that blew up on 12 March, said it would pay.",
        "The explosion on 12 March aboard the Corvina rig was the worst in the field for decades.",
    ),
    "what was done on the rig before": (
        "Engineers on the Corvina rig skipped a pressure test on the morning of 12 March, the "
        "inquiry heard.",
        "The inquiry heard that a pressure test was skipped by engineers on the morning of "
        "12 March.",
    ),
    "crew of the rig": (
        "Of the 84 people aboard the Corvina rig on 12 March, most were employed by Tarn Drilling.",
    ),
    "bomb in Kabul": (
        "A bomb went off at a market in Kabul on Tuesday, killing 14 people.",
        "At least 14 people were killed on Tuesday when a bomb exploded in a Kabul market.",
        "Tuesday's bombing of the market in Kabul left fourteen dead, officials said.",
    ),
    "bomb in Baghdad": (
        "A bomb went off at a market in Baghdad on Tuesday, killing 11 people.",
        "A market in Baghdad was hit by a bomb on Tuesday; 11 people were killed.",
    ),
    "minister meets one": (
        "Foreign minister Elin Sorby met Marcus Adeyemi in Oslo on 12 March to talk about fish.",
        "Fish was the subject when Elin Sorby met Marcus Adeyemi on 12 March in Oslo.",
    ),
    "minister meets another": (
        "Foreign minister Elin Sorby met Paula Ferrante in Oslo on 12 March to talk about gas.",
        "Paula Ferrante met Elin Sorby in Oslo on 12 March and spoke about gas.",
    ),
    "minister resigns": (
        "Elin Sorby resigned as foreign minister late on 12 March.",
        "The resignation of Elin Sorby on 12 March surprised her own party.",
    ),
    "arrest in Lyon": (
        "Police arrested a teacher in Lyon on Tuesday on suspicion of spying.",
        "A teacher suspected of spying was arrested by police in Lyon on Tuesday.",
    ),
    "arrest in Turin": (
        "Police arrested a teacher in Turin on Tuesday on suspicion of fraud.",
        "A teacher suspected of fraud was arrested in Turin on Tuesday.",
    ),
    "quake": (
        "An earthquake of magnitude 6.1 shook Guayaquil on 12 March, destroying 300 houses.",
        "Three hundred houses collapsed in the earthquake that hit Guayaquil on 12 March.",
        "The magnitude 6.1 quake in Guayaquil on 12 March destroyed hundreds of houses.",
    ),
    "aid for the quake": (
        "A plane with tents for the victims of the earthquake landed in Guayaquil on 12 March.",
        "Tents for the victims arrived in Guayaquil by plane on 12 March.",
    ),
    "bank cuts": (
        "The Bank of Norland cut its main interest rate to 2 per cent on Tuesday.",
        "On Tuesday the Bank of Norland lowered the interest rate from 2.5 to 2 per cent.",
    ),
    "bank chief speaks": (
        "The governor of the Bank of Norland said on Tuesday that prices would rise.",
        "Prices will rise, the governor of the Bank of Norland said on Tuesday.",
    ),
    "strike of drivers": (
        "Bus drivers in Porto walked out on Tuesday over pay.",
        "Porto's bus drivers went on strike on Tuesday, demanding higher pay.",
    ),
    "strike of nurses": (
        "Nurses in Porto walked out on Tuesday over pay.",
        "Nurses in Porto began a strike on Tuesday, demanding higher pay.",
    ),
    "acquittal": (
        "A court in Split acquitted the banker Ivo Maric of fraud on Tuesday.",
        "Ivo Maric, a banker, was acquitted of fraud by a court in Split on Tuesday.",
    ),
    "sentence": (
        "A court in Split sentenced the mayor Ana Kovac to four years for fraud on Tuesday.",
        "The mayor Ana Kovac was sentenced to four years for fraud in Split on Tuesday.",
    ),
    "ferry": (
        "The ferry Lindesnes ran aground off Bergen on 12 March with 230 passengers.",
        "All 230 passengers of the Lindesnes, which ran aground off Bergen on 12 March, are safe.",
    ),
    "trawler": (
        "A trawler sank off Bergen on 12 March, and its four men were lost.",
        "Four men were lost when a trawler sank off Bergen on 12 March.",
    ),
    "vote on the budget": (
        "Parliament passed the budget on Tuesday by 151 votes to 140.",
        "The budget was passed by parliament on Tuesday.",
    ),
    "vote on the law of water": (
        "Parliament rejected the water bill on Tuesday by 148 votes to 143.",
        "The water bill was rejected by parliament on Tuesday.",
    ),
    "match one": (
        "Aarhus beat Malmo 3-1 in the cup on Tuesday.",
        "Aarhus won 3-1 against Malmo in Tuesday's cup match.",
    ),
    "match two": (
        "Brest beat Ghent 3-1 in the cup on Tuesday.",
        "Brest won 3-1 against Ghent in Tuesday's cup match.",
    ),
    "landing": (
        "The probe Merian landed on the Moon on 12 March and sent a first picture.",
        "A first picture came from the Moon after the probe Merian landed there on 12 March.",
    ),
    "cháy chợ": (
        "Vụ cháy chợ Bình Tây ngày 12/3 làm ba người chết.",
        "Ba người chết trong vụ cháy xảy ra ngày 12/3 tại chợ Bình Tây.",
    ),
    "cháy kho": (
        "Vụ cháy kho hàng ở Hải Phòng ngày 12/3 làm hai người bị thương.",
        "Hai người bị thương khi kho hàng ở Hải Phòng bốc cháy ngày 12/3.",
    ),
    "khánh thành cầu": (
        "Thủ tướng dự lễ khánh thành cầu Vàm Cống ngày 12/3.",
        "Cầu Vàm Cống được khánh thành ngày 12/3 với sự có mặt của Thủ tướng.",
    ),
    "khởi công cầu": (
        "Tỉnh Tiền Giang khởi công cầu Rạch Miễu ngày 12/3.",
        "Cầu Rạch Miễu được tỉnh Tiền Giang khởi công ngày 12/3.",
    ),
}
"""Each deed by a name of ours, with its tellings; those of one deed are to be one row."""
