"""What a claim computes from the bands and figures that it quotes.

A composer only names what is to be computed. The verifier computes it anew from the quotes, and words
the result itself; so a figure that does not follow from what is quoted is never said.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placed:
    """A score of the asker's falls into that band, and into no other that is quoted."""

    score: str  # as the asker wrote it: `75,5`
    label: str


@dataclass(frozen=True, slots=True)
class Nowhere:
    """A score of the asker's falls into none of the bands; they are quoted whole."""

    score: str


@dataclass(frozen=True, slots=True)
class Needed:
    """The scores that a band asks for."""

    label: str


@dataclass(frozen=True, slots=True)
class Distance:
    """What a score of the asker's lacks for a band."""

    score: str
    label: str


@dataclass(frozen=True, slots=True)
class Uniform:
    """The total where every sub-component gets that letter, and the band of the total.

    The first quote says what letters are worth, the second what the components weigh; bands follow.
    """

    letter: str
    label: str


Computed = Placed | Nowhere | Needed | Distance | Uniform
