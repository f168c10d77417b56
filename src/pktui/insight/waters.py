"""Where seas, gulfs and straits lie, of which the gazetteer of towns and countries has none.

The middle of each, by hand and to a degree, which is finer than a dot of a map of the world.
"""

from __future__ import annotations

from pktui.model.entity import Gazetted
from pktui.text.fold import fold

_MIDDLES = """Adriatic Sea|Adriatic 43 15
Aegean Sea|Aegean 39 25
Andaman Sea 10 96
Arabian Sea 15 65
Aral Sea 45 59
Arctic Ocean|Arctic 80 -150
Atlantic Ocean|Atlantic|the Atlantic 20 -40
Baltic Sea|Baltic 58 20
Barents Sea 75 40
Bay of Bengal 15 88
Bay of Biscay 45 -5
Bay of Pigs 22 -81
Bering Sea 58 -178
Bering Strait 66 -169
Black Sea 43 34
Bosphorus 41 29
Caribbean Sea|Caribbean|the Caribbean 15 -75
Caspian Sea|Caspian 42 51
Coral Sea -18 158
Dead Sea 31 35
English Channel 50 -2
East China Sea 29 125
East Sea|South China Sea|West Philippine Sea 13 114
Gulf of Aden 12 48
Gulf of Alaska 57 -144
Gulf of Aqaba 29 35
Gulf of Guinea 2 3
Gulf of Mexico 25 -90
Gulf of Oman 25 58
Gulf of Thailand 10 102
Gulf of Tonkin 20 108
Gulf Coast 30 -90
Horn of Africa 9 48
Hudson Bay 60 -86
Indian Ocean -20 80
Ionian Sea 38 19
Irish Sea 54 -5
Java Sea -5 110
Kattegat 57 11
Kerch Strait 45 37
Lake Chad 13 14
Lake Victoria -1 33
Malacca Strait|Strait of Malacca|Malacca Straits 4 100
Mediterranean Sea|Mediterranean|the Mediterranean 35 18
Mekong Delta 10 106
Mozambique Channel -18 41
North Sea 56 3
Norwegian Sea 68 2
Pacific Ocean|Pacific|the Pacific 0 -160
Persian Gulf|Arabian Gulf 27 51
Philippine Sea 20 135
Prince William Sound 61 -147
Red Sea 20 38
Sahel 15 5
Sea of Azov 46 37
Sea of Japan 40 135
Sea of Marmara 41 28
Sea of Okhotsk 55 150
South Pacific -25 -130
Strait of Gibraltar|Gibraltar Strait 36 -6
Strait of Hormuz 27 56
Suez Canal 31 32
Panama Canal 9 -80
Taiwan Strait 24 119
Tasman Sea -38 162
Timor Sea -11 128
Yellow Sea 36 123"""


def _table() -> dict[str, Gazetted]:
    table: dict[str, Gazetted] = {}
    for row in _MIDDLES.split("\n"):
        names, latitude, longitude = row.rsplit(" ", 2)
        spellings = names.split("|")
        for spelling in spellings:
            table[fold(spelling)] = Gazetted(
                spellings[0], "", float(latitude), float(longitude), population=0
            )
    return table


_BY_NAME = _table()


def water_called(name: str) -> Gazetted | None:
    """The middle of the sea, gulf or strait called `name`; None for anything else."""
    return _BY_NAME.get(fold(name))
