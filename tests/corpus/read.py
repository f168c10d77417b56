"""What a pile of short texts names, through the pipeline and linking together."""

from __future__ import annotations

from collections.abc import Mapping

from pktui.api import article
from pktui.corpus.linking.link import link
from pktui.model.corrections import Corrections
from pktui.model.entity import Entity, EntityKind
from pktui.pipeline.analyse import analyse


def entities(*texts: str) -> tuple[Entity, ...]:
    """The entities of articles with these texts, in this order."""
    analyses = [
        analyse(article(text, id=f"{number}", date=f"2020-05-{number + 1:02}"))
        for number, text in enumerate(texts)
    ]
    return link(analyses, {a.article.id: a.when for a in analyses}, Corrections()).entities


def named(kind: EntityKind, *texts: str) -> Mapping[str, int]:
    """The name of each entity of a kind, and how often the texts name it."""
    return {e.name: len(e.appearances) for e in entities(*texts) if e.kind is kind}
