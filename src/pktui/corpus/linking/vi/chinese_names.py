"""Chinese people by the Vietnamese reading of their characters: Tập Cận Bình is Xi Jinping.

Each character has one Vietnamese reading, or a few, and one in pinyin; Taiwan, Hong Kong and
Singapore spell some in their own way. Which readings share a character is written down here for
the characters that names are made of. Syllables say less than letters do, so the name alone is
never enough: one of the two must be spoken of as somebody from where such names are at home.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import pairwise, product
from typing import Protocol

from pktui.model.article import ArticleId
from pktui.text.fold import fold

_READINGS = """
á=ya|ái=ai|an=an|anh=ying ing|ánh=ying|âm=yin|ân=en|ba=bo ba|bá=bo|bác=bo|bạc=bo|bách=bai|bạch=bai
|ban=ban|bàng=pang|bành=peng|bảo=bao|bào=bao|băng=bing|bằng=peng|bích=bi|biên=bian|biện=bian
|biểu=biao|binh=bing|bình=ping|bính=bing|bố=bu|bồi=pei|bội=pei|bưu=you|cảnh=jing geng|cam=gan
|can=gan|càn=qian|cao=gao kao|cát=ji ge|căn=gen|cẩm=jin|cầm=qin|cận=jin|cầu=qiu|cẩn=jin|chấn=zhen
|chân=zhen|chi=zhi|chí=zhi|chiêm=zhan|chiến=zhan|chiêu=zhao|chính=zheng cheng|chu=zhou chu zhu
|chúc=zhu|chung=zhong|chương=zhang|công=gong|cố=gu|cốc=gu|cơ=ji|củng=gong|cung=gong|cúc=ju|cư=ju
|cường=qiang|cương=gang|cửu=jiu jeou|dân=min|dận=yin|danh=ming|dật=yi|di=yi|diễm=yan|diên=yan
|diễn=yan|diệp=ye yip|diệu=yao yiu yew|do=you|doanh=ying|doãn=yin|du=yu|dục=yu|duy=wei|duyệt=yue
|dũng=yong|dung=rong yong|dư=yu|dự=yu|dương=yang yeung|đại=da dai|đan=dan|đàm=tan|đạo=dao|đào=tao
|đạt=da|đặng=deng tang|đằng=teng|điền=tian|điện=dian|đinh=ding|đình=ting|định=ding|đoan=duan
|đoàn=duan|đỗ=du|đổng=dong tung|đông=dong tung|đồng=tong|đức=de te|đường=tang|gia=jia ka
|giai=jia|giang=jiang|giám=jian|giản=jian|giáo=jiao|giới=jie kai|giao=jiao|hà=he ho|hải=hai|hán=han
|hàn=han|hàm=han|hành=hang xing|hạnh=xing|hạc=he|hách=he|hạo=hao|hào=hao|hân=xin|hậu=hou|hi=xi
|hiến=xian|hiền=xian|hiển=xian hsien|hiếu=xiao|hiểu=xiao|hiệu=xiao|hoa=hua|hoàn=huan|hoan=huan
|hoàng=huang wong|hòa=he|hoài=huai|hoằng=hong|hồ=hu|hộ=hu|hỗ=hu|hổ=hu|hối=hui|hội=hui|hồng=hong hung
|huân=xun|huệ=hui|huy=hui|huyền=xuan|hùng=xiong|hưng=xing|hương=xiang|hướng=xiang|hứa=xu hui
|hựu=you|hy=xi|kha=ke|khả=ke|khải=kai|khang=kang|khánh=qing|khắc=ke|khâm=qin|khiết=jie|khoa=ke
|khổng=kong|khôn=kun|khởi=qi|khuê=kui gui|khương=jiang|kiên=jian|kiến=jian chien|kiện=jian|kiều=qiao
|kiệt=jie|kim=jin|kinh=jing|kính=jing|kỳ=qi|kỷ=ji|kỵ=ji|lã=lu|lạc=le luo|lai=lai|lại=lai|lam=lan
|lan=lan|lãng=lang|lãnh=leng|lạp=la|lăng=ling|lâm=lin lam|lập=li|lật=li|lê=li|lệ=li|lễ=li|liên=lian
|liễu=liu|liệt=lie|linh=ling|lĩnh=ling|lộ=lu|lôi=lei|lỗ=lu|lộc=lu|lợi=li|long=long loong lung
|luân=lun|luật=lu|lục=lu|lư=lu|lữ=lu|lực=li|lương=liang leung|lượng=liang|lưu=liu lau|lý=li lee
|mã=ma|mai=mei|mãn=man|mạnh=meng|mao=mao|mạo=mao|mẫn=min|mậu=mao|mi=mi|miên=mian|minh=ming
|mỗ=mou|mộc=mu|mục=mu|mưu=mou|mỹ=mei|nam=nan|ngạn=yan|nghênh=ying|nghệ=yi|nghi=yi|nghị=yi|nghĩa=yi
|nghiêm=yan|nghiêu=yao|nghiệp=ye|ngọc=yu|ngô=wu|nguyên=yuan|nguyệt=yue yuet|ngụy=wei|ngưu=niu
|nhã=ya|nhạc=yue le|nhan=yan|nhân=ren|nhất=yi|nhậm=ren|nhiên=ran|nhuận=run fat|nhuệ=rui
|như=ru|nhược=ruo|ninh=ning|nữ=nu|oánh=ying|ôn=wen|pha=bo|phái=pai|phan=pan|phạm=fan|pháp=fa|phát=fa
fat|phi=fei|phỉ=fei|phó=fu|phong=feng|phòng=fang|phổ=pu|phu=fu|phú=fu|phúc=fu|phụng=feng|phương=fang
|phượng=feng|quách=guo kwok|quan=guan kwan|quân=jun|quang=guang kuan|quảng=guang|quần=qun|quế=gui
|quốc=guo kuo|quý=gui ji|quyên=juan|quyền=quan|quỳnh=qiong|sa=sha|sách=ce|sán=can|sảng=shuang
|sâm=sen|sĩ=shi|siêu=chao chiu|sinh=sheng|soái=shuai|sơn=shan|sở=chu|sùng=chong|sử=shi|tá=zuo
|tạ=xie|tác=zuo|tài=cai|tam=san|tào=cao|tạo=zao|tảo=zao|tân=xin|tấn=jin|tần=qin|tập=xi|tất=bi
|tăng=zeng tsang|tây=xi|tề=qi|tế=ji|thạch=shi|thái=cai tai tsai|thanh=qing ching|thành=cheng
|thao=tao|thắng=sheng|thâm=shen|thân=shen|thẩm=shen|thần=chen shen|thập=shi|thế=shi|thi=shi
|thiên=tian|thiện=shan|thiệu=shao|thịnh=sheng|thị=shi|thọ=shou|thông=tong|thổ=tu|thụ=shu|thu=qiu|thuần=chun
|thuật=shu|thủy=shui|thụy=rui|thư=shu|thừa=cheng|thức=shi|thường=chang|thượng=shang|tiên=xian
|tiền=qian|tiếp=jie|tiệp=jie|tiết=xue jie|tiêu=xiao|tiểu=xiao|tín=xin|tinh=xing jing|tĩnh=jing
|tính=xing|toàn=quan|tô=su|tổ=zu|tôn=sun|tống=song|tông=zong|trác=zhuo|trạch=ze zhai|trang=zhuang
|tráng=zhuang|trân=zhen|trấn=zhen|trần=chen|trì=chi|triều=chao|triển=zhan|triệu=zhao|triết=zhe
|trinh=zhen|trình=cheng|trịnh=zheng cheng|trọng=zhong|trung=zhong|trụ=zhu|trúc=zhu|trực=zhi
|trường=chang|trương=zhang chang cheung|tu=xiu|tú=xiu|tuấn=jun|tuần=xun|tuệ=hui|túc=su|tùng=song
|tuyên=xuan|tuyền=quan|tuyết=xue|tư=si|từ=xu ci tsui|tử=zi|tước=jue|tường=xiang|tưởng=jiang chiang
|uông=wang|uy=wei|uyên=yuan|uyển=wan|ưng=ying|vạn=wan|văn=wen man|vân=yun|vận=yun|vĩ=wei|vi=wei
|viên=yuan|viễn=yuan|viện=yuan|vinh=rong|vĩnh=yong|vọng=wang|vô=wu|vũ=wu yu|võ=wu|vu=yu|vương=wang
|vượng=wang|vy=wei|xa=che|xán=can|xuân=chun|xương=chang|xuyên=chuan|y=yi|yến=yan|yên=yan
"""
"""Vietnamese readings and how the same characters are spelt in Latin letters. Written by hand."""

_AT_HOME = frozenset(
    "china chinese beijing shanghai taiwan taiwanese taipei singapore singaporean macau macao"
    " guangdong tibet xinjiang".split()
) | frozenset(
    ("hong kong", "hồng kông", "trung quốc", "đài loan", "đài bắc", "bắc kinh", "thượng hải")
)
"""Places, and the words for their people, by which somebody is from where such names are at
home."""
_SURE = 3
"""Syllables from which it is enough that one of the two names is told to be from there. Of two,
both must be, unless both hold one office."""
_LONGEST = 4
"""Syllables of such a name at most."""


class NameCompany(Protocol):
    """What a corpus says of the full names of people beside their letters."""

    def is_shared(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Tell whether anything but their letters says that the two are one person."""
        ...

    def offices(self, name: tuple[str, ...]) -> Set[str]:
        """Return the offices that a name is called by, folded."""
        ...

    def beside(self, name: tuple[str, ...]) -> Set[str]:
        """Return the places and bodies that the articles with a name speak of."""
        ...


def chinese_spellings(
    names: Mapping[tuple[str, ...], Set[ArticleId]],
    company: NameCompany,
    vietnamese: Set[ArticleId],
) -> Iterator[tuple[tuple[str, ...], list[tuple[str, ...]]]]:
    """Yield each name of the articles in `vietnamese` that other articles spell in Latin letters,
    and how.

    `names` maps each folded full name to the articles that have it.
    """
    if not vietnamese:
        return
    by_letters = _by_letters(name for name in names if not vietnamese >= names[name])
    for tokens in names if by_letters else ():
        if not vietnamese.isdisjoint(names[tokens]):
            written = _written_in_pinyin(tokens, by_letters)
            spelt = [other for other in written if _are_one(tokens, other, company)]
            if spelt:
                yield tokens, spelt


def _are_one(one: tuple[str, ...], other: tuple[str, ...], company: NameCompany) -> bool:
    """Tell whether a Vietnamese reading and a spelling are one person's, by what is said beside
    them."""
    if company.is_shared(one, other):
        return True
    told = sum(_is_from_there(company.offices(n) | company.beside(n)) for n in (one, other))
    if len(one) >= _SURE or _hold_one_office(company.offices(one), company.offices(other)):
        return told > 0
    return told == 2


def _written_in_pinyin(
    tokens: Sequence[str], by_letters: Mapping[tuple[str, str], Sequence[tuple[str, ...]]]
) -> Iterator[tuple[str, ...]]:
    """Yield the names that the characters of `tokens`, a folded Vietnamese name, may be spelt as.

    All spellings are looked up: of a pile with many such names, none is compared with all others.
    """
    if not 2 <= len(tokens) <= _LONGEST:
        return
    family, *given = [sorted(_readings().get(fold(word), ())) for word in tokens]
    for rest in sorted(set(map("".join, product(*given)))):
        for first in family:
            for name in by_letters.get((first, rest), ()):
                if name != tuple(tokens):
                    yield name


def _by_letters(
    names: Iterable[tuple[str, ...]],
) -> Mapping[tuple[str, str], list[tuple[str, ...]]]:
    """Map the first word of each name, and the letters of the others, to the names."""
    found: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        if len(name) > 1:
            found[name[0], "".join(name[1:]).translate(_NO_LETTERS)].append(name)
    return found


_NO_LETTERS = str.maketrans("", "", "-'’")
"""What stands between the syllables of a given name in Latin letters."""


def _is_from_there(words: Iterable[str]) -> bool:
    """Tell whether one of these offices and places says that somebody is from China, Taiwan, Hong
    Kong or Singapore."""
    return any(not _at_home().isdisjoint(_words_and_pairs(fold(word))) for word in words)


def _hold_one_office(vietnamese: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether a Vietnamese office is, in English, one of the `others`: Ngoại trưởng."""
    english = " | ".join(fold(role) for role in others)
    return any(
        word in english
        for role in vietnamese
        for office, words in _offices().items()
        if office in fold(role)
        for word in words
    )


def _words_and_pairs(text: str) -> Iterable[str]:
    words = text.replace(",", " ").split()
    return (*words, *map(" ".join, pairwise(words)))


@cache
def _at_home() -> frozenset[str]:
    return frozenset(map(fold, _AT_HOME))


_OFFICES = """
chủ tịch=president|chairman|leader
tổng bí thư=general secretary|leader
thủ tướng=premier|prime minister
ngoại trưởng=foreign minister
bộ trưởng=minister
tổng thống=president
đặc khu trưởng|trưởng đặc khu=chief executive|leader
đại sứ=ambassador
phát ngôn viên|người phát ngôn=spokesman|spokeswoman|spokesperson
"""
"""Vietnamese offices and what English calls them, as news of states has them."""


@cache
def _offices() -> Mapping[str, tuple[str, ...]]:
    lines = (line.split("=") for line in _OFFICES.strip().split("\n"))
    return {fold(v): tuple(e.split("|")) for names, e in lines for v in names.split("|")}


@cache
def _readings() -> Mapping[str, frozenset[str]]:
    """Map each folded Vietnamese reading to the spellings in Latin letters."""
    found: dict[str, frozenset[str]] = {}
    for entry in _READINGS.replace("\n", " ").split("|"):
        syllable, _, letters = entry.strip().partition("=")
        key = fold(syllable)
        found[key] = found.get(key, frozenset()) | frozenset(letters.split())
    return found
