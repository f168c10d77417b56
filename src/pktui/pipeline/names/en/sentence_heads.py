"""Surnames that are words of the language, at the head of a sentence: Brown said, Brown bears are.

Both begin with a capital there. The words behind tell them apart: before a noun, or a verb in the
plural, it is an ordinary word, for "was" and "has" follow the name of one person.
"""

from __future__ import annotations

import re

from pktui.pipeline.names.gazetteer import english_words, family_names, given_names, lexicon
from pktui.text.fold import fold

_BEHIND = re.compile(r" ([a-z]+(?:-[a-z]+)?)(?: ([a-z]+))?")
_REACH = 48
"""Characters behind a name that two words take at most."""
_ENDS_SENTENCE = frozenset(".!?:\n•*")
_CLOSING = " \"'“‘”’)(["

_PLURAL = frozenset("are were have do don aren weren haven".split())
"""Verbs that do not follow the name of one person."""
_AUXILIARIES = _PLURAL | frozenset(
    "is was has had will would can could may might must should isn wasn".split()
)
_NO_VERBS = frozenset(("of", "the", "a", "an", "your"))
"""Words that do not follow a surname directly: Holder of the record, Cross the road."""
_ABOUT_SOMEONE = frozenset(
    "aides aide advisers advisors adviser advisor supporters allies ally critics backers lawyers "
    "lawyer attorneys attorney officials administration campaign government family relatives fans "
    "loyalists voters opponents appointees appointee staff staffers associates camp era years "
    "himself herself alone also then now never already always still often later soon ever "
    "again once even just only both all too here there instead perhaps today yesterday".split()
)
"""Nouns with a person's name before them, and adverbs: Bush aides said so, Bush also was there."""
_PLURAL_NOUNS = frozenset("people men women children police".split())
_VERBS = (lexicon("speech") | lexicon("person-verb")) | frozenset(
    "rose fell grew came ran cut broke shut sank began".split()
)


def reads_as_word(text: str, start: int, end: int) -> bool:
    """Tell whether the word `text[start:end]`, which may be a surname, only begins a sentence."""
    if not _begins_sentence(text, start):
        return False
    behind = _BEHIND.match(text, end, end + _REACH)
    if not behind:
        return False
    word, following = behind[1], behind[2] or ""
    if word in _NO_VERBS or word in _PLURAL:
        return True
    if word in lexicon("function") or word in _ABOUT_SOMEONE or word in _VERBS:
        return False
    if word.endswith(("ly", "ed")) or word not in english_words():
        return False
    if following in _AUXILIARIES:
        return True
    is_verb = following.endswith("ed") or following in _VERBS
    is_plural = (word.endswith("s") and not word.endswith("ss")) or word in _PLURAL_NOUNS
    return is_verb and is_plural


WORDS_AND_FIRMS = frozenset("total target gap orange".split())
"""Ordinary words that are firms as well, and may begin a sentence before a noun."""


def opens_noun_phrase(text: str, start: int, end: int) -> bool:
    """Tell whether one of these words at `text[start:end]` begins a sentence and a noun follows
    that no firm has: Total losses, not Total shares."""
    if text[start:end].isupper() or not _begins_sentence(text, start):
        return False
    behind = _BEHIND.match(text, end, end + _REACH)
    if not behind:
        return False
    word = behind[1]
    if word in lexicon("function") or word in _AUXILIARIES or word in _VERBS:
        return word == "of"
    if word in lexicon("organisation-property") or word in lexicon("organisation-verb"):
        return False
    if word in _OF_AMOUNTS:
        return True
    return not word.endswith(("ed", "ly")) and word in english_words()


_OF_AMOUNTS = frozenset("insured estimated combined proven expected annual".split())
"""Adjectives and participles between such a word and an amount: Total insured losses."""


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(_CLOSING)
    return not start or not before or before[-1] in _ENDS_SENTENCE


_OF_THE_WRITER = re.compile(
    r" (?:am|have|think|believe|hope|wonder|know|want|love|hate|like|feel|see|agree|wish|mean|"
    r"guess|suppose|remember|do|don['’]t|find|say|doubt|live|work)\b"
)
"""What the writer of a text does, and no king: I think, I have."""
_OF_WRITER_OR_KING = re.compile(
    r" (?:never|really|can(?:['’]t|not)?|heard|saw|met|thought|knew|felt|read)\b"
)
"""What either does; a king is called by a given name: Elizabeth I never married."""
_CROWNED = re.compile(r"\b(?:King|Queen|Pope|Emperor|Empress|Tsar|Kaiser|Sultan|Shah|Patriarch) ")
"""A title without which nobody with a number has more than one name: Pope John Paul I."""
_LONGEST_TITLE = len("Patriarch ")
_SMALL_WORD = re.compile(r" [a-z]")


def goes_on_behind(text: str, start: int, end: int) -> bool:
    """Tell whether the last word of the name `text[start:end]`, an I or an A, is a word of what
    follows: Marvin Chery I am from Haiti; of Jackson A recording has been played."""
    before = text[start : end - 2].rpartition(" ")[2]
    if not before[:1].isupper():
        return False  # Anna & I
    if text[end - 1] == "I":
        if _OF_THE_WRITER.match(text, end):
            return True
        name = text[max(0, start - _LONGEST_TITLE) : end]
        is_crowned = " " not in text[start : end - 2] or _CROWNED.search(name)
        is_king = is_crowned and given_names().get(fold(before), 0) > 1
        return not is_king and _OF_WRITER_OR_KING.match(text, end) is not None
    return _SMALL_WORD.match(text, end) is not None and fold(before) in family_names()
