"""Small English words, and words joined to a name, by which names are cut out of a run."""

from __future__ import annotations

CURRENCY = r"(?!(?:US|A|NT|HK|C|S|NZ)(?: ?\$| [Dd]ollars?\b))"
"""Capitals before a sum of money name nobody: US$, Hong Kong's HK dollars."""

PREFIX = r"(?:al|el|ul|as|ar|an|at|ad|ash|az|d|l|de|ex)[-'’]"
"""Written small and joined to a name: al-Bashir, d'Ivoire, ex-Yugoslavia."""

PARTICLE = (
    r"(?:de l[ao]s?|de los|van de[rn]|von der|bin al|bin|ibn|binti?|abu|d[aeiou]|do|d[ao]s|de[lnr]"
    r"|dell[ao]|van|von|l[ae]|ter|[eau]l|[ye]|zu|u[zf]|af|ould|wa)"
)
"""A small word inside a person's name: bin, von der."""

JOINT = rf"(?: of the | of | for the | for | and | & | (?:{PARTICLE} )?)"
"""What joins two capitalised words to one run."""

ENCLITIC = r"(?:s|m|re|ve|ll|d|t)"
"""What follows an apostrophe and belongs to no name: the s of Obama's, the re of They're."""

ATTACHED = (
    r"-(?:based|led|backed|born|held|occupied|controlled|run|owned|made|style|trained|bound"
    r"|registered|listed|area|wide|educated|funded|sponsored|brokered|administered|raised"
    r"|headquartered|domiciled|flagged|dominated|friendly|ruled)$"
)
"""What news joins to a place's or a body's name: Shanghai-based, UN-led."""

OF = ("of", "for", "and")
"""Small words behind an office that what it is for follows: Minister of Trade."""

INSIDE_BODY = ("of", "for", "and", "&", "the")
"""Small words that may stand inside the name of an organisation."""

BETWEEN_NAMES = ("of", "and", "the")
"""Small words that end a person's name, although some languages have them as particles."""

PLACE_PREPOSITIONS = ("for", "in", "at", "to")
"""Small words inside the name of a body that a place of its own follows."""

LINKS_BEFORE = frozenset({"the", "of", "a", "and", "from", "to"})
"""Words before a name that say little without the one before them: is from, city of."""

WHO = ("who", "whose", "whom")
"""Relative pronouns behind the comma that follows a person."""

WHERE = "where"
"""The relative pronoun behind the comma that follows a place."""

ARTICLES = ("a", "an", "the")
"""What an apposition begins with."""

DEFINITE_OR_INDEFINITE = (" the ", " a ", "The ", "A ")
"""A text before an office's word ends so where the word is no person's name."""

LINKS_IN_OFFICE = frozenset({"and", "of", "the", "for", "in"})
"""Small words that stand inside the name of an office, but do not begin it."""

APPOSITION = (
    r", (?:an? |the |its |their |his |her )?((?:[a-z-]+ ){0,3}?[a-z-]+)"
    r"(?: (?:of|for|in|at|and)\b|,|\.)"
)
"""An apposition behind a name; the group holds the words that may be an office."""

NAME_OF_MANY = r"(?:People|Women|Children|Workers|Farmers|Citizens|Teachers|Students|Veterans)['’]s"
"""What belongs to all of them has it in its name: People's Army."""
