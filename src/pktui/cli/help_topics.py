"""`pktui help TOPIC`: what the options alone do not tell, a screenful each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from pktui.cli.options import SETTINGS, version

QUERIES: Sequence[tuple[str, str]] = (
    ("lacrox", "words and their beginnings; case, marks, small typos are forgiven"),
    ("viet nam", "also Vietnam and Việt Nam; a mark that is typed must be there"),
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
    "status": ("Exit statuses, for scripts.", STATUSES),
}
"""Each topic with what it says first, and its table."""


def table(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Set two columns as lines, the second one aligned."""
    width = max(len(left) for left, _ in rows)
    return [f"  {left:<{width}}  {right}" for left, right in rows]


def topic(name: str) -> str:
    """The text of one topic, with the line end."""
    first, rows = TOPICS[name]
    return "\n".join((first, "", *table(rows), ""))


@click.command("help", context_settings=SETTINGS)
@click.argument("name", metavar="TOPIC", required=False, type=click.Choice(tuple(TOPICS)))
@version
def help_topic(name: str | None) -> None:
    """Explain one topic: query, dates, files or status.

    For options see `pktui --help` and `pktui COMMAND --help`.
    """
    if name is None:
        click.echo("Topics: " + ", ".join(f"pktui help {one}" for one in TOPICS))
        return
    click.echo(topic(name), nl=False)


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


def meant(word: str, commands: Iterable[str]) -> str | None:
    """Find the command that someone meant who typed `word`; None if it resembles none."""
    from difflib import get_close_matches

    if word in OTHER_WORDS:
        return OTHER_WORDS[word]
    close = get_close_matches(word, list(commands), n=1, cutoff=0.75)
    return close[0] if close else None


def epilog() -> str:
    """What `pktui --help` ends with: examples, statuses, where to read on."""
    return "\n".join(
        (
            "\b",
            "Examples:",
            *table(EXAMPLES),
            "",
            "\b",
            "Exit status:",
            *table(STATUSES),
            "",
            f"More: pktui help {' | '.join(TOPICS)}.",
        )
    )
