"""Small Vietnamese words: which of them names run through, and which begin a sentence.

All words are written small, in composed letters, with the tone where `spelling` puts it.
"""

from __future__ import annotations

import re
from functools import lru_cache


def listed(text: str) -> tuple[str, ...]:
    """Return the entries of a list that are parted by `|`, over several lines."""
    return tuple(" ".join(entry.split()) for entry in text.split("|") if entry.strip())


FUNCTION = frozenset(
    """
    và với của là thì mà nhưng hay hoặc nếu vì do bởi nên để cho từ đến tới tại ở trong ngoài
    trên dưới trước sau giữa bên qua vào ra lên xuống về theo như cũng đã đang sẽ vừa mới còn vẫn
    chỉ chưa không chẳng chớ đừng hãy được bị phải có các những mọi mỗi từng một hai ba bốn mười
    này kia ấy đó đây nọ nào gì ai đâu sao thế vậy rồi nữa thêm cả rất quá lắm hơn nhất khi lúc
    hồi hôm nay mai ngày tháng năm giờ phút tuần quý sáng trưa chiều tối đêm khuya nói biết hỏi
    đáp kể làm đi lại nhau mình tôi ta chúng họ nó tự cùng gồm bằng đối dù tuy song dẫn nhằm suốt
    khoảng gần hầu đều lần đầu cuối nhiều ít vài mấy bao cái con chiếc cuốn bức việc cách sự điều
    cuộc vụ trận người kẻ đứa tên số loại liền ngay luôn hiện đồng riêng nhờ trừ ngoại tức nghĩa
    thật dường hình thể cần muốn định tiếp xong hết bắt khiến gây giúp nhận gặp thấy nghe xem gọi
    đưa đem mang lấy giữ đặt bán mua ăn uống
    """.split()
)
"""What no name of an organisation runs through: words of grammar, time and plain verbs."""

OPENERS = frozenset(
    """
    tuyến
    trong ngoài trên dưới trước sau giữa bên qua vào ra lên từ đến tới tại ở theo với của do vì
    bởi để cho như cũng đã đang sẽ vừa mới còn vẫn chỉ chưa không chẳng đừng hãy được bị phải có
    các những mọi mỗi từng một hai ba bốn năm sáu bảy tám chín mười này kia ấy đó đây nào gì ai
    đâu sao thế vậy rồi nữa thêm cả rất quá hơn nhất khi lúc hồi hôm nay mai ngày tháng giờ phút
    tuần quý sáng trưa chiều tối đêm khuya nói biết hỏi đáp kể làm đi lại nhau mình tôi ta chúng
    họ nó tự cùng gồm bằng đối dù tuy song nhằm suốt khoảng gần hầu đều lần đầu cuối nhiều ít vài
    mấy bao cái con chiếc cuốn bức việc cách sự điều cuộc vụ trận người kẻ đứa tên số loại thì
    liền ngay luôn hiện đồng riêng nhờ trừ tức nghĩa thật dường thể cần muốn tiếp xong hết bắt
    khiến gây giúp nhận gặp thấy nghe xem gọi đưa đem mang lấy giữ đặt nếu nhưng mà và hay hoặc
    là nên dẫn bất càng chính chuyện chỗ chứ cứ dọc dự đặc đáng đành đôi đúng đứng giá hàng hỡi
    khá khắp khó kết khách khởi lập lâu lẽ liệu lớn mặc mất miễn món mong mùa mức ngồi nhìn nhóm
    nhỏ nơi phần phía phụ phim quả quy sân sát so sở sống tất tham thay thậm thẳng thiếu thiệt
    thời thử thực tìm tính toàn tổng trải trở trông trưng tưởng tương tuyệt ừ vắng vâng vẻ vốn
    vòng xin xét xưa ý yêu ôi ồ à ạ ơi dạ thưa kính chào quanh cạnh hậu nhà bài báo ảnh clip
    video nguồn độc giả tác phóng bạn em cháu cậu mẹ cha bố bà ông anh chị cô chú bác dì mợ thím
    cụ thầy vợ chồng tuổi kỳ đợt đoạn chủ cựu nguyên tân phó trưởng giám nữ nam đoàn lễ giải hội
    trường kinh tế văn thi học sinh viên dân công luật án tòa tin thông mạng máy xe tàu đường phố
    nước đất trời mưa gió bão lũ cảnh cơ quan lực lượng đại diện đội bóng hlv tiền vé vàng tỷ
    dịch sản phẩm thị ngân chiến nghi phạm nạn nhân cáo hành tài xế sĩ  lãnh đạo chuyên gia nghệ
    ca diễn mẫu hoa mỹ khán mục chương phiên cú pha bàn quyết kế hoạch bộ cục trả hiệu thủ tục hồ
    sơ căn biệt chung khu vùng miền xã huyện tỉnh tp thôn đồ chất phương tiện thức dùng ăn uống
    chứng chấn cháy cướp giết khám xử phạt tai nguy luận trách nhiệm vấn đề chí giới quốc nội
    ngoại giao kiểm tra đánh xác minh kiện tình hôn đình giáo dục sức khỏe trị khoa bệnh thuốc
    ung tim gan phổi da tóc mắt
    """.split()
)
"""What begins a sentence and is no name, unless more speaks for it than that it begins one."""

PLACE_PREPOSITIONS = frozenset(
    "dân ở tại từ đến tới sang về vào ra qua khắp quanh gần rời thăm khỏi ngoài trên giữa".split()
)
"""What stands before a place more often than before a person."""

AND = frozenset(("và", "-", "–", ",", "&"))
"""What joins two parts of an organisation's field: Giáo dục và Đào tạo."""

SPEECH = frozenset(
    """
    nói kể hỏi đáp viết than khoe cười hét bảo nhắc thốt trả khẳng nhấn chia bày thừa tiết giải
    thông trình nhận phân tuyên cảnh kêu cam đề tâm lý phát
    """.split()
)
"""The first syllable of what only people, and those who speak for bodies, do with words."""

PERSON_VERBS = frozenset(
    """
    sinh quê mất cười khóc yêu cưới mặc ngồi đứng nằm chạy ngủ thức ghi sút ký hát đóng diễn bật
    bước mồ quyết tốt học lớn qua chết bị đã vừa cũng từng vẫn sẽ đang là có được không phải
    """.split()
)
"""What is said of people rather than of places and bodies."""

_LATE_TONES = {
    late: early
    for first, plain, tones, early_tones in (
        ("o", "a", "àáảãạ", "òóỏõọ"),
        ("o", "e", "èéẻẽẹ", "òóỏõọ"),
        ("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
    )
    for late, early in (
        (first + tone, early_tone + plain)
        for tone, early_tone in zip(tones, early_tones, strict=True)
    )
}
_LAST_OF_LATE = frozenset(late[-1] for late in _LATE_TONES)
_LATE = re.compile(rf"(?<!q)(?:{'|'.join(_LATE_TONES)})(?![^\W\d_])")


def spelling(word: str) -> str:
    """`word` in small letters, with the tone where most papers put it: hoà → hòa, thuý → thúy."""
    small = word.lower()
    if small.isascii() or (small[-1] not in _LAST_OF_LATE and small.isalpha()):
        return small
    return _LATE.sub(lambda m: _LATE_TONES[m[0]], small)


_TONES = str.maketrans(
    "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
    "aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy",
)
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh?|gi|kh?|ph|th?|tr|ch|qu|[bcdđhlmnprsvx])?"
    r"(?:oa[iyo]?|oe|oă|uâ|uây|uê|uơ|uyê|uya|uy|uôi?|ươ[iu]?|ưa|ư[iu]?|iê|iêu|yê|yêu|ia|iu"
    r"|u[ai]?|a[iouy]?|ă|â[uy]?|eo?|êu?|i|o[i]?|ôi?|ơi?|y)"
    r"(?:ng|nh|ch|[cmnpt])?"
)


@lru_cache(maxsize=100_000)
def is_syllable(word: str) -> bool:
    """Tell whether `word`, written small, may be a Vietnamese syllable: `phụng`, `an`; not
    `trump`."""
    return _SYLLABLE.fullmatch(word.translate(_TONES)) is not None


NO_NAMES = """
tết|tết nguyên đán|tết dương lịch|tết trung thu|noel|giáng sinh|trung thu|quốc khánh|việt kiều
|việt ngữ|tiếng việt|hán nôm|phật giáo|công giáo|thiên chúa giáo|hồi giáo|tin lành|nho giáo|đạo hồi
|chúa|phật|thượng đế|internet|metro|sn|ê-kíp|ekip|cmnd|tdtt|hcv|hcb|hcđ|vn-index|covid|covid-19
|sars|wifi|usd|vnd|vnđ|euro|eur|gdp|fdi|oda|gps|dna|adn|hiv|aids|tv|pc|cd|dvd|vip|led|sms|app|web
|blog|video|clip|game|show|live stream|livestream|fan|hot|top|fb|sos|atm|sim|pin|ceo|pr|it|ai|ok|id
|qr|otp|kpi|usb|3d|2d|4k|world cup|sea games|asiad|olympic|paralympic|v-league|v.league
|champions league|premier league|ngoại hạng anh|la liga|serie a|bundesliga|asian cup|aff cup
|aff suzuki cup|europa league|fa cup|copa america|grand slam|wimbledon|roland garros|us open
|australian open|oscar|grammy|emmy|quả bóng vàng|cúp c1|iphone|ipad|macbook|android|ios|windows
|galaxy|galaxy note|galaxy s|suv|sedan|chủ nhật|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy
|bính thân|đinh dậu|mậu tuất|kỷ hợi|canh tý|đảng viên|hiến pháp|thông tư|huân chương|bằng khen
|nghị định thư|ảnh|nguồn|theo|bài|xem thêm|nông thôn mới|cách mạng|kháng chiến|thế chiến|tuyên bố
|ebola|zika|mers|corona|omicron|delta|richter|heroin|cocaine|ketamine|mv|bot|bt|ppp|thpt quốc gia
|iso|vietgap|gmp|arwu|grand prix|thai-league|k-league|j-league|v-league 1|v-league 2|cúp quốc gia
|f1|vov giao thông|covid19|ncov|sars-cov-2|hiv/aids|bhyt|bhxh|gplx|cccd|sgk|ktx|hđqt|đhđcđ|cbcnv
|muay thái|muay thai|muay|vovinam|karatedo|karate|taekwondo|judo|wushu|pencak silat|boxing|yoga
|dn|dnnn|dntn|masters|masters 1000|atp masters|thường trực|hssv|gtvt|pcr|ubnv|táo quân|ngọc hoàng
|táo giao thông|v.v|gmt|mbps|5g|4g|3g|wi-fi|bluetooth|oled
|hdr|gpu|cpu|ram|rom|pm2.5|aqi|vn30|hnx-index|upcom-index|dow jones|nasdaq|s&p 500|nikkei|hang seng
|kospi|brent|wti|tết tây|tết ta|tết đoan ngọ|tết mậu tuất|tết kỷ hợi|tết canh tý|tết tân sửu
|tết nhâm dần|tết quý mão|tết giáp thìn|tết ất tỵ|vu lan|phật đản|halloween|black friday|valentine
|thanksgiving|idol|the voice|the face|next top model|bolero|gameshow|talkshow|talk show|sitcom|teen
|top ten|big data|blockchain|bitcoin|ethereum|cách mạng công nghiệp|cách mạng tháng tám|quốc ca
|tổng tuyển cử|cb|cc|cnvc|gv|hs|sv|bn|bhtn|tncn|vat|atgt|attp|kcn|kđt|bđs
"""
"""Capitalised words and phrases that name no person, place or organisation."""

EVENT_HEADS = """
    hội nghị|hội thảo|lễ|đại hội|giải|hiệp định|chiến dịch|chiến tranh|ngày|huân chương|luật
    |bộ luật|nghị quyết|nghị định|cuộc thi|chương trình|liên hoan|festival|cúp|diễn đàn|dự án|đề án
    |phong trào|bài hát|ca khúc|phim|bộ phim|tiểu thuyết|album|mv|giải vô địch|cúp c|hội chợ
    |hội diễn|triển lãm|vòng chung kết|chung kết|bán kết|tứ kết|giải thưởng|sắc lệnh|thông tư
    |chỉ thị|công ước|tuyên ngôn|di chúc|tập thơ|tập truyện|vở|vở kịch|vở diễn|truyện|đại lễ|lễ hội
    |đường dây|vành đai|sáng kiến
"""
"""What heads the name of an event, a law or a work, which is no mention of ours."""

THINGS = """
tàu|tàu cá|tàu hàng|tàu ngầm|tàu khu trục|tàu hộ vệ|tàu chiến|tàu sân bay|tàu tuần tra|chiến hạm
|du thuyền|máy bay|chiến đấu cơ|trực thăng|tiêm kích|tên lửa|chuyến bay|phim|bộ phim|ca khúc
|bài hát|album|điện thoại|chiếc|mẫu xe|dòng xe|xe|xe máy|xe tải|xe hơi|ôtô|ô tô|siêu xe|virus|dịch
|dịch bệnh|bệnh|biến thể|vaccine|vắc xin|thuốc|giống|loài|vệ tinh|giải|bão|siêu bão|cơn bão
|trò chơi|game|ca khúc|cuốn|cuốn sách|tiểu thuyết|vở|gói|chứng chỉ|hệ điều hành|sản phẩm|kính|súng
|bom|đạn|ma túy|rượu|bia|sữa|gạo|xoài|bưởi|mì|trà|chè|giàn|giàn khoan|trạm vũ trụ|tàu dầu
|siêu tàu dầu|siêu tàu|tàu container|tàu chở dầu|tàu chở hàng|tàu du lịch|tàu cao tốc|tàu buôn
|tàu vũ trụ|tàu thăm dò|thuyền|xuồng|sà lan|phà|cano|ca nô
"""
"""What stands before the name of a thing, which is no mention of ours: tàu, phim, xe, bão."""

PARTICLES = frozenset(
    """
    bin bint ibn da de del della der di do dos du la le san ter van von y e al el ben abu of the
    """.split()
)
"""Small words inside the names of people and places abroad: Mohammed bin Salman, Rio de Janeiro."""

PLURALS = frozenset(("các", "hai", "những"))
"""Common words that make a plural of the noun behind them."""

DIRECTIONS = frozenset(("đông", "tây", "nam", "bắc"))
"""Points of the compass, which are names of people too."""
BEFORE_DIRECTIONS = frozenset("cực hướng phía bờ mạn ngả giọng ra trong ngoài khách".split())
"""What stands before a point of the compass, or the part of the country there: cực Đông, trong
Nam."""

BODY_PRODUCTS = frozenset(
    """
    sát cáo cứu liệu kê phẩm máy phiếu phần thu nhuận vụ thoại smartphone xe website dụng dùng
    hàng diện sở nhánh lưới hiệu lý đông quyền vốn trường
    """.split()
)
"""The last syllable of what stands before "của" and the name of a firm: khảo sát, cổ phiếu."""
BODY_VERBS = frozenset(
    (
        ("ra", "mắt"),
        ("cung", "cấp"),
        ("sản", "xuất"),
        ("khuyến", "mãi"),
        ("phát", "hành"),
        ("niêm", "yết"),
        ("thâu", "tóm"),
        ("sáp", "nhập"),
        ("mở", "bán"),
        ("tuyển", "dụng"),
        ("thu", "hồi"),
        ("đầu", "tư"),
        ("khai", "trương"),
        ("đưa", "tin"),
        ("dẫn", "lời"),
        ("loan", "tin"),
        ("vận", "hành"),
        ("bay", "thẳng"),
        ("khai", "thác"),
        ("báo", "lãi"),
        ("báo", "lỗ"),
        ("tăng", "vốn"),
        ("giảm", "giá"),
        ("ban", "hành"),
        ("bổ", "nhiệm"),
    )
)
"""What organisations do and people hardly do."""

PEOPLES = """
tày|nùng|h'mông|ê đê|ba na|gia rai|jrai|jarai|khơ me|khmer|cơ tu|cơ ho|vân kiều|pa cô|xơ đăng|bố y
|la hủ|hà nhì|sán chỉ|sán dìu|cao lan|pà thẻn|raglai|mnông|xtiêng|stiêng|chu ru|giẻ triêng
"""
"""Peoples of Vietnam whose names are no one's given names, however they are written."""
