"""Which line of the timeline holds what: lines and items lead to one another."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from pktui.view.timeline.chronology import Section, Zoom
from pktui.view.timeline.folding import Folding
from pktui.view.timeline.layout import LineKind, TimelineLayout
from pktui.view.timeline.time_folds import TimeFold


def sections_of(counts: list[int], every: int = 1) -> list[Section]:
    firsts = [0, *accumulate(counts)]
    return [Section((2000 + every * n, 0, 0), firsts[n], count) for n, count in enumerate(counts)]


def drawn(layout: TimelineLayout) -> list[str]:
    """Each line in a word: `# 2000`, `3`, `3.1` for its second line, `~ 4 years`, `> 2001`."""
    words: list[str] = []
    for line in range(layout.line_count):
        content = layout.content(line)
        year = layout.sections[content.section].key[0]
        match content.kind:
            case LineKind.GAP:
                words.append(f"~ {layout.gaps[content.section]}")
            case LineKind.HEADING:
                words.append(f"{'>' if content.item is not None else '#'} {year}")
            case LineKind.EVENT:
                assert content.item is not None
                part = f".{content.part}" if content.part else ""
                words.append(f"{layout.position_of(content.item)}{part}")
            case LineKind.MORE:
                assert content.item is not None
                fold = layout.time_fold(content.item)
                words.append(f"+ {fold.count if fold is not None else ''}")
    return words


def test_headings_and_rows() -> None:
    layout = TimelineLayout(3, sections_of([2, 1]), Zoom.YEAR)
    assert drawn(layout) == ["# 2000", "0", "1", "# 2001", "2"]


def test_the_row_at_the_cursor_is_higher() -> None:
    layout = TimelineLayout(3, sections_of([2, 1]), Zoom.YEAR, cursor_lines=3)
    layout.cursor_item = 1
    assert drawn(layout) == ["# 2000", "0", "1", "1.1", "1.2", "# 2001", "2"]
    assert layout.heading_line(6) == 5
    assert layout.heading_line(4) == 0


def test_gaps_are_said_between_headings() -> None:
    layout = TimelineLayout(2, sections_of([1, 1], every=5), Zoom.YEAR)
    assert drawn(layout) == ["# 2000", "0", "~ 4 years", "# 2005", "1"]
    later_first = TimelineLayout(
        2, [Section((2005, 0, 0), 0, 1), Section((2000, 0, 0), 1, 1)], Zoom.YEAR
    )
    assert drawn(later_first)[2] == "~ 4 years"


def test_a_folded_heading_is_one_line_that_the_cursor_stands_on() -> None:
    folding = Folding().toggled((2000, 0, 0))
    layout = TimelineLayout(4, sections_of([3, 1]), Zoom.YEAR, folds=folding.folds, cursor_lines=3)
    layout.cursor_item = 0
    assert drawn(layout) == ["> 2000", "# 2001", "3"]
    assert [layout.item_of(position) for position in range(4)] == [0, 0, 0, 1]
    assert [layout.is_folded(item) for item in range(2)] == [True, False]


def test_what_is_told_already_has_no_row() -> None:
    layout = TimelineLayout(5, sections_of([4, 1]), Zoom.YEAR, hidden={1, 3})
    assert drawn(layout) == ["# 2000", "0", "2", "# 2001", "4"]
    assert [layout.item_of(position) for position in range(5)] == [0, 0, 1, 1, 2]


def test_the_rest_of_a_day_is_one_line_that_the_cursor_stands_on() -> None:
    layout = TimelineLayout(
        7,
        sections_of([6, 1]),
        Zoom.YEAR,
        hidden={3},
        time_folds=[TimeFold(2, 5, 2)],
        cursor_lines=3,
    )
    layout.cursor_item = 2
    assert drawn(layout) == ["# 2000", "0", "1", "+ 2", "5", "# 2001", "6"], "of one line always"
    assert [layout.item_of(position) for position in range(7)] == [0, 1, 2, 2, 2, 3, 4]
    assert [layout.is_folded(item) for item in range(5)] == [False, False, True, False, False]
    closed = TimelineLayout(
        7, sections_of([6, 1]), Zoom.YEAR, folds=lambda key: True, time_folds=[TimeFold(0, 5, 5)]
    )
    assert drawn(closed) == ["> 2000", "> 2001"], "below a folded heading there is no such line"


@given(
    st.lists(st.integers(1, 5), max_size=6),
    st.sets(st.integers(0, 5)),
    st.sets(st.integers(0, 30)),
    st.integers(1, 3),
    st.integers(0, 30),
    st.integers(1, 9),
    st.sets(st.integers(0, 5)),
)
def test_lines_and_items_lead_to_one_another(
    counts: list[int],
    folds: set[int],
    hides: set[int],
    height: int,
    cursor: int,
    every: int,
    busy: set[int],
) -> None:
    sections, total = sections_of(counts, every), sum(counts)
    hidden = hides - {section.first for section in sections}
    layout = TimelineLayout(
        total,
        sections,
        Zoom.YEAR,
        folds=lambda key: (key[0] - 2000) // every in folds,
        hidden={position for position in hidden if position < total},
        time_folds=[
            TimeFold(first, section.first + section.count, 1)
            for number, section in enumerate(sections)
            if number in busy and (first := section.first) not in hidden
        ],
        cursor_lines=height,
    )
    layout.cursor_item = cursor
    assert len(drawn(layout)) == layout.line_count
    lines = [line for item in range(layout.item_count) for line in layout.lines_of(item)]
    assert lines == sorted(lines)
    for item in range(layout.item_count):
        assert {layout.content(line).item for line in layout.lines_of(item)} == {item}
        assert layout.item_of(layout.position_of(item)) == item
    others = set(range(layout.line_count)) - set(lines)
    assert {layout.content(line).item for line in others} <= {None}
    items = [layout.item_of(position) for position in range(total)]
    assert items == sorted(items)
