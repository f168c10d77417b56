"""Documents that are not read: each is told by name, with what to do instead.

Without this, an old Word document would be “binary data”, and a presentation an archive of XML.
"""

from __future__ import annotations

import io
import zipfile

from pktui.reading.draft import Flaw, Parsed

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
    """No article; what it is and what to do, in one line."""
    yield Flaw(_reason(data))


def _reason(data: bytes) -> str:
    if not data.startswith(b"PK"):
        for name, reason in _OLD:
            if name.encode("utf-16-le") in data:
                return reason
        return "a document of Microsoft Office before 2007: save it as DOCX, XLSX or PDF"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        names = []
    for begins, reason in _NEW:
        if any(name.startswith(begins) for name in names):
            return reason
    return "an office document that no reader knows: save it as DOCX or PDF"
