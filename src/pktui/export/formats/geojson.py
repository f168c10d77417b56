"""GeoJSON (RFC 7946): a feature an event that names a place whose coordinates are known.

Several places of one event are a MultiPoint. Coordinates are a place's middle, by its likeliest
reading: longitude first, as the format has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from pktui.export.formats.json_values import as_json
from pktui.export.records import event_records
from pktui.export.selection import LeftOut, Selection
from pktui.insight.places import reading_of
from pktui.model.event import Event

_NO_COORDINATES = "they name no place with coordinates"


def write(selection: Selection, left_out: LeftOut) -> Iterator[bytes]:
    """Write one FeatureCollection, a feature a line."""
    joint = '{"type": "FeatureCollection", "features": [\n'
    records = event_records(selection.corpus, selection.events)
    for event, record in zip(selection.events, records, strict=True):
        points = _points(selection, event)
        if not points:
            left_out.add(_NO_COORDINATES)
            continue
        feature: dict[str, object] = {
            "type": "Feature",
            "id": event.id,
            "geometry": {"type": "Point", "coordinates": points[0]}
            if len(points) == 1
            else {"type": "MultiPoint", "coordinates": points},
            "properties": record,
        }
        yield f"{joint}{as_json(feature)}".encode()
        joint = ",\n"
    empty = '{"type": "FeatureCollection", "features": []}\n'
    yield ("]}\n" if joint[0] == "," else empty).encode()


def _points(selection: Selection, event: Event) -> list[tuple[float, float]]:
    readings = (reading_of(selection.corpus.entities[id_]) for id_ in event.places)
    return list(dict.fromkeys((at.longitude, at.latitude) for at in readings if at))
