"""What is read after and before a part, in small trees."""

from collections.abc import Sequence

from tanya.domain.document import Node, PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.reading.order import after, before

PASAL, BAB, AYAT, LAMPIRAN, HURUF = (
    NodeKind.PASAL,
    NodeKind.BAB,
    NodeKind.AYAT,
    NodeKind.LAMPIRAN,
    NodeKind.HURUF,
)


def part(
    kind: NodeKind, label: str, text: str, *children: Node, heading: str = "", below: Locator | None = None
) -> Node:
    locator = below.down(kind, label) if below else Locator.of((kind, label))
    return Node(kind, locator, text, PageRange(), heading, children)


def pasal(label: str, *ayat: str, text: str = "") -> Node:
    at = Locator.of((PASAL, label))
    inside = [part(AYAT, number, f"({number}) Bunga disiram.", below=at) for number in ayat]
    return part(PASAL, label, f"Pasal {label}\n{text}".strip(), *inside)


TREE = (
    part(NodeKind.MENIMBANG, "", "Menimbang bahwa bunga perlu air;"),
    part(BAB, "I", "BAB I KETENTUAN UMUM", pasal("1"), pasal("2", "1", "2"), heading="KETENTUAN UMUM"),
    part(BAB, "II", "BABII PENYIRAMAN", pasal("3", "1", "2"), pasal("4"), heading="PENYIRAMAN"),
    part(
        LAMPIRAN,
        "I",
        "LAMPIRAN I\nTATA CARA\nBerikut tata caranya.",
        part(NodeKind.JUDUL, "Contoh", "Contoh", below=Locator.of((LAMPIRAN, "I"))),
        part(NodeKind.JUDUL, "Formulir", "Formulir", below=Locator.of((LAMPIRAN, "I"))),
        heading="TATA CARA",
    ),
    part(
        LAMPIRAN,
        "II",
        "LAMPIRAN II\nDAFTAR",
        part(HURUF, "A", "A. Mawar", below=Locator.of((LAMPIRAN, "II"))),
        part(NodeKind.JUDUL, "Akhir", "Akhir", below=Locator.of((LAMPIRAN, "II"))),
        heading="DAFTAR",
    ),
)


def way_to(address: str, nodes: Sequence[Node] = TREE) -> list[Node]:
    for node in nodes:
        if str(node.locator) == address:
            return [node]
        if below := way_to(address, node.children):
            return [node, *below]
    return []


def beside(address: str) -> tuple[str | None, str | None]:
    path = way_to(address)
    assert path, address
    found = (before(TREE, path), after(TREE, path))
    return (str(found[0].locator) if found[0] else None, str(found[1].locator) if found[1] else None)


def test_a_chapter_that_only_names_its_pasal_is_passed_through() -> None:
    assert beside("Menimbang") == (None, "Pasal 1")
    assert beside("Pasal 1") == ("Menimbang", "Pasal 2")
    assert beside("Pasal 3") == ("Pasal 2", "Pasal 4")


def test_a_chapter_that_is_read_whole_is_left_for_what_stands_behind_it() -> None:
    assert beside("BAB I") == ("Menimbang", "Pasal 3")
    assert beside("BAB II") == ("Pasal 2", "Lampiran I")


def test_the_last_ayat_leads_on_to_the_next_pasal_and_the_first_back_to_the_one_before() -> None:
    assert beside("Pasal 2 ayat (2)") == ("Pasal 2 ayat (1)", "Pasal 3")
    assert beside("Pasal 3 ayat (1)") == ("Pasal 2", "Pasal 3 ayat (2)")


def test_an_annex_with_words_of_its_own_is_read_whole_and_goes_before_what_stands_in_it() -> None:
    assert beside("Lampiran I") == ("Pasal 4", "Lampiran II")
    assert beside("Lampiran I “Contoh”") == ("Lampiran I", "Lampiran I “Formulir”")
    assert beside("Lampiran II") == ("Lampiran I", None)


def test_an_annex_whose_items_the_contents_leave_out_is_read_whole_though_it_only_has_a_title() -> None:
    assert beside("Lampiran I “Formulir”") == ("Lampiran I “Contoh”", "Lampiran II")
