"""`tanya pasal ... --gambar`: the page of the cited pasal as a picture."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from fpdf import FPDF
from PIL import Image

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.cli.ask import pasal
from tanya.errors import ReadError
from tanya.settings import Settings, settings_from
from tests.invented import KITES


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    document = FPDF()
    document.set_font("Helvetica", size=11)
    document.add_page()
    document.multi_cell(0, 6, KITES)
    document.output(str(tmp_path / "pp-3-2029.pdf"))
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    made = settings_from({"TANYA_HOME": str(tmp_path / "home"), "TANYA_CORPUS": str(corpus)})
    ingest(Request((tmp_path / "pp-3-2029.pdf",)), Place(made.home, made.corpus))
    return made


def ask_for(settings: Settings, picture: Path) -> str:
    words = ["PP 3/2029", "2", "--gambar", str(picture)]
    return CliRunner().invoke(pasal, words, obj=settings, catch_exceptions=False).output


def test_the_page_is_saved_and_named(settings: Settings, tmp_path: Path) -> None:
    picture = tmp_path / "halaman.png"
    assert f"Gambar halaman 1: {picture}" in ask_for(settings, picture)
    with Image.open(picture) as image:
        assert image.size[1] > 1000


def test_a_source_that_is_gone_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "pp-3-2029.pdf").unlink()
    with pytest.raises(ReadError, match=r"pp-3-2029\.pdf tidak ada lagi di tempatnya"):
        ask_for(settings, tmp_path / "halaman.png")


def test_a_source_that_has_changed_is_not_shown(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "pp-3-2029.pdf"
    file.write_bytes(file.read_bytes() + b"\n% other\n")
    with pytest.raises(ReadError, match=r"pp-3-2029\.pdf berubah sejak dimasukkan"):
        ask_for(settings, tmp_path / "halaman.png")


def test_a_name_of_no_picture_is_refused(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"halaman\.txt: pakai nama berkas yang berakhiran \.png"):
        ask_for(settings, tmp_path / "halaman.txt")
