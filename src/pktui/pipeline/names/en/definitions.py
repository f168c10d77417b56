"""What a text says outright that a name is: “Addi, a lending start-up”, “a village called Hola”.

The noun decides at which a phrase behind "a" or "the" ends: a company, a singer, a town, a film.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache

from pktui.pipeline.names.gazetteer import lexicon, place_class
from pktui.runtime.late_pattern import compiled_late
from pktui.text.fold import fold


class Described(IntEnum):
    """What a noun says that a name is; the first three are the kinds of names in their order."""

    PERSON = 0
    PLACE = 1
    ORGANISATION = 2
    THING = 3
    """Nothing that is counted as a name: a film, a festival, a ship, a drug."""


_PEOPLE = frozenset(
    "activist accountant analyst artist assistant attorney baker banker barber builder carpenter "
    "cleaner clerk consultant cook driver economist electrician engineer entrepreneur executive "
    "expert farmer filmmaker fisherman fishermen gardener graduate grandmother guard herder "
    "historian housewife instructor investigator investor judge labourer laborer mechanic merchant "
    "midwife migrant monk neighbor neighbour nun nurse officer official organiser organizer parent "
    "passenger patient pensioner pharmacist plumber policeman policewoman politician porter priest "
    "prisoner programmer psychologist rapper refugee reporter researcher resident retiree scholar "
    "scientist seamstress shepherd shopkeeper soldier specialist student surgeon tailor teacher "
    "technician teenager therapist trader translator villager volunteer waiter waitress weaver "
    "welder worker girl boy man woman fan farmworker nephew stepson stepfather fiancé fiancee "
    "fiancée girlfriend boyfriend partner cousin protester demonstrator witness victim suspect "
    "musician vocalist bassist producer-director showrunner screenwriter illustrator cartoonist "
    "strategist lobbyist sociologist geologist ecologist virologist epidemiologist astronomer "
    "mathematician chemist philosopher theologian imam rabbi cleric preacher pastor".split()
)
"""Nouns for people beside those of the word lists."""

_PLACES = frozenset(
    "town village city suburb hamlet neighbourhood neighborhood district province county commune "
    "municipality township island islet archipelago peninsula settlement slum favela region oasis "
    "valley state republic country territory prefecture governorate capital stronghold "
    "place places villages towns".split()
)
"""Nouns for places that a name is said to be."""

_BODIES = frozenset(
    "ngo nonprofit non-profit collective cooperative co-operative consortium syndicate venture "
    "start-up startup partnership bank newspaper broadcaster paper tabloid magazine weekly daily "
    "website agency charity club team band party trio quartet duo group association society "
    "orchestra choir ensemble militia "
    "federation union league board company firm corporation conglomerate subsidiary affiliate arm "
    "retailer lender insurer airline manufacturer "
    "refiner chain brand institute institution "
    "university college school academy hospital clinic foundation trust think-tank thinktank "
    "organisation organization body regulator watchdog ministry department commission committee "
    "council tribunal battalion brigade regiment gang cartel sect network alliance coalition bloc "
    "consultancy brokerage bookmaker marketplace unicorn fintech multinational".split()
)
"""Nouns for bodies that a name is said to be."""

_THINGS = frozenset(
    "film movie documentary album song single novel book memoir musical opera ballet play poem "
    "sitcom drama series podcast show programme comedy thriller sequel franchise-film videogame "
    "festival holiday feast ritual rite pilgrimage ceremony carnival parade language dialect "
    "dance dish drink delicacy stew soup bread cake cheese spirit liquor tea drug medicine "
    "medication painkiller antibiotic vaccine virus strain variant subvariant disease disorder "
    "syndrome infection parasite ship tanker vessel ferry freighter trawler frigate "
    "warship submarine yacht liner rig missile rocket satellite probe telescope spacecraft "
    "aircraft plane bomber helicopter drone tank rifle car suv sedan hatchback pickup truck "
    "smartphone phone tablet console gadget treaty accord pact act bill law hurricane typhoon "
    "cyclone storm dog horse racehorse mare stallion colt filly cat elephant gorilla panda tiger "
    "lion bear whale orca breed species painting sculpture mural hymn prayer currency "
    "cryptocurrency token index award prize trophy medal acronym abbreviation word term "
    "expression phrase proverb metal mineral chemical compound pesticide herbicide fertiliser "
    "fertilizer gene protein hormone enzyme molecule algorithm chatbot protocol software "
    "tournament derby marathon pageant musket sword necklace goddess god deity".split()
)
"""Nouns for what is nobody, no place and no body."""

_PERSON_ENDS = ("man", "woman", "ologist", "year-old", "person", "in-law")
"""Last letters of nouns for people that no list has: a 34-year-old, a cameraman."""
_EITHER = frozenset(
    "producer developer builder publisher operator distributor carrier contractor maker supplier "
    "brewer miner manager rival rivals giant leader partner winner host champion champions friend "
    "player victim parent guard model survivor investor driver label unit side oil central "
    "general captain consultant provider veteran sponsor station church platform movement".split()
)
"""Nouns by which people as well as firms are called."""

_LINKS = frozenset(
    "of in at to for from with without that which who whose where when and or by on as under near "
    "between behind about based owned run led founded backed known called named headed operated "
    "controlled managed made set formed created established dedicated".split()
)
"""Words that go on behind the noun of an apposition."""
_VERBS = frozenset(
    "is was are were has have had said says will would can could may might must did does than into "
    "then told".split()
)
"""Verbs, and what goes on like them, behind which no noun belongs to the phrase; an apposition does
not end before them."""

_DETERMINER_BEHIND = compiled_late(
    r"(?:, | \(| [–—] |[–—]| -- )(an? |one of the |another |the )"
    r"|,? (?:is|was|remains|became|are|were) (?:also |now |still |only |just )?"
    r"(an? |one of the |the )"
)
"""What stands between a name and what it is; the first group in an apposition, the second in a
sentence."""
_WORD = compiled_late(r"[\w$£€%&][\w'’&%-]*(?:\.\w[\w.]*)?")
_BEFORE = compiled_late(
    r"(?:(\w+) )?\b([Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\w+['’]s)"
    r"((?: [\w$£€%&][\w'’&%-]*){1,7}), \Z"
)
"""A phrase right before a name that may say what it is, and the word before that."""
_CALLED = compiled_late(
    r"\b(?:(?:an?|another) (?:[\w’'-]+ ){0,4}?([\w-]+)|(places|villages|towns)),?"
    r" (?:called|named|known as|dubbed|nicknamed) (?:the )?[\"“‘']?\Z"
)
"""A noun right before what somebody or something is called."""
_INSIDE = compiled_late(
    r"(?:\A|[.!?:\"”\n] ?)(?:In|At|Near|From|Outside|Around|On|For|After|Before|Since|With|As"
    r"|According|Under|During|Unlike|Like|By|To|Until|When|While)\b[^,.;\n]{0,60}\Z"
)
"""The head of a sentence that begins with a place or a time; a clause follows behind its comma."""
_REACH = 96
"""Characters beside a name in which it is told."""
_MOST_WORDS = 9
"""Words of a phrase that says what something is."""
_OPENINGS = (", ", " (", " –", " —", "—", "–", " -", " i", " w", " r", " b", " a")
"""How what stands behind a name begins where it may say what that is."""
_ONE_OF_MANY = (" a ", " an ", "A ", "An ")
"""What stands before what somebody is, and before nobody's name."""
_NOUN_BEHIND = compiled_late(
    r" (?:((?:(?:state|state-run|state-owned|official|semi-official|private|daily|weekly|evening"
    r"|independent|opposition|satellite|English-language) ){0,2}"
    r"(?:newspaper|broadsheet|tabloid|news agency|news site|broadcaster)"
    r"|daily(?= (?:said|reported|newspaper|wrote|quoted)\b)"
    r"|(?:satellite |state |private )?(?:television|TV|radio) (?:channel|station|network))"
    r"|(?:(?:ruling|opposition|political|rebel|separatist|nationalist|extremist|militant) )?"
    r"(?:party|movement|militia|faction|militants|rebels|guerrillas|cartel|brigade|airline|charity"
    r"|terror(?:ist)? (?:group|network|organi[sz]ation)|armed group))\b"
)
"""A noun right behind the name of a body; the first group needs no "the" before the name."""
_HEADS_OF_NOUNS = tuple(
    f" {word}"
    for word in (
        "state official semi-official private daily weekly evening independent opposition "
        "satellite English-language newspaper broadsheet tabloid news "
        "broadcaster television TV radio ruling "
        "political rebel separatist nationalist extremist militant party movement militia faction "
        "guerrilla cartel brigade airline charity terror armed"
    ).split()
)
"""How what is behind a name begins where that may be such a noun."""


@lru_cache(maxsize=1 << 14)
def kind_of_noun(noun: str) -> Described | None:
    """Return what a noun says that it stands for; None if that can be anything."""
    small = noun.lower()
    if small in _EITHER:
        return None
    if small in _THINGS:
        return Described.THING
    if small in _BODIES or small in lexicon("organisation-noun"):
        return Described.ORGANISATION
    if small in _PLACES:
        return Described.PLACE
    if small in _PEOPLE or small in lexicon("person-noun") or small.endswith(_PERSON_ENDS):
        return Described.PERSON
    if small in lexicon("office") or small in lexicon("rank"):
        return Described.PERSON
    return None


_STARTS = frozenset(
    opening if len(opening) > 1 else opening + behind
    for opening in (*(head[:2] for head in _HEADS_OF_NOUNS), *(o[:2] for o in _OPENINGS))
    for behind in (" ", *"abcdefghijklmnopqrstuvwxyz")
)
"""The two characters behind a name where more is looked at: most names have others."""


def described_beside(text: str, start: int, end: int) -> Iterator[Described]:
    """Yield what the words behind and before `text[start:end]` say outright that it is."""
    for what in (described_behind(text, start, end), described_before(text, start, end)):
        if what is not None:
            yield what


def described_behind(text: str, start: int, end: int) -> Described | None:
    """Return what the words behind `text[start:end]` say outright that it is; None if nothing."""
    if text[end : end + 2] not in _STARTS:
        return None
    if text.startswith(_HEADS_OF_NOUNS, end) and (body := _NOUN_BEHIND.match(text, end)):
        is_so = body[1] or text.endswith(("the ", "The "), 0, start)
        is_so = is_so and not place_class(fold(text[start:end]))  # the Boston newspaper
        return Described.ORGANISATION if is_so else None
    if not text.startswith(_OPENINGS, end) or text.endswith(_ONE_OF_MANY, 0, start):
        return None
    found = _DETERMINER_BEHIND.match(text, end)
    if found is None:
        return None
    is_of_many = "one of" in found[0]
    noun, count, following = _head(text, found.end(), is_of_many=is_of_many)
    kind = kind_of_noun(noun) if noun.islower() else None
    if kind is None or (noun == "party" and following == "to"):
        return None
    is_definite = "the " in found[0] and not is_of_many
    if kind is Described.THING and (is_definite or following in ("and", "or")):
        return None  # it was the prize; a film and theatre director
    if kind is Described.THING and following == "of" and _is_likeness(text, found.end(), noun):
        return None  # a bear of a man
    if found[2]:
        return kind
    if following in _VERBS or (is_definite and (count == 1 or noun.endswith("year-old"))):
        return None  # Toyota, the company said
    if _INSIDE.search(text, max(0, start - _REACH), start):
        return None
    return kind


def _head(text: str, at: int, *, is_of_many: bool) -> tuple[str, int, str]:
    """Return the noun in which the phrase at `at` ends, the number of its words and the word
    behind it.

    That word is empty before a comma or a full stop, "that" for a participle and "said" for a verb
    of the past. Behind "one of the" (`is_of_many`) the noun is a plural; its singular is returned.
    """
    noun, count = "", 0
    limit = min(len(text), at + _REACH)
    while count < _MOST_WORDS and (word := _WORD.match(text, at, limit)):
        small = word[0].lower()
        if small in _LINKS or small in _VERBS:
            return noun, count, small
        if small.endswith("ing") and _says_what(noun):
            return noun, count, "that"
        if small.endswith("ed") and noun and (_says_what(noun) or _OBJECT.match(text, word.end())):
            is_linked = _PARTICIPLE.match(text, word.end())
            return noun, count, "that" if is_linked else "said"
        noun = _singular(word[0]) if is_of_many else word[0]
        count, at = count + 1, word.end()
        if text.startswith(" ", at):
            at += 1
        elif _ADJECTIVE.match(text, at) and not _says_what(noun):
            at += 2  # a small, fast-growing bank
        else:
            return noun, count, ""
    return noun, count, ""


def _is_likeness(text: str, at: int, noun: str) -> bool:
    """Tell whether the phrase at `at` only likens somebody to what `noun` says."""
    return any(text.find(f"{noun} of {article} ", at, at + _REACH) >= 0 for article in ("a", "an"))


def _singular(plural: str) -> str:
    """Return the noun that says what something is of which a word is the plural, or the word:
    companies, churches, banks."""
    for ending, of_one in _PLURALS:
        noun = plural.removesuffix(ending) + of_one
        if plural.endswith(ending) and kind_of_noun(noun) is not None:
            return noun
    return plural


_PLURALS = (("ies", "y"), ("es", ""), ("s", ""))
"""The end of a plural, and that of its singular."""


def _says_what(noun: str) -> bool:
    """Tell whether a noun says what something is; a 600-year-old school is not 600-year-old."""
    return bool(noun) and not noun.endswith("-old") and kind_of_noun(noun) is not None


_PARTICIPLE = compiled_late(r" (?:by|in|to|with|as|on|at|for|from|under)\b")
"""What stands behind a participle that goes on with a phrase: backed by."""
_OBJECT = compiled_late(r" (?:the|an?|his|her|its|their)\b")
"""What stands behind a verb of the past, and behind no participle."""
_ADJECTIVE = compiled_late(r", (?!(?:the|an?|and|but|or|who|which|he|she|it|they)\b)[a-z]")
"""A comma between two adjectives."""


def described_before(text: str, start: int, end: int) -> Described | None:
    """Return what the words before `text[start:end]` say outright that it is: its parent company,
    …; a village called …."""
    if not text.endswith(", ", 0, start):
        before = text[max(0, start - _LONGEST_CALL) : start]
        if ("ed " not in before and "known" not in before) or not before.endswith(_CALLS):
            return None
        called = _CALLED.search(text, max(0, start - _REACH), start)
        return kind_of_noun(called[1] or called[2]) if called else None
    last = text[max(0, start - _LONGEST_NOUN) : start - 2].rpartition(" ")[2]
    if kind_of_noun(last) is None:
        return None  # nine of ten
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    if found is None or _CAPITAL_BEHIND.match(text, end):
        return None
    words = found[3].split()
    small = {word.lower() for word in words}
    kind = kind_of_noun(words[-1]) if words[-1].islower() else None
    if kind is None or not _VERBS.isdisjoint(small) or not _LINKS.isdisjoint(small):
        return None
    if kind is not Described.PERSON:
        if found[1] and found[1].lower() in _LINKS:
            return None  # a spokesman for the company, John Smith
        is_subject = found[2] in ("A", "An") and not found[1]
        if not is_subject and text[end : end + 1] not in _CLOSINGS:
            return None  # to buy a large company, Smith said
        if len(words) == 1 and found[2] in _ARTICLES:
            return None
    return kind


_CAPITAL_BEHIND = compiled_late(r" [A-ZÀ-Þ]")
_CLOSINGS = (",", ".", ";", ")", "")
"""What stands right behind an apposition; the last is the end of the text."""
_ARTICLES = ("the", "The", "a", "A", "an", "An")
_CALLS = tuple(
    verb + end
    for verb in ("called ", "named ", "known as ", "dubbed ", "nicknamed ")
    for end in ("", "the ", '"', "“", "‘", "'", 'the "', "the “", "the ‘", "the '")
)
"""Words behind which something is called, with "the" or a quotation mark."""
_LONGEST_CALL = 16
"""Characters of such words and what stands behind them."""
_LONGEST_NOUN = 24
"""Characters of a noun that says what something is, at most."""
