"""Past or future, by the words around."""

from __future__ import annotations

import pytest

from pktui.model.timex import Tense
from pktui.pipeline.dates.en.tense import is_past, tense_at

SENTENCES = [
    ("Iran began withdrawing troops on @.", Tense.PAST, "a past form"),
    ("He will visit on @.", Tense.FUTURE, "will"),
    ("He won't visit on @.", Tense.FUTURE, "won't"),
    ("It will be held on @.", Tense.FUTURE, "a participle of the future"),
    ("It was held on @.", Tense.PAST, "a participle of the past"),
    ("The deal is expected to be completed on @.", Tense.FUTURE, "an intention and its verb"),
    ("They agreed to meet on @.", Tense.FUTURE, "an intention in the past"),
    ("He is leaving on @.", Tense.FUTURE, "a progressive form"),
    ("A vote scheduled for @.", Tense.FUTURE, "a schedule"),
    ("He said it would close on @.", Tense.FUTURE, "reported speech"),
    ("It must be paid by @.", Tense.FUTURE, "a deadline"),
    ("The two leaders meet @ with him.", Tense.FUTURE, "a present that announces"),
    ("It announced an agreement to buy the bank in @.", Tense.FUTURE, "an intention as a noun"),
    ("It is selling stock under a @ pact.", Tense.PRESENT, "what goes on is not arranged"),
    ("It would be paid on a still unspecified date in @.", Tense.FUTURE, "un-…-ed, an adjective"),
    ("It was unveiled on @.", Tense.PAST, "un-…-ed, a verb"),
    ("It had left by @.", Tense.PAST, "a deadline that was met"),
    ("They had waited and now delayed it until @.", Tense.FUTURE, "a deadline set anew"),
    ("Until @, it had been planning to pay.", Tense.PAST, "a plan that was given up"),
    ("He should have left on @.", Tense.PAST, "what would have been right"),
    ("He should have the results on @.", Tense.FUTURE, "what will be had"),
    ("It would have to be paid on @.", Tense.FUTURE, "a duty"),
    ("He had hoped to leave on @.", Tense.PAST, "a hope that is over"),
    ("He hoped to leave on @.", Tense.FUTURE, "a hope"),
    ("He could not be reached for comment on @.", Tense.PAST, "an agency's phrase"),
    ("It could not start before @.", Tense.FUTURE, "what was not possible yet"),
    ("The vote is on @.", Tense.FUTURE, "a present that announces a day"),
    ("@'s meeting also gave a taste.", Tense.PAST, "a meeting and what it did"),
    ("It takes place on @.", Tense.FUTURE, "a present with its noun"),
    ("He appears in court on @.", Tense.FUTURE, "a present of what is fixed"),
    ("He appears to have died on @.", Tense.PAST, "a guess at what was"),
    ("By @, it had left.", Tense.PAST, "a deadline that was met, told first"),
    ("By @, it will have left.", Tense.FUTURE, "a deadline still to be met, told first"),
    ("The season ends on @.", Tense.FUTURE, "a present that announces an end"),
    ("What had been expected is to be paid by @.", Tense.FUTURE, "a deadline still to be met"),
    ("They had been due to leave on @.", Tense.PAST, "what was planned and is over"),
    ("The police said that on @ he left.", Tense.PAST, "the verb before"),
    ("On @, he will leave.", Tense.FUTURE, "the verb behind"),
    ("On @, he left.", Tense.PAST, "the verb behind"),
    ("He died on @.", Tense.PAST, "a past form of four letters"),
    ("One hundred men need speed on @.", None, "words in -ed that are no past"),
    ("It extended the offer to @.", Tense.FUTURE, "what was put off to it"),
    ("The hearing was set for @.", Tense.FUTURE, "what was fixed for it"),
    ("The firm raised its dividend, payable @.", Tense.FUTURE, "a word that looks ahead"),
    ("He forecast a rise in the year ending @.", Tense.FUTURE, "a period that ends"),
    ("A rise was forecast for the year ended @.", Tense.PAST, "a period that ended"),
    ("It paid holders of record @.", Tense.FUTURE, "a record date"),
    ("It rose to a record on @.", Tense.PAST, "no record date"),
    ("It sold 20 tonnes for @ shipment.", Tense.FUTURE, "a plan behind"),
    ("It bought wheat for @/May shipment.", Tense.FUTURE, "a plan behind another month"),
    ("They will mourn the victims of the @ attack.", Tense.PAST, "a deed behind"),
    ("It had been due to expire @.", Tense.PAST, "what had been to come is over"),
    ("The hearing, which lasted until @, was adjourned.", Tense.PAST, "how long it went on"),
    ("The team, beaten on @, will play.", Tense.PAST, "a participle of its own form"),
    ("He was to appear in court on @.", Tense.FUTURE, "what was planned"),
    ("They plan to protest the killing on @ of a boy.", Tense.PAST, "a deed and its victim"),
    ("@", None, "nothing at all"),
]


@pytest.mark.parametrize(("sentence", "tense", "why"), SENTENCES, ids=[s for s, *_ in SENTENCES])
def test_the_nearest_cue_decides(sentence: str, tense: Tense | None, why: str) -> None:
    at = sentence.index("@")
    text = f"He left. {sentence} He will go."
    first = len("He left. ")
    found = tense_at(text, first, first + len(sentence), first + at, first + at + 1)
    assert found is tense, why


def test_a_verb_of_the_past_is_told_by_its_form() -> None:
    assert all(is_past(word) for word in ("became", "ended", "was", "unveiled"))
    assert not any(is_past(word) for word in ("become", "will", "need", "king", "unspecified", ""))
