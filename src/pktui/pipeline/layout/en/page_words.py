"""What English pages write around a story, as regular expressions in verbose notation."""

from __future__ import annotations

import re

FULL_DATE = ""
"""A full date in words; months by their names are read by the layout itself."""
DAY = ""
"""A day and its month, likewise."""
METADATA = (
    r"date | (?:date\s)?(?:first\s)?(?:published|posted|updated|created|modified)"
    r" | (?:publication|release|issue)\sdate | date\sof\s(?:publication|issue|release)"
    r" | last\s(?:updated|modified) | section | source | publisher | author | by(?=\s?:)"
    r" | url | link"
)
"""What opens a line of metadata."""
METADATA_BEGIN = "by re is da fi pu po up cr mo la se so au ur li"
"""The first two letters of each, and of a byline."""
TITLE = r"title|headline"
"""The label of a title."""
BUTTONS = r"""
submit\srelease | (?:your|post\sa|leave\sa|add\sa|write\sa)\scomments? | share\sthis
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
BESIDE_DATE = (
    r"[Pp]rint|[Oo]nline|GMT|UTC|at|on|(?:[Pp]age|[Pp]p?g?\.)\s\w{1,5}|[Ll]ast\supdated?:?|[Pp]ublished:?"
    r"|[Dd]ated:?"
    r"|[Ii]ssue(?:\sof)?|\d{1,2}\smin(?:ute)?s?\sread"
)
"""What stands beside a date on a line of its own."""
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
PART_OF_MONTH = r"(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd\sof)"
"""A season, and what stands before a month in a line that heads an entry of a chronology."""
WHOLE_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""A day of the week, as it heads the entry of a diary."""
BEFORE_YEAR = r"(?:[Ii]n\s|(?:[Tt]he\s)?[Yy]ear\s)"
"""Words before a year that heads lines of a chronology."""
CALLING = r"correspondent|reporter|writer|editor|staff|news|desk"
"""Words in small letters for the author in a byline."""
NUMBERED = (
    r"(?:[Vv]ol(?:ume)?\.?\s[\dIVXLC]{1,7}|[Nn]o\.?\s\d{1,5}|[Ii]ssue\s\d{1,5}|[Pp]age\s\w{1,5}"
    r"|[Ss]ection\s\w{1,3}|[Pp]ress\srelease|FOR\sIMMEDIATE\sRELEASE)"
)
"""Words of papers and press offices before a date on a line of its own."""
BY = "[Bb]y"
"""Before the name of who wrote the article, behind its date."""
PRESS_WORD = re.compile(
    r"\b(?:Times|News|Post|Herald|Guardian|Journal|Daily|Tribune|Gazette|Telegraph|Observer|Mail"
    r"|Express|Press|Mirror|Standard|Chronicle|Globe|Star|Sun|Courier|Bulletin|Reporter|Agency"
    r"|Newspaper|Weekly|Magazine|Review|Independent|Register|Examiner|Inquirer|Dispatch|Bee|BBC"
    r"|CNN|Reuters|AFP|Xinhua|Bloomberg|Newswire|Broadcasting|TV|Radio)\b"
)
"""What the name of a paper or an agency has in it."""
