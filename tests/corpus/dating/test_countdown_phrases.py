"""How far the writing is from something: only where the words say it of now."""

from __future__ import annotations

import time

import pytest

from pktui.corpus.dating.countdown_phrases import Distance, distances_in
from pktui.model.article import Article, ArticleId
from pktui.pipeline.dates.recognise import recognise
from pktui.pipeline.layout.layout import lay_out


def distances(text: str) -> list[Distance]:
    article = Article(id=ArticleId("a"), path="a.txt", text=text)
    layout = lay_out(article)
    return list(distances_in(text, layout.sentences, recognise(text, layout)))


SAID_OF_NOW = [
    # before something
    ("With 16 days to go before the election, candidates are nervous.",
     "16 days to go before the election", (-17, -15)),
    ("16 days before the election, candidates are touring the north.",
     "16 days before the election", (-17, -15)),
    ("The attack comes less than two weeks before the inauguration of the president.",
     "less than two weeks before the inauguration", (-14, -7)),
    ("Prices are rising less than a month before the vote.",
     "less than a month before the vote", (-30, 0)),
    ("With the election three weeks away, he is calm.", "election three weeks away", (-25, -17)),
    ("We are 138 days out from an election.", "138 days out from an election", (-139, -137)),
    ("The World Cup, which opens in 10 days, is sold out.",
     "World Cup, which opens in 10 days", (-11, -9)),
    ("The summit begins in three weeks' time.", "summit begins in three weeks' time", (-25, -17)),
    ("One week until Thanksgiving.", "One week until Thanksgiving", (-11, -3)),
    # after something
    ("Two days after the earthquake, people are still homeless.",
     "Two days after the earthquake", (1, 3)),
    ("Nearly three months after the rig exploded, oil is leaking.",
     "Nearly three months after the rig exploded", (76, 91)),
    ("More than two months after the blast, nobody has been charged.",
     "More than two months after the blast", (61, 91)),
    ("Residents are waiting for aid a week after the quake.", "a week after the quake", (3, 11)),
    ("The speech came 57 days after the explosion.", "57 days after the explosion", (56, 58)),
    ("In the six weeks since the spill, ten beaches were closed.",
     "the six weeks since the spill", (38, 46)),
    ("The rig exploded two weeks ago.", "exploded two weeks ago", (10, 18)),
    ("Since the explosion on the rig over two months ago, prices fell.",
     "explosion on the rig over two months ago", (61, 91)),
    # Vietnamese
    ("16 ngày trước cuộc bầu cử, các ứng viên đang đi khắp miền Bắc.",
     "16 ngày trước cuộc bầu cử", (-17, -15)),
    ("Còn 16 ngày nữa là đến cuộc bầu cử.", "16 ngày nữa là đến cuộc bầu cử", (-17, -15)),
    ("Chỉ còn ba tuần nữa là tới Tết.", "ba tuần nữa là tới Tết", (-25, -17)),
    ("Hội nghị sẽ khai mạc trong 10 ngày tới.",
     "Hội nghị sẽ khai mạc trong 10 ngày tới", (-11, -9)),
    ("Hai tuần sau trận động đất, người dân vẫn sống trong lều.",
     "Hai tuần sau trận động đất", (10, 18)),
    ("Trận động đất cách đây hai tuần đã làm 300 người chết.",
     "động đất cách đây hai tuần", (10, 18)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "days"), SAID_OF_NOW)
def test_said_of_now(text: str, words: str, days: tuple[int, int]) -> None:
    (found,) = distances(text)
    assert (found.span.of(text), found.days) == (words, days)


NOT_OF_NOW = [
    ("He resigned 16 days before the election.", "a look back"),
    ("16 days before the election, he resigned.", "a look back that begins the sentence"),
    ("The firm says the valve was tested a week before the blast.", "the nearest verb is past"),
    ("Two days after the earthquake, a boy was found.", "news of that day, or of any since"),
    ("On 22 April, two days after the explosion, the rig sank.", "the sentence has its own date"),
    ("The well leaked for 87 days after the explosion.", "how long it lasted"),
    ("It will be two weeks before the leak is closed.", "how long it will last"),
    ("He takes office for five years from 29 June.", "how long that is"),
    ("Sales rise in the two years before the election.", "how long that was"),
    ("It loses 5,000 barrels a day since the explosion.", "so much every day"),
    ("The last earthquake here was 150 years ago.", "another one"),
    ("If we had used it 10 days into the spill, it would have helped.", "what was not"),
    ("The hurricane season is two weeks away.", "no hurricane"),
    ("Two weeks after his lunch, he is hungry.", "nothing that others date"),
    ("It is the best year since 2006.", "a mere year"),
    ("The trial will last five weeks, until the end of October.", "how long, and until when"),
    ("The explosion looked similar to a week ago.", "the week belongs to something else"),
    ("Ông từ chức 16 ngày trước cuộc bầu cử.", "a look back"),
    ("Hai tuần sau trận động đất, ông đã từ chức.", "a look back"),
]


@pytest.mark.parametrize(("text", "remark"), NOT_OF_NOW)
def test_not_of_now(text: str, remark: str) -> None:
    assert not distances(text), remark


WITH_A_DATE = [
    ("Ten days ahead of the 3 May vote, polls are even.", "3 May"),
    ("Ten days before the vote on 3 May, polls are even.", "3 May"),
    ("It is 30 days from the 5 June deadline.", "5 June"),
    ("A week before Christmas, shops are empty.", "Christmas"),
    ("Bốn ngày sau vụ cháy ngày 12/9, người dân vẫn chưa thể về nhà.", "ngày 12/9"),
]


@pytest.mark.parametrize(("text", "words"), WITH_A_DATE)
def test_the_words_may_date_what_they_count_from(text: str, words: str) -> None:
    (found,) = distances(text)
    assert found.day is not None
    assert found.day.span.of(text) == words


NAMED = [
    ("It is a week since the Haiti earthquake.", {"Haiti"}),
    ("It is a week since the BP Deepwater Horizon rig exploded.", {"BP", "Deepwater", "Horizon"}),
    ("It is a week since Hurricane Katrina.", {"Katrina"}),
    ("The Exxon Valdez spill was 20 years ago.", {"Exxon", "Valdez"}),
    ("It is a week since the April 20 explosion.", set()),
    ("Explosions began a week ago.", set()),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_the_names_beside_it_tell_which_one(text: str, names: set[str]) -> None:
    (found,) = distances(text)
    assert found.happening is not None
    assert set(found.happening.names) == names


def test_words_for_one_kind_of_thing_stand_for_each_other() -> None:
    quake, other, storm = (
        distances(f"It is a week since {what}.")[0].happening
        for what in ("the tremor", "trận động đất", "the typhoon")
    )
    assert quake
    assert other
    assert storm
    assert not quake.kinds.isdisjoint(other.kinds)
    assert quake.kinds.isdisjoint(storm.kinds)


NASTY = ("a week since the quake ", "3 May a day before the vote is ", "election two weeks ago, ")


@pytest.mark.slow
@pytest.mark.parametrize("nasty", NASTY)
def test_time_grows_linearly_with_a_sentence(nasty: str) -> None:
    def seconds(size: int) -> float:
        text = nasty * (size // len(nasty))
        article = Article(id=ArticleId("a"), path="a.txt", text=text)
        layout = lay_out(article)
        timexes = recognise(text, layout)
        begin = time.thread_time()
        list(distances_in(text, layout.sentences, timexes))
        return time.thread_time() - begin

    assert any(seconds(80_000) < 16 * seconds(10_000) + 0.5 for _ in range(3))
