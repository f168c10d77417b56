"""How a clause of the query reads as a chip: without the quotes that typing it takes."""

from __future__ import annotations

from pktui.query.language import Clause, Field, How, Term, TextTerm
from pktui.wording.language import say


def chip_words(clause: Clause) -> str:
    """Say a clause as its chip does: `who: Jean-Pierre Lacroix`, `not talks`, `2014 or 2015`."""
    return say(" or ").join(_term_words(term) for term in clause.terms)


def _term_words(term: Term) -> str:
    match term.predicate:
        case TextTerm(text=text, how=How.WORD, field=None):
            words = text
        case TextTerm(text=text, how=How.WHOLE, field=Field.WHO | Field.WHERE | Field.ORG as field):
            words = f"{field}: {text}"  # a name that was chosen, where others begin like it
        case TextTerm(text=text, how=How.WORD, field=field):
            words = f"{field}: {text}"
        case predicate:
            words = str(predicate)
    return say("not {words}", words=words) if term.negated else words
