"""The signs that the explorer draws with: in Unicode, and in ASCII for terminals without."""

from __future__ import annotations

from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """One sign a purpose; each is one cell wide, so a change of set moves nothing."""

    publication: str
    statement: str
    comment: str
    """A statement that a reader's comment makes."""
    cursor: str
    """The bar beside the row or the sentence that is chosen."""
    rule: str
    ellipsis: str
    ticked: str
    excluded: str
    uncertain: str
    """Before what speaks against what is said."""
    dot: str
    """Between the parts of one line."""
    dash: str
    """Between the ends of a span of time."""
    remove: str
    thumb: str
    tick: str
    """A hit, beside the scrollbar's track."""
    focus: str
    enter: str
    here: str
    """Below the bar of the day that the cursor is on."""
    backward: str
    """Before how much lies earlier than what is shown."""
    forward: str
    folded: str
    """Before what stands for lines that can be shown, and before what shows them."""
    unfolded: str
    gap: str
    """On both sides of a stretch of time that is left out."""
    marked: str
    """Beside what the reader marked."""
    conflict: str
    """Before figures and dates that contradict others."""
    coast: str
    """A cell of a map with a coast in it; empty where braille draws its course."""
    bars: str
    """Nothing, then ever higher."""
    progress: str
    """Done, and to do."""
    span: str
    """A piece of a stretch of time."""


UNICODE = Glyphs(
    publication="■",
    statement="•",
    comment="◦",
    cursor="▌",
    rule="─",
    ellipsis="…",
    ticked="✓",
    excluded="✗",
    uncertain="≠",
    dot="·",
    dash="–",
    remove="×",
    thumb="▐",
    tick="╺",
    focus="▸",
    enter="⏎",
    here="▲",
    backward="◂",
    forward="▸",
    folded="▸",
    unfolded="▾",
    gap="┄",
    marked="◆",
    conflict="≠",
    coast="",
    bars=" ▁▂▃▄▅▆▇█",
    progress="━─",
    span="━",
)

ASCII = Glyphs(
    publication="#",
    statement="*",
    comment="-",
    cursor=">",
    rule="-",
    ellipsis="~",
    ticked="+",
    excluded="!",
    uncertain="!",
    dot=",",
    dash="-",
    remove="x",
    thumb="|",
    tick="=",
    focus=">",
    enter="=",
    here="^",
    backward="<",
    forward=">",
    folded="+",
    unfolded="-",
    gap="-",
    marked="@",
    conflict="X",
    coast=".",
    bars=" .:-=+*#@",
    progress="#.",
    span="=",
)
