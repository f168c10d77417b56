"""The articles that come with pktui, in a source tree and in an installed wheel alike."""

from __future__ import annotations

import os

_PACKAGE = __file__.rpartition("/reading/")[0]

_FOLDER = "seeds"


def bundled_folder() -> str:
    """The folder of the bundled articles."""
    installed = f"{_PACKAGE}/{_FOLDER}"
    if os.path.isdir(installed):  # noqa: PTH112 - pathlib costs a tenth of the start
        return installed
    # a source tree: src/pktui beside seeds
    return f"{_PACKAGE.rpartition('/src/')[0]}/{_FOLDER}"
