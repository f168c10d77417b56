"""Messages of Slack and Discord, and notes of Evernote."""

from __future__ import annotations

import json

import pytest

from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import BY_NAME, format_of

SAID = "The sluice gave way last night, says Nadia Bell."


def drafts(document: object) -> list[Draft | Flaw]:
    data = json.dumps(document).encode()
    return list(format_of("2023-06-13.json", data).parse(data))


def slack(**fields: object) -> dict[str, object]:
    return {"type": "message", "user": "U1", "ts": "1686690131.000200", "text": SAID, **fields}


def test_messages_of_slack() -> None:
    profile = {"real_name": "Nadia Bell", "display_name": "nadia"}
    linked = "See <https://dyke.example/a|the page> &amp; <https://dyke.example/b>, <@U2>"
    assert drafts(
        [
            slack(user_profile=profile),
            slack(subtype="channel_join", text="<@U2> has joined the channel"),
            slack(text=""),
            slack(ts="1686690200.000300", text=linked),
        ]
    ) == [
        Draft(
            text=SAID,
            id="1686690131.000200",
            date="2023-06-13T21:02:11+00:00",
            publisher="Nadia Bell",
        ),
        Draft(
            text="See the page & https://dyke.example/b, <@U2>",
            id="1686690200.000300",
            date="2023-06-13T21:03:20+00:00",
            publisher="U1",
        ),
    ]


@pytest.mark.parametrize(
    ("subtype", "is_read"),
    [
        ("thread_broadcast", True),
        ("me_message", True),
        ("file_share", True),
        (None, True),
        ("channel_join", False),
        ("bot_message", False),
        (["no", "kind"], False),
    ],
)
def test_which_messages_of_slack_people_write(subtype: object, is_read: bool) -> None:
    found = drafts([slack(subtype=subtype), slack(text="The last.")])
    assert [draft.text for draft in found if isinstance(draft, Draft)] == [
        *[SAID] * is_read,
        "The last.",
    ]


def test_messages_of_discord() -> None:
    message: dict[str, object] = {
        "id": "3",
        "type": "Default",
        "timestamp": "2023-06-13T21:02:11.123+00:00",
        "content": SAID,
        "author": {"id": "9", "name": "nadia", "nickname": "Nadia Bell"},
    }
    picture = {**message, "id": "4", "content": ""}
    channel = {"guild": {"name": "Dyke"}, "channel": {"name": "news"}}
    assert drafts({**channel, "messages": [message, picture]}) == [
        Draft(
            text=SAID,
            id="3",
            date="2023-06-13T21:02:11.123+00:00",
            publisher="Nadia Bell",
        )
    ]


@pytest.mark.parametrize("field", ["title", "headline", "url", "link"])
def test_an_article_with_its_author_and_a_timestamp_is_no_message(field: str) -> None:
    address = "https://dyke.example/a"
    article = {"timestamp": "2023-06-13", "content": SAID, "author": {"name": "Ann"}}
    (draft,) = drafts([{**article, field: address}])
    assert isinstance(draft, Draft)
    assert address in (draft.title, draft.url)


@pytest.mark.parametrize("ts", ["99999999999.9", "1.5", "now", None, 1686690131])
def test_what_only_looks_like_a_message_is_an_article_or_nothing(ts: object) -> None:
    found = drafts([slack(ts=ts), {"text": SAID}])
    assert found[-1] == Draft(text=SAID)
    assert len(found) <= 2


def test_notes_of_evernote() -> None:
    def note(title: str, content: str, more: str = "") -> str:
        return (
            f"<note><title>{title}</title><created>20230613T210211Z</created>{more}"
            f"<content><![CDATA[<!DOCTYPE en-note SYSTEM 'x'><en-note>{content}</en-note>]]>"
            "</content></note>"
        )

    address = "https://dyke.example/a"
    clipped = f"<note-attributes><source-url>{address}</source-url></note-attributes>"
    head = '<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "http://x.example/e.dtd">'
    text = (
        f"{head}<en-export>{note('Sluice', f'<div>{SAID}</div><div>More.</div>')}"
        f"{note('Clip', f'<p>{SAID}</p>', clipped)}{note('Empty', '')}</en-export>"
    )
    data = text.encode()
    assert format_of("notes.enex", data) is BY_NAME["xml"]
    assert list(BY_NAME["xml"].parse(data)) == [
        Draft(text=f"{SAID}\n\nMore.", title="Sluice", date="20230613T210211Z", read_as="Evernote"),
        Draft(
            text=SAID,
            title="Clip",
            guessed_date="20230613T210211Z",
            url=address,
            read_as="Evernote",
        ),
        Flaw("note 3: no text"),
    ]
