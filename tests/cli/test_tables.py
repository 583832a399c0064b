"""What is compared, as a table where it can be read, and over the wire."""

from io import StringIO

import pytest
from rich.console import Console

from tanya.answering.telling import at_once
from tanya.cli.showing import show_answer, show_told
from tanya.domain.answer import Answer, Citation, Question, Row, Sentence, Status, Table
from tanya.domain.document import Document, Kind, PageRange
from tanya.domain.locator import Locator
from tanya.domain.regulation import RegulationId
from tanya.wire import answer_object

_RULE = Document("pp-7-2031", Kind.NASKAH, "PP 7/2031", "b.txt", "x", 0, RegulationId("PP", "7", 2031))
_WIDE, _SLIM = 100, 40


def cited(number: int, place: str, quote: str, *, superseded: bool = False) -> Citation:
    locator = Locator.parse(place)
    assert locator
    return Citation(number, _RULE, locator, PageRange(), quote, True, superseded=superseded)


def answer(*rows: Row, columns: tuple[str, ...] = ("Juru Balon", "Tambatan"), quote: str = "tiang") -> Answer:
    return Answer(
        Question("beda juru balon dan tambatan"),
        Status.ANSWERED,
        (
            Sentence("Ini didahulukan:\n“syarat”", (3,)),
            Sentence("Juru Balon, menurut Pasal 1 angka 2 PP Nomor 7 Tahun 2031:\n“orang”", (1,)),
            Sentence(f"Tambatan, menurut Pasal 1 angka 3 PP Nomor 7 Tahun 2031:\n“{quote}”", (2,)),
        ),
        (
            cited(1, "Pasal 1 angka 2", "orang", superseded=True),
            cited(2, "Pasal 1 angka 3", quote),
            cited(3, "Pasal 3", "syarat"),
        ),
        table=Table(columns, rows),
    )


def shown(told: Answer, width: int) -> str:
    console = Console(file=StringIO(), width=width)
    show_answer(console, told)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_a_cell_shows_its_quote_with_place_and_number() -> None:
    (line,) = [one for one in shown(answer(Row("", ((1,), (2,)))), _WIDE).splitlines() if "“orang”" in one]
    assert "“orang” bunyi sebelum diubah [1]" in line
    assert "“tiang” [2]" in line
    assert "Pasal 1 angka 2 PP 7/2031" in shown(answer(Row("", ((1,), (2,)))), _WIDE)


def test_what_stands_in_no_cell_is_told_above() -> None:
    text = shown(answer(Row("", ((1,), (2,)))), _WIDE)
    assert text.index("Ini didahulukan:") < text.index("Juru Balon")
    assert "Juru Balon, menurut" not in text


@pytest.mark.parametrize(
    ("rows", "empty"),
    [
        ((Row("", ((1,), ())),), "tidak ditemukan"),
        ((Row("ayat (1)", ((1,), (2,))), Row("ayat (2)", ((), (2,)))), "–"),
    ],
)
def test_an_empty_cell_says_whether_anything_was_found_of_its_column(
    rows: tuple[Row, ...], empty: str
) -> None:
    assert empty in shown(answer(*rows), _WIDE)


@pytest.mark.parametrize(("width", "quote"), [(_SLIM, "tiang"), (_WIDE, "tiang " * 300)])
def test_where_a_table_cannot_be_read_the_sentences_are_shown(width: int, quote: str) -> None:
    text = " ".join(shown(answer(Row("", ((1,), (2,))), quote=quote), width).split())
    assert "Juru Balon, menurut Pasal 1 angka 2 PP Nomor 7 Tahun 2031: “orang” [1]" in text


@pytest.mark.parametrize("width", [_WIDE, _SLIM])
def test_told_sentence_by_sentence_it_looks_the_same(width: int) -> None:
    told = answer(Row("", ((1,), (2,))))
    console = Console(file=StringIO(), width=width)
    show_told(console, at_once(told))
    assert isinstance(console.file, StringIO)
    assert console.file.getvalue() == shown(told, width)


def test_over_the_wire_a_table_points_to_its_citations() -> None:
    told = answer_object(answer(Row("", ((1,), ()))))
    assert told["table"] == {
        "columns": ["Juru Balon", "Tambatan"],
        "rows": [{"head": "", "cells": [[1], []]}],
    }


def test_an_answer_that_compares_nothing_has_a_null_there() -> None:
    assert answer_object(Answer(Question("x"), Status.NO_EVIDENCE))["table"] is None
