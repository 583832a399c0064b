"""What was learnt, as the package reads it: each vector in bytes of its own scale."""

from pathlib import Path

import numpy as np
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from evals.encoding.model import SubwordModel

_MOST = 127


def save(model: SubwordModel, tokenizer: Tokenizer, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    vectors = _array(model.vectors.weight)
    scale = np.maximum(np.abs(vectors).max(axis=1), 1e-8) / _MOST
    np.savez_compressed(
        folder / "vectors.npz",
        vectors=np.round(vectors / scale[:, None]).astype(np.int8),
        scale=scale.astype(np.float32),
        weights=_array(functional.softplus(model.weights)).astype(np.float16),
        worth=_array(functional.softplus(model.worth)).astype(np.float16),
    )
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def _array(values: Tensor) -> np.ndarray:
    return values.detach().float().numpy()
