"""Chats as WhatsApp exports them: a line a message, in the forms of its systems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.reading.databases import chat_log
from pktui.reading.draft import Draft, Flaw
from pktui.reading.formats.plain_text import parse


def messages(text: str) -> list[tuple[str | None, str | None, str]]:
    """When, by whom and what, of each message of `text` as a file."""
    found = list(parse(text))
    assert all(isinstance(each, Draft) for each in found), found
    return [(each.date, each.publisher, each.text) for each in found if isinstance(each, Draft)]


def test_a_chat_of_one_system() -> None:
    assert messages(
        "13/06/2023, 20:58 - Messages and calls are end-to-end encrypted.\n"
        "13/06/2023, 21:02 - Nadia Bell: The sluice gave way.\n"
        "13/06/2023, 21:05 - Tom: <Media omitted>\n"
        "13/06/2023, 21:20 - Tom: Two boats are gone:\n"
        "the Alma and the Vesta.\n"
        "\n"
        "13/06/2023, 21:21 - Tom added Nadia Bell\n"
        "14/06/2023, 07:45 - Nadia Bell: Meeting tomorrow at six.\n"
    ) == [
        ("2023-06-13 21:02", "Nadia Bell", "The sluice gave way."),
        ("2023-06-13 21:20", "Tom", "Two boats are gone:\nthe Alma and the Vesta."),
        ("2023-06-14 07:45", "Nadia Bell", "Meeting tomorrow at six."),
    ]


def test_a_chat_of_the_other_system() -> None:
    assert messages(
        "\ufeff[13.06.23, 21:02:11] Nadia Bell: The sluice gave way.\r\n"
        "\u200e[13.06.23, 21:05:40] Tom: \u200eimage omitted\r\n"
        "[14.06.23, 07:45:00] ~ Tom: Two boats are gone.\r\n"
    ) == [
        ("2023-06-13 21:02:11", "Nadia Bell", "The sluice gave way."),
        ("2023-06-14 07:45:00", "Tom", "Two boats are gone."),
    ]


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Tom", "Tom"),
        ("~\u202fTom", "Tom"),
        ("~\xa0Tom", "Tom"),
        ("\u202a+44 20 7946 0000\u202c", "+44 20 7946 0000"),
        ("\u2068Tom\u2069", "Tom"),
        ("Tom (Dyke)", "Tom (Dyke)"),
    ],
)
def test_a_sender_is_named_without_the_marks_around_the_name(sender: str, name: str) -> None:
    said = f"[13/06/23, 21:02:11] {sender}: The sluice.\n[13/06/23, 21:02:12] {sender}: Gone."
    assert {found for _, found, _ in messages(said)} == {name}


@pytest.mark.parametrize(
    ("clock", "time"),
    [
        ("9:02\u202fPM", "9:02 PM"),
        ("9:02 p.\xa0m.", "9:02 p. m."),
        ("9:02 p.m.", "9:02 p.m."),
        ("21.02", "21.02"),
        ("21:02:11", "21:02:11"),
    ],
)
def test_the_clock_of_each_country(clock: str, time: str) -> None:
    note = f"13/06/2023, {clock} - {'Messages are encrypted. ' * 12}"
    text = f"{note}\n13/06/2023, {clock} - Tom: One.\n13/06/2023, {clock} - Tom: Two."
    assert [when for when, _, _ in messages(text)] == [f"2023-06-13 {time}"] * 2


def test_a_message_keeps_what_separates_its_lines() -> None:
    text = "13/06/2023, 21:02 - Tom: a\u2028b\x0cc\r\nd\r\n13/06/2023, 21:03 - Tom: e\r\n"
    assert [words for _, _, words in messages(text)] == ["a\u2028b\x0cc\nd", "e"]


@pytest.mark.parametrize(
    ("dates", "days", "why"),
    [
        (["13/6/23", "14/6/23"], ["2023-06-13", "2023-06-14"], "there is no month 13"),
        (["6/13/23", "6/14/23"], ["2023-06-13", "2023-06-14"], "likewise"),
        (["28/1/23", "3/2/23"], ["2023-01-28", "2023-02-03"], "one of them tells it of all"),
        (["3/12/23", "4/2/23"], ["2023-03-12", "2023-04-02"], "time goes on"),
        (["14/6/23", "3/6/23"], ["2023-06-14", "2023-06-03"], "though a message came late"),
        (["12/3/23", "2/4/23"], ["2023-03-12", "2023-04-02"], "likewise"),
        (["2023-06-13", "2023-06-14"], ["2023-06-13", "2023-06-14"], "the year is first"),
        (["6/6/2023", "7/7/2023"], ["2023-06-06", "2023-07-07"], "both numbers are the same"),
        (["3/4/23", "4/5/23"], ["3/4/23", "4/5/23"], "nothing tells: other dates may"),
        (["31/31/23", "4/5/23"], ["31/31/23", "4/5/23"], "no such day"),
    ],
)
def test_which_number_is_the_day(dates: list[str], days: list[str], why: str) -> None:
    text = "\n".join(f"{date}, 9:02\u202fPM - Tom: Number {date}." for date in dates)
    assert [date for date, _, _ in messages(text)] == [f"{day} 9:02 PM" for day in days], why


@pytest.mark.parametrize(
    "text",
    [
        "",
        "13/06/2023, 21:02 - Nadia Bell: Only one message.",
        "13/06/2023 The sluice gave way.\n14/06/2023 Two boats were found.",
        "21:02 - Nadia Bell: no date\n21:03 - Tom: none",
        "Minutes\n13/06/2023, 21:02 - Nadia: The sluice.\n13/06/2023, 21:03 - Tom: Two boats.",
        "13/06/2023, 21:02 - The sluice gave way\n13/06/2023, 21:03 - Two boats are gone",
        "[13.06.23, 21:02:11 Nadia: a\n[13.06.23, 21:02:12 Tom: b",
    ],
)
def test_what_is_no_chat_is_one_article(text: str) -> None:
    assert list(parse(text)) == [Draft(text=text)]


def test_what_is_behind_the_last_message_that_is_read_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chat_log, "_MOST_MESSAGES", 2)
    lines = [f"13/06/2023, 21:0{n} - Tom: Number {n}." for n in range(5)]
    *read, flaw = chat_log.messages_of("\n".join(lines))
    assert len(read) == 2
    assert flaw == Flaw("a chat of 5 messages: 3 left out", 3)


@given(st.lists(st.text("ab:1/, -[]\n\u200e", max_size=30), max_size=8))
def test_no_text_of_a_message_is_lost(texts: list[str]) -> None:
    said = [text.strip() for text in texts if text.strip(" \n\u200e")]
    lines = [
        f"13/06/2023, 21:02 - Tom: {chr(98 + n)}{text.replace(chr(10), ' ')}y"
        for n, text in enumerate(said)
    ]
    found = [words for _, _, words in messages("\n".join(["13/06/2023, 21:02 - Tom: a", *lines]))]
    if lines:  # one message alone makes no chat
        assert found == ["a", *(line.split("Tom: ", 1)[1] for line in lines)]


CHAT = """
Ana: The sluice gave way last night.
Tom: Who says so?
Ana: Nadia Bell does, and she was there.
Tom: Thank you
Ana: Two boats are gone, 14 people are safe.
Tom: Thank you
Nadia Bell: ERROR in my last message: three boats.
Ana: Thank you
"""
SAME_WORDS = """
Ana: Yes
Tom: Yes
Ana: Thank you
Tom: Thank you
Ana: Yes
Tom: Yes
"""
OF_LEVELS = """
root: INFO started
root: WARNING the disk is nearly full
root: INFO copied
"""
IN_SENDERS = """
production.ERROR: The database does not answer
production.INFO: It answers again
app.mail: sent
"""
PIDS = """
sshd[412]: Accepted a key for root
cron[413]: The job of the night began
sshd[414]: Closed
"""
REPEATED = """
backup: copied 12 files
backup: copied 7 files
disk: almost full
backup: copied 9 files
backup: copied 31 files
net: slow
backup: copied 2 files
"""
EVENTS = """
Flood: The river rose over the road.
Fire in the port: Two halls burned.
Resignation: The mayor left.
Vote: The council chose another.
Strike: Trains stand still.
Arrest: Police held two people.
"""


@pytest.mark.parametrize("stamp", ["2023-06-13 21:{:02} - ", "[2023-06-13 21:{:02}:11] "])
@pytest.mark.parametrize(
    ("lines", "is_chat", "remark"),
    [
        (CHAT, True, "people speak by turns, and one of them once writes ERROR"),
        (SAME_WORDS, True, "short answers repeat"),
        (OF_LEVELS, False, "levels begin most lines"),
        (IN_SENDERS, False, "levels stand in the names"),
        (PIDS, False, "programs with their numbers"),
        (REPEATED, False, "the same words with other numbers"),
        (EVENTS, False, "each line has a name of its own"),
    ],
)
def test_a_log_and_a_list_of_events_are_no_chats(
    stamp: str, lines: str, is_chat: bool, remark: str
) -> None:
    text = "\n".join(stamp.format(n) + line for n, line in enumerate(lines.strip().splitlines()))
    assert chat_log.is_chat(text) is is_chat, remark
    if not is_chat:
        assert list(parse(text)) == [Draft(text=text)]
