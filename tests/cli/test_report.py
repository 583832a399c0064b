"""The HTML report: whole by itself, safe to open, and with the pages in question."""

import base64
import io
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from click.testing import CliRunner
from PIL import Image

from tanya.cli.doctor import doctor
from tanya.cli.report import report_html
from tanya.library.build import open_current
from tanya.library.layout import Home
from tanya.library.manifest import read_manifest, write_manifest
from tanya.quality.examining import examine
from tanya.settings import Settings
from tests.clinic import COLOURS, HOSTILE, HOSTILE_FILE

JPEG = "data:image/jpeg;base64,"


def written(home: Path, file: Path) -> BeautifulSoup:
    settings = Settings(home=home, corpus=home)
    result = CliRunner().invoke(doctor, ["--html", str(file)], obj=settings)
    assert (result.exit_code, result.stdout) == (1, "")
    assert str(file) in result.stderr
    return BeautifulSoup(file.read_text(encoding="utf-8"), "lxml")


@pytest.fixture(scope="module")
def page(clinic: Settings, tmp_path_factory: pytest.TempPathFactory) -> BeautifulSoup:
    return written(clinic.home, tmp_path_factory.mktemp("laporan") / "laporan.html")


def section(page: BeautifulSoup, document: str) -> Tag:
    link = page.find("a", string=document)
    assert isinstance(link, Tag)
    found = page.find(id=str(link["href"]).removeprefix("#"))
    assert isinstance(found, Tag)
    return found


def test_every_document_has_a_row_and_a_section(page: BeautifulSoup) -> None:
    assert len(page.select("tbody tr")) == len(page.select("section")) == 6


def test_nothing_is_fetched_from_anywhere(page: BeautifulSoup) -> None:
    assert not page.find_all(["script", "link", "iframe", "object", "base"])
    addresses = [str(tag[name]) for name in ("src", "href") for tag in page.find_all(attrs={name: True})]
    assert addresses
    assert all(address.startswith((JPEG, "file:///", "#")) for address in addresses)
    assert "url(" not in page.style.text if page.style else False


def test_a_hostile_title_is_shown_and_does_nothing(page: BeautifulSoup) -> None:
    titles = [heading.text for heading in page.find_all("h2")]
    assert HOSTILE in titles
    assert not page.find_all(attrs={"onerror": True})
    assert not [image for image in page.find_all("img") if "jahat" in str(image.get("src"))]


def test_a_hostile_file_name_is_shown_and_does_nothing(page: BeautifulSoup) -> None:
    assert HOSTILE_FILE in page.text
    assert not page.select("section > p b")


def test_the_doubtful_pages_are_shown_and_no_others(page: BeautifulSoup) -> None:
    captions = [caption.text for caption in section(page, "pp-4-2031").find_all("figcaption")]
    assert captions == [
        "Halaman 2: keyakinan OCR 81 %",
        "Halaman 3: tidak terbaca: belum selesai dibaca setelah 90 detik",
        "Halaman 4: tanpa teks",
    ]
    assert not section(page, "pp-1-2031").find_all("img")


def test_each_picture_is_a_jpeg_of_its_page(page: BeautifulSoup) -> None:
    images = section(page, "pp-4-2031").find_all("img")
    assert len(images) == 3
    for number, tag in zip((2, 3, 4), images, strict=True):
        content = base64.b64decode(str(tag["src"]).removeprefix(JPEG), validate=True)
        with Image.open(io.BytesIO(content)) as image:
            assert (image.format, image.size) == ("JPEG", (200, 282))
            assert image.getpixel((25, 260)) == pytest.approx(COLOURS[number - 1], abs=12)


def test_a_picture_leads_to_the_page_in_the_file(page: BeautifulSoup, clinic: Settings) -> None:
    (first, _) = section(page, "pp-2-2031").select("figure a")
    assert first["href"] == f"{(clinic.home.parent / 'berkas' / 'pp-2-2031.pdf').as_uri()}#page=1"


def test_what_is_shown_can_be_heard(page: BeautifulSoup) -> None:
    assert page.html
    assert page.html["lang"] == "id"
    assert all(str(image["alt"]).startswith("Halaman ") for image in page.find_all("img"))
    assert all(head.get("scope") in ("col", "row") for head in page.find_all("th"))
    assert all(page.find(id=str(part["aria-labelledby"])) for part in page.find_all("section"))


def test_a_file_that_is_gone_leaves_its_pages_out_and_says_so(clinic: Settings, tmp_path: Path) -> None:
    home = Home(Path(shutil.copytree(clinic.home, tmp_path / "home")))
    file = home.build(home.current_id() or "").manifest
    manifest = read_manifest(file)
    gone = tuple(replace(one, path=f"/tidak/ada/{one.name}") for one in manifest.sources)
    write_manifest(file, replace(manifest, sources=gone))
    page = written(home.path, tmp_path / "laporan.html")
    assert not page.find_all("img")
    assert "/tidak/ada/pp-2-2031.pdf tidak ada lagi" in section(page, "pp-2-2031").text
    assert "Pasal tidak ditemukan: 3, 4" in section(page, "pp-2-2031").text


@pytest.mark.parametrize("unresolved", [None, 2])
def test_references_have_a_column_only_where_the_build_tells_of_them(
    clinic: Settings, unresolved: int | None
) -> None:
    with closing(open_current(clinic.home)) as build:
        quality = examine(build, wanted="pp-1-2031")
    (checked,) = quality.documents
    figures = replace(checked.figures, unresolved=unresolved)
    told = replace(quality, documents=(replace(checked, figures=figures),))
    page = BeautifulSoup(report_html(told), "lxml")
    heads = [head.text for head in page.select("thead th")]
    assert ("Rujukan buntu" in heads) is (unresolved is not None)
    assert len(page.select("tbody tr > *")) == len(heads)
