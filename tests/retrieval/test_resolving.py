from dataclasses import replace

import pytest

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Evidence, Standing
from tanya.domain.document import Document, Kind
from tanya.domain.regulation import RegulationId
from tanya.retrieval.resolving import Resolved, misnamed, resolve
from tanya.text.references import find_regulations


def entry(jenis: str, nomor: str, tahun: int) -> CatalogueEntry:
    regulation = RegulationId(jenis, nomor, tahun)
    return CatalogueEntry(
        regulation.slug, regulation, "Kapal", Standing.BERLAKU, "", Evidence.NASKAH, ("sumber",)
    )


def text_of(jenis: str, nomor: str, tahun: int, kind: Kind = Kind.NASKAH) -> Document:
    regulation = RegulationId(jenis, nomor, tahun)
    return Document(regulation.slug, kind, str(regulation), "kapal.pdf", "ab" * 32, 1, regulation)


DIGEST = text_of("PP", "8", 2006, Kind.RINGKASAN)
DOCUMENTS = (
    DIGEST,
    replace(DIGEST, kind=Kind.NASKAH),
    text_of("UU", "12", 2015),
    text_of("PermenPANRB", "12", 2015),
    text_of("SE Mendagri", "4", 2015),
    text_of("SE Mendagri", "6", 2015),
    text_of("SE MenPANRB", "6", 2015),
    text_of("PermenPANRB", "1", 2012),
    text_of("PermenPANRB", "1", 2020),
)
CATALOGUE = Catalogue(
    (
        entry("PP", "8", 2006),
        entry("UU", "12", 2015),
        entry("PermenPANRB", "12", 2015),
        entry("Perpres", "29", 2014),
    )
)


def resolved(text: str) -> Resolved:
    (mention,) = find_regulations(text)
    return resolve(mention, DOCUMENTS, CATALOGUE)


def test_the_official_text_comes_before_our_digest() -> None:
    assert [document.kind for document in resolved("PP 8/2006").documents] == [Kind.NASKAH, Kind.RINGKASAN]


def test_two_texts_of_one_regulation_are_not_two_regulations() -> None:
    assert not resolved("PP 8/2006").ambiguous


def test_a_number_alone_means_the_ministers_regulation_in_this_field() -> None:
    found = resolved("menurut 12/2015")
    assert [document.id for document in found.documents] == ["permenpanrb-12-2015"]
    assert [known.id for known in found.entries] == ["permenpanrb-12-2015"]


def test_a_jenis_that_is_written_is_kept() -> None:
    assert [document.id for document in resolved("UU 12/2015").documents] == ["uu-12-2015"]


def test_a_circular_without_an_issuer_means_the_ministers_where_there_is_one() -> None:
    assert [document.id for document in resolved("SE 6/2015").documents] == ["se-menpanrb-6-2015"]
    assert [document.id for document in resolved("SE 4/2015").documents] == ["se-mendagri-4-2015"]


def test_a_number_of_an_issuer_nobody_holds_is_no_other_issuers() -> None:
    for written in ("Peraturan LKPP 12/2015", "SE BKN 6/2015", "Peraturan Menteri Kebun 12/2015"):
        found = resolved(written)
        assert (found.documents, found.entries) == ((), ())


def test_without_a_year_several_may_be_meant() -> None:
    assert resolved("permenpan 1").ambiguous


def test_one_that_only_the_catalogue_knows_has_an_entry_and_no_text() -> None:
    found = resolved("Perpres 29/2014")
    assert (found.documents, [known.id for known in found.entries]) == ((), ["perpres-29-2014"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [("PP 29 tahun 2014", "perpres-29-2014"), ("PP 30 tahun 2014", None), ("PP 29", None)],
)
def test_a_wrong_jenis_is_noticed_by_number_and_year(written: str, meant: str | None) -> None:
    (mention,) = find_regulations(written)
    found = misnamed(mention, CATALOGUE)
    assert (found and found.id) == meant
