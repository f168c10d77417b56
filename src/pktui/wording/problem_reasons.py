"""Why something was not read, dated or trusted, in the reader's language.

Records give these reasons in English, since programs read them. The explorer and the complaints of
commands say them in the language that the interface speaks.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pktui.wording.language import say, spoken

REASONS = (
    "a list of links that somebody kept, without the texts: save the pages themselves",
    "a chat of Discord: export it as JSON, which is read",
    "a list of words or addresses, no articles",
    "an account of a network, no article",
    "a backup of Signal, which is not read",
    "it ends too early, as a download that broke off does",
    "damaged, or written in a way that its reader does not know",
    "some of its bytes were changed or lost",
    "it is compressed in a way that is not read",
    "something that belongs in it is missing",
    "it needs more memory than there is",
    "it has a password: save it without one",
    "it does not go on as an archive of that kind does",
    "a web archive that is damaged in many places; the rest is left",
    "a page in a web archive is longer or shorter than its record says",
    "the list of its parts is damaged",
    "a part of it is too large",
    "it is no such document",
    "nested too deeply",
    "damaged",
    "a date that the calendar does not have",
    "a control character stands in it",
    "a cell is too large",
    "it does not say where its contents are listed",
    "something stands there that may not",
    "it begins as no XML does",
    "a part of it is not closed",
    "a tag closes another than was opened",
    "a tag has one attribute twice",
    "it goes on behind its end",
    "an entity that nothing defines",
    "an entity that holds itself",
    "a prefix that nothing defines",
    "an encoding that nobody knows",
    "a comma is missing",
    "a colon is missing",
    "a name in double quotes is missing",
    "a value is missing",
    "a comma too many",
    "a control character inside a string",
    "a backslash before what it cannot stand before",
    "a string is not closed",
    "a page without an address",
    "a web page",
    "a feed that is read as far as it goes: {detail}",
    "an RTF document that is read as far as it goes: {detail}",
    "a line that is none of a calendar: “{line}”",
    "a date that cannot be read: “{date}”",
    "it lacks its part “{part}”",
    "a character that is not {encoding} at byte {place}",
    "a header of more than {count} bytes",
    "a part of it has more than {count} bytes",
    "entry {key}: two fields “{field}”; the last counts",
    "a table without names of columns, as GDELT's events: it holds codes and addresses "
    "and no texts; save the pages themselves",
    "a table without a column that holds text or titles; call the column of the texts "
    "“text” in the first row: {columns}",
    "the same text as {id} in {path}, set a little differently ({share} of it word for "
    "word); read as one article",
    "“{words}” is read as {when}, far from the time of these articles ({time}); it "
    "stays off the axis of time",
    "1 more copy, or text under the id of another; what each says is read all the same",
    "Vietnamese in VNI, an old encoding that is not read: its letters are wrong",
    "it has more than {count} words with a capital; names behind those are not looked for",
    "1 event that pktui wrote is left out: the articles that tell them are here",
    "references in RDF, as Zotero writes them: export RIS, BibTeX or CSL JSON",
    "it seems to hold {count} articles, in a form that no reader knows: read as one",
    "a paragraph has lost letters on the way; their names are not looked for",
    "XML that defines entities: it may unpack to any size, and is not read",
    "it wants a person, place or organisation, and one thing to do with it",
    "a web page of more than {count} elements: all its words are read, menus too",
    "the attachment “{name}” is an archive, which is not read inside a mail",
    "references in XML, as EndNote writes them: export RIS or BibTeX",
    "a report that pktui wrote, no article: `pktui verify` reads it",
    "XML that no reader knows, <{name}>: convert it to text, HTML or JSON",
    "a Word document of before 2007 (DOC): save it as DOCX or PDF",
    "its date “{given}” cannot be read, and nothing else dates it",
    "a web page of more than {count} elements: it has no words",
    "it has {count} figures or more; those behind are not read",
    "an e-mail with more than {count} parts inside each other",
    "it has {count} dates or more; those behind are not read",
    "not JSON that can be read: a number is too long",
    "a web page with a tag of more than {count} attributes",
    "an e-mail with a header field of more than {most}: {name}",
    "an RTF document with groups nested too deeply",
    "not JSON that can be read: nested too deeply",
    "it states no date, and nothing else dates it",
    "the year {year} is far outside the article's time",
    "unpacks to more than {size} MB; the rest is left",
    "a PDF without text: its pages are pictures",
    "a PDF with a password: save it without one",
    "the same text as {id} in {path}; read as one article",
    "a character that is not {encoding}, shown as {sign}: byte {place}",
    "front matter that is not read: TOML with {detail}",
    "the id {id} names another text in {path}; both stay",
    "has more than {count} members; the rest is left",
    "a spreadsheet of {size} MB once it is unpacked",
    "a mail of Outlook (MSG): save it as EML",
    "entities of FollowTheMoney, no articles",
    "a feed with elements nested too deeply",
    "a post that is not published: left out",
    "reference {number}: neither title nor abstract",
    "a chat of {count} messages: {left} left out",
    "it is dated {when}, when no news was written",
    "an EPUB book of more than {size} MB of pages",
    "an ODT document of more than {count} elements",
    "a link back to a folder that holds it",
    "a file of EndNote without references",
    "a presentation (PPT): save it as PDF",
    "NewsML-G2: a news item without text",
    "larger than {size} MB once it is unpacked",
    "document {number} of an export of {program}: no text",
    "a document of more than {count} paragraphs",
    "XML with elements nested too deeply",
    "is in none of the articles any more",
    "an article of Factiva without text",
    "entry {number}: neither title nor abstract",
    "a spreadsheet of {rows} rows by {columns} columns",
    "the same text is dated {when} in {path}, here {then}",
    "it is not one correction in braces",
    "an archive too deep inside others",
    "a feed of more than {count} elements in {entries}",
    "a web page of more than {count} elements",
    "its values are not text in quotes",
    "NewsML: a news item without text",
    "an e-mail too deep inside others",
    "records of `pktui {command}`, no articles",
    "a saved web page without a page",
    "1 more line that cannot be read",
    "an article of more than {count} lines",
    "an export of {program} without articles",
    "no {kind} called “{name}” to merge it with",
    "front matter of more than {count} KB",
    "a web page without an article",
    "NewsML-G2 without news items",
    "a feed of more than {count} entries",
    "an RTF document without text",
    "a pipe that nobody writes to",
    "a map (GeoJSON), no articles",
    "NewsML-G2: {what}, not an article",
    "front matter that is not {form}: {detail}",
    "a web archive without pages",
    "no spelling “{name}” to split off",
    "a list of other news items",
    "a calendar without entries",
    "a mailbox without messages",
    "a spreadsheet without rows",
    "XML of more than {count} elements",
    "latest day that it reports",
    "likeness to other articles",
    "NewsML without news items",
    "No such file or directory",
    "a timeline without events",
    "a named pipe, not a file",
    "an article of more than {size} M characters",
    "an article of more than {count} characters",
    "a feed without entries: {detail}",
    "standard input is closed",
    "the text is not a string",
    "a document without text",
    "a PDF that is encrypted",
    "it cannot be analysed: {detail}",
    "a line larger than {size} MB",
    "an event without words",
    "a feed without entries",
    "an e-mail without text",
    "RIS without references",
    "BibTeX without entries",
    "the {one} says {when}, the {other} says {then}",
    "not JSON: {detail} at column {column}",
    "binary data, not text",
    "a slide without words",
    "time beside the story",
    "the year {year} says no era",
    "a folder, not a file",
    "a socket, not a file",
    "a device, not a file",
    "an entry of BibTeX: {reason}",
    "dateline or headline",
    "stands elsewhere now",
    "it cannot be read: {detail}",
    "the attachment “{name}”: {reason}",
    "a row without words",
    "note of publication",
    "reads otherwise now",
    "beyond the calendar",
    "a list of concepts",
    "a plan of coverage",
    "Input/output error",
    "an attached e-mail",
    "NITF without text",
    "Permission denied",
    "not a JSON object",
    "the text is empty",
    "note of an update",
    "rest of its words",
    "it cannot be read",
    "it is not TOML: {detail}",
    "no article in it",
    "name of the file",
    "count from a day",
    "no {kind} of that name",
    "larger than {size} MB",
    "larger than {count} bytes",
    "not {encoding} at byte {place}",
    "line {line}, column {column}",
    "entry {number}: no text",
    "note {number}: no text",
    "it is no TOML: {detail}",
    "Is a directory",
    "an EPUB book: {reason}",
    "a spreadsheet",
    "correction {number}: {reason}",
    "there is no {what}",
    "a catalogue",
    "“{name}” is empty",
    "marked: “{words}” {state}",
    "rename “{name}”: {reason}",
    "message {number}: {reason}",
    "merge “{name}”: {reason}",
    "split “{name}”: {reason}",
    "alias “{name}”: {reason}",
    "a concept",
    "damaged: {detail}",
    "encrypted",
    "not CSV: {detail}",
    "no “text”",
    "an e-mail",
    "hide “{name}”: {reason}",
    "kind “{name}”: {reason}",
    "item {number}: {reason}",
    "a feed",
    "empty",
    "“{words}”: {reason}",
    "{copy}: the same text as {id} in {path}, set a little differently ({share} of it "
    "word for word); read as one article",
    "{count} more copies, or texts under the ids of others; what each says is read all the same",
    "{count} events that pktui wrote are left out: the articles that tell them are here",
    "{count} paragraphs have lost letters on the way; their names are not looked for",
    "{what} needs an optional part of pktui: pip install 'pktui[{extra}]'",
    "{count} characters that are not {encoding}, shown as {sign}: byte {place} the first",
    "{count} lines are no corrections; those below are not read",
    "{copy}: the same text as {id} in {path}; read as one article",
    "{count} posts that are not published: left out",
    "{count} more lines that cannot be read",
    "{what} of {size} MB once it is unpacked",
    "{reason}, in line {line} at column {column}",
    "{count} more problems like these",
    "{address}: a page of more than {size} MB",
    "{what} that cannot be read: {detail}",
    "{rows} rows of {columns} columns",
    "{value} has no such part",
    "{year} has no week {number}",
    "{reason} of the line",
    "{address}: {reason}",
)
"""Every reason of a problem, with names in braces for what differs. Of those that fit one, the
first is taken: what begins with words stands before what begins with a blank, the longer first."""

_SAID_TOO = ("reason", "detail", "what", "one", "other", "state", "kind")
"""The blanks whose contents are words of ours again."""
_LONGEST = 600
"""Characters of a reason that is looked at: a longer one quotes a file at length."""
_DEEPEST = 4
"""Reasons inside each other, as in “message 3: the attachment …: empty”."""
_MOST_KEPT = 10_000
"""Reasons that are kept as they were said: many files of a pile have the same, and each is looked
for among some two hundred."""
_BLANK = re.compile(r"\{(\w+)\}")


def say_reason(reason: str) -> str:
    """Say the `reason` of a problem in the reader's language; what no text fits stays as it is."""
    return reason if spoken() == "en" else _said(reason, spoken(), 0)


@lru_cache(maxsize=_MOST_KEPT)
def _said(reason: str, language: str, depth: int) -> str:
    """Say a `reason` that is `depth` deep inside others; `language` keeps what was said apart."""
    if len(reason) > _LONGEST or depth > _DEEPEST:
        return reason
    for text, shape in _shapes():
        found = shape.fullmatch(reason)
        if found is None:
            continue
        if not shape.groups:
            return say(text)
        values = {
            name: _said(say(value), language, depth + 1) if name in _SAID_TOO else value
            for name, value in found.groupdict().items()
        }
        return say(text, **values)
    return reason


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each reason with the expression that it is found by."""
    return tuple((text, re.compile(_shape(text))) for text in REASONS)


def _shape(text: str) -> str:
    """Return the regular expression of a text with blanks."""
    parts = _BLANK.split(text)
    return "".join(
        f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts)
    )
