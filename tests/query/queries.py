"""Any query at all, for properties."""

from __future__ import annotations

from hypothesis import strategies as st

from pktui.model.edtf import parse_edtf
from pktui.model.when import When
from pktui.query.language import (
    Clause,
    DateBound,
    Dated,
    EventTrait,
    Field,
    How,
    Is,
    Query,
    Term,
    TextTerm,
    UnfinishedField,
)

TEXTS = st.one_of(
    st.text(min_size=1),
    st.text(alphabet="ab |!'^$\"\\:\n", min_size=1, max_size=6),
    st.sampled_from(["phụng", "viet nam", "who:x", "http://x", "a|b", "!", "10:30", "Son's"]),
)

_POINTS = st.one_of(
    st.dates().map(str),
    st.sampled_from(["2014", "2018-09", "199X", "19XX", "2021-21", "2021-04?", "2014~", "2020%"]),
)


def _is_edtf(text: str) -> bool:
    try:
        parse_edtf(text)
    except ValueError:
        return False
    return True


WHENS: st.SearchStrategy[When] = (
    st.one_of(
        _POINTS,
        st.tuples(_POINTS | st.just(".."), _POINTS | st.just("..")).map("/".join),
    )
    .filter(_is_edtf)
    .map(parse_edtf)
)

WORDS = st.builds(
    TextTerm, TEXTS, how=st.sampled_from(How), field=st.none() | st.sampled_from(Field)
)

DRAFTS = st.one_of(
    st.builds(UnfinishedField, st.sampled_from([f.value for f in Field])),
    st.builds(
        UnfinishedField,
        st.sampled_from([b.value for b in DateBound]),
        st.sampled_from(["", "2", "202", "2022-", "2022-1", "2022-11-2", "2020/20", "19X", "."]),
    ),
    st.builds(UnfinishedField, st.just("is"), st.sampled_from(["", "p", "publ", "un"])),
)

PREDICATES = st.one_of(
    WORDS,
    st.builds(Dated, st.sampled_from(DateBound), WHENS),
    st.builds(Is, st.sampled_from(EventTrait)),
    DRAFTS,
)

TERMS = st.builds(Term, PREDICATES, negated=st.booleans())

CLAUSES = st.lists(TERMS, min_size=1, max_size=3).map(tuple).map(Clause)

QUERIES = st.lists(CLAUSES, max_size=4).map(tuple).map(Query)
