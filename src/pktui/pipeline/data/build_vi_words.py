"""Make `vi-compounds.txt`, `vi-openers.txt` and `vi-syllables.txt`.

They hold words of two syllables, words for openings, and the marks that syllables mostly have.

    python src/pktui/pipeline/data/build_vi_words.py VTB

VTB  folder with `*.conllu` of UD_Vietnamese-VTB (CC BY-SA 4.0)

The tables are committed, so that nobody needs to run this; the wheel leaves it out.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from pktui.pipeline.names.vi.titles import FAMILY, GIVEN, MIDDLE
from pktui.pipeline.names.vi.words import listed, spelling
from pktui.text.fold import fold

HERE = Path(__file__).parent

COMPOUNDS_HEADER = """\
# Pairs of Vietnamese syllables that make one word, of those whose first syllable may be a name too;
# a line for each first syllable. From UD_Vietnamese-VTB (CC BY-SA 4.0), shared alike, and more
# written for pktui.
"""

COMPOUNDS = """
rạng sáng đông|an ninh toàn ủi sinh táng cư|anh hùng em|ánh sáng mắt nắng|bảo vệ hiểm tồn đảm mật
hành tàng quản kê lãnh hộ mẫu trì dưỡng|bình luận thường quân chọn dân đẳng tĩnh minh yên phục xịt
gas ga|bích họa|cao điểm tốc nhất hơn|cảnh sát báo tượng quan cáo vệ giác vật ngộ|cẩm nang|châu lục
âu á phi chấu báu|chí ít tử hướng|chiến tranh dịch sĩ thắng lược đấu sự|chinh phục phạt|chính phủ
quyền sách trị thức vì xác diện chủ đáng biến|chung kết cư tay quy quanh sống thân nhau|chương
trình|công ty an việc trình tác nghệ nhân khai bố ăn dân cụ tố nhận chúng bằng|cường độ quốc|cúc áo
|danh sách hiệu tiếng tính hài mục lam thủ|diễn viên đàn biến ra tiến xuất tập|diện tích mạo|du
khách lịch học thuyền kích|duy nhất trì|dung dịch lượng nhan tích môi|dũng cảm khí|dương như tính
lịch vật|dự án kiến báo thảo luật đoán toán phòng trữ thi khán|đại diện học biểu hội sứ đa gia dịch
lý lộ tướng tá úy lễ sảnh tu án bàng chiến dương bác|đào tạo thải tẩu hầm đường bới|đạo diễn đức lý
cụ luật|đạt được chuẩn|đăng ký tải quang kiểm cai|đồng thời nghiệp hồ bào bằng tình ý hành đội phạm
chí loạt tiền bộ hương minh phục ruộng quan lúa|đông đảo nghịt người đúc y|đoàn kết công thể tàu xe
kịch viên làm phim quân|đường dây phố đi ống sắt bộ hầm hoàng lối băng tránh đua lên|đức tính hạnh
tin|giang hồ mai sơn|giáp với ranh tết xác công|hà khắc tất mã tiện hơi hiếp|hải quan sản quân đội
đăng lý trình tặc|hàng loạt hóa xóm ngày chục trăm nghìn không ngàn triệu năm tháng quán rào giả
tồn hiệu ghế cây|hạnh phúc kiểm|hào hứng hoa phóng quang|hậu quả vệ trường duệ cần kỳ phương thuẫn
|hiền lành hòa|hiển nhiên thị|hiếu thảo kỳ chiến|hiệp hội định sĩ một hai phụ thương|hoa hậu quả
khôi màu tai kiều hồng văn tiêu cúc đào mai lan tươi|hòa bình giải nhập thuận hợp nhạc mình tan âm
vốn|hoài nghi niệm|hoàn toàn thành cảnh tất trả thiện|hoàng hôn đế gia hậu cung tử thành tộc|học
sinh phí viên tập hỏi trò bổng vấn lực giả bạ kỳ thuật đường|hội đồng nghị thảo trường chợ viên
chứng họa phụ quán chẩn đàm nhập|hồng nhan ngoại hào cầu thủy tâm|hợp đồng tác lý pháp nhất chất âm
|huấn luyện|huy động hoàng chương hiệu|huyền thoại bí ảo sử|hùng hồn vĩ dũng hậu|hưng phấn thịnh
|hương vị thơm liệu khói ước hoa|hữu ích nghị hạn hiệu cơ|khai mạc thác trương giảng báo|khánh
thành tiết kiệt|khang trang|khoa học cấp nhi thi|khôi phục ngô|khuê các|kiên quyết trì nhẫn cố định
|kiệt sức quệ tác|kiều bào nữ hối diễm|kim loại ngạch chỉ cương tiêu tiêm đồng|kính thưa mời gửi
chào trọng viễn râm cận|kỳ thi lạ thú vọng nghỉ tích quan họp thủ tài|lam lũ|lan tỏa truyền man can
|lâm vào nghiệp tặc sản sàng bệnh nạn thời|lập tức trường trình luận kỷ pháp đội biên quy|lễ hội
phục tân cưới trao khai tang vật truy viếng bế ra ký|liên quan tiếp tục hệ minh kết đoàn hoan bang
hợp lạc|liệt sĩ kê|linh hoạt cảm hồn thiêng đình kiện cữu vật chi tính|loan báo tin|long trọng lanh
não|lộc non|lợi nhuận dụng ích thế|luân phiên chuyển lưu|luận văn điểm án tội|lực lượng sĩ đẩy kéo
|lương tâm hưu thực bổng y thưởng tháng cơ|lượng khách mưa xe hàng tiêu nước|lý do thuyết lịch giải
trí tưởng luận|mai này sau mối táng phục vàng một|mạnh mẽ tay dạn thường|mẫn cảm|miên man|minh bạch
chứng họa tinh mẫn|mơ ước màng hồ mộng|mỹ phẩm nhân thuật học nữ mãn nam vị|nam sinh thanh giới
diễn nữ ca nghệ thần chính tính|ngân hàng sách quỹ khố phiếu|nghĩa là vụ địa trang quân tình hiệp
|nghi phạm vấn thức lễ can ngờ án|nghiêm trọng túc cấm ngặt khắc minh nghị|ngọc trai bích phỉ
|nguyên nhân tắc liệu trạng đơn soái lý văn mẫu tố đán thủ bản|nguyệt san thực|nhã nhặn|nhàn rỗi
nhã|nhân viên vật dịp loại dân tố chứng sự lực tiện tài quyền danh đạo văn khẩu cách công đôi|nhất
là định trí|nhật ký báo thực|nhi đồng khoa|nhiên liệu|như vậy thế là mọi hai cũ ý thường|oanh tạc
liệt|phát hiện biểu triển ngôn hành minh động sinh thanh sóng tán súng điện huy lệnh quang|phi công
vụ lý cơ thường hành trường pháp đội tang lợi|phong trào cách tục cảnh độ phú tỏa bì thủy tặng
thanh|phòng chống khám khi ngủ bệnh ban vệ dịch khách trà vé thí trưng học trọ ngừa|phú quý hào ông
|phúc lợi tra khảo thẩm đáp|phụng sự dưỡng thờ|phước lành|phương án pháp tiện hướng tây châm thức
trình ngữ|quang cảnh đãng phổ học|quảng cáo trường bá|quân đội nhân sự số khu lính phục y cờ|quốc
gia lộ hội tế tịch phòng dân khánh kỳ ca phục tang sách bảo|quy định hoạch mô trình luật chế tụ tắc
đổi|quý vị khách hiếm giá ông bà cô tộc|quyền lợi lực được hạn anh tự sở tổng|quyết định tâm liệt
toán chiến thắng|sang trọng năm đường tuần tháng tên nhượng nay|sáng nay sớm tạo kiến mai suốt tác
chế lập|sinh viên ra sống hoạt nhật con học thái lực kế tử|sơn môi tặc màu|sương mù giá|tài sản
khoản chính xế năng liệu trợ nguyên tử lộc phiệt|tâm lý sự trạng điểm huyết hồn thần dịch bão chấn
thư|tân binh trang hoa cử nương chủ|tấn công bi|tập đoàn trung thể luyện huấn tục san hợp kích tin
|thái độ quá tử giám|thanh niên tra toán thiếu bình lý minh lọc khoản xuân sắt nhạc mẹ|thành phố
viên công tích lập tựu phần ra thử quả đạt ngữ kiến|thao tác túng trường|thảo luận dược nguyên phạt
|thắng lợi cảnh cuộc trận cố thua|thân nhân hình thể thiện mật xe chủ máy cây phận thiết|thập kỷ
niên tự|thể thao hiện loại chất lực chế trạng thức|thế giới nhưng là hệ kỷ nào nên mà trận mạnh vận
lực chấp|thi thể đấu công hành đua trượt hài ca cử|thiên tai nhiên đường thần vị tài văn thạch chúa
|thiết bị kế nghĩ thực lập giáp yếu|thiện chí nguyện xạ|thịnh hành vượng|thông tin báo qua thường
điệp tư cáo số thương xe gió minh quan|thơ ca ấu|thời gian điểm tiết kỳ trang sự hạn hiệu cơ buổi
|thu nhập hút hoạch hồi thập giữ mua phí chi ngân đông|thuận lợi tiện|thủy sản điện triều thủ lợi
ngân chiến quân|thư viện giãn ký mời tay ngỏ pháp|thưởng thức tết nóng phạt|thương hiệu mại tích
vong binh lượng tiếc xót lái nhân vụ chiến gia tật|thường xuyên thì trực lệ dân ngày niên|tiên
phong đoán tri lượng tiến|tiến hành sĩ độ trình tới vào bộ thoái cử|tiếp đó theo tục tân viên nhận
cận xúc quản tế sức giáp|tình trạng hình yêu cảm tiết huống nghi báo thế cờ ái dục nguyện tứ đầu
|tính đến từ toán mạng cách năng chung riêng chất khí|toán học|toàn bộ cảnh thân quốc cầu dân tỉnh
thành hệ đảng ngành|trang phục bị trí web điểm trại sức thiết mạng nghiêm|trí tuệ thức nhớ thông
|triển khai lãm vọng|triệu tập phú chứng hồi người đồng đô|trình độ bày diễn báo duyệt tự|trọng tài
lượng tâm điểm trách án thương tải|trung tâm bình úy ương thành tá tướng thu gian học thực niên
tuyến vệ hòa lập tuần|trường hợp học thi quay đua lớp thiên|trực tiếp tuyến thăng ban diện|tú tài
bà|tuần trước tra này sau qua lễ hành|tuân thủ theo|tuyên bố truyền án dương thệ ngôn phạt|tuyển
thủ sinh dụng chọn quân tập|tuyến đường giáp trên phố cao metro cáp|tuyết rơi phủ|tuyệt đối vời|tư
vấn tưởng liệu nhân thế pháp duy thục cách lệnh gia tình|tường thuật tận lửa nhà rào trình|tương
lai tự đối đương quan|uyên bác thâm|văn phòng hóa bản học nghệ minh bằng kiện miếu đàn|vân tay|vi
phạm khuẩn rút mạch sinh cá|viên chức thuốc đạn gạch kim|viện trưởng phí trợ dẫn kiểm binh|việt
kiều vị dã|vinh quang danh dự hạnh|vĩnh viễn|võ thuật sư sĩ đường đài lâm|vui mừng vẻ chơi lòng|vũ
khí trụ trường công đạo nữ|vương miện quốc triều giả|xuân này về|xuyên suốt quốc đêm thấu|ý kiến
tưởng thức nghĩa đồ chí định|yên tâm tĩnh bình xe vị|bạch kim huyết cầu tuộc phiến|bế mạc tắc|cái
chết gọi này|chế độ tạo biến tài|chu kỳ đáo đình|diệp lục|điền kinh sản dã|hạ tầng gục cánh viện
thủ nhiệt màn thủy tuần|hồ sơ điệp hởi nước bơi chứa|hình ảnh thức như thành phạt sự dung|hứa hẹn
|khổng lồ|la hét mắng ó liga|lại còn nói thêm|lục soát địa|lộ trình diện ra thông|lưu ý thông trữ
lượng lạc|mục tiêu đích sư kích|nghị sĩ định quyết trường lực|nông dân nghiệp sản thôn dược trại
|ông ấy bà ngoại nội xã chủ lớn trùm|phó mặc giám thủ chủ bí tổng phòng|phí bảo sinh vận trước|quan
hệ điểm chức trọng tâm ngại sát niệm tài|quản lý trị gia giáo|tất cả nhiên niên|tạ ơn lỗi thế|tào
lao|tăng trưởng cường giá tốc lên thêm|tô điểm màu|tống tiền|từ khi đó năm ngày lâu điển chối chức
thiện bỏ đầu nhỏ nay trước sáng chiều vựng|tiết kiệm mục lộ trời học|vàng miếng bạc son mã da|y tế
học tá bác sĩ|hầu hết như tòa|kha khá|mã số vạch lực độc|sầm uất|cầm đồ quân cố đầu máu hòa quyền
lái|cù lao|đan xen mạch|đậu phụ xe xanh tương|bành trướng|áo dài quần sơ trắng thun|trời ơi mưa
nắng tối|máy bay tính móc|mặt khác trời bằng|cổ phiếu đông động tích phần vật|giá cả vàng trị xăng
dầu|giám đốc sát khảo|giáo viên dục sư|tổ chức tiên quốc|tổng thống cộng bí giám thư kết số|ân xá
hận nhân|chi tiết phí nhánh tiêu trả bộ cục viện|cương quyết vị lĩnh|diệt trừ|dinh dưỡng thự|duyên
dáng phận|dư luận nợ âm địa chấn|điềm báo tĩnh|điệp khúc viên|định giá hướng kỳ mệnh cư|đoan trang
|đô thị|giàu có nghèo|hân hạnh hoan|hảo tâm hán|hằng năm tuần|hiên nhà|hoạt động chất hình náo
chính|huỳnh quang|khải hoàn|khiêm tốn|khoát tay|lệ phí thuộc|lệnh bắt cấm trừng truy|liêm chính
khiết|lĩnh vực|ly hôn kỳ khai rượu|mận đỏ|mến mộ|mười năm ngày hai|ngà voi|nhu cầu yếu nhược|nhung
hươu|nụ cười hôn|phượng hoàng vĩ|quế chi|quyên góp tặng|sách giáo trắng báo|soạn thảo|tám năm người
tháng|tây y nguyên|thạch cao anh|thắm thiết|thăng chức hoa hạng|thêu thùa|thiệt hại mạng thòi|thoa
kem|thơm ngon|thuần chủng túy thục|thục mạng|thúc đẩy giục|tịnh tâm|tĩnh mạch lặng|toại nguyện|trà
sữa đá trộn|trân trọng châu|triều đại cường|triết lý học|trinh sát nữ|tuấn mã tú|tùy theo tiện tùng
thuộc|tưởng niệm như rằng chừng nhớ đâu|tỵ nạn|ưng ý thuận|vĩ mô đại tuyến|vượng khí|yến sào tiệc
mạch|lê lết la|bùi ngùi|đỗ xe đại đen|ngô khoai nghê|đinh ninh tặc|khúc cua mắc sông|lữ khách hành
quán|nhan sắc đề|thẩm phán định quyền mỹ vấn tra|tôn trọng vinh giáo chỉ tạo thờ|trầm cảm trọng
tích|âu lo phục|biện pháp hộ minh luận|bồ câu nhí|bồi thường|cung cấp điện đường phi tên cầu ứng
|hàn gắn xì huyên|khuất phục tất|lò vi sưởi mổ|lều trại|lư hương|ngụy trang tạo biện|mùa mưa đông
hè giải vụ xuân thu|cà phê chua rốt|điêu khắc đứng|bền vững bỉ|bông tai hoa|cừu non|dưỡng sinh
đường|đỉnh điểm núi cao|hoán đổi cải|khởi tố công nghiệp hành điểm kiện|lành lặn mạnh|lạng lách
|lăng mộ mạ|luyến tiếc|luyện tập thi|lũy kế|mừng rỡ|nhường nhịn ghế|nương rẫy|phẩm chất|phấn khởi
đấu hoa|tề tựu|tẩm bổ|tín dụng hiệu đồ|tịch thu biên|trấn áp an|trạch mã|trạng thái|trưng bày cầu
|trụ sở cột|uy tín lực|vang danh|vấn đề nạn|vạn vật sự|xướng ngôn|tần suất số|ôn tập hòa|chân dung
đế|giả mạo sử thiết|thang máy điểm|thôi việc miên thúc|phù hợp dâu hiệu|lạc quan hậu đường|khâu vá
tổ|nhậm chức|ứng viên dụng phó xử|vệ sĩ sinh tinh|hạng mục nhất sang|liêu xiêu|ngạc nhiên|chử tội
|thêm vào nữa|thì ra thầm|vì vậy thế|chức năng vụ danh|bé trai gái|bốn người năm|cả hai nước nhà
thế|nhặt nhạnh|xinh đẹp|lắm lúc
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
|hằng ngày|tham gia|quốc gia|chuyên gia|đổ bộ|đồng bộ|sơ bộ|trọn bộ|kết cục|bố cục|đại cục|toàn cục
|trụ sở|hội sở|xứ sở|ngân quỹ|công quỹ|phiên bản|ấn bản|tái bản|nguyên bản|biên bản|căn bản|dị bản
|quả cầu|đá cầu|khẩn cầu|hoàn cầu|khí cầu|bờ biển|ven biển|đường biển|tình báo|trình báo|mật báo
|khai báo|sơ tuyển|xét tuyển|ứng tuyển|dự tuyển|đấu trường|nông trường|lâm trường|nhà trường
|ra trường|phim trường|chính trường|thương trường|nhập viện|xuất viện|ra viện|nằm viện|bà con
|trẻ con|mang bầu|tiêm mũi|quan tòa|khán đài|võ đài
"""
"""Words that end in what is a head or a title by itself."""


def write_compounds(vtb: Path) -> None:
    """Write `vi-compounds.txt` from `COMPOUNDS` and the treebank in the folder `vtb`."""
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
    """Write `vi-openers.txt`, the words that begin sentences of the treebank in `vtb`."""
    small: Counter[str] = Counter()
    for path in sorted(vtb.glob("*.conllu")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            columns = line.split("\t")
            if len(columns) > 4 and columns[3] not in ("PROPN", "PUNCT", "X"):
                first = columns[1].split(" ")[0]
                if first.isalpha() and first.islower():
                    small[spelling(first)] += 1
    names = {*GIVEN, *FAMILY, *MIDDLE, *WORDS_LEFT_OUT} - WORDS_FIRST
    words = sorted(word for word, n in small.items() if n >= OFTEN and word not in names)
    (HERE / "vi-openers.txt").write_text(OPENERS_HEADER + "\n".join(words) + "\n", encoding="utf-8")
    print(len(words), "openers")


WORDS_LEFT_OUT = frozenset(
    "ba bà ông cô chú bác anh chị em cậu dì nhật nga mỹ pháp đức úc ý áo bỉ lào".split()
)
"""Words before names, and names of countries."""
WORDS_FIRST = frozenset(
    """
    bé bốn chân chức cả cổ giả hội khâu khởi luyện lành lạc lắm mừng ngạc nhặt phù sĩ thang thêm
    thì thôi trụ vì vấn xinh ôn
    """.split()
)
"""Names now and then, but words far more often."""


SYLLABLES_HEADER = """\
# Vietnamese syllables with the marks that a text typed without any leaves out: of those that differ
# in their marks alone, the most frequent. From UD_Vietnamese-VTB (CC BY-SA 4.0), shared alike.
"""


def write_syllables(vtb: Path) -> None:
    """Write `vi-syllables.txt`: the marks that syllables have most often in the treebank `vtb`."""
    counts: dict[str, Counter[str]] = {}
    for path in sorted(vtb.glob("*.conllu")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            columns = line.split("\t")
            if len(columns) > 4 and columns[3] not in ("PROPN", "PUNCT", "X"):
                for word in map(spelling, columns[1].split(" ")):
                    if word.isalpha():
                        counts.setdefault(fold(word), Counter())[word] += 1
    found = {key: max(sorted(each), key=each.__getitem__) for key, each in counts.items()}
    words = [found[key] for key in sorted(found) if found[key] != key]
    text = SYLLABLES_HEADER + "\n".join(words) + "\n"
    (HERE / "vi-syllables.txt").write_text(text, encoding="utf-8")
    print(len(words), "syllables")


if __name__ == "__main__":
    write_compounds(Path(sys.argv[1]))
    write_openers(Path(sys.argv[1]))
    write_syllables(Path(sys.argv[1]))
