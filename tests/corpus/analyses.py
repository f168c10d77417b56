"""Analyses made by hand, for the tests of what comes after the pipeline."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.model.article import Article, ArticleId, Layout, Part, Sentence
from pktui.model.corpus import Analysis
from pktui.model.edtf import parse_edtf
from pktui.model.entity import EntityKind, Mention
from pktui.model.event import DateEvidence
from pktui.model.span import Span
from pktui.model.timex import Resolution, TimexKind


def person(name: str, role: str | None = None) -> Mention:
    return _mention(EntityKind.PERSON, name, role=role)


def place(name: str) -> Mention:
    return _mention(EntityKind.PLACE, name)


def body(name: str, defines: str | None = None) -> Mention:
    return _mention(EntityKind.ORGANISATION, name, defines=defines)


def _mention(
    kind: EntityKind, name: str, role: str | None = None, defines: str | None = None
) -> Mention:
    return Mention(
        start=0, end=0, kind=kind, rules=("by hand",), name=name, role=role, defines=defines
    )


def naming(article: str, *mentions: Mention, when: str | None = "2022-11-27") -> Analysis:
    """An article that names these, in this order, and says nothing else."""
    return _analysis(article, " … ".join(m.name for m in mentions), when, mentions=mentions)


def telling(
    article: str,
    *sentences: str,
    dates: Sequence[tuple[str, str | None]] = (),
    when: str | None = "2022-11-27",
    title: str | None = None,
    part: Part = Part.BODY,
    mentions: Sequence[Mention] = (),
) -> Analysis:
    """An article of these sentences; `dates` are the words in it that speak of time, in EDTF."""
    text = "\n".join(sentences)
    places = [text.index(sentence) for sentence in sentences]
    resolutions: list[Resolution] = []
    for words, edtf in dates:
        start = text.index(words)
        resolutions.append(
            Resolution(
                start=start,
                end=start + len(words),
                kind=TimexKind.DATE,
                rule="by hand",
                value=edtf or "PAST_REF",
                when=parse_edtf(edtf) if edtf else None,
            )
        )
    return _analysis(
        article,
        text,
        when,
        title=title,
        sentences=tuple(
            Sentence(start, start + len(sentence), part)
            for start, sentence in zip(places, sentences, strict=True)
        ),
        resolutions=tuple(resolutions),
        mentions=mentions,
    )


def _analysis(
    article: str,
    text: str,
    when: str | None,
    *,
    title: str | None = None,
    sentences: tuple[Sentence, ...] = (),
    resolutions: tuple[Resolution, ...] = (),
    mentions: Sequence[Mention] = (),
) -> Analysis:
    reason = DateEvidence(
        rule="metadata", surface=when or "", when=parse_edtf(when) if when else None, weight=1
    )
    first = sentences[0] if sentences and title is None else None
    return Analysis(
        article=Article(id=ArticleId(article), path=f"{article}.txt", text=text, title=title),
        layout=Layout(
            blocks=(),
            sentences=sentences,
            title=Span(first.start, first.end) if first else None,
        ),
        when=reason.when,
        date_evidence=(reason,) if when else (),
        timexes=(),
        resolutions=resolutions,
        mentions=tuple(mentions),
    )
