"""Sources that differ are told of, whichever of them counts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from ingest.building.choose import Choice
from ingest.building.contradictions import contradictions
from ingest.building.records import InputFile, Reading, ReadingHeader
from ingest.building.standing import Text
from ingest.records import Relation
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId

OLD = RegulationId("PP", "8", 2031)
NEW = RegulationId("PP", "9", 2032)
CLAUSE = Locator.of((NodeKind.PASAL, "6"))
DOCUMENT = Document(
    NEW.slug, Kind.NASKAH, str(NEW), "baru.pdf", "ab" * 32, 3, NEW, "Perahu", promulgated=date(2032, 5, 1)
)


def entry(regulation: RegulationId, standing: Standing = Standing.BERLAKU, *events: Event) -> CatalogueEntry:
    return CatalogueEntry(
        regulation.slug, regulation, "Perahu", standing, "", Evidence.KUTIPAN, (), events=events
    )


def revoking(locator: str, kind: EventKind = EventKind.MENCABUT) -> Event:
    return Event(kind, OLD.slug, Evidence.KUTIPAN, (), locator=Locator.parse(locator))


def lines(catalogue: Catalogue, *relations: Relation, document: Document = DOCUMENT) -> list[str]:
    return [str(found) for found in contradictions(catalogue, [Text(document, relations)], [])]


def test_another_day_of_promulgation_is_told_with_both_sources() -> None:
    known = replace(entry(NEW), promulgated=date(2032, 5, 11))
    assert lines(Catalogue((known,))) == [
        "PP 9/2032, sumber berbeda tentang tanggal pengundangan: 1 Mei 2032 (naskah baru.pdf); "
        "11 Mei 2032 (katalog)"
    ]


def test_the_same_day_is_no_contradiction_and_an_unknown_one_neither() -> None:
    same = replace(entry(NEW), promulgated=date(2032, 5, 1), enacted=date(2032, 4, 30))
    assert lines(Catalogue((same,))) == []


def test_the_supplement_of_the_gazette_makes_no_difference() -> None:
    document = replace(DOCUMENT, gazette="LN 2032/7")
    assert lines(Catalogue((replace(entry(NEW), gazette="LN 2032/7, TLN 99"),)), document=document) == []
    assert len(lines(Catalogue((replace(entry(NEW), gazette="LN 2032/8"),)), document=document)) == 1


def test_a_revocation_of_what_the_catalogue_has_in_force_is_told() -> None:
    (line,) = lines(Catalogue((entry(NEW), entry(OLD))), Relation(EventKind.MENCABUT, OLD, CLAUSE, "dicabut"))
    assert line.startswith(
        "PP 8/2031, sumber berbeda tentang keberlakuan: PP 9/2032 Pasal 6 mencabut PP 8/2031"
    )


def test_a_revocation_in_part_against_one_of_the_whole_is_told() -> None:
    catalogue = Catalogue((entry(NEW, Standing.BERLAKU, revoking("Pasal 6")), entry(OLD, Standing.DICABUT)))
    (line,) = lines(catalogue, Relation(EventKind.MENCABUT_SEBAGIAN, OLD, CLAUSE, "dicabut"))
    assert "mencabut sebagian" in line
    assert "katalog mencatat: mencabut" in line


def test_a_clause_inside_the_one_that_is_known_is_the_same_clause() -> None:
    relation = Relation(EventKind.MENCABUT, OLD, CLAUSE.down(NodeKind.HURUF, "a"), "dicabut")
    here = Catalogue((entry(NEW, Standing.BERLAKU, revoking("Pasal 6")), entry(OLD, Standing.DICABUT)))
    there = Catalogue((entry(NEW, Standing.BERLAKU, revoking("Pasal 7")), entry(OLD, Standing.DICABUT)))
    assert lines(here, relation) == []
    assert "letak klausul" in lines(there, relation)[0]


def test_two_files_of_one_regulation_with_other_days_are_told() -> None:
    other = replace(DOCUMENT, file="lama.pdf", promulgated=date(2032, 5, 3))
    header = ReadingHeader(DOCUMENT, 3, 100, 1, ())
    reading = Reading(InputFile(Path("/baru.pdf"), "ab" * 32, 1, 1, True), header, Path("/entry"), "")
    (found,) = contradictions(Catalogue(()), [], [Choice(reading, DOCUMENT, (other,))])
    assert (found.one, found.other) == ("1 Mei 2032 (baru.pdf)", "3 Mei 2032 (lama.pdf)")
