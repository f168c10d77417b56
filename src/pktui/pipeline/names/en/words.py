"""Small English words, and words joined to a name, by which names are cut out of a run."""

from __future__ import annotations

import re

CURRENCY = r"(?!(?:US|A|NT|HK|C|S|NZ)(?: ?\$| [Dd]ollars?\b))"
"""Capitals before a sum of money name nobody: US$, Hong Kong's HK dollars."""

PREFIX = r"(?:al|el|ul|as|ar|an|at|ad|ash|az|d|l|de|ex)[-'’]"
"""Written small and joined to a name: al-Bashir, d'Ivoire, ex-Yugoslavia."""

PARTICLE = (
    r"(?:de l[ao]s?|de los|van de[rn]|von der|bin al|bin|ibn|binti?|abu|d[aeiou]|do|d[ao]s|de[lnr]"
    r"|dell[ao]|van|von|l[ae]|ter|[eau]l|es|[ye]|zu|u[zf]|af|ould|wa)"
)
"""A small word inside a person's name: bin, von der."""

_BY_NAME = r"(?:[Tt]he )?[A-ZÀ-ÖØ-Þ][\w.-]{1,15}"
NICKNAME = (
    rf"(?:\"{_BY_NAME}(?: [\w.-]{{1,15}}){{0,2}}\"|“{_BY_NAME}(?: [\w.-]{{1,15}}){{0,2}}”"
    rf"|['‘]{_BY_NAME}(?: [\w.-]{{1,15}}){{0,2}}['’]|\([A-ZÀ-ÖØ-Þ][a-zß-ÿ]{{1,15}}\))"
)
"""A by-name in quotation marks or brackets, as it stands inside a full name."""

JOINT = (
    rf"(?: (?:of (?:the )?|for (?:the )?|and |& |(?:(?=[a-z]){PARTICLE} )?"
    rf"|{NICKNAME} (?:{PARTICLE} )?)"
    r"|, (?=(?:Jr|Sr|Inc|Ltd|LLC|Corp)\b|I{2,3}\b))"
)
"""What joins two capitalised words to one run."""

MONTH_IN_NAME = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}(?=(?: [A-Z]\w+){1,2})(?= (?:\w+ )?(?:Movement|Front|Brigade|Brigades|Party|Coalition"
    r"|Alliance|Army|Committee|Organi[sz]ation|Group|Revolution|University|Bridge|Stadium)\b)"
)
"""A day that a body is named for: April 6 Youth Movement."""

FIRM_WITH_S = (
    r"(?:(?:McDonald|Macy|Moody|Sotheby|Christie|Sainsbury|Domino|Wendy|Levi|Kellogg|Kohl|Lowe"
    r"|Dillard|Denny|Hershey|Arby|Morrison|Debenham|Barney|Bloomingdale|Applebee|Chili|Hardee|Kinko"
    r"|Nando|Zabar)['’]s|Lloyd['’]s(?= of London| Bank| Register)"
    r"|(?:Standard|S) ?(?:&|and) ?(?:Poor['’]s|P\b)|Marks (?:&|and) Spencer|Victoria['’]s Secret"
    r"|Toys ['\"“]?R['\"”]? Us|Ben (?:&|and) Jerry['’]s|Trader Joe['’]s|Men['’]s Wearhouse"
    r"|(?:Save|Feed) the Children)(?!\w)"
)
"""Bodies whose own name ends in an apostrophe and an s, or holds one, or "the"."""

OWNED = (
    r"[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+['’]s(?= (?:[A-Z][a-z]+ )?(?:School|College|Hospital|Infirmary|Cathedral"
    r"|Abbey|Church|Chapel|Theatre|Theater|Academy|Hospice|Bay Co(?:mpany)?)\b)"
)
"""Who a school, a hospital or a church is named for: St Mary's Hospital, Alleyn's School."""

FIRM_OF_WORDS = r"(?:Standard|Marks|Toys|Ben|Trader|Save|Feed)"
"""First words of such names that are made of letters alone."""

DATE_BEFORE = frozenset(
    "on in by since until till before after during last next this late early mid every each past "
    "following previous said told says announced reported of through".split()
)
"""Behind these a weekday or a month is a date, not a name: in April, said Monday."""

CALENDAR_GIVEN_NAMES = frozenset(
    "april may june july august jan january sunday monday tuesday wednesday friday easter summer "
    "autumn winter".split()
)
"""Words of the calendar that are given names too."""

ENCLITIC = r"(?:s|S|m|re|ve|ll|d|t)"
"""What follows an apostrophe and belongs to no name: the s of Obama's, the re of They're."""

ATTACHED = (
    r"-(?:based|led|backed|born|held|occupied|controlled|run|owned|made|style|trained|bound"
    r"|registered|listed|area|wide|educated|funded|sponsored|brokered|administered|raised"
    r"|headquartered|domiciled|flagged|dominated|friendly|ruled|holder|supporter|critic"
    r"|approved|appointed|branded|themed|related|linked|era|who|whose|which|that|has|had|is|was|are"
    r"|were|the|and|but|said|says|will|would)$"
)
"""What news joins to a name: Shanghai-based, UN-led; or a dash without its spaces: Hayward-who."""

PRIZE = r"-(?:winner|winners|winning|nominee|nominated|nominees)$"
"""Endings that news joins to the name of a prize, so that the word names nobody: Oscar-winner."""

PREFIXES = frozenset(
    "Trans Pan Anti Pro Pre Post Non Mid Ex Neo Sub Inter Cis Pseudo AL EL UL".split()
)
"""Words before a hyphen that are no name by themselves: Trans-Alaska Pipeline."""

OF = ("of", "for", "and")
"""Small words behind an office that what it is for follows: Minister of Trade."""

OFFICES_OF_TWO_WORDS = frozenset((("Chief", "Executive"), ("Chief", "Exec"), ("First", "Minister")))
"""Offices of which the second word alone names no office."""

INSIDE_BODY = ("of", "for", "and", "&", "the")
"""Small words that may stand inside the name of an organisation."""

BETWEEN_NAMES = ("of", "and", "the")
"""Small words that end a person's name, although some languages have them as particles."""

PLACE_PREPOSITIONS = ("for", "in", "at", "to")
"""Small words inside the name of a body that a place of its own follows."""

LINKS_BEFORE = frozenset({"the", "of", "a", "and", "from", "to"})
"""Words before a name that say little without the one before them: is from, city of."""

WHO = ("who", "whose", "whom")
"""Relative pronouns behind the comma that follows a person."""

WHERE = "where"
"""The relative pronoun behind the comma that follows a place."""

WHICH = "which"
"""The relative pronoun behind the comma that follows what is no person."""

ARTICLES = ("a", "an", "the")
"""What an apposition begins with."""

DEFINITE_OR_INDEFINITE = (" the ", " a ", "The ", "A ")
"""A text before an office's word ends so where the word is no person's name."""

LINKS_IN_OFFICE = frozenset({"and", "of", "the", "for", "in"})
"""Small words that stand inside the name of an office, but do not begin it."""

APPOSITION = (
    r", (?:an? |the |its |their |his |her )?((?:[a-z-]+ ){0,3}?[a-z-]+)"
    r"(?: (?:of|for|in|at|and)\b|,|\.)"
)
"""An apposition behind a name; the group holds the words that may be an office."""

NAME_OF_MANY = (
    r"(?:(?:People|Women|Children|Workers|Farmers|Citizens|Teachers|Students|Veterans|Lord)['’]s"
    r"|(?:Workers|Farmers|Citizens|Teachers|Students|Veterans|Peasants|Soldiers|Mothers|Doctors"
    r"|Nurses|Lawyers|Journalists|Writers|Producers|Manufacturers|Employers|Employees|Miners"
    r"|Drivers|Pilots|Traders|Consumers|Residents|Players|Officers|Owners|Growers|Pensioners"
    r"|Taxpayers|Prisoners|Widows|Artists|Actors|Girls|Boys|Parents|Governors|Ministers|Bankers)"
    r"['’])"
)
"""What belongs to all of them has it in its name: People's Army, Workers' Party."""

TASK_JOINTS = frozenset(("and", "&"))
"""What joins the two tasks that a body is named for: Food and Drug Administration."""

WORKS_ON = frozenset(
    "committee subcommittee commission council office conference panel forum institute centre "
    "center board bureau agency authority group force taskforce unit programme program department "
    "directorate secretariat convention foundation network initiative inquiry".split()
)
"""Behind these and "on" stands what the body works on: Committee on Foreign Relations."""

AGENCIES = frozenset(
    "reuters afp ap epa upi ansa dpa pa xinhua getty corbis alamy shutterstock bloomberg rex "
    "pap tass efe kyodo sipa magnum demotix zuma aap istock gallo eyevine polaris anadolu "
    "handout".split()
)
"""Agencies whose name stands as a credit before the text that follows it."""

CREDITED_WORK = (
    r"(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|video|footage|reporting"
    r"|editing|edited|writing|compiled|translated|translation|photography)"
)
"""What credits say someone did, before "by": Photo by, additional reporting by."""

CREDIT_NOUN = (
    r"(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|photographers?|cartoon"
    r"|(?:photo|picture|image)s? credits?|credits?)"
)
"""What credits begin with, before a colon: Photograph:."""

VESSELS = tuple(
    f" {vessel} "
    for vessel in "tanker ship supertanker vessel ferry liner trawler yacht frigate destroyer "
    "submarine barge rig freighter schooner".split()
)
"""Words for ships and rigs, as they stand before their names."""

VESSEL = re.compile(r"\b[Tt]he (?:(?:oil|cruise|cargo|passenger|fishing|container) )?[a-z]+ \Z")
"""What says with such a word that what is named bears the name itself."""

SEIZED = re.compile(
    r"\b(?:seized|recaptured|retook|overran|besieged|shelled|bombarded|stormed into|marched on"
    r"|advanced on|fled from|withdrew from|retreated from) \Z"
)
"""What troops do to places, right before these."""

SEIZED_ENDS = ("ed ", "took ", "ran ", " into ", " on ", " from ")
"""How those words end: few names have one before them."""

NOUN_OF_PLACE = re.compile(
    r"\b(?:people|residents|inhabitants|citizens|villagers|townspeople|elders|parish|council|diocese"
    r"|bishop|archbishop|mayor|burgomaster|streets|outskirts|suburbs|siege|battle|bazaar|harbour"
    r"|harbor|airfield|environs|north|south|east|west|miles|km|kilometres|kilometers) of \Z"
    r"|\b(?:sank|sunk|capsized|anchored|aground|drowned|collided|waters|coast|miles|km) off \Z"
)
"""What a place has, and the preposition right before its name: the people of, 20 km north of."""

NAMED_THINGS = frozenset(
    "USS HMS HMAS HMCS USNS RMS SS MV USCGC Hurricane Storm Typhoon Cyclone Superstorm".split()
)
"""What is behind these is the name of a ship or a storm, of nobody."""

NO_NAMES = frozenset(
    "R&B GG N'T Q LCB RCB LRB RRB LSB RSB A-Z "
    "CM DGP QC KC SAN DG IGP MK MKs MLA MLAs MPP MPPs TDs QCs KCs PM2.5 "
    "TB LGBT LGBTQ LGBTI LGBTQI PCR STI STIs STD STDs HPV LNG LPG LCD OLED mRNA CO2 CNG EV EVs "
    "EEZ EEZs FTA FTAs MOU MOUs NDA IP ICT ICTs STEM IC ICs SDG SDGs MDG MDGs KPI KPIs CBD UAV "
    "UAVs UAS ICBM ICBMs RPG RPGs WWI WWII WW1 WW2 FGM GBV IVF ADC RFID QR NFT NFTs DDoS VPN UHD "
    "HD SME SMEs MSME MSMEs PPP PPPs REIT REITs CPI PPI PMI GNI ROI EBITDA EPS SEZ SEZs GST PAYE "
    "USD EUR GBP JPY RMB CNY INR KRW THB MYR SGD AUD NZD CAD CHF NA N/A FAQs RSVP ASAP DIY MVP "
    "MVPs TKO OTC GMO GMOs LEDs SIM PIN DUI ARV ARVs BSc MSc LLB LLM MD JD MW GW kW GWh MWh HPP "
    "MP3 MP4 SOE SOEs FDI ODA GHG ESG NPL NPLs VIPs HR Ph.D LoC PWD PWDs OFW OFWs IDP IDPs TBD "
    "TBA PPE ICU ICUs ER EMS GPA SAT IELTS TOEFL ESL LED AGM AGMs EGM PoW POW POWs KIA MIA DOA "
    "DNA RNA DVDs CDs PCs GIs GI PTA SUVs ATMs B.A. M.A. B.Sc. M.Sc. C.V. CV GERD Wh VHF UHF LSE "
    "ADR ADRs GDR GDRs BTP BTPs OAT OATs PIBOR LIBOR EURIBOR FRN FRNs CD-ROM ISDN DSL LAN WAN GSM "
    "CDMA LTE RPM MPH KPH "
    "TV FY Q1 Q2 Q3 Q4 H1 H2 GDP GNP DNA RNA HIV AIDS CD DVD PC GPS CCTV VAT IVF ATM SMS IQ ID "
    "OK DJ MC PR HR IT AI VIP Q&A R&D M&A A.D. B.C.E. C.E. H.R. S. a.m. p.m. AM PM GMT BST EST EDT "
    "CDT CST MDT MST ET IST JST AEST "
    "PST PDT CET UTC IPO ETF NGO NGOs MPs CEO CEOs CFO COO PM AK SUV SUVs PhD MBA "
    "IED IEDs WMD PTSD ADHD Covid COVID UFO FAQ PDF URL USB LED 3D 4G 5G ISBN RIP SOS NO. No. "
    "Ph.D. M.D. SARS MERS H1N1 H5N1 H7N9 H3N2 GP GPs GCSE GCSEs A-level A-levels "
    "CPR BSE CJD MRSA STD LSD MDMA BMI IUD ECG EEG MRI CT".split()
)
"""Capitals that name nobody and nothing: sizes of an economy, illnesses, hours, degrees."""

LANDMARK_BEHIND = re.compile(
    r" (?:bridge|square|street|river|mountains?|hills|district|province|region|valley|refinery"
    r"|suburb|neighbou?rhood|township|checkpoint|border crossing|peninsula|airport|quarter"
    r"|mosque)\b"
)
"""Right behind a place's name, which "the" stands before: the Kasr al-Nil bridge."""

STORM_KINDS = frozenset(("Tropical", "Subtropical", "Winter", "Severe", "Super", "Great"))
"""Adjectives with a capital before the kind of a storm that has a name: Tropical Storm Bonnie."""

OF_CONSTELLATIONS = frozenset(
    "Andromedae Antliae Apodis Aquarii Aquilae Arae Arietis Aurigae Bootis Boötis Caeli "
    "Camelopardalis Cancri Canum Canis Capricorni Carinae Cassiopeiae Centauri Cephei Ceti "
    "Chamaeleontis Circini Columbae Comae Coronae Corvi Crateris Crucis Cygni Delphini Doradus "
    "Draconis Equulei Eridani Fornacis Geminorum Gruis Herculis Horologii Hydrae Hydri Indi "
    "Lacertae Leonis Leporis Librae Lupi Lyncis Lyrae Mensae Microscopii Monocerotis Muscae Normae "
    "Octantis Ophiuchi Orionis Pavonis Pegasi Persei Phoenicis Pictoris Piscium Piscis Puppis "
    "Pyxidis Reticuli Sagittae Sagittarii Scorpii Sculptoris Scuti Serpentis Sextantis Tauri "
    "Telescopii Trianguli Tucanae Ursae Velorum Virginis Volantis Vulpeculae".split()
)
"""Latin genitives of the constellations, behind which the name of a star ends: AB Aurigae."""

NO_NAMES_ALONE = (
    frozenset(
        "St. Net Ed JavaScript Java HTML Presidential Parliamentary Municipal Indigenous Celsius "
        "Fahrenheit Autopsy Gubernatorial "
        "Congressional Constitutional Gulf K-pop J-pop Hip-hop Tamiflu Relenza Ebola Zika Viagra "
        "Prozac Propofol Valium Ritalin Botox Covid-19 "
        "Libor Euribor FTSE FTSEurofirst STOXX CAC DAX Dax IBEX Sensex Nifty KOSPI Kospi "
        "Lorazepam Aspirin Ibuprofen Paracetamol Xanax OxyContin Internet Web Bluetooth "
        "Wi-Fi Sudoku Corexit Blu-ray Linux Unix iPhone iPad Kindle Xbox PlayStation".split()
    )
    | frozenset("EastEnders Hollyoaks Emmerdale Newsnight Newsround Newsbeat HARDtalk".split())
    | {"Big Oil", "Big Pharma", "Big Tobacco", "Big Tech", "Big Ben", "Lower House", "Upper House"}
    | {*("El Nino", "El Niño", "La Nina", "La Niña", "Oval Office", "First Nations")}
    | {"First Nation", "World War I", "Real Estate", "House Rules"}
    | {*("One Day International", "One Day Internationals", "Twenty20 International", "Test Match")}
)
"""What is capital and names a thing, or a sea of which there are two, where it stands alone."""

ONCE_IN_OFFICE = frozenset(("Former", "Late", "Then", "Outgoing", "Incoming", "Ousted", "Exiled"))
"""Adjectives of people and states that begin sentences: Former Panama president."""

ERAS = frozenset(("B.C.", "BC", "A.D.", "AD", "B.C", "A.D", "BCE", "CE", "B.C.E.", "C.E."))
"""Beside a number they count years: B.C. is British Columbia, too."""

ORGANISATION_LINKS = frozenset(("of", "for", "at", "in", "by", "with", "from"))
"""Between someone's office and the body that it is in: a spokesman for, shares in."""

OFFICE_LINKS = frozenset(("for", "at", "in"))
"""Those of them that say so only behind a word for an office: a spokesman for, an analyst at."""

PAST = frozenset(
    "won beat lost took gave made came went left sang ran wrote told spoke led met sat stood fell "
    "kept held got began became drove flew broke scored played".split()
)
"""Verbs of the past, without those that end in "ed"."""

SAID_TO_PEOPLE = frozenset(
    "spoke speak speaking spoken talked talk talking wrote write writing written listened listen "
    "apologised apologized according said appealed replied married".split()
)
"""Behind these, "to" goes before a person or a body, hardly a place."""

HELD_IN_FIRMS = frozenset(
    "shares share stake stakes stock shareholder shareholders stakeholder holding holdings".split()
)
"""What one has in a firm, and in no place."""

SOLD_AND_BOUGHT = frozenset("head workers members supporters owned bought control buy".split())
"""Words of offices behind which a place or a person stands as well: workers at, bought for."""

GAMES_OF = frozenset(("Commonwealth", "World", "Invictus", "Highland", "Maccabiah", "Goodwill"))
"""Before "Games" these name an event, not a maker of games."""

KIN = frozenset(
    "brother brothers sister sisters son sons daughter daughters father mother parents wife "
    "husband widow uncle aunt nephew niece cousin cousins twin twins grandson "
    "grandfather grandmother friend friends".split()
)
"""What someone is to someone; before a full name, no part of it."""

AUXILIARIES = frozenset("is are was were be been has have had do does did says said".split())
"""Verbs that are surnames somewhere, and hardly ever in a headline in capitals."""

NEVER_NAMES = frozenset(
    "in on at the of to for from by with and but or if as he she it they we you his her their its "
    "this that these those when while where who what how why not is are was were has have had "
    "just god allah".split()
)
"""Small words that end a name before them, although someone somewhere is called so: Katrina In."""

KIN_ALONE = frozenset(
    "grandfather grandmother grandad grandma granddad mother father mum mom dad uncle aunt "
    "auntie".split()
)
"""What one calls one's own kin: my Grandfather. Nobody is named so."""

HEADS_OF_TICKERS = frozenset(
    "Breaking Live Watch Update Updated Exclusive Revealed Opinion Analysis Profile Obituary "
    "Interview Video Explainer Factbox Newsmaker Latest Listen Gallery Timeline Fact-check".split()
)
"""What a page writes before a headline, with a capital and no full stop: Breaking Jane Hale …"""

KIN_IN_PLURAL = frozenset("Brothers Sisters Siblings Twins Cousins".split())
"""What several of one family are, before their names at the head of a sentence."""

PARTNERS_OF_FIRMS = frozenset("co sons bros brothers associates".split())
"""What "and" joins to the name of a firm alone: Tiffany and Co., Dombey and Sons."""

LED_BODIES = frozenset("Party Front Movement Alliance Union Coalition Bloc Government".split())
"""Bodies that are said to be of those who lead them."""

PROFESSORS = frozenset(("Professor", "Prof", "Prof."))
"""Titles behind which a full name stands, and sometimes the university without a comma."""

PULL_QUOTE = ("End", "Quote")
"""What a page writes behind words that it draws out of its text, before whose words they are."""

TITLES_AS_GIVEN_NAMES = frozenset(("Dean", "Earl", "Duke", "Prince"))
"""Titles that are given names, too, where another title stands before: Corporal Dean Boyce."""

TIMES_OF_DAY = frozenset(("Night", "Morning", "Evening", "Afternoon"))
"""What stands behind a day of the week in the names of programmes: Monday Night Football."""

DOCUMENTS = frozenset(
    "Resolution Resolutions Statement Agreement Treaty Protocol Declaration Plan Act Bill Agenda "
    "Charter Pact Award Awards Prize Index Report Reports Assessment Evaluation Code Guide "
    "Style Information Strategy Policy Guidelines Regulations Rules Judgment Judgement Ruling "
    "Hearing Hearings Elections Meeting Meetings Summit Convoy Hotline Licence License Yearbook "
    "Handbook Manual Newsletter Logo Passport Certificate Syllabus Curriculum Calendar".split()
)
"""Last words of what a body decides, writes or holds, which is no body: the Security Council
Resolution, the Natural Resource Damage Assessment."""

FIRM_ENDS = frozenset(
    "inc corp co ltd llc plc gmbh pty limited s.a s.p.a n.v l.l.c s.r.l l.p".split()
)
"""What ends the names of firms and begins none, and names nobody alone."""

FIRM_WORDS = frozenset(
    "Capital News Records Motors Airlines Airways Holdings Group Industries Systems Technologies "
    "Partners Media Studios Pictures Entertainment Foods Stores Energy Pharmaceuticals Magazine "
    "Radio Television Foundation Securities Resources Minerals Petroleum Telecom Logistics Labs "
    "Games Books Brands Hotels Homes Insurance Financial Investments Networks Software".split()
)
"""Words that make the word before them a firm's name, and are seldom written with a capital by
themselves."""

HOUSES_BEHIND_WORDS = frozenset("Institute Foundation Trust League Alliance Society".split())
"""Words for bodies that a plain word before them names: Serum Institute, Ocean Alliance."""

ADJECTIVES_OF_FIRMS = frozenset(
    "local latest breaking fake public big small private new old former good bad other state major "
    "top leading listed rival global national sister parent troubled struggling world video "
    "more many some most home real human natural renewable clean solar green mineral".split()
)
"""Adjectives that describe a firm rather than name it: Local News, Renewable Energy."""
