"""Take the pictures of the README: the real explorer on the bundled articles.

No two of these tell of one happening, so incidents are shown of articles that were made up for it.

    python screenshots/make.py

Writes one SVG a picture into this folder, and a PNG for the one that the README shows (for that one
DejaVu Sans Mono must be installed, which has every letter and block that the explorer draws).
"""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import cairosvg

from pktui.model.corpus import Corpus
from pktui.query.parse import parse
from pktui.tui.app import Explorer
from pktui.workspace.load import Loader

FOLDER = Path(__file__).parent
SHOWN_IN_README = "overview"
FONT = "DejaVu Sans Mono"
"""In place of the font that Textual's SVG fetches from the network."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A state of the explorer worth showing, and the keys that lead there."""

    name: str
    keys: Sequence[str] = ()
    columns: int = 150
    rows: int = 42
    theme: str = "textual-dark"
    is_made_up: bool = False
    """Whether it shows the articles below in place of the bundled ones."""


MADE_UP = (
    (
        "Harbour Post", "2024-05-14", "Ferry Solveig runs aground off Brannoy",
        "The ferry Solveig ran aground off Brannoy on Monday with 212 people aboard. Two "
        "passengers were injured, harbour master Ingrid Dahl said.",
    ),
    (
        "Coast Radio", "2024-05-14", "Two hurt as ferry hits rocks near Brannoy",
        "Two people were hurt when the ferry Solveig hit rocks near Brannoy on Monday. All 212 "
        "people aboard the ferry were brought ashore, Ingrid Dahl said.",
    ),
    (
        "Northern Daily", "2024-05-15", "Solveig: four injured, says hospital",
        "Four people were injured when the ferry Solveig ran aground off Brannoy on 13 May, the "
        "hospital of Holm said. Harbour master Ingrid Dahl had spoken of two.",
    ),
    (
        "Harbour Post", "2024-05-21", "Minister Aasen orders inquiry into ferry",
        "Jonas Aasen, the transport minister, ordered an inquiry on Monday into why the radar of "
        "the Solveig was switched off.",
    ),
    (
        "Northern Daily", "2024-05-21", "Inquiry into radar of Solveig",
        "Why the radar of the Solveig was switched off is to be found out by an inquiry, which "
        "Jonas Aasen, the minister of transport, ordered on Monday.",
    ),
    (
        "Coast Radio", "2024-05-21", "School of Holm wins rowing cup",
        "The rowers of Holm school won the cup of the islands on Saturday, ahead of Brannoy.",
    ),
)  # fmt: skip
"""Publisher, day, title and text."""

PICTURES = (
    Picture("overview", keys=("G", "k", "k", "k", "k")),
    Picture("filtered-on-a-person", keys=("/", *"phung", "tab", "enter", "j", "j")),
    Picture("search-with-a-typo", keys=("/", *"lacrox", "escape")),
    Picture("narrow", keys=("j", "j"), columns=60, rows=30),
    Picture("light", keys=("G", "k"), theme="textual-light"),
    Picture("story", keys=("v",)),
    Picture("figures", keys=("v", "v", "v")),
    Picture("conflicts", keys=("v", "v", "v", "v")),
    Picture("incidents", keys=("v", "v"), is_made_up=True),
    Picture("presence", keys=["v"] * 5),
    Picture("places", keys=["v"] * 6),
    Picture("places-at-80-columns", keys=["v"] * 6, columns=80, rows=24),
    Picture("name-card", keys=("1", "j", "o")),
    Picture("compare", keys=("1", "o", "c", *"phung", "enter")),
    Picture("bars-and-brush", keys=("G", "i", *["shift+left"] * 8)),
    Picture("decades", keys=("-", "-", "j", "space")),
    Picture("problems", keys=("!",)),
    Picture("export", keys=("e",), columns=80, rows=24),
    Picture("story-at-80-columns", keys=("v",), columns=80, rows=24),
    Picture("help", keys=("?",)),
)


async def take(picture: Picture, corpus: Corpus) -> str:
    loading: Future[Corpus] = Future()
    loading.set_result(corpus)
    app = Explorer(loading, parse(""))
    app.theme = picture.theme
    async with app.run_test(size=(picture.columns, picture.rows)) as pilot:
        await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
        await pilot.pause(1.5)  # a view is worked out in a thread
        return app.export_screenshot(title="pktui")


def made_up_corpus() -> Corpus:
    # a path that is the same each time: pictures show it
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        path = Path("articles.jsonl")
        names = ("publisher", "date", "title", "text")
        lines = (json.dumps(dict(zip(names, each, strict=True))) for each in MADE_UP)
        path.write_text("\n".join(lines), encoding="utf-8")
        return Loader([str(path)]).load()


def main() -> None:
    bundled, made_up = Loader([]).load(), made_up_corpus()
    for picture in PICTURES:
        svg = asyncio.run(take(picture, made_up if picture.is_made_up else bundled))
        (FOLDER / f"{picture.name}.svg").write_text(svg, encoding="utf-8")
        print(f"screenshots/{picture.name}.svg")
        if picture.name == SHOWN_IN_README:
            local = svg.replace("Fira Code", FONT)
            cairosvg.svg2png(local.encode(), write_to=str(FOLDER / f"{picture.name}.png"))
            print(f"screenshots/{picture.name}.png")


if __name__ == "__main__":
    main()
