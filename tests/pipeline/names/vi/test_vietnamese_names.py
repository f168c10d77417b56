"""Who and what Vietnamese prose names: titles before, heads in front, words that run through."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pktui.model.article import Article, ArticleId
from pktui.model.entity import EntityKind, Mention
from pktui.pipeline.layout.layout import lay_out
from pktui.pipeline.names.recognise import find_mentions

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def mentions(text: str) -> tuple[Mention, ...]:
    return find_mentions(text, lay_out(Article(id=ArticleId("a"), path="a.txt", text=text)))


def named(text: str, kind: EntityKind) -> list[str]:
    """The names of a kind, each once, in order."""
    return list(dict.fromkeys(m.name for m in mentions(text) if m.kind is kind))


PEOPLE = [
    ("Chiều qua, bà Lê Thị Nhạn đã về quê.", ["Lê Thị Nhạn"], "kinship before, family name first"),
    ("Theo Đại tá Vừ Chông Pao, đơn vị đã rời bản.", ["Vừ Chông Pao"], "a rank, a rare family"),
    ("Cuộc gặp do Thứ trưởng Bộ Công thương Đỗ Hải chủ trì.", ["Đỗ Hải"], "an office with a body"),
    ("Đại sứ Ý Antonio Rossi cảm ơn.", ["Antonio Rossi"], "an office with a country"),
    ("Ông Mai nói rằng mưa lớn. Sau đó ông đi.", ["Mai"], "a given name alone behind a title"),
    ("Kỹ sư Tô Văn Bền kể. Bền mới ra trường.", ["Tô Văn Bền", "Bền"], "the given name follows"),
    ("Họ gặp ông Pi-e Đuy-răng ở cửa.", ["Pi-e Đuy-răng"], "syllables joined by hyphens"),
    ("Cô H'Lan Êban ở buôn Tơng Jú rất vui.", ["H'Lan Êban"], "a name of the Ê Đê"),
    ("Y Moan Knul từng học ở đây, theo ông Y Wang Mlô.", ["Y Moan Knul", "Y Wang Mlô"], "Y before"),
    ("BÀ TRẦN THỊ MÂY NÓI GÌ VỀ VỤ ÁN? Bà Mây không trả lời báo chí.", ["Trần Thị Mây", "Mây"], ""),
    ("Trong khi đó, mọi người đã về. Hôm qua trời mưa.", [], "openings are nobody"),
    (
        "Sau đó, xe chạy tiếp. Năm ngoái cũng vậy. Thái độ của họ rất lạ.",
        [],
        "words at the opening",
    ),
    ("Bảo vệ khu phố cho biết xe đã rời đi. Hoàn cảnh rất khó.", [], "compounds at the opening"),
    ("Anh Hùng mở quán. Chị vợ anh Hùng nấu ăn.", ["Hùng"], "a man, no hero"),
    ("Theo chủ tịch xã Trần Văn Lúa, đê đã vỡ.", ["Trần Văn Lúa"], "an office of a commune"),
    ("Hôm nay trung úy Lê Trung Phong đến.", ["Lê Trung Phong"], "given names that are a calling"),
    ("Bộ phim kể về hoàng tử Faisal bin Turki ở đó.", ["Faisal bin Turki"], "small particles"),
    ("Chủ tịch Sunco Lê Văn Tám không đến họp.", ["Lê Văn Tám"], "a firm before its officer"),
    ("Họ gặp nhau ở cực Đông rồi đi về hướng Nam.", [], "points of the compass"),
    ("Thương lái ép giá. Thắng lợi đã rõ, Hạnh phúc lắm.", [], "words of two syllables"),
    ("Con tàu ARA Libertad neo ở vịnh cùng xe Winner.", [], "ships and makes"),
    ("Người Ê Đê và dân tộc Bố Y đã đến dự.", [], "peoples"),
    ("Tin từ Damascus: ông Salim al-Rashid đã đi.", ["Salim al-Rashid"], "a small article"),
    ("Mẹ con chị H. T. L. ở đó.", ["H. T. L"], "initials with spaces"),
    ("Tim Cook thăm Hà Nội hôm qua.", ["Tim Cook"], "a given name abroad that is a word here"),
    ("Kẻ cầm đầu có biệt danh Tuấn Khỉ.", ["Tuấn Khỉ"], "a nickname"),
    ("Thủ tướng Campuchia Sok Vannak đã đến.", ["Sok Vannak"], "a country before two syllables"),
    ('Đêm xuống 9 độ C ở đó. Cô hát "Lan rừng" rất hay.', [], "a scale, a song"),
    ('Cô gọi "Lan ơi" rồi khóc, chị Lan chạy ra.', ["Lan"], "someone called by name"),
    ("Chủ tịch xã Lò Văn Tiên vắng mặt.", ["Lò Văn Tiên"], "a rare family name with its middle"),
    ("Văn Toàn sẽ đá chính. Rạng sáng nay trời mưa.", ["Văn Toàn"], "a middle name first"),
    ("Chủ nhiệm Văn phòng Quốc hội Bùi Mai Chi nói.", ["Bùi Mai Chi"], "behind a known body"),
    ("HLV tuyển nữ Lào Mai Đức Lộc vắng mặt.", ["Mai Đức Lộc"], "who leads a country's team"),
    ("Bóng đến chân Washington Oliveira.", ["Washington Oliveira"], "a given name and a city"),
    ("Vua Bhutan Jigme Wangchuck thăm trường.", ["Jigme Wangchuck"], "a title as small as a name"),
    ("Em học lớp 12 Toán, khối chuyên Văn, thầy Toán dạy.", ["Toán"], "what a school teaches"),
    ("HCV của Ánh Viên là chiếc thứ tám.", ["Ánh Viên"], "letters of a medal, of no share"),
    ("Bí thư chi bộ Nguyễn Văn Bính vắng mặt.", ["Nguyễn Văn Bính"], "right behind a small head"),
    ("Hồ sơ vụ Năm Hợi đã chuyển đi.", ["Năm Hợi"], "a case, and no department"),
    ("Bác sĩ Lê Trung Cấp dặn uống nước.", ["Lê Trung Cấp"], "given names that head a school"),
    ("Giám đốc Bệnh viện Hoa Mai Trần Anh Tú từ chức.", ["Trần Anh Tú"], "two family names"),
    ("Thống đốc Nebraska Kim Porter ký luật.", ["Kim Porter"], "a state before a given name"),
    ("Đô cử Trần Văn Lâm nâng được 200 kg.", ["Trần Văn Lâm"], "a calling in sport"),
    ("Đặc khu trưởng Regina Ip vắng mặt.", ["Regina Ip"], "no special zone of that name"),
    ("Tổng thống Pháp E. Ma-crông đến Đức.", ["E. Ma-crông"], "an initial with a blank behind"),
    (
        "Thủ tướng Anh Đ. Ca gặp ông B. Netanyahu.",
        ["Đ. Ca", "B. Netanyahu"],
        "… and with no hyphen",
    ),
    ("Họ xếp loại A. Bà Lan vui lắm.", ["Lan"], "a letter that ends a sentence"),
    ("Uống vitamin A. Đức khuyến khích việc này.", [], "… before a country"),
    ("Bà con Quảng Bình mong trời nắng.", [], "the end of another word is no title"),
    ("Đêm mùng 3 Tết Bính Dần ông mới về.", [], "a year's feast"),
    ("Cô là người dân tộc Sán Chay ở đó.", [], "a people that no list has"),
    ("Tuyến bắc - Nam đã thông; người trong Nam đợi.", [], "parts of the country"),
    ("Theo anh Nam, tuyến đã thông.", ["Nam"], "… and a man"),
    (
        "Chị \u00d0ỗ Thị Hoa và anh Vũ \u00d0ình Lộc cười.",
        ["Đỗ Thị Hoa", "Vũ Đình Lộc"],
        "Eth for Đ",
    ),
]


@pytest.mark.parametrize(("text", "names", "remark"), PEOPLE)
def test_people(text: str, names: list[str], remark: str) -> None:
    assert named(text, PERSON) == names, remark


ROLES = [
    ("Hôm nay, Thiếu tướng Lê Văn Tám đến thăm.", "Thiếu tướng"),
    ("Cuộc họp do Thứ trưởng Bộ Y tế Đỗ Xuân Lộc chủ trì.", "Thứ trưởng Bộ Y tế"),
    ("Tổng thống Pháp Émile Loubet đã đến.", "Tổng thống Pháp"),
    ("Bà Hoa, phó giám đốc, nói vậy.", "bà"),
    ("Lê Hoa, phó giám đốc công ty, nói vậy.", "phó giám đốc"),
    ("Lê Văn Tám và bạn bè đã về.", None),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_titles_are_roles_and_no_part_of_the_name(text: str, role: str | None) -> None:
    (person, *_) = (m for m in mentions(text) if m.kind is PERSON)
    assert person.role == role


PLACES = [
    (
        "Chị sẽ sang Milan rồi về Florence trong tuần này.",
        ["Milan", "Florence"],
        "cities, or names",
    ),
    ("Anh và Đức chưa trả lời về việc đó.", ["Anh", "Đức"], "a list that opens the sentence"),
    ("Lễ viếng tại số 9 Lý Văn Sâm, sáng mai.", ["Lý Văn Sâm"], "behind a house number"),
    ("Họ đi từ Nam Sudan sang Lào rồi về Hàn Quốc.", ["Nam Sudan", "Lào", "Hàn Quốc"], "countries"),
    (
        "Nga, Mỹ, Anh và Đức đều phản đối.",
        ["Nga", "Mỹ", "Anh", "Đức"],
        "a list of one syllable each",
    ),
    ("Chị Nga và anh Đức đến từ Úc.", ["Úc"], "… which are people behind kinship words"),
    ("Nhà ông ở xã Tân Hội, huyện Đan Phượng, tỉnh Hà Tây cũ.", None, "heads"),
    ("Cháy lớn ở quận 9, TP.HCM chiều qua.", ["Quận 9", "TP.HCM"], "a numbered district"),
    (
        "Lũ trên sông Thao dâng cao, cầu Trung Hà bị cấm.",
        ["Sông Thao", "Cầu Trung Hà"],
        "by nature",
    ),
    ("Bộ yêu cầu Hà Nội báo cáo.", ["Hà Nội"], "no bridge inside another word"),
    (
        "Nhà chị ở Q.9, gần P. Tân Phú và H. Củ Chi.",
        ["Quận 9", "Phường Tân Phú", "Củ Chi"],
        "short",
    ),
    ("HÀ NỘI – Hai bên đã gặp nhau hôm thứ Hai.", ["Hà Nội"], "a dateline in capitals"),
    (
        "Kênh Tham Lương cạn nước, cầu Tham Lương thì kẹt.",
        ["Kênh Tham Lương", "Cầu Tham Lương"],
        "",
    ),
    ("Nhà ở 12B Trần Khánh Dư vừa sập.", ["Trần Khánh Dư"], "a house number before"),
    ("Đại sứ nói chính quyền Quảng Bình và chính phủ Áo đồng ý.", ["Quảng Bình", "Áo"], "governed"),
    ("Họ bay tới Rio de Janeiro rồi về nước.", ["Rio de Janeiro"], "a city abroad of three words"),
    ("Quân nổi dậy ở Đông Aleppo đã rút.", ["Đông Aleppo"], "a point of the compass first"),
    ("Đường Nguyễn Văn Cừ ngập nửa mét.", ["Đường Nguyễn Văn Cừ"], "a street at an opening"),
    ("Bộ yêu cầu Thủ Đức rà soát dự án.", ["Thủ Đức"], "no player in the words before"),
    ("Khu Thảo Điền ngập, đỉnh Mẫu Sơn có băng.", ["Thảo Điền", "Mẫu Sơn"], "wards and heights"),
    ("Họ tăng quân cho TP Hồ Chí Minh.", ["TP Hồ Chí Minh"], "a known one with a short head"),
    ("Cửa khẩu quốc tế Hữu Nghị thông xe.", ["Cửa khẩu quốc tế Hữu Nghị"], "a head of four words"),
    (
        "Tuyến đường Lê Đức Thọ, Ung Văn Lộc và Quốc Hải ngập.",
        ["Đường Lê Đức Thọ", "Ung Văn Lộc", "Quốc Hải"],
        "streets in a list are called after people",
    ),
    ("Quân ta thắng ở Hàm Tử, Chương Dương, Vạn Kiếp.", ["Hàm Tử", "Chương Dương", "Vạn Kiếp"], ""),
    ("Chợ đêm An Hội tắt đèn.", ["Chợ đêm An Hội"], "a market"),
    ("Siêu bão đổ bộ Phú Yên đêm qua.", ["Phú Yên"], "the end of another word is no ministry"),
    ("Khách đi dọc bờ biển Bình Thuận.", ["Bình Thuận"], "… nor a sea"),
    ("Anh Lý A Páo, trưởng thôn Tả Phìn, đã đến.", ["Thôn Tả Phìn"], "whose office somebody has"),
    ("Lễ ra mắt tại 12 Võ Văn Tần, sáng mai.", ["Võ Văn Tần"], "the number of a house"),
    ("Quân đội Xy-ri rút khỏi Áp-ga-ni-xtan.", ["Áp-ga-ni-xtan"], "countries in syllables"),
    (
        "Thị trưởng Chicago Tom Weber đến Huế.",
        ["Chicago", "Huế"],
        "between an office and its holder",
    ),
]


@pytest.mark.parametrize(("text", "names", "remark"), PLACES)
def test_places(text: str, names: list[str] | None, remark: str) -> None:
    expected = ["Xã Tân Hội", "Đan Phượng", "Hà Tây"] if names is None else names
    assert named(text, PLACE) == expected, remark


BODIES = [
    ("Nhà hát Giao hưởng nhạc kịch Việt Nam diễn.", ["Nhà hát Giao hưởng nhạc kịch Việt Nam"], ""),
    ("Ông gửi đơn tới Hội Đờn ca Lào.", ["Hội Đờn ca Lào"], "a field that is in no list"),
    ("Bộ Y tế đề nghị Việt Nam giúp.", ["Bộ Y tế"], "what the body does is no field"),
    ("Ban quản lý dự án 47 đã họp.", ["Ban quản lý dự án 47"], "a number behind its noun"),
    ("Công ty Vàng bạc Đá quý Sông Hương mở cửa.", ["Công ty Vàng bạc Đá quý Sông Hương"], ""),
    ("Cơ quan Cảnh sát điều tra đã khởi tố ông ấy.", ["Cơ quan Cảnh sát điều tra"], "a whole name"),
    ("Trạm Kiểm lâm Tà Long cho biết rừng yên.", ["Trạm Kiểm lâm Tà Long"], ""),
    ("Theo báo Jakarta Globe, giá tăng.", ["Jakarta Globe"], "a paper called after its city"),
    ("HLV nói về trận bóng: Bình Định làm khách của Nam Định.", ["Bình Định", "Nam Định"], "sides"),
    (
        "Chính phủ trình Quốc hội dự án Luật Đất đai.",
        ["Chính phủ", "Quốc hội"],
        "a known one is whole",
    ),
    (
        "Anh chuyển từ Bệnh viện Đa khoa Phú Thọ về Bệnh viện Phổi Hà Nội.",
        ["Bệnh viện Đa khoa Phú Thọ", "Bệnh viện Phổi Hà Nội"],
        "from one to another",
    ),
    (
        "Cô đầu quân cho Kawasaki Albirex từ tháng 3.",
        ["Kawasaki Albirex"],
        "a club that somebody joins",
    ),
    ("Công nhân Nhà máy 19/5 nghỉ ca.", ["Nhà máy 19/5"], "a factory called after a day"),
    ("Huyện tổ chức Festival Hoa Xuân.", [], "what is held is no body"),
    ("Theo ubnd tỉnh Hòa Bình, đường đã thông.", ["UBND tỉnh Hòa Bình"], "letters written small"),
    ("Ông mua bộ Từ điển tiếng Việt và bộ Bách khoa thư.", [], "works in volumes"),
    (
        "Anh nằm ở Bệnh viện Quân y 175 đã lâu.",
        ["Bệnh viện Quân y 175"],
        "a number of three figures",
    ),
    (
        "Ông Tám của Binh chủng Công binh kể về Lạc Hồng JSC và Noravitech.",
        ["Binh chủng Công binh", "Lạc Hồng JSC", "Noravitech"],
        "an arm, letters and endings of firms",
    ),
    ('Họ diễn vở "Lý Công Uẩn" và đọc cuốn "Vũ Trọng Phụng" ở đó.', [], "titles in quotes"),
    (
        "Hôm qua Nam Sơn Group mua Hồng Phát Land của ông Tám.",
        ["Nam Sơn Group", "Hồng Phát Land"],
        "an English word behind",
    ),
    (
        "Anh từng đá cho SC Lindenau và AC Velletri ở đó.",
        ["SC Lindenau", "AC Velletri"],
        "letters of clubs",
    ),
    (
        "Vé của nhà xe Minh Tuấn và nhà thầu Hải Sơn đắt.",
        ["Minh Tuấn", "Hải Sơn"],
        "heads outside of the name",
    ),
    (
        "Theo Ủy ban Tham mưu trưởng Liên quân Mỹ, tàu đã rời.",
        ["Ủy ban Tham mưu trưởng Liên quân Mỹ"],
        "an office's words inside",
    ),
    ("Theo Bộ Giáo dục và Đào tạo, kỳ thi sẽ lùi.", ["Bộ Giáo dục và Đào tạo"], "a joint inside"),
    (
        "Nay Bộ Lao động - Thương binh và Xã hội đã họp.",
        ["Bộ Lao động - Thương binh và Xã hội"],
        "dash",
    ),
    (
        "Cục Gìn giữ hòa bình Việt Nam đã đón đoàn.",
        ["Cục Gìn giữ hòa bình Việt Nam"],
        "small words",
    ),
    ("Ông làm ở Ủy ban nhân dân huyện Đông Anh.", ["Ủy ban nhân dân huyện Đông Anh"], "a place"),
    ("Tòa án nhân dân tối cao bác đơn của bà.", ["Tòa án nhân dân tối cao"], "small to its end"),
    ("Bộ Quốc phòng đang chuẩn bị nhân sự ở Hà Nội.", ["Bộ Quốc phòng"], "a verb ends it"),
    ("Theo báo Sao Mai, vụ cháy đã tắt.", ["Sao Mai"], "a small head outside the name"),
    ("Các bác sĩ ở bệnh viện dã chiến đã về. LHQ cảm ơn.", ["LHQ"], "no name of its own"),
    ("Theo Công an quận 12, vụ việc đã rõ.", ["Công an quận 12"], "a numbered district inside"),
    ("Ông là Phó chủ tịch UBND quận 3 cũ.", ["UBND quận 3"], "the same behind an acronym"),
    ("Bí thư Thành ủy Cần Thơ họp sáng nay.", ["Thành ủy Cần Thơ"], "behind an office"),
    (
        "Phó Chủ tịch Quốc hội Uông Chu Mai phát biểu.",
        ["Quốc hội"],
        "who holds the office is behind",
    ),
    ("Hôm qua Cục An toàn lao động đã họp.", ["Cục An toàn lao động"], "a detail of its field"),
    ("Tuần trước Bộ Y tế kiểm tra ba chợ ở Huế.", ["Bộ Y tế"], "a deed is no field"),
    (
        "Em học ở trường THPT Chu Văn An, lớp 12.",
        ["Trường THPT Chu Văn An"],
        "called after a person",
    ),
    ("Bị bắt có ba người, theo PC45.", ["PC45"], "a unit of the police"),
    ("Xe do Toyota Việt Nam bán ra.", ["Toyota Việt Nam"], "a branch"),
    ("Theo khảo sát của Zetrix, giá đã tăng.", ["Zetrix"], "what firms make"),
    (
        "Nam Định thắng Quảng Nam 2-0. HLV hai đội nói về bàn mở tỉ số.",
        ["Nam Định", "Quảng Nam"],
        "",
    ),
    ("Nam Định và Quảng Nam đều mưa lớn.", [], "provinces, without a match"),
    ("Hà Nội tiếp tục mưa. Ông về Huế hòa giải, đội thắng vài phút sau.", [], "no report of one"),
    ("HLV họp báo sau trận. Hà Nội tiếp tục mưa lớn.", [], "a place in such a report"),
    ("Đại sứ quán Việt Nam tại Lào ra thông báo.", ["Đại sứ quán Việt Nam tại Lào"], "its seat"),
    (
        "Hôm nay Hiệp hội các nhà trồng hoa Việt Nam họp.",
        ["Hiệp hội các nhà trồng hoa Việt Nam"],
        "whose body it is",
    ),
    ("Đại diện Ngân hàng Xây dựng vắng mặt.", ["Ngân hàng Xây dựng"], "a bank behind an office"),
    ("Hôm qua Ban Thường vụ Thành ủy Cần Thơ họp.", ["Ban Thường vụ Thành ủy Cần Thơ"], "heads"),
    ("Xe của Trung tâm Cấp cứu 115 Hà Nội kẹt.", ["Trung tâm Cấp cứu 115 Hà Nội"], "a number"),
    ("Theo truyền hình Mizan, ông đã tới.", ["Mizan"], "a channel"),
    ("Việc này do Công an huyện điều tra.", ["Công an huyện"], "of a unit without its name"),
    ("Theo Tân Hoa xã, bão đã tan.", ["Tân Hoa xã"], "a known name with its last word small"),
    (
        "Nhân viên Công ty TNHH Điện tử Brandt kể vậy.",
        ["Công ty TNHH Điện tử Brandt"],
        "a firm's own name behind its trade",
    ),
    ("Họ tới Bộ Tư lệnh Quân khu 9.", ["Bộ Tư lệnh Quân khu 9"], "a number inside"),
    (
        "Đồn Biên phòng Cửa khẩu quốc tế Thường Phước báo tin.",
        ["Đồn Biên phòng Cửa khẩu quốc tế Thường Phước"],
        "the head of a place inside",
    ),
    ("Sân khấu Bông Sen mở cửa lại.", ["Sân khấu Bông Sen"], "a stage"),
    ("Theo Sở NN và PTNT Hà Nam, đê đã vỡ.", ["Sở NN và PTNT Hà Nam"], "two acronyms"),
    ("TAND cấp cao tại Huế tuyên án.", ["TAND cấp cao tại Huế"], "letters, and a seat"),
    ("Họ gửi tiền ở Bank of Lindenau.", ["Bank of Lindenau"], "an English name with small words"),
    ("Phó trưởng Công an huyện Sốp Cộp nói.", ["Công an huyện Sốp Cộp"], "behind an office"),
    ("Cổ phiếu QNS của Zetrix tăng giá.", ["QNS", "Zetrix"], "the code of a share"),
    ("Olympic Tokyo khép lại, Olympic Việt Nam hòa.", ["Olympic Việt Nam"], "games and a team"),
]


@pytest.mark.parametrize(("text", "names", "remark"), BODIES)
def test_organisations(text: str, names: list[str], remark: str) -> None:
    assert named(text, BODY) == names, remark


OFFICE_PLACE_HOLDER = [
    # the text, its places, its people, remark
    ("Thống đốc tỉnh Aomori Tanaka Kenji đã đến.", ["Aomori"], ["Tanaka Kenji"], "abroad"),
    ("Thống đốc bang Ohio Michael Brown nói.", ["Ohio"], ["Michael Brown"], "a head outside"),
    ("Thị trưởng thành phố Odessa Ivan Petrenko nói.", ["Odessa"], ["Ivan Petrenko"], ""),
    ("Chủ tịch thành phố Cần Thơ Trần Việt Trường nói.", ["Cần Thơ"], ["Trần Việt Trường"], ""),
    ("Chủ tịch xã Trà Leng Hồ Văn Đê nói.", ["Xã Trà Leng"], ["Hồ Văn Đê"], "in no list"),
    ("Chủ tịch huyện Mường Lát Kiều Mạnh Hà nói.", ["Mường Lát"], ["Kiều Mạnh Hà"], "a rarer name"),
    ("Giám đốc sân bay Nội Bài Lê Văn Sửu nói.", ["Sân bay Nội Bài"], ["Lê Văn Sửu"], ""),
    ("Thị trưởng thành phố Los Angeles vắng mặt.", ["Los Angeles"], [], "nobody behind"),
    ("Theo chủ tịch xã Trần Văn Lúa, đê đã vỡ.", [], ["Trần Văn Lúa"], "no place"),
    (
        "Dọn xong các tuyến Lê Đại Hành, Hoàng Quốc Việt.",
        ["Lê Đại Hành", "Hoàng Quốc Việt"],
        [],
        "",
    ),
    ("Tuyến Metro mở cửa hôm qua.", [], [], "a word that names nothing"),
]


@pytest.mark.parametrize(("text", "places", "people", "remark"), OFFICE_PLACE_HOLDER)
def test_a_place_between_an_office_and_its_holder(
    text: str, places: list[str], people: list[str], remark: str
) -> None:
    assert named(text, PLACE) == places, remark
    assert named(text, PERSON) == people, remark


COUNTRY_OF_OFFICE = [
    # the text, its places, its people, remark
    ("Thủ tướng Đức đã tới thăm làng.", ["Đức"], [], "no given name behind a state's office"),
    ("Cựu tổng thống Nga và đại sứ Anh cùng đến.", ["Nga", "Anh"], [], ""),
    ("Hai nghị sĩ Nhật bị cấm nhập cảnh.", ["Nhật"], [], "two of them"),
    ("Một chuyên gia Ý đã ở lại làng.", ["Ý"], [], "some expert"),
    (
        "Bộ trưởng Lê Văn Đức nói. Bộ trưởng Đức đi sớm.",
        [],
        ["Lê Văn Đức", "Đức"],
        "in full before",
    ),
    ("Bác sĩ Đức ra đón bệnh nhân.", [], ["Đức"], "no state's office"),
    ("Thủ tướng Chính đã đến.", [], ["Chính"], "no country"),
    ("Anh Nhật và khách Tây cùng ăn phở.", [], ["Nhật"], "Western guests"),
    ("Hãng xây kho tại Huế; Vinamilk xây bến.", ["Huế"], [], "a semicolon parts sentences"),
]


@pytest.mark.parametrize(("text", "places", "people", "remark"), COUNTRY_OF_OFFICE)
def test_a_country_behind_an_office_is_nobody(
    text: str, places: list[str], people: list[str], remark: str
) -> None:
    assert named(text, PLACE) == places, remark
    assert named(text, PERSON) == people, remark


INITIALS = [
    ("Vai chính thuộc về Kaity Nguyễn và Zoran Trần.", ["Kaity Nguyễn", "Zoran Trần"], "abroad"),
    ("Nhà văn J.K. Rowling ra sách mới.", ["J.K. Rowling"], "two letters, two full stops"),
    ("Theo ông J. D. Carter, giá sẽ tăng.", ["J. D. Carter"], "with a blank"),
    ("Cựu tổng thống George W. Bush đã đến.", ["George W. Bush"], "between two foreign words"),
    ("Phó tổng thống Mỹ JD Vance đã đến.", ["JD Vance"], "without full stops"),
    ("Nạn nhân là Nguyễn Văn A. Cảnh sát đã đến.", ["Nguyễn Văn A"], "the end of a sentence"),
    ("Chị N.T.H. Công an xã mời lên.", ["N.T.H"], "likewise, of three letters"),
    ("Ông ở khối A. George đã đến.", ["George"], "no foreign word before"),
]


@pytest.mark.parametrize(("text", "names", "remark"), INITIALS)
def test_initials_and_other_foreign_names(text: str, names: list[str], remark: str) -> None:
    assert named(text, PERSON) == names, remark


ACRONYMS = [
    ("Tổng cục Thủy lợi (TCTL) đã họp. Sau đó TCTL báo cáo.", "TCTL", "its own letters"),
    ("Liên đoàn Lao động Việt Nam (LĐLĐVN) họp.", "LĐLĐVN", "a stroke is a letter's own"),
    ("Cục Hàng không Việt Nam (CAAV) đã họp ở đây.", "CAAV", "of its name in English"),
    ("Theo Công an huyện Đông Anh (TP.HCM), vụ việc đã rõ.", None, "a place"),
    ("Theo Sở Y tế Hà Nội (AFP), vụ việc đã rõ.", None, "another organisation"),
]


@pytest.mark.parametrize(("text", "acronym", "remark"), ACRONYMS)
def test_acronyms_as_the_article_defines_them(text: str, acronym: str | None, remark: str) -> None:
    (body, *_) = (m for m in mentions(text) if m.kind is BODY)
    assert body.defines == acronym, remark


def test_a_line_of_scores_is_vietnamese_though_most_of_its_words_are_names() -> None:
    text = "Vòng 7: FLC Thanh Hóa gặp Quảng Nam FC, Sài Gòn FC tiếp Hải Phòng. Trận còn lại hoãn."
    assert "Vòng" not in {mention.name for mention in mentions(text)}
    assert "FLC Thanh Hóa" in named(text, BODY)


def test_languages_are_told_apart_paragraph_by_paragraph() -> None:
    text = (
        "Major General Hoàng Kim Phụng, who heads the Department, spoke.\n\n"
        "Thiếu tướng Hoàng Kim Phụng nói rằng bệnh viện sẽ sang Nam Sudan vào năm tới.\n\n"
        "He said that the hospital will go to South Sudan."
    )
    assert named(text, PLACE) == ["Nam Sudan", "South Sudan"]
    assert named(text, PERSON) == ["Hoàng Kim Phụng"]


@pytest.mark.parametrize("text", ["Trần Đình Hùng gặp Trần Đình Hưng ở quán nhỏ ven đường."])
def test_names_that_differ_by_a_mark_stay_two(text: str) -> None:
    assert named(text, PERSON) == ["Trần Đình Hùng", "Trần Đình Hưng"]


PIECES = [
    *"ông Bộ trưởng Nam Sudan , . Hà Nội và của Cục - ( ) Quốc phòng đã 9 TP.HCM".split(),
    *("“", "\n", "Ý"),
]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=40,
    )
)
def test_mentions_are_in_order_and_slice_back(words: list[str]) -> None:
    text = " ".join(["Người ta nói rằng được", *words])
    found = mentions(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
