"""Which kind of norm a question asks for."""

import pytest

from tanya.understanding.norm_wanted import Norm, norms_wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("hak juru mudi", {Norm.RIGHT}),
        ("juru mudi wajib ngapain aja", {Norm.DUTY}),
        ("apa saja yang dilarang bagi juru mudi", {Norm.BAN}),
        ("hak dan kewajiban juru mudi", {Norm.RIGHT, Norm.DUTY}),
        ("apa hak juru mudi dan kewajibannya", {Norm.RIGHT, Norm.DUTY}),
        ("hak juru mudi yang menjalankan tugas", {Norm.RIGHT}),
        ("tugas juru mudi", {Norm.TASK}),
        ("kewenangan juru mudi", {Norm.POWER}),
    ],
)
def test_the_norm_named_first_is_asked_with_those_joined_to_it(question: str, wanted: set[Norm]) -> None:
    assert norms_wanted(question) == wanted


@pytest.mark.parametrize(
    "question", ["sanksi melanggar larangan", "tidak melakukan kewajiban kena hukuman apa"]
)
def test_whatever_a_penalty_is_for_the_penalty_is_asked(question: str) -> None:
    assert norms_wanted(question) == {Norm.PENALTY}


@pytest.mark.parametrize(
    "question",
    ["syarat mendapat hak terbang", "siapa yang punya wewenang", "tugas belajar", "wajib membentuk apa"],
)
def test_what_is_asked_of_a_norm_is_not_the_norm(question: str) -> None:
    assert not norms_wanted(question)
