"""What the timeline takes together comes back as it was found, and only beside its own corpus."""

from __future__ import annotations

from pathlib import Path

import pytest

from pktui.corpus.assemble import assemble
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.pipeline.analyse import analyse
from pktui.store.codec import fill
from pktui.store.corpus_files import Corpora
from pktui.store.corpus_shelf import CorpusShelf, stamp_of
from pktui.view.findings import found_later
from pktui.view.findings.found_later import find_later
from pktui.view.timeline.kept_tellings import keep_tellings, kept_tellings
from pktui.view.timeline.tellings import NO_TELLINGS, Tellings, tellings_of

MADE_FROM = b"m" * 16

TOLD = (
    ("Ferry aground", "2020-05-03", "The ferry Alma ran aground off Visby on 3 May, hurting nine."),
    (
        "Nine hurt",
        "2020-05-04",
        "Nine were hurt when the ferry Alma ran aground off Visby on 3 May.",
    ),
    (
        "Ferry",
        "2020-05-05",
        "The ferry Alma ran aground off Visby on 3 May. Eleven were hurt on 3 May.",
    ),
    ("Budget", "2020-05-04", "Parliament voted for a budget on 3 May. It will rain in June 2020."),
)


def pile(count: int = len(TOLD)) -> Corpus:
    return assemble(
        analyse(Article(id=ArticleId(title), path="a.txt", date=day, title=title, text=text))
        for title, day, text in TOLD[:count]
    )


def beside(corpus: Corpus, folder: Path) -> Corpus:
    """Give `corpus` the shelves that it has when it is kept in `folder`."""
    stamp = stamp_of(corpus)
    index, tellings = (Corpora(folder, "v" * 16, kind) for kind in ("index", "tellings"))
    shelf = CorpusShelf(index, "x", stamp, tellings=CorpusShelf(tellings, "x", stamp))
    shelf.stands_beside(MADE_FROM)
    fill(corpus, shelf=shelf)
    return corpus


def rows_in_order(tellings: Tellings) -> list[int]:
    assert tellings.row_order is not None
    return [*tellings.row_order.oldest_first.order]


@pytest.mark.parametrize("is_whole", [False, True])
def test_it_comes_back_as_it_was_found(tmp_path: Path, is_whole: bool) -> None:
    made = beside(pile(), tmp_path)
    found = tellings_of(made).joined([], is_whole=is_whole)
    disputed = frozenset(event.id for event in made.events if "Eleven" in event.text)
    assert kept_tellings(made) is None
    keep_tellings(made, found, disputed)
    again = kept_tellings(beside(pile(), tmp_path))
    assert again is not None
    assert [*map(list, again.tellings.groups)] == [*map(list, found.groups)]
    assert any(len(group) > 2 for group in found.groups), "else it says little"
    assert again.disputed == disputed
    assert len(disputed) == 1
    assert again.tellings.is_whole is is_whole
    order, expected = again.tellings.row_order, found.row_order
    assert order is not None
    assert expected is not None
    assert rows_in_order(again.tellings) == rows_in_order(found)
    assert [*order.times] == [*expected.times]
    assert [*order.newest_last.order] == [*expected.newest_last.order]
    assert order.busy_ends == expected.busy_ends


def test_what_is_found_later_joins_what_was_kept_as_what_was_just_found(tmp_path: Path) -> None:
    made = beside(pile(), tmp_path)
    found = tellings_of(made)
    keep_tellings(made, found, frozenset())
    again = kept_tellings(made)
    assert again is not None
    lone = [row for row in range(len(made.events)) if len(found.group_of(row)) == 1][:2]
    one, other = (each.joined([lone]) for each in (found, again.tellings))
    assert [*map(list, one.groups)] == [*map(list, other.groups)]
    assert rows_in_order(one) == rows_in_order(other)


def test_of_another_corpus_nothing_is_taken(tmp_path: Path) -> None:
    made = beside(pile(), tmp_path)
    keep_tellings(made, tellings_of(made), frozenset())
    assert kept_tellings(beside(pile(3), tmp_path)) is None


@pytest.mark.parametrize("cut", [0, 20, 60, -9])
def test_what_is_damaged_is_found_anew(tmp_path: Path, cut: int) -> None:
    made = beside(pile(), tmp_path)
    keep_tellings(made, tellings_of(made), frozenset())
    [file] = tmp_path.glob("tellings-*")
    file.write_bytes(file.read_bytes()[:cut])
    assert kept_tellings(made) is None


def test_what_is_not_kept_itself_keeps_nothing() -> None:
    made = pile()
    keep_tellings(made, tellings_of(made), frozenset())
    assert kept_tellings(made) is None


def test_without_an_order_nothing_is_kept(tmp_path: Path) -> None:
    made = beside(pile(), tmp_path)
    keep_tellings(made, NO_TELLINGS, frozenset())
    assert [*tmp_path.iterdir()] == []


def test_what_was_found_out_to_the_end_is_kept_and_not_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = beside(pile(), tmp_path)
    found = find_later(made)
    assert found is not None
    kept = kept_tellings(made)
    assert kept is not None
    assert kept.tellings.is_whole
    assert kept.disputed == found.disputed
    for name in ("tellings_of", "told_together", "keep_tellings"):
        monkeypatch.setattr(found_later, name, lambda *_: pytest.fail("looked for again"))
    again = find_later(made, kept.tellings)
    assert again is not None
    assert again.tellings is kept.tellings
