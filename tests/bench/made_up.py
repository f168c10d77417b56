"""The explorer on made-up news: `python tests/bench/made_up.py EVENTS [--lines PATH]`.

The real explorer, in its own terminal; only reading and analysing are left out, so that a million
events are there in a minute. `--lines` writes the events' words instead, a line each, and prints
how many bytes these and the articles' texts take in memory.
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
from pktui.query.query import Query
from pktui.tui.app import Explorer


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("events", type=int)
    parser.add_argument("--lines", type=Path)
    options = parser.parse_args()
    gc.disable()  # as the explorer does until its first screen is there
    corpus = News().corpus(options.events)
    if options.lines:
        options.lines.write_text("".join(f"{event.text}\n" for event in corpus.events))
        texts = [article.article.text for article in corpus.articles.values()]
        print(sum(map(sys.getsizeof, (*texts, *(event.text for event in corpus.events)))))
        return
    opening: Future[Corpus] = Future()
    opening.set_result(corpus)
    Explorer(opening, Query()).run()


if __name__ == "__main__":
    main()
