"""What Vietnamese pages write around a story, as regular expressions in verbose notation."""

from __future__ import annotations

import re

FULL_DATE = (
    r"|(?:[Nn]gày\s)?\d{1,2}\s[Tt]háng\s(?:\d{1,2}|[Mm]ười(?:\s[Mm]ột|\s[Hh]ai)?|[Mm]ột|[Gg]iêng|[Hh]ai|[Bb]a"
    r"|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín)(?:,?\snăm|,)?\s\d{4}\b"
    r"|[Nn]gày\s\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b"
    r"|\d{1,2}\s[Tt][Hh](?:g\.?\s)?\d{1,2},?\s\d{4}\b"
)
"""A full date in words."""
DAY = r"|[Nn]gày\s\d{1,2}[-/]\d{1,2}\b"
"""A day and its month."""
DATE_BEGINS = r"[Nn]gày\s\d"
"""What a date in figures begins with."""
DAY_WITHOUT_YEAR = r"[Nn]gày\s\d{1,2}[-/.]\d{1,2}\b(?![-/.])"
"""What a sentence opens with as often as a date line does: “Ngày 27/5, đoàn đến …”."""
METADATA = r"cập\snhật(?:\slần\scuối)? | ngày\sđăng | nguồn"
"""What opens a line of metadata."""
METADATA_BEGIN = "cậ ng"
"""The first two letters of each."""
TITLE = r"tiêu\ đề"
"""The label of a title."""
BUTTONS = r"bình\sluận\scủa\sbạn | gửi\sbình\sluận | chia\ssẻ | xem\sthêm"
"""Buttons and the like that a page leaves in the text."""
COMMENTS = r"(?:các\s|ý\skiến\s)? bình\sluận (?:\s?[\[(]\s?\d{1,6}\s?[\])] | \s?:?)"
"""The whole line over the readers' comments."""
PICTURE = r"[Ảả]nh"
"""A picture, before its credit."""
WEEKDAY = r"(?:[Tt]hứ\s(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s[Nn]hật|CN|T[2-7])"
"""A day of the week."""
DATE_HEADING = (
    r"(?:[Nn]gày\s)?(?:\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?|\d{1,2}\stháng\s\d{1,2}(?:,?\snăm\s\d{4})?)"
    r"|[Nn]ăm\s\d{4}|[Tt]háng\s\d{1,2}(?:[/-]|,?\snăm\s)\d{4}"
)
"""A date that heads an entry of a chronology."""
_MONTH_AND_YEAR = r"[Tt]háng\s\d{1,2}(?:[/-]|,?\snăm\s)\d{4}"
_SEASON_AND_YEAR = r"[Mm]ùa\s(?:[Xx]uân|[Hh]è|[Hh]ạ|[Tt]hu|[Đđ]ông)\s(?:năm\s)?\d{4}"
MONTH_WITH_YEAR = rf"{_MONTH_AND_YEAR}|{_SEASON_AND_YEAR}"
"""A month or a season with its year, as a line dates an article."""
YEAR_HEADING = rf"[Nn]ăm\s\d{{4}}|{_MONTH_AND_YEAR}"
"""A year, or a month with its year, that heads lines of a chronology."""
BEFORE_DAY_NUMBER = r"[Nn]gày"
"""What stands before the number of a day below a month."""
MONTH_ALONE = r"[Tt]háng\s\d{1,2}"
"""A month without its year."""
PART_OF_YEAR = (
    r"(?:(?:[Nn]gày\s)?(?:(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])(?![-/.]?\d)|\d{1,2}\stháng\s\d{1,2})"
    r"|[Tt]háng\s\d{1,2})(?!\d|[-/]\d{4}|,?\snăm\s\d{4})"
)
"""What begins a paragraph with a day or a month that leaves its year open."""
BESIDE_DATE = r"[Ss]ố\sra\sngày|[Nn]gày|lúc|[Cc]ập\snhật:?|[Đđ]ăng(?:\slúc|\sngày)?:?|GMT\+7"
"""What stands beside a date on a line of its own."""
NUMBERED = r"[Ss]ố\sra\sngày"
"""Words of papers before a date on a line of its own."""
BY = "bởi"
"""Before the name of who wrote the article, behind its date."""
PRESS_WORD = re.compile(
    r"\b(?:Báo|TTXVN|VnExpress|Tuổi Trẻ|Thanh Niên|Nhân Dân|Dân Trí|Lao Động|Tiền Phong|VOV|VTV"
    r"|Vietnamnet|VietnamPlus|Tạp chí|Thông tấn xã)\b"
)
"""What the name of a paper or an agency has in it."""
