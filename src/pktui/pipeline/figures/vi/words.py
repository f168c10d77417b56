"""Vietnamese words of figures. Nouns have no plural, so what can be counted is listed."""

from __future__ import annotations

import re
from itertools import islice
from math import floor

from pktui.model.figure import Hedge, Standing
from pktui.pipeline.figures.measures import PERIOD_SIGNS, SIGNS
from pktui.pipeline.figures.words import MARKS, FigureWords

_MARK = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]")
_MARKED = re.compile(rf"\b[a-z]*+{_MARK.pattern}\w*+")
_SHARE = 0.15
"""Words in small letters with Vietnamese marks: two in five in Vietnamese, none in English, where
only names have them."""
_LOOKED_AT = 1500
"""Characters that tell the language of an article."""


def is_vietnamese(text: str) -> bool:
    """Tell whether an article is written in Vietnamese."""
    beginning = text[:_LOOKED_AT]
    if beginning.isascii():
        return False
    marks = len(_MARK.findall(beginning))
    if not marks:
        return False
    enough = floor(_SHARE * len(beginning.split()))
    if marks <= enough:  # each word has one at least, and it takes a third of the time to count
        return False
    return next(islice(_MARKED.finditer(beginning), enough, None), None) is not None


_DIGITS = {
    **{w: n for n, w in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)},
    "lăm": 5,
    "mốt": 1,
    "tư": 4,
    "nhăm": 5,
    "bẩy": 7,
}

_SCALES = {
    "mươi": 10.0,
    "chục": 10.0,
    "trăm": 100.0,
    "nghìn": 1e3,
    "ngàn": 1e3,
    "vạn": 1e4,
    "triệu": 1e6,
    "tỷ": 1e9,
    "tỉ": 1e9,
}

_HEDGES: dict[str, Hedge | None] = {
    **dict.fromkeys(("ít nhất", "tối thiểu", "không dưới", "không ít hơn"), Hedge.AT_LEAST),
    **dict.fromkeys(("hơn", "trên", "quá", "vượt", "vượt quá", "nhiều hơn"), Hedge.MORE_THAN),
    **dict.fromkeys(
        ("tối đa", "lên tới", "lên đến", "không quá", "nhiều nhất", "không vượt quá"), Hedge.UP_TO
    ),
    **dict.fromkeys(("dưới", "ít hơn", "chưa đầy", "chưa đến", "chưa tới"), Hedge.FEWER_THAN),
    **dict.fromkeys(("khoảng", "chừng", "ước tính", "ước", "cỡ", "xấp xỉ"), Hedge.ABOUT),
    **dict.fromkeys(("gần", "ngót", "suýt soát"), Hedge.NEARLY),
    **dict.fromkeys(("trên tổng số", "trong tổng số")),
    **dict.fromkeys(("chỉ", "tổng cộng", "tổng số", "thêm", "cả", "tất cả", "đúng", "là")),
}

_EVENTS = {
    word: name
    for name, words in {
        "killed": ("chết", "thiệt mạng", "tử vong", "tử nạn", "hy sinh", "qua đời", "tử thương"),
        "injured": ("bị thương", "thương tích", "trọng thương"),
        "missing": ("mất tích",),
        "displaced": ("mất nhà cửa", "mất nhà"),
        "evacuated": ("sơ tán", "di dời"),
        "infected": ("nhiễm", "mắc", "dương tính"),
        "deployed": ("triển khai", "cử", "điều động"),
        "arrested": ("bắt giữ", "bắt"),
        "rescued": ("cứu", "giải cứu"),
        "trapped": ("mắc kẹt",),
        "alive": ("sống sót", "còn sống"),
        "affected": ("ảnh hưởng",),
        "damaged": ("hư hỏng", "hư hại"),
        "destroyed": ("bị sập", "phá hủy", "cuốn trôi"),
        "approved": ("phê duyệt", "thông qua"),
        "donated": ("ủng hộ", "hỗ trợ", "quyên góp"),
        "joined": ("tham gia",),
        "lost": ("thiệt hại",),
    }.items()
    for word in words
}

_PERSONS = (
    "phụ nữ|nữ|trẻ em|em nhỏ|em|học sinh|sinh viên|công nhân|binh sĩ|binh lính|lính|chiến sĩ"
    "|chiến sỹ|cán bộ|sĩ quan|nhân viên|bác sĩ|y tá|điều dưỡng|bệnh nhân|quân nhân"
    "|nữ quân nhân|cảnh sát|hành khách|thuyền viên|ngư dân|đại biểu|du khách|khách|lượt khách"
    "|cháu|bé|hộ dân|hộ|hộ gia đình|gia đình|lao động|nông dân|giáo viên|thí sinh|ứng viên"
    "|vận động viên|cầu thủ|nghệ sĩ|nhà báo|phóng viên|luật sư|thẩm phán|bị cáo|bị can"
    "|nghi phạm|đối tượng|nhân chứng|tù nhân|con tin|thành viên|đảng viên|đoàn viên|hội viên"
    "|tình nguyện viên|chuyên gia|kỹ sư|tài xế|cử tri|lượt sĩ quan|lượt người|tên cướp|tên|vị"
    "|ca|ca nhiễm|ca mắc|ca bệnh|ca tử vong|trường hợp|căn nhà|ngôi nhà|nhà|căn hộ|phòng học"
    "|tòa nhà|ngôi làng|ngôi trường|làng|thôn|bản|tầng|xe|ô tô|xe máy|xe tải|tàu|tàu cá"
    "|thuyền|máy bay|chuyến bay|chuyến|doanh nghiệp|công ty|nhà máy|dự án|công trình|trường"
    "|trường học|bệnh viện|quốc gia|nước|tỉnh|tỉnh thành|huyện|xã|phường|địa phương|con"
    "|con trâu|con bò|con lợn|gia súc|chiếc|cái|cây|cây cầu|cầu|vụ|vụ án|vụ tai nạn|trận"
    "|trận đấu|trận động đất|phiếu|đơn vị|tổ chức|cơ quan|cơ sở|khu vực|tuyến|tuyến đường"
    "|đoạn đường|cuộc|cuộc họp|cuộc gọi|cuốn|cuốn sách|quyển|bài|bài báo|bức ảnh|bức tranh"
    "|suất quà|phần quà|suất học bổng|liều|liều vaccine|giường bệnh|giường|điểm trường|điểm"
    "|huy chương|giải|khẩu súng|viên đạn|quả bom|quả|bộ|đôi|đội|đoàn|nhóm|hợp đồng|thỏa thuận"
    "|văn kiện|nghị quyết|sản phẩm|mặt hàng|đơn hàng|bao|thùng|gói|lượt"
    "|khán giả|cổ động viên|tín đồ|tu sĩ|linh mục|thợ mỏ|thợ lặn|lính cứu hỏa|người lao động"
    "|nghị sĩ|thượng nghị sĩ|bộ trưởng|nhà khoa học|nhà ngoại giao|giám đốc|cựu chiến binh"
    "|ứng cử viên|thuyền nhân|người tị nạn|khách hàng|cổ đông|nhà đầu tư|hội thẩm|phạm nhân"
    "|xe buýt|xe khách|xe tăng|tên lửa|toa tàu|trực thăng|xe cứu thương|ca nô|xuồng|đường hầm"
    "|cửa hàng|siêu thị|khách sạn|nhà hàng|văn phòng|ngân hàng|tập đoàn|hãng|trạm|trạm y tế"
    "|trạm bơm|nhà thờ|ngôi chùa|di tích|bảo tàng|hiện vật|mẫu|mẫu xét nghiệm|mũi tiêm|hồ sơ"
    "|cuộc tấn công|cuộc biểu tình|vụ nổ|vụ cháy|vụ kiện|vụ việc|đám cháy|cơn bão|trận lũ|đợt"
    "|ý kiến|khuyến nghị|tội danh|bản án|đơn kiện|giấy phép|lá phiếu|ghế|hòn đảo|con đập|hồ"
    "|thành phố|bang|thị trấn|nước thành viên|hiệp định|biên bản ghi nhớ|tài khoản|giao dịch"
    "|phiên tòa|phiên họp|lớp học|phòng|cột điện|cánh rừng|con đường|môn|môn học"
)
"""What news counts in Vietnamese: people, and things by their classifiers."""

VIETNAMESE = FigureWords(
    digits=_DIGITS,
    scales=_SCALES,
    vague={
        "hàng chục": (20.0, 99.0),
        "hàng trăm": (200.0, 999.0),
        "hàng nghìn": (2e3, 9999.0),
        "hàng ngàn": (2e3, 9999.0),
        "hàng vạn": (2e4, 99999.0),
        "hàng triệu": (2e6, 9999999.0),
    },
    joiners=frozenset(("linh", "lẻ")),
    ones=frozenset(("một",)),
    halves={"nửa": 0.5},
    is_syllabic=True,
    is_plural=lambda _: False,
    before_plurals=frozenset(),
    decimal_comma=True,
    hedges=_HEDGES,
    hedges_behind={"trở lên": Hedge.AT_LEAST, "trở xuống": Hedge.UP_TO},
    split_hedges=frozenset(),
    definite=frozenset(),
    about_what=frozenset(),
    range_openers=frozenset(("từ",)),
    range_joiners=frozenset(("đến", "tới", "lên", "xuống", "còn")),
    opened_joiners=dict.fromkeys(("lên", "xuống", "còn"), "từ"),
    from_words=frozenset(("từ",)),
    changes=frozenset(("tăng", "giảm", "nâng", "hạ", "rút")),
    percent=frozenset(("%", "phần trăm")),
    currencies={
        "đồng": "VND",
        "vnd": "VND",
        "usd": "USD",
        "đô la": "USD",
        "đô-la": "USD",
        "đôla": "USD",
        "euro": "EUR",
        "bảng": "GBP",
        "yên": "JPY",
        "nhân dân tệ": "CNY",
    },
    nations=frozenset(),
    money_of={},
    pounds=frozenset(),
    cents=frozenset(),
    pence=frozenset(),
    units={
        **SIGNS,
        "mét": ("m", 1.0),
        "mét vuông": ("m2", 1.0),
        "mét khối": ("m3", 1.0),
        "km": ("m", 1e3),
        "cây số": ("m", 1e3),
        "hải lý": ("m", 1852.0),
        "kilômét": ("m", 1e3),
        "kilômét vuông": ("m2", 1e6),
        "km vuông": ("m2", 1e6),
        "hecta": ("m2", 1e4),
        "héc ta": ("m2", 1e4),
        "héc-ta": ("m2", 1e4),
        "ha": ("m2", 1e4),
        "lít": ("m3", 0.001),
        "thùng dầu": ("m3", 0.158987294928),
        "tấn": ("kg", 1e3),
        "tạ": ("kg", 100.0),
        "kg": ("kg", 1.0),
        "cân": ("kg", 1.0),
        "độ": ("degrees", 1.0),
    },
    per=frozenset(("mỗi", "một", "/")),
    periods={
        **PERIOD_SIGNS,
        "ngày": "d",
        "giờ": "h",
        "giây": "s",
        "phút": "min",
        "tuần": "week",
        "tháng": "month",
        "năm": "year",
    },
    adverbs={},
    no_rates=frozenset(),
    magnitudes=frozenset(),
    scale_names=frozenset(),
    times=frozenset(
        """ngày tháng năm giờ phút giây tuần tuổi lần thế kỷ thập đêm quý buổi khóa độ% tuổi. h g
        điểm bàn""".split()
    ),
    people=frozenset(
        ("người", "nạn nhân", "thi thể", "người dân", "nhân khẩu", "mạng người", "dân")
    ),
    persons=frozenset(_PERSONS.split("|")),
    own_names=frozenset(),
    events=_EVENTS,
    singular_cases=frozenset(),
    counters=frozenset(("số", "con số", "tổng số", "số người", "số nạn nhân")),
    populations=frozenset(("dân số",)),
    leads_to=frozenset(("là", "lên", "tới", "đến", "đạt", "xuống", "còn")),
    be=frozenset(),
    after_count=frozenset(),
    strong=frozenset(),
    of=frozenset(),
    determiners=frozenset(),
    shares=frozenset(),
    ratio_joiners=frozenset(("trên",)),
    out=frozenset(),
    ratio_openers=frozenset(("cứ",)),
    fractions={"nửa": 2},
    by=frozenset(),
    pronouns=frozenset(("đó", "này", "kia", "đầu", "sau", "cuối", "trên")),
    fraction_joiners=frozenset(("phần",)),
    scale_halves=frozenset(("rưỡi",)),
    no_halves=frozenset(),
    minus=frozenset(("âm", "−")),
    quakes=frozenset(("động đất", "rung chấn", "dư chấn")),
    measuring=frozenset(),
    ballots=frozenset(),
    ballot_words=frozenset(),
    voting=frozenset(),
    clause_joiners=frozenset(),
    plural_be=frozenset(),
    compared=frozenset(("so với", "tăng từ", "giảm từ")),
    reached=frozenset(("lên tới", "lên đến")),
    teams=frozenset(("nhóm", "tổ", "đội", "điều", "trong số", "tổng số")),
    clause_verbs=frozenset(),
    name_words=frozenset(
        """số điều khoản mục chương quyết nghị định phòng tầng quốc lộ đường ngõ ngách khóa lớp cấp
        đại tập trang thứ hạng nhóm quận phường tổ khu chuyến bay""".split()
    ),
    stops=frozenset(
        """và hoặc của ở tại trong trên dưới với cho để khi đã đang sẽ bị được là từ đến tới theo
        do vì nếu mà thì có không cũng còn nên""".split()
    ),
    breaks=MARKS,
    standings={
        "có thể": Standing.POSSIBLE,
        "e ngại": Standing.POSSIBLE,
        "dự kiến": Standing.POSSIBLE,
        "trước đó": Standing.FORMER,
        "trước đây": Standing.FORMER,
        "đính chính": Standing.CORRECTED,
    },
)
