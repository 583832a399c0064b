"""A sentence that ends with a colon is quoted with its list."""

from pathlib import Path

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.composing.announced import with_announced_list
from tanya.composing.draft import Quote
from tanya.domain.document import PageRange
from tanya.domain.locator import Locator
from tanya.library.build import Build, open_current
from tests.invented import BALLOONS


@pytest.fixture
def said(sky_build: Build) -> Quote:
    """The words before the list of Lampiran I huruf A."""
    document = next(d for d in sky_build.passages.documents() if d.id == "pp-7-2031")
    place = Locator.parse("Lampiran I huruf A")
    assert place
    text = "A. KERANJANG\nKeranjang anyaman dilengkapi dengan:"
    return Quote(document, place, PageRange(), text, "")


def test_the_items_of_the_list_follow(sky_build: Build, said: Quote) -> None:
    quote = with_announced_list(sky_build.passages, said, 1000)
    assert quote.text.endswith("dengan:\n1. tali jangkar; dan\n2. kotak pasir.")


def test_a_list_that_makes_it_too_long_is_left_out(sky_build: Build, said: Quote) -> None:
    assert with_announced_list(sky_build.passages, said, 60) == said


def test_an_excerpt_is_not_given_a_list_that_does_not_follow_it(sky_build: Build, said: Quote) -> None:
    excerpt = Quote(said.document, said.locator, said.pages, "Keranjang dilengkapi dengan:", "")
    assert with_announced_list(sky_build.passages, excerpt, 1000) == excerpt


def test_the_items_of_the_last_point_follow(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "katalog.yaml").write_text("regulations: []\n", encoding="utf-8")
    (tmp_path / "corpus" / "istilah.yaml").write_text("terms: []\n", encoding="utf-8")
    points = "Keranjang anyaman memuat:\n• Ringkasan\n• Isi\n"
    text = BALLOONS.replace("Keranjang anyaman dilengkapi dengan:\n", points, 1)
    assert points in text
    (tmp_path / "balon.txt").write_text(text, encoding="utf-8")
    ingest(Request((tmp_path / "balon.txt",)), Place(tmp_path / "home", tmp_path / "corpus"))
    build = open_current(tmp_path / "home")
    document = next(d for d in build.passages.documents() if d.id == "pp-7-2031")
    place = Locator.parse("Lampiran I huruf A")
    assert place
    whole = build.passages.provision(document.key, place)
    assert whole
    shown = whole.text[: whole.text.index("• Isi") + len("• Isi")]
    quote = with_announced_list(build.passages, Quote(document, place, PageRange(), shown, ""), 1000)
    assert quote.text.endswith("• Isi\n1. tali jangkar; dan\n2. kotak pasir.")
    build.close()
