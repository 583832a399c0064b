"""Texts as rows of subwords."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

from evals.encoding.pairs import Pair
from evals.encoding.provisions import Provision
from tanya.embedding.subwords import MOST, Field

Rows = NDArray[np.int16]  # shape (texts, subwords), 0 behind a text's end

PAD, UNKNOWN, START, BREAK, MASK = "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"
NEXT_FIELD = 3  # the id of BREAK, which stands behind each field of a provision
SIZE = 16_384  # subwords
_OFTEN = 30  # times that a question counts: they are few beside the laws
_AT_ONCE = 20_000
_FIELDS = (Field.TITLE, Field.HEADINGS, Field.BEFORE, Field.TEXT)
WIDTH = sum(MOST[field] + 1 for field in _FIELDS)


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """Provisions and what they say alone, row by row."""

    whole: Rows
    says: Rows
    headings: Rows  # with the title


def tokenizer_of(provisions: Sequence[Provision], pairs: Iterable[Pair]) -> Tokenizer:
    """Subwords of lower-case words, as laws and those who ask write them."""
    made = Tokenizer(models.WordPiece(unk_token=UNKNOWN, max_input_chars_per_word=40))
    made.normalizer = normalizers.Sequence(
        [normalizers.NFKD(), normalizers.StripAccents(), normalizers.Lowercase()]
    )
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.BertPreTokenizer(), pre_tokenizers.Digits(individual_digits=False)]
    )
    trainer = trainers.WordPieceTrainer(
        vocab_size=SIZE,
        min_frequency=5,
        special_tokens=[PAD, UNKNOWN, START, BREAK, MASK],
        continuing_subword_prefix="##",
        show_progress=False,
    )
    made.train_from_iterator(_taught_from(provisions, list(pairs)), trainer)
    return made


def _taught_from(provisions: Sequence[Provision], pairs: Sequence[Pair]) -> Iterator[str]:
    yield from (one.text for one in provisions[::2])
    for _ in range(_OFTEN):
        yield from (pair.question for pair in pairs)


def texts_of(tokenizer: Tokenizer, provisions: Sequence[Provision]) -> Texts:
    told = {
        Field.TITLE: [one.title for one in provisions],
        Field.HEADINGS: [one.headings for one in provisions],
        Field.BEFORE: [one.before for one in provisions],
        Field.TEXT: [one.text for one in provisions],
    }
    rows = {field: rows_of(tokenizer, texts, MOST[field]) for field, texts in told.items()}
    breaks = np.full((len(provisions), 1), NEXT_FIELD, dtype=np.int16)
    whole = np.hstack([part for field in _FIELDS for part in (rows[field], breaks)])
    return Texts(
        to_the_left(whole),
        rows[Field.TEXT],
        to_the_left(np.hstack([rows[Field.HEADINGS], rows[Field.TITLE]])),
    )


def rows_of(tokenizer: Tokenizer, texts: Sequence[str], most: int) -> Rows:
    rows = np.zeros((len(texts), most), dtype=np.int16)
    for start in range(0, len(texts), _AT_ONCE):
        for at, read in enumerate(tokenizer.encode_batch(list(texts[start : start + _AT_ONCE])), start):
            ids = read.ids[:most]
            rows[at, : len(ids)] = ids
    return rows


def to_the_left(rows: Rows) -> Rows:
    """Each row without the gaps in it."""
    order = np.argsort(rows == 0, axis=1, kind="stable")
    return np.take_along_axis(rows, order, axis=1)
