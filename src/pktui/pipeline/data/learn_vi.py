"""Learn what each feature of a Vietnamese name is worth: `vi-weights.txt`, from open text.

    python src/pktui/pipeline/data/learn_vi.py VTB

VTB  folder with `*.conllu` of UD_Vietnamese-VTB (CC BY-SA 4.0), whose proper nouns `vtb-kinds.txt`
     tells the kinds of

Beside it `vi-paragraphs.txt`: news paragraphs written for pktui, with every name marked.
The same regression as `learn.py`, started from and pulled to `vi_prior.py`. The treebank knows
neither titles in names nor names of organisations whole, so a name that its head has already told
the kind of teaches nothing.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import learn
from vi_prior import PRIOR

from pktui.pipeline.names import recognise

HERE = Path(__file__).parent

PERSON, PLACE, ORGANISATION, NONE = range(4)
SECTIONS = {
    "place": (PLACE,),
    "organisation": (ORGANISATION,),
    "none": (NONE,),
    "either": (PERSON, PLACE),
}
SENTENCES = 20
"""Sentences that count as one article: the treebank does not say where one ends."""
ROUNDS = 20
RARE = 8
"""Occurrences below which a feature is not learned."""

UNTAUGHT = (
    "acronym",
    "mixed capitals",
    "known organisation",
    "known abroad as an organisation",
    "organisation head",
    "organisation head before",
    "place head",
    "foreign word",
    "foreign words",
    "foreign country",
    "foreign city",
    "known country",
    "organisation word abroad",
    "initials",
    "a letter",
    "with digits",
    "two given names",
    "2 syllables",
    "given name last",
    "title: noun",
    "known region",
    "known province",
    "preposition of place",
    "before: ở",
    "before: tại",
    "partly foreign",
    "known city",
    "ends in a place",
    "direction",
    "known commune",
    "foreign city of several words",
    "point of the compass first",
    "what a body makes before",
    "body's verb",
    "before a quotation",
    "word for a thing before",
    "between an office and its holder",
    "side in a match",
    "behind a house number",
    "before: tộc",
)
"""Features of which the treebank's stories show too few, or do not mark them: TP, CSGT, UBND."""

UNTAUGHT_NAMES = frozenset(("place head", "organisation head", "known organisation", "acronym"))
"""Names that have one of these teach nothing."""

BRACKETS = {"LBKT": "(", "RBKT": ")"}
"""How the treebank writes brackets."""
ENDS = frozenset((".", ",", ":", ";", "!", "?", ")", "..."))
"""Marks that stand right behind a word."""


def kinds() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for block in (HERE / "vtb-kinds.txt").read_text(encoding="utf-8").split("\n[")[1:]:
        section, _, words = block.partition("]")
        for word in words.strip().split("|"):
            found[word] = SECTIONS[section]
    return found


def articles(folder: Path) -> Iterator[tuple[str, list[tuple[int, int, tuple[int, ...]]]]]:
    """Texts with their proper nouns: start, end, the kinds that each may be."""
    known = kinds()
    for path in sorted(folder.glob("*.conllu")):
        sentences = path.read_text(encoding="utf-8").strip().split("\n\n")
        for first in range(0, len(sentences), SENTENCES):
            text, marked = "", []
            for sentence in sentences[first : first + SENTENCES]:
                text, more = written(text, sentence, known)
                marked += more
            yield text, marked


def written(
    text: str, sentence: str, known: dict[str, tuple[int, ...]]
) -> tuple[str, list[tuple[int, int, tuple[int, ...]]]]:
    """`text` with the sentence behind it, written as papers write it, and its proper nouns."""
    marked: list[tuple[int, int, tuple[int, ...]]] = []
    quoted = False
    for line in sentence.split("\n"):
        if not line[:1].isdigit():
            continue
        _, word, _, part, *_ = line.split("\t")
        word = BRACKETS.get(word, word)
        closes = word in ENDS or (word == '"' and quoted)
        if word == '"':
            quoted = not quoted
        glued = closes or not text or text[-1] in "\n(" or (text[-1] == '"' and quoted)
        text += word if glued else f" {word}"
        if part == "PROPN" and word[:1].isupper():
            marked.append((len(text) - len(word), len(text), known.get(word, (PERSON,))))
    return text + "\n", marked


_MARK = re.compile(r"\[([plo]) ([^\]]+)\]")
LETTERS = {"p": (PERSON,), "l": (PLACE,), "o": (ORGANISATION,)}


def paragraphs() -> Iterator[tuple[str, list[tuple[int, int, tuple[int, ...]]]]]:
    """Yield the paragraphs written for pktui, each as an article, with its names."""
    for line in (HERE / "vi-paragraphs.txt").read_text(encoding="utf-8").split("\n"):
        if not line or line.startswith("#"):
            continue
        text, marked, behind = "", [], 0
        for found in _MARK.finditer(line):
            text += line[behind : found.start()]
            marked.append((len(text), len(text) + len(found[2]), LETTERS[found[1]]))
            text, behind = text + found[2], found.end()
        yield text + line[behind:], marked


def examples(folder: Path) -> Iterator[learn.TrainingExample]:
    """Yield what each name of the treebank and of the paragraphs is, with its features."""
    for text, marked in (*articles(folder), *paragraphs()):
        for start, end, features in recognise.names_with_features(text):
            if not UNTAUGHT_NAMES.isdisjoint(features):
                continue
            allowed = next((k for s, e, k in marked if s < end and start < e), (NONE,))
            yield learn.TrainingExample(features, allowed)


def fit(data: list[learn.TrainingExample]) -> dict[str, list[float]]:
    learn.PRIOR.clear()
    learn.PRIOR.update(PRIOR)
    seen = Counter(f for example in data for f in example.features)
    known = {f for f, n in seen.items() if n >= RARE} | PRIOR.keys()
    weights = {f: list(PRIOR.get(f, learn.NOTHING)) for f in known}
    squares = {f: [1e-6] * 3 for f in known}
    chance = random.Random(4)  # noqa: S311 - an order, no secret
    rows = [(tuple(f for f in e.features if f in known), e.allowed) for e in data]
    for _ in range(ROUNDS):
        chance.shuffle(rows)
        for features, allowed in rows:
            learn.step(features, allowed, weights, squares)
    return weights | {feature: list(PRIOR[feature]) for feature in UNTAUGHT}


def main(vtb: Path) -> None:
    data = list(examples(vtb))
    weights = fit(data)
    right = sum(learn.decide(weights, e) in e.allowed for e in data)
    print(f"{len(data)} names, {len(weights)} features, {right / len(data):.3f}")
    lines = [
        "# What each feature of a Vietnamese name says for a person, a place, an organisation;",
        "# learned by learn_vi.py from UD_Vietnamese-VTB (CC BY-SA 4.0), with vtb-kinds.txt.",
    ]
    lines += [
        "\t".join([f, *(f"{v:.2f}" for v in values)])
        for f, values in sorted(weights.items())
        if max(map(abs, values)) > 0.05
    ]
    (HERE / "vi-weights.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
