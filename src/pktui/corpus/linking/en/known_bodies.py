"""Bodies that English news writes in more than one way without ever saying that they are one."""

from __future__ import annotations

_ONE_BODY = """
    associated press = ap
    agence france presse = afp
    agence france-presse = afp
    british broadcasting corporation = bbc
    bbc news = bbc
    british petroleum = bp
    federal bureau of investigation = fbi
    central intelligence agency = cia
    national security agency = nsa
    environmental protection agency = epa
    securities and exchange commission = sec
    federal emergency management agency = fema
    food and drug administration = fda
    drug enforcement administration = dea
    internal revenue service = irs
    federal reserve = fed
    us federal reserve = fed
    federal aviation administration = faa
    national transportation safety board = ntsb
    national oceanic and atmospheric administration = noaa
    national aeronautics and space administration = nasa
    minerals management service = mms
    centers for disease control and prevention = cdc
    centers for disease control = cdc
    united states centers for disease control and prevention = cdc
    united states centers for disease control = cdc
    world health organization = who
    world trade organization = wto
    international monetary fund = imf
    international criminal court = icc
    international atomic energy agency = iaea
    world food program = wfp
    united nations world food program = wfp
    united nations children's fund = unicef
    united nations educational scientific and cultural organization = unesco
    united nations development program = undp
    united nations high commissioner for refugees = unhcr
    north atlantic treaty organization = nato
    association of southeast asian nations = asean
    organization of the petroleum exporting countries = opec
    african union = au
    organization for economic co-operation and development = oecd
    organization for economic cooperation and development = oecd
    international olympic committee = ioc
    national health service = nhs
    palestine liberation organization = plo
    irish republican army = ira
    african national congress = anc
    bharatiya janata party = bjp
    international business machines = ibm
    american international group = aig
    general motors = gm
    general electric = ge
    royal bank of scotland = rbs
    exxon mobil = exxonmobil
    exxon = exxonmobil
    jp morgan = jpmorgan chase
    jpmorgan = jpmorgan chase
    anadarko petroleum = anadarko
    getty = getty images
    us coast guard = coast guard
    us congress = congress
    united states coast guard = coast guard
    united states congress = congress
    us secret service = secret service
    united states secret service = secret service
    us marine corps = marine corps
    united states marine corps = marine corps
    us supreme court = supreme court of the united states
    manchester utd = manchester united
    man utd = manchester united
    man united = manchester united
    man city = manchester city
    al shabab = al-shabaab
    al-shabab = al-shabaab
    al shabaab = al-shabaab
    hizbollah = hezbollah
    hizbullah = hezbollah
    hizballah = hezbollah
    al-qaida = al-qaeda
    al qaida = al-qaeda
    al qaeda = al-qaeda
    islamic state group = islamic state
    isis = islamic state
    isil = islamic state
    daesh = islamic state
    european council of ministers = council of the european union
    royal dutch shell = shell
    national aeronautics and space agency = nasa
    united states environmental protection agency = epa
    united states environmental protection agency = epa
    united states department of justice = department of justice
    united states justice department = department of justice
    justice department = department of justice
    united states state department = department of state
    state department = department of state
    united states treasury = treasury department
    defense department = department of defense
    united states department of defense = department of defense
    interior department = department of interior
    department of the interior = department of interior
    united states department of the interior = department of interior
    department of homeland security = dhs
    united states department of homeland security = dhs
    doctors without borders = medecins sans frontieres
    msf = medecins sans frontieres
    united nations security council = security council
    united nations general assembly = general assembly
"""

SAME_BODY = {
    long.strip(): short.strip()
    for line in _ONE_BODY.strip().splitlines()
    for long, _, short in (line.partition("="),)
}
"""A folded name in American spelling → the usual name of the body that it means."""

FIRM_SUFFIXES = frozenset("inc corp ltd plc llc co gmbh ag sa nv fc afc cf limited".split())
"""What may stand behind the name of a firm or a club, and changes nothing of what it is."""
