"""English words of figures."""

from __future__ import annotations

from pktui.model.figure import Hedge, Standing
from pktui.pipeline.figures.words import FigureWords


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

_HEDGES: dict[str, Hedge | None] = {
    **dict.fromkeys(
        ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum"),
        Hedge.AT_LEAST,
    ),
    **dict.fromkeys(
        (
            *("more than", "over", "above", "in excess of", "upwards of", "exceeding", "exceeded"),
            *("greater than", "well over", "just over", "slightly over", "slightly more than"),
            *("well above", "topped", "surpassed", "exceeds", "higher than", "larger than"),
            *("a little over", "a little more than", "far more than", "much more than", "beyond"),
            "just above",
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
        for word in "crowns francs pesos won rand shillings lira riyals dinars kroner krona marks"
        " zloty forint hryvnia reais real shekels dirhams taka kip riel kyat".split()
    },
}

_FOOT, _MILE, _ACRE = 0.3048, 1609.344, 4046.8564224
_GALLON, _BARREL, _POUND = 0.003785411784, 0.158987294928, 0.45359237


def _units() -> dict[str, tuple[str, float]]:
    table: dict[str, tuple[str, float]] = {}
    for words, unit, factor in (
        ("metre metres meter meters m", "m", 1.0),
        ("kilometre kilometres kilometer kilometers km kms", "m", 1e3),
        ("mile miles mi", "m", _MILE),
        ("foot feet ft", "m", _FOOT),
        ("yard yards yd", "m", 3 * _FOOT),
        ("inch inches", "m", _FOOT / 12),
        ("centimetre centimetres centimeter centimeters cm", "m", 0.01),
        ("millimetre millimetres millimeter millimeters mm", "m", 0.001),
        ("hectare hectares ha", "m2", 1e4),
        ("acre acres", "m2", _ACRE),
        ("sqkm km2 km²", "m2", 1e6),
        ("sqm m2 m²", "m2", 1.0),
        ("litre litres liter liters", "m3", 0.001),
        ("m3 m³", "m3", 1.0),
        ("gallon gallons", "m3", _GALLON),
        ("barrel barrels bbl", "m3", _BARREL),
        ("kilogram kilograms kilogramme kilogrammes kilo kilos kg", "kg", 1.0),
        ("gram grams gramme grammes", "kg", 0.001),
        ("tonne tonnes ton tons", "kg", 1e3),
        ("lb lbs", "kg", _POUND),
        ("bpd", "m3/d", _BARREL),
        ("mph", "mph", 1.0),
        ("kph km/h kmh", "km/h", 1.0),
        ("knots", "knots", 1.0),
        ("watts w", "W", 1.0),
        ("kilowatts kw", "W", 1e3),
        ("megawatts megawatt mw", "W", 1e6),
        ("gigawatts gigawatt gw", "W", 1e9),
        ("degrees °c °f", "degrees", 1.0),
        ("psi", "psi", 1.0),
        ("hertz hz", "Hz", 1.0),
        ("megabytes mb", "B", 1e6),
        ("gigabytes gb", "B", 1e9),
    ):
        table.update(dict.fromkeys(words.split(), (unit, factor)))
    square = {
        word: (f"{unit}2", factor**2) for word, (unit, factor) in table.items() if unit == "m"
    }
    cubic = {word: (f"{unit}3", factor**3) for word, (unit, factor) in table.items() if unit == "m"}
    table.update({f"square {word}": value for word, value in square.items()})
    table.update({f"sq {word}": value for word, value in square.items()})
    table.update({f"cubic {word}": value for word, value in cubic.items()})
    nautical = dict.fromkeys(("nautical mile", "nautical miles"), ("m", 1852.0))
    metric = dict.fromkeys(("metric ton", "metric tons", "metric tonnes"), ("kg", 1e3))
    return table | nautical | metric


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
        "deployed": "deployed deploying deploy dispatched sent sending send",
        "arrested": "arrested arresting arrests detained detaining",
        "rescued": "rescued rescuing survivors",
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
        "held": "held holding hold holds contained",
        "produced": "produced producing",
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
    decimal_comma=False,
    hedges=_HEDGES,
    hedges_behind=_BEHIND,
    range_openers=_set("between from"),
    range_joiners=_set("to and or"),
    percent=frozenset(("%", "percent", "per cent", "pct", "percentage points", "percentage point")),
    currencies=_CURRENCIES,
    cents=_set("cent cents"),
    units=_units(),
    per=frozenset(("per", "a", "an", "each", "every")),
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
    events=_EVENTS,
    counters=_set(
        "toll number count total figure tally deaths cases casualties population attendance sum"
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
    standings={
        **dict.fromkeys(
            _set(
                """could may might would feared fear fears potentially possibly if expected expect
                suspected possible probable"""
            ),
            Standing.POSSIBLE,
        ),
        **dict.fromkeys(
            _set("previously formerly earlier originally initially previous"), Standing.FORMER
        ),
        **dict.fromkeys(("correction", "erroneously", "wrongly", "mistakenly"), Standing.CORRECTED),
    },
)
