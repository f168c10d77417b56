"""What was set aside when an article came is looked through again before it fills the memory."""

from __future__ import annotations

import ctypes
import gc
import mmap
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from weakref import ref

import pytest

from pktui.tui import garbage
from pktui.tui.garbage import collect_again, give_memory_back, tidy_up

pytestmark = pytest.mark.slow


class Dialog:
    """Refers to itself, as widgets and their parents refer to each other."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The collector as an explorer of a small pile has it, and as it was afterwards.

    All tests before may have left more objects than such an explorer has.
    """
    monkeypatch.setattr(garbage, "_QUICKLY", sys.maxsize)
    threshold = gc.get_threshold()
    gc.collect()
    collect_again()
    garbage._SetAside.count = gc.get_freeze_count()
    garbage._SetAside.is_searched = True
    garbage._SetAside.blocks = sys.getallocatedblocks()
    yield
    garbage._SetAside.count = 0
    gc.unfreeze()
    gc.set_threshold(*threshold)


def test_a_closed_dialog_goes() -> None:
    known = ref(Dialog())
    tidy_up()
    assert known() is None


def test_a_dialog_that_was_open_when_an_article_came_goes_in_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = Dialog()
    known = ref(dialog)
    collect_again()  # the article
    tidy_up()
    del dialog
    tidy_up()
    assert known() is not None, "one dialog is worth no search among all that is set aside"
    monkeypatch.setattr(garbage, "_SET_ASIDE", 0)
    garbage._SetAside.count = 0
    tidy_up()
    assert known() is None
    assert gc.get_freeze_count() == garbage._SetAside.count > 0, "the rest is set aside again"


def test_what_was_garbage_when_an_article_came_goes_when_nobody_types() -> None:
    known = ref(Dialog())
    collect_again()  # the article
    gc.collect()
    assert known() is not None, "it is set aside"
    tidy_up()
    assert known() is None


def test_of_a_large_pile_all_that_is_set_aside_is_not_searched_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(garbage, "_QUICKLY", 0)
    known = ref(Dialog())
    collect_again()
    tidy_up()
    assert known() is not None


def test_while_somebody_types_it_is_searched_for_now_and_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searches: list[int] = []
    monkeypatch.setattr(garbage, "tidy_up", lambda: searches.append(look))
    monkeypatch.setattr(garbage._SetAside, "untidied", 0)
    for look in range(1, 31):
        garbage.look_for_garbage(is_typing=look != 23)
    assert searches == [10, 20, 23]


def test_what_outlived_two_searches_is_looked_at_when_there_is_much(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = Dialog()
    known = ref(dialog)
    tidy_up()
    tidy_up()
    del dialog
    tidy_up()
    assert known() is not None
    monkeypatch.setattr(garbage, "_GATHERED", -10_000_000)
    tidy_up()
    assert known() is None


def test_memory_that_was_given_back_is_no_room_for_more_garbage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A corpus that went after the last search leaves room for millions of objects."""
    garbage._SetAside.blocks = sys.getallocatedblocks() + 10_000_000
    dialog = Dialog()
    known = ref(dialog)
    tidy_up()
    tidy_up()
    del dialog
    monkeypatch.setattr(garbage, "_GATHERED", -10_000)
    tidy_up()
    assert known() is None


def test_nothing_is_searched_for_while_a_corpus_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "_GATHERED", -10_000_000)
    known = ref(Dialog())
    gc.disable()
    tidy_up()
    gc.enable()
    assert known() is not None


def test_a_tuple_that_another_thread_is_making_is_left_alone() -> None:
    errors: list[Exception] = []
    is_over = False

    def make() -> None:
        try:
            while not is_over:
                assert len(tuple(number for number in range(20) if number % 3)) == 13
        except Exception as error:
            errors.append(error)

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    gc.freeze()  # what other tests left behind would make each search a long one
    threads = [Thread(target=make) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(200):
        tidy_up()
    is_over = True
    for thread in threads:
        thread.join()
    gc.unfreeze()
    sys.setswitchinterval(interval)
    assert not errors


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc, and the C library is glibc")
def test_memory_that_a_thread_needed_for_a_while_goes_back_to_the_system() -> None:
    if not hasattr(ctypes.CDLL(None), "malloc_trim"):
        pytest.skip("a C library that keeps what it keeps")

    def megabytes() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1]) * mmap.PAGESIZE // 10**6

    held = [bytearray(b"x" * 60_000) for _ in range(3_000)]
    kept = held[::100]  # what else is free could be cut off at its end
    del held
    before = megabytes()
    give_memory_back()
    assert megabytes() < before - 90
    assert len(kept) == 30
