"""The names of a sentence in short, for a row of the timeline: "Lacroix" for his title and name.

A title goes with all that belongs to it or stays: "UN Under-Secretary-General Lacroix" becomes
"Lacroix", not "UN Lacroix", and of "French President Macron", where "French" is no name, nothing is
left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pktui.model.corpus import DatedArticle
from pktui.model.entity import Entity, EntityId, EntityKind, Mention
from pktui.text.english_verbs import PAST_FORMS

_BODIES = (EntityKind.ORGANISATION, EntityKind.PLACE)
"""The kinds of names that stand before a title as a part of it."""

_WORD_BEFORE = re.compile(r"[\w’'-]+\Z")

_LONGEST_WORD = 30
"""Letters before a title in which the word before it stands."""

_SETTING = frozenset("in at from of on near inside outside across for to by with".split())
"""Behind these a name is where something was, no part of a title: "in Oslo President Lind"."""

_APART = _SETTING | frozenset(
    """and or but that when while as if because since after before then with whom which who than
    via under against about""".split()
)
"""These words belong to no title that follows them."""


def short_names(
    article: DatedArticle, entities: Mapping[EntityId, Entity], first: int, last: int
) -> Iterator[tuple[int, int, str]]:
    """Yield the names between two offsets of the text of `article` that have a shorter form: where
    each begins, its title with it, where it ends, and that form."""
    text = article.article.text
    held: tuple[int, int, str] | None = None
    before: Mention | None = None
    for mention, named in zip(article.mentions, article.entities, strict=True):
        if mention.start < first or mention.end > last or mention.nested_in or named is None:
            continue
        entity = entities[named]
        label = entity.label if len(entity.label) < mention.end - mention.start else ""
        start = _before_role(text, mention, before, first)
        if held is not None and held[0] < start:
            yield held
        held = None
        if label or start < mention.start:
            end = mention.end
            if mention.defines and text[end : end + len(mention.defines) + 3] == (
                f" ({mention.defines})"
            ):
                label, end = mention.defines, end + len(mention.defines) + 3
            held = start, end, label or text[mention.start : mention.end]
        before = mention
    if held is not None:
        yield held


def _before_role(text: str, mention: Mention, before: Mention | None, first: int) -> int:
    """Return where the title before a person's name begins, with the body that it is of, if that is
    the mention `before`; where the name begins, if there is no title or a part of it would stay."""
    if mention.kind is not EntityKind.PERSON or not mention.role:
        return mention.start
    start = mention.start - len(mention.role) - 1
    if start < first or text[start : mention.start - 1].lower() != mention.role.lower():
        return mention.start
    if before is not None and before.kind in _BODIES and text[before.end : start] == " ":
        if _word_before(text, before.start, first).lower() in _SETTING:
            return start
        return _before_article(text, before.start, first)
    if (begin := _before_article(text, start, first)) < start:
        return begin
    word = _word_before(text, start, first)
    is_part = bool(word) and not _stands_apart(word, is_small=mention.role[:1].islower())
    return mention.start if is_part else start


def _word_before(text: str, start: int, first: int) -> str:
    """Return the word before `text[start:]`, no more than a space between them; empty where there
    is none from `first` on."""
    if not text[max(first, start - 1) : start].isspace():
        return ""
    found = _WORD_BEFORE.search(text[max(first, start - _LONGEST_WORD) : start - 1])
    return found[0] if found else ""


def _stands_apart(word: str, *, is_small: bool) -> bool:
    """Tell whether the `word` before a title is no part of it: a joining word, the deed of which a
    person is told, the owner of an office; `is_small`: whether the title has no capital."""
    small = word.lower()
    if small in _APART or small.endswith(("'s", "’s", "s'", "s’")):
        return True
    if small in PAST_FORMS or small.endswith("ed"):
        return True
    return word.islower() and not is_small


def _before_article(text: str, start: int, first: int) -> int:
    """Return where "the" before `text[start:]` begins; `start` where there is none."""
    return start - 4 if text[max(first, start - 4) : start] in ("the ", "The ") else start
