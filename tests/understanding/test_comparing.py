import pytest

from tanya.understanding.comparing import (
    aspects_of,
    by_year,
    compared,
    compares,
    old_and_new,
    sides_of,
)
from tanya.understanding.placing import MARK


def readings(text: str, *names: str) -> list[tuple[str, ...]]:
    told = compared(text, names)
    return [tuple(side.words for side in reading) for reading in told.readings] if told else []


@pytest.mark.parametrize(
    "text",
    [
        "apa beda reviu dengan audit",
        "perbedaan antara reviu dan audit",
        "beda reviu sama audit apa?",
        "perbedaan reviu dan audit menurut PP 60/2008",
        "reviu itu apa bedanya dengan audit?",
        "reviu beda apa sama audit",
    ],
)
def test_both_sides_are_told_apart(text: str) -> None:
    assert sides_of(text) == ("reviu", "audit")


@pytest.mark.parametrize("text", ["apa bedanya?", "reviu dan audit", "perbedaan itu", ""])
def test_what_compares_nothing_has_no_sides(text: str) -> None:
    assert sides_of(text) == ()


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("bandingkan reviu dan audit", ("reviu", "audit")),
        ("reviu vs audit", ("reviu", "audit")),
        ("What is the difference between reviu and audit in PP 60?", ("reviu", "audit")),
        ("apa perbedaan atribusi, delegasi, dan mandat?", ("atribusi", "delegasi", "mandat")),
        ("beda hak dan kewajiban PNS dengan PPPK", ("hak dan kewajiban PNS", "PPPK")),
        (
            "beda pemberhentian dengan hormat dan tidak dengan hormat",
            ("pemberhentian dengan hormat", "pemberhentian tidak dengan hormat"),
        ),
    ],
)
def test_the_strongest_word_between_them_parts_the_sides(text: str, sides: tuple[str, ...]) -> None:
    assert (readings(text) or [()])[0] == sides


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("perbedaan sanksi administratif ringan dan berat", "sanksi administratif berat"),
        ("dinas tipe A dan tipe B bedanya apa", "dinas tipe B"),
        ("beda eselon II dan III", "eselon III"),
    ],
)
def test_a_degree_leaves_out_what_it_is_a_degree_of(text: str, second: str) -> None:
    assert [reading[1] for reading in readings(text)] == [second]


def test_a_bare_word_may_be_meant_either_way() -> None:
    assert readings("beda batas waktu keberatan dan banding") == [
        ("batas waktu keberatan", "banding"),
        ("batas waktu keberatan", "batas waktu banding"),
    ]


def test_a_name_with_a_dividing_word_in_it_is_kept_whole() -> None:
    (sides,) = readings("beda PNS dan biro hukum dan tata usaha", "biro hukum dan tata usaha")
    assert sides == ("PNS", "biro hukum dan tata usaha")


def test_what_is_said_of_both_may_stand_behind_the_last() -> None:
    told = compared("beda efisiensi dan efektivitas program")
    assert told
    assert told.trimmed
    assert [side.words for side in told.trimmed] == ["efisiensi", "efektivitas"]


def test_the_first_side_may_be_left_to_the_conversation() -> None:
    told = compared("bedanya sama reviu apa?")
    assert told
    assert told.parts == ("", "reviu")
    assert sides_of("bedanya sama reviu apa?") == ()


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        (f"bobot SKP {MARK} vs {MARK}", ("bobot SKP", "bobot SKP")),
        (f"{MARK} vs {MARK} bobot", ("bobot komponen", "bobot komponen")),
        (f"apa yang berubah dari {MARK} ke {MARK} soal jenis hukuman?", ("jenis hukuman", "jenis hukuman")),
        (
            f"cuti sakit PNS menurut {MARK} dibandingkan PPPK menurut {MARK}",
            ("cuti sakit PNS", "cuti sakit PPPK"),
        ),
        (f"lamanya cuti di {MARK} dan {MARK}", ("berapa lama cuti", "berapa lama cuti")),
        (f"apa beda {MARK} dan {MARK}?", ("", "")),
    ],
)
def test_what_is_asked_of_each_regulation_is_told_apart(text: str, aspects: tuple[str, ...]) -> None:
    assert aspects_of(text, 2) == aspects


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bandingkan pagu anggaran tahun 2022 dan 2023", ("pagu anggaran", (2022, 2023))),
        ("pagu 2021, 2022 vs 2023 berapa", ("pagu berapa", (2021, 2022, 2023))),
        ("bandingkan target 2022 dengan realisasi 2023", ("", ())),
    ],
)
def test_years_in_a_row_are_compared(text: str, told: tuple[str, tuple[int, ...]]) -> None:
    assert by_year(text) == told


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (f"pasal 5 {MARK} sebelum dan sesudah diubah", True),
        (f"bunyi lama dan bunyi baru pasal 5 {MARK}", True),
        (f"apa yang berubah di pasal 5 {MARK}", True),
        (f"bunyi pasal 5 {MARK}", False),
        (f"laporan disampaikan sebelum tahun anggaran berakhir menurut {MARK}", False),
    ],
)
def test_both_wordings_are_asked_for_in_so_many_words(text: str, asked: bool) -> None:
    assert old_and_new(text) is asked


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"apa yang berubah dari {MARK} ke {MARK}", True),
        (f"dulu di {MARK} berapa hari, sekarang di {MARK} berapa?", True),
        (f"apa yang diubah {MARK}", False),
        (f"hak pegawai menurut {MARK} dan {MARK}", False),
    ],
)
def test_comparing_is_told_by_its_words(text: str, said: bool) -> None:
    assert compares(text) is said
