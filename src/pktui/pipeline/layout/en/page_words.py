"""What English pages write around a story, as regular expressions in verbose notation."""

from __future__ import annotations

FULL_DATE = ""
"""A full date in words; months by their names are read by the layout itself."""
DAY = ""
"""A day and its month, likewise."""
METADATA = (
    r"date | (?:date\s)?(?:first\s)?(?:published|posted|updated|created|modified)"
    r" | last\s(?:updated|modified) | section | source | publisher | author | by | url | link"
)
"""What opens a line of metadata."""
METADATA_BEGIN = "by da fi pu po up cr mo la se so au ur li"
"""The first two letters of each, and of a byline."""
TITLE = r"title|headline"
"""The label of a title."""
BUTTONS = r"""
submit\srelease | (?:your|post\sa|leave\sa|add\sa|write\sa)\scomments? | share(?:\sthis)?
      | (?:share|tweet|print|email|save)(?:\s(?:article|page|story))? | advertisements?
      | (?:read|see|view)\s(?:more|also|all)
      | (?:related|more|most\sread)\s(?:news|articles|stories)
      | (?:sign|log)\s(?:up|in)(?:\sto\scomment)? | subscribe(?:\snow)? | follow\sus
      | report\sabuse | (?:the\s)?comments\s(?:to\sthis\sentry\s)?are\sclosed
      | all\srights\sreserved | back\sto\stop | skip\sto\scontent
"""
"""Buttons and the like that a page leaves in the text."""
COMMENTS = (
    r"(?:all\s|readers?[’']?s?[’']?\s)? comments? (?:\s?[\[(]\s?\d{1,6}\s?[\])] | \s?:?)"
    r" | \d{1,6}\scomments"
)
"""The whole line over the readers' comments."""
PICTURE = r"[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|[Ii]llustration"
"""A picture, before its credit."""
