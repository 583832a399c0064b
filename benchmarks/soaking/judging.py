"""What one chat was told, held against what it was to be told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    at: float  # seconds


@dataclass(frozen=True, slots=True)
class Verdict:
    """firsts: when the answer to each question began; doubles: what came once more right after itself."""

    firsts: tuple[float, ...]
    doubles: tuple[Said, ...]
    missing: int  # messages that never came, or came out of turn
    strange: tuple[str, ...]  # what nobody was to be told then


class _Step(Enum):
    """What becomes of the next message that came, or of the next that was to come."""

    MATCH = "the one is the other"
    DOUBLE = "came once more"
    STRANGE = "came, and was not to come"
    MISSING = "did not come"
    END = "no more of either"


_Best = dict[tuple[int, int], tuple[int, _Step]]


def judged(expected: Sequence[Sequence[str]], said: Sequence[Said]) -> Verdict:
    """expected: the messages that answer each question, in the order in which the chat asked.

    One wrong message is one fault: what comes after it is held against what was to come then.
    """
    whole = [(question, text) for question, texts in enumerate(expected) for text in texts]
    best = _fewest_faults([text for _, text in whole], [one.text for one in said])
    firsts: dict[int, float] = {}
    doubles, strange = [], []
    came = due = missing = 0
    while (step := best[came, due][1]) is not _Step.END:
        match step:
            case _Step.MATCH:
                firsts.setdefault(whole[due][0], said[came].at)
            case _Step.DOUBLE:
                doubles.append(said[came])
            case _Step.STRANGE:
                strange.append(said[came].text)
            case _Step.MISSING:
                missing += 1
        came += step is not _Step.MISSING
        due += step in (_Step.MATCH, _Step.MISSING)
    return Verdict(tuple(firsts.values()), tuple(doubles), missing, tuple(strange))


def _fewest_faults(expected: Sequence[str], said: Sequence[str]) -> _Best:
    """From each place in both on: how many there are at least, and the next step to have no more."""
    best: _Best = {(len(said), len(expected)): (0, _Step.END)}
    for came in reversed(range(len(said) + 1)):
        for due in reversed(range(len(expected) + 1)):
            if (came, due) not in best:
                best[came, due] = min(_steps(expected, said, came, due, best), key=lambda step: step[0])
    return best


def _steps(
    expected: Sequence[str], said: Sequence[str], came: int, due: int, best: _Best
) -> Iterator[tuple[int, _Step]]:
    """With the faults from there on; of equal ones the first counts."""
    if came < len(said):
        if due < len(expected) and said[came] == expected[due]:
            yield best[came + 1, due + 1][0], _Step.MATCH
        if due and said[came] == expected[due - 1]:
            yield best[came + 1, due][0], _Step.DOUBLE
        yield best[came + 1, due][0] + 1, _Step.STRANGE
    if due < len(expected):
        yield best[came, due + 1][0] + 1, _Step.MISSING
