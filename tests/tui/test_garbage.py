"""What was set aside when an article came is looked through again before it fills the memory."""

from __future__ import annotations

import ctypes
import gc
import mmap
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from threading import Event, Thread
from types import FrameType
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


class TupleInTheMaking:
    """A thread that makes a tuple, and stands still in the middle of it."""

    def __init__(self) -> None:
        self.made: list[int | str] = []
        self._has_begun, self._may_go_on = Event(), Event()
        self._thread = Thread(target=self._make)
        self._thread.start()
        self._has_begun.wait()

    def _make(self) -> None:
        try:
            self.made.append(len(tuple(self._numbers())))
        except SystemError as error:  # what Python says if it is referred to meanwhile
            self.made.append(str(error))

    def _numbers(self) -> Iterator[int]:
        yield from range(5)
        self._has_begun.set()
        self._may_go_on.wait()
        yield from range(8)  # more than there is room for: it is made longer, if nobody has it

    def finish(self) -> None:
        """Make the rest of it."""
        self._may_go_on.set()
        self._thread.join()


def tidy_up_with_a_turn(at: int, turn: Callable[[], object]) -> int:
    """Tidy up, and call `turn` before the step of that number: between any two steps of the
    interpreter another thread may get its turn. How many steps there were."""
    number = 0

    def trace(frame: FrameType, event: str, _: object) -> Callable[..., object] | None:
        nonlocal number
        if frame.f_code.co_filename != garbage.__file__:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            if number == at:
                turn()
            number += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        tidy_up()
    finally:
        sys.settrace(before)
    return number


def test_a_tuple_that_another_thread_is_making_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    search = gc.collect
    monkeypatch.setattr(gc, "collect", lambda *_: search(0))  # no search ever gives a turn away
    monkeypatch.setattr(gc, "get_freeze_count", lambda: 0)  # which walks over all there is
    monkeypatch.setattr(garbage, "_ask_c_library", lambda *_: None)
    monkeypatch.setattr(garbage, "_GATHERED", -10_000_000)  # so that all that may be done is done
    for step in count():
        garbage._SetAside.is_searched = False
        other = TupleInTheMaking()
        steps = tidy_up_with_a_turn(step, other.finish)
        other.finish()
        assert other.made == [13], step
        if step >= steps:
            break
    assert step > 50


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
