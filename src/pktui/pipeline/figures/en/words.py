"""English words of figures."""

from __future__ import annotations

from pktui.model.figure import Hedge, Standing
from pktui.pipeline.figures.en.plurals import is_plural
from pktui.pipeline.figures.en.units import units
from pktui.pipeline.figures.measures import PERIOD_SIGNS
from pktui.pipeline.figures.words import MARKS, FigureWords


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DIGITS = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
    if number
} | {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}

_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}

_VAGUE = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 99.0),
    "tens": (20.0, 99.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 9999.0),
    "millions": (2e6, 9999999.0),
    "billions": (2e9, 9999999999.0),
    "several hundred": (300.0, 999.0),
    "several thousand": (3e3, 9999.0),
    "several million": (3e6, 9999999.0),
    "several dozen": (36.0, 99.0),
    "few hundred": (200.0, 500.0),
    "few thousand": (2e3, 5e3),
    "few dozen": (24.0, 60.0),
    "many hundreds": (200.0, 999.0),
    "many thousands": (2e3, 9999.0),
}

_CLIMBING = (
    "climb climbs climbed climbing rise rises rose risen rising jumped soared surged went gone"
)
"""Verbs whose "past" says that a number is more than the one behind it."""

_HEDGES: dict[str, Hedge | None] = {
    **dict.fromkeys(
        (
            *("at least", "no fewer than", "no less than", "not less than", "not fewer than"),
            *("a minimum of", "minimum of", "minimum", "as few as", "as little as"),
        ),
        Hedge.AT_LEAST,
    ),
    **dict.fromkeys(
        (
            *("more than", "over", "above", "in excess of", "upwards of", "exceeding", "exceeded"),
            *("greater than", "well over", "just over", "slightly over", "slightly more than"),
            *("well above", "topped", "surpassed", "exceeds", "higher than", "larger than"),
            *("a little over", "a little more than", "far more than", "much more than", "beyond"),
            *("just above", "exceed", "surpass", "surpasses", "surpassing", "topping", "tops"),
            *(f"{verb} past" for verb in _CLIMBING.split()),
        ),
        Hedge.MORE_THAN,
    ),
    **dict.fromkeys(
        (
            *("up to", "as many as", "as much as", "no more than", "not more than", "at most"),
            *("a maximum of", "maximum of", "as high as", "a limit of", "as far as"),
        ),
        Hedge.UP_TO,
    ),
    **dict.fromkeys(
        ("fewer than", "less than", "under", "below", "lower than", "well under", "well below"),
        Hedge.FEWER_THAN,
    ),
    **dict.fromkeys(
        (
            *("about", "around", "some", "approximately", "roughly", "circa", "an estimated"),
            *("estimated", "estimated at", "approx", "approx.", "or so", "somewhere around"),
            *(
                "more or less",
                "in the region of",
                "on the order of",
                "c.",
                "ca.",
                "~",
                "an average",
            ),
        ),
        Hedge.ABOUT,
    ),
    **dict.fromkeys(
        (
            *("nearly", "almost", "close to", "just under", "approaching", "not quite"),
            *("just below", "just short of", "slightly less than", "slightly under"),
            "a little under",
        ),
        Hedge.NEARLY,
    ),
    **dict.fromkeys(("only", "just", "exactly", "precisely", "a total of", "all", "a further")),
    **dict.fromkeys(("another", "an additional", "additional", "the", "a", "these", "those")),
    **dict.fromkeys(("its", "their", "his", "her", "our", "as", "than")),
}

_BEHIND = {
    "or more": Hedge.AT_LEAST,
    "and more": Hedge.AT_LEAST,
    "or so": Hedge.ABOUT,
    "or fewer": Hedge.UP_TO,
    "or less": Hedge.UP_TO,
}

_CURRENCIES = {
    **dict.fromkeys(("dollar", "dollars", "bucks"), "USD"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("yen",), "JPY"),
    **dict.fromkeys(("yuan", "renminbi"), "CNY"),
    **dict.fromkeys(("rupee", "rupees"), "INR"),
    **dict.fromkeys(("ruble", "rubles", "rouble", "roubles"), "RUB"),
    **dict.fromkeys(("dong", "dongs"), "VND"),
    **dict.fromkeys(("baht",), "THB"),
    **dict.fromkeys(("rupiah",), "IDR"),
    **dict.fromkeys(("ringgit",), "MYR"),
    **dict.fromkeys(("naira",), "NGN"),
    **dict.fromkeys(("sterling",), "GBP"),
    **{
        word: word
        for word in """crowns francs pesos won rand shillings lira riyals rials dinars kroner krona
        kronor kronur koruna marks zloty forint hryvnia reais real shekels dirhams taka kip riel
        kyat afghanis birr cedis lei leva tenge manat""".split()
    },
}

_MONEY = (
    ("australian", "AUD", "dollar dollars"),
    ("canadian", "CAD", "dollar dollars"),
    ("hong kong", "HKD", "dollar dollars"),
    ("new zealand", "NZD", "dollar dollars"),
    ("singapore", "SGD", "dollar dollars"),
    ("taiwan", "TWD", "dollar dollars"),
    ("jamaican", "JMD", "dollar dollars"),
    ("namibian", "NAD", "dollar dollars"),
    ("british sterling", "GBP", "pound pounds"),
    ("egyptian", "EGP", "pound pounds"),
    ("lebanese", "LBP", "pound pounds"),
    ("syrian", "SYP", "pound pounds"),
    ("sudanese", "SDG", "pound pounds"),
    ("irish", "IEP", "pound pounds"),
    ("swedish", "SEK", "crowns krona kronor"),
    ("norwegian", "NOK", "crowns krone kroner"),
    ("danish", "DKK", "crowns krone kroner"),
    ("icelandic", "ISK", "crowns krona kronur"),
    ("czech", "CZK", "crowns koruna"),
    ("swiss", "CHF", "franc francs"),
    ("rwandan", "RWF", "franc francs"),
    ("congolese", "CDF", "franc francs"),
    ("mexican", "MXN", "peso pesos"),
    ("philippine", "PHP", "peso pesos"),
    ("argentine", "ARS", "peso pesos"),
    ("colombian", "COP", "peso pesos"),
    ("chilean", "CLP", "peso pesos"),
    ("indian", "INR", "rupee rupees"),
    ("pakistani", "PKR", "rupee rupees"),
    ("nepalese nepali", "NPR", "rupee rupees"),
    ("sri lankan", "LKR", "rupee rupees"),
    ("russian", "RUB", "ruble rubles rouble roubles"),
    ("kenyan", "KES", "shilling shillings"),
    ("ugandan", "UGX", "shilling shillings"),
    ("tanzanian", "TZS", "shilling shillings"),
    ("turkish", "TRY", "lira"),
    ("saudi", "SAR", "riyal riyals"),
    ("qatari", "QAR", "riyal riyals"),
    ("iranian", "IRR", "rial rials"),
    ("jordanian", "JOD", "dinar dinars"),
    ("kuwaiti", "KWD", "dinar dinars"),
    ("iraqi", "IQD", "dinar dinars"),
    ("algerian", "DZD", "dinar dinars"),
    ("south korean", "KRW", "won"),
    ("south african", "ZAR", "rand"),
    ("brazilian", "BRL", "real reais"),
    ("vietnamese", "VND", "dong"),
    ("japanese", "JPY", "yen"),
    ("chinese", "CNY", "yuan"),
)
"""Countries with the code of their money, and its name, which other countries have as well."""


def _money_of() -> dict[str, str]:
    return {
        f"{nation} {money}": code
        for names, code, words in _MONEY
        for nation in names.split()
        for money in words.split()
    }


_EVENTS = {
    word: name
    for name, words in {
        "killed": """kill kills killed killing dead die dies died dying death deaths toll perished
        perish fatalities fatality slain lives bodies massacred murdered drowned executed""",
        "injured": "injured injuring injure injuries injury wounded wounding wounds hurt",
        "missing": "missing unaccounted disappeared",
        "displaced": "displaced displacing homeless fled uprooted",
        "evacuated": "evacuated evacuating evacuate evacuees",
        "infected": "infected infections infection cases diagnosed contracted",
        "employed": "employs employing employed employ",
        "deployed": "deployed deploying deploy dispatched sent sending send",
        "arrested": "arrested arresting arrests detained detaining",
        "rescued": "rescued rescuing survivors",
        "trapped": "trapped trapping",
        "alive": "alive unhurt unharmed uninjured unscathed",
        "affected": "affected affecting",
        "damaged": "damaged damaging",
        "destroyed": "destroyed destroying levelled flattened demolished collapsed",
        "approved": "approved approve approving",
        "pledged": "pledged pledging pledge pledges promised",
        "donated": "donated donating donate donation donations gave given",
        "raised": "raised raising",
        "spent": "spent spending spend cost costs",
        "paid": "paid paying pay pays payout",
        "lost": "lost losing lose losses",
        "spilled": "spilled spilt spilling spill leaked leaking gushing gushed spewing spewed",
        "captured": "captured capturing siphoned siphoning skimmed collected collecting",
        "held": "held holding hold holds contained",
        "produced": "produced producing produces",
        "attended": "attended attending attend",
        "joined": "joined joining",
        "charged": "charged convicted sentenced",
        "vaccinated": "vaccinated vaccinating",
    }.items()
    for word in words.split()
}

ENGLISH = FigureWords(
    digits=_DIGITS,
    scales=_SCALES,
    vague=_VAGUE,
    joiners=_set("and"),
    ones=_set("a an one"),
    halves={"half": 0.5, "quarter": 0.25},
    is_syllabic=False,
    is_plural=is_plural,
    before_plurals=_set(
        """women men sports arms nations states affairs goods injured wounded missing homeless dead
    children police"""
    ),
    decimal_comma=False,
    hedges=_HEDGES,
    hedges_behind=_BEHIND,
    split_hedges=frozenset(("as many", "as much")),
    definite=_set("the these those its their his her our as than"),
    about_what=_set(
        """worried talk talked talking know knew think thought asked told hear heard said complained
        complain concerned concern information news question questions something anything nothing
        story stories all care cares learn learned speak spoke wrote write read tell"""
    ),
    range_openers=_set("between from"),
    range_joiners=_set("to and or"),
    opened_joiners={"and": "between"},
    from_words=_set("from"),
    changes=_set(
        """rose rise risen rising climbed climb increased increase jumped jump grew grown grow fell
        fall fallen down up dropped drop cut reduced raised revised went gone decreased declined
        soared surged doubled swelled shrank lowered widened widen narrowed narrow deepened
        slipped slid plunged slumped eased edged expanded contracted climbing rises falls
        compared changed shifted moved improved worsened"""
    ),
    percent=frozenset(("%", "percent", "per cent", "pct", "percentage points", "percentage point")),
    currencies=_CURRENCIES,
    nations=frozenset(word for names, *_ in _MONEY for word in names.split()) | {"us", "american"},
    money_of=_money_of(),
    pounds=_set("pound pounds"),
    cents=_set("cent cents"),
    pence=_set("pence"),
    units=units(),
    per=frozenset(("per", "a", "an", "each", "every", "/")),
    periods={
        **PERIOD_SIGNS,
        "day": "d",
        "hour": "h",
        "second": "s",
        "minute": "min",
        "week": "week",
        "month": "month",
        "year": "year",
    },
    adverbs={"daily": "d", "hourly": "h", "weekly": "week", "monthly": "month", "yearly": "year"},
    no_rates=_set(
        """in for within of during after before over on ago later earlier before and when since from
        until by old long"""
    ),
    magnitudes=_set("magnitude"),
    scale_names=_set("scale"),
    times=_set(
        """year years month months week weeks day days hour hours minute minutes second seconds
        decade decades century centuries night nights quarter quarters season seasons fortnight
        am pm a.m p.m gmt est edt o'clock times time fold st nd rd th points point percentile
        year-old years-old weekend weekends occasions occasion yrs yr hrs mins sec secs ways degree
        halves thirds quarters fifths nil things"""
    ),
    people=_set(
        """people persons person residents inhabitants individuals dead deaths fatalities lives
        bodies victims casualties souls civilians"""
    ),
    persons=_set(
        """women men children officers soldiers troops workers staff doctors nurses police policemen
        migrants refugees villagers passengers students pupils teachers firefighters peacekeepers
        employees miners crew members personnel journalists protesters demonstrators fishermen
        prisoners patients survivors tourists families fighters militants rebels sailors marines
        guards engineers volunteers experts girls boys babies adults americans britons citizens
        nationals voters farmers guests athletes players fans visitors viewers delegates lawmakers
        senators hostages suspects pilots drivers rescuers orphans evacuees reservists medics
        woman man child officer soldier worker doctor nurse policeman villager passenger student
        firefighter peacekeeper employee civilian resident victim survivor girl boy baby"""
    ),
    own_names=_set("cases survivors"),
    events=_EVENTS,
    singular_cases=frozenset(
        f"{word} case" for word in "confirmed suspected probable new more another further".split()
    ),
    counters=_set(
        """toll number count total figure tally deaths cases casualties population attendance sum
        crowd crowds audience turnout"""
    ),
    populations=frozenset(("population", "populations", "inhabited by")),
    leads_to=_set(
        """to at of was is were reached reaching reach hit be stood passed estimated exceed exceeded
        exceeds topped surpassed surpass"""
    ),
    be=_set(
        """were was are is have had been be has being more others also made left reported confirmed
        still since so far already"""
    ),
    after_count=frozenset(("for", "more", "out", "", ".", ",", "to", "in", "of", "have", "had")),
    strong=_set("strong member man person people seat seater"),
    of=_set("of"),
    determiners=_set("its the their his her our those these my your all"),
    shares=_set("proportion share percentage rate ratio fraction"),
    ratio_joiners=_set("in"),
    out=_set("out"),
    ratio_openers=_set("every per"),
    fractions={
        **dict.fromkeys(("half", "halves"), 2),
        **dict.fromkeys(("third", "thirds"), 3),
        **dict.fromkeys(("quarter", "quarters"), 4),
        **dict.fromkeys(("fifth", "fifths"), 5),
        **dict.fromkeys(("sixth", "sixths"), 6),
        **dict.fromkeys(("eighth", "eighths"), 8),
        **dict.fromkeys(("tenth", "tenths"), 10),
    },
    by=_set("by"),
    pronouns=_set(
        """it them us you that this those these which whom what size price length cost age speed
        distance battle way fun level levels rate"""
    ),
    fraction_joiners=frozenset(),
    scale_halves=frozenset(),
    no_halves=_set(
        """the this that first second third last latter final other another each either northern
        southern eastern western upper lower better top bottom front back early late opening
        closing his her my your our their its one's and"""
    ),
    minus=_set("minus −"),
    quakes=_set("quake earthquake tremor temblor aftershock foreshock"),
    measuring=_set("measured measuring measures registered registering"),
    ballots=_set("votes"),
    ballot_words=_set("against abstained abstaining opposed"),
    voting=_set("vote votes voted voting backed"),
    clause_joiners=_set("and but while ,"),
    plural_be=_set("were are"),
    compared=frozenset(("up from", "down from", "compared with", "compared to", "from just")),
    reached=frozenset(),
    teams=frozenset(),
    clause_verbs=_set(
        """are were have had will fled took left came went lost stood fell remain face live work
        lay sought ran flew sat spent drove rose slept sang wept began can could would may might"""
    ),
    name_words=_set(
        """no no. nos number flight article section chapter page room highway route channel radio
        resolution level phase type category grade class act volume vol issue part step line
        terminal gate block platform rule clause paragraph item table area zone district ward
        apollo windows version boeing airbus lot stage round game episode season series form tier
        group bus train interstate street psalm verse model size plan under-"""
    ),
    stops=_set(
        """a an the and or but nor so yet if as at by for from in into of off on onto out over per
        than that then to under until up via with within without who whom whose which what when
        where while since because is are was were be been being am has have had having do does did
        will would can could may might must shall should not no it its he she they we you i this
        these those there their his her our your my said says say told tell also still now ago
        about after before during through against between including among across around only
        both each every all any some more most less least very too just even already never ever
        always often later earlier once again near down back away here however despite"""
    ),
    breaks={**MARKS, "and": 1, "but": 3, "while": 3},
    standings={
        **dict.fromkeys(
            _set(
                """could may might would feared fear fears potentially possibly if expected expect
                suspected possible probable"""
            ),
            Standing.POSSIBLE,
        ),
        **dict.fromkeys(
            _set("previously formerly earlier originally initially initial previous"),
            Standing.FORMER,
        ),
        **dict.fromkeys(("correction", "erroneously", "wrongly", "mistakenly"), Standing.CORRECTED),
    },
)
