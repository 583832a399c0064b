"""Vectors of subwords, learnt from laws and from questions about them; they come with the package.

How much a subword counts depends on where it stands: in a title, a heading, the words before a provision, the
provision itself, or a question. `evals/encoding` grows them. The only file that imports tokenizers.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from tanya.errors import EmbeddingError

FOLDER = Path(__file__).parent / "learnt"
SPECIAL = 5  # the first ids stand for no subword
_LONGEST = 40  # letters: what lies behind so many for each subword is not looked at
_LEAST = 1e-6  # length of a vector
_AGAIN, _INGEST = "Pasang ulang tanya.", "Jalankan lagi: tanya ingest"
_VECTORS, _TOKENIZER = "vectors.npz", "tokenizer.json"

Ids = NDArray[np.uint16]
Floats = NDArray[np.float32]


class Field(IntEnum):
    """Where a subword stands."""

    TITLE = 0
    HEADINGS = 1
    BEFORE = 2
    TEXT = 3
    QUESTION = 4


# Subwords of each that are read, as they were when the vectors were learnt.
MOST = {Field.TITLE: 14, Field.HEADINGS: 14, Field.BEFORE: 20, Field.TEXT: 112, Field.QUESTION: 32}


@dataclass(frozen=True, eq=False)
class Subwords:
    tokenizer: Tokenizer
    vectors: Floats  # shape (subwords, dimensions)
    weights: Floats  # shape (fields, subwords): of each where it stands
    worth: Floats  # shape (subwords,): of each in a question, beside the others of it
    fingerprint: str

    def ids(self, field: Field, text: str) -> Ids:
        """At most MOST of the field, in the text's order; what no subword is known for is left out."""
        most = MOST[field]
        # Half of a pair of surrogates is no letter, and tokenizers refuses the whole text for it.
        plain = text[: most * _LONGEST].encode("utf-8", "ignore").decode("utf-8")
        ids = self.tokenizer.encode(plain, add_special_tokens=False).ids[:most]
        return np.array([one for one in ids if one >= SPECIAL], dtype=np.uint16)

    def sum(self, field: Field, ids: Ids) -> Floats:
        """Of their vectors, as they count there; shape (dimensions,), zeros of no subwords."""
        total: Floats = np.einsum("i,ij->j", self.weights[field, ids], self.vectors[ids])
        return total

    @cached_property
    def directions(self) -> Floats:
        """The vectors at length 1."""
        lengths = np.linalg.norm(self.vectors, axis=1, keepdims=True)
        directions: Floats = self.vectors / np.maximum(lengths, _LEAST)
        return directions

    @classmethod
    def load(cls, folder: Path, way_out: str = _AGAIN) -> Self:
        """Raises EmbeddingError where the files are missing or damaged. way_out: what it tells to do then."""
        try:
            written = (folder / _VECTORS).read_bytes()
            tokenizer = Tokenizer.from_file(str(folder / _TOKENIZER))
            with np.load(folder / _VECTORS, allow_pickle=False) as kept:
                vectors = kept["vectors"] * kept["scale"].astype(np.float32)[:, None]
                weights, worth = kept["weights"].astype(np.float32), kept["worth"].astype(np.float32)
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as fault:
            raise EmbeddingError(f"Vektor kata di {folder.name} tidak dapat dibaca. {way_out}") from fault
        except Exception as fault:  # tokenizers raises nothing narrower for a damaged file
            raise EmbeddingError(f"Suku kata di {folder.name} tidak dapat dibaca. {way_out}") from fault
        return cls(tokenizer, vectors, weights, worth, _fingerprint(written))


def kept_in(folder: Path) -> Subwords:
    """Those of an index; the shipped ones where they are the same, so that they are held once."""
    known = shipped()
    try:
        written = (folder / _VECTORS).read_bytes()
    except OSError as fault:
        raise EmbeddingError(f"Vektor kata di indeks tidak dapat dibaca. {_INGEST}") from fault
    return known if _fingerprint(written) == known.fingerprint else Subwords.load(folder, _INGEST)


def _fingerprint(vectors: bytes) -> str:
    return f"tanya:{sha256(vectors).hexdigest()[:16]}"


@cache
def shipped() -> Subwords:
    """Those that come with the package; raises EmbeddingError."""
    return Subwords.load(FOLDER)
