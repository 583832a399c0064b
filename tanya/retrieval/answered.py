"""How often the provision that answers says a word of the question: what people say beside it counts less.

`buat`, `habis`, `gara-gara` are said by those who ask and hardly ever by the rule that answers them. The
shares are counted over reference questions by `python -m evals words`; a word asked too rarely has none.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

FILE = Path(__file__).with_name("answered.json")


@cache
def answered_words() -> Mapping[str, float]:
    """For each word, as a concept is called: what its weight is multiplied by, about 0.3 to 1.1."""
    shares: dict[str, float] = json.loads(FILE.read_text(encoding="utf-8"))
    return MappingProxyType(shares)
