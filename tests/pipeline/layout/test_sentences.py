"""Which full stops end a sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pktui.pipeline.layout.sentences import sentence_spans

SENTENCES = [
    ("He came. She left.", "He came. | She left.", "plain"),
    ("Maj. Gen. Phụng spoke. He left.", "Maj. Gen. Phụng spoke. | He left.", "titles"),
    ("Mr. and Mrs. Berg met Dr. Lee.", "Mr. and Mrs. Berg met Dr. Lee.", "titles"),
    ("George W. Bush came. J. R. R. Lee left.", "George W. Bush came. | J. R. R. Lee left.",
     "initials"),
    ("It was the U.S. Army. He saw the U.S. The army left.",
     "It was the U.S. Army. | He saw the U.S. | The army left.", "an opener decides"),
    ("At 5 p.m. Monday it rained. It stopped at 6 p.m. The sun came.",
     "At 5 p.m. Monday it rained. | It stopped at 6 p.m. | The sun came.", "times"),
    ("It fell on Nov. 5 in 2019. Then it rose.", "It fell on Nov. 5 in 2019. | Then it rose.",
     "months"),
    ("Acme Inc. Chairman Lee quit. So did Acme Inc. They left.",
     "Acme Inc. Chairman Lee quit. | So did Acme Inc. | They left.", "firms"),
    ("It rose 3.5 per cent. Then 2.1.", "It rose 3.5 per cent. | Then 2.1.", "decimals"),
    ("It happened in 2014. 20 people saw it.", "It happened in 2014. | 20 people saw it.",
     "a number"),
    ("3. The third point.", "3. The third point.", "a numbered item"),
    ("3 March\n\n1. He came. She left.", "3 March\n\n1. He came. | She left.",
     "the first item below a date"),
    ("3 March 1999:\r\n12. He came.", "3 March 1999:\r\n12. He came.", "likewise"),
    ("Ngày 3/3/1999\n 1. Bão đến.", "Ngày 3/3/1999\n 1. Bão đến.", "in Vietnamese"),
    ("He came on 3 March\n1999. She left.", "He came on 3 March\n1999. | She left.",
     "a line that only breaks there"),
    ("3 March 1. She left.", "3 March 1. | She left.", "no line of its own"),
    ("28 June. He is shot. May 3, 1914. He rests.", "28 June. He is shot. | May 3, 1914. He rests.",
     "a date that opens an entry"),
    ("Wednesday, September 28th, 2005. A storm came. It left.",
     "Wednesday, September 28th, 2005. A storm came. | It left.", "a long one"),
    ("Wednesday, 28th of September, 2005. A storm came.",
     "Wednesday, 28th of September, 2005. A storm came.", "a longer one"),
    ("Ngày 28 tháng 12 năm 2005. Bão đến.", "Ngày 28 tháng 12 năm 2005. Bão đến.",
     "one in Vietnamese"),
    ("He left on 28 June. She stayed.", "He left on 28 June. | She stayed.", "one that ends it"),
    ("See No. 7. It is here.", "See No. 7. | It is here.", "number sign"),
    ("“We go.” He went. “Why?” “I must.”", "“We go.” | He went. | “Why?” | “I must.”", "quotes"),
    ('"We go," he said. (They stay.) "Good."', '"We go," he said. | (They stay.) | "Good."',
     "closers"),
    ("“We go!” he said.", "“We go!” he said.", "lower case goes on"),
    ("Well… He left. Well... she stayed.", "Well… | He left. | Well... she stayed.", "ellipsis"),
    ("Anh đến. Đà Nẵng vui.", "Anh đến. | Đà Nẵng vui.", "capitals beyond ASCII"),
    ("Visit vov.vn. Then go.", "Visit vov.vn. | Then go.", "an address"),
    ("No stop at all", "No stop at all", "none"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "remark"), SENTENCES)
def test_sentences(text: str, expected: str, remark: str) -> None:
    spans = sentence_spans(text, 0, len(text))
    assert " | ".join(text[start:end] for start, end in spans) == expected, remark


def test_only_the_paragraph_is_read() -> None:
    assert sentence_spans("Before. Here. After.", 8, 13) == [(8, 13)]


@pytest.mark.parametrize(
    "text",
    [
        "on 3 May 1990 they met again and " * 3_000 + "left",
        "40 people killed, " * 3_000 + "and more",
        "row one; row two, and three\n" * 3_000 + "end",
        "会见了他" * 3_000,
        "a" * 20_000,
        "He came. " + "Ann met Bo, " * 2_000 + "and left. She stayed.",
        "x" + " " * 5_000 + "y" * 4_000 + " " * 4_000 + "z",
    ],
)
def test_what_is_too_long_for_a_sentence_is_in_several(text: str) -> None:
    spans = sentence_spans(text, 0, len(text))
    assert len(spans) > 1
    pieces = [text[start:end] for start, end in spans]
    assert all(0 < len(piece) <= 3_000 and piece == piece.strip() for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())  # no letter is lost
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_a_long_sentence_is_cut_where_it_may_be() -> None:
    text = "the twelve who met on 3 May 2010, " * 400 + "left."
    first, *_ = sentence_spans(text, 0, len(text))
    assert text[slice(*first)].endswith("2010,")


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        ("May 3, 2010 and ", "May 3, 2010"),
        ("on 3 May 2010 and ", "3 May 2010"),
        ("12,000 people or ", "12,000 people"),
        ("12,345;", "12,345"),
        ("made,of,12,345,rows,", "12,345"),
        ("Huế ngày 5 tháng 3 năm 2010 và ", "5 tháng 3 năm 2010"),
    ],
)
def test_no_date_and_no_figure_is_cut(row: str, whole: str) -> None:
    text = row * 1_000
    pieces = [text[start:end] for start, end in sentence_spans(text, 0, len(text))]
    assert len(pieces) > 1
    assert sum(piece.count(whole) for piece in pieces) == 1_000


def test_a_sentence_of_a_law_stays_whole() -> None:
    text = "Whoever, having been named by the council, " * 50 + "acts, is named."
    assert len(text) > 2_000
    assert sentence_spans(text, 0, len(text)) == [(0, len(text))]
