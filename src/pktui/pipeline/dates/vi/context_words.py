"""Vietnamese words that, beside an expression, tell how it is meant."""

from __future__ import annotations

from pktui.model.timex import Bound
from pktui.pipeline.dates.language import listed

BESIDE = {
    "counted": listed(
        """người đồng tấn ha tỷ triệu nghìn hộ cán chiến công học quân lính xe tàu căn chiếc con
        lượt trường vụ ca thí mét héc lít thùng suất cây ngôi hành khách"""
    ),
    "numbered": listed("số trang điều khoản phòng đường lộ nhà tàu toa lô đất hộ đài mã quyết"),
    "turned by not": listed("đến tới"),
    "negations": listed("không chưa chẳng mới"),
    "units": listed("giây phút giờ tiếng ngày tuần tháng quý năm hôm ngay"),
    "before days": listed("ngày hôm sáng trưa chiều tối đêm từ đến tới trước sau"),
    "before clocks": listed("lúc vào khoảng từ đến hồi"),
    "before feasts": listed("dịp trước sau trong nghỉ lễ gần đến tới là sắp vào hôm ngày đêm"),
    "behind other feasts": listed("trung đoan thiếu độc hàn"),
    "first halves": frozenset(("nửa đầu",)),
    "second halves": frozenset(("nửa cuối", "nửa sau")),
    "longer than": frozenset(("hơn",)),
    "around a count": listed("khoảng chừng độ gần"),
    "makes a length": listed("trong suốt"),
    "modifiers": listed("đầu giữa cuối khoảng gần hơn"),
    "no modifiers": frozenset(("bắt đầu",)),
    "approximate": listed("khoảng"),
    "of": listed("của trong thuộc"),
    "to": listed("đến tới"),
    "to a part": frozenset(
        f"{to} {side}" for to in ("đến", "tới") for side in ("đầu", "giữa", "cuối", "hết")
    ),
    "and": listed("và"),
    "of a day": listed("hôm lúc"),
    "before day numbers": listed("ngày"),
    "before headings": listed("năm ngày vào"),
    "counts back": listed("trước"),
    "counts on": listed("sau"),
    "before no exact count": listed(
        "trong suốt những các hơn gần khoảng chừng độ nhất đa thiểu từ mỗi thêm tới đến dưới trên"
    ),
    "born": listed("sinh"),
    "nobody": listed("ai"),
    "finite verbs": listed("được phải bị đã sẽ còn có"),
    "announcing": listed("sẽ"),
    "in": listed("trong vào"),
    "ended": frozenset(("kết",)),
    "before the day of an end": listed("thúc vào hôm"),
    "goes on": frozenset((" đến nay", " trở đi")),
}
"""The kinds are those of `Language.beside`; “bắt đầu” is no beginning of a time, but “begin”."""
BOUNDS = {
    "trước": Bound.BEFORE,
    **dict.fromkeys(("đến tận", "tới tận"), Bound.UNTIL),
    **dict.fromkeys(("đến", "tới", "đến hết", "tới hết", "chậm nhất", "muộn nhất"), Bound.UNTIL),
    **dict.fromkeys(
        ("chậm nhất là", "muộn nhất là", "chậm nhất vào", "muộn nhất vào"), Bound.UNTIL
    ),
    **dict.fromkeys(("sớm nhất", "sớm nhất là", "sớm nhất vào"), Bound.FROM),
    "sau": Bound.AFTER,
    "không muộn": Bound.UNTIL,
    **dict.fromkeys(("không sớm", "không sớm hơn"), Bound.FROM),
    "hoặc trước": Bound.UNTIL,
}
"""Words before a date that make a bound of it."""
MARKS = {
    "published": r"ngày\sđăng",
    "updated": r"cập\snhật",
    "week": r"tuần",
    "day first": (
        r"T[2-7]|CN|[Nn]g[aà]y|[Tt]hứ\s\w+"
        r" | [Tt]hu\s(?:[Hh]ai|[Bb]a|[Tt]u|[Nn]am|[Ss]au|[Bb]ay)"  # “Thu Apr 3” is English
    ),
}
"""Words before the date of publication, before that of a change and before the number of a week,
and those that open a date field whose numbers begin with the day."""
