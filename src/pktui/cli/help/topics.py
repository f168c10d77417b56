"""`pktui help TOPIC`: what the options alone do not tell, a screenful each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from pktui.cli.options import Program, command, version
from pktui.export.output import write
from pktui.wording.language import say

QUERIES: Sequence[tuple[str, str]] = (
    ("lacrox", "words and their beginnings; case, marks, small typos are forgiven"),
    ("viet nam", "also Vietnam, and as one word; a mark that is typed must be there"),
    ("'peace", "these letters, anywhere"),
    ("'peace'", "these letters, as a whole word"),
    ("^un", "at the start of a line"),
    ("operations$", "at the end of a line"),
    ("phung | giang", "either of them"),
    ("!seoul", "not; a typo excludes nothing"),
    ('who:"Bui Thanh Son"', "a person, by any known spelling; quotes keep spaces"),
    ("where:hanoi", "a place"),
    ("org:unisfa", "an organisation"),
    ("source:vns", "the publisher"),
    ("title:talks", "words of the title"),
    ("text:mine", "words of the text"),
    ("on:2022-11", "what touches that day, month or year"),
    ("since:2018", "that date and after it"),
    ("until:2020", "before that date and up to its end"),
    ("after:2018", "wholly after it"),
    ("before:2020", "wholly before it"),
    ("kind:statement", "what articles tell; kind:publication, that they appeared"),
    ("is:uncertain", "dates with a question mark"),
    ("is:marked", "what you marked, tagged or noted"),
    ("has:note", "what you wrote a note on"),
    ("tag:money", "what has your tag"),
    ("note:ask", "what has these words in your note"),
    ("is:undated", "articles without a date"),
    ("is:together", "all chosen names at once, instead of any of them"),
)
"""What can be typed in the filter line and behind `-q`, and what it finds."""

DATES: Sequence[tuple[str, str]] = (
    ("2022-11-26", "a day"),
    ("2018-09", "a month"),
    ("2014", "a year"),
    ("199X", "a decade"),
    ("19XX", "a century"),
    ("2022-21", "a season: 21 spring, 22 summer, 23 autumn, 24 winter"),
    ("2020/2021", "an interval, both ends included"),
    ("2014/..", "from then on"),
    ("../2013-06", "up to then"),
    ("2021-04?", "uncertain: worked out from evidence, not stated"),
    ("2014~", "about then"),
)
"""The notation of dates in records and options: EDTF (ISO 8601-2), levels 0 and 1."""

STATUSES: Sequence[tuple[str, str]] = (
    ("0", "something was found"),
    ("1", "nothing matched; for check, something is to be reported"),
    ("2", "a mistake in the call, or nothing could be read"),
    ("130", "interrupted"),
)
"""The exit statuses, as fzf and grep have them."""

EXAMPLES: Sequence[tuple[str, str]] = (
    ("pktui", "open the bundled articles"),
    ("pktui articles/ more.jsonl", "open your own"),
    ("pktui events -q 'who:lacroix since:2022' articles/", "what he did, in order"),
    ("pktui entities --format csv -o people.csv articles/", "everyone, as a table"),
    ("pktui check articles/", "what could not be read, dated or trusted"),
)

FILES: Sequence[tuple[str, str]] = (
    ("pktui.names.toml", "corrections of names, beside the articles (or --names FILE)"),
    ("pktui.notes.jsonl", "marks, tags and notes, beside the articles (or --notes FILE)"),
    ("config.toml", "theme, keys and more, written by you; `pktui keys` says where"),
    ("the cache folder", "analyses of earlier runs; `pktui cache` says where, --clear removes it"),
    ("the state folder", "recent and saved filters, where you left; XDG_STATE_HOME moves it"),
)

ENVIRONMENT: Sequence[tuple[str, str]] = (
    ("NO_COLOR", "no colours, if it is set to anything"),
    ("CLICOLOR_FORCE", "colours in tables that go through a pipe, unless it is 0"),
    ("PAGER", "the program that tables go through which don't fit the terminal; cat for none"),
    ("COLUMNS, LINES", "the size of the terminal, where it does not tell by itself"),
    ("XDG_CACHE_HOME", "where the folder of analyses is"),
    ("XDG_CONFIG_HOME", "where the folder with config.toml is"),
    ("XDG_DATA_HOME", "where marks on the bundled articles and on standard input are kept"),
    ("XDG_STATE_HOME", "where filters and the place you left are kept"),
)
"""The variables of the environment that pktui looks at."""

TOPICS: dict[str, tuple[str, Sequence[tuple[str, str]]]] = {
    "query": (
        "What to type in the filter line and behind -q. A space means and; values of one field\n"
        "are alternatives, different fields narrow.",
        QUERIES,
    ),
    "dates": (
        "How dates are written, in records and for --since, --until, on: and the others.",
        DATES,
    ),
    "files": ("The files that pktui keeps.", FILES),
    "environment": ("The variables of the environment that are looked at.", ENVIRONMENT),
    "status": ("Exit statuses, for scripts.", STATUSES),
}
"""Each topic with what it says first, and its table."""

_OTHER_TOPICS = ("formats", "keys", "licences", "man")
"""The topics that are made where they are asked for: man is the manual page, for `man -l -`."""


def table(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Set two columns as lines, the second one aligned."""
    width = max(len(left) for left, _ in rows)
    return [f"  {left:<{width}}  {say(right)}" for left, right in rows]


def topic(name: str) -> str:
    """Return the text of one topic, with the line end."""
    first, rows = TOPICS[name]
    return "\n".join((say(first), "", *table(rows), ""))


@command("help")
@click.argument(
    "name", metavar="TOPIC", required=False, type=click.Choice((*TOPICS, *_OTHER_TOPICS))
)
@version
@click.pass_context
def help_topic(ctx: click.Context, name: str | None) -> None:
    """Explain one topic: query, dates, files, formats, keys …

    The topics are query, dates, files, environment, status, formats, keys, licences and man, which
    is the manual page: `pktui help man | man -l -`. For options see `pktui --help` and
    `pktui COMMAND --help`.
    """
    match name:
        case None:
            topics = (*TOPICS, *_OTHER_TOPICS)
            text = say("Topics: ") + ", ".join(f"pktui help {one}" for one in topics) + "\n"
        case "formats":
            text = _formats() + "\n"
        case "keys":
            from pktui.cli.help.keys import print_keys

            ctx.invoke(print_keys)
            return
        case "licences":
            text = shipped_file("licences.md").read_text("utf-8")
        case "man":
            program = ctx.find_object(Program)
            assert program is not None
            text = _manual(program)
        case _:
            text = topic(name)
    write([text], None)


def _formats() -> str:
    """List what is read and what is written, a line for each format."""
    from pktui.export.registry import EXCHANGE, RECORD_ENDINGS, REPORTS
    from pktui.reading.registry import FORMATS

    read = [(form.name, form.what) for form in FORMATS if form.name != "unread"]
    said = {"csv": say("records as CSV"), "jsonl": say("records as JSON Lines")}
    records = [
        (" ".join(ending for ending, form in RECORD_ENDINGS.items() if form == name), what)
        for name, what in said.items()
    ]
    reports = [
        (" ".join(endings), say("a report as {name}", name=name))
        for name, endings in REPORTS.items()
    ]
    written = [(" ".join(form.endings), form.what) for form in EXCHANGE]
    return "\n".join((
        say("What is read; `pktui formats` says what has to be installed for it."),
        *table(read),
        "",
        say("What is written, by the ending behind -o or by --format."),
        *table([*records, *written, *reports]),
    ))  # fmt: skip


def _manual(program: Program) -> str:
    """Return the manual page, with the topics that have a table of their own."""
    from pktui.cli.help.man_page import manual

    titles = {"query": "query language", "status": "exit status"}
    topics = [(titles.get(name, name), *told) for name, told in TOPICS.items()]
    return manual(program, program.commands, topics, EXAMPLES)


def shipped_file(name: str) -> Path:
    """Find where the file `name` of `pktui/share` lies."""
    return Path(__file__).parents[2] / "share" / name


OTHER_WORDS: dict[str, str] = {
    "export": "events --format csv -o FILE",
    "find": "events -q QUERY",
    "grep": "events -q QUERY",
    "list": "events",
    "ls": "articles",
    "names": "entities",
    "people": "entities",
    "query": "events -q QUERY",
    "search": "events -q QUERY",
    "show": "explain ID",
    "timeline": "events",
}
"""What other programs call something that a command of ours does."""


def command_meant(word: str, commands: Iterable[str]) -> str | None:
    """Find the command that someone meant who typed `word`; None if it resembles none."""
    from difflib import get_close_matches

    if word in OTHER_WORDS:
        return OTHER_WORDS[word]
    close = get_close_matches(word, list(commands), n=1, cutoff=0.75)
    return close[0] if close else None


def epilog() -> str:
    """Write the end of `pktui --help`: examples, statuses, where to read on."""
    return "\n".join(
        (
            "\b",
            say("Examples:"),
            *table(EXAMPLES),
            "",
            "\b",
            say("Exit status:"),
            *table(STATUSES),
            "",
            say("More: pktui help {topics}.", topics=" | ".join((*TOPICS, *_OTHER_TOPICS))),
        )
    )
