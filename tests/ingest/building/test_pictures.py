"""A page that is a picture of text is read, kept, cited with its confidence, and never read twice."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from fpdf import FPDF

from ingest.building.records import FileRow, Request
from ingest.building.run import Place, ingest
from ingest.command import ingest_command
from ingest.limits import Allowance
from ingest.recognition.choice import chosen
from tanya.answering import Answering
from tanya.assistant import Assistant
from tanya.domain.answer import Citation, Question
from tanya.domain.document import PageRange
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.errors import SettingsError
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild
from tanya.settings import Settings
from tests.ingest.recognition.drawing import page_of

CATALOGUE = """
regulations:
  - {id: pp-7-2031, jenis: PP, nomor: "7", tahun: 2031, tentang: Balon Udara, status: berlaku,
     evidence: naskah}
"""
TEXT = """PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 7 TAHUN 2031
TENTANG
BALON UDARA

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG BALON UDARA.

Pasal 1
Dalam Peraturan Pemerintah ini yang dimaksud dengan Balon Udara adalah wahana kain yang terbang.

Pasal 2
Setiap Balon Udara wajib didaftarkan kepada Kepala Menara."""
PICTURE = (
    "Pasal 3",
    "Juru Balon dilarang:",
    "a. terbang pada malam hari;",
    "b. membawa angsa; dan",
    "c. melintasi Menara.",
)
PARSING, RECOGNISING, COMPOSING = "Membaca berkas", "Membaca gambar halaman (OCR)", "Menyusun halaman gambar"
HASTE = Allowance(seconds=0.05, cpu_seconds=60.0, memory=3_500_000_000)  # an engine takes longer to be loaded


@dataclass(slots=True)
class Steps:
    """The steps of an ingest, as its progress tells them."""

    begun: list[str] = field(default_factory=list)

    def begin(self, step: str, total: int) -> None:
        self.begun.append(step)

    def advance(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Inbox:
    """A PDF with a page of text and a page that is a picture, and where it is taken in."""

    pdf: Path
    place: Place

    def taken_in(self) -> tuple[FileRow, list[str]]:
        """The row of the PDF in the report, and the steps that it took."""
        steps = Steps()
        [row] = ingest(Request((self.pdf,)), self.place, steps).rows
        return row, steps.begun

    def forget_parsed(self) -> None:
        """As after a change of the parser."""
        shutil.rmtree(self.place.home / "cache" / "parsed")

    def entries(self) -> dict[str, int]:
        """What was read from pictures, with the time of each."""
        found = (self.place.home / "cache" / "pictures").rglob("*.json")
        return {path.name: path.stat().st_mtime_ns for path in found}


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    folder = tmp_path_factory.mktemp("gambar")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "katalog.yaml").write_text(CATALOGUE)
    pdf = FPDF()
    pdf.set_font("Helvetica", size=12)
    pdf.add_page()
    pdf.multi_cell(0, 8, TEXT)
    pdf.add_page()
    pdf.image(page_of(PICTURE, 620, 877), 0, 0, 210, 297)
    pdf.output(str(folder / "pp-7-2031.pdf"))
    return Inbox(folder / "pp-7-2031.pdf", Place(folder / "home", folder / "corpus"))


@pytest.fixture(scope="module")
def read(untouched: Inbox) -> Inbox:
    """Its picture was read by the engine that comes with us."""
    inbox = replace(untouched, place=replace(untouched.place, home=untouched.place.home.with_name("dibaca")))
    inbox.taken_in()
    return inbox


@pytest.fixture(scope="module")
def assistant(read: Inbox) -> Iterator[Assistant]:
    def answering(build: Build) -> Answering:
        return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))

    opened = Assistant(CurrentBuild(read.place.home), answering, today=lambda: date(2036, 1, 1))
    yield opened
    opened.close()


@pytest.fixture
def copy(read: Inbox, tmp_path: Path) -> Inbox:
    """The same, to be changed."""
    shutil.copytree(read.place.home, tmp_path / "home")
    return replace(read, place=replace(read.place, home=tmp_path / "home"))


@pytest.fixture
def fresh(untouched: Inbox, tmp_path: Path) -> Inbox:
    """Nothing was read yet."""
    return replace(untouched, place=replace(untouched.place, home=tmp_path / "home"))


def citation_of(citations: Sequence[Citation], words: str) -> Citation:
    [found] = [citation for citation in citations if words in citation.quote]
    return found


def test_an_answer_quotes_the_picture_and_says_how_surely_it_was_read(assistant: Assistant) -> None:
    answer = assistant.ask(Question("Apa yang dilarang bagi Juru Balon?"))
    cited = citation_of(answer.citations, "membawa angsa")
    assert cited.pages == PageRange(2, 2)
    assert cited.confidence
    assert 0.9 < cited.confidence <= 1


def test_what_was_read_from_text_is_cited_without_a_confidence(assistant: Assistant) -> None:
    answer = assistant.ask(Question("Kepada siapa Balon Udara wajib didaftarkan?"))
    assert citation_of(answer.citations, "Kepala Menara").confidence is None


def test_the_build_tells_where_the_lines_of_the_picture_stand(read: Inbox) -> None:
    with CurrentBuild(read.place.home).use() as build:
        lines = build.passages.printed("pp-7-2031", PageRange(1, 2))
    assert [line.text for line in lines] == list(PICTURE)
    tops = [line.top for line in lines]
    assert tops == sorted(tops)
    assert lines[0].left == pytest.approx(50 / 620, abs=0.01)
    assert tops[0] == pytest.approx(55 / 877, abs=0.01)


def test_the_report_says_how_many_pages_were_read_from_pictures(copy: Inbox) -> None:
    row, _ = copy.taken_in()
    [warning] = row.warnings
    assert warning.startswith("1 halaman dibaca dari gambar (OCR), keyakinan 9")


def test_no_picture_is_read_twice(copy: Inbox) -> None:
    before = copy.entries()
    copy.forget_parsed()
    _, steps = copy.taken_in()
    assert PARSING in steps
    assert RECOGNISING not in steps
    assert copy.entries() == before
    assert len(before) == 1


def test_a_damaged_picture_entry_is_read_again_and_only_it(copy: Inbox) -> None:
    [entry] = (copy.place.home / "cache" / "pictures").rglob("*.json")
    sound = entry.read_text()
    entry.write_text("rusak")
    copy.forget_parsed()
    copy.taken_in()
    assert entry.read_text() == sound


def test_a_page_that_takes_too_long_is_noted_and_the_rest_is_read(fresh: Inbox) -> None:
    row, steps = replace(fresh, place=replace(fresh.place, patience=HASTE)).taken_in()
    assert steps[:3] == [PARSING, RECOGNISING, COMPOSING]
    [warning] = [warning for warning in row.warnings if "gambar" in warning]
    assert warning.startswith("halaman 2 tidak terbaca dari gambar: belum selesai dibaca")
    assert warning.endswith("; dicoba sekali lagi oleh tanya ingest berikutnya")
    assert row.pasal == 2


def test_a_page_that_needs_too_much_memory_is_noted_in_one_line(fresh: Inbox) -> None:
    """No engine is loaded in so little."""
    cramped = Allowance(seconds=60.0, cpu_seconds=60.0, memory=250_000_000)
    row, _ = replace(fresh, place=replace(fresh.place, patience=cramped)).taken_in()
    assert any(
        warning.startswith("halaman 2 tidak terbaca dari gambar: ") and "\n" not in warning
        for warning in row.warnings
    )


def test_a_page_that_took_too_long_is_read_by_the_next_ingest_into_a_new_build(fresh: Inbox) -> None:
    replace(fresh, place=replace(fresh.place, patience=HASTE)).taken_in()
    row, steps = fresh.taken_in()
    assert RECOGNISING in steps
    assert row.pasal == 3
    with CurrentBuild(fresh.place.home).use() as build:
        assert build.passages.printed("pp-7-2031", PageRange(2, 2))


def test_a_page_that_took_too_long_twice_is_left_alone(fresh: Inbox) -> None:
    hasty = replace(fresh, place=replace(fresh.place, patience=HASTE))
    hasty.taken_in()
    hasty.taken_in()
    before = fresh.entries()
    fresh.forget_parsed()
    row, steps = fresh.taken_in()
    assert RECOGNISING not in steps
    assert fresh.entries() == before
    [warning] = row.warnings
    assert warning.startswith("halaman 2 tidak terbaca dari gambar: belum selesai dibaca")
    assert "dicoba sekali lagi" not in warning


def test_without_an_engine_pictures_stay_unread_with_a_warning(fresh: Inbox) -> None:
    row, steps = replace(fresh, place=replace(fresh.place, ocr="mati")).taken_in()
    assert row.warnings == ("1 halaman tanpa teks, perlu OCR",)
    assert RECOGNISING not in steps
    assert fresh.entries() == {}


def test_pictures_are_looked_at_once_an_engine_is_chosen(copy: Inbox) -> None:
    off = replace(copy, place=replace(copy.place, ocr="mati"))
    assert off.taken_in()[0].pasal == 2
    assert copy.taken_in()[0].pasal == 3


def test_an_unknown_engine_is_refused_before_anything_is_read(fresh: Inbox) -> None:
    with pytest.raises(
        SettingsError, match=r"^TANYA_OCR harus rapidocr, tesseract, atau mati, bukan 'abbyy'\.$"
    ):
        replace(fresh, place=replace(fresh.place, ocr="abbyy")).taken_in()
    assert not fresh.place.home.exists()


def test_the_command_takes_the_engine_of_the_settings(fresh: Inbox) -> None:
    settings = Settings(fresh.place.home, fresh.place.corpus, ocr="mati")
    result = CliRunner().invoke(ingest_command, [str(fresh.pdf)], obj=settings)
    assert result.exit_code == 0
    assert "perlu OCR" in result.output


def test_tesseract_reads_pictures_where_it_is_installed(fresh: Inbox) -> None:
    try:
        chosen("tesseract")
    except SettingsError as fault:
        pytest.skip(str(fault))
    row, _ = replace(fresh, place=replace(fresh.place, ocr="tesseract")).taken_in()
    assert row.pasal == 3
    assert row.warnings[0].startswith("1 halaman dibaca dari gambar (OCR), keyakinan 9")
