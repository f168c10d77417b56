"""Learn what each piece of evidence is worth: `weights.txt`, from openly licensed text.

    python src/pktui/pipeline/data/learn.py EWT [NEWS]...

EWT   folder with `*.iob2` of UniversalNER's English web text (CC BY-SA 4.0)
NEWS  JSON Lines with people and places marked; the committed table was made without any

A multinomial logistic regression over the features of `pipeline.evidence`, fitted by AdaGrad with
an L2 penalty; rare features stay at nothing. Where a text marks no organisations, what it leaves
unmarked counts as either. Takes a minute; the same input gives the same table.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pktui.pipeline.names import recognise

HERE = Path(__file__).parent

KINDS = ("person", "place", "organisation", "none")
OF_LABEL = {"PER": 0, "LOC": 1, "ORG": 2}
ROUNDS = 30
RATE = 0.3
PENALTY = 0.1
NOTHING = (0.0, 0.0, 0.0)
RARE = 20
"""Occurrences below which a feature is not learned."""


PRIOR: dict[str, tuple[float, float, float]] = {
    # the name's own words
    "one word": (-0.5, -0.5, -0.5),
    "2 words": (0.2, -0.3, -0.2),
    "3 words": (0, -0.5, 0),
    "4 words": (-0.5, -1, 0.5),
    "strange words": (1.2, -0.5, -0.3),
    "given name first": (1.8, -0.7, -0.5),
    "given name last": (0.7, -0.2, -0.2),
    "given name alone": (1.3, -0.5, -0.5),
    "family name first": (0.5, -0.2, 0),
    "family name last": (0.8, -0.4, 0),
    "family name alone": (1, -0.3, 0),
    "rare name first": (0.2, -0.1, 0),
    "rare name last": (0.4, -0.2, 0),
    "rare name alone": (0.8, -0.1, 0),
    "a name or a word": (0.5, -0.3, -0.3),
    "a rare name or a word": (-0.3, -0.3, -0.3),
    "only names": (1.2, -0.4, -0.4),
    "name particle": (1, -0.2, -0.5),
    "initials and a name": (3, -1.5, -1),
    "initial inside": (3, -1.5, -1),
    "generation": (3, -1, -1),
    "ends like a family name": (0.6, -0.3, -0.2),
    "ends like a place": (-0.4, 0.8, -0.2),
    "unknown word": (-0.2, -0.3, -0.2),
    "common word": (-2, -2, -1.5),
    "English word": (-1, -1.2, -0.5),
    "only English words": (-2, -1.5, -0.8),
    "some English words": (-0.3, -0.3, 0.1),
    "English word last": (-0.7, -0.2, 0.6),
    "organisation word alone": (-2, -2, 0.5),
    "acronym": (-3, -2.5, 1.8),
    "acronym or a word": (0, 0, -1),
    "capitals": (-0.2, -0.5, 0.3),
    "with digits": (-1.5, -1, -1),
    "known organisation": (-4, -3, 4),
    "known country or region": (-3.5, 4.5, -0.7),
    "known country or region or a name": (0.5, -0.3, 0),
    "known country or region or a word": (0, -0.2, 0),
    "known capital": (-1.5, 4, -1),
    "known capital or a name": (0.4, -0.4, 0),
    "known capital or a word": (0, -1.5, 0),
    "known city": (-0.8, 2.8, -0.3),
    "known city or a name": (0.8, -1.3, 0),
    "known city or a word": (0, -1.5, 0),
    "known city of several words": (-0.7, 0.6, 0),
    "known town": (-0.2, 1.5, -0.3),
    "known town or a name": (0.8, -0.7, 0),
    "known town or a word": (0, -1.5, 0),
    "known town of several words": (-0.3, 0.6, 0),
    "known state or province": (-0.3, 1.5, -0.3),
    "known state or province or a name": (0.8, -0.7, 0),
    "known state or province or a word": (0, -1.5, 0),
    "known state or province of several words": (-0.3, 0.6, 0),
    "geographical word behind": (-2.5, 2.3, -0.3),
    "geographical word before": (-1, 2, 0.3),
    "direction before": (-1, 1, 0.3),
    "begins with a place": (-0.6, 0.3, 0.5),
    "ends with a place": (-0.4, 0.3, 0.3),
    # what is before it
    "courtesy title": (4, -2, -2),
    "rank": (2.5, -1, -0.5),
    "office": (1.5, -0.5, -0.3),
    "role before": (2, -1, -0.8),
    "person's noun before": (1.2, -0.5, -0.3),
    "speech verb before": (0.7, -0.4, -0.1),
    "demonym before": (0.3, -0.5, 0.2),
    "place noun before": (-0.6, 1.5, 0),
    "city of": (-2, 3, -1),
    "preposition of place": (-0.6, 1.2, -0.1),
    "before: in": (-0.4, 0.6, -0.2),
    "before: in the": (-0.6, 0.4, 0.1),
    "before: at": (-0.4, 0.3, 0.7),
    "before: at the": (-0.8, 0.3, 0.5),
    "before: by": (0.4, -0.4, 0.2),
    "before: with": (0.5, -0.3, 0.2),
    "before: the": (-1.2, 0.1, 0.3),
    "before: a": (-1, -0.8, -0.8),
    "before: an": (-1, -0.8, -0.8),
    "before: that": (0.5, -0.1, 0.4),
    "before: and": (0.1, 0, 0),
    "before: who": (0.5, -0.5, -0.2),
    "before: between": (0.1, 0.4, 0),
    "small word before": (0, -0.1, 0),
    "word before": (-0.1, -0.3, -0.1),
    "opening": (-0.2, -0.4, -0.4),
    "opens a line": (-0.3, -0.3, -0.3),
    "opens a sentence": (-0.2, -0.4, -0.3),
    # what is behind it
    "speech verb": (1.5, -0.4, 0.1),
    "person's verb": (1.2, -0.2, 0.1),
    "age behind": (3, -1, -1),
    "who behind": (1.5, -1, -0.3),
    "where behind": (-1, 3, -1),
    "apposition behind": (0.6, -0.2, 0.1),
    "organisation's noun before": (-0.3, -0.3, 1.5),
    "organisation's office of": (-1, 0, 1),
    "organisation's property behind": (0, -0.2, 0.8),
    "organisation's verb behind": (0.2, -0.3, 0.5),
    "organisation's property behind possessed": (0, -0.2, 0.8),
    "office behind": (0.3, -0.3, 0),
    "place noun behind": (-0.5, 0.8, 0),
    "organisation word behind": (-0.2, 0, 0.8),
    "capital behind": (0.1, -0.2, 0),
    "place behind a comma": (0, 0.8, -0.2),
    "possessive": (0.2, 0.4, 0.1),
    "( behind": (0.4, -0.3, 0.4),
    "digits behind": (-0.1, -0.3, -0.3),
    "behind: has": (0.4, 0.1, 0.3),
    "behind: is": (0.3, 0.1, 0.2),
    "behind: was": (0.4, 0.1, 0),
    "behind: had": (0.5, 0, 0.1),
    "behind: who": (1.5, -1, -0.5),
    "behind: will": (0.2, 0.1, 0.2),
    "behind: of": (-0.8, -0.5, 0),
    "behind: and": (0.1, 0, 0),
    # where it stands
    "speaker label": (4, -2, -1),
    "dateline": (-2, 2.5, -2),
    "dateline in capitals": (-3, 4, -2),
}
"""Where the learning starts from, and what the penalty pulls to: what we would say by hand."""


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    marked: list[tuple[int, int, int]]
    """Start, end and kind of each name."""
    complete: bool
    """Organisations are marked too."""


@dataclass(frozen=True, slots=True)
class TrainingExample:
    features: tuple[str, ...]
    allowed: tuple[int, ...]


def web_texts(folder: Path) -> Iterator[Text]:
    for path in sorted(folder.glob("*.iob2")):
        for document in path.read_text(encoding="utf-8").split("# newdoc id")[1:]:
            yield web_text(document)


def web_text(document: str) -> Text:
    text, marked = "", []
    for sentence in document.split("\n\n"):
        lines = sentence.splitlines()
        plain = next((x.removeprefix("# text = ") for x in lines if x.startswith("# text =")), "")
        at = len(text)
        for line in lines:
            if line[:1].isdigit():
                _, token, label, *_ = line.split("\t")
                at = found if (found := (text + plain).find(token, at)) >= 0 else at
                end = at + len(token)
                if label.startswith("B-") and label[2:] in OF_LABEL:
                    marked.append((at, end, OF_LABEL[label[2:]]))
                elif label.startswith("I-") and marked:
                    marked[-1] = (marked[-1][0], end, marked[-1][2])
                at = end
        text += plain + " "
    return Text(text, marked, complete=True)


def news_texts(path: Path) -> Iterator[Text]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        marked = [(e["start"], e["end"], OF_LABEL[e["type"]]) for e in row["entities"]]
        yield Text(row["text"], marked, complete=False)


def examples(texts: Iterable[Text]) -> Iterator[TrainingExample]:
    for text in texts:
        for start, end, features in recognise.names_with_features(text.text):
            kinds = [k for s, e, k in text.marked if s < end and start < e]
            if kinds:
                yield TrainingExample(features, (kinds[-1],))
            else:
                yield TrainingExample(features, (3,) if text.complete else (2, 3))


def learn(data: list[TrainingExample]) -> dict[str, list[float]]:
    seen = Counter(f for example in data for f in example.features)
    known = {f for f, n in seen.items() if n >= RARE}
    known |= PRIOR.keys()
    weights = {f: list(PRIOR.get(f, NOTHING)) for f in known}
    squares = {f: [1e-6] * 3 for f in known}
    chance = random.Random(4)  # noqa: S311 - an order, no secret
    rows = [(tuple(f for f in e.features if f in known), e.allowed) for e in data]
    for _ in range(ROUNDS):
        chance.shuffle(rows)
        for features, allowed in rows:
            step(features, allowed, weights, squares)
    return weights


def step(
    features: tuple[str, ...],
    allowed: tuple[int, ...],
    weights: dict[str, list[float]],
    squares: dict[str, list[float]],
) -> None:
    scores = [sum(weights[f][k] for f in features) for k in range(3)] + [0.0]
    top = max(scores)
    shares = [math.exp(s - top) for s in scores]
    total = sum(shares)
    wanted = sum(shares[k] for k in allowed)
    errors = [shares[k] / total - (shares[k] / wanted if k in allowed else 0.0) for k in range(3)]
    for feature in features:
        values, sums = weights[feature], squares[feature]
        prior = PRIOR.get(feature, NOTHING)
        for k in range(3):
            slope = errors[k] + PENALTY * (values[k] - prior[k])
            sums[k] += slope * slope
            values[k] -= RATE * slope / math.sqrt(sums[k])


def main(ewt: Path, *gum: Path) -> None:
    texts = [*web_texts(ewt), *(t for path in gum for t in news_texts(path))]
    data = list(examples(texts))
    weights = learn(data)
    right = sum(decide(weights, e) in e.allowed for e in data)
    print(
        f"{len(texts)} texts, {len(data)} names, {len(weights)} features, {right / len(data):.3f}"
    )
    counts = defaultdict(int)
    for e in data:
        counts[(KINDS[e.allowed[0]], KINDS[decide(weights, e)])] += 1
    print(dict(counts))
    lines = [
        "# What each piece of evidence says for a person, a place, an organisation; learned by",
        "# learn.py from UNER English EWT, commit 8ed072de2fd2 (CC BY-SA 4.0).",
    ]
    lines += [
        "\t".join([f, *(f"{v:.2f}" for v in values)])
        for f, values in sorted(weights.items())
        if max(map(abs, values)) > 0.05
    ]
    (HERE / "weights.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def decide(weights: dict[str, list[float]], example: TrainingExample) -> int:
    scores = [sum(weights[f][k] for f in example.features if f in weights) for k in range(3)]
    return max(range(4), key=[*scores, 0.0].__getitem__)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
