"""How long a pile takes to load, cold and warm, and how much memory.

    python tests/bench/piles.py [--most 20000 | --sizes N...] [--files | --one-file]
        [--characters 2000] [--engine pool|dask] [PATH]...
    python tests/bench/piles.py --kills 10 [PATH]...

Without paths it makes piles of 1,000 articles and more, up to the most, or of the sizes: sentences
of the bundled articles with other days, names and numbers in them, drawn by a seeded generator, as
files of JSON Lines of 10,000 articles, as a single one with --one-file, or with --files as one text
file each. Every load is a process of its own, and every pile has a cache of its own. Memory and
work are those of all its processes together. In the end it says what larger piles would cost if it
went on as between the last two. With --engine dask the articles are analysed on a cluster of two
workers on this machine, and the kept corpus is compared with that of the pool of processes.
Prints, never judges.

With --kills, a cold load of 4,000 articles, which are kept while they are assembled, or of the
paths, is killed at so many random moments, each time going on with what the ones before left in the
cache; then the records of the next start are compared with those of a load without a cache.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

LOAD = """
import sys, time
if __name__ == "__main__":
    began = time.perf_counter()
    from pktui.reading.inputs import Limits
    from pktui.reading.source import Source
    from pktui.workspace.load import Loader
    from pktui.store.cache import Cache
    engine = None
    if sys.argv[1] == "dask":
        from functools import partial
        from pktui.workspace.engines.dask_cluster import DaskCluster
        engine = partial(DaskCluster, processes=2)
    cache = Cache(complain=sys.exit)
    source = Source(paths=tuple(sys.argv[2:]), limits=Limits(file_bytes=10**9))
    corpus = Loader(source, cache=cache, engine=engine).load()
    cache.close()
    print(len(corpus.articles), len(corpus.events), time.perf_counter() - began)
"""


@dataclass(frozen=True)
class Load:
    """What one load took, all its processes together."""

    articles: float
    events: float
    seconds: float
    cpu: float
    megabytes: float

    def line(self, temperature: str) -> str:
        """Write it in a line."""
        return (
            f"{self.articles:9,.0f} articles {self.events:10,.0f} events   {temperature} "
            f"{self.seconds:7.2f} s, {self.cpu:7.2f} s of CPU, "
            f"{1e3 * self.cpu / max(1, self.articles):6.2f} ms each, {self.megabytes:6.0f} MB"
        )

    def going_on_to(self, articles: int, before: Load) -> Load:
        """Say what so many articles would take on the line through `before` and this."""
        share = (articles - self.articles) / (self.articles - before.articles)

        def at(name: str) -> float:
            here, there = getattr(self, name), getattr(before, name)
            return float(here + share * (here - there))

        return Load(articles, *map(at, ("events", "seconds", "cpu", "megabytes")))


KILLED = 4_000
"""Articles of a load that is killed: enough for their corpus to be kept while it is assembled."""

LARGER = (100_000, 300_000, 1_000_000)
"""The sizes that are reckoned from the last two piles."""


def sentences() -> list[str]:
    """Of the bundled articles, with a blank for every number and capitalised name."""
    from pktui.model.article import Article
    from pktui.pipeline.layout.layout import lay_out
    from pktui.reading.reader import read

    found: list[str] = []
    for article in read([]):
        assert isinstance(article, Article)
        layout = lay_out(article)
        texts = (article.text[s.start : s.end] for s in layout.sentences)
        found += [" ".join(text.split()) for text in texts if len(text) > 40]
    return found


DAYS = ("on Monday", "yesterday", "last week", "in May", "on June 5", "in 2018", "two days ago")
GIVEN = ("Mary", "John", "Amina", "Linh", "Pedro", "Ingrid", "Tomas", "Yuki", "Omar", "Elena")
FAMILY = ("Brook", "Hassan", "Okoye", "Tran", "Silva", "Berg", "Novak", "Sato", "Haddad", "Rossi")
IN_ONE_FILE = 10_000
"""Articles: a file of 100,000 is larger than pktui reads without being told to."""
TOWNS = ("Geneva", "Lagos", "Lima", "Oslo", "Cairo", "Jakarta", "Nairobi", "Toronto", "Madrid")


def articles(count: int, characters: int) -> Iterator[dict[str, str]]:
    """`count` different ones of about so many characters."""
    draw = random.Random(count)
    stock = sentences()
    for number in range(count):
        year, month, day = draw.randrange(1990, 2024), draw.randrange(1, 13), draw.randrange(1, 29)
        parts = [f"{draw.choice(TOWNS).upper()}, {year}-{month:02}-{day:02} —"]
        length = draw.gauss(characters, characters / 4)
        while sum(map(len, parts)) < length:
            person = f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}"
            parts.append(re.sub(r"\d+", lambda _: str(draw.randrange(1, 30)), draw.choice(stock)))
            parts.append(
                f"{person} said {draw.choice(DAYS)} that {draw.randrange(10**6):,} people "
                f"in {draw.choice(TOWNS)} were concerned."
            )
        yield {"id": f"{number}", "date": f"{year}-{month:02}-{day:02}", "text": " ".join(parts)}


def made(
    folder: Path, count: int, characters: int, *, as_files: bool, in_one: bool = False
) -> Path:
    path = folder / f"{count}"
    path.mkdir()
    if as_files:
        for number, article in enumerate(articles(count, characters)):
            text = path / f"{number // 1000:03}" / f"{number:06}.txt"
            text.parent.mkdir(parents=True, exist_ok=True)
            text.write_text(article["text"])
        return path
    lines = (json.dumps(article) + "\n" for article in articles(count, characters))
    size = count if in_one else IN_ONE_FILE
    for part in range(0, count, size):
        with (path / f"{part:06}.jsonl").open("w") as file:
            file.writelines(islice(lines, size))
    return path


def measure(paths: list[str], cache: Path, engine: str = "pool") -> Load:
    """Load `paths` in a process of its own, and watch that and its children."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # it would compile everything every time
    most, work = 0.0, dict[int, float]()
    with subprocess.Popen(
        [sys.executable, "-c", LOAD, engine, *paths],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        while process.poll() is None:
            pids = family(process.pid)
            most = max(most, sum(map(megabytes, pids)))
            work.update({pid: cpu for pid in pids if (cpu := processor_seconds(pid))})
            time.sleep(0.2)
        assert process.stdout
        count, events, seconds = map(float, process.stdout.read().split())
    return Load(count, events, seconds, sum(work.values()), most)


def processor_seconds(pid: int) -> float:
    """What a process has used of the processor, its own and the system's; 0 once it is gone."""
    with suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def kept_bytes(cache: Path) -> str:
    """Make a digest of the corpora that are kept in a cache, without what they were made from."""
    known = hashlib.sha256()
    for path in sorted((cache / "pktui").glob("corpus-*")):
        known.update(path.read_bytes()[32:])
    return known.hexdigest()[:16]


def family(pid: int) -> list[int]:
    """A process, its children, and theirs."""
    with suppress(OSError):
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [pid, *(one for child in children for one in family(int(child)))]
    return []


def megabytes(pid: int) -> float:
    """What a process has in memory, with its share of what it has in common with others."""
    with suppress(OSError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return sum(float(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000
    return 0.0


def kill(paths: list[str], cache: Path, kills: int) -> None:
    """Kill a load at random moments of about the time that is left of it."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    expected = events(paths, environment, "--no-cache")
    began = time.monotonic()
    events(paths, {**environment, "XDG_CACHE_HOME": f"{cache}-whole"})
    whole = time.monotonic() - began
    draw = random.Random()
    for number in range(kills):
        moment = draw.uniform(0.3, max(1.0, whole / 2))
        with subprocess.Popen([sys.executable, "-c", LOAD, *paths], env=environment) as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(moment)
            end = "killed" if process.poll() is None else "done"
            process.kill()
        kept = sum(path.stat().st_size for path in (cache / "pktui").glob("*"))
        print(f"{number + 1:3} {end} after {moment:5.2f} s, {kept / 1e6:6.1f} MB kept", flush=True)
    for temperature in ("next", "second"):
        same = events(paths, environment) == expected
        print(f"the {temperature} start shows {'the same' if same else 'OTHER'} records")


def events(paths: list[str], environment: dict[str, str], *options: str) -> bytes:
    command = [sys.executable, "-m", "pktui", "events", "--format", "jsonl", *options, *paths]
    return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE).stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--most", type=int, default=20_000)
    parser.add_argument("--characters", type=int, default=2000)
    parser.add_argument("--sizes", type=int, nargs="*")
    parser.add_argument("--files", action="store_true")
    parser.add_argument("--one-file", action="store_true")
    parser.add_argument("--engine", choices=("pool", "dask"), default="pool")
    parser.add_argument("--kills", type=int, default=0)
    options = parser.parse_args()
    below = (1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000)
    usual = [*(size for size in below if size < options.most), options.most]
    sizes = [0] if options.paths else options.sizes or usual
    make = partial(made, as_files=options.files, in_one=options.one_file)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.kills:
            pile = [str(made(folder, KILLED, options.characters, as_files=options.files))]
            kill(options.paths or pile, folder / "cache", options.kills)
            return
        cold: list[Load] = []
        warm: list[Load] = []
        for size in sizes:
            paths = options.paths or [str(make(folder, size, options.characters))]
            cache = folder / f"cache-{size}"
            for loads, temperature in ((cold, "cold"), (warm, "warm")):
                loads.append(measure(paths, cache, options.engine))
                print(loads[-1].line(temperature), flush=True)
            if options.engine == "dask":
                beside = folder / f"cache-{size}-pool"
                print(measure(paths, beside).line("cold, on a pool of processes"), flush=True)
                same = kept_bytes(cache) == kept_bytes(beside)
                print(f"the kept corpus has {'the same' if same else 'OTHER'} bytes", flush=True)
        for loads, temperature in ((cold, "cold"), (warm, "warm")):
            for size in LARGER if len(loads) > 1 else ():
                if size > loads[-1].articles:
                    reckoned = loads[-1].going_on_to(size, loads[-2])
                    print(f"going on so: {reckoned.line(temperature)}")


if __name__ == "__main__":
    main()
