"""What Word shows and writes nowhere, or writes where only a reader of all its parts finds it."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ingest.parsed import parse_file
from ingest.reading import read
from ingest.reading.numbering import written
from tests.ingest.parsing.examples import FOOT, HEAD

LEVELS = (("Pasal %1", "decimal"), ("(%2)", "decimal"), ("%3.", "lowerLetter"), ("%4)", "decimal"))
NUMBER = 71


@pytest.fixture
def document() -> Document:
    return docx.Document()


def lines(document: Document, folder: Path) -> list[str]:
    document.save(str(folder / "a.docx"))
    return [line for line in read(folder / "a.docx").pages[0].text.split("\n") if line]


def xml(text: str) -> str:
    return text.replace(">", f" {nsdecls('w')}>", 1)


def numbered(document: Document, levels: tuple[tuple[str, str], ...] = LEVELS, more: str = "") -> None:
    """A list of these levels, as number 71; 72 counts on in it, or as `more` says."""
    told = "".join(
        f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (text, form) in enumerate(levels)
    )
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(xml(f'<w:abstractNum w:abstractNumId="70">{told}</w:abstractNum>')))
    for number, inside in ((71, ""), (72, more)):
        root.append(
            parse_xml(xml(f'<w:num w:numId="{number}"><w:abstractNumId w:val="70"/>{inside}</w:num>'))
        )


def item(document: Document, text: str, level: int = 0, number: int = NUMBER) -> None:
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    told = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    properties.append(parse_xml(xml(told)))


def test_the_labels_that_word_counts_are_written_out(document: Document, tmp_path: Path) -> None:
    numbered(document)
    for text, level in (
        ("", 0),
        ("Balon dinilai:", 1),
        ("kain; dan", 2),
        ("tali:", 2),
        ("rami.", 3),
        ("Nilai dilaporkan.", 1),
        ("", 0),
        ("Isi.", 1),
    ):
        item(document, text, level)
    assert lines(document, tmp_path) == [
        "Pasal 1",
        "(1) Balon dinilai:",
        "a. kain; dan",
        "b. tali:",
        "1) rami.",
        "(2) Nilai dilaporkan.",
        "Pasal 2",
        "(1) Isi.",
    ]


def test_a_regulation_numbered_by_word_is_cited_by_its_labels(document: Document, tmp_path: Path) -> None:
    numbered(document)
    for line in HEAD.strip().split("\n"):
        document.add_paragraph(line)
    for text, level in (
        ("", 0),
        ("Satu.", 1),
        ("Dua:", 1),
        ("kain; dan", 2),
        ("tali.", 2),
        ("", 0),
        ("Isi.", 1),
    ):
        item(document, text, level)
    for line in FOOT.strip().split("\n"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))
    found = {str(node.locator) for root in parse_file(tmp_path / "a.docx").roots for node in root.walk()}
    assert {"Pasal 1 ayat (2) huruf b", "Pasal 2 ayat (1)"} <= found


def test_a_list_of_the_same_kind_counts_on_unless_it_begins_anew(document: Document, tmp_path: Path) -> None:
    numbered(document, (("%1.", "decimal"),))
    for number in (71, 72, 71):
        item(document, "balon", number=number)
    assert lines(document, tmp_path) == ["1. balon", "2. balon", "3. balon"]


def test_a_list_that_begins_anew_counts_from_where_it_says(document: Document, tmp_path: Path) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    numbered(document, (("%1.", "decimal"),), anew)
    for number in (71, 71, 72, 72):
        item(document, "balon", number=number)
    assert lines(document, tmp_path) == ["1. balon", "2. balon", "4. balon", "5. balon"]


def test_a_label_of_several_levels_and_one_of_a_style_are_told(document: Document, tmp_path: Path) -> None:
    numbered(document, (("BAB %1", "upperRoman"), ("%1.%2", "decimal")))
    style = document.styles["Heading 1"].element
    style.get_or_add_pPr().append(parse_xml(xml(f'<w:numPr><w:numId w:val="{NUMBER}"/></w:numPr>')))
    document.add_heading("Balon", 1)
    item(document, "Kain", 1)
    document.add_heading("Menara", 1)
    assert lines(document, tmp_path) == ["# BAB I Balon", "I.1 Kain", "# BAB II Menara"]


@pytest.mark.parametrize("form", ["bullet", "none", "chicago"])
def test_a_sign_is_no_label(document: Document, tmp_path: Path, form: str) -> None:
    numbered(document, (("•", form),))
    item(document, "balon")
    assert lines(document, tmp_path) == ["balon"]


def test_an_empty_paragraph_with_a_bare_number_says_nothing(document: Document, tmp_path: Path) -> None:
    numbered(document, (("%1.", "decimal"),))
    item(document, "")
    item(document, "balon")
    assert lines(document, tmp_path) == ["2. balon"]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (26, "lowerLetter", "z"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (1949, "upperRoman", "MCMXLIX"),
        (10**9, "lowerLetter", None),  # as only a file made to harm claims
        (1, "chicago", None),
    ],
)
def test_a_number_is_printed_in_the_form_of_its_list(number: int, form: str, shown: str | None) -> None:
    assert written(number, form) == shown


def _wrapped() -> Iterator[tuple[str, list[str]]]:
    run = "<w:r><w:t>{}</w:t></w:r>"
    added = f'<w:p>{run.format("Balon ")}<w:ins w:id="1">{run.format("merah")}</w:ins></w:p>'
    yield added, ["Balon merah"]
    struck = '<w:del w:id="1"><w:r><w:delText>biru</w:delText></w:r></w:del>'
    yield f"<w:p>{run.format('Balon')}{struck}</w:p>", ["Balon"]
    filled = f"<w:sdt><w:sdtContent>{run.format('tali')}</w:sdtContent></w:sdt>"
    yield f"<w:p>{run.format('Nilai ')}{filled}</w:p>", ["Nilai tali"]
    yield f"<w:sdt><w:sdtContent><w:p>{run.format('Isi blok')}</w:p></w:sdtContent></w:sdt>", ["Isi blok"]
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    contents = f"<w:sdt>{gallery}<w:sdtContent><w:p>{run.format('Balon 7')}</w:p></w:sdtContent></w:sdt>"
    yield contents, []
    cell = "<w:tc><w:p>{}</w:p></w:tc>"
    inner = f"<w:tbl><w:tr>{cell.format(run.format('10'))}{cell.format(run.format('20'))}</w:tr></w:tbl>"
    outer = f"<w:tc><w:p>{run.format('Bobot')}</w:p>{inner}<w:p/></w:tc>"
    held = f"<w:sdt><w:sdtContent>{cell.format(run.format('Kain'))}</w:sdtContent></w:sdt>"
    yield f"<w:tbl><w:tr>{held}{outer}</w:tr></w:tbl>", ["| Kain | Bobot 10 20 |"]


@pytest.mark.parametrize(("inside", "told"), list(_wrapped()))
def test_words_in_additions_fields_and_tables_within_cells_are_read(
    document: Document, tmp_path: Path, inside: str, told: list[str]
) -> None:
    body = document.element.body
    wrapped = parse_xml(xml(f"<w:body>{inside}</w:body>"))
    for block in list(wrapped):
        body.insert(0, block)
    assert lines(document, tmp_path) == told


def test_styles_that_stand_on_each_other_in_a_circle_end(document: Document, tmp_path: Path) -> None:
    style = document.styles["Heading 1"].element
    style.find(qn("w:basedOn")).set(qn("w:val"), style.get(qn("w:styleId")))
    document.add_heading("Balon", 1)
    assert lines(document, tmp_path) == ["# Balon"]
