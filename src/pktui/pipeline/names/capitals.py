"""Words of a headline in capitals, as if they were set in small letters.

Their letters tell nothing: which are small words, acronyms or names, the lists have to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pktui.model.entity import EntityKind
from pktui.pipeline.names.en.words import AUXILIARIES, INSIDE_BODY
from pktui.pipeline.names.gazetteer import PlaceClass, lexicon, place_class, spellings
from pktui.pipeline.names.lexical_features import NAMES, TITLES, TRAITS, LexicalFeature
from pktui.pipeline.names.tokens import SMALL, Token
from pktui.text.fold import fold

_SUFFIX_COMMA = re.compile(r", (?=(?:Jr|Sr)\b|I{2,3}\b)")
"""A comma that some put before Jr. and others leave out."""
_LONGEST_ACRONYM = 5
"""Letters of a word in capitals that may be an acronym where everything is in capitals."""


def in_small_letters(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with the traits that their words have in prose; AND and OF are joints, and
    so is BIN between two names."""
    small = [_in_small_letters(token) for token in tokens]
    for at in range(1, len(small) - 1):
        if _is_particle(small, at):
            word = small[at].word.lower()
            small[at] = small[at]._replace(word=word, traits=LexicalFeature.PARTICLE | SMALL)
    return small


_SMALL_EVERYWHERE = frozenset("bin ibn bint al el del von der dos".split())
"""Words inside names that hardly anybody writes with a capital."""
_PARTICLES = _SMALL_EVERYWHERE | frozenset("de da della di du van la le ter".split())
"""Words inside names that prose writes small, but for Americans: De Niro, Van Susteren. Ten and do
are missing, as they are words of the language, too."""


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word in capitals is a joint inside a name: SALMAN BIN ABDULAZIZ."""
    if tokens[at].word.lower() not in _PARTICLES:
        return False
    before, behind = tokens[at - 1].traits, tokens[at + 1].traits
    if before & SMALL and not before & LexicalFeature.PARTICLE:
        return False
    no_names = TITLES | LexicalFeature.ENGLISH | LexicalFeature.FUNCTION
    is_behind_name = before & (NAMES | LexicalFeature.PARTICLE) or not before & no_names
    return bool(is_behind_name and not behind & no_names)


def _in_small_letters(token: Token) -> Token:
    word = token.word
    if token.traits & SMALL:
        return token
    if word.lower() in AUXILIARIES:
        return token._replace(word=word.lower(), traits=LexicalFeature.FUNCTION | SMALL)
    traits = TRAITS[word.title()] & ~LexicalFeature.ACRONYM | LexicalFeature.CAPITALS
    if traits & LexicalFeature.FUNCTION and not traits & NAMES & ~LexicalFeature.RARE_NAME:
        return token._replace(word=word.lower(), traits=LexicalFeature.FUNCTION | SMALL)
    return token._replace(traits=traits | (LexicalFeature.ACRONYM if is_acronym(word) else 0))


def is_acronym(word: str) -> bool:
    """Tell whether a word of a text in capitals is an acronym all the same: UN, BBC, not NEWS."""
    if not 1 < len(word) <= _LONGEST_ACRONYM or not word.isalnum():
        return False
    key = fold(word)
    if key in lexicon("known-organisation") or place_class(key) == PlaceClass.COUNTRY:
        return True
    return not TRAITS[word.title()] & (NAMES | LexicalFeature.ENGLISH | LexicalFeature.PLACE)


def is_name_in_capitals(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an English word in a headline of capitals names something."""
    traits = tokens[at].traits
    if traits & (LexicalFeature.INITIAL | LexicalFeature.BODY | TITLES):
        return True
    if traits & LexicalFeature.PLACE and not traits & LexicalFeature.COMMON:
        return True
    named = traits & (LexicalFeature.GIVEN | LexicalFeature.FAMILY | LexicalFeature.TOWN)
    if not traits & LexicalFeature.COMMON or fold(tokens[at].word) in lexicon("speech"):
        return bool(named) and not traits & LexicalFeature.COMMON
    if at and tokens[at - 1].traits & LexicalFeature.GIVEN and traits & LexicalFeature.FAMILY:
        return True
    nxt = tokens[at + 1].traits if at + 1 < len(tokens) else 0
    return bool(
        traits & LexicalFeature.GIVEN
        and nxt & (LexicalFeature.FAMILY | LexicalFeature.RARE_NAME)
        and not nxt & LexicalFeature.COMMON
    )


@lru_cache(maxsize=50_000)
def tidy(surface: str, kind: EntityKind) -> str:
    """Return the words as a name: white space folded, capitals set as in a name (SÃO PAULO → São
    Paulo).

    Capitals stay in an acronym, as in a place that is so written: the USA, the UN.
    """
    words = " ".join(surface.split())
    if "," in words:
        words = _SUFFIX_COMMA.sub(" ", words)
    if not words.isupper():
        return words
    if kind is EntityKind.ORGANISATION:
        return _in_title_case(words) if " " in words else words
    known = next((s for s in spellings(words) if fold(s) == fold(words)), None)
    return words if known and known.isupper() else _titled(words)


def _in_title_case(words: str) -> str:
    """Return a body's name in capitals as prose has it: UN SECURITY COUNCIL → UN Security
    Council."""
    parts = words.split(" ")
    if not any(_is_prose(part) for part in parts):
        return words
    return " ".join(
        part.lower()
        if number and part.lower() in INSIDE_BODY
        else part
        if is_acronym(part) or not part.isalpha()
        else part.title()
        for number, part in enumerate(parts)
    )


def _is_prose(word: str) -> bool:
    """Tell whether English writes the word small."""
    return len(word) > 3 and bool(TRAITS[word.title()] & LexicalFeature.ENGLISH)


def _titled(words: str) -> str:
    """Return a name in capitals as prose has it, with III and its like as they are, and the small
    words inside it small: Ursula von der Leyen."""
    first, *others = words.split(" ")
    return " ".join((_titled_word(first), *map(_titled_inside, others)))


def _titled_inside(word: str) -> str:
    """Return a word in capitals as prose has it behind the first word of a name."""
    if word.lower() in _SMALL_EVERYWHERE:
        return word.lower()
    title = _titled_word(word)
    return title[0].lower() + title[1:] if word.startswith(("AL-", "EL-")) else title


def _titled_word(word: str) -> str:
    """Return a word in capitals with its first letter large; III as it is."""
    is_number = TRAITS[word] & LexicalFeature.GENERATION and not set(word) - set("IVX")
    return word if is_number else word.title()
