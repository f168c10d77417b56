"""What heads the name of a Vietnamese place or organisation, and the words these run through."""

from __future__ import annotations

from pktui.pipeline.names.vi.words import listed

PLACE_HEADS = """
tỉnh|thành phố|tp|t.p|thị xã|thị trấn|tx|tt|quận|huyện|xã|phường|q|h|p|x|thôn|ấp|bản|làng|buôn|xóm
|khóm|khu phố|tổ dân phố|sóc|phum|sông|suối|núi|đảo|quần đảo|bán đảo|vịnh|biển|hồ|đèo|đầm|phá|cồn
|cù lao|mũi|hòn|bãi biển|cửa biển|bãi|thác|rạch|kênh|đồi|hang|động|rừng|vườn quốc gia|cầu|cầu vượt
|đường|phố|quốc lộ|tỉnh lộ|đại lộ|cao tốc|ngõ|hẻm|ngã tư|ngã ba|ngã năm|bến xe|bến cảng|ga|nhà ga
|cảng|sân bay|sân bay quốc tế|cửa khẩu|chợ|khu đô thị|khu công nghiệp|kcn|khu du lịch|công viên
|quảng trường|sân vận động|sân|svđ|chùa|đền|đình|nhà thờ|thánh địa|lăng|thủy điện|nhà máy thủy điện
|hầm|vòng xoay|tòa nhà|chung cư|tháp|châu|vùng|miền|bang|tiểu bang|hạt|nước|thủ đô|thủ phủ|cố đô
|đặc khu|lục địa|eo biển|dãy núi|sa mạc|cao nguyên|đồng bằng|thung lũng|xứ|tỉnh lỵ|thị trường
|khu vực|đặc khu kinh tế|trấn|nghĩa trang|bến|khu|khu chế xuất|khu phố cổ|phố cổ|phố đi bộ
|khu di tích|khu nghỉ dưỡng|khu dân cư|khu bảo tồn|đê|đập|đỉnh|đỉnh núi|dốc|lâu đài|cung điện|dinh
|gò|cống|trạm thu phí|trạm bot|giáo xứ|đường hầm|nút giao|trại giam|trại tạm giam|rừng phòng hộ|khe
|bãi bồi|đường sách|hồ chứa|hồ thủy điện|ngách|kiệt|ngã sáu|ngã bảy|cầu cảng|cầu cạn|mỏ|rạp|rạp hát
|nhà thi đấu|sân golf|bể bơi|tượng đài|đài tưởng niệm|vùng biển|huyện đảo|xã đảo|quận đảo
|thành phố cảng|hẻm núi|cụm công nghiệp|khu kinh tế|khu tập thể|cư xá|ký túc xá
|trung tâm thương mại|tttm|siêu đô thị|thành cổ|cảng biển|cảng hàng không|vườn thú|thảo cầm viên
|ốc đảo|phi trường|cửa|cửa sông|cửa ô|cầu đường|cầu treo|cầu vượt biển|hồ nước|bờ kè|bờ hồ|bờ sông
|khu kinh tế mở|khu đô thị mới|khu công nghệ cao|khu nông nghiệp công nghệ cao|khu chung cư|khu trọ
|khu ổ chuột|bản làng|tràn|trang trại|nông trại|bệ phóng|bãi phóng|vườn hoa|nhà tù|nhà giam|nhà lao
|vườn thượng uyển|khu vườn|cửa khẩu quốc tế|cửa khẩu quốc gia|cảng hàng không quốc tế|cảng quốc tế
|ga quốc tế|lối mở|cột mốc|chợ đêm|chợ nổi|chợ đầu mối|chợ phiên|tuyến đường|tuyến phố
|trục đường|tuyến
"""
"""What says before a name that it is a place's."""

OUTSIDE_PLACE = frozenset(
    listed("""
    nước|thủ đô|thủ phủ|cố đô|vùng|miền|bang|tiểu bang|hạt|lục địa|xứ|thị trường|khu vực
    |sân bay quốc tế|tỉnh lỵ|tòa nhà|bến|khu|vùng biển|rạp|khu di tích|trại giam|trại tạm giam
    |thành phố cảng|đỉnh|dốc|nút giao|tòa tháp|tuyến
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
    hồ|sân|bản|phố|phá|hang|rừng|đình|lăng|châu|hòn|cồn|bãi|mũi|đầm|nước|bang|hạt|xứ|trấn|đường
    |khu vực|thị trường|ba|con|em|chúa|vua|trùm|bạn|má|khu|đê|đập|dốc|dinh|gò|khe|mỏ|rạp|cống|ngách
    |kiệt|đỉnh|con trai|chú|cửa|tràn
    """)
)
"""Heads that are names or other words where they are written with a capital: Hồ, Đường."""

_BUSINESSES_AND_STAGES = """
nhà xe|nhà thầu|hãng taxi|chủ đầu tư|hãng thời trang|hãng công nghệ|gánh hát|đoàn cải lương
|đoàn kịch|đoàn xiếc|tuyển nữ|đội tuyển nữ|tuyển nam|đội tuyển nam|sân khấu|sân khấu kịch
|nhà hát kịch|studio|hãng luật
"""
"""Heads that belong to each of the three lists below."""

_HEADS_OF_BODIES = """
bộ|sở|cục|tổng cục|vụ|viện|học viện|ủy ban|uỷ ban|ubnd|hđnd|ubkt|ubmttq|ban|ban chỉ đạo|ban quản lý
|ban tổ chức|ban tuyên giáo|ban chấp hành|ban chỉ huy|hội|hội đồng|hiệp hội|liên hiệp|liên đoàn
|tổng liên đoàn|liên minh|phòng|chi cục|thanh tra|cơ quan|công an|cảnh sát|bộ đội|quân đội|quân khu
|quân đoàn|sư đoàn|trung đoàn|tiểu đoàn|lữ đoàn|đội|bộ tư lệnh|bộ chỉ huy|bộ chính trị|bộ tham mưu
|binh đoàn|hải quân|không quân|lực lượng|vệ binh|tòa án|toà án|tòa|tand|viện kiểm sát|vks|vksnd
|tòa án nhân dân|viện kiểm sát nhân dân|ủy ban nhân dân|hội đồng nhân dân|mặt trận|đảng|đảng bộ
|đảng ủy|tỉnh ủy|thành ủy|quận ủy|huyện ủy|thành đoàn|tỉnh đoàn|đoàn|chi bộ|trường|trường đại học
|đại học|đh|trường đh|trường thpt|trường thcs|trường tiểu học|trường mầm non|trường cao đẳng
|cao đẳng|thpt|thcs|trường trung học|trường trung học phổ thông|trường trung học cơ sở|nhạc viện
|trường quốc tế|trường học|bệnh viện|bv|bệnh viện đa khoa|bvđk|phòng khám|trung tâm|trung tâm y tế
|trạm y tế|viện nghiên cứu|quỹ|tổ chức|nhà xuất bản|nxb|nhà hát|bảo tàng|thư viện|nhà máy|xí nghiệp
|nông trường|hợp tác xã|htx|công ty|tổng công ty|cty|tập đoàn|công ty cổ phần|công ty tnhh|cty tnhh
|cty cp|công ty cp|hãng|hãng hàng không|hãng xe|hãng tin|hãng thông tấn|ngân hàng|nhtm|nhtmcp
|ngân hàng tmcp|quỹ đầu tư|văn phòng|văn phòng luật sư|đài|đài truyền hình|đài phát thanh|kênh|báo
|tờ|tờ báo|tạp chí|nhật báo|tuần báo|trang|website|thông tấn xã|ttx|clb|câu lạc bộ|đội tuyển
|đội bóng|đt|tuyển|nhóm|nhóm nhạc|ban nhạc|phiến quân|giáo hội|tổng lãnh sự quán|lãnh sự quán
|đại sứ quán|đsq|sứ quán|phái đoàn|phái bộ|chính phủ|quốc hội|nghị viện|thượng viện|hạ viện
|nhà trắng|thành hội|tỉnh hội|chi nhánh|siêu thị|khách sạn|nhà hàng|thương hiệu|mạng xã hội
|đoàn thanh niên|tổ|hội chữ thập đỏ|tổng hội|kho bạc|cơ sở|sàn|doanh nghiệp|công đoàn|chính quyền
|bảo hiểm|bưu điện|điện lực|u23|u22|u21|u20|u19|u18|u17|u16|olympic|đhqg|đh quốc gia
|đại học quốc gia|bđbp|đồn biên phòng|trạm biên phòng|hải đội|hải cảnh|cảnh sát biển|bch|bchqs
|bộ chqs|ban chqs|bộ chỉ huy quân sự|ban chỉ huy quân sự|đồn công an|trạm csgt|đội csgt|phòng csgt
|cục csgt|phòng csđt|cơ quan csđt|cơ quan cảnh sát điều tra|cơ quan an ninh điều tra|viện ksnd
|vks nhân dân|tòa án quân sự|ban thường vụ|ban thường trực|ban bí thư|ban chấp hành đảng bộ
|đoàn đbqh|đoàn đại biểu quốc hội|hội liên hiệp|hội nhà văn|hội nhà báo|hội luật gia|chuỗi
|chuỗi nhà thuốc|chuỗi cửa hàng|nhà thuốc|thẩm mỹ viện|tiệm|quán|quán cà phê|quán bar|vũ trường
|quán nhậu|quán ăn|tiệm vàng|trung tâm anh ngữ|học viện bóng đá|đội chủ sân|đài khí tượng|cảng vụ
|ban an toàn giao thông|ban atgt|hiệp hội bóng đá|công ty chứng khoán|cty chứng khoán
|công ty du lịch|công ty bảo hiểm|tổng cty|nhà đài|hãng phim|hãng xe hơi|hãng điện thoại|hãng bay
|hãng hàng không giá rẻ|hãng dược|nhà mạng|ứng dụng|startup|công ty khởi nghiệp|ban giám đốc
|ban lãnh đạo|ban giám hiệu|cung văn hóa|nhà văn hóa|phân viện|cụm thi|quỹ bảo trợ|làng trẻ em
|mái ấm|trung tâm bảo trợ|trung tâm dạy nghề|cơ sở cai nghiện|bệnh xá|viện pasteur|tổ hợp|liên danh
|hợp tác xã nông nghiệp|băng nhóm|tổ chức khủng bố|nhóm khủng bố|nhóm phiến quân|lữ đoàn hải quân
|hạm đội|vùng cảnh sát biển|vùng hải quân|bộ tư lệnh cảnh sát biển|thương vụ|đại hội đồng|ubtv|ubqg
|ủy ban olympic|đội bóng chuyền|đội tuyển bóng đá|đội tuyển bóng chuyền|giáo đoàn|tu viện
|thiền viện|chủng viện|hội thánh|trang tin|tờ nhật báo|báo điện tử|tạp chí điện tử|trang mạng|u15
|u14|u13|u24|thủy quân lục chiến|lục quân|vệ binh quốc gia|vệ binh cách mạng|hiệp hội doanh nghiệp
|hội sinh viên|hội cựu chiến binh|ngân hàng trung ương|hội đồng tư vấn|hội đồng thi
|ban tổ chức giải|ban trọng tài|ban kỷ luật|ban giám khảo|liên đoàn lao động|liên minh hợp tác xã
|trường cao đẳng nghề|trường trung cấp|trung cấp|trường dạy nghề|trường mầm non tư thục
|đoàn luật sư|quân chủng|binh chủng
|trường chính trị|nhà thiếu nhi|cung thiếu nhi|nhà khách|truyền hình|hãng truyền hình
|kênh truyền hình|quân giải phóng|trạm kiểm lâm|hạt kiểm lâm|đội kiểm lâm|trạm thú y
|đài thiên văn|trạm kiểm soát|trạm kiểm soát biên phòng|trạm khí tượng|trạm khuyến nông
|trạm bảo vệ thực vật
"""
BODY_HEADS = f"{_HEADS_OF_BODIES}|{_BUSINESSES_AND_STAGES}"
"""What heads the name of an organisation."""

HEAD_WORDS = frozenset(BODY_HEADS.replace("|", " ").split())
"""Words that a known organisation may begin with, of which only the first is large."""

OUTSIDE_BODY = frozenset(
    listed("""
    hãng|hãng xe|hãng tin|hãng thông tấn|kênh|báo|tờ|tờ báo|tạp chí|nhật báo|tuần báo|trang|website
    |clb|câu lạc bộ|đội|đội tuyển|đội bóng|đt|tuyển|nhóm|nhóm nhạc|ban nhạc|phiến quân|thương hiệu
    |mạng xã hội|công ty|tập đoàn|cty|ngân hàng|cơ quan|tổ chức|lực lượng|sàn|doanh nghiệp
    |hãng hàng không|đoàn|chính quyền|tổ|cơ sở|chi nhánh|quỹ đầu tư|siêu thị|khách sạn|nhà hàng
    |đảng|đài|văn phòng|phòng|trường học|chuỗi|chuỗi nhà thuốc|chuỗi cửa hàng|nhà thuốc|tiệm|quán
    |quán cà phê|quán bar|vũ trường|quán nhậu|quán ăn|tiệm vàng|nhà đài|hãng phim|hãng xe hơi
    |hãng điện thoại|hãng bay|hãng hàng không giá rẻ|hãng dược|nhà mạng|ứng dụng|startup
    |công ty khởi nghiệp|tổ hợp|liên danh|băng nhóm|tổ chức khủng bố|nhóm khủng bố|nhóm phiến quân
    |đội bóng chuyền|trang tin|tờ nhật báo|báo điện tử|tạp chí điện tử|trang mạng|thẩm mỹ viện
    |công ty chứng khoán|công ty du lịch|đội chủ sân|truyền hình|hãng truyền hình|kênh truyền hình
    """)
) | frozenset(listed(_BUSINESSES_AND_STAGES))
"""Heads that are no part of the name where they are written small: báo Tuổi Trẻ."""

CAPITAL_ONLY = frozenset(
    listed("""
    bộ|sở|cục|vụ|viện|ban|hội|phòng|đảng|tòa|quỹ|đoàn|tổ|cơ sở|chi nhánh|văn phòng|trung tâm
    |liên minh|mặt trận|thanh tra|bộ đội|chính quyền|lực lượng|cơ quan|tổ chức|đội|trang|kênh|tuyển
    |nhóm|doanh nghiệp|sàn|bảo hiểm|điện lực|bưu điện|đài|công đoàn|cảnh sát|hải quân|không quân
    |quân đội|khách sạn|nhà hàng|siêu thị|trường học|hội đồng|liên hiệp|chính phủ|tờ|bch
    |ban thường vụ|ban thường trực|ban giám đốc|ban lãnh đạo|ban giám hiệu|chuỗi|chuỗi cửa hàng
    |nhà thuốc|tiệm|quán|quán cà phê|quán bar|vũ trường|quán nhậu|quán ăn|tiệm vàng|nhà đài
    |hãng phim|hãng xe hơi|hãng điện thoại|hãng bay|hãng hàng không giá rẻ|hãng dược|nhà mạng
    |ứng dụng|startup|công ty khởi nghiệp|tổ hợp|liên danh|băng nhóm|hạm đội|đại hội đồng|thương vụ
    |trang tin|tờ nhật báo|báo điện tử|tạp chí điện tử|trang mạng|hải đội|mái ấm|tu viện|thiền viện
    |hội thánh|phân viện|cụm thi|cung văn hóa|nhà văn hóa|hải cảnh|cảnh sát biển|lục quân
    |ban tổ chức giải|ban trọng tài|ban kỷ luật|ban giám khảo|nhà khách|nhà thiếu nhi|trung cấp
    |truyền hình|hãng truyền hình|kênh truyền hình
    """)
) | frozenset(listed(_BUSINESSES_AND_STAGES))
"""Heads that say less where they are written small: there a capital must follow directly."""

FIELD_HEADS = frozenset(
    listed("""
    bộ|sở|cục|tổng cục|vụ|viện|học viện|ủy ban|uỷ ban|ban|ban quản lý|ban chỉ đạo|hội|hiệp hội
    |phòng|chi cục|trung tâm|tổng liên đoàn|liên đoàn|trường đại học|đại học|trường
    |trường cao đẳng|bệnh viện|hội đồng|liên hiệp|đh|quỹ|tổng công ty|công ty|công ty cổ phần|đội
    |viện nghiên cứu|liên minh|tổng hội|nhà xuất bản|ngân hàng|bảo hiểm|cơ quan|ban chỉ huy
    |thanh tra|nhà hát|bảo tàng
    """)
)
"""Heads behind which a field of work stands, its first syllable with a capital: Bộ Quốc phòng."""

NEVER_INSIDE = frozenset(
    listed(
        """
    hãng|hãng tin|hãng thông tấn|trang|nhóm|phiến quân|thương hiệu|báo|tờ|tờ báo|kênh|website
    |tạp chí|mạng xã hội|nhật báo|tuần báo|chuỗi|chuỗi cửa hàng|chuỗi nhà thuốc|quán|quán ăn
    |quán nhậu|hãng phim|hãng xe hơi|hãng điện thoại|hãng bay|hãng dược|nhà mạng|ứng dụng|startup
    |trang tin|tờ nhật báo|báo điện tử|tạp chí điện tử|trang mạng|nhóm khủng bố|nhóm phiến quân
    |tổ chức khủng bố|băng nhóm|chính quyền
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
    |công an phường|bệnh viện|kênh|bệnh viện dã chiến|hải đội|vùng|cảnh sát biển|trạm csgt|đội csgt
    |trại giam|phòng|khoa|lữ đoàn hải quân|vùng cảnh sát biển|vùng hải quân|hạm đội
    """)
)
"""Heads that a number may follow: Quân khu 7."""

FIELDS = """
quốc phòng|ngoại giao|cấp cao|cộng sản|thống nhất|cách mạng|dân chủ|cộng hòa|công an|giáo dục
|đào tạo|khoa học|công nghệ|môi trường|tài nguyên|kế hoạch|đầu tư|tài chính|công thương|giao thông
|vận tải|xây dựng|nông nghiệp|phát triển|nông thôn|lao động|thương binh|xã hội|văn hóa|thể thao
|du lịch|thông tin|truyền thông|y tế|nội vụ|tư pháp|dân tộc|tôn giáo|gìn giữ|hòa bình|an ninh
|bảo an|kinh tế|thương mại|công nghiệp|hàng không|hàng hải|đường bộ|đường sắt|đường thủy|đăng kiểm
|cảnh sát|điều tra|hình sự|quản lý|thị trường|hải quan|thuế|thống kê|dự trữ|nhà nước|quốc gia
|trung ương|tổ chức|tuyên giáo|dân vận|nội chính|kiểm tra|đối ngoại|phụ nữ|thanh niên|nông dân
|cựu chiến binh|sinh viên|nhi đồng|chữ thập|nhà báo|nhà văn|luật gia|bóng đá|điền kinh|thủy sản
|lâm nghiệp|chăn nuôi|thú y|bảo vệ|thực vật|trồng trọt|thủy lợi|đê điều|phòng chống|thiên tai
|biến đổi|khí hậu|khí tượng|thủy văn|địa chất|khoáng sản|đo đạc|bản đồ|viễn thám|dầu khí|điện lực
|năng lượng|hạt nhân|nguyên tử|viễn thông|bưu chính|phát thanh|truyền hình|điện tử|báo chí|xuất bản
|điện ảnh|mỹ thuật|nghệ thuật|biểu diễn|sân khấu|âm nhạc|di sản|bản quyền|gia đình|trẻ em|dân số
|bảo hiểm|bảo trợ|việc làm|dạy nghề|quan hệ|an toàn|thực phẩm|vệ sinh|dịch tễ|y học|dược
|quản lý dược|khám|chữa bệnh|phòng bệnh|sức khỏe|huyết học|truyền máu|nhi khoa|sản|phụ sản|mắt
|tim mạch|ung bướu|chấn thương|chỉnh hình|răng hàm|nhiệt đới|đa khoa|dã chiến|quân y|công binh
|hậu cần|kỹ thuật|chính trị|tác chiến|cứu hộ|cứu nạn|tìm kiếm|biên phòng|phòng không|phòng cháy
|chữa cháy|cơ động|giám sát|cạnh tranh|tiêu dùng|xúc tiến|xuất khẩu|nhập khẩu|xuất nhập|chứng khoán
|tín dụng|tiền tệ|ngân sách|ngân hàng|kiểm toán|kiểm sát|thanh tra|tối cao|bách khoa|sư phạm
|kinh doanh|ngoại thương|ngoại ngữ|nhân văn|tự nhiên|tổng hợp|kiến trúc|giao dịch|mỏ|luật|thủ đô
|công đoàn|hành chính|hành động|hợp tác|hữu nghị|nhân quyền|người tị|lương thực|di cư|nhân đạo
|cứu trợ|hạ tầng|đô thị|nhà ở|bất động|cấp nước|thoát nước|công viên|cây xanh|sản xuất|dịch vụ
|vật tư|thiết bị|máy tính|phần mềm|dược phẩm|mỹ phẩm|dệt may|da giày|cà phê|cao su|chế biến|cơ khí
|ô tô|đóng tàu|cổ phần|trách nhiệm|hữu hạn|thành viên|nhân dân|liên hiệp|dân sự|nghiên cứu|ứng dụng
|đại đoàn|mặt trận|bầu cử|lập pháp|tư tưởng|lý luận|hội nhập|đông nam|pháp luật|pháp chế|trợ giúp
|lưu trữ|thi đua|khen thưởng|cán bộ|chính sách|chiến lược|phân tích|dự báo|tuyển dụng|người cao
|khuyết tật|từ thiện|bảo tồn|sinh thái|động vật|sinh học|hóa học|vật lý|toán học|vũ trụ|hải dương
|địa lý|sử học|ngôn ngữ|triết học|tâm lý|khảo cổ|phật giáo|hồi giáo|công giáo|lâm sản|thường vụ
|dân phòng|vận động|tình báo|thương vụ|giám định|đấu giá|phẫu thuật|thẩm mỹ|chỉnh trang|thể dục
|hội họa|thời trang|ẩm thực|hóa chất|phân bón|xi măng|sắt thép|dược liệu|y dược|y khoa|y sinh
|thông tấn|cai nghiện|bảo tàng|lịch sử|quân sự|khách sạn|logistics|điện máy|nhựa|may mặc|lắp máy
|cầu đường|vật liệu|thủy điện|nhiệt điện|điện gió|điện mặt|lọc hóa|hóa dầu|kiểm định|đo lường
|tiêu chuẩn|chất lượng|sở hữu|trí tuệ|quân khí|thủ tục|đăng ký|quản trị|bồi dưỡng|công tác
|nuôi trồng|kiểm lâm|kiểm ngư|chỉ đạo|vũ khí|bán dẫn|trọng tài|kiểm dịch|tiêm chủng|dinh dưỡng
|lao phổi|da liễu|tâm thần|lão khoa|thận|nội tiết|tai mũi|cổ truyền|điều dưỡng|phục hồi|cấp cứu
|hải quân|đặc công|pháo binh|pháp y|hiến máu|tham mưu|liên quân|phục vụ|hậu cứ
|bệnh nhiệt|quốc học|hoàng gia|tuyên huấn|quan sát|ca cao|hồ tiêu|rau quả|trái cây|lúa gạo
|vàng bạc|đá quý|kim hoàn|trang sức|mỹ nghệ
"""
"""Words of two syllables for a field of work, of which a name writes the first one large."""

INNER = """
nhân dân|nhân dân tối cao|tối cao|cấp cao|huyện|tỉnh|thành phố|tp|quận|phường|xã|thị xã|thị trấn
|cổ phần|tnhh|trách nhiệm hữu hạn|một thành viên|mtv|hai thành viên|cp|thương mại|đại học|quốc gia
|trung ương|dã chiến|cấp|số|đa khoa|phụ sản|nhi|quốc tế|tư thục|công lập|trung học|phổ thông|thpt
|thcs|tiểu học|mầm non|cao đẳng|và phát triển|hòa bình|nhà nước|kinh tế|chính trị|hành chính
|cảnh sát|điều tra|dân cử|không quân|lục quân|liên bang|khu vực|miền|nghiên cứu|đầu tư|xây dựng
|sản xuất|dịch vụ|thương mại cổ phần|tmcp|an ninh|luật sư|thể thao|bóng đá|văn hóa|nghệ thuật
|truyền hình|tài chính|công nghệ|khoa học|và|quản trị|giám đốc|đội|giao thông|hình sự|ma túy
|phòng chống|tội phạm|tổ chức|môi trường|trị an|hàng không|hàng hải|dầu khí|điện lực|viễn thông
|bảo hiểm|tín dụng|chứng khoán|địa ốc|bất động sản|du lịch|vận tải|dược phẩm|thực phẩm
|xuất nhập khẩu|chuyên nghiệp|thanh niên|phụ nữ|nông dân|cựu chiến binh|sinh viên|chữ thập đỏ
|người cao tuổi|khuyết tật|cao cấp|về|liên hợp|khám chữa bệnh|chữa bệnh|biển|cơ động|xuất nhập cảnh
|lao động ngoài nước|học đường|đất đai|nhà|dự án|tội phạm về|về ttxh|về trật tự xã hội|về ma túy
|về kinh tế|đường bộ|đường sắt|quân sự|biên phòng|phòng cháy|chữa cháy|cứu nạn|cứu hộ|trật tự
|ngoài nước|quản lý|dữ liệu|quốc hội|điều hành|bảo vệ|bảo trợ|trẻ em|giáo dục|đào tạo|công an
|hỗ trợ|ứng phó|sự cố|tìm kiếm|phát triển|hợp tác|tư vấn|dân tộc|nội trú|chuyên|bán công|dân lập
|liên cấp|song ngữ|năng khiếu|quân y|y học|cổ truyền|tâm thần|ung bướu|mắt|răng hàm mặt|da liễu
|phục hồi chức năng|đa khoa khu vực|đa khoa tỉnh|đa khoa huyện|đa khoa quốc tế|bán trú
|dân tộc bán trú|dân tộc nội trú|người tiêu dùng|trưởng|đới|dự phòng|bờ biển
"""
"""Small words inside the name of an organisation, between its head and its last capital."""

TAIL = frozenset(
    listed("""
    nhân dân|nhân dân tối cao|tối cao|cấp cao|quốc gia|trung ương|dã chiến|đa khoa|quốc tế
    |quản trị|hòa bình
    """)
)
"""Of those, the ones that may end a name."""

DETAILS = frozenset(
    listed("""
    giao thông|hình sự|điều tra|kinh tế|ma túy|môi trường|cơ động|biển|khám chữa bệnh|chữa bệnh
    |thực phẩm|thực vật|thị trường|đường bộ|đường sắt|đường thủy|nhà|đất đai|đô thị|tội phạm
    |tài sản|dược|thuế|nợ|vốn|dự án|lao động|lao động ngoài nước|xuất nhập cảnh|hành chính|trẻ em
    |phụ nữ|học đường|dân số|di truyền|tư liệu|thông tin|số|phần mềm|dữ liệu|cháy nổ|thương mại
    |điện tử|bệnh viện|y tế|giáo dục|nhà giáo|cơ sở|thủy sản|lâm sản|năng lượng|khoáng sản|nước
    |thiên tai|khí hậu|đại học|phổ thông|trung học|mầm non|cán bộ|đảng viên|biểu diễn|điện ảnh
    |quan sát|vận tải|người tiêu dùng|nông thôn|thủy văn|chứng khoán|công nghệ
    |đào tạo nghề|đới|dự phòng
    """)
)
"""Small words that may end the name behind its field of work: Cục An toàn thực phẩm."""

NAMED_AFTER = frozenset(
    listed("""
    trường|thpt|thcs|tiểu|đại|đh|bệnh|bv|bảo|nhà|thư|quỹ|cung|học|nhạc|viện|cao|trung
    """)
)
"""First words of heads of what is named after people: Trường Trần Đại Nghĩa."""

ACTING = frozenset(("bộ", "sở", "ubnd", "công an", "thanh tra", "bộ đội", "tand", "vksnd"))
"""Heads behind whose complete names a deed is what the body does: Bộ Y tế kiểm tra."""

DEEDS = frozenset(
    listed("""
    kiểm tra|thanh tra|thống kê|xây dựng|phát triển|nghiên cứu|hợp tác|dự báo|bảo vệ|xúc tiến
    |giám sát|tuyển dụng|phân tích|vận động|giám định|đấu giá|chỉ đạo|hỗ trợ|ứng phó|quản lý
    |đầu tư|điều tra|đào tạo|tìm kiếm|điều hành|kiểm định|bồi dưỡng|đăng ký|khám|nuôi trồng
    """)
)
"""Fields of work that are also what a body does."""

GOVERNING = frozenset(("chính quyền", "chính phủ", "nhà nước", "cơ quan", "lực lượng"))
"""Heads behind which a place, where they are written small, is that place: chính quyền Đà Nẵng."""

UNITS = frozenset(("huyện", "tỉnh", "xã", "phường", "quận", "thành phố", "thị xã", "thị trấn"))
"""Units without their name that end the name of an office of theirs: Công an huyện."""

OF_THE_STATE = frozenset(("quốc hội", "chính phủ"))
"""Heads that are a whole name, but for which state's they are."""

OF_STATES = UNITS | {"nước", "liên bang", "nhân dân", "nhà nước", "khu vực"}
"""Small words behind a body that is complete without them, and that may still belong to its name:
Chính phủ liên bang."""

LETTERS = frozenset(
    "ubnd hđnd ubkt ubmttq ubtv ubqg tand vksnd vks bch nxb thpt thcs csgt tttm".split()
)
"""Heads that are the first letters of words, and large however an article writes them."""

SEATED = frozenset(
    listed("""
    đại sứ quán|sứ quán|tổng lãnh sự quán|lãnh sự quán|tòa án nhân dân|tòa án|tand|tòa
    |viện kiểm sát nhân dân|viện kiểm sát|vksnd|vks|viện ksnd|văn phòng|văn phòng đại diện|phái đoàn
    """)
)
"""Heads of what has a seat that its name tells: Đại sứ quán Việt Nam tại Lào."""

OF_MEMBERS = frozenset(
    listed("""
    hiệp hội|hội|liên đoàn|liên hiệp|liên minh|ủy ban|trung tâm|quỹ|tổ chức|mạng lưới|viện
    """)
)
"""Heads that may be followed by whose body it is: Hiệp hội những người nuôi ong Việt Nam."""

STREETS = frozenset(("đường", "phố"))
"""Heads that begin a sentence before a person's full name, which the street is called after."""

SHORTENED = frozenset(("bộ", "sở", "phòng"))
"""Heads whose fields of work are often two acronyms: Bộ NN và PTNT."""

FIRMS = frozenset(("công", "cty", "tổng", "tập", "hãng", "doanh", "xí", "nhà"))
"""First words of heads of what has a name of its own behind its trade: Công ty Điện tử Foster."""

FIRM_TAILS = frozenset(
    """
    group land milk media bank holdings holding corp entertainment airways airlines motor motors
    tech capital securities foods food mart pharma telecom studio pictures records energy express
    logistics resort hotel hotels invest construction steel software games gaming mobile stores
    fc united jsc ltd inc plc llc solution solutions systems display chemical chemicals industries
    engineering insurance life heavy electric electronics partners consulting cosmetics fashion
    """.split()
)
"""English words that end the name of a firm or a club, even where its other words are
Vietnamese."""

CLUB_LETTERS = frozenset(("SC", "FC", "AC", "AS", "RB", "AFC", "CF", "FK", "VfB", "VfL", "SV"))
"""Letters that stand before the name of a football club."""

FIRM_ENDINGS = (
    "tech",
    "bank",
    "soft",
    "pharma",
    "pharm",
    "mart",
    "telecom",
    "media",
    "corp",
    "tel",
)
"""Foreign words that end so are firms: Vabiotech, Techcombank."""
