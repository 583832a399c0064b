"""The first lesson: what belongs together in laws, without anybody having asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from evals.encoding.model import SubwordModel
from evals.encoding.provisions import Provision
from evals.encoding.tokens import Texts
from evals.encoding.training import Taught, optimised

_AT_ONCE = 768
_RATE = 1.5e-3
_SHARPNESS = 20.0
_CROP, _SOME, _MOST_OF_IT, _LEAST = 40, 0.3, 0.6, 3  # subwords; shares of them that are kept; subwords
_SILENT = "ukup jelas"


@dataclass(frozen=True, slots=True, eq=False)
class Laws:
    """Provisions as rows. pasal: of each a number, the same for those of one pasal."""

    whole: Tensor
    says: Tensor
    headings: Tensor
    pasal: Tensor
    headed: Tensor  # places of those that stand under headings
    explained: Tensor  # pairs of places: of an explanation, and of what it explains


def laws_of(provisions: Sequence[Provision], texts: Texts) -> Laws:
    numbers: dict[tuple[str, str, bool], int] = {}
    pasal = [numbers.setdefault((p.file, p.pasal, p.explains), len(numbers)) for p in provisions]
    headed = [place for place, one in enumerate(provisions) if one.headings]
    whole, says, headings = (torch.from_numpy(rows) for rows in (texts.whole, texts.says, texts.headings))
    explained = torch.tensor(list(_explained(provisions)))
    return Laws(whole, says, headings, torch.tensor(pasal), torch.tensor(headed), explained)


def _explained(provisions: Sequence[Provision]) -> Iterator[tuple[int, int]]:
    """What the Penjelasan says of a provision, beside that provision."""
    of = {one.key: place for place, one in enumerate(provisions) if not one.explains}
    for place, one in enumerate(provisions):
        if one.explains and _SILENT not in one.text:
            locator = one.locator.removeprefix("Penjelasan").lstrip(" ,")
            if (other := of.get((one.file, locator))) is not None:
                yield place, other


def teach(model: SubwordModel, laws: Laws, steps: int) -> Taught:
    """Each batch tells its own pairs from one another."""
    optimiser = optimised(model, _RATE, steps)
    model.train()
    loss = torch.tensor(0.0)
    for step in range(steps):
        asked, told, own = _batch(model, laws, step)
        alike = asked @ told.T * _SHARPNESS
        same = (laws.pasal[own][:, None] == laws.pasal[own][None]).fill_diagonal_(False)
        alike = alike.masked_fill(same, -1e4)
        right = torch.arange(len(own))
        loss = (functional.cross_entropy(alike, right) + functional.cross_entropy(alike.T, right)) / 2
        optimiser.step(loss)
    return Taught(steps, float(loss.detach()))


def _batch(model: SubwordModel, laws: Laws, step: int) -> tuple[Tensor, Tensor, Tensor]:
    """As if asked, what answers, and its places."""
    kind = step % 4
    if kind == 0:
        pair = laws.explained[torch.randint(len(laws.explained), (_AT_ONCE,))]
        asked = model.questions(_cut(laws.says[pair[:, 0]]))
        return asked, model.provisions(_cut(laws.whole[pair[:, 1]])), pair[:, 1]
    if kind == 1:
        own = laws.headed[torch.randint(len(laws.headed), (_AT_ONCE,))]
        return model.questions(_cut(laws.headings[own])), model.alone(_cut(laws.says[own])), own
    own = torch.randint(len(laws.whole) - 1, (_AT_ONCE,))
    other = own + 1 if kind == 3 else own  # its neighbour, or itself
    own, other = (of[laws.pasal[own] == laws.pasal[other]] for of in (own, other))
    some = _some(laws.says[own], _SOME if kind == 2 else _MOST_OF_IT)
    enough = (some > 0).sum(1) >= _LEAST
    if not enough.any():  # of a few short texts
        return _batch(model, laws, 1)
    return (
        model.questions(_cut(some[enough])),
        model.provisions(_cut(laws.whole[other[enough]])),
        own[enough],
    )


def _some(rows: Tensor, share: float) -> Tensor:
    """A few subwords of a stretch of each."""
    lengths = (rows > 0).sum(1, keepdim=True)
    first = (torch.rand(len(rows), 1) * lengths / 2).long()
    at = torch.arange(rows.shape[1])[None]
    kept = (torch.rand(rows.shape) < share) & (at >= first) & (at < first + _CROP)
    return torch.where(kept, rows, torch.zeros_like(rows))


def _cut(rows: Tensor) -> Tensor:
    """Without the gaps, as short as the longest."""
    there = rows > 0
    order = torch.argsort(there.logical_not().to(torch.int8), dim=1, stable=True)
    return rows.gather(1, order)[:, : max(1, int(there.sum(1).max()))].long()
