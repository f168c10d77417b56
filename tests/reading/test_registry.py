from __future__ import annotations

import json

import pytest

from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import BY_NAME, format_of

ONE = {"text": "Talks began on Monday."}


def found(data: bytes | str, path: str = "-") -> list[Draft | Flaw]:
    data = data.encode() if isinstance(data, str) else data
    return list(format_of(path, data).parse(data))


@pytest.mark.parametrize(
    ("path", "data", "name"),
    [
        ("a.jsonl", "anything", "jsonl"),
        ("A.JSONL", "anything", "jsonl"),
        ("a.json", "anything", "json"),
        pytest.param("a.txt", '{"text": "x"}', "text", id="the extension decides first"),
        pytest.param("folder.json/a.txt", "x", "text", id="… the file's, not the folder's"),
        pytest.param("-", '{"text": "x"}\n', "jsonl", id="one line"),
        pytest.param("-", '\ufeff{"text": "x"}\n', "jsonl", id="after a byte order mark"),
        pytest.param("-", '\n\n {"text": "x"}\n{"text": "y"}', "jsonl", id="after blank lines"),
        pytest.param("-", 'oops\n{"text": "x"}\n', "jsonl", id="after a bad line"),
        pytest.param("-", '{"text": \n{"text": "x"}\n', "jsonl", id="a cut line first"),
        pytest.param("-", '{\n  "text": "x"\n}\n', "json", id="a pretty-printed object"),
        pytest.param("-", '[\n{"text": "x"}]', "json", id="an array"),
        pytest.param("-", "[]", "json", id="an empty array"),
        pytest.param("-", '{"text":\n "x"}\n', "json", id="an object over two lines"),
        pytest.param("-", "[Photo: VNA] The Minister", "text", id="brackets in a text"),
        pytest.param("-", "{sic} he said", "text", id="braces in a text"),
        pytest.param("-", "", "text", id="nothing"),
        pytest.param("notes", "Talks began.", "text", id="no extension"),
    ],
)
def test_a_format_is_told_by_name_and_content(path: str, data: str, name: str) -> None:
    assert format_of(path, data.encode()).name == name


def test_a_long_single_line_is_json_lines() -> None:
    line = json.dumps({"text": "x" * 200_000}).encode()
    assert format_of("-", line).name == "jsonl"


def test_every_format_has_its_name() -> None:
    assert all(name == form.name for name, form in BY_NAME.items())


@pytest.mark.parametrize(
    "field",
    ["text", "body", "content", "content_text", "Text", "articleBody", "bodyText", "maintext"],
)
def test_names_for_the_text(field: str) -> None:
    assert found(json.dumps({field: "x"})) == [Draft(text="x")]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"id": "a1"}, {"id": "a1"}),
        ({"id": 7}, {"id": "7"}),
        ({"id": None}, {}),
        ({"title": "T"}, {"title": "T"}),
        ({"headline": "T"}, {"title": "T"}),
        ({"title": "", "headline": "T"}, {"title": "T"}),
        *(
            ({name: "2022-11-27"}, {"date": "2022-11-27"})
            for name in (
                *("date", "time", "published", "date_published", "dct"),
                *("publishedAt", "datePublished", "pub_date", "Publish Date", "date_publish"),
            )
        ),
        ({"date": None, "publishedAt": "2022-11-27"}, {"date": "2022-11-27"}),
        ({"date": {"$date": "2022-11-27T10:00:00Z"}}, {"date": "2022-11-27T10:00:00Z"}),
        pytest.param({"headline": {"main": "T"}}, {"title": "T"}, id="the New York Times"),
        ({"updatedAt": "2022-11-27", "crawled": "2023-01-01"}, {}),
        ({"publisher": "VNS"}, {"publisher": "VNS"}),
        ({"source": "VNS"}, {"publisher": "VNS"}),
        ({"source": {"id": None, "name": "VNS"}}, {"publisher": "VNS"}),
        ({"url": "https://example.org/1"}, {"url": "https://example.org/1"}),
        pytest.param({"id": True}, {}, id="a truth value is no id"),
        pytest.param({"title": ["T"]}, {}, id="a list is no title"),
    ],
)
def test_names_for_the_rest(given: dict[str, object], expected: dict[str, str]) -> None:
    assert found(json.dumps({**given, "text": "x"})) == [Draft(text="x", **expected)]


@pytest.mark.parametrize(
    "holder",
    [
        {"articles": [ONE]},
        {"status": "ok", "results": [ONE]},
        {"response": {"docs": [ONE]}},
        {"response": {"status": "ok", "results": [ONE]}},
        {"data": {"articles": [ONE]}},
    ],
)
def test_the_array_that_a_news_service_wraps(holder: dict[str, object]) -> None:
    assert found(json.dumps(holder, indent=1), "a.json") == [Draft(**ONE)]
    line = json.dumps(holder)
    assert found(line) == [Draft(**ONE)]
    assert found(f"{line}\n{line}\n", "a.jsonl") == [Draft(**ONE), Draft(**ONE)]


def test_what_is_wrong_in_a_wrapped_array_is_told_with_its_line() -> None:
    line = json.dumps({"articles": [ONE, {"title": "no text"}]})
    assert found(f"{json.dumps(ONE)}\n{line}\n", "a.jsonl") == [
        Draft(**ONE),
        Draft(**ONE),
        Flaw("item 2: no “text”", 2),
    ]


@pytest.mark.parametrize("empty", [[], {"articles": []}, {"response": {"docs": []}}])
def test_an_array_without_articles(empty: object) -> None:
    assert found(json.dumps(empty, indent=1), "a.json") == [Flaw("no article in it")]


def test_an_array_too_deep_inside_is_none() -> None:
    deep: object = [ONE]
    for _ in range(5):
        deep = {"response": deep}
    assert found(json.dumps(deep, indent=1), "a.json") == [Flaw("no “text”")]


def test_the_text_is_left_as_it_is() -> None:
    text = " \u00e9 e\u0301\r\n\x1b[2J\u202e\ttail \n"
    assert found(json.dumps({"text": text})) == [Draft(text=text)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nonsense", "not JSON: a value is missing at column 1"),
        ('{"text": "x"', "not JSON: a comma is missing at column 13"),
        ("[1, 2]", "not a JSON object"),
        ('"text"', "not a JSON object"),
        ("{}", "no “text”"),
        ('{"id": "7", "title": "no text"}', "no “text”"),
        ('{"text": ""}', "“text” is empty"),
        ('{"body": null}', "“body” is empty"),
        ('{"text": " \\n "}', "the text is empty"),
        ('{"text": {"p": "x"}}', "the text is not a string"),
        ("[" * 100_000, "not JSON that can be read: nested too deeply"),
        ('{"a":' * 100_000, "not JSON that can be read: nested too deeply"),
        ('{"a": ' + "1" * 10_000 + "}", "not JSON that can be read: a number is too long"),
    ],
)
def test_a_bad_line_is_one_flaw_and_the_rest_is_read(line: str | bytes, reason: str) -> None:
    line = line.encode() if isinstance(line, str) else line
    good = json.dumps(ONE).encode()
    data = b"\n".join([good, b"", line, good]) + b"\n"
    assert found(data, "a.jsonl") == [Draft(**ONE), Flaw(reason, 3), Draft(**ONE)]


def test_a_byte_that_is_no_utf_8_is_one_flaw_and_the_line_is_read() -> None:
    good = json.dumps(ONE).encode()
    data = b"\n".join([good, b'{"text": "one \xff two"}', good])
    flaw, *articles = found(data, "a.jsonl")
    assert flaw == Flaw("a character that is not UTF-8, shown as \ufffd: byte 49", 2)
    assert articles == [Draft(**ONE), Draft(text="one \ufffd two"), Draft(**ONE)]


def test_windows_line_ends_and_no_last_one() -> None:
    line = json.dumps(ONE)
    assert found(f"\ufeff{line}\r\n\r\n{line}", "a.jsonl") == [Draft(**ONE), Draft(**ONE)]


def test_line_separators_inside_a_string_end_no_line() -> None:
    text = "a\u2028b\u0085c"
    assert found(json.dumps({"text": text}, ensure_ascii=False)) == [Draft(text=text)]


@pytest.mark.parametrize("data", ["", "\n\n", "\ufeff", " "])
def test_nothing_is_told(data: str) -> None:
    for name in ("a.jsonl", "a.json", "a.txt"):
        assert found(data, name) == [Flaw("empty")]


@pytest.mark.parametrize(
    "document",
    [
        ONE,
        [ONE],
        {"articles": [ONE]},
        {"status": "ok", "totalResults": 1, "articles": [ONE]},
        {"items": [ONE]},
    ],
)
def test_a_document_of_one_article(document: object) -> None:
    assert found(json.dumps(document, indent=2), "a.json") == [Draft(**ONE)]


def test_items_of_a_document_that_are_no_articles() -> None:
    document = json.dumps([ONE, 7, {"id": "1"}])
    assert found(document, "a.json") == [
        Draft(**ONE),
        Flaw("item 2: not a JSON object"),
        Flaw("item 3: no “text”"),
    ]


@pytest.mark.parametrize(
    ("document", "flaw"),
    [
        ("[]", Flaw("no article in it")),
        ("7", Flaw("no article in it")),
        ('{\n "text": ]\n}', Flaw("not JSON: a value is missing at column 10", 2)),
        ("[" * 100_000, Flaw("not JSON that can be read: nested too deeply")),
    ],
)
def test_a_document_without_articles(document: str, flaw: Flaw) -> None:
    assert found(document, "a.json") == [flaw]


def test_json_lines_under_the_name_of_a_document() -> None:
    line = json.dumps(ONE)
    assert found(f"{line}\n{line}\nbad\n", "a.json") == [
        Draft(**ONE),
        Draft(**ONE),
        Flaw("not JSON: a value is missing at column 1", 3),
    ]
