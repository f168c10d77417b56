"""What holds for all tests of the explorer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.tui.idle import until_idle


@pytest.fixture(scope="session", autouse=True)
def _pilots_wait_no_longer_than_needed() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for module in ("app", "pilot"):
            patch.setattr(f"textual.{module}.wait_for_idle", until_idle)
        yield
