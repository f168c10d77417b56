"""What a shell is offered for a value: commands, files, fields of a query, names of the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from pktui.query.index import Index


def complete_paths(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Offer the names of commands where the first path stands, and files everywhere."""
    from click.shell_completion import CompletionItem

    commands = getattr(ctx.command, "commands", {}) if not ctx.params.get("paths") else {}
    return [
        *(
            CompletionItem(name, help=command.get_short_help_str(60))
            for name, command in sorted(commands.items())
            if name.startswith(incomplete)
        ),
        CompletionItem(incomplete, type="file"),
    ]


def complete_query(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Offer fields of the query language and, where the articles are known, their names."""
    from click.shell_completion import CompletionItem

    from pktui.query.complete import complete

    # an option without its value ends click's parsing: the paths before it are still in `args`
    index = _index_of_what_is_kept(tuple(ctx.params.get("paths") or ctx.args))
    return [
        CompletionItem(incomplete[: one.start] + one.text + incomplete[one.end :])
        for one in complete(index, incomplete, len(incomplete))
    ]


def _index_of_what_is_kept(paths: tuple[str, ...]) -> Index:
    """Index the corpus that a run before has kept; nobody waits for an analysis at a tab."""
    from pktui.model.corpus import Corpus
    from pktui.query.index import Index
    from pktui.store.cache import Cache
    from pktui.store.corrections import file_beside
    from pktui.workspace.correcting import Correcting
    from pktui.workspace.load import Loader

    cache = Cache(complain=lambda _: None)
    correcting = Correcting(file_beside(paths))
    corpus = Loader(paths, corrections=correcting.corrections, cache=cache).kept()
    return Index(corpus or Corpus(articles={}, events=(), entities={}))
