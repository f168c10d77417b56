"""Which full stops end a sentence."""

from __future__ import annotations

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
