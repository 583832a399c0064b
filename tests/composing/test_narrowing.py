"""The ayat that alone says when is quoted, not the pasal around it."""

from dataclasses import replace

import pytest

from tanya.composing.narrowing import of_that_first, to_its_ayat, to_its_step
from tanya.composing.unit import Unit
from tanya.domain.document import PageRange, Span
from tanya.domain.locator import NodeKind
from tanya.text.analysis import analyse
from tanya.understanding.intent import Wanted
from tests.composing.making import asked, hit, matcher, unit

OWNER = "(1) Setiap penyewa balon wajib membuat laporan balon."
WHEN = "(2) Laporan balon disampaikan paling lambat tanggal 15 Februari."
AGAIN = "(3) Laporan balon diperbaiki paling lambat tanggal 1 Maret."
QUESTION = asked("laporan balon disampaikan", Wanted.DEADLINE)


def parts(*ayat: str) -> list[Unit]:
    """The pasal whole, and each of its ayat."""
    found = hit(*ayat)
    told = (found.passage.text[span.start : span.end] for span in found.passage.spans)
    return [
        replace(unit(text), hit=found, span=span, text=text, spoken=matcher(QUESTION).said(analyse(text)))
        for text, span in zip(told, found.passage.spans, strict=True)
    ]


def test_the_one_ayat_that_says_when_is_quoted() -> None:
    whole, first, second = parts(OWNER, WHEN)
    assert to_its_ayat(whole, [whole, first, second], QUESTION, matcher(QUESTION)) == second


def test_where_two_say_when_the_pasal_is_quoted() -> None:
    units = parts(OWNER, WHEN, AGAIN)
    assert to_its_ayat(units[0], units, QUESTION, matcher(QUESTION)) == units[0]


def test_an_ayat_that_leaves_out_what_is_asked_does_not_stand_for_its_pasal() -> None:
    units = parts(OWNER, "(2) Paling lambat tanggal 15 Februari.")
    assert to_its_ayat(units[0], units, QUESTION, matcher(QUESTION)) == units[0]


def test_a_time_of_what_is_asked_goes_before_the_time_of_something_else() -> None:
    other, *_ = parts("(1) Laporan balon direviu.", "(2) Hasil reviu laporan dikirim paling lambat 9 hari.")
    _, _, second = parts(OWNER, WHEN)
    likely, near, far = (
        replace(one, answers=share) for one, share in ((other, 0.7), (second, 0.4), (second, 0.1))
    )
    near, far = (replace(one, hit=likely.hit) for one in (near, far))
    told = matcher(QUESTION)
    assert of_that_first([likely, near], QUESTION, told) == [near, likely]
    assert of_that_first([likely, far], QUESTION, told) == [likely, far]


def test_where_no_time_is_asked_the_pasal_stays() -> None:
    units, general = parts(OWNER, WHEN), asked("laporan balon disampaikan")
    assert to_its_ayat(units[0], units, general, matcher(general)) == units[0]


ROW = (
    "Upah juru balon dipotong:",
    "a. pendaratan pertama sampai dengan kedua tidak dipotong;",
    "b. pendaratan ketiga dan selanjutnya dipotong 2%.",
)


def first_of_row() -> Unit:
    """Huruf a of that list."""
    found = hit("\n".join(ROW))
    place, text = found.passage.spans[0].locator, found.passage.text
    starts = [text.index(one) for one in ROW]
    spans = [
        Span(place.down(NodeKind.HURUF, label), NodeKind.HURUF, start, start + len(said), PageRange())
        for label, start, said in zip("ab", starts[1:], ROW[1:], strict=True)
    ]
    passage = replace(found.passage, spans=(*found.passage.spans, *spans))
    return replace(unit(ROW[1]), hit=replace(found, passage=passage), span=spans[0], text=ROW[1])


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("pendaratan kedua dipotong berapa", ROW[1]),
        ("pendaratan ke 3 dipotong berapa", ROW[2]),
        ("pendaratan keempat dipotong berapa", ROW[2]),
        ("pendaratan dipotong berapa", ROW[1]),
    ],
)
def test_of_a_row_the_item_is_quoted_that_is_made_for_the_one_asked_of(question: str, quoted: str) -> None:
    assert to_its_step(first_of_row(), asked(question)).text == quoted


def test_where_no_item_is_made_for_the_one_asked_of_the_list_is_quoted() -> None:
    best = first_of_row()
    text = best.hit.passage.text.replace("ketiga dan selanjutnya", "malam")
    cut = replace(best, hit=replace(best.hit, passage=replace(best.hit.passage, text=text)))
    assert to_its_step(cut, asked("pendaratan ke 3 dipotong berapa")).text == text
