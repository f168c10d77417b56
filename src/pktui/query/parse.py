"""The text of a query → `Query`; what `str(query)` writes is read back as the same query.

A query is parsed at every key, so one that is only half typed is no error: an operator with
nothing behind it is passed over, an open quote runs to the end, and a field whose value may yet
become one (`since:2022-1`, `is:pub`) is an `UnfinishedField`. What can't become right by typing on
is a `QueryError` with the place and the reason.
"""

from __future__ import annotations

import re

from pktui.errors import QueryError
from pktui.model.edtf import parse_date
from pktui.query.language import (
    Clause,
    DateBound,
    Dated,
    EventTrait,
    Field,
    How,
    Is,
    Predicate,
    Query,
    Term,
    TextTerm,
    UnfinishedField,
)
from pktui.runtime.frozen import dataclass
from pktui.text.edit_distance import likeness

FIELD_NAMES = (*Field, *DateBound, "is", "kind", "has")

_FIELD = re.compile(r"([A-Za-z]+):(?!//)")
"""A field's name; what stands before `://` is an address's scheme."""

_HALF_DATE = r"(?:\d{0,3}|\d{4}-\d?|\d{4}-\d\d-\d?|\d\dX)"
_WHOLE_DATE = r"(?:\d{4}(?:-\d\d){0,2}|\d{3}X|\d\dXX)[?~%]?"
_DATE_DRAFT = re.compile(rf"{_HALF_DATE}|(?:{_WHOLE_DATE}|\.\.|)/(?:{_HALF_DATE}|\.)|\.{{1,2}}")
"""What typing on may turn into a date or an interval."""

_KINDS = (EventTrait.PUBLICATION, EventTrait.STATEMENT)
_OWN = (EventTrait.NOTE,)
TRAITS = {
    "is": tuple(trait for trait in EventTrait if trait not in _OWN),
    "kind": _KINDS,
    "has": _OWN,
}
"""What each field that asks for a trait takes."""


def parse(text: str) -> Query:
    """Read a query; raises `QueryError` where it cannot be understood."""
    return _Parser(text).query()


def parse_finished(text: str) -> Query:
    """Read a query that is complete, as on a command line: a field without a value is an error."""
    query = parse(text)
    for draft in query.drafts:
        raise QueryError(
            f"{draft.field}: needs {_wanted(draft.field)}"
            + (f", and “{draft.value}” is none" if draft.value else ""),
            max(0, text.lower().find(f"{draft.field}:")),
        )
    return query


def _wanted(field: str) -> str:
    """Say in a message what the field's value must be."""
    if field in tuple(DateBound):
        return "a date such as 2022-11-26, 2022-11 or 2022"
    if field in TRAITS:
        *most, last = TRAITS[field]
        return f"{', '.join(most)} or {last}" if most else last
    if field in ("title", "text", "tag", "note"):
        return "a value, as in title:visit"
    return "a name"


@dataclass(frozen=True, slots=True)
class _Value:
    """The characters of a value, told apart from the operators around them."""

    text: str
    opening: str = ""
    closing: str = ""

    @property
    def how(self) -> How:
        """The way of matching that the signs around the value ask for."""
        match self.opening, self.closing:
            case "^", "$":
                return How.WHOLE
            case "^", _:
                return How.START
            case _, "$":
                return How.END
            case "'", "'":
                return How.BOUNDED
            case "'", _:
                return How.EXACT
            case _:
                return How.WORD


class _Parser:
    """Reads one query from left to right; `_at` is where it stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def query(self) -> Query:
        """Read the whole text as one query."""
        clauses: list[list[Term]] = []
        alternative = False
        field = ""
        while self._skip_spaces():
            if self._take("|"):
                # in who:Lacroix|Giang the field holds for both
                glued = not alternative and clauses and self._is_glued()
                field = _field_of(clauses[-1][-1]) if glued else ""
                alternative = bool(clauses)
                continue
            term = self._term(field)
            field = ""
            if term is None:
                continue
            if alternative:
                clauses[-1].append(term)
            else:
                clauses.append([term])
            alternative = False
        return Query(tuple(Clause(tuple(terms)) for terms in clauses))

    def _is_glued(self) -> bool:
        """Tell whether the bar that was just taken has no space on either side."""
        around = self._text[max(0, self._at - 2) : self._at + 1]
        return len(around) == 3 and not any(map(str.isspace, around))

    def _term(self, field: str) -> Term | None:
        negated = self._negations()
        found = _FIELD.match(self._text, self._at)
        if found:
            field = found[1].lower()
            if field not in FIELD_NAMES:
                raise QueryError(_no_such_field(found[1]), self._at)
            self._at = found.end()
            negated ^= self._negations()
        start = self._at
        value = self._value()
        predicate = _predicate(field, value, start)
        return Term(predicate, negated) if predicate else None

    def _negations(self) -> bool:
        negated = False
        while self._take("!"):
            negated = not negated
        return negated

    def _value(self) -> _Value:
        opening = "'" if self._take("'") else "^" if self._take("^") else ""
        characters: list[str] = []
        literal = False  # whether the last character was quoted or escaped
        while self._at < len(self._text):
            character = self._text[self._at]
            if character.isspace() or character == "|":
                break
            self._at += 1
            if character == '"':
                characters.extend(self._quoted())
                literal = True
            elif character == "\\":
                characters.extend(self._text[self._at : self._at + 1])
                self._at += 1
                literal = True
            else:
                characters.append(character)
                literal = False
        closing = ""
        last = characters[-1] if characters and not literal else ""
        if last == "$" or (last == "'" and opening == "'"):
            closing = characters.pop()
        return _Value("".join(characters), opening, closing)

    def _quoted(self) -> list[str]:
        """Read the characters up to the closing quote; the opening one is read already."""
        characters: list[str] = []
        while self._at < len(self._text):
            character = self._text[self._at]
            self._at += 1
            if character == '"':
                break
            if character == "\\":
                characters.extend(self._text[self._at : self._at + 1])
                self._at += 1
            else:
                characters.append(character)
        return characters

    def _skip_spaces(self) -> bool:
        """Move to the next character that is no space; whether there is one."""
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1
        return self._at < len(self._text)

    def _take(self, character: str) -> bool:
        taken = self._text.startswith(character, self._at)
        self._at += taken
        return taken


def _field_of(term: Term) -> str:
    match term.predicate:
        case TextTerm(field=field):
            return field or ""
        case Dated(bound=bound):
            return bound
        case Is():
            return "is"
        case UnfinishedField(field=field):
            return field


def _predicate(field: str, value: _Value, position: int) -> Predicate | None:
    if field in tuple(DateBound):
        return _dated(DateBound(field), value.text, position)
    if field in TRAITS:
        return _is(field, value.text.lower(), position)
    if value.text:
        return TextTerm(value.text, value.how, Field(field) if field else None)
    return UnfinishedField(field) if field else None


def _dated(bound: DateBound, value: str, position: int) -> Dated | UnfinishedField:
    try:
        return Dated(bound, parse_date(value))
    except ValueError as error:
        if _DATE_DRAFT.fullmatch(value):
            return UnfinishedField(bound, value)
        raise QueryError(f"{bound}: {error}", position) from None


def _is(field: str, value: str, position: int) -> Is | UnfinishedField:
    traits = TRAITS[field]
    if value in traits:
        return Is(EventTrait(value))
    if any(trait.startswith(value) for trait in traits):
        return UnfinishedField(field, value)
    raise QueryError(f"{field}: needs {_wanted(field)}; “{value}” is none", position)


def _no_such_field(name: str) -> str:
    nearest = max(FIELD_NAMES, key=lambda known: likeness(name.lower(), known))
    hint = (
        f"did you mean {nearest}:?"
        if likeness(name.lower(), nearest) >= 0.5
        else ("there are " + " ".join(f"{known}:" for known in FIELD_NAMES))
    )
    return f"there is no field “{name}:”; {hint}"
