import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.writing.sentences import SentenceReader, Written

_TEXT = (
    "**Jawaban:** Laporan disampaikan paling lambat 2 bulan [S1]. "
    "Ia memuat *dua* hal. [S2, S3] Yang lain tidak.\n"
    "1. Menyusun rencana [S1]\n- b) Butir kedua [S9]\n> Kutipan “begini.” [S4]\n"
)
_READ = [
    Written("Laporan disampaikan paling lambat 2 bulan.", ("S1",)),
    Written("Ia memuat dua hal.", ("S2", "S3")),
    Written("Yang lain tidak.", ()),
    Written("Menyusun rencana.", ("S1",)),
    Written("Butir kedua.", ("S9",)),
    Written("Kutipan “begini.”", ("S4",)),
]


def read(text: str, size: int = 1000) -> list[Written]:
    reader = SentenceReader()
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    return [*(one for piece in pieces for one in reader.feed(piece)), *reader.rest()]


@given(st.integers(1, 200))
def test_however_it_is_cut_the_sentences_are_the_same(size: int) -> None:
    assert read(_TEXT, size) == _READ


@given(st.text(alphabet="ab .[]S1*\n<think>/", max_size=200), st.integers(1, 9))
def test_any_text_is_read_and_no_mark_stays_in_it(text: str, size: int) -> None:
    assert all("[S1]" not in one.text for one in read(text, size))


@pytest.mark.parametrize("end", ["", " dan", " kecuali", " paling lambat 3"])
def test_the_end_that_is_cut_off_is_left_out(end: str) -> None:
    assert read(f"Laporan disampaikan{end}") == []


@pytest.mark.parametrize("end", [".", " [S1]", " [S1].", ". [S1]", "!**"])
def test_the_last_sentence_counts_where_it_has_an_end(end: str) -> None:
    assert [one.text.rstrip("!.") for one in read(f"Laporan disampaikan{end}")] == ["Laporan disampaikan"]


@pytest.mark.parametrize(
    "text",
    [
        "Menurut PP No. 8 laporan disampaikan [S1].",
        "Bobotnya 12.5 persen [S1].",
        "Nilainya 1.000.000 rupiah [S1].",
        "Laporan (LKj) disampaikan, mis. oleh dinas [S1].",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert len(read(text)) == 1


def test_thoughts_are_left_out_even_where_they_cite() -> None:
    assert read("<think>\nMungkin 3 bulan [S1].\n</think>\n\nPaling lambat 2 bulan [S1].") == [
        Written("Paling lambat 2 bulan.", ("S1",))
    ]
    assert read("<think>\nMungkin 3 bulan [S1].") == []


def test_a_flood_without_an_end_is_not_kept() -> None:
    reader = SentenceReader()
    assert [list(reader.feed("kata " * 100)) for _ in range(50)] == [[]] * 50
    assert len(reader._held) <= 2500


@pytest.mark.parametrize("text", ["a" * 100_000, "[" * 50_000, "- " * 50_000, "a. " * 30_000, "** " * 30_000])
def test_hostile_text_is_read_in_no_time(text: str) -> None:
    assert len(read(text, 4096)) < 100_000
