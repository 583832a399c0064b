"""A question for rights is answered by a provision that gives rights, not by its sibling on duties."""

import pytest

from tanya.understanding.norms import norms_asked, norms_given

RIGHT, DUTY, BAN = "Juru mudi berhak atas:", "Juru mudi wajib:", "Juru mudi dilarang:"


@pytest.mark.parametrize(
    ("question", "fitting", "other"),
    [
        ("apa hak juru mudi", RIGHT, DUTY),
        ("apa kewajiban juru mudi", DUTY, RIGHT),
        ("apa larangan bagi juru mudi", BAN, DUTY),
    ],
)
def test_the_norm_asked_for_goes_before_another(question: str, fitting: str, other: str) -> None:
    asked = norms_asked(question)
    assert norms_given(asked, fitting, "") > 0 > norms_given(asked, other, "")


def test_under_a_heading_of_the_norm_it_is_surer() -> None:
    asked = norms_asked("apa hak juru mudi")
    assert norms_given(asked, RIGHT, "Hak Juru Mudi") > norms_given(asked, RIGHT, "Penerbangan")


def test_a_question_that_names_no_norm_prefers_none() -> None:
    assert norms_given(norms_asked("apa warna balon"), DUTY, "") == 0
