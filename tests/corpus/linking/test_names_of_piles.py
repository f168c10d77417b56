"""Whom a pile of articles names: couples, look-alikes, namesakes, ships, what one makes sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from pktui.corpus.linking.clusters import full_name
from pktui.model.entity import EntityKind
from tests.corpus.read import entities, named

_Rows = list[tuple[tuple[str, ...], Mapping[str, int]]]
"""The texts of a pile, and how often it names which people."""

COUPLES: _Rows = [
    (
        (
            "Nicolas Sarkozy and Carla Bruni-Sarkozy landed in Delhi. "
            "Mr Sarkozy gave a speech. Mrs Bruni-Sarkozy visited a clinic. "
            "President Sarkozy left late.",
        ),
        {"Nicolas Sarkozy": 3, "Carla Bruni-Sarkozy": 2},
    ),
    (
        (
            "Bill Clinton and Hillary Clinton voted early. Mrs. Clinton thanked supporters. "
            "Secretary Clinton said she was tired. Mr. Clinton laughed.",
        ),
        {"Hillary Clinton": 3, "Bill Clinton": 2},
    ),
    (
        (
            "Abdul Rahman and his wife Fatima Rahman were questioned. Ms Rahman was freed. "
            "Mr Rahman was held.",
        ),
        {"Abdul Rahman": 2, "Fatima Rahman": 2},
    ),
    (
        (
            "Peter Novak and Jana Novak run the shop. Novak said he would close it. "
            "Later Mrs Novak disagreed.",
        ),
        {"Jana Novak": 2, "Peter Novak": 2},
    ),
    (
        (
            "Senator Elena Ruiz is married to Judge Marco Ruiz. Senator Ruiz voted no. "
            "Judge Ruiz declined to comment.",
        ),
        {"Elena Ruiz": 2, "Marco Ruiz": 2},
    ),
    (
        ("Brothers Dmitri Volkov and Sergei Volkov fought. Volkov was badly hurt.",),
        {"Dmitri Volkov": 1, "Sergei Volkov": 1},
    ),
    (
        (
            "Kate Porter and Liam Porter lost their house. "
            '"It burned in minutes," Ms Porter said. She wept. Mr Porter comforted her.',
        ),
        {"Kate Porter": 2, "Liam Porter": 2},
    ),
    (
        (
            "General Aung Myint and Dr Khin Myint differ. Dr Myint treats the wounded. "
            "General Myint commands them.",
        ),
        {"Aung Myint": 2, "Khin Myint": 2},
    ),
]

LIKE_ANOTHER: _Rows = [
    (
        (
            "Barack Obama spoke in Miami.",
            "Barack Obama met aides.",
            "Barack Obamasays he will go.",
            "Barack Obama left.",
        ),
        {"Barack Obama": 4},
    ),
    (
        (
            "Angela Merkel spoke.",
            "Angela Merkel agreed.",
            "Angela Merkle left early.",
            "Chancellor Angela Merkel stayed.",
        ),
        {"Angela Merkel": 4},
    ),
    (
        (
            "Nicolas Sarkozy met ministers.",
            "Nicolas Sarkozy left.",
            "Nicholas Sarkozy returned.",
            "Mr Sarkozy spoke.",
        ),
        {"Nicolas Sarkozy": 4},
    ),
    (
        (
            "Muammar Gaddafi fled.",
            "Muammar Gadhafi hid.",
            "Moammar Gaddafi was found.",
            "Col Gaddafi died.",
        ),
        {"Muammar Gadhafi": 4},
    ),
    (
        (
            "President Hosni Mubarak resigned.",
            "Hosni Mubarak was tried.",
            "Hosni Mubarrak fell ill.",
        ),
        {"Hosni Mubarak": 3},
    ),
    (
        (
            "Tony Hayward testified.",
            "Tony Hayward left.",
            "Reply Tony Hayward said it was so.",
            "Tony Hayward sailed.",
        ),
        {"Tony Hayward": 4},
    ),
    (
        (
            "Conrad Murray denied it.",
            "Conrad Murray wept.",
            "Getty Images Conrad Murray leaves court.",
            "Dr Murray was jailed.",
        ),
        {"Conrad Murray": 4},
    ),
    (
        (
            "Kenneth Salazar, interior secretary, spoke.",
            "Interior Secretary Ken Salazar agreed.",
            "Ken Salazar left.",
        ),
        {"Ken Salazar": 3},
    ),
    (
        (
            "Henry Paulson, treasury secretary, spoke.",
            "Treasury Secretary Hank Paulson agreed.",
            "Hank Paulson resigned as treasury secretary.",
        ),
        {"Hank Paulson": 3},
    ),
    (("Pres. Obama spoke.", "Barack Obama spoke.", "Prez Obama agreed."), {"Barack Obama": 3}),
    (
        ("Abdel Fattah al-Sisi won.", "Abdel Fattah el-Sisi spoke.", "President al-Sisi left."),
        {"Abdel Fattah el-Sisi": 3},
    ),
    (
        ("Omar al-Bashir fell.", "Omar El Bashir was tried.", "Mr Bashir denied it."),
        {"Omar al-Bashir": 3},
    ),
    (
        ("George W. Bush spoke.", "George W Bush left.", "President Bush agreed."),
        {"George W. Bush": 3},
    ),
    (
        ("J. K. Rowling wrote it.", "J.K. Rowling denied.", "JK Rowling laughed."),
        {"J.K. Rowling": 3},
    ),
    (
        ("Mahmoud Ahmadinejad spoke. Ahmadinejad left. Ahmedinejad was cheered.",),
        {"Mahmoud Ahmadinejad": 3},
    ),
    (
        ("Condoleezza Rice and Recep Tayyip Erdogan met. Mr Erdogan smiled. Mr Erdohan left.",),
        {"Recep Tayyip Erdogan": 3, "Condoleezza Rice": 1},
    ),
    (
        ("President Viktor Yushchenko spoke. Mr Yuschenko was poisoned. Yushchenko recovered.",),
        {"Viktor Yushchenko": 3},
    ),
    (
        ("Arnold Schwarzenegger won. Schwarzeneger laughed. Governor Schwarzenegger waved.",),
        {"Arnold Schwarzenegger": 3},
    ),
    (
        ("Emma Larsen and Piet Larson met. Mr Larson left. Ms Larsen stayed.",),
        {"Emma Larsen": 2, "Piet Larson": 2},
    ),
    (
        (
            "Mikhail Khodorkovsky was freed. Khodorkovskiy flew to Berlin. "
            "Mr Khodorkovsky thanked Germany.",
        ),
        {"Mikhail Khodorkovsky": 3},
    ),
    (
        ("Ellen Johnson Sirleaf won. Mrs Sirlief was sworn in. Sirleaf spoke.",),
        {"Ellen Johnson Sirleaf": 3},
    ),
    (
        ("Janet Napolitano spoke. Ms Napolitano left. Secretary Napolitono agreed.",),
        {"Janet Napolitano": 3},
    ),
]

NAMESAKES: _Rows = [
    (
        ("Evan John wrote.", "John Smith spoke.", "John Brown left.", "Elton John sang."),
        {"Elton John": 1, "Evan John": 1, "John Brown": 1, "John Smith": 1},
    ),
    (
        (
            "George Bush spoke.",
            "Kate Bush sang.",
            "Mr Bush left.",
            "President Bush agreed.",
            "President George Bush returned.",
        ),
        {"George Bush": 4, "Kate Bush": 1},
    ),
    (
        (
            "Hillary Clinton spoke.",
            "Mrs Clinton left.",
            "Bill Clinton flew off.",
            "Mr Clinton spoke.",
        ),
        {"Bill Clinton": 2, "Hillary Clinton": 2},
    ),
    (
        ("King Harald spoke.", "Marit Harald spoke."),
        {"Harald": 1, "Marit Harald": 1},
    ),
    (
        ("We met a White Katrina.", *["She blamed Katrina for it."] * 14),
        {"Katrina": 14, "White Katrina": 1},
    ),
    (
        ("Maria Lopez spoke.", "Maria Lopez left.", "Maria Lopez won.", "Maria Lopes lost."),
        {"Maria Lopez": 3, "Maria Lopes": 1},
    ),
    (("Mario Sarkozy sang.", "Maria Sarkozy danced."), {"Maria Sarkozy": 1, "Mario Sarkozy": 1}),
]

NOBODY: _Rows = [
    (
        (
            "Shares in Transocean fell.",
            "Transocean's employees testified.",
            "Transocean and Halliburton blamed BP.",
            "Halliburton, Transocean and BP were sued.",
        ),
        {},
    ),
    (
        (
            "The Exxon Valdez ran aground.",
            "The Exxon Valdez spill was vast.",
            "The Deepwater Horizon sank.",
            "Workers on the Deepwater Horizon died.",
        ),
        {},
    ),
    (
        (
            "Hurricane Katrina hit.",
            "Katrina killed 1,800.",
            "After Katrina, the city was empty.",
            "Hurricane Katrina made landfall.",
        ),
        {},
    ),
    (
        (
            "Hurricane Gustav neared Cuba.",
            "Gustav weakened.",
            "Tropical Storm Hanna and Gustav killed dozens.",
        ),
        {},
    ),
    (
        ("USS Cole was attacked.", "The USS Carl Vinson sailed.", "The Carl Vinson reached Busan."),
        {},
    ),
    (
        (
            "JPMorgan Chase rose.",
            "JPMorgan Chase's employees left.",
            "Shares of JPMorgan Chase rose.",
        ),
        {},
    ),
    (
        (
            "The Sea Shepherd left port. The Rainbow Warrior followed it. "
            "The Mavi Marmara was boarded.",
        ),
        {},
    ),
    (
        (
            "Cyclone Nargis struck Burma. Nargis killed thousands. "
            "Typhoon Haiyan and Haiyan's floods came later.",
        ),
        {},
    ),
    (("Chiefs of the Cherokee and the Choctaw met. The Houma fish in the bayou.",), {}),
    (("The Zorba tour began.", "The Zorba concert is on.", "Tickets for the Zorba show sold."), {}),
]

FAR_AWAY: _Rows = [
    (
        ("Brian Darcey speaks. " + "It rained all day long. " * 150 + "Brian sells shoes.",),
        {"Brian Darcey": 1, "Brian": 1},
    ),
    (("Brian Darcey speaks. " + "It rained. " * 20 + "Brian left.",), {"Brian Darcey": 2}),
    (("It met in Washington Monday.", "It rained in Florida June 8."), {}),
    (
        (*["Hurricane Katrina hit."] * 4, "Katrina was bad.", "After Ms. Katrina came Katrina."),
        {},
    ),
    (("They called him the King of Pop.", "My Grandfather was born there."), {}),
]

SPEAKERS: _Rows = [
    (
        ("((ANNA KOWALSKA))\nI saw it.\n((PIOTR ZIELINSKI))\nSo did I.",),
        {"Anna Kowalska": 1, "Piotr Zielinski": 1},
    ),
    (("JON SNOW: Good evening.\nTHERESA MAY: Thank you.",), {"Jon Snow": 1, "Theresa May": 1}),
    (
        ("HANNITY: Welcome back.\nGINGRICH: Thank you.\nHANNITY: All right.",),
        {"Hannity": 2, "Gingrich": 1},
    ),
    (("WARNING: The road is shut.\nUPDATE: It is open.\nPARIS: Rain.",), {}),
]

KNOWN_ONCE: _Rows = [
    (("Okonjo said so.", "Ngozi Okonjo spoke.", "Okonjo agreed."), {"Ngozi Okonjo": 3}),
    (
        (
            "Gross left the room.",
            "Daniel Gross testified in Austin.",
            "Gross denied it.",
            "Mr Gross left.",
        ),
        {"Daniel Gross": 4},
    ),
    (("Stone declined.", "Prosecutors charged Roger Stone. Stone denies it."), {"Roger Stone": 3}),
    (
        ("Green said no.", "Minister Damian Green quit.", "Green shoots were seen."),
        {"Damian Green": 2},
    ),
    (
        ("Little was known. Little said so.", "Judge Amanda Little ruled. Little was firm."),
        {"Amanda Little": 3},
    ),
    (
        ("Theresa May met Brian May in London. May said she would resign.",),
        {"Theresa May": 2, "Brian May": 1},
    ),
    (("Theresa May won. In May it rained.",), {"Theresa May": 1}),
    (("She also thanked So Ji-sub and Do Kyung-soo.",), {"So Ji-sub": 1, "Do Kyung-soo": 1}),
    (
        ("Deputy Minister of Labour, Invalids and Social Affairs Nguyen Thi Ha spoke.",),
        {"Nguyen Thi Ha": 1},
    ),
    (
        ("In Rome Hugo Delgado won. At Oxford Anna Kovacs lost.",),
        {"Hugo Delgado": 1, "Anna Kovacs": 1},
    ),
    (
        ("Oscar-winner Nora Bell met Grammy-nominated Hugo Delgado.",),
        {"Nora Bell": 1, "Hugo Delgado": 1},
    ),
    (("Acme Chief Executive Okello Lutwa bowed.",), {"Okello Lutwa": 1}),
    (
        ("Senator Nora Bell, Louisiana Governor Hugo Delgado and BP's Anna Kovacs met.",),
        {"Nora Bell": 1, "Hugo Delgado": 1, "Anna Kovacs": 1},
    ),
    (("Gennaro 'Joe the Boss' Rossi fell.",), {"Gennaro 'Joe the Boss' Rossi": 1}),
    (
        ("Dr. Peter Okello and Anna Okello wed. Dr Okello slept.",),
        {"Peter Okello": 2, "Anna Okello": 1},
    ),
    (
        (
            "Lyon and Anna Kovacs sang.",
            "Nora Bell and Lyon danced.",
            "Lyon, Hugo Delgado and Rosa Cook met.",
        ),
        {"Lyon": 3, "Anna Kovacs": 1, "Nora Bell": 1, "Hugo Delgado": 1, "Rosa Cook": 1},
    ),
    (
        (
            "Lyon and Anna Kovacs won.",
            "Lyon and Nora Bell won.",
            "Lyon and Hugo Delgado lost in Lyon.",
        ),
        {"Anna Kovacs": 1, "Nora Bell": 1, "Hugo Delgado": 1},
    ),
    (("Tom Price resigned.", "Price cuts were made. Price is no object."), {"Tom Price": 1}),
    (("Ann German sang.", "German votes count.", "A German won."), {"Ann German": 1}),
    (("Neil Fish quit. Fish stocks are low. Fish was tired.",), {"Neil Fish": 2}),
    (
        ("Cook did not reply.", "Rosa Cook won.", "Rosa Cook left.", "Cook it well."),
        {"Rosa Cook": 3},
    ),
    (("Bush agreed.", *["Barbara Bush left."] * 3), {"Barbara Bush": 4}),
    (("See example.com/Okonjo and @Okonjo.", "Ngozi Okonjo spoke."), {"Ngozi Okonjo": 1}),
]


@pytest.mark.parametrize(
    ("texts", "people"),
    [*COUPLES, *LIKE_ANOTHER, *NAMESAKES, *NOBODY, *FAR_AWAY, *SPEAKERS, *KNOWN_ONCE],
)
def test_people(texts: tuple[str, ...], people: Mapping[str, int]) -> None:
    assert named(EntityKind.PERSON, *texts) == people


BODIES: _Rows = [
    (("Transocean hired lawyers.", "Transocean Ltd owns rigs."), {"Transocean": 2}),
    (("Chelsea won.", "Chelsea FC hired a coach.", "Chelsea lost."), {"Chelsea": 3}),
    (("Al-Shabaab attacked.", "Al Shabab fled.", "al-Shabab returned."), {"Al Shabab": 3}),
    (
        ("The Coast Guard came.", "Coast Guard Rear Admiral Mary Landry spoke."),
        {"Coast Guard": 2},
    ),
    (
        (*["Shares in Halliburton fell."] * 5, "Haliburton lawyers spoke."),
        {"Halliburton": 6},
    ),
    (("The lower marine riser package (LMRP) failed. The LMRP is heavy.",), {}),
    (("Critics of DRM (digital rights management) spoke.", "The DRM failed."), {}),
    (("They met in the Oval Office.", "See FoxBusiness.com for it."), {}),
    (("QRX Live sold it. QRX lost money, and QRX's lawyers spoke.",), {"QRX": 3}),
    (("VKD Concerts sold it. VKD lost money, and VKD's lawyers spoke.",), {"VKD": 3}),
    (("BBC Radio told it. The BBC did not.",), {"BBC Radio": 1, "BBC": 1}),
    (
        ("The ILO (International Labour Organization) met. ILO said so.",),
        {"International Labour Organization": 3},
    ),
    (
        ("The Workers' League of Kavaria (KWL) met. KWL men fled.",),
        {"Workers' League of Kavaria": 3},
    ),
    (
        ("The General Forestry Commission met General David Okello.",),
        {"General Forestry Commission": 1},
    ),
    (("The U.N. stayed.", "It left the U.N. in May.", "U.N. troops came."), {"U.N.": 3}),
    (
        ("Harvest Capital bought it. Copper Records sold it.",),
        {"Harvest Capital": 1, "Copper Records": 1},
    ),
    (("It was the second One Day International.",), {}),
    (
        ("Crowds came to the Kala Jatra festival.", "She sang at Kala Jatra. Kala Jatra is loud."),
        {},
    ),
    (
        (
            "He hosts Orla Benn's Sport Express.",
            "Orla Benn's Sport Express is funny.",
            "We heard Orla Benn's Sport Express.",
        ),
        {},
    ),
    (("They meet in the Monday Night Club.", "The Monday Night Club is on."), {}),
    (("The Pfizer vaccine came.", "A Pfizer vaccine.", "The Pfizer vaccine works."), {"Pfizer": 3}),
    (
        ("Veltra Nova is a lending start-up.", "Rivals of Veltra Nova grew.", "Veltra Nova paid."),
        {"Veltra Nova": 3},
    ),
    (
        ("Dangote Cement and Lafarge Africa raised prices. Lafarge Africa fell.",),
        {"Dangote Cement": 1, "Lafarge Africa": 2},
    ),
    (("The Houthis fired. Al Masirah, a channel, showed it.",), {"Houthis": 1, "Al Masirah": 1}),
    (("Kompas newspaper said so.",), {"Kompas": 1}),
    (
        (
            "He plays for Torvald, a rugby club.",
            "The captain of Torvald, a rugby club, slept.",
            "He is the captain of Torvald.",
            "He was captain of Torvald.",
        ),
        {"Torvald": 4},
    ),
    (
        (
            "The captain of the Torvald Nova slept.",
            "He was captain of the Torvald Nova.",
            "The Torvald Nova sank.",
        ),
        {},
    ),
    (("The Ennahda party and the Seleka militia agreed.",), {"Ennahda": 1, "Seleka": 1}),
    (("It is the ONLY real way.", "That is the ONLY real one."), {}),
    (("Ravesh Mirchand, BBC News, Los Angeles",), {"BBC News": 1}),
    (("The well in the Gulf leaked.", "The Gulf is oily."), {}),
]


@pytest.mark.parametrize(("texts", "bodies"), BODIES)
def test_bodies(texts: tuple[str, ...], bodies: Mapping[str, int]) -> None:
    assert named(EntityKind.ORGANISATION, *texts).items() == bodies.items()


PLACES: _Rows = [
    (
        ("Texas Governor Nora Bell and Georgia Senator Hugo Delgado met.",),
        {"Texas": 1, "Georgia": 1},
    ),
    (("A hotel in Mobile, Ala., burned.", "He lives in Alabama."), {"Alabama": 2, "Mobile": 1}),
    (("It sailed through Prince William Sound.",), {"Prince William Sound": 1}),
]


@pytest.mark.parametrize(("texts", "places"), PLACES)
def test_places(texts: tuple[str, ...], places: Mapping[str, int]) -> None:
    assert named(EntityKind.PLACE, *texts) == places


def test_a_misspelling_says_why_it_is_whom() -> None:
    (person,) = (
        e for e in entities("Viktor Yushchenko spoke. Mr Yuschenko left.") if e.kind == "person"
    )
    assert {link.name: link.reason for link in person.links}["Yuschenko"].startswith(
        "a misspelling"
    )


VARIANTS = [
    (
        ("The Mineral Management Service (MMS) met.", "The MMS met.")
        + ("The Minerals Management Service (MMS) met.",) * 2,
        {"Minerals Management Service": 7},
        "a slip in the name of an acronym",
    ),
    (
        ("The Food Hygiene Agency (FHA) said so. The FHA met.", "The FHA left.")
        + ("The Food Hygiene Agency (FHA) spoke.",) * 4
        + ("The Fish Harbour Authority (FHA) closed.",),
        {"Food Hygiene Agency": 12, "Fish Harbour Authority": 2},
        "another body of the same letters, far less often",
    ),
    (
        (
            "The US Centre for Weather (CFW) warned.",
            "The Centers for Weather (CFW) warned.",
            "CFW.",
        ),
        {"US Centre for Weather": 5},
        "with and without its country",
    ),
    (
        ("The UK Board of Weights (BOW) met.", "The US Board of Weights (BOW) met."),
        {"UK Board of Weights": 2, "US Board of Weights": 2},
        "of two countries",
    ),
    (
        (
            "The United Kingdom Board of Weights (BOW) met.",
            "The Board of Weights (BOW) met.",
            "The United Kingdom Board of Weights (BOW) spoke.",
        ),
        {"United Kingdom Board of Weights": 6},
        "a country of two words",
    ),
]


@pytest.mark.parametrize(("texts", "bodies", "remark"), VARIANTS, ids=[v[2] for v in VARIANTS])
def test_forms_of_what_an_acronym_stands_for(
    texts: tuple[str, ...], bodies: Mapping[str, int], remark: str
) -> None:
    assert named(EntityKind.ORGANISATION, *texts) == bodies, remark


FAMILIES: _Rows = [
    (
        (
            "Anna and Peter Halloran lost their son. Mr Halloran identified him. "
            "Mrs Halloran stayed at home.",
        ),
        {"Peter Halloran": 2, "Anna Halloran": 2},
    ),
    (("Parents Marcus and Yolanda Fairfax sued.",), {"Marcus Fairfax": 1, "Yolanda Fairfax": 1}),
    (("Iain and Dawn Askham, newlyweds, fell ill.",), {"Iain Askham": 1, "Dawn Askham": 1}),
    (
        ("President Hosni Mubarak spoke.", "Hosni Mubarak left.", "Suzanne Mubarak shopped."),
        {"Hosni Mubarak": 2, "Suzanne Mubarak": 1},
    ),
    (
        (
            "Col Muammar Gaddafi spoke in Tripoli and Sirte.",
            "Muammar Gaddafi left.",
            "Moammar Gadhafi vowed to fight in Sirte and Tripoli.",
        ),
        {"Muammar Gaddafi": 3},
    ),
    (
        ("Col Muammar Gaddafi spoke.", "Moammar Gadhafi sells shoes."),
        {"Muammar Gaddafi": 1, "Moammar Gadhafi": 1},
    ),
    (
        (
            "Viktor Yanukovych fled Kiev and Lviv.",
            "Viktor Yanukovych spoke.",
            "Viktor Yanukovich slept in Lviv, not in Kiev.",
        ),
        {"Viktor Yanukovych": 3},
    ),
    (("Martin Miller spoke.", "Martina Mueller left."), {"Martin Miller": 1, "Martina Mueller": 1}),
    (("Madonna and Guy Ritchie arrived.",), {"Madonna": 1, "Guy Ritchie": 1}),
    (
        ("Ann Lowe sang. Ann and Peter Brook, a couple, left.",),
        {"Ann Lowe": 2, "Peter Brook": 1},
    ),
    (
        (
            "Walter Kessler Jr. took over from Walter Kessler Sr., his father. "
            "Kessler Jr. promised machines.",
        ),
        {"Walter Kessler Jr.": 2, "Walter Kessler Sr.": 1},
    ),
    (
        ("Midfielder Joost van Damme signed.", "Van Damme scored on his debut."),
        {"Joost van Damme": 2},
    ),
    (
        ("GRETA VAN SUSTEREN, host: Good evening.\n\nVAN SUSTEREN: Is it big?",) * 2
        + ("Ms Van Susteren asked.",),
        {"Greta Van Susteren": 5},
    ),
    (
        ("Alain Le Bret met Jean Le Bret. A Le Bret voter sang.",),
        {"Alain Le Bret": 1, "Jean Le Bret": 1, "Le Bret": 1},
    ),
    (
        (
            "Kenneth Marlow leads Sterling Trust.",
            "Ken Marlow of Sterling Trust resigned.",
            "Kenneth Marlow was paid.",
        ),
        {"Kenneth Marlow": 3},
    ),
    (
        ("Kenneth Marlow leads Sterling Trust.", "Ken Marlow of Acme Foods resigned."),
        {"Kenneth Marlow": 1, "Ken Marlow": 1},
    ),
]


@pytest.mark.parametrize(("texts", "people"), FAMILIES)
def test_people_of_one_surname(texts: tuple[str, ...], people: Mapping[str, int]) -> None:
    assert named(EntityKind.PERSON, *texts) == people


LABELS = [
    ("Li Wei and Li Na trained.", {"Li Wei", "Li Na"}, "Chinese surnames come first"),
    ("Xi Jinping met Zhang Ziyi.", {"Xi", "Zhang"}, "with a given name of two syllables"),
    ("Ed Miliband met Tom Reed.", {"Miliband", "Reed"}, "others come last"),
    ("Kim Clark met Lee Child.", {"Clark", "Child"}, "though they begin with such a name"),
]


@pytest.mark.parametrize(("text", "labels", "remark"), LABELS, ids=[row[2] for row in LABELS])
def test_labels_that_no_text_gives(text: str, labels: set[str], remark: str) -> None:
    assert {e.label for e in entities(text)} == labels, remark


def test_a_ship_takes_the_short_forms_of_its_name_with_it() -> None:
    texts = ["The tanker Ellen Bravik sank. The Ellen Bravik disaster was long ago. Bravik leaked."]
    assert "Bravik" not in named(EntityKind.PERSON, *texts * 3)


TEAMS = [
    (
        ("The Indianapolis Colts beat the Jaguars. The Colts led.",) * 2
        + ("Colts coach Bo Lund spoke. The Colts left.",),
        {"Indianapolis Colts": 6, "Jaguars": 2},
        "the only name that ends so",
    ),
    (
        ("The Indianapolis Colts beat the Jaguars. The Colts led.",) * 2
        + ("The Baltimore Colts moved.", "Colts coach Bo Lund spoke."),
        {"Indianapolis Colts": 4, "Jaguars": 2, "Baltimore Colts": 1, "Colts": 1},
        "two names end so",
    ),
]


@pytest.mark.parametrize(("texts", "bodies", "remark"), TEAMS, ids=[row[2] for row in TEAMS])
def test_a_team_by_its_last_word(
    texts: tuple[str, ...], bodies: Mapping[str, int], remark: str
) -> None:
    assert named(EntityKind.ORGANISATION, *texts) == bodies, remark


def test_who_works_as_a_contractor_is_somebody() -> None:
    texts = ("Former BP contractor Adam Dillon left. Dillon spoke.",) * 3
    assert named(EntityKind.PERSON, *texts) == {"Adam Dillon": 6}
    firms = ("The contractor Vermilo left. Shares of Vermilo fell.",) * 3
    assert named(EntityKind.ORGANISATION, *firms) == {"Vermilo": 6}


SHOWN = [
    ({"Zoraocean": 9, "Zora Ocean": 1, "Zoraocean Ltd": 2}, "Zoraocean"),
    ({"ZoraOil": 3, "Zora Oil": 9}, "Zora Oil"),
    ({"Zora": 3, "Zora Oil": 1}, "Zora Oil"),
]


@pytest.mark.parametrize(("seen", "shown"), SHOWN)
def test_a_body_is_shown_as_its_letters_are_mostly_written(
    seen: Mapping[str, int], shown: str
) -> None:
    assert full_name(EntityKind.ORGANISATION, Counter(seen)) == shown


INITIALS = [
    (
        ("British Airways flew. BA said so.", "BA and British Airways flew.", "BA flew."),
        {"British Airways": 5},
        "two letters in several articles",
    ),
    (
        ("British Airways flew. BA said so.",),
        {"British Airways": 1, "BA": 1},
        "two letters in one article may be chance",
    ),
]


@pytest.mark.parametrize(("texts", "bodies", "remark"), INITIALS, ids=[r[2] for r in INITIALS])
def test_a_body_by_two_initials(
    texts: tuple[str, ...], bodies: Mapping[str, int], remark: str
) -> None:
    assert named(EntityKind.ORGANISATION, *texts) == bodies, remark


def test_a_surname_that_is_a_given_name_too_means_its_only_bearer() -> None:
    texts = ("Trade minister Grace Achieng spoke.", "Achieng welcomed the deal.")
    assert named(EntityKind.PERSON, *texts) == {"Grace Achieng": 2}


@pytest.mark.parametrize(
    ("texts", "people"),
    [
        (
            (
                "Kwame Tanor and his wife Abena Tanor opened it. Mrs Tanor cut a ribbon. "
                "Dr Tanor, a surgeon, was glad; he will work there.",
            ),
            {"Kwame Tanor": 2, "Abena Tanor": 2},
        ),
        (
            ("Brothers Musa and Idris Bello were held. Musa Bello denies it.",),
            {"Musa Bello": 2, "Idris Bello": 1},
        ),
        (
            ("Picture: PA Wire/Joe Giddens\nShadow chancellor Helen Marsh spoke.",),
            {"Helen Marsh": 1},
        ),
        (("Garda Superintendent Pat Moylan asked for calm.",), {"Pat Moylan": 1}),
        (("Text by Marta Ruiz. Pictures: Jan Kowal.\nMayor Piotr Zych won.",), {"Piotr Zych": 1}),
        (
            ("14:32 BST Breaking Theresa Malik resigns", "Theresa Malik resigned at noon."),
            {"Theresa Malik": 2},
        ),
        (("Megawati told reporters so. They thanked Megawati.",), {"Megawati": 2}),
        (("The ferry Princess Ashika sank. The Princess Ashika was old.",), {}),
        (("Princess Ashika spoke.",), {"Ashika": 1}),
        (
            ("Opposition leader Suharto Wibowo was freed.", "Wibowo will run again."),
            {"Suharto Wibowo": 2},
        ),
    ],
)
def test_people_of_many_kinds_of_text(texts: tuple[str, ...], people: Mapping[str, int]) -> None:
    assert named(EntityKind.PERSON, *texts) == people


def test_what_a_page_writes_beside_a_picture_ends_a_name() -> None:
    texts = ("Narendra Joshi speaks in Pune Image copyright EPA\nMr Joshi promised jobs.",)
    assert named(EntityKind.PLACE, *texts) == {"Pune": 1}


def test_a_longer_name_that_hardly_anybody_uses_is_not_shown() -> None:
    rare = Counter({"GitLark": 60, "GitLark Trust": 1})
    assert full_name(EntityKind.ORGANISATION, rare) == "GitLark"
    usual = Counter({"Anadarko": 37, "Anadarko Petroleum": 10})
    assert full_name(EntityKind.ORGANISATION, usual) == "Anadarko Petroleum"


def test_what_other_articles_make_sure_of_ends_where_an_article_has_too_many_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    full = "Ngozi Okonjo spoke. Ngozi Okonjo left."
    short = "Okonjo said so. Nobody else did. Okonjo said no."
    assert named(EntityKind.PERSON, full, short) == {"Ngozi Okonjo": 4}
    monkeypatch.setattr("pktui.pipeline.names.recognise.MOST_CAPITALS", 2)
    assert named(EntityKind.PERSON, full, short) == {"Ngozi Okonjo": 2}
