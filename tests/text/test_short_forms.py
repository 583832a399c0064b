"""Short names that texts give."""

import time

import pytest

from tanya.text.short_forms import ShortForm, settled, short_forms

BALLOON = ShortForm("WBU", "Wahana Balon Udara")


def given(text: str) -> list[tuple[str, str]]:
    return [(form.short, form.long) for form in short_forms(text)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1. Wahana Balon Udara yang selanjutnya disingkat WBU adalah kain.", ("WBU", "Wahana Balon Udara")),
        ("Wahana Balon Udara, yang selanjutnya disebut WBU, adalah", ("WBU", "Wahana Balon Udara")),
        ("Wahana Balon\tUdara yang selanjutnya disingkat dengan WBU ialah", ("WBU", "Wahana Balon Udara")),
        ("Menara Pandu yang selanjutnya disebut Menpan adalah tiang.", ("Menpan", "Menara Pandu")),
        ("diperiksa Kepala Menara Balon (KMB) setiap hari", ("KMB", "Kepala Menara Balon")),
        ("Kepala Menara dan Tambatan (KMT)", ("KMT", "Kepala Menara dan Tambatan")),
    ],
)
def test_a_short_name_is_read_with_what_it_stands_for(text: str, form: tuple[str, str]) -> None:
    assert given(text) == [form]


def test_what_stands_before_the_name_is_left_out() -> None:
    text = "Dalam Peraturan ini Wahana Balon Udara yang selanjutnya disingkat WBU adalah kain."
    assert given(text) == [("WBU", "Wahana Balon Udara")]
    assert given("Setiap Kepala Wahana Balon Udara (WBU) wajib") == [("WBU", "Wahana Balon Udara")]


def test_of_two_names_the_short_one_is_of_the_last() -> None:
    text = "Wadah Udara yang selanjutnya disebut Wahana Balon yang selanjutnya disingkat Wahbal,"
    assert given(text) == [("Wahbal", "Wahana Balon")]


def test_initials_tell_where_a_long_name_begins_better_than_its_letters_do() -> None:
    text = "Kerangka Kualifikasi Nasional yang selanjutnya disingkat KKN adalah"
    assert given(f"Kepala {text}") == [("KKN", "Kerangka Kualifikasi Nasional")]


@pytest.mark.parametrize(
    "text",
    [
        "Kepala Menara Balon yang selanjutnya disebut Kepala adalah pejabat.",  # a word, and no name
        "Keputusan Kepala Menara yang selanjutnya disebut Keputusan adalah",
        "Kepala Menara yang selanjutnya disingkat XYZ adalah",  # other letters
        "Balon yang selanjutnya disingkat BLN adalah",  # one word
        "Kepala Menara Balon (WBU)",
        "Kepala Menara (tiang) dan Balon (kain)",
        "kepala menara balon (KMB)",
        "Kepala Menara. Balon yang selanjutnya disingkat KMB adalah",  # of two sentences
        "",
    ],
)
def test_what_is_no_short_name_is_left_alone(text: str) -> None:
    assert given(text) == []


def test_every_place_is_told() -> None:
    once = "Wahana Balon Udara (WBU) dan "
    assert given(3 * once) == 3 * [("WBU", "Wahana Balon Udara")]


def test_a_misprint_is_no_name_of_its_own() -> None:
    misprinted = ShortForm("WBU", "Wahana Balom Udara")
    assert settled({BALLOON: 9, misprinted: 2}) == (BALLOON,)


def test_two_ways_of_writing_one_name_are_both_kept() -> None:
    other = ShortForm("WBU", "Wahana Balon Udaraan")
    assert settled({BALLOON: 3, other: 2}) == (BALLOON, other)


def test_a_name_of_two_things_stands_for_both_and_one_of_three_for_none() -> None:
    second, third = ShortForm("WBU", "Warga Banjar Utara"), ShortForm("WBU", "Waduk Bendung Usang")
    assert settled({BALLOON: 1, second: 1}) == (BALLOON, second)
    assert settled({BALLOON: 1, second: 1, third: 1}) == ()


def test_what_is_written_nearly_alike_is_one_meaning_of_three() -> None:
    forms = [ShortForm("WBU", f"Wahana Balon Udara{ending}") for ending in ("", "n", "s", "h")]
    assert settled(dict.fromkeys(forms, 1)) == tuple(sorted(forms, key=lambda form: form.long))


def test_a_short_name_is_the_same_in_other_letters() -> None:
    one, second, third = (
        ShortForm(short, f"{long} Udara")
        for short, long in zip(
            ("Wbu", "WBU", "wBU"), ("Wahana Balon", "Warga Banjar", "Waduk Bendung"), strict=True
        )
    )
    assert settled({one: 1, second: 1, third: 1}) == ()


@pytest.mark.parametrize(
    "text",
    [
        "A" * 60_000,
        "Aa " * 20_000 + "selanjutnya (",
        ("Aaaa" + " " * 3_000) * 20 + "yang selanjutnya (",
        "Abcdef yang selanjutnya disebut" + " " * 60_000,
        "Abcdef yang selanjutnya " * 3_000,
        "Balon Udara dan " * 4_000 + "(",
    ],
)
def test_a_hostile_text_is_read_in_no_time(text: str) -> None:
    started = time.process_time()
    assert given(text) == []
    assert time.process_time() - started < 1.0
