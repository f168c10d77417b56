"""The explorer as a conversation, for screen readers: the reader types a word, lines answer.

Nothing is drawn and nothing is overwritten, so a screen reader speaks what appears, in order. The
state is the explorer's own `Session`; each command answers with whole lines of text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pktui.errors import QueryError
from pktui.insight.explain import explain_event
from pktui.model.corpus import Corpus
from pktui.model.entity import EntityKind
from pktui.model.event import Event, EventKind
from pktui.pipeline.dates.typed import read_typed
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.parse import parse_finished
from pktui.text.sanitise import neutralise
from pktui.view.session import Session
from pktui.view.timeline.chronology import Axis
from pktui.view.timeline.kept_tellings import kept_tellings
from pktui.view.timeline.tellings import tellings_of
from pktui.wording.dates import date_in_words
from pktui.wording.language import counted, say
from pktui.wording.problem_reasons import say_reason

NAMES_AT_ONCE = 20
"""Names that one answer reads out: a minute of speech."""

COMMANDS: Mapping[str, str] = {
    "n": "the next event (enter alone does the same)",
    "p": "the event before",
    "12": "the event of that number",
    "/ WORDS": "filter; / alone lifts the filter",
    "@ DATE": "go to a date, in any words",
    "a": "read the article aloud, paragraph by paragraph",
    "w": "why this date",
    "o": "the people, places and organisations of what is shown",
    "u": "the articles without a date",
    "!": "the problems",
    "b": "back to where you were; f forward",
    "?": "these commands",
    "q": "quit",
}
"""What can be typed, and what it does."""


class PlainExplorer:
    """Answers typed commands with lines of text."""

    def __init__(self, corpus: Corpus, query: Query, axis: Axis = Axis.EVENT) -> None:
        """Open `corpus` under `query`; the first event that matches is chosen."""
        self._session = Session(query, axis)
        self._index = Index(corpus)
        while not self._index.build(1.0):
            pass
        kept = kept_tellings(corpus)
        tellings = kept.tellings if kept is not None else tellings_of(corpus)
        self._session.open(corpus, self._index, tellings)
        self._answers: Mapping[str, Callable[[str], Iterator[str]]] = {
            "": lambda _: self._step(1),
            "n": lambda _: self._step(1),
            "p": lambda _: self._step(-1),
            "/": self._filter,
            "@": self._go_to,
            "a": lambda _: self._article(),
            "w": lambda _: self._why(),
            "o": lambda _: self._names(),
            "u": lambda _: self._undated(),
            "!": lambda _: self._problems(),
            "b": lambda _: self._back(),
            "f": lambda _: self._forward(),
            "?": lambda _: self.help(),
        }

    def answer(self, typed: str) -> Iterator[str]:
        """Do what `typed` asks for, and yield the lines that tell it; each is harmless."""
        typed = typed.strip()
        if typed.isdecimal():
            lines = self._number(int(typed))
        else:
            command, rest = (typed[:1], typed[1:].strip()) if typed else ("", "")
            if command.isalpha() and rest:
                command = typed  # a word is no command with something behind it
            known = self._answers.get(command)
            lines = (
                known(rest)
                if known
                else iter([say("{typed} is no command; ? lists them", typed=typed)])
            )
        for line in lines:
            yield neutralise(" ".join(line.split()))

    def first_lines(self) -> Iterator[str]:
        """Yield what is said first: how much there is, and the event that is chosen."""
        yield neutralise(say("{count}. Type ? and enter for the commands.", count=self._count()))
        if self.total:
            yield from self.answer(str(self._position + 1))

    def help(self) -> Iterator[str]:
        """List the commands, one line each, with what they do."""
        for command, what in COMMANDS.items():
            yield f"{command}: {say(what)}"

    # What is there

    @property
    def total(self) -> int:
        """The number of events that the filter leaves."""
        scene = self._session.scene
        return len(scene.rows) if scene is not None else 0

    @property
    def _position(self) -> int:
        scene = self._session.scene
        return (scene.position_of(self._session.selected) or 0) if scene is not None else 0

    def _count(self) -> str:
        events = counted(self.total, "event")
        query = str(self._session.query)
        return say("{events} for {query}", events=events, query=query) if query else events

    def _event_line(self, event: Event) -> str:
        """Return one event as one line: its number, its date in words, its source and its
        sentence."""
        corpus = self._session.corpus
        assert corpus is not None
        article = corpus.articles[event.article]
        source = f" {article.publisher}," if article.publisher else ""
        does = say("publishes") if event.kind is EventKind.PUBLICATION else say("tells")
        when = date_in_words(event.when)
        return say(
            "{position} of {total}. {when}.{source} {does}: {event}",
            position=self._position + 1,
            total=self.total,
            when=when,
            source=source,
            does=does,
            event=event.text,
        )

    def _current(self) -> Iterator[str]:
        event = self._session.chosen_event
        yield self._event_line(event) if event is not None else say("nothing matches")

    # The commands

    def _number(self, number: int) -> Iterator[str]:
        scene = self._session.scene
        if scene is None or not 1 <= number <= len(scene.rows):
            yield say(
                "there is no event {number}; there are {total}", number=number, total=self.total
            )
            return
        self._session.highlight(scene.event(number - 1).id)
        yield from self._current()

    def _step(self, by: int) -> Iterator[str]:
        number = self._position + 1 + by
        if not self.total:
            yield say("nothing matches")
        elif not 1 <= number <= self.total:
            yield say("this is the last event") if by > 0 else say("this is the first event")
        else:
            yield from self._number(number)

    def _filter(self, typed: str) -> Iterator[str]:
        try:
            query = parse_finished(typed)
        except QueryError as error:
            yield say("{error}, at character {position}", error=error, position=error.position + 1)
            return
        self._session.ask(query)
        yield self._count()
        if self.total:
            yield from self._current()

    def _go_to(self, typed: str) -> Iterator[str]:
        scene, event = self._session.scene, self._session.chosen_event
        if scene is None or event is None:
            yield say("there is nothing to go to")
            return
        when = read_typed(typed, scene.time_of(event))
        if when is None or when.earliest is None:
            yield say("{typed} is not understood as a date", typed=typed)
            return
        found = scene.first_since(when.earliest)
        if found is None:
            yield say("nothing is as late as {when}; this is the last", when=date_in_words(when))
        self._session.choose(found or scene.latest)
        yield from self._current()

    def _article(self) -> Iterator[str]:
        event, corpus = self._session.chosen_event, self._session.corpus
        if event is None or corpus is None:
            yield say("no article is chosen")
            return
        article = corpus.articles[event.article]
        yield article.title
        when = date_in_words(article.when) if article.when else say("no date")
        yield f"{article.publisher or say('no publisher')}. {when}"
        for paragraph in article.article.text.split("\n"):
            if paragraph.strip():
                yield paragraph

    def _why(self) -> Iterator[str]:
        event, corpus = self._session.chosen_event, self._session.corpus
        if event is None or corpus is None:
            yield say("no event is chosen")
            return
        explanation = explain_event(corpus, event)
        yield explanation.sentence
        yield from explanation.steps

    def _names(self) -> Iterator[str]:
        scene = self._session.scene
        if scene is None:
            return
        for kind, plural in (
            (EntityKind.PERSON, say("People")),
            (EntityKind.PLACE, say("Places")),
            (EntityKind.ORGANISATION, say("Organisations")),
        ):
            leading = scene.view.leading(kind, NAMES_AT_ONCE)
            shown = "; ".join(
                f"{scene.corpus.entities[entity].name} {scene.view.count(entity)}"
                for entity in leading
            )
            yield f"{plural}: {shown or say('none')}"

    def _undated(self) -> Iterator[str]:
        corpus = self._session.corpus
        undated = corpus.undated if corpus is not None else ()
        yield (
            say("{count} without a date", count=len(undated))
            if undated
            else say("every article has a date")
        )
        for article in undated:
            yield f"{article.title} ({article.article.path})"

    def _problems(self) -> Iterator[str]:
        corpus = self._session.corpus
        problems = corpus.problems if corpus is not None else ()
        yield (
            say("{count} to report", count=len(problems)) if problems else say("nothing to report")
        )
        for problem in problems:
            yield f"{say_reason(problem.reason)} ({problem.path})"

    def _back(self) -> Iterator[str]:
        if notice := self._session.back().notice:
            yield notice
        yield from self._current()

    def _forward(self) -> Iterator[str]:
        if notice := self._session.forward().notice:
            yield notice
        yield from self._current()
