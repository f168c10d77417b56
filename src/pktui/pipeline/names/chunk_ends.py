"""Where one name begins and ends inside a run of capitals, by the words on both sides; and which
words of the calendar are part of one: April Jones, the Monday Club, Thursday Island."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pktui.pipeline.names.en.vietnamese import VIETNAMESE_FAMILY_NAMES, VIETNAMESE_MIDDLE_NAMES
from pktui.pipeline.names.en.words import (
    CALENDAR_GIVEN_NAMES,
    DATE_BEFORE,
    GAMES_OF,
    HEADS_OF_TICKERS,
    KIN,
    LED_BODIES,
    PULL_QUOTE,
)
from pktui.pipeline.names.gazetteer import lexicon
from pktui.pipeline.names.lexical_features import (
    NAMES,
    PLACES,
    TITLES,
    LexicalFeature,
    is_two_syllables,
)
from pktui.pipeline.names.tokens import SMALL, Token
from pktui.text.english_verbs import PAST_FORMS
from pktui.text.fold import fold


def opens_vietnamese_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word of the language is the family name of a Vietnamese full name without
    marks, which has three syllables and more: Do Van Binh, To Huy Rua."""
    if at + 2 >= len(tokens) or tokens[at].word not in VIETNAMESE_FAMILY_NAMES:
        return False
    middle, last = tokens[at + 1], tokens[at + 2]
    return middle.word in VIETNAMESE_MIDDLE_NAMES and not last.traits & SMALL


def is_tail(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether the word ends a body's name: not the surname in "Samantha Power"."""
    before = tokens[end - 1].traits
    if end == at or not tokens[end].traits & LexicalFeature.TAIL:
        return False
    if before & (SMALL | TITLES | LexicalFeature.DIRECTION):
        return False
    if tokens[end].word == "Games" and (
        before & (LexicalFeature.DEMONYM | PLACES) or tokens[end - 1].word in GAMES_OF
    ):
        return False  # Asian Games, Sochi Games
    named = tokens[at].traits & (LexicalFeature.GIVEN | LexicalFeature.INITIAL)
    return not (named and tokens[end].traits & NAMES)


def heads_later(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an office's word stands inside a body's name: General Assembly."""
    nxt = tokens[at + 1].traits if at + 1 < len(tokens) else 0
    if nxt & LexicalFeature.BODY and not nxt & SMALL:
        return True
    behind = tokens[at + 2].traits if at + 2 < len(tokens) else 0
    return bool(
        tokens[at].word == "General"
        and nxt & LexicalFeature.PORTFOLIO
        and not nxt & (NAMES | SMALL)
        and behind & LexicalFeature.BODY
        and not behind & SMALL
    )  # General Statistics Office


def is_last_name(tokens: Sequence[Token], at: int) -> bool:
    """Billie Jean King: a title's word that ends a run behind a given name."""
    nxt = tokens[at + 1].traits if at + 1 < len(tokens) else SMALL
    ends = nxt & (SMALL | LexicalFeature.GENERATION)
    return bool(ends and tokens[at].traits & NAMES and tokens[at - 1].traits & LexicalFeature.GIVEN)


def is_deed_shouted(tokens: Sequence[Token]) -> bool:
    """Tell whether a text in capitals says in two words what somebody did: MADURO WEPT."""
    if len(tokens) != _NAME_AND_DEED or tokens[1].traits & NAMES:
        return False
    deed = tokens[1].word.lower()
    return deed in PAST_FORMS or deed in lexicon("speech") or deed in lexicon("person-verb")


_NAME_AND_DEED = 2


def shouts_on(tokens: Sequence[Token], at: int) -> bool:
    """Obama JUST GOT BACK: a word of the language in capitals goes on behind a name."""
    traits, before = tokens[at].traits, tokens[at - 1].traits
    return bool(
        traits & LexicalFeature.CAPITALS
        and traits & (LexicalFeature.COMMON | LexicalFeature.FUNCTION)
        and not before & LexicalFeature.CAPITALS
        and (traits & LexicalFeature.FUNCTION or not traits & NAMES)
        and not traits & (PLACES | LexicalFeature.BODY | SMALL | LexicalFeature.INITIAL)
    )


def changes_case(tokens: Sequence[Token], at: int) -> bool:
    """Jane Doe WASHINGTON: a place in capitals ends what is not."""
    a, b = tokens[at - 1], tokens[at]
    return bool(
        (a.traits ^ b.traits) & LexicalFeature.CAPITALS
        and any(
            t.traits & LexicalFeature.PLACE and len(t.word) > 3 and t.word.isupper() for t in (a, b)
        )
    )


def is_acronym_apart(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "UN Jean-Pierre Lacroix": an acronym before what is not in capitals throughout."""
    first, last = tokens[at].traits, tokens[end - 1].traits
    if first & LexicalFeature.GIVEN and last & NAMES and last & LexicalFeature.CAPITALS:
        return False
    return bool(first & LexicalFeature.ACRONYM and not last & LexicalFeature.CAPITALS)


def without_person(tokens: Sequence[Token], at: int, head: int, end: int) -> int:
    """Return where a body ends that a full name follows: "Department of Health Matt Hancock"."""
    for first in range(max(head, at) + 1, end - 1):
        before, traits = tokens[first - 1], tokens[first].traits
        if before.traits & SMALL or not traits & LexicalFeature.GIVEN:
            continue
        if traits & (LexicalFeature.PORTFOLIO | PLACES):
            continue
        rest = [t.traits for t in tokens[first + 1 : end]]
        if traits & LexicalFeature.COMMON and rest[0] & LexicalFeature.ENGLISH:
            continue
        strange = all(t & NAMES or not t & (LexicalFeature.ENGLISH | SMALL) for t in rest)
        if strange and not any(t & PLACES & ~LexicalFeature.TOWN for t in rest):
            return first
    return end


def behind_glued_words(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where the full name begins behind words that are none of it: "Sport Oliver Dowden"."""
    first = at
    if opens_vietnamese_name(tokens, at):
        return at
    if (
        end - at > 2
        and (_says_who(fold(tokens[at].word)) or tokens[at].word in HEADS_OF_TICKERS)
        and tokens[at + 1].traits & (LexicalFeature.GIVEN)
    ):
        return at + 1  # Brothers Dmitri Volkov
    if (
        tokens[at].word in ("A", "An")
        and end - at > 1
        and not is_two_syllables(tokens[at + 1].word)
    ):
        return at + 1  # An Obama aide
    while end - first > 2:
        traits, nxt = tokens[first].traits, tokens[first + 1].traits
        plain = traits & LexicalFeature.PORTFOLIO and not traits & (
            NAMES | PLACES | LexicalFeature.GEOGRAPHY_FIRST | LexicalFeature.PARTICLE
        )
        if traits & LexicalFeature.PORTFOLIO and first == at > 1:
            plain = plain or tokens[at - 1].word == "and"  # Minister for Roads and Water Piet …
        if (not plain and not (first == at and _is_task_in_list(tokens, at))) or nxt & SMALL:
            return at
        first += 1
        is_named = nxt & (LexicalFeature.GIVEN | LexicalFeature.FAMILY)
        if is_named and not nxt & LexicalFeature.ENGLISH:
            return first
    return at


def _says_who(word: str) -> bool:
    """Tell whether a word only says who is named behind it: Brothers, Biologist, Executive."""
    return word in KIN or word in lexicon("person-noun") or word == "executive"


def _is_task_in_list(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether it stands in "Women and Equalities": another task of an office."""
    return (
        at > 1
        and tokens[at - 1].word in ("and", "&")
        and bool(tokens[at - 2].traits & (LexicalFeature.PORTFOLIO | LexicalFeature.ENGLISH))
        and not tokens[at - 2].traits & (LexicalFeature.GIVEN | PLACES)
        and not tokens[at].traits & (NAMES | PLACES)
    )


def is_task(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word goes on saying what an office is for: … and Human Services."""
    if at >= len(tokens):
        return False
    traits = tokens[at].traits
    return bool(
        traits & LexicalFeature.ENGLISH
        and not traits & (LexicalFeature.GIVEN | PLACES | TITLES | SMALL)
        and (not traits & NAMES or traits & LexicalFeature.COMMON)
    )


def are_relatives(tokens: Sequence[Token], at: int, joint: int, end: int) -> bool:
    """Tell whether two given names share a family name around "&": Daniel & Richard Tsai."""
    if joint != at + 1:
        return False
    first, second, last = tokens[at], tokens[joint + 1], tokens[end - 1]
    if end - joint == 2:
        return is_two_syllables(first.word) and is_two_syllables(second.word)
    named = first.traits & second.traits & LexicalFeature.GIVEN and not last.traits & (
        LexicalFeature.BODY | LexicalFeature.SUFFIX | LexicalFeature.TAIL | LexicalFeature.ENGLISH
    )
    return end - joint == 3 and bool(named)


def is_calendar_given_name(tokens: Sequence[Token], at: int) -> bool:
    """April Jones, Sunday Oliseh: a word of the calendar before what can only be a surname."""
    if at + 1 >= len(tokens) or not tokens[at].traits & LexicalFeature.CALENDAR:
        return False
    if fold(tokens[at].word) not in CALENDAR_GIVEN_NAMES:
        return False
    if at and tokens[at - 1].word.lower() in DATE_BEFORE:
        return False
    nxt, word = tokens[at + 1].traits, tokens[at + 1].word
    if nxt & (SMALL | TITLES | PLACES) & ~LexicalFeature.TOWN or not word[0].isupper():
        return False
    other = LexicalFeature.CALENDAR | LexicalFeature.DEMONYM | LexicalFeature.BODY
    if nxt & (other | LexicalFeature.EVENT | LexicalFeature.ACRONYM | LexicalFeature.GEOGRAPHY):
        return False
    if nxt & LexicalFeature.ENGLISH:
        return bool(nxt & LexicalFeature.FAMILY and not nxt & LexicalFeature.COMMON)
    return True


def opens_calendar_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word of the calendar opens the name of a thing: the Monday Club, Thursday
    Island."""
    if at + 1 >= len(tokens) or tokens[at + 1].traits & SMALL:
        return False
    if tokens[at + 1].traits & LexicalFeature.GEOGRAPHY:
        return True
    body = LexicalFeature.BODY | LexicalFeature.SUFFIX
    return any(
        tokens[i].traits & body
        for i in range(at + 1, min(at + 3, len(tokens)))
        if not tokens[at + 1].traits & (NAMES & ~LexicalFeature.RARE_NAME | TITLES)
    )


def is_pull_quote(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word belongs to what a page sets around words that it draws out of its text:
    Quote … End Quote."""
    words = [token.word for token in tokens[max(0, at - 1) : at + 2]]
    return (at == 0 and words[0] == "Quote") or any(pair == PULL_QUOTE for pair in pairwise(words))


def full_name_follows(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether just a given name and a surname stand from `at` to the end of the run."""
    if at + 2 != len(tokens):
        return False
    first, last = (token.traits for token in tokens[at:])
    no_names = SMALL | PLACES | LexicalFeature.BODY | LexicalFeature.TAIL | TITLES
    return bool(
        first & LexicalFeature.GIVEN
        and not first & (no_names & ~LexicalFeature.TOWN | LexicalFeature.COMMON)
        and last & LexicalFeature.FAMILY
        and not last & (no_names & ~PLACES | LexicalFeature.COMMON | LexicalFeature.SUFFIX)
    )


def is_led_by(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Tell whether somebody's full name ends the run behind "of" and a party's name, whose last
    word is at `head`: the Convergence Party of Bineta Diop."""
    if tokens[head].word not in LED_BODIES or at + 2 != len(tokens):
        return False
    first, last = (token.traits for token in tokens[at:])
    no_names = SMALL | LexicalFeature.ENGLISH | LexicalFeature.BODY | TITLES
    is_named = first & LexicalFeature.GIVEN or last & LexicalFeature.FAMILY
    is_placed = first & PLACES & ~LexicalFeature.TOWN or last & PLACES & ~LexicalFeature.TOWN
    return bool(is_named and not is_placed and not (first | last) & no_names)
