"""Messages of chats, posts of networks, and notes of Evernote."""

from __future__ import annotations

import json

import pytest

from pktui.model.article import Problem
from pktui.reading.articles import articles_in
from pktui.reading.draft import Draft, Flaw
from pktui.reading.inputs import Input
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


DISCORD: dict[str, object] = {
    "id": "3",
    "timestamp": "2023-06-13T21:02:11+00:00",
    "content": SAID,
    "author": {"id": "9", "name": "nadia"},
}
ACTOR = "https://m.example/users/nadia"
AT = "2023-06-13T21:02:11+00:00"
MILLISECONDS = 1686690131000


@pytest.mark.parametrize(
    ("kind", "is_read"),
    [
        ("Default", True),
        ("Reply", True),
        (0, True),
        (19, True),
        ("GuildMemberJoin", False),
        ("ChannelPinnedMessage", False),
        ("20", False),
        ("Call", False),
        ("article", True),
        (None, True),
    ],
)
def test_which_messages_of_discord_people_write(kind: object, is_read: bool) -> None:
    found = drafts({"messages": [{**DISCORD, "type": kind}, {**DISCORD, "id": "4"}]})
    assert [each.id for each in found if isinstance(each, Draft)] == [*["3"] * is_read, "4"]


@pytest.mark.parametrize(
    ("message", "sender"),
    [
        ({"sender": "Nadia", "date": AT, "body": SAID, "quote": "", "reactions": []}, "Nadia"),
        (
            {
                "type": "m.room.message",
                "sender": "@nadia:m.example",
                "content": {"msgtype": "m.text", "body": SAID},
                "origin_server_ts": MILLISECONDS,
                "event_id": "$1",
            },
            "@nadia:m.example",
        ),
        ({"sender_name": "Nadia", "timestamp_ms": MILLISECONDS, "content": SAID}, "Nadia"),
        ({"timestamp": MILLISECONDS // 1000, "data": [{"post": SAID}], "title": "N"}, None),
        (
            {
                "type": "Create",
                "actor": ACTOR,
                "published": AT,
                "object": {"type": "Note", "content": f"<p>{SAID}</p>", "published": AT},
            },
            "@nadia@m.example",
        ),
        ({"ID": 11, "Timestamp": AT, "Contents": SAID, "Attachments": ""}, None),
        (
            {
                "isTrashed": False,
                "textContent": SAID,
                "userEditedTimestampUsec": MILLISECONDS * 1000,
            },
            None,
        ),
    ],
)
def test_a_message_of_each_program(message: dict[str, object], sender: str | None) -> None:
    # alone, in a list, and where something holds the list
    for document in (message, [message], {"title": "T", "messages": [message]}):
        (found,) = drafts(document)
        assert isinstance(found, Draft)
        assert (found.text, found.date) == (SAID, AT)
        assert found.publisher in (sender, sender or "T")


@pytest.mark.parametrize(
    "message",
    [
        {"sender": "Nadia", "date": AT, "body": "", "quote": "", "sticker": "wave"},
        {"type": "m.room.member", "sender": "@a:b", "content": {}, "origin_server_ts": 1},
        {"sender_name": "Nadia", "timestamp_ms": MILLISECONDS, "photos": []},
        {"timestamp": MILLISECONDS // 1000, "attachments": [], "title": "Nadia shared a link."},
        {"type": "Announce", "actor": ACTOR, "object": "https://other.example/1"},
        {"ID": 11, "Timestamp": AT, "Contents": "", "Attachments": "https://e.org/a.png"},
    ],
)
def test_what_has_no_words_is_passed_over(message: dict[str, object]) -> None:
    spoken = {"sender": "Tom", "date": AT, "body": SAID, "quote": ""}
    assert [each.text for each in drafts([message, spoken]) if isinstance(each, Draft)] == [SAID]
    assert len(drafts([message, spoken])) == 1
    assert drafts([message]) == [Flaw("no article in it")]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Hà Nội".encode().decode("latin-1"), "Hà Nội"),
        ("Hà Nội", "Hà Nội"),
        ("déjà", "déjà"),
        ("plain", "plain"),
    ],
)
def test_letters_of_messenger_are_mended(written: str, words: str) -> None:
    (found,) = drafts([{"sender_name": "N", "timestamp_ms": MILLISECONDS, "content": written}])
    assert isinstance(found, Draft)
    assert found.text == words


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ({"type": "Person", "preferredUsername": "n", "summary": "x"}, "an account of a network"),
        ({"type": "OrderedCollection", "orderedItems": ["https://a.b/1"] * 9}, "a list of words"),
    ],
)
def test_what_else_lies_in_an_archive_is_refused_in_a_line(document: object, told: str) -> None:
    (flaw,) = drafts(document)
    assert isinstance(flaw, Flaw)
    assert flaw.reason.startswith(told)


def test_a_backup_of_signal_is_refused_in_a_line() -> None:
    data = b'{"version":"1","backupTimeMs":"1686690131000"}\n{"chat":{}}\n{"chatItem":{}}\n'
    assert list(format_of("main.jsonl", data).parse(data)) == [
        Flaw("a backup of Signal, which is not read")
    ]


def test_a_chat_in_markdown() -> None:
    text = (
        b"[2023-06-13 21:02:11] Nadia: The sluice gave way.\n"
        b"[2023-06-13 21:05:40] Me: ![photo](media/a.jpg)\n"
        b"[2023-06-14 07:45:00] Me: Two boats are gone.\n"
    )
    found = list(format_of("chat.md", text).parse(text))
    assert [(d.publisher, d.text, d.read_as) for d in found if isinstance(d, Draft)] == [
        ("Nadia", "The sluice gave way.", "Signal"),
        ("Me", "Two boats are gone.", "Signal"),
    ]


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.html", "<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><DL><DT><A HREF=x>"),
        ("ril_export.html", "<!DOCTYPE html><html><head><title>Pocket Export</title></head><ul>"),
        ("a.html", '<!DOCTYPE html><html><div class="chatlog__message-group">Hi</div></html>'),
        ("a.html", "<!DOCTYPE html><html><div class=chatlog__message-group>Hi</div></html>"),
        ("a.html", "<!DOCTYPE html><div class=preamble__guild-icon-container><img src=x></div>"),
        ("a.txt", f"{'=' * 62}\nGuild: Dyke\nChannel: Text / news\n{'=' * 62}\n\n[06] nadia\nHi\n"),
    ],
)
def test_links_and_chats_in_other_forms_are_refused_in_a_line(name: str, head: str) -> None:
    (flaw,) = format_of(name, head.encode()).parse(head.encode())
    assert isinstance(flaw, Flaw)


def test_a_newspaper_may_call_its_lead_a_preamble() -> None:
    page = (
        b"<!DOCTYPE html><html><head><title>Flood</title></head><body><article><h1>Flood</h1>"
        b'<div class="preamble__text"><p>The river rose over the road on 3 May, it was said.</p>'
        b"</div><p>Two boats are gone, and nobody knows of a third.</p></article></body></html>"
    )
    (found,) = format_of("a.html", page).parse(page)
    assert isinstance(found, Draft)
    assert "The river rose" in found.text


ARTICLES = [{"title": "Flood", "text": SAID, "date": AT}, {"title": "Fire", "text": SAID}]


@pytest.mark.parametrize(
    "document",
    [
        {"timestamp": MILLISECONDS // 1000, "data": ARTICLES},
        {"status": "ok", "timestamp": MILLISECONDS // 1000, "data": ARTICLES},
        {"timestamp": MILLISECONDS // 1000, "data": {"articles": ARTICLES}},
        [{"timestamp": 7, "attachments": [], "title": "Flood", "summary": SAID}],
        [{"timestamp": 7, "data": [], "title": "Flood", "description": SAID}],
    ],
)
def test_an_answer_with_a_time_and_data_is_no_post_of_facebook(document: object) -> None:
    found = drafts(document)
    assert {(each.title, each.text) for each in found if isinstance(each, Draft)} >= {
        ("Flood", SAID)
    }
    assert all(isinstance(each, Draft) for each in found)


@pytest.mark.parametrize(
    "article",
    [
        {"type": "Update", "actor": "Nadia Bell", "title": "Flood", "text": SAID, "date": AT},
        {"sender": "Nadia", "date": AT, "title": "Flood", "body": SAID, "reactions": []},
    ],
)
def test_an_article_with_some_fields_of_a_message_is_read_whole(article: dict[str, object]) -> None:
    (found,) = drafts([article])
    assert isinstance(found, Draft)
    assert (found.title, found.text, found.date) == ("Flood", SAID, AT)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.jsonl",
            '{"type": "Announce", "actor": "https://a.b/users/c", "object": "https://x"}\n',
        ),
        ("a.csv", "ID,Timestamp,Contents,Attachments\n1,2010-05-01,,x.png\n"),
        ("a.txt", "12/02/24, 21:00 - Ana: <Media omitted>\n12/02/24, 21:01 - Tom: null\n"),
    ],
)
def test_a_file_of_nothing_but_pictures_and_shares_says_so(name: str, text: str) -> None:
    (told,) = articles_in(Input(name, text.encode()))
    assert isinstance(told, Problem)
    assert told.reason == "no article in it"


TELEGRAM = """<!DOCTYPE html><html><head><title>Exported Data</title></head><body>
<div class="page_wrap"><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">13 June 2023</div></div>
<div class="message default clearfix" id="message2"><div class="body">
<div class="pull_right date details" title="13.06.2023 21:02:11 UTC+02:00">21:02</div>
<div class="from_name">
Dyke news
</div>
<div class="text">
The <a href="https://e.org">sluice</a> gave way.<br>Two boats &amp; a car are gone.
</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body">
<div class="pull_right date details" title="03.07.2023 08:00:00">08:00</div>
<div class="forwarded body"><div class="from_name">
Nadia <span class="date details" title="01.07.2023 07:00:00"> 01.07.2023</span>
</div>
<div class="text">It holds again.</div></div></div></div>
<div class="message default clearfix" id="message4"><div class="body">
<div class="pull_right date details" title="03.07.2023 08:01:00">08:01</div>
<div class="from_name">Tom</div><div class="media_wrap clearfix">photo</div></div></div>
</div></div></div></body></html>"""


def test_a_page_of_telegram_without_words_says_so() -> None:
    data = TELEGRAM.replace('class="text"', 'class="media"').encode()
    assert list(format_of("messages.html", data).parse(data)) == [Flaw("no article in it")]


def test_messages_of_a_page_of_telegram() -> None:
    data = TELEGRAM.encode()
    assert list(format_of("messages.html", data).parse(data)) == [
        Draft(
            text="The sluice gave way.\nTwo boats & a car are gone.",
            id="2",
            date="2023-06-13T21:02:11+02:00",
            publisher="Dyke news",
            read_as="Telegram",
        ),
        Draft(
            text="It holds again.",
            id="3",
            date="2023-07-03T08:00:00",
            publisher="Dyke news",
            read_as="Telegram",
        ),
    ]


@pytest.mark.parametrize(
    "inside",
    [
        '<div class="text">' * 50_000,  # each of them once looked for its end through all others
        f'<div class="message {"a" * 100_000}',
    ],
)
def test_a_page_of_telegram_that_closes_nothing_is_gone_through_once(inside: str) -> None:
    data = TELEGRAM.replace("It holds again.", inside).encode()
    found = format_of("messages.html", data).parse(data)
    assert next(iter(found)).id == "2"  # type: ignore[union-attr]
