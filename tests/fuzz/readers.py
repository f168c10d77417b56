"""Fuzz the readers of all formats with atheris, which looks for bytes that reach new code.

    pip install -e '.[all,dev,fuzz]'
    python tests/fuzz/readers.py NAME [libFuzzer's options, such as -max_total_time=600] [FOLDER]

NAME is a format as `--input` knows it, or `archive`. Whatever is raised other than as a flaw, takes
longer than a minute or more than a gigabyte ends the run, and leaves the input as a file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["pktui.reading"]):
    from pktui.model.article import Article, Problem
    from pktui.reading.articles import articles_in
    from pktui.reading.draft import Draft, Flaw
    from pktui.reading.inputs import Input, Limits
    from pktui.reading.registry import BY_NAME

BEGINNINGS = {
    "jsonl": [b'{"text": "Talks began.", "date": "2022-11-27"}\n'],
    "json": [b'{"articles": [{"text": "Talks.", "start_date": {"year": "2022"}}]}'],
    "text": ["Hà Nội".encode(), b"\xff\xfeT\0"],
    "markdown": [b"---\ntitle: a\ndate: 2022-11-27\n---\n# A\n[b](c) *d*\n", b"+++\na = 1\n+++\nb"],
    "html": [b"<!doctype html><html><body><article><h1>A</h1><p>Talks began.</p></article>"],
    "feed": [b'<rss version="2.0"><channel><item><title>A</title></item></channel></rss>'],
    "mail": [b"From: a@b\nSubject: =?utf-8?q?a?=\nDate: Sun, 27 Nov 2022 21:30:00 +0700\n\nText\n"],
    "mbox": [b"From a Sun Nov 27 21:30:00 2022\nSubject: b\n\nText\n\n>From c\n"],
    "csv": [b'text,date\n"Talks began.",2022-11-27\n', b"headline;year;month\na;2022;11\n"],
    "calendar": [b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:20221127\nEND:VEVENT\n"],
    "pdf": [b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>"],
    "warc": [b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2\r\n\r\nab\r\n\r\n"],
}
"""What to begin with; documents that are zip archives begin with nothing."""


def read(name: str, data: bytes) -> None:
    """Everything that a reader finds, as `pktui` would take it in."""
    if name == "archive":
        limits = Limits(file_bytes=1_000_000)
        assert all(
            isinstance(found, Article | Problem) for found in articles_in(Input("x", data), limits)
        )
    else:
        assert all(isinstance(found, Draft | Flaw) for found in BY_NAME[name].parse(data))


def main() -> None:
    name, *options = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for number, beginning in enumerate(BEGINNINGS.get(name, [])):
            (Path(folder) / f"{number}").write_bytes(beginning)
        given = [sys.argv[0], "-timeout=60", "-rss_limit_mb=1000", *options, folder]
        atheris.Setup(given, lambda data: read(name, data))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
