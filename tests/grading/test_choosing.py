"""Which instruments a score may be of is told by the scales at hand, whatever they are called."""

from tanya.domain.regulation import RegulationId
from tanya.grading.choosing import may_be_of
from tanya.grading.notes import graded, in_sentence
from tanya.grading.reading import Aim, Reading
from tanya.scales.printed import figure
from tanya.scales.records import Band, Instrument, Scale, Scales

SHIP, SAIL, ROPE = (
    Instrument("kapal", "Nilai Kapal", ("kapal",)),
    Instrument("layar", "Indeks Layar", ("layar",)),
    Instrument("tali", "Nilai Tali", ("tali",)),
)


def scale(instrument: Instrument, *ranges: str) -> Scale:
    bands = tuple(Band(label, "", written) for label, written in zip("ABCD", ranges, strict=False))
    return Scale(instrument.id, RegulationId("PP", "7", 2031), "", "", bands, (), "naskah")


SCALES = Scales(
    (SHIP, SAIL, ROPE),
    (
        scale(SHIP, ">50 – 100", "0 – 50"),
        scale(SAIL, ">6 – 10", "0 – 6"),
        scale(ROPE, ">40 – 100", "20 – 40"),
    ),
)


def bare(score: str) -> Reading:
    return Reading(Aim.PLACE, (score,), label="", instrument=None, bare=True)


def test_a_score_that_a_shorter_scale_holds_may_be_of_it_or_the_usual_one() -> None:
    assert may_be_of(bare("7"), None, SCALES) == (SAIL, SHIP)


def test_a_higher_one_is_of_the_usual_scale() -> None:
    assert may_be_of(bare("11"), None, SCALES) == ()
    assert SCALES.others(figure("30")) == (ROPE,)


def test_where_something_is_named_nothing_is_asked() -> None:
    assert may_be_of(bare("7"), {"pp-7-2031"}, SCALES) == ()
    assert may_be_of(bare("7"), None, Scales()) == ()


def test_what_is_offered_is_called_as_the_scales_call_it() -> None:
    assert graded(SAIL, "7") == "Indeks Layar 7 predikatnya apa?"
    assert in_sentence(SHIP.name) == "nilai Kapal"
