"""Any bytes at all are articles and flaws to every reader, and nothing else happens.

`tests/fuzz/readers.py` looks further, for as long as one lets it.
"""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pktui.model.article import Article, Problem
from pktui.reading.articles import articles_in
from pktui.reading.draft import Draft, Flaw
from pktui.reading.inputs import Input, Limits
from pktui.reading.registry import BY_NAME, format_of
from tests.reading.agencies.test_agencies import NEWSML_1, NITF, news_item
from tests.reading.databases.test_factiva import AS_READ, CODED
from tests.reading.databases.test_nexis import CLASSIC, UNI
from tests.reading.databases.test_proquest_and_europresse import ARTICLE, record
from tests.reading.test_archive import tarred, zipped
from tests.reading.test_office import rtf
from tests.reading.test_real_files import MADE, UNCLOSED
from tests.reading.test_services import BIBTEX, RIS

pytestmark = pytest.mark.slow

SAMPLES = {
    **MADE,
    "a.jsonl": lambda: b'{"text": "Talks.", "date": "2022-11-27", "id": "1"}\n{"text": 1}\n',
    "a.json": lambda: b'{"articles": [{"text": "Talks.", "publisher": {"name": "VNS"}}]}',
    "b.json": lambda: b'{"events": [{"start_date": {"year": "2022"}, "text": {"text": "T"}}]}',
    "a.csv": lambda: b'text;date\n"Talks; ""more""";2022-11-27\n',
    "b.csv": lambda: b"Year,Month,Day,Headline,Text\n2022,11,27,Talks,More\n",
    "a.mbox": lambda: b"From a Sun Nov 27 21:30:00 2022\nSubject: b\n\nText\n\n>From c\n",
    "b.md": lambda: b"+++\ndate = 2022-11-27\n+++\n# A\n[b](c) *d* `e`\n\n> f\n",
    "a.rtf": lambda: rtf(
        r"{\*\x y}\uc1 H\u224? \'e9 \trowd a\cell b\cell\row\par {\pict\bin3 abc}"
    ),
    "a.ris": lambda: RIS.encode(),
    "a.bib": lambda: BIBTEX.encode(),
    "g2.xml": lambda: news_item(
        "1", "<contentSet><inlineData>x</inlineData></contentSet>"
    ).encode(),
    "nitf.xml": lambda: NITF.encode(),
    "one.xml": lambda: NEWSML_1.format("<ContentItem/>").encode(),
    "nexis.txt": lambda: CLASSIC.encode(),
    "uni.txt": lambda: "\n\n".join(UNI).encode(),
    "factiva.txt": lambda: CODED.encode(),
    "shown.txt": lambda: "\n\n".join(AS_READ).encode(),
    "proquest.txt": lambda: record("T", "1", "May 8, 2010").encode(),
    "europresse.html": lambda: ARTICLE.format(title="T", lead="L", tail="M").encode(),
    "tweets.js": lambda: b'window.YTD.t.part0 = [{"tweet": {"full_text": "T", "id_str": "1"}}]',
    "wxr.xml": lambda: b"<rss><channel><item><title>A</title><wp:status>draft</wp:status></item>",
    "a.rss": lambda: b"<rss><channel><item><title>A</title><pubDate>x</pubDate></item></channel>",
}
ARCHIVES = {
    "a.zip": zipped({"a.txt": b"Talks began.", "b/c.jsonl": b'{"text": "Talks."}'}),
    "a.tgz": tarred({"a.txt": b"Talks began.", "b/c.md": b"# Talks"}, "w:gz"),
    "a.tar": tarred({"a.txt": b"Talks began."}, "w"),
}

few = settings(max_examples=20)


@st.composite
def spoilt(draw: st.DrawFn, data: bytes) -> bytes:
    """`data` with something else in the place of a part of it, once or several times."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, min(8, len(data) - start)))
        new = draw(st.binary(max_size=8) | st.just(data[start : start + 40]))
        data = data[:start] + new + data[end:]
    return data


@cache
def sample(name: str) -> bytes:
    return SAMPLES[name]()


@UNCLOSED
@pytest.mark.parametrize("name", BY_NAME)
@few
@given(data=st.binary(max_size=200))
def test_any_bytes(name: str, data: bytes) -> None:
    assert all(isinstance(found, Draft | Flaw) for found in BY_NAME[name].parse(data))


@UNCLOSED
@pytest.mark.parametrize("name", SAMPLES)
@few
@given(choices=st.data())
def test_a_file_that_is_nearly_right(name: str, choices: st.DataObject) -> None:
    data = choices.draw(spoilt(sample(name)))
    parsed = format_of(name, data).parse(data)
    assert all(isinstance(found, Draft | Flaw) for found in parsed)


@UNCLOSED
@pytest.mark.parametrize("name", ARCHIVES)
@few
@given(choices=st.data())
def test_an_archive_that_is_nearly_right(name: str, choices: st.DataObject) -> None:
    data = choices.draw(spoilt(ARCHIVES[name]))
    found = articles_in(Input(name, data), Limits(file_bytes=1_000_000))
    assert all(isinstance(item, Article | Problem) for item in found)
