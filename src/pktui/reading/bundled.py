"""The articles that come with pktui, in a source tree and in an installed wheel alike."""

from __future__ import annotations

import os

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120

_FOLDER = "seeds"


def bundled_folder() -> str:
    """Find the folder of the bundled articles."""
    installed = os.path.join(_PACKAGE, _FOLDER)  # noqa: PTH118
    if os.path.isdir(installed):  # noqa: PTH112 - pathlib costs a tenth of the start
        return installed
    # a source tree: src/pktui beside seeds
    return os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), _FOLDER)  # noqa: PTH118, PTH120
