"""Files made to harm whoever reads them: one clear line, or their text and nothing else."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

import docx
import pytest

from ingest.limits import LIMITS
from ingest.reading import read
from ingest.reading.active import WARNING
from tanya.errors import ReadError
from tests.hostile import office, pdf_content, pdf_streams, pdf_structure, text, web
from tests.hostile.syntax import many_pages, one_page, packed, stream, zeros

HEARD = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "urllib.")
_events: list[str] = []
_listening: list[bool] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _listening and (event.startswith(HEARD) or (event == "open" and "passwd" in str(arguments[0]))):
        _events.append(f"{event} {arguments}")


sys.addaudithook(_hear)


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """What was fetched, started or opened meanwhile that no reader has a reason to."""
    _events.clear()
    _listening.append(True)
    yield _events
    _listening.clear()


def _file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("number", range(10))
def test_a_pdf_with_scripts_and_addresses_does_nothing(tmp_path: Path, number: int, heard: list[str]) -> None:
    content = next(islice(pdf_content.active(), number, None))
    read(_file(tmp_path, "aktif.pdf", content))
    assert heard == []


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 6])
def test_a_pdf_with_scripts_or_attachments_is_read_with_a_warning(tmp_path: Path, number: int) -> None:
    content = next(islice(pdf_content.active(), number, None))
    reading = read(_file(tmp_path, "aktif.pdf", content))
    assert reading.oddities == (WARNING,)
    assert "Perahu wajib didaftarkan." in reading.pages[0].text


@pytest.mark.parametrize("number", range(10))
def test_a_web_page_with_scripts_and_frames_does_nothing(
    tmp_path: Path, number: int, heard: list[str]
) -> None:
    content = next(islice(web.active(), number, None))[:200_000]
    with suppress(ReadError):
        read(_file(tmp_path, "aktif.html", content))
    assert heard == []


@pytest.mark.parametrize("number", range(8))
def test_a_docx_with_a_doctype_is_refused_and_no_entity_followed(
    tmp_path: Path, number: int, heard: list[str]
) -> None:
    content = next(islice(office.entities(), number, None))
    with pytest.raises(ReadError, match=r"a\.docx: DOCX memuat deklarasi DOCTYPE"):
        read(_file(tmp_path, "a.docx", content))
    assert heard == []


def test_a_docx_part_that_swells_is_refused_whatever_size_it_claims(tmp_path: Path) -> None:
    bombs = list(islice(office.bombs(), 2))
    with pytest.raises(ReadError, match="isi DOCX mengembang melebihi batas 50 MB"):
        read(_file(tmp_path, "a.docx", bombs[0]))
    with pytest.raises(ReadError, match="berkas DOCX rusak atau terpotong"):
        read(_file(tmp_path, "b.docx", bombs[1]))


def test_a_docx_of_very_many_parts_is_refused_by_their_number(tmp_path: Path) -> None:
    parts = {f"word/media/{number}.png": b"" for number in range(LIMITS.parts)}
    content = office.docx(office.document(""), parts)
    with pytest.raises(ReadError, match=r"DOCX berisi 5\.003 bagian, lebih dari batas 5\.000"):
        read(_file(tmp_path, "a.docx", content))


def test_pictures_in_a_docx_are_not_unpacked(tmp_path: Path) -> None:
    content = next(islice(office.bombs(), 2, None))
    assert read(_file(tmp_path, "a.docx", content)).pages[0].text == "Pasal 1"


def test_names_inside_a_docx_lead_nowhere(tmp_path: Path) -> None:
    content = next(islice(office.broken(), 6, None))
    (tmp_path / "masuk").mkdir()
    read(_file(tmp_path / "masuk", "a.docx", content))
    assert [path.name for path in tmp_path.rglob("*")] == ["masuk", "a.docx"]


def test_a_cell_over_a_billion_columns_is_one_cell(tmp_path: Path) -> None:
    content = next(office.tables())
    assert read(_file(tmp_path, "a.docx", content)).pages[0].text.strip() == "| Nilai |"


def test_a_cell_that_goes_on_from_no_row_is_a_cell(tmp_path: Path) -> None:
    content = next(islice(office.tables(), 3, None))
    assert read(_file(tmp_path, "a.docx", content)).pages[0].text.strip() == "| Nilai |"


def test_a_cell_merged_over_rows_is_told_in_each(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=2)
    for row, words in enumerate(("Bobot", "30", "20")):
        table.cell(row, 1).text = words
    table.cell(0, 0).merge(table.cell(2, 0)).text = "Nilai"
    document.save(str(tmp_path / "a.docx"))
    lines = [line for line in read(tmp_path / "a.docx").pages[0].text.split("\n") if line]
    assert lines == ["| Nilai | Bobot |", "| Nilai | 30 |", "| Nilai | 20 |"]


def test_a_pdf_of_ten_thousand_pages_is_refused_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(
        ReadError, match=r"a\.pdf: 10\.000 halaman, lebih dari batas 2\.000; pecah menjadi beberapa berkas"
    ):
        read(_file(tmp_path, "a.pdf", many_pages(10_000)))


def test_a_page_that_swells_is_left_out_and_told(tmp_path: Path) -> None:
    content = next(islice(pdf_streams.flate(), 1, None))
    reading = read(_file(tmp_path, "a.pdf", content))
    assert reading.pages[0].text == ""
    assert "halaman 1 mengembang melebihi batas dan tidak dibaca" in reading.warnings


def test_a_pdf_of_swelling_pages_is_refused_before_all_are_tried(tmp_path: Path) -> None:
    content = many_pages(1_000, stream(zeros(60), b"/Filter /FlateDecode"))
    with pytest.raises(ReadError, match="lebih dari 10 halaman mengembang melebihi batas"):
        read(_file(tmp_path, "a.pdf", content))


def test_a_page_of_more_words_than_print_holds_is_left_out(tmp_path: Path) -> None:
    lines = b"".join(b"1 0 0 1 72 %d Tm (%s) Tj\n" % (100 + at % 600, b"Perahu " * 10) for at in range(4_000))
    content = one_page(packed(b"BT /F1 6 Tf\n" + lines + b"ET"))
    reading = read(_file(tmp_path, "a.pdf", content))
    assert reading.pages[0].text == ""
    assert "halaman 1 memuat lebih dari 200.000 karakter dan tidak dibaca" in reading.warnings


def test_a_page_packed_in_an_unknown_way_is_told_and_starts_no_program(
    tmp_path: Path, heard: list[str]
) -> None:
    content = next(islice(pdf_streams.other_filters(), 8, None))
    reading = read(_file(tmp_path, "a.pdf", content))
    assert "halaman 1 tidak terbaca" in reading.oddities[0]
    assert heard == []


@pytest.mark.parametrize("number", range(3, 9))
def test_boxes_and_turns_that_make_no_sense_are_no_fault(tmp_path: Path, number: int) -> None:
    content = next(islice(pdf_structure.pages(), number, None))
    assert len(read(_file(tmp_path, "a.pdf", content)).pages) == 1


def test_warnings_of_a_pdf_are_short_lines_that_can_be_shown(tmp_path: Path) -> None:
    content = next(islice(pdf_content.fonts(), 4, None))
    for warning in read(_file(tmp_path, "a.pdf", content)).oddities:
        assert warning.isprintable()
        assert len(warning) < 200


def test_a_web_page_nested_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="halaman web bersarang lebih dari 150 tingkat"):
        read(_file(tmp_path, "a.html", b"<div>" * 20_000 + b"Pasal 1"))


def test_tables_that_only_lay_out_a_page_are_looked_into(tmp_path: Path) -> None:
    inner = "<table><tr><th>No</th><td>1</td></tr></table>"
    content = f"<table><tr><td>Menu</td><td><p>Isi</p>{inner}</td></tr></table>"
    lines = read(_file(tmp_path, "a.html", content.encode())).pages[0].text.split("\n")
    assert [line for line in lines if line] == ["Menu", "Isi", "| No | 1 |"]


def test_a_comment_that_never_ends_is_text(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.md", b"Satu <!-- dua --> tiga <!-- empat")
    assert read(path).pages[0].text == "Satu  tiga <!-- empat"


def test_text_of_too_many_lines_is_refused_by_its_figures(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"teksnya lebih dari 250\.000 baris atau 10\.000\.000 karakter"):
        read(_file(tmp_path, "a.txt", b"a\n" * 300_000))


def test_halves_of_characters_are_replaced(tmp_path: Path) -> None:
    content = next(islice(text.strange(), 5, None))
    assert read(_file(tmp_path, "a.txt", content)).pages[0].text.isprintable()
