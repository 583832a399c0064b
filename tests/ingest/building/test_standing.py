from dataclasses import replace
from datetime import date

import pytest

from ingest.building.standing import Text, told_by_texts, with_texts
from ingest.corpus.standing import catalogue_document
from ingest.records import Relation
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId

OLD = RegulationId("PP", "8", 2031)
NEW = RegulationId("PP", "9", 2032)
CLAUSE = Locator.of((NodeKind.PASAL, "6"))
NOW = date(2033, 1, 1)


def _text(kind: EventKind, other: RegulationId = OLD, tentang: str = "Perahu") -> Text:
    document = Document(
        NEW.slug, Kind.NASKAH, str(NEW), "baru.pdf", "ab" * 32, 3, NEW, tentang, promulgated=date(2032, 5, 1)
    )
    return Text(document, (Relation(kind, other, CLAUSE, "dicabut dan dinyatakan tidak berlaku"),))


@pytest.fixture
def known() -> Catalogue:
    entry = CatalogueEntry(OLD.slug, OLD, "Perahu", Standing.BERLAKU, "catatan", Evidence.KUTIPAN, ())
    return Catalogue((entry,))


def test_a_revocation_read_in_a_text_ends_the_other(known: Catalogue) -> None:
    after = with_texts(known, [_text(EventKind.MENCABUT)])
    old = after.get(OLD.slug)
    assert old
    assert (old.standing, old.standing_note) == (Standing.DICABUT, "")
    assert (old.events[0].other, old.events[0].locator, old.events[0].read_in) == (
        NEW.slug,
        CLAUSE,
        NEW.slug,
    )
    assert after.force(OLD.slug, NOW).in_force is False


def test_the_revoking_text_enters_with_an_unknown_standing(known: Catalogue) -> None:
    new = with_texts(known, [_text(EventKind.MENCABUT)]).get(NEW.slug)
    assert new
    assert (new.standing, new.promulgated) == (Standing.BELUM_DIVERIFIKASI, date(2032, 5, 1))


def test_what_people_entered_of_a_pair_stands(known: Catalogue) -> None:
    event = Event(EventKind.DICABUT_SEBAGIAN, NEW.slug, Evidence.NASKAH, ())
    entry = replace(known.entries[0], standing=Standing.DICABUT_SEBAGIAN, events=(event,))
    checked = Catalogue((entry,))
    assert with_texts(checked, [_text(EventKind.MENCABUT)]).get(OLD.slug) == entry


def test_a_partial_revocation_leaves_the_rest_in_force(known: Catalogue) -> None:
    after = with_texts(known, [_text(EventKind.MENCABUT_SEBAGIAN)])
    assert after.force(OLD.slug, NOW).in_force is True
    assert after.force(OLD.slug, NOW).partly


def test_an_amendment_counts_when_the_text_is_one(known: Catalogue) -> None:
    after = with_texts(known, [_text(EventKind.MENGUBAH, tentang="Perubahan atas PP 8/2031")])
    old = after.get(OLD.slug)
    assert old
    assert old.standing is Standing.DIUBAH


def test_an_amendment_that_is_only_reported_does_not_count(known: Catalogue) -> None:
    assert with_texts(known, [_text(EventKind.MENGUBAH)]) == known


def test_a_number_that_repeats_from_region_to_region_names_nothing(known: Catalogue) -> None:
    assert with_texts(known, [_text(EventKind.MENCABUT, RegulationId("Perwali", "8", 2031))]) == known


def test_a_revocation_does_not_change_what_was_already_revoked(known: Catalogue) -> None:
    revoked = Catalogue((replace(known.entries[0], standing=Standing.DICABUT),))
    old = with_texts(revoked, [_text(EventKind.MENCABUT)]).get(OLD.slug)
    assert old
    assert old.standing_note == "catatan"


@pytest.mark.parametrize(
    ("jenis", "tahun"), [("UU", 2031), ("Perppu", 2030), ("PP", 2033)], ids=["higher", "perppu", "later"]
)
def test_a_text_of_lower_rank_or_earlier_year_revokes_nothing(
    known: Catalogue, jenis: str, tahun: int
) -> None:
    other = RegulationId(jenis, "5", tahun)
    assert with_texts(known, [_text(EventKind.MENCABUT, other)]) == known


@pytest.mark.parametrize("jenis", ["PP", "Perpres", "Keppres", "PermenPANRB", "SE"])
def test_a_text_revokes_what_is_of_its_rank_or_below(known: Catalogue, jenis: str) -> None:
    other = RegulationId(jenis, "5", 2030)
    found = with_texts(known, [_text(EventKind.MENCABUT, other)]).get(other.slug)
    assert found
    assert found.standing is Standing.DICABUT


def test_what_the_program_read_is_told_with_its_file(known: Catalogue) -> None:
    after = with_texts(known, [_text(EventKind.MENCABUT)])
    assert told_by_texts(after) == ("Dari naskah: PP 9/2032 Pasal 6 mencabut PP 8/2031 (berkas baru.pdf)",)
    assert told_by_texts(known) == ()


def test_the_catalogue_passage_names_the_file_the_clause_was_read_in(known: Catalogue) -> None:
    after = with_texts(known, [_text(EventKind.MENCABUT)])
    facts = catalogue_document(after, "katalog.yaml", "ab" * 32).facts
    assert any("Klausulnya ada di berkas baru.pdf." in fact.text for fact in facts)
