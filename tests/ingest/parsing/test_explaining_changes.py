"""The Penjelasan of an amending regulation is explained item by item."""

from tanya.domain.locator import NodeKind
from tests.ingest.parsing.test_regulation import FOOT, HEAD, nodes

AMENDMENT = (
    HEAD
    + "Pasal I\nBeberapa ketentuan dalam Peraturan Pemerintah Nomor 2 Tahun 2030 diubah sebagai berikut:\n"
    "1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:\nPasal 5\n(1) Baru.\n(2) Baru juga.\n"
    "2. Ketentuan Pasal 7 diubah sehingga berbunyi sebagai berikut:\nPasal 7\nLain.\n"
    "Pasal II\nBerlaku sekarang.\n"
    + FOOT
    + "PENJELASAN\nATAS\nPERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 3 TAHUN 2031\nTENTANG\nCONTOH\n"
    "I. UMUM\nContoh perlu diubah.\nII. PASAL DEMI PASAL\n"
)


def test_the_quoted_pasal_are_explained_under_their_items() -> None:
    found = nodes(
        AMENDMENT + "Pasal I\nAngka 1\nPasal 5\nAyat (1)\nCukup jelas.\nAyat (2)\nBaru berarti baru.\n"
        "Angka 2\nPasal 7\nLain berarti lain.\nPasal II\nCukup jelas.\n"
    )
    assert found["Penjelasan Pasal I angka 1 Pasal 5 ayat (2)"].text.endswith("Baru berarti baru.")
    assert found["Penjelasan Pasal I angka 2 Pasal 7"].text.endswith("Lain berarti lain.")
    assert found["Penjelasan Pasal II"].text.endswith("Cukup jelas.")


def test_a_misread_item_label_is_still_one() -> None:
    found = nodes(
        AMENDMENT + "Pasal I\nAngka I\nPasal 5\nCukup jelas.\nAngka2 Pasal 7 Lain.\nPasal II\nCukup jelas.\n"
    )
    assert "Penjelasan Pasal I angka 2 Pasal 7" in found


def test_the_numbered_definitions_of_a_pasal_1_are_no_items() -> None:
    found = nodes(
        HEAD
        + "Pasal 1\n1. Api adalah panas.\n2. Air adalah basah.\nPasal 2\nIsi.\n"
        + FOOT
        + "PENJELASAN\nATAS\n"
        "PERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 3 TAHUN 2031\nTENTANG\nCONTOH\nI. UMUM\nContoh.\n"
        "II. PASAL DEMI PASAL\nPasal 1\nAngka 1\nCukup jelas.\nAngka 2\nCukup jelas.\nPasal 2\nCukup jelas.\n"
    )
    assert "Penjelasan Pasal 2" in found


def test_a_penjelasan_without_items_stays_pasal_by_pasal() -> None:
    found = nodes(AMENDMENT + "Pasal I\nCukup jelas.\nPasal II\nCukup jelas.\n")
    assert found["Penjelasan Pasal I"].text.endswith("Cukup jelas.")


def explained(text: str, page: int = 1) -> list[str]:
    """Where each quoted pasal is explained."""
    found = nodes(AMENDMENT + "Pasal I\n" + text + "Pasal II\nCukup jelas.\n", page)
    quoted = (where for where, node in found.items() if node.kind is NodeKind.PASAL)
    return [where for where in quoted if where.startswith("Penjelasan Pasal I ")]


def test_labels_of_items_as_scanners_print_them_are_read() -> None:
    text = "Angka 1\nPasal 5\nCukup jelas.\nAn$<a2\nPasal 6\nCukup jelas.\nAngl<a 3\nPasal 7\nCukup jelas.\n"
    assert explained(text) == [
        "Penjelasan Pasal I angka 1 Pasal 5",
        "Penjelasan Pasal I angka 2 Pasal 6",
        "Penjelasan Pasal I angka 3 Pasal 7",
    ]


def test_a_pasal_whose_item_lost_its_label_is_of_the_item_that_changes_it_in_the_body() -> None:
    text = "Angka 1\nPasal 5\nMerah.\nPasal 7\nBiru.\nAngka 3\nPasal 8\nKuning.\n"
    assert explained(text) == [
        "Penjelasan Pasal I angka 1 Pasal 5",
        "Penjelasan Pasal I angka 2 Pasal 7",
        "Penjelasan Pasal I angka 3 Pasal 8",
    ]


def test_a_pasal_is_not_counted_to_an_item_that_lost_its_label() -> None:
    text = "Angka 1\nPasal 5\nMerah.\nPasal 5A\nHijau.\nAngka 3\nPasal 8\nKuning.\n"
    assert explained(text) == [
        "Penjelasan Pasal I angka 1 Pasal 5",
        "Penjelasan Pasal I Pasal 5A",
        "Penjelasan Pasal I angka 3 Pasal 8",
    ]


def test_after_the_last_label_only_the_first_pasal_is_of_its_item_as_others_may_have_lost_theirs() -> None:
    text = "Angka 1\nPasal 5\nMerah.\nPasal 7\nBiru.\nPasal 8\nKuning.\nPasal 9\nPutih.\n"
    assert explained(text) == [
        "Penjelasan Pasal I angka 1 Pasal 5",
        "Penjelasan Pasal I angka 2 Pasal 7",
        "Penjelasan Pasal I Pasal 8",
        "Penjelasan Pasal I Pasal 9",
    ]


def test_a_pasal_below_words_on_an_item_may_be_of_another_whose_label_is_lost() -> None:
    text = "Angka 1\nPasal 5\nMerah.\nAngka 2\nCukup jelas.\nPasal 8\nKuning.\nAngka 4\nPasal 9\nPutih.\n"
    assert "Penjelasan Pasal I Pasal 8" in explained(text)


def test_a_pasal_that_two_items_change_is_of_neither_where_their_labels_are_lost() -> None:
    twice = AMENDMENT.replace("Pasal II\nBerlaku", "3. Ketentuan Pasal 7 dihapus.\nPasal II\nBerlaku")
    found = nodes(
        twice + "Pasal I\nAngka 1\nPasal 5\nMerah.\nPasal 7\nBiru.\nAngka 4\nPasal 8\nKuning.\n"
        "Pasal II\nCukup jelas.\n"
    )
    assert "Penjelasan Pasal I Pasal 7" in found


def test_an_item_that_quotes_nothing_is_told_by_the_one_pasal_that_it_names() -> None:
    third = AMENDMENT.replace("Pasal II\nBerlaku", "3. Penjelasan Pasal 8 diubah.\nPasal II\nBerlaku")
    found = nodes(third + "Pasal I\nAngka 1\nPasal 5\nMerah.\nPasal 8\nKuning.\nPasal II\nCukup jelas.\n")
    assert "Penjelasan Pasal I angka 3 Pasal 8" in found


def test_where_nobody_can_tell_the_item_of_a_pasal_it_is_said_to_be_of_none() -> None:
    text = "Angka 1\nPasal 5\nMerah.\nPasal 6\nHijau.\nAngka 9\nPasal 8\nKuning.\n"
    assert explained(text) == [
        "Penjelasan Pasal I angka 1 Pasal 5",
        "Penjelasan Pasal I Pasal 6",
        "Penjelasan Pasal I angka 9 Pasal 8",
    ]


def test_an_item_may_explain_several_pasal_where_no_label_is_lost() -> None:
    text = "Angka 1\nPasal 5\nMerah.\nPasal 5A\nHijau.\nAngka 2\nPasal 7\nBiru.\n"
    assert explained(text)[:2] == [
        "Penjelasan Pasal I angka 1 Pasal 5",
        "Penjelasan Pasal I angka 1 Pasal 5A",
    ]


def test_the_definitions_of_a_quoted_pasal_end_no_item() -> None:
    definitions = "".join(f"Angka {number}\nCukup jelas.\n" for number in range(1, 9))
    found = nodes(
        AMENDMENT
        + f"Pasal I\nAngka 1\nPasal 1\n{definitions}Angka 2\nPasal 7\nBiru.\nPasal II\nCukup jelas.\n"
    )
    assert "Penjelasan Pasal I angka 1 Pasal 1 angka 8" in found
    assert found["Penjelasan Pasal I angka 2 Pasal 7"].text.endswith("Biru.")


def test_an_item_that_is_clear_by_itself_stands_between_the_others() -> None:
    text = "Angka 1\nPasal 5\nMerah.\nAngka 2\nCukup jelas.\nAngka 3\nPasal 7\nBiru.\n"
    found = nodes(AMENDMENT + "Pasal I\n" + text + "Pasal II\nCukup jelas.\n")
    assert found["Penjelasan Pasal I angka 2"].text == "Angka 2 Cukup jelas."


def test_items_are_found_in_run_on_text_also_at_the_end_of_a_line() -> None:
    text = (
        "Angka 1\nPasal 5\nCukup jelas. Ayat (1) Hurufa Merah itu terang. Hurufb Cukup jelas. AngkaT\n"
        "Pasal 6 Ayat (1) Biru itu dalam. Angka 8 Angka 8\nPasal 7\nCukup jelas.\n"
    )
    assert explained(text, page=0) == [
        "Penjelasan Pasal I angka 1 Pasal 5",
        "Penjelasan Pasal I angka 7 Pasal 6",
        "Penjelasan Pasal I angka 8 Pasal 7",
    ]
    found = nodes(AMENDMENT + "Pasal I\n" + text + "Pasal II\nCukup jelas.\n", 0)
    assert found["Penjelasan Pasal I angka 1 Pasal 5 ayat (1) huruf a"].text == "Hurufa Merah itu terang."


def test_items_are_told_by_three_of_them_where_the_label_of_pasal_i_is_lost() -> None:
    items = "".join(f"Angka {n}\nPasal {n + 10}\nWarna {n} itu terang.\n" for n in (2, 3, 4))
    found = nodes(AMENDMENT + "Merah itu terang.\n" + items + "Pasal II\nCukup jelas.\n")
    assert found["Penjelasan Pasal I"].text == "Merah itu terang."
    assert found["Penjelasan Pasal I angka 3 Pasal 13"].text == "Pasal 13\nWarna 3 itu terang."


def test_items_that_are_numbered_anew_in_each_pasal_are_not_of_pasal_i() -> None:
    each = "".join(
        f"Pasal {n}\nAngka 1\nPasal {n + 50}\nMerah.\nAngka 2\nPasal {n + 60}\nBiru.\n" for n in (3, 4, 5)
    )
    assert "Penjelasan Pasal I angka 1 Pasal 53" not in nodes(AMENDMENT + each)


def test_words_above_the_first_item_are_said_once() -> None:
    found = nodes(AMENDMENT + "Pasal I\nUmum.\nAngka 1\nPasal 5\nMerah.\nPasal II\nCukup jelas.\n")
    assert found["Penjelasan Pasal I"].text == "Pasal I\nUmum."
    assert "Umum." not in found["Penjelasan"].text


def test_an_item_may_begin_in_the_middle_of_a_line_where_it_is_clear() -> None:
    text = "Angka 1\nPasal 5\nCukup jelas Angka 2 Cukup jelas\nAngka 3 Pasal 7\nBiru.\n"
    found = nodes(AMENDMENT + "Pasal I\n" + text + "Pasal II\nCukup jelas.\n", 0)
    assert "Penjelasan Pasal I angka 2" in found
