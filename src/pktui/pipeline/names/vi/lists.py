"""Names in one list are of one kind: "Công Phượng, Xuân Trường và Văn Toàn"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pktui.pipeline.names.pieces import Shape
from pktui.pipeline.names.vi.name_values import VietnameseName
from pktui.pipeline.names.vi.words import PLURALS

_BETWEEN = frozenset((", ", " và ", ", và ", " - ", "; ", " cùng ", " hay "))
"""What stands between the names of a list."""
_OUTER = "; "
"""What parts the names of one list, or two lists in which commas part the names."""
_LONGEST_BETWEEN = max(map(len, _BETWEEN))

_TELLING = {
    "title: kin": "people",
    "title: rank": "people",
    "full name": "people",
    "foreign given name first": "people",
    "middle name": "people",
    "before: tên": "people",
    "place head": "places",
    "place head before": "places",
    "known country": "places",
    "known city": "places",
    "known province": "places",
    "known region": "places",
    "foreign country": "places",
    "organisation head": "organisations",
    "known organisation": "organisations",
    "known abroad as an organisation": "organisations",
}
"""Features that tell the kind of a name by themselves."""


def in_lists(text: str, names: Sequence[VietnameseName]) -> Iterator[VietnameseName]:
    """Return the same names, each with what the others of its list are as one more feature."""
    return iter(names) if len(names) < _PAIR else _in_lists(text, names)


_PAIR = 2
"""Names from which there may be a list."""


def _in_lists(text: str, names: Sequence[VietnameseName]) -> Iterator[VietnameseName]:
    at = 0
    while at < len(names):
        end = at + 1
        while end < len(names) and _are_listed(text, names[end - 1].end, names[end].start):
            parts_lists = text.startswith(_OUTER, names[end - 1].end)
            if parts_lists and end - at > 1 and not text.startswith(_OUTER, names[at].end):
                break  # Việt Nam có A và B; Thái Lan có C
            end += 1
        if end - at == _PAIR and text.startswith(_OUTER, names[at].end):
            yield from names[at:end]  # two sentences: … tại Huế; Foxconn nói …
        elif end - at > 1:
            is_pair = end - at == _PAIR and "," in text[names[at].end : names[at + 1].start]
            is_pair = is_pair and not _is_plural(text, names[at].start)
            yield from _listed(names[at:end], is_pair=is_pair)
        else:
            yield names[at]
        at = end


def _is_plural(text: str, start: int) -> bool:
    """Tell whether a word for more than one stands before the head of a list that begins at
    `start`."""
    before = text[max(0, start - _LONGEST_HEAD) : start].split()[-3:]
    return not PLURALS.isdisjoint(before)


_LONGEST_HEAD = 24
"""Characters before a list in which its head stands, with the word for more than one."""


def _are_listed(text: str, end: int, start: int) -> bool:
    """Tell whether what stands from `end` to `start` is what parts the names of a list."""
    return start - end <= _LONGEST_BETWEEN and text[end:start] in _BETWEEN


def _listed(names: Sequence[VietnameseName], *, is_pair: bool) -> Iterator[VietnameseName]:
    """Yield the names of a list; of two with a comma between, the second may say what the first is
    in."""
    told = [_kind(name) for name in names]
    if any(told):
        kinds = told
    elif not _SURE_OF_PLACES.isdisjoint(names[0].around):
        kinds = ["places"] * len(names)
    else:
        kinds = [_likely_kind(name) for name in names]
        if not any(kinds):
            yield from names
            return
    counts = Counter(filter(None, kinds))
    for name, kind in zip(names, kinds, strict=True):
        others = counts - Counter((kind,)) if kind else counts
        if not others or name.name is None or name.piece.shape is not Shape.NAME:
            yield name
            continue
        (most, _), *rest = others.most_common(2)
        is_loose = is_pair and most != "places" and not any(map(_has_title, names))
        if is_loose or (rest and rest[0][1] == others[most]):
            yield name
        elif most == "places" and not is_pair and any(map(_is_street, names)):
            yield name._replace(around=(*name.around, "listed with places", "place head before"))
        else:
            yield name._replace(around=(*name.around, f"listed with {most}"))


def _has_title(name: VietnameseName) -> bool:
    return any(feature.startswith("title: ") for feature in name.around)


def _is_street(name: VietnameseName) -> bool:
    """Tell whether a name has the head of a street, and so may be a person's: đường Lê Lợi."""
    return "place head before" in name.around or not _STREETS.isdisjoint(name.name or ())


_STREETS = frozenset(f"head: {head}" for head in ("đường", "phố", "tuyến đường", "tuyến phố"))


def _kind(name: VietnameseName) -> str | None:
    if "place head before" in name.around:
        return "places"  # tuyến Phan Đình Phùng
    told = (_TELLING.get(feature) for feature in (*(name.name or ()), *name.around))
    return next(filter(None, told), None)


_SURE_OF_PLACES = frozenset(("before: ở", "before: tại"))
"""Features of the first name of a list that make places of all, unless one is told to be none."""
_LIKELY = {"two given names", "order of birth first"}
"""Features of what is mostly a person."""


def _likely_kind(name: VietnameseName) -> str | None:
    """Return what a name probably is, where none of its list says what it is."""
    return "people" if _LIKELY.intersection(name.name or ()) else None
