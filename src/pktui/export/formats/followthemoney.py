"""FollowTheMoney: events, the articles that tell them, and who is named, as linked entities.

Its dates are prefixes such as `2018-09` and carry no doubt: an interval is two bounds, and the date
as pktui knows it stands in `notes` as `EDTF 2021-04?`. A place is the text in `location`: the model
has no entity that is merely a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pktui.export.dates import units_of
from pktui.export.formats.json_values import as_json
from pktui.export.selection import LeftOut, Selection
from pktui.model.corpus import DatedArticle
from pktui.model.entity import Entity, EntityKind
from pktui.model.event import Event
from pktui.model.when import Granularity, When
from pktui.runtime.digest import blake2b
from pktui.text.sanitise import neutralise

_SCHEMATA = {EntityKind.PERSON: "Person", EntityKind.ORGANISATION: "Organization"}

_FIRST_YEAR, _LAST_YEAR = 1000, 2999
"""Other years are no dates to FollowTheMoney: they stand in the notes alone."""

_NAME = 200
"""Characters of an event's name; all of the sentence is its summary."""


def write(selection: Selection, left_out: LeftOut) -> Iterator[bytes]:
    """Write entities as JSON Lines: those named, the articles, then the events."""
    corpus = selection.corpus
    told_in = dict.fromkeys(event.article for event in selection.events)
    named = dict.fromkeys(id_ for event in selection.events for id_ in event.entities)
    for id_ in named:
        if corpus.entities[id_].kind in _SCHEMATA:
            yield _line(_named(corpus.entities[id_]))
    for article in told_in:
        yield _line(_article(corpus.articles[article]))
    for event in selection.events:
        yield _line(_event(selection, event))
    del left_out  # every event has a place


def _line(entity: dict[str, object]) -> bytes:
    return f"{as_json(entity)}\n".encode()


def _entity(kind: str, id_: str, properties: dict[str, Iterable[str | None]]) -> dict[str, object]:
    held = {
        name: list(dict.fromkeys(folded for value in values if (folded := _folded(value))))
        for name, values in properties.items()
    }
    return {
        "id": _id(id_),
        "schema": kind,
        "properties": {name: values for name, values in held.items() if values},
    }


def _folded(value: str | None) -> str:
    return " ".join(neutralise(value or "").split())


def _id(id_: str) -> str:
    """Return an id of letters and digits alone, as FollowTheMoney asks for."""
    return f"pktui-{blake2b(id_.encode('utf-8', 'surrogatepass'), digest_size=10).hexdigest()}"


def _named(entity: Entity) -> dict[str, object]:
    return _entity(
        _SCHEMATA[entity.kind],
        f"entity {entity.id}",
        {
            "name": [entity.name],
            "alias": entity.aliases,
            "position" if entity.kind is EntityKind.PERSON else "notes": [
                role.title for role in entity.roles
            ],
        },
    )


def _article(dated: DatedArticle) -> dict[str, object]:
    url = dated.article.url or ""
    return _entity(
        "Article",
        f"article {dated.article.id}",
        {
            "title": [dated.title],
            "fileName": [dated.article.path],
            "publisher": [dated.publisher],
            "sourceUrl": [url if url.startswith(("https://", "http://")) else None],
            "publishedAt": [_prefix(dated.when.earliest, units_of(dated.when)[0])]
            if dated.when and dated.when.earliest
            else [],
            "notes": [f"EDTF {dated.when.edtf}"] if dated.when else [],
        },
    )


def _event(selection: Selection, event: Event) -> dict[str, object]:
    corpus, units = selection.corpus, units_of(event.when)
    first, last = event.when.earliest, event.when.latest
    is_one = _is_one(event.when)
    places = [corpus.entities[id_] for id_ in event.places]
    return _entity(
        "Event",
        f"event {event.id}",
        {
            "name": [event.text if len(event.text) <= _NAME else f"{event.text[:_NAME]}…"],
            "summary": [event.text],
            "date": [_prefix(first, units[0])] if is_one and first else [],
            "startDate": [_prefix(first, units[0])] if first and not is_one else [],
            "endDate": [_prefix(last, units[1])] if last and not is_one else [],
            "notes": [f"EDTF {event.when.edtf}"],
            "location": [place.name for place in places],
            "country": [place.places[0].country.lower() for place in places if place.places],
            "involved": [
                _id(f"entity {id_}")
                for id_ in (*event.people, *event.organisations)
                if corpus.entities[id_].kind in _SCHEMATA
            ],
            "proof": [_id(f"article {event.article}")],
        },
    )


def _is_one(when: When) -> bool:
    """Tell whether one prefix says all of the days: a day, a month or a year."""
    return when.granularity in (Granularity.DAY, Granularity.MONTH, Granularity.YEAR)


def _prefix(day: date, unit: Granularity) -> str | None:
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None
    written = day.isoformat()
    return written[: {Granularity.YEAR: 4, Granularity.MONTH: 7}.get(unit, 10)]
