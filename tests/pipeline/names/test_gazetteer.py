"""The name lists: which spellings belong together, and which reading is the likeliest."""

from __future__ import annotations

from pathlib import Path

import pytest

from pktui.pipeline.names import gazetteer
from pktui.pipeline.names.gazetteer import PlaceClass, lookup, place_class, spellings
from pktui.text.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hanoi", "Hà Nội"),
        ("HÀ NỘI", "Ha Noi"),  # capitals and marks fold away
        ("Vietnam", "Việt Nam"),
        ("Vietnam", "Viet Nam"),
        ("South Korea", "Republic of Korea"),
        ("Kyiv", "Kiev"),
        ("Mumbai", "Bombay"),
        ("Beijing", "Peking"),
        ("United States", "USA"),
        ("United Kingdom", "Britain"),
        ("Ivory Coast", "Côte d’Ivoire"),
        ("DRC", "Democratic Republic of Congo"),
    ],
)
def test_spellings_of_one_place_lead_to_it(one: str, other: str) -> None:
    assert lookup(one)[0] == lookup(other)[0]
    assert fold(other) in {fold(s) for s in spellings(one)}


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Paris", "FR"),  # before Paris, Texas
        ("Georgia", "GE"),  # the country before the state
        ("Singapore", "SG"),
        ("Abyei", "SD"),
        ("Washington", "US"),
        ("Africa", ""),  # belongs to no country
        ("Texas", "US"),
    ],
)
def test_likeliest_reading_comes_first(name: str, country: str) -> None:
    assert lookup(name)[0].country == country


def test_other_readings_are_kept() -> None:
    assert [place.country for place in lookup("Georgia")] == ["GE", "US"]
    assert {place.country for place in lookup("Paris")} == {"FR", "US"}


def test_a_place_knows_where_it_is_and_how_large() -> None:
    hanoi = lookup("Hà Nội")[0]
    assert hanoi.name == "Hanoi"
    assert (round(hanoi.latitude), round(hanoi.longitude)) == (21, 106)
    assert hanoi.population > 5_000_000


@pytest.mark.parametrize("name", ["", " ", "Lacroix", "Phụng", "the", "Hanoi Hanoi", "\t", "|"])
def test_what_is_no_place_has_no_reading(name: str) -> None:
    assert lookup(name) == ()
    assert spellings(name) == ()
    assert place_class(fold(name)) == 0


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Việt Nam", PlaceClass.COUNTRY),
        ("Middle East", PlaceClass.COUNTRY),  # a region counts as one
        ("Hanoi", PlaceClass.CAPITAL),
        ("Chicago", PlaceClass.CITY),
        ("Texas", PlaceClass.CITY),  # a state of a large country
        ("Abingdon", PlaceClass.TOWN),
        ("Kent", PlaceClass.TOWN),  # the town in Washington is larger than nothing
    ],
)
def test_classes(name: str, expected: PlaceClass) -> None:
    assert place_class(fold(name)) == expected


def test_names_of_people_come_with_how_well_they_are_known() -> None:
    assert gazetteer.given_names()["john"] == 3
    assert gazetteer.family_names()["nguyen"] == 3
    assert "hanoi" not in gazetteer.given_names()


def test_english_words_are_those_written_small() -> None:
    words = gazetteer.english_words()
    assert words["the"] == 10
    assert "vietnam" not in words
    assert "lacroix" not in words


@pytest.mark.parametrize(
    "table", ["places.txt", "place-keys.txt", "names.txt", "english.txt", "weights.txt"]
)
def test_each_table_is_headed_by_its_source_and_licence(table: str) -> None:
    data = Path(gazetteer.__file__).parents[1] / "data"
    head = (data / table).read_text(encoding="utf-8").partition("\n\n")[0]
    header = "\n".join(line for line in head.splitlines() if line.startswith("#"))
    assert any(licence in header for licence in ("CC BY", "CC0", "Permission to use"))


def test_the_tables_stay_within_what_a_wheel_should_carry() -> None:
    data = Path(gazetteer.__file__).parents[1] / "data"
    size = {path.name: path.stat().st_size for path in data.glob("*.txt")}
    assert sum(size.values()) <= 4_000_000
    assert size["places.txt"] + size["place-keys.txt"] <= 2_000_000
