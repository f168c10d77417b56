"""Capitals that name nobody, or less than they seem to, beside the names that they look like."""

from __future__ import annotations

import pytest

from pktui.model.entity import EntityKind
from tests.pipeline.names.test_recognise import mentions

NOBODY = [
    ("The chapter is numbered XIV, the next one XV.", "numbers in Roman figures"),
    ("The stone says MDCCCXLVIII.", "a year in Roman figures"),
    ("((WN)) How did it begin?", "the initials of who asks"),
    ("The bill is by a senator (D-N.J.) and a second (R-Pa.).", "parties and states"),
    ("At 6:15 pm on 03 Jun 2009, GreenKettle wrote: no. GreenKettle is right.", "a handle"),
    ("They tested for Influenza A and Hepatitis B.", "illnesses with a letter"),
    ("Patient A recovered.", "a patient with a letter"),
    ("The boy has Marfan Syndrome.", "a syndrome"),
    ("Photograph: Ilse Brandt\\/AFP\\/Getty", "a credit with its slashes written apart"),
    ("(AP Photo/Oscar Lindqvist, File) (Oscar Lindqvist-AP)", "a credit with its agency behind"),
    ("Libor rose while El Niño grew.", "a rate and a current"),
    ("Inc. said. Ltd. agreed.", "what ends firms"),
    ("Nh ng t ch c h i b n t i H ch t n m c t h l n, V n t Trong m", "letters lost on the way"),
]


@pytest.mark.parametrize(("text", "remark"), NOBODY, ids=[row[1] for row in NOBODY])
def test_nobody(text: str, remark: str) -> None:
    found = [m.name for m in mentions(text) if m.name not in ("AP", "AFP")]
    assert found == [], remark


NAMES = [
    ("Xi Jinping met Ivan Mix.", {"Xi Jinping": "person", "Ivan Mix": "person"}, "no number"),
    ("((NORA FIELDING)) It has no roof.", {"Nora Fielding": "person"}, "a speaker in full"),
    ("At 6 pm on 03 Jun 2009, Rachel wrote: thanks.", {"Rachel": "person"}, "a reader's name"),
    ("Secretary James Baker Monday said so.", {"James Baker": "person"}, "a weekday behind"),
    ("Elizabeth Ingram December 9, 1870", {"Elizabeth Ingram": "person"}, "a month behind"),
    ("Joe Friday met Theresa May.", {"Joe Friday": "person", "Theresa May": "person"}, "surnames"),
    ("Fr Tim Bartlett and Fr. Luis Gil prayed.",
     {"Tim Bartlett": "person", "Luis Gil": "person"}, "fathers"),
    ("Justices Ruth Adler and Oscar Bright dissented.",
     {"Ruth Adler": "person", "Oscar Bright": "person"}, "an office of several"),
    ("By Peter Bowes BBC News, and so it was.",
     {"Peter Bowes": "person", "BBC News": "organisation"}, "a body behind a full name"),
    ("In Mexico World Health Organization teams met.",
     {"Mexico": "place", "World Health Organization": "organisation"}, "a body behind a country"),
    ("MAYOR OF TRIESTE PAOLO RINALDI ARRESTED",
     {"Trieste": "place", "Paolo Rinaldi": "person"}, "a headline in capitals"),
    ("We flew to Playas del Coco and to Isla Holbox.",
     {"Playas del Coco": "place", "Isla Holbox": "place"}, "geographical words of Spanish"),
    ("Minister for Roads and Water Piet Marais opened it.",
     {"Piet Marais": "person"}, "two tasks of an office"),
    ("Arseniy Yatsenyuk of Fatherland became prime minister.",
     {"Arseniy Yatsenyuk": "person"}, "words that no list knows at a sentence's head"),
    ("Pte Lindqvist and Cllr Mott came.", {"Lindqvist": "person", "Mott": "person"}, "short ranks"),
    ("Abu Musab al-Zarqawi fell. Zarqawi was 39.",
     {"Abu Musab al-Zarqawi": "person", "Zarqawi": "person"}, "a surname without its al-"),
    ("The envoy, Ban Ki-\nmoon, spoke.", {"Ban Ki-moon": "person"}, "a hyphen at a line's end"),
    ("They prayed in St Paul's Cathedral.", {"St Paul's Cathedral": "place"}, "a cathedral"),
    ("The maker (D-Wave Systems) moved.", {"D-Wave Systems": "organisation"}, "a firm, no party"),
    ("They recorded for Motown.", {"Motown": "organisation"}, "a label that a town is called by"),
    ("Prices rose in the west Midlands.", {"Midlands": "place"}, "a direction in small letters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "remark"), NAMES, ids=[row[2] for row in NAMES])
def test_names(text: str, names: dict[str, str], remark: str) -> None:
    assert {m.name: m.kind.value for m in mentions(text)} == names, remark


BODIES = [
    ("St Mary's Hospital closed a ward.", ["St Mary's Hospital"], "named for a saint"),
    ("Pupils of Alleyn's School stayed away.", ["Alleyn's School"], "named for its founder"),
    ("King's College London hired ten.", ["King's College London"], "with its town behind"),
    ("Fox News Network, Inc. owns it.", ["Fox News Network, Inc."], "a comma before Inc."),
    ("General Electric Co fell.", ["General Electric Co"], "a known firm with its ending"),
    ("Goldman Sachs and Co led the sale.", ["Goldman Sachs and Co"], "and Co"),
    ("Orkem S.A. is French.", ["Orkem S.A."], "an ending with full stops"),
    ("Florida A&M plays at home.", ["Florida A&M"], "letters joined to one word"),
    ("Institut de Recherche and Grupo Carso agreed.",
     ["Institut de Recherche", "Grupo Carso"], "words for bodies of other languages"),
    ("She runs Grupo Carso of Mexico.", ["Grupo Carso"], "and no English behind them"),
    ("Chicago's Academy is older than Bishop's School.",
     ["Academy", "Bishop's School"], "owned by a town"),
    ("A spokesman for Brackwater denied it.", ["Brackwater"], "someone's office for it"),
    ("Workers in Corwen and supporters in Lagos sang.", [], "places behind other offices"),
    ("It advised Harrow plc on the sale.", ["Harrow plc"], "an ending in small letters"),
    ("The harrow plcs are none.", [], "and no other word that begins so"),
    ("He plays for Maccabi Haifa.", ["Maccabi Haifa"], "a club with its town"),
    ("Al-Shira in the Outer Hills (ASOH) fired. ASOH denied it.",
     ["Al-Shira in the Outer Hills", "ASOH", "ASOH"], "a region that the acronym has"),
    ("Oxfam in Haiti (CARE) left.", ["Oxfam"], "and one that it has not"),
    ("S.A. Smith left.", [], "initials before a surname"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "remark"), BODIES, ids=[row[2] for row in BODIES])
def test_bodies(text: str, names: list[str], remark: str) -> None:
    found = [m.name for m in mentions(text) if m.kind is EntityKind.ORGANISATION]
    assert found == names, remark
