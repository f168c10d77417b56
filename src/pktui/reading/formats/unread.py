"""Documents that are not read: each is told by name, with what to do instead.

Without this, an old Word document would be “binary data”, and a presentation an archive of XML. A
report of pktui, which often lies in the folder of its articles, would tell every event of theirs
once more.
"""

from __future__ import annotations

from typing import Final

from pktui.reading.draft import Flaw, Parsed

CLAIMS_ID: Final = "pktui-claims"
"""The id of the element that holds the claims of a report in HTML."""

CLAIMS_FENCE: Final = f"```json {CLAIMS_ID}"
"""The line that opens the claims of a report in Markdown, its last block."""

OWN_REPORT = Flaw("a report that pktui wrote, no article: `pktui verify` reads it")

_GENERATOR = '<meta name="generator" content="pktui">'
_HEAD = 2_000
"""Characters in which the generator of a report is named: its head begins with short lines."""

_OLD = (
    ("WordDocument", "a Word document of before 2007 (DOC): save it as DOCX or PDF"),
    ("PowerPoint Document", "a presentation (PPT): save it as PDF"),
    ("__nameid_version1.0", "a mail of Outlook (MSG): save it as EML"),
    ("__properties_version1.0", "a mail of Outlook (MSG): save it as EML"),
    ("Quill", "a document of Publisher (PUB): save it as PDF"),
    ("EncryptedPackage", "a document with a password: save it without one"),
)
_NEW = (
    ("ppt/", "a presentation (PPTX): save it as PDF"),
    ("visio/", "a drawing (VSDX): save it as PDF"),
    ("Index/", "a document of Pages, Numbers or Keynote: save it as DOCX, CSV or PDF"),
    ("content.xml", "a presentation or drawing (OpenDocument): save it as PDF"),
)


def parse(data: bytes) -> Parsed:
    """Yield the reason why this format is not read, and what to do, in one line."""
    yield Flaw(_reason(data))


def _reason(data: bytes) -> str:
    if not data.startswith(b"PK"):
        for name, reason in _OLD:
            if name.encode("utf-16-le") in data:
                return reason
        return "a document of Microsoft Office before 2007: save it as DOCX, XLSX or PDF"
    import io  # these take 20 ms
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        names = []
    for begins, reason in _NEW:
        if any(name.startswith(begins) for name in names):
            return reason
    return "an office document that no reader knows: save it as DOCX or PDF"


_LINKS = Flaw("a list of links that somebody kept, without the texts: save the pages themselves")
_CHAT = Flaw("a chat of Discord: export it as JSON, which is read")
_PAGES = (
    ("<!DOCTYPE NETSCAPE-Bookmark-file-1>", _LINKS),
    ("<title>Pocket Export</title>", _LINKS),
    ('<div class="chatlog__message', _CHAT),
    ("<div class=chatlog__message", _CHAT),
    ('<div class="preamble__guild-icon-container', _CHAT),
    ("<div class=preamble__guild-icon-container", _CHAT),
)
"""What stands in the head of web pages that hold no article, or one that is read in another form:
bookmarks of browsers, links of Pocket, chats of Discord. Of those, later ones have no quotes around
the names of classes; and newspapers have a `preamble` too."""

_RULE = "=" * 40
_OF_GUILD = ("Guild: ", "Channel: ")
"""How a chat of Discord as text begins, below a rule."""


def page_not_read(page: str) -> Flaw | None:
    """Say why a web page is not read that no reader is for; None of any other."""
    head = page[:_HEAD_OF_PAGE]
    return next((flaw for sign, flaw in _PAGES if sign in head), None)


_HEAD_OF_PAGE = 100_000
"""Characters among which such a page says what it is: a chat has its styles before it."""


def text_not_read(text: str) -> Flaw | None:
    """Say why a text is not read that is a chat in a form that has another; None of any other."""
    if not text.startswith(_RULE):
        return None
    lines = text[:_HEAD].splitlines()[1:3]
    is_chat = all(map(str.startswith, lines, _OF_GUILD)) and len(lines) == len(_OF_GUILD)
    return _CHAT if is_chat else None


def is_page_of_report(page: str) -> bool:
    """Say whether `page` names pktui in its head and holds the claims of a report."""
    return _GENERATOR in page[:_HEAD] and f' id="{CLAIMS_ID}">' in page


def is_markdown_of_report(text: str) -> bool:
    """Say whether `text` ends with the claims of a report; an article that shows some does not."""
    _, fence, rest = text.replace("\r\n", "\n").rpartition(f"\n{CLAIMS_FENCE}\n")
    claims, closing, after = rest.partition("\n```")
    return bool(fence and closing and claims.startswith("{") and not after.strip())
