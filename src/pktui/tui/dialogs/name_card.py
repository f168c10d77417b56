"""All about one name, over the screen; or about two of them, on one axis of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import zip_longest
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.reactive import var
from textual.strip import Strip

from pktui.insight.comparison import compare
from pktui.insight.entity_profile import Profile
from pktui.insight.explain import reasons_for
from pktui.model.corpus import DatedArticle
from pktui.model.corrections import Action
from pktui.model.entity import EntityKind
from pktui.runtime.frozen import dataclass
from pktui.text.sanitise import neutralise
from pktui.tui.dialogs.dialog import Dialog
from pktui.tui.drawing.line import fit
from pktui.tui.drawing.render import KIND_TITLES, sparkline, year_line
from pktui.tui.drawing.wrap import wrap
from pktui.tui.input.key_binding import binding
from pktui.tui.widgets.key_footer import KeyFooter
from pktui.tui.widgets.line_view import LineView
from pktui.view.scene import Scene
from pktui.wording.dates import date_in_words
from pktui.wording.glyphs import UNICODE, Glyphs
from pktui.wording.language import counted, say


class Comparison(Enum):
    """What the card gives instead of an action."""

    BESIDE = "beside"
    """A second name is to stand beside this one."""


_COMPANY = 12
"""How many of those who appear with a name are listed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Words that begin behind `indent` cells, on as many lines as they take."""

    words: str
    look: str = "plain"
    indent: int = 3


@dataclass(frozen=True, slots=True)
class _Times:
    """How often a name is spoken of over time, as a line of bars."""

    profile: Profile


class _Years:
    """The years below the bars."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """What is told of one name alone, of both, and of the other alone, beside each other."""

    cells: tuple[str, str, str]
    look: str = "plain"


_Part = _Words | _Times | _Years | _Columns
_Line = tuple[_Part, str]
"""A part, and for words those of one line."""


class CardLines(LineView):
    """What the card says, wrapped to its width."""

    def __init__(self, profiles: Sequence[Profile], scene: Scene) -> None:
        super().__init__("card")
        self._profiles = profiles
        self._scene = scene
        self._lines: list[_Line] = []

    def lay_out(self) -> None:
        """Lay out the content for the size that the widget has."""
        self._lines = list(self._laid_out(self.text_width))

    def _laid_out(self, width: int) -> Iterator[_Line]:
        for part in self._parts():
            if isinstance(part, _Words):
                words = neutralise(part.words)
                for start, end in wrap(words, max(1, width - part.indent)):
                    yield part, words[start:end]
                if not words:
                    yield part, ""
            else:
                yield part, ""

    def _parts(self) -> Iterator[_Part]:
        for profile in self._profiles:
            if len(self._profiles) > 1:
                yield _Words(profile.entity.name, profile.entity.kind.value, 1)
            yield _Times(profile)
        yield _Years()
        if len(self._profiles) == 2:
            yield from self._compared()
        for profile in self._profiles:
            yield _Words("")
            yield _Words(self._counted(profile), "heading", 1)
            yield from self._said_of(profile)

    def _compared(self) -> Iterator[_Part]:
        """Both names in three columns: their events, and names and dates in these."""
        one, other = (profile.entity for profile in self._profiles)
        shares = compare(self._scene.corpus, one.id, other.id)
        yield _Words("")
        yield _Columns(
            (
                say("only {label}", label=one.label),
                say("both"),
                say("only {label}", label=other.label),
            ),
            "heading",
        )
        events = [counted(share.events, "event") for share in shares]
        articles = [counted(share.articles, "article") for share in shares]
        for said in (events, articles):
            yield _Columns((said[0], said[1], said[2]), "muted")
        for kind in EntityKind:
            columns = [
                [f"{count:>3}  {entity.name}" for entity, count in share.names[kind]]
                for share in shares
            ]
            yield from _three_columns(KIND_TITLES[kind], columns, kind.value)
        columns = [
            [f"{count:>3}  {date_in_words(when)}" for when, count in share.dates]
            for share in shares
        ]
        yield from _three_columns(say("Dates"), columns, "date")
        columns = [[f"{count:>3}  {words}" for words, count in share.figures] for share in shares]
        yield from _three_columns(say("Figures"), columns, "figure")

    def _counted(self, profile: Profile) -> str:
        entity = profile.entity
        return say(
            "{name}: {kind}, mentioned {times} in {articles}",
            name=entity.name,
            kind=say(entity.kind.value),
            times=counted(len(entity.appearances), "time"),
            articles=counted(len(profile.articles), "article"),
        )

    def _said_of(self, profile: Profile) -> Iterator[_Part]:
        if profile.first and profile.last:
            yield _Words(say("first  {dated}", dated=self._dated(profile.first)))
            yield _Words(say("last   {dated}", dated=self._dated(profile.last)))
        if profile.roles:
            yield _Words(say("Called"), "strong")
        for role, articles in profile.roles:
            when = date_in_words(role.when) if role.when else say("no date")
            often = say(", in {articles} articles", articles=articles) if articles > 1 else ""
            yield _Words(f"{role.title}: {when}{often}", indent=5)
        yield from self._company(profile)
        if profile.entity.aliases:
            yield _Words(say("Also written"), "strong")
            yield _Words(", ".join(profile.entity.aliases), indent=5)
        yield _Words(say("Why"), "strong")
        for reason in reasons_for(profile.entity):
            yield _Words(reason, "muted", 5)

    def _company(self, profile: Profile) -> Iterator[_Part]:
        if not profile.company:
            return
        yield _Words(say("Appears with"), "strong")
        total = len(profile.articles)
        for company in profile.company[:_COMPANY]:
            words = say(
                "{articles} of {total}  {name}",
                articles=company.articles,
                total=total,
                name=company.entity.name,
            )
            yield _Words(words, company.entity.kind.value, 5)
        more = len(profile.company) - _COMPANY
        if more > 0:
            yield _Words(say("and {more} more", more=more), "muted", 5)

    def _dated(self, article: DatedArticle) -> str:
        assert article.when is not None
        return f"{date_in_words(article.when)}  {article.title}"

    # LineView

    def heading(self) -> tuple[str, str]:
        """The title of the pane, and what stands at its right end."""
        return f" {self.glyphs.dash} ".join(p.entity.name for p in self._profiles), ""

    @property
    def line_count(self) -> int:
        """The number of lines of the content."""
        return len(self._lines)

    def draw_line(self, line: int, width: int) -> Strip:
        """Draw one line of the content, `width` cells wide."""
        pen, (part, words) = self.pen, self._lines[line]
        axis = self._scene.axis
        if isinstance(part, _Years):
            years = axis.years_of(width)
            return year_line(years, "", pen, begins_earlier=axis.begins_earlier)
        row = pen.line(width)
        if isinstance(part, _Columns):
            for number, cell in enumerate(part.cells):
                row.fill(1 + number * (width - 1) // 3)
                end = (number + 1) * (width - 1) // 3
                cut = fit(neutralise(cell), end - row.used, pen.glyphs.ellipsis)
                row.add(cut, pen.looks[part.look])
            return row.strip()
        if isinstance(part, _Times):
            rows = self._scene.view.index.names.rows_of(part.profile.entity.id)
            bars = sparkline(axis.counts(rows, width), pen.glyphs.bars)
            return row.add(bars, pen.looks["bar"]).strip()
        return row.add(" " * part.indent).add(words, pen.looks[part.look]).strip()


def _three_columns(title: str, columns: Sequence[Sequence[str]], look: str) -> Iterator[_Part]:
    """Three columns below a title; nothing where all are empty."""
    if any(columns):
        yield _Words(title, "strong", 1)
    for left, both, right in zip_longest(*columns, fillvalue=""):
        yield _Columns((left, both, right), look)


class NameCard(Dialog[Action | Comparison]):
    """Gives what is to be done with the name; None where it is only to be closed."""

    DEFAULT_CSS = """
    NameCard { align: center middle; background: $background 60%; }
    NameCard > Vertical {
        width: 94%; max-width: 110; height: 94%; max-height: 46;
        background: $background; border: round $primary;
    }
    NameCard.-ascii > Vertical { border: ascii $primary; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("m", f"choose('{Action.MERGE}')", "Merge", id="card-merge",
                tooltip="It is the same as another name"),
        binding("s", f"choose('{Action.SPLIT}')", "Split", id="card-split",
                tooltip="One of its spellings is somebody else"),
        binding("r", f"choose('{Action.RENAME}')", "Rename", id="card-rename",
                tooltip="Show it under another name"),
        binding("t", f"choose('{Action.KIND}')", "Kind", id="card-kind",
                tooltip="It is a person, a place or an organisation"),
        binding("x", f"choose('{Action.HIDE}')", "Hide", id="card-hide",
                tooltip="It is no name, or of no interest"),
        binding("a", f"choose('{Action.ALIAS}')", "Alias", id="card-alias",
                tooltip="It is also written otherwise"),
        binding("c", "compare", "Compare", id="card-compare",
                tooltip="Another name beside it, on one axis of time"),
        binding("escape,q,o", "close", "Close", id="card-close", tooltip="Close the card",
                key_display="esc"),
    ]  # fmt: skip

    glyphs: var[Glyphs] = var(UNICODE)

    def __init__(self, profiles: Sequence[Profile], scene: Scene, glyphs: Glyphs) -> None:
        super().__init__()
        self.set_reactive(NameCard.glyphs, glyphs)
        self._profiles = profiles
        self._scene = scene

    def compose(self) -> ComposeResult:
        """Yield the widgets that this one holds."""
        with Vertical():
            yield CardLines(self._profiles, self._scene).data_bind(NameCard.glyphs)
            yield KeyFooter("card-keys").data_bind(NameCard.glyphs)

    def on_mount(self) -> None:
        """Begin what needs the running app."""
        self.set_class(self.glyphs is not UNICODE, "-ascii")
        self.focus_on(CardLines)

    def action_close(self) -> None:
        """Close the dialog without an answer."""
        self.close_with(None)

    def action_choose(self, action: str) -> None:
        """Choose what the cursor is on."""
        self.close_with(Action(action))

    def action_compare(self) -> None:
        self.close_with(Comparison.BESIDE)
