"""What a scanner reads in another way on each page goes like any running head; prose stays."""

from ingest.cleaning import without_furniture
from ingest.cleaning.blurred import strip_blurred
from ingest.records import Page

FEET = [
    "LKIP Menara Kota Awan Tahun 2031 1-1",
    "LAIP Menata Kota Awan Talum 2031 1-2",
    "1.KIP Menara Kola Awan Tahnn 2031 1-3",
    "LKlP Mencra Kota Avvan Tahun 2031 1.4",
    "LK1P Menara Kofa Awan Tafun 2031 1-5",
]
SAID = ["kain biru dijahit", "tali merah dipintal", "angsa ikut terbang", "layar dilipat rapi", "juru tiba"]


def pages(feet: list[str]) -> list[list[str]]:
    return [["Pasal", said, "", foot, ""] for said, foot in zip(SAID, feet, strict=True)]


def test_feet_that_are_alike_on_pages_near_each_other_go() -> None:
    assert strip_blurred(pages(FEET)) == [["Pasal", said, "", ""] for said in SAID]


def test_heads_go_too() -> None:
    told = [list(reversed(page)) for page in pages(FEET)]
    assert not any(foot in page for page, foot in zip(strip_blurred(told), FEET, strict=True))


def test_a_line_without_a_number_at_its_end_stays() -> None:
    told = pages([f"{foot} dan seterusnya" for foot in FEET])
    assert strip_blurred(told) == told


def test_a_line_within_a_page_stays() -> None:
    told = [[*page, "Kalimat terakhir halaman ini."] for page in pages(FEET)]
    assert strip_blurred(told) == told


def test_lines_alike_on_few_pages_stay() -> None:
    told = pages([*FEET[:3], "Balon udara wajib didaftarkan.", "Kain dijahit dengan tali."])
    assert strip_blurred(told) == told


def test_pages_without_lines_are_left() -> None:
    assert strip_blurred([[], ["", ""]]) == [[], ["", ""]]


def test_they_go_with_the_furniture_of_a_document() -> None:
    sheets = without_furniture([Page(n, "\n".join(page)) for n, page in enumerate(pages(FEET), 1)])
    assert not any("Awan" in line for sheet in sheets for line in sheet)
