"""How both lessons go on: AdamW, a rate that rises, then falls."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

_RISING = 0.08  # share of the steps
_LAST = 0.02  # share of the rate
_MOST = 1.0  # length of a gradient


@dataclass(frozen=True, slots=True)
class Taught:
    steps: int
    loss: float  # of the last one


class Optimised:
    def __init__(self, model: nn.Module, rate: float, steps: int) -> None:
        self._model = model
        self._optimiser = torch.optim.AdamW(
            model.parameters(), lr=rate, betas=(0.9, 0.98), eps=1e-6, weight_decay=0.0
        )
        self._scheduler = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser, lambda step: _share(step / steps)
        )

    def step(self, loss: Tensor) -> None:
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self._model.parameters(), _MOST)
        self._optimiser.step()
        self._scheduler.step()


def optimised(model: nn.Module, rate: float, steps: int) -> Optimised:
    return Optimised(model, rate, steps)


def _share(gone: float) -> float:
    return min(1.0, gone / _RISING + _LAST) * max(_LAST, 1 - gone)
