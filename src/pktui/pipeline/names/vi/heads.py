"""What heads the name of a Vietnamese place or organisation, and the words these run through."""

from __future__ import annotations

from pktui.pipeline.names.vi.words import listed

PLACE_HEADS = """
tỉnh|thành phố|tp|t.p|thị xã|thị trấn|tx|tt|quận|huyện|xã|phường|q|h|p|x|thôn|ấp|bản|làng|buôn
|xóm|khóm|khu phố|tổ dân phố|sóc|phum|sông|suối|núi|đảo|quần đảo|bán đảo|vịnh|biển|hồ|đèo|đầm|phá
|cồn|cù lao|mũi|hòn|bãi biển|cửa biển|bãi|thác|rạch|kênh|đồi|hang|động|rừng|vườn quốc gia|cầu
|cầu vượt|đường|phố|quốc lộ|tỉnh lộ|đại lộ|cao tốc|ngõ|hẻm|ngã tư|ngã ba|ngã năm|bến xe|bến cảng
|ga|nhà ga|cảng|sân bay|sân bay quốc tế|cửa khẩu|chợ|khu đô thị|khu công nghiệp|kcn|khu du lịch
|công viên|quảng trường|sân vận động|sân|svđ|chùa|đền|đình|nhà thờ|thánh địa|lăng|thủy điện
|nhà máy thủy điện|hầm|vòng xoay|tòa nhà|chung cư|tháp|châu|vùng|miền|bang|tiểu bang|hạt|nước
|thủ đô|thủ phủ|cố đô|đặc khu|lục địa|eo biển|dãy núi|sa mạc|cao nguyên|đồng bằng|thung lũng|xứ
|tỉnh lỵ|thị trường|khu vực|đặc khu kinh tế|trấn|nghĩa trang|bến
"""
"""What says before a name that it is a place's."""

OUTSIDE_PLACE = frozenset(
    listed("""
    nước|thủ đô|thủ phủ|cố đô|vùng|miền|bang|tiểu bang|hạt|lục địa|xứ|thị trường|khu vực
    |sân bay quốc tế|tỉnh lỵ|tòa nhà|bến
    """)
)
"""Heads that are no part of the name: thủ đô Seoul."""

DOTTED = frozenset(("q", "h", "p", "x", "tt", "tx"))
"""Heads that are shortened, which only their dot tells from a letter: Q. 9, H. Củ Chi."""

NUMBERED_PLACE = frozenset(
    ("quận", "phường", "q", "p", "quốc lộ", "tỉnh lộ", "đường", "ấp", "thôn")
)
"""Heads that a number may follow: quận 9."""

SMALL_ONLY = frozenset(
    listed("""
    hồ|sân|bản|phố|phá|hang|động|rừng|đình|lăng|tháp|châu|vùng|miền|hòn|cồn|bãi|mũi|đầm|bến|ga|hầm
    |nước|bang|hạt|xứ|trấn|đường|cầu|chợ|biển|núi|đèo|làng|thôn|xóm|khu vực|thị trường|ba|con|em
    |chúa|vua|trùm|bạn|má
    """)
)
"""Heads that are names or other words where they are written with a capital: Hồ, Đường."""

BODY_HEADS = """
bộ|sở|cục|tổng cục|vụ|viện|học viện|ủy ban|uỷ ban|ubnd|hđnd|ubkt|ubmttq|ban|ban chỉ đạo
|ban quản lý|ban tổ chức|ban tuyên giáo|ban chấp hành|ban chỉ huy|hội|hội đồng|hiệp hội|liên hiệp
|liên đoàn|tổng liên đoàn|liên minh|phòng|chi cục|thanh tra|cơ quan|công an|cảnh sát|bộ đội
|quân đội|quân khu|quân đoàn|sư đoàn|trung đoàn|tiểu đoàn|lữ đoàn|đội|bộ tư lệnh|bộ chỉ huy
|bộ chính trị|bộ tham mưu|binh đoàn|hải quân|không quân|lực lượng|vệ binh|tòa án|toà án|tòa|tand
|viện kiểm sát|vks|vksnd|tòa án nhân dân|viện kiểm sát nhân dân|ủy ban nhân dân|hội đồng nhân dân
|mặt trận|đảng|đảng bộ|đảng ủy|tỉnh ủy|thành ủy|quận ủy|huyện ủy|thành đoàn|tỉnh đoàn|đoàn|chi bộ
|trường|trường đại học|đại học|đh|trường đh|trường thpt|trường thcs|trường tiểu học
|trường mầm non|trường cao đẳng|cao đẳng|thpt|thcs|trường trung học|trường trung học phổ thông
|trường trung học cơ sở|nhạc viện|trường quốc tế|trường học|bệnh viện|bv|bệnh viện đa khoa|bvđk
|phòng khám|trung tâm|trung tâm y tế|trạm y tế|viện nghiên cứu|quỹ|tổ chức|nhà xuất bản|nxb
|nhà hát|bảo tàng|thư viện|nhà máy|xí nghiệp|nông trường|hợp tác xã|htx|công ty|tổng công ty|cty
|tập đoàn|công ty cổ phần|công ty tnhh|cty tnhh|cty cp|công ty cp|hãng|hãng hàng không|hãng xe
|hãng tin|hãng thông tấn|ngân hàng|nhtm|nhtmcp|ngân hàng tmcp|quỹ đầu tư|văn phòng
|văn phòng luật sư|đài|đài truyền hình|đài phát thanh|kênh|báo|tờ|tờ báo|tạp chí|nhật báo
|tuần báo|trang|website|thông tấn xã|ttx|clb|câu lạc bộ|đội tuyển|đội bóng|đt|tuyển|nhóm
|nhóm nhạc|ban nhạc|phiến quân|giáo hội|tổng lãnh sự quán|lãnh sự quán|đại sứ quán|đsq|sứ quán
|phái đoàn|phái bộ|chính phủ|quốc hội|nghị viện|thượng viện|hạ viện|nhà trắng|thành hội|tỉnh hội
|chi nhánh|siêu thị|khách sạn|nhà hàng|thương hiệu|mạng xã hội|đoàn thanh niên|tổ|hội chữ thập đỏ
|tổng hội|kho bạc|cơ sở|sàn|doanh nghiệp|công đoàn|chính quyền|bảo hiểm|bưu điện|điện lực|u23|u22
|u21|u20|u19|u18|u17|u16|olympic
"""
"""What heads the name of an organisation."""

HEAD_WORDS = frozenset(BODY_HEADS.replace("|", " ").split())
"""Words that a known organisation may begin with, of which only the first is large."""

OUTSIDE_BODY = frozenset(
    listed("""
    hãng|hãng xe|hãng tin|hãng thông tấn|kênh|báo|tờ|tờ báo|tạp chí|nhật báo|tuần báo|trang
    |website|clb|câu lạc bộ|đội|đội tuyển|đội bóng|đt|tuyển|nhóm|nhóm nhạc|ban nhạc|phiến quân
    |thương hiệu|mạng xã hội|công ty|tập đoàn|cty|ngân hàng|cơ quan|tổ chức|lực lượng|sàn
    |doanh nghiệp|hãng hàng không|đoàn|chính quyền|tổ|cơ sở|chi nhánh|quỹ đầu tư|siêu thị
    |khách sạn|nhà hàng|đảng|đài|văn phòng|phòng|trường học
    """)
)
"""Heads that are no part of the name where they are written small: báo Tuổi Trẻ."""

CAPITAL_ONLY = frozenset(
    listed("""
    bộ|sở|cục|vụ|viện|ban|hội|phòng|đảng|tòa|quỹ|đoàn|tổ|cơ sở|chi nhánh|văn phòng|trung tâm
    |liên minh|mặt trận|thanh tra|bộ đội|chính quyền|lực lượng|cơ quan|tổ chức|đội|trang|kênh
    |tuyển|nhóm|doanh nghiệp|sàn|bảo hiểm|điện lực|bưu điện|đài|công đoàn|cảnh sát|hải quân
    |không quân|quân đội|khách sạn|nhà hàng|siêu thị|trường học|hội đồng|liên hiệp|chính phủ|tờ
    """)
)
"""Heads of which the small form says less: a capital must follow at once."""

FIELD_HEADS = frozenset(
    listed("""
    bộ|sở|cục|tổng cục|vụ|viện|học viện|ủy ban|uỷ ban|ban|ban quản lý|ban chỉ đạo|hội|hiệp hội
    |phòng|chi cục|trung tâm|tổng liên đoàn|liên đoàn|trường đại học|đại học|trường
    |trường cao đẳng|bệnh viện|hội đồng|liên hiệp|đh|quỹ|tổng công ty|công ty|công ty cổ phần|đội
    |viện nghiên cứu|liên minh|tổng hội|nhà xuất bản|ngân hàng|bảo hiểm|cơ quan|ban chỉ huy
    |thanh tra
    """)
)
"""Heads behind which a field of work stands, its first syllable with a capital: Bộ Quốc phòng."""

NEVER_INSIDE = frozenset(
    listed(
        """
    hãng|hãng tin|hãng thông tấn|trang|nhóm|phiến quân|thương hiệu|báo|tờ|tờ báo|kênh|website
    |tạp chí|mạng xã hội|nhật báo|tuần báo
    """
    )
)
"""Heads that are no part of the name even where they begin the sentence: Báo Tuổi Trẻ."""

COINING_HEADS = frozenset(
    ("bộ", "sở", "cục", "vụ", "viện", "tổng cục", "chi cục", "ủy ban", "ban", "hội", "học viện")
)
"""Heads behind which a large and a small syllable are a field of work, be it in no list."""

NUMBERED_BODY = frozenset(
    listed("""
    quân khu|quân đoàn|sư đoàn|trung đoàn|tiểu đoàn|lữ đoàn|binh đoàn|đội|đoàn|công an quận
    |công an phường|bệnh viện|kênh
    """)
)
"""Heads that a number may follow: Quân khu 7."""

FIELDS = """
quốc phòng|ngoại giao|cấp cao|cộng sản|thống nhất|cách mạng|dân chủ|cộng hòa|công an|giáo dục
|đào tạo|khoa học|công nghệ|môi trường|tài nguyên|kế hoạch|đầu tư|tài chính|công thương
|giao thông|vận tải|xây dựng|nông nghiệp|phát triển|nông thôn|lao động|thương binh|xã hội|văn hóa
|thể thao|du lịch|thông tin|truyền thông|y tế|nội vụ|tư pháp|dân tộc|tôn giáo|gìn giữ|hòa bình
|an ninh|bảo an|kinh tế|thương mại|công nghiệp|hàng không|hàng hải|đường bộ|đường sắt|đường thủy
|đăng kiểm|cảnh sát|điều tra|hình sự|quản lý|thị trường|hải quan|thuế|thống kê|dự trữ|nhà nước
|quốc gia|trung ương|tổ chức|tuyên giáo|dân vận|nội chính|kiểm tra|đối ngoại|phụ nữ|thanh niên
|nông dân|cựu chiến binh|sinh viên|nhi đồng|chữ thập|nhà báo|nhà văn|luật gia|bóng đá|điền kinh
|thủy sản|lâm nghiệp|chăn nuôi|thú y|bảo vệ|thực vật|trồng trọt|thủy lợi|đê điều|phòng chống
|thiên tai|biến đổi|khí hậu|khí tượng|thủy văn|địa chất|khoáng sản|đo đạc|bản đồ|viễn thám
|dầu khí|điện lực|năng lượng|hạt nhân|nguyên tử|viễn thông|bưu chính|phát thanh|truyền hình
|điện tử|báo chí|xuất bản|điện ảnh|mỹ thuật|nghệ thuật|biểu diễn|sân khấu|âm nhạc|di sản
|bản quyền|gia đình|trẻ em|dân số|bảo hiểm|bảo trợ|việc làm|dạy nghề|quan hệ|an toàn|thực phẩm
|vệ sinh|dịch tễ|y học|dược|quản lý dược|khám|chữa bệnh|phòng bệnh|sức khỏe|huyết học|truyền máu
|nhi khoa|sản|phụ sản|mắt|tim mạch|ung bướu|chấn thương|chỉnh hình|răng hàm|nhiệt đới|đa khoa
|dã chiến|quân y|công binh|hậu cần|kỹ thuật|chính trị|tác chiến|cứu hộ|cứu nạn|tìm kiếm
|biên phòng|phòng không|phòng cháy|chữa cháy|cơ động|giám sát|cạnh tranh|tiêu dùng|xúc tiến
|xuất khẩu|nhập khẩu|xuất nhập|chứng khoán|tín dụng|tiền tệ|ngân sách|ngân hàng|kiểm toán
|kiểm sát|thanh tra|tối cao|bách khoa|sư phạm|kinh doanh|ngoại thương|ngoại ngữ|nhân văn|tự nhiên
|tổng hợp|kiến trúc|giao dịch|mỏ|luật|thủ đô|công đoàn|hành chính|hành động|hợp tác|hữu nghị
|nhân quyền|người tị|lương thực|di cư|nhân đạo|cứu trợ|hạ tầng|đô thị|nhà ở|bất động|cấp nước
|thoát nước|công viên|cây xanh|sản xuất|dịch vụ|vật tư|thiết bị|máy tính|phần mềm|dược phẩm
|mỹ phẩm|dệt may|da giày|cà phê|cao su|chế biến|cơ khí|ô tô|đóng tàu|cổ phần|trách nhiệm|hữu hạn
|thành viên|nhân dân|liên hiệp|dân sự|nghiên cứu|ứng dụng|đại đoàn|mặt trận|bầu cử|lập pháp
|tư tưởng|lý luận|hội nhập|đông nam|pháp luật|pháp chế|trợ giúp|lưu trữ|thi đua|khen thưởng
|cán bộ|chính sách|chiến lược|phân tích|dự báo|tuyển dụng|người cao|khuyết tật|từ thiện|bảo tồn
|sinh thái|động vật|sinh học|hóa học|vật lý|toán học|vũ trụ|hải dương|địa lý|sử học|ngôn ngữ
|triết học|tâm lý|khảo cổ
"""
"""Words of two syllables for a field of work, of which a name writes the first one large."""

INNER = """
nhân dân|nhân dân tối cao|tối cao|cấp cao|huyện|tỉnh|thành phố|tp|quận|phường|xã|thị xã|thị trấn
|cổ phần|tnhh|trách nhiệm hữu hạn|một thành viên|mtv|hai thành viên|cp|thương mại|đại học
|quốc gia|trung ương|dã chiến|cấp|số|đa khoa|phụ sản|nhi|quốc tế|tư thục|công lập|trung học
|phổ thông|thpt|thcs|tiểu học|mầm non|cao đẳng|và phát triển|hòa bình|nhà nước|kinh tế|chính trị
|hành chính|cảnh sát|điều tra|dân cử|không quân|lục quân|liên bang|khu vực|miền|nghiên cứu|đầu tư
|xây dựng|sản xuất|dịch vụ|thương mại cổ phần|tmcp|an ninh|luật sư|thể thao|bóng đá|văn hóa
|nghệ thuật|truyền hình|tài chính|công nghệ|khoa học|và|quản trị|giám đốc|đội|giao thông|hình sự
|ma túy|phòng chống|tội phạm|tổ chức|môi trường|trị an|hàng không|hàng hải|dầu khí|điện lực
|viễn thông|bảo hiểm|tín dụng|chứng khoán|địa ốc|bất động sản|du lịch|vận tải|dược phẩm|thực phẩm
|xuất nhập khẩu|chuyên nghiệp|thanh niên|phụ nữ|nông dân|cựu chiến binh|sinh viên|chữ thập đỏ
|người cao tuổi|khuyết tật|cao cấp|về|liên hợp
"""
"""Small words inside the name of an organisation, between its head and its last capital."""

TAIL = frozenset(
    listed("""
    nhân dân|nhân dân tối cao|tối cao|cấp cao|quốc gia|trung ương|dã chiến|đa khoa|quốc tế
    |quản trị|hòa bình
    """)
)
"""Of those, the ones that may end a name."""

KNOWN_BODIES = {
    "liên hợp quốc": "United Nations",
    "liên hiệp quốc": "United Nations",
    "lhq": "United Nations",
    "hội đồng bảo an": "UN Security Council",
    "hội đồng bảo an liên hợp quốc": "UN Security Council",
    "hội đồng bảo an liên hiệp quốc": "UN Security Council",
    "hội đồng bảo an lhq": "UN Security Council",
    "hđba": "UN Security Council",
    "unsc": "UN Security Council",
    "unga": "UN General Assembly",
    "hđba lhq": "UN Security Council",
    "đại hội đồng liên hợp quốc": "UN General Assembly",
    "đại hội đồng lhq": "UN General Assembly",
    "cục gìn giữ hòa bình việt nam": "Việt Nam Department of Peacekeeping Operations",
    "vdpo": "Việt Nam Department of Peacekeeping Operations",
    "liên minh châu âu": "European Union",
    "liên minh châu phi": "African Union",
    "tổ chức y tế thế giới": "World Health Organization",
    "tổ chức thương mại thế giới": "World Trade Organization",
    "quỹ tiền tệ quốc tế": "International Monetary Fund",
    "ngân hàng thế giới": "World Bank",
    "ngân hàng phát triển châu á": "Asian Development Bank",
    "hiệp hội các quốc gia đông nam á": "Association of Southeast Asian Nations",
    "quỹ nhi đồng liên hợp quốc": "United Nations Children's Fund",
    "cơ quan năng lượng nguyên tử quốc tế": "International Atomic Energy Agency",
    "tòa án hình sự quốc tế": "International Criminal Court",
    "tổ chức hiệp ước bắc đại tây dương": "NATO",
    "liên đoàn bóng đá thế giới": "FIFA",
    "liên đoàn bóng đá châu á": "AFC",
    "liên đoàn bóng đá việt nam": "Vietnam Football Federation",
    "vff": "Vietnam Football Federation",
    "thông tấn xã việt nam": "Vietnam News Agency",
    "ttxvn": "Vietnam News Agency",
    "đài truyền hình việt nam": "Vietnam Television",
    "vtv": "Vietnam Television",
    "đài tiếng nói việt nam": "Voice of Vietnam",
    "vov": "Voice of Vietnam",
    "tập đoàn dầu khí việt nam": "Petrovietnam",
    "tập đoàn dầu khí quốc gia việt nam": "Petrovietnam",
    "pvn": "Petrovietnam",
    "tập đoàn điện lực việt nam": "Vietnam Electricity",
    "evn": "Vietnam Electricity",
    "tổng liên đoàn lao động việt nam": "Vietnam General Confederation of Labour",
    "mặt trận tổ quốc việt nam": "Vietnam Fatherland Front",
    "đảng cộng sản việt nam": "Communist Party of Vietnam",
    "quân đội nhân dân việt nam": "Vietnam People's Army",
    "ngân hàng nhà nước việt nam": "State Bank of Vietnam",
    "ngân hàng nhà nước": "State Bank of Vietnam",
    "hãng hàng không quốc gia việt nam": "Vietnam Airlines",
    "bảo hiểm xã hội việt nam": "Vietnam Social Security",
    "phòng thương mại và công nghiệp việt nam": "Vietnam Chamber of Commerce and Industry",
    "vcci": "Vietnam Chamber of Commerce and Industry",
    "trung ương đảng": "",
    "viện kiểm sát": "",
    "tỉnh ủy": "",
    "thành ủy": "",
    "ban chấp hành trung ương đảng": "",
    "ban bí thư": "",
    "đảng": "",
    "quốc hội": "",
    "chính phủ": "",
    "bộ chính trị": "",
    "nhà trắng": "White House",
    "lầu năm góc": "Pentagon",
    "điện kremlin": "Kremlin",
    "điện elysee": "Élysée Palace",
    "hội chữ thập đỏ": "Red Cross",
    "bộ quốc phòng": "",
    "bộ ngoại giao": "",
    "bộ công an": "",
    "bộ y tế": "",
    "bộ tài chính": "",
    "bộ công thương": "",
    "bộ giáo dục và đào tạo": "",
    "bộ gd-đt": "",
    "bộ gd&đt": "",
    "bộ gtvt": "",
    "bộ tn-mt": "",
    "bộ lđ-tb&xh": "",
    "bộ vh-tt&dl": "",
    "bộ vhttdl": "",
    "bộ kh-đt": "",
    "bộ nn-ptnt": "",
    "bộ tt-tt": "",
    "thủ tướng chính phủ": "",
    "google": "",
    "facebook": "",
    "apple": "",
    "samsung": "",
    "microsoft": "",
    "twitter": "",
    "instagram": "",
    "youtube": "",
    "amazon": "",
    "sony": "",
    "toyota": "",
    "honda": "",
    "nokia": "",
    "viettel": "",
    "vinaphone": "",
    "mobifone": "",
    "vinamilk": "",
    "vingroup": "",
    "fpt": "",
    "vnpt": "",
    "vietjet": "",
    "vietjet air": "",
    "vietnam airlines": "",
    "vinfast": "",
    "masan": "",
    "sabeco": "",
    "vietcombank": "",
    "vietinbank": "",
    "bidv": "",
    "agribank": "",
    "techcombank": "",
    "sacombank": "",
    "eximbank": "",
    "vpbank": "",
    "hdbank": "",
    "uber": "",
    "grab": "",
    "reuters": "",
    "afp": "",
    "bbc": "",
    "cnn": "",
    "tuổi trẻ": "",
    "thanh niên": "",
    "vnexpress": "",
    "dân trí": "",
    "vietnamnet": "",
    "zing.vn": "",
    "zing": "",
    "tiền phong": "",
    "lao động": "",
    "nhân dân": "",
    "người lao động": "",
    "kenh14": "",
    "nld": "",
    "tân hoa xã": "Xinhua",
    "yonhap": "",
    "kyodo": "",
    "fifa": "",
    "uefa": "",
    "afc": "",
    "nato": "",
    "asean": "",
    "eu": "",
    "apec": "",
    "opec": "",
    "who": "",
    "wto": "",
    "imf": "",
    "wb": "",
    "adb": "",
    "unicef": "",
    "unesco": "",
    "undp": "",
    "iaea": "",
    "fbi": "",
    "cia": "",
    "nasa": "",
    "is": "",
    "taliban": "",
    "hamas": "",
    "hezbollah": "",
    "al-qaeda": "",
    "ubnd": "",
    "hđnd": "",
    "tand": "",
    "vksnd": "",
    "csgt": "",
    "pccc": "",
    "man utd": "",
    "mu": "",
    "man united": "",
    "manchester united": "",
    "man city": "",
    "manchester city": "",
    "chelsea": "",
    "arsenal": "",
    "liverpool": "",
    "tottenham": "",
    "everton": "",
    "leicester": "",
    "leicester city": "",
    "real madrid": "",
    "real": "",
    "barcelona": "",
    "barca": "",
    "atletico madrid": "",
    "atletico": "",
    "bayern": "",
    "bayern munich": "",
    "dortmund": "",
    "juventus": "",
    "juve": "",
    "inter": "",
    "inter milan": "",
    "ac milan": "",
    "as roma": "",
    "napoli": "",
    "psg": "",
    "ajax": "",
    "hagl": "",
    "hoàng anh gia lai": "",
    "slna": "",
    "sông lam nghệ an": "",
    "hà nội t&t": "",
    "hà nội fc": "",
    "clb hà nội": "",
    "becamex bình dương": "",
    "b.bình dương": "",
    "shb đà nẵng": "",
    "than quảng ninh": "",
    "west ham": "",
    "newcastle": "",
    "valencia": "",
    "sevilla": "",
    "lazio": "",
    "fiorentina": "",
    "monaco": "",
    "southampton": "",
    "crystal palace": "",
}
"""Well-known bodies and their short forms → what English calls them; "" if the name is its own."""
