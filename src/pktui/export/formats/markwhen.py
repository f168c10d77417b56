"""markwhen: an event an entry, its date in the EDTF that markwhen knows.

That is days, months, years and intervals of them; what is uncertain or open stands in the property
`edtf`, from which it is read back. markwhen takes some words of a text for tags, places or check
boxes: such a text is written with these signs made harmless, and as it is in the property `text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pktui.export.dates import BEFORE_YEAR_1, ends_of, units_of
from pktui.export.formats.json_values import as_json
from pktui.export.selection import LeftOut, Selection
from pktui.model.event import Event
from pktui.model.when import Granularity, When
from pktui.text.sanitise import neutralise

_HARMLESS = str.maketrans({"#": "＃", "!": "！", "[": "［", "]": "］", "/": "／", "`": "｀"})
"""What begins a tag, an id, an image, a check box, a link or a comment: its full-width form."""

_MEANT = re.compile(r"#|!\w|\[|\]|^//|`|\.(?:start|end)")
"""Where markwhen would see more than text."""

_DOTTED = re.compile(r"\.(?=start|end)")


def write(selection: Selection, left_out: LeftOut) -> Iterator[bytes]:
    """Write the events as markwhen text."""
    yield b"title: pktui\n"
    for event in selection.events:
        if event.when.bc:
            left_out.add(f"{BEFORE_YEAR_1}, and markwhen has no such dates")
            continue
        yield "\n".join(("", *_entry(selection, event), "")).encode()


def _entry(selection: Selection, event: Event) -> Iterator[str]:
    article = selection.corpus.articles[event.article]
    text = " ".join(neutralise(event.text).split())
    shown = text
    if _MEANT.search(text):
        shown = _DOTTED.sub(". ", text.translate(_HARMLESS))
    yield f"{_interval(event.when)}: {shown}"
    yield f"  id: {as_json(event.id)}"
    yield f"  edtf: {as_json(event.when.edtf)}"
    if shown != text:
        # markwhen takes a # for a tag even in quotes
        yield "  text: " + as_json(text).replace("#", "\\u0023")
    yield f"  source: {as_json(neutralise(article.publisher or article.article.path))}"


def _interval(when: When) -> str:
    (first, last), units = ends_of(when), units_of(when)
    if when.latest is None and first <= date.today():
        return f"{_written(first, units[0])}/now"
    left, right = _written(first, units[0]), _written(last, units[1])
    return left if left == right else f"{left}/{right}"


def _written(day: date, unit: Granularity) -> str:
    if unit is Granularity.YEAR:
        return f"{day.year:04}"
    return f"{day.year:04}-{day.month:02}" if unit is Granularity.MONTH else day.isoformat()
