"""The people, places and organisations that a spaCy model finds, in place of the rules' own.

For those who have a model for their language or their field: `--names spacy:en_core_web_trf`. spaCy
is an extra and brings 300 MB with it, so it is looked up by name and imported with the first
article. What the model finds is told as the rules tell theirs, so that all that follows (linking,
roles, corrections) is the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from pktui.errors import PktuiError
from pktui.model.article import Layout, Part
from pktui.model.entity import EntityKind, Mention
from pktui.model.span import Span
from pktui.pipeline.names.article import roles
from pktui.pipeline.names.capitals import tidy

_KINDS: Mapping[str, EntityKind] = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "ORG": EntityKind.ORGANISATION,
}
"""The labels of OntoNotes, on which the English models are trained, and of WikiNER, for others."""

_SKIPPED = frozenset({Part.HEADER, Part.BOILERPLATE})

_UNUSED = ("parser", "lemmatizer")
"""Parts of a model that find no names, and take half its time."""

_NAME = re.compile(r"(?:the\s+)?(\S.*?)(?:['’]s)?\s*", re.IGNORECASE | re.DOTALL)
"""A found name without what isn't the name: "the United Nations's"."""


class _Found(Protocol):
    start_char: int
    end_char: int
    label_: str


class _Document(Protocol):
    @property
    def ents(self) -> Sequence[_Found]: ...


_Model = Callable[[str], _Document]


def finder(model: str) -> Callable[[str, Layout], tuple[Mention, ...]]:
    """Return the stage that finds names by `model`: an installed package's name, or a folder.

    It can be pickled; each process loads the model for itself. Raises `PktuiError` where spaCy or
    the model is not there.
    """
    if find_spec("spacy") is None:
        raise PktuiError("--names spacy:… needs spaCy: pip install 'pktui[spacy]'")
    if not Path(model).is_dir() and not (model.isidentifier() and find_spec(model)):
        raise PktuiError(f"there is no spaCy model {model} (python -m spacy download {model})")
    return partial(find_mentions, model=model)


def find_mentions(text: str, layout: Layout, *, model: str) -> tuple[Mention, ...]:
    """Return the mentions of an article, in order, as `model` sees them."""
    nlp = _load(model)
    return tuple(
        mention
        for block in layout.blocks
        if block.part not in _SKIPPED
        for mention in _mentions(text, Span(block.start, block.end), nlp)
    )


@cache
def _load(model: str) -> _Model:
    nlp: _Model = import_module("spacy").load(model, exclude=_UNUSED)
    return nlp


def _mentions(text: str, block: Span, nlp: _Model) -> Iterator[Mention]:
    for found in nlp(block.of(text)).ents:
        kind = _KINDS.get(found.label_)
        name = _NAME.fullmatch(text, block.start + found.start_char, block.start + found.end_char)
        if kind is None or name is None:
            continue
        start, end = name.span(1)
        is_person = kind is EntityKind.PERSON
        yield Mention(
            start=start,
            end=end,
            kind=kind,
            rules=(f"spaCy: {found.label_}",),
            name=tidy(name[1], kind),
            role=(roles.office_before(text, start) or roles.office_behind(text, end))
            if is_person
            else None,
        )
