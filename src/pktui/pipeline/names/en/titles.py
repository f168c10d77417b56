"""English titles as they are shortened before a name, and companies' suffixes behind one."""

from __future__ import annotations

ABBREVIATION = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Cmdr|Adm|Brig|(?<!Hun )Sen|Rep|Gov|Rev|Fr"
    r"|Hon|St|S\.p\.A|S\.r\.l|Jr|Sr|Inc|Corp|Ltd|Co|Bros|Messrs|Pres|Sec|Amb|Atty|Insp|Supt"
    r"|Eng|Engr|Arc|Alh|Md)\."
)
"""An abbreviation with its full stop, which ends no sentence."""
