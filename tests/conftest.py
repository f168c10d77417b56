"""What holds for all tests."""

from __future__ import annotations

import os
import signal

from hypothesis import HealthCheck, settings

_TERMINAL = ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "COLUMNS", "LINES")

# how long something takes is never asserted: the machine may be busy
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

# nor does anything depend on how the machine's terminals are set up
for name in tuple(os.environ):
    if name in _TERMINAL or name.startswith("TEXTUAL"):
        del os.environ[name]

# what is started in the background of a script ignores ctrl+c, and so does all that it starts
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
