"""Vietnamese rules for days: “ngày 27 tháng 5 năm 2014”, “27-29/5”, “mùng 2 Tết”, “rằm tháng 7”."""

from __future__ import annotations

from dataclasses import replace

from pktui.model.expressions import (
    CalendarDate,
    Holiday,
    MoonDate,
    PartOf,
    Shift,
    TimeOfDay,
    Unit,
)
from pktui.pipeline.dates.calendars.holidays import holiday_key
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import numbered
from pktui.pipeline.dates.vi.lexicon import (
    PARTS,
    is_among_vietnamese,
    is_count_behind_comma,
    number_of,
    part_of,
    pick_of,
    step_of,
    year_of,
)

FRAGMENTS = {
    "namnao": r"(?:@nam| năm (?P<way>@luc))",
    "can": r"(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý)",
    "chi": r"(?:tý|tí|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)",
}


def is_of_a_name(m: Match) -> bool:
    """Tell whether a day is the name of a street or the like: “đường 30 Tháng 4”, “cầu 3/2”."""
    words = m.words.between(max(m.first - 8, 0), m.first).lower().split()
    return " ".join(words[-1:]) in _NAMED_AFTER_DAYS or " ".join(words[-2:]) in _NAMED_AFTER_DAYS


_NAMED_AFTER_DAYS = frozenset(
    """cà phê;quán;nhóm;câu lạc bộ;phim;ca khúc;bài hát;tiểu thuyết;vở kịch;truyện;tập thơ;"""
    """bài thơ;"""
    """đoàn;"""
    """đường;phố;cầu;chợ;quảng trường;bệnh viện;công viên;sân vận động;trường;phường;xã;khu phố;"""
    """bảo tàng;rạp;đội;nhà hát;thư viện;trung tâm;công ty;tập đoàn;xí nghiệp;khách sạn;"""
    """tiểu học;trung học;thcs;thpt;mầm non;nhà máy;cách mạng;phong trào;đại lộ;hẻm;"""
    """ngã tư""".split(";")
)
"""Behind these a day or a month is a name."""


def _day_of_short(m: Match) -> Built | None:
    """Read words such as “17 Th10, 2024”, “14 Thg 9, 2018”, as programs for pages write it."""
    month = int(m["short"][2:]) if "short" in m else number_of(m["month"])
    return CalendarDate(year=year_of(m), month=month, day=int(m["day"])) if month else None


def _day(m: Match) -> Built | None:
    if year_of(m) is None and is_of_a_name(m):
        return Pieces(())
    month = number_of(m["month"])
    if month is None or not 1 <= month <= 12:
        return None
    day = number_of(m["day"])
    if is_count_behind_comma(m):
        date = CalendarDate(month=month, day=day)
        return Pieces((Piece(m.first, m.tokens("month")[1], date),))
    date = CalendarDate(year=year_of(m), month=month, day=day, short="ngan" in m)
    return TimeOfDay(time=part_of(m), on=date) if "part" in m else date


def _day_of_month_beside(m: Match) -> Built | None:
    """“ngày 8 tháng này”, “tối mùng 10 tháng trước”: of a month counted from now."""
    month = Shift(unit=Unit.MONTH, count=step_of(m) or 0, whole=True)
    date = CalendarDate(day=int(m["day"]), within=month)
    return TimeOfDay(time=part_of(m), on=date) if "part" in m else date


def _day_behind(m: Match) -> Built | None:
    """“từ 3/5”, “lễ 30/4”: the word before only tells that the numbers are a day."""
    date = _day(m)
    return (
        Pieces((Piece(m.tokens("day")[0], m.last, date),))
        if isinstance(date, CalendarDate)
        else None
    )


def _days(m: Match) -> Built | None:
    """“ngày 3, 4 và 5 tháng 5”, “từ 3-5/5/2022”: each day borrows the month and the year."""
    month = number_of(m["month"])
    if month is None or not 1 <= month <= 12:
        return None
    tokens, year = m.words.tokens, year_of(m)
    pieces = [
        Piece(at, at + 1, CalendarDate(year=year, month=month, day=int(tokens[at])))
        for at in range(*m.tokens("days"))
        if tokens[at].isdigit()
    ]
    if "ngay" in m:
        pieces[0] = replace(pieces[0], first=m.first)
    pieces[-1] = replace(pieces[-1], last=m.last)
    return Pieces(tuple(pieces), interval="to" in m)


def _spans_of_days(m: Match) -> Built | None:
    """“các ngày 1-3 và 5-7/5/2019”: each day borrows the month and the year."""
    built = _days(m)
    if not isinstance(built, Pieces):
        return None
    spans: list[Piece] = []
    for piece in built.pieces:
        joint = m.words.between(spans[-1].last, piece.first).strip() if spans else ""
        if joint == "-" and spans[-1].until is None:
            spans[-1] = replace(spans[-1], until=piece)
        else:
            spans.append(piece)
    return Pieces(tuple(spans))


def _bare_days(m: Match) -> Built | None:
    """“27-29/5”, among Vietnamese words; with its year anywhere."""
    tokens = m.words.tokens
    first, last = (int(tokens[at]) for at in range(*m.tokens("days")) if tokens[at].isdigit())
    told = year_of(m) is not None or is_among_vietnamese(m)
    return _days(m) if told and first < last else None


def _bare_day(m: Match) -> Built | None:
    """“(27-5)”, “20/11”, among Vietnamese words: where the numbers are no share and no score."""
    if is_of_a_name(m):
        return Pieces(())
    written = m.words.tokens[m.tokens("day")[0]]
    day, month = int(written), int(m["month"])
    is_clear = day > _LARGEST_SHARE or written[0] == "0" or "bracket" in m
    if m["mark"] == "-" and not ("bracket" in m and m.after() == ")" and day > _LARGEST_SHARE):
        return None
    if not is_clear or (day, month) == (24, 7) or not is_among_vietnamese(m):
        return None
    date = CalendarDate(year=year_of(m), month=month, day=day)
    return Pieces((Piece(m.tokens("day")[0], m.last, date),))


_LARGEST_SHARE = 12
"""“2/3” is rather a share than a day, and “10-12” a score."""


def _two_nights(m: Match) -> Built | None:
    """“đêm 27, rạng sáng 28/5”: the first borrows the month."""
    month, year = int(m["month"]), year_of(m)
    first = CalendarDate(year=year, month=month, day=int(m["first"]))
    last = CalendarDate(year=year, month=month, day=int(m["day"]))
    parts = (PARTS[" ".join(m[group].split())] for group in ("part", "lastpart"))
    one, other = (TimeOfDay(time=p, on=d) for p, d in zip(parts, (first, last), strict=True))
    return Pieces(
        (Piece(m.first, m.tokens("first")[1], one), Piece(m.tokens("lastpart")[0], m.last, other))
    )


def _moon_day(m: Match) -> Built | None:
    """“mùng 10 tháng 3 âm lịch”, “rằm tháng 7”."""
    month = number_of(m["month"] or m["latemonth"])
    day = _FULL_MOON if "full" in m else number_of(m["day"] or m["lateday"])
    if month is None or not 1 <= month <= 12 or day is None or day > _LONGEST_MOON:
        return None
    return MoonDate(month=month, day=day, year=year_of(m), pick=pick_of(m), cycle=_cycle(m))


def _cycle(m: Match) -> int | None:
    """Return the year of the cycle of sixty that its stem and branch tell: Nhâm Dần."""
    if "stem" not in m:
        return None
    stem, branch = _STEMS[m["stem"]], _BRANCHES[m["branch"]]
    return next((n for n in range(60) if n % 10 == stem and n % 12 == branch), None)


def _list_of_dates(m: Match) -> Built | None:
    """“30-3, 2-4 và 5-4”, “từ 18-3 đến 22-5”: days with their months, among Vietnamese words."""
    if not is_among_vietnamese(m):
        return None
    tokens = m.words.tokens
    at = [i for i in range(*m.tokens("days")) if tokens[i].isdigit()]
    days = [(at[i], at[i + 1]) for i in range(0, len(at) - 1, 2)]
    if any(int(tokens[month]) > _MONTHS for _, month in days):
        return None
    year = year_of(m)
    pieces = [
        Piece(
            day, month + 1, CalendarDate(year=year, month=int(tokens[month]), day=int(tokens[day]))
        )
        for day, month in days
    ]
    pieces[-1] = replace(pieces[-1], last=m.last)
    return Pieces(tuple(pieces), interval="to" in m)


_MONTHS = 12


def _late_day(m: Match) -> Built | None:
    """“28 Tết”, a day of the last month before the new year."""
    return MoonDate(month=12, day=int(m["day"]), year=year_of(m))


_FULL_MOON, _LONGEST_MOON = 15, 30
"""The day of a month on which the moon is full, and the last that one can have."""


def _months_of_year(m: Match) -> Built | None:
    """“11 tháng năm 2014” are eleven months; “11 tháng Năm 2014” is a day of May."""
    count = int(m["count"])
    if m.words.tokens[m.tokens("in")[0]] != "năm" or count > 12:
        return None
    return PartOf(unit=Unit.MONTH, nth=1, count=count, of=CalendarDate(year=int(m["year"])))


def _tet(m: Match) -> Built | None:
    """“Tết 2014”, “mùng 2 Tết”, “30 Tết”, “Tết Mậu Thân”: the new year of the moon."""
    year = year_of(m)
    if year is None and not any(group in m for group in ("day", "eve", "stem")):
        return None
    days = -1 if "eve" in m else int(m["day"]) - 1 if "day" in m else 0
    return Holiday(name=holiday_key("tết"), year=year, days=days, cycle=_cycle(m))


_STEMS = numbered("giáp ất bính đinh mậu kỷ=kỉ canh tân nhâm quý")
_BRANCHES = numbered("tý=tí sửu dần mão thìn tỵ=tị ngọ mùi thân dậu tuất hợi")


DAY_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "vi-day",
        r"(?P<day>{day}) (?:(?P<short>{vithang})|thg\.? (?P<month>{monthnumber}))"
        r"(?:,? (?P<year>{year}))?(?!{mark}{digits})",
        _day_of_short,
    ),
    Rule("vi-part", r"(?P<count>{day}) tháng (?P<in>năm) (?P<year>{year})", _months_of_year),
    Rule(
        "vi-days",
        r"(?:(?P<ngay>@ngay )|từ )(?P<days>{day}(?:, ?(?:@ngay )?{day}){0,6} ?"
        r"(?:(?P<to>-|đến|tới)(?: hết)?|và|,) ?(?:@ngay )?{day})(?: tháng |/|-)"
        r"(?P<month>@thangso)@nam?(?!{mark}{digits})",
        _days,
    ),
    Rule(
        "vi-days",
        r"(?:@ngay |từ )(?P<days>{day} ?- ?{day}(?:, ?{day} ?- ?{day}){0,4}(?: và |, ?)"
        r"{day}(?: ?- ?{day})?)(?: tháng |/)(?P<month>@thangso)@nam?(?!{mark}{digits})",
        _spans_of_days,
    ),
    Rule(
        "vi-days",
        r"(?<!{digits|mark})(?P<days>{day} ?(?P<to>-) ?{day})/(?P<month>{monthnumber})@nam?"
        r"(?!{mark}{digits})",
        _bare_days,
    ),
    Rule(
        "vi-days",
        r"(?P<part>@buoi) (?P<first>{day}),?(?: và)? (?P<lastpart>@buoi)(?: @ngay)? (?P<day>{day})"
        r"(?:/|-|\.| tháng )(?P<month>{monthnumber})@nam?",
        _two_nights,
    ),
    Rule(
        "vi-moon-day",
        r"(?:@ngay )?(?P<day>{day})(?: tháng |/)(?P<month>@thangso)(?:@nam)? âm lịch"
        r"(?: năm (?P<way>@luc))?",
        _moon_day,
    ),
    Rule(
        "vi-moon-day",
        r"(?:(?:ngày )?(?:mùng|mồng) (?P<day>{day}|@so) tháng (?P<month>giêng|chạp)"
        r"|(?:@ngay )?(?P<lateday>{day}) tháng (?P<latemonth>chạp))@namnao?",
        _moon_day,
    ),
    Rule(
        "vi-moon-day",
        r"(?:@ngay ){0,2}(?P<day>{day}|@so)(?: tháng |/|-)(?P<month>@thangso),? năm "
        r"(?P<stem>@can) (?P<branch>@chi)(?! ?\(?{year})",
        _moon_day,
    ),
    Rule(
        "vi-day",
        r"(?:(?P<part>@buoi) )?(?:ngày )?(?:mùng|mồng) (?P<day>@so) tháng (?P<month>@thangso)"
        r"@nam?(?! âm lịch)",
        _day,
    ),
    Rule(
        "vi-days",
        r"(?P<days>{day}(?:-|/){monthnumber}(?:, ?{day}(?:-|/){monthnumber}){0,6}"
        r"(?: và |, ?){day}(?:-|/){monthnumber})@nam?(?!{mark}{digits})",
        _list_of_dates,
    ),
    Rule(
        "vi-days",
        r"từ (?P<days>{day}(?:-|/){monthnumber} ?(?P<to>đến|tới)(?: hết)?(?: ngày)? "
        r"{day}(?:-|/){monthnumber})@nam?(?!{mark}{digits})",
        _list_of_dates,
    ),
    Rule(
        "vi-day",
        r"(?:(?P<part>@buoi) )?(?:@ngay|hôm) (?P<day>{day}) tháng "
        r"(?P<way>vừa qua|vừa rồi|trước|này|sau|tới)(?! khi)",
        _day_of_month_beside,
    ),
    Rule(
        "vi-day",
        r"(?P<part>@buoi) nay,? \(?(?P<day>{day})(?:/|-)(?P<month>{monthnumber})@nam?",
        _day,
    ),
    Rule("vi-moon-day", r"(?P<full>rằm) tháng (?P<month>@thangso)(?: âm lịch)?@namnao?", _moon_day),
    Rule(
        "vi-day",
        r"(?:(?P<part>@buoi) )?@ngay (?P<day>{day})(?: tháng | ?(?:/|-|\.) ?)"
        r"(?P<month>@thangso)(?:@nam|@namngan)?(?! âm lịch)",
        _day,
    ),
    Rule(
        "vi-day",
        r"(?P<part>@buoi) (?P<day>{day})(?:/|-|\.)(?P<month>{monthnumber})@nam?",
        _day,
    ),
    Rule("vi-day", r"(?P<day>{day}) tháng (?P<month>@thangso)@nam?(?! âm lịch)", _day),
    Rule(
        "vi-day",
        r"(?:từ|đến|tới|trước|sau|lễ|dịp|khánh|vào|qua|và) (?P<day>{day})/(?P<month>{monthnumber})"
        r"@nam?(?!{mark}{digits})",
        _day_behind,
    ),
    Rule(
        "vi-day",
        r"(?<!{digits|mark})(?P<bracket>\()?(?P<day>{day})(?P<mark>/|-)(?P<month>{monthnumber})"
        r"@nam?(?!{mark}{digits})(?!{digits})(?! ?%)",
        _bare_day,
    ),
    Rule("vi-moon-day", r"(?P<day>{lateday}) (?P<month>tết)(?: (?P<year>{year}))?", _late_day),
    Rule(
        "vi-lunar-new-year",
        r"(?:(?:mùng|mồng) (?P<day>{day}) |(?P<eve>{eveday}) )?tết(?: nguyên đán| âm lịch)?"
        r"(?: (?P<stem>@can) (?P<branch>@chi))?(?: (?:năm )?(?P<year>{year}))?",
        _tet,
    ),
)
