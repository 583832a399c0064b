"""Questions that lean on the ones before them."""

import pytest

from tanya.domain.answer import Question
from tanya.glossary.glossary import Glossary
from tanya.glossary.thesaurus import Equivalence, Thesaurus
from tanya.text.references import Mention
from tanya.text.vocabulary import Vocabulary
from tanya.understanding.intent import Wanted
from tanya.understanding.understanding import Understanding
from tests.understanding.conftest import Understand

BEFORE = "bunyi pasal 19 ayat (1) PP 8/2006"


def test_a_phrase_of_the_thesaurus_is_no_less_a_question_of_its_own() -> None:
    thesaurus = Thesaurus((Equivalence(("perahu karet",), ("kapal tiup",)),))
    made = Understanding(Glossary(), Vocabulary(), [], thesaurus=thesaurus)
    assert not made.understand(Question("perahu karet", ("apa itu rakit?",))).follow_up
    assert made.understand(Question("perahu", ("apa itu rakit?",))).follow_up


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("ayat (2) nya?", "Pasal 19 ayat (2)"),
        ("kalau huruf b?", "Pasal 19 ayat (1) huruf b"),
        ("ayat dua?", "Pasal 19 ayat (2)"),
        ("pasal berapa itu?", "Pasal 19 ayat (1)"),
        ("kalau pasal 20?", "Pasal 20"),
    ],
)
def test_a_part_alone_is_of_the_provision_before(understand: Understand, asked: str, place: str) -> None:
    intent = understand(asked, BEFORE)
    assert [str(locator) for locator in intent.locators] == [place]
    assert [str(mention) for mention in intent.mentions] == ["PP Nomor 8 Tahun 2006"]
    assert intent.wanted is Wanted.TEXT


def test_a_part_is_followed_through_several_questions(understand: Understand) -> None:
    intent = understand("kalau huruf a?", BEFORE, "ayat (2) nya?")
    assert [str(locator) for locator in intent.locators] == ["Pasal 19 ayat (2) huruf a"]
    assert [str(mention) for mention in intent.mentions] == ["PP Nomor 8 Tahun 2006"]


def test_another_regulation_takes_no_pasal_over(understand: Understand) -> None:
    assert understand("kalau PP 60/2008?", BEFORE).locators == ()


def test_what_was_asked_long_ago_counts_less(understand: Understand) -> None:
    near = understand("kalau bupati?", "kapan laporan kinerja disampaikan?")
    far = understand("siapa yang mereviu?", "kapan laporan kinerja disampaikan?", "kalau bupati?")
    weight = {c.word: c.weight for c in near.concepts}
    assert all(c.weight < weight[c.word] for c in far.concepts if c.word in weight and c.word != "bupati")
    assert any(c.word in weight for c in far.concepts)


@pytest.mark.parametrize(
    "text",
    [
        "pasal 5 permenpanrb 1/2020 huruf b",
        "pasal lima permenpanrb 1/2020 huruf b",
        "ps 5 huruf b permen 1/2020",
    ],
)
def test_a_regulation_may_stand_inside_an_address(understand: Understand, text: str) -> None:
    assert [str(locator) for locator in understand(text).locators] == ["Pasal 5 huruf b"]


def test_a_number_in_words_is_no_concept(understand: Understand) -> None:
    assert understand("bunyi pasal dua puluh satu PP 8/2006").concepts == ()


def test_words_that_name_a_regulation_are_no_concepts() -> None:
    made = Understanding(Glossary(), Vocabulary(), [])

    def names(text: str) -> list[Mention]:
        at = text.find("uu pemda")
        return [Mention("UU", "23", 2014, at, at + 8)] if at >= 0 else []

    alone = made.understand(Question("uu pemda tentang apa?"), names)
    assert (alone.wanted, alone.concepts, alone.text) == (
        Wanted.ABOUT,
        (),
        "UU Nomor 23 Tahun 2014 tentang apa?",
    )
    after = made.understand(Question("ayat (2) nya?", ("bunyi pasal 5 ayat (1) uu pemda",)), names)
    assert [str(m) for m in after.mentions] == ["UU Nomor 23 Tahun 2014"]
    assert [str(locator) for locator in after.locators] == ["Pasal 5 ayat (2)"]


BEFORE_TYPE = "Sekretariat daerah provinsi tipe A paling banyak berapa asisten?"


@pytest.mark.parametrize(
    ("piece", "before", "whole"),
    [
        ("kalau tipe C?", BEFORE_TYPE, "Sekretariat daerah provinsi tipe C paling banyak berapa asisten?"),
        ("kalau untuk kabupaten?", BEFORE_TYPE, BEFORE_TYPE.replace("provinsi", "kabupaten")),
        ("kalau kementerian?", "Kapan SKPD menyusun laporan?", "Kapan kementerian menyusun laporan?"),
        ("kalau renja SKPD?", "isi minimal Renstra SKPD apa saja", "isi minimal renja SKPD apa saja"),
        ("kalau PP 60/2008?", "Apakah PP 8/2006 masih berlaku?", "Apakah PP 60/2008 masih berlaku?"),
        ("bukan, maksud saya PP 30/2019", "bunyi pasal 5 PP 11/2017", "bunyi pasal 5 PP 30/2019"),
        (
            "yang tahun 2021?",
            "predikat SAKIP Kota Metro tahun 2018?",
            "predikat SAKIP Kota Metro tahun 2021?",
        ),
        (
            "kalau tahun 2016?",
            "Apakah PP 46/2011 masih berlaku?",
            "Apakah PP 46/2011 masih berlaku tahun 2016?",
        ),
        (
            "kalau 15 hari?",
            "PNS tidak masuk kerja 5 hari apa hukumannya",
            "PNS tidak masuk kerja 15 hari apa hukumannya",
        ),
        (
            "bukan, maksud saya yang kementerian",
            "kapan dinas menyampaikan laporan ke bupati?",
            "kapan kementerian menyampaikan laporan?",
        ),
        (
            "kalau bupatinya sendiri ke gubernur?",
            "kapan dinas menyampaikan laporan ke bupati?",
            "kapan bupati menyampaikan laporan kepada gubernur?",
        ),
        (
            "kalau untuk PPPK jatahnya berapa?",
            "jatah cuti tahunan PNS berapa hari?",
            "jatah cuti tahunan PPPK berapa hari?",
        ),
        (
            "kalau di aturan lama?",
            "PNS tidak masuk kerja 5 hari apa hukumannya",
            "PNS tidak masuk kerja 5 hari apa hukumannya menurut aturan lama",
        ),
        ("bedanya sama outcome?", "apa itu output", "apa beda output dengan outcome"),
    ],
)
def test_a_piece_takes_the_place_of_one_in_the_question_before(
    understand: Understand, piece: str, before: str, whole: str
) -> None:
    follows, alone = understand(piece, before), understand(whole)
    assert follows.follow_up
    assert (follows.wanted, follows.concepts, follows.locators) == (
        alone.wanted,
        alone.concepts,
        alone.locators,
    )
    assert [str(m) for m in follows.mentions] == [str(m) for m in alone.mentions]
    assert (follows.region, follows.as_of, follows.years, follows.sides) == (
        alone.region,
        alone.as_of,
        alone.years,
        alone.sides,
    )


def test_a_piece_finds_its_place_further_back(understand: Understand) -> None:
    intent = understand("kalau tipe C?", BEFORE_TYPE, "pasal berapa itu?")
    assert intent.concepts == understand(BEFORE_TYPE.replace("tipe A", "tipe C")).concepts


def test_what_took_a_place_before_stays_when_another_piece_does(understand: Understand) -> None:
    whole = BEFORE_TYPE.replace("provinsi", "kabupaten").replace("tipe A", "tipe C")
    intent = understand("yang tipe C?", BEFORE_TYPE, "kalau untuk kabupaten?")
    assert intent.concepts == understand(whole).concepts
    again = understand("kalau tipe B?", BEFORE_TYPE, "kalau untuk kabupaten?", "yang tipe C?")
    assert again.concepts == understand(whole.replace("tipe C", "tipe B")).concepts


def test_another_year_stays_in_the_place_that_was_spoken_of(understand: Understand) -> None:
    before = "realisasi belanja Kota Metro tahun 2018 berapa persen?"
    intent = understand("kalau tahun 2019?", before, "belanja modalnya?")
    assert (intent.region, intent.years) == ("Kota Metro", (2019,))


def test_a_regulation_alone_is_asked_about_and_no_correction(understand: Understand) -> None:
    intent = understand("PP 30/2019", "bunyi pasal 5 PP 11/2017")
    assert (intent.locators, intent.follow_up) == ((), False)


@pytest.mark.parametrize(
    "text",
    [
        "apa itu diskresi?",
        "JRA kepanjangannya apa?",
        "siapa yang wajib melakukan penilaian risiko?",
        "1 SKS magang itu berapa menit seminggu?",
        "Apa yang dimaksud dengan walidata?",
        "kapan laporan kinerja SKPD disampaikan?",
        "syarat sahnya keputusan pejabat pemerintahan",
        "PP 8/2006 tentang apa?",
    ],
)
def test_a_question_with_a_matter_of_its_own_takes_nothing_over(understand: Understand, text: str) -> None:
    after, alone = understand(text, "bobot perencanaan kinerja Kota Metro tahun 2018?"), understand(text)
    assert (after.concepts, after.mentions, after.region) == (alone.concepts, alone.mentions, alone.region)
    assert not after.follow_up


@pytest.mark.parametrize("text", ["terus sanksinya?", "siapa yang menetapkan?", "kalau terlambat?", "kapan?"])
def test_a_question_without_a_matter_leans(understand: Understand, text: str) -> None:
    intent = understand(text, "kapan laporan kinerja disampaikan?")
    assert "LKj" in {concept.word for concept in intent.concepts}
    assert intent.own == intent.concepts[: len(intent.own)]


def test_only_the_last_five_questions_are_remembered(understand: Understand) -> None:
    root, leaning = "kapan laporan kinerja Kota Metro disampaikan?", ("siapa?", "kapan?", "siapa?", "kapan?")
    assert understand("kalau terlambat?", root, *leaning).region == "Kota Metro"
    assert understand("kalau terlambat?", root, *leaning, "siapa?").region is None
    assert len(understand("siapa?", *leaning, *leaning).question.context) == 5


def test_small_talk_is_nothing_to_lean_on(understand: Understand) -> None:
    intent = understand("pasal berikutnya?", "bunyi pasal 20 PP 8/2006", "oke makasih")
    assert [str(locator) for locator in intent.locators] == ["Pasal 20"]
    assert intent.question.context == ("bunyi pasal 20 PP 8/2006",)


def test_what_was_asked_longest_ago_names_no_pasal_any_more(understand: Understand) -> None:
    intent = understand("jelaskan ayat 2", "kapan laporan kinerja disampaikan?")
    assert intent.locators == ()
    assert intent.pointing  # only the answer to the question before can tell
    assert intent.earlier == ("kapan laporan kinerja disampaikan?",)


def test_a_rule_that_was_spoken_of_is_no_matter(understand: Understand) -> None:
    asked = {c.word for c in understand("di PP itu siapa yang mengawasi pelaksanaannya?").concepts}
    assert "PP" not in asked


def test_a_short_question_may_lean_though_it_names_a_term(understand: Understand) -> None:
    before = "bobot pengukuran kinerja Kota Metro berapa?"
    assert understand("CPNS dapat berapa persen?", before).leaning
    assert understand("apa itu SAKIP?", before).leaning is None


def test_a_brief_question_between_hands_the_matter_on(understand: Understand) -> None:
    first = "berapa lama cuti melahirkan PNS?"
    words = {c.word for c in understand("selama cuti itu tetap digaji?", first, "anak keempat?").concepts}
    assert "empat" in words
    assert {c.word for c in understand(first).concepts} & words - {"cuti"}


def test_a_thing_that_is_only_referred_to_is_not_what_is_asked(understand: Understand) -> None:
    intent = understand("kalau cuti itu digaji?", "berapa lama cuti melahirkan PNS?")
    meant = intent.leaning or intent
    assert {concept.word for concept in meant.own} == {"gaji"}
