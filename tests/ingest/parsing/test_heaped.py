"""Numbers of ayat that a scanner heaped up, apart from their words."""

import pytest

from tests.ingest.parsing.examples import HEAD, nodes


def below(found: dict[str, object], pasal: str) -> list[str]:
    return [name for name in found if name.startswith(f"{pasal} ")]


@pytest.mark.parametrize("page", [0, 1])
def test_numbers_heaped_up_inside_a_pasal_make_it_one_text(page: int) -> None:
    found = nodes(
        HEAD + "Pasal 1\n(1) Perahu dicat.\n(2t (3) (4) Dayung dijaga. Layar dilipat. Jangkar diikat.\n"
        "(5) Perahu diberi nama.\nPasal 2\nIsi.\n",
        page,
    )
    assert below(found, "Pasal 1") == []
    assert found["Pasal 1"].text.split("\n")[1:4] == [
        "(1) Perahu dicat.",
        "(2t (3) (4)",
        "Dayung dijaga. Layar dilipat. Jangkar diikat.",
    ]


def test_numbers_heaped_up_in_mid_sentence_make_the_pasal_one_text() -> None:
    found = nodes(HEAD + "Pasal 1\n(1) Perahu yang (2) (3) dayung dijaga.\n(4) Layar dilipat.\n")
    assert below(found, "Pasal 1") == []


def test_the_heap_of_the_next_pasal_leaves_the_ayat_above_it_as_they_are() -> None:
    found = nodes(
        HEAD + "Pasal 1\n(1) Perahu dicat.\n(2) Dayung dijaga.\n(1)\n(2t\nPasal 2\nLayar dilipat. Isi.\n"
    )
    assert below(found, "Pasal 1") == ["Pasal 1 ayat (1)", "Pasal 1 ayat (2)"]
    assert found["Pasal 1 ayat (2)"].text == "(2) Dayung dijaga.\n(1) (2t"
    assert found["Pasal 2"].text == "Pasal 2\nLayar dilipat. Isi."


@pytest.mark.parametrize(
    "words",
    [
        "(1) Perahu dicat.\nDayung dijaga. Layar dilipat.\n(2) (3)",  # they go on
        "(1) Perahu dicat.\n(2) Dayung dijaga. Layar dilipat.\n(1) (2)",  # the last holds another
        "Perahu dicat bagi:\na. nelayan; dan\nb. nakhoda.\n(1) (2)",  # none is told apart
    ],
)
def test_a_heap_at_the_end_that_may_be_the_pasals_own_makes_it_one_text(words: str) -> None:
    found = nodes(HEAD + f"Pasal 1\n{words}\nPasal 2\nIsi.\n")
    assert below(found, "Pasal 1") == []
    assert found["Pasal 1"].text.endswith(words.rsplit("\n", maxsplit=1)[-1])


def test_numbers_heaped_up_on_the_label_of_a_pasal_are_no_ayat_of_it() -> None:
    found = nodes(
        HEAD + "Pasal 1 (1) (21 (3) Perahu dicat. Dayung dijaga. Layar dilipat.\nPasal 2\nIsi.\n", 0
    )
    assert below(found, "Pasal 1") == []
    assert found["Pasal 1"].text == "Pasal 1\n(1) (21 (3)\nPerahu dicat. Dayung dijaga. Layar dilipat."


def test_one_ayat_that_the_print_leaves_out_leaves_the_others() -> None:
    lists = "".join(f"({n}) Perahu {n} memuat:\na. jala; dan\nb. dayung.\n" for n in (1, 2, 4))
    found = nodes(HEAD + f"Pasal 1\n{lists}Pasal 2\nIsi.\n")
    ayat = [name for name in below(found, "Pasal 1") if "huruf" not in name]
    assert ayat == ["Pasal 1 ayat (1)", "Pasal 1 ayat (2)", "Pasal 1 ayat (4)"]


def test_the_fourth_ayat_may_be_printed_as_a_letter() -> None:
    found = nodes(
        HEAD
        + "Pasal 1\n(1) Satu.\n(2) Dua.\n(3) Tiga bagi:\na. ini; dan\nb. itu.\n(a) Empat bagi:\na. ini; dan\n"
        "b. itu.\n(5) Lima.\n"
    )
    assert found["Pasal 1 ayat (4)"].text == "(a) Empat bagi:"
    assert found["Pasal 1 ayat (4) huruf b"].text == "b. itu."


def test_a_list_of_letters_below_the_third_ayat_is_no_fourth() -> None:
    found = nodes(HEAD + "Pasal 1\n(1) Satu.\n(2) Dua.\n(3) Tiga bagi:\n(a) ini; dan\n(b) itu.\n")
    assert found["Pasal 1 ayat (3) huruf b"].text == "(b) itu."
    assert "Pasal 1 ayat (4)" not in found


def test_the_explanation_of_an_ayat_printed_as_a_letter_is_its_own() -> None:
    found = nodes(
        HEAD + "Pasal 1\nIsi.\nPENJELASAN ATAS\nII. PASAL DEMI PASAL\nPasal 1\nAyat (1)\nCukup jelas.\n"
        "Ayat (3)\nTiga.\nAyat (a)\nEmpat.\nAyat {s)\nLima.\n"
    )
    told = [found[f"Penjelasan Pasal 1 ayat ({n})"].text.split(maxsplit=2)[2] for n in (3, 4, 5)]
    assert told == ["Tiga.", "Empat.", "Lima."]
