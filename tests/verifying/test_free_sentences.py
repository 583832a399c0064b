"""Sentences as a language model writes them: they stand on one provision, or they fall."""

import pytest

from tanya.catalogue.catalogue import Force
from tanya.composing.draft import Claim, Draft, Quote
from tanya.domain.answer import Status
from tanya.domain.locator import Locator
from tanya.library.build import Build
from tanya.verifying.verifier import Verifier


@pytest.fixture(scope="module")
def verifier(sky_build: Build) -> Verifier:
    return Verifier(sky_build.passages, sky_build.glossary)


def quoted(build: Build, place: str, document: str = "pp-7-2031") -> Quote:
    locator = Locator.parse(place)
    assert locator
    found = build.passages.provision(document, locator)
    assert found
    return Quote(found.document, found.locator, found.pages, found.text.strip(), found.passage_id)


def stands(verifier: Verifier, said: str, *quotes: Quote) -> bool:
    draft = Draft(Status.ANSWERED, (Claim(said, quotes),))
    return bool(verifier.verify(draft, lambda _: Force(None)).sentences)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Pasal 2", "Pendaftaran disampaikan paling lambat 12 hari sebelum terbang."),
        ("Pasal 2", "Selambat-lambatnya dua belas hari sebelum terbang, pendaftaran disampaikan."),
        ("Pasal 2", "Menurut Pasal 2 ayat (2) PP 7/2031, disampaikan 12 (dua belas) hari sebelum terbang."),
        ("Pasal 2", "Setiap BU harus didaftarkan kepada Kepala Menara."),
        ("Pasal 2", "Pendaftaran memuat warna kain, nama Juru Balon, dan jumlah keranjang."),
        ("Pasal 3", "Juru Balon dilarang terbang pada malam hari, membawa angsa, dan melintasi Menara."),
        ("Pasal 3", "Juru Balon tidak boleh membawa angsa."),
        ("Pasal 4", "Peraturan Pemerintah Nomor 3 Tahun 2029 dicabut dan dinyatakan tidak berlaku."),
        ("Pasal 4", "PP 3/2029 dicabut dengan PP 7/2031."),
    ],
)
def test_a_right_sentence_stands_in_other_words(
    verifier: Verifier, sky_build: Build, place: str, said: str
) -> None:
    assert stands(verifier, said, quoted(sky_build, place))


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Pasal 2", "Pendaftaran disampaikan paling lambat 12 bulan sebelum terbang."),
        ("Pasal 2", "Pendaftaran disampaikan paling lambat 12 hari kerja sebelum terbang."),
        ("Pasal 2", "Pendaftaran disampaikan paling lambat 12 hari setelah terbang."),
        ("Pasal 2", "Pendaftaran disampaikan paling cepat 12 hari sebelum terbang."),
        ("Pasal 2", "Pendaftaran disampaikan paling lambat 12 (tiga belas) hari sebelum terbang."),
        ("Pasal 2", "Pendaftaran disampaikan paling lambat 7 hari sebelum terbang."),
        ("Pasal 2", "Menurut Pasal 2 ayat (1) PP 7/2031, pendaftaran disampaikan 12 hari sebelum terbang."),
        ("Pasal 2", "Setiap Balon Udara dapat didaftarkan kepada Kepala Menara."),
        ("Pasal 2", "Setiap Balon Udara tidak wajib didaftarkan kepada Kepala Menara."),
        ("Pasal 2", "Setiap Balon Udara wajib didaftarkan kecuali kepada Kepala Menara."),
        ("Pasal 2", "Setiap Balon Udara wajib didaftarkan oleh Kepala Menara."),
        ("Pasal 2", "Pendaftaran tidak memuat warna kain, nama Juru Balon, dan jumlah keranjang."),
        ("Pasal 2", "Kepala Menara memuat warna kain."),
        ("Pasal 2", "Pendaftaran memuat warna kain [3]."),
        ("Pasal 3", "Juru Balon wajib membawa angsa."),
        ("Pasal 3", "Juru Balon membawa angsa."),
        ("Pasal 3", "Juru Balon tidak boleh tidak membawa angsa."),
        ("Pasal 3", "Juru Balon dilarang terbang, kecuali pada malam hari."),
        ("Pasal 3", "Juru Balon dilarang terbang pada malam hari menurut Pasal 2."),
        ("Pasal 4", "PP 7/2031 dicabut dan dinyatakan tidak berlaku."),
        ("Pasal 4", "PP 7/2031 dicabut dengan PP 3/2029."),
        ("Pasal 4", "Perpres Nomor 3 Tahun 2029 dicabut."),
        ("Pasal 4", "PP Nomor 3 Tahun 2029 tentang Layang-Layang tidak dicabut."),
    ],
)
def test_a_sentence_that_says_otherwise_falls(
    verifier: Verifier, sky_build: Build, place: str, said: str
) -> None:
    assert not stands(verifier, said, quoted(sky_build, place))


def test_a_sentence_mixed_of_two_sources_falls(verifier: Verifier, sky_build: Build) -> None:
    one, other = quoted(sky_build, "Pasal 2 ayat (2)"), quoted(sky_build, "Pasal 2", "pp-3-2029")
    assert not stands(verifier, "Pendaftaran disampaikan paling panjang 90 meter.", one, other)


def test_two_statements_may_each_stand_on_a_source_of_their_own(verifier: Verifier, sky_build: Build) -> None:
    one, other = quoted(sky_build, "Pasal 2 ayat (2)"), quoted(sky_build, "Pasal 2", "pp-3-2029")
    first, second = "Pendaftaran disampaikan 12 hari sebelum terbang", "benang paling panjang 90 meter."
    assert stands(verifier, f"{first}, sedangkan {second}", one, other)


def test_a_statement_is_not_proven_under_the_address_of_another_source(
    verifier: Verifier, sky_build: Build
) -> None:
    one, other = quoted(sky_build, "Pasal 2 ayat (2)"), quoted(sky_build, "Pasal 2", "pp-3-2029")
    said = "Menurut Pasal 2 PP 3/2029, pendaftaran disampaikan 12 hari sebelum terbang."
    assert not stands(verifier, said, one, other)
