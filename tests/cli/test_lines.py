from datetime import date

import pytest

from tanya.cli.lines import questions_in
from tanya.domain.answer import Answer, Question, Status

NOTHING = Question("")


def read(*lines: str, usual: Question = NOTHING) -> list[Question | Answer]:
    return list(questions_in(lines, usual))


def test_a_plain_line_is_a_question() -> None:
    assert read("Apa itu SAKIP?\n") == [Question("Apa itu SAKIP?")]


def test_an_object_carries_conversation_region_and_day() -> None:
    line = (
        '{"question": "kalau 2021?", "context": ["predikat?"], "region": "Kota Metro", "as_of": "2020-02-29"}'
    )
    assert read(line) == [Question("kalau 2021?", ("predikat?",), "Kota Metro", date(2020, 2, 29))]


def test_what_a_line_does_not_say_is_taken_from_the_command() -> None:
    usual = Question("", region="Kota Metro", as_of=date(2018, 1, 1))
    plain, given = read("predikat?", '{"question": "predikat?", "region": "Kota Sukabumi"}', usual=usual)
    assert plain == Question("predikat?", region="Kota Metro", as_of=date(2018, 1, 1))
    assert given == Question("predikat?", region="Kota Sukabumi", as_of=date(2018, 1, 1))


def test_empty_lines_are_skipped() -> None:
    assert read("", "  \n", "halo") == [Question("halo")]


@pytest.mark.parametrize(
    "line",
    [
        "{bukan json",
        '{"question": ""}',
        '{"question": 5}',
        '{"pertanyaan": "apa?"}',
        '{"question": "apa?", "context": "tadi"}',
        '{"question": "apa?", "context": [1]}',
        '{"question": "apa?", "region": 3}',
        '{"question": "apa?", "as_of": "kemarin"}',
        '{"question": "apa?", "as_of": 2020}',
        '{"question": "apa?", "as_of": "2021-02-29"}',
        '{"question": "apa?", "tanggal": "2021-02-28"}',
    ],
)
def test_a_line_that_makes_no_sense_is_told_by_its_number(line: str) -> None:
    first, second = read("halo", line)
    assert first == Question("halo")
    assert isinstance(second, Answer)
    assert second.status is Status.FAILED
    assert "Baris 2 tidak dapat dibaca" in second.text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"question": "apa?", "context": ' + "[" * 100_000, "terlalu dalam bersarang"),
        ('{"question": apa}', "bukan JSON, mulai dari huruf ke-14"),
        ('{"question": "apa?", "as_of": "kemarin"}', "“as_of” harus tanggal"),
    ],
)
def test_what_is_wrong_with_a_line_is_told_in_indonesian_and_the_next_is_read(line: str, said: str) -> None:
    wrong, right = read(line, "halo")
    assert isinstance(wrong, Answer)
    assert said in wrong.text
    assert right == Question("halo")


def test_a_key_that_means_nothing_is_refused_by_name() -> None:
    (answer,) = read('{"question": "apa?", "wilayah": "Kota Metro", "x": 1}')
    assert isinstance(answer, Answer)
    assert "“wilayah”, “x”" in answer.text
