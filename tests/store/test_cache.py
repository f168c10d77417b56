"""The cache survives what disks, other processes and sudden ends do to it."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

from pktui.model.article import Article, ArticleId
from pktui.store import cache as module
from pktui.store.cache import Cache, clear, key_of
from pktui.store.corpus_files import Corpora, DamagedError
from pktui.store.own_folders import cache_folder
from pktui.store.rules_version import analysis_version, corpus_version

ENTRIES = [(bytes([i]) * 16, b"packed" * i) for i in range(1, 200)]
ARTICLE = Article(id=ArticleId("1"), path="a.txt", text="Words.", title="Title")


@pytest.fixture
def complaints() -> list[str]:
    return []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pktui"


@pytest.fixture
def cache(folder: Path, complaints: list[str]) -> Iterator[Cache]:
    opened = Cache(folder, complain=complaints.append)
    yield opened
    opened.close()


def keys() -> list[bytes]:
    return [key for key, _ in ENTRIES]


def database(folder: Path) -> Path:
    return next(folder.glob("*.sqlite3"))


def test_what_was_put_is_there_for_the_next_run(folder: Path, complaints: list[str]) -> None:
    first = Cache(folder, complain=complaints.append)
    first.put(ENTRIES)
    first.close()
    second = Cache(folder, complain=complaints.append)
    assert dict(second.get([*keys(), b"unknown key 1234"])) == dict(ENTRIES)
    second.close()
    assert complaints == []


def test_more_keys_than_one_statement_takes(cache: Cache) -> None:
    entries = [(os.urandom(16), b"x") for _ in range(2 * module._BATCH + 1)]
    cache.put(entries)
    assert len(list(cache.get(key for key, _ in entries))) == len(entries)


def test_two_keys_that_share_their_first_half_are_two(cache: Cache) -> None:
    cache.put([(b"12345678abcdefgh", b"x")])
    assert list(cache.get([b"12345678ABCDEFGH"])) == []


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Other words."},
        {"title": None},
        {"date": "2020-01-01"},
        {"path": "2020-01-01.txt"},
        {"path": "2020-01/a.txt"},
        {"path": "1 May 2020/a.txt"},
        {"path": "a.jsonl"},
        {"url": "https://example.org/2020/01/01"},
        {"id": ArticleId("2")},
    ],
)
def test_a_key_tells_apart_whatever_a_rule_may_look_at(change: dict[str, str]) -> None:
    assert key_of(replace(ARTICLE, **change)) != key_of(ARTICLE)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("articles/a.txt", "/home/reader/articles/a.txt"),
        ("old name/a.txt", "new name/b.txt"),
        ("/somewhere/else/2022/11/27/a.txt", "here/2022/11/27/a.txt"),
        ("pile of 2019/a.txt", "pile of 2020/a.txt"),
        ("a.txt", "/home/u20190412x/a.txt"),
        ("/srv/1234/2022-11-27.txt", "2022-11-27.txt"),
        ("2021/01/02/2022-11-27.txt", "2022-11-27.txt"),
    ],
)
def test_a_key_does_not_depend_on_where_a_folder_lies(path: str, other: str) -> None:
    assert key_of(replace(ARTICLE, path=path)) == key_of(replace(ARTICLE, path=other))


def test_the_version_follows_the_imports_of_the_analysis_and_of_the_corpus() -> None:
    from pktui.store import rules_version

    for statement, sources in (
        ("import pktui.pipeline.analyse", rules_version._ANALYSIS),
        ("import pktui.corpus.assemble, pktui.reading.reader", rules_version._CORPUS),
        ("import pktui.query.index", rules_version._INDEX),
        ("import pktui.view.findings.found_later", rules_version._TELLINGS),
    ):
        program = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        modules = {line for line in done.stdout.split() if line.startswith("pktui.")}
        rooms = {name.split(".")[1] for name in modules}
        known = {source.removesuffix(".py") for source in sources}
        assert rooms <= known, statement


def test_every_package_with_which_more_is_read_counts_for_the_version() -> None:
    from pktui.reading.registry import FORMATS
    from pktui.store.rules_version import OPTIONAL

    assert {name for form in FORMATS for name in form.needs} <= set(OPTIONAL)


def test_the_version_knows_every_package_that_readers_ask_for() -> None:
    from pktui import reading
    from pktui.store.rules_version import OPTIONAL

    (folder,) = reading.__path__
    sources = [path.read_text("utf-8") for path in Path(folder).rglob("*.py")]
    asked = re.compile(r'library\("(\w+)|(?:from|import) (python_calamine)\b')
    found = {one or other for source in sources for one, other in asked.findall(source)}
    assert found
    assert found - set(OPTIONAL) == set()
    for name in OPTIONAL:  # the first module of each tells when it was installed
        if installed := find_spec(name):
            assert str(installed.origin).endswith("__init__.py")


def test_another_package_in_the_environment_changes_no_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pktui.store import rules_version

    packages = tmp_path / "site-packages"
    monkeypatch.setattr(sys, "path", [*sys.path, str(packages)])
    versions = []
    for name in (
        *("pypdf/__init__.py", "other/__init__.py", "pypdf/__pycache__/__init__.pyc"),
        "docx/__init__.py",
    ):
        (packages / name).parent.mkdir(exist_ok=True, parents=True)
        (packages / name).touch()
        rules_version.corpus_version.cache_clear()
        versions.append(rules_version.corpus_version())
    rules_version.corpus_version.cache_clear()
    assert versions[0] == versions[1] == versions[2] != versions[3]


@pytest.mark.parametrize(
    ("free", "room", "remark"),
    [
        (0, 800_000_000, "what it always had"),
        (8_000_000_000, 2_000_000_000, "a quarter"),
        (10**12, 8_000_000_000, "not without end"),
    ],
)
def test_it_grows_as_far_as_its_disk_has_room(
    tmp_path: Path, free: int, room: int, remark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    cache = Cache(tmp_path / "cache", complain=pytest.fail)
    cache.put([(b"k" * 16, b"packed")])
    assert cache._bytes_at_most == room, remark
    cache.close()


def test_two_versions_keep_their_corpora_apart(tmp_path: Path) -> None:
    folder = tmp_path / "pktui"
    folder.mkdir(mode=0o700)
    one, two = (Corpora(folder, letter * 16) for letter in "ab")
    for number in range(12):
        for corpora in (one, two):
            corpora.put(f"{number}", b"0" * 16, [b"block"])
    for corpora in (one, two):
        kept = [number for number in range(12) if corpora.has(f"{number}")]
        assert kept == list(range(4, 12))
        assert list(corpora.get("11", b"0" * 16) or ()) == [b"block"]
    Corpora(folder, "c" * 16).put("1", b"0" * 16, [b"block"])
    assert len({path.name.split("-")[1] for path in folder.iterdir()}) == 2


def test_a_key_does_not_depend_on_the_copies_of_an_article() -> None:
    assert key_of(replace(ARTICLE, also_at=("b.txt",))) == key_of(ARTICLE)


def test_any_text_has_a_key() -> None:
    assert len(key_of(replace(ARTICLE, text="\ud800 \0 é"))) == 16


def test_other_rules_do_not_see_these_entries(
    folder: Path, monkeypatch: pytest.MonkeyPatch, complaints: list[str]
) -> None:
    for version in ("one", "two", "three"):
        monkeypatch.setattr(module, "analysis_version", lambda version=version: version)
        cache = Cache(folder, complain=complaints.append)
        assert list(cache.get(keys())) == []
        cache.put(ENTRIES)
        cache.close()
    # the version before stays, for whoever has two pktui; older ones go
    assert sorted(path.name for path in folder.glob("*.sqlite3")) == [
        "analyses-three.sqlite3",
        "analyses-two.sqlite3",
    ]


def test_a_version_that_only_reads_its_entries_stays_beside_one_that_is_renewed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def use(version: str, *, writes: bool) -> int:
        monkeypatch.setattr(module, "analysis_version", lambda: version)
        cache = Cache(folder, complain=pytest.fail)
        if writes:
            cache.put(ENTRIES)
        found = len(list(cache.get(keys())))
        cache.close()
        for path in folder.iterdir():  # as if all of this had been an hour earlier
            times = path.stat()
            os.utime(path, (times.st_atime - 3600, times.st_mtime - 3600))
        return found

    use("mine", writes=True)
    use("new", writes=True)
    for release in ("newer", "newest"):
        assert use("mine", writes=False) == len(ENTRIES)
        use(release, writes=True)
    assert use("mine", writes=False) == len(ENTRIES)


def test_the_version_of_the_rules_stays_within_a_program() -> None:
    analysis_version.cache_clear()
    before = analysis_version()
    analysis_version.cache_clear()
    assert analysis_version() == before


def test_the_version_of_the_rules_follows_their_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pktui.store import rules_version

    data = tmp_path / "pipeline" / "data" / "names.txt"
    data.parent.mkdir(parents=True)
    data.write_text("Hanoi")
    monkeypatch.setattr(rules_version, "_PACKAGE", tmp_path)
    monkeypatch.setattr(rules_version, "_ANALYSIS", ("pipeline",))

    def version() -> str:
        """As another process finds it."""
        for known in (rules_version.analysis_version, rules_version._stamps):
            known.cache_clear()
        return rules_version.analysis_version()

    before = version()
    data.write_text("Hanoi, Seoul")
    assert version() != before
    for known in (rules_version.analysis_version, rules_version._stamps):
        known.cache_clear()


def test_clear_removes_every_entry(folder: Path, cache: Cache, complaints: list[str]) -> None:
    cache.put(ENTRIES)
    (folder / "something-else").write_text("stays")
    assert clear(folder) > 0
    assert [path.name for path in folder.iterdir()] == ["something-else"]
    assert clear(folder) == 0
    assert clear(folder / "nowhere") == 0
    cache.put(ENTRIES)  # a pktui that has it open goes on
    assert complaints == []


def test_a_file_that_is_no_database_is_begun_again(folder: Path, complaints: list[str]) -> None:
    folder.mkdir(parents=True, mode=0o700)
    (folder / f"analyses-{analysis_version()}.sqlite3").write_bytes(b"no database at all" * 1000)
    cache = Cache(folder, complain=complaints.append)
    cache.put(ENTRIES)
    assert dict(cache.get(keys())) == dict(ENTRIES)
    cache.close()
    assert complaints == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["pipe", "/dev/zero", "/proc/kmsg", "folder"])
def test_what_is_no_file_in_the_place_of_one_costs_no_more_than_the_cache(
    folder: Path, complaints: list[str], kind: str
) -> None:
    folder.mkdir(0o700, parents=True, exist_ok=True)
    version = analysis_version()
    database_file = f"analyses-{version}.sqlite3"
    corpus_file = f"corpus-{corpus_version()}-a.bin"
    for name in (database_file, f"{database_file}-wal", f"{database_file}-shm", corpus_file):
        if kind == "pipe":
            os.mkfifo(folder / name)
        elif kind == "folder":
            (folder / name).mkdir()
        else:
            (folder / name).symlink_to(kind)
    cache = Cache(folder, complain=complaints.append)
    cache.put(ENTRIES[:1])
    assert list(cache.get(keys()[:1])) in ([], ENTRIES[:1])
    cache.close()
    assert len(complaints) <= 1
    corpora = Corpora(folder, corpus_version())
    assert corpora.get("a", b"x" * 16) is None
    corpora.put("a", b"x" * 16, [b"block"])
    if kind != "folder":
        blocks = corpora.get("a", b"x" * 16)
        assert blocks is not None
        assert list(blocks) == [b"block"]


def test_a_block_that_says_it_is_larger_than_the_file_takes_no_memory(tmp_path: Path) -> None:
    corpora = Corpora(tmp_path, "v" * 16)
    corpora.put("a", b"x" * 16, [b"block"])
    [path] = tmp_path.iterdir()
    data = path.read_bytes()
    path.write_bytes(data[:32] + b"\xff\xff\xff\xff" + data[36:])
    blocks = corpora.get("a", b"x" * 16)
    assert blocks is not None
    with pytest.raises(DamagedError):
        list(blocks)


def test_an_entry_that_a_disk_has_damaged_is_no_entry(folder: Path, cache: Cache) -> None:
    cache.put(ENTRIES)
    with sqlite3.connect(database(folder)) as connection:
        connection.execute("UPDATE analyses SET packed = x'00' WHERE key = ?", [ENTRIES[0][0]])
    connection.close()
    assert dict(cache.get(keys())) == dict(ENTRIES[1:])


def test_without_a_folder_that_can_be_made_there_is_no_cache(
    tmp_path: Path, complaints: list[str]
) -> None:
    (tmp_path / "file").write_text("not a folder")
    cache = Cache(tmp_path / "file" / "pktui", complain=complaints.append)
    cache.put(ENTRIES)
    assert list(cache.get(keys())) == []
    cache.close()
    assert len(complaints) == 1
    assert "\n" not in complaints[0]


def test_a_folder_that_others_may_write_to_is_not_trusted(
    folder: Path, complaints: list[str]
) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o777)
    cache = Cache(folder, complain=complaints.append)
    cache.put(ENTRIES)
    assert list(cache.get(keys())) == []
    assert "written to by others" in complaints[0]


def test_a_folder_that_is_a_link_is_not_trusted(folder: Path, complaints: list[str]) -> None:
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir(parents=True, mode=0o700)
    folder.symlink_to(elsewhere)
    cache = Cache(folder, complain=complaints.append)
    cache.put(ENTRIES)
    cache.close()
    assert list(elsewhere.iterdir()) == []
    assert "is a link" in complaints[0]


def test_others_may_neither_enter_the_folder_nor_read_a_file(folder: Path, cache: Cache) -> None:
    cache.put(ENTRIES)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_the_folder_is_the_readers_own(folder: Path, cache: Cache) -> None:
    assert folder.stat().st_mode & 0o077 == 0


def test_a_full_disk_costs_the_cache_and_nothing_else(cache: Cache, complaints: list[str]) -> None:
    assert cache._connection
    (pages,) = cache._connection.execute("PRAGMA page_count").fetchone()
    cache._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    cache.put([(os.urandom(16), os.urandom(100_000))])
    cache.put(ENTRIES)
    assert list(cache.get(keys())) == []
    assert complaints == ["working without a cache: database or disk is full"]


def test_a_disk_that_takes_nothing_may_still_be_read(
    folder: Path, cache: Cache, complaints: list[str]
) -> None:
    cache.put(ENTRIES)
    assert cache._connection
    cache._connection.execute("PRAGMA query_only = 1")
    assert dict(cache.get(keys())) == dict(ENTRIES)
    cache.put([(os.urandom(16), b"new")])
    assert len(complaints) == 1


def test_a_cache_that_someone_else_holds_is_done_without(
    folder: Path, cache: Cache, complaints: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.01)
    other = Cache(folder, complain=complaints.append)
    assert cache._connection
    cache._connection.execute("BEGIN EXCLUSIVE")
    other.put(ENTRIES)
    assert complaints == ["working without a cache: database is locked"]


def test_it_stays_within_its_size_and_drops_what_was_not_used_for_longest(
    folder: Path, complaints: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = 1_000_000
    entries = [(os.urandom(16), os.urandom(10_000)) for _ in range(200)]
    cache = Cache(folder, complain=complaints.append, bytes_at_most=limit)
    cache._today -= 100
    cache.put(entries[:90])
    cache._today += 100
    used = [key for key, _ in entries[:50]]
    assert len(list(cache.get(used))) == 50
    cache.put(entries[90:110])
    cache.close()
    again = Cache(folder, complain=complaints.append)
    left = {key for key, _ in again.get(key for key, _ in entries)}
    again.close()
    assert left.issuperset(used)
    assert left.issuperset(key for key, _ in entries[90:110])
    assert len(left) < 100
    assert database(folder).stat().st_size < limit
    assert complaints == []


def test_where_it_lies_is_what_the_system_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/reader")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert cache_folder() == Path("/home/reader/.cache/pktui")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative/is/invalid")
    assert cache_folder() == Path("/home/reader/.cache/pktui")
    monkeypatch.setenv("XDG_CACHE_HOME", "/var/cache/reader")
    assert cache_folder() == Path("/var/cache/reader/pktui")


WRITER = """
import os, sys
from pathlib import Path
from pktui.store.cache import Cache
cache = Cache(Path(sys.argv[1]), complain=sys.exit)
print("open", flush=True)
for i in range(int(sys.argv[2])):
    cache.put([(bytes([i % 256]) * 8 + os.urandom(8), b"packed" * 500) for _ in range(20)])
cache.close()
"""


def writer(folder: Path, rounds: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(rounds)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_several_pktui_begin_and_fill_one_cache_at_once(folder: Path) -> None:
    writers = [writer(folder, 20) for _ in range(3)]
    assert [process.communicate() for process in writers] == [(b"open\n", b"")] * 3
    assert [process.returncode for process in writers] == [0, 0, 0]


def test_one_that_is_killed_while_it_writes_leaves_whole_entries(
    folder: Path, complaints: list[str]
) -> None:
    for _ in range(3):
        with writer(folder, 100_000) as process:
            assert process.stdout
            process.stdout.readline()
            process.kill()
    cache = Cache(folder, complain=complaints.append)
    assert cache._connection
    assert cache._connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    (rows,) = cache._connection.execute("SELECT count(*) FROM analyses").fetchone()
    all_keys = [key for (key,) in cache._connection.execute("SELECT key FROM analyses")]
    assert len(list(cache.get(all_keys))) == rows
    cache.close()
    assert complaints == []
