"""Questions with units of made-up numbers, of which it is known which one is right."""

from zlib import crc32

import numpy as np

from evals.learning.examples import Example
from tanya.composing.learnt.features import BESIDE, FEATURES

TELLING, BASE = FEATURES.index("own"), FEATURES.index("base")


def example(
    name: str,
    labels: tuple[float, ...] = (0.0, 1.07, 0.0, 0.0),
    *,
    documents: str = "aabb",
    answerable: bool = True,
    held_out: bool = False,
) -> Example:
    """What is right says much of what is asked; by the weights set by hand it is one of several."""
    chance = np.random.default_rng(crc32(name.encode()))
    rows = chance.random((len(labels), len(FEATURES))).astype(np.float32)
    rows[:, TELLING] = np.array(labels) + 0.4 * chance.random(len(labels))
    rows[:, -BESIDE:] -= rows[:, -BESIDE:].max(axis=0)
    return Example(name, answerable, held_out, rows, np.array(labels), tuple(documents))


def questions(number: int) -> list[Example]:
    """Every fourth has no answer; of the others the right unit stands now here, now there."""
    return [
        example(f"tanya-{n}", (0.0,) * 12, documents="abc" * 4, answerable=False)
        if n % 4 == 0
        else example(
            f"tanya-{n}", tuple(1.07 if at == n % 12 else 0.0 for at in range(12)), documents="abc" * 4
        )
        for n in range(number)
    ]
