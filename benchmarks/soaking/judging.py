"""What one chat was told, held against what it was to be told."""

from collections.abc import Sequence
from dataclasses import dataclass


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


def judged(expected: Sequence[Sequence[str]], said: Sequence[Said]) -> Verdict:
    """expected: the messages that answer each question, in the order in which the chat asked."""
    whole = [(question, text) for question, texts in enumerate(expected) for text in texts]
    firsts: dict[int, float] = {}
    doubles, strange = [], []
    place = 0
    for one in said:
        if place < len(whole) and one.text == whole[place][1]:
            firsts.setdefault(whole[place][0], one.at)
            place += 1
        elif place and one.text == whole[place - 1][1]:
            doubles.append(one)
        else:
            strange.append(one.text)
    return Verdict(tuple(firsts.values()), tuple(doubles), len(whole) - place, tuple(strange))
