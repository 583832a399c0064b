"""Reports, guides and worksheets: by headings, else by page or paragraph."""

from ingest.parsing import parse_document
from ingest.parsing.sections import text_width
from ingest.records import Line
from tanya.domain.document import Node


def nodes(*lines: Line) -> dict[str, Node]:
    return {str(node.locator): node for root in parse_document(lines) for node in root.walk()}


def unpaged(text: str) -> list[Line]:
    return [
        Line(line.strip(), 0, indent=len(line) - len(line.lstrip()))
        for line in text.split("\n")
        if line.strip()
    ]


def test_markdown_headings_nest_and_bullets_are_rows_with_what_is_indented() -> None:
    found = nodes(
        *unpaged(
            "# LKE\n## Perencanaan\n### Pemenuhan\n- Renstra disusun\n  - Bukti: Renstra\n- Renja disusun\n"
        )
    )
    assert found["“Perencanaan” “Pemenuhan” baris 1"].text == "- Renstra disusun\n- Bukti: Renstra"
    assert found["“Perencanaan” “Pemenuhan” baris 2"].text == "- Renja disusun"


def test_a_table_has_its_head_as_text_and_its_rows_verbatim() -> None:
    found = nodes(*unpaged("## Predikat\n| Predikat | Nilai |\n|---|---|\n| AA | > 90 |\n| A | > 80 |\n"))
    assert found["“Predikat” Tabel 1"].text == "| Predikat | Nilai |"
    assert found["“Predikat” Tabel 1 baris 2"].text == "| A | > 80 |"


def test_chapters_and_numbered_headings_of_a_report() -> None:
    found = nodes(
        Line("BAB I", 1), Line("PENDAHULUAN", 1), Line("1.1. Latar Belakang", 1), Line("Isi latar.", 1),
        Line("BAB II", 2), Line("PERENCANAAN", 2), Line("A. Visi", 2), Line("Isi visi.", 2),
    )  # fmt: skip
    assert found["BAB I"].heading == "PENDAHULUAN"
    assert "BAB I angka 1.1" in found
    assert "BAB II huruf A" in found


def test_a_table_of_contents_opens_no_chapters() -> None:
    contents = [Line("DAFTAR ISI", 1), *(Line(f"BAB {n} JUDUL ........ {n}", 1) for n in ("I", "II", "III"))]
    found = nodes(*contents, Line("BAB I", 2), Line("PENDAHULUAN", 2), Line("Isi.", 2))
    assert found["BAB I"].pages.first == 2
    assert "BAB II" not in found


def test_what_follows_a_list_of_tables_is_no_part_of_it() -> None:
    found = nodes(Line("DAFTAR TABEL", 1), Line("Tabel 1 Capaian", 1), Line("2.1. Visi", 2), Line("Isi.", 2))
    assert "angka 2.1" in found


def test_a_report_without_headings_is_cited_by_page() -> None:
    found = nodes(Line("Realisasi kinerja 80 persen", 3), Line("dan 90 persen.", 4))
    assert [*found] == ["halaman 3", "halaman 4"]


def test_a_text_without_pages_or_headings_is_cited_by_paragraph() -> None:
    found = nodes(Line("Paragraf pertama berita.", 0, gap=True), Line("Paragraf kedua berita.", 0, gap=True))
    assert [*found] == ["Paragraf 1"] or [*found] == ["Paragraf 1", "Paragraf 2"]


def test_rows_of_tables_do_not_tell_how_long_a_line_of_text_is() -> None:
    prose = [Line("Angin di atas menara kota itu tenang pada setiap pagi dan sore hari", 1)] * 9
    rows = [Line(f"| {number} | {'layar besar ' * 30} |", 1) for number in range(1, 6)]
    assert text_width([*prose, *rows]) == text_width(prose) > 0
