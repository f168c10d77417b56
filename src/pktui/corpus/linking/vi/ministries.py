"""Việt Nam's ministries: what each language calls them, and whose a bare name means.

Every state has a Ministry of Defence, so a name without its country is Việt Nam's only in an
article about Việt Nam: the country that it names at least as often as any other, or that it is
written in the language of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from pktui.pipeline.names.vi.words import listed, spelling
from pktui.text.fold import fold

HOME = "VN"
"""The country, by its code of two letters."""

_MINISTRIES = """
bộ quốc phòng = national defence|defence
bộ ngoại giao = foreign affairs|foreign
bộ công an = public security
bộ y tế = health|public health
bộ tài chính = finance
bộ công thương = industry and trade|trade
bộ giáo dục và đào tạo|bộ gd-đt|bộ gd&đt|bộ gdđt = education and training|education
bộ giao thông vận tải|bộ gtvt = transport|transportation
bộ tài nguyên và môi trường|bộ tn-mt|bộ tn&mt = natural resources and environment
bộ lao động - thương binh và xã hội|bộ lđ-tb&xh|bộ lđ-tb-xh = labour, invalids and social affairs
bộ văn hóa, thể thao và du lịch|bộ vh-tt&dl|bộ vhttdl = culture, sports and tourism|culture
bộ kế hoạch và đầu tư|bộ kh-đt|bộ kh&đt = planning and investment
bộ nông nghiệp và phát triển nông thôn|bộ nn-ptnt|bộ nn&ptnt = agriculture and rural development
bộ thông tin và truyền thông|bộ tt-tt|bộ tt&tt = information and communications
bộ khoa học và công nghệ|bộ kh&cn|bộ kh-cn = science and technology
bộ xây dựng = construction
bộ nội vụ = home affairs
bộ tư pháp = justice
"""
"""What Vietnamese calls each, with its short forms, and what it is for in English."""

_OF_HOME = ("vietnamese ", "vietnam's ", "viet nam's ", "vietnam ", "viet nam ")
"""What stands before an English name that says whose the ministry is."""
_BEHIND = (" of vietnam", " of viet nam", " viet nam")
"""The same behind it, folded, in both languages."""


@lru_cache(maxsize=1 << 14)
def ministry(name: str, *, at_home: bool) -> str | None:
    """Return the Vietnamese name of the ministry of Việt Nam that `name` means; None if it means
    none.

    `at_home` says that it stands in an article about Việt Nam.
    """
    folded = fold(name).removeprefix("the ")
    bare = folded
    for before in _OF_HOME:
        bare = bare.removeprefix(before)
    for behind in _BEHIND:
        bare = bare.removesuffix(behind)
    is_said = bare != folded
    if not (is_said or at_home):
        return None
    marked = " ".join(map(spelling, name.split())).removesuffix(" việt nam")
    return _by_name().get(marked) or _by_name().get(_american(bare))


def why_this_ministry(vietnamese: str) -> str:
    """Return the reason why a name is that of the ministry which Vietnamese calls so."""
    return f"Việt Nam's {_english()[vietnamese][0]}, in an article about Việt Nam"


@cache
def other_names() -> Mapping[str, tuple[str, ...]]:
    """Map the Vietnamese name of each ministry to all of its names, to be searched by."""
    return {name: (name, *english) for name, english in _english().items()}


@cache
def _english() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _MINISTRIES.strip().split("\n"):
        names, fields = line.split(" = ")
        full, *short = (field.title().replace(" And ", " and ") for field in listed(fields))
        found[listed(names)[0]] = (
            f"Ministry of {full}",
            *(f"Ministry of {field}" for field in short),
            *(f"{field} Ministry" for field in (full, *short) if " " not in field),
        )
    return found


@cache
def _by_name() -> Mapping[str, str]:
    """Map each name, in small letters and American spelling, to the ministry's Vietnamese name."""
    found: dict[str, str] = {}
    for line in _MINISTRIES.strip().split("\n"):
        names = [spelling(name) for name in listed(line.split(" = ")[0])]
        home = listed(line)[0].split(" = ")[0]
        found.update((name, home) for name in names)
        found.update((fold(name), home) for name in names if " " in name)
    for vietnamese, english in _english().items():
        found.update((_american(name.lower()), vietnamese) for name in english)
    return found


def _american(name: str) -> str:
    return name.replace("defence", "defense").replace("labour", "labor")


def homes(countries: Iterable[tuple[str, str]], vietnamese: Iterable[str]) -> frozenset[str]:
    """Return the articles about Việt Nam, of the `(article, country)` that their places are in.

    Of those in `vietnamese`, which are in that language, it is enough to name Việt Nam at all, or
    no country.
    """
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for article, country in countries:
        named[article][country] += 1
    about = {
        article
        for article, counts in named.items()
        if counts[HOME] and counts[HOME] == max(counts.values())
    }
    return frozenset(
        about | {article for article in vietnamese if named[article][HOME] or not named[article]}
    )
