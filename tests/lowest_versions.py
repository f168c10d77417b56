"""Print the lowest versions that pyproject.toml allows, as constraints for pip.

`.ci/run` installs pktui with them once, so that a floor is a promise that was tried:

    pip install '.[all]' -c <(python tests/lowest_versions.py)
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path


def lowest(pyproject: str) -> list[str]:
    """Find the floor of each dependency and of each extra for readers, as `name==version`."""
    project = tomllib.loads(pyproject)["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"]]
    for name, requirements in extras.items():
        if name not in ("all", "dev", "fuzz", "spacy"):
            wanted += requirements
    found = []
    for requirement in wanted:
        match = re.match(r"([\w.-]+)(?:\[[\w,]+\])?>=([\w.]+)", requirement)
        assert match, f"{requirement} has no floor"
        found.append(f"{match[1]}=={match[2]}")
    return found


if __name__ == "__main__":
    text = (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    print("\n".join(lowest(text)))
