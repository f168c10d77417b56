"""Why something was not read, dated or trusted, said in the reader's language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import pktui
from pktui.wording.language import say, speak
from pktui.wording.problem_reasons import REASONS, say_reason

PACKAGE = Path(pktui.__file__).parent
FOLDERS = ("reading", "corpus", "workspace", "store")
"""The folders of the package whose modules tell of problems."""
BLANK = "7"
"""What stands for a value in a text of the code."""
OF_BLANKS = {
    *("", "7: 7", "7 than 7", "7 “7”: 7", "“7”: 7", "7 more 7 that cannot be read"),
    *("7 lost letters on the way; their names are not looked for", "a feed without entries7"),
    *("7 not 7, shown as 7: 7", "7 not published: left out"),
    *("7; what each says is read all the same", "7the same text as 7 in 7; read as one article"),
    "7the same text as 7 in 7, set a little differently (7 of it word for word); read as one "
    "article",
}
"""Texts of the code whose blanks are words of ours again, as in the examples below."""


@pytest.fixture
def _vietnamese() -> Iterator[None]:
    speak("vi")
    yield
    speak("en")


def _texts(node: ast.expr) -> Iterator[str]:
    """The texts that an expression may give."""
    match node:
        case ast.Constant(value=str(value)):
            yield value
        case ast.JoinedStr(values=values):
            yield "".join(str(v.value) if isinstance(v, ast.Constant) else BLANK for v in values)
        case ast.BinOp(left=left, right=right):
            yield from (one + other for one in _texts(left) for other in _texts(right))
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_texts(body), *_texts(orelse))
        case ast.Call(func=ast.Name(id="neutralise"), args=[inner]):
            yield from _texts(inner)
        case _:
            pass


def _reasons_of_the_code() -> Iterator[str]:
    for folder in FOLDERS:
        for path in sorted((PACKAGE / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                match node:
                    case ast.Call(func=ast.Name(id="Flaw"), args=[reason, *_]):
                        yield from _texts(reason)
                    case ast.Call(func=ast.Name(id="unreadable"), args=[_, reason, *_]):
                        yield from _texts(reason)
                    case ast.Call(func=ast.Name(id="_problem"), args=[_, _, reason]):
                        yield from _texts(reason)
                    case ast.Call(func=ast.Name(id="Problem"), keywords=keywords):
                        told = (k.value for k in keywords if k.arg == "reason")
                        yield from (text for reason in told for text in _texts(reason))
                    case _:
                        pass


@pytest.mark.usefixtures("_vietnamese")
def test_hardly_a_reason_of_the_code_is_said_in_english() -> None:
    reasons = {*_reasons_of_the_code()} - OF_BLANKS
    assert len(reasons) > 100
    untold = [reason for reason in sorted(reasons) if say_reason(reason) == reason]
    assert len(untold) * 20 < len(reasons), untold


@pytest.mark.usefixtures("_vietnamese")
@pytest.mark.parametrize("text", REASONS)
def test_no_reason_is_taken_for_another(text: str) -> None:
    values = dict.fromkeys(re.findall(r"\{(\w+)\}", text), "x7")
    reason = text.format(**values)
    assert say_reason(reason) == (say(text, **values) if values else say(text))


def test_english_is_said_as_it_is() -> None:
    assert say_reason("message 3: empty") == "message 3: empty"


@pytest.mark.usefixtures("_vietnamese")
@pytest.mark.parametrize(
    ("reason", "vietnamese"),
    [
        ("empty", "trống"),
        ("a PDF with a password: save it without one", None),
        ("message 3: the attachment “a.zip”: empty", "thư 3: tệp đính kèm “a.zip”: trống"),
        (
            "a feed that cannot be read: nested too deeply",
            "nguồn tin không đọc được: lồng nhau quá sâu",
        ),
        (
            "the id x {y} names another text in a.txt; both stay",
            "mã x {y} là của một bài khác trong a.txt; giữ cả hai",
        ),
        ("3 paragraphs have lost letters on the way; their names are not looked for", None),
        ("a paragraph has lost letters on the way; their names are not looked for", None),
        ("2 more lines that cannot be read", "2 dòng nữa không đọc được"),
        ("a feed without entries", "nguồn tin không có mục nào"),
        ("a post that is not published: left out", "một bài chưa đăng: bỏ qua"),
        ("1 more copy, or text under the id of another; what each says is read all the same", None),
        ("a character that is not UTF-8, shown as ?: byte 4", None),
        ("2,000 characters that are not UTF-8, shown as ?: byte 4 the first", None),
        ("“30 February”: there is no 2021-02-30", "“30 February”: không có 2021-02-30"),
        ("hide “Lan”: no person of that name", "hide “Lan”: không có người nào tên như vậy"),
        ("what nobody has written yet", "what nobody has written yet"),
        ("damaged: " + "x" * 10_000, "damaged: " + "x" * 10_000),
        ("an article of more than 10 characters", "một bài dài hơn 10 ký tự"),
        ("an article of more than 5 M characters", "một bài dài hơn 5 triệu ký tự"),
        (
            "a spreadsheet that cannot be read: 12 rows of 3 columns",
            "bảng tính không đọc được: 12 hàng, 3 cột",
        ),
    ],
)
def test_vietnamese(reason: str, vietnamese: str | None) -> None:
    assert say_reason(reason) != reason if vietnamese is None else say_reason(reason) == vietnamese
