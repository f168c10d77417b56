"""Words that, before or behind an expression, tell whether it speaks of time after all.

"2014" is a year behind "since" and a number before "troops"; "May" is a month behind "in"; "the
20th" is a day where nothing follows that it could number.
"""

from __future__ import annotations

import re

from pktui.pipeline.dates import language
from pktui.pipeline.dates.en.lexicon import BESIDE_BOUNDS, MONTHS, PARTS_OF_DAY, UNITS, WEEKDAYS
from pktui.pipeline.dates.grammar.token_regex import Match
from pktui.pipeline.dates.language import listed

BEFORE_YEARS = listed(
    """in since until till by during from before after of early late mid around about circa c ca
    fiscal year to through between and autumn fall spring summer winter for ( - – — /"""
)
"""Behind these a number of four digits is a year, if nothing follows that it could count."""
BEFORE_AMOUNTS_TOO = listed("the around about for")
"""Those of them behind which a round number is as likely an amount, and "the"."""
_COUNTED = listed(
    """persons individuals citizens migrants villagers villages pupils teachers doctors nurses
    inmates detainees fatalities victims survivors spectators supporters demonstrators activists
    hostages militants insurgents peacekeepers families households children babies boys girls
    buildings vehicles trucks buses bodies square sq kilos sheep pigs cattle troops soldiers men
    women people workers jobs employees members students children residents civilians refugees
    prisoners casualties dead wounded fighters rebels protesters volunteers inhabitants infantry
    cavalry police officers horses delegates voters patients passengers dollars euros pounds
    francs marks pence penny yen rubles roubles dong rupees yuan pesos cents points percent per pct
    feet foot ft inches miles mile km kilometres kilometers metres meters m cm mm yards yd acres
    hectares
    tons tonnes kg kilograms grams lbs barrels litres liters gallons mph kph hp bhp cc rpm
    megawatts mw watts volts degrees calories copies units cars tanks ships aircraft planes guns
    rounds shares homes houses votes seats cases deaths times hours minutes seconds days weeks
    months years year others more additional different hz khz mhz ghz kw kwh gb mb kb watt gmt utc
    est edt hrs ha m2 m3 km2 msv sv lb t guineas shillings crowns candidates contestants entrants
    footnotes stewards scouts monks
    guests visitors diners attendees nuns marshals recruits runners guards staff personnel
    bytes kilobytes megabytes gigabytes terabytes bits pixels megapixels frames
    species trees letters words lines verses lots tickets"""
)
"""What numbers of four digits count."""
_NUMBERED = listed(
    """pages pgs lines nos lots articles sections rooms call phone dial tel fax text
    no nos number resolution resolutions flight boeing airbus highway route section article page
    hr sb hb docket ordinance circular order serial unit batch lot item invoice patent exhibit
    pp room channel model windows directive regulation law bill decree order bus train tram
    gate platform apartment suite box badge plate form peugeot version volume chapter verse code
    ward error psalm bed extension ext hotline helpline studio novel film movie album musical
    reference ref office excel photoshop asteroid comet freephone
    $ £ € ¥ # us$ a$ c$ hk$ rs"""
)
"""What is known by its number, and signs of money."""
BEFORE_MONTHS = listed(
    """in since until till by during from before after of early late mid end last next this to
    through between and or for every each past previous following that least /"""
)
QUANTIFIERS = listed("nearly almost least most")
"""Behind these a number of four digits counts: nobody is born "nearly 2000"."""
COUNTED_OF = listed("them us whom which these those you")
"""“2010 of them” is a count."""
STREETS = listed("street st avenue ave road rd boulevard blvd drive lane square highway")
HYPHENS = frozenset("-‐‑–")
BEFORE_TIMES = listed("in since until till during early late mid last next this")
"""Those of them that stand before nothing but times."""
GIVEN_NAMES = listed("april june august january may")
"""Months that people are called by."""
BEFORE_DAYS = listed("on by until till from to before after since")
AFTER_DAYS = listed(
    ". , ; : to and was when the at in ) until will would is were he she they it we for by"
) | {"", "\n"}
"""What follows "the 20th" where it is a day; "Congress" or "anniversary" does not."""
BEFORE_SEASONS = listed(
    """the in this last next early late mid by since until every each during past previous
    following that -"""
)
BEFORE_LENGTHS = listed(
    """for in over within many after of take takes took taken taking spend spends spent lasts
    lasted waited"""
)
"""Behind these "years" alone is a length of time."""
AMOUNTS = listed("million billion trillion dollars times cents percent twice once pounds tons")
"""Behind these, and behind a number, "a year" says how often."""
BEFORE_VERBS = listed("to will would could can may might should must cannot not n't won't")
"""Behind these “last” goes on."""
_BEFORE_CLOCKS = listed("at around by until till since about from before after to")
"""Behind these "14:30" is a time and no score."""
BEFORE_NOON = listed("at around by until till since about before after")
"""Behind these “noon” and “midnight” are twelve o'clock."""
PAPERS = listed(
    """times telegraph mail express mirror post star herald tribune mercury vision standard monitor
    observer guardian school review independent paper
    chronicle gazette journal brunch politics supplement magazine programme program breakfast"""
)
"""Behind a weekday, as names are written, these make a paper or a programme: “Sunday Times”."""
NAMED_AFTER_DATES = listed(
    """movement alliance group front party street avenue road square bridge airport place stadium
    incident university school college hospital organisation organization committee brigade
    brigades forces
    division battalion regiment foundation club society association institute league union
    company corporation commission council memorial choir band orchestra fund trust project gang
    cup prize award medal agreement accord pact declaration coalition forum network museum park
    boulevard lane plaza station terminal theatre theater center centre textiles records
    films pictures studios press capital partners holdings ventures media gallery energy steel
    airlines airways shipping mining motors foods systems technologies entertainment campaign garage
    initiative productions inc ltd corp llc plc"""
)
"""What bears a date for its name: “the April 6 Youth Movement”."""
ROADS = listed("street avenue road boulevard square bridge lane plaza place")
"""What bears a day for its name also behind “on”: “on First of May Avenue”."""
GROUPS = listed("movement group brigade brigades organisation organization faction")
"""What bears a day for its name, also in small letters: “the November 17 group”."""
NAMED_AFTER_MONTHS = NAMED_AFTER_DATES | listed(
    """revolution monarchy coup war crisis manifesto theses uprising island islands days books
    fools surprise massacre prayer prayers mosque offensive uprising rising plot harvest
    rebellion revolt"""
)
"""What bears the name of a month, a weekday or a feast: “the October Revolution”."""
_LONGEST_NAME = 3
"""Words of such a name behind the date, the last of which says what it is."""
NAMED_WEEKDAYS = listed(
    """black bloody cyber giving shrove spy super holy casual mr mrs ms miss sheffield ruby man girl
    good ash palm easter whit maundy red blue fat manic freaky throwback taco stormy pancake
    plough"""
)
"""Before a weekday these make it the name of another day, or of somebody: “Bloody Sunday”."""
DAYS_BY_NAME = NAMED_WEEKDAYS - listed(
    """mr mrs ms miss good holy man girl super red blue fat manic freaky throwback taco stormy
    pancake plough"""
)
"""Those of them that do so in small letters too. The others are ordinary words then: “he will miss
Saturday's final”, “on a stormy Sunday”."""
SPEAKING = listed("said says told tells added asked")
"""Behind a month that people are called by, these show that somebody is."""
FUNCTION_WORDS = listed(
    """in at on to and or but with for from by of that which when where who were was is are will
    would has had have as after before during until respectively the a an this last next since
    than about because while if he she it they we you i there all its their our his her my some
    many no not every each both these those so then nobody everyone everything may might must can
    could shall should cannot"""
)
"""What can follow a date or an adverb without making a noun phrase with it."""
ENDS = listed(". , ; : ) — – - ? ! and but when") | {"", "\n"}
"""What can follow "three days before" where nothing is named that it came before."""
BESIDE = {
    "counted": _COUNTED,
    "numbered": _NUMBERED,
    "numbered with a stop": listed("no nos p pp vol art sec fig ch"),
    "before clocks": _BEFORE_CLOCKS,
    "modifiers": listed(
        """early late mid earlier later around about approximately nearly almost roughly circa only
        just some barely over the exactly sometime fully"""
    ),
    "negations": listed("not never nor only t cannot no nobody nothing none"),
    "units": frozenset((*UNITS, "eve", "night", "morning", "immediately")),
    "before days": BEFORE_DAYS | listed("of dated date born died and"),
    "function words": FUNCTION_WORDS,
    "parts of a day": frozenset(PARTS_OF_DAY),
    "approximate": listed("around about circa approximately roughly"),
    "makes past": listed("since ended"),
    "makes future": listed("delivery futures"),
    "modifying pairs": frozenset(
        f"{first} {last}"
        for last, firsts in {
            "of": (
                "week hours end start beginning middle close rest remainder part turn course half"
                " most much"
            ),
            "in": "later earlier early late sometime",
            "on": "later earlier early late",
            "than": "more less fewer",
            "least": "at",
            "most": "at",
            "to": "up",
        }.items()
        for first in firsts.split()
    ),
    "narrowed pairs": frozenset(
        ("first half", "second half", "latter half", "last half", "small hours", "wee hours")
    ),
    "first halves": frozenset(("first half of",)),
    "second halves": frozenset(("second half of", "latter half of", "last half of")),
    "hyphened modifiers": listed("early mid late end"),
    "between modifiers": frozenset(("-to-", "- to ", " to ", " or ", "- or ")),
    "circa": listed("c ca"),
    "week of": frozenset(("week of",)),
    "articles": listed("the"),
    "ago": listed("ago"),
    "more than": listed("over"),
    "before more than": listed(
        "for after in of with by just well lasted lasting spent took takes cost"
    ),
    "during": listed("all halfway midway partway right way even"),
    "bounds inside": frozenset(("up to",)),
    "ends of times": frozenset(("the end of", "end of", "the close of")),
    "starts of times": frozenset(("the start of", "the beginning of", "start of")),
    "before years": frozenset(("the year",)),
    "laws": frozenset(f"{law} of" for law in ("act", "law", "code", "statute", "bill")),
    "before its date": frozenset((", the",)),
    "before its weekday": frozenset((", a",)),
    "of a whole": frozenset(("of the", "in the", "of early", "of late", "of mid-")),
    "of its year": frozenset(("of", "in", "of the")),
    "of a year": frozenset(("of the",)),
    "of alone": listed("of"),
    "in a week": frozenset(("on", ", on")),
    "on": listed("on"),
    "after ago": listed("on in of"),
    "between": listed("between"),
    "and between": listed("and"),
    "behind brackets": frozenset((") on", "), on")),
    "possessive": frozenset(("'s", "’s", "'", "’")),
    "to a part": frozenset(
        f"{to} {side}"
        for to in ("to", "until", "till", "through", "-", "–")
        for side in ("early", "mid", "mid-", "late", "the beginning of", "the end of")
    ),
    "and a part": frozenset(
        f"and {side}" for side in ("early", "mid", "mid-", "late", "the beginning of", "the end of")
    ),
    "to a time": frozenset(("to the", "until the", "till the", "through the")),
    "of": listed("of in"),
    "to": listed("to till until through - – —")
    | {"up to", "up until", "right up to", "right up until", "up to and including"},
    "vague counts": listed("some many several few long"),
    "turned by not": listed("until till through"),
    "comparing phrases": frozenset(("earlier than", "later than", "older than", "newer than")),
    "and": listed("and & or ,") | {", and", "and from", ", from", "and on", ", and on"},
    "of a day": listed("on of at") | {"", ",", ", on", ", at", "in the", "on the"},
    "before headings": listed("in on the year"),
    **BESIDE_BOUNDS,
    "goes on": frozenset(
        (
            *(" onwards", " onward", " and beyond", " until further notice"),
            *(" to date", " to present", " to the present", "-present", "–present"),
        )
    ),
}
"""Words that are looked up among those of all languages (`Language.beside`)."""
MARKS = {
    "published": (
        r"(?:first\s|originally\s)?(?:published|posted|issued|released)|created"
        r" | this\sarticle\s(?:was|appeared)[^.]{0,30}"
        r" | embargoed\s(?:until|till)|not\sfor\s(?:release|publication)\sbefore"
        r" | for\s(?:immediate\s)?release(?:\son)?"
    ),
    "week": r"wk|week|w",
    "updated": r"(?:last\s)?(?:updated|modified|revised)",
}
"""Words before the date of publication, before that of a change, and before the number of a
week."""


def names_something(m: Match, kinds: frozenset[str]) -> bool:
    """Tell whether the match begins a proper name that one of `kinds` ends: “April 6 Youth
    Movement”."""
    words = m.words.between(m.last, m.last + 2 * _LONGEST_NAME).split(" ")
    if words[:1] != [""]:
        return False
    for written in words[1:]:
        word = written.rstrip(".,;:)?!").removesuffix("'s").removesuffix("’s")
        if not word[:1].isupper() or not word.isalpha():
            return False
        if word.lower() in kinds:
            return True
        if word != written:
            return False
    return False


def is_somebody(m: Match) -> bool:
    """Tell whether a weekday or a month is somebody's given name: “Sunday Oliseh left on Monday”.

    Behind “on” it is a day, and so it is where the name behind is not the same wherever it stands.
    """
    after = m.after()
    if not _is_surname(m, after) or m.before().lower() in BEFORE_GIVEN_DAYS:
        return False
    if m.before() in ("", "\n", ".", "!", "?", "”", '"') or m.before()[:1].isupper():
        return _NAMED_NEXT.search(after) is None
    return m.before().lower() in _BEFORE_PEOPLE


def _is_surname(m: Match, after: str) -> bool:
    """Tell whether a word behind is written as a name, and is none of the calendar."""
    is_name = len(after) > 2 and after.istitle() and after.lower() not in _NO_SURNAMES
    return is_name and m.words.tokens[m.last : m.last + 1] == [" "]


_NO_SURNAMES = frozenset((*MONTHS, *WEEKDAYS, *PARTS_OF_DAY)) | listed(
    """president prime minister mr mrs ms dr sir the a an he she it they we i in on at but and as
    when if after before police israel iran iraq russia ukraine china japan india france germany
    britain england scotland spain italy greece turkey egypt syria pakistan afghanistan haiti
    reuters bbc god christian christians muslims jews palestinians us uk un eu nato"""
)
"""Words behind a weekday that open a sentence or name who acted on that day."""
_NAMED_NEXT = re.compile(r"(?:ese|ish|ian|ans|ist)\Z")
"""A people's name is no surname: “Sunday Russian jets struck”."""
_BEFORE_PEOPLE = listed(
    "coach striker midfielder defender keeper player captain mr chief by with and"
)
"""Before a given name these say who somebody is."""
BEFORE_GIVEN_DAYS = listed("on last this next since until till from before after of late early")
"""Before a weekday these say that it is a day, whatever follows."""


def is_named_weekday(m: Match) -> bool:
    """Tell whether a weekday is part of a name: “Bloody Sunday”, “the Sunday Times”."""
    after = m.after()
    if names_something(m, NAMED_AFTER_MONTHS) or is_somebody(m) or _is_family_name(m):
        return True
    before = m.before()
    if before.lower() in (NAMED_WEEKDAYS if before[:1].isupper() else DAYS_BY_NAME):
        return True
    if after in ("Night", "Evening", "Morning"):
        return m.words.between(m.last + 2, m.last + 4).strip()[:1].isupper()
    return after[:1].isupper() and after.lower() in PAPERS


def _is_family_name(m: Match) -> bool:
    """Tell whether a weekday stands behind nothing but somebody's given name, or names the paper
    of that day: “Joe Sunday was held”, “the Mail on Sunday”; but “Barack Obama Sunday said”."""
    tokens, before = m.words.tokens, m.before()
    if before == "on":
        return m.first >= _TO_PAPER and tokens[m.first - 4] in _PAPERS_ON_SUNDAY
    if before not in _GIVEN_NAMES or tokens[m.first - 1] != " " or m.after().title() in _OF_DAYS:
        return False
    first = tokens[m.first - 4] if m.first >= _TO_PAPER else ""
    return not first[:1].isupper() or first.rstrip(".").lower() in _BEFORE_GIVEN_NAMES


_TO_PAPER = 4
"""Tokens from a weekday back to the word before the one before it."""
_PAPERS_ON_SUNDAY = listed("Mail Independent Observer Business Scotland Wales Ireland")
"""Before “on Sunday” these make the name of a paper."""
_OF_DAYS = frozenset(part.title() for part in PARTS_OF_DAY)
"""Behind a weekday these show that it is a day."""
_BEFORE_GIVEN_NAMES = listed(
    """mr mrs ms miss dr sir prof professor bishop pastor reverend rev father sister president
    minister senator sen mayor judge justice captain capt sergeant sgt officer detective chief
    coach striker defender midfielder goalkeeper singer actor actress author writer director and
    or but when as by with"""
)
"""With a capital these may stand before a given name and are no other: “Mr Joe Sunday”, “And Joe
Sunday”."""
_GIVEN_NAMES = listed(
    """Joe John James Robert Michael David Richard Thomas Charles Christopher Daniel Matthew
    Anthony Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Jason
    Edward Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon
    Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose
    Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Craig Desmond Emmanuel
    Joseph William Billy Bob Tom Jim Mike Dan Dave Steve Tim Tony Fred Harry Simon Martin
    Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty
    Sandra Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie
    Rebecca Laura Sharon Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole
    Helen Samantha Katherine Christine Rachel Carolyn Janet Maria Heather Diane Ruth Julie Olivia
    Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Alice Gabriel Isaac Moses
    Solomon Elijah"""
)
"""The most frequent given names in English: behind one of them alone a weekday is a surname."""


def is_numbered(m: Match) -> bool:
    """Tell whether a word before says that a number is a name, or that of a law: “Republic Act
    1962”."""
    if m.before().lower() == "act":  # others are known by their year: “the Children Act 1989”
        return m.words.tokens[max(m.first - 4, 0)].lower() in ("republic", "commonwealth")
    return language.is_numbered(m)


def is_name(m: Match) -> bool:
    """Tell whether a capital says that words are part of a name: “USA Today”, “LA Weekly”."""
    at = m.first
    before = m.words.tokens[at - 2] if at > 1 and m.words.tokens[at - 1] == " " else ""
    if not m.words.tokens[at][0].isupper():
        return False
    return before[:1].isupper()


def names_programme(m: Match) -> bool:
    """Tell whether “Today” or “Tonight” is what a programme is called: “NBC's Today show”."""
    return m.words.tokens[m.first][0].isupper() and m.after().lower() in _PROGRAMMES


_PROGRAMMES = listed("show programme program host presenter newspaper magazine")


def opens_a_name(m: Match) -> bool:
    """Tell whether a capital on both sides says that words begin a name: “Daily Mail”."""
    return m.words.tokens[m.first][0].isupper() and m.after()[:1].isupper()


def before_in_paragraph(m: Match) -> str:
    """Return the word or mark before, if need be on the line above; empty where a paragraph
    begins."""
    tokens, at = m.words.tokens, m.first - 1
    while at >= 0 and tokens[at].isspace():
        at -= 1
    breaks = m.words.between(at + 1, m.first).count("\n")
    return tokens[at] if at >= 0 and breaks < 2 else ""


def before_in_line(m: Match) -> str:
    """Return the word right before in its line, in small letters; empty where a line begins."""
    tokens = m.words.tokens
    if not m.first or "\n" in tokens[m.first - 1]:
        return ""
    return tokens[m.first - 2].lower() if m.first > 1 else tokens[0]


def heads_line(m: Match) -> bool:
    """Tell whether nothing stands before the match in its line, and behind it nothing either, or a
    colon or a dash."""
    after = m.after()
    is_head = after in ("", "\n") or after in HYPHENS | _BEHIND_HEADS
    return is_head and before_in_line(m) in _BEFORE_HEADS


_BEHIND_HEADS = listed(": — |")
_BEFORE_HEADS = listed("* - – • · # | >") | {""}


def is_counting(m: Match) -> bool:
    """Tell whether a noun follows that the number before it may count: “May 5 and 12 people”."""
    return is_counted(m.after())


def is_counted(following: str) -> bool:
    """Tell whether a number may count what this word means."""
    return following.isalpha() and following.islower() and following not in FUNCTION_WORDS
