"""What agencies and newsrooms send: NewsML-G2, NewsML 1, NITF, ninjs."""

from __future__ import annotations

import json

import pytest

from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import format_of

FIRST = "The chief of peace operations visited Hanoi on Saturday."
SECOND = "He leaves on Monday."
BODY = f"{FIRST}\n\n{SECOND}"
XHTML = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>'
    f"<h1>Lacroix visits</h1><p>{FIRST}</p><p>He <i>leaves</i> on&#160;Monday.</p></body></html>"
)


def found(data: str, path: str = "a.xml") -> list[Draft | Flaw]:
    return list(format_of(path, data.encode()).parse(data.encode()))


def news_item(guid: str, content: str, meta: str = "") -> str:
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="3"
    standard="NewsML-G2" standardversion="2.34"><itemMeta><itemClass qcode="ninat:text"/>
    <provider qcode="nprov:VNA"><name>Viet Nam News Agency</name></provider>
    <versionCreated>2022-11-27T09:30:00+07:00</versionCreated></itemMeta><contentMeta>{meta}
    <headline xml:lang="en">Lacroix visits Hanoi</headline><slugline>LACROIX</slugline>
    </contentMeta>{content}</newsItem>"""


EXPECTED = Draft(
    text=BODY,
    title="Lacroix visits Hanoi",
    date="2022-11-27T09:30:00+07:00",
    publisher="Viet Nam News Agency",
    id="urn:1",
)


@pytest.mark.parametrize("path", ["a.xml", "-", "a.txt", "a.newsml"])
@pytest.mark.parametrize("prologue", ["", '<?xml version="1.0" encoding="UTF-8"?>\n'])
def test_newsml_g2(path: str, prologue: str) -> None:
    content = f"<contentSet><inlineXML contenttype='application/xhtml+xml'>{XHTML}</inlineXML>"
    [draft] = found(prologue + news_item("urn:1", f"{content}</contentSet>"), path)
    assert isinstance(draft, Draft)
    assert draft.text.replace("\xa0", " ") == f"Lacroix visits\n\n{BODY}"
    assert draft.title == EXPECTED.title
    assert (draft.date, draft.publisher, draft.id) == (
        EXPECTED.date,
        EXPECTED.publisher,
        EXPECTED.id,
    )


NITF = f"""<nitf><head><title>Lacroix &nbsp; in the head</title><docdata>
<doc-id id-string="urn:nitf:1"/><date.issue norm="20221127T093000Z"/></docdata>
<pubdata name="Viet Nam News" date.publication="20221127" position.section="World"/></head>
<body><body.head><hedline><hl1>Lacroix visits Hanoi</hl1><hl2>And leaves</hl2></hedline>
<byline><person>Jane Doe</person></byline><dateline><story.date norm="20221126"/></dateline>
</body.head><body.content><block><p>{FIRST}</p>
<media media-type="image"><media-reference source="p.jpg"/><media-caption>A picture</media-caption>
</media><p>He <em>leaves</em> on Monday.</p></block></body.content></body></nitf>"""


def test_nitf() -> None:
    doctype = '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">'
    [draft] = found(doctype + NITF)
    assert isinstance(draft, Draft)
    assert draft.text.split("\n\n") == [FIRST, "A picture", SECOND]
    assert draft.title == "Lacroix visits Hanoi"
    assert draft.date == "20221127T093000Z"
    assert (draft.publisher, draft.section, draft.id) == ("Viet Nam News", "World", "urn:nitf:1")


def test_nitf_with_an_abstract_alone() -> None:
    head, _, _ = NITF.partition("<byline>")
    [draft] = found(f"{head}<abstract><p>{FIRST}</p></abstract></body.head></body></nitf>")
    assert isinstance(draft, Draft)
    assert draft.text == FIRST


def test_elements_of_a_house_are_paragraphs_unless_they_are_known_to_stand_inside_one() -> None:
    content = (
        "<contentSet><inlineXML><idf><group><element type='headline'>Head</element>"
        f"<element type='body'>The <person>chief</person> came.</element><element>{SECOND}"
        "</element></group></idf></inlineXML></contentSet>"
    )
    [draft] = found(news_item("urn:1", content))
    assert isinstance(draft, Draft)
    assert draft.text == f"Head\n\nThe chief came.\n\n{SECOND}"


def test_nitf_inside_newsml_g2() -> None:
    content = f"<contentSet><inlineXML>{NITF}</inlineXML></contentSet>"
    [draft] = found(news_item("urn:1", content))
    assert isinstance(draft, Draft)
    assert draft.text.startswith(FIRST)


def test_a_message_of_several_items_and_a_package() -> None:
    items = "".join(
        news_item(f"urn:{n}", f"<contentSet><inlineData>{FIRST} {n}</inlineData></contentSet>")
        for n in range(2)
    )
    package = "<packageItem><groupSet><group/></groupSet></packageItem>"
    message = f"<newsMessage><header/><itemSet>{items}{package}</itemSet></newsMessage>"
    assert [getattr(one, "text", one) for one in found(message)] == [
        f"{FIRST} 0",
        f"{FIRST} 1",
        Flaw("NewsML-G2: a list of other news items, not an article"),
    ]


def test_a_picture_has_its_caption_and_no_base64() -> None:
    meta = '<description role="drol:caption">The chief, seen in Hanoi.</description>'
    content = "<contentSet><inlineData encoding='base64'>AAAA</inlineData></contentSet>"
    [draft] = found(news_item("urn:1", content, meta))
    assert isinstance(draft, Draft)
    assert draft.text == "The chief, seen in Hanoi."


NEWSML_1 = """<?xml version="1.0"?><NewsML><NewsEnvelope><DateAndTime>20221128T010000Z</DateAndTime>
</NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>vna.example</ProviderId>
<DateId>20221127</DateId><NewsItemId>1</NewsItemId><PublicIdentifier>urn:1</PublicIdentifier>
</NewsIdentifier></Identification><NewsManagement><FirstCreated>20221127T093000+0700</FirstCreated>
<ThisRevisionCreated>20221127T100000+0700</ThisRevisionCreated></NewsManagement>
<NewsComponent>{}</NewsComponent></NewsItem></NewsML>"""
LINES = "<NewsLines><HeadLine>{}</HeadLine></NewsLines>"
CONTENT = "<ContentItem><DataContent>{}</DataContent></ContentItem>"


@pytest.mark.parametrize("content", [f"<p>{FIRST}</p><p>{SECOND}</p>", NITF, BODY])
def test_newsml_1(content: str) -> None:
    component = LINES.format("Lacroix visits") + "<NewsComponent>" + CONTENT.format(content)
    [draft] = found(NEWSML_1.format(f"{component}</NewsComponent>"))
    assert isinstance(draft, Draft)
    assert draft.text.replace("A picture\n\n", "") == BODY
    assert draft.title == "Lacroix visits"
    assert draft.date == "20221127T100000+0700"
    assert (draft.publisher, draft.id) == ("vna.example", "urn:1")


def test_newsml_1_with_several_stories_and_a_picture() -> None:
    stories = "".join(
        f"<NewsComponent>{LINES.format(title)}{CONTENT.format(text)}</NewsComponent>"
        for title, text in (("One", FIRST), ("Two", SECOND))
    )
    picture = '<ContentItem><Encoding Notation="Base64"><DataContent>AA</DataContent></Encoding>'
    drafts = found(NEWSML_1.format(f"{stories}{picture}</ContentItem>"))
    assert [(d.title, d.text) for d in drafts if isinstance(d, Draft)] == [
        ("One", FIRST),
        ("Two", SECOND),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ('<urlset xmlns="x"><url><loc>https://e.org</loc></url></urlset>', "a sitemap"),
        ("<opml version='2.0'><body/></opml>", "a list of feeds"),
        ("<Types/>", "XML that no reader knows, <Types>"),
        (
            "<?xml version='1.0'?><a><b></a>",
            "XML that cannot be read: a tag closes another than was opened",
        ),
        ("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "XML that defines entit"),
        ("<?xml version='1.0'?>" + "<a>" * 1000 + "</a>" * 1000, "XML with elements nested too"),
        ('<conceptItem xmlns="x"/>', "NewsML-G2: a concept"),
    ],
)
@pytest.mark.parametrize("path", ["a.xml", "a.txt", "-"])
def test_other_xml_is_refused_in_a_line(data: str, reason: str, path: str) -> None:
    [flaw] = found(data, path)
    assert isinstance(flaw, Flaw)
    assert flaw.reason.startswith(reason)


def test_text_that_begins_with_a_tag_is_text() -> None:
    assert found("<i>Photo: VNA</i> The Minister came.", "a.txt") == [
        Draft(text="<i>Photo: VNA</i> The Minister came.")
    ]


# ninjs

NINJS = {"uri": "urn:1", "type": "text", "versioncreated": "2022-11-27T02:30:00Z"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"headline": "T", "body_text": BODY}, ("T", BODY)),
        ({"headline": "T", "body_xhtml": f"<p>{FIRST}</p><p>{SECOND}</p>"}, ("T", BODY)),
        ({"headline": "T", "body_html5": f"<div><p>{FIRST}</p></div>"}, ("T", FIRST)),
        ({"headline": "T", "type": "picture", "description_text": FIRST}, ("T", FIRST)),
        (
            {
                "headlines": [{"role": "short", "value": "S"}, {"role": "main", "value": "Main"}],
                "bodies": [
                    {"role": "main", "contentType": "text/html", "value": f"<p>{FIRST}</p>"},
                    {"role": "teaser", "value": "Less."},
                ],
            },
            ("Main", FIRST),
        ),
        (
            {
                "headlines": [{"value": "T"}],
                "type": "picture",
                "descriptions": [{"role": "caption", "value": FIRST}],
            },
            ("T", FIRST),
        ),
    ],
)
def test_ninjs(fields: dict[str, object], expected: tuple[str, str]) -> None:
    data = json.dumps({**NINJS, **fields}, indent=1)
    [draft] = found(data, "a.json")
    assert isinstance(draft, Draft)
    assert (draft.title, draft.text) == expected
    assert (draft.id, draft.date) == ("urn:1", "2022-11-27T02:30:00Z")
