"""Named days that fall on the same date every year, or on one that can be worked out.

Only days that are the same wherever they are kept: Independence Day is another day in every
country, and Labour Day in two halves of the world.
"""

from __future__ import annotations

from collections.abc import Mapping

from pktui.pipeline.dates.calendars.movable_feasts import (
    ByMoon,
    Diwali,
    Hanukkah,
    Islamic,
    Jewish,
    Moving,
    Nowruz,
    Passover,
)
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Fixed:
    """A day of a month."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The `nth` (-1: the last) of a weekday (0 is Monday) in a month."""

    month: int
    weekday: int
    nth: int
    sure: bool = True
    """Whether every country keeps it then that keeps it at all."""


@dataclass(frozen=True, slots=True)
class FromEaster:
    """So many days after Easter Sunday."""

    days: int
    orthodox: bool = False


HolidayDay = Fixed | NthWeekday | FromEaster | Moving


def _named(days: Mapping[str, HolidayDay]) -> dict[str, HolidayDay]:
    """Each name as it is looked up: names that mean one day are joined by `=`."""
    return {holiday_key(name): day for names, day in days.items() for name in names.split(" = ")}


def holiday_key(name: str) -> str:
    """A name without what not everybody writes: marks, and more than one blank."""
    return " ".join(name.lower().translate(_UNWRITTEN).split())


_UNWRITTEN = str.maketrans("", "", "'’‘.")
_WRITTEN: dict[str, HolidayDay] = {
    # the same wherever it is kept
    "new year's day = tết dương lịch = tết tây": Fixed(1, 1),
    "epiphany = orthodox christmas eve": Fixed(1, 6),
    "orthodox christmas": Fixed(1, 7),
    "candlemas": Fixed(2, 2),
    "valentine's day = st. valentine's day": Fixed(2, 14),
    "st. david's day": Fixed(3, 1),
    "st. patrick's day": Fixed(3, 17),
    "april fools' day = april fool's day": Fixed(4, 1),
    "st. george's day": Fixed(4, 23),
    "may day = quốc tế lao động": Fixed(5, 1),
    "cinco de mayo": Fixed(5, 5),
    "juneteenth": Fixed(6, 19),
    "halloween": Fixed(10, 31),
    "all saints' day": Fixed(11, 1),
    "all souls' day": Fixed(11, 2),
    "guy fawkes night = bonfire night": Fixed(11, 5),
    "armistice day = veterans day = remembrance day": Fixed(11, 11),
    "remembrance sunday": NthWeekday(11, 6, 2),
    "st. andrew's day": Fixed(11, 30),
    "st. nicholas day": Fixed(12, 6),
    "christmas eve = đêm giáng sinh": Fixed(12, 24),
    "christmas day = christmas = xmas = giáng sinh = lễ giáng sinh = noel": Fixed(12, 25),
    "boxing day": Fixed(12, 26),
    "new year's eve": Fixed(12, 31),
    # of one country, and of no other by that name
    "australia day": Fixed(1, 26),
    "waitangi day": Fixed(2, 6),
    "anzac day": Fixed(4, 25),
    "canada day": Fixed(7, 1),
    "bastille day": Fixed(7, 14),
    "martin luther king day = martin luther king jr. day": NthWeekday(1, 0, 3),
    "presidents' day = president's day": NthWeekday(2, 0, 3),
    "mother's day": NthWeekday(5, 6, 2, sure=False),
    "father's day": NthWeekday(6, 6, 3, sure=False),
    "memorial day": NthWeekday(5, 0, -1),
    "labor day": NthWeekday(9, 0, 1),
    "columbus day": NthWeekday(10, 0, 2),
    "thanksgiving day = thanksgiving": NthWeekday(11, 3, 4),
    # of the United Nations
    "international holocaust remembrance day": Fixed(1, 27),
    "world cancer day": Fixed(2, 4),
    "international women's day = quốc tế phụ nữ": Fixed(3, 8),
    "world water day": Fixed(3, 22),
    "world tuberculosis day": Fixed(3, 24),
    "world autism awareness day": Fixed(4, 2),
    "international day for mine awareness": Fixed(4, 4),
    "world health day": Fixed(4, 7),
    "earth day": Fixed(4, 22),
    "world malaria day": Fixed(4, 25),
    "international workers' day": Fixed(5, 1),
    "world press freedom day": Fixed(5, 3),
    "international day of un peacekeepers": Fixed(5, 29),
    "world no tobacco day": Fixed(5, 31),
    "world environment day": Fixed(6, 5),
    "world refugee day": Fixed(6, 20),
    "world population day": Fixed(7, 11),
    "international youth day": Fixed(8, 12),
    "world humanitarian day": Fixed(8, 19),
    "international literacy day": Fixed(9, 8),
    "international day of peace": Fixed(9, 21),
    "world mental health day": Fixed(10, 10),
    "world food day": Fixed(10, 16),
    "united nations day": Fixed(10, 24),
    "world diabetes day": Fixed(11, 14),
    "world children's day = universal children's day": Fixed(11, 20),
    "world aids day": Fixed(12, 1),
    "human rights day": Fixed(12, 10),
    "international migrants day": Fixed(12, 18),
    # with Easter
    "mardi gras = shrove tuesday": FromEaster(-47),
    "ash wednesday": FromEaster(-46),
    "palm sunday": FromEaster(-7),
    "maundy thursday = holy thursday": FromEaster(-3),
    "good friday": FromEaster(-2),
    "holy saturday": FromEaster(-1),
    "easter sunday = easter day = easter = lễ phục sinh": FromEaster(0),
    "orthodox easter sunday = orthodox easter": FromEaster(0, orthodox=True),
    "orthodox good friday": FromEaster(-2, orthodox=True),
    "easter monday": FromEaster(1),
    "ascension day": FromEaster(39),
    "pentecost = whit sunday": FromEaster(49),
    "whit monday": FromEaster(50),
    "corpus christi": FromEaster(60),
    # by other calendars
    "lunar new year's eve = chinese new year's eve": ByMoon(1, 1, days=-1),
    "lunar new year's day = lunar new year = chinese new year = spring festival": ByMoon(1, 1),
    "tết nguyên đán = tết âm lịch = tết = tet": ByMoon(1, 1, vietnamese=True),
    "giao thừa": ByMoon(1, 1, vietnamese=True, days=-1),
    "lantern festival": ByMoon(1, 15),
    "tết nguyên tiêu = rằm tháng giêng": ByMoon(1, 15, vietnamese=True),
    "giỗ tổ hùng vương = giỗ tổ": ByMoon(3, 10, vietnamese=True),
    "đại lễ phật đản = lễ phật đản = phật đản": ByMoon(4, 15, vietnamese=True),
    "vesak day = vesak = wesak day = wesak": ByMoon(4, 15, rough=True),
    "dragon boat festival": ByMoon(5, 5),
    "tết đoan ngọ": ByMoon(5, 5, vietnamese=True),
    "lễ vu lan = vu lan": ByMoon(7, 15, vietnamese=True),
    "hungry ghost festival": ByMoon(7, 15),
    "mid-autumn festival = moon festival": ByMoon(8, 15),
    "tết trung thu = trung thu": ByMoon(8, 15, vietnamese=True),
    "double ninth festival": ByMoon(9, 9),
    "nowruz = norouz = noruz = navroz = newroz = novruz": Nowruz(),
    "islamic new year": Islamic(1, 1),
    "ashura = ashoura": Islamic(1, 10),
    "mawlid": Islamic(3, 12),
    "ramadan = ramadhan = ramzan": Islamic(9, 1, 30),
    "eid al-fitr = eid al fitr = eid-al-fitr = eid ul-fitr = eid ul fitr": Islamic(10, 1),
    "eid-ul-fitr = eid el-fitr = idul fitri = lebaran = hari raya aidilfitri": Islamic(10, 1),
    "eid al-adha = eid al adha = eid-al-adha = eid ul-adha = eid ul adha": Islamic(12, 10),
    "eid-ul-adha = eid el-kabir = idul adha = tabaski = hari raya haji": Islamic(12, 10),
    "diwali = deepavali": Diwali(),
    "rosh hashanah = rosh hashana": Jewish(0),
    "yom kippur": Jewish(9),
    "sukkot": Jewish(14, 7),
    "hanukkah = chanukah = hanukah": Hanukkah(),
    "purim": Passover(-30),
    "passover": Passover(0, 7),
    "shavuot": Passover(50),
}
HOLIDAYS = _named(_WRITTEN)
"""Name, as `holiday_key` has it → its day."""


def holiday_pattern() -> str:
    """Every name, the longer of two that begin alike first, in the notation of `grammar`."""
    names = {name for names in _WRITTEN for name in names.split(" = ")}
    names |= {name.replace("'s ", "s ") for name in names}
    in_order = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(name.replace(".", r"\.?").replace("'", "'?") for name in in_order)
