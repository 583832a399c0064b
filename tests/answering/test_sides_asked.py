"""Of two whom rules bind, or of two cases of one rule, what is asked is answered of each."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Status
from tanya.library.watch import CurrentBuild
from tests.decreed import answering_from, decreed, index_of

_RULE = """\
Pasal 1
Dalam Peraturan Pemerintah ini yang dimaksud dengan:
1. Rehat Layang adalah keadaan tidak terbang yang diizinkan bagi {who}.

Pasal 2
{who} yang telah terbang paling sedikit 2 (dua) musim berhak atas rehat layang selama {days} hari.

Pasal 3
{who} yang mengambil rehat layang tetap menerima uang angin.

Pasal 4
(1) {who} yang mengambil rehat layang dikenakan pengurangan uang angin sebesar {less} setiap hari.
(2) {who} yang mengambil rehat pelana dikenakan pengurangan uang angin sebesar 7% (tujuh persen) setiap hari.
{only}"""
_ONLY = """
Pasal 5
Guru berhak atas rehat besar selama 30 (tiga puluh) hari.
"""


@pytest.fixture(scope="module")
def winds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    texts = {
        f"{number}.txt": decreed(number, title, _RULE.format(who=who, days=days, less=less, only=only))
        for number, title, who, days, less, only in (
            (7, "REHAT GURU", "Guru", "12 (dua belas)", "2% (dua persen)", _ONLY),
            (8, "REHAT DOSEN", "Dosen", "9 (sembilan)", "3% (tiga persen)", ""),
        )
    }
    home = index_of(tmp_path_factory.mktemp("angin"), texts)
    with closing(Assistant(CurrentBuild(home), answering_from)) as opened:
        yield opened


def asked(winds: Assistant, text: str) -> Answer:
    return winds.ask(Question(text))


@pytest.mark.parametrize(
    "text",
    [
        "berapa beda lama rehat layang guru sama dosen?",
        "perbedaan lama rehat layang antara guru dan dosen",
        "mana yang lebih lama rehat layang guru atau dosen?",
        "guru vs dosen soal lama rehat layang",
    ],
)
def test_whom_rules_bind_are_asked_each_by_rules_of_its_own(winds: Assistant, text: str) -> None:
    answer = asked(winds, text)
    assert answer.status is Status.ANSWERED
    assert answer.table
    assert answer.table.columns == ("Guru", "Dosen")
    assert "12 (dua belas) hari" in answer.text
    assert "9 (sembilan) hari" in answer.text


def test_one_whom_no_rule_grants_it_is_told_as_such(winds: Assistant) -> None:
    answer = asked(winds, "beda rehat besar guru dan dosen apa?")
    assert answer.status is Status.PARTIAL
    assert {c.document.regulation.nomor for c in answer.citations if c.document.regulation} == {"7"}
    assert any("Untuk Dosen tidak saya temukan" in warning for warning in answer.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "apa beda pengurangan uang angin dosen antara rehat layang dan rehat pelana?",
        "beda pengurangan uang angin dosen kalau rehat layang dan rehat pelana",
    ],
)
def test_two_cases_keep_what_is_asked_and_whose_rule_it_is(winds: Assistant, text: str) -> None:
    answer = asked(winds, text)
    assert answer.status is Status.ANSWERED
    assert answer.table
    assert answer.table.columns == ("Rehat layang", "Rehat pelana")
    assert [str(c.locator) for c in answer.citations] == ["Pasal 4 ayat (1)", "Pasal 4 ayat (2)"]
    assert {c.document.regulation.nomor for c in answer.citations if c.document.regulation} == {"8"}
