"""Numbers of something: what is one, what it is worth, and what it is of."""

from __future__ import annotations

import pytest

from pktui.model.article import Article, ArticleId
from pktui.model.figure import Figure, Standing
from pktui.pipeline.analyse import analyse


def figures(text: str, date: str = "2016-05-11") -> tuple[Figure, ...]:
    return analyse(Article(id=ArticleId("a"), path="a.txt", date=date, text=text)).figures


@pytest.mark.parametrize(
    ("text", "words", "bounds", "unit"),
    [
        ("The blast killed 11 workers.", "11 workers", (11, 11), "workers"),
        ("Twenty-three miners were trapped.", "Twenty-three miners", (23, 23), "miners"),
        ("They counted 1,204 broken windows.", "1,204 broken windows", (1204, 1204), "windows"),
        ("It houses 10 000 refugees.", "10 000 refugees", (1e4, 1e4), "refugees"),
        ("Some 40 boats sank.", "Some 40 boats", (37.2, 42.8), "boats"),
        ("At least nine people died.", "At least nine people", (9, None), "people"),
        ("More than 3,000 homes burned.", "More than 3,000 homes", (3000, None), "homes"),
        ("As many as 60 villagers fled.", "As many as 60 villagers", (None, 60), "villagers"),
        ("Fewer than 50 seats were sold.", "Fewer than 50 seats", (None, 50), "seats"),
        ("Nearly 200 trees fell.", "Nearly 200 trees", (186, 200), "trees"),
        ("It drew 30 guests or more.", "30 guests or more", (30, None), "guests"),
        ("They expect between 8 and 14 storms.", "between 8 and 14 storms", (8, 14), "storms"),
        ("It took 5-7 engineers.", "5-7 engineers", (5, 7), "engineers"),
        ("It lost 2 to 3 million dollars.", "2 to 3 million dollars", (2e6, 3e6), "USD"),
        (
            "Tens of thousands of residents left.",
            "Tens of thousands of residents",
            (2e4, 99999),
            "",
        ),
        ("It left a quarter of a million men.", "quarter of a million men", (2.5e5, 2.5e5), "men"),
        ("One and a half million men fled.", "One and a half million men", (1.5e6, 1.5e6), "men"),
        ("He gave half a million doses.", "half a million doses", (5e5, 5e5), "doses"),
        ("A crowd of a hundred and twenty men.", "a hundred and twenty men", (120, 120), "men"),
        ("A 71-strong team arrived.", "71-strong", (71, 71), "people"),
        ("It gave 17 of its staff a medal.", "17 of its staff", (17, 17), "staff"),
        ("They shut 9 of their 60 pits.", "9 of their 60 pits", (9, 9), "pits"),
        ("It cost 3 million Norwegian kroner.", "3 million Norwegian kroner", (3e6, 3e6), "NOK"),
        ("He paid 500 Swiss francs.", "500 Swiss francs", (500, 500), "CHF"),
        ("A fee of 20 Egyptian pounds is due.", "20 Egyptian pounds", (20, 20), "EGP"),
        ("It lent 90 South African rand.", "90 South African rand", (90, 90), "ZAR"),
        ("The mill employs 320 and trades in wool.", "320", (320, 320), "people"),
        ("The fund holds $10bn in bonds.", "$10bn", (1e10, 1e10), "USD"),
        ("It cost £2.5m to mend.", "£2.5m", (2.5e6, 2.5e6), "GBP"),
        ("A fine of A$300 was set.", "A$300", (300, 300), "AUD"),
        ("He owes 40 million crowns.", "40 million crowns", (4e7, 4e7), "crowns"),
        ("The loan was VND20 billion.", "VND20 billion", (2e10, 2e10), "VND"),
        ("Only 12.5 per cent voted.", "12.5 per cent", (12.5, 12.5), "%"),
        ("Shares fell 40%.", "40%", (40, 40), "%"),
        ("It lies 42 miles from the coast.", "42 miles", (67592.448, 67592.448), "m"),
        ("A 15-mile zone was closed.", "15-mile", (24140.16, 24140.16), "m"),
        ("It held 18 million cubic metres.", "18 million cubic metres", (1.8e7, 1.8e7), "m3"),
        ("It burned 300 hectares of forest.", "300 hectares", (3e6, 3e6), "m2"),
        ("It ships 10 tonnes of rice a day.", "10 tonnes of rice a day", (1e4, 1e4), "kg/d"),
        ("A 7.0-magnitude quake struck.", "7.0-magnitude", (7, 7), "magnitude"),
        (
            "It measured 6.1 on the Richter scale.",
            "6.1 on the Richter scale",
            (6.1, 6.1),
            "Richter",
        ),
        ("The tremor, which measured 5.9, woke him.", "5.9", (5.9, 5.9), "magnitude"),
        ("A 6.2 quake woke them.", "6.2", (6.2, 6.2), "magnitude"),
        ("Winds of 185 kilometres per hour blew.", "185 kilometres per hour", (185, 185), "km/h"),
        ("The gale reached 90 km/h.", "90 km/h", (90, 90), "km/h"),
        ("It blew at 80 miles an hour.", "80 miles an hour", (80, 80), "mph"),
        ("It fell to minus 31 degrees Celsius.", "minus 31 degrees", (-31, -31), "degrees"),
        ("They measured -4°C at dawn.", "-4°C", (-4, -4), "degrees"),
        ("The toll has climbed past 900.", "climbed past 900", (900, None), "people"),
        ("The toll could exceed 300.", "exceed 300", (300, None), "people"),
        ("A crowd estimated at 20,000 sang.", "estimated at 20,000", (18600, 21400), "people"),
        ("As few as 12 wolves are left.", "As few as 12 wolves", (12, None), "wolves"),
        ("A minimum of 500 signatures is due.", "A minimum of 500 signatures", (500, None), ""),
        ("Thousands marched to the palace.", "Thousands", (2000, 9999), ""),
        ("Hundreds fled.", "Hundreds", (200, 999), ""),
        ("Some 31,000 huge and noisy gulls came.", "Some 31,000", (28830, 33170), ""),
        ("Seventeen out of 20 pupils passed.", "Seventeen out of 20 pupils", (17, 17), "pupils"),
        ("It makes 40 GWh.", "40 GWh", (4e10, 4e10), "Wh"),
    ],
)
def test_what_the_words_allow(
    text: str, words: str, bounds: tuple[float | None, float | None], unit: str
) -> None:
    (figure,) = figures(text)
    assert figure.span.of(text) == words
    assert (figure.low, figure.high) == pytest.approx(bounds)
    assert unit in figure.unit


@pytest.mark.parametrize(
    "text",
    [
        "He was born on 3 May 1922 in Welshpool.",
        "The shop opens at 14:40 and closes at 18:05.",
        "Rosa Lind, 34, is a painter.",
        "A 34-year-old painter lives there.",
        "They waited for three days and two nights.",
        "The home side won 3-2.",
        "Flight 370 left at dawn.",
        "He reads Article 5 of the treaty.",
        "The G20 met, and so did the U-2 fans.",
        "Radio 2 presenter Ann Poole spoke.",
        "She came 3rd, and he was the first.",
        "It was five times as large.",
        "In the 1950s it was a hospital.",
        "Version 2.1.3 is out.",
        "Call 0800 1234567 now.",
        "The H1N1 virus spread.",
        "He lives at 12 Elm Street.",
        "No one came.",
        "One in five pupils stayed at home.",
        "About 1 in 10 shops never opened.",
        "Three in four voters stayed at home.",
        "1319 Troy tweets from the roof.",
        "0907 Aid charities meet.",
        "Nearly four out of five dentists agree.",
        "It found 17 cases per 100,000 inhabitants.",
        "For every ten pupils there is a teacher.",
        "The funnel (12m) was lowered.",
        "She scored in the second half of the game.",
        "The first quarter of the year was dry.",
        "He waited half an hour, and a third of a day.",
        "It is half the price of the old one.",
        "Half a world away they heard of it.",
        "He was the third of the brothers and sisters.",
        "It moved a tenth of a mile, and then a quarter of an inch.",
        "They read Half the Sky.",
        "He has heard enough of it, but half of it was true.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert [figure.span.of(text) for figure in figures(text)] == []


@pytest.mark.parametrize(
    ("text", "group", "event"),
    [
        ("The flood killed 43 people.", "people", "killed"),
        ("Forty-three people died in the flood.", "people", "killed"),
        ("The death toll rose to 61.", "people", "killed"),
        ("The toll stood at 66 on Wednesday.", "people", "killed"),
        ("The bomb killed 15, police said.", "people", "killed"),
        ("Of the dead, 17 were women.", "women", "killed"),
        ("Sixteen of the dead were children.", "children", "killed"),
        ("Destroyed was the city of 50,000 inhabitants.", "people", None),
        ("It destroyed 300 houses.", "houses", "destroyed"),
        ("1200 pupils were killed.", "pupils", "killed"),
        ("Hospitals treated 512 injured people.", "people", "injured"),
        ("More than 3,000 people had been displaced.", "people", "displaced"),
        ("The number of displaced people was put at 2,400.", "people", "displaced"),
        ("Nine cases were confirmed.", "cases", "infected"),
        ("Some 30 per cent of the houses were damaged.", "houses", "damaged"),
        ("The dam held 12 million cubic metres of water.", "water", "held"),
        ("The share of women officers (15 per cent) rose.", "women", None),
        ("The country sent 184 soldiers to Abyei.", "soldiers", "deployed"),
    ],
)
def test_what_a_figure_is_of(text: str, group: str, event: str | None) -> None:
    (figure,) = figures(text)
    assert (figure.group, figure.event) == (group, event)


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("The flood killed 43 people.", Standing.SAID),
        ("Up to 70 people may have died.", Standing.POSSIBLE),
        ("The toll was previously put at 43.", Standing.FORMER),
        ("Correction: the flood had not killed 54 people.", Standing.CORRECTED),
        ("In May 43 people died.", Standing.SAID),
    ],
)
def test_what_its_article_holds_of_it(text: str, standing: Standing) -> None:
    (figure,) = figures(text)
    assert figure.standing is standing


def test_before_and_after_are_two_figures() -> None:
    text = "The toll rose from 54 to 61 people."
    first, second = figures(text)
    assert (first.value, first.standing) == (54, Standing.FORMER)
    assert (second.value, second.standing) == (61, Standing.SAID)


@pytest.mark.parametrize(
    ("text", "words", "bounds", "group"),
    [
        ("Two thirds of the harvest was lost.", "Two thirds", (66.67, 66.67), "harvest"),
        ("About a third of the homes burned.", "About a third", (31, 35.67), "homes"),
        ("Shares lost one-fifth of their value.", "one-fifth", (20, 20), "value"),
        ("Half of the bridges are closed.", "Half", (50, 50), "bridges"),
        ("Only half the members came.", "half", (50, 50), "members"),
        ("More than three-quarters of voters agree.", "More than three-quarters", (75, None), ""),
    ],
)
def test_a_part_of_a_whole_is_a_per_cent(
    text: str, words: str, bounds: tuple[float | None, float | None], group: str
) -> None:
    (figure,) = figures(text)
    assert (figure.span.of(text), figure.unit) == (words, "%")
    assert (figure.low, figure.high) == pytest.approx(bounds, rel=1e-3)
    assert group in figure.group


@pytest.mark.parametrize(
    ("text", "number", "group", "standing"),
    [
        ("Of the 86 passengers, 71 survived.", 71, "passengers", Standing.SAID),
        ("Of 1,200 applicants, fewer than 300 got in.", 300, "applicants", Standing.SAID),
        ("It was passed by 312 votes to 98.", 98, "votes", Standing.SAID),
        ("It had 77 votes in favour and 12 against.", 12, "votes", Standing.SAID),
        ("It drew 640 visitors, up from 590 then.", 590, "visitors", Standing.FORMER),
        ("It lost nine climbers, five of whom were found.", 5, "climbers", Standing.SAID),
        ("They put the toll at 112, up from 98.", 98, "people", Standing.FORMER),
        ("Two hikers fell and 19 were taken to a hut.", 19, "hikers", Standing.SAID),
        ("It had 25 guards, but 20 were ill.", 20, "guards", Standing.SAID),
        ("318 lawmakers voted for it and 201 against.", 201, "lawmakers", Standing.SAID),
    ],
)
def test_a_number_takes_the_noun_of_the_one_before(
    text: str, number: float, group: str, standing: Standing
) -> None:
    _, second = figures(text)
    assert (second.value, second.group, second.standing) == (number, group, standing)


@pytest.mark.parametrize(
    "text",
    [
        "The team has nine players, and the coach told 71 he was ill.",
        "It has 86 passengers, 71 he said.",
        "The team had 12 wins to 98.",
        "He said 16 deaths were confirmed and 85 were being tested.",
        "They met 318 lawmakers and 201 against all advice.",
    ],
)
def test_a_number_takes_no_noun_where_nothing_says_so(text: str) -> None:
    assert len(figures(text)) == 1


def test_words_behind_that_limit_the_next_number_do_not_limit_the_one_before() -> None:
    first, second = figures("The army lost 40 tanks and more than 300 men.")
    assert (first.low, first.high) == (40, 40)
    assert (second.low, second.high) == (300, None)


@pytest.mark.parametrize("text", ["It fell by 25% -50% of that.", "It grew by 16-31%."])
def test_a_dash_of_a_range_is_no_minus(text: str) -> None:
    assert all(figure.value > 0 for figure in figures(text))


def test_the_number_is_of_what_was_spoken_of_before() -> None:
    text = "The flood killed 54 people. The correct number was 61."
    _, second = figures(text)
    assert (second.group, second.event) == ("people", "killed")


VIETNAMESE = "Theo thông tin từ ban chỉ huy, các đơn vị đã làm việc suốt đêm qua. "
"""Enough Vietnamese to tell the language by."""


@pytest.mark.parametrize(
    ("text", "bounds", "unit", "event"),
    [
        ("Lũ làm 12 người chết.", (12, 12), "người", "killed"),
        ("Ít nhất 40 người thiệt mạng.", (40, None), "người", "killed"),
        ("Khoảng 500 người bị thương.", (465, 535), "người", "injured"),
        ("Tỉnh có hơn 3 triệu người.", (3e6, None), "người", None),
        ("Dự án trị giá 1.234,5 tỷ đồng.", (1.2345e12, 1.2345e12), "VND", None),
        ("Tỷ lệ này là 15 phần trăm.", (15, 15), "%", None),
        ("Gần 2.000 ngôi nhà hư hỏng.", (1860, 2000), "ngôi nhà", "damaged"),
        ("Có hai mươi lăm chiến sĩ tham gia.", (25, 25), "chiến sĩ", "joined"),
        ("Bão cuốn trôi ba ngôi nhà.", (3, 3), "ngôi nhà", "destroyed"),
        ("Họ xây ba cây cầu mới.", (3, 3), "cây cầu", None),
        ("Cảnh sát bắt giữ sáu nghi phạm.", (6, 6), "nghi phạm", "arrested"),
        ("Tháp này có 33 tầng.", (33, 33), "tầng", None),
        ("Hai phần ba số học sinh nghỉ học.", (66.67, 66.67), "%", None),
        ("Hơn một nửa số máy ngừng chạy.", (50, None), "%", None),
        ("Thành phố có 8,9 triệu dân.", (8.9e6, 8.9e6), "dân", None),
        ("Nhóm 5 người bị lạc trong rừng.", (5, 5), "người", None),
        ("Họ điều 900 binh sĩ tới vùng lũ.", (900, 900), "binh sĩ", None),
        ("Một triệu rưỡi liều đã về.", (1.5e6, 1.5e6), "liều", None),
        ("Gió giật 150 km/h.", (150, 150), "km/h", None),
        ("Nhiệt độ xuống âm 4 độ.", (-4, -4), "degrees", None),
        ("Số người chết đã lên tới 87.", (87, 87), "people", "killed"),
        ("Chính phủ cấp 45 tấn gạo.", (45000, 45000), "kg", None),
        ("Đội có 13 nữ.", (13, 13), "nữ", None),
        ("Họ xây 14 đường hầm.", (14, 14), "đường hầm", None),
        ("Có 25.000 chú lính chì.", (25000, 25000), "", None),
    ],
)
def test_vietnamese(
    text: str, bounds: tuple[float | None, float | None], unit: str, event: str | None
) -> None:
    (figure,) = figures(VIETNAMESE + text)
    assert (figure.low, figure.high) == pytest.approx(bounds, rel=1e-4)
    assert (figure.unit, figure.event) == (unit, event)


def test_a_change_in_vietnamese_gives_the_number_before_and_the_one_after() -> None:
    first, second = figures(f"{VIETNAMESE}Số người chết tăng từ 31 lên 44.")
    assert (first.value, first.standing) == (31, Standing.FORMER)
    assert (second.value, second.standing) == (44, Standing.SAID)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 5 tháng 3 năm 2020, ông đến Hà Nội.",
        "Theo Điều 5, khoản 2 của luật.",
        "Ba của em làm nghề mộc.",
        "Nhà ở tầng 5, phường 3.",
        "Cứ 1 trên 5 học sinh nghỉ học.",
        "Theo Điều 5 công dân có quyền ấy.",
        "Lúc nửa đêm trời đổ mưa.",
        "Nửa đầu năm trời hạn.",
    ],
)
def test_what_is_no_figure_in_vietnamese(text: str) -> None:
    assert figures(VIETNAMESE + text) == ()


@pytest.mark.parametrize("text", ["9" * 5000, "1 " * 5000, "two " * 5000, "$" * 5000 + "5"])
def test_what_is_hostile_is_read_in_time(text: str) -> None:
    for figure in figures(text):
        assert figure.span.of(text).strip()


def test_of_a_table_only_the_first_figures_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.pipeline.figures.recognise.MOST_FIGURES", 3)
    assert len(figures("They paid $5 million. " * 9)) == 3


def test_only_the_first_numbers_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Room 12. " * 3 + "They paid $5 million."
    assert figures(text)
    monkeypatch.setattr("pktui.pipeline.figures.recognise.MOST_NUMBERS", 3)
    assert not figures(text)


@pytest.mark.parametrize(
    ("text", "words", "bounds", "unit", "group"),
    [
        ("The lake has shrunk by a third since May.", "a third", (33.33, 33.33), "%", ""),
        ("Exports fell by almost half.", "almost half", (46.5, 50), "%", ""),
        ("Theft was cut by half in two years.", "half", (50, 50), "%", ""),
        ("Shares closed at 212 pence.", "212 pence", (2.12, 2.12), "GBP", ""),
        (
            "The well spews 1,000 barrels of crude oil into the sea every day.",
            "1,000 barrels of crude oil into the sea every day",
            (158.99, 158.99),
            "m3/d",
            "oil",
        ),
        ("It leaks 500 litres daily.", "500 litres daily", (0.5, 0.5), "m3/d", ""),
        (
            "It carries 300 cubic metres of gas an hour.",
            "300 cubic metres of gas an hour",
            (300, 300),
            "m3/h",
            "gas",
        ),
        ("It lost 300 litres of oil in a day.", "300 litres", (0.3, 0.3), "m3", "oil"),
        ("It lost 300 litres of oil a week ago.", "300 litres", (0.3, 0.3), "m3", "oil"),
        ("It lost 300 litres of oil, a day before.", "300 litres", (0.3, 0.3), "m3", "oil"),
        ("The hall has 3,200 m2.", "3,200 m2", (3200, 3200), "m2", ""),
        ("In Hanoi 40 per cent of men agreed.", "40 per cent", (40, 40), "%", "men"),
        ("Hơn 60% cử tri đồng ý.", "Hơn 60%", (60, None), "%", "cử tri"),
        ("Một nửa số trường học mở cửa.", "Một nửa", (50, 50), "%", "trường học"),
        ("Trên tổng số 512 cán bộ, đa số ở lại.", "512 cán bộ", (512, 512), "cán bộ", "cán bộ"),
        ("Họ hỏi trong số 1.500 người.", "1.500 người", (1500, 1500), "người", "people"),
        ("Kho rộng 3.200 m2.", "3.200 m2", (3200, 3200), "m2", ""),
    ],
)
def test_rates_and_shares_and_what_they_are_of(
    text: str, words: str, bounds: tuple[float | None, float | None], unit: str, group: str
) -> None:
    (figure,) = figures(text)
    assert figure.span.of(text) == words
    assert (figure.low, figure.high) == pytest.approx(bounds, rel=1e-3)
    assert (figure.unit, figure.group) == (unit, group)


@pytest.mark.parametrize(
    "text",
    [
        "He was hit by a third party.",
        "They came in third by half past six.",
        "Cứ 3 trẻ thì có một em bị cận thị.",
        "Cứ 10 người thì có 3 người mắc bệnh.",
        "For every ten pupils there are two teachers.",
        "For every ten pupils, two teachers are paid.",
        "Anh sống ở nhà số 12.",
    ],
)
def test_neither_what_comes_behind_by_nor_a_ratio_is_a_figure(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Every one of the nine miners was saved.", "nine miners"),
        ("In every one of those villages 8 people died.", "8 people"),
        ("They trained every two days, and 5 people joined.", "5 people"),
        ("They trained every day; 5 people joined.", "5 people"),
    ],
)
def test_each_one_and_each_time_make_no_ratio(text: str, words: str) -> None:
    assert [figure.span.of(text) for figure in figures(text)] == [words]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Bảy công nhân bị mắc kẹt.", "trapped"),
        ("Bảy người mắc bệnh.", "infected"),
        ("Tỷ lệ cử tri đi bầu đạt 61,7%.", None),
        ("Bộ đã cử 40 bác sĩ.", "deployed"),
        ("Seven miners are trapped.", "trapped"),
    ],
)
def test_a_syllable_of_another_word_says_nothing_of_what_happened(
    text: str, event: str | None
) -> None:
    (figure,) = figures(text)
    assert figure.event == event


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        ("Up to 30 guests may be alive under an inn in which dozens died.", "Up to 30", "alive"),
        ("Nine were alive when the ferry was found; forty sailors had drowned.", "Nine", "alive"),
        ("All 14 climbers came down unhurt, though two guides died.", "14", "alive"),
        ("Sáu người còn sống, nhiều người chết.", "Sáu", "alive"),
        ("The blast left 14 climbers dead, and two alive.", "14", "killed"),
    ],
)
def test_who_lives_is_not_counted_with_the_dead(text: str, words: str, event: str) -> None:
    """The event of a figure is the word nearest to it."""
    (found,) = [one for one in figures(text) if one.span.of(text).startswith(words)]
    assert found.event == event


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Of the 86 passengers, 71 died.", [None, "killed"]),
        ("Of the 40 guests on board, nine were injured.", [None, "injured"]),
        ("Of 300 villagers, twelve are missing.", [None, "missing"]),
        ("Of the 86 people killed, 12 were children.", ["killed", "killed"]),
        ("All of the 86 passengers died.", ["killed"]),
        ("The fire killed 86 passengers, and 71 were injured.", ["killed", "injured"]),
    ],
)
def test_what_happened_to_a_part_did_not_happen_to_the_whole(
    text: str, events: list[str | None]
) -> None:
    assert [figure.event for figure in figures(text)] == events


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        ("A quake killed 40 people. The isle has a population of about 9,000.", "about", None),
        ("Ten people died in the town, whose population was 9,000.", "9,000", None),
        ("Ten people died on the isle, inhabited by some 9,000 people.", "some", None),
        ("Ten people died in the fire, 40 were hurt by 12 dogs.", "40", "injured"),
        ("Trận lũ làm 40 người chết. Dân số của xã là 9.000 người.", "9.000", None),
        ("Of a third of the population it killed 9,000 people.", "9,000", "killed"),
        ("A quake killed 40 people. The number is now 9,000.", "9,000", "killed"),
    ],
)
def test_what_happened_did_not_happen_to_a_population(
    text: str, words: str, event: str | None
) -> None:
    (found,) = [one for one in figures(text) if one.span.of(text).startswith(words)]
    assert found.event == event


def test_what_is_taken_up_is_not_what_is_spilled() -> None:
    (caught,) = figures("The cap is capturing 5,000 barrels of oil a day from the leaking pipe.")
    (spilled,) = figures("The well is spewing 5,000 barrels of oil a day.")
    assert (caught.event, spilled.event) == ("captured", "spilled")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "It took 42 lives. One more case was found, which takes the total to 28.",
            "cases infected",
        ),
        (
            "It took 42 lives. One more body was found, which takes the total to 28.",
            "people killed",
        ),
    ],
)
def test_a_total_is_of_the_cases_that_its_sentence_speaks_of(text: str, subject: str) -> None:
    assert figures(text)[-1].subject == subject


def test_an_initial_number_does_not_stand() -> None:
    (figure,) = figures("Initial reports that 176 people had died were wrong.")
    assert figure.standing is Standing.FORMER
