"""Where a stretch of capitalised syllables ends, and what its words say of it."""

from __future__ import annotations

import re

from pktui.pipeline.names.vi.bodies import known_body
from pktui.pipeline.names.vi.lexicon import BODY_HEAD, NO_NAME, TITLE, fields, is_opener
from pktui.pipeline.names.vi.phrases import phrase_at, place_at
from pktui.pipeline.names.vi.runs import behind_particles
from pktui.pipeline.names.vi.titles import COMMON_FAMILY, FAMILY, GIVEN, MIDDLE
from pktui.pipeline.names.vi.tokens import CAPITAL, FIRST, NUMBER, OPENS, SHOUTED, Syllables
from pktui.pipeline.names.vi.words import FUNCTION, is_syllable

_RUN = 8
"""Capitalised syllables of one name at most."""
_TELLING_MIDDLES = frozenset(("văn", "thị"))
"""Middle names that make a full name of a rare family name before them."""
_PLACE_RUN = 4
"""The same of a place behind its head, unless the list knows a longer one."""


def behind_run(tokens: Syllables, at: int) -> int:
    """Return where the capitalised syllables from `at` on end, with small particles of foreign
    names."""
    end = at + 1
    while end < tokens.size and end - at < _RUN:
        if (
            tokens.flags[end] & CAPITAL
            and not tokens.flags[end] & OPENS
            and not another_begins(tokens, end, at)
            and not is_shouted_word(tokens, end)
        ):
            end += 1
        elif behind_particles(tokens, end):
            end = behind_particles(tokens, end)
        else:
            break
    return end


def behind_event(tokens: Syllables, at: int) -> int:
    """Return where the field of work that an event is about ends, from `at` on; its first syllable
    is large."""
    while at + 1 < tokens.size and ((tokens.small[at], tokens.small[at + 1]) in fields()):
        at += 2
    return at


def is_full_name(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether a run is someone's full name and no known place."""
    known = place_at(tokens, at, end)
    small = tokens.small[at]
    is_told = not is_syllable(small) or tokens.small[at + 1] in _TELLING_MIDDLES
    is_rare = small in FAMILY and is_told and end - at > 1
    is_full = small in COMMON_FAMILY and 3 <= end - at <= 4
    return (is_full or is_rare) and not (known and known[0] == end)


def is_leader(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether who leads a team stands behind its country: HLV tuyển nữ Việt Nam Mai Đức
    Chung."""
    return tokens.small[at] in FAMILY and 3 <= end - at <= 4


def behind_place(tokens: Syllables, at: int) -> int:
    """Return where the capitalised syllables from `at` on end that are a place's name."""
    known = place_at(tokens, at, tokens.size)
    end = at + 1
    while (
        end < tokens.size
        and tokens.flags[end] & CAPITAL
        and end - at < _PLACE_RUN
        and not another_begins(tokens, end)
    ):
        end += 1
    return max(end, known[0]) if known else end


def another_begins(tokens: Syllables, at: int, run: int | None = None) -> bool:
    """Tell whether another name, or someone's title, begins at `at` inside a run of capitals.

    A family name at `run`, where it begins, makes given names of such words: Lê Trung Phong.
    """
    phrase = phrase_at(tokens, at) if tokens.flags[at] & FIRST else None
    if phrase is None:
        return False
    if (
        run is not None
        and run == at - 1
        and tokens.small[run] in COMMON_FAMILY
        and (phrase.classes & TITLE or tokens.flags[at + 1] & CAPITAL)
    ):
        return len(phrase.words) > 2 or bool(tokens.flags[at] & SHOUTED)
    return len(phrase.words) > 1 or bool(
        phrase.classes & BODY_HEAD and phrase.text in ("bộ", "sở", "ubnd")
    )


def begins_field(tokens: Syllables, at: int) -> bool:
    """Tell whether a field of work stands at `at`, its first syllable large: Cộng sản."""
    if at + 1 >= tokens.size or tokens.flags[at + 1] & CAPITAL:
        return False
    pair = tokens.small[at], tokens.small[at + 1]
    return bool(tokens.flags[at] & CAPITAL) and pair in fields()


def is_canal(tokens: Syllables, at: int) -> bool:
    """Tell whether "kênh" before `at` is a canal, and no channel, by the name's own syllable."""
    is_native = at < tokens.size and is_syllable(tokens.small[at])
    return is_native and not known_body(tokens, at)


def is_no_head(tokens: Syllables, at: int, head: str) -> bool:
    """Tell whether the word at `at`, which heads organisations, is another word here: a canal, a
    case that is called after somebody (vụ Năm Cam), a work in volumes."""
    if head == "vụ":
        return not tokens.flags[at] & CAPITAL
    if head == "bộ" and not tokens.flags[at] & CAPITAL:
        return tuple(tokens.small[at + 1 : at + 3]) in _IN_VOLUMES
    return head == "kênh" and is_canal(tokens, at + 1)


_IN_VOLUMES = frozenset(
    (
        ("bách", "khoa"),
        ("từ", "điển"),
        ("đại", "từ"),
        ("đại", "việt"),
        ("luật", "hình"),
        ("luật", "dân"),
        ("sử", "ký"),
    )
)
"""The first two words of works that are called a "bộ": bộ Bách khoa toàn thư."""


def is_shouted_word(tokens: Syllables, at: int) -> bool:
    """Tell whether a word of a headline in capitals is one that is written small elsewhere."""
    if not tokens.flags[at] & SHOUTED:
        return False
    small = tokens.small[at]
    return small not in GIVEN and small not in MIDDLE and (small in FUNCTION or is_opener(small))


def names_thing(tokens: Syllables, at: int, end: int, *, follows: bool) -> bool:
    """Tell whether the run behind a word for a thing is that thing's name, by its own words.

    A place or an organisation may stand there too, and keeps its own name: tàu Trung Quốc.
    """
    flags = tokens.flags
    if not follows or (flags[at] & CAPITAL and not flags[at] & OPENS):
        return False
    if flags[end] & FIRST and phrase_at(tokens, end):
        return False
    return not known_body(tokens, end)


def lists(tokens: Syllables, at: int) -> bool:
    """Tell whether "và" or a comma stands at `at`, and a capital behind it."""
    nxt = at + 1
    return (
        nxt < tokens.size and tokens.words[at] in ("và", ",") and bool(tokens.flags[nxt] & CAPITAL)
    )


def lists_countries(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether `tokens[at:end]` is a country in a list with another: Anh và Mỹ."""
    if not lists(tokens, end):
        return False
    known = place_at(tokens, at, end)
    other = place_at(tokens, end + 1, tokens.size)
    if known is None or other is None or known[0] != end:
        return False
    return known[1].sort == other[1].sort == "country"


def is_form_of_address(tokens: Syllables, at: int) -> bool:
    """Tell whether a large "Ông", "Bà" … inside a sentence is one, and no part of a name."""
    if tokens.small[at] in _FORMS_OF_ADDRESS:
        return not (at and tokens.flags[at - 1] & CAPITAL)
    return len(tokens.small[at]) > _LONGEST_SYLLABLE_OF_NAME


_FORMS_OF_ADDRESS = frozenset(("ông", "bà", "chị", "cụ", "bác"))
_LONGEST_SYLLABLE_OF_NAME = 4
"""Letters of a word for kin up to which it may be somebody's name: Anh, Cô, Dì."""


def is_longer_place(tokens: Syllables, at: int, body: int) -> bool:
    """Tell whether a known place is as long as what its first word heads: Trường Sa."""
    place = place_at(tokens, at, tokens.size)
    return place is not None and place[0] - at > 1 and place[0] >= body


def heads_body(tokens: Syllables, at: int) -> bool:
    """Tell whether the head of an organisation, of two words and more, stands large at `at`."""
    phrase = phrase_at(tokens, at) if tokens.flags[at] & FIRST else None
    is_head = phrase is not None and phrase.classes & BODY_HEAD and len(phrase.words) > 1
    return bool(is_head and tokens.flags[at] & CAPITAL and not tokens.flags[at + 1] & CAPITAL)


def is_no_name(tokens: Syllables, at: int) -> bool:
    """Tell whether a word that names nothing stands large at `at`: tuyến Metro."""
    phrase = phrase_at(tokens, at) if tokens.flags[at] & FIRST else None
    return phrase is not None and phrase.classes == NO_NAME


def heads_village(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether the office at `at`, behind somebody's name and a comma, is that of the village
    whose name stands at `end`: …, trưởng bản Háng Đồng."""
    if tokens.small[end - 1] not in _VILLAGES or not at or tokens.words[at - 1] != ",":
        return False
    is_named = tokens.small[end] not in FAMILY and tokens.flags[end + 1] & CAPITAL
    return bool(is_named and not tokens.flags[at] & CAPITAL)


_VILLAGES = frozenset(("bản", "thôn", "ấp", "buôn", "xóm", "làng"))
"""Last words of an office that head a village's name as well; each is listed as such a head."""


def is_degree(tokens: Syllables, at: int) -> bool:
    """Tell whether a letter is that of a scale behind "độ": 5 độ C."""
    return at > 0 and tokens.small[at] in ("c", "f", "k") and tokens.small[at - 1] == "độ"


def names_nobody(text: str, tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether a run is the title of a work in quotation marks, or a people's name."""
    is_work = is_work_in_quotes(text, tokens.start(at), tokens.end(end - 1))
    return is_work or is_people(tokens, at, end)


def is_people(tokens: Syllables, at: int, end: int) -> bool:
    """Tell whether a run is the name of one of the peoples of a country: dân tộc Thái."""
    if at < 2 or tokens.small[at - 2 : at] != ["dân", "tộc"] or tokens.flags[at - 1] & CAPITAL:
        return False
    place = place_at(tokens, at, end)
    return place is None or place[0] - at == 1


def is_subject(tokens: Syllables, at: int) -> bool:
    """Tell whether a word is what a school teaches: lớp 12 Toán, môn Văn, chuyên Anh."""
    if not at or tokens.small[at] not in _SUBJECTS:
        return False
    before = tokens.small[at - 1]
    is_class = tokens.flags[at - 1] & NUMBER and at > 1 and tokens.small[at - 2] == "lớp"
    return before in _BEFORE_SUBJECTS or bool(is_class)


_SUBJECTS = frozenset("toán lý hóa văn sử địa anh sinh tin nga pháp trung nhật".split())
_BEFORE_SUBJECTS = frozenset(("môn", "chuyên", "khối"))


def behind_games(tokens: Syllables, at: int) -> int:
    """Return where the city at `at` ends that the Olympics were held in: Olympic Tokyo; 0 for a
    country, whose team is meant."""
    place = place_at(tokens, at, tokens.size)
    return place[0] if place and place[1].sort != "country" else 0


def is_title_of_work(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` opens the title of a song or a film in quotation marks.

    Its other words are written small: "Diễm xưa". What someone calls or asks is no title.
    """
    if text[start - 1 : start] not in _QUOTES or not start:
        return False
    rest = _TITLE_OF_WORK.match(text, end, end + _LONGEST_TITLE)
    return bool(rest and _CALLED.isdisjoint(rest[1].split()))


_QUOTES = ('"', "“", "‘", "«")
_LONGEST_TITLE = 40
_TITLE_OF_WORK = re.compile(r"((?: [^\W\dA-Z_]+){1,5})[\"”’»]")
_CALLED = frozenset("ơi à ạ đâu này hả nhé nhỉ đi nói là đã sẽ đang".split())
"""Words of what someone says, not of a title."""


def is_work_in_quotes(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is the whole title, in quotation marks, of what stands before:
    a play or a book."""
    if not start or text[start - 1] not in _QUOTES or text[end : end + 1] not in _CLOSING:
        return False
    before = text[max(0, start - _LONGEST_TITLE) : start - 1].split()
    return bool(before) and before[-1].lower() in _WORKS


_CLOSING = ('"', "”", "’", "»")
_WORKS = frozenset("vở phim khúc hát cuốn sách truyện thuyết album phẩm kịch thơ hồi".split())
"""Last syllables of what has a title: vở, bộ phim, ca khúc, bài hát, tiểu thuyết."""
