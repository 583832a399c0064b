import time
from pathlib import Path

import pytest

from tanya.grading.reading import Aim, read, scores_in
from tanya.scales.load import load_scales

INSTRUMENTS = load_scales(Path(__file__).parents[2] / "corpus" / "predikat.yaml").instruments


@pytest.mark.parametrize(
    ("question", "aim", "scores", "label", "instrument"),
    [
        ("nilai sakip 75,5 predikatnya apa", Aim.PLACE, ("75,5",), "", "akip"),
        ("IKM 88.31 masuk mutu apa", Aim.PLACE, ("88.31",), "", "ikm"),
        ("nilai AKIP 80 itu A atau BB?", Aim.PLACE, ("80",), "", "akip"),
        ("sakip 62,5% dapat apa", Aim.PLACE, ("62,5",), "", "akip"),
        ("nilai AKIP -3 predikatnya?", Aim.PLACE, ("-3",), "", "akip"),
        ("indeks RB 85 tahun 2024 kategori apa", Aim.PLACE, ("85",), "", "rb"),
        ("butuh nilai berapa supaya dapat A", Aim.NEED, (), "A", None),
        ("indeks SPBE harus berapa agar sangat baik", Aim.NEED, (), "sangat baik", "spbe"),
        ("rentang nilai predikat cc akip", Aim.NEED, (), "CC", "akip"),
        ("selisih nilai 68 ke BB", Aim.DISTANCE, ("68",), "BB", None),
        ("nilai 65,2 masih B, mau naik ke BB kurang berapa", Aim.DISTANCE, ("65,2",), "BB", None),
        ("nilai sakip kami B, naik ke BB butuh berapa", Aim.NEED, (), "BB", "akip"),
        ("predikat SAKIP apa saja", Aim.SCALE, (), "", "akip"),
        ("predikat AKIP dari AA sampai D", Aim.SCALE, (), "", "akip"),
        ("predikat A sampai D berapa saja", Aim.SCALE, (), "", None),
        ("kalau tiap subkomponen BB nilai akhirnya berapa", Aim.UNIFORM, (), "BB", None),
        ("kalau subkomponen dapat BB semua, nilai akhirnya berapa", Aim.UNIFORM, (), "BB", None),
    ],
)
def test_what_is_to_be_computed(
    question: str, aim: Aim, scores: tuple[str, ...], label: str, instrument: str | None
) -> None:
    reading = read(question, INSTRUMENTS)
    assert reading
    assert (reading.aim, reading.scores, reading.label, reading.instrument) == (
        aim, scores, label, instrument,
    )  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        "predikat SAKIP Kota Metro tahun 2018 apa",
        "berapa kabupaten yang SAKIP-nya predikat A",
        "apa arti predikat BB",
        "nilai SAKIP kita B terus, apa yang paling cepat diperbaiki?",
        "berapa nilai subkomponen BB",
        "bobot 30 untuk komponen apa",
        "kalau nilai AKIP 75 apa sanksinya",
        "laporan dikirim 3 bulan sesudah tahun anggaran, kategori apa?",
        "siapa yang memberi predikat nilai 75",
        "kategori layanan SPBE apa saja",
        "kategori responden IKM apa saja",
        "",
    ],
)
def test_a_question_for_something_else_is_left_alone(question: str) -> None:
    assert read(question, INSTRUMENTS) is None


def test_years_days_and_numbers_of_rules_are_no_scores() -> None:
    assert scores_in("tahun 2024, 31 maret, 5 hari, 12/2015, 1.234.567, nilai 75") == ("75",)


def test_a_question_that_speaks_of_another_matter_is_not_bare() -> None:
    other, bare = (
        read("nilai IPP 80 kategorinya apa", INSTRUMENTS),
        read("nilai 80 kategorinya apa", INSTRUMENTS),
    )
    assert other
    assert bare
    assert (other.bare, bare.bare) == (False, True)


@pytest.mark.parametrize("piece", ["9", "1,", "a ", "nilai ", "semua komponen ", "berapa lagi "])
def test_a_hostile_question_is_read_at_once(piece: str) -> None:
    started = time.process_time()
    read(piece * 20_000, INSTRUMENTS)
    assert time.process_time() - started < 8  # of the processor; by its square it takes far longer
