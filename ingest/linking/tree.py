"""The addresses of one text, for finding the part that words point to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.linking.grammar import Part
from tanya.domain.document import Node
from tanya.domain.locator import Locator, NodeKind, Step


@dataclass(frozen=True, slots=True)
class Tree:
    """Every address, and what stands beside it under the same part."""

    roots: tuple[Node, ...]
    _known: dict[tuple[Step, ...], int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        nodes = (node for root in self.roots for node in root.walk())
        known: dict[tuple[Step, ...], int] = {}
        for place, node in enumerate(nodes):
            known.setdefault(node.locator.steps, place)
        object.__setattr__(self, "_known", known)

    def find(self, base: tuple[Step, ...], parts: Sequence[Part]) -> Locator | None:
        """The first of the readings below base that is there."""
        for steps in _readings(parts):
            if (*base, *steps) in self._known:
                return Locator((*base, *steps))
        return None

    def below(self, place: Locator) -> list[Locator]:
        """The parts directly below."""
        depth = len(place.steps) + 1
        return [Locator(s) for s in self._known if len(s) == depth and s[:-1] == place.steps]

    def between(self, first: Locator, last: Locator) -> list[Locator]:
        """Of one list, what stands after first up to and with last; only last where they are of two lists."""
        if first.steps[:-1] != last.steps[:-1] or first.steps[-1].kind is not last.steps[-1].kind:
            return [last]
        start, end = self._known[first.steps], self._known[last.steps]
        same = (
            steps
            for steps, place in self._known.items()
            if start < place <= end
            and steps[:-1] == first.steps[:-1]
            and steps[-1].kind is first.steps[-1].kind
        )
        return [Locator(steps) for steps in same] or [last]


def as_written(parts: Sequence[Part]) -> Locator:
    """The likeliest reading, whether it is there or not."""
    return Locator(tuple(Step(part.kind, part.labels[0]) for part in parts))


def _readings(parts: Sequence[Part]) -> Iterator[tuple[Step, ...]]:
    if not parts:
        yield ()
        return
    for label in parts[0].labels:
        for rest in _readings(parts[1:]):
            yield (Step(parts[0].kind, label), *rest)
    # Some texts number their definitions as they number ayat: (1), (2).
    if parts[0].kind is NodeKind.ANGKA:
        for rest in _readings(parts[1:]):
            yield (Step(NodeKind.AYAT, parts[0].labels[0]), *rest)
