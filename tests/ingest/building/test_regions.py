from pathlib import Path

import pytest

from ingest.building.records import InputFile, Reading, ReadingHeader
from ingest.building.regions import with_regions
from tanya.domain.document import Document, Kind


def reading(file: str, region: str | None, kind: Kind = Kind.DAERAH) -> Reading:
    document = Document(file, kind, file, file, "0", 1, region=region)
    path = Path("/masuk") / file
    return Reading(InputFile(path, "0", 1, 0, asked=True), ReadingHeader(document, 0, 1, 1, ()), path, "")


def region_of(*readings: Reading) -> str | None:
    return with_regions(readings)[-1].header.document.region


def test_a_file_named_after_a_place_is_of_the_region_that_another_document_names() -> None:
    other = reading("perwali-35-2014.pdf", "Kota Tangerang Selatan", Kind.NASKAH)
    assert region_of(other, reading("tangerang-selatan-monev_2019.pdf", None)) == "Kota Tangerang Selatan"


def test_a_name_that_two_regions_share_tells_neither() -> None:
    others = (reading("a.pdf", "Kota Bandung"), reading("b.pdf", "Kabupaten Bandung"))
    assert region_of(*others, reading("bandung-monev.pdf", None)) is None


@pytest.mark.parametrize("file", ["monev-2019.pdf", "mabandung-monev.pdf"])
def test_a_file_that_names_no_place_stays_without(file: str) -> None:
    assert region_of(reading("a.pdf", "Kota Bandung"), reading(file, None)) is None


def test_what_a_document_says_of_itself_stands() -> None:
    own = reading("bandung-monev.pdf", "Kota Cimahi")
    assert region_of(reading("a.pdf", "Kota Bandung"), own) == "Kota Cimahi"


def test_a_regulation_is_given_no_region() -> None:
    assert region_of(reading("a.pdf", "Kota Bandung"), reading("bandung.pdf", None, Kind.NASKAH)) is None
