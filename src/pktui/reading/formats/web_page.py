"""Web pages as they were saved: trafilatura tells the article from what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pktui.reading.databases import telegram_page
from pktui.reading.databases.detect import articles_of_page
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library
from pktui.reading.formats.unread import OWN_REPORT, is_page_of_report, page_not_read
from pktui.reading.html_text import words_of
from pktui.reading.page_dates import page_date

_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{10000,}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTES = 5000

_OPTIONS: dict[str, Any] = {
    "with_metadata": True,
    "include_comments": False,
    "include_tables": False,  # their rows are paragraphs by then
    # only what the page says of its own date; never the latest that stands somewhere in it
    "date_extraction_params": {"extensive_search": False, "original_date": True},
}

_CAPTURE = re.compile(
    r"(?:https?:)?//(?:web|wayback)\.archive(?:-it)?\.org/(?:web|all|\d{1,6})/(?:\d{4,14}|\*)"
    r"(?:[a-z]{2}_)?/(?=https?:)",
    re.IGNORECASE,
)
"""What the Wayback Machine puts before every address: its digits say when the page was captured."""

_TOOLBAR = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->")
_SEPARATOR = re.compile(r"\s+[|»·•–—-]\s+|\s*[|»]\s*")
_LONGEST_SITE = 5
"""Words of a site's name behind a headline."""

_ARTICLE_TAG = re.compile(r"<article\b", re.IGNORECASE)
_TIME_TAG = re.compile(r"<time\b[^<>]*>|</time\b[^<>]*>(?P<joint>(?=[\w<]))?", re.IGNORECASE)
_MOST_TIMES = 2_000
"""Elements `<time>` of a page; what stands in more of them is text like any other. Each is
compared with all places where a page may say its date, three times; a live page has some hundred.
"""

_TAG = re.compile("<[A-Za-z]")
_MOST_ELEMENTS = 80_000
"""Elements of a page. To tell the article from the rest takes 0.06 ms and 0.6 KB for each; the
longest pages of an encyclopedia have 50,000."""
_MOST_OF_ALL = 300_000
"""Elements of a page whose words are read as they stand, at 0.01 ms for each."""
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{1,500})</title", re.IGNORECASE)

_SHORTEST = 300
"""Characters; a teaser has fewer."""

_LONGEST_CELL = 2_000
_MOST_CELLS = 50_000


def parse(page: str) -> Parsed:
    """Yield the one article of the page, or all those of an export; none of a report of pktui's."""
    if is_page_of_report(page):
        yield OWN_REPORT
        return
    if flaw := page_not_read(page):
        yield flaw
        return
    if telegram_page.is_export(page):
        yield from telegram_page.messages_of(page)
        return
    exported = articles_of_page(page)
    if exported is not None:
        yield from exported
        return
    if _has_more_elements(page, _MOST_ELEMENTS):
        yield from _as_it_stands(page)
        return
    yield from _several(page) or [article_of(page)]


def _several(page: str) -> list[Draft | Flaw]:
    """Return the articles of a page that shows several, each in an element of its own under a
    heading; none of a page with one, however many teasers and comments are elements of that name
    too."""
    if len(_ARTICLE_TAG.findall(page)) < 2 or _has_a_tag_without_end(page):
        return []
    trafilatura = library("trafilatura", extra="html", what="a web page")

    def read() -> list[Draft | Flaw]:
        tree = trafilatura.load_html(_CAPTURE.sub("", page))
        drafts = [
            draft
            for element in (tree.iter("article") if tree is not None else ())
            if next(element.iterancestors("article"), None) is None
            and (draft := _of_element(element))
        ]
        shortest = min((len(draft.text) for draft in drafts), default=0)
        is_one = len(drafts) < 2 or len({draft.title for draft in drafts}) < len(drafts)
        return [] if is_one or shortest < _SHORTEST else [*drafts]

    found = attempt("a web page", read)
    return [] if isinstance(found, Flaw) else found


def _of_element(element: Any) -> Draft | None:
    """Return the article of an element that has a heading and paragraphs; None where it is less."""
    heading = next(element.iter("h1", "h2", "h3"), None)
    if heading is None or len(list(element.iter("p"))) < 2:
        return None
    title = _squeezed(heading.text_content())
    time = next(element.iter("time"), None)
    link = next(heading.iter("a"), None)
    if link is None and heading.getparent().tag == "a":
        link = heading.getparent()
    address = (link.get("href") or "") if link is not None else ""
    etree: Any = library("lxml.etree", extra="html", what="a web page")
    words = words_of(etree.tostring(element, encoding="unicode", method="html"))
    return Draft(
        text=words.removeprefix(title).strip(),
        title=title,
        date=(time.get("datetime") or _squeezed(time.text_content())) if time is not None else None,
        url=address if address.startswith(("http://", "https://")) else None,
    )


def _has_more_elements(page: str, count: int) -> bool:
    return next(islice(_TAG.finditer(page), count, None), None) is not None


def _as_it_stands(page: str) -> Parsed:
    """Yield the words of a page that has more elements than an article is told from, and say so."""
    if _has_more_elements(page, _MOST_OF_ALL):
        yield Flaw(f"a web page of more than {_MOST_OF_ALL:,} elements")
        return
    title = _TITLE.search(page)
    text = words_of(page)
    if text:
        yield Draft(text=text, title=words_of(title[1]) or None if title else None)
    yield Flaw(
        f"a web page of more than {_MOST_ELEMENTS:,} elements: "
        + ("all its words are read, menus too" if text else "it has no words")
    )


def _has_a_tag_without_end(page: str) -> bool:
    """Tell whether a tag has more attributes than any page writes, as one has that never closes:
    parsers compare each with all others, and 200,000 take minutes."""
    tags = (found[0] for found in _LONG_TAG.finditer(page))
    return any(len(_QUOTED.sub("", tag).split()) > _ATTRIBUTES for tag in tags)


def article_of(page: str) -> Draft | Flaw:
    """Return the article of a page's HTML; nothing is fetched, whatever the page refers to."""
    trafilatura = library("trafilatura", extra="html", what="a web page")
    page = _CAPTURE.sub("", _without(_without(page, *_TOOLBAR), "<svg", "</svg>"))
    page = _with_fewer_times(page)
    if _has_a_tag_without_end(page):
        return Flaw(f"a web page with a tag of more than {_ATTRIBUTES:,} attributes")

    def read() -> Any:
        tree = trafilatura.load_html(page)
        if tree is None:
            return None
        _rows_to_paragraphs(tree)
        _times_to_words(tree)
        _date_headings_to_paragraphs(tree)
        headings = {_squeezed(heading.text_content()) for heading in tree.iter("h1", "h2")}
        return trafilatura.bare_extraction(tree, **_OPTIONS), headings

    found = attempt("a web page", read)
    if isinstance(found, Flaw):
        return found
    article, headings = found or (None, set[str]())
    if article is None or not article.text:
        return Flaw("a web page without an article")
    dates = page_date(page, article.date, article.url)
    return Draft(
        text=article.text,
        title=_without_site(article.title, article.sitename, headings),
        date=dates.stated,
        guessed_date=dates.guessed,
        publisher=article.sitename,
        url=article.url,
    )


def _with_fewer_times(page: str) -> str:
    """Make plain text of all `<time>` elements behind the first, where a page has very many."""
    tags = _TIME_TAG.finditer(page)
    last = next(islice(tags, 2 * _MOST_TIMES - 1, None), None)
    if last is None:
        return page
    return page[: last.end()] + _TIME_TAG.sub(_space_of_joint, page[last.end() :])


def _space_of_joint(tag: re.Match[str]) -> str:
    """Give what stands for a tag: a space where words would else run together."""
    return "" if tag["joint"] is None else " "


def _without(page: str, begins: str, ends: str) -> str:
    """Leave out of the page what stands from `begins` to `ends`, wherever both stand."""
    kept: list[str] = []
    at = 0
    while (start := page.find(begins, at)) >= 0:
        end = page.find(ends, start)
        if end < 0:
            break
        kept.append(page[at:start])
        at = end + len(ends)
    kept.append(page[at:])
    return "".join(kept)


def _rows_to_paragraphs(tree: Any) -> None:
    """Put a paragraph in the place of each row of a table of short cells, and of each term of a
    list of definitions with its definitions: what extraction knows are paragraphs."""
    cells = 0
    for table in list(tree.iter("table")):
        rows = [
            [_squeezed(cell.text_content()) for cell in row.iter("td", "th")]
            for row in table.iter("tr")
        ]
        cells += sum(map(len, rows))
        if cells > _MOST_CELLS:
            return
        is_data = len(rows) > 1 and max(map(len, rows)) > 1
        if is_data and not _arranges(table) and _are_short(rows):
            _replace(table, rows)
    for definitions in list(tree.iter("dl")):
        terms: list[list[str]] = []
        for item in definitions.iter("dt", "dd"):
            if item.tag == "dt" or not terms:
                terms.append([])
            terms[-1].append(_squeezed(item.text_content()))
        if terms and _are_short(terms) and not _arranges(definitions):
            _replace(definitions, terms)


def _times_to_words(tree: Any) -> None:
    """Make plain text of each `<time>` in a sentence: extraction takes it for a stamp, and leaves
    the words out of the sentence."""
    of_block: dict[Any, list[Any]] = {}
    for time in tree.iter("time"):
        block = next(time.iterancestors("p", "li", "td", "blockquote", "dd"), None)
        if block is not None:
            of_block.setdefault(block, []).append(time)
    for block, times in of_block.items():
        stamps = sum(len(_squeezed(time.text_content())) for time in times)
        if len(_squeezed(block.text_content())) - stamps >= _SENTENCE:
            for time in times:
                if not time.tail or time.tail[0].isalnum():
                    time.tail = f" {time.tail or ''}"
                time.drop_tag()


_SENTENCE = 40
"""Characters beside a `<time>` that make its paragraph a sentence: “By our correspondent in Lima,
updated” has fewer."""


def _date_headings_to_paragraphs(tree: Any) -> None:
    """Put each heading, or `<time>`, that is nothing but a date into the paragraph that follows it:
    extraction leaves out what looks like a stamp, and so every day of a chronology."""
    dated: list[tuple[Any, str, Any]] = []
    heading: tuple[Any, str] | None = None
    for element in tree.iter("h2", "h3", "h4", "h5", "h6", "time", "p"):
        if element.tag == "p":
            if heading and element.text_content().strip():
                dated.append((*heading, element))
                heading = None
        elif element.tag != "time" or next(element.iterancestors("p", "h1"), None) is None:
            told = _date_of_heading(element)
            heading = (element, told) if told else None
    if len(dated) < _FEWEST_ENTRIES:
        return
    for element, told, paragraph in dated:
        paragraph.text = f"{told} | {(paragraph.text or '').lstrip()}"
        element.drop_tree()


_FEWEST_ENTRIES = 3
"""Dates over paragraphs that make a chronology: a page has its own, and that of its update."""
_LONGEST_HEADING = 40
"""Characters of a heading that may be a date: “Wednesday, the 30th of September 2021” has 37."""


def _date_of_heading(element: Any) -> str | None:
    """Return the date that an element is, and nothing else; None where it is less or more."""
    words = _squeezed(element.text_content())
    if len(words) > _LONGEST_HEADING or not _DATE_ALONE.fullmatch(words):
        return None
    stamp = element.get("datetime") or ""
    is_whole = re.search(r"\d{4}", words) is not None
    return stamp[:10] if not is_whole and _DAY.match(stamp) else words


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NAMES = (
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday sept tues thurs"
)
_CALENDAR = "|".join(f"{name}|{name[:3]}" for name in _NAMES.split())
_DATE_ALONE = re.compile(
    rf"(?=.*\d)(?:(?:\d{{1,4}}(?!\d)(?:st|nd|rd|th)?+|(?:of|the|{_CALENDAR})\b)[\s,./:–—-]*+)++",
    re.IGNORECASE,
)
"""Numbers, names of months and of days, and the marks between them."""


def _arranges(element: Any) -> bool:
    """Tell whether a table or list arranges a page: it holds others, or headings, or forms."""
    return (
        next(element.iterdescendants("table", "dl", "h1", "h2", "form", "article"), None)
        is not None
    )


def _are_short(rows: list[list[str]]) -> bool:
    return all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)


def _replace(element: Any, rows: list[list[str]]) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    tail = element.tail
    paragraphs = list(_paragraphs(element, rows))
    if paragraphs:
        paragraphs[-1].tail = tail
    parent[at : at + 1] = paragraphs


def _paragraphs(element: Any, rows: list[list[str]]) -> Iterator[Any]:
    for row in rows:
        if words := " | ".join(filter(None, row)):
            paragraph = element.makeelement("p")
            paragraph.text = words
            yield paragraph


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _without_site(title: str | None, site: str | None, headings: set[str]) -> str | None:
    """Return the headline, without the site's name behind it or before it."""
    if not title:
        return title
    parts = [(found.start(), found.end()) for found in _SEPARATOR.finditer(title)]
    if not parts or title in headings:
        return title
    for start, _ in parts:
        if _squeezed(title[:start]) in headings:
            return title[:start]
    for _, end in parts:
        if _squeezed(title[end:]) in headings:
            return title[end:]
    start, end = parts[-1]
    if _is_site(title[end:], site) or ("|" in title[start:end] and _is_short(title[end:])):
        return title[:start]
    start, end = parts[0]
    return title[end:] if _is_site(title[:start], site) else title


def _is_short(name: str) -> bool:
    return len(name.split()) <= _LONGEST_SITE


def _is_site(name: str, site: str | None) -> bool:
    """Tell whether `name` is what the site is called, more or less."""
    one, other = (
        re.sub(r"\W|^www\.|\.\w{2,4}$", "", word or "").casefold() for word in (name, site)
    )
    return bool(one and other) and (one in other or other in one)
