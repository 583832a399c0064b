"""How near provisions come to a question, whatever words both use."""

import pytest

from tanya.composing.learnt.nearness import Near, shipped_nearness
from tests.composing.making import asked, hit, weighed

ABSENCE = "Pegawai yang tidak masuk kerja tanpa alasan yang sah diberhentikan."
BALLOONS = "Balon udara dicat merah setiap 3 (tiga) tahun."


def near(question: str, *texts: str) -> dict[str, Near]:
    _, units = weighed(asked("pegawai balon udara"), [hit(*texts)])
    found = shipped_nearness().of(question, units)
    return {unit.text: one for unit, one in zip(units, found, strict=True)}


def test_a_provision_in_other_words_is_nearer_than_one_on_another_matter() -> None:
    found = near("kalau bolos terus dipecat gak", ABSENCE, BALLOONS)
    absence, balloons = (
        next(one for text, one in found.items() if text.endswith(said)) for said in (ABSENCE, BALLOONS)
    )
    assert absence.whole > balloons.whole


def test_what_says_each_word_of_the_question_comes_as_near_as_can_be() -> None:
    (balloons,) = (
        one for text, one in near("balon udara dicat", BALLOONS).items() if text.endswith(BALLOONS)
    )
    assert balloons.each == pytest.approx(1, abs=1e-3)


def test_the_same_question_comes_as_near_beside_other_provisions() -> None:
    alone = near("kalau bolos terus dipecat gak", ABSENCE)
    beside = near("kalau bolos terus dipecat gak", ABSENCE, BALLOONS)
    for text, one in alone.items():
        if text.endswith(ABSENCE) and text in beside:
            assert beside[text].each == pytest.approx(one.each, abs=1e-5)


def test_a_question_without_known_words_is_far_from_everything() -> None:
    assert set(near("\N{SNOWMAN}", ABSENCE).values()) == {Near(0.0, 0.0)}


def test_no_provisions_have_no_nearness() -> None:
    assert shipped_nearness().of("apa itu SAKIP", []) == []
