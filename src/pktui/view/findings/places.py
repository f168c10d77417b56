"""Places: a map of where things happen, and below it each place with its counts.

What is on the map is told by signs, not by colour: the places of most events by letters that their
rows repeat, the others by dots, countries by the same in their middle.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from string import ascii_uppercase

from pktui.insight.places import NamedPlace, places_of
from pktui.pipeline.names.gazetteer import PlaceClass, place_class
from pktui.query.language import Field, How, Query, Term, TextTerm
from pktui.text.fold import fold
from pktui.view.findings.map.coast import coasts
from pktui.view.findings.map.dot_canvas import DotCanvas
from pktui.view.findings.map.map_window import MapWindow, Weighed, window_around
from pktui.view.findings.shown import events_shown, nothing_because, one_line
from pktui.view.pane_lines import PaneLine, PaneText
from pktui.view.scene import Scene
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import counted, say

_LETTERS = ascii_uppercase
_TALLEST, _LOWEST = 22, 5
"""Rows of the map: half of a tall pane; and what leaves a few rows of a low one to the places, as a
narrow pane mostly is: on 80 columns it has nine."""
_SHAPE = 4
"""Cells of width for a row of the map: about the shape of the world."""
_FEW = 3
"""Places smaller than countries from which the map is laid around them alone."""
_NAME = 26
"""The number of cells that the name of a place has in its row."""
_TALL = 64
"""Cells of width from which a pane is tall as well."""
_ROOMY = 70
"""Cells of width from which a row has the coordinates too."""
_WIDE = 80
"""Cells of width from which the heading counts places off the map and places without coordinates
separately."""
_HALF_ROUND = 180
"""Degrees: what is longer goes round the world the other way, over the edge of the map."""


def place_lines(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """Return the map first, then a row a place, those of most events first; enter filters by it."""
    places = places_of(scene.corpus, events_shown(scene))
    if not places:
        return nothing_because(say("the events shown name no place"))
    lines: list[PaneLine] = []
    letters: Mapping[str, str] = {}
    located = [place for place in places if place.reading]
    if located:
        rows = min(_TALLEST, width // _SHAPE) if width >= _TALL else _LOWEST
        drawn = _Map(located, max(20, width - 2), rows, glyphs)
        lines += drawn.lines()
        letters = drawn.letters
    lines.append(_heading(places, letters, glyphs, is_roomy=width >= _WIDE))
    most = places[0].events
    query, is_roomy = scene.view.query, width >= _ROOMY
    lines += [_row(place, letters, most, query, glyphs, is_roomy) for place in places]
    return lines


class _Map:
    """The coast, and on it the places by their signs."""

    def __init__(
        self, places: Sequence[NamedPlace], width: int, height: int, glyphs: Glyphs
    ) -> None:
        self._glyphs = glyphs
        self._canvas = DotCanvas(width, height, ascii_sign=glyphs.coast)
        self._window = _window(places, self._canvas)
        self.letters: dict[str, str] = {}
        """The sign of each place that is on the map, by the id of its entity."""
        self._signs = self._placed(places)
        for coast in coasts():
            self._draw(coast)

    def _draw(self, coast: Sequence[tuple[float, float]]) -> None:
        size = self._canvas.dots_wide, self._canvas.dots_high
        for begin, end in pairwise(coast):
            if abs(begin[0] - end[0]) < _HALF_ROUND:
                self._canvas.line(
                    self._window.place(*begin, *size), self._window.place(*end, *size)
                )

    def _placed(self, places: Sequence[NamedPlace]) -> Mapping[tuple[int, int], str]:
        """Return the signs by row and column; the place of most events keeps a cell that two
        want."""
        canvas = self._canvas
        signs: dict[tuple[int, int], str] = {}
        waiting = iter(_LETTERS)
        for place in places:
            at = place.reading
            assert at is not None
            x, y = self._window.place(at.longitude, at.latitude, canvas.dots_wide, canvas.dots_high)
            cell = int(y // 4), int(x // 2)
            if not (0 <= cell[0] < canvas.height and 0 <= cell[1] < canvas.width):
                continue
            if cell not in signs:
                signs[cell] = next(waiting, self._glyphs.statement)
            self.letters[place.entity.id] = signs[cell]
        return signs

    def lines(self) -> Sequence[PaneLine]:
        """Return the map, a line a row of cells."""
        rows = enumerate(self._canvas.rows())
        return [PaneLine(left=self._row(number, row)) for number, row in rows]

    def _row(self, number: int, coast: str) -> Sequence[PaneText]:
        parts: list[PaneText] = []
        behind = 0
        here = sorted(
            (column, sign) for (row, column), sign in self._signs.items() if row == number
        )
        for column, sign in here:
            parts += [PaneText(coast[behind:column], "muted"), PaneText(sign, "strong")]
            behind = column + 1
        return [*parts, PaneText(coast[behind:], "muted")]


def _window(places: Sequence[NamedPlace], canvas: DotCanvas) -> MapWindow:
    """Around the places that are smaller than countries, if they are more than a few."""
    smaller = [place for place in places if not _is_country(place)]
    chosen = smaller if len(smaller) >= _FEW else places
    weighed = [
        Weighed(at.longitude, at.latitude, place.events)
        for place in chosen
        if (at := place.reading) is not None
    ]
    return window_around(weighed, canvas.dots_wide, canvas.dots_high)


def _is_country(place: NamedPlace) -> bool:
    reading = place.reading
    return reading is not None and place_class(fold(reading.name)) == PlaceClass.COUNTRY


def _heading(
    places: Sequence[NamedPlace], letters: Mapping[str, str], glyphs: Glyphs, *, is_roomy: bool
) -> PaneLine:
    count = " " + counted(len(places), "place")
    unknown = sum(place.reading is None for place in places)
    outside = len(places) - unknown - len(letters)
    if is_roomy:
        notes = [say("{outside:,} off the map", outside=outside)] * bool(outside)
        notes += [say("{unknown:,} without coordinates", unknown=unknown)] * bool(unknown)
    else:
        notes = [say("{outside:,} off the map", outside=outside + unknown)]
        notes *= bool(outside + unknown)
    return PaneLine(
        left=[
            PaneText(count, "heading"),
            PaneText("".join(f" {glyphs.dot} {note}" for note in notes), "muted"),
        ],
        right=[PaneText(say("events  articles "), "muted")],
    )


def _row(
    place: NamedPlace,
    letters: Mapping[str, str],
    most: int,
    query: Query,
    glyphs: Glyphs,
    is_roomy: bool,
) -> PaneLine:
    entity, reading = place.entity, place.reading
    sign = letters.get(entity.id, " ")
    top = len(glyphs.bars) - 1
    bar = glyphs.bars[max(1, round(place.events / most * top))]
    country = reading.country if reading else ""
    where = _coordinates(reading.latitude, reading.longitude) if reading and is_roomy else ""
    return PaneLine(
        left=[
            PaneText(f" {sign} ", "strong"),
            PaneText(f"{one_line(entity.name)[:_NAME]:<{_NAME}} ", "place"),
            PaneText(f"{bar} ", "bar"),
            PaneText(f"{country:<2}  {where}", "muted"),
        ],
        right=[PaneText(f"{place.events:>6,}  {place.articles:>8,} ", "muted")],
        target=query.having(Term(TextTerm(entity.name, How.WHOLE, Field.naming(entity.kind)))),
        name=entity.id,
    )


def _coordinates(latitude: float, longitude: float) -> str:
    """Degrees as a map has them: `18.5 N 72.3 W`."""
    north = "N" if latitude >= 0 else "S"
    east = "E" if longitude >= 0 else "W"
    return f"{abs(latitude):.1f} {north} {abs(longitude):.1f} {east}"
