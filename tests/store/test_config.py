"""What the reader's file of settings may say, and what is said of mistakes in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pktui.store.config import Config, load_config
from pktui.wording.language import speak


@pytest.mark.parametrize(
    ("text", "config"),
    [
        ("", Config()),
        ('theme = "nord"', Config(theme="nord")),
        ("mouse = false\nascii = true", Config(mouse=False, ascii=True)),
        ("[columns]\nnames = 40", Config(names_cells=40)),
        ('[keys]\nfilter = "ctrl+f, slash"', Config(actions=(("filter", "ctrl+f, slash"),))),
        ('\ufefftheme = "nord"\r\n', Config(theme="nord")),
    ],
)
def test_settings(tmp_path: Path, text: str, config: Config) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(text.encode())
    assert load_config(path) == config


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("colour = 1", "there is no setting “colour”"),
        ("theme = 1", "“theme” has to be a theme's name"),
        ('mouse = "no"', "“mouse” has to be true or false"),
        ("ascii = 1", "“ascii” has to be true or false"),
        ("keys = 1", "“keys” has to be a table"),
        ("[keys]\nfilter = 1", "the keys of “filter” are written as"),
        ("[columns]\nnames = 2", "the names take 12 to 80 cells"),
        ("[columns]\nnames = true", "the names take 12 to 80 cells"),
        ("[columns]\narticle = 20", "there is no column “article”"),
        ("theme = ", "Invalid value"),
        ("a" + ".a" * 20_000 + " = 1", "too many parts"),
        ("a = " + "[" * 5_000, "nested too deeply"),
        ("k" * 1_900_000 + " = 1", "there is no setting “kkk"),
        ("theme = " + "9" * 5_000, "a number of too many digits"),
    ],
)
def test_a_mistake_is_one_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text)
    [said] = load_config(path).complaints
    assert complaint in said
    assert said.startswith(path.name)
    assert "\n" not in said


def test_what_is_right_beside_a_mistake_holds(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('theme = "nord"\nfont = 1\nmouse = 2\n')
    config = load_config(path)
    assert (config.theme, config.mouse, len(config.complaints)) == ("nord", None, 2)


def test_files_that_are_none(tmp_path: Path) -> None:
    assert load_config(None) == load_config(tmp_path / "nothing") == Config()
    (tmp_path / "latin").write_bytes(b"theme = '\xe9'")
    os.mkfifo(tmp_path / "pipe")
    for name in ("latin", "pipe"):
        assert len(load_config(tmp_path / name).complaints) == 1
    assert len(load_config(tmp_path).complaints) == 1


def test_what_is_wrong_is_said_in_the_language_of_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(
        'themes = 1\nmouse = "no"\n[columns]\nnames = 3\nnotes = 9\n[keys]\nfilter = 7\n'
    )
    speak("vi")
    try:
        said = load_config(path).complaints
        path.write_text("theme = ")
        (no_toml,) = load_config(path).complaints
    finally:
        speak("en")
    assert said == (
        "config.toml: không có thiết lập “themes”",
        "config.toml: cột tên rộng từ 12 đến 80 ô ký tự",
        "config.toml: không có cột “notes”",
        "config.toml: các phím của “filter” phải viết như “ctrl+f, slash”",
        "config.toml: “mouse” phải là true hoặc false",
    )
    assert no_toml.startswith("config.toml: không phải TOML: ")
