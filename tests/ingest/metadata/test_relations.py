"""What the closing of a regulation ends, wholly or in part."""

import pytest

from ingest.metadata.relations import find_relations, of_same_region
from tanya.domain.document import Node, PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId

OWN = RegulationId("UU", "9", 2031)
HERE = Locator.of((NodeKind.PASAL, "9"))
FIRST = "Undang-Undang Nomor 5 Tahun 2014 tentang Kebun"
OTHER = "Undang-Undang Nomor 6 Tahun 2013 tentang Pagar"


def done(text: str, *items: str) -> dict[str, str]:
    """By the short name of each regulation: what the pasal does to it."""
    parts = tuple(
        Node(NodeKind.ANGKA, HERE.down(NodeKind.ANGKA, str(at)), said, PageRange())
        for at, said in enumerate(items, 1)
    )
    pasal = Node(NodeKind.PASAL, HERE, f"Pasal 9\n{text}", PageRange(), children=parts)
    return {found.other.short: found.kind.value for found in find_relations(OWN, "Kebun", [pasal])}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"{FIRST} dicabut dan dinyatakan tidak berlaku.", "mencabut"),
        (f"{FIRST} dinyatakan tidak berlaku sepanjang bertentangan dengan aturan ini.", "mencabut_sebagian"),
        (f"{FIRST}, sepanjang tidak mengatur bunga, dicabut.", "mencabut_sebagian"),
        (f"{FIRST} dicabut dan dinyatakan tidak berlaku, kecuali ketentuan Pasal 5.", "mencabut_sebagian"),
        (
            f"{FIRST} dicabut dan dinyatakan tidak berlaku, kecuali Pasal 5 yang tetap berlaku.",
            "mencabut_sebagian",
        ),
        (f"Pasal 12 {FIRST} dicabut dan dinyatakan tidak berlaku.", "mencabut_sebagian"),
    ],
)
def test_a_clause_ends_a_regulation_wholly_or_in_part(text: str, what: str) -> None:
    assert done(text) == {"UU 5/2014": what}


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} tetap berlaku sepanjang tidak bertentangan dengan aturan ini.",
        f"Peraturan pelaksanaan dari {FIRST} tetap berlaku sepanjang tidak bertentangan dengan aturan ini.",
    ],
)
def test_what_stays_in_force_where_nothing_speaks_against_it_is_not_ended(text: str) -> None:
    assert done(text) == {}


def test_the_line_that_closes_a_list_may_end_all_of_it_in_part() -> None:
    found = done(
        "Pada saat berlakunya aturan ini:",
        f"1. {FIRST};",
        f"2. {OTHER};",
        "sepanjang telah diatur dalam aturan ini, dinyatakan tidak berlaku lagi.",
    )
    assert found == {"UU 5/2014": "mencabut_sebagian", "UU 6/2013": "mencabut_sebagian"}


def test_a_bound_inside_one_item_bounds_that_item_alone() -> None:
    found = done(
        "Pada saat berlakunya aturan ini:",
        f"1. {FIRST};",
        f"2. {OTHER}, sepanjang tidak mengatur bambu,\ndicabut dan dinyatakan tidak berlaku.",
    )
    assert found == {"UU 5/2014": "mencabut", "UU 6/2013": "mencabut_sebagian"}


@pytest.mark.parametrize(
    ("own", "named", "meant"),
    [
        ("Perwali Contoh", "Perda", "Perda Kota Contoh"),
        ("Perbup Contoh", "Qanun", "Qanun Kabupaten Contoh"),
        ("Perda Kota Contoh", "Perwali", "Perwali Contoh"),
        ("Perda Kota Contoh", "Perda", "Perda Kota Contoh"),
        ("Perda Contoh", "Perda", "Perda Contoh"),
        ("Perwali Contoh", "Pergub", "Pergub"),
        ("Perwali Contoh", "Perda Provinsi Lain", "Perda Provinsi Lain"),
        ("Perwali Contoh", "PP", "PP"),
        ("PP", "Perda", "Perda"),
    ],
)
def test_a_regions_rule_means_its_own_region_where_it_names_none(own: str, named: str, meant: str) -> None:
    found = of_same_region(RegulationId(own, "4", 2031), RegulationId(named, "3", 2030))
    assert found == RegulationId(meant, "3", 2030)
