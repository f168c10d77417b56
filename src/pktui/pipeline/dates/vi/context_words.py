"""Vietnamese words that, beside an expression, tell how it is meant."""

from __future__ import annotations

from pktui.pipeline.dates.language import listed

BESIDE = {
    "counted": listed(
        """người đồng tấn ha tỷ triệu nghìn hộ cán chiến học quân lính xe tàu căn chiếc con lượt
        trường vụ ca"""
    ),
    "numbered": listed("số trang điều khoản phòng đường"),
    "before days": listed("ngày hôm sáng trưa chiều tối đêm từ đến tới trước sau"),
    "before clocks": listed("lúc vào khoảng từ đến hồi"),
    "before feasts": listed("dịp trước sau trong nghỉ lễ gần đến tới là sắp vào hôm ngày đêm"),
    "behind other feasts": listed("trung đoan thiếu độc hàn"),
    "modifiers": listed("đầu giữa cuối khoảng gần hơn"),
    "no modifiers": frozenset(("bắt đầu",)),
    "approximate": listed("khoảng"),
    "to": listed("đến tới"),
    "and": listed("và"),
    "of a day": listed("hôm"),
    "goes on": frozenset((" đến nay", " trở đi")),
}
"""The kinds are those of `Language.beside`; “bắt đầu” is no beginning of a time, but “begin”."""
MARKS = {"published": r"ngày\sđăng", "updated": r"cập\snhật"}
"""Words before the date of publication, and before that of a change."""
