"""What holds for all tests."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# how long something takes is never asserted: the machine may be busy
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
