"""What the digits bring that no language owns: numbers by class, and dates in numbers alone."""

from __future__ import annotations

from pktui.pipeline.dates.digits.lexicon import LEXICON
from pktui.pipeline.dates.digits.numeric import NUMERIC_RULES
from pktui.pipeline.dates.language import Language

LANGUAGE = Language(name="digits", rules=NUMERIC_RULES, lexicon=LEXICON)
