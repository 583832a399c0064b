"""Whom a rule binds is read from its region and its subject."""

from dataclasses import replace

import pytest

from tanya.composing.binding import binds_some, of_another_office, place_bound, speaks_for
from tanya.domain.answer import Question
from tests.composing.making import asked, rule


def office(tentang: str, jenis: str = "Permentan") -> str:
    return place_bound(rule(jenis, tentang=tentang))


@pytest.mark.parametrize(
    ("tentang", "whose"),
    [
        ("Pemberian Tunjangan Balon di Lingkungan Kementerian Awan dan Angin", "Kementerian Awan dan Angin"),
        ("Jadwal Terbang di Kementerian Koordinator Bidang Awan", "Kementerian Koordinator Bidang Awan"),
        (
            "Rencana Strategis Kementerian Awan, Kabut, dan Angin Tahun 2031-2035",
            "Kementerian Awan, Kabut, dan Angin",
        ),
        ("Pengelolaan Arsip Kementerian Sekretariat Langit", "Kementerian Sekretariat Langit"),
    ],
)
def test_a_rule_of_one_office_says_so_in_its_subject(tentang: str, whose: str) -> None:
    assert office(tentang) == f"Di lingkungan {whose}"


@pytest.mark.parametrize(
    "tentang",
    ["Pedoman Terbang", "Laporan Kinerja Kementerian/Lembaga dan Daerah", "Tarif pada Badan Layanan Umum"],
)
def test_a_rule_whose_subject_names_no_office_binds_all(tentang: str) -> None:
    assert office(tentang) == ""
    assert not binds_some(rule("Permentan", tentang=tentang))


def test_a_law_about_an_office_binds_all() -> None:
    assert office("Rencana Strategis Kementerian Awan", "UU") == ""


def test_a_rule_of_a_town_binds_that_town_and_no_other_even_when_its_name_is_not_known() -> None:
    assert place_bound(rule("Perwali Metro", region="Kota Metro")) == "Di Kota Metro"
    assert binds_some(rule("Kepwali"))


def test_a_rule_speaks_for_the_office_that_is_named_and_for_no_other() -> None:
    own = rule("Permentan", tentang="Tunjangan Balon di Lingkungan Kementerian Awan dan Angin")
    assert speaks_for(own, asked("tunjangan balon kementerian awan"))
    assert speaks_for(own, asked("tunjangan balon", agency=frozenset({"angin"})))
    assert speaks_for(own, asked("tunjangan balon KAA"))
    assert not speaks_for(own, asked("tunjangan balon kementerian hujan"))


def test_an_office_is_named_by_what_its_rules_are_called_and_by_the_question_before() -> None:
    own = rule(
        "Permenko Kabut", tentang="Tunjangan di Lingkungan Kementerian Koordinator Bidang Awan dan Angin"
    )
    assert speaks_for(own, asked("tunjangan di kabut"))
    later = asked("berapa besarnya")
    said_before = replace(later, question=Question("berapa besarnya", context=("tunjangan bidang awan",)))
    assert speaks_for(own, said_before)
    assert not speaks_for(own, later)


def test_a_question_of_another_office_is_told_nothing_though_the_one_before_was_of_this_one() -> None:
    own = rule("Permentan", tentang="Tunjangan Balon di Lingkungan Kementerian Awan dan Angin")
    other = asked("kalau di kementerian hujan lebat?", agency=frozenset({"hujan", "lebat"}))
    later = replace(other, question=Question(other.text, context=("tunjangan balon kementerian awan",)))
    assert of_another_office(own, later)
    assert not of_another_office(own, asked("tunjangan balon kementerian awan"))
    assert not of_another_office(own, asked("berapa tunjangan balon"))


def test_an_office_whose_name_is_all_of_common_words_is_not_named_by_saying_none_of_them() -> None:
    own = rule("Permensesneg", tentang="Pengelolaan Arsip Kementerian Sekretariat Negara")
    assert not speaks_for(own, asked("berapa lama arsip disimpan"))
    assert speaks_for(own, asked("berapa lama arsip sekretariat negara disimpan"))
