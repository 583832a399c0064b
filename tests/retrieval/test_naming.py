import time
from datetime import date

import pytest

from tanya.library.watch import CurrentBuild
from tanya.retrieval.naming import Namer
from tanya.settings import Settings
from tanya.understanding.concepts import ConceptFinder

TODAY = date(2026, 1, 2)


@pytest.fixture(scope="module")
def namer(shipped: Settings) -> Namer:
    with CurrentBuild(shipped.home).use() as build:
        return Namer(build.catalogue, ConceptFinder(build.glossary))


@pytest.mark.parametrize(
    ("called", "meant"),
    [
        ("uu pemda", "UU Nomor 23 Tahun 2014"),
        ("perpres sakip", "Perpres Nomor 29 Tahun 2014"),
        ("uu pelayanan publik", "UU Nomor 25 Tahun 2009"),
        ("undang-undang tentang pelayanan publik", "UU Nomor 25 Tahun 2009"),
        ("pp disiplin pns", "PP Nomor 94 Tahun 2021"),
        ("perpres satu data", "Perpres Nomor 39 Tahun 2019"),
        ("uu asn", "UU Nomor 20 Tahun 2023"),
        ("uu asn baru", "UU Nomor 20 Tahun 2023"),
        ("uu asn 2014", "UU Nomor 5 Tahun 2014"),
        ("uu asn tahun 2014", "UU Nomor 5 Tahun 2014"),
        ("PP disiplin pns 2010", "PP Nomor 53 Tahun 2010"),
        ("pp disiplin pns yang lama", "PP Nomor 53 Tahun 2010"),
        ("UU Pemda 32 tahun 2004", "UU Nomor 32 Tahun 2004"),
        ("uu pemda nomor 23 tahun 2014", "UU Nomor 23 Tahun 2014"),
        ("uu pemda lama", "UU Nomor 32 Tahun 2004"),
        ("permenpan zi", "PermenPANRB Nomor 90 Tahun 2021"),
    ],
)
def test_a_regulation_is_known_by_what_it_is_about(namer: Namer, called: str, meant: str) -> None:
    assert [str(mention) for mention in namer.find(f"apa isi {called}?", TODAY)] == [meant]


def test_of_several_on_one_subject_the_one_in_force_is_meant(namer: Namer) -> None:
    on = {day: namer.find("uu asn", day)[0].tahun for day in (date(2020, 1, 1), TODAY)}
    assert on[TODAY] == 2023


@pytest.mark.parametrize("text", ["uu angsa", "pp", "perpres yang mana", "uu itu"])
def test_a_subject_that_no_regulation_has_names_none(namer: Namer, text: str) -> None:
    assert namer.find(text, TODAY) == []


def test_a_subject_of_another_jenis_names_none(namer: Namer) -> None:
    assert namer.find("uu sakip", TODAY) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("uu pemda tentang apa?", "uu pemda"),
        ("apakah uu asn 2014 masih berlaku", "uu asn 2014"),
        ("apa isi pp disiplin pns yang lama itu", "pp disiplin pns yang lama"),
        ("menurut undang-undang tentang pelayanan publik siapa", "undang-undang tentang pelayanan publik"),
        ("uu pemda pasal 18", "uu pemda"),
    ],
)
def test_a_mention_covers_exactly_the_words_that_name_it(namer: Namer, text: str, name: str) -> None:
    (mention,) = namer.find(text, TODAY)
    assert text[mention.start : mention.end] == name


def test_a_year_that_no_regulation_of_the_subject_has_is_no_part_of_its_name(namer: Namer) -> None:
    (mention,) = namer.find("uu pemda 2019", TODAY)
    assert (mention.tahun, mention.end) == (2014, len("uu pemda"))


def test_how_long_something_lasts_does_not_ask_for_an_old_regulation(namer: Namer) -> None:
    (mention,) = namer.find("berapa lama masa kerja menurut uu asn", TODAY)
    assert mention.tahun == 2023


@pytest.mark.parametrize(
    "shape", ["uu asn ", "uu uu ", "pp a b c d e ", "undang-undang tentang ", "uu pemda 20"]
)
def test_no_row_of_names_is_slow_to_read(namer: Namer, shape: str) -> None:
    text = (shape * 400)[:2000]
    spent = []
    for _ in range(2):
        started = time.thread_time()
        namer.find(text, TODAY)
        spent.append(time.thread_time() - started)
    assert min(spent) < 0.05


def test_of_a_subject_it_may_be_asked_whether_its_rule_still_applies(namer: Namer) -> None:
    (named,) = namer.find("apakah indeks SPBE masih dipakai?", TODAY)
    assert str(named) == "PermenPANRB Nomor 59 Tahun 2020"
    assert namer.find("apakah indeks SPBE naik?", TODAY) == []
    assert namer.find("apakah mesin ketik masih dipakai?", TODAY) == []
