"""The reader's marks, tags and notes: one W3C Web Annotation a line.

    {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "urn:uuid:…", …}

The file lies beside the articles, and other annotation tools read it: a mark is a highlight with
the motivation “bookmarking”, tags and the note are textual bodies, and the words are anchored by
quotation and by position. Lines that pktui does not understand stay as they are. Each change reads
the file anew under a lock, so two explorers at once lose nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from pktui.errors import OutputError
from pktui.model.article import Problem, ProblemKind
from pktui.model.mark import Citation, MarkId, Quote, ReaderMark
from pktui.runtime.bounded_file import read_regular_file
from pktui.runtime.frozen import dataclass
from pktui.store.atomic_file import change_text
from pktui.store.own_folders import data_folder, folder_of, make_file_private, make_private
from pktui.text.sanitise import escape_json, neutralise

FILE_NAME = "pktui.notes.jsonl"
"""What the file is called that lies beside a corpus."""

NOTES_BYTES = 50_000_000
"""The most that the file may have: some 50,000 marks, where people make hundreds."""

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_BOOKMARK, _TAG, _NOTE = "bookmarking", "tagging", "commenting"

Annotation = dict[str, object]


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks in a file, in the order in which they were made, and what could not be read."""

    marks: tuple[ReaderMark, ...] = ()
    problems: tuple[Problem, ...] = ()


def notes_beside(paths: Sequence[str]) -> Path | None:
    """Find the file for the marks on the articles at `paths`.

    It lies beside them; for standard input and the bundled articles, in the reader's data folder.
    None where there is no such folder.
    """
    try:
        return (folder_of(paths) or data_folder()) / FILE_NAME
    except FileNotFoundError:
        return None


_MOST_PROBLEMS = 100
"""Lines that cannot be read and are told one by one; of the others it is told how many there are.
"""


def load_marks(path: Path) -> Marks:
    """Read the marks in the file at `path`: none where there is no file, a problem a bad line."""
    try:
        text = read_regular_file(path, NOTES_BYTES).decode("utf-8-sig")
    except FileNotFoundError:
        return Marks()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not UTF-8"
        return Marks((), (_problem(path, None, reason),))
    marks: dict[MarkId, ReaderMark] = {}
    problems: list[Problem] = []
    bad = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            mark = _read_line(line)
        except ValueError as error:
            bad += 1
            if bad <= _MOST_PROBLEMS:
                problems.append(_problem(path, number, str(error)))
        else:
            marks[mark.id] = mark  # of two lines with one id, the later was written later
    if bad > _MOST_PROBLEMS:
        more = bad - _MOST_PROBLEMS
        lines = "line" if more == 1 else "lines"
        problems.append(_problem(path, None, f"{more:,} more {lines} that cannot be read"))
    return Marks(tuple(marks.values()), tuple(problems))


def save_mark(path: Path, mark: ReaderMark) -> None:
    """Put `mark` into the file, in the place of the one with its id; an empty one is taken out.

    Raises `OutputError` where the file can't be written, or the mark could not be read again.
    """
    if len(mark.quote.exact) > _LONGEST_QUOTATION:
        raise OutputError(f"a mark quotes no more than {_LONGEST_QUOTATION:,} characters")

    def saved(text: str) -> str:
        lines = text.split("\n") if text else []
        kept = [line for line in lines if line.strip() and _id_in(line) != mark.id]
        at = next((place for place, line in enumerate(lines) if _id_in(line) == mark.id), len(kept))
        if not mark.is_empty:
            kept.insert(at, write_line(mark))
        return "".join(f"{line}\n" for line in kept)

    _change(path, saved)


def _change(path: Path, change: Callable[[str], str]) -> None:
    try:
        if path.parent == _own_folder():
            make_private(path.parent)
            make_file_private(path)
        change_text(path, change, most=NOTES_BYTES, mode=0o600)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or (
            "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        )
        raise OutputError(f"{neutralise(str(path))}: {neutralise(reason)}") from error


def _own_folder() -> Path | None:
    try:
        return data_folder()
    except FileNotFoundError:
        return None


def write_line(mark: ReaderMark) -> str:
    """Write `mark` as an annotation, in one line without its end."""
    bodies: list[Annotation] = [_body(_TAG, tag) for tag in mark.tags]
    if mark.note:
        bodies.append(_body(_NOTE, mark.note))
    motivation = [
        *([_BOOKMARK] if mark.marked else []),
        *([_TAG] if mark.tags else []),
        *([_NOTE] if mark.note else []),
    ]
    quote, article = mark.quote, mark.article
    annotation: Annotation = {
        "@context": _CONTEXT,
        "id": mark.id,
        "type": "Annotation",
        "motivation": motivation,
        "created": mark.made,
        "body": bodies,
        "target": {
            "source": article.path,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": quote.exact,
                    "prefix": quote.prefix,
                    "suffix": quote.suffix,
                },
                {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
            ],
        },
        "pktui": {
            "event": mark.event,
            "article": {
                "id": article.id,
                "title": article.title,
                "when": article.when,
                "publisher": article.publisher,
                "sha256": article.sha256,
            },
        },
    }
    return escape_json(json.dumps(annotation, ensure_ascii=False))


def _body(purpose: str, value: str) -> Annotation:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


_LONGEST_QUOTATION = 100_000
"""Characters of the words that a mark is on: no chapter has as many. Words that are not found as
they stand cost 2 µs and 1 KB each."""

_LONGEST_CONTEXT = 1_000
"""Characters of what stands before and behind them. Tools write some thirty, pktui 48."""


def _read_line(line: str) -> ReaderMark:
    """Read one annotation; raises `ValueError` with what is wrong with it."""
    annotation = _parsed(line)
    target = _first(annotation.get("target"), "it has no target")
    selectors = _objects(target.get("selector"))
    quote = next((s for s in selectors if s.get("type") == "TextQuoteSelector"), None)
    if quote is None:
        raise ValueError("it quotes no words")
    nowhere: Annotation = {}
    place = next((s for s in selectors if s.get("type") == "TextPositionSelector"), nowhere)
    exact, start = _text(quote, "exact"), _number(place, "start")
    if not exact:
        raise ValueError("it quotes no words")
    if len(exact) > _LONGEST_QUOTATION:
        raise ValueError(f"it quotes more than {_LONGEST_QUOTATION:,} characters")
    bodies = _objects(annotation.get("body"))
    own = _object(annotation.get("pktui"))
    article = _object(own.get("article"))
    motivation = annotation.get("motivation")
    motivations = cast("list[object]", motivation if isinstance(motivation, list) else [motivation])
    notes = [_text(body, "value") for body in bodies if _purpose(body) == _NOTE]
    source = target.get("source")
    return ReaderMark(
        id=MarkId(_text(annotation, "id") or f"line:{hash(line):x}"),
        made=_text(annotation, "created"),
        marked=_BOOKMARK in motivations or "highlighting" in motivations or not bodies,
        tags=tuple(dict.fromkeys(_text(b, "value") for b in bodies if _purpose(b) == _TAG)),
        note="\n\n".join(filter(None, notes)) or None,
        quote=Quote(
            exact=exact,
            prefix=_text(quote, "prefix")[-_LONGEST_CONTEXT:],
            suffix=_text(quote, "suffix")[:_LONGEST_CONTEXT],
            start=start,
            end=_number(place, "end") or start + len(exact),
        ),
        event=_text(own, "event") or None,
        article=Citation(
            id=_text(article, "id"),
            title=_text(article, "title"),
            when=_text(article, "when") or None,
            publisher=_text(article, "publisher") or None,
            path=source if isinstance(source, str) else _text(_object(source), "id"),
            sha256=_text(article, "sha256"),
        ),
    )


def _parsed(line: str) -> Annotation:
    try:
        annotation: object = json.loads(line)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except ValueError:
        raise ValueError("it is no JSON") from None
    if not isinstance(annotation, dict):
        raise ValueError("it is no annotation")
    return cast("Annotation", annotation)


def _id_in(line: str) -> str | None:
    try:
        found = _parsed(line).get("id")
    except ValueError:
        return None
    return found if isinstance(found, str) else None


def _purpose(body: Annotation) -> str:
    return _text(body, "purpose") or _NOTE


def _object(value: object) -> Annotation:
    return cast("Annotation", value) if isinstance(value, dict) else {}


def _objects(value: object) -> list[Annotation]:
    held = cast("list[object]", value if isinstance(value, list) else [value])
    return [cast("Annotation", one) for one in held if isinstance(one, dict)]


def _first(value: object, otherwise: str) -> Annotation:
    objects = _objects(value)
    if not objects:
        raise ValueError(otherwise)
    return objects[0]


def _text(fields: Annotation, name: str) -> str:
    held = fields.get(name)
    return held if isinstance(held, str) else ""


def _number(fields: Annotation, name: str) -> int:
    held = fields.get(name)
    return held if isinstance(held, int) and not isinstance(held, bool) and held >= 0 else 0


def _problem(path: Path, line: int | None, reason: str) -> Problem:
    return Problem(path=str(path), reason=neutralise(reason), kind=ProblemKind.MARK, line=line)
