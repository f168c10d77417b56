"""pktui never opens a connection: what a journalist reads stays on the journalist's machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]

PAGE = """<html><head><title>Talks</title><link rel="stylesheet" href="https://example.org/a.css">
<meta property="article:published_time" content="2021-05-03"></head><body><article>
<img src="https://example.org/b.png"><p>Talks began in Lima on Monday, said Anna Kovacs, and will
go on for several days in the presence of observers from both sides.</p></article></body></html>"""

FEED = """<?xml version="1.0"?><!DOCTYPE rss SYSTEM "https://example.org/rss.dtd">
<rss version="2.0"><channel><title>News</title><item><title>Talks</title><link>https://example.org/1</link>
<description>Talks began in Lima.</description><pubDate>Mon, 03 May 2021 10:00:00 GMT</pubDate>
</item></channel></rss>"""

REFUSED = """
import sys

def refuse(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        print("NETWORK", event, args[1:], file=sys.__stderr__, flush=True)
        raise PermissionError(event)

sys.addaudithook(refuse)
"""

COMMANDS = [["events"], ["articles"], ["entities"], ["annotations"], ["check"], ["analyse"], []]

IN_A_ROW = f"""
import sys
from pktui.cli.main import main

for command in {COMMANDS!r}:
    print("$", *command, flush=True)
    try:
        main([*command, *sys.argv[1:]])
    except SystemExit as done:
        print("status", done.code, flush=True)
"""
"""All commands in one process, each of which takes longer to start than to list so few articles."""


def pile(parent: Path) -> Path:
    folder = parent / "pile"
    folder.mkdir()
    (folder / "page.html").write_text(PAGE)
    (folder / "feed.xml").write_text(FEED)
    (folder / "note.md").write_text("---\nurl: https://example.org/2\n---\nTalks on 3 May 2021.\n")
    return folder


def said(
    home: Path, *paths: Path, first: str = "", start: Sequence[str] = ()
) -> tuple[dict[str, str], str]:
    """What each command prints, with its status, and what all complain of: in a process that does
    `first` before, that the words of `start` start, and that has nothing in its `home` yet."""
    done = subprocess.run(
        [*start, sys.executable, "-c", first + IN_A_ROW, *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env=os.environ | {"XDG_CACHE_HOME": str(home)},
    )
    assert done.returncode == 0, done.stderr
    parts = (part.partition("\n") for part in f"\n{done.stdout}".split("\n$")[1:])
    return {command.strip(): told.strip() for command, _, told in parts}, done.stderr


def test_no_call_for_a_connection(tmp_path: Path) -> None:
    told, complaints = said(tmp_path / "home", pile(tmp_path), ROOT / "seeds", first=REFUSED)
    assert "NETWORK" not in complaints
    assert len(told) == len(COMMANDS)
    for command, output in told.items():
        assert output.endswith(("status 0", "status 1")), (command, complaints)


def without_network() -> list[str]:
    """The words that start a program where there is no network, not even a loopback; or none."""
    words = ["unshare", "--net", "--map-root-user"]
    if shutil.which("unshare") is None:
        return []
    tried = subprocess.run([*words, "true"], capture_output=True, check=False)
    return words if tried.returncode == 0 else []


def test_it_works_where_there_is_no_network(tmp_path: Path) -> None:
    alone = without_network()
    if not alone:
        pytest.skip("this machine gives no network namespace")
    paths = [pile(tmp_path), ROOT / "seeds"]
    with_one, without = (
        said(tmp_path / name, *paths, start=start)[0]
        for name, start in (("home", ()), ("other home", alone))
    )
    assert with_one.keys() == without.keys()
    for told in (with_one, without):
        assert re.search(r"^\d+ articles in .*\nstatus 0", told.pop("analyse"))  # with a time
    assert with_one == without
