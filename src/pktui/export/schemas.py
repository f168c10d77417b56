"""JSON Schemas of the records, as `pktui schema` prints them (draft 2020-12).

Programs that read our records check them against these. A later version may add fields, never
rename or drop one, so unknown fields are allowed everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Schema: TypeAlias = "dict[str, object]"

_TEXT: Schema = {"type": "string"}
_MAYBE_TEXT: Schema = {"type": ["string", "null"]}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_MAYBE_COUNT: Schema = {"type": ["integer", "null"], "minimum": 0}
_POINT = (
    r"([0-9]{2}XX|[0-9]{3}X|-?[0-9]{4}"  # a century, a decade, a year; of a year perhaps …
    r"(-((0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|2[1-4]))?)[?~%]?"  # … month, day, season
)
_EDTF: Schema = {
    "type": "string",
    "pattern": rf"^({_POINT}(/({_POINT}|\.\.))?|\.\./{_POINT})$",
    "description": "a date in EDTF (ISO 8601-2), levels 0 and 1",
}
_MAYBE_EDTF: Schema = {**_EDTF, "type": ["string", "null"]}
_MAYBE_DAY: Schema = {
    "type": ["string", "null"],
    "pattern": r"^-?\d{4,}-\d\d-\d\d$",
    "description": "an inclusive ISO date; null where the interval is open",
}
_DAY: Schema = {
    "type": "string",
    "pattern": r"^-?\d{4,}-\d\d-\d\d$",
    "description": "an ISO date",
}
_KINDS = ("person", "place", "organisation")


def _one_of(*values: str | None, description: str = "") -> Schema:
    """Return the schema of a closed set of values."""
    return {"enum": [*values], **({"description": description} if description else {})}


def _record(description: str = "", /, **fields: Schema) -> Schema:
    """Return the schema of an object with these fields, all of them always there, and perhaps
    others."""
    return {
        "type": "object",
        **({"description": description} if description else {}),
        "properties": fields,
        "required": [*fields],
    }


def _either(description: str, *records: Schema) -> Schema:
    """Return the schema of one of several kinds of objects, which their `kind` tells apart."""
    return {"type": "object", "description": description, "oneOf": [*records]}


def _or_null(record: Schema) -> Schema:
    return {"anyOf": [record, {"type": "null"}]}


def _list_of(item: Schema) -> Schema:
    return {"type": "array", "items": item}


_DATE: dict[str, Schema] = {
    "when": _EDTF,
    "earliest": _MAYBE_DAY,
    "latest": _MAYBE_DAY,
    "granularity": _one_of(
        *("day", "week", "month", "quarter", "season", "half", "year", "decade", "century"),
        "range",
    ),
    "basis": _one_of(
        "stated",
        "resolved",
        "inferred",
        description="the words give the whole date; relative words and the article's date give it; "
        "other evidence does (then `when` carries a question mark)",
    ),
}
_MAYBE_DATE: dict[str, Schema] = {
    "when": _MAYBE_EDTF,
    "earliest": _MAYBE_DAY,
    "latest": _MAYBE_DAY,
    "granularity": _one_of(*_DATE["granularity"]["enum"], None),  # type: ignore[misc]
    "basis": _one_of("stated", "resolved", "inferred", None),
}
_WORDS: dict[str, Schema] = {
    "surface": {**_TEXT, "description": "the words as they stand in the text, or what is for them"},
    "start": {**_MAYBE_COUNT, "description": "code points into the text as it was given"},
    "end": _MAYBE_COUNT,
    "rule": {**_TEXT, "description": "the name of the rule that found them"},
}
_PLACE: dict[str, Schema] = {"start": _COUNT, "end": _COUNT, "surface": _TEXT}

_QUOTE = _record(text=_TEXT, start=_COUNT, end=_COUNT)


def _article(when: Schema) -> Schema:
    """Return the schema of the article that something stands in; `when` is that of its date."""
    return _record(id=_TEXT, title=_TEXT, when=when, publisher=_MAYBE_TEXT, path=_TEXT)


_ARTICLE = _article(_MAYBE_EDTF)
_CITED: dict[str, Schema] = {
    "article": _ARTICLE,
    "when": _MAYBE_EDTF,
    "quote": {**_MAYBE_TEXT, "description": "null where the article's title alone names it"},
}
_NAMED: dict[str, Schema] = {
    "name": _TEXT,
    "entity": {**_TEXT, "description": "its id among the records of `entities`"},
}
_NUMBER: Schema = {"type": "number"}
_MAYBE_NUMBER: Schema = {"type": ["number", "null"]}

_EVENT = _record(
    "One dated statement, or the publication of an article; in chronological order.",
    id=_TEXT,
    kind=_one_of("publication", "statement"),
    **_DATE,
    text={**_TEXT, "description": "the sentence, or the article's title for a publication"},
    part=_one_of("title", "body", "comments"),
    people=_TEXTS,
    places=_TEXTS,
    organisations=_TEXTS,
    article=_ARTICLE,
    evidence=_record(**_WORDS, anchor=_MAYBE_EDTF),
)
_FIGURE = _record(
    "A number of something, as an interval with the words that say so.",
    id=_TEXT,
    value={
        "type": "array",
        "items": _MAYBE_NUMBER,
        "minItems": 2,
        "maxItems": 2,
        "description": "the lowest and the highest that the words allow; null where open",
    },
    unit=_TEXT,
    kind=_one_of("count", "money", "percent", "measure", "magnitude"),
    subject=_TEXT,
    group=_MAYBE_TEXT,
    event={**_MAYBE_TEXT, "description": "what happened to them: killed, injured …"},
    place=_MAYBE_TEXT,
    qualifier=_one_of(
        *("at least", "more than", "up to", "fewer than", "about", "nearly", "range"), None
    ),
    as_of=_MAYBE_EDTF,
    as_of_basis=_one_of("stated", "sentence", "article"),
    derived_from={**_TEXTS, "description": "the ids of the figures that it follows from"},
    quote=_or_null(_QUOTE),
    text={**_TEXT, "description": "the sentence"},
    article=_ARTICLE,
)
_COMPARED: Schema = {"anyOf": [_FIGURE, _EVENT]}

_RECORDS: Mapping[str, Schema] = {
    "events": _EVENT,
    "articles": _record(
        "One article; in chronological order, undated ones last.",
        id=_TEXT,
        title=_TEXT,
        **_MAYBE_DATE,
        evidence=_list_of(
            _record(
                "A reason for the article's own date; the strongest comes first.",
                **_WORDS,
                when=_MAYBE_EDTF,
                time=_MAYBE_TEXT,
                note=_TEXT,
            )
        ),
        publisher=_MAYBE_TEXT,
        section=_MAYBE_TEXT,
        url=_MAYBE_TEXT,
        path=_TEXT,
        characters=_COUNT,
        also_at=_TEXTS,
    ),
    "entities": _record(
        "A person, place or organisation; the most frequently mentioned first within each kind.",
        id=_TEXT,
        name=_TEXT,
        label=_TEXT,
        kind=_one_of(*_KINDS),
        aliases=_TEXTS,
        articles=_COUNT,
        mentions=_COUNT,
        first=_MAYBE_EDTF,
        last=_MAYBE_EDTF,
    ),
    "annotations": _record(
        "What stands where in one article.",
        article=_TEXT,
        path=_TEXT,
        when=_MAYBE_EDTF,
        timexes=_list_of(
            _record(
                **_PLACE,
                kind=_one_of("DATE", "TIME", "DURATION", "SET"),
                value={**_MAYBE_TEXT, "description": "as in TIMEX3"},
            )
        ),
        mentions=_list_of(_record(**_PLACE, kind=_one_of(*_KINDS), entity=_MAYBE_TEXT)),
    ),
    "marks": _record(
        "What the reader marked, tagged or noted, and where its words stand now.",
        id=_TEXT,
        marked={"type": "boolean"},
        tags=_TEXTS,
        note=_MAYBE_TEXT,
        made={**_TEXT, "description": "ISO 8601 with its zone"},
        state=_one_of("in place", "moved", "changed", "lost"),
        quote=_QUOTE,
        event=_MAYBE_TEXT,
        article=_article(
            {**_MAYBE_TEXT, "description": "as its file has it; an EDTF date if pktui wrote that"}
        ),
    ),
    "verify": _record(
        "Whether one claim of a report still holds.",
        claim=_COUNT,
        state=_one_of("ok", "moved", "changed", "missing", "recount"),
        expected=_TEXT,
        found=_TEXT,
    ),
    "story": _record(
        "A day that matters; in the order of time.",
        when=_EDTF,
        rank={"type": "integer", "minimum": 1, "description": "1 is the day that matters most"},
        score=_NUMBER,
        articles={**_COUNT, "description": "how many articles name the day"},
        later_articles={**_COUNT, "description": "how many of them appeared after it"},
        publication_days={**_COUNT, "description": "on how many days these appeared"},
        in_lead={**_COUNT, "description": "how many name it in their first 600 characters"},
        lines=_list_of(
            _record(
                "A dated statement of that day.",
                text=_TEXT,
                start=_MAYBE_COUNT,
                end=_MAYBE_COUNT,
                event=_TEXT,
                article=_ARTICLE,
            )
        ),
    ),
    "incidents": _record(
        "What several articles tell of one happening.",
        id=_TEXT,
        when=_MAYBE_DAY,
        label=_TEXT,
        articles=_list_of(_ARTICLE),
        publishers=_COUNT,
        dates_disagree={"type": "boolean"},
        score={**_NUMBER, "description": "how much the articles have in common"},
        shared=_record(people=_TEXTS, places=_TEXTS, organisations=_TEXTS, words=_TEXTS),
        statements=_list_of(
            _record(article=_TEXT, text=_TEXT, start=_MAYBE_COUNT, end=_MAYBE_COUNT)
        ),
    ),
    "figures": _FIGURE,
    "conflicts": _record(
        "Two figures or two dates that were compared.",
        **{
            "class": _one_of("same", "update", "conflict", "other scope", "unclear"),
            "why": _TEXT,
            "incident": _MAYBE_TEXT,
            "a": _COMPARED,
            "b": _COMPARED,
            "corrected_by": _or_null(_FIGURE),
        },
    ),
    "presence": _either(
        "Who was first named when, who fell silent, whose role changed, where nothing was written.",
        _record("The first article that names it.", kind=_one_of("first"), **_NAMED, **_CITED),
        _record(
            "A name that was not named in these articles for long.",
            kind=_one_of("silence"),
            **_NAMED,
            last=_record(**_CITED),
            next=_or_null(_record(**_CITED)),
            days=_COUNT,
            articles_between={**_COUNT, "description": "how many articles could have named it"},
            usual_gap_days={**_NUMBER, "minimum": 0},
        ),
        _record(
            "Another office or rank than before.",
            kind=_one_of("role"),
            **_NAMED,
            before=_TEXT,
            after=_TEXT,
            since=_DAY,
            direction=_one_of("up", "down", "sideways"),
            **_CITED,
        ),
        _record(
            "Days without any article.",
            kind=_one_of("gap"),
            after=_DAY,
            before=_DAY,
            days=_COUNT,
        ),
    ),
    "compare": _record(
        "Something that both of two articles, people or places have, or only one of them.",
        **{
            "kind": _one_of(*_KINDS, "date", "figure", "statement"),
            "in": _one_of("both", "a", "b"),
            "value": _TEXT,
            "a": _list_of(_record(article=_TEXT, text=_TEXT, start=_COUNT, end=_COUNT)),
            "b": _list_of(_record(article=_TEXT, text=_TEXT, start=_COUNT, end=_COUNT)),
            "note": {**_TEXT, "description": "for a figure that both have: the numbers of either"},
        },
    ),
    "check": _record(
        "Something that could not be read, dated or trusted.",
        kind=_TEXT,
        path=_TEXT,
        line=_MAYBE_COUNT,
        article=_MAYBE_TEXT,
        reason=_TEXT,
    ),
}

NAMES = tuple(_RECORDS)
"""The listing commands that have a schema."""


def schema(name: str) -> Schema:
    """Make the JSON Schema of the records of the command `name`, one of `NAMES`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"pktui {name}",
        **_RECORDS[name],
    }
