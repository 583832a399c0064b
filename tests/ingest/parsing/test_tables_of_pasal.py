"""A table in the body of a regulation is rows under the address of its pasal or ayat."""

from collections.abc import Sequence

from ingest.parsing import parse_regulation
from ingest.records import Line
from tanya.domain.document import Node

TABLE = ("| Kota | Balon |", "| Awan | 14 |", "| Mega | 31 |")


def _found(body: Sequence[str]) -> dict[str, str]:
    lines = ("MEMUTUSKAN:", "Menetapkan : PERATURAN TENTANG BALON UDARA.", "BAB I", "UMUM", *body)
    roots = parse_regulation([Line(text, 1) for text in lines])
    nodes: list[Node] = [node for root in roots for node in root.walk()]
    return {str(node.locator): node.text for node in nodes}


def test_a_row_is_cited_under_its_pasal() -> None:
    found = _found(
        ("Pasal 1", "Jumlah balon setiap kota sebagai berikut:", *TABLE, "Pasal 2", "Balon itu biru.")
    )
    assert found["Pasal 1 Tabel 1"] == "| Kota | Balon |"
    assert found["Pasal 1 Tabel 1 baris 2"] == "| Mega | 31 |"
    assert found["Pasal 2"].endswith("Balon itu biru.")


def test_a_row_is_cited_under_the_ayat_that_it_stands_in() -> None:
    found = _found(
        (
            "Pasal 1",
            "(1) Balon itu biru.",
            "(2) Jumlah balon setiap kota sebagai berikut:",
            *TABLE,
            "(3) Balon itu mahal.",
        )
    )
    assert found["Pasal 1 ayat (2) Tabel 1 baris 1"] == "| Awan | 14 |"
    assert found["Pasal 1 ayat (3)"] == "(3) Balon itu mahal."


def test_a_table_after_a_list_is_not_said_to_be_of_its_last_item() -> None:
    found = _found(("Pasal 1", "Balon terdiri atas:", "a. kulit; dan", "b. tali.", *TABLE))
    assert found["Pasal 1 huruf b"] == "b. tali."
    assert found["Pasal 1 Tabel 1 baris 1"] == "| Awan | 14 |"


def test_a_table_stays_one_where_the_labels_around_it_are_in_doubt() -> None:
    doubtful = "(1) Balon itu biru. (3) Balon itu mahal."
    found = _found(("Pasal 1", doubtful, *TABLE, "(4) Balon itu kecil."))
    assert "Pasal 1 ayat (1)" not in found
    assert found["Pasal 1 Tabel 1 baris 1"] == "| Awan | 14 |"
    assert "(4) Balon itu kecil." in found["Pasal 1"]


def test_a_table_of_a_decree_is_cited_under_its_dictum() -> None:
    lines = ("MEMUTUSKAN:", "Menetapkan : KEPUTUSAN TENTANG BALON.", "KESATU : Jumlah balon:", *TABLE)
    roots = parse_regulation([Line(text, 1) for text in (*lines, "KEDUA : Keputusan ini berlaku.")])
    found = {str(node.locator): node.text for root in roots for node in root.walk()}
    assert found["Diktum KESATU Tabel 1 baris 1"] == "| Awan | 14 |", found
