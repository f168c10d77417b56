"""Months in languages whose texts pktui does not read, for the date fields of articles in them.

An article in French has its field “12 avril 2019” beside a text without one date that the
recogniser knows. Of such a field only the month's name, and the small words around it, need be
known. The names are those of the Unicode CLDR: whole, as they stand beside a day, and cut short.
"""

from __future__ import annotations

import re
import unicodedata

from pktui.text.fold import fold

_ENGLISH = (
    "January February March April May June July August September October November December".split()
)
_NAMES = """
janvier janv enero ene janeiro gennaio januar jän jänner januari ianuarie tammikuu
    tammikuuta stycznia styczeń ledna leden januára január января январь янв січня січень
    януари ιανουαρίου ιανουάριος ocak januári يناير जनवरी
février févr febrero fevereiro fev febbraio feb februar feber februari februarie helmikuu
    helmikuuta lutego luty února únor februára február февраля февраль февр лютого лютий февруари
    φεβρουαρίου φεβρουάριος şubat فبراير फरवरी फ़रवरी
mars marzo março märz maart mrt martie maaliskuu maaliskuuta marca marzec března březen marec
    március марта март березня березень μαρτίου μάρτιος mart maret mac مارس मार्च
avril avr abril abr aprile april aprilie huhtikuu huhtikuuta kwietnia kwiecień dubna duben apríla
    apríl április апреля апрель апр квітня квітень април απριλίου απρίλιος nisan أبريل إبريل अप्रैल
mai mayo maio mag maggio mei maj toukokuu toukokuuta maja května květen mája máj május мая май
    травня травень μαΐου μάιος mayıs مايو मई
juin junio junho jun giugno giu juni iunie kesäkuu kesäkuuta czerwca czerwiec června červen júna
    június июня июнь червня червень юни ιουνίου ιούνιος haziran يونيو जून
juillet juil julio julho jul luglio lug juli iulie heinäkuu heinäkuuta lipca lipiec července
    červenec júla júl július июля июль липня липень юли ιουλίου ιούλιος temmuz julai يوليو जुलाई
août aout agosto agos august augustus augusti elokuu elokuuta sierpnia sierpień srpna srpen augusta
    augusztus августа август авг серпня серпень αυγούστου αύγουστος ağustos agustus ogos أغسطس
    अगस्त
septembre sept septiembre setiembre setembro settembre sett september septembrie syyskuu syyskuuta
    września wrzesień září septembra szeptember сентября сентябрь сент вересня вересень септември
    σεπτεμβρίου σεπτέμβριος eylül سبتمبر सितंबर सितम्बर
octobre octubre outubro ottobre ott oktober okt octombrie lokakuu lokakuuta października
    październik října říjen októbra október октября октябрь окт жовтня жовтень октомври οκτωβρίου
    οκτώβριος ekim أكتوبر अक्टूबर अक्तूबर
novembre noviembre novembro november nov noiembrie marraskuu marraskuuta listopada listopad
    listopadu novembra ноября ноябрь нояб листопада листопад ноември νοεμβρίου νοέμβριος kasım
    نوفمبر नवंबर नवम्बर
décembre dec diciembre dic dezembro dez dicembre dezember december decembrie joulukuu joulukuuta
    grudnia grudzień prosince prosinec decembra декабря декабрь дек грудня грудень декември
    δεκεμβρίου δεκέμβριος aralık desember des disember ديسمبر दिसंबर दिसम्बर
"""
"""A line a month, with the lines that are indented below it."""


def _by_name() -> dict[str, str]:
    lines = re.split(r"\n(?!\s)", _NAMES.strip())
    return {
        fold(name): english
        for english, line in zip(_ENGLISH, lines, strict=True)
        for name in line.split()
    }


_MONTHS = _by_name()
"""Name as `fold` has it → the month in English."""
_WORDS_TOO = {"out": "October", "set": "September", "ago": "August", "gen": "January"}
"""Months cut short that are English words as well: they count between a day and a year."""
_WORD = re.compile(r"[^\W\d_][^\s\d.,;:/()_–-]*")
_BETWEEN = re.compile(
    r"(?<=\d)(?P<before>(?:[\s./-]|de )*)(?P<month>out|set|ago|gen)"
    r"(?P<behind>(?:[\s./-]|de )*)(?=\d{4})",
    re.IGNORECASE,
)
_MONTH = rf"(?:{'|'.join(_ENGLISH)})"
_NTH = re.compile(
    rf"(?<=\d)(?:er|re|ste|º|ª|°|o|-?го|η|ης)?\.?"
    rf"(?:-(?={_MONTH}-)|\s*(?:de |di |d['’]|ng )?\s*(?={_MONTH}))"
)
"""What stands between a day and its month: “1er”, “3 de”, “11.”; a hyphen only where another stands
behind the month, for that of “Jan 3-Jan 5, 2012” is one between days."""
_CUT_SHORT = re.compile(rf"\b(?P<month>{_MONTH})\.(?=(?P<digit>\d?))")
"""A month with the stop of one cut short, as English writes it too: “Dec. 12, 2012”."""
_OF_YEAR = re.compile(r"(?<=[a-z])\.?,?[\s-]*(?:de |del |do )?\s*(?=\d{4})")
"""What stands between a month and its year: “mayo de 2018”, “Dez. 2012”."""
_YEAR_BEFORE = re.compile(rf"(?<=\d{{4}})\.? (?={_MONTH})")
"""What stands between a year and the month behind it: “2019. április 15.”."""


def with_english_months(field: str) -> str:
    """Return a date field with the months of other languages in English, as English writes days:
    “7 de março de 2021” as “7 March 2021”; one without such a month as it is."""
    if not re.search(r"\d", field):
        return field
    field = unicodedata.normalize("NFC", field)
    named = _WORD.sub(_in_english, field)
    named = _BETWEEN.sub(
        lambda m: f"{m['before']}{_WORDS_TOO[m['month'].lower()]}{m['behind']}", named
    )
    if named == field:
        return field
    named = _CUT_SHORT.sub(lambda m: m["month"] + (" " if m["digit"] else ""), named)
    return _YEAR_BEFORE.sub(" ", _OF_YEAR.sub(" ", _NTH.sub(" ", named)))


def _in_english(word: re.Match[str]) -> str:
    english = _MONTHS.get(fold(word[0]), word[0])
    is_short = len(word[0]) <= _SHORT
    return word[0] if is_short and not _BEHIND_SHORT.match(word.string, word.end()) else english


_SHORT = 3
"""Letters of a month cut short, which may be another word where no number follows: the “des” of
“Journal des Débats, 12 avril 1889”."""
_BEHIND_SHORT = re.compile(r"[\s.,'’/–-]{0,3}(?:de |del |do )?\d")
