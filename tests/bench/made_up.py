"""The explorer on made-up news: `made_up.py EVENTS [--kept FOLDER] [--write | --count QUERY...]`.

The real explorer, in its own terminal; only reading and analysing are left out, so that a million
events are there in a minute. With `--write` it keeps the news in FOLDER instead, as every pile is
kept that was opened once, and a later call opens them from there, as a second opening does; more
than pktui keeps are made up again. It writes the events' words besides, a line each, and prints how
many bytes these and the articles' texts take in memory. With `--count` it prints how many events
answer to each query.
"""

from __future__ import annotations

import argparse
import gc
import sys
from concurrent.futures import Future
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from search import News

from pktui.model.corpus import Corpus
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.parse import parse
from pktui.query.selection import select
from pktui.store.codec import fill
from pktui.store.corpus_codec import pack_corpus, unpack_beside
from pktui.store.corpus_files import Corpora
from pktui.store.corpus_shelf import CorpusShelf
from pktui.tui.app import Explorer
from tests.corpora import analyses_of

LINES = "lines.txt"
"""Where the events' words are written in a folder."""

_NAME, _VERSION, _MADE_FROM = "news", "made-up".ljust(16), bytes(16)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("events", type=int)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--count", nargs="*", metavar="QUERY")
    options = parser.parse_args()
    gc.disable()  # as the explorer does until its first screen is there
    if options.write:
        write(News().corpus(options.events), options.kept)
        return
    corpus = kept(options.kept) or News().corpus(options.events)
    if options.count:
        index = Index(corpus)
        for query in options.count:
            print(len(select(index, parse(query))))
        return
    opening: Future[Corpus] = Future()
    opening.set_result(corpus)
    Explorer(opening, Query()).run()


def kept(folder: Path | None) -> Corpus | None:
    blocks = Corpora(folder, _VERSION).get(_NAME, _MADE_FROM) if folder else None
    return unpack_beside(blocks, lambda stamp: shelf(folder, stamp)) if folder and blocks else None


def shelf(folder: Path, stamp: bytes) -> CorpusShelf:
    """The place of the index in `folder`."""
    made = CorpusShelf(Corpora(folder, _VERSION, "index"), _NAME, stamp)
    made.stands_beside(_MADE_FROM)
    return made


def write(corpus: Corpus, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    blocks = pack_corpus(corpus, analyses_of(corpus), lambda ids: {})
    if not Corpora(folder, _VERSION).put(_NAME, _MADE_FROM, blocks):
        sys.exit("the disk has no room for it")
    again = kept(folder)
    assert again
    fill(corpus, shelf=again.shelf)
    Index(corpus).build(float("inf"))
    (folder / LINES).write_text("".join(f"{event.text}\n" for event in corpus.events))
    texts = [article.article.text for article in corpus.articles.values()]
    print(sum(map(sys.getsizeof, (*texts, *(event.text for event in corpus.events)))))


if __name__ == "__main__":
    main()
