"""What is ruled for one kind of persons is no sure answer for another."""

from collections.abc import Iterator

import pytest

from tanya.answering import Answering
from tanya.composing.doubting import DOUBT
from tanya.composing.whom import asked_of
from tanya.domain.answer import Answer, Question, Status
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild
from tanya.text.persons import Persons
from tests.composing.making import asked
from tests.decreed import answering_from, decreed, index_of
from tests.invented import TODAY

_TENURED = """\
BAB I
LIBUR

Pasal 1
Libur terdiri atas:
a. libur panen;
b. libur melaut;
c. libur karena angin ribut; dan
d. libur musim.

Pasal 2
Lamanya libur melaut paling lama 9 (sembilan) hari.

Pasal 3
Lamanya libur karena angin ribut paling lama 5 (lima) hari.

BAB II
TEGURAN

Pasal 4
PNS yang menghilangkan kompas ditegur paling lambat 6 (enam) hari.

BAB III
PENUTUP

Pasal 5
Ketentuan dalam Peraturan Pemerintah ini berlaku juga bagi calon PNS.
"""
_CONTRACTED = """\
BAB I
LIBUR

Pasal 1
Libur terdiri atas:
a. libur panen;
b. libur musim; dan
c. libur bersama.

Pasal 2
Lamanya libur panen PPPK paling lama 3 (tiga) hari.
"""


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Build]:
    home = index_of(
        tmp_path_factory.mktemp("libur"),
        {
            "tetap.txt": decreed(7, "LIBUR PEGAWAI NEGERI SIPIL", _TENURED, 2031),
            "kontrak.txt": decreed(8, "LIBUR PEGAWAI PEMERINTAH DENGAN PERJANJIAN KERJA", _CONTRACTED, 2031),
        },
    )
    with CurrentBuild(home).use() as opened:
        yield opened


@pytest.fixture(scope="module")
def answering(build: Build) -> Answering:
    return answering_from(build)


def cited(answer: Answer) -> list[str]:
    return [f"{one.document.id} {one.locator}" for one in answer.citations]


@pytest.mark.parametrize("whose", ["PNS", "calon PNS", "pegawai ASN"])
def test_a_rule_answers_for_those_it_binds_by_its_subject_or_its_last_clause(
    answering: Answering, whose: str
) -> None:
    answer = answering.ask(Question(f"berapa hari libur melaut {whose}?"), TODAY)
    assert answer.status is Status.ANSWERED
    assert cited(answer) == ["pp-7-2031 Pasal 2"]


@pytest.mark.parametrize(
    ("whose", "said"), [("anggota Polri", "anggota Polri"), ("hakim", "hakim"), ("bupati", "kepala daerah")]
)
def test_for_others_it_is_shown_in_doubt_with_whom_it_binds(
    answering: Answering, whose: str, said: str
) -> None:
    answer = answering.ask(Question(f"berapa hari libur melaut {whose}?"), TODAY)
    assert answer.status is not Status.ANSWERED
    assert f"{DOUBT} Ketentuan ini mengatur PNS atau calon PNS, bukan {said}." in answer.text


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("berapa hari libur melaut PPPK?", "libur melaut"),
        ("apakah P3K boleh libur karena angin ribut?", "libur karena angin ribut"),
    ],
)
def test_a_kind_that_the_list_of_those_asked_of_lacks_is_told_by_that_list(
    answering: Answering, question: str, kind: str
) -> None:
    answer = answering.ask(Question(question), TODAY)
    assert answer.status is Status.PARTIAL
    assert cited(answer) == ["pp-8-2031 Pasal 1"]
    assert f"“{kind}” tidak ada di antaranya" in answer.text


def test_what_tenured_and_contracted_have_may_be_compared_though_a_list_lacks_it(
    answering: Answering,
) -> None:
    answer = answering.ask(Question("bandingkan libur melaut PNS dan PPPK"), TODAY)
    assert all(one.document.id in ("pp-7-2031", "pp-8-2031") for one in answer.citations)


def test_a_kind_that_is_listed_is_answered(answering: Answering) -> None:
    answer = answering.ask(Question("berapa hari libur panen PPPK?"), TODAY)
    assert answer.status is Status.ANSWERED
    assert cited(answer) == ["pp-8-2031 Pasal 2"]


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("apakah PPPK libur seperti PNS", {Persons.PPPK}),
        ("bupati dapat libur", {Persons.HEADS}),
        ("bupati dapat menegur juru mudi", set()),
        ("laporan disampaikan kepada menteri", set()),
        ("teguran yang dijatuhkan gubernur", set()),
        ("juru mudi yang ditahan polisi", set()),
        ("libur yang didapat polisi", {Persons.POLICE}),
    ],
)
def test_who_acts_or_is_the_measure_is_not_who_is_asked_of(question: str, whom: set[Persons]) -> None:
    assert asked_of(asked(question)) == whom


def test_a_question_that_leans_is_of_those_that_the_one_before_named() -> None:
    assert asked_of(asked("berapa lama", earlier=("libur PPPK",))) == {Persons.PPPK}
    assert asked_of(asked("kalau hakim", earlier=("libur PPPK",))) == {Persons.JUDGES}
