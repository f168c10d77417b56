"""How far the name of a body goes: behind "and", behind "on", behind the commas of its tasks.

"The Department of Health and Human Services" is one body, "the Labour Party and the Green Party"
are two. What joins the two is the same word, so the words on both sides decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pktui.pipeline.names.en.words import TASK_JOINTS, WORKS_ON
from pktui.pipeline.names.gazetteer import lexicon
from pktui.pipeline.names.lexical_features import NAMES, PLACES, TITLES, TRAITS, LexicalFeature
from pktui.pipeline.names.tokens import SMALL, Token
from pktui.text.fold import fold

_MOST_TASKS = 3
"""Words of a task that stand before "and": Food, or Natural Resources."""
_FEWEST_OF_TWO_TASKS = 4
"""Words of Food and Drug Administration."""
_NOT_PLAIN = PLACES | TITLES | LexicalFeature.DEMONYM | LexicalFeature.CALENDAR | SMALL

_CAPITALISED = r"[A-Z][a-z]+(?:-[A-Za-z]+)?"
_TASK = rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,3}}"
_ON = re.compile(
    rf" on (?:the )?({_TASK}(?: of (?:the )?{_TASK}|(?:, {_TASK}){{0,4}},? and {_TASK})?)"
)
_ON_EVENT = re.compile(r" on the (?:[A-Z][\w-]*(?: and)? ){2,8}([A-Z][a-z]+)(?! [A-Z])")
"""What a commission looks into, with names inside: on the BP Deepwater Horizon Oil Spill."""
_LIST = re.compile(rf"(?:, {_TASK}){{1,4}},? and {_TASK}")
_WORD = re.compile(_CAPITALISED)


def goes_on_behind_and(tokens: Sequence[Token], at: int, head: int, end: int) -> bool:
    """Tell whether a body that begins at `at` goes on behind the "and" at `end`.

    It does where "and" joins two of its tasks (Ministry of Trade and Industry), or where a single
    word before it is completed behind it (Securities and Exchange Commission).
    """
    nxt = end + 1
    if nxt + 1 < len(tokens) and tokens[nxt].traits & LexicalFeature.DEMONYM:
        nxt += 1  # Ministry of Culture and Islamic Guidance
        if tokens[nxt].traits & LexicalFeature.BODY:
            return False
    if nxt >= len(tokens) or not _is_task(tokens[nxt]):
        return False
    if head == end - 1 and not any(token.traits & SMALL for token in tokens[at:end]):
        is_task = tokens[head].traits & LexicalFeature.PORTFOLIO  # House Energy and Commerce …
        return bool(head == at or is_task) and _completed(tokens, nxt)
    alone = nxt + 1 == len(tokens) or tokens[nxt + 1].traits & SMALL
    return not (alone and tokens[nxt].traits & LexicalFeature.BODY)


def behind_two_tasks(tokens: Sequence[Token], at: int) -> int:
    """Return where the second task begins of a body named for two: Food and Drug Administration.

    0 where the words are no such name: the second has to be followed by a word for a body, and
    neither may name someone or some place of its own.
    """
    if len(tokens) - at < _FEWEST_OF_TWO_TASKS:
        return 0
    joint = at
    while joint < len(tokens) and not tokens[joint].traits & SMALL:
        joint += 1
    words = tokens[at:joint]
    if len(words) == 1 and _are_aims_of_party(tokens, at):
        return joint + 1
    if not 0 < len(words) <= _MOST_TASKS or joint + 1 >= len(tokens):
        return 0
    if tokens[joint].word not in TASK_JOINTS or not all(map(_is_first_task, words)):
        return 0
    if fold(" ".join(token.word for token in words)).replace(" ", "-") in lexicon(
        "known-organisation"
    ):
        return 0
    return joint + 1 if _completed(tokens, joint + 1) else 0


def _are_aims_of_party(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a party is named for two things from `at` on: Bread and Roses Party.

    Two parties of one word each stand so, too (the Labour and Green Party): neither word may begin
    the name of a known body.
    """
    if at + 3 >= len(tokens) or tokens[at + 3].word != "Party":
        return False
    aims = tokens[at], tokens[at + 2]
    no_aim = LexicalFeature.DEMONYM | LexicalFeature.BODY | PLACES & ~LexicalFeature.TOWN
    return all(
        aim.traits & LexicalFeature.ENGLISH
        and not aim.traits & (no_aim | SMALL)
        and not fold(aim.word).endswith(("ican", "ratic", "ive", "ist", "al", "labour", "green"))
        for aim in aims
    )


def is_task_of_body(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Tell whether an office's word says what a body is for: Ministry of Justice."""
    return (
        head >= 0
        and bool(tokens[at].traits & LexicalFeature.PORTFOLIO)
        and tokens[at - 1].word in ("of", "for", "and")
        and not (at + 1 < len(tokens) and tokens[at + 1].traits & LexicalFeature.GIVEN)
    )


def tail_of_body(text: str, start: int, end: int) -> int:
    """Return where the body `text[start:end]` ends with the tasks behind it: Office on Drugs and
    Crime."""
    nxt = text[end : end + 4]
    if nxt == " on ":
        last = fold(text[start:end]).rpartition(" ")[2]
        if last not in WORKS_ON:
            return end
        if (whole := _ON_EVENT.match(text, end)) and _is_plain_word(whole[1]):
            return whole.end()
        found = _ON.match(text, end)
        return _end_of_plain(found, 1) if found else end
    if nxt[:2] == ", " and (" of " in text[start:end] or " for " in text[start:end]):
        found = _LIST.match(text, end)
        if found and all(_is_plain_word(word) for word in _WORD.findall(found[0])):
            return found.end()
    return end


_OFFICE_WITH_TASKS = re.compile(
    r"(?:[Ss]ecretary|[Mm]inister|[Ss]pokes(?:man|woman|person)|[Cc]ommissioner)(?: of [Ss]tate)?"
    r" (?:for|of) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+(?: [A-Z]\w+)?){0,3}, \Z"
)
_LONGEST_OFFICE = 120
"""Characters of an office with all that it is for."""


def task_of_office(text: str, at: int, run: str) -> int:
    """Return how much of a run behind a comma is the last of an office's tasks: Minister for
    Culture, Communications and Creative Industries Ed Vaizey; 0 where none is."""
    words = run.split(" ")
    if "and" not in words[:-1]:
        return 0
    if not _OFFICE_WITH_TASKS.search(text, max(0, at - _LONGEST_OFFICE), at):
        return 0
    end = 0
    for number, word in enumerate(words):
        if word == "and":
            continue
        is_given = number + 1 < len(words) and TRAITS[word] & LexicalFeature.GIVEN
        is_portfolio = TRAITS[word] & LexicalFeature.PORTFOLIO
        if not is_portfolio and (is_given or not _is_plain_word(word)):
            break
        end = sum(len(w) + 1 for w in words[: number + 1])
    return min(end, len(run))


_SMALL_IN_NAMES = frozenset("of the and for in".split())
"""Words of a body's name that its acronym leaves out."""
_IN_REGION = re.compile(r" in (?:the )?([A-Z]\w+(?: [A-Z]\w+){0,2}) \(([A-Z]{3,6})\)")


def region_of_body(text: str, start: int, end: int) -> int:
    """Return where a body ends whose acronym behind says that its region is in its name: al-Qaeda
    in the Arabian Peninsula (AQAP); `end` for all others."""
    if not text.startswith(" in ", end) or not (found := _IN_REGION.match(text, end)):
        return end
    words = re.findall(r"[^\s-]+", f"{text[start:end]} {found[1]}")
    initials = "".join(word[0].upper() for word in words if word not in _SMALL_IN_NAMES)
    return found.end(1) if initials == found[2] else end


def _end_of_plain(found: re.Match[str], group: int) -> int:
    """Return the end of a match, without the words behind its joints that may be someone's name."""
    begin = found.start(group)
    end = begin
    for word in _WORD.finditer(found[group]):
        if not _is_plain_word(word[0]):
            break
        end = begin + word.end()
    return end if end > begin else found.start()


def _is_plain_word(word: str) -> bool:
    traits = TRAITS[word]
    if traits & LexicalFeature.COMMON:
        traits &= ~LexicalFeature.TOWN  # Media is a town in Pennsylvania
    return bool(traits & LexicalFeature.PORTFOLIO) or bool(
        traits & LexicalFeature.ENGLISH
        and not traits & (_NOT_PLAIN | LexicalFeature.GIVEN | LexicalFeature.FAMILY)
    )


def _completed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a task and then a word for a body stand from `at` on, with nothing between
    them."""
    if at + 1 >= len(tokens) or not _is_task(tokens[at]):
        return False
    for token in tokens[at + 1 : at + 1 + _MOST_TASKS]:
        if token.traits & SMALL:
            return False
        if token.traits & LexicalFeature.BODY:
            return True
        if not _is_task(token):
            return False
    return False


def _is_task(token: Token) -> bool:
    """Tell whether a word may say what a body does, and is no name, place or office by itself."""
    if token.traits & LexicalFeature.PORTFOLIO and not token.traits & SMALL:
        return True
    return bool(
        token.traits & LexicalFeature.ENGLISH
        and not token.traits & (_NOT_PLAIN | LexicalFeature.GIVEN | LexicalFeature.FAMILY)
    )


def _is_first_task(token: Token) -> bool:
    """Tell whether the word may open a body's name before "and": not Democrats, not Congress."""
    traits = token.traits
    if traits & (LexicalFeature.BODY | LexicalFeature.ACRONYM) or not _is_task(token):
        return False
    if traits & NAMES & ~LexicalFeature.RARE_NAME and not traits & LexicalFeature.PORTFOLIO:
        return False
    return bool(traits & LexicalFeature.PORTFOLIO) or not token.word.endswith("s")
