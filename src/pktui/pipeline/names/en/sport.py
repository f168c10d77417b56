"""The English of sport, as far as it tells a team from the town that it is called by."""

from __future__ import annotations

from itertools import islice

from pktui.runtime.late_pattern import compiled_late

_SPORT = compiled_late(
    r"\b(?:soccer|football|cricket|rugby|baseball|basketball|hockey|league|division|cup|championship"
    r"|goals?|scored|innings?|wickets?|match(?:es)?|season|striker|midfielder|defender|goalkeeper"
    r"|coach|quarter-?finals?|semi-?finals?|halftime|half-time|playoffs?|batsman|bowler|fixtures?"
    r"|standings|homer(?:ed)?|touchdown|quarterback|penalty|referee|stadium|squad|teams?|clubs?)\b"
)
"""Words that an article of sport has many of, in small letters."""
_INSIDE_SPORT = """soccer football cricket rugby ball hockey league division cup champion goal
scored inning wicket match season striker midfield defender keeper coach final half playoff batsman
bowler fixture standing homer touchdown quarterback penalty referee stadium squad team
club""".split()
"""Parts of those words; each word contains one. To count these first takes half of the time, for
most articles have too few."""


def has_words_of_sport(text: str, least: int) -> bool:
    """Tell whether `text` has at least `least` of the words that articles of sport are full of."""
    small = text.lower()
    if sum(map(small.count, _INSIDE_SPORT)) < least:
        return False
    return next(islice(_SPORT.finditer(small), least - 1, None), None) is not None


_PLAYER = (
    r"(?:captain|skipper|strikers?|midfielders?|defenders?|goalkeepers?|keeper|wingers?|playmaker"
    r"|coach|manager|hooker|prop|scrum-half|fly-half|fullback|full-back|all-rounder|batsm[ae]n"
    r"|bowlers?|forwards?|pitchers?|quarterback|fans|supporters|team[- ]?mates?|players?|side|squad"
    r"|goals?|attack|defence|midfield|outfit|fast bowler|opener|wicketkeeper|centre-back)"
)
_DEED = (
    r"(?:beats?|beating|thrash(?:ed)?|defeated|drew|draw with|edged|hammered|outplayed|overcame"
    r"|trounced|stunned|eliminated|hosts?|visit|faced?|play(?:ed)?|scored|equalised|took the lead"
    r"|went (?:ahead|down)|lead the|led the|signed?|clinched|reached|advanced"
    r"|were (?:beaten|bowled|held|relegated|promoted|all out)"
    r"|are (?:top|bottom|second|third|fourth|still|unbeaten)"
    r"|need(?:ed)? (?:another )?(?:\d|to win)|sit|finished|lost|won|have won)"
)
_SCORE = (
    r"(?:\d{1,3}(?:-\d{1,3}(?![\d-])| and \d|[,.;\n]|$| points?\b| \()|\d{1,2}-\d{1,2}(?![\d-]))"
)

TEAM_BEHIND = compiled_late(
    rf"(?:['’]s?)? (?:{_DEED}\b|(?!(?:The|A|His|Their)\b)(?:[A-Za-z-]+ ){{0,2}}{_PLAYER}\b"
    rf"|home (?:defeat|win|game|match)|{_SCORE})"
)
"""What stands behind a team and no town: a score, a verb of sport, a player, of its own or not."""

TEAM_BEFORE = compiled_late(
    r"(?:\b(?:beats?|beating|thrash(?:ed)?|defeat(?:ed)?|against|over|join(?:s|ed|ing)?"
    r"|signed (?:for|from|by)|(?:play(?:s|ed|ing)?|scored|striker|midfielder|goalkeeper|defender"
    r"|winger|goals?) for|leave|leaving|left|former|ex|vs?\.?|versus"
    r"|drew with|draw (?:at|with)|lost (?:at|to)|win (?:over|at|against)|won at"
    r"|defeats? (?:by|to|at|against)|victory (?:over|against|at)|hosts?|visitors|champions"
    r"|strugglers|rivals|hopefuls|leaders|side|club|neighbours|minnows|sacked by|fired by"
    r"|joined [A-Z][\w ]{2,15} from|loan (?:from|to)|transfer (?:from|to)|coach(?:es|ed)?|captain"
    r"|skipper|with) |\bex-)\Z"
)
"""What stands before a team and no town."""

PLAYED_BEFORE = compiled_late(
    r"\b(?:(?:scored|scoring|scores) (?:twice |again |once )?for"
    r"|(?:plays|playing|striker|midfielder|goalkeeper|defender|winger|goals?) for"
    r"|footballer with|relegated with) \Z"
)
"""What stands before a team and hardly before a town, in news of any sort."""

PLACED_BEFORE = compiled_late(
    r"\b(?:in|near|outside|around|across|to|visiting|born in|city of|town of|district of)"
    r" (?:the )?\Z"
)
"""What stands before a town, whatever is behind it."""

COUNTIES = frozenset(
    "derbyshire durham essex glamorgan gloucestershire hampshire kent lancashire leicestershire "
    "middlesex northamptonshire nottinghamshire somerset surrey sussex warwickshire worcestershire "
    "yorkshire queensland tasmania victoria otago canterbury wellington auckland northland "
    "ulster munster leinster connacht".split()
)
"""Counties and provinces with teams of their own, some of which no list of places has."""
