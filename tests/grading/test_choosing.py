"""Which instruments a score may be of is told by the scales at hand, whatever they are called."""

from dataclasses import replace

from tanya.domain.answer import Question
from tanya.domain.regulation import RegulationId
from tanya.grading.choosing import choose, may_be_of, reading_of
from tanya.grading.notes import graded, in_sentence
from tanya.grading.reading import Aim, Reading
from tanya.scales.printed import figure
from tanya.scales.records import Band, Instrument, Scale, Scales
from tanya.understanding.intent import Intent, Wanted

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


def asked(text: str, *before: str) -> Intent:
    return Intent(Question(text, before), text, Wanted.GRADE, ())


def test_a_score_is_of_the_instrument_that_was_spoken_of_last() -> None:
    for before, meant in (((), None), (("siapa menilai tali?",), "tali"), (("layar?", "tali?"), "tali")):
        reading = reading_of(asked("nilai 75 masuk predikat apa?", *before), SCALES)
        assert reading
        assert reading.instrument == meant


def test_a_score_of_an_instrument_without_a_scale_that_counts_is_of_no_other() -> None:
    former = tuple(replace(s, named_only=s.instrument == "tali") for s in SCALES.scales)
    scales = replace(SCALES, scales=former)
    question = asked("nilai 75 masuk predikat apa?", "siapa menilai tali?")
    reading = reading_of(question, scales)
    assert reading
    assert choose(reading, question, None, scales) is None
