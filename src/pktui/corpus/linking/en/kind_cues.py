"""Words beside a name that tell what it names, wherever a whole pile of articles has it."""

from __future__ import annotations

from pktui.runtime.late_pattern import compiled_late

VESSEL_BEFORE = compiled_late(
    r"\b(?:USS|HMS|HMAS|MV|MS|SS|RMS|USNS|USCGC|the (?:tanker|ship|vessel|rig|ferry|liner|frigate"
    r"|destroyer|carrier|submarine|trawler|yacht|barge|oil rig|cruise ship|supertanker|shuttle)"
    r"|(?:[Hh]urricane|[Tt]ropical [Ss]torm|[Tt]yphoon|[Cc]yclone|[Ss]torm|[Oo]peration|[Mm]ount)"
    r"|(?:[Aa]fter|[Ss]ince|[Dd]uring|(?:pre|post)-)"
    r"|(?:captain|skipper|master) of the"
    r"|(?:deck|hull|bow|wreck|wreckage|hijacking|sinking) of(?: the)?"
    r"|[Aa]board(?: the)?|[Oo]n board(?: the)?)"
    r"\s*\Z"
)
"""Right before the name of a ship, a storm, an operation or a mountain, or an event. A ship's
captain is that of "the" ship; a team has a captain, and a college a master, without it."""

THINGS = (
    *("Hurricane", "Storm", "Typhoon", "Cyclone", "USS ", "HMS ", "HMAS ", "HMCS ", "USNS "),
    *("RMS ", "USCGC "),
)
"""What stands before the names of storms and ships, wherever they are so named."""

THING_NAMED = compiled_late(
    r"\b(?:Hurricanes?|(?:Tropical |Winter )?Storms?|Typhoons?|Cyclones?|USS|HMS|HMAS|HMCS|USNS|RMS"
    r"|USCGC) ([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})"
)
"""The name of a storm or a ship behind what it is; the group holds it."""

STORM_TOLD = compiled_late(
    r"([A-Z][a-z]+),? (?:was|is|became|weakened (?:in)?to|strengthened (?:in)?to|grew (?:in)?to)"
    r" (?:now |still )?an? (?:[\w-]+ ){0,3}(?:hurricane|tropical storm|typhoon|cyclone)\b"
    r"|(?:Hurricane|Typhoon|Cyclone|[A-Z][a-z]+), (?:also )?known (?:locally )?as ([A-Z][a-z]+)"
)
"""The name of a storm before what is told of it: Katrina was a category 5 hurricane."""

STORMS = ("hurricane", "tropical storm", "typhoon", "cyclone")
"""What such words tell of."""

VESSEL_BEHIND = compiled_late(
    r"\s(?:(?:drilling |oil |semi-submersible )*(?:rig|tanker|platform)\b|oil tanker|ship\b"
    r"|vessel\b|(?:oilrig |hurricane )?(?:disaster|accident|catastrophe|leak|wreck|sinking)\b"
    r"|(?:tanker |oil )?(?:spill|disaster) (?:of|in) (?:18|19|20)\d\d|prize\b|award\b|trophy\b"
    r"|concerts?\b|(?:stage |tribute )?shows?\b|tour\b|album\b|film\b|movie\b|musical\b|song\b"
    r"|tribute\b|(?:oil |gas )?wells?\b|prospect\b|virus\b|vaccine\b|pills?\b|tablets?\b)"
)
"""Right behind the name of a ship or a rig."""

WORK_BEFORE = compiled_late(
    r"\b(?:(?:this|last|next) year['’]s|part of(?: the)?|[Dd]uring(?: the)?"
    r"|headlin\w+ (?:set )?at(?: the)?|perform\w* (?:live )?(?:at|in)(?: the)?"
    r"|(?:episodes?|editions?|seasons?|series|casts?) of(?: the)?"
    r"|starr?(?:ed|ing|s) in(?: the)?|tickets for(?: the)?|celebrat\w+(?: the)?|observ\w+(?: the)?"
    r"|join(?:ed|s) \w+ for(?: the)?|the (?:film|series|play|opera|musical|show|programme|program))"
    r"\s+\Z"
)
"""Right before the name of a festival, a programme or a play."""

WORK_BEHIND = compiled_late(
    r"\s(?:festivals?|celebrations?|season|holidays?|pilgrimage|concerts?|ceremon(?:y|ies)|podcast"
    r"|commentary|trilogy|premiere|parade|carnival|blog|treaty|process)\b"
)
"""Right behind the name of a festival, a programme or what is done in steps."""

ACTS_BEHIND = compiled_late(
    r"(?:['’]s?)? (?:said|says|announced|told|warned|urged|reported|denied|agreed|confirmed|pledged"
    r"|declined|accused|called on|launched|signed|offered|hired|employs|owns|bought|sold|sued"
    r"|plans? to|wants? to|refused|rejected|condemned|fired|spokes\w+|chief|director|president"
    r"|members?|leaders?|officials?|workers?|staff|chairm[ae]n)\b"
)
"""Right behind the name of a body that does something, or has people."""

PERSON_BEHIND = compiled_late(
    r",? (?:who|whose)\b|, \d\d\b| (?:himself|herself|was born|was married|married|died|is dead)\b"
)
"""Right behind the name of somebody."""

WHICH_BEHIND = compiled_late(r", (?:of |for |in )?which\b")
"""Right behind the name of what is no person."""

THE_BEFORE = compiled_late(r"\b[Tt]he\s+\Z")
"""The article, which stands before no person."""

TOWN_BEFORE = compiled_late(r"(?:\bfrom\s|[A-Z]\w+,\s)\Z")
"""What stands before a town that someone is from, or that follows a place in it."""

PLACE_BEFORE = compiled_late(
    r"\b(?:in|at|near|around|outside|across|throughout|towards|off"
    r"|(?:moved|moves|drove|flew|fled|travel(?:s|led|ed)|returned|headed|way|road|trip) to"
    r"|(?:north|south|east|west)(?:east|west)? of"
    r"|(?:town|city|village|suburb|outskirts|streets|residents|mayor|port|district) of)\s+\Z"
)
"""Matches a preposition of place that ends the words before a name."""

INSIDE_BEFORE = compiled_late(
    r"\b(?:in|near|(?:towns?|cit(?:y|ies)|villages?|suburbs?|outskirts|streets|residents|mayor) of)"
    r"\s+\Z"
)
"""Right before a town, and seldom before a firm."""

PART_BEHIND = compiled_late(r"[ -](?:district|neighbou?rhood|suburb|slum|market district|area)\b")
"""Right behind the name of a part of a town."""

BODY_BEFORE = compiled_late(
    r"\b(?:(?i:shares (?:in|of)|stakes? in|spokes(?:m[ae]n|woman|women|person|people) for)"
    r"|(?:employees|shares?|stock|holders|unit|takeover|acquisition|purchase|sale|buyout|control"
    r"|clients|customers) of"
    r"|acquires?|acquired|(?:analyst|economist|strategist|trader|executive|engineer)s? at"
    r"|(?:[Ss]taff|[Ww]orkers|[Ee]mployees|[Jj]obs) at"
    r"|subsidiary of|owned by|bought by|merger with|deal with|contractors?"
    r"|firms?|compan(?:y|ies)"
    r"|giants?|agenc(?:y|ies)|bank|newspaper|airline|operators?|makers?|group),?\s+\Z"
)
"""Right before the name of a firm or another body."""

WORKER_BEFORE = compiled_late(r"\b(?:contractor|operator|maker),?\s+\Z")
"""Right before a firm's name or somebody's, who works as one: the contractor Adam Dillon."""

BODY_BEHIND = compiled_late(
    r"(?:['’]s?)?\s(?:shares|share price|stock|employees|workers|executives"
    r"|spokes(?:man|woman|person)|chief executive|CEO|chairman|profits?|board|subsidiary"
    r"|headquarters|Inc|Corp|Ltd|plc|Energy"
    r"|ratings?|contractors?|engineers|officials|lawyers|analysts?"
    r"|shareholders|holders|dividend|earnings|sales|revenues?|merger|takeover)\b"
    r"|\semploys\b|, (?:the )?(?:maker|owner|operator|publisher|parent) of\b"
    r"|\s(?:common|preferred|bonds|plants?|stores?|bid|offer|unit|buyout|deal|outlets|branch(?:es)?"
    r"|brand|products|earned (?:about )?[$£€]?\d|posted (?:an?|its|net|record)"
    r"|reported (?:(?:an?|its|net|record|higher|lower|first|second|third|fourth)\b))"
)
"""Right behind the name of a firm or another body."""
