"""What a decree decides, by its labels."""

from ingest.parsing import parse_regulation
from ingest.records import Line
from tests.ingest.parsing.examples import FOOT, HEAD, nodes


def dicta(text: str) -> dict[str, str]:
    return {name: node.text for name, node in nodes(text).items() if name.startswith("Diktum")}


def test_a_dictum_that_is_only_mentioned_opens_none() -> None:
    found = dicta(
        HEAD + "KESATU : Menetapkan peta.\nKEDUA : Peta sebagaimana dimaksud dalam Diktum\nKESATU berlaku.\n"
        "KETIGA : Peta pada diktum KEDUA\nKESATU tidak berubah.\n" + FOOT
    )
    assert list(found) == ["Diktum KESATU", "Diktum KEDUA", "Diktum KETIGA"]
    assert found["Diktum KEDUA"].endswith("Diktum KESATU berlaku.")


def test_labels_printed_before_all_their_words_get_their_sentence_each() -> None:
    found = dicta(
        HEAD + "KESATU\nKEDUA\nKETIGA\nMenetapkan hari libur\nuntuk pegawai.\nLibur pada diktum\n"
        "KESATU tidak memotong cuti.\nPegawai yang bekerja diberi ganti.\nKEEMPAT : Berlaku sekarang.\n"
        + FOOT
    )
    assert found == {
        "Diktum KESATU": "KESATU\nMenetapkan hari libur untuk pegawai.",
        "Diktum KEDUA": "KEDUA\nLibur pada diktum KESATU tidak memotong cuti.",
        "Diktum KETIGA": "KETIGA\nPegawai yang bekerja diberi ganti.",
        "Diktum KEEMPAT": "KEEMPAT : Berlaku sekarang.",
    }


def test_labels_whose_words_cannot_be_told_apart_stay_one_part() -> None:
    found = dicta(
        HEAD + "KESATU\nKEDUA\nMenetapkan hari libur.\nLibur tidak memotong cuti.\nPegawai diberi ganti.\n"
        "KETIGA : Berlaku sekarang.\n" + FOOT
    )
    assert list(found) == ["Diktum KESATU–KEDUA", "Diktum KETIGA"]


def test_a_label_without_words_stays_empty_as_it_is_printed() -> None:
    found = dicta(HEAD + "KESATU : Menetapkan peta.\nKEDUA : Berlaku sekarang.\nKETIGA\n" + FOOT)
    assert found["Diktum KEDUA"] == "KEDUA : Berlaku sekarang."
    assert found["Diktum KETIGA"] == "KETIGA"


def test_dicta_above_ten_and_a_lost_one_are_told() -> None:
    words = ["KESATU", "KEDUA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN"]
    words += ["KESEPULUH", "KESEBELAS", "KEDUABELAS", "KETIGA BELAS"]
    found = dicta(HEAD + "".join(f"{word} : Isi.\n" for word in words) + FOOT)
    assert [*found][-2:] == ["Diktum KEDUA BELAS", "Diktum KETIGA BELAS"]
    assert len(found) == len(words)


def test_the_chapters_of_an_annex_are_no_body_of_the_decree_above_it() -> None:
    found = nodes(
        HEAD + "KESATU : Menetapkan pedoman.\nKEDUA : Berlaku sekarang.\n" + FOOT + "LAMPIRAN\n"
        "KEPUTUSAN PRESIDEN\nNOMOR 3 TAHUN 2031\nBAB I\nPENDAHULUAN\nIsi pendahuluan.\n"
    )
    assert {"Diktum KESATU", "Diktum KEDUA", "Lampiran BAB I"} <= set(found)
    assert "BAB I" not in found


def test_a_label_that_the_foot_of_a_page_announces_counts_on_the_next() -> None:
    first = [Line(line, 1) for line in f"{HEAD}KESATU : Menetapkan peta.\nKEDUA".split("\n")]
    second = [Line(line, 2) for line in f"KEDUA\nBerlaku sekarang.{FOOT}".split("\n") if line]
    found = {str(node.locator): node for root in parse_regulation([*first, *second]) for node in root.walk()}
    assert found["Diktum KESATU"].text == "KESATU : Menetapkan peta."
    assert found["Diktum KEDUA"].text == "KEDUA Berlaku sekarang."
    assert found["Diktum KEDUA"].pages.first == 2
