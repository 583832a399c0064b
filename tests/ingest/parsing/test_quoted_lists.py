"""Lists of the pasal that an amendment quotes, in texts whose lines run on."""

from tests.ingest.parsing.examples import HEAD, nodes

_AMENDMENT = (
    "Pasal I Beberapa ketentuan dalam Peraturan Pemerintah Nomor 1 Tahun 2030 diubah sebagai berikut: "
    "1. Ketentuan Pasal 5 diubah, sehingga berbunyi sebagai berikut: Pasal 5 (1) Perahu dicat. (2) Perahu "
    "diberi nama. 2. Ketentuan Pasal 7 diubah, sehingga berbunyi sebagai berikut: Pasal 7 Jala memuat: "
    "a. tali; dan b. pelampung.\nPasal II Peraturan ini berlaku.\n"
)


def test_the_ayat_of_a_quoted_pasal_begin_right_after_its_label() -> None:
    found = nodes(HEAD + _AMENDMENT, page=0)
    assert found["Pasal I angka 1 Pasal 5 ayat (1)"].text == "(1) Perahu dicat."
    assert found["Pasal I angka 1 Pasal 5 ayat (2)"].text == "(2) Perahu diberi nama."
    assert found["Pasal I angka 2 Pasal 7 huruf b"].text == "b. pelampung."


def test_pasal_that_are_only_named_after_each_other_are_not_quoted() -> None:
    named = "Di antara Pasal 5 dan Pasal 6 disisipkan 2 (dua) pasal, yakni Pasal 5A dan Pasal 5B"
    found = nodes(
        HEAD
        + "Pasal I Beberapa ketentuan dalam Peraturan Pemerintah Nomor 1 Tahun 2030 diubah sebagai berikut: "
        f"1. {named}, sehingga berbunyi sebagai berikut: Pasal 5A Perahu dicat. Pasal 5B Jala dijemur.\n"
        "Pasal II Peraturan ini berlaku.\n",
        page=0,
    )
    quoted = [name for name in found if name.startswith("Pasal I angka 1 Pasal")]
    assert quoted == ["Pasal I angka 1 Pasal 5A", "Pasal I angka 1 Pasal 5B"]
    assert found["Pasal I angka 1 Pasal 5B"].text.endswith("Jala dijemur.")
