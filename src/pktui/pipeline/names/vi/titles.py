"""What stands before a Vietnamese person's name and is no part of it."""

from __future__ import annotations

from pktui.pipeline.names.vi.words import listed

KIN = """
ông|bầu|bà|anh|chị|cô|chú|bác|em|cụ|cậu|dì|thím|mợ|cháu|bé|thầy|cô giáo|thầy giáo|vợ|chồng|mẹ|cha
|bố|má|ba|con trai|con gái|bạn|bạn gái|bạn trai|bà xã|ông xã|chị gái|em gái|anh trai|em trai|mr|mrs
|ms|ngài|đồng chí|đ/c|đc|nàng|chàng|người mẹ|người cha|cô gái|chàng trai|thí sinh|học sinh
|sinh viên|em bé|bé gái|bé trai|cháu bé|anh em|vợ chồng|nghi phạm|nghi can|bị cáo|bị can|đối tượng
|tài xế|lái xe|nạn nhân|bệnh nhân|sản phụ|hành khách|cựu sinh viên|chủ tọa|con|em họ|anh họ|chị họ
|cháu gái|cháu trai|mẹ con|sư cô|sư thầy|đại đức|thượng tọa|hòa thượng|ni sư|linh mục|giám mục
|đức cha|cha xứ|hoàng tử|công chúa|nữ hoàng|vua|hoàng hậu|thái tử|công tước|nữ công tước|hoàng đế
|chúa|tướng|tướng quân|lão nông|nông dân|công nhân|thương binh|liệt sĩ|liệt sỹ|anh hùng
|mẹ việt nam anh hùng|cựu binh|cựu chiến binh|bố mẹ|ông bà|gia đình ông|gia đình bà|gia đình anh
|gia đình chị|mẹ anh|mẹ chị|thân chủ|nhân chứng|ngư dân|tiểu thương|phạm nhân|bị hại|nguyên đơn
|bị đơn|hung thủ|thủ phạm|cô dâu|chú rể|người vợ|người chồng|cụ ông|cụ bà|bà cụ|ông cụ|phụ xe
|khách hàng|thai phụ|bố con|cha con|ông nội|bà nội|ông ngoại|bà ngoại|con dâu|con rể|mẹ vợ|mẹ chồng
|cha vợ|bố vợ|hai anh em|chị em|tình nhân|người tình|công nương|thái hậu|hoàng thân|quân vương
|danh tướng|trạng nguyên|nghĩa quân|lãnh tụ|bác tài|bố chồng|bà chủ|cô bé|cậu bé|thiếu niên
|cô giúp việc|học trò|đàn em|đàn anh|đàn chị|đồng nghiệp|đồng phạm|đồng đội
"""
"""Kinship words, by which Vietnamese addresses people, and plain words for a person."""

RANK = """
thiếu úy|trung úy|thượng úy|đại úy|thiếu tá|trung tá|thượng tá|đại tá|thiếu tướng|trung tướng
|thượng tướng|đại tướng|chuẩn tướng|chuẩn úy|hạ sĩ|trung sĩ|thượng sĩ|binh nhất|binh nhì|đô đốc
|phó đô đốc|chuẩn đô đốc|nguyên soái|thống chế
"""
"""Ranks of the army and the police."""

OFFICE = """
trưởng|chủ tịch nước|phó chủ tịch nước|chủ tịch|phó chủ tịch|chủ tịch hđqt
|chủ tịch hội đồng quản trị|tổng bí thư|bí thư|phó bí thư|tổng thống|phó tổng thống|thủ tướng
|phó thủ tướng|phó thủ tướng thường trực|bộ trưởng|thứ trưởng|quyền bộ trưởng|đại sứ|phó đại sứ
|tổng lãnh sự|lãnh sự|giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|giám đốc điều hành
|tổng thư ký|phó tổng thư ký|thư ký|trợ lý|cố vấn|cố vấn cấp cao|ngoại trưởng|cựu tổng thống
|cựu thủ tướng|cựu bộ trưởng|nguyên chủ tịch|nguyên bộ trưởng|nguyên thứ trưởng|nguyên giám đốc
|nguyên tổng giám đốc|nguyên phó chủ tịch|nguyên tổng bí thư|cục trưởng|phó cục trưởng
|tổng cục trưởng|vụ trưởng|phó vụ trưởng|viện trưởng|phó viện trưởng|trưởng ban|phó ban
|phó trưởng ban|trưởng phòng|phó trưởng phòng|phó phòng|chánh án|phó chánh án|chánh văn phòng
|phó chánh văn phòng|chánh thanh tra|hiệu trưởng|phó hiệu trưởng|hiệu phó|trưởng khoa
|phó trưởng khoa|phó khoa|trưởng đoàn|phó trưởng đoàn|trưởng phái đoàn|trưởng thôn|trưởng ấp
|trưởng bản|già làng|tổ trưởng|đội trưởng|đội phó|tư lệnh|phó tư lệnh|tham mưu trưởng|chính ủy
|phó chính ủy|chỉ huy trưởng|giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|cử nhân|kỹ sư
|kiến trúc sư|bác sĩ|bác sỹ|dược sĩ|luật sư|luật gia|thẩm phán|kiểm sát viên|công tố viên
|điều tra viên|gs|pgs|ts|ths|bs|ks|ls|kts|gs.ts|pgs.ts|pgs-ts|gs-ts|tskh|gs.tskh|bscki|bsckii
|bs ckii|bs cki|nsnd|nsưt|nsut|hlv|bcv|mc|ceo|dj|ntk|đd|nhtm|nghệ sĩ|nghệ sỹ|nghệ sĩ nhân dân
|nghệ sĩ ưu tú|nghệ nhân|ca sĩ|ca sỹ|nhạc sĩ|nhạc sỹ|nam ca sĩ|nữ ca sĩ|diễn viên|nữ diễn viên
|nam diễn viên|đạo diễn|biên kịch|biên đạo|họa sĩ|họa sỹ|nhà văn|nhà thơ|nhà báo|nhà sử học
|nhà nghiên cứu|nhà khoa học|nhà sản xuất|nhà thiết kế|nhiếp ảnh gia|người mẫu|siêu mẫu|hoa hậu
|á hậu|hoa khôi|á khôi|nam vương|rapper|hot girl|hotgirl|hot boy|danh hài|danh ca|nữ hoàng|diva
|tay vợt|kỳ thủ|võ sĩ|vđv|vận động viên|huấn luyện viên|huấn luyện viên trưởng|cầu thủ|tiền đạo
|tiền vệ|hậu vệ|trung vệ|thủ môn|thủ thành|thủ quân|trung phong|danh thủ|cựu danh thủ|cựu tuyển thủ
|tuyển thủ|trọng tài|chân sút|ngôi sao|siêu sao|huyền thoại|nữ ca sỹ|thủ lĩnh|lãnh đạo|lãnh tụ
|nhà lãnh đạo|phát ngôn viên|người phát ngôn|chuyên gia|nhà kinh tế|doanh nhân|nữ doanh nhân|tỷ phú
|tỉ phú|đại gia|thiếu gia|ông chủ|nhà sáng lập|người sáng lập|nhà đồng sáng lập|chủ quán|chủ nhà
|chủ xe|phóng viên|biên tập viên|bình luận viên|phi công|thuyền trưởng|cơ trưởng|tiếp viên|nghị sĩ
|thượng nghị sĩ|hạ nghị sĩ|dân biểu|đại biểu|đbqh|đặc phái viên|thống đốc|phó thống đốc|thị trưởng
|phó thị trưởng|tỉnh trưởng|chưởng lý|tổng chưởng lý|thanh tra|đại diện|phó đại diện
|trưởng đại diện|nhân viên|điều dưỡng|y tá|y sĩ|hộ lý|giáo viên|giảng viên|nghiên cứu sinh|thủ khoa
|á khoa|lương y|bộ đội|chiến sĩ|trung đội trưởng|đại đội trưởng|tiểu đoàn trưởng|trung đoàn trưởng
|sư đoàn trưởng|phó tổng tham mưu trưởng|tổng tham mưu trưởng|phó tổng biên tập|tổng biên tập
|giáo hoàng|tổng giám mục|quốc vương|thủ hiến|toàn quyền|phu nhân|đệ nhất phu nhân
|cựu đệ nhất phu nhân|ứng viên|ứng cử viên|trùm|trùm ma túy|sát thủ|kẻ khủng bố|nữ sinh|nam sinh
|nữ tiếp viên|kế toán trưởng|thủ quỹ|cựu giám đốc|cựu chủ tịch|cựu hoa hậu|cựu tiền đạo|cựu hlv
|cựu ngoại trưởng|phó trưởng phái đoàn|kiện tướng|đại kiện tướng|danh họa|thi sĩ|tổng đạo diễn
|giám khảo|nhà toán học|nhà vật lý|nhà bác học|nhà tâm lý|nhà ngoại giao|nhà hoạt động|phó trưởng
|chủ tàu|chủ vườn|chủ tiệm|chủ cửa hàng|chủ doanh nghiệp|chủ đầu tư|thám tử|người dẫn chương trình
|nhà phê bình|kình ngư|võ sư|chưởng môn|trưởng nhóm|nhóm trưởng|quán quân|á quân|trưởng tàu|lái tàu
|tài tử|thiên vương|ảnh hậu|ảnh đế|nhạc công|nghệ sĩ hài|diễn viên hài|nữ mc|nam mc|streamer
|youtuber|vlogger|tiktoker|blogger|xạ thủ|cung thủ|đô vật|cua rơ|tay đua|tay súng|tay golf|golfer
|nữ võ sĩ|thuyền viên|thương nhân|nhà đầu tư|ông trùm|bà trùm|đại ca|trùm giang hồ|tử tù|nhà sư
|hồng y|đức giáo hoàng|ts.bs|ths.bs|bs.ck1|bs.ck2|pgs.ts.bs|gs.bs|trợ lý hlv|cựu tổng thư ký
|cựu chủ tịch nước|nguyên thủ tướng|nguyên chủ tịch nước|nguyên phó thủ tướng|nguyên bí thư
|nguyên cục trưởng|nguyên trưởng ban|nguyên hiệu trưởng|cựu vô địch|nhà vô địch
|vận động viên bơi lội|phó chánh thanh tra|trưởng bộ môn|trưởng trạm|trạm trưởng|đồn trưởng
|đại đội phó|hải đội trưởng|quyền tổng thống|tổng thống đắc cử|hoa hậu chuyển giới|biên đạo múa
|nhạc trưởng|ca nương|soạn giả|dịch giả|tác giả|nhà nghiên cứu văn hóa|nhà sưu tập|giám tuyển
|thợ lặn|hướng dẫn viên|tổng quản lý|giám đốc kỹ thuật|giám đốc tài chính|giám đốc sáng tạo
|đồng sáng lập|người đồng sáng lập|chủ nhiệm|phó chủ nhiệm|tổng kiểm toán|phó tổng kiểm toán
|tổng thanh tra|phó tổng thanh tra|chánh tòa|phó chánh tòa
|quyền chủ tịch|quyền giám đốc|quyền tổng giám đốc|bí thư thứ nhất|tổng chỉ huy|phó tổng chỉ huy
|tổng tư lệnh|phó tổng tư lệnh|nguyên phó giám đốc|nguyên phó cục trưởng|nguyên viện trưởng
|nguyên phó bí thư|nguyên đại sứ|cựu đại sứ|trợ lý ngoại trưởng|bếp trưởng|lớp trưởng|tham tán
|tùy viên|bí thư đoàn|đô cử|lực sĩ|trưởng đặc khu|đặc khu trưởng
|bác sĩ cki|bác sĩ ckii|bác sĩ ck1|bác sĩ ck2|bs ck1|bs ck2|trưởng xóm|trưởng buôn|trưởng làng
|trưởng khu phố
"""
"""Offices, degrees and callings."""

OF_STATES = frozenset(
    listed("""
    thủ tướng|tổng thống|ngoại trưởng|bộ trưởng|thứ trưởng|đại sứ|tổng lãnh sự|lãnh sự|nghị sĩ
    |thượng nghị sĩ|hạ nghị sĩ|quốc vương|vua|nữ hoàng|hoàng tử|công chúa|tổng thống đắc cử
    """)
)
"""Offices behind which a country's name of one syllable is that country: Thủ tướng Đức."""

FAMILY = frozenset(
    """
    nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn lâm mai
    trịnh trương phùng tô hà tạ thân trác tống hoa khúc từ thường tiêu ngọ kim quách đàm triệu mạc
    cao chu châu lương lưu vương thái tăng thạch sơn giang la lại lã lục lữ mã nghiêm nhan ninh
    nông ông phí phó phương quản quan quang sầm tào tất thẩm thi thiều tôn tôn_thất trà trang trầm
    trình tưởng uông văn vi viên vưu xa yên an âu bạch bành bế biện bồ cái cấn chế cù cung diệp
    doãn đan đậu điền đồng đổng giáp hầu hạ hàn hình hứa khổng khuất kiều kha lò lộ lều lư mẫn mục
    ma_văn nghị ngân ngụy nhữ đới đường hàng hùynh huynh tường tiết ưng lầu vừ giàng sùng thào mùa
    hờ hạng vàng cứ tráng sìn lù quàng cà tòng lường bạc cầm điêu hoàng_phủ âu_dương y niê ksor rơ
    siu kpă ama nay rmah rcom kbuôr byă êban mlô hmok a_lăng alăng zơrâm bhling bh'riu pơloong tập
    hồng khâu hoắc nhậm lật ôn tần thôi củng giả chương chân cổ chử khương khuông liêu lạc nhâm
    nhiêu ngạc phù thang ứng vệ đái thì vì
    """.replace("_", " ").split()
)
"""Family names, those of the minorities too; the commonest come first."""

COMMON_FAMILY = frozenset(
    """
    nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn lâm
    trịnh trương phùng tạ quách đàm lương lưu tống doãn khổng khuất nghiêm tô cao chu mạc vương
    """.split()
)
"""Family names that are hardly anything else."""

USUAL_MIDDLE = ("văn", "thị")
"""The middle names of every second man and woman."""

MIDDLE = frozenset(
    """
    văn thị đình xuân hữu đức công quang minh ngọc thanh bá trọng quốc viết duy huy khắc thế tiến
    trung anh hoàng kim phương như thùy thu thúy hồng mỹ bích cẩm diệu kiều lan mai tuyết vân chí
    đăng gia hải hoài hùng khánh kiên mạnh nam nhật phú phúc phước sỹ tấn thái thành thiên thiện
    tuấn tùng vĩnh việt danh đắc doãn tất tường ái bảo
    """.split()
)
"""Names between the family name and the given name."""

GIVEN = frozenset(
    """
    an anh ánh ân bách bằng bảo bắc bình bích bính cảnh cẩm châu chi chí chiến chinh chính chung
    chương công cúc cương cường danh diễm diễn diện diệp diệu dinh doanh du dung dũng duy duyên dư
    dự dương đại đạo đạt đan đào đăng điềm điệp định đoan đoàn đô đồng đông đức giang giàu giáp hà
    hạ hải hân hàng hạnh hào hảo hằng hậu hiên hiền hiển hiếu hiệp hinh hoa hòa hoài hoàn hoàng
    hoạt học hồng hợp huân huấn huế huệ hùng huy huyền huỳnh hưng hương hường hữu kha khải khang
    khanh khánh khiêm khoa khoát khôi khuê kiên kiệt kiều kim kính kỳ lam lan lãm lâm lân lập lệ
    lệnh lễ liêm liên liễu linh lĩnh loan long lộc lợi luân luận lực lượng lương ly lý mai mạnh mẫn
    mận mến miên minh mơ muội mười mỹ my na nam nga ngà ngân nghĩa nghi nghiêm ngọ ngọc nguyên
    nguyệt nhã nhàn nhạn nhân nhất nhật nhi nhiên nhu nhung như nhựt ninh nụ oanh phát phi phong
    phòng phú phúc phụng phước phương phượng quân quang quảng quế quốc quy quý quyên quyền quyết
    quỳnh sách sang sáng sâm sen sinh soạn sơn sương sửu tài tám tâm tân tấn tập tây thạch thái
    thắm thanh thành thao thảo thắng thăng thân thập thể thế thêu thi thiên thiện thiết thiệu thìn
    thịnh thoa thọ thoại thông thơ thời thơm thu thuấn thuần thuận thục thúc thủy thùy thúy thư
    thước thưởng thương thường tịnh tiên tiến tiệp tiếp tình tĩnh tính toại toán toàn toản trà
    trang trâm trân trí triều triển triết trinh trình trọng trung trúc trường trực tú tuân tuấn
    tuất tùng tùy tuyên tuyển tuyến tuyền tuyết tư tường tưởng tý tỵ uyên út ưng vân văn vi vĩ viên
    viện việt vinh vịnh vĩnh võ vui vũ vương vượng vy xuân xuyến xuyên ý yên yến bền bông chúc chức
    cừ cừu dậu dĩnh dưỡng đính đỉnh đoài hán hoán hoằng khâm khiết khởi khương kiền lài lành lạng
    lăng luyến luyện lũy lụa mão mậu mị mừng ngạn ngần nhài nhâm nhường nương phẩm phấn sĩ siêng tề
    toan tẩm tín tịch trác tráng trấn trạch trạng trầm trưng trụ tí tèo uy vang vấn vạn xướng xiêm
    bốn cả côn doãn giỏi hội lai lắm mùi nhì oánh tước vẹn xinh huyên thiềng thêm hớn nết nhẫn tồn
    tợ chót đực đẹt bé phỉ lượm nhặt chuẩn chỉnh
    """.split()
)
"""Words that serve as given names."""

NUMBER_NAMES = frozenset("hai ba tư năm sáu bảy tám chín mười út cả".split())
"""In the South a person is called by the order of birth, with the name behind: Tám On."""
