"""The query language as types: a `Query` is clauses, a clause alternatives, a term a predicate.

A space joins clauses and `|` the alternatives of one; `!` turns a term round. The filter line, the
sidebar, the chips and the command line are faces of this one value: `pktui.query.parse.parse` and
`str` undo each other.

Within a facet (who, where, org, source, on, kind) clauses of a single positive term are
alternatives, so `who:Lacroix who:Giang` finds either; everything else narrows. `is:together` turns
that round for names: `who:Lacroix who:Giang is:together` finds both at once.
"""

from __future__ import annotations

import re
from enum import StrEnum

from pktui.model.entity import EntityKind
from pktui.model.when import When
from pktui.query.typed_text import TypedText, typed_text
from pktui.runtime.frozen import dataclass


class Field(StrEnum):
    """What a word may be looked for in, instead of everywhere."""

    WHO = "who"
    WHERE = "where"
    ORG = "org"
    SOURCE = "source"
    TITLE = "title"
    TEXT = "text"
    TAG = "tag"
    """One of the reader's own tags."""
    NOTE = "note"
    """Words of the reader's own note."""

    @classmethod
    def naming(cls, kind: EntityKind) -> Field:
        """Return the field that names entities of this kind."""
        return _NAMING[kind]


_NAMING = {
    EntityKind.PERSON: Field.WHO,
    EntityKind.PLACE: Field.WHERE,
    EntityKind.ORGANISATION: Field.ORG,
}

NAMES = frozenset((Field.WHO, Field.WHERE, Field.ORG))
"""The fields whose values are names."""

MARK_FIELDS = frozenset((Field.TAG, Field.NOTE))
"""The fields that ask for what the reader added, not for what the articles say."""

FACETS = frozenset((Field.WHO, Field.WHERE, Field.ORG, Field.SOURCE))
"""The fields that choose among values; `title` and `text` look for words and narrow."""


class DateBound(StrEnum):
    """How an event's days must lie to a date."""

    ON = "on"
    """They touch it."""
    SINCE = "since"
    """They touch it or what comes after."""
    UNTIL = "until"
    """They touch it or what came before."""
    BEFORE = "before"
    """They end before it begins."""
    AFTER = "after"
    """They begin after it ends."""


class EventTrait(StrEnum):
    """The properties of an event that `is:` asks for."""

    PUBLICATION = "publication"
    STATEMENT = "statement"
    UNCERTAIN = "uncertain"
    UNDATED = "undated"
    MARKED = "marked"
    """The reader has marked, tagged or noted it."""
    NOTE = "note"
    """The reader has written a note on it; typed `has:note`."""
    TOGETHER = "together"
    """Nothing of the event itself: the names that are chosen must all be there."""


class How(StrEnum):
    """How words are looked for; all but the first are fzf's, and forgive no typos."""

    WORD = "word"
    """A word or its beginning, small typos forgiven; several words stand side by side."""
    EXACT = "exact"
    """`'abc`: these characters, anywhere."""
    BOUNDED = "bounded"
    """`'abc'`: these characters, on word boundaries."""
    START = "start"
    """`^abc`: the line begins so."""
    END = "end"
    """`abc$`: the line ends so."""
    WHOLE = "whole"
    """`^abc$`: that is the whole line."""


_MARKS = {
    How.WORD: ("", ""),
    How.EXACT: ("'", ""),
    How.BOUNDED: ("'", "'"),
    How.START: ("^", ""),
    How.END: ("", "$"),
    How.WHOLE: ("^", "$"),
}

_PLAIN = re.compile(r"""[^\s"'\\|!^$:]+""")
"""What needs no quotes, wherever it stands in a query."""


@dataclass(frozen=True, slots=True)
class TextTerm:
    """Words to look for, in one field or everywhere."""

    text: str
    how: How = How.WORD
    field: Field | None = None

    def __post_init__(self) -> None:
        if not self.text:
            raise ValueError("there are no words to look for")

    @property
    def typed(self) -> TypedText:
        """The words, folded and cut; worked out when they are first asked for."""
        return typed_text(self.text)

    def __str__(self) -> str:
        before, after = _MARKS[self.how]
        field = f"{self.field}:" if self.field else ""
        return f"{field}{before}{_quoted(self.text)}{after}"


@dataclass(frozen=True, slots=True)
class Dated:
    """A condition on an event's days: they lie before, in or after a date."""

    bound: DateBound
    when: When

    def __str__(self) -> str:
        return f"{self.bound}:{self.when}"


@dataclass(frozen=True, slots=True)
class Is:
    """A condition on a property of the event, such as `is:uncertain`."""

    trait: EventTrait

    def __str__(self) -> str:
        return f"{'has' if self.trait is EventTrait.NOTE else 'is'}:{self.trait}"


@dataclass(frozen=True, slots=True)
class UnfinishedField:
    """A field whose value is still being typed; it narrows nothing yet."""

    field: str
    value: str = ""

    def __str__(self) -> str:
        return f"{self.field}:{self.value}"


Predicate = TextTerm | Dated | Is | UnfinishedField


@dataclass(frozen=True, slots=True)
class Term:
    """A condition, or its opposite."""

    predicate: Predicate
    negated: bool = False

    def __str__(self) -> str:
        return f"!{self.predicate}" if self.negated else str(self.predicate)

    @property
    def facet(self) -> str | None:
        """The facet of which this chooses a value; None where it narrows by itself."""
        if self.negated:
            return None
        match self.predicate:
            case TextTerm(field=field) if field in FACETS:
                return field
            case Dated(bound=DateBound.ON):
                return "on"
            case Is(trait=EventTrait.PUBLICATION | EventTrait.STATEMENT):
                return "kind"
            case _:
                return None


TOGETHER = Term(Is(EventTrait.TOGETHER))


@dataclass(frozen=True, slots=True)
class Clause:
    """Alternatives, at least one; what the reader sees as one chip."""

    terms: tuple[Term, ...]

    def __post_init__(self) -> None:
        if not self.terms:
            raise ValueError("a clause has at least one term")

    def __str__(self) -> str:
        return " | ".join(map(str, self.terms))

    @property
    def facet(self) -> str | None:
        """The facet of a clause of one term; None for alternatives across facets."""
        return self.terms[0].facet if len(self.terms) == 1 else None


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: every clause must hold, but those of one facet are alternatives."""

    clauses: tuple[Clause, ...] = ()

    def __str__(self) -> str:
        return " ".join(map(str, self.clauses))

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every term of every clause, in the order in which they were typed."""
        return tuple(term for clause in self.clauses for term in clause.terms)

    @property
    def joins_names(self) -> bool:
        """Whether the names that are chosen must all be there, instead of any of them."""
        return TOGETHER in self.terms

    @property
    def chosen_names(self) -> int:
        """How many people, places and organisations are asked for, each in a clause of its own."""
        return sum(clause.facet in NAMES for clause in self.clauses)

    @property
    def reads_texts(self) -> bool:
        """Whether it looks for any word in titles and texts, not only for names and days."""
        return any(
            isinstance(term.predicate, TextTerm)
            and term.predicate.field not in FACETS | MARK_FIELDS
            for term in self.terms
        )

    @property
    def reads_marks(self) -> bool:
        """Whether it asks for what the reader marked, tagged or noted."""
        return any(
            (isinstance(p, TextTerm) and p.field in MARK_FIELDS)
            or (isinstance(p, Is) and p.trait in (EventTrait.MARKED, EventTrait.NOTE))
            for p in (term.predicate for term in self.terms)
        )

    @property
    def drafts(self) -> tuple[UnfinishedField, ...]:
        """The fields that have no value yet; a command line should not accept these."""
        return tuple(t.predicate for t in self.terms if isinstance(t.predicate, UnfinishedField))

    def having(self, term: Term) -> Query:
        """Make this query with one more term, in a clause of its own."""
        return Query((*self.clauses, Clause((term,))))

    def without(self, clause: Clause) -> Query:
        """Make this query without one of its clauses."""
        return Query(tuple(c for c in self.clauses if c != clause))

    def has(self, term: Term) -> bool:
        """Tell whether the term stands in the query, by itself or as an alternative."""
        return term in self.terms

    def toggled(self, term: Term) -> Query:
        """Make this query without the term if it has it, else with it."""
        if not self.has(term):
            return self.having(term)
        kept = (tuple(t for t in clause.terms if t != term) for clause in self.clauses)
        return Query(tuple(Clause(terms) for terms in kept if terms))

    def exchanged(self, term: Term, other: Term) -> Query:
        """Make this query with `other` wherever `term` stands."""
        return Query(
            tuple(
                Clause(tuple(other if each == term else each for each in clause.terms))
                for clause in self.clauses
            )
        )

    def bounded(self, since: When | None = None, until: When | None = None) -> Query:
        """Make this query with a new window of time in place of its `since:` and `until:`."""
        window = (DateBound.SINCE, DateBound.UNTIL)
        kept = tuple(c for c in self.clauses if not _bounds(c, window))
        ends = zip(window, (since, until), strict=True)
        new = tuple(Clause((Term(Dated(bound, when)),)) for bound, when in ends if when)
        return Query(kept + new)


def _bounds(clause: Clause, window: tuple[DateBound, ...]) -> bool:
    match clause.terms:
        case (Term(predicate=Dated(bound=bound), negated=False),):
            return bound in window
        case _:
            return False


def _quoted(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
