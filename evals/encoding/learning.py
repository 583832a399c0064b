"""Both lessons, one after the other."""

from collections.abc import Sequence

import click
import torch
from tokenizers import Tokenizer

from evals.encoding import asked, unasked
from evals.encoding.asked import Asked, Hard
from evals.encoding.lessons import Lesson
from evals.encoding.model import SubwordModel
from evals.encoding.provisions import Provision, tidy
from evals.encoding.tokens import rows_of, texts_of
from tanya.embedding.subwords import MOST, Field

_STEPS, _EPOCHS = 2500, 5
_SEED = 0


def learnt(
    tokenizer: Tokenizer,
    laws: Sequence[Provision],
    lessons: Sequence[Lesson],
    steps: int = _STEPS,
    epochs: int = _EPOCHS,
) -> SubwordModel:
    """laws: for the first lesson, without questions."""
    torch.manual_seed(_SEED)
    model = SubwordModel(tokenizer.get_vocab_size())
    texts = unasked.laws_of(laws, texts_of(tokenizer, laws))
    click.echo(f"tanpa pertanyaan: {unasked.teach(model, texts, steps)}")
    harder = [_hard(model, tokenizer, lesson) for lesson in lessons if lesson.pairs]
    click.echo(f"dengan pertanyaan: {asked.teach(model, harder, epochs)}")
    return model


def _hard(model: SubwordModel, tokenizer: Tokenizer, lesson: Lesson) -> Hard:
    numbers: dict[tuple[str, str], int] = {}
    same = [_number(numbers, one) for one in lesson.beside]
    questions = rows_of(tokenizer, [tidy(pair.question) for pair in lesson.pairs], MOST[Field.QUESTION])
    put = Asked(
        torch.from_numpy(questions),
        torch.from_numpy(texts_of(tokenizer, [pair.answer for pair in lesson.pairs]).whole),
        torch.from_numpy(texts_of(tokenizer, lesson.beside).whole),
        torch.tensor([_number(numbers, pair.answer) for pair in lesson.pairs]),
        torch.tensor(same),
    )
    return asked.among(put, lesson.others) if lesson.others else asked.hard(model, put)


def _number(numbers: dict[tuple[str, str], int], provision: Provision) -> int:
    """The same for those of one pasal or passage."""
    return numbers.setdefault((provision.file, provision.pasal), len(numbers))
