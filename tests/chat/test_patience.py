"""One layer of retries, and a circuit that lets a failing model rest."""

from collections.abc import Sequence

import pytest

from tanya.chat.model import Message, ModelFault, Pieces, Role, Usage, Waits
from tanya.chat.patience import PatientModel
from tanya.circuit import Circuit

ASKED = (Message(Role.USER, "Nomor saya 0812-3456-7890."),)


class Scripted:
    """A model that does as its turns say: a fault, or words and then perhaps a fault."""

    name = "contoh:1"

    def __init__(self, *turns: ModelFault | Sequence[str | ModelFault]) -> None:
        self.turns = list(turns)
        self.asked: list[tuple[Sequence[Message], Waits]] = []

    def stream(self, messages: Sequence[Message], waits: Waits) -> Pieces:
        self.asked.append((messages, waits))
        turn = self.turns.pop(0)
        for piece in [turn] if isinstance(turn, ModelFault) else turn:
            if isinstance(piece, ModelFault):
                raise piece
            yield piece
        yield Usage(1, 1)


def patient(
    model: Scripted, slept: list[float] | None = None, circuit: Circuit | None = None
) -> PatientModel:
    record = [] if slept is None else slept
    return PatientModel(model, Waits(first=10, whole=20), 3000, circuit, record.append)


def passing(wait: float | None = None) -> ModelFault:
    return ModelFault("HTTP 503", passing=True, wait=wait)


def test_a_passing_fault_is_tried_once_more_after_the_wait_that_is_named() -> None:
    slept: list[float] = []
    model = Scripted(passing(wait=3), ["baik"])
    assert list(patient(model, slept).ask(ASKED)) == ["baik", Usage(1, 1)]
    assert slept == [3]


def test_it_is_tried_twice_at_most() -> None:
    model = Scripted(passing(), passing(), ["baik"])
    with pytest.raises(ModelFault):
        list(patient(model).ask(ASKED))
    assert len(model.asked) == 2


@pytest.mark.parametrize("fault", [ModelFault("HTTP 401"), passing(wait=60)])
def test_it_is_not_tried_again_where_that_would_not_help_in_time(fault: ModelFault) -> None:
    model = Scripted(fault, ["baik"])
    with pytest.raises(ModelFault):
        list(patient(model).ask(ASKED))
    assert len(model.asked) == 1


def test_what_has_begun_is_not_begun_anew() -> None:
    model = Scripted(["baik", passing()], ["baik sekali"])
    answer = patient(model).ask(ASKED)
    assert next(answer) == "baik"
    with pytest.raises(ModelFault):
        next(answer)
    assert len(model.asked) == 1


def test_less_time_than_usual_holds_for_the_first_word_too() -> None:
    model = Scripted(["baik"])
    list(patient(model).ask(ASKED, whole=4))
    (_, waits) = model.asked[0]
    assert waits.first <= 4
    assert waits.whole <= 4


def test_personal_numbers_are_masked_whoever_asks() -> None:
    model = Scripted(["baik"])
    list(patient(model).ask(ASKED))
    ((sent,), _) = model.asked[0]
    assert sent.text == "Nomor saya [disamarkan]."


def test_an_asker_who_has_heard_enough_is_no_fault_of_the_model() -> None:
    circuit = Circuit()
    model = Scripted(
        ModelFault("HTTP 401"), ModelFault("HTTP 401"), ["baik", "sekali"], ModelFault("HTTP 401")
    )
    asked = patient(model, circuit=circuit)
    for _ in range(2):
        with pytest.raises(ModelFault):
            list(asked.ask(ASKED))
    enough = asked.ask(ASKED)
    assert next(enough) == "baik"
    enough.close()
    with pytest.raises(ModelFault):
        list(asked.ask(ASKED))
    assert circuit.lets_pass()


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_circuit_opens_after_three_faults_in_a_row_and_tries_one_after_its_rest() -> None:
    clock = Clock()
    circuit = Circuit(clock=clock)
    for _ in range(3):
        assert circuit.lets_pass()
        circuit.failed()
    assert not circuit.lets_pass()
    clock.now = 31
    assert circuit.lets_pass()
    assert not circuit.lets_pass(), "others wait until that one is told"
    circuit.worked()
    assert circuit.lets_pass()


def test_a_success_between_faults_closes_it() -> None:
    circuit = Circuit()
    for turn in (circuit.failed, circuit.failed, circuit.worked, circuit.failed, circuit.failed):
        turn()
    assert circuit.lets_pass()


def test_the_wait_that_a_provider_names_is_kept_where_it_is_longer() -> None:
    clock = Clock()
    circuit = Circuit(clock=clock)
    circuit.failed(wait=600)
    clock.now = 599
    assert not circuit.lets_pass()
    clock.now = 601
    assert circuit.lets_pass()


def test_an_open_circuit_asks_nobody() -> None:
    circuit, model = Circuit(), Scripted(["baik"])
    circuit.failed(wait=600)
    with pytest.raises(ModelFault, match="diistirahatkan"):
        list(patient(model, circuit=circuit).ask(ASKED))
    assert not model.asked
