"""What is learnt: a vector for each subword, and what it counts where it stands."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from evals.encoding.tokens import NEXT_FIELD
from tanya.embedding.subwords import SPECIAL, Field

DIMENSIONS = 256
_LEAST = 1e-6


class SubwordModel(nn.Module):
    """Texts are rows of ids, 0 behind their end; in training some subwords are left out."""

    def __init__(self, subwords: int, dropped: float = 0.1) -> None:
        super().__init__()
        self.vectors = nn.Embedding(subwords, DIMENSIONS)
        nn.init.normal_(self.vectors.weight, std=0.05)
        self.weights = nn.Parameter(torch.zeros(len(Field), subwords))  # before softplus
        self.worth = nn.Parameter(torch.zeros(subwords))  # likewise
        self._dropped = dropped

    def provisions(self, ids: Tensor) -> Tensor:
        """Of title, headings, what stands before and text, each followed by NEXT_FIELD."""
        return self._sum(ids, (ids == NEXT_FIELD).cumsum(1).clamp(max=int(Field.TEXT)))

    def alone(self, ids: Tensor) -> Tensor:
        """Of texts without anything around them."""
        return self._sum(ids, torch.full_like(ids, Field.TEXT))

    def questions(self, ids: Tensor) -> Tensor:
        return self._sum(ids, torch.full_like(ids, Field.QUESTION))

    def each(self, questions: Tensor, provisions: Tensor) -> Tensor:
        """Shape (questions, provisions of each): the mean of each subword's nearest one."""
        asked, told = (functional.normalize(self.vectors(ids), dim=-1) for ids in (questions, provisions))
        many = len(provisions) // len(questions)
        there = (provisions >= SPECIAL).view(len(questions), many, 1, -1)
        alike = torch.einsum("qid,qpjd->qpij", asked, told.view(len(questions), many, *told.shape[1:]))
        nearest = alike.masked_fill(~there, -1).max(-1).values
        worth = functional.softplus(self.worth[questions]) * (questions >= SPECIAL)
        return (nearest * worth[:, None]).sum(-1) / worth.sum(-1, keepdim=True).clamp(min=_LEAST)

    def _sum(self, ids: Tensor, fields: Tensor) -> Tensor:
        there = ids >= SPECIAL
        if self.training:
            there = there & (torch.rand(ids.shape, device=ids.device) > self._dropped)
        counts = functional.softplus(self.weights[fields, ids]) * there
        total = functional.embedding_bag(ids, self.vectors.weight, per_sample_weights=counts, mode="sum")
        return functional.normalize(total, dim=-1, eps=_LEAST)
