"""Everyday words of a question, and what rules call them."""

import pytest

from tanya.glossary.glossary import Glossary, Term
from tanya.glossary.thesaurus import Equivalence, Thesaurus
from tanya.text.vocabulary import Vocabulary
from tanya.understanding.certainty import ALONE, EQUIVALENT, TOLD
from tanya.understanding.concepts import ConceptFinder
from tanya.understanding.equivalents import Equivalents
from tanya.understanding.intent import Concept
from tanya.understanding.spelling import Speller

THESAURUS = Thesaurus(
    (
        Equivalence(("pecat", "mecat"), ("pemberhentian tidak dengan hormat", "pemutusan hubungan kerja")),
        Equivalence(("pedagang",), ("pelaku usaha",)),
        Equivalence(("nikah",), ("perkawinan",), exact=True),
        Equivalence(("terlambat",), ("melampaui batas waktu",), exact=True),
        Equivalence(("anak kecil",), ("di bawah umur",)),
        Equivalence(("batas waktu", "jangka waktu"), ("tenggat",)),
        Equivalence(("uang muka", "panjar"), ("uang muka", "panjar")),
        Equivalence(("tukin",), ("imbalan",)),
        Equivalence(("resign",), ("mengundurkan diri",)),
        Equivalence(("banyak",), ("satu", "dua", "tiga", "empat", "lima", "enam")),
    )
)
FINDER = ConceptFinder(
    Glossary((Term("Tukin", True, "Tunjangan Kinerja", "x"),)), equivalents=Equivalents(THESAURUS)
)


def wordings(text: str) -> dict[str, float]:
    """Those of the only concept of text."""
    (concept,) = FINDER.find(text)
    return {" ".join(wording.terms): wording.weight for wording in concept.wordings}


def words(concepts: tuple[Concept, ...]) -> list[str]:
    return [concept.word for concept in concepts]


@pytest.mark.parametrize("text", ["pecat", "dipecat", "pemecatan"])
def test_every_form_of_a_root_is_known(text: str) -> None:
    assert wordings(text) == {
        "pecat": 1.0,
        "henti tidak hormat": EQUIVALENT,
        "putus hubung kerja": EQUIVALENT,
    }


def test_a_derived_form_is_known_as_itself_only() -> None:
    assert wordings("pedagang") == {"dagang": 1.0, "laku usaha": EQUIVALENT}
    assert wordings("perdagangan") == {"dagang": 1.0}


def test_a_word_may_be_held_to_its_form() -> None:
    assert "kawin" in wordings("nikah")
    assert "kawin" in wordings("nikahnya")
    assert wordings("menikahkan") == {"nikah": 1.0}


def test_a_phrase_is_one_concept() -> None:
    assert wordings("anak kecil") == {"anak kecil": 1.0, "bawah umur": EQUIVALENT}


@pytest.mark.parametrize("text", ["anak, kecil", "anak yang kecil", "anak: kecil"])
def test_words_apart_are_no_phrase(text: str) -> None:
    assert words(FINDER.find(text)) == ["anak", "kecil"]


def test_formal_synonyms_lead_both_ways() -> None:
    assert wordings("uang muka") == {"uang muka": 1.0, "panjar": EQUIVALENT}
    assert wordings("panjar") == {"panjar": 1.0, "uang muka": EQUIVALENT}


def test_a_term_of_the_glossary_goes_before_the_thesaurus() -> None:
    assert "imbal" not in wordings("tukin")


def test_a_phrase_that_only_asks_is_no_concept() -> None:
    assert words(FINDER.find("batas waktu pecat")) == ["pecat"]


def test_a_word_of_asking_may_be_meant_in_one_form() -> None:
    assert "lampau batas waktu" in wordings("terlambat")
    assert FINDER.find("paling lambat") == ()


def test_a_word_has_a_bounded_number_of_equivalents() -> None:
    assert len(wordings("banyak")) == 6


def test_what_no_text_has_is_surer_to_be_called_otherwise() -> None:
    finder = ConceptFinder(Glossary(), equivalents=Equivalents(THESAURUS, {"dagang", "usaha"}))
    (merchant,), (fired,) = finder.find("pedagang"), finder.find("dipecat")
    assert [wording.weight for wording in merchant.wordings[1:]] == [EQUIVALENT]
    assert [wording.weight for wording in fired.wordings[1:]] == [ALONE, ALONE]


@pytest.mark.parametrize(("text", "other"), [("kks", "kapal kecil sungai"), ("kapal kecil sungai", "kks")])
def test_a_short_name_that_a_text_gives_is_surely_the_long_one(text: str, other: str) -> None:
    names = ("KKS", "Kapal Kecil Sungai")
    told = Equivalents(Thesaurus((Equivalence(names, names, exact=True, certain=True),)))
    (concept,) = ConceptFinder(Glossary(), equivalents=told).find(text)
    assert [(" ".join(w.terms), w.weight) for w in concept.wordings] == [(text, 1.0), (other, TOLD)]


def test_without_a_thesaurus_words_stand_for_themselves() -> None:
    (concept,) = ConceptFinder(Glossary()).find("dipecat")
    assert len(concept.wordings) == 1


def test_an_everyday_word_is_no_slip_of_another() -> None:
    vocabulary = Vocabulary({"resin": 30}, {"resin": 30})
    assert Speller(Glossary(), vocabulary).repair("mau resign") == "mau resin"
    assert (
        Speller(Glossary(), vocabulary, everyday=Equivalents(THESAURUS)).repair("mau resign") == "mau resign"
    )
