"""The article: its full text, dates and names marked, the chosen statement in view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from pktui.model.corpus import DatedArticle
from pktui.model.span import Span
from pktui.text.sanitise import neutralise
from pktui.tui.drawing.article_page import Mark, Page
from pktui.tui.drawing.line import cells, fit
from pktui.tui.drawing.render import Pen
from pktui.tui.input.key_binding import binding
from pktui.tui.widgets.line_view import LineView
from pktui.view.article.open_article import (
    OpenArticle,
    differs_in_marks_alone,
    has_same_text,
    is_marked_alike,
    looks_elsewhere,
)
from pktui.view.article.sentences import sentence_at, sentence_beside, sentences_of
from pktui.wording.language import say

MEASURE = 80
"""The longest line of text that is comfortable to read, in cells."""

BYLINES = 2
"""Lines above the text: where it is from, and one that is empty or has the title, where the text
does not have it."""

MARGIN = 2
"""For the bar beside the chosen statement, and a space."""

_REMEMBERED = 400
"""Lines as they looked, of 2 KB each: some ten screens."""


class ArticleView(LineView):
    """Draws a `OpenArticle`; posts which hit or mention of how many it went to."""

    ALLOW_SELECT = True

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("down", "screen.sentence(1)", "Next sentence", id="article-next-sentence",
                tooltip="To the next sentence, which y copies", show=False),
        binding("up", "screen.sentence(-1)", "Previous sentence", id="article-previous-sentence",
                tooltip="To the sentence before it", show=False),
    ]  # fmt: skip

    reading: reactive[OpenArticle | None] = reactive(None, always_update=True)

    class Stepped(Message):
        """The view went to a hit or a mention, or found none."""

        def __init__(self, *, of: str, number: int, count: int, wrapped: bool) -> None:
            super().__init__()
            self.of = of
            """`hit`, or the name whose mentions are followed."""
            self.number = number
            """From 1; 0 where there is none."""
            self.count = count
            self.wrapped = wrapped

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._page: Page | None = None
        self._now: Span | None = None
        """The hit or mention that was stepped to last."""
        self._sentence: Span | None = None
        """The sentence that the reader went to; None where he went to none."""
        self._sentences: Sequence[Span] = ()
        self._above: Mapping[int, Sequence[Mark]] | None = None
        """What the present reading marks on each line, over what the article itself does."""
        self._drawn: dict[tuple[object, ...], Strip] = {}
        """The page's lines as they looked: of a page a letter more in the filter marks a few
        lines otherwise, and leaves the others."""

    # What is shown

    def watch_reading(self, before: OpenArticle | None, reading: OpenArticle | None) -> None:
        """Show another article, or another place of it."""
        self._above = None
        if self._now is not None and not differs_in_marks_alone(before, reading):
            self._now = None
            self.redraw()
        if self._sentence is not None and looks_elsewhere(before, reading):
            self._sentence = None
            self.redraw()
        if reading is None:
            self._page = None
        elif self._page is None or self._page.article is not reading.article:
            is_same = self._page is not None and has_same_text(self._page.article, reading.article)
            self._turn_to(reading.article)
            self.top = min(self.top, self.last_top) if is_same else 0
        if before is None or reading is None or not is_marked_alike(before, reading):
            self.redraw()
        else:
            self.redraw_lines([*self._statement_lines(before), *self._statement_lines(reading)])
        if reading is not None and looks_elsewhere(before, reading):
            self._show_statement()

    def _turn_to(self, article: DatedArticle) -> None:
        if self.text_selection is not None:
            self.screen.clear_selection()  # it counts the lines of the page before
        if self._page is None or not has_same_text(self._page.article, article):
            self._sentences, self._sentence = sentences_of(article), None
        self._page, self._above = Page(article, self._measure), None
        self._drawn.clear()

    def restyle(self) -> None:
        """Take over the colours and signs in force."""
        self._drawn.clear()
        super().restyle()

    def _statement_lines(self, reading: OpenArticle) -> Iterable[int]:
        if self._page is None or reading.statement is None:
            return ()
        lines = self._page.lines_of(reading.statement.start, reading.statement.end)
        return range(BYLINES + lines.start, BYLINES + lines.stop)

    def lay_out(self) -> None:
        """Lay out the content for the size that the widget has."""
        if self.reading is None or self._page is None:
            return
        at_top = self.top <= BYLINES
        first = self._page.lines[self.top - BYLINES][0] if not at_top else 0
        self._turn_to(self.reading.article)
        self.top = 0 if at_top else BYLINES + self._page.line_at(first)
        self._show_statement()

    def _show_statement(self) -> None:
        assert self.reading is not None
        if self.reading.statement is not None:
            self._show_span(self.reading.statement)
        elif self.reading.found:
            self._show_span(self.reading.found[0].span)
        else:
            self.scroll_lines(0)

    def _show_span(self, span: Span) -> None:
        assert self._page is not None
        if not self.size.height:
            return  # there is nothing to scroll yet; `lay_out` comes when there is
        lines = self._page.lines_of(span.start, span.end)
        first, last = BYLINES + lines.start, BYLINES + lines.stop - 1
        self.show_lines(first, last, context=max(0, self.page_lines // 5))

    @property
    def _measure(self) -> int:
        return max(8, min(MEASURE, self.text_width - MARGIN - 1))

    # Sentences

    @property
    def sentence(self) -> Span | None:
        """The sentence under the cursor: the one that the reader went to, or that has the hit that
        he went to, else the chosen statement; None where there is none of these."""
        if self._sentence is not None:
            return self._sentence
        return self.reading.statement if self.reading is not None else None

    def step_sentence(self, direction: int) -> None:
        """Go to the next sentence (1) or the one before (-1)."""
        if self.reading is None:
            return
        now = self.sentence
        at = now.start if now is not None else self._reading_position()
        if now is None and direction > 0:
            at -= 1
        beside = sentence_beside(self._sentences, at, direction)
        if beside is not None:
            self._put_on(beside)
            self._show_span(beside)

    def _put_on(self, sentence: Span | None) -> None:
        self._sentence, self._above = sentence, None
        self.redraw()

    # Hits and mentions

    @property
    def _hits(self) -> Sequence[Span]:
        return [hit.span for hit in self.reading.found] if self.reading is not None else ()

    def step(self, direction: int) -> bool:
        """To the next hit of the query (1) or the one before (-1); whether there is one."""
        number = self._following(self._hits, direction)
        if not 0 <= number < len(self._hits):
            return False
        self._go(self._hits, number, "hit")
        return True

    def enter(self, direction: int, *, wrapped: bool = True) -> None:
        """To the first hit (1) or the last (-1); `wrapped`: which lies round the end."""
        self._go(self._hits, 0 if direction > 0 else -1, "hit", wrapped=wrapped)

    def land(self) -> None:
        """To the first hit from the chosen statement on, if there is any and none was gone to."""
        if self._now is None and self._hits:
            self.step(1)

    def step_name(self, direction: int) -> None:
        """To the next mention of the followed name (1) or the one before (-1)."""
        if self.reading is not None:
            names = self.reading.names
            number = self._following(names, direction)
            self._go(names, number, self.reading.followed, wrapped=not 0 <= number < len(names))

    def _go(self, spans: Sequence[Span], number: int, of: str, *, wrapped: bool = False) -> None:
        """Where `number` is none of them, it is counted round the end."""
        if not spans:
            self.post_message(self.Stepped(of=of, number=0, count=0, wrapped=False))
            return
        number %= len(spans)
        self._now = spans[number]
        self._put_on(sentence_at(self._sentences, self._now.start))
        self._show_span(self._now)
        step = self.Stepped(of=of, number=number + 1, count=len(spans), wrapped=wrapped)
        self.post_message(step)

    def _following(self, spans: Sequence[Span], direction: int) -> int:
        """Which span comes next from where the reader is; none of them behind the last."""
        if not spans:
            return 0
        if self._now is not None and self._now in spans:
            number = spans.index(self._now) + direction
        else:
            at = self._reading_position()
            ahead = [n for n, span in enumerate(spans) if span.start >= at]
            number = ahead[0] if ahead else len(spans)
            if direction < 0:
                number -= 1
        return number

    def _reading_position(self) -> int:
        """The chosen statement, else the first line on screen, as an offset."""
        assert self.reading is not None
        assert self._page is not None
        if self.reading.statement is not None:
            return self.reading.statement.start
        line = min(max(0, self.top - BYLINES), len(self._page.lines) - 1)
        return self._page.lines[line][0] if self._page.lines else 0

    # Drawing: the byline, then the page

    def heading(self) -> tuple[str, str]:
        """The title of the pane, and what stands at its right end."""
        if self.reading is None or self.last_top == 0:
            return say("3 Article"), ""
        # whose words these are stays in sight when the line that says it is scrolled away
        byline = self.reading.short_byline or self.reading.byline
        source = f"  {neutralise(byline)}" if self.top > 0 else ""
        return say(
            "3 Article{source}", source=source
        ), f"{100 * min(self.top, self.last_top) // self.last_top}%"

    def nothing(self) -> Sequence[str]:
        """Return the lines that stand where no article is chosen."""
        return (say("Nothing is chosen."),)

    def scroll_lines(self, top: int) -> None:
        """Put line `top` first on screen, and draw the heading again, which depends on it."""
        super().scroll_lines(top)
        self.redraw_heading()

    @property
    def line_count(self) -> int:
        """The number of lines of the content."""
        return BYLINES + len(self._page.lines) if self._page is not None else 0

    def draw_line(self, line: int, width: int) -> Strip:
        """Draw one line of the content, `width` cells wide."""
        assert self.reading is not None
        assert self._page is not None
        pen = self.pen
        if line < BYLINES:
            return self._draw_band(line, width, self.reading)
        return self._draw_text(line - BYLINES, width, pen)

    def _draw_band(self, line: int, width: int, reading: OpenArticle) -> Strip:
        """Draw what stands above the text: whose words these are, and their title."""
        pen, looks = self.pen, self.looks
        if line > 0:
            title = neutralise(reading.title_apart)
            ground = looks["line"] if title else looks["screen"]
            return pen.line(width, ground).fill(MARGIN).add(title, looks["strong"]).strip()
        band = pen.line(width, looks["line"]).fill(MARGIN)
        room = 7 if reading.link else 0
        band.add(fit(neutralise(reading.byline), band.room - room, pen.glyphs.ellipsis))
        if reading.link:
            linked = looks["key"] + Style(link=reading.link, underline=True)
            band.add(f" {pen.glyphs.dot} ").add("link", linked)
        return band.strip()

    def _draw_text(self, number: int, width: int, pen: Pen) -> Strip:
        assert self._page is not None
        start, end = self._page.lines[number]
        chosen, above = self._is_chosen(start, end), self._marks_above(number)
        look = number, chosen, width, *above
        strip = self._drawn.get(look)
        if strip is None:
            screen = pen.looks["screen"]
            bar = pen.glyphs.cursor if chosen else " "
            begins = any(m.look == "marked" and start <= m.start < end for m in above)
            sign = pen.glyphs.marked if begins else " "
            segments = [Segment(f"{bar}{sign}", screen + pen.looks["key"])]
            for text, looks in self._page.pieces(number, above):
                style = screen
                for name in looks:
                    style = style + pen.looks[name]
                segments.append(Segment(text, style))
            strip = Strip(segments, MARGIN + cells(self._page.text[start:end]))
            strip = strip.adjust_cell_length(width, screen)
            if len(self._drawn) >= _REMEMBERED:
                self._drawn.clear()
            self._drawn[look] = strip
        return self._with_selection(strip, number, pen.looks["selection"])

    def _is_chosen(self, start: int, end: int) -> bool:
        """Tell whether the sentence under the cursor stands on the line from `start` to `end`."""
        sentence = self.sentence
        return sentence is not None and sentence.start < end and start < sentence.end

    def _marks_above(self, number: int) -> Sequence[Mark]:
        """What the present reading marks on a line of the page."""
        assert self._page is not None
        if self._above is None:
            self._above = self._page.by_line(self._marks_of_reading())
        return self._above.get(number, ())

    def _marks_of_reading(self) -> list[Mark]:
        assert self.reading is not None
        marks = [Mark(span.start, span.end, "marked") for span in self.reading.marked]
        if self.reading.statement is not None:
            statement = self.reading.statement
            marks.append(Mark(statement.start, statement.end, "chosen"))
        if self._sentence is not None:
            marks.append(Mark(self._sentence.start, self._sentence.end, "sentence"))
        marks += (Mark(span.start, span.end, "hit") for span in self.reading.names)
        for hit in self.reading.found:
            marks.append(Mark(hit.start, hit.end, "hit-typo" if hit.typo else "hit"))
        if self._now is not None:
            marks.append(Mark(self._now.start, self._now.end, "hit-now"))
        return marks

    def ticks(self) -> list[int]:
        """Return the lines with a hit, for the signs beside the scrollbar."""
        if self.reading is None or self._page is None:
            return []
        return [BYLINES + self._page.line_at(span.start) for span in self.reading.found]

    def flags(self) -> list[int]:
        """Return the lines with something marked, for the signs beside the scrollbar."""
        if self.reading is None or self._page is None:
            return []
        return [BYLINES + self._page.line_at(span.start) for span in self.reading.marked]

    # Selecting with the mouse

    def render_line(self, y: int) -> Strip:
        """A row as Textual asks for it below the mouse, with where in the text it stands."""
        row, number = self.draw_row(y), self.top + y - 1 - BYLINES
        return row.apply_offsets(-MARGIN, number) if y > 0 and number >= 0 else row

    def _with_selection(self, strip: Strip, number: int, look: Style) -> Strip:
        """Give `strip`, line `number` of the page, with what the mouse selected on it.

        The selection counts characters of the lines as they were when the mouse went over them: of
        another width, or another article, by now.
        """
        selection = self.text_selection
        span = selection.get_span(number) if selection is not None else None
        if span is None or self._page is None:
            return strip
        line_start, line_end = self._page.lines[number]
        words = self._page.text[line_start:line_end]
        start = max(0, span[0])
        end = len(words) if span[1] < 0 else span[1]
        before = min(MARGIN + cells(words[:start]), strip.cell_length)
        behind = min(MARGIN + cells(words[:end]), strip.cell_length)
        if before >= behind:
            return strip
        inside = strip.crop(before, behind)
        selected = [Segment(s.text, (s.style or Style()) + look) for s in inside]
        pieces = [strip.crop(0, before), Strip(selected, inside.cell_length)]
        return Strip.join([*pieces, strip.crop(behind)])

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The article's own characters: a line broken by us is not broken in the copy."""
        span = self._span_of(selection)
        if span is None or self._page is None:
            return None
        return self._page.text[span.start : span.end], "\n"

    @property
    def selected(self) -> Span | None:
        """The words that the mouse selected, without spaces at their ends; None where there are
        none."""
        selection = self.text_selection
        span = self._span_of(selection) if selection is not None else None
        if span is None or self._page is None:
            return None
        words = self._page.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        end = span.start + len(words.rstrip())
        return Span(start, end) if start < end else None

    def _span_of(self, selection: Selection) -> Span | None:
        if self._page is None or not self._page.lines:
            return None
        first, last = self._page.lines[0][0], self._page.lines[-1][1]
        start = first if selection.start is None else self._offset_at(*selection.start)
        end = last if selection.end is None else self._offset_at(*selection.end)
        return Span(start, max(start, end))

    def _offset_at(self, column: int, number: int) -> int:
        assert self._page is not None
        start, end = self._page.lines[max(0, min(number, len(self._page.lines) - 1))]
        return max(start, min(start + column, end))

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw again after a change of what the mouse selects."""
        self.redraw()
