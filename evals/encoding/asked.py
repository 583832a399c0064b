"""The second lesson: which provision answers a question, beside others that come near."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from evals.encoding.model import SubwordModel
from evals.encoding.training import Taught, optimised

_AT_ONCE, _BESIDE = 128, 8  # questions; others for each
_RATE = 2e-3
_SHARPNESS, _EACH, _BOTH = 20.0, 33.0, (10.0, 16.0)
_HARD, _NEAREST, _SPARED, _RARELY = 24, 200, 5, 0.3
_ROWS = 1024


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Questions with the provision that answers each, and provisions to tell it from.

    same: of each answer and of each provision a number; those of one number are no others to each other.
    """

    questions: Tensor
    answers: Tensor
    provisions: Tensor
    same: Tensor  # of the answers
    same_there: Tensor  # of the provisions


@dataclass(frozen=True, slots=True, eq=False)
class Hard:
    """A lesson with the others of each question, as places among its provisions."""

    asked: Asked
    others: Tensor  # shape (questions, _HARD)


def hard(model: SubwordModel, asked: Asked) -> Hard:
    """Others that the model, as it is, takes for near; of the very nearest few, as some may answer too."""
    model.eval()
    with torch.no_grad():
        there = torch.cat([model.provisions(_cut(rows)) for rows in asked.provisions.split(_ROWS)])
        found = [
            _others(model.questions(_cut(rows)) @ there.T, same, asked.same_there)
            for rows, same in zip(asked.questions.split(_ROWS), asked.same.split(_ROWS), strict=True)
        ]
    return Hard(asked, torch.cat(found))


def among(asked: Asked, others: Sequence[Sequence[int]]) -> Hard:
    """Others that are known, some of each."""
    chosen = [torch.tensor(own)[torch.randint(len(own), (_HARD,))] for own in others]
    return Hard(asked, torch.stack(chosen))


def _others(alike: Tensor, same: Tensor, same_there: Tensor) -> Tensor:
    nearest = alike.topk(min(_NEAREST, alike.shape[1]), dim=1).indices
    chance = torch.rand(nearest.shape)
    chance[:, :_SPARED] *= _RARELY
    chance[same_there[nearest] == same[:, None]] = -1
    return nearest.gather(1, chance.topk(min(_HARD, nearest.shape[1]), dim=1).indices)


def teach(model: SubwordModel, lessons: Sequence[Hard], epochs: int) -> Taught:
    steps = epochs * (sum(len(one.others) for one in lessons) // _AT_ONCE)
    optimiser = optimised(model, _RATE, steps)
    model.train()
    loss, done = torch.tensor(0.0), 0
    for _ in range(epochs):
        for questions, provisions in _batches(lessons):
            if done == steps:
                break
            loss = _loss(model, questions, provisions)
            optimiser.step(loss)
            done += 1
    return Taught(done, float(loss.detach()))


def _loss(model: SubwordModel, questions: Tensor, provisions: Tensor) -> Tensor:
    """provisions: of each question its answer, then the others."""
    many = len(provisions) // len(questions)
    alike = model.questions(questions) @ model.provisions(provisions).T * _SHARPNESS
    at = torch.arange(len(questions))
    own = alike.view(len(questions), len(questions), many)[at, at]
    each = model.each(questions, provisions)
    first = torch.zeros(len(questions), dtype=torch.long)
    both = each * _BOTH[1] + own / _SHARPNESS * _BOTH[0]
    return (
        0.5 * functional.cross_entropy(alike, at * many)
        + functional.cross_entropy(own, first)
        + functional.cross_entropy(each * _EACH, first)
        + functional.cross_entropy(both, first)
    )


def _batches(lessons: Sequence[Hard]) -> Iterator[tuple[Tensor, Tensor]]:
    """Questions of all lessons among each other, each with some of its others."""
    places = torch.tensor([(at, row) for at, one in enumerate(lessons) for row in range(len(one.others))])
    for batch in places[torch.randperm(len(places))].split(_AT_ONCE):
        parts = [_part(one, batch[batch[:, 0] == at, 1]) for at, one in enumerate(lessons)]
        questions, provisions = (torch.cat(rows) for rows in zip(*parts, strict=True))
        yield _cut(questions), _cut(provisions)


def _part(lesson: Hard, rows: Tensor) -> tuple[Tensor, Tensor]:
    others = lesson.others[rows]
    some = others[:, torch.randperm(others.shape[1])[:_BESIDE]]
    provisions = torch.cat([lesson.asked.answers[rows][:, None], lesson.asked.provisions[some]], dim=1)
    return lesson.asked.questions[rows], provisions.flatten(0, 1)


def _cut(rows: Tensor) -> Tensor:
    """As short as the longest."""
    return rows[:, : max(1, int((rows > 0).sum(1).max()))].long()
