"""pktui never opens a connection: what a journalist reads stays on the journalist's machine."""

from __future__ import annotations

import shutil
import subprocess
import sys
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

GUARDED = """
import sys

def refuse(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        print("NETWORK", event, args[1:], file=sys.__stderr__, flush=True)
        raise PermissionError(event)

sys.addaudithook(refuse)
from pktui.cli.main import main
main(sys.argv[1:])
"""

COMMANDS = [["events"], ["articles"], ["entities"], ["annotations"], ["check"], ["analyse"], []]


def pile(folder: Path) -> Path:
    (folder / "page.html").write_text(PAGE)
    (folder / "feed.xml").write_text(FEED)
    (folder / "note.md").write_text("---\nurl: https://example.org/2\n---\nTalks on 3 May 2021.\n")
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_no_call_for_a_connection(command: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", GUARDED, *command, str(pile(tmp_path)), str(ROOT / "seeds")],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert "NETWORK" not in done.stderr
    assert done.returncode in (0, 1), done.stderr


def without_network() -> list[str]:
    """The words that start a program where there is no network, not even a loopback; or none."""
    words = ["unshare", "--net", "--map-root-user"]
    if shutil.which("unshare") is None:
        return []
    tried = subprocess.run([*words, "true"], capture_output=True, check=False)
    return words if tried.returncode == 0 else []


@pytest.mark.parametrize("command", COMMANDS)
def test_it_works_where_there_is_no_network(command: list[str], tmp_path: Path) -> None:
    alone = without_network()
    if not alone:
        pytest.skip("this machine gives no network namespace")
    words = [sys.executable, "-m", "pktui", *command, str(pile(tmp_path))]
    told = [
        subprocess.run([*start, *words], capture_output=True, text=True, check=False, timeout=300)
        for start in ([], alone)
    ]
    if command != ["analyse"]:  # says how long it took
        assert told[0].stdout == told[1].stdout
    assert told[0].returncode == told[1].returncode
