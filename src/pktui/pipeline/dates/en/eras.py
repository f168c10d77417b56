"""Rules for decades and centuries: “the 1990s”, “the mid-eighties”, “the 19th century”."""

from __future__ import annotations

from pktui.model.expressions import Era, Unit
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.lexicon import DECADES
from pktui.pipeline.dates.en.number_words import ordinal_of
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed

_YOUNGEST_DECADE = 20
"""The '20s to the '90s are those of the twentieth century, the '00s and '10s of this one."""
_LAST_CENTURY = 30

FRAGMENTS = {
    "nth": r"(?:{ordinal}|{digits}{th}|(?:twenty|thirty)(?: |-){ordinal})",
}


def _decade(m: Match) -> Built | None:
    if "name" in m:
        return Era(unit=Unit.DECADE, first_year=1900 + DECADES[m["name"]])
    if "digits" not in m:
        return Era(unit=Unit.DECADE, first_year=2000)  # “the noughties”
    number = int(m["digits"])
    if number and number % _THOUSAND == 0 and not _is_told_of(m):
        return None  # “~ 1000s dead”
    if number % 100 and _is_form(m, number):
        return None  # “We need no 1040s”
    if number % 10 or (number < 100 and (_is_of_an_age(m) or _is_of_a_model(m))):
        return None
    if number < 100:
        number += 1900 if number >= _YOUNGEST_DECADE else 2000
    whole_century = number % 100 == 0 and number < 2000
    return Era(unit=Unit.CENTURY if whole_century else Unit.DECADE, first_year=number)


def _decade_bc(m: Match) -> Built | None:
    """Read words such as “the 330s BC”: 339 to 330."""
    number = int(m["digits"])
    if number % 10 or not number:
        return None
    return Era(unit=Unit.DECADE, first_year=-number - _YEARS_TO_FIRST)


_YEARS_TO_FIRST = 9
_THOUSAND = 1000


def _is_form(m: Match, number: int) -> bool:
    """Tell whether an odd decade without a word that says so is a plural of something numbered."""
    return _OLD <= number < _OLDEST_BARE and not _is_told_of(m)


_OLD, _OLDEST_BARE = 100, 1500


def _is_told_of(m: Match) -> bool:
    """Tell whether a word before says that thousands are years."""
    before = m.before().lower()
    return before in ("the", "'") or before in context_words.BEFORE_YEARS


def _is_of_a_model(m: Match) -> bool:
    """Tell whether the words are like “Su-30s”, but “mid-30s”."""
    before = m.words.tokens[max(m.first - 2, 0) : m.first]
    return before[1:] == ["-"] and before[0].lower() not in ("early", "mid", "late")


def _is_of_an_age(m: Match) -> bool:
    """Tell whether the words are like “in his early 30s”, “in the low 70s”: no decade, but years
    of life or degrees."""
    before = [word for word in m.words.tokens[max(m.first - 6, 0) : m.first] if word.strip(" -–")]
    while before and before[-1].lower() in ("early", "mid", "late"):
        before.pop()
    if before[-1:] == ["the"]:
        return before[-2:-1] != [] and before[-2].lower() in _BEFORE_DEGREES
    return bool(before) and before[-1].lower() in _BEFORE_AGES


_BEFORE_DEGREES = listed("hit hits hitting reach reaches reached reaching topped")
_BEFORE_AGES = listed("his her their my your our its whose low upper high lower")


def _century(m: Match) -> Built | None:
    number = ordinal_of(m["nth"])
    if number is None or number > _LAST_CENTURY or _is_of_a_name(m):
        return None
    behind = m.words.tokens[m.last : m.last + 2]
    if behind[:1] == ["-"] and behind[-1].lower() in _LIKENESSES:
        return None  # “a 19th-century-style menu”
    before = m.before().lower()
    if before in _HOW or (m.after().lower() in _FIGURES_OF_SPEECH and before != "the"):
        return None  # “a 19th century solution to a 21st century problem”, “almost 18th century”
    return _nth_century(number, bc="bc" in m)


_LIKENESSES = listed("style type like")
"""Behind a century and a hyphen these say only what something is like."""
_HOW = listed("almost very so positively practically decidedly rather")
"""Before a century without “the” these say how old something seems."""
_FIGURES_OF_SPEECH = listed(
    """solution solutions answer answers question questions stuff nonsense
    barbarism problem problems technology technologies thinking mindset mindsets
    attitude attitudes approach tactics idea ideas politics economy economics tool tools response
    challenge challenges skills values mentality methods equipment infrastructure regulation
    standards way ways"""
)
"""Of these a century without “the” says only how old or new they are."""


def _nth_century(number: int, *, bc: bool) -> Era:
    return Era(unit=Unit.CENTURY, first_year=-100 * number if bc else 100 * (number - 1))


def _is_of_a_name(m: Match) -> bool:
    """Tell whether the words are like “20th Century Fox”."""
    return m.words.tokens[m.last - 1][0].isupper() and m.after()[:1].isupper() and "bc" not in m


def _centuries(m: Match) -> Built | None:
    """Read words such as “the late 19th and early 20th centuries”."""
    first, last = ordinal_of(m["first"]), ordinal_of(m["last"])
    if first is None or last is None or max(first, last) > _LAST_CENTURY:
        return None
    bc = "bc" in m
    return Pieces(
        (
            Piece(*m.tokens("first"), _nth_century(first, bc=bc)),
            Piece(m.tokens("last")[0], m.last, _nth_century(last, bc=bc)),
        ),
        interval="to" in m,
    )


ERA_RULES: tuple[Rule[Built], ...] = (
    Rule("decade", r"(?P<digits>{digits})'?s @bc", _decade_bc),
    Rule(
        "decade",
        r"'?(?P<digits>{twodigits|year})'?s(?!{digits})"
        r"(?! of (?:{power|large}|thousands|millions))",
        _decade,
    ),
    Rule("decade", r"(?:the|early|mid|late|roaring)(?: |-)(?P<name>{decade})", _decade),
    Rule("decade", r"(?:the )?(?:noughties|aughts)", _decade),
    Rule(
        "century",
        r"(?P<first>@nth)(?:(?: |-)century)?(?: and | or |(?P<to> to )|-)"
        r"(?=(?:(?:early|late|mid)(?: |-))?@nth)(?:(?:early|late|mid)(?: |-))?"
        r"(?P<last>@nth)(?: |-)(?:centuries|century)(?: (?:(?P<bc>@bc)|@ad))?",
        _centuries,
    ),
    Rule(
        "century", r"(?P<nth>@nth)(?: |-)(?:century|centuries)(?: (?:(?P<bc>@bc)|@ad))?", _century
    ),
)
