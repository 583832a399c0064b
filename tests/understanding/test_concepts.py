import pytest

from tanya.glossary.glossary import Glossary, Term
from tanya.understanding.concepts import ConceptFinder

FINDER = ConceptFinder(
    Glossary(
        (
            Term("SKPD", True, "Satuan Kerja Perangkat Daerah", "x", also=("dinas",)),
            Term("IKU", True, "Indikator Kinerja Utama", "x", verified=False),
            Term("PP", True, "Peraturan Pemerintah", "x"),
            Term("Indikator kinerja", False, "ukuran keberhasilan", "x"),
        )
    )
)


def found(text: str) -> list[str]:
    return [concept.word for concept in FINDER.find(text)]


def test_the_number_of_a_row_is_looked_for_and_other_small_figures_only_help() -> None:
    weights = {concept.word: concept.weight for concept in FINDER.find("prosedur nomor 39 dan 2 lembar")}
    assert weights["39"] == 1.0 > weights["2"]


@pytest.mark.parametrize("text", ["SKPD", "skpd", "satuan kerja perangkat daerah", "dinas"])
def test_a_term_is_one_concept_under_any_of_its_names(text: str) -> None:
    assert found(text) == ["SKPD"]


def test_an_acronym_stands_for_its_words_too() -> None:
    (concept,) = FINDER.find("skpd")
    wordings = {wording.terms: wording.weight for wording in concept.wordings}
    assert wordings[("skpd",)] == wordings[("satuan", "kerja", "perangkat", "daerah")] == 1


def test_an_everyday_word_is_only_perhaps_the_term() -> None:
    (concept,) = FINDER.find("dinas")
    weights = {wording.terms: wording.weight for wording in concept.wordings}
    assert weights[("dinas",)] == 1 > weights[("skpd",)]


def test_an_unverified_pairing_counts_less() -> None:
    (concept,) = FINDER.find("IKU")
    assert all(wording.weight < 1 for wording in concept.wordings)


def test_the_longest_name_is_the_one_that_is_meant() -> None:
    assert found("indikator kinerja utama") == ["IKU"]


def test_running_on_is_one_concept_under_both_phrases() -> None:
    texts = ["berturut-turut", "terus menerus", "secara terus-menerus", "berturut turut"]
    assert {tuple(c.word for c in FINDER.find(text)) for text in texts} == {("terus-menerus",)}
    (concept,) = FINDER.find("berturut-turut")
    assert len(concept.wordings) == 2


def test_a_term_is_not_found_inside_another_word() -> None:
    assert "IKU" not in found("ikut serta")


@pytest.mark.parametrize("link", ["soal", "tentang", "mengenai", "terkait"])
def test_information_about_something_is_asked_for(link: str) -> None:
    assert "informasi" not in found(f"minta informasi {link} pelaporan")


def test_information_is_otherwise_what_is_asked_about() -> None:
    assert "informasi" in found("anggota komisi informasi pusat")


def test_words_of_asking_are_no_concepts() -> None:
    assert found("apa yang dimaksud dengan pelaporan") == ["lapor"]


def test_kinds_of_regulations_are_no_topics() -> None:
    assert not any(concept.topic for concept in FINDER.find("PP apa"))


def test_the_terms_of_a_text_come_with_the_longest_name_first() -> None:
    assert [term.term for term in FINDER.terms("dinas dan indikator kinerja utama")] == ["IKU", "SKPD"]


def test_a_single_letter_is_no_concept() -> None:
    assert found("umur n masa pegawai") == ["umur", "masa", "pegawai"]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("butuh aturan pegawai", ["pegawai"]),
        ("kebutuhan pegawai", ["butuh", "pegawai"]),
        ("menetapkan pegawai", ["tetap", "pegawai"]),
        ("masih tetap berlaku", []),
        ("pengertian pegawai", ["pegawai"]),
        ("kalau bandingnya pegawai", ["banding", "pegawai"]),
        ("bandingkan pegawai", ["pegawai"]),
    ],
)
def test_the_name_of_a_thing_is_no_word_of_asking(text: str, concepts: list[str]) -> None:
    assert found(text) == concepts


def test_what_is_denied_is_a_concept_of_its_own() -> None:
    assert "tidak hormat" in found("pegawai diberhentikan tidak dengan hormat")


@pytest.mark.parametrize("text", ["boleh atau tidak", "masih berlaku atau tidak ya"])
def test_a_question_tag_denies_nothing(text: str) -> None:
    assert not [word for word in found(text) if word.startswith("tidak ")]


@pytest.mark.parametrize(("written", "weight"), [({"dinas", "skpd"}, 0.6), ({"skpd"}, 0.8)])
def test_an_everyday_word_that_no_text_has_stands_more_surely_for_the_term(
    written: set[str], weight: float
) -> None:
    term = Term("SKPD", True, "Satuan Kerja Perangkat Daerah", "x", also=("dinas",))
    (concept,) = ConceptFinder(Glossary((term,)), written=written).find("dinas")
    assert {wording.terms: wording.weight for wording in concept.wordings}[("skpd",)] == weight
