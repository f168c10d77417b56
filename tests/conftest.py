"""What holds for all tests."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

_TERMINAL = (
    *("NO_COLOR", "FORCE_COLOR", "COLORTERM", "COLUMNS", "LINES"),
    *("TEXTUAL_COLOR_SYSTEM", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS"),
)

# how long something takes is never asserted: the machine may be busy. Half of hypothesis' usual
# examples find what is commonly broken; `--hypothesis-profile thorough` looks at ten times as many
_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=50)
settings.register_profile("untimed", _UNTIMED)
settings.register_profile("thorough", _UNTIMED, max_examples=500)
settings.load_profile("untimed")

# nor does anything depend on how the machine's terminals are set up
for name in _TERMINAL:
    os.environ.pop(name, None)

# what is started in the background of a script ignores ctrl+c, and what `nohup` starts a closed
# terminal; so does all that it starts
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

# while 7,000 tests are collected there is no garbage, and to search for it takes half of the time
gc.disable()


def pytest_collection_finish() -> None:
    """Search for garbage again, but not among the tests."""
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _reader_s_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing is kept where the reader keeps it, which may not even be possible there."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name)))
        yield


@pytest.fixture(scope="session", autouse=True)
def _compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what Python compiles in one folder of the run, where the environment forbids to keep it
    beside its source: each command that a test starts would compile pktui again, in half a second.
    """
    if not sys.dont_write_bytecode:
        yield
        return
    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setenv("PYTHONPYCACHEPREFIX", str(shared / "compiled"))
        yield
