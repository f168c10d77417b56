"""The installed wheel, not only the source tree: what it holds, and that it opens its articles."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from pktui.runtime.code_bundle import place

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built as a release is, but from what is installed, without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    built = subprocess.run([*build, str(ROOT)], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    [path] = folder.glob("pktui-*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*install, "--target", str(target), str(wheel)], check=True)
    return target


def run(installed: Path, *args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *args],
        env={**os.environ, "PYTHONPATH": str(installed)},
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_holds_what_is_run_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        sizes = {item.filename: item.file_size for item in archive.infolist()}
    assert "pktui/py.typed" in sizes
    assert "pktui/tui/pktui.tcss" in sizes
    assert len([name for name in sizes if name.startswith("pktui/seeds/0")]) == 5
    assert not [name for name in sizes if "/data/" in name and name.endswith(".py")]
    assert not [name for name in sizes if name.startswith(("tests", "src", "screenshots"))]
    assert sizes["pktui/pipeline/data/places.txt"] <= 2_000_000


def test_what_the_program_keeps_beside_its_code_is_taken_away_with_it(wheel: Path) -> None:
    """A wheel names what is uninstalled: so it brings these files, empty."""
    path = place()
    assert path is not None
    with zipfile.ZipFile(wheel) as archive:
        sizes = {item.filename: item.file_size for item in archive.infolist()}
    bundles = {name: size for name, size in sizes.items() if name.endswith(".bundle")}
    assert f"pktui/runtime/__pycache__/{Path(path).name}" in bundles
    assert set(bundles.values()) == {0}


def test_the_bundled_articles_are_the_source_tree_s_byte_for_byte(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for source in (ROOT / "seeds").glob("*.txt"):
            assert archive.read(f"pktui/seeds/{source.name}") == source.read_bytes()


def test_the_installed_program_opens_its_articles(installed: Path, tmp_path: Path) -> None:
    where = run(installed, "-c", "import pktui; print(pktui.__file__)", cwd=tmp_path)
    assert where.stdout.strip() == str(installed / "pktui" / "__init__.py")
    done = run(installed, "-m", "pktui", "articles", "--format", "jsonl", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    paths = sorted(json.loads(line)["path"] for line in done.stdout.splitlines())
    assert paths == sorted(f"seeds/{path.name}" for path in (ROOT / "seeds").glob("0*.txt"))
