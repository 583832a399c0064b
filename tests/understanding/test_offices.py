"""Short names of offices are recognised from the documents at hand."""

import pytest

from tanya.domain.document import Document, Kind
from tanya.domain.regulation import RegulationId
from tanya.glossary.glossary import Glossary
from tanya.understanding.concepts import ConceptFinder
from tanya.understanding.offices import Offices, is_short_for

CLOUDS = "Dinas Pengukuran Awan dan Pelangi"
REPORT = Document("daerah/awan", Kind.DAERAH, "Laporan", "awan.pdf", "0", 9, agency=CLOUDS)
RULE = Document(
    "permenpelangi-7-2031",
    Kind.NASKAH,
    "PermenPelangi Nomor 7 Tahun 2031 tentang Cat di Kementerian Balon dan Layangan",
    "x.pdf",
    "0",
    9,
    regulation=RegulationId("PermenPelangi", "7", 2031),
)
OFFICES = Offices([REPORT, RULE])


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("dislayang", "Dinas Layangan"),
        ("disbal", "Dinas Perbalonan"),
        ("layawan", "Dinas Layangan dan Awan"),
        ("kbl", "Kementerian Balon dan Layangan"),
        ("kemenbalay", "Kementerian Balon dan Layangan"),
        ("kemenset", "Kementerian Sekretariat Balon"),
        ("satbaljj", "Satuan Balon Jingga Jelita"),
    ],
)
def test_a_short_name_has_a_piece_of_each_telling_word(short: str, name: str) -> None:
    assert is_short_for(short, name)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("disk", "Dinas Komet"),
        ("berapa", "Badan Perbalonan dan Layangan"),
        ("balon", "Dinas Balon"),
        ("dislaut", "Dinas Layangan"),
        ("perla", "Dinas Perbalonan dan Perlayangan"),
    ],
)
def test_other_words_are_no_short_names(word: str, name: str) -> None:
    assert not is_short_for(word, name)


def test_an_office_is_known_from_a_report_or_from_the_title_of_a_rule() -> None:
    assert OFFICES.meant_by("pengawpel") == (CLOUDS,)
    assert OFFICES.meant_by("kbl") == ("Kementerian Balon dan Layangan",)


def test_a_word_of_the_language_names_no_office() -> None:
    assert Offices([REPORT], ordinary={"pengawpel"}).meant_by("pengawpel") == ()


def test_the_short_name_stands_for_itself_and_for_the_full_one() -> None:
    (concept,) = ConceptFinder(Glossary(), OFFICES).find("pengawpel")
    assert [wording.terms for wording in concept.wordings] == [
        ("pengawpel",),
        ("dinas", "ukur", "awan", "pelangi"),
    ]


def test_initials_name_other_things_too_and_shut_no_report_out() -> None:
    assert OFFICES.named_in("batas kbl") == frozenset()
    assert OFFICES.named_in("visi pengawpel") == {"ukur", "awan", "pelangi"}
