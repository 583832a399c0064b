from pathlib import Path

import pytest

from ingest.corpus.digests import read_digest, unshadowed
from ingest.corpus.facts import Fact, FactSheet
from ingest.corpus.regional import read_regional
from ingest.corpus.shipped import corpus_fingerprint, read_corpus
from tanya.domain.document import Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.errors import CorpusError

SHIPPED = Path(__file__).resolve().parents[3] / "corpus"

DIGEST = """
regulation: PP 8/2031
title: Perahu
basis: naskah
sources: [pp-8-2031]
note: Lampiran tidak dibaca.
facts:
  - locator: Pasal 19 ayat (2)
    topic: Batas waktu cat perahu
    text: Perahu dicat paling lambat 2 bulan sesudah dibeli.
  - locator: Pasal 19 ayat (2)
    topic: Warna cat
    text: Cat perahu berwarna biru.
    sources: [halaman-publik]
  - topic: Harga cat
    text: Harga cat tidak diatur.
"""
REGIONAL = """
id: kota-rakit-2031
region: Kota Rakit
title: Lomba perahu
date: 2031-05-04
source: https://example.org/lomba
facts:
  - {topic: Target, text: Kota Rakit menargetkan 3 piala pada 2031.}
"""


@pytest.fixture
def digest(tmp_path: Path) -> FactSheet:
    return read_digest(_file(tmp_path, "pp-8-2031.yaml", DIGEST))


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_a_digest_is_never_taken_for_the_official_text(digest: FactSheet) -> None:
    document = digest.document
    assert (document.key, document.kind) == ("ringkasan:pp-8-2031", Kind.RINGKASAN)
    assert document.title == "PP Nomor 8 Tahun 2031 tentang Perahu (ringkasan, bukan naskah resmi)"
    assert document.sources == ("pp-8-2031", "halaman-publik")


def test_each_fact_is_one_passage_under_its_topic(digest: FactSheet) -> None:
    first = digest.parsed().passages[0]
    assert first.text == "Perahu dicat paling lambat 2 bulan sesudah dibeli."
    assert first.breadcrumb == (digest.document.title, "Batas waktu cat perahu", "Pasal 19 ayat (2)")
    assert str(first.locator) == "Pasal 19 ayat (2)"
    assert [(span.start, span.end) for span in first.spans] == [(0, len(first.text))]


def test_a_fact_of_no_known_provision_is_named_by_its_topic(digest: FactSheet) -> None:
    last = digest.parsed().passages[-1]
    assert last.locator.steps[0].kind is NodeKind.TOPIK
    assert last.breadcrumb == (digest.document.title, "Harga cat")


def test_facts_of_one_provision_stand_in_one_node_below_their_pasal(digest: FactSheet) -> None:
    pasal, topic = digest.parsed().roots
    assert (str(pasal.locator), pasal.text) == ("Pasal 19", "")
    (ayat,) = pasal.children
    assert ayat.text == "Perahu dicat paling lambat 2 bulan sesudah dibeli.\nCat perahu berwarna biru."
    assert topic.kind is NodeKind.TOPIK


def test_facts_that_the_official_text_holds_are_left_out(digest: FactSheet) -> None:
    kept = unshadowed(digest, {"pasal 19", "pasal 19 ayat (2)"})
    assert kept
    assert [fact.topic for fact in kept.facts] == ["Harga cat"]
    assert unshadowed(kept, {"pasal 19 ayat (2)"}) == kept


@pytest.mark.parametrize(
    ("addresses", "kept"),
    [
        ({"pasal 19"}, ["Lampiran I huruf A angka 2"]),
        ({"lampiran i"}, ["Pasal 19 ayat (2)", "Lampiran I huruf A angka 2"]),
        ({"lampiran i", "lampiran i huruf a"}, ["Pasal 19 ayat (2)"]),
    ],
)
def test_a_pasal_is_held_whole_but_an_annex_only_in_its_parts(
    digest: FactSheet, addresses: set[str], kept: list[str]
) -> None:
    places = [Locator.parse(place) for place in ("Pasal 19 ayat (2)", "Lampiran I huruf A angka 2")]
    sheet = FactSheet(digest.document, tuple(Fact(str(place), "Isi.", place) for place in places))
    shown = unshadowed(sheet, addresses)
    assert shown
    assert [str(fact.locator) for fact in shown.facts] == kept


def test_a_digest_that_is_wholly_held_is_gone(digest: FactSheet) -> None:
    only = FactSheet(digest.document, digest.facts[:2])
    assert unshadowed(only, {"pasal 19 ayat (2)"}) is None


def test_regional_facts_carry_region_and_year(tmp_path: Path) -> None:
    document = read_regional(_file(tmp_path, "rakit.yaml", REGIONAL)).document
    assert (document.id, document.kind) == ("daerah/kota-rakit-2031", Kind.DAERAH)
    assert (document.region, document.year) == ("Kota Rakit", 2031)
    assert document.sources == ("https://example.org/lomba",)


@pytest.mark.parametrize(
    ("wrong", "right", "named"),
    [
        ("regulation: PP 8/2031", "regulation: PP delapan", "PP delapan"),
        ("basis: naskah", "basis: kabar", "kabar"),
        ("title: Perahu", "title:", "'title'"),
        (
            "locator: Pasal 19 ayat (2)\n    topic: Warna",
            "locator: di mana saja\n    topic: Warna",
            "fakta ke-2",
        ),
        ("    text: Harga cat tidak diatur.\n", "", "fakta ke-3"),
        ("facts:", "facts: []\nsisa:", "'facts'"),
        ("sources: [pp-8-2031]", "sources: [pp-8-2031", "tidak dapat dibaca"),
    ],
)
def test_what_breaks_the_format_is_named(tmp_path: Path, wrong: str, right: str, named: str) -> None:
    assert wrong in DIGEST
    with pytest.raises(CorpusError, match=r"pp-8-2031\.yaml") as refused:
        read_digest(_file(tmp_path, "pp-8-2031.yaml", DIGEST.replace(wrong, right)))
    assert named in str(refused.value)


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    _file(tmp_path, "ringkasan/a.yaml", DIGEST)
    _file(tmp_path, "ringkasan/b.yaml", DIGEST)
    with pytest.raises(CorpusError, match=r"a\.yaml dan b\.yaml"):
        read_corpus(tmp_path)


def test_the_fingerprint_follows_every_file(tmp_path: Path) -> None:
    path = _file(tmp_path, "ringkasan/a.yaml", DIGEST)
    before = corpus_fingerprint(tmp_path)
    path.write_text(DIGEST + "\n")
    assert corpus_fingerprint(tmp_path) != before


def test_a_corpus_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="TANYA_CORPUS"):
        corpus_fingerprint(tmp_path / "entah")


def test_the_shipped_corpus_keeps_its_format() -> None:
    corpus = read_corpus(SHIPPED)
    assert len(corpus.documents) > 20
    for sheet in corpus.documents:
        ids = [passage.id for passage in sheet.parsed().passages]
        assert len(ids) == len(set(ids)), sheet.document.key
