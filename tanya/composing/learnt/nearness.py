"""How near provisions come to a question in meaning, by the vectors of their subwords."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from tanya.composing.unit import Unit
from tanya.domain.document import Document, Passage
from tanya.embedding.subwords import Field, Floats, Ids, Subwords, shipped

_HEADINGS = 2  # the nearest
# Letters that are read of each: of a text more than its subwords take up.
_HEADING, _ALL_HEADINGS, _TITLE, _BEFORE, _TEXT = 80, 110, 140, 160, 1_200
_KEPT = 65_536  # provisions
_PLACED = 16_384  # those of which it is also kept where they stand, with the text around them
_LEAST = 1e-6
_READ_BEFORE = 4_000  # letters


@dataclass(frozen=True, slots=True, eq=False)
class Worded:
    """A provision as subwords."""

    ids: Ids
    weights: Floats  # of each, where it stands
    length: float  # of their weighted sum


@dataclass(frozen=True, slots=True)
class Near:
    """To a question: 1 is the same, 0 has nothing to do with it."""

    whole: float  # cosine of both sums
    each: float  # mean over the question's subwords of the provision's nearest to each


_FAR = Near(0.0, 0.0)


class Nearness:
    """Thread-safe; what provisions are as subwords is kept."""

    def __init__(self, subwords: Subwords) -> None:
        self._subwords = subwords
        self._worded = lru_cache(maxsize=_KEPT)(self._word)
        self._placed = lru_cache(maxsize=_PLACED)(self._place)
        self._ids = lru_cache(maxsize=_KEPT)(subwords.ids)

    def of(self, question: str, units: Sequence[Unit]) -> list[Near]:
        """Of each unit."""
        words = self._subwords
        asked = words.ids(Field.QUESTION, _tidy(question))
        provisions = [self._of(unit) for unit in units]
        starts = np.cumsum([0, *(one.ids.size for one in provisions)])[:-1]
        told = [at for at, one in enumerate(provisions) if one.ids.size]
        if not asked.size or not told:
            return [_FAR] * len(provisions)
        ids, places = np.unique(np.concatenate([one.ids for one in provisions]), return_inverse=True)
        # No product of whole arrays: BLAS shares it out among threads, and waits for one that finds no core.
        alike = np.vecdot(words.directions[ids][:, None], words.directions[asked])[places]
        nearest = np.maximum.reduceat(alike, starts[told], axis=0)
        worth = words.worth[asked] / words.worth[asked].sum()
        total = words.sum(Field.QUESTION, asked)
        dots = np.vecdot(words.vectors[ids], total / max(float(np.linalg.norm(total)), _LEAST))[places]
        weighed = dots * np.concatenate([one.weights for one in provisions])
        sums = np.add.reduceat(weighed, starts[told])
        near = [_FAR] * len(provisions)
        for at, each, whole in zip(told, np.vecdot(nearest, worth), sums, strict=True):
            near[at] = Near(float(whole) / provisions[at].length, float(each))
        return near

    def _of(self, unit: Unit) -> Worded:
        return self.worded(unit.hit.document, unit.hit.passage, unit.span.start, unit.columns, unit.shown)

    def worded(self, document: Document, passage: Passage, start: int, columns: str, shown: str) -> Worded:
        """Of what a part of the passage says, from that character on, as a unit of it shows."""
        return self._placed(document.title, passage.breadcrumb, passage.text, start, columns, shown)

    def _place(
        self, title: str, breadcrumb: tuple[str, ...], text: str, start: int, columns: str, shown: str
    ) -> Worded:
        before, words = text[max(0, start - _READ_BEFORE) : start], f"{columns} {shown}"
        headings = " ; ".join(_tidy(heading)[:_HEADING] for heading in breadcrumb[-_HEADINGS:])
        return self._worded(
            title[:_TITLE],
            headings[-_ALL_HEADINGS:],
            _tidy(before)[-_BEFORE:],
            _tidy(words[: 2 * _TEXT])[:_TEXT],
        )

    def _word(self, title: str, headings: str, before: str, text: str) -> Worded:
        words = self._subwords
        fields = (
            (Field.TITLE, self._ids(Field.TITLE, title)),
            (Field.HEADINGS, self._ids(Field.HEADINGS, headings)),
            (Field.BEFORE, words.ids(Field.BEFORE, before)),
            (Field.TEXT, words.ids(Field.TEXT, text)),
        )
        total = np.sum([words.sum(field, ids) for field, ids in fields], axis=0)
        return Worded(
            np.concatenate([ids for _, ids in fields]),
            np.concatenate([words.weights[field, ids] for field, ids in fields]),
            max(float(np.linalg.norm(total)), _LEAST),
        )


@cache
def shipped_nearness() -> Nearness:
    """By the vectors that come with the package; raises EmbeddingError."""
    return Nearness(shipped())


def _tidy(text: str) -> str:
    return " ".join(text.split())
